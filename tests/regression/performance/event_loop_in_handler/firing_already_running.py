import asyncio
from asyncio import run

import gradio as gr


async def fetch(text):
    return text


async def ask(text):
    return asyncio.run(fetch(text))  # expect: event-loop-in-handler


def helper(text):
    return run(fetch(text))  # expect: event-loop-in-handler


async def deeper(text):
    return asyncio.run(fetch(text))  # expect: event-loop-in-handler


async def awaits(text):
    return await deeper(text)


async def helped(text):
    return helper(text)


class Page:
    async def stream(self, text):
        loop = asyncio.get_event_loop()
        yield loop.run_until_complete(fetch(text))  # expect: event-loop-in-handler


async def direct(text):
    return asyncio.get_running_loop().run_until_complete(fetch(text))  # expect: event-loop-in-handler


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(helped, box, box)
    box.blur(Page().stream, box, box)
    box.input(direct, box, box)
    box.focus(awaits, box, box)
