import gradio as gr


def nothing(full):
    return {}


with gr.Blocks() as demo:
    box = gr.Textbox()
    first = gr.Textbox()
    last = gr.Textbox()
    box.submit(nothing, box, [first, last])
