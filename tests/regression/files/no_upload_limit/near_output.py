import gradio as gr


def export(text):
    return "out.txt"


demo = gr.Interface(export, "text", gr.File())
demo.launch()
