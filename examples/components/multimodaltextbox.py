"""A dict of the text and the paths of the files."""

from typing import Any

import gradio as gr


def read(message: dict[str, Any]) -> str:
    return f"{message['text']!r} and {len(message['files'])} files"


with gr.Blocks() as demo:
    message = gr.MultimodalTextbox({"text": "Hello", "files": []}, file_count="multiple")
    result = gr.Textbox(label="Result")
    gr.on([gr.Button("Run").click, message.submit], read, message, result)

demo.launch()
