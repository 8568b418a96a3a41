"""Writing files at once or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FILE_CHANGED
from gradio_patterns.fixing.writing import write


def test_mode_and_links_are_kept(tmp_path: Path) -> None:
    file, link = tmp_path / "a.py", tmp_path / "link.py"
    file.write_bytes(b"old")
    file.chmod(0o751)
    link.symlink_to(file)
    assert write(str(link), b"new", b"old", "link.py") is None
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o751)
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["a.py", "link.py"]


def test_a_file_that_changed_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"other")
    problem = write(str(file), b"new", b"old", "a.py")
    assert problem is not None
    assert problem.code == FILE_CHANGED
    assert file.read_bytes() == b"other"
    assert os.listdir(tmp_path) == ["a.py"]


def test_what_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "a.py", tmp_path):
        problem = write(str(path), b"new", None, "a.py")
        assert problem is not None
        assert problem.code == CANNOT_WRITE


def test_a_failing_write_leaves_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    problem = write(str(file), b"new", b"old", "a.py")
    assert problem is not None
    assert "No space left" in problem.message
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.py"]


def test_a_new_file(tmp_path: Path) -> None:
    assert write(str(tmp_path / "new.txt"), b"x", None, "new.txt") is None
    assert (tmp_path / "new.txt").read_bytes() == b"x"
    assert write(os.devnull, b"x", None, "null") is None
