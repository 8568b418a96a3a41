"""Loops where there is none, and where one runs already, through helpers that call each other."""

import asyncio

import gradio as gr


async def work(text):
    return text


def looped(text):
    return asyncio.get_event_loop().run_until_complete(work(text))  # expect: event-loop-in-handler "raises here: a handler"


async def nested(text):
    return asyncio.run(work(text))  # expect: event-loop-in-handler "an async handler runs"


def first(text, depth):
    return second(text, depth)


def second(text, depth):
    if depth:
        return first(text, depth - 1)
    return asyncio.create_task(work(text))  # expect: event-loop-in-handler


def one(text):
    return two(text)


def two(text):
    return three(text)


def three(text):
    return four(text)


def four(text):
    return five(text)


def five(text):
    return six(text)


def six(text):
    return asyncio.get_event_loop()


async def task(text):
    return asyncio.create_task(work(text))


def blocking(text):
    return asyncio.run(work(text))


async def threaded(text):
    return await asyncio.to_thread(blocking, text)


def makes(text):
    return task(text)


def handed_on(text):
    return asyncio.run(task(text))


with gr.Blocks() as demo:
    box, number, out = gr.Textbox(), gr.Number(), gr.Textbox()
    box.submit(looped, box, out)
    box.change(looped, box, out)
    box.submit(nested, box, out)
    box.submit(first, [box, number], out)
    box.submit(one, box, out)
    box.submit(threaded, box, out)
    box.submit(makes, box, out)
    box.submit(handed_on, box, out)
