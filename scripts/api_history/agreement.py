"""The table against reality: every call of the matrix, predicted and executed."""

from __future__ import annotations

import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api_history.predict import predict
from gradio_patterns import api

API_ERRORS = ("TypeError", "AttributeError")
Probes = dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class Case:
    """One call on one release."""

    version: str
    call: str
    happened: str
    """``ran``, ``warned``, ``api-error`` (TypeError, AttributeError) or ``other-error``."""
    said: str
    predicted: str


def gather(folder: Path) -> Probes:
    return {
        path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))
    }


def pack(probes: Probes, path: Path) -> None:
    """All outcomes in one file: texts once, per release one number per call."""
    versions = sorted(probes, key=api.parse_version)
    calls = list(dict.fromkeys(call for version in versions for call in probes[version]))
    texts: dict[str, int] = {}
    rows = [
        [texts.setdefault(json.dumps(probes[version].get(call)), len(texts)) for call in calls]
        for version in versions
    ]
    packed = {
        "versions": versions, "calls": calls,
        "outcomes": [json.loads(text) for text in texts], "rows": rows,
    }  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(json.dumps(packed, separators=(",", ":")).encode(), preset=9))


def unpack(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """``(version, call, outcome)`` of everything that was executed."""
    packed = json.loads(lzma.decompress(path.read_bytes()))
    for version, row in zip(packed["versions"], packed["rows"], strict=True):
        for call, number in zip(packed["calls"], row, strict=True):
            outcome = packed["outcomes"][number]
            if outcome is not None:
                yield version, call, outcome


def cases(executed: Iterable[tuple[str, str, list[str]]]) -> Iterator[Case]:
    for version, call, outcome in executed:
        happened, said = outcome[0], " | ".join(outcome[1:])
        if happened == "raised":
            happened = "api-error" if said.startswith(API_ERRORS) else "other-error"
        verdict = predict(call, api.parse_version(version))
        yield Case(version, call, happened, said, verdict.effect)


def summary(found: Iterable[Case]) -> dict[str, Any]:
    """The numbers that are published, and the calls where table and reality part."""
    counted: Counter[tuple[str, str]] = Counter()
    missed, false = [], []
    for case in found:
        counted[case.happened, case.predicted] += 1
        if case.happened == "api-error" and case.predicted != "fails":
            missed.append(case)
        if case.happened in ("ran", "warned") and case.predicted == "fails":
            false.append(case)
    raised = sum(number for (happened, _), number in counted.items() if happened == "api-error")
    warned = sum(number for (happened, _), number in counted.items() if happened == "warned")
    return {
        "executed": sum(counted.values()),
        "api_errors": raised,
        "found": raised - len(missed),
        "false_alarms": len(false),
        "warned": warned,
        "warnings_found": counted["warned", "warns"],
        "warnings_invented": counted["ran", "warns"],
        "missed": [f"{case.version} {case.call}" for case in missed],
        "false": [f"{case.version} {case.call}" for case in false],
    }
