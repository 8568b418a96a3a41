import asyncio
import time

import gradio as gr
import httpx
import requests
from openai import AsyncOpenAI

client = AsyncOpenAI()
session = requests.Session()


async def sleep(seconds):
    await asyncio.sleep(seconds)


async def wait(text):
    await sleep(2)
    await asyncio.sleep(1)
    await asyncio.to_thread(time.sleep, 1)
    return text


async def fetch(url):
    async with httpx.AsyncClient() as web:
        reply = await web.get(url)
    answer = await client.chat.completions.create(model="m", messages=[])
    session.headers.update({"seen": url})
    session.close()
    return reply.text + str(answer)


async def threaded(text):
    def work():
        time.sleep(2)
        return text

    return await asyncio.to_thread(work)


def plain(text):
    time.sleep(2)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(wait, box, box)
    box.submit(fetch, box, box)
    box.submit(threaded, box, box)
    box.submit(plain, box, box)
