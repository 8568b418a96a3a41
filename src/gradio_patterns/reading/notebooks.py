"""Jupyter notebooks: their code cells as one module, and back.

A line or cell that is not Python (``!pip``, ``%cd``, ``x?``) is replaced by a harmless one of the
same length, so that every byte of the joined text stands for one byte of a cell.
"""

from __future__ import annotations

import ast
import json
import re

from gradio_patterns.findings.diagnostics import BROKEN_NOTEBOOK, NOTEBOOK_CELL
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.reading.cells import Cell, Notebook
from gradio_patterns.reading.source import Source

PYTHON_CELLS = frozenset(("time", "timeit", "capture", "prun", "blocks", "python", "python3"))
"""Cell magics whose body is Python run in the notebook; ``%%blocks`` is Gradio's own."""

BARE = r"(?:pip3?|conda|mamba|micromamba|uv)[ \t]+[a-z-]"
"""A line of IPython's own installers, which need no ``%``."""


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
    written = tuple(text for _, text in found)
    if not cells or "gradio" not in text:
        left_out = Notebook((), tuple(problems), written)
        return Source(path, data, "", notebook=left_out) if problems else None
    return Source(path, data, text, notebook=Notebook(tuple(cells), tuple(problems), written))


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
        elif _is_magic(stripped):
            continued = body.endswith("\\")
            line = _comment(body, "0#") + line[len(body) :]
        else:
            line = _assigned(body) + line[len(body) :]
        out.append(line)
    return "".join(out)


def _is_magic(line: str) -> bool:
    if line.startswith(("%", "!", "?")) or (line.endswith("?") and len(line) > 1):
        return True
    return re.match(BARE, line) is not None


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
    from gradio_patterns.reading.notebook_json import replace_sources

    return replace_sources(data, texts)
