"""Typed text in a shell: formatted, joined, in a variable, through a helper, by a chat."""

import os
import subprocess
from subprocess import check_output

import gradio as gr


def direct(name):
    os.system("say " + name)  # expect: shell-command-from-visitor
    return name


def formatted(name):
    return os.popen(f"echo {name}").read()  # expect: shell-command-from-visitor


def variable(name, count):
    command = "echo {} {}".format(name.strip(), count)
    done = subprocess.run(command, shell=True, capture_output=True)  # expect: shell-command-from-visitor
    return done.stdout


def percent(name):
    return check_output("echo %s" % name, shell=True)  # expect: shell-command-from-visitor


def helped(url):
    if not url:
        return "Give an address"
    return download(url, "out.mp4")


def download(address, path):
    line = f"yt-dlp {address} -o {path}"
    return subprocess.getoutput(line)  # expect: shell-command-from-visitor


def chat(message, history):
    return subprocess.Popen(message, shell=True)  # expect: shell-command-from-visitor


class Tool:
    def run(self, query):
        return self.shell(" ".join(["grep", query, "notes.txt"]))

    def shell(self, line):
        return subprocess.check_output(line, shell=True)  # expect: shell-command-from-visitor


tool = Tool()

with gr.Blocks() as demo:
    text = gr.Textbox()
    count = gr.Number()
    text.submit(direct, text, text)
    text.submit(formatted, text, text)
    text.submit(variable, [text, count], text)
    text.submit(percent, text, text)
    text.submit(helped, text, text)
    text.submit(tool.run, text, text)

gr.ChatInterface(chat).launch()
