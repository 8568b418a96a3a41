# gradio: 7.0.0
import gradio as gr

gr.Sparkle()
gr.Textbox().glitter()
