import gradio as gr
from settings import OPTIONS


def shout(text):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Examples(["a"], box, out, shout, run_on_click=True)
    gr.Examples(["a"], box, out, shout, cache_examples=True)
    gr.Examples(["a"], box, out, shout, True)
    gr.Examples(["a"], box, out, shout, cache_mode="lazy")
    gr.Examples(["a"], box, out, shout, **OPTIONS)
    gr.Examples(["a"], box)
    gr.Examples(["a"], box, out, None)
