"""Files that are generated and committed: write them, or tell where they drifted."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path


def drifted(texts: Mapping[Path, str]) -> list[Path]:
    """The files whose content is not the given text, missing ones included."""
    return [path for path, text in texts.items() if not _holds(path, text)]


def write_or_check(texts: Mapping[Path, str], *, check: bool, command: str) -> int:
    """Bring the files up to date, or with ``check`` only say which are not; the exit code."""
    changed = drifted(texts)
    for path in changed:
        if check:
            print(f"{path.name} is not up to date: run python {command}", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(texts[path].encode())
            print(f"wrote {path.name}")
    return 1 if check and changed else 0


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
