"""A notebook saved as a script."""

import gradio as gr

get_ipython().run_line_magic("matplotlib", "inline")

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch()

with gr.Blocks() as second:
    box = gr.Textbox()
    box.submit(lambda x: x, box, box)
