"""Lines that cannot do what they seem to: overwritten at once, replaced by itself, never called."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from itertools import pairwise

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_METHODS = frozenset(
    {"strip", "lower", "upper", "copy", "tolist", "to_dict", "read", "getvalue", "title",
     "__repr__", "__str__", "to_string", "isoformat"}
)  # fmt: skip
_TAKING = frozenset({"remove", "pop", "removeHandler", "discard"})
_LISTS = {"removeHandler": "handlers"}
_PRINTED = frozenset(
    {"type", "id", "input", "format", "filter", "max", "min", "dir", "hash", "object", "sum", "len",
     "file", "iter", "next", "range", "list", "dict", "set", "str", "int", "float", "vars", "map"}
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for node in app.nodes:
        if isinstance(node, ast.Call):
            yield from _replaced(node)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            yield from _emptied(node)
        elif isinstance(node, ast.BoolOp):
            yield from _kind(node)
            yield from _always(node)
        elif isinstance(node, ast.Expr):
            yield from _thrown_away(node)
        elif isinstance(node, ast.Dict):
            yield from _twice(node)
        elif isinstance(node, ast.Assert) and isinstance(node.test, ast.Tuple):
            yield Hit(node, "a pair is always true: is the comma to stand after the bracket?")
        elif isinstance(node, ast.Return):
            yield from _uncalled(node)
        elif isinstance(node, ast.Assign):
            yield from _kept(node)
        elif isinstance(node, ast.If):
            yield from _left_out(node)
            yield from _branches(node)
        body = getattr(node, "body", None)
        if isinstance(body, list):
            yield from _overwritten(body)
            yield from _never_reached(body)
    yield from _printed(app)
    for function in app.walked.functions:
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _given(function)
            yield from _settled(function.body)
    yield from _never_true(app)


def _replaced(node: ast.Call) -> Iterator[Hit]:
    if isinstance(node.func, ast.Attribute) and node.func.attr == "replace" and len(node.args) == 2:
        old, new = node.args
        if isinstance(old, ast.Constant) and ast.dump(old) == ast.dump(new):
            yield Hit(node, "this puts the same text in place of itself: what is it to replace?")
    if isinstance(node.func, ast.Attribute) and node.func.attr in {"strip", "lstrip", "rstrip"}:
        given = node.args[0] if len(node.args) == 1 else None
        if (
            isinstance(given, ast.Constant)
            and isinstance(given.value, str)
            and len(given.value) > 2
            and re.fullmatch(r"\W?[a-zA-Z]\w+\W*", given.value)
        ):
            yield Hit(
                node,
                f".{node.func.attr}({given.value!r}) takes single letters away, not the word:"
                " removeprefix or removesuffix?",
            )


def _always(node: ast.BoolOp) -> Iterator[Hit]:
    """``kind == "a" or "b"``."""
    first, last = node.values[0], node.values[-1]
    text = isinstance(last, ast.Constant) and isinstance(last.value, str) and last.value
    if isinstance(node.op, ast.Or) and isinstance(first, ast.Compare) and text:
        yield Hit(node, f"{ast.unparse(last)} alone is always true: is it to be compared, too?")


_PURE = frozenset({"strip", "lower", "upper", "lstrip", "rstrip", "capitalize", "startswith",
                   "endswith", "tolist", "removeprefix"})  # fmt: skip


def _thrown_away(node: ast.Expr) -> Iterator[Hit]:
    """``text.strip()`` as a statement of its own, and ``x == 1``."""
    value = node.value
    if isinstance(value, ast.Compare):
        yield Hit(value, "this compares, and nothing looks at the answer: is it to be =?")
    elif (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and value.func.attr in _PURE
        and isinstance(value.func.value, (ast.Name, ast.Subscript))
    ):
        yield Hit(value, f".{value.func.attr}() hands back a new value: is it to be dropped?")


def _twice(node: ast.Dict) -> Iterator[Hit]:
    seen: set[str] = set()
    for key in node.keys:
        said = ast.dump(key) if isinstance(key, ast.Constant) else ""
        if said and said in seen:
            yield Hit(key or node, "this key stands here twice: the last one counts. Is it meant?")
            return
        seen.add(said)


def _branches(node: ast.If) -> Iterator[Hit]:
    """The same condition twice in a chain, and branches that do the same."""
    tests = [ast.dump(node.test)]
    one = node
    while len(one.orelse) == 1 and isinstance(one.orelse[0], ast.If):
        one = one.orelse[0]
        if ast.dump(one.test) in tests:
            yield Hit(one, "this was asked before in the chain: what is the branch for?")
            return
        tests.append(ast.dump(one.test))
    same = [ast.dump(part) for part in node.body] == [ast.dump(part) for part in node.orelse]
    if same and not (len(node.body) == 1 and isinstance(node.body[0], ast.Pass)):
        yield Hit(node, "both branches do the same: what is the condition for?")


def _never_reached(body: list[ast.stmt]) -> Iterator[Hit]:
    """What stands behind a ``return``, and functions that are defined again."""
    for first, second in pairwise(body):
        if isinstance(first, (ast.Return, ast.Raise, ast.Continue, ast.Break)):
            stub = isinstance(second, ast.Expr) and isinstance(
                second.value, (ast.Yield, ast.Constant)
            )
            if not stub:
                yield Hit(second, "this is never reached: what is it for?")
            return
    names: dict[str, ast.stmt] = {}
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.decorator_list:
            if node.name in names and node.name != "_":
                yield Hit(
                    names[node.name],
                    f'"{node.name}" is defined again in line {node.lineno}: is this one to count?',
                )
            names[node.name] = node
        else:
            said = {p.id for p in descend(node) if isinstance(p, ast.Name)}
            names = {name: one for name, one in names.items() if name not in said}


def _emptied(node: ast.For | ast.AsyncFor) -> Iterator[Hit]:
    """``for x in things: things.remove(x)``: every second one is left out."""
    walked = ast.unparse(node.iter)
    for call in _calls(node.body):
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr not in _TAKING:
            continue
        taken = ast.unparse(function.value)
        taken += f".{_LISTS[function.attr]}" if function.attr in _LISTS else ""
        if taken == walked and not any(isinstance(s, (ast.Break, ast.Return)) for s in _all(node)):
            yield Hit(
                node, f"{walked} gets shorter while it is walked: is every second one left out?"
            )
            return


def _kept(node: ast.Assign) -> Iterator[Hit]:
    """``record[key] = value or None``."""
    target, value = node.targets[0], node.value
    if isinstance(target, ast.Subscript) and isinstance(value, ast.BoolOp):
        last = value.values[-1]
        none = isinstance(last, ast.Constant) and last.value is None
        names = isinstance(value.values[0], ast.Name) and isinstance(target.slice, ast.Name)
        if none and names and isinstance(value.op, ast.Or):
            yield Hit(node, "False and 0 are kept as None here: are they settings, too?")


def _left_out(node: ast.If) -> Iterator[Hit]:
    """``if value != known and value:`` - a value that is False never counts as changed."""
    parts = node.test.values if isinstance(node.test, ast.BoolOp) else []
    if parts and isinstance(node.test.op, ast.And) and isinstance(parts[-1], ast.Name):  # type: ignore[attr-defined]
        name = parts[-1].id
        for part in parts[:-1]:
            if isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.NotEq):
                sides = [part.left, *part.comparators]
                if all(isinstance(one, ast.Name) for one in sides) and any(
                    name in ast.unparse(one) for one in sides
                ):
                    yield Hit(node, f'"{name}" of 0 or False is left out: can it be switched off?')
                    return


def _all(node: ast.AST) -> list[ast.AST]:
    return descend(node)


def _calls(body: list[ast.stmt]) -> Iterator[ast.Call]:
    for statement in body:
        for node in descend(statement):
            if isinstance(node, ast.Call):
                yield node


def _kind(node: ast.BoolOp) -> Iterator[Hit]:
    """``not isinstance(x, list) and len(x) != 2``."""
    first = node.values[0]
    if not isinstance(node.op, ast.And) or not isinstance(first, ast.UnaryOp):
        return
    asked = first.operand
    if not isinstance(first.op, ast.Not) or not isinstance(asked, ast.Call):
        return
    if ast.unparse(asked.func) != "isinstance" or len(asked.args) != 2:
        return
    name = ast.unparse(asked.args[0])
    for part in (part for value in node.values[1:] for part in descend(value)):
        if isinstance(part, ast.Call) and ast.unparse(part) == f"len({name})":
            yield Hit(node, f'the length of "{name}" is only asked where it has none: "or"?')
            return


def _uncalled(node: ast.Return) -> Iterator[Hit]:
    value = node.value
    if isinstance(value, ast.Attribute) and value.attr in _METHODS - {"title", "copy", "read"}:
        yield Hit(value, f"this hands back the method {value.attr} and does not call it: ()?")


def _target(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target = node.targets[0]
        if isinstance(target, (ast.Name, ast.Attribute)):
            return ast.unparse(target)
    return ""


def _overwritten(body: list[ast.stmt]) -> Iterator[Hit]:
    """A name that a branch gives a value, and the next statement another one whatever it is."""
    for first, second in pairwise(body):
        name = _target(second)
        if not name or not isinstance(first, (ast.If, ast.Assign)):
            continue
        last = first.body[-1] if isinstance(first, ast.If) else first
        plain = isinstance(first, ast.Assign) or len(first.body) == 1
        if isinstance(first, ast.Assign) and "." not in name:
            continue
        if not plain or _target(last) != name or (isinstance(first, ast.If) and first.orelse):
            continue
        if name not in {ast.unparse(p) for p in descend(second.value)}:  # type: ignore[attr-defined]
            yield Hit(last, f'"{name}" is given another value right after: is this to hold?')


def _printed(app: App) -> Iterator[Hit]:
    """``f"... {type}"`` where ``type`` is Python's own."""
    bound = {name for scope in app.walked.scopes for name in scope.bindings}
    for node in app.nodes:
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Name):
            name = node.value.id
            if name in _PRINTED and name not in bound and hasattr(builtins, name):
                yield Hit(node.value, f'"{name}" is Python\'s own here: what is the text to say?')


def _given(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Hit]:
    """Parameters that get another value before anything looked at them."""
    names = {a.arg for a in (*node.args.args, *node.args.kwonlyargs)}
    for statement in node.body:
        name = _target(statement)
        if name in names:
            value = statement.value  # type: ignore[attr-defined]
            said = {p.id for p in descend(value) if isinstance(p, ast.Name)}
            if name not in said and "locals" not in said:
                yield Hit(statement, f'what callers give for "{name}" is thrown away here: is it?')
        names -= {p.id for p in descend(statement) if isinstance(p, ast.Name)}
        if any(isinstance(p, ast.Name) and p.id == "locals" for p in descend(statement)):
            return


def _settled(body: list[ast.stmt]) -> Iterator[Hit]:
    """``x is None`` after all that is empty has been turned away or replaced."""
    sure: set[str] = set()
    for statement in body:
        for node in descend(statement):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot)):
                right = node.comparators[0]
                if (
                    isinstance(right, ast.Constant)
                    and right.value is None
                    and ast.unparse(node.left) in sure
                ):
                    name = ast.unparse(node.left)
                    yield Hit(node, f'"{name}" cannot be None here any more: is it to be?')
        bound = {p.id for p in descend(statement) if isinstance(p, ast.Name)
                 and not isinstance(p.ctx, ast.Load)}  # fmt: skip
        sure -= bound
        if isinstance(statement, ast.If) and not statement.orelse:
            test = statement.test
            leaves = isinstance(statement.body[-1], (ast.Raise, ast.Return))
            if (
                isinstance(test, ast.UnaryOp)
                and isinstance(test.op, ast.Not)
                and leaves
                and isinstance(test.operand, ast.Name)
            ):
                sure.add(test.operand.id)


def _never_true(app: App) -> Iterator[Hit]:
    """Attributes that are only ever given False, and are asked for."""
    given: dict[str, list[ast.expr | None]] = {}
    for node in app.nodes:
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif (isinstance(node, ast.AnnAssign) and node.value is not None) or isinstance(
            node, ast.AugAssign
        ):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Attribute):
                given.setdefault(target.attr, []).append(node.value)  # type: ignore[attr-defined]
    for scope in app.walked.scopes:
        if scope.kind == "class":
            for name, bindings in scope.bindings.items():
                given.setdefault(name, []).extend(
                    b.value if isinstance(b.value, ast.expr) else None for b in bindings
                )
    off = {
        name
        for name, values in given.items()
        if all(isinstance(v, ast.Constant) and v.value is False for v in values)
    }
    words = {w.arg for n in app.nodes if isinstance(n, ast.Call) for w in n.keywords}
    texts = {n.value for n in app.nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    for node in app.nodes:
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Load)
            and node.attr in off
            and node.attr not in words | texts
        ):
            off.discard(node.attr)
            yield Hit(node, f'nothing here ever makes "{node.attr}" True: what is it for?')
