import gradio as gr

from tools import requests, time


class Bed:
    def sleep(self, hours):
        return hours


bed = Bed()


async def rest(text):
    bed.sleep(3)
    cache = {}
    cache.get("x")
    return requests.get(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(rest, box, box)
