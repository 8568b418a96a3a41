# gradio: 5.50.0
import gradio as gr


def slow(text):
    return text


def fast(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    other = gr.Textbox()
    go = gr.Button()
    stop = gr.Button()
    first = go.click(slow, text, out)
    first.then(fast, text, out)
    first.then(fast, text, other)
    stop.click(slow, text, out)
    text.submit(slow, text, out)
    text.blur(slow, text, out)
