from functools import partial

import gradio as gr


def pair(text):
    if not text:
        raise gr.Error("Say something")
    return text, gr.update()


def as_list(text):
    return [text, text]


def as_dict(text):
    if text:
        return {one: text}
    return {one: text, two: text}


def skips(text):
    if not text:
        return gr.skip()
    return text, text


def helper(text):
    return text, text


def delegates(text):
    if text:
        return helper(text)
    values = [text]
    values.append(text)
    return values


def generator(text):
    if not text:
        yield "", ""
        return
    yield from helper(text)
    yield text, text


def audio(text):
    return 16000, text


def fails(text):
    raise gr.Error("not yet")


def stub(text):
    ...


def outer(text):
    def inner():
        return "one"

    return inner(), inner()


def silent():
    print("x")
    return


def saves(text):
    return text


def lines():
    return ["first", "second"]


def empties():
    return ()


def later(text): pass


with gr.Blocks() as demo:
    text = gr.Textbox()
    one = gr.Textbox()
    two = gr.Textbox()
    sound = gr.Audio()
    go = gr.Button()
    outputs = [one]
    outputs.append(two)
    go.click(pair, text, [one, two])
    go.click(as_list, text, [one, two])
    go.click(as_dict, text, [one, two])
    go.click(skips, text, [one, two])
    go.click(delegates, text, [one, two])
    go.click(generator, text, [one, two])
    go.click(audio, text, sound)
    go.click(fails, text, [one, two])
    go.click(stub, text, [one, two])
    go.click(outer, text, [one, two])
    go.click(silent, None, None)
    go.click(saves, text, None)
    go.click(lines, None, one)
    go.click(empties, None, one)
    go.click(later, text, [one, two])
    go.click(pair, text, outputs)
    go.click(partial(pair, "x"), None, [one, two])
