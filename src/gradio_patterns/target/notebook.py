"""What the cells of a notebook install: magics, shell cells, files they write, Python."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gradio_patterns.reading.notebooks import BARE, PYTHON_CELLS, as_python
from gradio_patterns.target.pipcommands import installs, requirement_files
from gradio_patterns.target.requirement import Found, range_of
from gradio_patterns.target.source_text import run_by

_MAGIC = rf"[ \t]*(?:[!%]{{1,2}}[ \t]*|(?={BARE}))"
_SHELLS = frozenset(("bash", "sh", "shell", "script", "cmd", "system", "sx", "!"))
_VALUE = r"""(?m)^[ \t]*(\w+)[ \t]*=[ \t]*["'](\d[\w.]*)["'][ \t]*(?:#.*)?$"""
_USE = r"\{(\w+)\}|\$(\w+)"


def in_cells(cells: Sequence[str], file: str) -> Found | None:
    """The last version that the cells install; nothing is taken from cells of another language."""
    if not any("install" in cell for cell in cells):
        return None
    values = dict(re.findall(_VALUE, "\n".join(cells)))
    written: dict[str, str] = {}
    stated = ""
    for cell in cells:
        magic, name = _magic_of(cell)
        if magic == "writefile":
            written[name.removeprefix("./")] = cell
        elif not magic or magic in PYTHON_CELLS or magic in _SHELLS:
            found = list(_of_cell(cell, values, written, shell=magic in _SHELLS))
            stated = found[-1] if found else stated
    return Found(stated, file) if stated else None


def _magic_of(cell: str) -> tuple[str, str]:
    """The cell magic without its marks and the word after it: ``%%writefile a.txt``."""
    words = cell.lstrip().split(None, 2)
    if not words or not words[0].startswith(("%%", "!!")):
        return "", ""
    magic = "!" if words[0].startswith("!") else words[0][2:]
    return magic, words[1] if len(words) > 1 else ""


def _of_cell(
    cell: str, values: dict[str, str], written: dict[str, str], *, shell: bool
) -> Iterator[str]:
    """The ranges that one cell installs, those of commands before those of its Python."""
    commands = re.sub(
        _USE, lambda use: values.get(use[1] or use[2], use[0]), _commands(cell, shell)
    )
    yield from (part for part, _ in installs(commands) if part)
    for name in requirement_files(commands):
        for line in written.get(name.removeprefix("./"), "").splitlines():
            found = range_of(line)
            if found:
                yield found
    code = None if shell or "install" not in cell or "gradio" not in cell else as_python(cell)
    if isinstance(code, str):
        yield from (part for part, _ in run_by(code) if part)


def _commands(cell: str, shell: bool) -> str:
    """The commands among the lines of a cell, other lines left empty."""
    joined = re.sub(r"\\\r?\n", " ", cell)
    if shell:
        return re.sub(r"^\s*!!", "", joined)
    found = ((line, re.match(_MAGIC, line)) for line in joined.split("\n"))
    return "\n".join(line[magic.end() :] if magic else "" for line, magic in found)
