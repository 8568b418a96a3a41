import gradio as gr


def now():
    return "12:00"


def tab():
    box = gr.Textbox()
    go = gr.Button()
    go.click(now, None, box)
    return box


def wire(button, box):
    button.click(now, None, box)


with gr.Blocks() as demo:
    shown = tab()
    button = gr.Button()
    wire(button, shown)
