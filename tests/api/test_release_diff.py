"""What came and went between two releases: facts that the changelogs of Gradio state."""

from __future__ import annotations

import json

import pytest

from gradio_patterns.api.release_diff import news, told_news
from gradio_patterns.cli import main

FIVE, SIX = (5, 50, 0), (6, 31, 0)


def test_names_that_came_and_went() -> None:
    changes = {row["name"]: row["change"] for row in news((3, 50, 2), SIX)}
    assert changes["Timer"] == changes["Sidebar"] == changes["Walkthrough"] == "new"
    assert changes["Box"] == changes["Variable"] == "gone"
    assert changes["Textbox"] == "changed"
    assert "utils" not in changes


def test_parameters_that_came_and_went() -> None:
    [row] = news(FIVE, SIX, ["gr.Textbox"])
    assert "buttons" in row["added"]["parameters"]
    assert "show_copy_button" in row["removed"]["parameters"]
    assert "label" not in str(row)


def test_what_a_listener_and_launch_take() -> None:
    [click] = news(FIVE, SIX, ["gr.Button.click"])
    assert set(click["added"]["parameters"]) == {"inputs_kwargs", "api_visibility"}
    assert "show_api" in click["removed"]["parameters"]
    [launch] = (row for row in news(FIVE, SIX) if row["name"] == "Blocks.launch")
    assert {"css", "theme", "footer_links"} <= set(launch["added"]["parameters"])
    assert news(FIVE, SIX, ["Button.clack"]) == []
    [swiped] = news((3, 50, 2), SIX, ["Tabs.change"])
    assert swiped["change"] == "changed"


def test_a_listener_that_came_or_went() -> None:
    [came] = news(FIVE, SIX, ["Button.change"])
    assert came == {"name": "Button.change", "change": "new"}
    [gone] = news(SIX, FIVE, ["Button.change"])
    assert gone["change"] == "gone"


def test_nothing_changes_within_one_release() -> None:
    assert news(SIX, SIX) == []
    assert told_news(SIX, SIX) == "from Gradio 6.31.0 to 6.31.0: no change is known"


@pytest.mark.parametrize("since", [(2, 0, 0), (3, 1, 0)])
def test_nothing_is_known_before_the_table(since: tuple[int, ...]) -> None:
    assert news(since, SIX) == []


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["api", "--since", "5.50", "Textbox"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("from Gradio 5.50.0 to 6.31.0\nTextbox\n  + parameters: ")
    assert "  - parameters: show_copy_button" in text
    assert main(["api", "--since", "5.50", "--gradio", "6.0.2", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["gradio"] == "6.0.2"
    assert main(["api", "--since", "5.50", "Texbox"]) == 1


def test_a_call_without_anything_to_look_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["api"]) == 2
    assert "--since VERSION" in capsys.readouterr().err
    assert main(["api", "--since", "soon"]) == 2
