"""By every call that hands a text to a shell; without one, or as a list, it is no command of theirs."""

import asyncio
import os
import subprocess
from subprocess import run

import gradio as gr
import tools

FLAGS = {"check": True}
SHELL = True


def direct(name):
    os.system("convert " + name)  # expect: shell-command-from-visitor
    return "done"


def piped(name):
    return os.popen(f"wc {name}").read()  # expect: shell-command-from-visitor


def ran(name):
    return run(f"wc {name}", shell=True, check=True)  # expect: shell-command-from-visitor


async def awaited(name):
    await asyncio.create_subprocess_shell(f"wc {name}")  # expect: shell-command-from-visitor


def helper(name):
    return count(name)


def count(path):
    return subprocess.getoutput("wc %s" % path)  # expect: shell-command-from-visitor


def both(name):
    return count(name) + subprocess.check_output(["wc", name], text=True)


def plain(name):
    return subprocess.run(f"wc {name}")


def unshelled(name):
    return subprocess.run(f"wc {name}", shell=False)


def flagged(name):
    return subprocess.run(f"wc {name}", check=True)


def chosen(name, shell):
    return subprocess.run(f"wc {name}", shell=shell)


def spread(name):
    return subprocess.run(f"wc {name}", **FLAGS)


def listed(name):
    return subprocess.run(["sh", "-c", name], shell=True)


def by_keyword(name):
    return subprocess.run(args=f"wc {name}", shell=True)


def fixed(name):
    os.system("make")
    return name


def empty(name):
    return os.popen() + name


def tool(name):
    return tools.run(f"wc {name}", shell=True)


with gr.Blocks() as demo:
    name = gr.Textbox()
    shell = gr.Checkbox()
    out = gr.Textbox()
    for_all = gr.Button()
    name.submit(direct, name, out)
    name.submit(piped, name, out)
    name.submit(ran, name, out)
    name.submit(awaited, name, None)
    name.submit(helper, name, out)
    name.submit(both, name, out)
    name.submit(plain, name, out)
    name.submit(unshelled, name, out)
    name.submit(flagged, name, out)
    name.submit(chosen, [name, shell], out)
    name.submit(spread, name, out)
    name.submit(listed, name, out)
    name.submit(by_keyword, name, out)
    name.submit(fixed, name, out)
    name.submit(empty, name, out)
    name.submit(tool, name, out)
