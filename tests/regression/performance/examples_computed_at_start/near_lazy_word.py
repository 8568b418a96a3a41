# gradio: 4.44.1
import gradio as gr
from model import answer

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, fn=answer, cache_examples="lazy")
