"""What handlers change of one object: flags, agents, tables; and what stays the call's own."""

import threading

import gradio as gr
from agents import Agent, Buffer, make_session

agent = Agent()
buffer = Buffer()
interrupted = False
counter = 0
lock = threading.Lock()
current = ""
by_name = {}
running_jobs = {}
session = make_session()


class Runner:
    def __init__(self):
        self.stop_requested = False
        self.model = ""
        self.agent = Agent()

    def start(self, text):
        self.agent.run(text)  # ask: object-kept-for-all-visitors "changes self.agent"
        return "started"

    def stop(self):
        self.stop_requested = True  # ask: object-kept-for-all-visitors "stop_requested"


def talk(text):
    answer = agent.chat(text)  # ask: object-kept-for-all-visitors "changes agent"
    agent.chat(answer)
    return answer


def reset():
    session.reset_history()  # ask: object-kept-for-all-visitors "changes session"


def cancel(text):
    global interrupted
    interrupted = True  # ask: object-kept-for-all-visitors "interrupted"
    return text


def count():
    global counter
    counter = 5


def guarded(text):
    global current
    with lock:
        current = text
    return text


def switched(text):
    global current
    if current != text:
        with lock:
            current = text  # ask: object-kept-for-all-visitors "current"
    return text


def keyed(name, text):
    by_name[name] = text
    return text


def dropped(text):
    del by_name["last"]
    return text


def halted():
    global interrupted
    interrupted = make_session()


def emptied(text):
    running_jobs.clear()
    return text


def equal(text):
    global current
    if current == text:
        with lock:
            current = text
    return text


def counted(text):
    global current
    if counter != 5:
        with lock:
            current = text
    return text


def own(text):
    my_agent = Agent()
    my_agent.run(text)
    make_session().reset()
    buffer.run(text)
    agent.describe(text)
    return agent.name


runner = Runner()

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(runner.start, box, out)
    gr.Button().click(runner.stop)
    box.submit(talk, box, out)
    gr.Button().click(reset)
    box.submit(cancel, box, out)
    gr.Button().click(count)
    box.submit(guarded, box, out)
    box.submit(switched, box, out)
    box.submit(keyed, [box, box], out)
    box.submit(dropped, box, out)
    box.submit(own, box, out)
    gr.Button().click(halted)
    box.submit(emptied, box, out)
    box.submit(equal, box, out)
    box.submit(counted, box, out)
