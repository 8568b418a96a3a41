import gradio as gr
from helpers import make_agent


def ask(question):
    agent = make_agent()
    return agent.chat(question)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
