import shutil
import tempfile

import gradio as gr


def save(text):
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(text)
        name = file.name
        if text:
            name = shutil.copy(name, "kept.txt")
    return name


def picture(image):
    with tempfile.TemporaryDirectory() as place:
        image.save(f"{place}/out.png")
        return image


with gr.Blocks() as demo:
    text = gr.Textbox()
    image = gr.Image(type="pil")
    file = gr.File()
    text.change(save, text, file)
    image.change(picture, image, image)
