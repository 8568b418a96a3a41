"""Processes that are ended, waited for, kept for a Stop button, or not streamed."""

import subprocess

import gradio as gr

job = None
jobs = {}


def ended(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    try:
        for line in process.stdout:
            yield line
    finally:
        process.terminate()


def on_close(name):
    process = subprocess.Popen(["train", name], stdout=subprocess.PIPE)
    try:
        for line in process.stdout:
            yield line
    except GeneratorExit:
        process.kill()
        raise


def waited(name):
    process = subprocess.Popen(["train", name])
    process.wait()
    return "done"


def kept(name):
    global job
    job = subprocess.Popen(["train", name])
    while job.poll() is None:
        yield "running"


def listed(name, request: gr.Request):
    process = subprocess.Popen(["train", name])
    jobs[request.session_hash] = process
    while process.poll() is None:
        yield "running"


def with_context(name):
    with subprocess.Popen(["train", name], stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            yield line


def once(name):
    yield "starting"
    process = subprocess.Popen(["train", name])
    process.communicate()
    yield "done"


def not_a_handler(name):
    process = subprocess.Popen(["train", name])
    for line in process.stdout:
        yield line


with gr.Blocks() as demo:
    name = gr.Textbox()
    log = gr.Textbox()
    name.submit(ended, name, log)
    name.submit(on_close, name, log)
    name.submit(waited, name, log)
    name.submit(kept, name, log)
    name.submit(listed, name, log)
    name.submit(with_context, name, log)
    name.submit(once, name, log)

demo.launch()
