"""Texts that are taken apart, and those that are tried, limited, chosen or nobody's."""

import ast
import json
from datetime import datetime

import gradio as gr
from gradio.components import Component


def pair(text):
    key, value = text.split("=")  # ask: typed-format-assumed "for exactly 2 parts"
    return key


def last(text):
    [folder, name] = text.rsplit("/")  # ask: typed-format-assumed "exactly 2 parts"
    return name


def words(text):
    return text.split(" ")  # ask: typed-format-assumed "words without quotes"


def options(text):
    return text.split(" --")  # ask: typed-format-assumed


def parsed(text):
    return json.loads(text)["key"]  # ask: typed-format-assumed "JSON"


def element(text):
    parts = text.splitlines()
    return ast.literal_eval(parts[0])  # ask: typed-format-assumed "a Python value"


def dated(text):
    return datetime.strptime(text, "%Y")  # ask: typed-format-assumed "a date"


def helper(text):
    return inner(text)


def inner(value):
    return json.loads(value)  # ask: typed-format-assumed


def at_most(text):
    key, value = text.split("=", 1)
    parts = text.split(" ", 3)
    return key, parts


def limited(text):
    key, value = text.split(sep="=")
    return text.split(" ", maxsplit=1), text.split(sep=" ")


def partitioned(text):
    key, _, value = text.partition("=")
    return key


def blanks(text):
    return text.split()


def lines(text):
    return text.split("\n"), text.split(text[0])


def one(text):
    parts = text.split("=")
    return parts


def tried(text):
    try:
        return json.loads(text)
    except ValueError:
        return {}


def fixed(text):
    key, value = "a=b".split("=")
    return json.loads("{}"), "a b".split(" "), json.loads()


def made(text):
    return json.loads(text + "}")


def chosen(name, size):
    return json.loads(name), json.loads(size)


class Pair(Component):
    def preprocess(self, payload):
        key, value = payload.split("=")
        return key


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.JSON()
    name, size = gr.Dropdown(["1", "2"]), gr.Number()
    box.submit(pair, box, out)
    box.submit(last, box, out)
    box.submit(words, box, out)
    box.submit(options, box, out)
    box.submit(parsed, box, out)
    box.submit(element, box, out)
    box.submit(dated, box, out)
    box.submit(helper, box, out)
    box.submit(at_most, box, [out, out])
    box.submit(limited, box, [out, out])
    box.submit(partitioned, box, out)
    box.submit(blanks, box, out)
    box.submit(lines, box, [out, out])
    box.submit(one, box, out)
    box.submit(tried, box, out)
    box.submit(fixed, box, [out, out, out])
    box.submit(made, box, out)
    box.submit(chosen, [name, size], [out, out])
