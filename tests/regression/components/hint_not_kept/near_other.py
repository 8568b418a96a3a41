"""What is none of the asked forms goes on its way."""

from pathlib import Path

import gradio as gr


def name(value: str | Path | list):
    if isinstance(value, str):
        value = Path(value)
    elif isinstance(value, list):
        value = value[0]
    return gr.update(value=value)
