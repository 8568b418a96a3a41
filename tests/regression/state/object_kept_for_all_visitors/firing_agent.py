import gradio as gr
from helpers import make_agent

agent = make_agent()


def ask(question):
    return agent.chat(question)  # expect: object-kept-for-all-visitors


def again():
    agent.reset()  # expect: object-kept-for-all-visitors
    return ""


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
    gr.Button("Again").click(again, None, out)
