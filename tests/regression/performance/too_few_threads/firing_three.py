import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            box = gr.Textbox()
            box.submit(self.draw, box, box)
            self.demo.load(self.start, None, box)

    def draw(self, text):
        return text.upper()

    def start(self):
        return "hello"

    def run(self):
        self.demo.launch(
            server_name="127.0.0.1",
            max_threads=3,  # expect: too-few-threads "only 3 handlers run"
        )


Page().run()
