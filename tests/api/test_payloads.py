"""What components hand over and take back, as the shipped table has it.

The expected values are what Gradio's own documentation and source say of these releases, not
what the table holds.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gradio_patterns.api.describe import describe
from gradio_patterns.api.payloads import (
    PAYLOAD_FILE,
    event_data,
    measured_versions,
    payloads_of,
    refusal,
)

SIX, FIVE, FOUR, THREE = (6, 31, 0), (5, 50, 0), (4, 44, 1), (3, 50, 2)


@pytest.mark.parametrize(
    ("component", "options", "version", "chosen"),
    [
        ("Image", "", SIX, "NumPy array (height, width, 3) uint8"),
        ("Image", "type='pil'", THREE, "PIL image RGB"),
        ("Image", "type='filepath'", FOUR, "str (path of a file)"),
        ("Audio", "", FIVE, "(int, NumPy array (samples) int16)"),
        ("File", "", THREE, "open file"),
        ("File", "type='binary'", SIX, "bytes"),
        ("Dataframe", "", THREE, "pandas.DataFrame"),
        ("Dropdown", "choices=['a', 'b'], multiselect=True", SIX, "list of str"),
        ("Radio", "choices=['a', 'b'], type='index'", FOUR, "int"),
        ("DateTime", "type='datetime'", FIVE, "datetime.datetime"),
    ],
)
def test_what_a_visitor_chose(
    component: str, options: str, version: tuple[int, ...], chosen: str
) -> None:
    found = payloads_of(component, version)
    assert found is not None
    assert found.hands_over[options]["chosen"] == chosen


@pytest.mark.parametrize("version", [SIX, FIVE, FOUR, THREE])
@pytest.mark.parametrize("component", ["Image", "Audio", "Video", "File"])
def test_media_that_were_taken_away_are_none(component: str, version: tuple[int, ...]) -> None:
    found = payloads_of(component, version)
    assert found is not None
    assert found.hands_over[""]["cleared"] == "None"


def test_what_becomes_of_a_returned_value() -> None:
    image, plot = payloads_of("Image", SIX), payloads_of("Plot", SIX)
    assert image is not None
    assert plot is not None
    assert image.takes_back["PIL image"] == "a file"
    assert image.takes_back["text"] == "a path where nothing is"
    assert image.takes_back["dict"] == "raises ValueError"
    assert image.takes_back["gr.skip()"] == "no change"
    assert plot.takes_back["text"].startswith("raises ")


def test_a_release_between_two_measured_ones_is_told_by_the_older() -> None:
    found = payloads_of("Image", (5, 49, 1))
    assert found is not None
    assert (5, 0, 2) < found.measured < (5, 49, 1)


def test_nothing_of_what_was_not_measured() -> None:
    assert payloads_of("Image", (3, 16, 0)) is None
    assert payloads_of("Blocks", SIX) is None
    assert payloads_of("DateTime", THREE) is None


def test_between_two_releases_both_have_to_refuse() -> None:
    values = ("tuple of texts", "(rate, array)")
    assert refusal("Number", (4, 0, 2), values) == "TypeError"
    assert refusal("Number", (4, 16, 0), values) == ""
    assert refusal("Number", (4, 10, 0), values) == ""
    assert refusal("Image", (4, 10, 0), ("dict",)) == "ValueError"
    assert refusal("Image", SIX, ("dict", "PIL image")) == ""
    assert refusal("Image", SIX, ()) == ""
    assert refusal("Blocks", SIX, ("dict",)) == ""


def test_only_what_a_component_raised_is_an_error() -> None:
    """The route that was asked has trouble of its own, which a page never meets."""
    texts = json.loads(Path(PAYLOAD_FILE).read_text("utf-8"))["texts"]
    raised = [text for text in texts if text.startswith("raises ")]
    assert raised
    assert [text for text in raised if not re.fullmatch(r"raises \w*(Error|Exception)", text)] == []


def test_forty_components_and_eight_releases() -> None:
    assert len(measured_versions()) >= 8
    names = ("Textbox", "Dropdown", "Gallery", "MultimodalTextbox", "components.DataFrame")
    assert all(payloads_of(name, SIX) for name in names)


def test_the_lines_others_rely_on() -> None:
    lines = describe("Image", SIX).splitlines()
    handed = next(line for line in lines if line.startswith("hands over"))
    assert handed == ("hands over: NumPy array (height, width, 3) uint8; None when cleared")
    assert "  with type='pil': PIL image RGB; None when cleared" in lines
    taken = next(line for line in lines if line.startswith("takes back"))
    assert "PIL image" in taken
    assert "text, text of a number (shows a path where nothing is)" in taken


def test_the_json_form_has_every_row() -> None:
    facts = json.loads(describe("Radio", FIVE, "json"))["payloads"]
    assert facts["measured"] == "5.50.0"
    assert facts["hands_over"]["choices=['a', 'b']"]["cleared"] == "None"
    assert len(facts["takes_back"]) > 40


def test_what_the_events_of_a_component_tell() -> None:
    facts = json.loads(describe("Chatbot", SIX, "json"))["events_tell"]
    assert facts["like"]["class"] == "LikeData"
    assert facts["like"]["holds"]["target"] == "the component"
    assert {"index", "value", "liked"} <= facts["like"]["holds"].keys()
    assert "change" not in facts
    assert "edit" not in json.loads(describe("Chatbot", FOUR, "json"))["events_tell"]
    assert "  .like(): gr.LikeData with .target, .index, .value, .liked" in describe("Chatbot", SIX)
    assert "events_tell" not in json.loads(describe("Slider", SIX, "json"))


def test_what_event_data_holds_by_release() -> None:
    assert {"target", "index", "value", "selected"} <= event_data("SelectData", THREE).keys()
    assert "row_value" in event_data("gradio.SelectData", SIX)
    assert "row_value" not in event_data("SelectData", THREE)
    assert event_data("EditData", FOUR) == {}
    assert event_data("Textbox", SIX) == {}
