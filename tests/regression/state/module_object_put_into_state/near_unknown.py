import gradio as gr

from parts import board, panel

ROWS = []


def reset():
    return ROWS


def start(name):
    return ROWS, name


def both():
    return "ready", ROWS


def add(rows, more):
    rows.append(len(more))
    return rows


with gr.Blocks() as demo:
    rows = gr.State([])
    name = gr.Textbox()
    gr.Button().click(reset, None, panel)
    gr.Button().click(reset, None, [board])
    gr.Button().click(start, name, [board, name])
    gr.Button().click(both, None, [rows, board])
    gr.Button().click(add, [board, rows], board)
    gr.Button().click(add, [rows, board], rows)
