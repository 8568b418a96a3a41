# gradio: 6.31.0
import gradio as gr


def slow(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    other = gr.Textbox()
    go = gr.Button()
    running = go.click(slow, text, out)
    go.click(None, None, out, js="() => 'x'")
    go.click(fn=None, cancels=[running], outputs=out)
    go.click(outputs=out, fn=None, js="() => 'y'")
    go.click(slow, text, other)
    go.click(slow, text, None)
