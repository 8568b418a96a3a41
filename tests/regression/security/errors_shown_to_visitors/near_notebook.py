import gradio as gr

# demo.launch(show_error=True)
TEXT = "demo.launch(show_error=True)"
gr.Markdown("show_error=True")
