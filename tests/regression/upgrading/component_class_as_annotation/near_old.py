# gradio: 5.50.0
# A mere hint before Gradio 6.
import gradio as gr


def shout(text: gr.Textbox):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(shout, box, box)
