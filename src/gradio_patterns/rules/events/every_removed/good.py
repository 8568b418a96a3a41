from datetime import datetime

import gradio as gr


def current_time():
    return datetime.now().strftime("%H:%M:%S")


with gr.Blocks(title="Departures") as demo:
    clock = gr.Textbox(label="Time at the station")
    timer = gr.Timer(5)
    timer.tick(current_time, None, clock)
    demo.load(current_time, None, clock)

if __name__ == "__main__":
    demo.launch()
