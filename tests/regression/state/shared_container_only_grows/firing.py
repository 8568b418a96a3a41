import time

import gradio as gr

LOG = []


def answer(question):
    LOG.append({"at": time.time()})  # expect: shared-container-only-grows
    return question[::-1]


gr.Interface(answer, "text", "text").launch()
