"""Which components an expression gives, as a reader of the file would say it.

A part is said by name. ``*rows`` stands for all components of a list whose length the source does
not tell; a name that is bound in several branches stands for itself, where each makes a component.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, Instance, Literal, LocalClass, Symbol
from gradio_patterns.app.scopes import Binding, Place, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.appmap.bindings import augments, grown, looped, parameter_of
from gradio_patterns.appmap.makers import MADE, makes_one
from gradio_patterns.appmap.naming import custom, derives, name_of, variables
from gradio_patterns.neighbours.imported_names import Known, value_of

_STEPS = 14
_SAME = frozenset(
    {"list", "tuple", "set", "sorted", "reversed", "frozenset", "chain", "from_iterable"}
)
"""Calls that give what they are given, as far as the components in it go."""

Parts = list[str] | None


def parts_of(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Parts:
    """The components that a list, or one component, stands for; None where it is unclear."""
    if node is None or steps <= 0:
        return None
    if isinstance(node, ast.Constant):
        named = isinstance(node.value, str)  # an Interface takes "textbox", too
        return [repr(node.value)] if named else [] if node.value is None else None
    single = part_of(app, node, place, steps - 1)
    if single is not None:
        return [single]
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return _all(app, node.elts, place, steps)
    if isinstance(node, ast.Starred):
        return parts_of(app, node.value, place, steps - 1)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _all(app, [node.left, node.right], place, steps)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return parts_of(app, node.left, place, steps - 1)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        return _either(app, node, node.values, place, steps)
    if isinstance(node, ast.IfExp):
        return _either(app, node, [node.body, node.orelse], place, steps)
    if isinstance(node, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
        inner = _comprehended(app, node, place, steps)
        return None if inner is None else [_several(node)]
    if isinstance(node, ast.DictComp):
        found = parts_of(app, node.value, _inside(app, node, place), steps - 1)
        return None if found is None else [_several(node)]
    if isinstance(node, ast.Dict):
        return _all(app, node.values, place, steps)
    if isinstance(node, ast.Call):
        return _called(app, node, place, steps)
    if isinstance(node, ast.Subscript):
        whole = parts_of(app, node.value, place, steps - 1)
        return [_several(node)] if whole and isinstance(node.slice, ast.Slice) else None
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _named(app, node, place, steps)
    return None


def part_of(app: App, node: ast.expr, place: Place, steps: int = _STEPS) -> str | None:
    """The one component that an expression gives; None where it may be none or several."""
    if steps <= 0:
        return None
    if isinstance(node, ast.NamedExpr):
        return part_of(app, node.value, place, steps - 1)
    value = app.resolve(node, place)
    if isinstance(value, Instance):
        if value.kind in MADE:
            return _written(node)
        return name_of(app, value, variables(app)) if value.kind[:1].isupper() else None
    if value is not None and not isinstance(value, Symbol):
        return custom(app, node, place)
    said = custom(app, node, place)
    if said is not None:
        return said
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        flat = parts_of(app, node.value, place, steps - 1)
        return _written(node) if flat else None
    if isinstance(node, ast.Call):
        return _got(app, node, place, steps)
    if isinstance(node, ast.IfExp):
        ends = [part_of(app, each, place, steps - 1) for each in (node.body, node.orelse)]
        return " or ".join(map(str, ends)) if all(ends) else None
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    known = value_of(app, node, place)
    if known is not None:
        return _written(node) if _is_component(known) else None
    return _one_of_branches(app, node, place, steps)


def _one_of_branches(
    app: App, node: ast.Name | ast.Attribute, place: Place, steps: int
) -> str | None:
    """A name whose every binding makes a component; None where one is something else."""
    made = 0
    for binding in _bindings(app, node, place):
        if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
            if isinstance(binding.value, ast.Constant) and binding.value.value is None:
                continue
            if part_of(app, binding.value, binding.place, steps - 1) is None:
                return None
        elif binding.kind == "unpack" and isinstance(binding.value, ast.expr):
            if not each(elements(app, binding), lambda a, n, p: part_of(a, n, p, steps - 1)):
                return None
        elif binding.kind == "parameter" and isinstance(node, ast.Name):
            if not given(app, binding, lambda a, n, p: part_of(a, n, p, steps - 1)):
                return None
        elif isinstance(node, ast.Name):
            turns = looped(app, binding, node.id)
            if not turns or not each(turns, lambda a, n, p: _turn(a, n, p, steps - 1)):
                return None
        else:
            return None
        made += 1
    return _written(node) if made else None


def _turn(app: App, node: ast.expr, place: Place, steps: int) -> Parts:
    """What a loop goes over: nothing may be left unknown, and something has to be there."""
    return parts_of(app, node, place, steps) or None


def _named(app: App, node: ast.Name | ast.Attribute, place: Place, steps: int) -> Parts:
    """A list by its name: inline where it is bound once and never added to, else ``*name``."""
    bindings = list(_bindings(app, node, place))
    if not bindings or bindings[0].kind == "import":
        return _elsewhere(app, node, place, steps)
    more = grown(app, node, place)
    found: list[str] = []
    for binding in bindings:
        if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
            inner = parts_of(app, binding.value, binding.place, steps - 1)
            if inner is None:
                return None
            found += inner
        elif binding.kind == "unpack" and isinstance(binding.value, ast.expr):
            if not each(elements(app, binding), lambda a, n, p: parts_of(a, n, p, steps - 1)):
                return None
            found.append(_several(node))
        elif binding.kind == "parameter":
            if not given(app, binding, lambda a, n, p: parts_of(a, n, p, steps - 1)):
                return None
            found.append(_several(node))
        elif not augments(app, binding):
            return None
    for added, where in more:
        if parts_of(app, added, where, steps - 2) is None:
            return None
    if more or len(bindings) > 1:
        return [_several(node)] if found or more else []
    return found


def _elsewhere(app: App, node: ast.expr, place: Place, steps: int) -> Parts:
    known = value_of(app, node, place)
    if known is None or known.app is app or not isinstance(known.value, Literal):
        return None
    return parts_of(known.app, known.value.node, known.value.place, steps - 1)


def _bindings(app: App, node: ast.Name | ast.Attribute, place: Place) -> Iterable[Binding]:
    """All that a name may be bound to where it is used."""
    if isinstance(node, ast.Name):
        return app.resolver.bindings(node.id, place, order_of(node)) or ()
    owner = self_class(node.value, place.scope)
    if owner is not None:
        return owner.attributes.get(node.attr) or owner.bindings.get(node.attr) or ()
    base = value_of(app, node.value, place)
    if base is not None and base.app is app and isinstance(base.value, LocalClass):
        scope = base.value.scope
        return scope.attributes.get(node.attr) or scope.bindings.get(node.attr) or ()
    return ()


def _is_component(known: Known) -> bool:
    value = known.value
    if isinstance(value, LocalClass) and value.instance:
        return derives(known)
    return isinstance(value, Instance) and (value.kind[:1].isupper() or value.kind in MADE)


def _all(app: App, nodes: Iterable[ast.expr], place: Place, steps: int) -> Parts:
    found: list[str] = []
    for node in nodes:
        inner = parts_of(app, node, place, steps - 1)
        if inner is None:
            return None
        found += inner
    return found


def _either(app: App, node: ast.expr, nodes: list[ast.expr], place: Place, steps: int) -> Parts:
    ends = [parts_of(app, each, place, steps - 1) for each in nodes]
    return None if any(end is None for end in ends) else [_several(node)]


def _inside(app: App, node: ast.expr, place: Place) -> Place:
    """The block of a comprehension's own names."""
    scope = next((one for one in app.walked.scopes if one.node is node), None)
    return scope.place if scope is not None else place


def _comprehended(
    app: App, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, place: Place, steps: int
) -> Parts:
    return parts_of(app, node.elt, _inside(app, node, place), steps - 1)


def _called(app: App, node: ast.Call, place: Place, steps: int) -> Parts:
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name in {"values", "copy"} and isinstance(called, ast.Attribute) and not node.args:
        return parts_of(app, called.value, place, steps - 1)
    if name in _SAME and node.args and _of_python(app, called, place):
        return _all(app, node.args, place, steps)
    if name == "sum" and len(node.args) == 2 and _of_python(app, called, place):
        return parts_of(app, node.args[0], place, steps - 1)
    if name in _SAME | {"dict"} and not node.args and not node.keywords:
        return []
    known = value_of(app, called, place)
    if known is None or not isinstance(known.value, Function):
        return None
    results = known.value.results
    if not results or known.value.is_generator or known.value.is_async:
        return None
    found: list[str] = []
    for _, value, inner in results:
        more = parts_of(known.app, value, inner, steps - 2)
        if more is None:
            return None
        found += more
    return found if len(results) == 1 and known.app is app else [_several(node)]


def _of_python(app: App, called: ast.expr, place: Place) -> bool:
    path = app.qualified(called, place) or ""
    return path.startswith(("builtins.", "itertools."))


def _got(app: App, node: ast.Call, place: Place, steps: int) -> str | None:
    """``parts.get("name")``, ``rows.pop()``, or a helper whose every return gives a component."""
    called = node.func
    if isinstance(called, ast.Attribute) and called.attr in {"get", "pop"}:
        return _written(node) if parts_of(app, called.value, place, steps - 1) else None
    if makes_one(app, node, place):
        return _written(node)
    known = value_of(app, called, place)
    if known is None or not isinstance(known.value, Function) or known.value.is_generator:
        return None
    results = known.value.results
    ends = [
        value is not None and part_of(known.app, value, inner, steps - 2)
        for _, value, inner in results
    ]
    return _written(node) if ends and all(ends) else None


def elements(app: App, binding: Binding) -> list[tuple[App, ast.expr, Place]]:
    """The expressions of which ``a, b = made()`` takes one; empty where that is unclear."""
    value = binding.value
    wholes: list[tuple[App, ast.expr | None, Place]] = []
    if isinstance(value, ast.Call):
        known = value_of(app, value.func, binding.place)
        if known is not None and isinstance(known.value, Function):
            wholes = [(known.app, each, where) for _, each, where in known.value.results]
    elif isinstance(value, ast.expr):
        wholes = [(app, value, binding.place)]
    found = []
    for where, whole, place in wholes:
        if not isinstance(whole, (ast.Tuple, ast.List)) or binding.element >= len(whole.elts):
            return []
        if any(isinstance(part, ast.Starred) for part in whole.elts):
            return []
        found.append((where, whole.elts[binding.element], place))
    return found


def each(
    wholes: Iterable[tuple[App, ast.expr, Place]],
    asked: Callable[[App, ast.expr, Place], object],
) -> bool:
    found = [asked(app, node, place) is not None for app, node, place in wholes]
    return bool(found) and all(found)


def given(app: App, binding: Binding, asked: Callable[[App, ast.expr, Place], object]) -> bool:
    """Whether every call in the file gives what is asked, or the annotation names a component."""
    told = parameter_of(app, binding)
    if told is None:
        return False
    return told.annotated or each(told.given, asked)


def _several(node: ast.expr) -> str:
    return f"*{_written(node)}"


def _written(node: ast.expr) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 40 else f"{text[:37]}..."


def turns_of(app: App, node: ast.expr | None, place: Place) -> list[str]:
    """The components that a loop variable means in turn, where each can be named."""
    if not isinstance(node, ast.Name):
        return []
    found: list[str] = []
    for binding in _bindings(app, node, place):
        for where, whole, inner in looped(app, binding, node.id):
            found += parts_of(where, whole, inner) or ()
    return [] if any(part.startswith("*") for part in found) else found
