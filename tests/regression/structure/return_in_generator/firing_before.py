"""What stands before the return: another value, nothing, a call, or the same."""

import gradio as gr


def other(text):
    yield "reading"
    return text  # expect: return-in-generator


def nothing(text):
    yield
    return text  # expect: return-in-generator


def called(text):
    yield text
    print(text)
    return text  # expect: return-in-generator


def named(text):
    yield text
    text = text.upper()
    return text  # expect: return-in-generator


def first(text):
    if not text:
        return "nothing"  # expect: return-in-generator
    yield text


def same(text):
    if not text:
        yield "nothing"
        return "nothing"
    yield text


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(other, box, out)
    box.submit(nothing, box, out)
    box.submit(called, box, out)
    box.submit(named, box, out)
    box.submit(first, box, out)
    box.submit(same, box, out)
