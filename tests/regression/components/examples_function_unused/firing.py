import gradio as gr
from gradio import Examples

ROWS = [["a"], ["b"]]


def shout(text):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Examples(ROWS, box, out, shout)  # expect: examples-function-unused
    gr.Examples(examples=ROWS, inputs=box, outputs=out, fn=shout)  # expect: examples-function-unused
    Examples(ROWS, [box], [out], fn=lambda text: text, label="Try")  # expect: examples-function-unused
