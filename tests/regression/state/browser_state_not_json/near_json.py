import datetime

import gradio as gr

from prefs import load

DEFAULTS = {"size": 3, "tags": ["a"]}

with gr.Blocks() as demo:
    gr.BrowserState([], storage_key="a", secret="x")
    gr.BrowserState(None, storage_key="b", secret="x")
    gr.BrowserState(storage_key="c", secret="x")
    gr.BrowserState(DEFAULTS, storage_key="d", secret="x")
    gr.BrowserState(load(), storage_key="e", secret="x")
    gr.BrowserState({"at": datetime.date(2026, 1, 1).isoformat()}, storage_key="f", secret="x")
    gr.BrowserState({**DEFAULTS}, storage_key="g", secret="x")
    gr.BrowserState(sorted({"b", "a"}), storage_key="h", secret="x")
