import gradio as gr
from settings import options


def order(size):
    if not size:
        raise gr.Error("Choose a size")
    return size


with gr.Blocks() as demo:
    cleared = gr.Dropdown(["S", "M"])
    many = gr.Dropdown(["S", "M"], multiselect=True)
    loaded = gr.Dropdown(choices=[])
    out = gr.Textbox()
    gr.Button("Clear").click(lambda: None, None, cleared)
    gr.Button("Order").click(order, cleared, out)
    gr.Button("Order").click(order, many, out)
    gr.Button("Order").click(order, gr.Dropdown(["S", "M"], **options), out)
    gr.Button("Order").click(order, loaded, out)
