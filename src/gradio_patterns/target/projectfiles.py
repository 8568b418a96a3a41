"""What the files of a project say about its Gradio version; nothing is run or imported.

Each reader gives ``Found`` entries: the range or version as written, and where it stands. Files are
opened only where the listing of their folder names them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.target.pipcommands import of_script
from gradio_patterns.target.projecttoml import pipfile, pixi, pyproject
from gradio_patterns.target.requirement import (
    Found,
    as_text,
    conda_range,
    contents,
    range_of,
    readable,
)

_SDK = r"sdk_version\s*:\s*[\"']?([\w.+!-]+)"
_INCLUDE = r"(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)"
_ITEM = r"\s*-\s+(?P<quote>[\"']?)(?P<item>[^#]*?)(?P=quote)\s*(?:\s#.*)?"
_ENVIRONMENT = r"(?i)(?:.*environment.*|conda.*|env[\w-]*|meta|cog)\.ya?ml"
_IMAGE = r"(?i)(?:dockerfile|containerfile)(?:\..+)?|.+\.(?:dockerfile|containerfile)"
_INSTALLER = r"(?i)[\w-]*(?:install|setup|requirements)[\w-]*\.sh|postBuild"


def ranges(folder: str, names: list[str]) -> Iterator[Found]:
    """What the files of a folder require, what counts most first."""
    yield from requirement_files(folder, names)
    if "pyproject.toml" in names:
        yield from pyproject(folder)
    if "Pipfile" in names:
        yield from pipfile(folder)
    if "pixi.toml" in names:
        yield from pixi(folder)
    if "setup.cfg" in names:
        yield from setup_cfg(folder)
    if "setup.py" in names:
        yield from setup_py(folder)
    yield from conda(folder, names)
    yield from metadata(folder, names)


def space_version(folder: str) -> Found | None:
    """``sdk_version`` in the front matter of a Space's README, where its SDK is Gradio."""
    data = contents(folder, "README.md")
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"---") or b"sdk_version" not in data:
        return None
    lines = as_text(data).splitlines()
    front = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    head = lines[1:front]
    if not any(re.match(r"sdk\s*:\s*[\"']?gradio", line) for line in head):
        return None
    for number, line in enumerate(head, 2):
        match = re.match(_SDK, line)
        if match:
            return Found(match[1], "README.md", number)
    return None


def requirement_files(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in requirements*.txt (and requirements/*.txt), files they include as well.

    ``requirements.txt`` counts before a Space's ``pre-requirements.txt``, which is installed first.
    Constraints come last, whether or not a file includes them.
    """
    kinds = (".txt", ".in", ".lock")
    files = [n for n in names if n.endswith(kinds) and "requirement" in n.lower()]
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
    for name in files:
        yield from _requirements(folder, name, seen)
    for name in names:
        if re.fullmatch(r"(?i)[\w-]*constraints?[\w-]*\.txt", name):
            yield from _requirements(folder, name, seen, bound=True)


def _requirements(folder: str, name: str, seen: set[str], bound: bool = False) -> Iterator[Found]:
    if name in seen or len(seen) > 50:
        return
    seen.add(name)
    # Files that do not name Gradio may include one that does.
    for number, line in _logical_lines(_anything(folder, name)):
        text = line.split(" #", 1)[0].strip()
        match = re.match(_INCLUDE, text) if text[:1] == "-" else None
        if match:
            other = os.path.normpath(os.path.join(os.path.dirname(name), match[1]))
            only_bounds = bound or text.startswith(("-c", "--c"))
            yield from _requirements(folder, other.replace(os.sep, "/"), seen, only_bounds)
        elif "gradio" in text.lower() and (found := range_of(text)) is not None:
            yield Found(found, name, number, bound)


def _anything(folder: str, name: str) -> str:
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return as_text(file.read())
    except (OSError, ValueError):
        return ""


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


def setup_cfg(folder: str) -> Iterator[Found]:
    """Gradio in the ``install_requires`` and the extras of setup.cfg."""
    for number, line in enumerate(as_text(contents(folder, "setup.cfg")).splitlines(), 1):
        if "gradio" in line.lower():
            stated = re.sub(r"^\s*[\w.-]+\s*=(?!=)\s*", "", line)
            for part in (stated, *stated.split(";")[1:]):
                found = range_of(part)
                if found is not None:
                    yield Found(found, "setup.cfg", number)


def setup_py(folder: str) -> Iterator[Found]:
    """Gradio as a literal requirement in setup.py (which is read, never run)."""
    data = contents(folder, "setup.py")
    if not data or b"\0" in data:
        return
    import ast

    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = range_of(node.value)
            if found is not None and readable(found):
                yield Found(found, "setup.py", node.lineno)


def conda(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in the lists of YAML: a Conda environment, its pip part, a recipe, a cog.yaml."""
    for name in sorted(names):
        if not name.endswith((".yml", ".yaml")) or not re.fullmatch(_ENVIRONMENT, name):
            continue
        for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
            match = re.fullmatch(_ITEM, line[:500]) if "gradio" in line.lower() else None
            found = conda_range(match["item"]) if match else None
            if found is not None:
                yield Found(found, name, number)


def metadata(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in what a build wrote: METADATA of an unpacked wheel, PKG-INFO of a source archive.

    Among several wheels (site-packages) none says whose code a file is.
    """
    wheels = [name for name in names if name.endswith(".dist-info")]
    files = [f"{wheels[0]}/METADATA"] if len(wheels) == 1 else []
    for name in (*files, "PKG-INFO") if "PKG-INFO" in names else files:
        for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
            if not line.strip():
                break  # the description follows
            if line.lower().startswith("requires-dist:"):
                found = range_of(line.partition(":")[2])
                if found is not None:
                    yield Found(found, name, number)


def scripts(folder: str, names: list[str]) -> Iterator[Found]:
    """What a Dockerfile or a script that sets up the project installs; a Space runs neither."""
    for name in sorted(names):
        lower = name.lower()
        if ("erfile" in lower and re.fullmatch(_IMAGE, name)) or (
            name.endswith((".sh", "postBuild")) and re.fullmatch(_INSTALLER, name)
        ):
            for found, line in of_script(as_text(contents(folder, name))):
                yield Found(found, name, line)
