# gradio: 4.44.1, 6.31.0
import gradio as gr


def slow(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    go = gr.Button()
    go.click(None, None, out, js="() => 'x'")
    go.click(slow, text, out)
