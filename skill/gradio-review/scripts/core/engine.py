"""From paths to a report: configuration, target version, files, notebooks, review.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.config ====
"""Settings from ``[tool.gradio-patterns]`` in pyproject.toml or from gradio-patterns.toml.

The file closest to what is reviewed counts, alone. In one folder, gradio-patterns.toml goes before
pyproject.toml. A pyproject.toml without the table is not a configuration.
"""

import os
from collections.abc import Mapping

from gradio_patterns.dataclass import dataclass, replace
from gradio_patterns.diagnostics import INVALID_CONFIG, nearest, refuse
from gradio_patterns.findings import SEVERITIES
from gradio_patterns.tomltext import parse_toml

FILE = "gradio-patterns.toml"
FAIL_ON = (*SEVERITIES, "never")


@dataclass(frozen=True)
class Config:
    """The settings of one folder; ``folder`` is where its paths and patterns start."""

    folder: str = ""
    origin: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    min_severity: str | None = None
    fail_on: str = "warning"
    gradio_version: str | None = None
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    max_findings: int | None = None
    unsafe_fixes: bool = False
    questions: bool = True


KEYS: dict[str, tuple[str, str]] = {
    "select": ("names", "Rules to run: codes, prefixes (GP8), names or categories."),
    "ignore": ("names", "Rules not to run; the more exact of select and ignore wins."),
    "per-file-ignores": ("table", "Rules not to run, per path pattern."),
    "min-severity": ("severity", "The weakest severity to show; warning where not set."),
    "fail-on": ("fail-on", "The weakest severity that makes the exit status 1, or never."),
    "gradio-version": ("text", "The Gradio version to review for."),
    "exclude": ("names", "Path patterns that are not reviewed."),
    "baseline": ("text", "A file of known findings that are not shown."),
    "max-findings": ("count", "How many findings to show at most."),
    "unsafe-fixes": ("flag", "Let --fix apply fixes that may change behaviour."),
    "questions": ("flag", "Ask what only a reader can decide."),
}


def read(table: Mapping[str, object], origin: str) -> Config:
    """The settings of one table; wrong keys and values are refused, each in one line."""
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in KEYS:
            hint = nearest(key.replace("_", "-"), list(KEYS))
            raise refuse(INVALID_CONFIG, f"unknown key {key!r}{hint}", origin)
        kind = KEYS[key][0]
        wrong, checked = _checked(kind, value)
        if wrong:
            raise refuse(INVALID_CONFIG, f"{key} must be {wrong}, not {_shown(value)}", origin)
        values[key.replace("-", "_")] = checked
    return replace(Config(folder=os.path.dirname(origin), origin=origin), **values)  # type: ignore[arg-type]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _names(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    return None


def _checked(kind: str, value: object) -> tuple[str, object]:
    """What was expected where the value is wrong, else "" and the value as kept."""
    if kind == "names":
        names = _names(value)
        return ("a list of strings", None) if names is None else ("", names)
    if kind == "table":
        pairs = [(str(k), _names(v)) for k, v in value.items()] if isinstance(value, dict) else None
        if pairs is None or any(names is None for _, names in pairs):
            return "a table of path patterns, each with a list of rules", None
        return "", tuple(pairs)
    if kind in ("severity", "fail-on"):
        words = SEVERITIES if kind == "severity" else FAIL_ON
        return ("" if value in words else "one of " + ", ".join(words)), value
    if kind == "count":
        good = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return ("" if good else "a whole number, 0 or more"), value
    if kind == "flag":
        return ("" if isinstance(value, bool) else "true or false"), value
    return ("" if isinstance(value, str) and value else "a string in quotes"), value


def load(path: str) -> Config | None:
    """The configuration in one file; None where the file is not there or has no table."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if os.path.isdir(path):
            return None
        raise refuse(INVALID_CONFIG, f"cannot be read: {error.strerror}", path) from None
    own = os.path.basename(path) != "pyproject.toml"
    if not own and b"gradio-patterns" not in data:
        return None
    table = parse_toml(data)
    if isinstance(table, str):
        raise refuse(INVALID_CONFIG, f"not valid TOML: {table}", path)
    if not own:
        tool = table.get("tool")
        inner = tool.get("gradio-patterns") if isinstance(tool, dict) else None
        if inner is None:
            return None
        if not isinstance(inner, dict):
            raise refuse(INVALID_CONFIG, "tool.gradio-patterns must be a table", path)
        table = inner
    return read(table, path)


class Finder:
    """Finds the configuration of a folder, each folder once."""

    def __init__(self, fixed: Config | None = None) -> None:
        self._fixed = fixed
        self._known: dict[str, Config | Exception] = {}

    def closest(self, folder: str) -> Config:
        """The configuration for files in an absolute folder; refused where that file is wrong."""
        if self._fixed is not None:
            return self._fixed
        found = self._known.get(folder)
        if found is None:
            try:
                found = self._look(folder)
            except Exception as error:
                found = error
            self._known[folder] = found
        if isinstance(found, Exception):
            raise found
        return found

    def _look(self, folder: str) -> Config:
        for name in (FILE, "pyproject.toml"):
            config = load(os.path.join(folder, name))
            if config is not None:
                return config
        parent = os.path.dirname(folder)
        return Config() if parent == folder else self.closest(parent)


# ==== gradio_patterns.lockfiles ====
"""The version of Gradio in a lock file, found by its lines: parsing a long one takes too long."""

import re

from gradio_patterns.requirement import Found, contents

LOCKS = (
    "uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "pixi.lock",
    "conda-lock.yml",
)  # fmt: skip
_NAME = rb'name *= *"gradio"'
_VERSION = rb'version *= *"([^"]+)"'
_PIPFILE = rb'"gradio"\s*:\s*\{[^}]*?"version"\s*:\s*"==([^"]+)"'
_ARCHIVE = rb"/gradio-(\d[\w.]*?)(?:-[\w.-]+\.whl|-\w+\.conda|\.tar\.gz|-\w+\.tar\.bz2)"
_YAML = rb"(?m)^[ -]*name: gradio *\r?\n *version: *[\"']?(\d[\w.]*)"


def locked(folder: str, name: str) -> Found | None:
    """Gradio's version in a lock file; of several, the last."""
    data = contents(folder, name)
    if not data:
        return None
    if name == "Pipfile.lock":
        return _found(re.search(_PIPFILE, data), data, name)
    if name in ("pixi.lock", "conda-lock.yml"):
        known = [*re.finditer(_YAML, data)] or [*re.finditer(_ARCHIVE, data)]
        return _found(known[-1] if known else None, data, name)
    found: Found | None = None
    for match in re.finditer(_NAME, data):
        if data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()].strip():
            continue
        end = data.find(b"[[", match.end())
        version = re.compile(_VERSION).search(data, match.end(), end if end > 0 else len(data))
        found = _found(version, data, name) or found
    return found


def _found(version: re.Match[bytes] | None, data: bytes, name: str) -> Found | None:
    if version is None:
        return None
    line = data.count(b"\n", 0, version.start(1)) + 1
    return Found(version[1].decode("utf-8", "replace"), name, line)


# ==== gradio_patterns.notebook_fixes ====
"""Carrying the fixes made to a notebook's joined text back into its cells."""

from gradio_patterns.findings import Edit
from gradio_patterns.fixes import Fixed, apply_bytes
from gradio_patterns.notebooks import Cell, rewritten
from gradio_patterns.sources import Source


def rebuilt(source: Source, fixed: Fixed) -> tuple[bytes, tuple[str, str]]:
    """The notebook's bytes with the fixed cells, and all its code before and after.

    Raises ValueError where an edit spans cells or would displace a cell's magic line.
    """
    assert source.notebook is not None
    cells = source.notebook.cells
    texts = [_original(cell) for cell in cells]
    before = [text.decode("utf-8", "surrogatepass") for text in texts]
    for edits in fixed.rounds:
        texts = _round(texts, edits)
    changed: dict[int, str] = {}
    after: list[str] = []
    for cell, old, data in zip(cells, before, texts, strict=True):
        text = data.decode("utf-8", "surrogatepass")
        after.append(text)
        if text != old:
            changed[cell.number] = text[:-1] if cell.padded and text.endswith("\n") else text
    return rewritten(source.data, changed), ("".join(before), "".join(after))


def _original(cell: Cell) -> bytes:
    """The cell as it stands in the joined text, magic lines and all."""
    return (cell.text + ("\n" if cell.padded else "")).encode("utf-8", "surrogatepass")


def _round(texts: list[bytes], edits: tuple[Edit, ...]) -> list[bytes]:
    """One round of edits, each made in the cell that holds it."""
    made: list[bytes] = []
    start = 0
    left = list(edits)
    for place, text in enumerate(texts):
        end = start + len(text)
        last = place == len(texts) - 1
        own = [e for e in left if e.start < end or (last and e.start == end)]
        left = left[len(own) :]
        for edit in own:
            if edit.end > end:
                raise ValueError("a fix spans two cells")
            if edit.start == start and text.lstrip().startswith(b"%%"):
                raise ValueError("a fix would displace the magic line of a cell")
        moved = [Edit(edit.start - start, edit.end - start, edit.content) for edit in own]
        new = apply_bytes(text, moved)
        if new is None:
            raise ValueError("fixes overlap")
        made.append(new)
        start = end
    return made


# ==== gradio_patterns.notebook_json ====
"""Replacing the source of notebook cells inside the JSON text, so that all else stays as it is."""

import json
import re
from json.decoder import JSONDecoder

from gradio_patterns.positions import split_lines

_SPACE = re.compile(r"[ \t\r\n]*")
_decode = JSONDecoder(strict=False).raw_decode


def replace_sources(data: bytes, texts: dict[int, str]) -> bytes:
    """The file with new texts for the cells of these numbers (counting all cells from 1)."""
    bom = data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    ascii_only = text.isascii() and "\\u" in text
    spans = source_spans(text)
    for number in sorted(texts, reverse=True):
        if number not in spans:
            raise ValueError(f"cell {number} has no source")
        start, end = spans[number]
        text = text[:start] + _styled(text[start:end], texts[number], ascii_only) + text[end:]
    encoded = text.encode("utf-8")
    return b"\xef\xbb\xbf" + encoded if bom else encoded


def source_spans(text: str) -> dict[int, tuple[int, int]]:
    """Where the value of ``source`` (``input`` in old notebooks) of each cell is in the JSON."""
    spans: dict[int, tuple[int, int]] = {}
    members = _members(text, _skip(text, 0))
    lists = [members["cells"]] if "cells" in members else []
    if not lists and "worksheets" in members:
        for start, _ in _items(text, members["worksheets"][0]):
            sheet = _members(text, start) if text[start] == "{" else {}
            if "cells" in sheet and text[sheet["cells"][0]] == "[":
                lists.append(sheet["cells"])
    number = 0
    for start, _ in lists:
        for cell_start, _ in _items(text, start):
            number += 1
            if text[cell_start] != "{":
                continue
            cell = _members(text, cell_start)
            span = cell.get("source") or cell.get("input")
            if span is not None:
                spans[number] = span
    return spans


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _members(text: str, at: int) -> dict[str, tuple[int, int]]:
    """The span of each value of the object that starts at ``at``; the last of equal keys counts."""
    found: dict[str, tuple[int, int]] = {}
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, at = _decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        _, end = _decode(text, at)
        found[key] = (at, end)
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at] == "," else at
    return found


def _items(text: str, at: int) -> list[tuple[int, int]]:
    """The span of each element of the list that starts at ``at``."""
    found: list[tuple[int, int]] = []
    at = _skip(text, at + 1)
    while text[at] != "]":
        _, end = _decode(text, at)
        found.append((at, end))
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at] == "," else at
    return found


def _styled(old: str, new: str, ascii_only: bool) -> str:
    """The new text as JSON, laid out as the old value is."""
    if old.startswith('"'):
        return json.dumps(new, ensure_ascii=ascii_only)
    items = _items(old, 0)
    before = old[1 : items[0][0]] if items else ""
    after = old[items[-1][1] : -1] if items else ""
    between = "," + before if before.strip(" ") or not before else ", "
    if len(items) > 1:
        between = old[items[0][1] : items[1][0]]
    parts = [json.dumps(line, ensure_ascii=ascii_only) for line in split_lines(new)]
    return "[" + before + between.join(parts) + after + "]" if parts else "[]"


# ==== gradio_patterns.notebooks ====
"""Jupyter notebooks: their code cells as one module, and back.

A line or cell that is not Python (``!pip``, ``%cd``, ``x?``) is replaced by a harmless one of the
same length, so that every byte of the joined text stands for one byte of a cell.
"""

import ast
import json
from bisect import bisect_right

from gradio_patterns.dataclass import dataclass
from gradio_patterns.diagnostics import BROKEN_NOTEBOOK, NOTEBOOK_CELL
from gradio_patterns.findings import Diagnostic, Position
from gradio_patterns.positions import split_lines
from gradio_patterns.sources import Source

PYTHON_CELLS = frozenset(("time", "timeit", "capture", "prun", "blocks", "python", "python3"))
"""Cell magics whose body is Python run in the notebook; ``%%blocks`` is Gradio's own."""


@dataclass(frozen=True)
class Cell:
    """A code cell that is reviewed; ``number`` counts all cells of the notebook from 1."""

    number: int
    text: str
    line: int
    """The line of the joined text where it starts, from 1."""
    start: int
    """The byte of the joined text where it starts."""
    padded: bool
    """A line end was added when it was joined."""


@dataclass(frozen=True)
class Notebook:
    """The reviewed cells in order, and the cells that were left out."""

    cells: tuple[Cell, ...]
    problems: tuple[Diagnostic, ...] = ()

    def place(self, position: Position) -> Position:
        """Where a position of the joined text is: line and column within a cell."""
        lines = [cell.line for cell in self.cells]
        cell = self.cells[max(0, bisect_right(lines, position.line) - 1)]
        return Position(position.line - cell.line + 1, position.column, cell.number)

    def span(self, start: Position, end: Position) -> tuple[Position, Position]:
        """Both ends of a range, in the cell in which it starts."""
        placed = self.place(start)
        shift = placed.line - start.line
        return placed, Position(end.line + shift, end.column, placed.cell)


def read(data: bytes, path: str) -> Source | Diagnostic | None:
    """The Python of a notebook; None where it is written in another language."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
        if not isinstance(document, dict):
            raise ValueError("it is not a JSON object")
        found = code_cells(document)
    except (ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        return Diagnostic(BROKEN_NOTEBOOK, f"not a notebook: {why}", path)
    if not _is_python(document):
        return None
    cells: list[Cell] = []
    problems: list[Diagnostic] = []
    joined: list[str] = []
    line = start = 0
    for number, text in found:
        code = as_python(text)
        if code is None:
            continue
        if isinstance(code, SyntaxError):
            at = code.lineno or 1
            message = f"cell {number}, line {at} does not parse ({code.msg}); the cell is left out"
            problems.append(Diagnostic(NOTEBOOK_CELL, message, path, at, number))
            continue
        padded = not code.endswith(("\n", "\r"))
        code += "\n" if padded else ""
        cells.append(Cell(number, text, line + 1, start, padded))
        joined.append(code)
        line += len(split_lines(code))
        start += len(code.encode("utf-8", "surrogatepass"))
    text = "".join(joined)
    if not cells or "gradio" not in text:
        return Source(path, data, "", notebook=Notebook((), tuple(problems))) if problems else None
    return Source(path, data, text, notebook=Notebook(tuple(cells), tuple(problems)))


def code_cells(document: dict[str, object]) -> list[tuple[int, str]]:
    """Number and text of each code cell; raises ValueError where there are no cells."""
    cells = document.get("cells")
    key = "source"
    if cells is None and isinstance(sheets := document.get("worksheets"), list):
        parts = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for part in parts if isinstance(part, list) for cell in part]
        key = "input"
    if not isinstance(cells, list):
        raise ValueError("it has no list of cells")
    found: list[tuple[int, str]] = []
    for number, cell in enumerate(cells, 1):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get(key, "")
        if isinstance(source, list) and all(isinstance(part, str) for part in source):
            source = "".join(source)
        if not isinstance(source, str):
            raise ValueError(f"the source of cell {number} is not text")
        found.append((number, source))
    return found


def _is_python(document: dict[str, object]) -> bool:
    metadata = document.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    for key, name in (("language_info", "name"), ("kernelspec", "language")):
        part = metadata.get(key)
        language = part.get(name) if isinstance(part, dict) else None
        if isinstance(language, str) and language:
            return "python" in language.lower()
    return True


def as_python(text: str) -> str | SyntaxError | None:
    """The cell with what is not Python made harmless, byte for byte; None for other languages."""
    first = text.lstrip()
    if first.startswith("%%"):
        word = first[2:].split(None, 1)[0] if first[2:].split() else ""
        if word not in PYTHON_CELLS:
            return None
    error = _parse(text)
    if error is None:
        return text
    quiet = neutralised(text)
    return quiet if quiet != text and _parse(quiet) is None else error


def _parse(text: str) -> SyntaxError | None:
    try:
        ast.parse(text)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:
        return SyntaxError(str(error) or type(error).__name__)
    return None


def neutralised(text: str) -> str:
    """Magic, shell and help lines turned into the statement ``0`` and a comment."""
    out: list[str] = []
    continued = False
    for line in split_lines(text):
        body = line.rstrip("\r\n")
        stripped = body.strip()
        if continued:
            continued = body.endswith("\\")
            line = _comment(body, "#") + line[len(body) :]
        elif stripped.startswith(("%", "!", "?")) or (stripped.endswith("?") and len(stripped) > 1):
            continued = body.endswith("\\")
            line = _comment(body, "0#") + line[len(body) :]
        else:
            line = _assigned(body) + line[len(body) :]
        out.append(line)
    return "".join(out)


def _assigned(body: str) -> str:
    """``files = !ls`` and ``x = %sql ...`` keep the assignment."""
    name, equals, value = body.partition("=")
    text = value.lstrip()
    names = name.strip().replace(",", "").replace(" ", "")
    if equals and names.isidentifier() and text.startswith(("!", "%")):
        return body[: len(body) - len(text)] + _comment(text, "0#")
    return body


def _comment(body: str, lead: str) -> str:
    """The line as a comment (or ``0`` and a comment) of as many bytes, indentation kept."""
    text = body.lstrip()
    indent = body[: len(body) - len(text)]
    taken = text[: len(lead)]
    room = len(taken.encode("utf-8", "surrogatepass"))
    return indent + lead[: len(taken)].ljust(room) + text[len(lead) :]


def rewritten(data: bytes, texts: dict[int, str]) -> bytes:
    """The notebook's bytes with the text of some cells replaced and nothing else changed."""
    from gradio_patterns.notebook_json import replace_sources

    return replace_sources(data, texts)


# ==== gradio_patterns.onefile ====
"""One source to its findings: the engine, the suppressions, the baseline, the fixes."""

import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gradio_patterns import baseline
from gradio_patterns.catalog import RuleInfo
from gradio_patterns.config import Config
from gradio_patterns.dataclass import dataclass, field, replace
from gradio_patterns.diagnostics import CANNOT_WRITE, FIX_DROPPED, SYNTAX, TOO_DEEP
from gradio_patterns.findings import (
    SEVERITIES,
    Diagnostic,
    Finding,
    PlacedEdit,
    Question,
    Rewrite,
    Target,
)
from gradio_patterns.sources import Source

if TYPE_CHECKING:
    from gradio_patterns.review import Reviewed

MARKER = b"gradio-patterns:"
"""Without it a text holds no comment that silences anything."""

_PYTHON_2 = (
    r"(?m)^[ \t]*(?:print[ \t]+[^\s(=.\[]|exec[ \t]+[\"'\w]|raise[ \t]+[\w.]+[ \t]*,"
    r"|except[ \t]+[\w.]+[ \t]*,[ \t]*\w+[ \t]*:)"
)


@dataclass(frozen=True)
class Judged:
    """What one file gave; ``error`` is why it could not be reviewed."""

    path: str
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    errors: tuple[Diagnostic, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    error: Diagnostic | None = None
    texts: dict[str, str] = field(default_factory=dict)
    asked: tuple[tuple[str, ...], ...] = ()
    """What the checks asked of the files around this one."""
    rewrite: Rewrite | None = None
    unfixed: Judged | None = None


@dataclass(frozen=True)
class Judge:
    """How the texts of one file are judged."""

    source: Source
    target: Target
    rules: tuple[RuleInfo, ...]
    config: Config
    path_from_root: str
    known: dict[str, str]
    unused: bool
    touches: Callable[[Finding], bool] | None

    def __call__(self, source: Source) -> Judged:
        """Raises what ``ast.parse`` raises."""
        from gradio_patterns.review import review_source

        text, path = source.text, source.path
        reviewed = review_source(text, path, self.target, self.rules)
        findings, questions = reviewed.findings, reviewed.questions
        if MARKER in text.encode("utf-8", "surrogatepass").lower():
            findings, questions = self._silenced(text, path, reviewed)
        every = [finding for finding in findings if self._severe(finding)]
        every.sort(key=lambda finding: (finding.start, finding.code, finding.message))
        every = [_in_notebook(finding, source) for finding in every]
        every = baseline.with_fingerprints(every, self.path_from_root)
        every = [self._against_baseline(finding) for finding in every]
        if self.touches is not None:
            every = [finding for finding in every if self.touches(finding)]
        kept = tuple(finding for finding in every if finding.suppressed is None)
        return Judged(
            path,
            kept,
            tuple(_question_in_notebook(question, source) for question in questions),
            tuple(finding for finding in every if finding.suppressed is not None),
            (*reviewed.errors, *(source.notebook.problems if source.notebook else ())),
            texts=texts(source) if kept or questions else {},
            asked=reviewed.asked,
        )

    def _silenced(
        self, text: str, path: str, reviewed: Reviewed
    ) -> tuple[list[Finding], list[Question]]:
        """All findings, those that comments silence marked, and the questions left to ask."""
        from gradio_patterns import suppressions
        from gradio_patterns.specifiers import contains

        comments = suppressions.read(text)
        used: set[tuple[int, str]] = set()
        findings, silenced = suppressions.silence(comments, reviewed.findings, used)
        questions, _ = suppressions.silence(comments, reviewed.questions, used)
        if comments and self.unused:
            version = self.target.version
            ran = {r.code for r in self.rules if r.has_check and contains(r.gradio, version)}
            findings += suppressions.unused(text, path, comments, used, lambda r: r.code in ran)
        findings += (suppressions.with_reason(finding, why) for finding, why in silenced)
        return findings, questions

    def _severe(self, finding: Finding) -> bool:
        if self.config.min_severity is None:
            return finding.severity != "info" or self._by_name(finding)
        floor = SEVERITIES.index(self.config.min_severity)
        return SEVERITIES.index(finding.severity) >= floor

    def _by_name(self, finding: Finding) -> bool:
        """Without a severity asked for, an info rule that runs was selected by its name."""
        rule = next((rule for rule in self.rules if rule.code == finding.code), None)
        return rule is not None and rule.severity == "info"

    def _against_baseline(self, finding: Finding) -> Finding:
        if finding.suppressed is None and finding.fingerprint in self.known:
            return replace(finding, suppressed=baseline.REASON)
        return finding


def judge_source(
    source: Source,
    target: Target,
    rules: tuple[RuleInfo, ...],
    config: Config,
    *,
    path_from_root: str,
    known: dict[str, str],
    unused: bool = True,
    touches: Callable[[Finding], bool] | None = None,
    fix: bool = False,
) -> Judged:
    """Review one source and, with ``fix``, compute what its fixes make of it."""
    judge = Judge(source, target, rules, config, path_from_root, known, unused, touches)
    try:
        judged = judge(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        problems = source.notebook.problems if source.notebook else ()
        return Judged(source.path, errors=problems, error=not_parsed(source, error))
    return _fixed(source, judged, judge) if fix else judged


def not_parsed(source: Source, error: Exception) -> Diagnostic:
    """The diagnostic for a text that could not be parsed, with what may be behind it."""
    if isinstance(error, (RecursionError, MemoryError)):
        message = "nested too deep for the parser of this Python"
        return Diagnostic(TOO_DEEP, message, source.path)
    line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    if "too many nested" in said or "too many levels" in said:
        return Diagnostic(TOO_DEEP, f"line {line}: {said}", source.path, line)
    where = f"line {line}: " if line else ""
    hint = _hint(source.text, said, line)
    return Diagnostic(SYNTAX, f"{where}{said}{hint}", source.path, line)


def _hint(text: str, said: str, line: int) -> str:
    if "Missing parentheses in call to" in said or re.search(_PYTHON_2, text):
        return " (this looks like Python 2)"
    here = "\n".join(text.split("\n")[max(0, line - 1) : line])
    newer = (
        ((3, 11), "except*" in here or re.search(r"\[[^\]]*\*\w", here)),
        ((3, 12), "f-string" in said or re.match(r"\s*(type \w+.*=|(def|class) \w+\[)", here)),
        ((3, 14), re.search(r"\bt[\"']", here) or re.match(r"\s*except [\w.]+(, [\w.]+)+:", here)),
    )
    for version, sign in newer:
        if sign and sys.version_info < version:
            needed, running = (".".join(map(str, v)) for v in (version, sys.version_info[:2]))
            return f" (may need Python {needed} or newer; this is {running})"
    return ""


def texts(source: Source) -> dict[str, str]:
    """The text, or those of a notebook's cells, as reports ask for them."""
    if source.notebook is None:
        return {source.path: source.text}
    return {f"{source.path}#{cell.number}": cell.text for cell in source.notebook.cells}


def _in_notebook(finding: Finding, source: Source) -> Finding:
    if source.notebook is None:
        return finding
    start, end = source.notebook.span(finding.start, finding.end)
    placed = tuple(
        PlacedEdit(*source.notebook.span(edit.start, edit.end), edit.content)
        for edit in finding.placed_edits
    )
    return replace(finding, start=start, end=end, placed_edits=placed)


def _question_in_notebook(question: Question, source: Source) -> Question:
    if source.notebook is None:
        return question
    start, end = source.notebook.span(question.start, question.end)
    return replace(question, start=start, end=end)


def _fixed(source: Source, judged: Judged, judge: Judge) -> Judged:
    from gradio_patterns import fixes

    def findings(text: str) -> Sequence[Finding]:
        # Positions in a notebook's cells shift with each round; fixes need the bytes only.
        return judge(replace(source, text=text, notebook=None)).findings

    once = judge.touches is not None
    fixed = fixes.fix_text(source.text, findings, unsafe=judge.config.unsafe_fixes, once=once)
    notes = tuple(_dropped(finding) for finding in fixed.dropped)
    if not fixed.rounds:
        return replace(judged, notes=(*judged.notes, *notes))
    try:
        data, after, shown = _rebuilt(source, fixed)
    except (UnicodeError, ValueError) as error:
        problem = Diagnostic(CANNOT_WRITE, f"cannot be fixed: {error}", source.path)
        return replace(judged, errors=(*judged.errors, problem))
    final = judge(after)
    rewrite = Rewrite(source.path, shown[0], shown[1], fixed.applied, data, rules=fixed.rules)
    return replace(final, notes=(*final.notes, *notes), rewrite=rewrite, unfixed=judged)


def _dropped(finding: Finding) -> Diagnostic:
    message = f"the fix for {finding.rule} was not applied: it would not have helped here"
    return Diagnostic(FIX_DROPPED, message, finding.path, finding.start.line)


def _rebuilt(source: Source, fixed: object) -> tuple[bytes, Source, tuple[str, str]]:
    """The fixed file's bytes, read again as a check, and both texts as people see them."""
    from gradio_patterns import notebook_fixes, sources
    from gradio_patterns.fixes import Fixed

    assert isinstance(fixed, Fixed)
    if source.notebook is not None:
        data, shown = notebook_fixes.rebuilt(source, fixed)
    else:
        if source.encoded(source.text) != source.data:
            raise ValueError(f"its {source.encoding} bytes cannot be written back unchanged")
        data, shown = source.encoded(fixed.text), (source.text, fixed.text)
    after = sources.from_bytes(data, source.path)
    if after is None:
        after = replace(source, data=data, text=fixed.text)
    if not isinstance(after, Source) or after.text != fixed.text:
        raise ValueError("the fixed file would not read back as it was fixed")
    return data, after, shown


# ==== gradio_patterns.outcome ====
"""From the tally of a review to its report."""

import os
from collections.abc import Sequence

from gradio_patterns import target
from gradio_patterns.diagnostics import NOTHING_TO_REVIEW, STALE_BASELINE, Refused
from gradio_patterns.findings import Diagnostic, Report, Target
from gradio_patterns.options import merged
from gradio_patterns.run import Run, asked_for, shown_path


def report(run: Run, paths: Sequence[str]) -> Report:
    """The report of a review of these paths."""
    findings = [finding for judged in run.tally.judged for finding in judged.findings]
    limit = _limit(run, paths)
    cut = len(findings) - limit if limit is not None and len(findings) > limit else 0
    kept = findings[: len(findings) - cut]
    main = next(iter(run.tally.file_targets.values()), None) or _main_target(run, paths)
    others = {path: aim for path, aim in run.tally.file_targets.items() if aim != main}
    shown = {found.path for found in kept}
    shown |= {question.path for judged in run.tally.judged for question in judged.questions}
    notes = [*run.tally.notes]
    notes += [note for note in run.targets.notes if note not in notes]
    notes += [note for judged in run.tally.judged for note in judged.notes]
    notes += _stale(run)
    if not (run.tally.reviewed or run.tally.without or run.tally.failed) and run.changes is None:
        where = ", ".join(paths)
        notes.append(Diagnostic(NOTHING_TO_REVIEW, f"no Python file and no notebook in {where}"))
    return Report(
        target=main,
        findings=tuple(kept),
        questions=tuple(question for judged in run.tally.judged for question in judged.questions),
        errors=tuple(run.tally.errors),
        reviewed=run.tally.reviewed,
        without_gradio=run.tally.without,
        failed=run.tally.failed,
        suppressed=tuple(finding for judged in run.tally.judged for finding in judged.suppressed),
        cut=cut,
        targets=others,
        failing=run.tally.failing,
        notes=tuple(notes),
        rewrites=tuple(judged.rewrite for judged in run.tally.judged if judged.rewrite is not None),
        texts={
            key: text
            for judged in run.tally.judged
            for key, text in judged.texts.items()
            if judged.path in shown
        },
    )


def _limit(run: Run, paths: Sequence[str]) -> int | None:
    """``max-findings`` of the command line, or of the configuration of the first path."""
    try:
        return merged(run.configs.closest(_folder(run, paths)), run.options).max_findings
    except Refused:
        return None


def _folder(run: Run, paths: Sequence[str]) -> str:
    first = os.path.abspath(paths[0]) if paths and paths[0] != "-" else run.base
    return first if os.path.isdir(first) else os.path.dirname(first)


def _main_target(run: Run, paths: Sequence[str]) -> Target:
    """What would be reviewed for, where no file was reviewed."""
    try:
        settled = merged(run.configs.closest(_folder(run, paths)), run.options)
        if settled.gradio_version is not None:
            return asked_for(run, settled.gradio_version, settled.origin or "--gradio-version")
        return run.targets.for_file(_folder(run, paths))
    except Refused:
        return target.newest()


def _stale(run: Run) -> list[Diagnostic]:
    """A note per baseline with entries for reviewed files whose findings are gone."""
    if run.changes is not None:
        return []
    notes = []
    reviewed = {judged.path for judged in run.tally.judged}
    for path, known in run.baselines.items():
        gone = sum(
            where in reviewed and fingerprint not in run.tally.seen_known
            for fingerprint, where in known.items()
        )
        if gone:
            message = f"{gone} of its findings are gone; write it again to keep it true"
            notes.append(Diagnostic(STALE_BASELINE, message, shown_path(run, path)))
    return notes


# ==== gradio_patterns.owntext ====
"""What the text of an app or notebook says itself about the Gradio it runs with."""

import re
from collections.abc import Iterator

from gradio_patterns.pipcommands import installs, of_words
from gradio_patterns.requirement import Found, range_of, readable
from gradio_patterns.tomltext import parse_toml

_SCRIPT = r"(?m)^# /// script\s*$\n(?P<body>(?:^#(?: .*)?$\n)+?)^# ///\s*$"
_MAGIC = r"(?m)^[ \t]*(?:[!%]{1,2}[ \t]*|(?=(?:uv|pip3?|conda)[ \t]))"
_COMMENTED = r"(?m)^[ \t]*#[ \t]*[!%]{1,2}[ \t]*(?P<command>.*)$"
_REQUIRED = r"(?i)gradio\s*(?:\[[\w, -]*\])?\s*(?:[=<>~!]=|[<>])\s*\d"
_CALLS = frozenset((
    "system", "run", "call", "check_call", "check_output", "Popen", "getoutput",
    "run_line_magic", "pip_install", "uv_pip_install",
))  # fmt: skip


def in_text(text: str, file: str) -> Found | None:
    """What a file fixes for itself: of several installs the last that names a version counts.

    A script's metadata (PEP 723); the ``!pip install`` of a notebook; in an app the commands it
    runs while it is imported, and the image it describes for Modal.
    """
    found = _metadata(text, file) if "# /// script" in text else None
    if found is not None or "install" not in text:
        return found
    if file.endswith(".ipynb"):
        stated = [part for part, _ in installs(_magic(text)) if part]
        return Found(stated[-1], file) if stated else None
    if "pip" not in text or not re.search(_REQUIRED, text):
        return None
    if not any(name in text for name in _CALLS):
        return None
    for part, line in _run(text):
        found = Found(part, file, line) if part else found
    return found


def in_comments(text: str, file: str) -> Found | None:
    """``# !pip install gradio==3.50.2``: how exports of notebooks keep what they installed.

    The mark of a notebook is what tells it from a remark; it says less than any project file.
    """
    if "install" not in text or file.endswith(".ipynb"):
        return None
    last: tuple[str, int] | None = None
    for comment in re.finditer(_COMMENTED, text):
        for part, _ in installs(comment["command"]):
            last = (part, comment.start("command")) if part else last
    return last and Found(last[0], file, text.count("\n", 0, last[1]) + 1)


def _metadata(text: str, file: str) -> Found | None:
    match = re.search(_SCRIPT, text)
    if match is None:
        return None
    body = "\n".join(line[2:] for line in match["body"].splitlines())
    document = parse_toml(body.encode("utf-8", "replace"))
    items = document.get("dependencies") if isinstance(document, dict) else None
    for item in items if isinstance(items, list) else ():
        found = range_of(item) if isinstance(item, str) else None
        if found:
            at = text.find("gradio", match.start())
            return Found(found, file, text.count("\n", 0, at) + 1)
    return None


def _magic(text: str) -> str:
    """The commands of a notebook, with other lines left empty."""
    joined = re.sub(r"\\\r?\n", " ", text)
    lines = (re.match(_MAGIC, line) and re.sub(_MAGIC, "", line) for line in joined.split("\n"))
    return "\n".join(line or "" for line in lines)


def _run(text: str) -> Iterator[tuple[str, int]]:
    """What an app installs while it is imported: a function may never be called."""
    import ast

    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    ahead: list[ast.AST] = [tree]
    while ahead:
        node = ahead.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(node, ast.Call):
            for found in _called(node):
                if not found or readable(found):
                    yield found, node.lineno
        ahead.extend(reversed(list(ast.iter_child_nodes(node))))


def _called(call: object) -> Iterator[str]:
    import ast

    assert isinstance(call, ast.Call)
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name not in _CALLS or not call.args:
        return
    values = [_value(argument) for argument in call.args]
    if name == "run_line_magic":
        values = [" ".join(value for value in values if isinstance(value, str))]
    if name.endswith("pip_install"):
        flat = [part for one in values for part in (one if isinstance(one, list) else [one])]
        words = ["pip", "install", *filter(None, flat)]
    elif isinstance(values[0], list):
        words = values[0]
    else:
        yield from (found for found, _ in installs(values[0] or ""))
        return
    yield from (found for _, found in of_words(words))


def _value(node: object) -> str | list[str] | None:
    """A text or a list of texts; what is not known in a list is ``?``, as ``sys.executable``."""
    import ast

    if isinstance(node, (ast.List, ast.Tuple)):
        return [_literal(part) or "?" for part in node.elts]
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and function.attr == "split":
        # "pip install x".split() and shlex.split("pip install x")
        assert isinstance(node, ast.Call)
        return _literal(node.args[0] if node.args else function.value).split()
    return _literal(node) or None


def _literal(node: object) -> str:
    value = getattr(node, "value", None) if type(node).__name__ == "Constant" else None
    return value if isinstance(value, str) else ""


# ==== gradio_patterns.pipcommands ====
"""What commands install: ``pip install "gradio==5.9.1"`` in notebooks, Dockerfiles and scripts.

Commands are taken apart as a shell does, as far as words, quotes and separators go; a version in a
variable is known where the file itself gives the variable a value.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from gradio_patterns.requirement import conda_range, range_of, readable

MOST = 50
"""How many installs of one script are looked at."""
_TOKEN = (
    r"(?P<comment>#.*)|(?P<end>&&?|\|\|?|[;()])"
    r"""|(?P<word>(?:"[^"]*"|'[^']*'|\\.|[^\s;&|()])+)"""
)
_LEADING = frozenset(("sudo", "then", "do", "else", "time", "exec", "env", "command", "RUN", "{"))
_VERBS: Mapping[str, tuple[str, ...]] = {
    "pip": ("install",), "pipenv": ("install",), "uv": ("add",), "conda": ("install", "create"),
    "mamba": ("install", "create"), "micromamba": ("install", "create"),
}  # fmt: skip
_WITH_VALUE = frozenset((
    "-r", "-c", "-e", "-t", "-i", "-f", "-n", "-p", "--requirement", "--constraint", "--editable",
    "--target", "--index-url", "--extra-index-url", "--find-links", "--name", "--prefix",
    "--upgrade-package", "--no-binary", "--only-binary", "--channel",
))  # fmt: skip
_VARIABLE = (
    r"""(?m)^[ \t]*(?:(?:ARG|ENV|export|RUN)[ \t]+)?(\w+)(?:=|[ \t])["']?(\d[\w.]*)["']?[ \t\r]*$"""
)
_USE = r"\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))"


def installs(text: str) -> Iterator[tuple[str, int]]:
    """The range of Gradio in each command of a text that installs it, and the place of it.

    ``""`` is any version; a range that cannot be read is left out.
    """
    joined = re.sub(r"\\\r?\n", lambda end: " " * len(end[0]), text)
    start = 0
    for line in joined.split("\n"):
        if "gradio" in line.lower() and ("install" in line or " add " in line or "create" in line):
            for words, places in _commands(line):
                for index, found in of_words(words):
                    yield found, start + places[index]
        start += len(line) + 1


def _commands(line: str) -> Iterator[tuple[list[str], list[int]]]:
    words: list[str] = []
    places: list[int] = []
    for token in re.finditer(_TOKEN, line):
        if token["word"] is not None:
            words.append(re.sub(r"\\(.)|[\"']", lambda part: part[1] or "", token["word"]))
            places.append(token.start())
            continue
        yield words, places
        words, places = [], []
        if token["comment"] is not None:
            return
    yield words, places


def of_words(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The ranges of Gradio that one command asks for, each with the number of its word."""
    tool, at = _tool(words)
    at = _past_options(words, at)
    if at >= len(words) or words[at] not in _VERBS.get(tool, ()):
        return
    read = conda_range if "conda" in tool or "mamba" in tool else range_of
    skip = False
    for index in range(at + 1, len(words)):
        word = words[index]
        if skip or word.startswith("-"):
            skip = not skip and word in _WITH_VALUE
            continue
        found = read(word)
        if found is not None and (not found or readable(found)):
            yield index, found


def _tool(words: Sequence[str]) -> tuple[str, int]:
    """The program that installs and the number of the word after it: ``python -m pip`` is pip."""
    at = 0
    while at < len(words) and (
        words[at] in _LEADING or re.match(r"[A-Za-z_]\w*=|--?\w", words[at])
    ):
        at += 1
    name = _plain(words[at]) if at < len(words) else ""
    for option in range(at + 1, min(at + 4, len(words) - 1)):
        if words[option] == "-m":
            return _plain(words[option + 1]), option + 2
    if name == "uv":
        inner = _past_options(words, at + 1)
        if inner < len(words) and words[inner] == "pip":
            return "pip", inner + 1
    return name, at + 1


def _plain(word: str) -> str:
    name = re.split(r"[/\\]", word)[-1]
    return "pip" if re.fullmatch(r"pip[\d.]*(?:\.exe)?", name) else name


def _past_options(words: Sequence[str], at: int) -> int:
    while at < len(words) and words[at].startswith("-"):
        at += 1
    return at


def of_script(text: str) -> Iterator[tuple[str, int]]:
    """``installs`` with the line of each, for a Dockerfile or a shell script."""
    blank = re.sub(r"(?m)^[ \t]*#.*\n?", lambda line: " " * len(line[0]), text)
    plain = re.sub(r"(?m)^[ \t]*RUN[ \t]*\[.*\]", lambda run: _spaced(run[0]), blank)
    values = dict(re.findall(_VARIABLE, plain))
    shifts: list[tuple[int, int]] = []

    def filled(use: re.Match[str]) -> str:
        value: str = values.get(use[1] or use[3]) or use[2] or use[0]
        shifts.append((use.start(), len(value) - len(use[0])))
        return value

    for found, place in islice(installs(re.sub(_USE, filled, plain)), MOST):
        moved = 0
        for start, shift in shifts:
            moved += shift if start + moved < place else 0
        yield found, text.count("\n", 0, place - moved) + 1


def _spaced(run: str) -> str:
    """``RUN ["pip", "install"]`` as words, every character in its place."""
    before, _, inner = run.partition("[")
    words = inner[:-1].replace('",', '" ')
    return f"{before} {words} "


# ==== gradio_patterns.pipeline ====
"""From paths to a report: the frame around ``review_source``.

Every file has its own configuration and target; whatever is wrong with one of them becomes a
diagnostic, and the others are still reviewed.
"""

import gc
import os
import warnings
from collections.abc import Iterable, Sequence

from gradio_patterns import baseline, config, globs, outcome, selection, sources, target
from gradio_patterns.catalog import RuleInfo
from gradio_patterns.config import Config
from gradio_patterns.dataclass import replace
from gradio_patterns.diagnostics import (
    CANNOT_WRITE,
    INVALID_CONFIG,
    Refused,
    internal,
    refuse,
)
from gradio_patterns.findings import SEVERITIES, Diagnostic, Report, Target
from gradio_patterns.onefile import Judged, judge_source
from gradio_patterns.options import Options, merged
from gradio_patterns.run import Baselines, Run, Settings, Tally, asked_for, shown_path
from gradio_patterns.sources import Source

BETWEEN_COLLECTIONS = 64
"""Files after which the youngest objects are looked through."""


def review_paths(paths: Sequence[str], options: Options | None = None) -> Report:
    """Review files and folders; ``-`` is the text given as ``options.stdin``.

    Raises ``Refused`` where nothing can be reviewed at all.
    """
    run = _started(options or Options())
    found = sources.find(paths, lambda path, folder: _excluded(run, path))
    if run.options.jobs == 1 or "-" in paths:
        _each(run, found)
    else:
        from gradio_patterns import workers

        workers.review(run, list(found))
    return outcome.report(run, paths)


def review_share(options: Options, paths: Sequence[str]) -> tuple[Tally, Baselines]:
    """What some of the files give, and the baselines that were read for them."""
    run = _started(options)
    _each(run, paths)
    run.tally.notes += run.targets.notes
    return run.tally, run.baselines


def _each(run: Run, paths: Iterable[str]) -> None:
    """Review one file after the other.

    Garbage collection waits: a syntax tree is many objects and no garbage, and looking through
    them took a quarter of the time. What a crash may leave behind is looked for now and then.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            # Parsing warns about odd escapes in the reviewed code; that is not ours to print.
            warnings.simplefilter("ignore")
            for number, path in enumerate(paths, 1):
                _one(run, path)
                if number % BETWEEN_COLLECTIONS == 0:
                    gc.collect(1)
    finally:
        if collecting:
            gc.enable()


def _started(options: Options) -> Run:
    base = os.getcwd()
    fixed: Config | None = Config(folder=base) if options.isolated else None
    if options.config_file is not None:
        path = os.path.abspath(options.config_file)
        fixed = config.load(path)
        if fixed is None:
            missing = "it has no [tool.gradio-patterns]" if os.path.exists(path) else "no such file"
            raise refuse(INVALID_CONFIG, missing, options.config_file)
    for name in ("select", "ignore"):
        words = options.overrides.get(name, ())
        assert isinstance(words, tuple)
        selection.check_words(words, f"--{name}")
    run = Run(options, base, config.Finder(fixed), target.Finder(base), baseline.Roots(base))
    known = options.overrides.get("baseline")
    if isinstance(known, str) and options.use_baseline:
        run.baselines[os.path.join(base, known)] = baseline.load(os.path.join(base, known))
    version = options.overrides.get("gradio_version")
    if isinstance(version, str):
        asked_for(run, version, "--gradio-version")
    if options.staged or options.diff is not None:
        from gradio_patterns import changes

        run.changes = changes.staged() if options.staged else changes.since(options.diff or "HEAD")
    return run


def _settings(run: Run, folder: str) -> Settings:
    """The settings for files of an absolute folder; refused where their file is wrong."""
    if folder not in run.settings:
        settled = merged(run.configs.closest(folder), run.options)
        if settled.origin:
            words = [*settled.select, *settled.ignore]
            for _, ignored in settled.per_file_ignores:
                words += ignored
            selection.check_words(words, settled.origin)
        known: dict[str, str] = {}
        if settled.baseline and run.options.use_baseline:
            own = "baseline" not in run.options.overrides
            path = os.path.join(settled.folder if own else run.base, settled.baseline)
            if path not in run.baselines:
                run.baselines[path] = baseline.load(path)
            known = run.baselines[path]
        run.settings[folder] = Settings(settled, known)
    return run.settings[folder]


def _excluded(run: Run, path: str) -> bool:
    """Whether the configuration leaves a path out; a wrong one leaves out nothing."""
    full = os.path.abspath(path)
    if run.changes is not None and os.path.isfile(full) and not run.changes.has(full):
        return True
    folder = os.path.dirname(full)
    if folder not in run.excluding:
        run.excluding[folder] = _excluding(run, folder)
    settled = run.excluding[folder]
    if settled is None:
        return False
    below = _below(full, settled.folder or run.base)
    return any(globs.matches(pattern, below) for pattern in settled.exclude)


def _excluding(run: Run, folder: str) -> Config | None:
    """The configuration of a folder, where it is right and leaves something out."""
    try:
        settled = merged(run.configs.closest(folder), run.options)
    except Refused:
        return None
    return settled if settled.exclude else None


def _below(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")


def _one(run: Run, path: str) -> None:
    """Review one file, whatever happens."""
    from_stdin = path == "-"
    name = run.options.stdin_name if from_stdin else path
    shown = shown_path(run, name)
    try:
        if from_stdin:
            source = sources.from_bytes(run.options.stdin, shown)
        elif run.changes is not None and not run.changes.has(path):
            return
        elif run.changes is not None and run.changes.staged:
            data = run.changes.content(path)
            source = sources.read(path, shown) if data is None else sources.from_bytes(data, shown)
        else:
            source = sources.read(path, shown)
        if source is None:
            run.tally.without += 1
        elif isinstance(source, Diagnostic):
            _fail(run, source)
        else:
            _review(run, source, os.path.abspath(name), write=not from_stdin)
    except Refused as refused:
        if refused.diagnostic not in run.tally.errors:
            run.tally.errors.append(refused.diagnostic)
        run.tally.failed += 1
    except Exception as error:
        _fail(run, internal(shown, error))


def _fail(run: Run, diagnostic: Diagnostic) -> None:
    run.tally.errors.append(diagnostic)
    run.tally.failed += 1


def _review(run: Run, source: Source, full: str, *, write: bool) -> None:
    folder, name = os.path.split(full)
    settings = _settings(run, folder)
    settled = settings.config
    version = settled.gradio_version
    if version is not None:
        own = "gradio_version" not in run.options.overrides
        aim = asked_for(run, version, settled.origin if own else "--gradio-version")
    else:
        aim = run.targets.for_file(folder, _as_written(source), name)
    ignored = selection.file_ignores(settled, _below(full, settled.folder or run.base))
    key = (settled, ignored)
    if key not in run.rules:
        run.rules[key] = selection.active(settled, ignored)
    judged = _judged(run, source, aim, run.rules[key], settings, full, ignored)
    run.tally.file_targets[source.path] = aim
    if judged.error is not None:
        run.tally.errors.extend(judged.errors)
        _fail(run, judged.error)
        return
    if judged.rewrite is not None and run.options.write and write:
        judged = _written(source, full, judged)
    run.tally.errors.extend(judged.errors)
    run.tally.reviewed += 1
    run.tally.judged.append(judged)
    if settled.fail_on != "never":
        floor = SEVERITIES.index(settled.fail_on)
        run.tally.failing += sum(SEVERITIES.index(f.severity) >= floor for f in judged.findings)
    for finding in judged.suppressed:
        if finding.suppressed == baseline.REASON:
            run.tally.seen_known.add(finding.fingerprint)


def _judged(
    run: Run,
    source: Source,
    aim: Target,
    rules: tuple[RuleInfo, ...],
    settings: Settings,
    full: str,
    ignored: tuple[str, ...],
) -> Judged:
    """Review one source, or take what is kept of an earlier review of the same."""
    changes, config = run.changes, settings.config
    root_path = run.roots.path_from(*os.path.split(full))
    unused = selection.unused_wanted(config, ignored)

    def review() -> Judged:
        return judge_source(
            source,
            aim,
            rules,
            config,
            path_from_root=root_path,
            known=settings.known,
            unused=unused,
            touches=None if changes is None else (lambda f: changes.touches(full, f)),
            fix=run.options.fix,
        )

    if run.options.cache is None or run.options.fix or changes is not None:
        return review()
    from gradio_patterns import cache

    depends = (root_path, unused, sorted(settings.known))
    return cache.kept(run.options.cache, source, aim, config, depends, review)


def _as_written(source: Source) -> str:
    """The text with a notebook's magic lines as they are: ``!pip install`` names a version."""
    if source.notebook is None:
        return source.text
    return "\n".join(cell.text for cell in source.notebook.cells)


def _written(source: Source, full: str, judged: Judged) -> Judged:
    """Write the fixed file; where that fails, the findings stand as they were."""
    from gradio_patterns import writing

    assert judged.rewrite is not None
    problem = None
    try:
        problem = writing.write(full, judged.rewrite.data, source.data, source.path)
    except UnicodeError as error:
        problem = Diagnostic(CANNOT_WRITE, f"cannot be written: {error}", source.path)
    if problem is None:
        return replace(judged, rewrite=replace(judged.rewrite, written=True))
    unfixed = judged.unfixed or judged
    return replace(unfixed, errors=(*unfixed.errors, problem), rewrite=None)


# ==== gradio_patterns.projectfiles ====
"""What the files of a project say about its Gradio version; nothing is run or imported.

Each reader gives ``Found`` entries: the range or version as written, and where it stands. Files are
opened only where the listing of their folder names them.
"""

import os
import re
from collections.abc import Iterator

from gradio_patterns.pipcommands import of_script
from gradio_patterns.projecttoml import pipfile, pixi, pyproject
from gradio_patterns.requirement import Found, as_text, conda_range, contents, range_of, readable

_SDK = r"sdk_version\s*:\s*[\"']?([\w.+!-]+)"
_INCLUDE = r"(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)"
_ITEM = r"\s*-\s+(?P<quote>[\"']?)(?P<item>[^#]*?)(?P=quote)\s*(?:\s#.*)?"
_ENVIRONMENT = r"(?i)(?:.*environment.*|conda.*|env[\w-]*|meta|cog)\.ya?ml"
_IMAGE = r"(?i)(?:dockerfile|containerfile)(?:\..+)?|.+\.(?:dockerfile|containerfile)"
_INSTALLER = r"(?i)[\w-]*(?:install|setup|requirements)[\w-]*\.sh|postBuild"


def ranges(folder: str, names: list[str]) -> Iterator[Found]:
    """What the files of a folder require, what counts most first."""
    yield from requirement_files(folder, names)
    if "pyproject.toml" in names:
        yield from pyproject(folder)
    if "Pipfile" in names:
        yield from pipfile(folder)
    if "pixi.toml" in names:
        yield from pixi(folder)
    if "setup.cfg" in names:
        yield from setup_cfg(folder)
    if "setup.py" in names:
        yield from setup_py(folder)
    yield from conda(folder, names)


def space_version(folder: str) -> Found | None:
    """``sdk_version`` in the front matter of a Space's README, where its SDK is Gradio."""
    data = contents(folder, "README.md")
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"---") or b"sdk_version" not in data:
        return None
    lines = as_text(data).splitlines()
    front = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    head = lines[1:front]
    if not any(re.match(r"sdk\s*:\s*[\"']?gradio", line) for line in head):
        return None
    for number, line in enumerate(head, 2):
        match = re.match(_SDK, line)
        if match:
            return Found(match[1], "README.md", number)
    return None


def requirement_files(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in requirements*.txt (and requirements/*.txt), files they include as well.

    ``requirements.txt`` counts before a Space's ``pre-requirements.txt``, which is installed first.
    Constraints come last, whether or not a file includes them.
    """
    kinds = (".txt", ".in", ".lock")
    files = [n for n in names if n.endswith(kinds) and "requirement" in n.lower()]
    first = ("requirements.txt", "requirements.lock", "pre-requirements.txt")
    files.sort(key=lambda name: (name not in first, name.endswith(".in"), name))
    files.sort(key=lambda name: first.index(name) if name in first else len(first))
    if "requirements" in names:
        try:
            below = sorted(os.listdir(os.path.join(folder, "requirements")))
        except OSError:
            below = []
        files += [f"requirements/{name}" for name in below if name.endswith(kinds)]
    seen: set[str] = set()
    for name in files:
        yield from _requirements(folder, name, seen)
    for name in names:
        if re.fullmatch(r"(?i)[\w-]*constraints?[\w-]*\.txt", name):
            yield from _requirements(folder, name, seen, bound=True)


def _requirements(folder: str, name: str, seen: set[str], bound: bool = False) -> Iterator[Found]:
    if name in seen or len(seen) > 50:
        return
    seen.add(name)
    # Files that do not name Gradio may include one that does.
    for number, line in _logical_lines(_anything(folder, name)):
        text = line.split(" #", 1)[0].strip()
        match = re.match(_INCLUDE, text) if text[:1] == "-" else None
        if match:
            other = os.path.normpath(os.path.join(os.path.dirname(name), match[1]))
            only_bounds = bound or text.startswith(("-c", "--c"))
            yield from _requirements(folder, other.replace(os.sep, "/"), seen, only_bounds)
        elif "gradio" in text.lower() and (found := range_of(text)) is not None:
            yield Found(found, name, number, bound)


def _anything(folder: str, name: str) -> str:
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return as_text(file.read())
    except (OSError, ValueError):
        return ""


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with what a backslash continues them by, and the number of their first."""
    start, whole = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        start = start or number
        if line.endswith("\\") and not line.lstrip().startswith("#"):
            whole += line[:-1] + " "
            continue
        yield start, whole + line
        start, whole = 0, ""
    if whole:
        yield start, whole


def setup_cfg(folder: str) -> Iterator[Found]:
    """Gradio in the ``install_requires`` and the extras of setup.cfg."""
    for number, line in enumerate(as_text(contents(folder, "setup.cfg")).splitlines(), 1):
        if "gradio" in line.lower():
            stated = re.sub(r"^\s*[\w.-]+\s*=(?!=)\s*", "", line)
            for part in (stated, *stated.split(";")[1:]):
                found = range_of(part)
                if found is not None:
                    yield Found(found, "setup.cfg", number)


def setup_py(folder: str) -> Iterator[Found]:
    """Gradio as a literal requirement in setup.py (which is read, never run)."""
    data = contents(folder, "setup.py")
    if not data or b"\0" in data:
        return
    import ast

    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = range_of(node.value)
            if found is not None and readable(found):
                yield Found(found, "setup.py", node.lineno)


def conda(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in the lists of YAML: a Conda environment, its pip part, a recipe, a cog.yaml."""
    for name in sorted(names):
        if not name.endswith((".yml", ".yaml")) or not re.fullmatch(_ENVIRONMENT, name):
            continue
        for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
            match = re.fullmatch(_ITEM, line[:500]) if "gradio" in line.lower() else None
            found = conda_range(match["item"]) if match else None
            if found is not None:
                yield Found(found, name, number)


def scripts(folder: str, names: list[str]) -> Iterator[Found]:
    """What a Dockerfile or a script that sets up the project installs; a Space runs neither."""
    for name in sorted(names):
        lower = name.lower()
        if ("erfile" in lower and re.fullmatch(_IMAGE, name)) or (
            name.endswith((".sh", "postBuild")) and re.fullmatch(_INSTALLER, name)
        ):
            for found, line in of_script(as_text(contents(folder, name))):
                yield Found(found, name, line)


# ==== gradio_patterns.projecttoml ====
"""What TOML files of a project say about Gradio: pyproject.toml, Pipfile, pixi.toml."""

import re
from collections.abc import Iterable, Iterator

from gradio_patterns.requirement import Found, as_text, contents, range_of
from gradio_patterns.tomltext import parse_toml

Range = tuple[str, bool]
"""A range, and whether it only bounds what others require."""


def pyproject(folder: str) -> Iterator[Found]:
    """PEP 621, dependency groups and the tables of uv, Poetry, PDM, Hatch, Rye, Flit and pixi."""
    return _stated(folder, "pyproject.toml")


def pipfile(folder: str) -> Iterator[Found]:
    """The packages of every category of a Pipfile."""
    return _stated(folder, "Pipfile")


def pixi(folder: str) -> Iterator[Found]:
    """Conda's and PyPI's packages of a pixi workspace and of its features."""
    return _stated(folder, "pixi.toml")


def _stated(folder: str, name: str) -> Iterator[Found]:
    data = contents(folder, name)
    document = parse_toml(data) if data else ""
    if isinstance(document, str):
        return
    lines = as_text(data).splitlines()
    for text, bound in _READERS[name](document):
        number = next((n for n, line in enumerate(lines, 1) if _states(line, text)), 0)
        yield Found(text, name, number, bound)


def _states(line: str, text: str) -> bool:
    match = re.search(r"gradio(?![\w-])", line, re.IGNORECASE)
    return match is not None and text.replace(" ", "") in line.replace(" ", "")


def _table(value: object, *keys: str) -> dict[str, object]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _of_pyproject(document: dict[str, object]) -> Iterator[Range]:
    project, tool = _table(document, "project"), _table(document, "tool")
    uv = _table(tool, "uv")
    # What uv is told to override holds whatever is required.
    yield from _of_lists([uv.get("override-dependencies")])
    lists = [project.get("dependencies"), *_table(project, "optional-dependencies").values()]
    lists += _table(document, "dependency-groups").values()
    lists += [uv.get("dev-dependencies"), _table(tool, "rye").get("dev-dependencies")]
    lists += _table(tool, "pdm", "dev-dependencies").values()
    for environment in _table(tool, "hatch", "envs").values():
        table = _table(environment)
        lists += [table.get("dependencies"), table.get("extra-dependencies")]
    flit = _table(tool, "flit", "metadata")
    lists += [flit.get("requires"), *_table(flit, "requires-extra").values()]
    yield from _of_lists(lists)
    poetry = _table(tool, "poetry")
    tables = [_table(poetry, "dependencies"), _table(poetry, "dev-dependencies")]
    tables += [_table(group, "dependencies") for group in _table(poetry, "group").values()]
    yield from _of_tables(tables)
    yield from _of_pixi(_table(tool, "pixi"))
    for text, _ in _of_lists([uv.get("constraint-dependencies")]):
        yield text, True


def _of_pipfile(document: dict[str, object]) -> Iterator[Range]:
    # Every other table is a category of packages.
    about = ("source", "requires", "scripts", "pipenv")
    return _of_tables(_table(value) for key, value in document.items() if key not in about)


def _of_pixi(document: dict[str, object]) -> Iterator[Range]:
    """The workspace's own tables first, then those of its features and of platforms."""
    places = [_table(document), _table(document, "package")]
    places += map(_table, _table(document, "feature").values())
    for place in tuple(places):
        places += map(_table, _table(place, "target").values())
    kinds = ("dependencies", "pypi-dependencies", "run-dependencies")
    yield from _of_tables(_table(place, kind) for place in places for kind in kinds)


def _of_lists(lists: Iterable[object]) -> Iterator[Range]:
    for items in lists:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, str) and (found := range_of(item)) is not None:
                yield found, False


def _of_tables(tables: Iterable[dict[str, object]]) -> Iterator[Range]:
    for table in tables:
        value = table.get("gradio", table.get("Gradio"))
        value = value.get("version") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield "" if value.strip() == "*" else value, False


_READERS = {"pyproject.toml": _of_pyproject, "Pipfile": _of_pipfile, "pixi.toml": _of_pixi}


# ==== gradio_patterns.requirement ====
"""One requirement of Gradio as projects write it, and what a reader of files hands on."""

import os
import re

from gradio_patterns import specifiers
from gradio_patterns.dataclass import dataclass

_HEAD = r"(?i)gradio\s*(?:\[[^\]]*\])?\s*"
_RANGE = r"\(?\s*(?:(?:===|==|!=|<=|>=|~=|<|>)[^()]*)?\)?"
_AFTER = r"\s*(?:[;#]|\s--?[a-zA-Z])"
"""Where a marker, a comment or an option of pip (``--hash=...``) begins."""
_ARCHIVE = r"(?i)(?:^|[/\\@\s])gradio-(\d+(?:\.\w+)+?)(?:-[\w.-]+\.(?:whl|conda)|\.tar\.(?:gz|bz2))"
_CONDA = (
    r"(?i)(?:[\w.-]+::)?gradio\s*(?P<range>"
    r"=[\d.]+\*?(?==|\s|$)|\s\d[\d.]*(?:\.\*)?|(?:[=<>!~]=|[<>])[^=\s][^=]*)?(?:=\S+|\s\S+)?"
)
_LONGEST = 1000
"""Characters; what follows in a line is hashes."""


@dataclass(frozen=True)
class Found:
    """A range (or one version) of Gradio and the file and line that states it.

    A ``bound`` installs nothing (a constraint of pip or uv): it narrows what is required.
    """

    text: str
    file: str
    line: int = 0
    bound: bool = False

    @property
    def source(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def range_of(requirement: str) -> str | None:
    """The range in a requirement of Gradio: ``""`` for any; None where it is another package."""
    text = requirement.strip()[:_LONGEST]
    if "gradio-" in text.lower():
        archive = re.search(_ARCHIVE, text)
        if archive:
            return f"=={archive[1]}"
    head = re.match(_HEAD, text)
    if head is None:
        return None
    rest = re.split(_AFTER, text[head.end() :], maxsplit=1)[0].strip()
    if not re.fullmatch(_RANGE, rest):
        return None
    return rest.strip("()").strip()


def conda_range(item: str) -> str | None:
    """``range_of`` as Conda writes it: ``gradio=4.44``, ``gradio 4.44.1``, a build after it."""
    text = item.strip()[:_LONGEST]
    found = range_of(text)
    if found is not None and "=" not in found.lstrip("=<>!~"):
        return found
    match = re.fullmatch(_CONDA, text)
    return None if match is None else (match["range"] or "").strip()


def readable(found: str | None) -> bool:
    """Whether it says something of the version that can be understood."""
    return bool(found) and bool(specifiers.read(found or ""))


def contents(folder: str, name: str) -> bytes:
    """The bytes of a file that speaks of Gradio; none where it does not or cannot be read."""
    try:
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
    except (OSError, ValueError):
        return b""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data if wide or b"gradio" in data.lower() else b""


def as_text(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(encoding, "replace")


# ==== gradio_patterns.review ====
"""From one source text to findings and questions: read the app, run the checks that can apply."""

import ast
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from gradio_patterns.app import App, read_app
from gradio_patterns.app.source import Source
from gradio_patterns.catalog import RuleInfo
from gradio_patterns.diagnostics import CHECK_CRASHED
from gradio_patterns.findings import (
    SEVERITIES,
    Diagnostic,
    Finding,
    PlacedEdit,
    Position,
    Question,
    Target,
)  # fmt: skip
from gradio_patterns.hits import Hit
from gradio_patterns.specifiers import contains
from gradio_patterns.wording import reaches_gradio, words_said

Check = Callable[[App], Iterator[Hit]]


class Reviewed(NamedTuple):
    """What one source text gave, in source order."""

    findings: list[Finding]
    questions: list[Question]
    errors: list[Diagnostic]
    asked: tuple[tuple[str, ...], ...] = ()
    """What the checks asked of the files around the text."""


def review_source(text: str, path: str, target: Target, rules: Iterable[RuleInfo]) -> Reviewed:
    """Run every rule that applies to ``target`` over one Python text.

    Raises what ``ast.parse`` raises: SyntaxError, ValueError (NUL), RecursionError, MemoryError.
    The text is parsed, never run.
    """
    reviewed = Reviewed([], [], [])
    if not reaches_gradio(text):
        ast.parse(text)
        return reviewed
    app = read_app(text, path, target)
    running = _running(rules, target.version)
    said = words_said(text, running.words)
    for rule in running.rules:
        if not rule.words or said.any_of(rule.words):
            _run(rule, app, reviewed)
    app.release()
    reviewed.findings.sort(key=lambda finding: (finding.start, finding.code, finding.message))
    reviewed.questions.sort(key=lambda question: (question.start, question.code))
    return reviewed._replace(asked=tuple(app.asked)) if app.asked else reviewed


class Running(NamedTuple):
    """The rules with a check for one Gradio version, and the words they wait for."""

    rules: tuple[RuleInfo, ...]
    words: tuple[str, ...]


_KNOWN: dict[tuple[int, tuple[int, ...]], tuple[Iterable[RuleInfo], Running]] = {}
_KEPT = 64


def _running(rules: Iterable[RuleInfo], version: tuple[int, ...]) -> Running:
    """Worked out once for the files of a review that come with the very same rules."""
    key = (id(rules), version)
    known = _KNOWN.get(key)
    if known is not None:
        return known[1]
    chosen = tuple(rule for rule in rules if rule.has_check and contains(rule.gradio, version))
    words = dict.fromkeys(word for rule in chosen for word in rule.words)
    made = Running(chosen, tuple(words))
    if isinstance(rules, tuple):
        if len(_KNOWN) >= _KEPT:
            _KNOWN.clear()
        # The rules are kept with the answer: an id is only theirs while they live.
        _KNOWN[key] = (rules, made)
    return made


_CHECKS: dict[str, Check] = {}


def load_check(rule: RuleInfo) -> Check:
    """The check function of a rule; imported when first needed."""
    known = _CHECKS.get(rule.name)
    if known is not None:
        return known
    folder = rule.name.replace("-", "_")
    module = import_module(f"gradio_patterns.rules.{rule.category}.{folder}.check")
    check: Check = module.check
    _CHECKS[rule.name] = check
    return check


def _run(rule: RuleInfo, app: App, reviewed: Reviewed) -> None:
    try:
        hits = list(load_check(rule)(app))
    except Exception as error:
        message = f"the check of {rule.name} failed: {type(error).__name__}: {error}"
        reviewed.errors.append(Diagnostic(CHECK_CRASHED, message, app.path))
        return
    seen = set()
    for hit in hits:
        start, end = span(app.source, hit.node)
        if (start, end, hit.message) in seen:
            continue
        seen.add((start, end, hit.message))
        if rule.kind == "judgement":
            reviewed.questions.append(_question(rule, app, hit, start, end))
        else:
            reviewed.findings.append(_finding(rule, app, hit, start, end))


def span(source: Source, node: ast.AST) -> tuple[Position, Position]:
    """Where a node stands; a whole file is its first character."""
    if not hasattr(node, "lineno"):
        return Position(1, 1), Position(1, 1)
    return source.position(source.start(node)), source.position(source.end(node))


def _finding(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Finding:
    severity = rule.severity
    if hit.severity is not None and SEVERITIES.index(hit.severity) < SEVERITIES.index(severity):
        severity = hit.severity
    source = app.source
    placed = tuple(
        PlacedEdit(source.position(edit.start), source.position(edit.end), edit.content)
        for edit in (hit.fix.edits if hit.fix is not None else ())
    )
    return Finding(
        rule.code, rule.name, rule.category, severity, rule.confidence, hit.message, app.path,
        start, end, hit.fix, placed, rule.url, snippet=source.line(start.line),
    )  # fmt: skip


def _question(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Question:
    asked = hit.message or rule.question
    line = app.source.line(start.line)
    return Question(rule.code, rule.name, asked, app.path, start, end, line)


# ==== gradio_patterns.run ====
"""What one review knows and has found so far: its settings, and the tally of its files."""

import os
from typing import TYPE_CHECKING

from gradio_patterns import baseline, config, target
from gradio_patterns.catalog import RuleInfo
from gradio_patterns.config import Config
from gradio_patterns.dataclass import dataclass, field
from gradio_patterns.findings import Diagnostic, Target
from gradio_patterns.onefile import Judged
from gradio_patterns.options import Options

if TYPE_CHECKING:
    from gradio_patterns.changes import Changes

Baselines = dict[str, dict[str, str]]
"""By the baseline's path: the path of each finding, by its fingerprint."""


@dataclass(frozen=True)
class Settings:
    """The configuration of one folder, ready to use."""

    config: Config
    known: dict[str, str]
    """The baseline: path by fingerprint."""


@dataclass
class Tally:
    """What the files gave so far."""

    judged: list[Judged] = field(default_factory=list)
    file_targets: dict[str, Target] = field(default_factory=dict)
    errors: list[Diagnostic] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    seen_known: set[str] = field(default_factory=set)
    failing: int = 0
    reviewed: int = 0
    without: int = 0
    failed: int = 0


@dataclass
class Run:
    """What a review knows, and its tally."""

    options: Options
    base: str
    configs: config.Finder
    targets: target.Finder
    roots: baseline.Roots
    changes: Changes | None = None
    settings: dict[str, Settings] = field(default_factory=dict)
    excluding: dict[str, Config | None] = field(default_factory=dict)
    """By folder: the configuration that may leave out files in it."""
    baselines: Baselines = field(default_factory=dict)
    rules: dict[tuple[Config, tuple[str, ...]], tuple[RuleInfo, ...]] = field(default_factory=dict)
    asked: dict[str, Target] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)


def asked_for(run: Run, version: str, source: str) -> Target:
    """The target that options or a configuration ask for, read once."""
    if version not in run.asked:
        run.asked[version] = target.asked_for(version, source)
    return run.asked[version]


def shown_path(run: Run, path: str) -> str:
    """The path as reports print it: from the working folder where it is inside, with slashes."""
    full = os.path.abspath(path)
    inside = full.startswith(os.path.join(run.base, ""))
    return (full[len(os.path.join(run.base, "")) :] if inside else path).replace(os.sep, "/")


# ==== gradio_patterns.selection ====
"""Which rules run on a file: ``select``, ``ignore``, severity; the more exact word wins."""

from collections.abc import Iterable, Sequence

from gradio_patterns import globs
from gradio_patterns.catalog import CATEGORIES, RuleInfo, load_index
from gradio_patterns.config import Config
from gradio_patterns.diagnostics import UNKNOWN_RULE, UNUSED_SUPPRESSION, nearest, refuse
from gradio_patterns.findings import SEVERITIES

EXACT = 100
ALL = ("all", "gp")
SUPPRESSION_NAMES = (UNUSED_SUPPRESSION.lower(), "unused-suppression")


def plain(word: str) -> str:
    """A name as it is compared: case and ``_`` do not matter."""
    return word.strip().lower().replace("_", "-")


def _is_prefix(word: str) -> bool:
    """Whether it is the beginning of a code: ``gp8``, ``gp80``."""
    return word.startswith("gp") and word[2:].isdecimal() and len(word) < 5


def strength(rule: RuleInfo, words: Sequence[str]) -> int:
    """How exactly the most exact of the words names the rule; 0 where none does."""
    if not words:
        return 0
    best = 0
    handles = {plain(handle) for handle in (rule.code, rule.name, *rule.aliases)}
    for word in map(plain, words):
        if word in handles:
            return EXACT
        if word in ALL:
            best = max(best, 1)
        elif word == rule.category or (_is_prefix(word) and rule.code.lower().startswith(word)):
            best = max(best, 3 if word == rule.category else len(word))
    return best


def check_words(words: Iterable[str], origin: str) -> None:
    """Refuse words that name no rule, prefix or category."""
    known: set[str] | None = None
    for word in words:
        if known is None:
            known = {*ALL, *CATEGORIES, *SUPPRESSION_NAMES}
            for rule in load_index():
                known.update(plain(handle) for handle in (rule.code, rule.name, *rule.aliases))
        text = plain(word)
        if text not in known and not _is_prefix(text):
            hint = nearest(text, sorted(known))
            raise refuse(UNKNOWN_RULE, f"there is no rule or category {word!r}{hint}", origin)


def file_ignores(config: Config, path: str) -> tuple[str, ...]:
    """The words of ``per-file-ignores`` for a path below the configuration's folder."""
    words: list[str] = []
    for pattern, ignored in config.per_file_ignores:
        if globs.matches(pattern, path):
            words.extend(ignored)
    return tuple(words)


def active(config: Config, ignored_here: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
    """The rules to run, by code."""
    floor = SEVERITIES.index(config.min_severity or "warning")
    rules: list[RuleInfo] = []
    for rule in load_index():
        if rule.stage == "removed" or (rule.kind == "judgement" and not config.questions):
            continue
        wanted = strength(rule, config.select) if config.select else 1
        if rule.stage == "deprecated" and wanted < EXACT:
            continue
        if wanted <= strength(rule, config.ignore) or strength(rule, ignored_here):
            continue
        by_name = wanted == EXACT and config.min_severity is None
        if rule.kind == "judgement" or by_name or SEVERITIES.index(rule.severity) >= floor:
            rules.append(rule)
    return tuple(rules)


def unused_wanted(config: Config, ignored_here: tuple[str, ...] = ()) -> bool:
    """Whether comments that silence nothing are reported."""
    ignored = {plain(word) for word in (*config.ignore, *ignored_here)}
    return not ignored.intersection(SUPPRESSION_NAMES) and config.min_severity != "error"


# ==== gradio_patterns.sources ====
"""Finding the files to review and reading them as text, whatever state they are in."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from gradio_patterns.dataclass import dataclass
from gradio_patterns.diagnostics import NUL_BYTE, UNDECODABLE, UNREADABLE
from gradio_patterns.findings import Diagnostic

if TYPE_CHECKING:
    from gradio_patterns.notebooks import Notebook

SUFFIXES = (".py", ".pyw", ".ipynb")
SKIPPED = frozenset(
    (
        *("__pycache__", "node_modules", "site-packages", "__pypackages__"),
        *("build", "_build", "dist", "buck-out", "venv", ".venv", ".direnv", ".eggs"),
        *(".git", ".hg", ".svn", ".bzr", ".tox", ".nox", ".gradio", ".ipynb_checkpoints"),
        *(".pytype", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
    )
)
"""Folders that are not walked into; one named on the command line is."""

_CODING = rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)"
_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """One file as read: its bytes, and the text that is reviewed."""

    path: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    notebook: Notebook | None = None

    def encoded(self, text: str) -> bytes:
        """The bytes of the file with another text, in its own encoding."""
        body = text.encode(self.encoding)
        return _BOM + body if self.bom else body


def find(
    paths: Iterable[str], excluded: Callable[[str, bool], bool] = lambda path, folder: False
) -> Iterator[str]:
    """The files to review, each once: files as given, folders walked in sorted order.

    ``excluded(path, is_folder)`` is asked for everything met while walking. Links to folders are
    not followed, so loops of them do no harm.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _walk(path, excluded) if os.path.isdir(path) else (path,):
            key = os.path.normpath(os.path.abspath(file))
            if key not in seen:
                seen.add(key)
                yield file


def _walk(top: str, excluded: Callable[[str, bool], bool]) -> Iterator[str]:
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        below: list[str] = []
        if folder != top and any(entry.name == "pyvenv.cfg" for entry in entries):
            continue
        for entry in entries:
            path = entry.name if folder == "." else os.path.join(folder, entry.name)
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
                is_file = entry.is_file() or (entry.is_symlink() and not os.path.exists(path))
            except OSError:
                is_folder, is_file = False, True
            if is_folder:
                if entry.name not in SKIPPED and not excluded(path, True):
                    below.append(path)
            elif is_file and entry.name.endswith(SUFFIXES) and not excluded(path, False):
                yield path
        folders.extend(reversed(below))


def read(path: str, shown: str | None = None) -> Source | Diagnostic | None:
    """One file; None where its bytes never say gradio."""
    shown = path if shown is None else shown
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return Diagnostic(UNREADABLE, f"cannot be read: {why}", shown)
    return from_bytes(data, shown)


def from_bytes(data: bytes, path: str) -> Source | Diagnostic | None:
    """The text in the bytes of a file; None where they never say gradio."""
    if data.startswith(_OTHER_BOMS) and path.endswith(SUFFIXES):
        return Diagnostic(UNDECODABLE, "the file is UTF-16; Python reads UTF-8: save it so", path)
    if b"gradio" not in data:
        return None
    if path.endswith(".ipynb"):
        from gradio_patterns import notebooks

        return notebooks.read(data, path)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return Diagnostic(NUL_BYTE, f"line {line} holds a NUL byte: not Python source", path, line)
    return _decoded(data, path)


def _decoded(data: bytes, path: str) -> Source | Diagnostic:
    bom = data.startswith(_BOM)
    body = data[3:] if bom else data
    declared = declared_encoding(body)
    encoding = declared or "utf-8"
    if bom and declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
        message = f"starts with a UTF-8 mark but declares {declared}"
        return Diagnostic(UNDECODABLE, message, path, 1)
    try:
        return Source(path, data, body.decode(encoding), encoding, bom)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        advice = "" if declared else "; save it as UTF-8 or declare its encoding in the first line"
        message = f"line {line} is not {encoding.upper()} text{advice}"
        return Diagnostic(UNDECODABLE, message, path, line)
    except (LookupError, ValueError, TypeError):
        return Diagnostic(UNDECODABLE, f"declares an unknown encoding: {declared}", path, 1)


def declared_encoding(data: bytes) -> str | None:
    """The encoding of a coding line, which counts in the first two lines only."""
    start = data[:1000]
    if b"coding" not in start:
        return None
    for number, line in enumerate(re.split(rb"\r\n?|\n", data[:4000])[:2]):
        match = re.match(_CODING, line)
        if match:
            return match[1].decode("ascii", "replace")
        if number == 0 and line.split(b"#", 1)[0].strip(b" \t\f"):
            return None
    return None


# ==== gradio_patterns.target ====
"""Which Gradio version to review for, and who says so.

In this order: the command line; the configuration; what the file itself installs; a lock file or a
pinned requirement; the ``sdk_version`` of a Space; the newest known release in the project's range;
what an export of a notebook keeps in comments; an installed Gradio (found by the name of its
folder, never imported); the newest known release, which is a guess. The folder closest to the file
that says anything counts; a lock file further up refines a range it lies in.
"""

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from gradio_patterns import lockfiles, owntext, projectfiles, specifiers
from gradio_patterns.dataclass import replace
from gradio_patterns.diagnostics import INVALID_CONFIG, NO_KNOWN_RELEASE, refuse
from gradio_patterns.findings import Diagnostic, Target
from gradio_patterns.requirement import Found
from gradio_patterns.specifiers import Release

MAX_CLIMB = 5
"""How many folders up to look where no repository says where the project ends."""

GUESSED = "newest known, a guess: nothing pins Gradio"


@lru_cache(maxsize=1)
def known_releases() -> tuple[Release, ...]:
    """Gradio's releases since 3.0, oldest first."""
    import json

    path = os.path.join(os.path.dirname(__file__), "gradio_versions.json")
    with open(path, encoding="utf-8") as file:
        texts: list[str] = json.load(file)
    return tuple(tuple(map(int, text.split("."))) for text in texts)


def dotted(release: Release) -> str:
    """``(5, 1, 0)`` as ``5.1.0``."""
    return ".".join(map(str, release))


def asked_for(text: str, source: str) -> Target:
    """The target somebody names: ``5.4.0``, ``5`` (its newest) or a range (its newest)."""
    known = known_releases()
    version = specifiers.release_of(text)
    if version is not None and text.strip().lstrip("v").count(".") < 2:
        version = specifiers.newest(f"=={text.strip().lstrip('v')}.*", known) or version
    if version is None and specifiers.read(text):
        version = specifiers.newest(text, known)
        if version is None:
            raise refuse(INVALID_CONFIG, f"no known Gradio release is in {text!r}", source)
    if version is None:
        message = f"{text!r} is no Gradio version; give one such as {dotted(known[-1])}"
        raise refuse(INVALID_CONFIG, message, source)
    return Target(version, dotted(version), source)


def newest() -> Target:
    """The newest release this version of the tool knows: what is left where nothing says more."""
    version = known_releases()[-1]
    return Target(version, dotted(version), GUESSED)


class Finder:
    """Finds the target of a folder's files, each folder once."""

    def __init__(self, base: str | None = None) -> None:
        self._base = os.getcwd() if base is None else base
        self._said: dict[str, Target | None] = {}
        self._left: dict[str, Target] = {}
        self._answers: dict[str, tuple[Found | None, Found | None, Found | None]] = {}
        self.notes: list[Diagnostic] = []

    def for_file(self, folder: str, text: str = "", name: str = "") -> Target:
        """The target for a file in an absolute folder; what the file itself says goes first."""
        own = owntext.in_text(text, name)
        target = self._from_range(own) if own is not None else None
        if target is not None:
            return target
        if folder not in self._said:
            self._said[folder] = self._look(folder)
        said = self._said[folder]
        if said is not None:
            return said
        kept = owntext.in_comments(text, name)
        target = self._from_range(kept) if kept is not None else None
        if target is not None:
            return target
        if folder not in self._left:
            self._left[folder] = _installed(list(self._project(folder))) or newest()
        return self._left[folder]

    def _look(self, folder: str) -> Target | None:
        """What the files of the project say; None where they say nothing."""
        folders = list(self._project(folder))
        for place, here in enumerate(folders):
            exact, space, loose = self._answer(here)
            target = self._from_exact(exact, loose) or self._from_exact(space, loose)
            if target is None and loose is not None:
                refined = self._refined(loose, folders[place + 1 :])
                if refined is not None:
                    return refined
                target = self._from_range(loose)
            if target is not None:
                return replace(target, source=self._shown(here, target.source))
        return None

    def _project(self, folder: str) -> Iterator[str]:
        """The folder and those above it, up to where its project ends."""
        above = [folder]
        while (parent := os.path.dirname(above[-1])) != above[-1]:
            above.append(parent)
        root = next((i for i, path in enumerate(above) if _exists(path, ".git")), None)
        if root is None and self._base in above:
            root = above.index(self._base)
        yield from above[: MAX_CLIMB + 1 if root is None else root + 1]

    def _answer(self, folder: str) -> tuple[Found | None, Found | None, Found | None]:
        """What one folder says: an exact version, a Space's version, a range."""
        if folder not in self._answers:
            self._answers[folder] = _read(folder)
        return self._answers[folder]

    def _from_exact(self, found: Found | None, loose: Found | None) -> Target | None:
        version = specifiers.release_of(found.text) if found is not None else None
        if found is None or version is None:
            return None
        allowed = specifiers.allowed(loose.text, known_releases()) if loose else ()
        return Target(version, dotted(version), found.source, allowed or (version,))

    def _from_range(self, found: Found) -> Target | None:
        if not found.text:
            return None
        pin = specifiers.pinned(found.text)
        if pin is not None:
            return self._from_exact(replace(found, text=pin), None)
        allowed = specifiers.allowed(found.text, known_releases())
        if not allowed:
            message = f"no known Gradio release is in {found.text!r}"
            self.notes.append(Diagnostic(NO_KNOWN_RELEASE, message, found.file, found.line))
            return None
        return Target(allowed[-1], dotted(allowed[-1]), found.source, allowed)

    def _refined(self, loose: Found, above: list[str]) -> Target | None:
        """A range made exact by a lock file of a folder above."""
        for folder in above:
            exact = self._answer(folder)[0]
            if exact is not None and specifiers.contains(loose.text, exact.text):
                target = self._from_exact(exact, loose)
                return target and replace(target, source=self._shown(folder, target.source))
        return None

    def _shown(self, folder: str, source: str) -> str:
        path = os.path.join(folder, source)
        try:
            shown = os.path.relpath(path, self._base)
        except ValueError:
            return path
        return (path if shown.startswith("..") else shown).replace(os.sep, "/")


def _exists(folder: str, name: str) -> bool:
    return os.path.exists(os.path.join(folder, name))


def _read(folder: str) -> tuple[Found | None, Found | None, Found | None]:
    try:
        names = os.listdir(folder)
    except OSError:
        return None, None, None
    exact: Found | None = None
    for name in lockfiles.LOCKS:
        if name in names and exact is None:
            exact = lockfiles.locked(folder, name)
    loose: Found | None = None
    bounds: list[Found] = []
    space = projectfiles.space_version(folder) if "README.md" in names else None
    scripts = projectfiles.scripts(folder, names) if space is None else ()
    for found in chain(projectfiles.ranges(folder, names), scripts):
        pin = specifiers.pinned(found.text)
        if pin is not None and exact is None:
            exact = replace(found, text=pin)
        elif pin is None and found.text and specifiers.read(found.text):
            if found.bound:
                bounds.append(found)
            loose = loose or (None if found.bound else found)
    return exact, space, _bounded(loose, bounds)


def _bounded(loose: Found | None, bounds: list[Found]) -> Found | None:
    """A range with the constraints that leave something of it."""
    for bound in bounds:
        text = bound.text if loose is None else f"{loose.text},{bound.text}"
        if loose is None or specifiers.newest(text, known_releases()) is not None:
            loose = replace(loose or bound, text=text)
    return loose


def _installed(folders: list[str]) -> Target | None:
    """Gradio in the project's virtual environment, or in the one that runs this."""
    for folder in folders:
        for name in (".venv", "venv"):
            library = os.path.join(folder, name, "lib")
            inner = sorted(_listed(library)) if os.path.isdir(library) else []
            sites = [os.path.join(library, python, "site-packages") for python in inner]
            sites.append(os.path.join(folder, name, "Lib", "site-packages"))
            for site in sites:
                version = _installed_in(site)
                if version is not None:
                    return Target(version, dotted(version), f"installed in {name}", (version,))
    for site in sys.path:
        version = _installed_in(site) if site.endswith("-packages") else None
        if version is not None:
            return Target(version, dotted(version), "installed", (version,))
    return None


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _installed_in(site: str) -> Release | None:
    for name in _listed(site):
        if name.startswith("gradio-") and name.endswith((".dist-info", ".egg-info")):
            version = specifiers.release_of(name[7:].rsplit(".", 1)[0].split("-")[0])
            if version is not None:
                return version
    return None


# ==== gradio_patterns.tomltext ====
"""Reading TOML: configuration, project files and lock files."""


def parse_toml(data: bytes) -> dict[str, object] | str:
    """The TOML document, or what is wrong with it."""
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        document: dict[str, object] = tomllib.loads(data.decode("utf-8-sig"))
        return document
    except (ValueError, RecursionError) as error:
        return " ".join(str(error).split()) or type(error).__name__


# ==== gradio_patterns.wording ====
"""Which words stand in a text: the gate that decides which checks are loaded and run.

A word may be part of a name (``auth`` in ``auth_message``) or more than one (``click(``). Looking
for each in the whole text costs half as much as parsing it; the distinct names of a text are a
fraction of it, and whatever is made of letters alone stands within one of them.
"""

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_APART = bytes(byte if byte in _NAME_BYTES else 0x20 for byte in range(256))
_NAME = re.compile(r"[A-Za-z0-9_]+")
_TELLING = 3
"""Letters; shorter names stand in half of all others."""
_REMEMBERED = 40_000
"""Names, some 3 MB."""


def reaches_gradio(text: str) -> bool:
    """Whether a text imports Gradio, launches something or has the keywords of a listener.

    Without any of these it is no part of an app, whatever it says of Gradio. Each ``gradio`` is
    looked at with what stands before it on its line; a line that goes on from the one above counts.
    """
    if "launch" in text or "inputs" in text or "outputs" in text:
        return True
    at = text.find("gradio")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        before = text[start:at]
        if "import" in before or "from" in before or _goes_on(text, start):
            return True
        at = text.find("gradio", at + 1)
    return False


def _goes_on(text: str, start: int) -> bool:
    """Whether the line before ``start`` ends in a backslash."""
    return text[max(0, start - 3) : start].rstrip("\r\n").endswith("\\")


def words_said(text: str, words: tuple[str, ...]) -> Said:
    """Which of ``words`` stand in ``text``, as ``word in text`` would say."""
    search = _search_for(words)
    data = text.encode("utf-8", "surrogatepass")
    names = set(data.translate(_APART).decode("ascii").split())
    names -= search.silent
    blob = " ".join(names)
    found = [(word, core) for word, core in search.cored if core in blob]
    search.remember(names, [core for _, core in found])
    said = {word for word, core in found if word == core}
    return Said(text, said, {word for word, core in found if word != core}.union(search.short))


class Said:
    """The words of a text that are known to stand in it, and those still to be looked for."""

    __slots__ = ("_open", "_said", "_text")

    def __init__(self, text: str, said: set[str], still_open: set[str]) -> None:
        self._text = text
        self._said = said
        self._open = still_open

    def any_of(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words, which are among those asked about first, stands in the text."""
        if not self._said.isdisjoint(words):
            return True
        for word in words:
            if word in self._open:
                self._open.discard(word)
                if word in self._text:
                    self._said.add(word)
                    return True
        return False


class _Search:
    """How some words are looked for.

    ``silent`` are names met before that hold none of them: most names of a file are in the next
    one too. Each word with a name in it that tells waits for that name; the others (``+=``,
    ``on(``) are looked for in the whole text.
    """

    __slots__ = ("cored", "short", "silent")

    def __init__(self, words: tuple[str, ...]) -> None:
        cores = [(word, max(_NAME.findall(word), key=len, default="")) for word in words]
        self.cored = tuple(pair for pair in cores if len(pair[1]) >= _TELLING)
        self.short = tuple(word for word, core in cores if len(core) < _TELLING)
        self.silent: set[str] = set()

    def remember(self, names: set[str], cores: list[str]) -> None:
        """Add the names in which none of the cores stands, as long as there is room."""
        if len(self.silent) > _REMEMBERED:
            self.silent.clear()
        self.silent.update([name for name in names if not any(map(name.__contains__, cores))])


_search_for = lru_cache(maxsize=8)(_Search)


def awaited_words(path: Path) -> tuple[str, ...] | None:
    """The ``WORDS`` of a check, read without importing it; None where it says none."""
    try:
        body = ast.parse(path.read_bytes()).body
    except (OSError, SyntaxError, ValueError):
        return None
    for statement in body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="WORDS")], value=ast.Tuple(elts=items))
                | ast.AnnAssign(target=ast.Name(id="WORDS"), value=ast.Tuple(elts=items))
            ):
                words = [item.value for item in items if isinstance(item, ast.Constant)]
                texts = tuple(word for word in words if isinstance(word, str) and word)
                return texts if len(texts) == len(items) else None
    return None


# ==== gradio_patterns.changes ====
"""The skill starts no other program, so it cannot ask Git what changed."""

from typing import NoReturn

from gradio_patterns.diagnostics import GIT, refuse


def since(base: str) -> NoReturn:
    """Refused."""
    raise refuse(GIT, "--diff needs the gradio-patterns package")


def staged() -> NoReturn:
    """Refused."""
    raise refuse(GIT, "--staged needs the gradio-patterns package")


def is_revision(text: str) -> bool:
    """Unknown here."""
    return False


# ==== tomli ====
"""Enough TOML for Python 3.10, which has no ``tomllib``: what project files commonly hold.

Tables, arrays of tables, dotted keys, strings, numbers, booleans, arrays, inline tables. Anything
else (dates, multi-line strings with escapes) is refused rather than guessed.
"""

import ast
import re
from typing import Any

TOKEN = re.compile(
    r"(?P<skip>[ \t]+|#[^\n]*)|(?P<newline>\r?\n)"
    r'|(?P<text>"""(?:[^\\]|\\.)*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<sign>\[\[|\]\]|[\[\]{},=.])|(?P<word>[A-Za-z0-9_+\-:]+)",
    re.DOTALL,
)
ESCAPED = re.compile(r"\\(?!u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[btnfr\"\\])")


def loads(text: str) -> dict[str, Any]:
    """The document; ValueError where it holds what is not read here."""
    tokens = _tokens(text.replace("\r\n", "\n"))
    document: dict[str, Any] = {}
    table = document
    while tokens:
        kind, value = tokens[-1]
        if kind == "newline":
            tokens.pop()
        elif value in ("[", "[["):
            tokens.pop()
            path = _key(tokens)
            if not tokens or tokens.pop()[1] != {"[": "]", "[[": "]]"}[value]:
                raise ValueError("a table header that does not end")
            table = _table(document, path, many=value == "[[")
        else:
            _assign(table, tokens)
    return document


def _tokens(text: str) -> list[tuple[str, str]]:
    """Kind and text, the first one last, to be popped."""
    found, place = [], 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise ValueError(f"cannot read line {text.count(chr(10), 0, place) + 1}")
        if match.lastgroup != "skip":
            found.append((match.lastgroup, match.group()))
        place = match.end()
    return found[::-1]


def _key(tokens: list[tuple[str, str]]) -> list[str]:
    path: list[str] = []
    while tokens:
        kind, value = tokens.pop()
        if kind not in ("word", "text"):
            raise ValueError(f"a key is expected, not {value!r}")
        path.append(_string(value) if kind == "text" else value)
        if not tokens or tokens[-1][1] != ".":
            return path
        tokens.pop()
    raise ValueError("a key is expected")


def _table(root: dict[str, Any], path: list[str], many: bool = False) -> dict[str, Any]:
    for place, name in enumerate(path):
        last = place == len(path) - 1
        inner = root.setdefault(name, [] if last and many else {})
        if last and many:
            inner.append({})
        root = inner[-1] if isinstance(inner, list) and inner else inner
        if not isinstance(root, dict):
            raise ValueError(f"{name} is no table")
    return root


def _assign(table: dict[str, Any], tokens: list[tuple[str, str]]) -> None:
    *path, name = _key(tokens)
    if not tokens or tokens.pop()[1] != "=":
        raise ValueError(f"no value for {name}")
    inner = _table(table, path)
    if name in inner:
        raise ValueError(f"{name} is given twice")
    inner[name] = _value(tokens)


def _value(tokens: list[tuple[str, str]]) -> Any:
    kind, value = tokens.pop() if tokens else ("", "")
    if kind == "text":
        return _string(value)
    if value == "{":
        return _inline(tokens)
    if value in ("[", "[["):
        if value == "[[":
            tokens.append(("sign", "["))
        return _array(tokens)
    if value in ("true", "false"):
        return value == "true"
    if kind == "word":
        if tokens and tokens[-1][1] == ".":
            value += tokens.pop()[1] + tokens.pop()[1]
        if re.fullmatch(r"[+-]?\d[\d_]*", value):
            return int(value.replace("_", ""))
        if re.fullmatch(r"[+-]?\d[\d_]*\.\d+", value):
            return float(value.replace("_", ""))
    raise ValueError(f"a value like {value!r} needs Python 3.11")


def _array(tokens: list[tuple[str, str]]) -> list[Any]:
    items: list[Any] = []
    while tokens:
        if tokens[-1][1] == "]]":
            tokens[-1:] = [("sign", "]"), ("sign", "]")]
        kind, value = tokens[-1]
        if value == "]":
            tokens.pop()
            return items
        if kind == "newline" or value == ",":
            tokens.pop()
        else:
            items.append(_value(tokens))
    raise ValueError("an array does not end")


def _inline(tokens: list[tuple[str, str]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    while tokens:
        kind, value = tokens[-1]
        if value == "}":
            tokens.pop()
            return table
        if kind == "newline" or value == ",":
            tokens.pop()
        else:
            _assign(table, tokens)
    raise ValueError("an inline table does not end")


def _string(quoted: str) -> str:
    for quotes in ('"""', "'''"):
        if quoted.startswith(quotes):
            body = re.sub(r"^\r?\n", "", quoted[3:-3])
            if quotes == '"""' and "\\" in body:
                raise ValueError("a multi-line string with escapes needs Python 3.11")
            return body
    if quoted.startswith("'"):
        return quoted[1:-1]
    if ESCAPED.search(quoted.replace("\\\\", "")):
        raise ValueError("an escape that is not known")
    text: str = ast.literal_eval(quoted)
    return text
