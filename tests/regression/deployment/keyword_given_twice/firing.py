import gradio as gr


class Studio:
    def launch(self, share: bool = False, **kwargs):
        self.make().launch(debug=True, share=share, **kwargs)  # expect: keyword-given-twice "debug="

    def make(self):
        with gr.Blocks() as demo:
            gr.Markdown()
        return demo


def chat(fn, **options):
    return gr.ChatInterface(fn, title="Chat", **options)  # expect: keyword-given-twice "title="


def button(label, **rest):
    return gr.Button(label, variant="primary", **rest)  # expect: keyword-given-twice "variant="
