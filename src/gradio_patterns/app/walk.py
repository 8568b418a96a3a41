"""The one walk over a syntax tree: scopes, bindings, blocks and calls, in source order.

Statements are visited by recursion (Python's own grammar bounds their nesting), expressions with
an explicit stack, so that a 3 000 deep expression is as welcome as a flat one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from gradio_patterns.app.scopes import Binding, Place, Scope, order_after, order_of
from gradio_patterns.app.walked import (
    FIELDS,
    Decoration,
    RawCall,
    Walked,
    function_scope,
    is_main_guard,
    self_class,
)


def walk(tree: ast.Module) -> Walked:
    """Visit every statement and expression of ``tree`` once."""
    walked = Walked(tree)
    _Walker(walked).block(tree.body, walked.module.place)
    return walked


_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_LEAVES = frozenset({ast.Name, ast.Constant})


class _Walker:
    """Visits statements; state is only what was written down so far."""

    __slots__ = ("out",)

    def __init__(self, out: Walked) -> None:
        self.out = out

    def block(self, statements: Iterable[ast.stmt], place: Place) -> None:
        for statement in statements:
            _VISITORS.get(type(statement), _Walker._other)(self, statement, place)

    # -- statements ---------------------------------------------------------------------------

    def _other(self, statement: ast.stmt, place: Place) -> None:
        for value in ast.iter_child_nodes(statement):
            self.expression(value, place)
            if isinstance(statement, ast.Delete):
                self._bind_target(value, "unknown", None, place, order_after(statement), statement)

    def _expression_statement(self, statement: ast.Expr, place: Place) -> None:
        if type(statement.value) is not ast.Constant:
            self.out.statements[statement.value] = statement
            self.expression(statement.value, place)

    def _assign(self, statement: ast.Assign, place: Place) -> None:
        value = statement.value
        if type(value) not in _LEAVES:
            self.expression(value, place)
        at = order_after(statement)
        for target in statement.targets:
            if type(target) is ast.Name:
                self._bind_name(target.id, Binding("value", value, place, at))
                if type(value) is ast.Name or type(value) is ast.Attribute:
                    self.out.aliases.append((target.id, value))
            else:
                self._bind_target(target, "value", value, place, at, statement)
                self.expression(target, place)

    def _annotated(self, statement: ast.AnnAssign, place: Place) -> None:
        if statement.value is not None:
            self.expression(statement.value, place)
            at = order_after(statement)
            self._bind_target(statement.target, "value", statement.value, place, at, statement)

    def _augmented(self, statement: ast.AugAssign, place: Place) -> None:
        self.expression(statement.value, place)
        at = order_after(statement)
        self._bind_target(statement.target, "unknown", None, place, at, statement)

    def _return(self, statement: ast.Return, place: Place) -> None:
        function = function_scope(place.scope)
        if function is not None:
            function.returns.append((statement, place))
        if statement.value is not None:
            self.expression(statement.value, place)

    def _if(self, statement: ast.If, place: Place) -> None:
        # A long elif chain nests as deep as it is long: a loop, not recursion.
        current = statement
        while True:
            self.expression(current.test, place)
            kind = "main" if is_main_guard(current.test) else "if"
            self.block(current.body, Place(place.scope, place, kind, current))
            orelse = current.orelse
            if not orelse:
                return
            place = Place(place.scope, place, "else", current)
            if len(orelse) == 1 and type(orelse[0]) is ast.If:
                current = orelse[0]
                continue
            self.block(orelse, place)
            return

    def _with(self, statement: ast.With | ast.AsyncWith, place: Place) -> None:
        for item in statement.items:
            self.expression(item.context_expr, place)
            place = Place(place.scope, place, "with", item)
            if item.optional_vars is not None:
                at = order_after(item.optional_vars)
                target, value = item.optional_vars, item.context_expr
                self._bind_target(target, "with", value, place, at, statement)
        self.block(statement.body, place)

    def _for(self, statement: ast.For | ast.AsyncFor, place: Place) -> None:
        self.expression(statement.iter, place)
        inner = Place(place.scope, place, "for", statement)
        at = order_after(statement.iter)
        self._bind_target(statement.target, "unknown", None, inner, at, statement)
        self.block(statement.body, inner)
        if statement.orelse:
            self.block(statement.orelse, Place(place.scope, place, "else", statement))

    def _while(self, statement: ast.While, place: Place) -> None:
        inner = Place(place.scope, place, "while", statement)
        self.expression(statement.test, inner)
        self.block(statement.body, inner)
        if statement.orelse:
            self.block(statement.orelse, Place(place.scope, place, "else", statement))

    def _try(self, statement: ast.Try, place: Place) -> None:
        scope = place.scope
        self.block(statement.body, Place(scope, place, "try", statement))
        for handler in statement.handlers:
            inner = Place(scope, place, "except", handler)
            if handler.type is not None:
                self.expression(handler.type, inner)
            if handler.name:
                scope.bind(handler.name, Binding("unknown", None, inner, order_of(handler)))
            self.block(handler.body, inner)
        if statement.orelse:
            self.block(statement.orelse, Place(scope, place, "else", statement))
        if statement.finalbody:
            # What stands here runs whatever happened before.
            self.block(statement.finalbody, place)

    def _match(self, statement: ast.Match, place: Place) -> None:
        self.expression(statement.subject, place)
        for case in statement.cases:
            inner = Place(place.scope, place, "case", case)
            for node in ast.walk(case.pattern):
                name = getattr(node, "name", None) or getattr(node, "rest", None)
                if isinstance(name, str):
                    place.scope.bind(name, Binding("unknown", None, inner, order_of(node)))
            if case.guard is not None:
                self.expression(case.guard, inner)
            self.block(case.body, inner)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, place: Place) -> None:
        scope = self._new_function(node, place)
        for decorator in node.decorator_list:
            self.expression(decorator, place)
            self.out.decorations.append(Decoration(decorator, scope, place))
        place.scope.bind(node.name, Binding("function", scope, place, order_of(node)))
        self.block(node.body, scope.place)

    def _new_function(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, place: Place
    ) -> Scope:
        scope = Scope("function", node, place.scope, place)
        self.out.functions[node] = scope
        self.out.scopes.append(scope)
        arguments = node.args
        for default in (*arguments.defaults, *arguments.kw_defaults):
            if default is not None:
                self.expression(default, place)
        at = order_of(node)
        for argument in (
            *arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs,
            arguments.vararg, arguments.kwarg,
        ):  # fmt: skip
            if argument is not None:
                scope.bind(argument.arg, Binding("parameter", argument, scope.place, at))
        return scope

    def _class(self, node: ast.ClassDef, place: Place) -> None:
        for value in (*node.decorator_list, *node.bases, *(k.value for k in node.keywords)):
            self.expression(value, place)
        scope = Scope("class", node, place.scope, place)
        self.out.functions[node] = scope
        self.out.scopes.append(scope)
        place.scope.bind(node.name, Binding("class", scope, place, order_of(node)))
        self.block(node.body, scope.place)

    def _import(self, node: ast.Import, place: Place) -> None:
        at = order_after(node)
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            path = alias.name if alias.asname else name
            self.out.modules.add(name)
            self.out.imports.append((name, path))
            self._bind_name(name, Binding("import", path, place, at))

    def _import_from(self, node: ast.ImportFrom, place: Place) -> None:
        module = "." * node.level + (node.module or "")
        at = order_after(node)
        for alias in node.names:
            if alias.name == "*":
                self.out.starred_imports.append(module)
                continue
            joint = "" if module.endswith(".") else "."
            path, name = f"{module}{joint}{alias.name}", alias.asname or alias.name
            if name == alias.name == "gr":
                path = "gradio"  # a module that imports it for all others of a project
            self.out.imports.append((name, path))
            self._bind_name(name, Binding("import", path, place, at))

    def _global(self, node: ast.Global, place: Place) -> None:
        place.scope.globals.update(node.names)

    def _nonlocal(self, node: ast.Nonlocal, place: Place) -> None:
        place.scope.nonlocals.update(node.names)

    # -- bindings -----------------------------------------------------------------------------

    def _bind_name(self, name: str, binding: Binding) -> None:
        scope = binding.place.scope
        while scope.kind == "comprehension" and scope.parent is not None:
            scope = scope.parent
        if name in scope.globals:
            scope = self.out.module
        elif name in scope.nonlocals:
            outer = scope.parent
            while outer is not None and name not in outer.bindings:
                outer = outer.parent
            scope = outer or scope
        scope.bind(name, binding)

    def _bind_target(
        self, target: ast.AST, kind: str, value: ast.expr | None,
        place: Place, at: int, statement: ast.stmt,
    ) -> None:  # fmt: skip
        if isinstance(target, ast.Name):
            self._bind_name(target.id, Binding(kind, value, place, at))
        elif isinstance(target, ast.Attribute):
            self._bind_attribute(target, Binding(kind, value, place, at), statement)
        elif isinstance(target, ast.Subscript):
            name, key = target.value, target.slice
            self.out.item_stores.append(place)
            if (
                isinstance(name, ast.Name)
                and isinstance(key, ast.Constant)
                and isinstance(key.value, str)
            ):
                scope = place.scope
                scope.items.setdefault((name.id, key.value), []).append(
                    Binding(kind, value, place, at)
                )
        elif isinstance(target, ast.Starred):
            self._bind_target(target.value, "unknown", None, place, at, statement)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self._bind_elements(target, kind, value, place, at, statement)

    def _bind_elements(
        self, target: ast.Tuple | ast.List, kind: str, value: ast.expr | None,
        place: Place, at: int, statement: ast.stmt,
    ) -> None:  # fmt: skip
        starred = any(isinstance(element, ast.Starred) for element in target.elts)
        literal = (
            isinstance(value, (ast.Tuple, ast.List))
            and len(value.elts) == len(target.elts)
            and not any(isinstance(element, ast.Starred) for element in value.elts)
        )
        for index, element in enumerate(target.elts):
            if kind != "value" or starred or value is None:
                self._bind_target(element, "unknown", None, place, at, statement)
            elif literal:
                part = value.elts[index]  # type: ignore[attr-defined]
                self._bind_target(element, "value", part, place, at, statement)
            elif isinstance(element, ast.Name):
                self._bind_name(element.id, Binding("unpack", value, place, at, index))
            elif isinstance(element, ast.Attribute):
                binding = Binding("unpack", value, place, at, index)
                self._bind_attribute(element, binding, statement)
            else:
                self._bind_target(element, "unknown", None, place, at, statement)

    def _bind_attribute(self, target: ast.Attribute, binding: Binding, stmt: ast.stmt) -> None:
        self.out.attribute_stores.append((target, stmt, binding.place))
        owner = self_class(target.value, binding.place.scope)
        if owner is not None:
            owner.attributes.setdefault(target.attr, []).append(binding)

    # -- expressions --------------------------------------------------------------------------

    def expression(self, root: ast.AST, place: Place) -> None:
        """Write down the calls, lambdas, yields and bindings inside one expression."""
        if type(root) in _LEAVES:
            return
        fields, leaves, out = FIELDS, _LEAVES, self.out
        by_name, by_attribute = out.calls_by_name, out.calls_by_attribute
        stack: list[Any] = [root]
        push, pop = stack.append, stack.pop
        new = tuple.__new__  # half the time of RawCall(...)
        while stack:
            node = pop()
            kind = type(node)
            if kind is ast.Call:
                func = node.func
                shape = type(func)
                raw = new(RawCall, (node, place))
                if shape is ast.Name:
                    by_name.setdefault(func.id, []).append(raw)
                elif shape is ast.Attribute:
                    by_attribute.setdefault(func.attr, []).append(raw)
                    if type(func.value) is not ast.Name:
                        push(func.value)
                else:
                    out.other_calls.append(raw)
                    push(func)
                for argument in node.args:
                    if type(argument) not in leaves:
                        push(argument)
                for keyword in node.keywords:
                    if type(keyword.value) not in leaves:
                        push(keyword.value)
                continue
            if kind is ast.Attribute:
                if type(node.value) is not ast.Name:
                    push(node.value)
                continue
            if kind is ast.Lambda:
                scope = self._new_function(node, place)
                self.expression(node.body, scope.place)
                continue
            if kind in _COMPREHENSIONS:
                self._comprehension(node, place)
                continue
            if kind is ast.NamedExpr:
                binding = Binding("value", node.value, place, order_after(node))
                self._bind_name(node.target.id, binding)
            elif kind is ast.Yield or kind is ast.YieldFrom:
                function = function_scope(place.scope)
                if function is not None:
                    function.yields.append((node, place))
            for name in fields.get(kind, ()):
                value = getattr(node, name, None)
                if value.__class__ is list:
                    for item in value:
                        if item is not None and type(item) not in leaves:
                            push(item)
                elif value is not None and type(value) not in leaves:
                    push(value)

    def _comprehension(self, node: Any, place: Place) -> None:
        scope = Scope("comprehension", node, place.scope, place)
        self.out.scopes.append(scope)
        for generator in node.generators:
            self.expression(generator.iter, scope.place)
            for name in ast.walk(generator.target):
                if isinstance(name, ast.Name):
                    scope.bind(name.id, Binding("unknown", None, scope.place, order_of(node)))
            for test in generator.ifs:
                self.expression(test, scope.place)
        parts = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
        for part in parts:
            self.expression(part, scope.place)


_VISITORS: dict[type, Callable[[_Walker, Any, Place], None]] = {
    ast.Expr: _Walker._expression_statement,
    ast.Assign: _Walker._assign,
    ast.AnnAssign: _Walker._annotated,
    ast.AugAssign: _Walker._augmented,
    ast.Return: _Walker._return,
    ast.If: _Walker._if,
    ast.With: _Walker._with,
    ast.AsyncWith: _Walker._with,
    ast.For: _Walker._for,
    ast.AsyncFor: _Walker._for,
    ast.While: _Walker._while,
    ast.Try: _Walker._try,
    ast.FunctionDef: _Walker._function,
    ast.AsyncFunctionDef: _Walker._function,
    ast.ClassDef: _Walker._class,
    ast.Import: _Walker._import,
    ast.ImportFrom: _Walker._import_from,
    ast.Global: _Walker._global,
    ast.Nonlocal: _Walker._nonlocal,
    ast.Match: _Walker._match,
}
"""Not an attribute of the walker: its bound methods would keep it, and the tree, alive."""
if hasattr(ast, "TryStar"):
    _VISITORS[ast.TryStar] = _Walker._try
