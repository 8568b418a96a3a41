import gradio as gr


def stream(text):
    for letter in text:
        yield letter


async def astream(text):
    yield text
    yield text + text


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.box.submit(self.run, self.box, self.box, queue=False)  # expect: generator-without-queue

    def run(self, text):
        yield from text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(stream, box, box, queue=False)  # expect: generator-without-queue
    box.change(
        fn=astream,
        inputs=box,
        outputs=box,
        queue=False,  # expect: generator-without-queue
    )

    @box.blur(inputs=box, outputs=box, queue=False)  # expect: generator-without-queue
    def left(text):
        yield text
        yield text
