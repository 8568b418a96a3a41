import gradio as gr
from decorators import as_pair
from somewhere import run


@as_pair
def wrapped(text):
    return text


def batched(texts):
    return [texts]


def wire(outputs, first, second):
    go = gr.Button()
    go.click(lambda: "x", None, outputs)
    go.click(lambda: "x", None, [*outputs])
    go.click(run, None, [first, second])
    go.click(lambda: run(), None, [first, second])
    go.click(lambda: ("a", "b"), None, [first])


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    go = gr.Button()
    go.click(wrapped, text, [text, out])
    go.click(batched, text, [out], batch=True)
    go.click(lambda: [gr.update()] * 2, None, [text, out])
    go.click(lambda: (*[1, 2],), None, [text, out])
    go.click(None, text, [text, out], js="(x) => [x, x]")
