import gradio as gr
from rockets import Rocket


class Rocket2:
    def launch(self, share):
        return share


Rocket2().launch(share=True)
print("demo.launch(share=True)")
with gr.Blocks() as demo:
    gr.DuplicateButton()
demo.launch()
