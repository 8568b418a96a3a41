import sys

import gradio as gr


def every_case(mode):
    if mode == "a":
        return "a", 1
    elif mode == "b":
        return "b", 2


def until(text):
    while True:
        if text:
            return text, 1
        text = "more"


def first(text):
    for part in text.split():
        return part, 1


def leaves(text):
    if text:
        return text, 1
    stop("no text")


def stop(what):
    raise gr.Error(what)


def ends(text):
    if text:
        return text, 1
    sys.exit(1)


def fails(text):
    try:
        return text.upper(), 1
    except AttributeError as error:
        print(error)
        raise gr.Error("no text") from error


def finally_done(text):
    try:
        return text.upper(), 1
    finally:
        print("done")


def grown(text):
    parts = [text]
    parts += [text]
    return parts


def extended(text):
    parts = []
    for part in ("a", "b"):
        parts.append(part)
    return parts


def filled(text):
    result = None
    result = text, 1
    return result


def joined(text):
    return (text,) + (1,)


def starred(text):
    both = text, 1
    return (*both,)


def sliced(text):
    return (text, 1, 2)[:2]


def matched(text):
    match text:
        case "a":
            return "a", 1
        case _:
            return "b", 2


with gr.Blocks() as demo:
    text = gr.Textbox()
    mode = gr.Radio(["a", "b"], value="a")
    out, number = gr.Textbox(), gr.Number()
    go = gr.Button()
    go.click(every_case, mode, [out, number])
    go.click(until, text, [out, number])
    go.click(first, text, [out, number])
    go.click(leaves, text, [out, number])
    go.click(ends, text, [out, number])
    go.click(fails, text, [out, number])
    go.click(finally_done, text, [out, number])
    go.click(grown, text, [out, number])
    go.click(extended, text, [out, number])
    go.click(filled, text, [out, number])
    go.click(joined, text, [out, number])
    go.click(starred, text, [out, number])
    go.click(sliced, text, [out, number])
    go.click(matched, text, [out, number])


def asks(text):
    return first_found(text)


def first_found(text):
    for part in text.split():
        return part, 1


with demo:
    go.click(asks, text, [out, number])
