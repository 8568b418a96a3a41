import os
import tempfile

import gradio as gr


def write(name):
    path = os.path.join(tempfile.mkdtemp(), "letter.txt")
    with open(path, "w", encoding="utf-8") as letter:
        letter.write(f"Dear {name},\n")
    return path


with gr.Blocks(title="Letters") as demo:
    name = gr.Textbox("Ada", label="Name")
    get = gr.DownloadButton("Get the letter")
    gr.on([demo.load, name.change], write, name, get)

if __name__ == "__main__":
    demo.launch()
