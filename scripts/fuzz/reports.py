"""The target that writes reports, of findings made from bytes."""

from __future__ import annotations

import json

from fuzz import words
from fuzz.promises import VERSIONS, Broken, Spec, snippets
from gradio_patterns.findings.finding import (
    Diagnostic,
    Edit,
    Finding,
    Fix,
    PlacedEdit,
    Position,
    Question,
    Report,
    Rewrite,
    Target,
)
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.report import FORMATS, render


class Choices:
    """Bytes read as decisions; zeros where they end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, below: int) -> int:
        taken = self._data[self._at : self._at + 2]
        self._at += 2
        return int.from_bytes(taken.ljust(2, b"\0"), "big") % below

    def text(self) -> str:
        size = self.number(40)
        taken = self._data[self._at : self._at + size]
        self._at += size
        return taken.decode("utf-8", ("replace", "surrogateescape")[self.number(2)])

    def position(self) -> Position:
        return Position(
            self.number(9) + 1, self.number(50) + 1, self.number(4) if self.number(3) == 0 else 0
        )


def _a_finding(chosen: Choices) -> Finding:
    first, second = sorted((chosen.position(), chosen.position()))
    fix = None
    if chosen.number(2):
        edit = Edit(chosen.number(60), chosen.number(60), chosen.text())
        fix = Fix(("safe", "unsafe", "display")[chosen.number(3)], chosen.text(), (edit,))
    placed = (PlacedEdit(first, second, chosen.text()),) if fix else ()
    rule = load_index()[chosen.number(len(load_index()))]
    return Finding(
        rule.code, rule.name, rule.category, ("info", "warning", "error")[chosen.number(3)],
        "high", chosen.text(), chosen.text(), first, second, fix, placed, rule.url, chosen.text(),
        chosen.text(), chosen.text() if chosen.number(4) == 0 else None,
    )  # fmt: skip


def report(data: bytes) -> None:
    """Every format says anything; JSON formats stay JSON, line formats keep to their lines."""
    chosen = Choices(data)
    findings = tuple(_a_finding(chosen) for _ in range(chosen.number(4)))
    asked = tuple(
        Question(
            "GP302",
            "x",
            chosen.text(),
            chosen.text(),
            chosen.position(),
            chosen.position(),
            chosen.text(),
        )
        for _ in range(chosen.number(2))
    )
    errors = tuple(
        Diagnostic(
            ("GP001", "GP090", "GP007")[chosen.number(3)],
            chosen.text(),
            chosen.text(),
            chosen.number(9),
        )
        for _ in range(chosen.number(3))
    )
    made = Report(
        target=Target(VERSIONS[-1], chosen.text(), chosen.text()), findings=findings,
        questions=asked, errors=errors, notes=errors[:1], cut=chosen.number(3),
        suppressed=findings[:1], reviewed=chosen.number(9), failed=chosen.number(2),
        rewrites=(Rewrite(chosen.text(), chosen.text(), chosen.text(), 1),) * chosen.number(2),
        texts={finding.path: chosen.text() for finding in findings if chosen.number(3)},
    )  # fmt: skip
    for form in FORMATS:
        text = render(made, form, color=bool(chosen.number(2)), show_fixes=bool(chosen.number(2)))
        if text and not text.endswith("\n"):
            raise Broken(f"{form} does not end its last line")
        if form in ("json", "sarif"):
            json.loads(text)
        if form == "github":
            odd = [line for line in text.split("\n") if line and not line.startswith("::")]
            if len(odd) > 1 + len(errors):
                raise Broken(f"github: a line that is no command: {odd[0]!r}")


def spec_of_report() -> Spec:
    seeds = [bytes((number * step) % 256 for number in range(300)) for step in range(1, 120)]
    seeds += snippets()[:60]
    return Spec(report, seeds, words.REPORT)
