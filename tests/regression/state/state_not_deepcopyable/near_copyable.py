import asyncio
import collections
import logging
import random
import re
import threading

import gradio as gr
import numpy as np
import requests


def Lock():
    return 3


class Basket:
    def __init__(self):
        self.items = []
        self.made = random.Random(3)


class Careful:
    def __init__(self):
        self.lock = threading.Lock()

    def __deepcopy__(self, memo):
        return Careful()


class Lazy:
    def __init__(self, real=False):
        self.lock = None
        if real:
            self.lock = threading.Lock()

    def open(self):
        self.other = threading.Lock()


with gr.Blocks() as demo:
    gr.State(Lock())
    gr.State(asyncio.Lock())
    gr.State({1, 2})
    gr.State(collections.deque())
    gr.State(np.zeros(3))
    gr.State(logging.getLogger("x"))
    gr.State(re.compile("a"))
    gr.State(requests.Session())
    gr.State(Basket())
    gr.State(Careful())
    gr.State(Lazy())
    gr.State([x for x in range(3)])
    gr.State(open("a.txt").read())
