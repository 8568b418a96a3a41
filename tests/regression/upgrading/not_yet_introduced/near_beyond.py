# gradio: 7.1.0
import gradio as gr

gr.Image(alt_text="x", hologram=True)
