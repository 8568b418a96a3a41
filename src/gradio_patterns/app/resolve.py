"""From an expression to what it means: flow-sensitive within a scope, cautious across scopes."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from gradio_patterns.app.gradio_names import CHAINS, EVENTS, SELF_RETURNING
from gradio_patterns.app.model import (
    Call,
    Function,
    Instance,
    Listener,
    Literal,
    LocalClass,
    Symbol,
    Value,
    gradio_name,
    is_static,
)  # fmt: skip
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import Walked, self_class

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEPTH = 24
"""How many steps a chain of names may take before it counts as unknown."""

_NOT_YET: Any = object()
_BUILTINS = frozenset(dir(builtins))
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant)


class Resolver:
    """Resolves expressions of one walked file; answers are remembered per expression."""

    __slots__ = ("_known", "walked")

    def __init__(self, walked: Walked) -> None:
        self.walked = walked
        self._known: dict[tuple[int, int], Value | None] = {}

    def resolve(self, node: ast.expr, place: Place, depth: int = 0) -> Value | None:
        """What ``node`` means where it stands, or None."""
        if depth > _DEPTH:
            return None
        key = (id(node), id(place))
        known: Value | None = self._known.get(key, _NOT_YET)
        if known is not _NOT_YET:
            return known
        self._known[key] = None  # a cycle is unknown
        value = self._resolve(node, place, depth + 1)
        if depth < _DEPTH // 2:
            self._known[key] = value
        else:
            del self._known[key]
        return value

    def _resolve(self, node: ast.expr, place: Place, depth: int) -> Value | None:
        if isinstance(node, ast.Name):
            return self._name(node, place, depth)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, place, depth)
        if isinstance(node, ast.Call):
            return self._call(node, place, depth)
        if isinstance(node, ast.Subscript):
            return self._subscript(node, place, depth)
        if isinstance(node, _DISPLAYS):
            return Literal(node, place)
        if isinstance(node, ast.Lambda):
            scope = self.walked.functions.get(node)
            return Function(node, scope, False) if scope is not None else None
        if isinstance(node, ast.NamedExpr):
            return self.resolve(node.value, place, depth)
        if isinstance(node, ast.Await):
            return None
        return None

    # -- names --------------------------------------------------------------------------------

    def binding(self, name: str, place: Place, at: int) -> Binding | None:
        """The one binding ``name`` has at ``place``, or None where there may be several."""
        found = self.bindings(name, place, at)
        return found[0] if found is not None and len(found) == 1 else None

    def bindings(self, name: str, place: Place, at: int) -> list[Binding] | None:
        """The bindings that may hold at a use; None where the name is bound nowhere."""
        scope: Scope | None = place.scope
        same_flow = True
        while scope is not None:
            if name in scope.globals:
                scope, same_flow = self.walked.module, False
            if scope.kind == "class" and not same_flow:
                scope = scope.parent
                continue
            bindings = scope.bindings.get(name)
            if bindings:
                if same_flow and scope.kind != "comprehension":
                    return _at(bindings, _in_scope(place, scope), at)
                return bindings
            if scope.kind != "comprehension":
                same_flow = False
            scope = scope.parent
        return None

    def _name(self, node: ast.Name, place: Place, depth: int) -> Value | None:
        bindings = self.bindings(node.id, place, order_of(node))
        if bindings is None:
            return Symbol(f"builtins.{node.id}") if node.id in _BUILTINS else None
        if len(bindings) == 1:
            return self.bound(bindings[0], depth)
        return _fallback_import(bindings)

    def bound(self, binding: Binding, depth: int = 0) -> Value | None:
        """The value of a binding, seen from where it was made."""
        kind, value, place = binding.kind, binding.value, binding.place
        if kind == "import":
            return Symbol(str(value))
        if kind == "function" and isinstance(value, Scope):
            return Function(value.node, value, False)  # type: ignore[arg-type]
        if kind == "class" and isinstance(value, Scope):
            return LocalClass(value, False)
        if kind in {"value", "with"} and isinstance(value, ast.expr):
            return self.resolve(value, place, depth + 1)
        if kind == "unpack" and isinstance(value, ast.expr):
            whole = self.resolve(value, place, depth + 1)
            if whole is None and isinstance(value, ast.Call):
                whole = self._returned(value, place, depth + 1)
            return self._element(whole, binding.element, value, depth)
        return None

    def _element(self, whole: Value | None, index: int, node: ast.expr, depth: int) -> Value | None:
        if not isinstance(whole, Literal) or not isinstance(whole.node, (ast.Tuple, ast.List)):
            return None
        elements = whole.node.elts
        if index >= len(elements) or any(isinstance(e, ast.Starred) for e in elements):
            return None
        value = self.resolve(elements[index], whole.place, depth + 1)
        return _made_by(value, node)

    # -- attributes, items, calls ----------------------------------------------------------------

    def _attribute(self, node: ast.Attribute, place: Place, depth: int) -> Value | None:
        owner = self_class(node.value, place.scope)
        if owner is not None:
            return self.member(owner, node.attr, depth)
        base = self.resolve(node.value, place, depth)
        if isinstance(base, Symbol):
            if base.path.startswith("builtins."):
                return None
            return Symbol(f"{base.path}.{node.attr}")
        if isinstance(base, LocalClass):
            return self.member(base.scope, node.attr, depth)
        return None

    def member(self, owner: Scope, name: str, depth: int = 0) -> Value | None:
        """What ``self.name`` or ``Class.name`` is, where it is bound once."""
        assigned = owner.attributes.get(name, [])
        methods = owner.bindings.get(name, [])
        if len(assigned) == 1 and not methods:
            return self.bound(assigned[0], depth)
        if len(methods) == 1 and not assigned:
            value = self.bound(methods[0], depth)
            if isinstance(value, Function):
                return Function(value.node, value.scope, bound=not is_static(value.node))
            return value
        return None

    def _subscript(self, node: ast.Subscript, place: Place, depth: int) -> Value | None:
        key = node.slice
        if not isinstance(key, ast.Constant):
            return None
        if isinstance(node.value, ast.Name) and isinstance(key.value, str):
            scope: Scope | None = place.scope
            while scope is not None:
                stored = scope.items.get((node.value.id, key.value))
                if stored:
                    return self.bound(stored[0], depth) if len(stored) == 1 else None
                scope = scope.parent
        whole = self.resolve(node.value, place, depth)
        if not isinstance(whole, Literal):
            return None
        if isinstance(whole.node, ast.Dict):
            found = [
                value
                for name, value in zip(whole.node.keys, whole.node.values, strict=True)
                if isinstance(name, ast.Constant) and name.value == key.value
            ]
            return self.resolve(found[0], whole.place, depth) if len(found) == 1 else None
        if isinstance(key.value, int) and key.value >= 0:
            return self._element(whole, key.value, node, depth)
        return None

    def _call(self, node: ast.Call, place: Place, depth: int) -> Value | None:
        function = node.func
        if isinstance(function, ast.Attribute):
            method = self._method(node, function, place, depth)
            if method is not None:
                return method
        called = self.resolve(function, place, depth)
        if isinstance(called, Symbol):
            name = called.gradio
            if name is None:
                return None
            call = Call(node, name, place, None)
            return Listener(call) if name == "on" else Instance(name, call, ())
        if isinstance(called, LocalClass) and not called.instance:
            return self._object(called, node, place, depth)
        if isinstance(called, Function):
            return self._returned(node, place, depth)
        return None

    def _object(self, called: LocalClass, node: ast.Call, place: Place, depth: int) -> Value | None:
        """An object of a local class; of a Gradio class where it directly derives from one."""
        definition = called.scope.node
        if isinstance(definition, ast.ClassDef):
            outer = called.scope.place.parent or place
            for base in definition.bases:
                value = self.resolve(base, outer, depth)
                if isinstance(value, Symbol) and value.gradio is not None:
                    return None  # a subclass may change anything
        return LocalClass(called.scope, instance=True)

    def _method(
        self, node: ast.Call, function: ast.Attribute, place: Place, depth: int
    ) -> Value | None:
        name = function.attr
        if name not in EVENTS and name not in CHAINS and name not in SELF_RETURNING:
            return None
        receiver = self.resolve(function.value, place, depth)
        if isinstance(receiver, Listener) and name in CHAINS:
            return Listener(Call(node, name, place, receiver))
        if isinstance(receiver, Instance):
            if name in SELF_RETURNING:
                return receiver
            if name in EVENTS:
                return Listener(Call(node, name, place, receiver))
        return None

    def _returned(self, node: ast.Call, place: Place, depth: int) -> Value | None:
        """What a call of a plain local function gives back."""
        called = self.resolve(node.func, place, depth)
        if not isinstance(called, Function) or called.is_async or called.is_generator:
            return None
        if called.decorators:
            return None
        results = called.results
        if len(results) != 1:
            return None
        _, value, inner = results[0]
        if value is None:
            return None
        return _made_by(self.resolve(value, inner, depth + 1), node)


def _made_by(value: Value | None, node: ast.expr) -> Value | None:
    """Tell apart what several calls of one helper made."""
    if isinstance(value, Instance) and isinstance(node, ast.Call):
        return Instance(value.kind, value.call, (*value.made_by, node))
    return value


def _in_scope(place: Place, scope: Scope) -> Place:
    """The block of ``scope`` in which a use inside a comprehension stands."""
    for outer in place.outward():
        if outer.scope is scope:
            return outer
    return scope.place


def _at(bindings: list[Binding], place: Place, at: int) -> list[Binding]:
    """Of the bindings of one scope, those that may hold at a use in the same scope."""
    if len(bindings) == 1:
        return bindings
    scope = place.scope
    if any(binding.place.scope is not scope for binding in bindings):
        return bindings  # a function rebinds it through ``global``: any may hold
    before = [binding for binding in bindings if binding.at <= at]
    if not before:
        return bindings
    last = max(before, key=lambda binding: binding.at)
    if not last.place.dominates(place):
        return bindings
    mine = set(map(id, last.place.outward_in_scope()))
    around = {id(loop) for loop in place.loops() if id(loop) not in mine}
    if around and any(
        binding.at > at and any(id(outer) in around for outer in binding.place.outward_in_scope())
        for binding in bindings
    ):
        return bindings  # a later turn of the loop may have bound it again
    return [last]


def _fallback_import(bindings: Iterable[Binding]) -> Value | None:
    """The same import twice means what it says, and ``try: import gradio as gr / except
    ImportError: gr = None`` still means Gradio."""
    paths, repeated = set(), True
    for binding in bindings:
        if binding.kind == "import":
            paths.add(str(binding.value))
            continue
        repeated = False
        if not (isinstance(binding.value, ast.Constant) and binding.value.value is None):
            return None
    if len(paths) != 1:
        return None
    path = paths.pop()
    is_gradio = repeated or path == "gradio" or gradio_name(path) is not None
    return Symbol(path) if is_gradio else None
