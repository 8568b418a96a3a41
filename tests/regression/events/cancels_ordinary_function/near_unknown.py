import gradio as gr
from somewhere import render


def wire(events, running):
    stop = gr.Button()
    stop.click(None, cancels=events)
    stop.click(None, cancels=[running])
    stop.click(None, cancels=[*events])


with gr.Blocks() as demo:
    go = gr.Button()
    stop = gr.Button()
    stop.click(None, cancels=[go.click(render)])
