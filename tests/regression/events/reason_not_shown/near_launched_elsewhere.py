import gradio as gr


def shown(name):
    if not name:
        raise ValueError("Type a name first.")
    return name


with gr.Blocks() as demo:
    name = gr.Textbox()
    name.submit(shown, name, name)
