import asyncio as aio

import gradio as gr

demo = gr.Interface(
    lambda text: aio.get_event_loop().time(),  # expect: event-loop-in-handler
    "text",
    "number",
)
