import gradio as gr

from layout import prompt, sidebar


def upper(text):
    return text


class Named:
    box = None


with gr.Blocks() as demo:
    box = gr.Textbox()
    table = {"text": box}
    go = gr.Button()
    go.click(upper, box, gr.Textbox())
    go.click(upper, table["text"], Named.box)
    go.click(upper, [gr.State("text")], [box])
    go.click(upper, prompt, [sidebar.answer])
    go.click(None, None, None, js="() => {}")
