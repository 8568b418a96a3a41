import gradio as gr


def upper(text):
    return text


gr.Interface(upper, "text", "text")
gr.Interface(fn=upper, inputs=["text"], outputs=gr.Textbox)
