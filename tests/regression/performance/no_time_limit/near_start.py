import gradio as gr
import requests


def names():
    return requests.get("http://shop/names").json()


NAMES = names()
with gr.Blocks() as demo:
    gr.Dropdown(NAMES)
