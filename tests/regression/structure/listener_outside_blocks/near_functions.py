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


def wire_clock():
    clock.change(now, None, clock)


with gr.Blocks() as demo:
    clock = gr.Textbox()
    wire_clock()
    shown = tab()
    button = gr.Button()
    wire(button, shown)
