# gradio: 4.44.1
import gradio as gr
from pool import Pool

from settings import QUEUE

Pool().submit(len, batch=True, queue=False)

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, batch=True, queue=QUEUE)
