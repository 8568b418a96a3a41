import gradio as gr


def shown(**rest):
    return gr.update(visible=True, **rest)
