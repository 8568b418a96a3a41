import gradio as gr


def table(cache_examples=True):
    return dict(cache_examples=cache_examples)


table(cache_examples=True)
gr.Textbox()
