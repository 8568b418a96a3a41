"""Stop buttons that end the run of whoever is being served: a flag, an Event, an attribute, a key."""

import threading
import time

import gradio as gr

stop = False
halted = threading.Event()
state = {"running": True}
aborted = False


class Counter:
    def __init__(self):
        self.active = True

    def run(self):
        self.active = True
        while self.active:
            time.sleep(1)
            yield "on"

    def end(self):
        self.active = False  # expect: stop-flag-for-all


counter = Counter()


def go(text):
    global stop
    stop = False
    for number in range(10):
        if stop:
            break
        yield f"{text} {number}"


def halt():
    global stop
    stop = True  # expect: stop-flag-for-all


def listen():
    halted.clear()
    while not halted.is_set():
        time.sleep(1)
        yield "listening"


def poll():
    while state["running"]:
        yield work()


def work():
    time.sleep(1)
    return "polled"


def pause():
    state["running"] = False  # expect: stop-flag-for-all
    return "paused"


def deep(text):
    return "".join(letters(text))


def letters(text):
    for letter in text:
        if not letter or aborted:
            return
        time.sleep(1)
        yield letter


def leave():
    end_it()
    return gr.update(interactive=False)


def end_it():
    global aborted
    aborted = True  # expect: stop-flag-for-all


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    button = gr.Button("Stop")
    gr.Button("Go").click(go, box, out)
    button.click(halt)
    gr.Button("Listen").click(listen, None, out)
    button.click(lambda: halted.set())  # expect: stop-flag-for-all
    gr.Button("Poll").click(poll, None, out)
    button.click(pause, None, out)
    gr.Button("Run").click(counter.run, None, out)
    button.click(counter.end)
    box.submit(deep, box, out)
    button.click(leave, None, button)

demo.launch()
