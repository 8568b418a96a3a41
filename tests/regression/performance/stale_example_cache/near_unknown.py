import gradio as gr

from handlers import roll
from settings import CACHE
import time


def clock(text):
    return time.time()


with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, roll, cache_examples=True)
    gr.Examples(["a"], box, box, clock, cache_examples=CACHE)
