import asyncio
from asyncio import get_event_loop

import gradio as gr


async def fetch(text):
    return text


def ask(text):
    return asyncio.get_event_loop().run_until_complete(fetch(text))  # expect: event-loop-in-handler


def helper():
    loop = get_event_loop()  # expect: event-loop-in-handler
    return loop.run_until_complete(fetch("x"))


def helped(text):
    return helper()


class Page:
    def stream(self, text):
        loop = asyncio.get_event_loop()  # expect: event-loop-in-handler
        yield loop.run_until_complete(fetch(text))


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(helped, box, box)
    box.blur(Page().stream, box, box)
