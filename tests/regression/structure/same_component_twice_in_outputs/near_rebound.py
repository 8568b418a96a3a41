import gradio as gr


def pair():
    return "a", "b"


with gr.Blocks() as demo:
    go = gr.Button()
    box = gr.Textbox()
    first = box
    box = gr.Textbox()
    go.click(pair, None, [first, box])
