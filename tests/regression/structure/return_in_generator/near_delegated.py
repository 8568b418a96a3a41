import gradio as gr


def parts(words):
    for word in words:
        yield word
    return len(words)


def run(words):
    total = yield from parts(words)
    yield total


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box)
