import gradio as gr


def nothing():
    return b""


def never():
    return False


def message():
    return {"role": "assistant", "content": "hello"}


def by_name(key):
    return {key: "a.png"}


def some(key):
    return {**key}


def empty():
    return {}


with gr.Blocks() as demo:
    name = gr.Textbox()
    go = gr.Button()
    go.click(nothing, None, gr.Gallery())
    go.click(never, None, gr.Audio())
    go.click(message, None, gr.Chatbot())
    go.click(by_name, name, gr.Image())
    go.click(some, name, gr.Image())
    go.click(empty, None, gr.Plot())
