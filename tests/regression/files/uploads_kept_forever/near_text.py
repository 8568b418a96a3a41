import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    file = gr.File()
    box.change(lambda text: "a.txt", box, file)

demo.launch()
