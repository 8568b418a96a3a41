"""Fixes of single rules where one could do harm or half the work."""

from __future__ import annotations

import pytest

from gradio_patterns import fixes
from gradio_patterns.catalog import load_index
from gradio_patterns.evaluation import target_for
from gradio_patterns.findings import Finding
from gradio_patterns.review import review_source

TARGET = target_for("6.31.0")


def judge(text: str) -> list[Finding]:
    return review_source(text, "a.py", TARGET, load_index()).findings


def launched(paths: str) -> str:
    return (
        "import os\nfrom pathlib import Path\n\nimport gradio as gr\n\n"
        f"with gr.Blocks() as demo:\n    gr.Markdown('x')\n\ndemo.launch({paths})\n"
    )


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("allowed_paths='maps'", "allowed_paths=['maps']"),
        ("allowed_paths=('maps', 'x')", "allowed_paths=['maps', 'x']"),
        ("blocked_paths='.'", "blocked_paths=['.']"),
    ],
)
def test_a_path_becomes_a_list(given: str, made: str) -> None:
    assert fixes.fix_text(launched(given), judge).text == launched(made)


@pytest.mark.parametrize(
    "paths",
    ["'.'", "'/'", "('maps', '.')", "os.getcwd()", "Path(__file__).parent", "f'{1}/..'[2:]"],
)
def test_no_fix_opens_a_wide_folder(paths: str) -> None:
    """Such an app refuses to start; with a list it would serve its own source."""
    found = judge(launched(f"allowed_paths={paths}"))
    assert [finding.fix for finding in found] == [None] * len(found)


def test_every_text_in_html_is_escaped() -> None:
    text = (
        "import gradio as gr\n\n\ndef card(name, town):\n"
        "    return f'<b>{name}</b> of <i>{town.strip()}</i>'\n\n\n"
        "with gr.Blocks() as demo:\n    name, town = gr.Textbox(), gr.Textbox()\n"
        "    name.change(card, [name, town], gr.HTML())\n"
    )
    fixed = fixes.fix_text(text, judge, unsafe=True)
    assert "<b>{html.escape(name)}</b> of <i>{html.escape(town).strip()}</i>" in fixed.text
    assert fixed.dropped == ()
