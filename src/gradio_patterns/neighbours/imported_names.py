"""What a name means that another module of the project defines."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol, Value
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.modules import find, holds, module

_STEPS = 8
"""How many modules and assignments a name is followed through."""


class Known(NamedTuple):
    """What an expression means, and the app of the module in which it does."""

    app: App
    value: Value
    line: int = 0
    """Where it is defined; 0 where that is not one statement."""


def value_of(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Known | None:
    """What an expression means, also where another module of the project says so."""
    if node is None or not steps:
        return None
    value = app.resolve(node, place)
    if isinstance(value, Symbol):
        return defined(app, value.path, steps - 1)
    if value is not None:
        return Known(app, value, _line(value))
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
        if binding is not None:
            return _bound(app, binding, steps - 1)
        found = (defined(app, path, steps - 1) for path in _imported_as(place, node))
        return next((known for known in found if known is not None), None)
    if isinstance(node, ast.Attribute):
        owner = self_class(node.value, place.scope)
        if owner is not None:
            return _member(Known(app, LocalClass(owner, True)), node.attr, steps - 1)
        base = value_of(app, node.value, place, steps - 1)
        if base is not None:
            return _member(base, node.attr, steps - 1)
        paths = _imported_as(place, node.value)
        found = (defined(app, f"{path}.{node.attr}", steps - 1) for path in paths)
        return next((known for known in found if known is not None), None)
    if isinstance(node, ast.Call):
        called = value_of(app, node.func, place, steps - 1)
        return _made(called, steps - 1) if called is not None else None
    return None


def _imported_as(place: Place, node: ast.expr) -> list[str]:
    """The paths of a name that is imported in several ways: ``try`` one, ``except`` the other."""
    scope: Scope | None = place.scope if isinstance(node, ast.Name) else None
    while scope is not None:
        bindings = scope.bindings.get(node.id, ())  # type: ignore[attr-defined]
        if bindings:
            several = len(bindings) > 1 and all(one.kind == "import" for one in bindings)
            return [str(one.value) for one in bindings] if several else []
        scope = scope.parent
    return []


def imports_project(app: App) -> bool:
    """Whether the file imports any module of its own project."""
    known: bool | None = app.facts.get("imports project")
    if known is None:
        paths = {path for _, path in app.walked.imports} | set(app.walked.starred_imports)
        known = app.facts["imports project"] = any(_of_project(app, path) for path in paths)
    return known


def leads_out(app: App, node: ast.expr) -> bool:
    """Whether a dotted name may lead into another module of the project, told from its root."""
    return _root(node) in roots(app)


def roots(app: App) -> set[str]:
    """Names that are imported from the project, or may be bound to something made there."""
    found: set[str] | None = app.facts.get("roots")
    if found is not None:
        return found
    walked = app.walked
    if not imports_project(app):
        found = app.facts["roots"] = set()
        return found
    found = app.facts["roots"] = {n for n, path in walked.imports if _of_project(app, path)}
    if any(_of_project(app, path) for path in walked.starred_imports):
        found |= {node.id for node in app.nodes if isinstance(node, ast.Name)} - _bound_in(app)
    for _ in range(2):
        for scope in walked.scopes:
            tables = (scope.bindings, scope.attributes)
            for name, bindings in (pair for table in tables for pair in table.items()):
                value = bindings[0].value
                plain = isinstance(value, (ast.Call, ast.Attribute, ast.Name))
                if len(bindings) == 1 and plain and _root(value) in found:  # type: ignore[arg-type, operator]
                    found.add(name if scope.bindings.get(name) is bindings else "self")
    return found


def _root(node: ast.AST) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return node.id if isinstance(node, ast.Name) else None


def _bound_in(app: App) -> set[str]:
    return {name for scope in app.walked.scopes for name in scope.bindings}


def _of_project(app: App, path: str) -> bool:
    if path.startswith("."):
        return find(app.path, "", 1) is not None or bool(path.strip("."))
    root = path.partition(".")[0]
    return root != "gradio" and holds(app.path, root)


def defined(app: App, dotted: str, steps: int = _STEPS) -> Known | None:
    """What ``dotted`` means, as the file of ``app`` imports it: ``ui.work``, ``..ui.Page.run``."""
    if steps < _STEPS // 2:
        return _defined(app, dotted, steps)
    key = f"defined {dotted}"
    if key not in app.memo:
        app.memo[key] = None  # a circle of imports is unknown
        app.memo[key] = _defined(app, dotted, steps)
    known: Known | None = app.memo[key]
    return known


def _defined(app: App, dotted: str, steps: int) -> Known | None:
    bare = dotted.lstrip(".")
    level = len(dotted) - len(bare)
    parts = bare.split(".") if bare else []
    if not steps or (not level and parts[0] in {"builtins", "gradio"}):
        return None
    for length in range(len(parts) - 1, -1, -1):
        if not length and not level:
            break
        found = module(app, ".".join(parts[:length]), level)
        if found is None or found.app.path == app.path:
            continue
        known = _name(found.app, parts[length], steps - 1)
        for attribute in parts[length + 1 :]:
            known = _member(known, attribute, steps - 1) if known is not None else None
        return known
    return None


def home_of(app: App, dotted: str, steps: int = _STEPS) -> tuple[Scope, str] | None:
    """The module and the name in it that hold what a file imports as ``dotted``: a value, say."""
    bare = dotted.lstrip(".")
    level = len(dotted) - len(bare)
    name, _, last = bare.rpartition(".")
    if not steps or not (name or level) or not imports_project(app):
        return None
    found = module(app, name, level)
    if found is None:
        return None
    scope = found.app.walked.module
    bindings = scope.bindings.get(last, ())
    if len(bindings) == 1 and bindings[0].kind == "import":
        return home_of(found.app, str(bindings[0].value), steps - 1)
    if not bindings or any(b.kind in {"import", "function", "class"} for b in bindings):
        return None
    return scope, last


def _name(app: App, name: str, steps: int) -> Known | None:
    """What a name at the top of a module means; one that it only hands on is followed."""
    bindings = app.walked.module.bindings.get(name)
    if bindings:
        return _bound(app, bindings[0], steps) if len(bindings) == 1 else None
    for starred in app.walked.starred_imports if steps else ():
        joint = "" if starred.endswith(".") else "."
        known = defined(app, f"{starred}{joint}{name}", steps - 1)
        if known is not None:
            return known
    return None


def _bound(app: App, binding: Binding, steps: int) -> Known | None:
    if not steps:
        return None
    if binding.kind == "import":
        return defined(app, str(binding.value), steps)
    value = app.resolver.bound(binding)
    if isinstance(value, Symbol):
        return defined(app, value.path, steps)
    if value is not None:
        return Known(app, value, _line(value))
    if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
        return value_of(app, binding.value, binding.place, steps)
    if binding.kind == "parameter" and isinstance(binding.value, ast.arg):
        return _annotated(app, binding.value.annotation, binding.place, steps)
    return None


def _annotated(app: App, node: ast.expr | None, place: Place, steps: int) -> Known | None:
    """An object of the class that a parameter is annotated with, if the project defines it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if not node.value.isidentifier():
            return None
        at = ast.copy_location(ast.Name(node.value, ast.Load()), node)
        node = at
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    known = value_of(app, node, place.parent or place, steps)
    if known is None or not isinstance(known.value, LocalClass) or known.value.instance:
        return None
    return Known(known.app, LocalClass(known.value.scope, True))


def _member(base: Known, name: str, steps: int) -> Known | None:
    """An attribute of a class or an object of a class."""
    if not isinstance(base.value, LocalClass):
        return None
    value = base.app.resolver.member(base.value.scope, name)
    if isinstance(value, Symbol):
        return defined(base.app, value.path, steps)
    if value is not None:
        return Known(base.app, value, _line(value))
    scope = base.value.scope
    assigned = scope.attributes.get(name, ())
    if assigned or name in scope.bindings or not steps:
        return _bound(base.app, assigned[0], steps) if len(assigned) == 1 else None
    for parent in getattr(scope.node, "bases", ()):
        known = value_of(base.app, parent, scope.place.parent or scope.place, steps - 1)
        found = _member(known, name, steps - 1) if known is not None else None
        if found is not None:
            return found
    return None


def _made(called: Known, steps: int) -> Known | None:
    """What a call gives: an object of a class, or what a plain function returns."""
    value = called.value
    if isinstance(value, LocalClass):
        return None if value.instance else Known(called.app, LocalClass(value.scope, True))
    if not isinstance(value, Function) or value.decorators or value.is_async or value.is_generator:
        return None
    results = value.results
    if len(results) != 1 or results[0][1] is None:
        return None
    return value_of(called.app, results[0][1], results[0][2], steps)


def _line(value: Value) -> int:
    node = value.node if isinstance(value, Function) else None
    return getattr(node, "lineno", 0)
