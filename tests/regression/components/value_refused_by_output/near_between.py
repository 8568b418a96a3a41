# gradio: 4.10.0, 4.16.0
import gradio as gr


def pair(number):
    return number, number


with gr.Blocks() as demo:
    number = gr.Number()
    number.submit(pair, number, gr.Number())
