# gradio: 4.31.5
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox("x")

    @gr.render()
    def draw():
        gr.Markdown(box.value + "!")
