"""The workflows are valid, ask for little, and name only what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from stored_schemas import schema

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCHEMA = "with-github-actions/workflow-syntax-for-github-actions"
each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def loaded(path: Path) -> dict[str, Any]:
    made: dict[str, Any] = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
    return made


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job["steps"]]


def test_there_are_three() -> None:
    assert [path.stem for path in WORKFLOWS] == ["release", "site", "test"]


@each
def test_valid(path: Path) -> None:
    document = yaml.safe_load(path.read_text())
    document["on"] = document.pop(True)  # YAML 1.1 takes "on" for a truth value
    for job in document["jobs"].values():
        job.get("permissions", {}).pop("attestations", None)  # newer than the schema
    assert [e.message for e in Draft7Validator(schema(SCHEMA)).iter_errors(document)] == []


@each
def test_it_may_only_read_unless_a_job_says_more(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 120
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@each
def test_no_expression_is_put_into_a_script(path: Path) -> None:
    assert not [step["run"] for step in steps(path) if "${{" in step.get("run", "")]


@each
def test_what_it_runs_is_there(path: Path) -> None:
    scripts = " ".join(step.get("run", "") for step in steps(path))
    named = re.findall(r"(?:scripts|examples|\.ci)/[\w./]+", scripts)
    assert all((ROOT / name).exists() for name in named)
    needed = re.findall(r"secrets\.(\w+)", path.read_text())
    assert needed == []


def _python(path: Path, place: int) -> str:
    """The Python within a script of the workflow."""
    scripts = [step["run"] for step in steps(path) if " -c '" in step.get("run", "")]
    found = re.search(r" -c '\n(.*?)\n'", scripts[place], re.S)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("tag", "heading", "status"),
    [("v1.2.3", "1.2.3 (2030-01-02)", 0), ("v1.2.4", "1.2.4 (2030-01-02)", 1),
     ("v1.2.3", "1.2.3 (unreleased)", 1)],
)  # fmt: skip
def test_the_tag_must_fit(tmp_path: Path, tag: str, heading: str, status: int) -> None:
    if sys.version_info < (3, 11):
        pytest.skip("the workflow has Python 3.12")
    (tmp_path / "src/gradio_patterns").mkdir(parents=True)
    (tmp_path / "src/gradio_patterns/__init__.py").write_text('__version__ = "1.2.3"\n')
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n')
    (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n## {heading}\n\nnew\n\n## 1.0 (x)\n")
    release = ROOT / ".github/workflows/release.yml"

    def run(code: str) -> int:
        return subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, check=False, capture_output=True,
            env={"GITHUB_REF_NAME": tag},
        ).returncode  # fmt: skip

    assert run(_python(release, 0)) == status
    if not status:
        assert run(_python(release, 1)) == 0
        assert (tmp_path / "notes.md").read_text() == "new\n"
