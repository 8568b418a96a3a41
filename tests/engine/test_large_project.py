"""A project of 500 modules of which five touch Gradio costs what these five cost."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.settings.options import Options

APP = """\
import gradio as gr
import helper_{n}

def work(text):
    return helper_{n}.keep(text)

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(work, box, box)
"""
HELPER = "import plain_{n}\nKEPT = []\ndef keep(x):\n    KEPT.append(x)\n    return x\n"
PLAIN = "import os\n\n" + "def work(x):\n    return os.path.join(x, x)\n\n" * 40


def written(folder: Path, plain: int) -> Path:
    folder.mkdir()
    for number in range(5):
        (folder / f"app_{number}.py").write_text(APP.format(n=number))
        (folder / f"helper_{number}.py").write_text(HELPER.format(n=number))
    for number in range(plain):
        (folder / f"plain_{number}.py").write_text(PLAIN)
    return folder


def parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Characters parsed, and findings."""
    read = 0
    parse = ast.parse

    def counting(source: Any, *args: Any, **kwargs: Any) -> Any:
        nonlocal read
        read += len(source)
        return parse(source, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(ast, "parse", counting)
        report = review_paths([str(folder)], Options(isolated=True))
    return read, len(report.findings) + len(report.questions)


def test_modules_without_gradio_are_not_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = parsed(written(tmp_path / "small", 5), monkeypatch)
    large = parsed(written(tmp_path / "large", 490), monkeypatch)
    assert small[0]
    assert large[0] <= small[0]
    assert large[1] == small[1]
