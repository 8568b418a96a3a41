import time

import gradio as gr


def listen():
    end = time.monotonic() + 1
    for minute in range(1, 9):
        if time.monotonic() > end:
            return
        time.sleep(0.3)
        yield f"{minute} minutes of birdsong"


with gr.Blocks(title="Dawn chorus") as demo:
    heard = gr.Textbox(label="Heard")
    gr.Button("Listen").click(listen, None, heard, api_name="listen")

if __name__ == "__main__":
    demo.launch()
