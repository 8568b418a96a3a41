# gradio: 5.50.0
import gradio as gr

with gr.Blocks() as demo:
    gr.Chatbot(buttons=["copy"])  # expect: not-yet-introduced
    gr.Button().click(print, api_visibility="private")  # expect: not-yet-introduced
demo.launch(footer_links=["api"])  # expect: not-yet-introduced
