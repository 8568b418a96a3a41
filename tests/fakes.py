"""A stand-in engine with a handful of rules, so that what surrounds the engine can be tested.

Each rule fires on the calls of one name: ``bad()`` is fixed safely, ``risky()`` unsafely,
``stubborn()`` by a fix that does not help, ``breaking()`` by one that breaks the syntax,
``mild()`` is only advice, ``doubtful()`` is a question, ``crashing()`` is a crash in a check.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

import gradio_patterns
import gradio_patterns.knowledge.explain  # keeps the catalog that is there when it is imported
from gradio_patterns.app.source import Source
from gradio_patterns.engine.review import Reviewed
from gradio_patterns.filters import suppressions
from gradio_patterns.findings.diagnostics import CHECK_CRASHED
from gradio_patterns.findings.finding import (
    Diagnostic,
    Edit,
    Finding,
    Fix,
    PlacedEdit,
    Question,
    Target,
)
from gradio_patterns.knowledge import catalog
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.settings import selection

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(gradio_patterns.__file__).parents[1])}
"""For processes that run the command line."""


def rule(
    code: str, name: str, category: str, severity: str, kind: str = "static", gradio: str = ""
) -> RuleInfo:
    return RuleInfo(
        code=code,
        name=name,
        aliases=(f"old-{name}",),
        category=category,
        folder=f"{category}/{name.replace('-', '_')}",
        severity=severity,
        confidence="high",
        gradio=gradio,
        kind=kind,
        question="Is it so?" if kind == "judgement" else "",
        words=(),
        has_check=True,
        url=f"https://example.org/rules/{name}/",
        stage="stable",
    )


RULES = {
    "bad": rule("GP101", "bad-call", "structure", "error"),
    "risky": rule("GP102", "risky-call", "structure", "warning"),
    "stubborn": rule("GP201", "stubborn-call", "state", "warning"),
    "breaking": rule("GP202", "breaking-call", "state", "warning"),
    "mild": rule("GP301", "mild-call", "performance", "info"),
    "doubtful": rule("GP302", "doubtful-call", "performance", "warning", "judgement"),
    "crashing": rule("GP303", "crashing-call", "performance", "warning"),
    "modern": rule("GP801", "modern-call", "events", "error", "static", ">=6"),
}
FIXES = {
    "bad": ("safe", "good"),
    "risky": ("unsafe", "good"),
    "stubborn": ("safe", "stubborn"),
    "breaking": ("safe", "1 1"),
    "modern": ("display", "old"),
}


def review_source(text: str, path: str, target: Target, rules: Iterable[RuleInfo]) -> Reviewed:
    """What the real one does, with the rules above."""
    tree = ast.parse(text)
    source = Source(text, path)
    wanted = {rule.code for rule in rules}
    made = Reviewed([], [], [])
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        found = RULES.get(node.func.id)
        if found is None or found.code not in wanted:
            continue
        if found.gradio and target.version < (6,):
            continue
        start, end = source.position(source.start(node)), source.position(source.end(node))
        if found.name == "crashing-call":
            made.errors.append(Diagnostic(CHECK_CRASHED, "the check of crashing-call failed", path))
        elif found.kind == "judgement":
            line = source.line(start.line)
            made.questions.append(
                Question(found.code, found.name, found.question, path, start, end, line)
            )
        else:
            made.findings.append(_finding(found, node, source, path))
    made.findings.sort(key=lambda finding: (finding.start, finding.code))
    return made


def _finding(found: RuleInfo, node: ast.Call, source: Source, path: str) -> Finding:
    assert isinstance(node.func, ast.Name)
    start, end = source.position(source.start(node)), source.position(source.end(node))
    fix = None
    placed: tuple[PlacedEdit, ...] = ()
    if node.func.id in FIXES:
        applicability, name = FIXES[node.func.id]
        edit = Edit(source.start(node.func), source.end(node.func), name)
        if name == node.func.id:
            edit = Edit(source.end(node) - 1, source.end(node), " )")
        fix = Fix(applicability, f"call {name}", (edit,))
        placed = tuple(
            PlacedEdit(source.position(e.start), source.position(e.end), e.content)
            for e in fix.edits
        )
    return Finding(
        found.code, found.name, found.category, found.severity, found.confidence,
        f"{node.func.id}() is called", path, start, end, fix, placed, found.url,
        snippet=source.line(start.line),
    )  # fmt: skip


def index() -> tuple[RuleInfo, ...]:
    return tuple(sorted(RULES.values(), key=lambda rule: rule.code))


def find(handle: str) -> RuleInfo | None:
    word = selection.plain(handle)
    for found in RULES.values():
        if word in (found.code.lower(), found.name, *found.aliases):
            return found
    return None


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stand-ins in the place of the engine and the catalog."""
    monkeypatch.setattr("gradio_patterns.engine.review.review_source", review_source)
    monkeypatch.setattr(selection, "load_index", index)
    monkeypatch.setattr(suppressions, "find", find)
    monkeypatch.setattr(suppressions, "suggest", lambda word, limit=3: ())
    monkeypatch.setattr(catalog, "load_catalog", dict)
