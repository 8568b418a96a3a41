# gradio: 3.50.2, 6.31.0
import os
from os import environ, getenv

import gradio as gr
from service import Client

KEY = os.getenv("SERVICE_KEY")  # ask: missing-env-var-unnoticed
TOKEN = environ.get("OTHER_TOKEN")  # ask: missing-env-var-unnoticed
THIRD = getenv("THIRD")  # ask: missing-env-var-unnoticed
client = Client(api_key=KEY)
headers = {"Authorization": f"Bearer {TOKEN}"}


def ask(question):
    return Client(token=THIRD).ask(question, headers)


gr.Interface(ask, "text", "text").launch()
