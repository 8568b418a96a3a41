import asyncio

import gradio as gr


async def answer(message):
    return message


async def reply(message, history):
    yield asyncio.run(answer(message))  # expect: event-loop-in-handler


gr.ChatInterface(reply).launch()
