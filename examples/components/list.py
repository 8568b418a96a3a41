"""A Dataframe of one column that hands over a list."""

import gradio as gr


def count(things: list[object]) -> str:
    return f"{len(things)} things"


with gr.Blocks() as demo:
    things = gr.List([["tea"], ["milk"]], headers=["thing"], label="Things")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(count, things, result)

demo.launch()
