import asyncio
import time

import gradio as gr


def quick(text):
    return text + "!"


def stream(text):
    for letter in text:
        yield letter


async def waits(text):
    await asyncio.sleep(5)
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    stop = gr.Button()
    streaming = go.click(stream, text, text)
    waiting = go.click(waits, text, text)
    chained = go.click(time.sleep, None, None).then(stream, text, text)
    by_lambda = go.click(lambda text: (yield text), text, text)
    at_once = go.click(quick, text, text)
    stop.click(None, cancels=[by_lambda, at_once])
    stop.click(None, cancels=[streaming, waiting, chained])
