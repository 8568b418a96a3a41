"""Offsets, lines and columns."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradio_patterns.findings.finding import Position
from gradio_patterns.findings.positions import line_starts, offset, place, split_lines

texts = st.text(alphabet=st.sampled_from("ab é😀\t\n\r\f\x0b\x1c\u2028"), max_size=40)


@settings(deadline=None)
@given(texts)
def test_lines_join_to_the_text(text: str) -> None:
    assert "".join(split_lines(text)) == text


@settings(deadline=None)
@given(texts, st.data())
def test_place_and_offset_are_inverse(text: str, data: st.DataObject) -> None:
    lines = split_lines(text)
    at = data.draw(st.integers(0, len(text)))
    raw = text.encode()
    starts = line_starts(raw)
    position = place(raw, starts, len(text[:at].encode()))
    if at == len(text) or text[at - 1 : at + 1] != "\r\n":
        assert offset(lines, position) == at


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_parser(end: str) -> None:
    text = end.join(("x = 1", "\x0c", "é = 'a\x0bb\u2028c'", "y = 2"))
    starts = line_starts(text.encode())
    for statement in ast.parse(text).body:
        at = starts[statement.lineno - 1] + statement.col_offset
        assert place(text.encode(), starts, at) == Position(statement.lineno, 1)
