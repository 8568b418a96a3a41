import gradio as gr

from parts import mail, table


def add(item, rows, letters):
    rows.append(item)
    letters += 1
    return str(letters)


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    letters = gr.State(0)
    box.submit(add, [box, table, mail], out)
    box.blur(add, [box, table, letters], out)
    box.change(add, [box, table, letters], [mail])
