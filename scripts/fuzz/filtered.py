"""Targets that leave findings out: suppressions and baselines."""

from __future__ import annotations

import ast
import os
import tempfile

from fuzz import words
from fuzz.promises import NOT_PARSED, PYTHON_WORDS, Broken, Spec, snippets
from gradio_patterns.filters import baseline, suppressions
from gradio_patterns.filters.comments import read as read_comments
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.findings.finding import (
    Finding,
    Position,
)
from gradio_patterns.fixing.fixes import apply
from gradio_patterns.knowledge.catalog import load_index


def suppressed(data: bytes) -> None:
    """Comments are found where they are, and the fixes of unused ones fit the text."""
    text = data.decode("utf-8", "surrogateescape" if len(data) % 7 == 0 else "replace")
    text = text.encode("utf-8", "replace").decode()
    comments = read_comments(text)
    used: set[tuple[int, str]] = set()
    raw = text.encode()
    finding = Finding(
        "GP101", "x", "structure", "error", "high", "x", "a.py", Position(3, 1), Position(3, 2)
    )
    suppressions.silence(comments, [finding], used)
    for comment in comments:
        if not raw[comment.start : comment.end].startswith(b"#"):
            raise Broken(f"the comment of line {comment.line} is not where it is said to be")
    for unused in suppressions.unused(text, "a.py", comments, used, lambda rule: True):
        if unused.fix is not None:
            after = apply(text, unused.fix.edits)
            if after is None or len(after) >= len(text):
                raise Broken("the fix of an unused comment does not fit")
            _same_code(text, after)


def _same_code(before: str, after: str) -> None:
    try:
        dumped = ast.dump(ast.parse(before))
    except NOT_PARSED:
        return
    if ast.dump(ast.parse(after)) != dumped:
        raise Broken("taking a comment out changed the code")


def spec_of_suppressions() -> Spec:
    names = [rule.name for rule in load_index()]
    seeds = []
    for number, data in enumerate(data for data in snippets() if len(data) < 1200):
        lines = data.decode().splitlines()
        name = names[number % len(names)]
        for at in range(0, len(lines), 4):
            lines[at] += f"  # gradio-patterns: ignore[{name}] known" if at % 8 else ""
        lines.insert(len(lines) // 2, f"# gradio-patterns: ignore[{name}, GP101]")
        lines.insert(0, f"# gradio-patterns: ignore-file[{name}] é")
        seeds.append("\n".join(lines).encode())
    return Spec(suppressed, seeds, (*words.SUPPRESSIONS, *PYTHON_WORDS))


class _Scratch:
    """A file to write inputs to, removed with the process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(
            dir="/dev/shm" if os.path.isdir("/dev/shm") else None
        )
        self.path = os.path.join(self._folder.name, "baseline.json")


def spec_of_baseline() -> Spec:
    scratch = _Scratch()

    def call(data: bytes) -> None:
        with open(scratch.path, "wb") as file:
            file.write(data)
        try:
            known = baseline.load(scratch.path)
        except Refused:
            return
        if not all(isinstance(text, str) for pair in known.items() for text in pair):
            raise Broken("a baseline with something else than text")

    findings = [
        Finding(f"GP10{n}", "x", "state", "error", "high", "é", f"a{n}.py", Position(n + 1, 1),
                Position(n + 1, 5), snippet=f"x = {n}")
        for n in range(5)
    ]  # fmt: skip
    full = baseline.dump(baseline.with_fingerprints(findings, "a.py")).encode()
    seeds = [full, baseline.dump([]).encode(), full.replace(b"\n", b""), b"{}", b"[]"]
    return Spec(call, seeds, (*words.BASELINE, b"9" * 5000, b"[" * 3000))
