import logging

import gradio as gr
from shop import SoldOut, ask

log = logging.getLogger(__name__)


def one(text):
    try:
        return ask(text)
    except Exception as e:
        log.error(f"failed: {e}")
        return "That did not work."


def two(text):
    try:
        return ask(text)
    except (SoldOut, ValueError) as e:  # their text is for people
        return f"Not sold: {e}"


def three(text):
    try:
        return ask(text)
    except gr.Error as e:
        raise gr.Error(f"{e}")
    except Exception as e:
        raise gr.Error(f"Not sold ({type(e).__name__})") from e


def four(text):
    try:
        return ask(text)
    except Exception as e:
        return f"Not sold: {explain(e)}"


def explain(error):
    return "gone" if isinstance(error, KeyError) else "try again"


with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(one, a, b)
    go.click(two, a, b)
    go.click(three, a, b)
    go.click(four, a, b)
