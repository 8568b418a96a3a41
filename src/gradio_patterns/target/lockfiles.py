"""The version of Gradio in a lock file, found by its lines: parsing a long one takes too long."""

from __future__ import annotations

import re

from gradio_patterns.target.requirement import Found, contents

LOCKS = (
    "uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "pixi.lock",
    "conda-lock.yml",
)  # fmt: skip
_NAMED = r"pylock\.[^.]+\.toml"
_NAME = rb'name *= *"gradio"'
_VERSION = rb'version *= *"([^"]+)"'
_PIPFILE = rb'"gradio"\s*:\s*\{[^}]*?"version"\s*:\s*"==([^"]+)"'
_ARCHIVE = rb"/gradio-(\d[\w.]*?)(?:-[\w.-]+\.whl|-\w+\.conda|\.tar\.gz|-\w+\.tar\.bz2)"
_YAML = rb"(?m)^[ -]*name: gradio *\r?\n *version: *[\"']?(\d[\w.]*)"


def locks(names: list[str]) -> list[str]:
    """The lock files among the names of a folder, what counts most first."""
    named = sorted(name for name in names if name[:7] == "pylock." and re.fullmatch(_NAMED, name))
    return [*(name for name in LOCKS if name in names), *named]


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
