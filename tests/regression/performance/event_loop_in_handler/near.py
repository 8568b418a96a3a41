"""Loops where they belong: made anew, run in a thread, awaited, or asked for with a fallback."""

import asyncio
import threading

import gradio as gr


async def look_up(word):
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(0.1))
    await task
    return f"{word} {loop.time()}"


def plain(word):
    return asyncio.run(look_up(word))


def own_loop(word):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return asyncio.get_event_loop().run_until_complete(look_up(word))


async def awaited(word):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(None, plain, word)


async def in_thread(word):
    thread = threading.Thread(target=plain, args=(word,))
    thread.start()
    return await asyncio.to_thread(plain, word)


def with_fallback(word):
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
    return loop.run_until_complete(look_up(word))


def not_a_handler():
    return asyncio.get_event_loop()


async def gathered(word):
    return "".join(await asyncio.gather(look_up(word), look_up(word)))


with gr.Blocks() as demo:
    word = gr.Textbox()
    word.submit(plain, word, word)
    word.submit(own_loop, word, word)
    word.submit(awaited, word, word)
    word.submit(in_thread, word, word)
    word.submit(with_fallback, word, word)
    word.submit(gathered, word, word)

demo.launch()
