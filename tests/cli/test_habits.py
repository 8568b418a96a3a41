"""What users of other linters type: aliases, paths alone, --exit-zero, --statistics, --show-..."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import fakes
from gradio_patterns.cli import ALIASES, COMMANDS, DEBUG, main

MIXED = "import gradio\nbad()\nbad()\nrisky()\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    fakes.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text(MIXED)
    (tmp_path / "other.py").write_text("import os\n")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    "words",
    [["app.py"], ["./app.py"], ["."], ["check"], ["check", "app.py"], ["--format=concise"],
     ["--ignore", "GP3", "app.py"]],
)  # fmt: skip
def test_other_words_for_review(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = said(capsys, *words)
    assert (status, err) == (1, "")
    assert out.count("bad-call") == 2


def test_a_path_that_is_not_there_is_no_unknown_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for word in ("gone.py", "no/such/folder"):
        status, out, _ = said(capsys, word)
        assert status == 3
        assert "GP001 unreadable-file" in out


def test_standard_input_without_a_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"import gradio\nbad()\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert said(capsys, "-")[0] == 1


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["chek"], "did you mean 'check'?"),
        (["explane"], "did you mean 'explain'?"),
        (["rul"], "did you mean 'rule'?"),
        (["review", "--formt", "json"], "did you mean '--format'?"),
        (["app.py", "--selct=GP1"], "did you mean '--select'?"),
        (["review", "--format", "jsn"], "did you mean 'json'?"),
        (["config", "selct"], "did you mean 'select'?"),
        (["review", "--select", "bad-cal"], "did you mean 'bad-call'?"),
    ],
)
def test_what_was_meant(words: list[str], hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = said(capsys, *words)
    assert (status, out) == (2, "")
    assert hint in err
    assert len(err.splitlines()) <= 2


def test_exit_zero(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "app.py", "--exit-zero")
    assert status == 0
    assert "3 findings" in out
    (folder / "app.py").write_text("import gradio\nx = (")
    assert said(capsys, "app.py", "--exit-zero")[0] == 3
    assert said(capsys, "check", "--exit-zero", "--fail-on", "info")[0] == 2


def test_output_format(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--output-format", "json"], ["--output-format=json"], ["--format", "json"]):
        _, out, _ = said(capsys, "check", *words)
        assert len(json.loads(out)["findings"]) == 3


def test_statistics(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "check", "--statistics", "--max-findings", "1")
    assert status == 1
    assert out.splitlines()[:2] == [
        "2  GP101 bad-call error [2 fixable]",
        "1  GP102 risky-call warning",
    ]
    assert out.splitlines()[2].startswith("3 findings (2 errors, 1 warning, 2 fixable")
    _, out, _ = said(capsys, "check", "--statistics", "--format", "json")
    assert json.loads(out)[0] == {
        "code": "GP101", "rule": "bad-call", "severity": "error", "count": 2, "fixable": 2,
    }  # fmt: skip
    assert said(capsys, "check", "--statistics", "--format", "sarif")[0] == 2


def test_show_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "more.py").write_text("")
    (folder / "note.txt").write_text("")
    assert said(capsys, "check", "--show-files") == (
        0, f"app.py\nother.py\n{Path('sub') / 'more.py'}\n", "",
    )  # fmt: skip
    _, out, _ = said(capsys, "check", "--show-files", "--exclude", "sub", "--format", "json")
    assert json.loads(out) == ["app.py", "other.py"]


def test_show_files_of_a_diff(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)
    (folder / "app.py").write_text(MIXED + "bad()\n")
    assert said(capsys, "check", "--diff", "--show-files")[1] == "app.py\n"
    assert said(capsys, "check", "--diff", "HEAD", "app.py", "other.py", "--show-files")[1] == (
        "app.py\n"
    )


def test_show_settings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "gradio-patterns.toml").write_text(
        'ignore = ["GP102"]\ngradio-version = "5.50.0"\n[per-file-ignores]\n"t/**" = ["GP1"]\n'
    )
    status, out, _ = said(capsys, "check", "app.py", "--show-settings", "--select", "structure")
    assert status == 0
    assert f"# app.py: settings of {folder / 'gradio-patterns.toml'}\n" in out
    assert "# reviewed for Gradio 5.50.0 (" in out
    assert "# 2 rules run\n" in out
    assert 'select = ["structure"]\n' in out
    assert 'per-file-ignores = { "t/**" = ["GP1"] }\n' in out
    assert "# baseline is not set\n" in out
    _, out, _ = said(capsys, "check", ".", "other.py", "--show-settings", "--format", "json")
    first, second = json.loads(out)
    assert (first["path"], second["path"]) == (".", "other.py")
    assert first["settings"]["ignore"] == ["GP102"]
    assert first["target"]["gradio"] == "5.50.0"
    (folder / "gradio-patterns.toml").write_text("nope = 1\n")
    status, out, err = said(capsys, "check", "--show-settings")
    assert (status, out) == (2, "")
    assert "GP008 invalid-config" in err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--add-ignores", "--fix"], "--add-ignores does not go with --fix"),
        (["--add-ignores", "--statistics"], "exclude each other"),
        (["--add-ignores", "-"], "--add-ignores is for files"),
        (["--watch", "-"], "--watch is for files"),
        (["--watch", "--llm"], "--watch does not go with --llm"),
        (["--reason", "x"], "--reason goes with --add-ignores"),
        (["--add-ignores", "--reason", "a # b"], "one line of text without #"),
        (["--show-files", "--show-settings"], "exclude each other"),
        (["--show-files", "--format", "junit"], "go with --format concise or json"),
    ],
)
def test_what_does_not_go_together(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(capsys, "check", *words)
    assert (status, out) == (2, "")
    assert why in err


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in (*COMMANDS, *ALIASES):
        status, out, _ = said(capsys, name, "--help")
        assert status == 0
        assert out.startswith(f"usage: gradio-patterns {ALIASES.get(name, name)}")
        assert said(capsys, "help", name)[1] == out
    assert "gradio-patterns PATH" in said(capsys, "help")[1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_full_disk_is_no_fault_of_the_tool(folder: Path) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "gradio_patterns", "app.py", "--format", "json"]
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            env=fakes.ENVIRONMENT,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("gradio-patterns: the output cannot be written: No space")
    assert "Traceback" not in done.stderr


def test_a_fault_of_the_tool_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: Any) -> Any:
        raise RuntimeError("two\nlines")

    monkeypatch.delenv(DEBUG)
    monkeypatch.setattr("gradio_patterns.engine.pipeline.review_paths", crash)
    status, out, err = said(capsys, "app.py")
    assert (status, out) == (2, "")
    assert err.startswith("gradio-patterns: RuntimeError: two lines; this is a fault of")
    assert err.count("\n") == 1
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(RuntimeError):
        main(["app.py"])
