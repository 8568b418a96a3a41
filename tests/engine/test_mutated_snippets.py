"""Real snippets, mutated: the review never raises, and fixing keeps what parses parsing."""

from __future__ import annotations

import ast
import random
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gradio_patterns.engine.review import review_source
from gradio_patterns.evaluation.examples import apply_fix
from gradio_patterns.evaluation.expected import target_for
from gradio_patterns.knowledge.catalog import load_index

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = sorted(
    [
        *(ROOT / "src/gradio_patterns/rules").glob("*/*/bad.py"),
        *(ROOT / "tests/regression").rglob("*.py"),
    ]
)
VERSIONS = ("3.50.2", "4.44.1", "5.50.0", "6.31.0")
ODD = ("None", "*args", "**kw", "lambda: 0", "[]", "{}", "é", "x:=1", "\x0c")
REFUSED = (SyntaxError, ValueError, RecursionError, MemoryError)

pytestmark = pytest.mark.skipif(not SNIPPETS, reason="no rules yet")


def mutated(text: str, seed: int) -> str:
    """One to four random edits of lines or tokens, as typing and merging make them."""
    chance = random.Random(seed)
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        kind = chance.randrange(7)
        at = chance.randrange(len(lines) or 1)
        if not lines:
            break
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif kind == 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            words = lines[at].split(" ")
            chance.shuffle(words)
            lines[at] = " ".join(words)
        elif kind == 4:
            cut = chance.randrange(len(lines[at]) or 1)
            lines[at] = lines[at][:cut] + lines[at][cut + 1 :]
        elif kind == 5:
            odd = chance.choice(ODD)
            lines[at] = lines[at].replace("(", f"({odd}, ", 1)
        else:
            lines[at] = lines[at].replace("gr.", chance.choice(["g.", "gr.gr.", "gr().", ""]))
    return "".join(lines)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9), st.sampled_from(VERSIONS))
@example(324, "4.44.1")  # queue(x:=1, )
def test_no_mutation_makes_the_review_raise(seed: int, version: str) -> None:
    path = SNIPPETS[seed % len(SNIPPETS)]
    text = mutated(path.read_text(encoding="utf-8"), seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reviewed = review_source(text, str(path), target_for(version), load_index())
        except REFUSED:
            with pytest.raises(REFUSED):
                ast.parse(text)
            return
        assert [error.message for error in reviewed.errors] == []
        for finding in reviewed.findings:
            if finding.fix is not None and finding.fix.edits:
                ast.parse(apply_fix(text, finding.fix))
