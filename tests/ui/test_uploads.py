"""Uploads become names and texts: limits are told in words, nothing leaves its folder."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from gradio_patterns.ui import limits, uploads
from gradio_patterns.ui.limits import TooMuchError

APP = "import gradio as gr\n"


def zipped(folder: Path, members: dict[str, bytes]) -> str:
    path = folder / "shop.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return str(path)


def test_a_zip_and_a_file_together(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("gradio==5.0\n")
    members = {
        "shop/app.py": APP.encode(),
        "shop/logo.png": b"\x89PNG",
        "shop/.venv/lib/x.py": b"x",
        "__MACOSX/shop/app.py": b"x",
        "shop/Dockerfile": b"FROM python\n",
    }
    paths = [zipped(tmp_path, members), str(tmp_path / "requirements.txt")]
    files, notes = uploads.uploaded(paths)
    assert files == {
        "shop/app.py": APP,
        "shop/Dockerfile": "FROM python\n",
        "requirements.txt": "gradio==5.0\n",
    }
    assert notes == []


@pytest.mark.parametrize(
    "name",
    ["../app.py", "a/../../app.py", "", "a\n.py", "x" * 300 + ".py", "node_modules/a.py", "a.exe"],
)
def test_names_that_are_not_taken(name: str) -> None:
    assert uploads.plain_name(name) == ""


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("/etc/app.py", "etc/app.py"),
        ("shop\\pages\\a.py", "shop/pages/a.py"),
        ("C:/app.py", "C_/app.py"),
        ("./a.ipynb", "a.ipynb"),
    ],
)
def test_names_stay_below_their_folder(name: str, plain: str) -> None:
    assert uploads.plain_name(name) == plain


def test_a_zip_that_lies_about_its_sizes_or_holds_too_much(tmp_path: Path) -> None:
    bomb = zipped(tmp_path, {"app.py": b"#" * (limits.FILE_BYTES + 1)})
    with pytest.raises(TooMuchError, match="more than 1 MB"):
        uploads.uploaded([bomb])
    part = b"#" * (limits.FILE_BYTES - 1)
    many = zipped(tmp_path, {f"{number}.py": part for number in range(5)})
    with pytest.raises(TooMuchError, match="unpacks to more than 4 MB"):
        uploads.uploaded([many])
    crowd = zipped(tmp_path, {f"{number}.py": b"" for number in range(limits.FILES + 1)})
    with pytest.raises(TooMuchError, match="More than 200 files"):
        uploads.uploaded([crowd])


def test_a_zip_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "app.zip"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(TooMuchError, match="cannot be unpacked"):
        uploads.uploaded([str(path)])


def test_a_file_that_is_not_text_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "old.py").write_bytes(b"# caf\xe9\n")
    files, notes = uploads.uploaded([str(tmp_path / "app.py"), str(tmp_path / "old.py")])
    assert list(files) == ["app.py"]
    assert notes == ["old.py is not UTF-8 text and was left out"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "no Python file"),
        ({"a.txt": ""}, "no Python file"),
        ({"a.py": 1}, "names with texts"),
        ({"a.py": "", "a.py/b.py": ""}, "a file and a folder"),
        ({"a.py": "é" * limits.FILE_BYTES}, "more than 1 MB"),
    ],
)
def test_what_programs_may_not_send(files: dict[str, str], said: str) -> None:
    with pytest.raises(TooMuchError, match=said):
        uploads.checked(files)
