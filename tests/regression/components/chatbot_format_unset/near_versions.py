# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    gr.Chatbot()
