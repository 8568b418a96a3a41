import asyncio

import gradio as gr


async def ask(text):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(None, str.upper, text)


def plain():
    return asyncio.get_event_loop().time()


async def calls(text):
    return plain()


async def inner():
    return asyncio.get_event_loop().time()


def run(text):
    return asyncio.run(inner())


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(run, box, box)
    box.blur(calls, box, box)
