import gradio as gr

name = "x"
gr.Markdown("{name}")


def show():
    raise gr.Error("Put {user} into the template")
