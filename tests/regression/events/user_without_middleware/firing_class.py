import gradio as gr


class Page:
    def who(self, request: gr.Request):
        return str(request.user)  # expect: user-without-middleware

    def start(self):
        with gr.Blocks() as demo:
            demo.load(self.who, None, gr.Textbox())
        demo.queue().launch()


if __name__ == "__main__":
    Page().start()
