import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(lambda: "now", None, box, every=1)

demo.launch()
