import io

import gradio as gr


def path(text):
    with open("out.txt", "wb") as file:
        file.write(text.encode())
    return "out.txt"


def tokens(text, tokenizer):
    return tokenizer.encode(text)


def both(text):
    return "out.txt", text.encode()


def picture():
    buffer = io.BytesIO()
    return buffer.getvalue()


with gr.Blocks() as demo:
    text = gr.Textbox()
    state = gr.State()
    file = gr.File()
    text.change(path, text, file)
    text.submit(both, text, [file, state])
    text.blur(picture, None, state)
    text.focus(tokens, [text, state], file)
