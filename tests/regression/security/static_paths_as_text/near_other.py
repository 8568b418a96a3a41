# gradio: 4.44.1
import gradio as gr
from web import Site

Site().set_static_paths("assets/")


def set_static_paths(paths):
    return paths


set_static_paths("assets/")
demo = gr.Blocks()
