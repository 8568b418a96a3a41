# gradio: 5.50.0
import gradio as gr


def delete_row(rows):
    return rows[:-1]


with gr.Blocks() as demo:
    rows = gr.State([])
    remove = gr.Button("Delete", visible=False)
    remove.click(delete_row, rows, rows)
