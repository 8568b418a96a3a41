"""Generators that stream something else, or start a process that somebody else ends."""

import subprocess

import gradio as gr
from training import read, watch


def lines(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    for line in process.stdout:
        yield line


def collected(name):
    return "".join(lines(name))


def watched(name):
    process = subprocess.Popen(["train", name])
    watch(process)
    while process.poll() is None:
        yield "running"


def read_only(name):
    text = ""
    found = read(name)
    for line in found:
        text = text + line
        yield text


def loop_before(names):
    for name in names:
        yield name
    process = subprocess.Popen(["train"])
    process.wait()


def loop_inside(name):
    yield "starting"
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    text = ""
    for line in process.stdout:
        text += line
    yield text


def bare(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    try:
        for line in process.stdout:
            yield line
    except:
        process.kill()
        raise


def any_exception(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    try:
        for line in process.stdout:
            yield line
    except BaseException:
        process.kill()
        raise


class Trainer:
    def run(self, name):
        self.process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
        for line in self.process.stdout:
            yield line


trainer = Trainer()

with gr.Blocks() as demo:
    name = gr.Textbox()
    log = gr.Textbox()
    name.submit(collected, name, log)
    name.submit(watched, name, log)
    name.submit(read_only, name, log)
    name.submit(loop_before, name, log)
    name.submit(loop_inside, name, log)
    name.submit(bare, name, log)
    name.submit(any_exception, name, log)
    name.submit(trainer.run, name, log)

demo.launch()
