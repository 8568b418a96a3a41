"""A path that is read like a file, or bytes that are opened like a path."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import FILE_METHODS, Handed, choice, handed, sole_taker
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("File", "UploadButton")

_OPENING = ("builtins.open", "io.open", "pathlib.Path", "zipfile.ZipFile")


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "File", "UploadButton"):
        count = choice(use.component, "file_count", "single")
        kind = choice(use.component, "type", "filepath")
        if count != "single":
            continue
        if kind == "filepath":
            yield from _path_as_file(use)
        elif kind == "binary":
            yield from _bytes_as_path(app, use)


def _path_as_file(use: Handed) -> Iterator[Hit]:
    for node in use.attributes(*FILE_METHODS):
        yield Hit(
            node,
            f'"{use.name}" is a path (type="filepath"), so .{node.attr}() raises an '
            f'AttributeError; open({use.name}) it, or set type="binary" to get bytes',
        )


def _bytes_as_path(app: App, use: Handed) -> Iterator[Hit]:
    for node in use.attributes("name", "read"):
        yield Hit(
            node,
            f'"{use.name}" holds bytes (type="binary"), so .{node.attr} raises an '
            'AttributeError; use the bytes as they are, or set type="filepath"',
        )
    for call, path in use.passed_to(app, *_OPENING):
        yield Hit(
            call,
            f'"{use.name}" holds the content as bytes (type="binary"), which '
            f'{path.rpartition(".")[2]}() takes for a path; set type="filepath"',
            _as_path(app, use),
        )


def _as_path(app: App, use: Handed) -> Fix | None:
    """Hand over a path instead, where no other function gets this component's value."""
    if not sole_taker(app, use.component):
        return None
    edit = edits.set_keyword(app.source, use.component.call, "type", '"filepath"')
    return edits.unsafe('hand over a path with type="filepath"', edit)
