import os

import gradio as gr
from vault import getenv

KEY = os.getenv("OPENAI_API_KEY")


def ask(question, key):
    return call(question, key or KEY)


def call(question, key):
    return question


KEY2 = getenv("API_KEY")
with gr.Blocks() as demo:
    question = gr.Textbox()
    key = gr.Textbox(type="password")
    gr.Textbox(value=KEY2)
    question.submit(ask, [question, key], question)
