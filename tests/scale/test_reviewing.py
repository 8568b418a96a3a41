"""A project in a census gives what its review gives, whatever lies around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import tree

from gradio_patterns.engine import invalidate
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.neighbours import modules
from gradio_patterns.scale.limits import Settings
from gradio_patterns.scale.reviewing import Project
from gradio_patterns.settings.options import Options
from gradio_patterns.support import project_bounds

APP = "import gradio as gr\nwith gr.Blocks() as demo:\n    gr.Image(source='upload')\n"


@pytest.fixture(autouse=True)
def _no_ceiling() -> object:
    yield
    project_bounds.put("")


def rows_of(root: Path, settings: Settings | None = None) -> list[dict[str, object]]:
    return list(Project(str(root), settings or Settings()).rows(lambda number, path: None))


def test_the_findings_of_a_review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = sorted(tree(tmp_path / "tree", 150).iterdir())
    for folder in folders:
        monkeypatch.chdir(folder)
        report = review_paths(["."], Options(isolated=True))
        theirs = [(f.path, f.rule, f.start.line, f.message, f.fingerprint) for f in report.findings]
        ours = [
            (row["path"], found["rule"], found["line"], found["message"], found["fingerprint"])
            for row in rows_of(folder)
            for found in row.get("findings", ())
        ]
        assert sorted(ours) == sorted(theirs)
        asked = [
            (row["path"], question["rule"])
            for row in rows_of(folder)
            for question in row.get("questions", ())
        ]
        assert sorted(asked) == sorted((one.path, one.rule) for one in report.questions)
    assert len(folders) > 5


def test_what_lies_above_a_project_says_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("gradio==3.50.2\n")
    (tmp_path / ".git").mkdir()
    (tmp_path / "patch.py").write_text("import gradio as gr\ngr.Image = None\n")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "app.py").write_text(APP)
    (row,) = rows_of(tmp_path / "one")
    assert row["guessed"]
    assert row["takes_newest"]
    assert [found["rule"] for found in row["findings"]] == ["removed-parameter"]


def test_a_module_of_another_project_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "helpers.py").write_text("def work(x):\n    return x\n")
    (tmp_path / "two").mkdir()
    (tmp_path / "one").mkdir()
    app = tmp_path / "one" / "app.py"
    app.write_text(APP)
    project_bounds.put(str(tmp_path / "one"))
    assert modules.find(str(app), "helpers", 0) is None
    assert not modules.holds(str(app), "two")
    invalidate.forget()
    project_bounds.put("")
    assert modules.find(str(app), "helpers", 0) is not None
    invalidate.forget()


def test_a_project_and_its_version(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "requirements.txt").write_text("gradio==3.50.2\n")
    (row,) = rows_of(tmp_path)
    assert (row["gradio"], row["gradio_source"]) == ("3.50.2", "requirements.txt:1")
    assert not row["takes_newest"]
    assert not row["findings"]
    (row,) = rows_of(tmp_path, Settings(gradio_version="7.0.0"))
    assert row["gradio"] == "7.0.0"
    assert [found["rule"] for found in row["findings"]] == ["removed-parameter"]


def test_numbers_of_the_map(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import os, requests\nimport gradio as gr\nseen = []\n"
        "def work(x):\n    seen.append(x)\n    requests.get(os.getenv('WHERE'))\n    return x\n"
        "with gr.Blocks() as demo:\n    a = gr.Textbox()\n    s = gr.State()\n"
        "    a.submit(work, a, a)\ndemo.launch()\n"
    )
    (row,) = rows_of(tmp_path)
    wanted = {
        "components": 2, "states": 1, "listeners": 1, "shared": 1, "network": 1, "environment": 1,
        "launches": 1, "commands": 0, "files": 0, "mounts": 0,
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
