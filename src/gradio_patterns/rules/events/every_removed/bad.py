from datetime import datetime

import gradio as gr


def current_time():
    return datetime.now().strftime("%H:%M:%S")


with gr.Blocks(title="Departures") as demo:
    clock = gr.Textbox(label="Time at the station")
    demo.load(current_time, None, clock, every=5)

if __name__ == "__main__":
    demo.launch()
