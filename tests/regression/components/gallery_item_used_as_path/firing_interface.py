import gradio as gr


def grey(pictures):
    return [picture.convert("L") for picture in pictures]  # expect: gallery-item-used-as-path


demo = gr.Interface(grey, gr.Gallery(type="pil"), gr.Gallery())
