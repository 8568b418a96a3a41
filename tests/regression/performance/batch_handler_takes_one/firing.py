# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface


def shout(text):
    return text.upper()  # expect: batch-handler-takes-one


def greet(name):
    return "Hello " + name  # expect: batch-handler-takes-one


def shrink(image, size):
    return [image.resize((64, 64))]  # expect: batch-handler-takes-one


class Tool:
    def more(self, n):
        return [n + 1]  # expect: batch-handler-takes-one


def plain(text):
    return [[text.strip()]]  # expect: batch-handler-takes-one


with gr.Blocks() as demo:
    box = gr.Textbox()
    number = gr.Number()
    image = gr.Image(type="pil")
    box.submit(shout, box, box, batch=True)
    box.submit(fn=greet, inputs=[box], outputs=[box], batch=True, max_batch_size=2)
    gr.Button().click(shrink, [image, number], image, batch=True)
    number.submit(Tool().more, number, number, batch=True)

Interface(plain, "text", "text", batch=True).launch()
