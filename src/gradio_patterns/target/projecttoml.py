"""What TOML files of a project say about Gradio: pyproject.toml, Pipfile, pixi.toml, hatch.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.requirement import Found, as_text, contents, range_of

Range = tuple[str, bool]
"""A range, and whether it only bounds what others require."""


def pyproject(folder: str) -> Iterator[Found]:
    """PEP 621, dependency groups and the tables of uv, Poetry, PDM, Hatch, Rye, Flit and pixi."""
    return _stated(folder, "pyproject.toml")


def pipfile(folder: str) -> Iterator[Found]:
    """The packages of every category of a Pipfile."""
    return _stated(folder, "Pipfile")


def pixi(folder: str) -> Iterator[Found]:
    """Conda's and PyPI's packages of a pixi workspace and of its features."""
    return _stated(folder, "pixi.toml")


def hatch(folder: str) -> Iterator[Found]:
    """The environments of a hatch.toml."""
    return _stated(folder, "hatch.toml")


def dynamic_files(data: bytes) -> Iterator[str]:
    """The files from which setuptools and Hatch take what a pyproject.toml requires."""
    document = parse_toml(data) if b"dynamic" in data else ""
    if isinstance(document, str):
        return
    tool = _table(document, "tool")
    dynamic = _table(tool, "setuptools", "dynamic")
    tables = [_table(dynamic, "dependencies")]
    tables += map(_table, _table(dynamic, "optional-dependencies").values())
    hook = _table(tool, "hatch", "metadata", "hooks", "requirements_txt")
    for value in (*(table.get("file") for table in tables), hook.get("files")):
        files = value if isinstance(value, list) else [value]
        yield from (file for file in files if isinstance(file, str))


def _stated(folder: str, name: str) -> Iterator[Found]:
    data = contents(folder, name)
    document = parse_toml(data) if data else ""
    if isinstance(document, str):
        return
    lines = as_text(data).splitlines()
    for text, bound in _READERS[name](document):
        number = next((n for n, line in enumerate(lines, 1) if _states(line, text)), 0)
        yield Found(text, name, number, bound)


def _states(line: str, text: str) -> bool:
    match = re.search(r"gradio(?![\w-])", line, re.IGNORECASE)
    return match is not None and text.replace(" ", "").lstrip("=") in line.replace(" ", "")


def _table(value: object, *keys: str) -> dict[str, object]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _of_pyproject(document: dict[str, object]) -> Iterator[Range]:
    project, tool = _table(document, "project"), _table(document, "tool")
    uv = _table(tool, "uv")
    # What uv is told to override holds whatever is required, and so does where it is taken from.
    yield from _of_lists([uv.get("override-dependencies")])
    yield from _of_tables([{"gradio": _table(uv, "sources").get("gradio")}])
    lists = [project.get("dependencies"), *_table(project, "optional-dependencies").values()]
    lists += _table(document, "dependency-groups").values()
    lists += [uv.get("dev-dependencies"), _table(tool, "rye").get("dev-dependencies")]
    lists += _table(tool, "pdm", "dev-dependencies").values()
    lists += _of_environments(_table(tool, "hatch"))
    flit = _table(tool, "flit", "metadata")
    lists += [flit.get("requires"), *_table(flit, "requires-extra").values()]
    yield from _of_lists(lists)
    poetry = _table(tool, "poetry")
    tables = [_table(poetry, "dependencies"), _table(poetry, "dev-dependencies")]
    tables += [_table(group, "dependencies") for group in _table(poetry, "group").values()]
    yield from _of_tables(tables)
    yield from _of_pixi(_table(tool, "pixi"))
    for text, _ in _of_lists([uv.get("constraint-dependencies")]):
        yield text, True


def _of_environments(hatch: dict[str, object]) -> Iterator[object]:
    for environment in map(_table, _table(hatch, "envs").values()):
        yield from (environment.get("dependencies"), environment.get("extra-dependencies"))


def _of_hatch(document: dict[str, object]) -> Iterator[Range]:
    return _of_lists(_of_environments(document))


def _of_pipfile(document: dict[str, object]) -> Iterator[Range]:
    # Every other table is a category of packages.
    about = ("source", "requires", "scripts", "pipenv")
    return _of_tables(_table(value) for key, value in document.items() if key not in about)


def _of_pixi(document: dict[str, object]) -> Iterator[Range]:
    """The workspace's own tables first, then those of its features and of platforms."""
    places = [_table(document), _table(document, "package")]
    places += map(_table, _table(document, "feature").values())
    for place in tuple(places):
        places += map(_table, _table(place, "target").values())
    kinds = ("dependencies", "pypi-dependencies", "run-dependencies")
    yield from _of_tables(_table(place, kind) for place in places for kind in kinds)


def _of_lists(lists: Iterable[object]) -> Iterator[Range]:
    for items in lists:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, str) and (found := range_of(item)) is not None:
                yield found, False


def _of_tables(tables: Iterable[dict[str, object]]) -> Iterator[Range]:
    for table in tables:
        value = table.get("gradio", table.get("Gradio"))
        # Poetry and uv take a list of tables, each for another Python or system.
        for each in value if isinstance(value, list) else [value]:
            stated = _sourced(each) or each.get("version") if isinstance(each, dict) else each
            if isinstance(stated, str):
                yield "" if stated.strip() == "*" else stated, False


def _sourced(table: dict[str, object]) -> str | None:
    """The release that an address names: of an archive, or of a tag of Gradio's repository."""
    address = table.get("url", table.get("path"))
    if isinstance(table.get("git"), str):
        tags = (table.get(key) for key in ("tag", "rev", "ref", "branch"))
        address = f"git+{table['git']}@{next(filter(None, tags), '')}"
    return range_of(f"gradio @ {address}") if isinstance(address, str) else None


_READERS = {
    "pyproject.toml": _of_pyproject, "Pipfile": _of_pipfile, "pixi.toml": _of_pixi,
    "hatch.toml": _of_hatch,
}  # fmt: skip
