# gradio: 6.31.0
import gradio as gr


def slow(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(slow, text, text)
    go.click(slow, text, text)
