"""Scores replies to the review tasks, by place and rule.

    python score.py REPLIES [OTHER_REPLIES ...]

REPLIES is a folder with one text per task, ``<id>.txt`` or ``<id>.md``. A finding in a reply is a
line with ``NAME.py:LINE``. It hits an expected fault when the line is one of the fault's (or next
to one) and it names the rule or speaks of the fault. Standard library only.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FINDING = re.compile(r"(?P<file>[\w./-]+\.py):(?P<line>\d+)(?::\d+)?(?P<text>.*)")
NEAR = 1


@dataclass(frozen=True)
class Found:
    """One finding of a reply."""

    line: int
    text: str


@dataclass
class Score:
    """How a reply, or all of them, did."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    clean_right: int = 0
    clean: int = 0
    missing: int = 0
    details: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        said = self.hits + self.false_alarms
        return self.hits / said if said else None

    @property
    def recall(self) -> float | None:
        there = self.hits + self.misses
        return self.hits / there if there else None

    def add(self, other: Score) -> None:
        for name in ("hits", "misses", "false_alarms", "clean_right", "clean", "missing"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.details += other.details


def tasks() -> list[dict[str, Any]]:
    """The review tasks."""
    every: list[dict[str, Any]] = json.loads((HERE / "evals.json").read_bytes())["evals"]
    return [task for task in every if task["kind"] == "review"]


def findings(reply: str, name: str) -> list[Found]:
    """The findings a reply makes about a file; questions it repeats are none."""
    found = []
    for line in reply.splitlines():
        match = FINDING.search(line)
        if match and match["file"].rpartition("/")[2] == name and " question GP" not in line:
            found.append(Found(int(match["line"]), line))
    return found


def score(task: dict[str, Any], reply: str) -> Score:
    """One reply to one task."""
    name = Path(task["files"][0]).name
    result = Score(clean=int(not task["expected"]))
    open_faults = list(task["expected"])
    for found in findings(reply, name):
        fault = next((one for one in open_faults if hits(found, one)), None)
        if fault is not None:
            open_faults.remove(fault)
            result.hits += 1
        elif any(hits(found, one) for one in task["expected"]):
            continue  # said twice
        elif not any(re.search(words, found.text, re.IGNORECASE) for words in task["allowed"]):
            result.false_alarms += 1
            result.details.append(f"{task['id']}: false alarm: {found.text.strip()[:120]}")
    result.misses = len(open_faults)
    for fault in open_faults:
        what = fault["rule"] or fault["words"]
        result.details.append(f"{task['id']}: missed {what} at {fault['lines']}")
    result.clean_right = int(not task["expected"] and not result.false_alarms)
    return result


def hits(found: Found, fault: dict[str, Any]) -> bool:
    """Whether a finding is about a fault."""
    near = any(abs(found.line - line) <= NEAR for line in fault["lines"])
    named = bool(fault["rule"]) and fault["rule"] in found.text
    return near and (named or re.search(fault["words"], found.text, re.IGNORECASE) is not None)


def score_folder(folder: Path) -> Score:
    """All replies of one arm; a task without a reply counts as missed."""
    total = Score()
    for task in tasks():
        paths = [folder / f"{task['id']}{suffix}" for suffix in (".txt", ".md")]
        path = next((path for path in paths if path.is_file()), None)
        reply = path.read_text(encoding="utf-8") if path else ""
        one = score(task, reply)
        if path is None:
            one.missing, one.clean_right = 1, 0
        total.add(one)
    return total


def shown(number: float | None) -> str:
    return "-" if number is None else f"{number:.2f}"


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    for word in arguments:
        total = score_folder(Path(word))
        print(
            f"{word}: precision {shown(total.precision)} recall {shown(total.recall)} "
            f"({total.hits} hits, {total.misses} missed, {total.false_alarms} false alarms); "
            f"clean {total.clean_right} of {total.clean}; {total.missing} replies missing"
        )
        for line in total.details:
            print(f"  {line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
