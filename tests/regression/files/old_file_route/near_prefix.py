import gradio as gr
from server import PREFIX

with gr.Blocks() as demo:
    gr.HTML(f'<a href="{PREFIX}/file=logo.png">Take it</a>')
