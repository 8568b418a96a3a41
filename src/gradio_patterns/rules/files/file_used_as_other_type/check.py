"""A path that is read like a file, or bytes that are opened like a path."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses

WORDS = ("File", "UploadButton", "file")


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app, "File", "Files", "UploadButton"):
        if misuse.atom.kind == "text":
            yield _path_as_file(misuse)
        elif misuse.atom.kind == "bytes":
            yield _bytes_as_path(app, misuse)


def _path_as_file(misuse: Misuse) -> Hit:
    name = misuse.port.name
    said = f'"{name}" is a path (type="filepath")'
    if misuse.use.how == "attribute":
        trouble = f"so .{misuse.use.name}() raises an AttributeError"
        return Hit(
            misuse.use.node,
            f'{said}, {trouble}; open({name}) it, or set type="binary" to get bytes',
        )
    return Hit(misuse.use.node, f"{said}, but {misuse.trouble}; open({name}) it first")


def _bytes_as_path(app: App, misuse: Misuse) -> Hit:
    said = f'"{misuse.port.name}" holds'
    if misuse.use.how == "attribute":
        return Hit(
            misuse.use.node,
            f'{said} bytes (type="binary"), so .{misuse.use.name} raises an '
            'AttributeError; use the bytes as they are, or set type="filepath"',
        )
    if misuse.wanted != "a path":
        return Hit(misuse.use.node, f'{said} bytes (type="binary"), but {misuse.trouble}')
    called = misuse.use.name.rpartition(".")[2]
    return Hit(
        misuse.use.node,
        f'{said} the content as bytes (type="binary"), which {called}() takes for a path; '
        'set type="filepath"',
        _as_path(app, misuse),
    )


def _as_path(app: App, misuse: Misuse) -> Fix | None:
    """Hand over a path instead, where no other function gets this component's value."""
    component = own_source(app, misuse.port)
    if component is None:
        return None
    edit = edits.set_keyword(app.source, component.call, "type", '"filepath"')
    return edits.unsafe('hand over a path with type="filepath"', edit)
