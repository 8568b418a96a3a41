import gradio as gr
from PIL import Image

PROBLEM = "Please enter a prompt first"


def helped(prompt):
    if not prompt:
        return complain("prompt")  # expect: text-returned-for-media
    return Image.new("RGB", (8, 8))


def complain(what):
    return f"There is no {what} yet"


def caught(path):
    try:
        return Image.open(path)
    except OSError as error:
        return str(error)  # expect: text-returned-for-media


def added(path):
    try:
        return Image.open(path)
    except OSError as error:
        return "Could not read it: " + str(error)  # expect: text-returned-for-media


def kept(prompt):
    result = "Nothing was drawn"
    if prompt:
        result = Image.new("RGB", (8, 8))
    return result, prompt  # expect: text-returned-for-media


def constant(prompt):
    return Image.open(prompt) if prompt else PROBLEM  # expect: text-returned-for-media


class Studio:
    def play(self, text):
        if len(text) > 100:
            return None, "Too long for me"
        return "Too short for a song", text  # expect: text-returned-for-media


def streaming(prompt):
    yield "Working on it"  # expect: text-returned-for-media
    yield Image.new("RGB", (8, 8))


def updated(prompt):
    return {picture: gr.update(value="No picture for you")}  # expect: text-returned-for-media


def formatted(prompt):
    return "No picture of {}".format(prompt)  # expect: text-returned-for-media


with gr.Blocks() as demo:
    prompt = gr.Textbox()
    picture, sound, note = gr.Image(), gr.Audio(), gr.Textbox()
    document = gr.File()
    go = gr.Button()
    go.click(helped, prompt, picture)
    go.click(caught, prompt, picture)
    go.click(added, prompt, picture)
    go.click(kept, prompt, [picture, note])
    go.click(constant, prompt, picture)
    go.click(Studio().play, prompt, [sound, note])
    go.click(streaming, prompt, picture)
    go.click(updated, prompt, [picture, note])
    go.click(formatted, prompt, document)

gr.Interface(lambda text: "Not today, sorry", "text", "video")  # expect: text-returned-for-media
