"""What the tests of the judgement pass share. No model is asked: the server is on loopback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from judging import GPU


def read(text: str) -> Any:
    report = json.loads(text)
    for found in report["findings"]:
        found.setdefault("kind", "static")
    return report


class Cli:
    """Runs ``gradio-patterns review --llm`` in a folder, against a server."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.capsys = capsys
        self.settings = "pause = 0.01\nlongest-pause = 1.0\n"

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def review(self, url: str | None, *arguments: str) -> tuple[int, str, str]:
        from gradio_patterns.cli import main

        given = ["review", "--format", "json"]
        if url is not None:
            self.write("llm.toml", self.settings)
            given += ["--llm", "--model", "tester", "--base-url", url, "--llm-config", "llm.toml"]
        status = main([*given, *arguments])
        captured = self.capsys.readouterr()
        return status, captured.out, captured.err

    def report(self, url: str | None, *arguments: str) -> Any:
        """The JSON report; findings without a kind are static ones."""
        return read(self.review(url, *arguments)[1])


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    made = Cli(folder, monkeypatch, capsys)
    made.write("app.py", GPU)
    return made
