# gradio: 5.50.0, 6.31.0
import os
from pathlib import Path

import gradio as gr

OUT = "/mnt/results"
ROOT = Path("/data/renders")

NAME = "report.txt"


def joined():
    return os.path.join(OUT, NAME)  # expect: output-outside-allowed-paths


def in_data():
    return os.path.join("/data", NAME)  # expect: output-outside-allowed-paths


def below_data():
    return Path("/data") / NAME  # expect: output-outside-allowed-paths


def formatted():
    path = f"/data/out/{NAME}.mp4"
    return path, "done"  # expect: output-outside-allowed-paths


def divided():
    return str(ROOT / NAME)  # expect: output-outside-allowed-paths


def served():
    target = os.path.join("/srv/results", NAME)
    return target  # expect: output-outside-allowed-paths


def hidden():
    return os.path.expanduser("~/.cache/out.mp4")  # expect: output-outside-allowed-paths


def at_home():
    return Path.home() / ".local" / NAME  # expect: output-outside-allowed-paths


def inserted():
    return "/mnt/out/%s" % NAME  # expect: output-outside-allowed-paths


def windows():
    return "D:\\outputs\\" + NAME  # expect: output-outside-allowed-paths


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    video = gr.Video()
    image = gr.Image()
    name.change(joined, None, file)
    name.submit(formatted, None, [video, name])
    name.input(in_data, None, image)
    name.input(below_data, None, video)
    name.blur(divided, None, image)
    name.focus(windows, None, file)
    gr.Button("0").click(inserted, None, file)
    gr.Button("1").click(served, None, file)
    gr.Button("2").click(hidden, None, video)
    gr.Button("3").click(at_home, None, file)

demo.launch()
