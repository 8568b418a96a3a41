import gradio as gr


def order(size):
    if size is None:
        raise gr.Error("Choose a size")
    return size


def default(size):
    if size is None:
        size = "S"
    return size


def plain(size):
    return size


with gr.Blocks() as demo:
    empty = gr.Dropdown(["S", "M"], value=None)
    second = gr.Dropdown(["S", "M"], value="M")
    third = gr.Dropdown(["S", "M"])
    out = gr.Textbox()
    gr.Button("Order").click(order, empty, out)
    gr.Button("Order").click(order, second, out)
    gr.Button("Order").click(default, third, out)
    gr.Button("Order").click(plain, third, out)
