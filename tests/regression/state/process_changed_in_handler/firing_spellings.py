"""By every way people change the process: calls, items, streams, exits, a context of their own."""

import contextlib
import os
import sys
from os import environ

import gradio as gr


class Settings:
    def __init__(self, path):
        self.path = path
        self.stdout = None


settings = Settings("here")
names = {}


class Folder:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        self.before = os.getcwd()
        os.chdir(self.where)  # ask: process-changed-in-handler "changes the working directory"
        return self

    def __exit__(self, *error):
        self.where = self.before


def key(value):
    environ["API_KEY"] = value  # ask: process-changed-in-handler "sets an environment variable"
    return "kept"


def keys(value):
    os.environ.update({"API_KEY": value})  # ask: process-changed-in-handler "sets environment variables"
    return "kept"


def quiet(value):
    sys.stdout = open(os.devnull, "w")  # ask: process-changed-in-handler "redirects standard output"
    return value


def errors(value):
    with contextlib.redirect_stderr(None):  # ask: process-changed-in-handler "redirects standard error"
        return value.upper()


def stop():
    sys.exit(0)  # ask: process-changed-in-handler "ends the process"


def more(value):
    os.environ["SEED"] = value
    sys.exit(1)


def own(value):
    settings.path = value
    names["value"] = value
    names["a"], settings.stdout = value, value
    here = value
    sys.path[0] = value
    sys.stdout.encoding = "utf-8"
    os.environ = names
    return here


def unused():
    sys.stderr = open(os.devnull, "w")


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(key, box, out)
    box.submit(keys, box, out)
    box.submit(quiet, box, out)
    box.submit(errors, box, out)
    gr.Button().click(stop)
    box.submit(more, box, out)
    box.submit(own, box, out)
