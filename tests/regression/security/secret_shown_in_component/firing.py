# gradio: 3.50.2, 5.50.0, 6.31.0
import os
from os import environ, getenv

import gradio as gr
from gradio import Blocks

KEY = os.environ["OPENAI_API_KEY"]

with Blocks() as demo:
    gr.Textbox(value=os.getenv("HF_TOKEN"), visible=False)  # expect: secret-shown-in-component
    gr.Textbox(
        label="Key",
        value=KEY,  # expect: secret-shown-in-component
        type="password",
    )
    gr.Markdown(f"Using key {KEY}")  # expect: secret-shown-in-component
    gr.Code(environ.get("DB_PASSWORD", "none"))  # expect: secret-shown-in-component
    gr.Textbox(getenv("SERVICE_SECRET") or "")  # expect: secret-shown-in-component
    gr.Markdown("Using key %s" % KEY)  # expect: secret-shown-in-component
    gr.HTML("<p>" + KEY + "</p>")  # expect: secret-shown-in-component
