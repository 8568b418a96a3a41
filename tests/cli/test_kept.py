"""Findings are kept by default, never believed when anything changed, and deleted by ``clean``."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.cli import main

BAD = "import gradio as gr\n\ngr.Box()\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GRADIO_PATTERNS_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    (tmp_path / "work" / "app.py").write_text(BAD)
    return tmp_path / "cache" / "gradio-patterns" / "reviews"


def test_kept_by_default_for_this_user_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["app.py"]) == 1
    first = capsys.readouterr().out
    assert len(list(home.glob("*.json"))) == 1
    assert home.stat().st_mode & 0o077 == 0
    assert main(["app.py"]) == 1
    assert capsys.readouterr().out == first


def test_no_stale_answer(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["app.py"])
    Path("app.py").write_text(BAD.replace("Box", "Row"))
    assert main(["app.py"]) == 0
    Path("app.py").write_text(BAD)
    assert main(["app.py"]) == 1
    Path("requirements.txt").write_text("gradio==3.50.2\n")
    capsys.readouterr()
    main(["app.py"])
    assert "removed-name" not in capsys.readouterr().out
    Path("gradio-patterns.toml").write_text('ignore = ["ALL"]\n')
    assert main(["app.py"]) == 0


def test_nothing_is_kept_where_that_is_said(home: Path) -> None:
    assert main(["--no-cache", "app.py"]) == 1
    assert main(["-", "--stdin-filename", "app.py", "--no-cache", "--cache", "x"]) == 2
    assert not home.exists()


def test_clean_takes_it_away(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["app.py"])
    assert main(["clean", "--dry-run"]) == 0
    assert "1 file would be deleted" in capsys.readouterr().out
    assert main(["clean"]) == 0
    assert not home.exists()
    assert main(["clean"]) == 0
    assert "nothing is kept" in capsys.readouterr().out
