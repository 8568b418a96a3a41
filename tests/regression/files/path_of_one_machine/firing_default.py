from pathlib import Path

import gradio as gr


def load(name, folder="/home/jsmith/runs"):  # expect: path-of-one-machine
    return Path(folder, name).read_text()


ROOT = Path("/home/jsmith") / "runs"
TABLE = {"base": Path("/home/jsmith/checkpoints")}  # expect: path-of-one-machine
demo = gr.Interface(load, "text", "text")
