"""os.rename, shutil.move or os.remove of a path that a component hands over."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.uses import Handed, choice, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("rename", "replace", "move", "unlink")

_MOVING = ("os.rename", "os.replace", "os.renames", "shutil.move", "os.remove", "os.unlink")
_METHODS = frozenset({"rename", "replace", "unlink"})


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "File", "Audio", "Image", "Video"):
        if not _path(app, use) or not any(
            _stays(event, use) for event in app.events_of(use.function)
        ):
            continue
        for node in _moved(app, use):
            yield Hit(
                node,
                f'"{use.name}" is the upload that the page still holds: a second click fails; '
                "copy it",
            )


def _path(app: App, use: Handed) -> bool:
    """Whether the component hands over one path."""
    component = use.component
    if component.kind == "Image" and app.target < (4, 44):
        return False  # a new copy with every run
    if component.kind in {"Audio", "Image"}:
        return choice(component, "type", "numpy") == "filepath"
    single = choice(component, "file_count", "single") == "single"
    return single and choice(component, "type", "filepath") == "filepath"


def _stays(event: Event, use: Handed) -> bool:
    """Whether the upload is still there after the run, for another one."""
    if event.may_output(use.component):
        return False
    return not event.listener or any(name in {"click", "submit"} for _, name in event.triggers)


def _moved(app: App, use: Handed) -> Iterator[ast.Call]:
    for moved, _ in use.passed_to(app, *_MOVING):
        yield moved
    for made, _ in use.passed_to(app, "pathlib.Path"):
        for node in use.function.own_nodes:
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.value is made
                and node.func.attr in _METHODS
            ):
                yield node
