"""Files that are generated and committed: write them, or tell where they drifted."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from gzip import decompress
from pathlib import Path
from zlib import error


def drifted(texts: Mapping[Path, str | bytes]) -> list[Path]:
    """The files whose content is not the given text, missing ones included."""
    return [path for path, text in texts.items() if not _holds(path, text)]


def write_or_check(texts: Mapping[Path, str | bytes], *, check: bool, command: str) -> int:
    """Bring the files up to date, or with ``check`` only say which are not; the exit code."""
    changed = drifted(texts)
    for path in changed:
        if check:
            print(f"{path.name} is not up to date: run python {command}", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_bytes(texts[path]))
            print(f"wrote {path.name}")
    return 1 if check and changed else 0


def _holds(path: Path, text: str | bytes) -> bool:
    """Packed files are compared unpacked: another zlib packs the same text in another way."""
    try:
        there, wanted = path.read_bytes(), _bytes(text)
        return there == wanted or (path.suffix == ".gz" and decompress(there) == decompress(wanted))
    except (OSError, EOFError, error):
        return False


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
