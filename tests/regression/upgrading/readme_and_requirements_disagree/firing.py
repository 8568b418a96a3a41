import gradio as gr  # expect: readme-and-requirements-disagree


with gr.Blocks() as demo:
    gr.Markdown("x")
demo.launch()
