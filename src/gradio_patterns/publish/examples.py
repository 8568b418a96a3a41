"""The two examples of a rule: one file each, or the files of a small project."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from gradio_patterns.publish.records import Problem

SIDES = ("bad", "good")
LIMIT = 20_000
"""Characters of one example file; more is no example."""
KINDS = f"{SIDES[0]}.py or {SIDES[0]}/ with an app.py"


def read_example(folder: Path, side: str) -> dict[str, str]:
    """The texts of an example by file name; files that are not text are left out."""
    return {
        path.relative_to(folder).as_posix(): text
        for path in example_files(folder, side)
        if (text := _text(path)) is not None
    }


def example_files(folder: Path, side: str) -> list[Path]:
    """The files of an example, in a stable order."""
    single, project = folder / f"{side}.py", folder / side
    if single.is_file():
        return [single]
    return sorted(path for path in project.rglob("*") if path.is_file() and _counts(path))


def example_problems(folder: Path) -> Iterator[Problem]:
    """Examples that are missing, doubled, unreadable, too long or no Python."""
    for side in SIDES:
        allowed = KINDS.replace("bad", side)
        single, project = folder / f"{side}.py", folder / side
        if single.exists() and project.exists():
            yield Problem("", f"{side}.py and {side}/ both exist", allowed)
        elif not single.exists() and not (project / "app.py").is_file():
            yield Problem("", f"{side}.py is missing", allowed)
        for path in example_files(folder, side):
            yield from _file_problems(path, path.relative_to(folder).as_posix())


def _file_problems(path: Path, name: str) -> Iterator[Problem]:
    text = _text(path)
    if text is None:
        yield Problem("", f"{name} cannot be read", "UTF-8 text")
    elif not text.strip():
        yield Problem("", f"{name} is empty", "a small complete app")
    elif len(text) > LIMIT:
        yield Problem("", f"{name} has {len(text)} characters", f"at most {LIMIT}")
    elif path.suffix == ".py":
        try:
            ast.parse(text)
        except (SyntaxError, ValueError) as error:
            yield Problem("", f"{name} does not parse: {error}", "Python that parses")


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _counts(path: Path) -> bool:
    return "__pycache__" not in path.parts and path.name not in (".DS_Store",)
