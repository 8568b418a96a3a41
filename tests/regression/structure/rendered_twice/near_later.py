import gradio as gr

early = gr.Textbox()
with gr.Blocks() as demo:
    held = gr.Textbox(render=False)
    gr.Examples(["a"], held)
    held.render()
    early.render()

shared = gr.Textbox()
with gr.Blocks() as first:
    shared.render()
with gr.Blocks() as second:
    shared.render()
