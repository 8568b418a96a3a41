import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Timer(1).tick(lambda: "now", None, box)

demo.launch()
