import gradio as gr

try:
    from gradio import Box
except ImportError:
    from gradio import Group as Box

group = gr.Box if hasattr(gr, "Box") else gr.Group
if hasattr(gr, "Box"):
    frame = gr.Box()
