"""Which of the two stands behind the proxy is not known."""

import sys

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
admin = gr.Interface(lambda x: x, "text", "text")


def serve():
    demo.launch()


def administrate():
    admin.launch()
