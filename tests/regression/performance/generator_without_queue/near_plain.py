import gradio as gr


def plain(text):
    def inner():
        yield text

    return "".join(inner())


def stream(text):
    yield text


def once(text):
    yield text, text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(plain, box, box, queue=False)
    box.submit(stream, box, box)
    box.submit(once, box, [box, box], queue=False)
    box.submit(stream, box, box, queue=True)
    box.submit(lambda t: (c for c in t), box, box, queue=False)
