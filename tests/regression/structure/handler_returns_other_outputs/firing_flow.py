from functools import partial

import gradio as gr


def except_branch(text):
    try:
        return text.upper(), len(text)
    except AttributeError as error:  # expect: handler-returns-other-outputs "may end here"
        print(error)


def falls_off(text):
    if not text:
        return "", 0
    print(text)  # expect: handler-returns-other-outputs "may end here"


def helped(text):
    if not text:
        return problem("nothing")  # expect: handler-returns-other-outputs
    return text, 1


def problem(what):
    return f"There is {what}"


def inner(text):
    return pair(text)


def pair(text):
    if not text:
        return ""  # expect: handler-returns-other-outputs
    return text, len(text)


def kept(text):
    result = text, len(text), True
    return result  # expect: handler-returns-other-outputs


def joined(text):
    first = (text,)
    return first + ("a", "b")  # expect: handler-returns-other-outputs


def bare(text):
    with open("log.txt", "a") as log:
        if not text:
            return  # expect: handler-returns-other-outputs
        log.write(text)
    return text, 1


class Page:
    async def show(self, text):
        return await self.load(text)

    async def load(self, text):
        if text == "a":
            return None  # expect: handler-returns-other-outputs
        return text, 2


def streams(text):
    yield from steps(text)  # expect: handler-returns-other-outputs


def steps(text):
    yield text
    yield text, 1


def given(prefix, text):
    return f"{prefix}{text}"  # expect: handler-returns-other-outputs


def built(text):
    return gr.Textbox(value=text)  # expect: handler-returns-other-outputs


with gr.Blocks() as demo:
    text = gr.Textbox()
    out, number = gr.Textbox(), gr.Number()
    go = gr.Button()
    go.click(except_branch, text, [out, number])
    go.click(falls_off, text, [out, number])
    go.click(helped, text, [out, number])
    go.click(inner, text, [out, number])
    go.click(kept, text, [out, number])
    go.click(joined, text, [out, number])
    go.click(bare, text, [out, number])
    go.click(Page().show, text, [out, number])
    go.click(streams, text, [out, number])
    go.click(partial(given, "a"), text, [out, number])
    go.click(built, text, [out, number])

gr.Interface(lambda text: text.upper(), "text", ["text", "number"])  # expect: handler-returns-other-outputs
