"""Finding the files to review and reading them as text, whatever state they are in."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator

from gradio_patterns.findings.diagnostics import NUL_BYTE, UNDECODABLE, UNREADABLE
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.reading.source import BOM, Source

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
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff")


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
        from gradio_patterns.reading import notebooks

        return notebooks.read(data, path)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return Diagnostic(NUL_BYTE, f"line {line} holds a NUL byte: not Python source", path, line)
    return _decoded(data, path)


def _decoded(data: bytes, path: str) -> Source | Diagnostic:
    bom = data.startswith(BOM)
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
