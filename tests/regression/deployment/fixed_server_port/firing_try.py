import gradio as gr


class Page:
    def make(self):
        with gr.Blocks() as page:
            gr.Markdown()
        return page

    def launch(self):
        try:
            page = self.make()
            page.launch(server_port=7860)  # expect: fixed-server-port
        except Exception as error:
            print(error)
            raise
