import asyncio

import gradio as gr


async def fetch(text):
    return text


def ask(text):
    return asyncio.run(fetch(text))


async def awaited(text):
    return await fetch(text)


async def threaded(text):
    return await asyncio.to_thread(ask, text)


def other(text):
    return text


async def inner(text):
    async def later():
        return asyncio.run(fetch(text))

    return other(text) or later


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(awaited, box, box)
    box.input(threaded, box, box)
    box.blur(inner, box, box)
