import logging

import gradio as gr
import numpy as np
from shop import ask

log = logging.getLogger(__name__)


def one(text):
    try:
        return ask(text)
    except Exception as e:  # expect: exception-swallowed "empty field"
        log.error("failed: %s", e)
        return None


def two(text):
    if not text:
        return "", []
    try:
        return ask(text), [text]
    except Exception:  # expect: exception-swallowed
        return "", []


class Camera:
    def frame(self, picture):
        try:
            return ask(picture)
        except Exception as e:  # expect: exception-swallowed
            print(e)
            return np.zeros((480, 640, 3), dtype=np.uint8)


with gr.Blocks() as demo:
    a, b, c = gr.Textbox(), gr.JSON(), gr.Image()
    go = gr.Button()
    go.click(one, a, a)
    go.click(two, a, [a, b])
    c.upload(Camera().frame, c, c)
