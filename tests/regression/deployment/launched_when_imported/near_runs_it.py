"""Runs the canteen."""

import gradio as gr

print(gr.__version__)
import near_canteen  # noqa: E402, F401
