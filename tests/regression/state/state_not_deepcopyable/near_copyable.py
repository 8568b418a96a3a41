import asyncio
import collections
import logging
import random
import re
import threading

import gradio as gr
import numpy as np
import requests

from accounts import Safe


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


class Keeper:
    def __init__(self):
        self.lock = threading.Lock()


class Lazy:
    def __init__(self, real=False):
        self.lock = None
        if real:
            self.lock = threading.Lock()

    def open(self):
        self.other = threading.Lock()


class Worker:
    def __init__(self, busy=False):
        if busy:
            self.lock = threading.Lock()


class Reader:
    def __init__(self, path=None):
        self.size, self.lines = 0, [[]]
        if path is None:
            return
        self.file = open(path)


class Vault(Safe):
    def __init__(self):
        self.lock = threading.Lock()


class Plain:
    def __init__(self):
        self.lock = threading.Lock()
        self.simplify()

    def simplify(self):
        self.lock = None


class Node:
    def __init__(self):
        self.next = Node()


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
    gr.State(Worker())
    gr.State(Reader())
    gr.State(Vault())
    gr.State(Plain())
    gr.State(Node())
    gr.State({"kind": Plain, "name": "plain"})
    gr.State({"kinds": [Careful, Keeper]})
    gr.State(collections.OrderedDict)
    gr.State([x for x in range(3)])
    gr.State(open("a.txt").read())
