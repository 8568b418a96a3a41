"""What the files of a project say about its Gradio version; nothing is run or imported.

Each reader gives ``Found`` entries: the range or version as written, and where it stands. Files are
opened only where the listing of their folder names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.target.deployment_files import conda
from gradio_patterns.target.projecttoml import hatch, pipfile, pixi, pyproject
from gradio_patterns.target.requirement import Found, as_text, contents, range_of, readable
from gradio_patterns.target.requirementfiles import requirement_files

_SDK = r"[\"']?sdk_version[\"']?\s*:\s*[\"']?([\w.+!-]+)"


def ranges(folder: str, names: list[str]) -> Iterator[Found]:
    """What the files of a folder require, what counts most first."""
    yield from requirement_files(folder, names)
    if "pyproject.toml" in names:
        yield from pyproject(folder)
    if "Pipfile" in names:
        yield from pipfile(folder)
    if "pixi.toml" in names:
        yield from pixi(folder)
    if "hatch.toml" in names:
        yield from hatch(folder)
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
    if not any(re.match(r"[\"']?sdk[\"']?\s*:\s*[\"']?gradio", line) for line in head):
        return None
    for number, line in enumerate(head, 2):
        match = re.match(_SDK, line)
        if match:
            return Found(match[1], "README.md", number)
    return None


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
    known: dict[object, object] = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        elif isinstance(node, ast.JoinedStr):
            parts = [getattr(part, "value", None) for part in node.values]
            names = [getattr(part, "id", None) for part in parts]
            text = "".join(str(known.get(n, p)) for n, p in zip(names, parts, strict=True))
        for line in text.splitlines() if "gradio" in text.lower() else ():
            found = range_of(line)
            if found is not None and readable(found):
                yield Found(found, "setup.py", getattr(node, "lineno", 0))


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
