"""From what is named to projects: a tree of folders, archives, or a data set of files."""

from __future__ import annotations

from collections.abc import Iterator

from pyarrow import fs

from gradio_patterns.findings.diagnostics import UNREADABLE, USAGE, refuse
from gradio_patterns.scale import archives, places
from gradio_patterns.scale.buckets import Unit
from gradio_patterns.scale.dataset import DATA
from gradio_patterns.scale.places import Place
from gradio_patterns.scale.projects import wanted

KINDS = ("auto", "tree", "archives", "dataset")


def kind_of(source: str) -> str:
    """What a source is, where nobody says: by the names of its files."""
    place = places.open_place(source)
    info = place[0].get_file_info(place[1])
    if info.type == fs.FileType.NotFound:
        raise refuse(UNREADABLE, "there is no such file or folder", source)
    if info.type == fs.FileType.File:
        return "dataset" if place[1].endswith(DATA) else "archives"
    for path, is_folder in _listed(place, place[1]):
        if is_folder:
            inner = next((p for p, below in _listed(place, path) if not below), "")
            return "dataset" if inner.endswith(DATA) else "tree"
        if path.endswith(DATA):
            return "dataset"
        if path.endswith(archives.SUFFIXES):
            return "archives"
    return "tree"


def units(source: str, kind: str, depth: int) -> list[Unit]:
    """The projects of a tree or of archives, by name."""
    place = places.open_place(source)
    found = _archives(source, place) if kind == "archives" else _tree(source, place, depth)
    made = sorted(found, key=lambda unit: unit.name)
    if not made:
        raise refuse(USAGE, "there is no project in it", source)
    return made


def _tree(source: str, place: Place, depth: int) -> Iterator[Unit]:
    """Folders ``depth`` levels down; what lies above them is a project of the folder it is in."""
    folders = [(place[1], "", 0)]
    while folders:
        folder, name, level = folders.pop()
        if level == depth:
            yield Unit(name or ".", "folder", _uri(source, place, folder))
            continue
        loose = False
        for path, is_folder in _listed(place, folder):
            own = path.rpartition("/")[2]
            below = f"{name}/{own}" if name else own
            if is_folder:
                folders.append((path, below, level + 1))
            elif own.endswith(archives.SUFFIXES):
                yield Unit(below, "archive", _uri(source, place, path))
            elif wanted(own):
                loose = True
        if loose:
            # A name that no folder can have beside it.
            yield Unit(f"{name}/." if name else ".", "loose", _uri(source, place, folder))


def _archives(source: str, place: Place) -> Iterator[Unit]:
    """A folder of archives, one archive, or a text with one path or URI a line."""
    info = place[0].get_file_info(place[1])
    if info.type == fs.FileType.Directory:
        selector = fs.FileSelector(place[1], recursive=True)
        for found in place[0].get_file_info(selector):
            if found.type == fs.FileType.File and found.path.endswith(archives.SUFFIXES):
                name = found.path[len(place[1]) :].lstrip("/")
                yield Unit(name, "archive", _uri(source, place, found.path))
    elif place[1].endswith(archives.SUFFIXES):
        yield Unit(place[1].rpartition("/")[2], "archive", _uri(source, place, place[1]))
    else:
        text = (places.read(place) or b"").decode("utf-8", "surrogateescape")
        base = place[1].rpartition("/")[0]
        for line in dict.fromkeys(line.strip() for line in text.splitlines()):
            if line and not line.startswith("#"):
                absolute = "://" in line or line.startswith("/")
                where = line if absolute else _uri(source, place, places.join(base, line))
                yield Unit(line, "archive", where)


def _listed(place: Place, folder: str) -> list[tuple[str, bool]]:
    """Paths in a folder and whether each is a folder, by name; hidden ones are left out."""
    found = [
        (info.path, info.type == fs.FileType.Directory)
        for info in place[0].get_file_info(fs.FileSelector(folder))
        if not info.base_name.startswith((".", "_"))
    ]
    return sorted(found)


def _uri(source: str, place: Place, path: str) -> str:
    """How another process finds a path again."""
    if places.is_local(place):
        return path
    return f"{source.partition('://')[0]}://{path}"
