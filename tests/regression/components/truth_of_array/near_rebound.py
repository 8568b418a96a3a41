import gradio as gr


def one(image):
    image = load(image)
    if not image:
        return ""
    return "ok"


def two(image, text):
    if text:
        return text
    return ""


def load(image):
    return []


with gr.Blocks() as demo:
    image = gr.Image()
    out = gr.Textbox()
    gr.Button().click(one, image, out)
    gr.Button().click(two, [image, out], out)
