import asyncio

import gradio as gr


def reply(message, history):
    loop = asyncio.get_event_loop()  # expect: event-loop-in-handler
    return str(loop.time())


gr.ChatInterface(reply).launch()
