"""What only another step sets: ``self.model`` before Load was pressed, a key of a new state."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Scope
from gradio_patterns.findings.hit import Hit

WORDS = ("self", "State")

_EARLY = frozenset({"__init__", "__new__", "setup", "__post_init__", "__enter__", "setUp"})
_BASES = frozenset(
    {
        "Component",
        "FormComponent",
        "BlockContext",
        "StreamingOutput",
        "StreamingInput",
        "Blocks",
        "Interface",
        "ChatInterface",
    }
)
_ASKING = frozenset({"hasattr", "getattr"})


def check(app: App) -> Iterator[Hit]:
    if not (app.gradio_calls or app.events or app.walked.imports):
        return
    for scope in app.walked.scopes:
        if scope.kind == "class":
            yield from _attributes(app, scope)
    yield from _keys(app)


def _attributes(app: App, owner: Scope) -> Iterator[Hit]:
    node = owner.node
    if not isinstance(node, ast.ClassDef):
        return
    methods = [m for m in node.body if isinstance(m, (ast.FunctionDef, ast.AsyncFunctionDef))]
    set_in: dict[str, set[str]] = {}
    for method in methods:
        for part in ast.walk(method):
            if (
                isinstance(part, ast.Attribute)
                and isinstance(part.ctx, ast.Store)
                and isinstance(part.value, ast.Name)
                and part.value.id == "self"
            ):
                set_in.setdefault(part.attr, set()).add(method.name)
    declared = {
        b.target.id
        for b in node.body
        if isinstance(b, ast.AnnAssign) and isinstance(b.target, ast.Name)
    }
    if not _of_gradio(app, owner):
        return
    known = set(owner.bindings) | declared | {m.name for m in methods}
    called = {
        p.func.attr
        for m in methods
        if m.name in _EARLY
        for p in ast.walk(m)
        if isinstance(p, ast.Call) and isinstance(p.func, ast.Attribute)
    }
    building = _builds(app, owner)
    for name, where in set_in.items():
        if name in known or len(where) == 0 or where & (_EARLY | called | building):
            continue
        for method in methods:
            if (method.name in where and not _reads_first(method, name)) or _sees_to_it(
                method, name, where
            ):
                continue
            use = next(
                (
                    p
                    for p in ast.walk(method)
                    if isinstance(p, ast.Attribute)
                    and p.attr == name
                    and isinstance(p.ctx, ast.Load)
                    and isinstance(p.value, ast.Name)
                    and p.value.id == "self"
                ),
                None,
            )
            if use is not None:
                yield Hit(
                    use,
                    f'"{name}" is there only after "{sorted(where)[0]}" ran: what does a visitor '
                    f'see for whom "{method.name}" runs before?',
                )
                break


def _sees_to_it(method: ast.AST, name: str, where: set[str]) -> bool:
    """Whether a method calls what sets an attribute, or asks whether it is there."""
    for part in ast.walk(method):
        if isinstance(part, ast.Call):
            if ast.unparse(part.func) in _ASKING and repr(name) in ast.unparse(part):
                return True
            if isinstance(part.func, ast.Attribute) and part.func.attr in where:
                return True
        if isinstance(part, ast.ExceptHandler) and "AttributeError" in ast.unparse(part):
            return True
    return False


def _reads_first(method: ast.AST, name: str) -> bool:
    """Whether a method asks for an attribute in a line before the one in which it sets it."""
    lines: dict[bool, int] = {}
    for part in ast.walk(method):
        if isinstance(part, ast.Attribute) and part.attr == name:
            key = isinstance(part.ctx, ast.Load)
            lines[key] = min(lines.get(key, part.lineno), part.lineno)
    return True in lines and lines[True] < lines.get(False, 0)


def _of_gradio(app: App, owner: Scope) -> bool:
    """Whether a class is a component, or its methods use Gradio."""
    bases = getattr(owner.node, "bases", ())
    if any(ast.unparse(base).rpartition(".")[2] in _BASES for base in bases):
        return True
    inside = owner.node
    first, last = inside.lineno, inside.end_lineno or 0  # type: ignore[attr-defined]
    return any(first <= call.node.lineno <= last for call in app.gradio_calls)


def _builds(app: App, owner: Scope) -> set[str]:
    """Methods that lay out the page: they run before every handler."""
    return {
        getattr(scope.node, "name", "")
        for call in app.gradio_calls
        for scope in [call.place.scope]
        if call.name in {"Blocks", "Row", "Column", "Interface", "ChatInterface", "Tab", "State"}
        and scope.parent is owner
    }


def _keys(app: App) -> Iterator[Hit]:
    """``state["n"]`` where the state starts as a dict without it."""
    for function, event in app.handlers:
        for name, component in event.input_parameters():
            if component is None or component.kind != "State":
                continue
            first = component.call.argument(0, "value")
            start = app.literal(first, component.call.place) if first is not None else None
            if not isinstance(start, dict):
                continue
            written: set[object] = set()
            added = {
                id(part.target)
                for part in ast.walk(function.node)
                if isinstance(part, ast.AugAssign)
            }
            for part in ast.walk(function.node):
                if not isinstance(part, ast.Subscript) or not isinstance(part.slice, ast.Constant):
                    continue
                if not isinstance(part.value, ast.Name) or part.value.id != name:
                    continue
                key = part.slice.value
                if not isinstance(part.ctx, ast.Load) and id(part) not in added:
                    written.add(key)
                elif key not in start and key not in written and not _asks(function.node, key):
                    yield Hit(
                        part,
                        f"the state starts without {key!r}: what does a visitor see whose first "
                        "step this is?",
                    )
                    return


def _asks(node: ast.AST, key: object) -> bool:
    return any(
        isinstance(part, ast.Compare)
        and isinstance(part.ops[0], (ast.In, ast.NotIn))
        and isinstance(part.left, ast.Constant)
        and part.left.value == key
        for part in ast.walk(node)
    ) or any(
        isinstance(part, ast.Call)
        and isinstance(part.func, ast.Attribute)
        and part.func.attr in {"setdefault", "get"}
        and part.args
        and isinstance(part.args[0], ast.Constant)
        and part.args[0].value == key
        for part in ast.walk(node)
    )
