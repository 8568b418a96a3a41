"""Objects that outlive a call and that handlers change, with everything the handlers reach."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.appmap.model import Shared
from gradio_patterns.effects.changes import changes_in
from gradio_patterns.effects.reachable import Run, runs_of
from gradio_patterns.effects.shared_objects import thing_of

_Key = tuple[int, str]


def shared(app: App) -> Iterator[Shared]:
    """Names of modules, closures and shared objects that some handler rebinds or changes."""
    writers: dict[_Key, dict[str, None]] = {}
    readers: dict[_Key, dict[str, None]] = {}
    said: dict[_Key, str] = {}
    for function, _ in app.handlers:
        runs = list(runs_of(app, function))
        own = {id(run.function.scope) for run in runs}
        for run in runs:
            for change in changes_in(run.app, run.function, run.shared):
                key = change.thing[:2]
                if key[0] in own:  # of a function that each call runs anew
                    continue
                writers.setdefault(key, {})[function.name] = None
                said.setdefault(key, _root(change.said, change.thing.name))
    names = {name for _, name in writers}
    for function, _ in app.handlers:
        for run in runs_of(app, function):
            for key in _read(run, names):
                readers.setdefault(key, {})[function.name] = None
    lines = _lines(app)
    found = [
        Shared(said[key], lines.get(key, 0), tuple(each), tuple(readers.get(key, ())))
        for key, each in writers.items()
    ]
    yield from sorted(found, key=lambda one: (one.line == 0, one.line, one.name))


def _root(said: str, name: str) -> str:
    """``page.title`` of ``page.title[0].x``, as the file writes it."""
    head, found, _ = said.partition(name)
    return f"{head}{name}" if found else name


def _read(run: Run, names: set[str]) -> Iterator[_Key]:
    for node in run.function.own_nodes:
        named = isinstance(node, ast.Name) and node.id in names
        if named or (isinstance(node, ast.Attribute) and node.attr in names):
            assert isinstance(node, (ast.Name, ast.Attribute))
            if isinstance(node.ctx, ast.Load):
                found = thing_of(run.app, run.function, node, run.shared)
                if found is not None:
                    yield found.thing[:2]


def _lines(app: App) -> dict[_Key, int]:
    """Where names and attributes of the file are bound first."""
    found: dict[_Key, int] = {}
    for scope in app.walked.scopes:
        for table in (scope.bindings, scope.attributes):
            for name, bindings in table.items():
                line = getattr(bindings[0].value, "lineno", 0)
                if line:
                    found.setdefault((id(scope), name), line)
    return found
