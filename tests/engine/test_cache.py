"""What is kept of a review is used exactly where a new one would say the same."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.engine.onefile import Judge
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Report
from gradio_patterns.settings.options import Options

REGRESSION = Path(__file__).parents[1] / "regression"
APP = """import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(len, box, box, every=5)
demo.launch(share=True)  # gradio-patterns: ignore[share-left-on] a demonstration
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text(APP)
    return tmp_path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were really reviewed."""
    paths: list[str] = []
    real = Judge.__call__

    def call(self: Judge, source: Any) -> Any:
        paths.append(source.path)
        return real(self, source)

    monkeypatch.setattr(Judge, "__call__", call)
    return paths


def reviewed(*paths: str, cache: str | None = "kept", **overrides: Any) -> Report:
    return review_paths(paths or ["."], Options(cache=cache, overrides=overrides))


def names(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_the_second_review_says_the_same_and_reads_no_code(folder: Path, made: list[str]) -> None:
    for path in REGRESSION.glob("apps/*.py"):
        shutil.copy(path, folder)
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": APP}
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "book.ipynb").write_text(json.dumps(book))
    plain = reviewed(cache=None, min_severity="info")
    first = reviewed(min_severity="info")
    assert made
    made.clear()
    second = reviewed(min_severity="info")
    assert not made
    assert plain == first == second
    assert second.findings
    assert second.questions
    assert second.suppressed


def other_text(folder: Path) -> dict[str, Any]:
    (folder / "app.py").write_text(APP.replace("every=5", "every=6"))
    return {}


def other_target(_folder: Path) -> dict[str, Any]:
    return {"gradio_version": "4.44.1"}


def other_pin(folder: Path) -> dict[str, Any]:
    (folder / "requirements.txt").write_text("gradio==4.44.1\n")
    return {}


def other_rules(_folder: Path) -> dict[str, Any]:
    return {"select": ("performance",)}


def other_severity(_folder: Path) -> dict[str, Any]:
    return {"min_severity": "error"}


def other_baseline(folder: Path) -> dict[str, Any]:
    from gradio_patterns.filters import baseline

    found = reviewed(cache=None).findings
    (folder / "known.json").write_text(baseline.dump(found))
    return {"baseline": "known.json"}


@pytest.mark.parametrize(
    "change",
    [other_text, other_target, other_pin, other_rules, other_severity, other_baseline],
)
def test_what_the_outcome_depends_on_makes_it_anew(
    folder: Path, made: list[str], change: Callable[[Path], dict[str, Any]]
) -> None:
    reviewed()
    overrides = change(folder)
    made.clear()
    after = reviewed(**overrides)
    assert made == ["app.py"]
    assert after == reviewed(cache=None, **overrides)


def test_a_file_that_a_check_asked_for_counts(folder: Path, made: list[str]) -> None:
    project = REGRESSION / "upgrading" / "readme_and_requirements_disagree"
    for name in ("README.md", "requirements.txt"):
        shutil.copy(project / name, folder)
    rule = "readme-and-requirements-disagree"
    assert rule in names(reviewed(gradio_version="6.31.0"))
    readme = (folder / "README.md").read_text()
    (folder / "README.md").write_text(readme.replace("sdk: gradio", "sdk: docker"))
    _new_process()
    made.clear()
    assert rule not in names(reviewed(gradio_version="6.31.0"))
    assert made == ["app.py"]


def test_a_file_beside_that_patches_gradio_counts(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("")
    assert "every-removed" in names(reviewed())
    (folder / "app.py").write_text("import gradio as gr\n\ngr.Box()\n")
    assert names(reviewed()) == ["removed-name"]
    (folder / "patch.py").write_text("import gradio as gr\n\ngr.Box = gr.Group\n")
    _new_process()
    assert names(reviewed("app.py")) == names(reviewed("app.py", cache=None)) == []


def _new_process() -> None:
    """What a process reads of a project, it reads once."""
    from gradio_patterns.engine.invalidate import forget

    forget()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"key": 1}', "nan", "\udcff"])
def test_a_broken_entry_is_made_anew(folder: Path, made: list[str], text: str) -> None:
    right = reviewed()
    (entry,) = (folder / "kept").glob("*.json")
    entry.write_bytes(text.encode("utf-8", "surrogateescape"))
    made.clear()
    assert reviewed() == right
    assert made == ["app.py"]
    made.clear()
    assert reviewed() == right
    assert not made


@pytest.mark.parametrize(
    "judged",
    [None, [], {}, {"": "Judged"}, {"": "os"}, {"": "Position", "line": 1, "column": 1}],
)
def test_an_entry_of_another_shape_is_made_anew(folder: Path, judged: object) -> None:
    right = reviewed()
    (place,) = (folder / "kept").glob("*.json")
    entry = json.loads(place.read_text())
    place.write_text(json.dumps({**entry, "judged": judged}))
    assert reviewed() == right


def test_a_folder_that_cannot_be_made_does_no_harm(folder: Path) -> None:
    (folder / "file").write_text("")
    assert reviewed(cache=os.path.join("file", "kept")) == reviewed(cache=None)


def test_what_could_not_be_reviewed_is_not_kept(folder: Path) -> None:
    (folder / "app.py").write_text("import gradio\nif\n")
    assert reviewed() == reviewed(cache=None)
    assert not (folder / "kept").exists()


def test_git_is_told_to_leave_the_folder_alone(folder: Path) -> None:
    reviewed()
    assert (folder / "kept" / ".gitignore").read_text().endswith("*\n")


def test_fixing_reviews_anew(folder: Path, made: list[str]) -> None:
    reviewed()
    made.clear()
    options = Options(cache="kept", fix=True, overrides={"unsafe_fixes": True})
    assert review_paths(["app.py"], options).rewrites
    assert made
