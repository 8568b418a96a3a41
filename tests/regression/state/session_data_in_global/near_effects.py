"""Shared objects that pass nothing of one visitor to another, in shapes close to those that do."""

import random
import time
from argparse import Namespace

import gradio as gr
import pandas as pd

MODE = "native"
mode = "native"
cache = {}
table = None
page = 0
visits = 0
seed = 0
last_path = ""
last_text = ""
notes = {}
counter = 0
loaded_at = 0.0
results = []
answers = {}
guestbook = []


class Tool:
    def __init__(self):
        self.text = ""
        self.lines = []

    def keep(self, text):
        self.text = text
        self.lines.append(text)
        return self.text + "".join(self.lines)


class Session:
    def __init__(self):
        self.history = []

    def say(self, text):
        self.history.append(text)
        return "\n".join(self.history)


def per_call(text):
    tool = Tool()
    return tool.keep(text)


def in_state(text, session):
    session.history.append(text)
    return session.say(text), session


def convert(args):
    global mode
    mode = args.mode if args.mode is not None else "native"
    return args.text


def run(text):
    args = Namespace(text=text, mode=MODE)
    return convert(args)


def shown_mode():
    return mode


def refresh():
    global table
    table = pd.read_csv("prices.csv")
    return table


def ask(query):
    return table.query(query)


def visit():
    global visits
    visits += 1
    return f"You are visitor {visits}"


def same_file(path):
    global last_path, last_text
    if path != last_path:
        last_path = path
        with open(path) as file:
            last_text = file.read()
    return last_text


def keep_by_name(name, text):
    notes[name] = text
    return notes[name]


def rolled(text):
    number = random.randint(1, 6)
    return f"{text}: {number}"


def timed(text):
    global loaded_at
    loaded_at = time.time()
    return text


def age():
    return time.time() - loaded_at


def own_list(text):
    results = []
    for word in text.split():
        results.append(word)
    return results


def by_person(text, request: gr.Request):
    mine = answers.setdefault(request.username, {})
    mine["last"] = text
    return mine["last"]


def sign(name):
    guestbook.append(name)
    return guestbook


def written_then_read(text):
    global page
    page = text
    return shown_page()


def shown_page():
    return page


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    file = gr.File()
    session = gr.State(Session())
    text.submit(per_call, text, out)
    text.submit(in_state, [text, session], [out, session])
    text.submit(run, text, out)
    demo.load(shown_mode, None, out)
    demo.load(refresh, None, out)
    text.submit(ask, text, out)
    demo.load(visit, None, out)
    file.upload(same_file, file, out)
    text.submit(keep_by_name, [text, text], out)
    text.submit(rolled, text, out)
    text.submit(timed, text, out)
    demo.load(age, None, out)
    text.submit(own_list, text, out)
    text.submit(by_person, text, out)
    text.submit(sign, text, out)
    text.submit(written_then_read, text, out)

demo.launch()
