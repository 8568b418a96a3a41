"""What the tools answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.serve import tools

FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"


def test_code_is_reviewed_for_the_version_of_the_project(project: Path) -> None:
    roots = [str(project)]
    assert tools.review_code(FAULTY, None, roots).gradio == "5.50.0"
    assert tools.review_code(FAULTY, "6", roots).gradio.startswith("6.")
    assert tools.review_code(FAULTY, "4.44.1", roots).findings == []


def test_broken_code_is_not_called_clean(project: Path) -> None:
    review = tools.review_code("import gradio\ndef (", None, [str(project)])
    assert not review.complete
    assert "GP003" in review.problems[0]


def test_findings_are_bounded_and_said_so(project: Path) -> None:
    code = FAULTY + "    demo.load(print, every=5)\n" * 70
    review = tools.review_code(code, None, [str(project)])
    assert (len(review.findings), review.not_shown) == (50, 21)
    with pytest.raises(ValueError, match="characters"):
        tools.review_code("#" * 2_000_001, None, [str(project)])


def test_fixes_change_the_text_and_no_file(project: Path) -> None:
    before = (project / "app.py").read_text()
    fixed = tools.fix_code(FAULTY, None, True, [str(project)])
    assert fixed.applied == 1
    assert "gr.Timer" in fixed.code
    assert fixed.review.findings == []
    assert tools.fix_code(FAULTY, None, False, [str(project)]).code == FAULTY
    assert (project / "app.py").read_text() == before
    assert sorted(path.name for path in project.iterdir()) == [
        "app.py", "folder", "link.py", "requirements.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("GP803", "every-removed"),
        ("TypeError: click() got an unexpected keyword argument 'every'", "every-removed"),
        ("timer polling every second", "timer-too-fast"),
    ],
)
def test_rules_are_found_by_code_message_and_words(query: str, name: str) -> None:
    assert name in [rule.name for rule in tools.search_rules(query, 5).rules]


def test_nothing_fits_nothing() -> None:
    assert tools.search_rules("zzzz qqqq").rules == []
    assert tools.search_rules("").rules == []
