# A notebook, exported with its name.
import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch(show_error=True)
