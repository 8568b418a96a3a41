import os

import gradio as gr
from service import Client

KEY = os.getenv("SERVICE_KEY")


def ask(question):
    if not KEY:
        raise gr.Error("The server has no key.")
    return Client(api_key=KEY).ask(question)


gr.Interface(ask, "text", "text").launch()
