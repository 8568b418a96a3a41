import os

import gradio as gr


def files_now():
    return gr.update(choices=sorted(os.listdir(".")))


with gr.Blocks() as demo:
    files = gr.Dropdown(choices=[], label="File")
    demo.load(files_now, None, files)

if __name__ == "__main__":
    demo.launch()
