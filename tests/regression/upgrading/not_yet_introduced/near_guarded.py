# gradio: 4.26.0
import gradio as gr

try:
    from gradio import Timer
except ImportError:
    Timer = None
if hasattr(gr, "Sidebar"):
    gr.Sidebar()
timer = gr.Timer(5) if hasattr(gr, "Timer") else None
