"""A browser looks at the bytes itself."""

import gradio as gr


def show(encoded):
    return f'<img src="data:image/png;base64,{encoded}" alt="drawn">'


demo = gr.Interface(show, "text", gr.HTML())
