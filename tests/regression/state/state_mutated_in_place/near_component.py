import gradio as gr


def add(rows):
    rows.append(1)
    return "done"


with gr.Blocks() as demo:
    table = gr.JSON([])
    out = gr.Textbox()
    table.change(str, table, out)
    gr.Button().click(add, table, out)
