# gradio: 5.50.0
import gradio as gr


def delete_row(rows, index):
    return rows[:index] + rows[index + 1 :]


def update_delete_button(index):
    return gr.update(interactive=index is not None)


with gr.Blocks() as demo:
    rows = gr.State([])
    index = gr.Number()
    remove = gr.Button("Delete")
    remove.click(delete_row, [rows, index], rows, api_name=False)
    index.change(update_delete_button, index, remove, api_name=False)
