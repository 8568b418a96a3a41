import gradio as gr

ROWS = [["a", 1]]


def reset():
    return ROWS


def add(rows):
    rows.append(["b", 2])
    return rows


with gr.Blocks() as demo:
    table = gr.JSON()
    kept = gr.State([])
    gr.Button().click(reset, None, table)
    gr.Button().click(add, table, table)
    gr.Button().click(lambda rows: [*rows, "c"], kept, kept)
