# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = gr.Button()
    stop.click(_js="(t) => console.log(t)", outputs=box)
