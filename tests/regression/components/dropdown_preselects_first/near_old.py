# gradio: 3.50.2, 4.44.1
import gradio as gr


def order(size):
    if size is None:
        raise gr.Error("Choose a size")
    return size


with gr.Blocks() as demo:
    size = gr.Dropdown(["S", "M"])
    out = gr.Textbox()
    gr.Button("Order").click(order, size, out)
