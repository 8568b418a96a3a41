"""``gradio-patterns migrate``: diff or write, the report, exit statuses, and the measured apps."""

from __future__ import annotations

import ast
import io
import sys
from pathlib import Path

import pytest

from gradio_patterns.cli import main
from gradio_patterns.cli.migrate import RULES
from gradio_patterns.engine.review import review_source
from gradio_patterns.fixing.fixes import fix_text
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.selection import active
from gradio_patterns.target.target import newest

APPS = sorted((Path(__file__).parents[1] / "migration").glob("*.py"))
OLD = """\
import gradio as gr

with gr.Blocks() as demo:
    gr.Image(source="upload")  # kept
    gr.Image(tool="sketch")

demo.launch(show_tips=True)
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "app.py"
    path.write_text(OLD)
    return path


def test_the_default_shows_a_diff_and_leaves_the_files(
    app: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["migrate"]) == 1
    out, err = capsys.readouterr()
    assert app.read_text() == OLD
    assert '+    gr.Image(sources=["upload"])  # kept' in out
    assert "2 changes to make (--write makes them) in 1 file" in err
    assert "left for a person: 1" in err
    assert "app.py:5:14 removed-parameter: gr.Image(tool=) was removed in 4.0" in err


def test_write_changes_the_files(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", "--write", "app.py"]) == 1
    assert 'gr.Image(sources=["upload"])  # kept' in app.read_text()
    assert "demo.launch()" in app.read_text()
    assert "2 changes made in 1 file" in capsys.readouterr().out


def test_unsafe_fixes_are_asked_for(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app.write_text('import gradio as gr\n\ngr.Image(tool="editor")\n')
    assert main(["migrate", "--write"]) == 1
    assert "--unsafe-fixes would" in capsys.readouterr().out
    assert main(["migrate", "--write", "--unsafe-fixes"]) == 0
    assert "gr.Image()" in app.read_text()


def test_to_an_older_release(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'import gradio as gr\n\ngr.Chatbot(type="messages")\ngr.Box()\n'
    app.write_text(text)
    assert main(["migrate", "--to", "5", "--write"]) == 0
    assert app.read_text() == text.replace("Box", "Group")
    capsys.readouterr()
    assert main(["migrate", "--to", "no version"]) == 2


def test_standard_input(
    app: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))
    assert main(["migrate", "-"]) == 1
    out, err = capsys.readouterr()
    assert 'sources=["upload"]' in out
    assert "changes" in err


@pytest.mark.parametrize("path", APPS, ids=lambda path: path.stem)
def test_measured_apps_have_nothing_left(path: Path) -> None:
    rules = active(Config(select=RULES, min_severity="info", questions=False))

    def findings(text: str):  # type: ignore[no-untyped-def]
        return review_source(text, "app.py", newest(), rules).findings

    text = path.read_text(encoding="utf-8")
    fixed = fix_text(text, findings, unsafe=True)
    assert fixed.text != text
    ast.parse(fixed.text)
    assert [one.message for one in findings(fixed.text) if one.category == "upgrading"] == []


def test_there_are_enough_measured_apps() -> None:
    assert len(APPS) >= 40


def test_what_a_project_changes_of_gradio_is_named(
    app: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app.write_text("import gradio as gr\n\ngr.Image.preprocess = print\nsetattr(gr, 'Box', 1)\n")
    main(["migrate", ".", "--to", "6.31.0"])
    told = capsys.readouterr().err
    assert "left for a person: 2" in told
    assert "app.py:3 gr.Image.preprocess is changed here" in told
    assert "app.py:4 setattr(gr" in told
