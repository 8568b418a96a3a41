import gradio as gr

try:
    from gradio import Sparkle
except ImportError:
    Sparkle = None

if hasattr(gr, "Select"):
    gr.Select()
