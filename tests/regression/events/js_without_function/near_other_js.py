# gradio: 5.50.0
import gradio as gr


class Browser:
    def load(self, js):
        return js

    def click(self, js):
        return js


browser = Browser()
browser.load(js="() => 1")
browser.click(js="() => 1")

with gr.Blocks(js="() => console.log('start')") as demo:
    gr.Button()
