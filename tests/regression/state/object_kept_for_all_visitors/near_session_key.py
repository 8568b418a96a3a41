import gradio as gr
from helpers import make_agent


def ask(question, agent):
    agent = agent or make_agent()
    return agent.chat(question), agent


with gr.Blocks() as demo:
    kept = gr.State()
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, [box, kept], [out, kept])
