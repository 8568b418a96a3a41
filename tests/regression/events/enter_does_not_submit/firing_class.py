import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox(lines=2)  # expect: enter-does-not-submit

            @self.box.submit(inputs=self.box, outputs=self.box)
            def shout(text):
                return text.upper()
