# gradio: 4.44.1, 5.50.0
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox()

    @name.submit(inputs=name, outputs=name, js="(n) => n.trim()")
    def upper(text):
        return text.upper()

    later = name.change(inputs=name, js="(n) => n.trim()")
    later(upper)
