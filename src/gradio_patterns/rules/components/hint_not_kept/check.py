"""What hints and docstrings admit, and bodies turn away: None, paths, arrays, addresses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import MUTATORS
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_FORMS = {
    "list": r"\blist\b|\bList\b", "dict": r"\bdict\b|\bDict\b", "an array": r"numpy|\bndarray\b",
    "a table": r"DataFrame", "a path": r"\bPath\b|pathlib", "an address": r"\bURL\b|\burl\b|http",
    "bytes": r"\bbytes\b", "a tuple": r"\b[tT]uple\b", "an image": r"PIL\b|Image\.Image",
}  # fmt: skip


Body = ast.FunctionDef | ast.AsyncFunctionDef


def check(app: App) -> Iterator[Hit]:
    if not any(path.partition(".")[0] == "gradio" for _, path in app.walked.imports):
        return
    fields = _optional_fields(app)
    for node, scope in app.walked.functions.items():
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if not app.is_handler(scope):
            yield from _empty(node)
        yield from _refused(node)
        yield from _fields(node, fields)
        outer = scope.parent.node if scope.parent is not None else None
        if isinstance(outer, ast.ClassDef) and outer.bases:
            yield from _changed(node)


def _hints(node: Body) -> dict[str, str]:
    every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return {a.arg: ast.unparse(a.annotation) for a in every if a.annotation is not None}


def _optional(node: Body) -> set[str]:
    """Parameters that may be None by their hint or their default."""
    found = {name for name, hint in _hints(node).items() if re.search(r"\bNone\b|Optional\[", hint)}
    positional = [*node.args.posonlyargs, *node.args.args]
    pairs = list(zip(positional[::-1], node.args.defaults[::-1]))  # noqa: B905
    pairs += [(a, d) for a, d in zip(node.args.kwonlyargs, node.args.kw_defaults) if d]  # noqa: B905
    return found | {a.arg for a, d in pairs if isinstance(d, ast.Constant) and d.value is None}


def _empty(node: Body) -> Iterator[Hit]:
    """Parameters that may be None and are used without a look."""
    names = _optional(node)
    for name in sorted(names):
        use = _first_use(node, name)
        if use is not None:
            yield Hit(use, f'"{name}" of "{node.name}" may be None: what happens here when it is?')


def _first_use(node: Body, name: str) -> ast.AST | None:
    """Where a value is needed, when nothing asked for it before or gave it another one."""
    nodes = [part for statement in node.body for part in descend(statement)]
    for part in nodes:
        if isinstance(part, (ast.If, ast.IfExp, ast.While, ast.Assert)) and _says(part.test, name):
            return None
        if isinstance(part, (ast.BoolOp, ast.Compare)) and _says(part, name):
            return None
        if isinstance(part, ast.Name) and part.id == name and not isinstance(part.ctx, ast.Load):
            return None
        if (
            isinstance(part, (ast.Try, ast.Match, ast.FunctionDef, ast.Lambda, ast.comprehension))
            and _says(part, name)
            and not (isinstance(part, ast.comprehension) and _is(part.iter, name))
        ):
            return None
        if (
            isinstance(part, ast.Call)
            and ast.unparse(part.func) in {"isinstance", "locals"}
            and (_says(part, name) or not part.args)
        ):
            return None
        if isinstance(part, (ast.Attribute, ast.Subscript, ast.Starred)) and _is(part.value, name):
            return part
        if isinstance(part, (ast.For, ast.comprehension)) and _is(part.iter, name):
            return part if isinstance(part, ast.For) else part.iter
        if isinstance(part, ast.BinOp) and (_is(part.left, name) or _is(part.right, name)):
            return part
        if (
            isinstance(part, ast.Call)
            and ast.unparse(part.func) in {"len", "int", "float", "Path", "min", "max", "open"}
            and any(_is(one, name) for one in part.args)
        ):
            return part
    return None


def _optional_fields(app: App) -> set[str]:
    """Fields of the file's own records that may be None by their hint."""
    found: set[str] = set()
    for scope in app.walked.scopes:
        for one in scope.node.body if isinstance(scope.node, ast.ClassDef) else ():
            if (
                isinstance(one, ast.AnnAssign)
                and isinstance(one.target, ast.Name)
                and re.search(r"\bNone\b|Optional\[", ast.unparse(one.annotation))
            ):
                found.add(one.target.id)
    return found


def _fields(node: Body, fields: set[str]) -> Iterator[Hit]:
    """``*columns.second`` and ``for x in columns.second`` of such a field."""
    nodes = [part for statement in node.body for part in descend(statement)]
    for part in nodes if fields else ():
        value = part.value if isinstance(part, ast.Starred) else None
        value = part.iter if isinstance(part, (ast.For, ast.comprehension)) else value
        if isinstance(value, ast.Attribute) and value.attr in fields:
            tests = [n.test for n in nodes if isinstance(n, (ast.If, ast.IfExp, ast.While))]
            tests += [n for n in nodes if isinstance(n, ast.BoolOp)]
            if not any(ast.unparse(value) in ast.unparse(test) for test in tests):
                yield Hit(
                    value,
                    f'"{value.attr}" may be None by its hint: what happens here when it is?',
                )
                return


def _says(node: ast.AST, name: str) -> bool:
    return any(_is(part, name) for part in descend(node))


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _refused(node: Body) -> Iterator[Hit]:
    """Forms that a hint or the docstring names and a chain of ``isinstance`` turns away."""
    text = ast.get_docstring(node) or ""
    for name, hint in _hints(node).items():
        promised = _forms(f"{hint} {_line_of(text, name)}")
        if not promised:
            continue
        for asked_of, without in ((name, set()), *_parts(node, name)):
            asked, place = _asked(node, asked_of)
            taken = _forms(asked) | ({"a path", "an address"} if "str" in asked else set())
            if re.search(r"Sequence|Iterable|Collection", asked):
                taken |= {"list", "a tuple"}
            left = sorted(promised - taken - without)
            if left and place is not None:
                yield Hit(
                    place,
                    f'"{node.name}" says it takes {" and ".join(left)} as "{name}", and no branch '
                    "asks for that: what happens then?",
                )
                break


def _parts(node: Body, name: str) -> list[tuple[str, set[str]]]:
    """Names that the parts of a pair are given: ``audio, notes = value``."""
    return [
        (part.id, {"a tuple", "list"})
        for statement in node.body
        if isinstance(statement, ast.Assign) and _is(statement.value, name)
        for target in statement.targets
        for part in (target.elts if isinstance(target, ast.Tuple) else ())
        if isinstance(part, ast.Name)
    ]


def _line_of(text: str, name: str) -> str:
    found = re.search(rf"(?m)^\s*:?(param )?{name}\b[^\n]*", text)
    return found[0] if found else ""


def _forms(text: str) -> set[str]:
    return {word for word, pattern in _FORMS.items() if re.search(pattern, text)}


def _asked(node: Body, name: str) -> tuple[str, ast.AST | None]:
    """What a body asks of a name, and where what is nothing of that ends up."""
    asked: list[str] = []
    place: ast.AST | None = None
    inner: set[int] = set()
    for part in (part for statement in node.body for part in descend(statement)):
        if (
            isinstance(part, ast.Call)
            and ast.unparse(part.func) in {"isinstance", "hasattr"}
            and part.args
            and _is(part.args[0], name)
        ):
            asked.append(ast.unparse(part.args[-1]))
        if isinstance(part, ast.If) and id(part) not in inner and _asks(part.test, name):
            end, known = part, len(part.body)
            while len(end.orelse) == 1 and isinstance(end.orelse[0], ast.If):
                end = end.orelse[0]
                inner.add(id(end))
            if end.orelse and isinstance(end.orelse[0], ast.Raise):
                place = place or end.orelse[0]
            elif isinstance(part.test, ast.UnaryOp) and isinstance(part.body[-1], ast.Raise):
                place = place or part
            elif not end.orelse and known and part is node.body[-1]:
                place = place or node
    return " ".join(asked), place


def _asks(test: ast.expr, name: str) -> bool:
    if isinstance(test, ast.UnaryOp):
        test = test.operand
    first = test.args[0] if isinstance(test, ast.Call) and test.args else None
    return first is not None and _is(first, name) and "isinstance" in ast.unparse(test)


def _changed(node: Body) -> Iterator[Hit]:
    """Lists and objects of callers that a method changes in place."""
    hints = _hints(node)
    if node.name.startswith("_") and node.name != "__init__":
        return
    nodes = [part for statement in node.body for part in descend(statement)]
    kept = {
        target.id
        for part in nodes
        if isinstance(part, ast.Assign) and not isinstance(part.value, ast.Name)
        for target in part.targets
        if isinstance(target, ast.Name)
    }
    for part in nodes:
        if not isinstance(part, ast.Call) or not isinstance(part.func, ast.Attribute):
            continue
        owner = part.func.value
        if (
            part.func.attr in MUTATORS
            and isinstance(owner, ast.Name)
            and owner.id in hints
            and owner.id not in kept
            and re.search(r"(?i)^(list|sequence)\b", hints[owner.id])
            and not (re.search(r"chat|hist|messages", owner.id))
        ):
            yield Hit(
                part, f'this changes the list that callers gave as "{owner.id}": do they know?'
            )
            return
