"""The hooks, run by the real pre-commit on a repository that was made for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml
from hook_repository import MANIFEST, ROOT, committed, git, of_this_machine, pre_commit

pytest.importorskip("pre_commit")

BAD = "import gradio as gr\n\ndemo = gr.Interface(len, 'text', 'text')\ndemo.launch(share=True)\n"
GOOD = "import gradio as gr\n\ndemo = gr.Interface(len, 'text', 'text')\ndemo.launch()\n"
OLD = GOOD.replace("'text')", "'text', allow_flagging='never')")
EXCLUDE = "exclude = ['old/**']\n"


def using(folder: Path, revision: str, **hook: object) -> str:
    repo = {"repo": str(folder), "rev": revision, "hooks": [hook]}
    return str(yaml.safe_dump({"repos": [repo]}))


@pytest.fixture
def hooks(tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "hooks"
    return folder, committed(folder, {".pre-commit-hooks.yaml": of_this_machine()})


def test_the_manifest_is_valid(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    assert pre_commit(tmp_path / "app", "validate-manifest", str(MANIFEST)) == (0, "")
    ids = [hook["id"] for hook in yaml.safe_load(MANIFEST.read_text())]
    assert ids == ["gradio-patterns", "gradio-patterns-fix", "gradio-patterns-migrate"]


def test_a_finding_stops_the_commit(tmp_path: Path, hooks: tuple[Path, str]) -> None:
    app = tmp_path / "app"
    config = using(*hooks, id="gradio-patterns")
    files = {"app.py": GOOD, "notes.txt": BAD, ".pre-commit-config.yaml": config}
    committed(app, {**files, "gradio-patterns.toml": EXCLUDE, "old/app.py": BAD})
    status, said = pre_commit(app, "run", "--all-files")
    assert (status, "Passed" in said) == (0, True), said
    (app / "app.py").write_text(BAD)
    git(app, "add", "-A")
    status, said = pre_commit(app, "run")
    assert status == 1
    assert "app.py:4:" in said
    assert "old/app.py" not in said
    assert "Traceback" not in said


def test_the_fix_hook_changes_the_file(tmp_path: Path, hooks: tuple[Path, str]) -> None:
    app = tmp_path / "app"
    text = "import gradio as gr\n\nx = 1  # gradio-patterns: ignore[GP803] idle\n"
    config = using(*hooks, id="gradio-patterns-fix")
    committed(app, {"app.py": text, ".pre-commit-config.yaml": config})
    status, said = pre_commit(app, "run", "--all-files")
    assert status == 1
    assert "files were modified by this hook" in said
    assert (app / "app.py").read_text() == "import gradio as gr\n\nx = 1\n"
    git(app, "add", "-A")
    assert pre_commit(app, "run", "--all-files")[0] == 0


def test_migration_is_for_the_manual_stage(tmp_path: Path, hooks: tuple[Path, str]) -> None:
    app = tmp_path / "app"
    config = using(*hooks, id="gradio-patterns-migrate", args=["--to", "6"])
    committed(app, {"app.py": OLD, ".pre-commit-config.yaml": config})
    assert pre_commit(app, "run", "--all-files")[0] == 0
    assert (app / "app.py").read_text() == OLD
    pre_commit(app, "run", "--all-files", "--hook-stage", "manual")
    assert "flagging_mode='never'" in (app / "app.py").read_text()


@pytest.mark.slow
def test_installed_by_pre_commit_itself(tmp_path: Path) -> None:
    """As it is used: pre-commit clones the repository and installs it into its own environment."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "src", "pyproject.toml", "README.md", "LICENSE"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    names = [".pre-commit-hooks.yaml", *filter(None, listed.split("\0"))]
    here = {name: (ROOT / name).read_bytes() for name in names if (ROOT / name).is_file()}
    source = tmp_path / "source"
    committed(source, here)
    committed(tmp_path / "app", {"app.py": BAD})
    words = ("try-repo", str(source), "gradio-patterns", "--all-files", "--verbose")
    status, said = pre_commit(tmp_path / "app", *words)
    assert status == 1, said
    assert "app.py:4:" in said
