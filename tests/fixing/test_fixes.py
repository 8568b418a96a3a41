"""Fixes: chosen, applied, checked, dropped."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fakes
from gradio_patterns.findings.finding import Edit, Finding, Fix, Position, Target
from gradio_patterns.fixing import fixes

TARGET = Target((6, 31, 0), "6.31.0", "test")


def judge(text: str) -> list[Finding]:
    return fakes.review_source(text, "a.py", TARGET, fakes.index()).findings


def finding(code: str, *edits: Edit, applicability: str = "safe") -> Finding:
    fix = Fix(applicability, "", tuple(edits))
    place = Position(1, 1)
    return Finding(code, code, "state", "error", "high", "", "a.py", place, place, fix)


def test_safe_fixes_are_applied() -> None:
    fixed = fixes.fix_text("bad(bad(1), 'é')\nrisky()\n", judge)
    assert fixed.text == "good(good(1), 'é')\nrisky()\n"
    assert (fixed.applied, fixed.dropped) == (2, ())


def test_unsafe_fixes_when_asked_for() -> None:
    assert fixes.fix_text("bad(risky())", judge, unsafe=True).text == "good(good())"


def test_display_fixes_never() -> None:
    assert fixes.fix_text("modern()", judge, unsafe=True).text == "modern()"


def test_fixes_that_do_not_help_are_dropped_alone() -> None:
    fixed = fixes.fix_text("stubborn()\nbad()\nbreaking()\n", judge)
    assert fixed.text == "stubborn()\ngood()\nbreaking()\n"
    assert sorted(f.rule for f in fixed.dropped) == ["breaking-call", "stubborn-call"]


def test_a_text_that_does_not_parse_is_left() -> None:
    assert fixes.fix_text("bad(\n", judge) == fixes.Fixed("bad(\n")


def test_line_ends_of_the_file_are_used() -> None:
    def two_lines(text: str) -> list[Finding]:
        return [finding("GP101", Edit(0, 3, "good\nline"))] if text.startswith("bad") else []

    assert fixes.fix_text("bad\r\nx\r\n", two_lines).text == "good\r\nline\r\nx\r\n"
    assert fixes.fix_text("bad\nx\n", two_lines).text == "good\nline\nx\n"


def test_a_fix_that_brings_another_finding_is_dropped() -> None:
    def swapping(text: str) -> list[Finding]:
        code = "GP101" if text == "a" else "GP102"
        return [finding(code, Edit(0, 1, "b" if text == "a" else "a"))]

    assert fixes.fix_text("a", swapping).text == "a"


def test_overlapping_fixes_wait_for_the_next_round() -> None:
    one, two = finding("GP101", Edit(0, 4, "x")), finding("GP102", Edit(2, 6, "y"))
    assert fixes.choose([two, one]) == [one]


def test_equal_edits_of_two_fixes_are_made_once() -> None:
    start = Edit(0, 0, "import os\n")
    one, two = finding("GP101", start, Edit(5, 6, "a")), finding("GP102", start, Edit(8, 9, "b"))
    chosen = fixes.choose([one, two])
    assert chosen == [one, two]
    assert fixes.apply("0123456789", fixes.merged(chosen)) == "import os\n01234a67b9"


@pytest.mark.parametrize("edit", [Edit(3, 2, ""), Edit(0, 99, ""), Edit(1, 2, "")])
def test_edits_that_do_not_fit(edit: Edit) -> None:
    assert fixes.apply("é", (edit,)) is None


calls = st.sampled_from(
    ("bad()", "risky()", "stubborn()", "breaking()", "good()", "x = 'é'", "mild()")
)
statements = st.one_of(
    calls,
    st.builds("bad({})".format, calls),
    st.builds("if x:\n    {}".format, calls),
    st.just("("),
)


@settings(deadline=None)
@given(st.lists(statements, max_size=6), st.sampled_from(("\n", "\r\n")), st.booleans())
def test_fixing_keeps_the_syntax_and_is_done_once(lines: list[str], end: str, unsafe: bool) -> None:
    text = end.join("\n".join(lines).split("\n"))
    fixed = fixes.fix_text(text, judge, unsafe=unsafe)
    try:
        ast.parse(text)
    except SyntaxError:
        assert fixed.text == text
        return
    ast.parse(fixed.text)
    assert fixes.fix_text(fixed.text, judge, unsafe=unsafe).text == fixed.text
    assert len(judge(fixed.text)) == len(judge(text)) - fixed.applied


@settings(deadline=None)
@given(
    st.text(max_size=20), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4)
)
def test_any_edits(text: str, spans: list[tuple[int, int]]) -> None:
    made = [finding("GP101", Edit(a, b, "x")) for a, b in spans]
    fixes.apply(text.encode("utf-8", "replace").decode(), fixes.merged(fixes.choose(made)))
