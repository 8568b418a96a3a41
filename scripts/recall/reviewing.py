"""What the review says of one file: every rule, from the lowest severity on, with questions."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.settings.options import Options
from recall.corpus import File


class Said(NamedTuple):
    """One finding, or one question where ``severity`` is empty."""

    line: int
    rule: str
    severity: str
    message: str


class Reviewed(NamedTuple):
    """One file: what was said of it, and where its statements begin and end."""

    file: File
    said: list[Said]
    statements: list[tuple[int, int]]
    lines: list[str]
    crashes: list[str]

    @property
    def findings(self) -> list[Said]:
        return [one for one in self.said if one.severity]

    @property
    def questions(self) -> list[Said]:
        return [one for one in self.said if not one.severity]


def review(file: File, path: Path) -> Reviewed:
    """Review a file at the Gradio for which it was read."""
    overrides: dict[str, object] = {"gradio_version": file.target, "min_severity": "info"}
    overrides |= {"select": ("ALL",), "max_questions": None}
    report = review_paths([str(path)], Options(overrides=overrides, isolated=True))
    said = [Said(one.start.line, one.rule, one.severity, one.message) for one in report.findings]
    said += [Said(one.start.line, one.rule, "", one.question) for one in report.questions]
    text = path.read_text(encoding="utf-8", errors="replace")
    crashes = [f"{file.package}/{file.path}: {one.code} {one.message}" for one in report.errors]
    return Reviewed(file, sorted(said), statements(text), text.splitlines(), crashes)


def statements(text: str) -> list[tuple[int, int]]:
    """First and last line of every statement; of one with a body, of what stands before it."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.stmt, ast.excepthandler)):
            body = getattr(node, "body", None)
            last = node.end_lineno or node.lineno
            if isinstance(body, list) and body:
                last = max(node.lineno, body[0].lineno - 1)
            found.append((node.lineno, last))
    return found
