import gradio as gr

ROWS = []


def row(name):
    ROWS.append(gr.Textbox(label=name))


def sizes():
    return 3


with gr.Blocks() as demo:
    for each in ("a", "b"):
        row(each)
    gr.Button().click(sizes, None, ROWS[0])
