import os

import gradio as gr

with gr.Blocks() as demo:
    a = gr.Textbox()
    b = gr.Textbox()
    a.submit(lambda text: text * 2, a, b)
    b.submit(lambda text: text * 3, b, a)

if os.environ.get("SMALL"):
    demo.launch(max_threads=4)
elif os.environ.get("LARGE"):
    demo.launch(max_threads=int(os.environ["LARGE"]))
else:
    demo.launch(max_threads=40)
