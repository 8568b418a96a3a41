import asyncio

import gradio as gr


def tidy(text):
    try:
        yield text
    except (OSError, asyncio.CancelledError):
        yield "stopped"
    except Exception as error:
        yield str(error)
    finally:
        print("closed")


def first(text):
    try:
        yield text
    except GeneratorExit:
        raise
    except BaseException as error:
        yield str(error)


def nothing_yielded(text):
    try:
        value = text.upper()
    except:
        yield "failed"
        return
    finally:
        print("x")
    yield value


def loads(text):
    try:
        value = int(text)
    finally:
        yield "parsed"
    yield value


def inner(text):
    try:
        yield text
    finally:

        def rest():
            yield "never"

        list(rest())


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(tidy, text, text)
    text.submit(first, text, text)
    text.submit(nothing_yielded, text, text)
    text.submit(loads, text, text)
    text.submit(inner, text, text)
