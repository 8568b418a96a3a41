"""Other linters over the same files, in CPU time of whole processes.

They are looked for in the environment that ``--tools`` names, else beside this Python and on the
PATH; what is missing is left out, and says so.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmark.ours import ENVIRONMENT, REVIEW
from benchmark.rows import Row
from benchmark.timing import command

RULES = Path(__file__).parent / "semgrep.yml"


class Tool(NamedTuple):
    """A linter: its command before the files, and on what part of the files it runs."""

    name: str
    line: tuple[str, ...]
    times_slower: float
    """The goal: how much slower than ours it is to be."""
    every: int = 1
    """Run on each n-th file only, ours as well: it takes minutes on all."""


TOOLS = (
    Tool("ruff", ("ruff", "check", "--no-cache", "--isolated"), 1 / 6),
    Tool("flake8 with bugbear", ("flake8", "--isolated", "-j1"), 0, 4),
    Tool("pylint", ("pylint", "--disable=import-error", "-j1"), 20, 20),
    Tool("Fixit", ("fixit", "lint"), 0, 20),
    Tool(
        "semgrep, 10 rules like ours",
        ("semgrep", "scan", "--metrics=off", "--disable-version-check", "--no-git-ignore", "-j1",
         f"--config={RULES}"),
        30,
    ),
)  # fmt: skip


def others(paths: Sequence[Path], rounds: int, folder: str) -> Iterator[Row]:
    """How many times our CPU time each takes on the same files; 1 is equal."""
    places = os.pathsep.join((folder, str(Path(sys.executable).parent), os.environ["PATH"]))
    for tool in TOOLS:
        found = shutil.which(tool.line[0], path=places)
        if found is None:
            print(f"{tool.name} is not installed: left out", file=sys.stderr)
            continue
        names = [str(path) for path in paths[:: tool.every]]
        times = rounds if tool.name == "ruff" else 1
        mine = command([*REVIEW, *names], rounds, ENVIRONMENT).cpu
        path = {"PATH": os.pathsep.join((str(Path(found).parent), os.environ["PATH"]))}
        theirs = command([found, *tool.line[1:], *names], times, os.environ | path).cpu
        goal = tool.times_slower or None
        yield Row(f"{tool.name} / review", theirs / mine, goal, at_least=True)
