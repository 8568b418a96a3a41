"""Looks like one model in two handlers, and is not."""

import gradio as gr
import spaces
from transformers import logging, pipeline

from remote import Catalog, connect

drawer = pipeline("text-generation")
writer = pipeline("text-generation")
reader = pipeline("text-classification")
singer = pipeline("text-to-audio")
singer = connect(singer)

logger = logging.get_logger(__name__)
catalog = Catalog.from_pretrained("tides")


class Notes:
    def add(self, text):
        return text


notes = Notes()


def write(text):
    return writer(text) + notes.add(text)


def write_with(writer, text):
    return writer(text) + notes.add(text)


@spaces.GPU
def draw(text):
    return drawer(text)


@spaces.GPU
def redraw(text):
    return drawer(text + "again")


def read(text):
    logger.info(text)
    return str(reader(text)) + singer(text) + catalog.find(text)


def sing(text):
    logger.info(text)
    return singer(text) + catalog.find(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(write, box, box)
    box.change(write_with, [gr.State(len), box], box)
    box.blur(draw, box, box)
    box.focus(redraw, box, box)
    box.select(read, box, box)
    box.input(sing, box, box)

    @gr.render(inputs=box)
    def show(text):
        gr.Markdown(str(reader(text)))
