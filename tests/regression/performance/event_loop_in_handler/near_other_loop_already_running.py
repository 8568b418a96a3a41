import asyncio

import gradio as gr
from engine import loop, runner


class Own:
    def run_until_complete(self, work):
        return work


async def ask(text):
    own = Own()
    try:
        return asyncio.run(asyncio.sleep(1, text))
    except RuntimeError:
        own.run_until_complete(text)
        runner.run(text)
        missing.run_until_complete(text)
        asyncio.get_event_loop().call_soon(print)
    return loop.run_until_complete(text)


demo = gr.Interface(ask, "text", "text")
