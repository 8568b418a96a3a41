import gradio as gr


def show(value):
    return "empty" if value == "" else str(value)


with gr.Blocks() as demo:
    number = gr.Number()
    text = gr.Textbox()
    out = gr.Textbox()
    number.change(show, number, out)
    text.change(show, text, out)
