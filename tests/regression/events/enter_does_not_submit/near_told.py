import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox(lines=3, info="Press Shift+Enter to send")
    box.submit(lambda text: text, box, box)
