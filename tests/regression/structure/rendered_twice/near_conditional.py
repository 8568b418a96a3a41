import gradio as gr

MOBILE = False
box = gr.Textbox()
with gr.Blocks() as demo:
    if MOBILE:
        box.render()
    else:
        box.render()
