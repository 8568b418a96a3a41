# gradio: 5.50.0
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    run = box.submit(lambda text: (yield text), box, box)
    halted = gr.Button().click(None, None, None, cancels=[run])

    @halted.then(inputs=box, outputs=box)  # expect: then-after-cancel-only
    def save(text):
        return text
