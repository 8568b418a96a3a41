"""A function with its inputs and outputs, and the page is made of them."""

import gradio as gr


def greet(name: str) -> str:
    return f"Hello, {name}!"


demo = gr.Interface(
    greet,
    gr.Textbox("Ada", label="Name"),
    gr.Textbox(label="Result"),
    submit_btn="Run",
    flagging_mode="never",
)

demo.launch()
