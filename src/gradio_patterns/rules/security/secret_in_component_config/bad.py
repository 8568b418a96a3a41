import os

import gradio as gr


class Translation(gr.Textbox):
    def __init__(self, *, api_key=None, label=None):
        super().__init__(label=label)
        self.api_key = api_key


def translate(text):
    return text.upper()


with gr.Blocks(title="Translator") as demo:
    text = gr.Textbox(label="Text")
    result = Translation(api_key=os.environ["TRANSLATOR_API_KEY"], label="Translation")
    text.submit(translate, text, result)

if __name__ == "__main__":
    demo.launch()
