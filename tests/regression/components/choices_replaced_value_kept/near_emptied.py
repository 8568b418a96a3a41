import gradio as gr


def clear():
    return gr.update(choices=[], value=None), gr.update(choices=[])


with gr.Blocks() as demo:
    text = gr.Textbox()
    found = gr.Dropdown(choices=["a"])
    unread = gr.Dropdown(choices=["a"])
    text.submit(clear, None, [found, unread])
    gr.Button().click(lambda a: a, found, text)
