# gradio: 5.50.0
import gradio as gr

FAST = True


def slow(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    if FAST:
        go.click(slow, text, text)
    else:
        go.click(slow, text, text)
    for number in range(3):
        button = gr.Button(str(number))
        box = gr.Textbox()
        button.click(slow, text, box)
        button.click(slow, text, box)
