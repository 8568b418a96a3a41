"""What fills a name beside its assignment: loops, calls that add to it, what callers give."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol, function_of_scope
from gradio_patterns.app.scopes import Binding, Place, Scope, order_after
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.imported_names import value_of

_ADDING = ("append", "extend", "insert", "add", "update", "setdefault", "appendleft")
_CONTAINERS = frozenset(
    {
        "list", "List", "tuple", "Tuple", "dict", "Dict", "Sequence", "Iterable", "Optional",
        "Union", "Mapping", "set", "Set", "str", "int", "None", "Any",
    }
)  # fmt: skip

Given = tuple[App, ast.expr, Place]


class Told(NamedTuple):
    """What is known of a parameter: its annotation names components, or what calls hand over."""

    annotated: bool
    given: tuple[Given, ...] = ()


def looped(app: App, binding: Binding, name: str) -> list[Given]:
    """The iterables whose components a loop variable means in turn; empty for no loop variable."""
    node = binding.place.node
    if isinstance(node, (ast.For, ast.AsyncFor)) and binding.at == order_after(node.iter):
        return _turns(app, node.target, node.iter, binding.place.parent or binding.place, name)
    for generator in getattr(node, "generators", ()):
        if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(generator.target)):
            return _turns(app, generator.target, generator.iter, binding.place, name)
    return []


def _turns(app: App, target: ast.expr, whole: ast.expr, place: Place, name: str) -> list[Given]:
    if isinstance(target, ast.Name):
        return [(app, whole, place)] if target.id == name else []
    if not isinstance(target, (ast.Tuple, ast.List)):
        return []
    for index, part in enumerate(target.elts):
        if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(part)):
            return [
                one
                for where, inner, around in _columns(app, whole, index, place)
                for one in _turns(where, part, inner, around, name)
            ]
    return []


def _columns(app: App, whole: ast.expr, index: int, place: Place) -> list[Given]:
    """Of what a loop goes over in tuples, the part at one place of the tuples."""
    if isinstance(whole, ast.Call):
        called = whole.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name == "enumerate" and index == 1 and whole.args:
            return [(app, whole.args[0], place)]
        if name in {"zip", "product"} and index < len(whole.args):
            return [(app, whole.args[index], place)]
        if name == "items" and index == 1 and isinstance(called, ast.Attribute):
            return [(app, called.value, place)]
        return []
    value = app.resolve(whole, place)
    display = getattr(value, "node", whole)
    if not isinstance(display, (ast.List, ast.Tuple)):
        return []
    inner = getattr(value, "place", place)
    rows = [row.elts for row in display.elts if isinstance(row, (ast.Tuple, ast.List))]
    if len(rows) != len(display.elts) or any(index >= len(row) for row in rows):
        return []
    column = ast.copy_location(ast.List([row[index] for row in rows], ast.Load()), display)
    return [(app, column, inner)]


def grown(app: App, node: ast.expr, place: Place) -> list[tuple[ast.expr, Place]]:
    """Expressions that are added to a list or dict by its name anywhere in the file."""
    key = _key(node, place)
    return _index(app).get(key, []) if key is not None else []


def _key(node: ast.expr, place: Place) -> tuple[int, str] | None:
    """A name with the scope that binds it, or an attribute of ``self`` with its class."""
    if isinstance(node, ast.Attribute):
        owner = self_class(node.value, place.scope)
        return (id(owner), node.attr) if owner is not None else None
    if not isinstance(node, ast.Name):
        return None
    scope: Scope | None = place.scope
    while scope is not None and node.id not in scope.bindings:
        scope = scope.parent
    return (id(scope), node.id) if scope is not None else None


def _index(app: App) -> dict[tuple[int, str], list[tuple[ast.expr, Place]]]:
    found: dict[tuple[int, str], list[tuple[ast.expr, Place]]] | None = app.memo.get("grown")
    if found is not None:
        return found
    found = app.memo["grown"] = {}
    for owner, value, place in (*_calls(app), *_stores(app)):
        key = _key(owner, place)
        if key is not None:
            found.setdefault(key, []).append((value, place))
    return found


def _calls(app: App) -> Iterator[tuple[ast.expr, ast.expr, Place]]:
    for method in _ADDING:
        for node, place in app.walked.calls_by_attribute.get(method, ()):
            if node.args and isinstance(node.func, ast.Attribute):
                yield node.func.value, node.args[-1], place


def _stores(app: App) -> Iterator[tuple[ast.expr, ast.expr, Place]]:
    """``boxes[key] = value``, ``boxes += value``; the block is that of the function around."""
    for node in app.nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Subscript):
                    yield target.value, node.value, _around(app, node)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, (ast.Name, ast.Attribute)):
            yield node.target, node.value, _around(app, node)


def _around(app: App, node: ast.stmt) -> Place:
    """The body of the innermost function or class that a statement stands in."""
    inner = app.walked.module
    for scope in app.walked.scopes[1:]:
        if isinstance(scope.node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            first, last = scope.node.lineno, scope.node.end_lineno or 0
            if first <= node.lineno <= last and first >= getattr(inner.node, "lineno", 0):
                inner = scope
    return inner.place


def augments(app: App, binding: Binding) -> bool:
    """Whether a binding is that of ``name += ...``, which ``grown`` tells of."""
    ends: set[int] | None = app.memo.get("augmented")
    if ends is None:
        nodes = (node for node in app.nodes if isinstance(node, ast.AugAssign))
        ends = app.memo["augmented"] = {order_after(node) for node in nodes}
    return binding.kind == "unknown" and binding.at in ends


def parameter_of(app: App, binding: Binding) -> Told | None:
    """What a parameter is given; None where some call cannot be read."""
    argument, scope = binding.value, binding.place.scope
    node = scope.node
    if not isinstance(argument, ast.arg):
        return None
    around = scope.place.parent or scope.place
    if argument.annotation is not None and component_class(app, argument.annotation, around):
        return Told(True)
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None
    if argument is node.args.kwarg or argument is node.args.vararg:
        return None
    given: list[Given] = []
    for call, place in _calls_of(app, scope, node):
        value = _handed(function_of_scope(scope), call, argument.arg)
        if value is None:
            return None
        given.append((app, value, place))
    return Told(False, tuple(given)) if given else None


def _calls_of(
    app: App, scope: Scope, node: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[tuple[ast.Call, Place]]:
    owner = scope.parent if _is_method(scope) else None
    made = node.name == "__init__" and owner is not None
    name = getattr(owner.node, "name", "") if made and owner is not None else node.name
    walked = app.walked
    for raw in (*walked.calls_by_name.get(name, ()), *walked.calls_by_attribute.get(name, ())):
        known = value_of(app, raw.node.func, raw.place)
        if known is None:
            continue
        value = known.value
        if (isinstance(value, Function) and value.node is node) or (
            made and isinstance(value, LocalClass) and value.scope is owner
        ):
            yield raw.node, raw.place


def _is_method(scope: Scope) -> bool:
    return scope.parent is not None and scope.parent.kind == "class"


def _handed(function: Function, call: ast.Call, name: str) -> ast.expr | None:
    """What a call hands over for a parameter; the default where it leaves it out."""
    if any(isinstance(one, ast.Starred) for one in call.args):
        return None
    if any(word.arg is None for word in call.keywords):
        return None
    names = function.parameters
    if name in names and names.index(name) < len(call.args):
        return call.args[names.index(name)]
    for word in call.keywords:
        if word.arg == name:
            return word.value
    return function.defaults().get(name)


def component_class(app: App, node: ast.expr, place: Place) -> bool:
    """Whether an annotation names component classes and containers of them, and nothing else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return False
    classes = 0
    stack: list[ast.expr] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Subscript):
            stack += [part.value, part.slice]
        elif isinstance(part, (ast.Tuple, ast.List)):
            stack += part.elts
        elif isinstance(part, ast.BinOp):
            stack += [part.left, part.right]
        elif isinstance(part, (ast.Name, ast.Attribute)):
            name = part.attr if isinstance(part, ast.Attribute) else part.id
            value = app.resolve(part, place)
            if isinstance(value, Symbol) and (value.gradio or "")[:1].isupper():
                classes += 1
            elif name not in _CONTAINERS:
                return False
        elif not (isinstance(part, ast.Constant) and part.value in {None, Ellipsis}):
            return False
    return classes > 0
