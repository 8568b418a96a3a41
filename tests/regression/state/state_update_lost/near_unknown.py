import gradio as gr


def outputs():
    return [gr.Textbox(), gr.State()]


def up(n):
    n += 1
    return n, n


with gr.Blocks() as demo:
    n = gr.State(0)
    parts = outputs()
    parts += [n]
    gr.Button().click(up, n, parts)
