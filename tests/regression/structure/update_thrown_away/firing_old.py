# gradio: 3.50.2
import gradio as gr


def show(text):
    gr.Textbox.update(value=text)  # expect: update-thrown-away
    return text
