import asyncio

import gradio as gr
import nest_asyncio

nest_asyncio.apply()


async def ask(text):
    return asyncio.run(asyncio.sleep(1, text))


demo = gr.Interface(ask, "text", "text")
