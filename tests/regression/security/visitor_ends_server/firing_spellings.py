"""By every call that ends the own process; another's, a question and a handler that asks are left."""

import os
import signal
from signal import SIGTERM, raise_signal

import gradio as gr

worker = None


def out():
    os._exit(0)


def aborted():
    os.abort()


def killed():
    os.kill(os.getpid(), signal.SIGINT)


def named():
    own = os.getpid()
    os.kill(own, signal.SIGTERM)


def group():
    os.killpg(os.getpgrp(), signal.SIGKILL)


def signalled():
    raise_signal(SIGTERM)


def helper():
    leave()


def leave():
    os._exit(0)
    os._exit(1)


def another():
    os.kill(worker.pid, signal.SIGTERM)


def number():
    os.kill(1234, signal.SIGTERM)


def nobody():
    os.kill()


def harmless():
    signal.raise_signal(signal.SIGUSR1)


def printed():
    print(SIGTERM)


def page():
    os._exit(0)


with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Button().click(out)  # expect: visitor-ends-server
    gr.Button().click(aborted)  # expect: visitor-ends-server
    gr.Button().click(killed)  # expect: visitor-ends-server
    gr.Button().click(named)  # expect: visitor-ends-server
    gr.Button().click(group)  # expect: visitor-ends-server
    gr.Button().click(signalled)  # expect: visitor-ends-server
    gr.Button().click(helper)  # expect: visitor-ends-server
    gr.Button().click(another)
    gr.Button().click(number)
    gr.Button().click(nobody)
    gr.Button().click(harmless)
    gr.Button().click(printed)
    demo.unload(page)

gr.Interface(lambda text: os._exit(0), "text", "text")
