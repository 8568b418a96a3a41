import time

import gradio as gr


def listen():
    for minute in range(1, 9):
        time.sleep(0.3)
        yield f"{minute} minutes of birdsong"


with gr.Blocks(title="Dawn chorus") as demo:
    heard = gr.Textbox(label="Heard")
    gr.Button("Listen").click(listen, None, heard, time_limit=1, api_name="listen")

if __name__ == "__main__":
    demo.launch()
