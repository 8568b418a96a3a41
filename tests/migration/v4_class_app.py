import gradio as gr


class Page:
    def __init__(self):
        self.calls = 0
        with gr.Blocks(theme="soft") as self.demo:
            self.box = gr.Textbox(show_copy_button=True, label="Word")
            self.out = gr.Textbox(label="Length")
            self.box.submit(self.length, self.box, self.out, api_name="length", show_api=False)

    def length(self, word):
        return str(len(word))


page = Page()
page.demo.launch()
