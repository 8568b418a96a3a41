"""The command line: commands, options, exit statuses, what goes where."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import fakes
from gradio_patterns.cli import COMMANDS, main

MIXED = "import gradio\nbad()\nrisky()\nmild()\ndoubtful()\nmodern()\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    fakes.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "app.py").write_text(MIXED)
    (tmp_path / "other.py").write_text("import os\n")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["review", *arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def rules(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    _, out, _ = run(capsys, "--format", "json", *arguments)
    return [finding["rule"] for finding in json.loads(out)["findings"]]


def test_concise(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys) == (
        1,
        "app.py:2:1 error GP101 bad-call: bad() is called [fix: safe]\n"
        "app.py:3:1 warning GP102 risky-call: risky() is called [fix: unsafe]\n"
        "app.py:6:1 error GP801 modern-call: modern() is called [fix: display]\n"
        "app.py:5:1 question GP302 doubtful-call: Is it so?\n"
        "3 findings (2 errors, 1 warning, 1 fixable with --fix), 1 question;"
        " 1 file reviewed, 1 without Gradio;"
        " Gradio 6.31.0 (newest known, a guess: nothing pins Gradio)\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "GP1"], ["bad-call", "risky-call"]),
        (["--select", "structure,events"], ["bad-call", "risky-call", "modern-call"]),
        (["--select", "structure", "--ignore", "GP101"], ["risky-call"]),
        (["--select", "old-bad-call"], ["bad-call"]),
        (["--select", "mild_call"], ["mild-call"]),
        (["--select", "bad-call", "--ignore", "GP1"], ["bad-call"]),
        (["--ignore", "GP1", "--ignore", "events"], []),
        (["--min-severity", "error"], ["bad-call", "modern-call"]),
        (["--min-severity", "info"], ["bad-call", "risky-call", "mild-call", "modern-call"]),
        (["--gradio-version", "5"], ["bad-call", "risky-call"]),
        (["--max-findings", "1"], ["bad-call"]),
        (["--exclude", "app.py"], []),
    ],
)
def test_selection(
    arguments: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert rules(capsys, *arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "error", "--ignore", "GP101,GP801"], 0),
        (["--fail-on", "warning", "--ignore", "GP101,GP801"], 1),
        (["--select", "mild-call"], 0),
        (["--select", "mild-call", "--fail-on", "info"], 1),
        (["--max-findings", "0"], 1),
        (["other.py"], 0),
    ],
)
def test_exit_status(arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *arguments)[0] == status


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--select", "bad-cal"],
            "there is no rule or category 'bad-cal'; did you mean 'bad-call'?",
        ),
        (["--gradio-version", "new"], "'new' is no Gradio version"),
        (["--config", "none.toml"], "no such file"),
        (["--config", "x.toml", "--no-config"], "exclude each other"),
        (["--staged", "--diff"], "exclude each other"),
        (["--staged", "--fix"], "--fix writes files"),
        (["-", "app.py"], "standard input is one file"),
        (["--stdin-filename", "x.py"], "goes with -"),
        (["--baseline", "none.json"], "there is no such file"),
        (["--write-baseline"], "needs a FILE"),
        (["--write-baseline", "b.json", "--fix"], "goes with no --fix"),
        (["--diff"], "not in a Git repository"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--max-findings", "many"], "many"),
        (["--fail-on"], "expected one argument"),
        (["--output", "no/such/folder/x.txt"], "cannot be written"),
    ],
)
def test_wrong_calls(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    status, _, err = run(capsys, *arguments)
    assert status == 2
    assert said in err
    assert "Traceback" not in err


def test_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage: gradio-patterns COMMAND" in capsys.readouterr().err
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)
    assert main(["--version"]) == 0
    assert main(["revew"]) == 2
    assert main(["--nope"]) == 2
    err = capsys.readouterr().err
    assert "did you mean 'review'?" in err
    assert "unrecognized arguments: --nope" in err
    for name in COMMANDS:
        assert main([name, "--help"]) == 0


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    give(b"import gradio\r\nbad()\r\n")
    status, out, _ = run(capsys, "-", "--stdin-filename", "sub/x.py")
    assert status == 1
    assert out.startswith("sub/x.py:2:1 error GP101")
    give(b"import gradio\r\nbad()\r\n")
    status, out, err = run(capsys, "-", "--fix")
    assert (status, out) == (0, "import gradio\r\ngood()\r\n")
    assert "1 fixed" in err or "1 would be fixed" in err
    give(b"import gradio\nx = (")
    status, out, err = run(capsys, "-", "--fix")
    assert (status, out) == (3, "import gradio\nx = (")
    assert "GP003" in err


def test_fixing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "--diff-only")
    assert status == 1
    assert "--- a/app.py\n+++ b/app.py\n" in out
    assert "-bad()\n+good()\n" in out
    assert "1 would be fixed" in err
    assert (folder / "app.py").read_text() == MIXED
    assert run(capsys, "--fix")[0] == 1
    assert (folder / "app.py").read_text() == MIXED.replace("bad()", "good()")
    status, out, _ = run(capsys, "--fix", "--unsafe-fixes")
    assert "1 fixed" in out
    assert "good()\ngood()\n" in (folder / "app.py").read_text()
    assert "fixed" not in run(capsys, "--fix", "--unsafe-fixes")[1]


def test_dropped_fixes_are_noted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "app.py").write_text("import gradio\nstubborn()\n")
    status, out, _ = run(capsys, "--fix")
    assert status == 1
    assert "app.py:2: note GP014 fix-dropped" in out


def test_suppressions(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "app.py").write_text(
        "import gradio\n"
        "bad()  # gradio-patterns: ignore[bad-call] known\n"
        "doubtful()  # gradio-patterns: ignore[GP302] answered\n"
        "x = 1  # gradio-patterns: ignore[bad-call] idle\n"
        "y = 1  # gradio-patterns: ignore[mild-call] not run\n"
    )
    status, out, _ = run(capsys)
    assert status == 1
    assert out.startswith("app.py:4:8 warning GP010 unused-suppression: the suppression silences")
    assert out.count("\n") == 2
    assert "1 suppressed" in out
    assert rules(capsys, "--ignore", "GP010") == []
    assert rules(capsys, "--no-questions") == ["unused-suppression"]
    assert run(capsys, "--fix")[0] == 0
    assert "x = 1\ny = 1  # gradio" in (folder / "app.py").read_text()


def test_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--write-baseline", "known.json") == (
        0, "3 findings written to known.json\n", "",
    )  # fmt: skip
    status, out, _ = run(capsys, "--baseline", "known.json")
    assert status == 0
    assert "0 findings, 1 question, 3 suppressed" in out
    (folder / "app.py").write_text("# moved\n" + MIXED.replace("modern()\n", "") + "bad()\n")
    status, out, _ = run(capsys, "--baseline", "known.json")
    assert status == 1
    assert out.startswith("app.py:7:1 error GP101")
    assert "known.json: note GP018 stale-baseline: 1 of its findings are gone" in out
    (folder / "gradio-patterns.toml").write_text("baseline = 'known.json'\n")
    assert len(rules(capsys)) == 1
    (folder / "known.json").write_text("{")
    assert run(capsys)[0] == 2


def test_only_changed_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*words: str) -> None:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    assert rules(capsys, "--diff") == []
    (folder / "app.py").write_text(MIXED + "bad()\n")
    assert rules(capsys, "--diff") == ["bad-call"]
    assert rules(capsys, "--diff", "app.py") == ["bad-call"]
    assert rules(capsys, "--diff", "HEAD", "app.py") == ["bad-call"]
    assert rules(capsys, "--staged") == []
    git("add", ".")
    assert rules(capsys, "--staged") == ["bad-call"]
    assert run(capsys, "--diff", "--fix")[0] == 0
    assert (folder / "app.py").read_text() == MIXED + "good()\n"


def test_output_and_colours(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, _ = run(capsys, "--format", "full", "--output", "report.txt")
    assert (status, out) == (1, "")
    assert "2 | bad()\n" in (folder / "report.txt").read_text()
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run(capsys)[1]
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run(capsys)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    out = run(capsys)[1]
    assert "\x1b[" not in out
    assert "2 | bad()" in out


def test_each_file_has_its_own_settings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "app.py").write_text(MIXED)
    (folder / "sub" / "requirements.txt").write_text("gradio==5.1.0\n")
    (folder / "sub" / "gradio-patterns.toml").write_text(
        'fail-on = "error"\nignore = ["bad-call"]\n[per-file-ignores]\n"app.py" = ["events"]\n'
    )
    _, out, _ = run(capsys, "--format", "json")
    document = json.loads(out)
    assert [f["rule"] for f in document["findings"] if f["path"] == "sub/app.py"] == ["risky-call"]
    assert document["targets"]["sub/app.py"]["source"] == "sub/requirements.txt:1"
    assert run(capsys, "sub")[0] == 0
    assert rules(capsys, "sub", "--no-config") == ["bad-call", "risky-call"]


def test_a_reader_that_leaves(folder: Path) -> None:
    (folder / "app.py").write_text("import gradio\n" + "bad()\n" * 20000)
    command = f"{sys.executable} -m gradio_patterns review --select GP010 | true"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, check=False, env=fakes.ENVIRONMENT
    )
    assert done.stderr == b""


def test_interrupted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("gradio_patterns.engine.pipeline.review_paths", interrupt)
    assert main(["review"]) == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_explaining(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "GP003"]) == 0
    assert "syntax-error" in capsys.readouterr().out
    assert main(["explain", "no-such-rule-at-all"]) == 2
    assert main(["checklist", "no-such-list"]) == 2
    assert main(["rules", "no-such-word"]) == 2
    assert main(["rules"]) == 0
    assert main(["checklist"]) == 0


def test_excluded_files_that_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "gradio-patterns.toml").write_text("exclude = ['app.py', 'old']\n")
    (folder / "old").mkdir()
    (folder / "old" / "more.py").write_text(MIXED)
    named = ("app.py", "old/more.py")
    assert len(rules(capsys, *named)) == 6
    assert rules(capsys, "--force-exclude", *named) == []
    stdin = io.TextIOWrapper(io.BytesIO(b"import gradio\nbad()\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    status, out, _ = run(capsys, "-", "--stdin-filename", "app.py", "--force-exclude", "--fix")
    assert (status, out) == (0, "import gradio\nbad()\n")
