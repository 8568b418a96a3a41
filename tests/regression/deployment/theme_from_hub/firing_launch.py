# gradio: 6.31.0
import gradio as gr

THEME = "gstaff/sketch@1.0.0"

with gr.Blocks() as demo:
    gr.Markdown("Hello")

demo.launch(theme=THEME)  # expect: theme-from-hub
