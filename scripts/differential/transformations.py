"""The same program written otherwise, and its findings by rule and statement."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
import tempfile
import tokenize
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from differential.files import Subject, reviewed
from gradio_patterns.findings.finding import Position
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.support.dataclass import replace

NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError)
Found = Counter[tuple[str, int]]
"""How often a rule speaks at a statement, by the statement's number in the file."""


class Transformed(NamedTuple):
    """The bytes of a file written otherwise."""

    data: bytes
    suffix: str = ""
    begins: int = 0
    added: int = 0
    """That many statements were put in before the statement ``begins``."""


@dataclass(frozen=True)
class Transformation:
    """A change that leaves a program what it is; files it cannot change are left out."""

    name: str
    transform: Callable[[Iterable[Subject]], Iterator[tuple[Subject, Transformed]]]


def compare(file: Subject, transformed: Transformed, before: Found) -> list[str]:
    """A line for each finding that is there in one form only."""
    source = sources.from_bytes(transformed.data, str(file.path) + transformed.suffix)
    if not isinstance(source, Source):
        return [f"{file.name}: cannot be read: {source}"]
    # By its own path: what lies beside it counts, and no rule knows that it is a notebook.
    source = replace(source, path=str(file.path))
    after = _found(source, file.version, transformed)
    if after is None:
        return [f"{file.name}: cannot be reviewed any more"]
    lost = (f"{file.name}: {rule} at statement {at} is lost" for rule, at in before - after)
    new = (f"{file.name}: {rule} at statement {at} is new" for rule, at in after - before)
    return [*lost, *new]


def place(file: Subject) -> Found | None:
    """The findings of a file as it is; None where it cannot be reviewed."""
    return _found(file.source, file.version, Transformed(b""))


def _found(source: Source, version: str, transformed: Transformed) -> Found | None:
    try:
        starts = statements(ast.parse(source.text), source.text)
    except NOT_PARSED:
        return None
    judged = reviewed(source, version)
    if judged.error is not None:
        return None
    found: Found = Counter()
    found_at = [(finding.rule, finding.start) for finding in judged.findings]
    found_at += [(question.rule, question.start) for question in judged.questions]
    for rule, at in found_at:
        if source.notebook is not None:
            cell = next(c for c in source.notebook.cells if c.number == at.cell)
            at = Position(cell.line + at.line - 1, at.column)
        number = max(0, bisect_right(starts, (at.line, at.column)) - 1)
        if number >= transformed.begins + transformed.added:
            number -= transformed.added
        elif number >= transformed.begins:
            number = transformed.begins
        found[rule, number] += 1
    return found


def statements(tree: ast.Module, text: str) -> list[tuple[int, int]]:
    """Where each statement starts, in source order, as lines and columns of characters."""
    lines = re.split("\r\n|\r|\n", text)
    starts = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            head = lines[node.lineno - 1].encode("utf-8", "surrogatepass")[: node.col_offset]
            starts.add((node.lineno, len(head.decode("utf-8", "replace")) + 1))
    return sorted(starts)


def _each(
    change: Callable[[str], str | None],
) -> Callable[[Iterable[Subject]], Iterator[tuple[Subject, Transformed]]]:
    """A transformation made of one text at a time."""

    def transform(files: Iterable[Subject]) -> Iterator[tuple[Subject, Transformed]]:
        for file in files:
            text = change(file.source.text)
            if text is not None and text != file.source.text:
                yield file, Transformed(file.source.encoded(text))

    return transform


def _lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


# -- the transformations


def crlf(text: str) -> str:
    return _lf(text).replace("\n", "\r\n")


def renamed(text: str) -> str | None:
    """``gr`` called ``gradio_ui``; None where the name means something else too."""
    tree = ast.parse(text)
    imports = [
        alias
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.asname == "gr"
    ]
    if not imports or any(alias.name != "gradio" for alias in imports):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "gr" and not isinstance(node.ctx, ast.Load):
            return None
        if isinstance(node, (ast.FormattedValue, ast.arg, ast.Global)) and "gr" in _names(node):
            return None
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search(r"\bgr\.", node.value)
        ):
            return None  # a text annotation may name it; so may an example in a text
    lines = _lf(text).split("\n")
    tokens = list(tokenize.generate_tokens(io.StringIO(_lf(text)).readline))
    for before, token in reversed(list(pairwise(tokens))):
        if token.type == tokenize.NAME and token.string == "gr" and before.string != ".":
            row, column = token.start
            after = lines[row - 1][column + 2 :]
            if re.match(r"\s*=(?!=)", after) and before.string in "(,":
                continue  # a keyword argument
            lines[row - 1] = lines[row - 1][:column] + "gradio_ui" + after
    return "\n".join(lines)


def _names(node: ast.AST) -> set[str]:
    names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    if isinstance(node, ast.Global):
        names.update(node.names)
    return names | ({node.arg} if isinstance(node, ast.arg) else set())


def tabbed(text: str) -> str:
    """Logical lines indented with one tab a level."""
    lines = _lf(text).split("\n")
    depth = 0
    fresh = True
    for token in tokenize.generate_tokens(io.StringIO(_lf(text)).readline):
        if token.type == tokenize.INDENT:
            depth += 1
        elif token.type == tokenize.DEDENT:
            depth -= 1
        elif token.type == tokenize.NEWLINE:
            fresh = True
        elif fresh and token.type not in (tokenize.NL, tokenize.COMMENT, tokenize.ENDMARKER):
            row = token.start[0] - 1
            lines[row] = "\t" * depth + lines[row].lstrip(" \t\f")
            fresh = False
    return "\n".join(lines)


UNUSED = '''

class _Spare:
    """Nobody uses it."""

    kind = "spare"

    def turned(self, around):
        return [self.kind, around]


def _spare(a, b=None, *c, **d):
    for x in c:
        if x is b:
            continue
    return a, d


'''
UNUSED_COUNT = sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(UNUSED)))


def longer(files: Iterable[Subject]) -> Iterator[tuple[Subject, Transformed]]:
    """Code that nobody uses put first, after the docstring and future imports."""
    for file in files:
        text = _lf(file.source.text)
        tree = ast.parse(text)
        first = next((node for node in tree.body if not _stays_first(node)), None)
        if first is None:
            continue
        line = min([first.lineno, *(d.lineno for d in getattr(first, "decorator_list", ()))])
        lines = text.split("\n")
        if any(s[0] < line <= (s[1] or 0) for s in ((n.lineno, n.end_lineno) for n in tree.body)):
            continue
        if sum(n.lineno == first.lineno for n in tree.body) > 1 and line == first.lineno:
            continue
        number = statements(tree, text).index((first.lineno, first.col_offset + 1))
        joined = "\n".join(lines[: line - 1]) + UNUSED + "\n".join(lines[line - 1 :])
        yield file, Transformed(file.source.encoded(joined), "", number, UNUSED_COUNT)


def _stays_first(node: ast.stmt) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.module == "__future__"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def marked(files: Iterable[Subject]) -> Iterator[tuple[Subject, Transformed]]:
    """A byte order mark in front."""
    for file in files:
        declared = sources.declared_encoding(file.source.data)
        if not file.source.bom and (declared is None or declared.lower() == "utf-8"):
            yield file, Transformed(b"\xef\xbb\xbf" + file.source.data)


def cells(files: Iterable[Subject]) -> Iterator[tuple[Subject, Transformed]]:
    """A notebook with a cell for each statement of the module; imports in a row share one."""
    for file in files:
        text = _lf(file.source.text)
        if "\f" in text:
            continue
        lines = text.splitlines(keepends=True) if "\x0b" not in text else []
        if len(lines) != len(re.split("\n", text.removesuffix("\n"))):
            continue  # a character that only some take for a line end
        starts = [1]
        importing = False
        for node in ast.parse(text).body:
            line = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            is_import = isinstance(node, (ast.Import, ast.ImportFrom))
            if line > starts[-1] and not (importing and is_import):
                starts.append(line)
            importing = is_import
        ends = [*(start - 1 for start in starts[1:]), len(lines)]
        groups = [lines[start - 1 : end] for start, end in zip(starts, ends, strict=True)]
        yield file, Transformed(_notebook(groups), ".ipynb")


def _notebook(groups: list[list[str]]) -> bytes:
    made: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": group,
        }
        for group in groups
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def formatted(files: Iterable[Subject], width: int = 88) -> Iterator[tuple[Subject, Transformed]]:
    """As ``ruff format`` writes it."""
    files = list(files)
    ruff = Path(sys.executable).with_name("ruff")
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            (Path(folder) / f"f{number}.py").write_text(
                file.source.text, encoding="utf-8", newline=""
            )
        command = [str(ruff) if ruff.exists() else "ruff", "format", "--isolated", "--quiet"]
        subprocess.run(
            [*command, f"--line-length={width}", folder], check=False, capture_output=True
        )
        for number, file in enumerate(files):
            data = (Path(folder) / f"f{number}.py").read_bytes()
            if data != file.source.text.encode("utf-8"):
                yield file, Transformed(file.source.encoded(data.decode("utf-8")))


def narrow(files: Iterable[Subject]) -> Iterator[tuple[Subject, Transformed]]:
    return formatted(files, 40)


ALL = (
    Transformation("format", formatted),
    Transformation("format-40", narrow),
    Transformation("alias", _each(renamed)),
    Transformation("crlf", _each(crlf)),
    Transformation("tabs", _each(tabbed)),
    Transformation("notebook", cells),
    Transformation("bom", marked),
    Transformation("unused-code", longer),
)
