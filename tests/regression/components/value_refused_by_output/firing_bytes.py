import gradio as gr


def picture():
    return b"GIF89a"  # expect: value-refused-by-output


def note():
    return b"words"  # expect: bytes-returned-for-file


def names():
    return {"Ada", "Grace"}  # expect: value-refused-by-output


def half():
    return 0.5  # expect: value-refused-by-output


with gr.Blocks() as demo:
    go = gr.Button()
    go.click(picture, None, gr.Image())
    go.click(note, None, gr.File())
    go.click(names, None, gr.Audio())
    go.click(half, None, gr.Plot())
