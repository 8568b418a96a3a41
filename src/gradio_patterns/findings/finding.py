"""What a review finds: positions, fixes, findings, questions, diagnostics, the report.

Lines and columns count from 1; columns count Unicode code points; ``end`` is exclusive.
"""

from __future__ import annotations

from gradio_patterns.support.dataclass import dataclass, field, replace

SEVERITIES = ("info", "warning", "error")
"""From advice to breakage, weakest first."""

APPLICABILITIES = ("safe", "unsafe", "display")


@dataclass(frozen=True, order=True)
class Position:
    """A place in a text, as people count it. ``cell`` is the notebook cell, from 1, else 0."""

    line: int
    column: int
    cell: int = 0


@dataclass(frozen=True)
class Edit:
    """Replace the UTF-8 bytes ``start`` to ``end`` (exclusive) of a source by ``content``."""

    start: int
    end: int
    content: str


@dataclass(frozen=True)
class Fix:
    """Edits that remove a finding; they apply together or not at all.

    ``safe`` keeps behaviour and comments, ``unsafe`` may change behaviour, ``display`` is shown
    but never applied.
    """

    applicability: str
    message: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class PlacedEdit:
    """An edit whose place is given in lines and columns, as reports show it."""

    start: Position
    end: Position
    content: str


@dataclass(frozen=True)
class Finding:
    """One rule broken at one place."""

    code: str
    rule: str
    category: str
    severity: str
    confidence: str
    message: str
    path: str
    start: Position
    end: Position
    fix: Fix | None = None
    placed_edits: tuple[PlacedEdit, ...] = ()
    url: str = ""
    fingerprint: str = ""
    snippet: str = ""
    """The source line of ``start``, for code frames and baselines."""
    suppressed: str | None = None
    """The reason given where a comment or a baseline silences this finding, else None."""
    kind: str = "static"
    """``judgement`` where a model answered a question, which code alone could not decide."""

    def with_fingerprint(self, fingerprint: str) -> Finding:
        return replace(self, fingerprint=fingerprint)


@dataclass(frozen=True)
class Question:
    """What a person or a model must answer, since code alone cannot decide it."""

    code: str
    rule: str
    question: str
    path: str
    start: Position
    end: Position
    snippet: str = ""


@dataclass(frozen=True)
class Diagnostic:
    """Something the review could not do: its own id, never a finding."""

    code: str
    message: str
    path: str = ""
    line: int = 0
    cell: int = 0


@dataclass(frozen=True)
class Target:
    """The Gradio version reviewed for, and where that was read.

    ``allowed`` are the known releases the project's own requirement admits, oldest first.
    """

    version: tuple[int, ...]
    text: str
    source: str
    allowed: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True)
class Rewrite:
    """What the fixes make of one file; ``before`` and ``after`` are the texts people see."""

    path: str
    before: str
    after: str
    applied: int
    data: bytes = b""
    """The bytes of the fixed file."""
    written: bool = False
    rules: tuple[str, ...] = ()
    """The rule of each fix."""


@dataclass(frozen=True)
class Report:
    """The outcome of one review."""

    target: Target
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    errors: tuple[Diagnostic, ...] = ()
    reviewed: int = 0
    without_gradio: int = 0
    failed: int = 0
    suppressed: tuple[Finding, ...] = ()
    cut: int = 0
    """How many findings ``--max-findings`` left out."""
    unasked: int = 0
    """How many questions of less harm were left out; ``--questions`` asks all."""
    targets: dict[str, Target] = field(default_factory=dict)
    """Per path, where files of one review belong to projects with other targets."""

    failing: int = 0
    """Findings at or above the ``fail-on`` of their file, cut ones included."""
    notes: tuple[Diagnostic, ...] = ()
    """Worth saying, but nothing was left out because of it."""
    rewrites: tuple[Rewrite, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    """Texts of the files with findings; a notebook cell is found under ``path#cell``."""
    judgement: dict[str, object] | None = None
    """How the judgement pass went, where there was one."""

    @property
    def complete(self) -> bool:
        return self.failed == 0 and not self.errors
