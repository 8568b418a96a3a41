"""Configuration files: which counts, what they may say, how they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.findings.diagnostics import INVALID_CONFIG, Refused
from gradio_patterns.settings import config


def refused(text: str, folder: Path, name: str = "gradio-patterns.toml") -> str:
    (folder / name).write_text(text)
    with pytest.raises(Refused) as error:
        config.Finder().closest(str(folder))
    assert error.value.diagnostic.code == INVALID_CONFIG
    assert error.value.diagnostic.path == str(folder / name)
    return error.value.diagnostic.message


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "gradio-patterns.toml").write_text(
        """
        select = ["GP1", "events"]
        ignore = ["GP101"]
        min-severity = "info"
        fail-on = "never"
        gradio-version = "5"
        exclude = ["demo"]
        baseline = "known.json"
        max-findings = 3
        unsafe-fixes = true
        questions = false
        [per-file-ignores]
        "tests/*" = ["state"]
        """
    )
    read = config.Finder().closest(str(tmp_path))
    assert read == config.Config(
        folder=str(tmp_path),
        origin=str(tmp_path / "gradio-patterns.toml"),
        select=("GP1", "events"),
        ignore=("GP101",),
        per_file_ignores=(("tests/*", ("state",)),),
        min_severity="info",
        fail_on="never",
        gradio_version="5",
        exclude=("demo",),
        baseline="known.json",
        max_findings=3,
        unsafe_fixes=True,
        questions=False,
    )


def test_the_closest_file_counts_alone(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.gradio-patterns]\nselect = ['GP1']\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nname = 'gradio-patterns'\n")
    finder = config.Finder()
    assert finder.closest(str(inner)).select == ("GP1",)
    (inner / "gradio-patterns.toml").write_text("ignore = ['GP2']\n")
    (inner / "pyproject.toml").write_text("[tool.gradio-patterns]\nselect = ['GP3']\n")
    closest = config.Finder().closest(str(inner))
    assert (closest.select, closest.ignore) == ((), ("GP2",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slect = []", "unknown key 'slect'; did you mean 'select'?"),
        ("zzz = 1", "unknown key 'zzz'"),
        ("select = 'GP1'", "select must be a list of strings, not 'GP1'"),
        ("select = [1]", "select must be a list of strings"),
        ("fail-on = 'fatal'", "fail-on must be one of info, warning, error, never, not 'fatal'"),
        ("min-severity = 3", "min-severity must be one of info, warning, error, not 3"),
        ("max-findings = -1", "max-findings must be a whole number, 0 or more"),
        ("max-findings = true", "max-findings must be a whole number"),
        ("unsafe-fixes = 'yes'", "unsafe-fixes must be true or false"),
        ("gradio-version = 5.0", "gradio-version must be a string in quotes"),
        ("per-file-ignores = ['a']", "per-file-ignores must be a table"),
        ("[per-file-ignores]\na = 'GP1'", "per-file-ignores must be a table"),
        ("select = [", "not valid TOML"),
    ],
)
def test_wrong_files_are_refused(text: str, said: str, tmp_path: Path) -> None:
    assert refused(text, tmp_path).startswith(said)


def test_a_broken_pyproject_is_refused_only_where_it_may_be_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n")
    assert config.Finder().closest(str(tmp_path)).select == ()
    message = refused("[tool.gradio-patterns\n", tmp_path, "pyproject.toml")
    assert message.startswith("not valid TOML")
    message = refused("tool.gradio-patterns = 3\n", tmp_path, "pyproject.toml")
    assert message == "tool.gradio-patterns must be a table"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "gradio-patterns.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused):
        config.Finder().closest(str(tmp_path))
