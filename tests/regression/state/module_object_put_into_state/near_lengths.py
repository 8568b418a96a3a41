import gradio as gr

ROWS = []


def reset():
    return "x", ROWS


def add(rows):
    rows.append(1)
    return rows


with gr.Blocks() as demo:
    rows = gr.State([])
    out = gr.JSON()
    box = gr.Textbox()
    gr.Button().click(reset, None, [box, out])
    gr.Button().click(add, rows, rows)
