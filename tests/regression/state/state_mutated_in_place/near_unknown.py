import gradio as gr

from parts import log, outputs, table


def add(rows):
    rows.append(1)
    return rows


def move(shown, rows):
    shown.append(rows[-1])
    return "moved", rows


with gr.Blocks() as demo:
    rows = gr.State([])
    out = gr.Textbox()
    rows.change(print, rows, None)
    gr.Button().click(add, rows, outputs)
    gr.Button().click(add, rows, [*outputs])
    gr.Button().click(add, rows, [log])
    gr.Button().click(move, [table, rows], [out, rows])
