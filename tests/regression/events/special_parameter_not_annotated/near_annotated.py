import gradio as gr
from gradio import SelectData


def row(evt: gr.SelectData):
    return evt.index[0]


def cell(table, evt: SelectData):
    return evt.value


def who(request: gr.Request):
    return request.client.host


def optional(evt=None):
    return evt.index if evt else "nothing"


with gr.Blocks() as demo:
    table = gr.Dataframe()
    note = gr.Textbox()
    table.select(row, None, note)
    table.select(cell, [table], note)
    demo.load(who, None, note)
    table.select(optional, None, note)
