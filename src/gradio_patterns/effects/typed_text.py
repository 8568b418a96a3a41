"""Text that a visitor typed and that reaches a call as it is, also through functions of the file.

Stricter than ``visitor_values``: what goes through a function that may check or change it counts no
more, and neither does a name that is bound to anything else, tested for what is in it, or looked
up.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name, names_in
from gradio_patterns.app.model import Event, Function, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.reachable import called_by, function_of, runs_of

_TYPED = frozenset({"Textbox", "TextArea", "Text", "Code", "MultimodalTextbox"})
_KEEPING = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "format", "join", "title"})
_SAME = frozenset(
    {
        "builtins.str", "os.path.join", "pathlib.Path", "os.path.expanduser", "os.path.abspath",
        "os.path.normpath", "os.path.realpath", "textwrap.dedent",
    }
)  # fmt: skip
_HARMLESS = frozenset({"builtins.print", "builtins.len", "builtins.isinstance", "os.path.exists"})
_TELLING = (
    ast.Assign, ast.For, ast.comprehension, ast.Compare, ast.If, ast.IfExp, ast.Assert, ast.While,
    ast.Expr,
)  # fmt: skip
"""Where a name may be bound to something else, or what is in it is asked for."""
_DECIDING = (ast.In, ast.NotIn, ast.Eq, ast.NotEq)

SINKS = frozenset(
    {
        "system", "popen", "getoutput", "getstatusoutput", "create_subprocess_shell", "run", "call",
        "check_call", "check_output", "Popen", "execute", "executescript", "executemany",
        "read_sql", "read_sql_query", "sql", "eval", "exec", "get", "post", "head", "put", "stream",
        "urlopen", "urlretrieve", "open", "listdir", "scandir", "walk", "glob", "remove", "unlink",
        "rmdir", "rmtree", "copy", "move", "copytree", "makedirs", "rename", "read_text",
        "read_bytes", "write_text", "write_bytes", "iterdir", "rglob",
    }
)  # fmt: skip
"""The last names of what rules ask about: without one of them nothing is followed."""

Names = dict[str, str]
"""Names that carry typed text, each with the parameter of the handler that it comes from."""


class Typed(NamedTuple):
    """A body that runs with a handler, and its names that carry what a visitor typed."""

    app: App
    function: Function
    names: Names
    handler: Function

    def inside(self, node: ast.AST, place: Place) -> str | None:
        """The handler's parameter whose text is in an expression as it is."""
        return inside(self.app, node, place, self.names)


def typed(app: App) -> list[Typed]:
    """Every body that is reached by what a visitor typed, once for each handler."""
    found: list[Typed] | None = app.memo.get("typed")
    if found is None:
        found = app.memo["typed"] = [t for handler, _ in app.handlers for t in _of(app, handler)]
    return found


def _of(app: App, handler: Function) -> Iterator[Typed]:
    free = {n for event in app.events_of(handler) for n in _free_text(app, event)}
    if not free:
        return
    runs = runs_of(app, handler)
    if not any(_sinks(run.app, run.function) for run in runs):
        return
    into: dict[int, Names] = {id(run.function.node): {} for run in runs}
    into[id(handler.node)] = {name: name for name in free}
    for run in runs:
        function = run.function
        names = into[id(function.node)]
        if not names:
            continue
        names = _followed(run.app, function, names)
        if not names:
            continue
        yield Typed(run.app, function, names, handler)
        for each, call in called_by(run):
            called = each.function
            plain = function_of(run, call.func, function.place)
            if plain is None or plain[1].node is not called.node or id(called.node) not in into:
                continue
            pairs = list(zip(called.parameters, call.args))  # noqa: B905
            pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
            for name, value in pairs:
                origin = inside(run.app, value, function.place, names)
                if origin is not None:
                    into[id(called.node)].setdefault(name, origin)


def _sinks(app: App, function: Function) -> bool:
    """Whether a body calls anything by a name that a rule asks about."""
    return any(last_name(raw.node.func) in SINKS for raw in app.calls_in(function))


def _free_text(app: App, event: Event) -> Iterator[str]:
    """Parameters into which any text may come."""
    for name, component in event.input_parameters():
        if component is not None and _any_text(component):
            yield name
    if event.name == "ChatInterface" and event.function is not None:
        yield from event.function.fed[:1]


def _any_text(component: Instance) -> bool:
    if component.kind == "Dropdown":
        custom = component.call.keyword("allow_custom_value")
        return isinstance(custom, ast.Constant) and custom.value is True
    return component.kind in _TYPED


def _followed(app: App, function: Function, names: Names) -> Names:
    """``names`` and the local names made of them as they are, without those that are checked."""
    found = dict(names)
    for _ in range(2):
        for node in function.own_of(ast.Assign):
            origin = inside(app, node.value, function.place, found)
            for target in node.targets:
                if isinstance(target, ast.Name) and origin is not None:
                    found.setdefault(target.id, origin)
    lost = _lost(app, function, found) & found.keys()
    roots = {name for name in lost if name in names}
    return {n: o for n, o in found.items() if n not in lost and o not in roots}


def _lost(app: App, function: Function, names: Names) -> set[str]:
    """Names that are bound to something else, or where what is in them is asked for somewhere."""
    lost: set[str] = set()
    for node in function.own_of(*_TELLING):
        if isinstance(node, ast.Assign):
            if inside(app, node.value, function.place, names) is None:
                lost |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, (ast.For, ast.comprehension)):
            lost |= names_in(node.target)
        elif isinstance(node, ast.Compare):
            empty = any(isinstance(c, ast.Constant) and not c.value for c in node.comparators)
            if isinstance(node.ops[0], _DECIDING) and not empty:
                lost = lost.union(*map(names_in, (node.left, *node.comparators)))
        elif isinstance(node, (ast.If, ast.IfExp, ast.Assert, ast.While)):
            for call in descend(node.test):
                if isinstance(call, ast.Call) and _asks(app, function, call):
                    lost |= names_in(call)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            lost |= _checked(app, function, node.value)
    return lost


def _asks(app: App, function: Function, call: ast.Call) -> bool:
    """Whether a call in a test may ask for what is in a text."""
    bare = isinstance(call.func, ast.Attribute) and call.func.attr == "strip"
    return not bare and app.qualified(call.func, function.place) not in _HARMLESS


def _checked(app: App, function: Function, call: ast.Call) -> set[str]:
    """Names handed to a call on its own, which may raise where a text is not as it should be."""
    handed = {part.id for part in call.args if isinstance(part, ast.Name)}
    if not handed or app.qualified(call.func, function.place) is not None:
        return set()
    checks = app.function(call.func, function.place)
    return handed if checks is not None and checks.own_of(ast.Raise) else set()


def inside(app: App, node: ast.AST, place: Place, names: Names) -> str | None:
    """The parameter whose text is in an expression as it is; None where a call may have checked."""
    stack: list[ast.AST] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            if part.id in names:
                return names[part.id]
        elif isinstance(part, ast.Call):
            called = part.func
            if isinstance(called, ast.Attribute) and called.attr in _KEEPING:
                stack += [called.value, *part.args, *(k.value for k in part.keywords)]
            elif app.qualified(called, place) in _SAME:
                stack += part.args
        elif isinstance(
            part,
            (
                ast.JoinedStr,
                ast.FormattedValue,
                ast.BinOp,
                ast.IfExp,
                ast.BoolOp,
                ast.List,
                ast.Tuple,
            ),
        ):
            stack += children(part)
    return None


def texts(node: ast.AST) -> str:
    """The fixed texts in an expression."""
    parts = (p.value for p in descend(node) if isinstance(p, ast.Constant))
    return " ".join(text for text in parts if isinstance(text, str))
