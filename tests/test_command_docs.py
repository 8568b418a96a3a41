"""The guides name commands, options and formats that exist, and all of the commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from gradio_patterns.cli import ALIASES, COMMANDS, main
from gradio_patterns.report import FORMATS

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/guides").glob("*.md"))]
GUIDE = (ROOT / "docs/guides/command-line.md").read_text()


def helped(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([name, "--help"]) == 0
    return capsys.readouterr().out


def test_every_command_is_told_of() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|", GUIDE.partition("## Options")[0], re.M)
    told = {word for row in rows for word in re.findall(r"`([\w-]+)`", row)}
    assert told == {*COMMANDS, *ALIASES}


def test_every_format_is_told_of() -> None:
    told = (ROOT / "docs/guides/ci.md").read_text().partition("## Formats")[2]
    assert all(f"`{form}`" in told for form in FORMATS)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_commands_and_options_exist(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.match(r"[\s`$-]*(?:run: )?gradio-patterns ([a-z]+)(?![\w.]) ?([^`|;&>#]*)", line)
        if found is None:
            continue
        name = found[1]
        assert name in (*COMMANDS, *ALIASES), line
        known = helped(name, capsys)
        words = shlex.split(found[2].strip())
        unknown = [w for w in words if w.startswith("--") and w.partition("=")[0] not in known]
        assert unknown == [], line


def test_the_options_of_the_guide_exist(capsys: pytest.CaptureFixture[str]) -> None:
    known = helped("review", capsys)
    table = GUIDE.partition("## Options")[2].partition("## Coming")[0]
    options = re.findall(r"^\| `(--[\w-]+)`", table, re.M)
    assert len(options) == 8
    assert [option for option in options if option not in known] == []
