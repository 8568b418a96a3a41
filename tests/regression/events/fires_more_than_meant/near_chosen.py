"""A choice is finished when it is made, and .input does not fire for results."""

import gradio as gr
from profiles import load, show

with gr.Blocks() as demo:
    profile = gr.Dropdown(choices=["a", "b"], value="a", label="Profile")
    out = gr.Textbox(label="Out")
    profile.input(load, profile, [profile, out])
    profile.change(show, profile, out)
    gr.Button("Show").click(show, profile, out)
