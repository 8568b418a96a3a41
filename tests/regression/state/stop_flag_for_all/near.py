"""Flags that end nothing of another visitor: cancels=, by session, one's own, one job for all."""

import subprocess
import threading

import gradio as gr

ready = False
by_session = {}
training = None
stop_training = False
verbose = False
found = threading.Event()


def run(request: gr.Request):
    by_session[request.session_hash] = False
    for number in range(10):
        if by_session[request.session_hash]:
            break
        yield str(number)


def stop(request: gr.Request):
    by_session[request.session_hash] = True


def own(text):
    done = False
    for letter in text:
        if done:
            break
        done = letter == "."
        yield letter


def seek(text):
    global ready
    ready = False
    for letter in text:
        if ready:
            break
        ready = True
        yield letter


def train():
    global training
    training = subprocess.Popen(["train"])
    while training.poll() is None:
        if stop_training:
            training.terminate()
            break
        yield "training"


def end_training():
    global stop_training
    stop_training = True


def talk(text):
    for letter in text:
        if verbose:
            print(letter)
        yield letter


def louder():
    global verbose
    verbose = True


def search(text):
    if found.is_set():
        return "known"
    return text


def mark():
    found.set()


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    button = gr.Button("Stop")
    event = gr.Button("Run").click(run, None, out)
    button.click(stop)
    button.click(lambda: None, cancels=[event])
    box.submit(own, box, out)
    box.submit(seek, box, out)
    box.submit(talk, box, out)
    box.submit(search, box, out)
    gr.Button("Train").click(train, None, out)
    button.click(end_training)
    button.click(louder)
    button.click(mark)

demo.launch()
