import gradio as gr


def price(size, age):
    if size in (1, "1"):
        return "small"
    if size == 2 or size == "2":
        return "large"
    return "unknown" if age in (None, "") else "known"


with gr.Blocks() as demo:
    size = gr.Radio([1, 2])
    age = gr.Number()
    out = gr.Textbox()
    size.change(price, [size, age], out)
