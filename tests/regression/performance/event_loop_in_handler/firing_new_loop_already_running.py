import asyncio as aio

import gradio as gr


async def reply(text):
    loop = aio.new_event_loop()
    return loop.run_until_complete(aio.sleep(1, text))  # expect: event-loop-in-handler


demo = gr.Interface(reply, "text", "text")
