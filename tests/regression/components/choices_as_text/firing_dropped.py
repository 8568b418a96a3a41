import gradio as gr

with gr.Blocks() as demo:
    gr.Radio("formal", "casual")  # expect: positional-arguments-dropped
    gr.Dropdown(choices="formal", value="casual")  # expect: choices-as-text
    gr.Dropdown(choices=3)
