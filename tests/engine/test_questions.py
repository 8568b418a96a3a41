"""At most so many questions of a file, those with most at stake first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.engine.questions import worst
from gradio_patterns.findings.finding import Position, Question
from gradio_patterns.settings.options import Options

INFO, WARNING = "GP410", "GP664"


def asked(code: str, line: int, path: str = "app.py") -> Question:
    place = Position(line, 1)
    return Question(code, code.lower(), "is it so?", path, place, place)


def places(questions: list[Question]) -> list[tuple[str, int]]:
    return [(one.code, one.start.line) for one in questions]


def test_a_warning_is_asked_before_advice() -> None:
    kept, left = worst([asked(INFO, 1), asked(WARNING, 9)], 1)
    assert places(kept) == [(WARNING, 9)]
    assert left == 1


def test_of_equal_harm_every_rule_asks_before_one_asks_twice() -> None:
    kept, _ = worst([asked("GP210", 1), asked("GP210", 2), asked(WARNING, 9)], 2)
    assert places(kept) == [("GP210", 1), (WARNING, 9)]


def test_files_are_bounded_one_by_one() -> None:
    kept, left = worst([asked(INFO, n, path) for path in "ab" for n in range(4)], 3)
    assert len(kept) == 6
    assert left == 2


def test_no_limit_keeps_all() -> None:
    kept, left = worst([asked(INFO, n) for n in range(9)], None)
    assert (len(kept), left) == (9, 0)


def many(folder: Path) -> Path:
    handlers = "".join(f"def read{n}(path):\n    return open(path).read()\n" for n in range(5))
    listeners = "".join(f"    gr.Button().click(read{n}, box, box)\n" for n in range(5))
    text = "import gradio as gr\n" + handlers
    text += "with gr.Blocks() as demo:\n    box = gr.Textbox()\n" + listeners
    path = folder / "app.py"
    path.write_text(text)
    return path


def review(path: Path, **overrides: Any) -> Any:
    return review_paths([str(path)], Options(overrides=overrides, isolated=True))


def test_a_review_asks_three_and_counts_the_others(tmp_path: Path) -> None:
    report = review(many(tmp_path), select=("path-from-visitor",))
    assert (len(report.questions), report.unasked) == (3, 2)


def test_a_review_that_is_asked_for_all_asks_all(tmp_path: Path) -> None:
    report = review(many(tmp_path), select=("path-from-visitor",), max_questions=None)
    assert (len(report.questions), report.unasked) == (5, 0)
