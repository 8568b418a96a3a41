import gradio as gr


class Browser:
    def click(self, cancels=None, inputs=None, outputs=None):
        return cancels, inputs, outputs


browser = Browser()
browser.click(cancels=[1])
browser.click(inputs=1, outputs=2)


def wire(button, run):
    button.click(cancels=[run])
    button.click(inputs=run, outputs=run)


with gr.Blocks() as demo:
    gr.Button()
    demo.own.click(cancels=[1])
    gr.State().value.click(cancels=[1])
