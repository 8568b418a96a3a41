"""Processes whose output a handler streams, without an end for the visitor who leaves."""

import asyncio
import subprocess
from subprocess import Popen

import gradio as gr


def follow(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)  # expect: process-left-behind
    for line in process.stdout:
        yield line


def poll(name):
    job = Popen(["train", name])  # expect: process-left-behind
    while job.poll() is None:
        yield "running"
    yield "done"


async def stream(name):
    process = await asyncio.create_subprocess_exec("train", name)  # expect: process-left-behind
    async for line in process.stdout:
        yield line


def caught(name):
    try:
        process = subprocess.Popen(["train", name])  # expect: process-left-behind
        while True:
            line = process.stdout.readline()
            if not line:
                break
            yield line
    except Exception as error:
        yield str(error)


def outer(name):
    yield "starting"
    yield from lines(["train", name])


def lines(command):
    process = subprocess.Popen(command, shell=True, stdout=subprocess.PIPE)  # expect: process-left-behind
    log = ""
    for line in iter(process.stdout.readline, ""):
        log += line
        yield log
    process.wait()


class Trainer:
    def run(self, name):
        proc = subprocess.Popen(["train", name])  # expect: process-left-behind
        for line in proc.stdout:
            yield line


trainer = Trainer()

with gr.Blocks() as demo:
    name = gr.Textbox()
    log = gr.Textbox()
    name.submit(follow, name, log)
    name.submit(poll, name, log)
    name.submit(stream, name, log)
    name.submit(caught, name, log)
    name.submit(outer, name, log)
    name.submit(trainer.run, name, log)

demo.launch()
