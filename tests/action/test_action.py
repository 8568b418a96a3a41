"""The steps of the GitHub Action, run in a shell as a runner would, and its description."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from stored_schemas import schema

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts/action.sh"
BAD = "import gradio as gr\n\ndemo = gr.Interface(len, 'text', 'text')\ndemo.launch(share=True)\n"
OUTPUTS = ("status", "findings", "sarif-file")
GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
case "$*" in
  *--paginate*) [ -z "$GH_REFUSES" ] || exit 1; printf '%s' "$GH_KNOWN" ;;
  *) [ -z "$GH_REFUSES_WRITES" ] || exit 1; for word in "$@"; do case "$word" in
       body=@*) cp "${word#body=@}" "$GH_LOG.body" ;; esac; done ;;
esac
"""

pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or os.name == "nt", reason="needs bash and its tools"
)


class Runner:
    """A folder that stands for the runner of a workflow."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.temp = folder / "temp"
        self.work = folder / "work"
        self.work.mkdir()
        self._script(self.temp / "gradio-patterns/venv/bin/gradio-patterns", _program())
        self._script(folder / "bin/gh", GH)

    @staticmethod
    def _script(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True)
        path.write_text(text)
        path.chmod(0o755)

    def run(self, step: str, **variables: str) -> subprocess.CompletedProcess[str]:
        keep = {n: v for n, v in os.environ.items() if not n.startswith(("GITHUB_", "GP_", "GH_"))}
        own = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GITHUB_REPOSITORY": "someone/apps",
            "GH_LOG": str(self.folder / "gh.log"),
        }
        return subprocess.run(
            ["bash", str(SCRIPT), step], cwd=self.work, env={**keep, **own, **variables},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def outputs(self) -> dict[str, str]:
        lines = (self.folder / "output").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines[-3:])

    def asked(self) -> list[str]:
        log = self.folder / "gh.log"
        return log.read_text().splitlines() if log.exists() else []


def _program() -> str:
    return (
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT / 'src')!r})\n"
        "from gradio_patterns.cli import main\nraise SystemExit(main())\n"
    )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    made = Runner(tmp_path)
    (made.work / "app.py").write_text(BAD)
    return made


def test_annotations_summary_and_outputs(runner: Runner) -> None:
    done = runner.run("review")
    assert (done.returncode, done.stderr) == (0, "")
    assert "::warning file=app.py,line=4" in done.stdout
    outputs = runner.outputs()
    assert tuple(outputs) == OUTPUTS
    assert (outputs["status"], outputs["sarif-file"]) == ("1", "")
    assert int(outputs["findings"]) >= 1
    summary = (runner.folder / "summary.md").read_text()
    assert summary.startswith("## Gradio review")
    assert "`app.py:4:" in summary


def test_sarif_and_no_annotations(runner: Runner) -> None:
    done = runner.run("review", GP_SARIF="true", GP_ANNOTATIONS="false", GP_FAIL_ON="never")
    assert "::warning" not in done.stdout
    outputs = runner.outputs()
    assert outputs["status"] == "0"
    log = json.loads(Path(outputs["sarif-file"]).read_text())
    assert len(log["runs"][0]["results"]) == int(outputs["findings"])


def test_paths_and_options_are_words_not_code(runner: Runner) -> None:
    odd = runner.work / "my apps"
    odd.mkdir()
    (odd / "app.py").write_text(BAD)
    (runner.work / "other.py").write_text("")
    done = runner.run("review", GP_PATHS="'my apps'\nother.py", GP_ARGS="--min-severity error")
    assert "my apps" not in done.stdout.replace("my apps/", "")
    assert runner.outputs()["findings"] == "0"
    done = runner.run("review", GP_PATHS="$(touch made) `touch made` ; touch made")
    assert not (runner.work / "made").exists()
    assert runner.outputs()["status"] in ("1", "3")
    done = runner.run("review", GP_PATHS="'open")
    assert "::error title=gradio-patterns::paths and args are words" in done.stdout
    assert runner.outputs()["status"] == "2"


def test_a_wrong_call(runner: Runner) -> None:
    done = runner.run("review", GP_ARGS="--selct GP1")
    assert "did you mean '--select'" in done.stderr
    assert runner.outputs() == {"status": "2", "findings": "0", "sarif-file": ""}
    assert runner.run("nonsense").returncode == 2


def test_a_new_comment(runner: Runner) -> None:
    runner.run("review")
    done = runner.run("comment", GP_PULL_REQUEST="7", GP_FINDINGS="1")
    assert done.returncode == 0
    listed, posted = runner.asked()
    assert "repos/someone/apps/issues/7/comments" in listed
    assert posted.startswith("api --method POST repos/someone/apps/issues/7/comments")
    body = (runner.folder / "gh.log.body").read_text()
    assert body.startswith("<!-- gradio-patterns -->\n## Gradio review")


def test_the_comment_that_is_there_is_written_anew(runner: Runner) -> None:
    runner.run("review")
    runner.run("comment", GP_PULL_REQUEST="7", GP_FINDINGS="0", GH_KNOWN="41\n42\n")
    assert runner.asked()[1].startswith("api --method PATCH repos/someone/apps/issues/comments/41 ")


def test_no_comment_where_there_is_nothing_to_say(runner: Runner) -> None:
    runner.run("review")
    runner.run("comment", GP_PULL_REQUEST="7", GP_FINDINGS="0")
    assert len(runner.asked()) == 1


@pytest.mark.parametrize("what", ["GH_REFUSES", "GH_REFUSES_WRITES"])
def test_a_token_that_may_not_comment_fails_nothing(runner: Runner, what: str) -> None:
    runner.run("review")
    refused = {what: "yes"}
    done = runner.run("comment", GP_PULL_REQUEST="7", GP_FINDINGS="1", **refused)
    assert done.returncode == 0
    assert "::warning title=gradio-patterns::" in done.stdout


def test_a_long_report_is_shortened(runner: Runner) -> None:
    (runner.work / "app.py").write_text("import gradio as gr\n" + BAD.split("\n", 1)[1] * 900)
    runner.run("review")
    body = (runner.temp / "gradio-patterns/comment.md").read_text()
    assert 50_000 < len(body) < 65_536
    assert body.endswith("\n(shortened)\n")


def test_the_description_is_valid() -> None:
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    words = "creating-actions/metadata-syntax-for-github-actions"
    faults = [error.message for error in Draft7Validator(schema(words)).iter_errors(action)]
    assert faults == []
    text = (ROOT / "action.yml").read_text()
    used = set(re.findall(r"inputs\.([\w-]+)", text))
    assert used == set(action["inputs"])
    # Whatever a user gave reaches the shell as a variable.
    runs = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert not any("${{" in run for run in runs)
    told = set(re.findall(r"GP_\w+", SCRIPT.read_text()))
    assert told == set(re.findall(r"GP_\w+", text)) - {"GP_STATUS"}


def test_shellcheck() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    done = subprocess.run(["shellcheck", str(SCRIPT)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


@pytest.mark.slow
def test_install(runner: Runner) -> None:
    shutil.rmtree(runner.temp / "gradio-patterns")
    done = runner.run("install")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("gradio-patterns ")
    assert runner.run("review").returncode == 0
    assert runner.outputs()["status"] == "1"
