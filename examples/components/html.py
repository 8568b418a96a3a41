"""What a visitor typed is escaped before it becomes HTML."""

from html import escape

import gradio as gr


def greet(name: str) -> tuple[str, str]:
    return f"<b>Hello, {escape(name)}!</b>", "greeted"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada <3", label="Name")
    greeting = gr.HTML()
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(greet, name, [greeting, result])

demo.launch()
