import gradio as gr
from rockets import Rocket

Rocket().launch(max_size=5)


def go(demo):
    demo.launch(max_size=5)
