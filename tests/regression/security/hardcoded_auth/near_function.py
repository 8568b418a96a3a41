import gradio as gr
from accounts import check

PAIR = ("ann", "x")
PAIR = check("pair")

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=check)
demo.launch(auth=PAIR)
demo.launch(**{"auth": PAIR})
