import dill
import gradio as gr

gr.Interface(lambda file: dill.load(open(file, "rb")), gr.File(), "text")  # expect: pickle-of-upload
