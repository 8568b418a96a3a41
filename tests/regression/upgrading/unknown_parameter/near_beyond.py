# gradio: 7.2.0
import gradio as gr

gr.Textbox(sparkle=True)
gr.Slider(0, 1, glow="soft")
