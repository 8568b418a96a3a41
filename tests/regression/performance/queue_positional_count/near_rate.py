import gradio as gr

from settings import RATE, RATES

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue("auto", max_size=3)
demo.queue(0.5)
demo.queue(RATE)
demo.queue(*RATES)
demo.queue(status_update_rate=5)
demo.queue(max_size=5)
