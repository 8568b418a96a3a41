"""Where the text of an exception goes: handed back, kept in a name, in a box; or nowhere."""

import traceback

import gradio as gr
from tools import work


def direct(text):
    try:
        return work(text)
    except Exception as error:
        return f"failed: {error}"  # expect: exception-text-shown


def two_boxes(text):
    try:
        return work(text)
    except Exception as error:
        raise gr.Error(error)  # expect: exception-text-shown "in gr.Error"


def worded(text):
    try:
        return work(text)
    except Exception as error:
        gr.Warning(str(error))  # expect: exception-text-shown "in gr.Warning"
        return "failed"


def kept(text):
    said = "fine"
    try:
        work(text)
    except Exception as error:
        said = str(error)  # expect: exception-text-shown
    return said


def kept_twice(text):
    said = "fine"
    try:
        work(text)
    except Exception as error:
        said = str(error)  # expect: exception-text-shown
        return said
    return said


def above(text):
    if not text:
        return "nothing"
    try:
        work(text)
    except Exception as error:
        print(error)
    return "done"


def nothing(text):
    try:
        return work(text)
    except Exception as error:
        print(error)
        return


def before(text):
    said = "fine"
    if not text:
        return said
    try:
        work(text)
    except Exception as error:
        said = str(error)
        print(said)
    return "done"


def traced(text):
    try:
        work(text)
    except Exception:
        print("failed")
    return traceback.format_exc()


def other_name(text):
    said = "fine"
    try:
        work(text)
    except Exception as error:
        log = str(error)
        print(log)
    return said


def plain_box(text):
    try:
        return work(text)
    except Exception as error:
        print(error)
        raise gr.Error(text) from error


def empty_box(text):
    try:
        return work(text)
    except Exception:
        raise gr.Error()


def outside(text):
    with open("log.txt") as file:
        gr.Info(text)
    return file


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(direct, box, out)
    box.change(direct, box, out)
    box.submit(two_boxes, box, out)
    box.submit(worded, box, out)
    box.submit(kept, box, out)
    box.submit(kept_twice, box, out)
    box.submit(above, box, out)
    box.submit(nothing, box, out)
    box.submit(before, box, out)
    box.submit(traced, box, out)
    box.submit(other_name, box, out)
    box.submit(plain_box, box, out)
    box.submit(empty_box, box, out)
    box.submit(outside, box, out)
