import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.name = gr.Textbox(visible=False)  # expect: identity-kept-in-page
            self.demo.load(self.start, None, self.name)
            gr.Button().click(lambda name: name, self.name, gr.Textbox())

    def start(self, request: gr.Request):
        return request.cookies.get("name")
