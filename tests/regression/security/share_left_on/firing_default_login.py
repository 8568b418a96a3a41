import gradio as gr
from accounts import check

demo = gr.Interface(lambda x: x, "text", "text")


def start(share=True):  # expect: share-left-on (info) "so a start publishes"
    demo.launch(share=share, auth=check)


def begin(share=True):  # expect: share-left-on (warning) "so a start publishes"
    demo.launch(share=share)
