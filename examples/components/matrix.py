"""A Dataframe that hands over a list of rows."""

import gradio as gr


def rows(table: list[list[object]]) -> str:
    return f"{len(table)} rows"


with gr.Blocks() as demo:
    table = gr.Matrix([[1, 2], [3, 4]], headers=["a", "b"], label="Table")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(rows, table, result)

demo.launch()
