import gradio as gr


def shout(text):
    return text.upper()


demo = gr.Interface(shout, "text", "text", examples=["a"])
