# gradio: 4.44.1, 5.50.0
import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.update(interactive=True)


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(lock, None, go).then(str.upper, text, text).then(unlock, None, go)
