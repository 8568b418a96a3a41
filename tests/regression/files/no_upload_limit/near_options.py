import gradio as gr
from settings import LAUNCH

demo = gr.Interface(len, gr.File(file_count="multiple"), "number")
demo.launch(**LAUNCH)
