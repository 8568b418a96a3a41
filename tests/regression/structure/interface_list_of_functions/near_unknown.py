import gradio as gr


def build(functions, chosen):
    gr.Interface(functions, "text", "text")
    return gr.Interface(fn=chosen, inputs="text", outputs="text")
