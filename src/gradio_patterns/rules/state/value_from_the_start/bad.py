import os

import gradio as gr

with gr.Blocks() as demo:
    files = gr.Dropdown(choices=sorted(os.listdir(".")), label="File")

if __name__ == "__main__":
    demo.launch()
