"""A repository that offers the hooks, and one that uses them, both made by Git in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"


def environment(folder: Path) -> dict[str, str]:
    """For ``git`` and ``pre-commit``: their own home, nobody's settings, ``gradio-patterns``."""
    commands = folder / "commands"
    commands.mkdir(exist_ok=True)
    script = commands / "gradio-patterns"
    source = ROOT / "src"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(source)!r})\n"
        "from gradio_patterns.cli import main\nraise SystemExit(main())\n"
    )
    script.chmod(0o755)
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | {
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_COLOR": "never",
    }


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath=/")
    done = subprocess.run(
        ["git", *identity, *words], cwd=folder, check=True, capture_output=True, text=True,
        env=environment(folder.parent),
    )  # fmt: skip
    return done.stdout.strip()


def committed(folder: Path, files: Mapping[str, str | bytes]) -> str:
    """A repository with one commit of these files; its revision."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "one")
    return git(folder, "rev-parse", "HEAD")


def of_this_machine() -> str:
    """The hooks as they are, but run by the ``gradio-patterns`` on the path."""
    hooks = yaml.safe_load(MANIFEST.read_text())
    return str(yaml.safe_dump([{**hook, "language": "system"} for hook in hooks]))


def pre_commit(folder: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *words], cwd=folder, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(folder.parent),
    )  # fmt: skip
    return done.returncode, done.stdout
