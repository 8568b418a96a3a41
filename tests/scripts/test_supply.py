"""What is published can be built again to the byte, and is what the tools for it expect."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import supply

ROOT = Path(__file__).resolve().parents[2]


def test_built_twice_and_checked(tmp_path: Path) -> None:
    for module in ("build", "hatchling", "twine", "check_wheel_contents"):
        pytest.importorskip(module)
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/supply.py"), "--out", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    wheel, sdist = sorted(tmp_path.iterdir(), key=lambda path: path.suffix, reverse=True)
    assert wheel.name.endswith("-py3-none-any.whl")
    assert sdist.name.endswith(".tar.gz")
    assert f"{supply.digest(wheel)}  {wheel.name}" in done.stdout
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        entry = next(name for name in names if name.endswith("entry_points.txt"))
        assert b"gradio-patterns = gradio_patterns.cli:main" in archive.read(entry)
    assert "gradio_patterns/knowledge/catalog_index.json" in names
    assert not [name for name in names if name.startswith(("tests/", "scripts/"))]


def test_a_difference_is_told(tmp_path: Path) -> None:
    for folder, text in (("one", "a"), ("other", "b")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.whl").write_text(text)
        (tmp_path / folder / "same").write_text("")
    said = supply.differences(tmp_path / "one", tmp_path / "other")
    assert said == ["x.whl is not reproducible: its bytes differ between two builds"]
    (tmp_path / "one" / "more").write_text("")
    assert "different files" in supply.differences(tmp_path / "one", tmp_path / "other")[0]
    assert supply.differences(tmp_path / "one", tmp_path / "one") == []


def test_the_time_of_the_archives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert supply.epoch() == "1700000000"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert supply.epoch().isdecimal()
