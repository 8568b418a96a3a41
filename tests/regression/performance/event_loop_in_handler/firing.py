"""A loop asked for in a worker thread, and a loop run inside the running one."""

import asyncio
from asyncio import get_event_loop, run

import gradio as gr


async def look_up(word):
    await asyncio.sleep(0.1)
    return word


def plain(word):
    loop = asyncio.get_event_loop()  # expect: event-loop-in-handler
    return loop.run_until_complete(look_up(word))


def imported(word):
    return get_event_loop().run_until_complete(look_up(word))  # expect: event-loop-in-handler


def stream(word):
    task = asyncio.ensure_future(look_up(word))  # expect: event-loop-in-handler
    yield str(task)


def helped(word):
    return helper(word)


def helper(word):
    asyncio.create_task(look_up(word))  # expect: event-loop-in-handler
    return word


async def nested(word):
    return asyncio.run(look_up(word))  # expect: event-loop-in-handler


async def nested_too(word):
    return inner(word)


def inner(word):
    return run(look_up(word))  # expect: event-loop-in-handler


async def complete(word):
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(look_up(word))  # expect: event-loop-in-handler


with gr.Blocks() as demo:
    word = gr.Textbox()
    word.submit(plain, word, word)
    word.submit(imported, word, word)
    word.submit(stream, word, word)
    word.submit(helped, word, word)
    word.submit(nested, word, word)
    word.submit(nested_too, word, word)
    word.submit(complete, word, word)
    word.blur(lambda w: asyncio.get_running_loop() and w, word, word)  # expect: event-loop-in-handler

demo.launch()
