import time

import gradio as gr
import requests


async def job():
    time.sleep(3)
    return requests.get("https://example.org")


async def main():
    with gr.Blocks() as demo:
        gr.Textbox()
    demo.launch(prevent_thread_lock=True)
    time.sleep(5)
