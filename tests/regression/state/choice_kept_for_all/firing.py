"""Settings and models that one visitor changes for all: asked, not said."""

import subprocess
from types import SimpleNamespace

import gradio as gr
from transformers import pipeline

pipe = None
settings = {"temperature": 0.7}
options = SimpleNamespace(voice="a")
level = 1
job = None


class Chat:
    def __init__(self):
        self.model = None
        self.name = ""

    def load(self, name):
        self.model = pipeline(model=name)  # ask: choice-kept-for-all
        self.name = name
        return "loaded"

    def answer(self, text):
        return f"{self.name}: {self.model(text)}"


chat = Chat()


def switch(name):
    global pipe
    pipe = pipeline(model=name)  # ask: choice-kept-for-all
    return "ready"


def describe(text):
    return pipe(text)


def set_temperature(value):
    settings["temperature"] = value  # ask: choice-kept-for-all


def generate(text):
    return text * int(settings["temperature"] * 10)


def set_voice(name):
    options.voice = name  # ask: choice-kept-for-all


def speak(text):
    return say(text)


def say(text):
    return f"{options.voice}: {text}"


def harder(number):
    global level
    level = int(number)  # ask: choice-kept-for-all


def puzzle():
    return ["easy", "hard"][level]


def start(name):
    global job
    job = subprocess.Popen(["convert", name])  # ask: choice-kept-for-all
    return "started"


def state():
    return "running" if job.poll() == job else f"{job.poll()}"


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    name = gr.Dropdown(["small", "large"])
    number = gr.Slider(0, 1)
    name.change(chat.load, name, out)
    text.submit(chat.answer, text, out)
    name.change(switch, name, out)
    text.submit(describe, text, out)
    number.release(set_temperature, number)
    text.submit(generate, text, out)
    name.input(set_voice, name)
    text.submit(speak, text, out)
    number.release(harder, number)
    gr.Button("Puzzle").click(puzzle, None, out)
    name.input(start, name, out)
    gr.Button("State").click(state, None, out)

demo.launch()
