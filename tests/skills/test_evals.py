"""The evaluation tasks are well formed, and the scorer counts as its README says."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.report import render
from gradio_patterns.settings.options import Options

EVALS = Path(__file__).resolve().parents[2] / "skill/gradio-review/evals"


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"evals_{name}", EVALS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scorer = loaded("score")
behaviours = loaded("behaviours")
EVERY: list[dict[str, Any]] = json.loads((EVALS / "evals.json").read_bytes())["evals"]
REVIEWS = [task for task in EVERY if task["kind"] == "review"]
WRITINGS = [task for task in EVERY if task["kind"] == "writing"]


def test_there_are_twenty_reviews_and_twelve_writings() -> None:
    assert [task["id"] for task in EVERY] == list(range(1, 33))
    assert (len(REVIEWS), len(WRITINGS)) == (20, 12)
    assert sum(not task["expected"] for task in REVIEWS) == 5
    assert {task["task"] for task in WRITINGS} == set(behaviours.TASKS)
    for task in EVERY:
        assert {"id", "prompt", "expected_output", "files", "assertions"} <= set(task)
        assert task["assertions"]


def test_every_file_is_used_and_every_line_is_there() -> None:
    used = {Path(name).name for task in REVIEWS for name in task["files"]}
    assert used == {path.name for path in (EVALS / "files").iterdir()}
    for task in REVIEWS:
        lines = (EVALS.parent / task["files"][0]).read_text(encoding="utf-8").split("\n")
        for fault in task["expected"]:
            assert all(lines[line - 1].strip() for line in fault["lines"])
            re.compile(fault["words"])


def test_there_are_ten_triggers_of_each_kind() -> None:
    queries = json.loads((EVALS / "triggers.json").read_bytes())["queries"]
    assert [one["should_trigger"] for one in queries] == [True] * 10 + [False] * 10
    assert len({one["query"] for one in queries}) == 20


@pytest.mark.parametrize("task", REVIEWS, ids=lambda task: str(task["id"]))
def test_the_review_itself_gives_no_false_alarm(task: dict[str, Any]) -> None:
    """What the tool says about these apps, with what it says on its own scored as a reply."""
    asked = Options({"gradio_version": task["gradio"]}, isolated=True)
    reply = render(review_paths([str(EVALS.parent / task["files"][0])], asked))
    result = scorer.score(task, reply)
    assert result.details == [line for line in result.details if "false alarm" not in line]
    assert result.false_alarms == 0


TASK = {
    "id": 1,
    "files": ["evals/files/07.py"],
    "expected": [
        {"rule": "every-removed", "lines": [10, 20], "words": "every"},
        {"rule": "", "lines": [30], "words": "theme|css"},
    ],
    "allowed": ["timeout"],
}


@pytest.mark.parametrize(
    ("reply", "hits", "misses", "false_alarms"),
    [
        ("07.py:10: every= is gone\n07.py:30: theme moved", 2, 0, 0),
        ("evals/files/07.py:21:4 error GP803 every-removed: x", 1, 1, 0),
        ("07.py:10: every\n07.py:20: every again", 1, 1, 0),
        ("07.py:10: bad name", 0, 2, 1),
        ("07.py:12: every", 0, 2, 1),
        ("08.py:10: every", 0, 2, 0),
        ("07.py:5: no timeout", 0, 2, 0),
        ("- `07.py:30` - the css moved", 1, 1, 0),
        ("clean", 0, 2, 0),
        ("", 0, 2, 0),
    ],
)
def test_findings_are_counted(reply: str, hits: int, misses: int, false_alarms: int) -> None:
    result = scorer.score(TASK, reply)
    assert (result.hits, result.misses, result.false_alarms) == (hits, misses, false_alarms)


def test_a_clean_app_is_right_without_findings_only() -> None:
    clean = {**TASK, "expected": [], "allowed": []}
    assert scorer.score(clean, "clean").clean_right == 1
    assert scorer.score(clean, "07.py:3: rename this").clean_right == 0
    assert scorer.score(clean, "07.py:3: rename this").false_alarms == 1


def test_a_missing_reply_is_missed(tmp_path: Path) -> None:
    total = scorer.score_folder(tmp_path)
    faults = sum(len(task["expected"]) for task in REVIEWS)
    assert (total.hits, total.misses, total.missing) == (0, faults, 20)
    assert (total.clean_right, total.clean, total.precision) == (0, 5, None)
