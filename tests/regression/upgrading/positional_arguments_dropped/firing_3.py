# gradio: 3.50.2, 6.31.0
import gradio as gr


def asked(progress=gr.Progress(True, "pages")):  # expect: positional-arguments-dropped
    return gr.Markdown("x", "Label")  # expect: positional-arguments-dropped
