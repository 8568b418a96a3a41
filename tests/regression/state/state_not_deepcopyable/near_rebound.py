import threading

import gradio as gr

lock = threading.Lock()
if __debug__:
    lock = None

with gr.Blocks() as demo:
    gr.State(lock)
