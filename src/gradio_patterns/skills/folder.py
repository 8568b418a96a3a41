"""A folder of files that an installation put there: what it is now, writing it, removing it.

A manifest beside the files holds their digests. A file with another digest is the user's.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gradio_patterns.fixing import writing

MANIFEST = ".gradio-patterns.json"
FORMAT = "gradio-patterns/skill-v1"

Files = Mapping[str, bytes]


class FolderError(Exception):
    """Something is in the way, or could not be written; says what."""


@dataclass(frozen=True)
class Found:
    """What is in a folder now. ``version`` is None where no installation of ours is known."""

    version: str | None = None
    digests: Mapping[str, str] | None = None
    changed: tuple[str, ...] = ()
    """Files that were installed and are no longer as they were installed."""

    @property
    def is_ours(self) -> bool:
        return self.digests is not None


def look(folder: Path) -> Found:
    """Read the manifest and compare the files with it."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        digests = {str(name): str(value) for name, value in manifest["files"].items()}
        version = str(manifest["version"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Found()
    digests = {name: value for name, value in digests.items() if _is_below(name)}
    changed = (name for name, value in digests.items() if _digest(folder / name) != value)
    return Found(version, digests, tuple(sorted(changed)))


def is_current(folder: Path, files: Files) -> bool:
    """Whether every file is there as it would be installed, and none too many of ours."""
    found = look(folder)
    wanted = {name: _of(data) for name, data in files.items()}
    return found.digests == wanted and not found.changed


def write(folder: Path, files: Files, version: str, *, force: bool = False) -> bool:
    """Bring a folder to what ``files`` say; whether anything changed.

    Refuses where that would write over, or delete, what a user wrote.
    """
    found = look(folder)
    wanted = {name: _of(data) for name, data in files.items()}
    now = {name: _digest(folder / name) for name in {*wanted, *(found.digests or ())}}
    known = found.digests or {}
    mine = [
        name
        for name, digest in sorted(now.items())
        if digest not in (None, wanted.get(name), known.get(name))
    ]
    if mine and not force:
        raise FolderError(f"{folder}: changed by hand: {_some(mine)}; --force writes over them")
    if now == wanted and known == wanted and found.version == version:
        return False
    for name, data in files.items():
        if now[name] != wanted[name]:
            _put(folder / name, data)
    for name in known:
        if name not in wanted:
            _delete(folder, name)
    manifest = {"format": FORMAT, "version": version, "files": wanted}
    _put(folder / MANIFEST, f"{json.dumps(manifest, indent=1)}\n".encode())
    return True


def remove(folder: Path, *, force: bool = False) -> list[str]:
    """Delete what was installed; the files that stay because a user changed them."""
    found = look(folder)
    if found.digests is None:
        raise FolderError(f"{folder}: not installed by gradio-patterns")
    kept = [] if force else [name for name in found.changed if (folder / name).exists()]
    for name in (*found.digests, MANIFEST):
        if name not in kept:
            _delete(folder, name)
    with contextlib.suppress(OSError):
        folder.rmdir()
    return kept


def _put(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(f"{path.parent}: {error.strerror}") from None
    problem = writing.write(str(path), data, None, str(path))
    if problem is not None:
        raise FolderError(f"{path}: {problem.message}")


def _delete(folder: Path, name: str) -> None:
    path = folder / name
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    parent = path.parent
    while parent != folder:
        try:
            parent.rmdir()
        except OSError:
            return
        parent = parent.parent


def _is_below(name: str) -> bool:
    """A manifest is a file like any other: it must not lead out of its folder."""
    path = os.path.normpath(name)
    return not (os.path.isabs(path) or path.split(os.sep)[0] == ".." or ":" in name)


def _digest(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return "unreadable"


def _of(data: bytes) -> str:
    return sha256(data).hexdigest()


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
