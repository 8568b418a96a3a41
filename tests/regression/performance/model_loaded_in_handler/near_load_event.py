import gradio as gr
from transformers import pipeline


def warm_up():
    classifier = pipeline("sentiment-analysis")
    classifier("x")


with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(warm_up, None, None)

warm_up()
