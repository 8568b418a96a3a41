import gradio as gr

from .near_canteen import demo  # expect: launched-when-imported

with gr.Blocks() as page:
    demo.render()

page.launch(debug=True)  # expect: launched-when-imported
