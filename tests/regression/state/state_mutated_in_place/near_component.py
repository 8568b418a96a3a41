import gradio as gr

from parts import go


def add(rows):
    rows.append(1)
    return "done"


with gr.Blocks() as demo:
    table = gr.JSON([])
    seen = gr.State([])
    out = gr.Textbox()
    table.change(str, table, out)
    gr.on([go.click, seen.change], len, seen, out)
    gr.Button().click(add, table, out)
