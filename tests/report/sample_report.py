"""One report that has everything, and one that has nothing."""

from __future__ import annotations

from gradio_patterns.filters import baseline
from gradio_patterns.findings.finding import (
    Diagnostic,
    Finding,
    Fix,
    PlacedEdit,
    Position,
    Question,
    Report,
    Target,
)
from gradio_patterns.support.dataclass import replace

TEXT = "import gradio\nx = 'é'; bad()\nlast\n"
TARGET = Target((6, 31, 0), "6.31.0", "requirements.txt:3")
START, END = Position(2, 10), Position(2, 13)
FINDING = Finding(
    code="GP101",
    rule="bad-call",
    category="structure",
    severity="error",
    confidence="high",
    message="bad() is | called, 100%",
    path="a b.py",
    start=START,
    end=END,
    fix=Fix("safe", "call good"),
    placed_edits=(PlacedEdit(START, END, "good"),),
    url="https://example.org/rules/bad-call/",
    fingerprint="0123",
    snippet="x = 'é'; bad()",
)
IN_CELL = replace(
    FINDING,
    path="n.ipynb",
    start=Position(1, 1, 3),
    end=Position(1, 4, 3),
    placed_edits=(PlacedEdit(Position(1, 1, 3), Position(1, 4, 3), "good"),),
    severity="info",
)
QUESTION = Question("GP302", "doubtful-call", "Is it so?", "a b.py", START, END, FINDING.snippet)
REPORT = Report(
    target=TARGET,
    findings=(FINDING, IN_CELL),
    questions=(QUESTION,),
    errors=(
        Diagnostic("GP003", "line 1: no", "c.py", 1),
        Diagnostic("GP007", "no", "n.ipynb", 1, 2),
    ),
    reviewed=2,
    without_gradio=40,
    failed=1,
    suppressed=(replace(FINDING, suppressed="why"), replace(FINDING, suppressed=baseline.REASON)),
    notes=(Diagnostic("GP014", "dropped", "a b.py", 2),),
    texts={"a b.py": TEXT, "n.ipynb#3": "bad()\n"},
    failing=2,
)
EMPTY = Report(TARGET)
