"""Requirement files, and the files that something else of the project names as such."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice

from gradio_patterns.target.deployment_files import environment_files, script_files, with_slashes
from gradio_patterns.target.pipcommands import of_shell
from gradio_patterns.target.pipcommands import requirement_files as named_in
from gradio_patterns.target.projecttoml import dynamic_files
from gradio_patterns.target.requirement import Found, as_text, range_of

_INCLUDE = r"(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)"
_REQUIREMENTS = ("requirement", "reqs", "deps", "dependencies")


def requirement_files(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in requirements*.txt (and requirements/*.txt), files they include as well.

    ``requirements.txt`` counts before a Space's ``pre-requirements.txt``, which is installed first;
    files of another name count where something installs them. Constraints come last, whether or
    not a file includes them.
    """
    kinds = (".txt", ".in", ".lock")
    files = [n for n in names if n.endswith(kinds) and any(w in n.lower() for w in _REQUIREMENTS)]
    first = ("requirements.txt", "requirements.lock", "pre-requirements.txt")
    files.sort(key=lambda name: (name not in first, name.endswith(".in"), name))
    files.sort(key=lambda name: first.index(name) if name in first else len(first))
    if "requirements" in names:
        try:
            below = sorted(os.listdir(os.path.join(folder, "requirements")))
        except OSError:
            below = []
        files += [f"requirements/{name}" for name in below if name.endswith(kinds)]
    seen: set[str] = set()
    for name in (*files, *_named_elsewhere(folder, names)):
        yield from _requirements(folder, name, seen)
    for name in names:
        if re.fullmatch(r"(?i)[\w-]*constraints?[\w-]*\.txt", name):
            yield from _requirements(folder, name, seen, bound=True)


def _named_elsewhere(folder: str, names: list[str]) -> Iterator[str]:
    """Files whose requirements a pyproject.toml, an environment, an image or a script takes."""
    named: list[str] = []
    if "pyproject.toml" in names:
        named += dynamic_files(_data(folder, "pyproject.toml"))
    for name in environment_files(names):
        lines = as_text(_data(folder, name)).splitlines()
        found = (re.match(r"\s*-\s+[\"']?" + _INCLUDE, line) for line in lines if "-" in line)
        named += [match[1].rstrip("\"'") for match in found if match]
    for name in script_files(names):
        named += named_in(of_shell(with_slashes(as_text(_data(folder, name)), name)))
    for name in named:
        # In an image the file may lie in another folder than beside the Dockerfile.
        inside = os.path.normpath(name.replace("\\", "/").lstrip("/")).replace(os.sep, "/")
        places = () if inside.startswith("..") else (inside, os.path.basename(inside))
        there = (place for place in places if os.path.isfile(os.path.join(folder, place)))
        yield from islice(there, 1)


def _requirements(folder: str, name: str, seen: set[str], bound: bool = False) -> Iterator[Found]:
    if name in seen or len(seen) > 50:
        return
    seen.add(name)
    # Files that do not name Gradio may include one that does.
    for number, line in _logical_lines(as_text(_data(folder, name))):
        text = line.split(" #", 1)[0].strip()
        match = re.match(_INCLUDE, text) if text[:1] == "-" else None
        if match:
            other = os.path.normpath(os.path.join(os.path.dirname(name), match[1]))
            only_bounds = bound or text.startswith(("-c", "--c"))
            yield from _requirements(folder, other.replace(os.sep, "/"), seen, only_bounds)
        elif "gradio" in text.lower() and (found := range_of(text)) is not None:
            yield Found(found, name, number, bound)


def _data(folder: str, name: str) -> bytes:
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return b""


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with what a backslash continues them by, and the number of their first."""
    start, whole = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        start = start or number
        if line.endswith("\\") and not line.lstrip().startswith("#"):
            whole += line[:-1] + " "
            continue
        yield start, whole + line
        start, whole = 0, ""
    if whole:
        yield start, whole
