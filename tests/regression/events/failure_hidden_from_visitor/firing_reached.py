import logging
import subprocess

import gradio as gr
import requests

logger = logging.getLogger(__name__)


class Store:
    def keep_text(self, text):
        try:
            self.rows.insert(text)
        except KeyError as error:  # expect: failure-hidden-from-visitor
            logger.warning(error)


def make_store(kind):
    return kind()


def save(text):
    make_store(Store).keep_text(text)
    return "saved"


def merge(path):
    subprocess.run(["merge", path])  # expect: failure-hidden-from-visitor
    return "merged"


def look_up(word):
    answer = requests.get("https://example.com", params={"q": word}, timeout=5)  # expect: failure-hidden-from-visitor
    return answer.json()["text"]


def wired_elsewhere(text):
    found = ""
    try:
        found = text.split(":")[1]
    except Exception:  # expect: failure-hidden-from-visitor
        found = ""
    return gr.update(value=found)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(save, box, out)
    out.submit(merge, box, out)
    box.blur(look_up, box, out)
