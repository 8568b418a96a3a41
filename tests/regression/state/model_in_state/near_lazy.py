import gradio as gr
from transformers import AutoTokenizer, pipeline


def load(model):
    model = model or pipeline("summarization")
    return model


with gr.Blocks() as demo:
    model = gr.State(None)
    gr.Button().click(load, model, model)
    gr.State("transformers/bert")
    gr.State({"name": "pipeline"})
