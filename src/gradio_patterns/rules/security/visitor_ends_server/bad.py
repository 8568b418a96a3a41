"""The score board of the regatta."""

import os

import gradio as gr


def stop():
    os._exit(0)


with gr.Blocks() as demo:
    board = gr.Textbox("Blue leads", label="Board")
    gr.Button("Stop the server").click(stop, api_name="stop")

if __name__ == "__main__":
    demo.launch()
