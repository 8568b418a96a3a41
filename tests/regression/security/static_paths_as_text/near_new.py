# gradio: 5.10.0, 5.50.0, 6.31.0
import gradio as gr

gr.set_static_paths("assets/")
gr.set_static_paths(paths="/srv/pictures")
