"""Commands without the visitor's text, in a list, quoted, checked, or of a fixed choice."""

import os
import re
import shlex
import subprocess

import gradio as gr

NAMES = ["Ann", "Ben"]


def listed(name):
    return subprocess.run(["echo", name], capture_output=True).stdout


def quoted(name):
    return os.popen(f"echo {shlex.quote(name)}").read()


def quoted_first(name):
    name = shlex.quote(name)
    return os.popen(f"echo {name}").read()


def checked(name):
    if name not in NAMES:
        raise gr.Error("Nobody of that name")
    return subprocess.getoutput(f"echo {name}")


def matched(name):
    if not re.fullmatch(r"\w+", name):
        raise gr.Error("Letters only")
    return subprocess.getoutput(f"echo {name}")


def number(count):
    os.system(f"seq {count}")


def chosen(name):
    os.system(f"echo {name}")


def constant(name):
    os.system("sync")
    return name


def validated(name):
    ensure_plain(name)
    os.system(f"echo {name}")


def ensure_plain(name):
    if not name.isalnum():
        raise ValueError(name)


def own(name):
    words = name.split()
    os.system(f"echo {len(words)}")


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(listed, text, text)
    text.submit(quoted, text, text)
    text.submit(quoted_first, text, text)
    text.submit(checked, text, text)
    text.submit(matched, text, text)
    gr.Slider(1, 9).release(number, gr.Number(), None)
    gr.Button("Say").click(chosen, gr.Dropdown(NAMES), None)
    text.submit(constant, text, text)
    text.submit(validated, text, None)
    text.submit(own, text, None)

demo.launch()
