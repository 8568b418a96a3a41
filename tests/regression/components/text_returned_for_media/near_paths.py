import gradio as gr


def one(text):
    return "my pictures/cat one.png"


def two(text):
    return "my final.wav"


def three(text):
    return "https://example.com/a picture"


def four(text):
    return None


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    sound = gr.Audio()
    box.submit(one, box, image)
    box.change(two, box, sound)
    box.blur(three, box, image)
    box.focus(four, box, image)
