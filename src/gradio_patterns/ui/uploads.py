"""Uploaded files to names and texts: what a review reads, within limits, nothing written."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping

from gradio_patterns.ui.limits import (
    ALL_BYTES,
    FILE_BYTES,
    FILES,
    MEGABYTE,
    NAME_LENGTH,
    TooMuchError,
)

KEPT = (
    *(".py", ".pyw", ".ipynb", ".txt", ".in", ".toml", ".cfg", ".lock", ".md", ".yml", ".yaml"),
    *("Dockerfile", "Pipfile"),
)
"""Ends of the names of files that a review reads or looks at."""
SKIPPED = frozenset(
    ("__pycache__", "__MACOSX", "node_modules", ".git", ".venv", "venv", "site-packages")
)
CODE = (".py", ".pyw", ".ipynb")

Files = dict[str, str]
"""Texts by the name of their file, with slashes."""


def uploaded(paths: Iterable[str]) -> tuple[Files, list[str]]:
    """The files of an upload, zips unpacked, and in words what was left out."""
    files: Files = {}
    notes: list[str] = []
    for path in paths:
        for name, data in _contents(path):
            plain = plain_name(name)
            if not plain:
                continue
            text = _decoded(data)
            if text is None:
                notes.append(f"{plain} is not UTF-8 text and was left out")
                continue
            files[plain] = text
            if len(files) > FILES:
                raise TooMuchError(f"More than {FILES} files; upload a part of the project.")
    return checked(files), notes


def checked(files: Mapping[str, str]) -> Files:
    """Files as they may be reviewed; refused in words where they are too many, or none."""
    kept: Files = {}
    total = 0
    for name, text in files.items():
        # Programs send what they like, whatever the endpoint says it takes.
        if not (isinstance(name, str) and isinstance(text, str)):
            raise TooMuchError("Files are names with texts: {'app.py': 'import gradio ...'}.")
        plain = plain_name(name)
        if not plain:
            continue
        size = len(text.encode("utf-8", "surrogatepass"))
        total += size
        if size > FILE_BYTES:
            raise TooMuchError(f"{plain} has more than {FILE_BYTES // MEGABYTE} MB.")
        if total > ALL_BYTES:
            raise TooMuchError(f"The files have more than {ALL_BYTES // MEGABYTE} MB in all.")
        kept[plain] = text
    if len(kept) > FILES:
        raise TooMuchError(f"More than {FILES} files; give a part of the project.")
    if not any(name.endswith(CODE) for name in kept):
        raise TooMuchError("There is no Python file and no notebook in it.")
    for name in kept:
        if any(other.startswith(f"{name}/") for other in kept):
            raise TooMuchError(f"{name} is a file and a folder.")
    return kept


def plain_name(name: str) -> str:
    """A path that stays below its folder; empty for what no review reads."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    wrong = ".." in parts or not name.isprintable() or len(name) > NAME_LENGTH
    if not parts or wrong or not SKIPPED.isdisjoint(parts) or not parts[-1].endswith(KEPT):
        return ""
    return "/".join(parts).replace(":", "_")


def _contents(path: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of a file, or of the files in a zip."""
    name = os.path.basename(path)
    if not name.lower().endswith(".zip"):
        with open(path, "rb") as stream:
            yield name, _read(stream.read(FILE_BYTES + 1), name)
        return
    left = ALL_BYTES
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.is_dir() or not plain_name(info.filename):
                    continue
                # What the archive says of sizes is not believed: reading ends at the limit.
                with archive.open(info) as stream:
                    data = _read(stream.read(FILE_BYTES + 1), info.filename)
                left -= len(data)
                if left < 0:
                    most = ALL_BYTES // MEGABYTE
                    raise TooMuchError(f"{name} unpacks to more than {most} MB.")
                yield info.filename, data
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise TooMuchError(f"{name} cannot be unpacked: {error}.") from None


def _read(data: bytes, name: str) -> bytes:
    if len(data) > FILE_BYTES:
        raise TooMuchError(f"{name} has more than {FILE_BYTES // MEGABYTE} MB.")
    return data


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
