import gradio as gr
from gradio import Blocks

with gr.Blocks(theme=gr.themes.Soft()) as demo:  # expect: theme-left-on-blocks
    gr.Textbox()
with Blocks(
    css="#a { color: red }",  # expect: theme-left-on-blocks
    title="x",
) as other:
    gr.Textbox()
demo.launch()
