"""What snippets say of messages and fixes: read from comments, held against findings."""

from __future__ import annotations

import pytest

from gradio_patterns.evaluation.details import Detail, Told, details, unmet, without_arrows
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.findings.hit import Hit

TEXT = "a(1)  # expect: some-rule"
NODE = __import__("ast").parse("a(1)")
FIXED = Hit(NODE, "a takes nothing", Fix("unsafe", "drop it", (Edit(2, 3, ""),)))
BARE = Hit(NODE, "a takes nothing")


@pytest.mark.parametrize(
    ("comment", "words", "fixed"),
    [
        ('# expect: some-rule "since 5"', "since 5", None),
        ("# expect: some-rule -> a()", None, ("a()",)),
        ("# expect[>=5]: some-rule -> import b | a() | c", None, ("import b", "a()", "c")),
        ('# expect: some-rule "x" -> no fix', "x", ()),
        ("# expect: some-rule -> if b: ⏎     a()", None, ("if b:\n    a()",)),
    ],
)
def test_read(comment: str, words: str | None, fixed: tuple[str, ...] | None) -> None:
    assert details(f"\na(1)  {comment}\n", (6, 31, 0)) == [Detail(2, "some-rule", words, fixed)]


def test_severity_and_the_words_of_a_question() -> None:
    text = 'a(1)  # expect: some-rule (info) "takes"\nb(2)  # ask: other-rule "may it"\n'
    first, second = details(text, (6, 31, 0))
    assert first == Detail(1, "some-rule", "takes", None, severity="info")
    assert second == Detail(2, "other-rule", "may it", None)
    assert list(unmet(text, first, [Told("info", "a takes nothing")])) == []
    assert len(list(unmet(text, first, [Told("warning", "a takes nothing")]))) == 1


@pytest.mark.parametrize(("how", "faults"), [(None, 0), ("unsafe", 0), ("safe", 1)])
def test_how_a_fix_may_be_applied(how: str | None, faults: int) -> None:
    arrow = f"{how}: a()" if how else "a()"
    (detail,) = details(f"a(1)  # expect: some-rule -> {arrow}", (6, 31, 0))
    assert detail == Detail(1, "some-rule", None, ("a()",), how)
    assert len(list(unmet(TEXT, detail, [FIXED]))) == faults


@pytest.mark.parametrize("comment", ["# expect: some-rule", "# expect[<5]: some-rule -> a()"])
def test_nothing_said(comment: str) -> None:
    assert details(f"a(1)  {comment}\n", (6, 31, 0)) == []


def test_comments_with_arrows_are_cut_and_nothing_else() -> None:
    text = "def f() -> int:  # expect: r -> x\n    return 1  # expect: r\n\ndef g() -> int: ...\n"
    cut = "def f() -> int:\n    return 1  # expect: r\n\ndef g() -> int: ...\n"
    assert without_arrows(text) == cut


@pytest.mark.parametrize(
    ("words", "fixed", "told", "what"),
    [
        (None, ("a()",), [FIXED], ""),
        ("takes nothing", None, [BARE], ""),
        (None, (), [BARE], ""),
        ("takes something", None, [FIXED], "no message"),
        (None, (), [FIXED], "offers a fix"),
        (None, ("a()",), [BARE], "offers no fix"),
        (None, ("a(2)",), [FIXED], "does not make 'a(2)'"),
        (None, ("a(1)",), [FIXED], "stands there before"),
    ],
)
def test_held_to(
    words: str | None, fixed: tuple[str, ...] | None, told: list[Hit], what: str
) -> None:
    found = list(unmet(TEXT, Detail(1, "some-rule", words, fixed), told))
    assert len(found) == bool(what)
    assert all(what in line for line in found)
