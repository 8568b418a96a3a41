import gradio as gr


def add_unit(text):
    return f"{text} kg"


with gr.Blocks() as demo:
    text = gr.Textbox()
    other = gr.Textbox()
    slider = gr.Slider()
    text.input(add_unit, text, text)
    text.submit(add_unit, text, text)
    text.blur(add_unit, text, text)
    slider.release(add_unit, slider, slider)
    text.change(add_unit, text, other)
    text.change(add_unit, other, other)
