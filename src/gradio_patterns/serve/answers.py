"""What the tools answer, as plain typed data; the MCP server makes schemas of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """One fault: where, which rule, what is wrong. ``fix`` is safe, unsafe, display or empty."""

    path: str
    line: int
    column: int
    severity: str
    code: str
    rule: str
    message: str
    fix: str = ""
    cell: int = 0
    """The notebook cell, from 1; else 0."""


@dataclass(frozen=True)
class Question:
    """What only a reader of the code can answer."""

    path: str
    line: int
    rule: str
    question: str


@dataclass(frozen=True)
class Review:
    """The outcome. Only with ``complete`` and no findings is the code clean for ``gradio``."""

    summary: str
    gradio: str
    gradio_source: str
    complete: bool
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    not_shown: int = 0


@dataclass(frozen=True)
class Fixed:
    """The code after the fixes; ``review`` is what is left."""

    code: str
    applied: int
    review: Review


@dataclass(frozen=True)
class Rule:
    """A rule in short; ``explain_rule`` says the rest."""

    code: str
    name: str
    severity: str
    category: str
    gradio: str
    summary: str


@dataclass(frozen=True)
class Rules:
    """The rules that fit best, best first."""

    rules: list[Rule]
