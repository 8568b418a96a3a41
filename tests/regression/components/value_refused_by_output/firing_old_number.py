# gradio: 3.50.2, 4.0.2
import gradio as gr


def pair(number):
    return number, number  # expect: value-refused-by-output


with gr.Blocks() as demo:
    number = gr.Number()
    number.submit(pair, number, gr.Number())
