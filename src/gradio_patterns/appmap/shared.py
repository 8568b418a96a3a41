"""Module-level objects that handlers change, with everything the handlers call in the file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import MUTATORS
from gradio_patterns.app.model import Function
from gradio_patterns.appmap.model import Shared

_MAKERS = frozenset({"import", "function", "class"})


def shared(app: App) -> Iterator[Shared]:
    """Names bound at module level that some handler rebinds or changes in place."""
    writers: dict[str, dict[str, None]] = {}
    readers: dict[str, dict[str, None]] = {}
    for function, _ in app.handlers:
        for called in reached(app, function):
            for name in _written(called):
                writers.setdefault(name, {})[function.name] = None
            for name in _read(called):
                readers.setdefault(name, {})[function.name] = None
    module = app.walked.module
    for name, bindings in module.bindings.items():
        if name in writers and not any(binding.kind in _MAKERS for binding in bindings):
            line = getattr(bindings[0].value, "lineno", 0)
            yield Shared(name, line, tuple(writers[name]), tuple(readers.get(name, ())))


def reached(app: App, function: Function) -> list[Function]:
    """The function and all functions of the file that run when it runs, each once."""
    found: dict[int, Function] = {}
    left = [function]
    while left:
        current = left.pop()
        if id(current.node) in found:
            continue
        found[id(current.node)] = current
        for raw in app.calls_in(current):
            called = app.function(raw.node.func, raw.place)
            if called is not None:
                left.append(called)
    return list(found.values())


def _written(function: Function) -> Iterator[str]:
    """Names of the module that the body itself rebinds or whose object it changes."""
    yield from function.scope.globals
    for node in function.own_nodes:
        target: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func.value if node.func.attr in MUTATORS else None
        elif isinstance(node, (ast.Subscript, ast.Attribute)):
            target = node.value if isinstance(node.ctx, (ast.Store, ast.Del)) else None
        while isinstance(target, (ast.Attribute, ast.Subscript)):
            target = target.value
        if isinstance(target, ast.Name) and _of_module(function, target.id):
            yield target.id


def _read(function: Function) -> Iterator[str]:
    for node in function.own_nodes:
        loaded = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if loaded and _of_module(function, node.id):  # type: ignore[attr-defined]
            yield node.id  # type: ignore[attr-defined]


def _of_module(function: Function, name: str) -> bool:
    """Whether a name means the module's, seen from inside a function."""
    scope = function.scope
    while scope is not None and scope.kind != "module":
        if name in scope.globals:
            return True
        if scope.kind != "class" and name in scope.bindings:
            return False
        scope = scope.parent  # type: ignore[assignment]
    return scope is not None
