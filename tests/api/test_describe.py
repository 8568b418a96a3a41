"""What ``gradio-patterns api`` prints."""

from __future__ import annotations

import json

from gradio_patterns.api.describe import describe

SIX = (6, 31, 0)
THREE = (3, 50, 2)


def test_a_component() -> None:
    text = describe("gr.Textbox", SIX)
    assert text.startswith("gradio.Textbox (class) in Gradio 6.31.0")
    assert "  lines = 1" in text
    assert "show_copy_button: removed" in text
    assert 'buttons=["copy"]' in text
    assert "events: blur, change" in text


def test_the_same_as_json() -> None:
    facts = json.loads(describe("Textbox", THREE, "json"))
    assert facts["available"] is True
    assert "show_copy_button" in [row["name"] for row in facts["parameters"]]
    assert "update" in facts["methods"]
    later = next(row for row in facts["gone"] if row["name"] == "buttons")
    assert later["history"] == "not-yet"


def test_an_event_a_method_a_function_a_parameter() -> None:
    assert describe("Button.click", SIX).startswith("gradio.Button.click (event)")
    assert describe("Blocks.launch", SIX).startswith("gradio.Blocks.launch (method)")
    assert describe("mount_gradio_app", SIX).startswith("gradio.mount_gradio_app (function)")
    assert "source: removed  [gone in 4.0], fails" in describe("Image(source)", SIX)
    assert describe("Image(sources=)", SIX).splitlines()[1].startswith("  sources = None")


def test_what_is_gone_says_so() -> None:
    text = describe("Box", SIX)
    assert text.startswith("gradio.Box: NOT in Gradio 6.31.0  [gone in 4.0]")
    assert "instead: gr.Group()" in text


def test_unknown_names_get_suggestions() -> None:
    assert describe("Txtbox", SIX) == "Txtbox: no release of Gradio had it; nearest: Textbox"
    assert "Textbox.submit" in describe("Textbox.submt", SIX)
    assert describe("", SIX).endswith("no release of Gradio had it")


def test_versions_older_than_the_table() -> None:
    assert "nothing is known" in describe("Textbox", (2, 0, 0))


def test_newest_is_the_default() -> None:
    assert "in Gradio 6." in describe("Textbox")
