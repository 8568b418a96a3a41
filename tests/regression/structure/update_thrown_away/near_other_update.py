import gradio as gr


def note(seen, text):
    seen.update({text: 1})
    return seen


def update(value):
    print(value)


def call(value):
    update(value)
    return value


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(call, box, box)
