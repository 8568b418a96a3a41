import time

import gradio as gr

FLAGS = {}


def convert(pages, request: gr.Request):
    FLAGS[request.session_hash] = True
    return collect(pages)


def collect(pages):
    kept = []

    def add(page):
        kept.append(time.time())
        return page

    return [add(page) for page in pages], kept


gr.Interface(convert, gr.JSON(), gr.JSON()).launch()
