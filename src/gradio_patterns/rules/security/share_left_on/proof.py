"""The app is published under an address anyone can open; the tunnel itself is replaced."""

import contextlib
import io
import re
import runpy

import gradio
from gradio import networking

from proving import Example, Seen

GRADIO = ("5.24.0", "5.25.1")


def observe(app: Example) -> Seen:
    networking.setup_tunnel = lambda *args, **kwargs: "https://made-up.gradio.live"
    gradio.Blocks.block_thread = lambda self: None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path("app.py", run_name="__main__")
    said = " ".join(printed.getvalue().split())
    public = "https://made-up.gradio.live" in said
    lasts = re.search(r"72 hours|1 week", said)
    words = f"a public address is opened, said to last {lasts and lasts.group()}"
    return Seen(public, words if public else "only the local address is printed")
