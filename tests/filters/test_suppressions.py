"""Comments that silence: where they count, and when they are idle."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fakes
from gradio_patterns.filters import suppressions
from gradio_patterns.filters.comments import read as read_comments
from gradio_patterns.findings.finding import Finding, Target
from gradio_patterns.fixing.fixes import apply

TARGET = Target((6, 31, 0), "6.31.0", "test")


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.install(monkeypatch)


def outcome(text: str) -> tuple[list[Finding], list[str], list[Finding]]:
    """What stays, the reasons of what is silenced, and the idle comments."""
    found = fakes.review_source(text, "a.py", TARGET, fakes.index())
    comments = read_comments(text)
    used: set[tuple[int, str]] = set()
    kept, silenced = suppressions.silence(comments, found.findings, used)
    idle = suppressions.unused(text, "a.py", comments, used, lambda rule: True)
    return kept, [reason for _, reason in silenced], idle


@pytest.mark.parametrize(
    "text",
    [
        "bad()  # gradio-patterns: ignore[bad-call] why\n",
        "bad()  # gradio-patterns: ignore[GP101] why\n",
        "bad()  # gradio-patterns: ignore[gp101,old-bad-call] why\n",
        "bad()  # noqa  # gradio-patterns: ignore[bad_call] why  # fmt: skip\n",
        "bad()#gradio-patterns:ignore[bad-call]why",
        "# gradio-patterns: ignore[bad-call] why\nbad()\n",
        "# gradio-patterns: ignore[bad-call] why\n\n# more\nbad()\n",
        "# gradio-patterns: ignore[bad-call] why\nx = [\n    1,\n    bad(),\n]\n",
        "x = [\n    1,\n    bad(),\n]  # gradio-patterns: ignore[bad-call] why\n",
        "x = [\n    bad(),  # gradio-patterns: ignore[bad-call] why\n]\n",
        "x = [\n    # gradio-patterns: ignore[bad-call] why\n    bad(),\n]\n",
        "if x:\n    # gradio-patterns: ignore[bad-call] why\n    bad()\n",
        "x = 1\n# gradio-patterns: ignore-file[bad-call] why\nbad()\n",
        "x = '''\n'''; bad()  # gradio-patterns: ignore[bad-call] why\r\n",
    ],
)
def test_silenced(text: str) -> None:
    kept, reasons, idle = outcome(text)
    assert kept == []
    assert reasons == ["why"]
    assert idle == [] or "old-" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bad()  # gradio-patterns: ignore[risky-call]\n", "silences nothing here: risky-call"),
        ("bad()\n# gradio-patterns: ignore[bad-call]\n", "silences nothing here: bad-call"),
        (
            "x = [  # gradio-patterns: ignore[bad-call]\n bad()]\n",
            "silences nothing here: bad-call",
        ),
        ("bad()  # gradio-patterns: ignore\n", "names no rule, so it silences nothing"),
        ("bad()  # gradio-patterns: ignore[]\n", "names no rule, so it silences nothing"),
        ("bad()  # gradio-patterns: ignore[nope]\n", "names no known rule: nope"),
    ],
)
def test_idle(text: str, said: str) -> None:
    kept, reasons, (idle,) = outcome(text)
    assert len(kept) == 1
    assert reasons == []
    assert said in idle.message
    assert (idle.code, idle.rule, idle.severity) == ("GP010", "unused-suppression", "warning")


def test_only_comments_count() -> None:
    text = "x = '# gradio-patterns: ignore[bad-call]'; bad()\n"
    kept, reasons, idle = outcome(text)
    assert (len(kept), reasons, idle) == (1, [], [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1  # gradio-patterns: ignore[bad-call] why\ny\n", "x = 1\ny\n"),
        ("# gradio-patterns: ignore[bad-call]\r\nx = 1\r\n", "x = 1\r\n"),
        ("x\n    # gradio-patterns: ignore[bad-call]\ny\n", "x\ny\n"),
        ("x = 'é' # gradio-patterns: ignore[bad-call]", "x = 'é'"),
        ("x  # gradio-patterns: ignore[bad-call] # noqa\n", "x  # noqa\n"),
        ("x  # noqa # gradio-patterns: ignore[bad-call]\n", "x  # noqa\n"),
        (
            "bad()  # gradio-patterns: ignore[bad-call, risky-call] why\n",
            "bad()  # gradio-patterns: ignore[bad-call] why\n",
        ),
    ],
)
def test_the_fix(before: str, after: str) -> None:
    (idle,) = outcome(before)[2]
    assert idle.fix is not None
    assert apply(before, idle.fix.edits) == after
    assert outcome(after)[2] == []


def test_no_fix_without_names() -> None:
    (idle,) = outcome("x  # gradio-patterns: ignore\n")[2]
    assert idle.fix is None


def test_rules_that_did_not_run_are_not_idle() -> None:
    comments = read_comments("x  # gradio-patterns: ignore[bad-call]\n")
    assert suppressions.unused("x\n", "a.py", comments, set(), lambda rule: False) == []


pieces = st.sampled_from(
    ("bad()", "x = [", "]", "if x:", "    ", "\n", "\r\n", "\r", "\f", "'''", "'", "\\", "é", "\t",
     "# gradio-patterns: ignore[bad-call] a", "# gradio-patterns: ignore-file[GP101]",
     "# gradio-patterns: ignore", "# gradio-patterns: ignore[é, bad-call]", " ", "\0")
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(pieces, max_size=12).map("".join))
def test_any_text(text: str) -> None:
    comments = read_comments(text)
    for idle in suppressions.unused(text, "a.py", comments, set(), lambda rule: True):
        if idle.fix is not None:
            assert apply(text, idle.fix.edits) is not None
            assert len(read_comments(apply(text, idle.fix.edits) or "")) <= len(comments)
