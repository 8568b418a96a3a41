import gradio as gr


def upload(options):
    return gr.File(**options)


def typed(kind):
    return gr.File(type=kind)
