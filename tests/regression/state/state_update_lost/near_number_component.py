import gradio as gr


def up(n):
    n += 1
    return n


with gr.Blocks() as demo:
    n = gr.Number(0)
    out = gr.Textbox()
    gr.Button().click(up, n, out)
    m = gr.State(0)
    gr.Button().click(up, m, m)
    gr.Button().click(lambda a, *rest: a, [m, n], out)
