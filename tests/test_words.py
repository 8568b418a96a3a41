"""Texts for users call the same thing the same, in one spelling; CONTRIBUTING says which words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INSTEAD = {
    r"behaviors?": "behaviour",
    r"colors?|colored": "colour",
    r"centers?|centered": "centre",
    r"gray": "grey",
    r"favorites?": "favourite",
    r"neighbors?": "neighbour",
    r"labeled|labeling": "labelled, labelling",
    r"canceled|canceling": "cancelled, cancelling",
    r"(?:recogn|organ|normal|initial|summar|optim|serial|synchron)iz(?:e[ds]?|ing)": "-ise",
    r"end[- ]users?|site visitors?": "visitor",
    r"event handlers?|callback functions?": "handler",
    r"webpages?": "page",
    r"utili[sz]e": "use",
}
QUOTED = frozenset({"errors", "references", "detection", "history"})
"""Parts of a record with words of Gradio, or names."""


def prose(text: str) -> str:
    """A Markdown text without code, addresses and what stands in quotes."""
    text = re.sub(r"(?s)```.*?```|^---.*?---\n", "", text)
    return re.sub(r"`[^`]*`|https?://\S+|\([\w./#-]+\)|\"[^\"\n]*\"", "", text)


def texts_of(value: object, key: str = "") -> Iterator[str]:
    """The texts of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in QUOTED:
                yield from texts_of(item, key)


def records() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "src/gradio_patterns/rules").glob("*/*/rule.json")):
        for text in texts_of(json.loads(path.read_text(encoding="utf-8"))):
            yield f"{path.parent.name}: {text[:60]}", text


def pages() -> Iterator[tuple[str, str]]:
    for path in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *sorted(ROOT.glob("docs/guides/*.md")),
    ):
        text = path.read_text(encoding="utf-8")
        yield path.name, re.sub(r"(?s)<!-- words -->.*?<!-- end -->", "", text)


@pytest.mark.parametrize(("pattern", "word"), INSTEAD.items(), ids=INSTEAD.values())
def test_one_word_for_one_thing(pattern: str, word: str) -> None:
    said = re.compile(rf"(?i)(?<![\w.=-])(?:{pattern})(?![\w=-])")
    wrong = [where for where, text in (*records(), *pages()) if said.search(prose(text))]
    assert not wrong, f'write "{word}"'


def test_a_wrong_word_is_seen() -> None:
    assert re.search(r"(?i)\bbehavior\b", prose("The behavior of `x`."))
    assert not re.search(r"(?i)\bcolor\b", prose("Write `color=` there."))
