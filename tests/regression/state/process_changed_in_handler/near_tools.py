"""Functions that no visitor runs, beside an app."""

import os
import sys

import gradio as gr


def main(folder):
    os.chdir(folder)
    os.environ["SEED"] = "1"


class Worker:
    def run(self):
        os.chdir("work")


def leave():
    sys.exit(1)


async def job():
    os._exit(1)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(str.upper, box, box)

change = lambda folder: os.chdir(folder)  # noqa: E731
print(lambda: os.chdir("work"))

if len(sys.argv) > 5:
    leave()
demo.launch()
