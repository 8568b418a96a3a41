"""Finding and reading files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gradio_patterns.findings.diagnostics import NUL_BYTE, UNDECODABLE, UNREADABLE
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source

APP = "import gradio as gr\n"


def found(folder: Path, *paths: str) -> list[str]:
    return [str(Path(p).relative_to(folder)) for p in sources.find(paths or (str(folder),))]


def test_folders_are_walked_in_order_without_those_of_tools(tmp_path: Path) -> None:
    for name in (
        "b.py", "a.py", "c.txt", "d.ipynb", "e.pyw", "sub/x.py", "sub/.hidden/y.py",
        ".git/x.py", "node_modules/x.py", "__pycache__/x.py", "build/x.py",
        "env/pyvenv.cfg", "env/lib/x.py", ".ipynb_checkpoints/d.ipynb",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    expected = ["a.py", "b.py", "d.ipynb", "e.pyw", "sub/x.py", "sub/.hidden/y.py"]
    assert found(tmp_path) == expected
    assert found(tmp_path, str(tmp_path / "build")) == ["build/x.py"]
    assert found(tmp_path, str(tmp_path / "c.txt"), str(tmp_path / "c.txt")) == ["c.txt"]


def test_what_is_excluded_is_not_walked(tmp_path: Path) -> None:
    for name in ("a/x.py", "b/x.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("")
    files = sources.find([str(tmp_path)], lambda path, folder: folder and path.endswith("a"))
    assert [Path(file).parent.name for file in files] == ["b"]


def test_links_that_loop(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "x.py").symlink_to(tmp_path / "y.py")
    (tmp_path / "y.py").symlink_to(tmp_path / "x.py")
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere")
    assert found(tmp_path) == ["a.py", "gone.py", "x.py", "y.py"]
    for name in ("gone.py", "x.py"):
        problem = sources.read(str(tmp_path / name))
        assert isinstance(problem, Diagnostic)
        assert problem.code == UNREADABLE


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (b"import gradio # \xc3\xa9\r\n", "utf-8", False),
        (b"\xef\xbb\xbfimport gradio # \xc3\xa9\n", "utf-8", True),
        (b"# -*- coding: latin-1 -*-\nimport gradio # \xe9\n", "latin-1", False),
        (b"#!/usr/bin/python\n# coding=cp1252\nimport gradio # \x80\n", "cp1252", False),
        (b"\xef\xbb\xbf# coding: utf-8\nimport gradio\n", "utf-8", True),
        (b"import gradio\n# coding: latin-1\n", "utf-8", False),
    ],
)
def test_text_and_back(data: bytes, encoding: str, bom: bool) -> None:
    source = sources.from_bytes(data, "a.py")
    assert isinstance(source, Source)
    assert (source.encoding, source.bom) == (encoding, bom)
    assert source.encoded(source.text) == data
    assert not source.text.startswith("\ufeff")


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"import gradio\nx = '\xe9'\n", UNDECODABLE, "line 2 is not UTF-8 text; save it as"),
        (b"# coding: ascii\nimport gradio # \xe9", UNDECODABLE, "line 2 is not ASCII text"),
        (b"# coding: klingon\nimport gradio", UNDECODABLE, "declares an unknown encoding: klingon"),
        (b"# coding: rot13\nimport gradio", UNDECODABLE, "declares an unknown encoding"),
        (b"# coding: hex\nimport gradio", UNDECODABLE, "declares an unknown encoding"),
        (b"\xef\xbb\xbf# coding: latin-1\nimport gradio", UNDECODABLE, "starts with a UTF-8 mark"),
        ("import gradio".encode("utf-16"), UNDECODABLE, "the file is UTF-16"),
        (b"import gradio\nx = '\0'\n", NUL_BYTE, "line 2 holds a NUL byte"),
    ],
)
def test_bytes_that_are_no_source(data: bytes, code: str, said: str) -> None:
    problem = sources.from_bytes(data, "a.py")
    assert isinstance(problem, Diagnostic)
    assert problem.code == code
    assert problem.message.startswith(said)


def test_files_without_gradio_are_not_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"\xff\0")
    assert sources.read(str(tmp_path / "a.py")) is None


def test_missing_and_unreadable(tmp_path: Path) -> None:
    for path in (str(tmp_path / "no.py"), str(tmp_path / "a.py" / "b.py"), "a\0b.py"):
        problem = sources.read(path)
        assert isinstance(problem, Diagnostic)
        assert problem.code == UNREADABLE
