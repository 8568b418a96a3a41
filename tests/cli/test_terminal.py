"""Colours and links: who has the last word, and what is written."""

from __future__ import annotations

import io
import re

import pytest
from sample_report import REPORT

from gradio_patterns.cli.terminal import colored, linked, linking
from gradio_patterns.report import render


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (True, {"FORCE_COLOR": "3", "TERM": "dumb"}, True),
    ],
)
def test_colours(terminal: bool, environment: dict[str, str], wanted: bool) -> None:
    assert colored(Terminal() if terminal else io.StringIO(), environment) is wanted


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"WT_SESSION": "x"}, True),
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "4000"}, False),
        ({"VTE_VERSION": "?"}, False),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links(environment: dict[str, str], wanted: bool) -> None:
    assert linking(Terminal(), environment) is wanted
    assert linking(io.StringIO(), environment) is (environment.get("FORCE_HYPERLINK") == "1")


def test_a_link_leads_from_the_name_to_the_page() -> None:
    for form in ("concise", "full"):
        text = render(REPORT, form)
        shown = linked(text, REPORT)
        start = "\x1b]8;;https://example.org/rules/bad-call/\x1b\\"
        assert f"{start}GP101 bad-call\x1b]8;;\x1b\\: bad() is" in shown
        assert re.sub(r"\x1b\]8;;[^\x1b]*\x1b\\", "", shown) == text
