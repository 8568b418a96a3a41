"""The gate agrees with the plain question, whatever text and words."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradio_patterns.app import read_app
from gradio_patterns.engine.review import load_check
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.support.wording import reaches_gradio, words_said
from gradio_patterns.target.target import newest

SNIPPETS = Path(__file__).parents[1] / "regression"
IMPORT = r"(?m)^([ \t]*)(?:import gradio|from gradio)\b.*$"

PIECES = st.sampled_from(
    ["auth", "auth_message", ".auth(", "click(", "clicks", "é", " ", "\n", "[", "_", "x=1", "sk-"]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)
ANY = PIECES | st.sampled_from(["a", "click", "k(", "h_m", "(", "é("])
WORDS = st.lists(ANY, max_size=8).map(tuple)
OF_ANY_FILE = {"secret-in-source", "missing-env-var-unnoticed"}
"""These would tell of files that are no part of a Gradio app; they are not asked there."""


def parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


@given(TEXTS, WORDS)
def test_as_a_plain_search_would_say(text: str, words: tuple[str, ...]) -> None:
    said = words_said(text, words)
    assert [said.any_of((word,)) for word in words] == [word in text for word in words]
    assert words_said(text, words).any_of(words) == any(word in text for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "import gradio as gr\n",
        "from gradio import Blocks\n",
        "import os, gradio\n",
        "import \\\n    gradio\n",
        "import \\\r\n    gradio\r\n",
        "def build():\n    from gradio.themes import Soft\n",
        "demo.launch(share=True)  # of a gradio app made elsewhere\n",
        "def wire(page):  # parts of a gradio page\n    page.go.click(run, inputs=page.text)\n",
    ],
)
def test_what_may_reach_gradio(text: str) -> None:
    assert reaches_gradio(text)


@pytest.mark.parametrize(
    "text",
    [
        'NAME = "gradio"\n',
        "# gradio, gradio and gradio\n",
        "from pages import (\n    gradio,\n)\n",
        "import os\nVERSION = versions['gradio']\n",
        "",
    ],
)
def test_what_cannot_reach_gradio(text: str) -> None:
    assert not reaches_gradio(text)


def test_no_check_fires_where_gradio_is_not_reached() -> None:
    rules = [rule for rule in load_index() if rule.has_check and rule.name not in OF_ANY_FILE]
    tried = 0
    for path in sorted(SNIPPETS.rglob("*.py")):
        text = re.sub(IMPORT, r"\1gr = None  # gradio", path.read_text(encoding="utf-8"))
        text = re.sub("launch|inputs|outputs", "start", text)
        if reaches_gradio(text) or not parses(text):
            continue
        tried += 1
        app = read_app(text, "app.py", newest())
        for rule in rules:
            assert not list(load_check(rule)(app)), (rule.name, path)
    assert tried > 400
