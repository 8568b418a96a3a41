"""Answers that nobody looks at."""

from gradio_patterns.app.parsing import read_app
from gradio_patterns.effects.unchecked_results import unlooked
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.finding import Target

_TEXT = """
import subprocess
import requests
import gradio as gr

def handler(a):
    subprocess.run(["x", a])
    subprocess.run(["y", a], check=True)
    done = subprocess.run(["z", a])
    bad = requests.get(a).json()
    good = requests.get(a)
    good.raise_for_status()
    return good.text

gr.Interface(handler, "text", "text")
"""


def test_a_program_and_a_server_that_nobody_asks_how_it_went() -> None:
    app = read_app(_TEXT, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    lines = [node.lineno for visit in visits(app) for node, _ in unlooked(visit)]
    assert lines == [7, 10]
