import asyncio

import gradio as gr


async def fetch(text):
    return text


def ask(text):
    asyncio.set_event_loop(asyncio.new_event_loop())
    return asyncio.get_event_loop().run_until_complete(fetch(text))


demo = gr.Interface(ask, "text", "text")
