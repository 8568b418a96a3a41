"""The targets: each calls one part of the review, with promises that any input must keep.

A target raises for a broken promise as for a crash. Refusals and diagnostics are answers.
"""

from __future__ import annotations

import ast
import json
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fuzz import words
from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.engine.review import load_check
from gradio_patterns.filters import baseline, suppressions
from gradio_patterns.filters.comments import read as read_comments
from gradio_patterns.findings.diagnostics import Refused
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
from gradio_patterns.fixing.fixes import apply
from gradio_patterns.knowledge.catalog import RuleInfo, load_index
from gradio_patterns.reading import notebooks, sources
from gradio_patterns.reading.source import Source
from gradio_patterns.report import FORMATS, render
from gradio_patterns.settings import config, selection
from gradio_patterns.settings.config import Config
from gradio_patterns.support import globs
from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.target import asked_for

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "src/gradio_patterns/rules"
REGRESSION = ROOT / "tests/regression"
NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError)
VERSIONS = ((3, 50, 2), (4, 44, 1), (5, 50, 0), (6, 31, 0))
TARGETS_OF = [Target(version, ".".join(map(str, version)), "fuzz") for version in VERSIONS]


class Broken(Exception):
    """A promise that an input broke."""


class Spec(NamedTuple):
    """A target with real inputs to start from and words of its format."""

    call: Callable[[bytes], object]
    seeds: list[bytes]
    words: tuple[bytes, ...]
    python: bool = False
    """Mutated by whole nodes of the syntax for the most part."""


@cache
def snippets() -> list[bytes]:
    """The rules' examples and the regression set."""
    paths = [*RULES.glob("*/*/bad.py"), *RULES.glob("*/*/good.py"), *REGRESSION.rglob("*.py")]
    return [path.read_bytes() for path in sorted(paths)]


@cache
def rules() -> tuple[RuleInfo, ...]:
    """All rules with their checks loaded."""
    found = tuple(rule for rule in load_index() if rule.has_check)
    for rule in found:
        load_check(rule)
    return found


PYTHON_WORDS = tuple(word.encode() for word in words.PYTHON)


def judged(source: Source, version: Target, fix: bool = False, unsafe: bool = False) -> Judged:
    """Reviewed as the command line would, with every rule; a crash in a check is a fault."""
    settings = Config(min_severity="info", unsafe_fixes=unsafe)
    result = judge_source(
        source, version, rules(), settings, path_from_root=source.path, known={}, fix=fix
    )
    for error in result.errors:
        if error.code.startswith("GP09"):
            raise Broken(error.message)
    for finding in result.findings:
        if finding.start > finding.end or finding.start.line < 1 or finding.start.column < 1:
            raise Broken(f"{finding.rule} stands at {finding.start} to {finding.end}")
    return result


# -- reader ---------------------------------------------------------------------------------------


def reader(data: bytes) -> None:
    """Text is read as Python reads it."""
    source = sources.from_bytes(data, "a.py")
    if source is None:
        return
    try:
        tree: ast.Module | None = ast.parse(data)
    except NOT_PARSED:
        tree = None
    if isinstance(source, Source) and tree is not None:
        if ast.dump(ast.parse(source.text)) != ast.dump(tree):
            raise Broken("the text is not what Python reads")
    elif isinstance(source, Diagnostic) and tree is not None and _is_utf_8(data):
        raise Broken(f"Python reads it, but: {source.message}")


def _is_utf_8(data: bytes) -> bool:
    """Plainly so: ``ast.parse`` lets wrong bytes in comments pass, running the file does not."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return sources.declared_encoding(data.removeprefix(b"\xef\xbb\xbf")) is None


def _reader() -> Spec:
    small = [data for data in snippets() if len(data) < 1500]
    marked = [b"\xef\xbb\xbf" + data for data in small[:20]]
    declared = [b"# coding: latin-1\n# \xe9\n" + data for data in small[20:40]]
    ends = [data.replace(b"\n", b"\r\n") for data in small[40:60]]
    return Spec(reader, [*small, *marked, *declared, *ends], (*PYTHON_WORDS, *words.READER))


# -- notebooks ------------------------------------------------------------------------------------


def notebook(data: bytes) -> None:
    """Cells are read, judged, and rewritten without touching anything else."""
    source = sources.from_bytes(data, "a.ipynb")
    if not isinstance(source, Source) or source.notebook is None:
        return
    for cell in source.notebook.cells:
        place = source.notebook.place(Position(cell.line, 1))
        if place.cell != cell.number:
            raise Broken(f"cell {cell.number} begins in cell {place.cell}")
    length = sum(
        len((c.text + "\n" * c.padded).encode("utf-8", "surrogatepass"))
        for c in source.notebook.cells
    )
    if length != len(source.text.encode("utf-8", "surrogatepass")):
        raise Broken("the joined text has another length than its cells")
    judged(source, TARGETS_OF[len(data) % 4], fix=True, unsafe=True)
    if source.notebook.cells:
        cell = source.notebook.cells[0]
        text = cell.text + "\n#\u00e9"
        try:
            after = notebooks.rewritten(data, {cell.number: text})
        except ValueError:
            return  # refused: half a character, or a cell without a source
        if dict(notebooks.code_cells(json.loads(after.decode("utf-8-sig"))))[cell.number] != text:
            raise Broken("a rewritten cell reads back otherwise")


def as_notebook(texts: list[str], indent: int | None = 1, lists: bool = True) -> bytes:
    """A notebook of these code cells."""
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": text.splitlines(keepends=True) if lists else text,
        }
        for text in texts
    ]
    about = {"language_info": {"name": "python"}}
    document = {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, indent=indent, ensure_ascii=not lists).encode()


def _notebook() -> Spec:
    seeds = []
    for number, data in enumerate(data for data in snippets() if len(data) < 1200):
        blocks = data.decode().split("\n\n\n")
        seeds.append(as_notebook(blocks, (None, 1)[number % 2], number % 3 != 0))
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["import gradio as gr"]}]}]}
    seeds.append(json.dumps(old).encode())
    magic = ["%%time\nimport gradio as gr", "!pip install gradio==5.1.0\nx = !ls\n%cd é", "gr?"]
    seeds.append(as_notebook(magic))
    return Spec(notebook, seeds, (*words.NOTEBOOK, *PYTHON_WORDS[:20]))


# -- configuration --------------------------------------------------------------------------------


def configuration(data: bytes) -> None:
    """Settings are read and used, or refused."""
    table = parse_toml(data)
    if isinstance(table, str):
        if not table:
            raise Broken("refused without a word")
        return
    try:
        settings = config.read(table, "gradio-patterns.toml")
        named = [*settings.select, *settings.ignore]
        named += [word for _, ignored in settings.per_file_ignores for word in ignored]
        selection.check_words(named, "gradio-patterns.toml")
        if settings.gradio_version is not None:
            asked_for(settings.gradio_version, "gradio-patterns.toml")
    except Refused:
        return
    for pattern in settings.exclude:
        globs.matches(pattern, "a/b/app.py")
    selection.active(settings, selection.file_ignores(settings, "a/b/app.py"))


def _configuration() -> Spec:
    names = [rule.name for rule in load_index()][:40]
    seeds = [
        b'select = ["GP8", "state"]\nignore = ["GP101"]\nfail-on = "error"\n',
        b'exclude = ["a/**", "*.py", "[!a]?", "[z-a]"]\nmin-severity = "info"\n',
        b'gradio-version = "5.4.0"\nmax-findings = 3\nunsafe-fixes = true\nquestions = false\n',
        b'gradio-version = ">=4,<6,!=5.0.*"\nbaseline = "b.json"\n',
        b'[per-file-ignores]\n"tests/*" = ["events"]\n"**/x.py" = ["GP801", "all"]\n',
        *(f'select = ["{name}"]\n'.encode() for name in names),
    ]
    keys = [f"{key} = ".encode() for key in config.KEYS]
    return Spec(configuration, seeds, (*keys, *words.CONFIG, b"9" * 400))


# -- suppressions ---------------------------------------------------------------------------------


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


def _suppressions() -> Spec:
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


# -- baseline -------------------------------------------------------------------------------------


class _Scratch:
    """A file to write inputs to, removed with the process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(
            dir="/dev/shm" if os.path.isdir("/dev/shm") else None
        )
        self.path = os.path.join(self._folder.name, "baseline.json")


def _baseline() -> Spec:
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


# -- report ---------------------------------------------------------------------------------------


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


def _report() -> Spec:
    seeds = [bytes((number * step) % 256 for number in range(300)) for step in range(1, 120)]
    seeds += snippets()[:60]
    return Spec(report, seeds, words.REPORT)


# -- whole reviews --------------------------------------------------------------------------------


def _reviewing(data: bytes, fix: bool) -> None:
    source = sources.from_bytes(data, "app.py")
    if not isinstance(source, Source):
        return
    version = TARGETS_OF[sum(data[-16:]) % 4]
    before = judged(source, version)
    if before.error is not None:
        try:
            ast.parse(source.text)
        except NOT_PARSED:
            return
        raise Broken(f"it parses, but: {before.error.message}")
    if fix and any(found.fix is not None for found in before.findings):
        _fixing(source, version, before)


def _fixing(source: Source, version: Target, before: Judged) -> None:
    after = judged(source, version, fix=True, unsafe=True)
    if after.error is not None:
        raise Broken(f"after fixing: {after.error.message}")
    if after.rewrite is None:
        return
    fixed = sources.from_bytes(after.rewrite.data, "app.py")
    if isinstance(fixed, Source):
        again = judged(fixed, version, fix=True, unsafe=True)
        if again.rewrite is not None:
            raise Broken("fixing again changes more: " + ", ".join(again.rewrite.rules))
    if len(after.findings) > len(before.findings):
        raise Broken("more findings after fixing than before")


def review(data: bytes) -> None:
    """Whatever parses is reviewed, with every rule, without a crash."""
    _reviewing(data, fix=False)


def fix(data: bytes) -> None:
    """The same, and what is fixed stays fixed."""
    _reviewing(data, fix=True)


def _review() -> Spec:
    return Spec(review, snippets(), PYTHON_WORDS, python=True)


def _fix() -> Spec:
    migrating = sorted((ROOT / "tests/migration").glob("v*.py"))
    paths = [*sorted(RULES.glob("*/*/bad.py")), *migrating]
    return Spec(fix, [path.read_bytes() for path in paths], PYTHON_WORDS, python=True)


TARGETS: dict[str, Callable[[], Spec]] = {
    "reader": _reader,
    "notebook": _notebook,
    "config": _configuration,
    "suppressions": _suppressions,
    "baseline": _baseline,
    "report": _report,
    "review": _review,
    "fix": _fix,
}
