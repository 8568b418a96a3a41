# gradio: 3.50.2
import gradio as gr

gr.Image(source="upload", tool="editor")
