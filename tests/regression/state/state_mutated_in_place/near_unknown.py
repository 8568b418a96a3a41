import gradio as gr

from parts import outputs


def add(rows):
    rows.append(1)
    return rows


with gr.Blocks() as demo:
    rows = gr.State([])
    rows.change(print, rows, None)
    gr.Button().click(add, rows, outputs)
    gr.Button().click(add, rows, [*outputs])
