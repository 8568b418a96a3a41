"""A function called when the running app was closed, and a loop that closes and starts again."""

import time

import gradio as gr

demo = gr.Interface(len, "text", "number")
demo.launch(prevent_thread_lock=True)


def prepare():
    demo.queue(max_size=5)


def restart():
    demo.close()
    prepare()
    demo.launch()


def nightly(hours):
    page = gr.Interface(len, "text", "number")
    for size in hours:
        page.launch(prevent_thread_lock=True)
        time.sleep(3600)
        page.close()
        page.queue(max_size=size)
