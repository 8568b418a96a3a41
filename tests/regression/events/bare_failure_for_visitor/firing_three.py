import gradio as gr
from helpers import start


def run(devices):
    assert len(devices) == 1 or "cpu" not in devices  # expect: bare-failure-for-visitor
    return start(devices)


def kind(text):
    ext = text.rpartition(".")[2]
    if ext not in {"png", "jpg"}:
        raise NotImplementedError(ext)  # expect: bare-failure-for-visitor
    return ext


def check(text):
    if len(text) > 99:
        raise ValueError("too long")  # expect: bare-failure-for-visitor
    return text


with gr.Blocks() as demo:
    devices = gr.CheckboxGroup(["cpu", "0", "1"], value=["cpu"])
    text = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    gr.Button("Run").click(run, devices, out)
    text.submit(kind, text, out)
    text.submit(check, text, out)
