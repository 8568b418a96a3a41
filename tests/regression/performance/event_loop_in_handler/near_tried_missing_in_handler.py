import asyncio

import gradio as gr

LOOP = asyncio.get_event_loop()


class Own:
    def get_event_loop(self):
        return LOOP


def ask(text):
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
    return loop.time() + Own().get_event_loop().time() + asyncio.new_event_loop().time()


demo = gr.Interface(ask, "text", "number")
