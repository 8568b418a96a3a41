import gradio as gr

with gr.Blocks() as one:
    box = gr.Textbox()
    box.submit(str.upper, box, box, api_name="work")

with gr.Blocks() as two:
    other = gr.Textbox()
    other.submit(str.upper, other, other, api_name="work")
