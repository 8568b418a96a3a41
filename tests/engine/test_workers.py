"""Several processes report what one does."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.engine import workers
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Report
from gradio_patterns.settings.options import Options

APPS = Path(__file__).parents[1] / "regression" / "apps"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Apps in folders of their own configuration and target, and files that go wrong."""
    for number, app in enumerate(sorted(APPS.glob("*.py"))):
        folder = tmp_path / f"part{number % 3}"
        folder.mkdir(exist_ok=True)
        shutil.copy(app, folder / app.name)
    (tmp_path / "part0" / "requirements.txt").write_text("gradio==5.50.0\n")
    (tmp_path / "part1" / "gradio-patterns.toml").write_text('min-severity = "info"\n')
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "gradio-patterns.toml").write_text("min-severity = 3\n")
    for name in ("one.py", "two.py"):
        (broken / name).write_text("import gradio\n")
    (tmp_path / "syntax.py").write_text("import gradio\nif\n")
    (tmp_path / "plain.py").write_text("x = 1\n")
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    source = "import gradio as gr\ngr.Box()\n"
    book = {"cells": [{**cell, "source": source}], "metadata": {}, "nbformat": 4}
    (tmp_path / "book.ipynb").write_text(json.dumps({**book, "nbformat_minor": 5}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reviewed(jobs: int) -> Report:
    return review_paths(["."], Options(jobs=jobs))


@pytest.mark.parametrize("jobs", [0, 2, 3])
def test_the_report_is_the_same(tree: Path, jobs: int) -> None:
    alone = reviewed(1)
    assert alone.findings
    assert alone.questions
    assert alone.failed == 3
    assert reviewed(jobs) == alone


def test_where_processes_cannot_be_had_one_does_all(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError("no more processes")

    alone = reviewed(1)
    monkeypatch.setattr(workers, "ProcessPoolExecutor", refuse)
    assert reviewed(2) == alone


def test_a_pool_that_breaks_half_way_loses_nothing(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Breaking:
        def __init__(self, _jobs: int) -> None: ...
        def __enter__(self) -> Breaking:
            return self

        def __exit__(self, *_: object) -> None: ...
        def map(self, work: Callable[..., Any], *given: Any) -> Any:
            for count, arguments in enumerate(zip(*given, strict=False)):
                if count == 2:
                    raise workers.BrokenProcessPool
                yield work(*arguments)

    alone = reviewed(1)
    monkeypatch.setattr(workers, "ProcessPoolExecutor", Breaking)
    assert reviewed(2) == alone


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 100])
def test_shares_are_the_paths_in_order(count: int) -> None:
    paths = [f"{number}.py" for number in range(count)]
    parts: list[Sequence[str]] = workers.shares(paths, 2)
    assert [path for part in parts for path in part] == paths
    assert all(parts)
    assert len(parts) <= 2 * workers.SHARES
