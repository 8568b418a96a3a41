"""Handlers of other modules: the finding stands where the fault is and says where it is wired."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gradio_patterns.engine.invalidate import forget
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Finding
from gradio_patterns.settings.options import Options

HANDLERS = """last = ""

def keep(text):
    global last
    last = text
    return "kept"

def show():
    return last
"""
UI = """import gradio as gr
from handlers import keep, show

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(keep, box, box)
    box.blur(show, None, box)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "handlers.py").write_text(HANDLERS)
    (tmp_path / "ui.py").write_text(UI)
    forget()
    return tmp_path


def found(**options: object) -> list[Finding]:
    forget()
    report = review_paths(["."], Options(**options))  # type: ignore[arg-type]
    assert not report.errors
    return list(report.findings)


def test_it_stands_in_the_module_of_the_handler() -> None:
    (one,) = found()
    assert (one.path, one.start.line, one.rule) == ("handlers.py", 5, "session-data-in-global")
    assert one.message.endswith("(wired by .submit() at ui.py:6)")
    assert one.fix is None


def test_the_text_of_the_module_is_there_for_the_code_frame() -> None:
    report = review_paths(["."], Options())
    assert report.texts["handlers.py"] == HANDLERS


def test_two_files_that_wire_it_say_it_once(folder: Path) -> None:
    (folder / "zweite.py").write_text(UI)
    assert len(found()) == 1


def test_a_comment_in_the_module_silences_it(folder: Path) -> None:
    silenced = HANDLERS.replace(
        "last = text", "last = text  # gradio-patterns: ignore[GP201] one user only"
    )
    (folder / "handlers.py").write_text(silenced)
    assert found() == []


def test_a_module_that_wires_it_itself_is_not_told_twice(folder: Path) -> None:
    wired = "import gradio as gr\n" + HANDLERS + UI.partition("keep, show\n")[2]
    (folder / "handlers.py").write_text(wired)
    (one,) = found()
    assert "wired by" not in one.message


def test_without_wiring_nothing_is_said(folder: Path) -> None:
    (folder / "ui.py").write_text("import gradio as gr\nfrom handlers import keep\n")
    assert found() == []


def test_modules_that_import_each_other(folder: Path) -> None:
    (folder / "handlers.py").write_text("import ui\n" + HANDLERS)
    (one,) = found()
    assert one.start.line == 6


def test_a_kept_review_knows_that_the_neighbour_changed(folder: Path) -> None:
    assert len(found(cache="kept")) == 1
    assert len(found(cache="kept")) == 1
    (folder / "handlers.py").write_text(HANDLERS.replace("return last", 'return "nothing"'))
    assert found(cache="kept") == []


def test_a_changed_neighbour_counts_as_a_change(folder: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *words], check=True)

    harmless = HANDLERS.replace("last = text", "last = 1", 1)
    (folder / "handlers.py").write_text(harmless)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    assert found(diff="HEAD") == []
    (folder / "handlers.py").write_text(HANDLERS)
    (one,) = found(diff="HEAD")
    assert (one.path, one.start.line) == ("handlers.py", 5)
