"""How the message names the component, and a use and a call."""

import gradio as gr


def name(uploads):
    return uploads.name  # expect: several-files-used-as-one "(file_count='multiple'), even for one file, and"


def text(uploads):
    return open(uploads).read()  # expect: several-files-used-as-one "(gr.Files), even for one file, but"


with gr.Blocks() as demo:
    several = gr.File(file_count="multiple")
    files = gr.Files()
    out = gr.Textbox()
    several.upload(name, several, out)
    files.upload(text, files, out)

gr.Interface(lambda uploads: uploads.name, "files", "text")  # expect: several-files-used-as-one "(gr.Files)"
