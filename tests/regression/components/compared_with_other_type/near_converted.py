import gradio as gr


def price(size):
    size = str(size)
    return "small" if size == "1" else "large"


def twice(size):
    return "small" if str(size) == "1" else "large"


def asked(size):
    if isinstance(size, str):
        return size == "1"
    return size == 1


with gr.Blocks() as demo:
    size = gr.Radio([1, 2, 3])
    out = gr.Textbox()
    size.change(price, size, out)
    size.input(twice, size, out)
    size.select(asked, size, out)
