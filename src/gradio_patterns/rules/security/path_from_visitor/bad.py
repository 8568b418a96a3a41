from pathlib import Path

import gradio as gr

Path("poems").mkdir(exist_ok=True)
Path("poems/tide.txt").write_text("The tide comes in")
Path("passwords.txt").write_text("hunter2")


def read(name):
    return Path("poems", name).read_text()


with gr.Blocks() as demo:
    name = gr.Textbox(label="Poem")
    poem = gr.Textbox(label="Text")
    name.submit(read, name, poem, api_name="read")

if __name__ == "__main__":
    demo.launch()
