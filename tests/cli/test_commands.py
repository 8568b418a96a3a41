"""The small commands: version, config, clean, completion, explain by word and --all."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from gradio_patterns import __version__
from gradio_patterns.cli import COMMANDS, main
from gradio_patterns.cli.completion import SHELLS
from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.settings.config import KEYS
from gradio_patterns.settings.config import read as read_config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.tomltext import parse_toml

APP = "import gradio as gr\n\ngr.Interface(len, 'text', 'text').launch(share=True)\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text(APP)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "version") == (0, f"gradio-patterns {__version__}\n", "")
    assert said(capsys, "--version")[1] == said(capsys, "version")[1]
    document = json.loads(said(capsys, "version", "--json")[1])
    assert document["version"] == __version__
    assert document["rules"] == len([r for r in load_index() if r.stage != "removed"])
    assert document["gradio"]["newest"].count(".") == 2


def test_config(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "config")
    assert status == 0
    assert all(f"{key}\n" in out for key in KEYS)
    _, out, _ = said(capsys, "config", "fail_on")
    assert out == (
        "fail-on\n"
        "  The weakest severity that makes the exit status 1, or never.\n"
        "  type: info | warning | error | never\n"
        "  default: warning\n"
        '  example: fail-on = "error"\n'
        "  option: --fail-on\n"
    )
    assert said(capsys, "config", "nonsense")[0] == 2


def test_every_example_is_right_and_every_option_exists(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entries = json.loads(said(capsys, "config", "--format", "json")[1])
    assert [entry["key"] for entry in entries] == list(KEYS)
    options = said(capsys, "review", "--help")[1]
    for entry in entries:
        table = parse_toml(entry["example"].encode())
        assert not isinstance(table, str)
        read_config(table, "x.toml")
        assert entry["option"] is None or entry["option"] in options


def test_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review_paths(["app.py"], Options(cache="kept"))
    entries = list((folder / "kept").glob("*.json"))
    assert len(entries) == 1
    assert said(capsys, "clean", "--dry-run")[1] == "kept: 1 file would be deleted\n"
    assert entries[0].exists()
    (folder / "kept" / "mine.json").write_text("{}")
    assert said(capsys, "clean") == (0, "kept: 1 file deleted\n", "")
    assert [path.name for path in (folder / "kept").glob("*.json")] == ["mine.json"]
    (folder / "kept" / "mine.json").unlink()
    assert said(capsys, "clean", "kept")[0] == 0
    assert not (folder / "kept").exists()
    assert said(capsys, "clean") == (0, "nothing is kept\n", "")
    assert said(capsys, "clean", "kept")[1] == "kept: nothing there\n"


def test_clean_leaves_other_folders_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "work").mkdir()
    (folder / "work" / ".gitignore").write_text("*\n")
    (folder / "work" / f"{'0' * 32}.json").write_text("{}")
    status, out, err = said(capsys, "clean", "work")
    assert (status, out) == (2, "")
    assert "work is no cache of gradio-patterns" in err
    assert said(capsys, "clean")[1] == "nothing is kept\n"
    assert said(capsys, "clean", "app.py")[0] == 2
    assert (folder / "work" / f"{'0' * 32}.json").exists()


def test_explaining_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "rule", "queue")
    assert status == 0
    assert "queue-after-launch" in out
    assert "\n1 rules" not in out
    _, out, _ = said(capsys, "explain", "queue", "--format", "json")
    assert "queue-after-launch" in [entry["name"] for entry in json.loads(out)]
    status, out, err = said(capsys, "explain", "queue-after-lunch")
    assert (status, out) == (2, "")
    assert "queue-after-launch" in err
    assert said(capsys, "explain", "zz")[0] == 2


def test_explaining_all(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "explain", "--all", "--format", "json")
    names = [entry["name"] for entry in json.loads(out)]
    assert names == [rule.name for rule in load_index() if rule.stage != "removed"]
    assert said(capsys, "explain", "--all")[1].count("Seen on real Gradio") == len(names)
    assert said(capsys, "explain", "--all", "GP101")[0] == 2
    assert said(capsys, "explain")[0] == 2


def test_completion(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("shtab", minversion="1.8")
    for shell in SHELLS:
        status, out, _ = said(capsys, "completion", shell)
        assert status == 0
        assert all(name in out for name in COMMANDS)
    assert said(capsys, "completion", "fsh")[0] == 2
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    script = tmp_path / "complete.sh"
    script.write_text(said(capsys, "completion", "bash")[1])
    lines = (
        f"source {script}; COMP_WORDS=(gradio-patterns review --stat); COMP_CWORD=2;"
        " _shtab_gradio_patterns; echo ${COMPREPLY[@]}"
    )
    done = subprocess.run([bash, "-c", lines], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["--statistics"], done.stderr


def test_completion_without_its_extra(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "shtab", None)
    status, _, err = said(capsys, "completion", "bash")
    assert status == 4
    assert "pip install 'gradio-patterns[completion]'" in err
