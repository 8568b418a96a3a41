# gradio: 4.44.1
"""A picture to look at, likes that somebody counts, and a function to be replaced."""

import gradio as gr


def count(data: gr.LikeData):
    print(data.liked)


def later(text, progress):
    """To be written by whoever uses this."""
    raise NotImplementedError


with gr.Blocks() as demo:
    gr.Image("logo.png", show_label=False)
    chat = gr.Chatbot(likeable=True)
    chat.like(count, None, None)
    gr.Markdown(str(later))

demo.launch()
