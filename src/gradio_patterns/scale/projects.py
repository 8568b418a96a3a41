"""The files of one project: those a review reads, and those it may look at beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.reading.sources import SKIPPED, SUFFIXES

_ASIDE = re.compile(
    r"(?i).*\.(?:toml|cfg|ini|in|txt|lock|ya?ml|sh|service)|.*require.*|readme\.md|pipfile"
    r"|.*(?:docker|container)file.*|postbuild|procfile|\.git|\.env.*|pkg-info|metadata"
)
"""Names of the files that rules and the search for a version may open."""


def wanted(path: str) -> bool:
    """Whether a review may want a file of this path, with slashes, below its project."""
    folders, _, name = path.rpartition("/")
    if not (name.endswith(SUFFIXES) or _ASIDE.fullmatch(name)):
        return False
    return not folders or SKIPPED.isdisjoint(folders.split("/"))


def files(root: str, *, loose: bool = False) -> Iterator[tuple[str, bool]]:
    """Path below ``root`` and whether it is reviewed, in the order of a review.

    A link counts where it leads to a file of the project. ``loose``: only what lies in ``root``
    itself is the project.
    """
    folders = [""]
    real = os.path.join(os.path.realpath(root), "")
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            continue
        if folder and any(entry.name == "pyvenv.cfg" for entry in entries):
            continue
        below: list[str] = []
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED and not loose:
                    below.append(path)
            elif entry.name.endswith(SUFFIXES) or _ASIDE.fullmatch(entry.name):
                if entry.is_symlink() and not os.path.realpath(entry.path).startswith(real):
                    continue
                if entry.is_file():
                    yield path, entry.name.endswith(SUFFIXES)
        folders.extend(reversed(below))
