"""Programs made from Python's own grammar, beside and inside real apps: no check ever crashes."""

from __future__ import annotations

import ast
import textwrap
import warnings
from pathlib import Path

import hypothesmith
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gradio_patterns.engine.review import review_source
from gradio_patterns.evaluation.expected import target_for
from gradio_patterns.knowledge.catalog import load_index

ROOT = Path(__file__).resolve().parents[2]
APPS = sorted((ROOT / "src/gradio_patterns/rules").glob("*/*/bad.py"))
VERSIONS = ("3.50.2", "6.31.0")


def below(app: str, program: str) -> str:
    return f"{app}\n\n{program}\n"


def in_a_handler(app: str, program: str) -> str:
    body = textwrap.indent(program, "    ")
    return f"{app}\n\ndef made(value):\n    pass\n{body}\n\ngr.Button().click(made, demo, demo)\n"


def in_a_page(app: str, program: str) -> str:
    return f"{app}\n\nwith gr.Blocks() as made:\n    pass\n{textwrap.indent(program, '    ')}\n"


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    hypothesmith.from_grammar(),
    st.sampled_from(APPS),
    st.sampled_from([below, in_a_handler, in_a_page]),
    st.sampled_from(VERSIONS),
)
def test_no_check_crashes(program: str, app: Path, put: object, version: str) -> None:
    assert callable(put)
    text = put(app.read_text(encoding="utf-8"), program)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError):
            return
        reviewed = review_source(text, "app.py", target_for(version), load_index())
    assert reviewed.errors == []


@pytest.mark.parametrize("put", [below, in_a_handler, in_a_page])
def test_what_is_put_there_is_reviewed(put: object) -> None:
    assert callable(put)
    text = put("import gradio as gr\n\ndemo = gr.Textbox()", "gr.Bocks()")
    reviewed = review_source(text, "app.py", target_for("6.31.0"), load_index())
    assert "unknown-name" in [finding.rule for finding in reviewed.findings]
