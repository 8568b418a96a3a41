import os

import gradio as gr


@gr.mcp.prompt(name=os.environ.get("PROMPT"))
def greet(name: str) -> str:
    return f"Greet {name}"


with gr.Blocks() as demo:
    gr.api(greet)
