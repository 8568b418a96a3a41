import gradio as gr
from profiles import load


def show(address, size):
    return address


with gr.Blocks() as demo:
    address = gr.Textbox(label="Address")
    code = gr.Code(label="Code")
    size = gr.Slider(label="Size")
    out = gr.Textbox(label="Out")
    button = gr.Button("Load")
    address.change(show, [address, size], out)  # ask: fires-more-than-meant "every key"
    code.change(show, [code, size], out)  # ask: fires-more-than-meant
    button.click(show, [address, size], out)
    profile = gr.Dropdown(choices=["a", "b"], value="a", label="Profile")
    profile.change(load, profile, [profile, out])  # ask: fires-more-than-meant "again"
