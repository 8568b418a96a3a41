"""Places in a text, in the units of the editor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from gradio_patterns.editor import texts
from gradio_patterns.findings.finding import Position

ODD = st.text(st.sampled_from("ab\n\r\f\x0b\x1c\u2028é😀\ud800"), max_size=40)
UNITS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@given(ODD, UNITS)
def test_every_index_has_a_place_and_back(text: str, encoding: str) -> None:
    read = texts.read(text, encoding)
    for index in range(len(text) + 1):
        between = index and text[index - 1 : index + 1] == "\r\n"
        if not between:
            assert texts.offset(read, texts.at_offset(read, index)) == index


@given(ODD, UNITS)
def test_lines_and_columns_agree_with_indexes(text: str, encoding: str) -> None:
    read = texts.read(text, encoding)
    for number, start in enumerate(read.starts):
        for column in range(len(read.line(number)) + 1):
            place = texts.at_position(read, Position(number + 1, column + 1))
            assert place == texts.at_offset(read, start + column)


@given(ODD, UNITS, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), ODD)
def test_no_edit_is_refused(
    text: str, encoding: str, line: int, column: int, other: int, to: int, new: str
) -> None:
    place = types.Range(types.Position(line, column), types.Position(other, to))
    edit = types.TextDocumentContentChangePartial(place, new)
    after = texts.changed(texts.read(text, encoding), edit)
    assert new in after.text
    assert after == texts.read(after.text, encoding)


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_units(encoding: str, character: int) -> None:
    read = texts.read("a😀b", encoding)
    assert texts.at_offset(read, 2) == types.Position(0, character)
    assert texts.offset(read, types.Position(0, character - 1)) == 1


def test_lines_end_where_python_ends_them() -> None:
    assert texts.read("a\fb\u2028c\rd\r\ne\n").starts == (0, 6, 9, 11)


def test_past_the_end_is_the_end() -> None:
    read = texts.read("ab\r\ncd")
    assert texts.offset(read, types.Position(0, 99)) == 2
    assert texts.offset(read, types.Position(99, 0)) == 6
