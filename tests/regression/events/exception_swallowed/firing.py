import logging
import traceback

import gradio as gr

logger = logging.getLogger(__name__)


def share(people):
    try:
        return 100 / people
    except Exception as error:  # expect: exception-swallowed
        print("failed:", error)


def load(path):
    print("loading", path)
    try:
        text = open(path).read()
    except:  # expect: exception-swallowed
        logger.exception("no file")
        traceback.print_exc()
    else:
        return text


with gr.Blocks() as demo:
    people = gr.Number()
    box = gr.Textbox()
    people.change(share, people, box)
    box.submit(load, box, box)


def quiet(text):
    try:
        return text + 1
    except Exception:  # expect: exception-swallowed
        ...
        """Nothing to do."""


box.change(quiet, box, box)
