# gradio: 5.50.0, 6.31.0
import datetime

import gradio as gr
from gradio import BrowserState


class Prefs:
    size = 3


seen = {1, 2}

with gr.Blocks() as demo:
    gr.BrowserState({"a", "b"}, storage_key="s", secret="x")  # expect: browser-state-not-json -> gr.BrowserState(["a", "b"]
    gr.BrowserState(default_value=set(), storage_key="s", secret="x")  # expect: browser-state-not-json "a set" -> no fix
    gr.BrowserState({"size": 3, "seen": {1}}, storage_key="s", secret="x")  # expect: browser-state-not-json
    BrowserState(seen, storage_key="s", secret="x")  # expect: browser-state-not-json
    BrowserState(Prefs, storage_key="s", secret="x")  # expect: browser-state-not-json
    BrowserState(Prefs(), storage_key="s", secret="x")  # expect: browser-state-not-json "handlers get a Prefs back"
    gr.BrowserState({1: "one"}, storage_key="s", secret="x")  # expect: browser-state-not-json "JSON has only text keys"
    gr.BrowserState({"at": datetime.datetime.now()}, storage_key="s", secret="x")  # expect: browser-state-not-json
    gr.BrowserState(lambda: [], storage_key="s", secret="x")  # expect: browser-state-not-json
