import asyncio

import gradio as gr


def words(text):
    for word in text.split():
        yield word


async def later(text):
    return text.upper()


async def slowly(text):
    yield text


def delegated(text):
    yield from words(text)


def looped(text):
    for word in words(text):
        yield word


def listed(text):
    return list(words(text))


def joined(text):
    return " ".join(words(text))


def taken(text):
    return next(words(text))


async def awaited(text):
    return await later(text)


async def kept(text):
    work = later(text)
    return await work


async def task(text):
    asyncio.create_task(later(text))
    return text


def run(text):
    return asyncio.run(later(text))


async def all_of(text):
    async for part in slowly(text):
        yield part


async def gathered(text):
    first, second = await asyncio.gather(later(text), later(text))
    return first + second


def expression(text):
    return str(sum(len(word) for word in words(text)))


def stored(text):
    return words(text), text


with gr.Blocks() as demo:
    text, out = gr.Textbox(), gr.Textbox()
    found = gr.JSON()
    state = gr.State()
    go = gr.Button()
    go.click(words, text, out)
    go.click(later, text, out)
    go.click(slowly, text, out)
    go.click(delegated, text, out)
    go.click(looped, text, out)
    go.click(listed, text, found)
    go.click(joined, text, out)
    go.click(taken, text, out)
    go.click(awaited, text, out)
    go.click(kept, text, out)
    go.click(task, text, out)
    go.click(run, text, out)
    go.click(all_of, text, out)
    go.click(gathered, text, out)
    go.click(expression, text, out)
    go.click(stored, text, [state, out])
