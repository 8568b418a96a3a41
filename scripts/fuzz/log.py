"""What was fuzzed when, a line for each run of a target: ``runs.jsonl`` beside this file."""

from __future__ import annotations

import json
import platform
from datetime import date
from pathlib import Path
from typing import NamedTuple

LOG = Path(__file__).with_name("runs.jsonl")


class Logged(NamedTuple):
    """One target given some inputs by one engine; ``exceptions`` are distinct ones."""

    day: str
    python: str
    engine: str
    target: str
    seed: int
    inputs: int
    exceptions: int


def add(engine: str, target: str, seed: int, inputs: int, exceptions: int) -> None:
    """Write down a run of today."""
    today, python = date.today().isoformat(), platform.python_version()
    line = Logged(today, python, engine, target, seed, inputs, exceptions)
    with LOG.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line._asdict()) + "\n")


def read() -> list[Logged]:
    """Every run so far; none where nothing was written down."""
    if not LOG.exists():
        return []
    return [Logged(**json.loads(line)) for line in LOG.read_text(encoding="utf-8").splitlines()]
