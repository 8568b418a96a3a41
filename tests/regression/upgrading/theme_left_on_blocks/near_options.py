import gradio as gr

options = {"theme": "soft"}
with gr.Blocks(**options) as demo:
    gr.HTML("<b></b>", css_template="b {}")
if gr.__version__ < "6":
    other = gr.Blocks(theme="soft")
