import time
from collections import deque

import gradio as gr

LAST = deque(maxlen=50)
TIMES = []
MANY = []


def answer(question):
    LAST.append(time.time())
    TIMES.append(time.time())
    del TIMES[:-10]
    if len(MANY) < 100:
        MANY.append(time.time())
    return question[::-1]


gr.Interface(answer, "text", "text").launch()
