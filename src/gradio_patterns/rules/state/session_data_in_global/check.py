"""A visitor's data kept outside gr.State: written from a handler's input, shown by a handler."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.keeping import Write, writers, writes
from gradio_patterns.app.tree import children, descend
from gradio_patterns.findings.hit import Hit

WORDS = (
    "global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
    ".at[", ".iat[", ".loc[", ".iloc[",
)  # fmt: skip

SHARED = re.compile(
    r"cache|lock|pool|model|pipe|client|tokenizer|engine|llm|agent|session|count|total|stat|metric"
    r"|leader|board|score|guest|shared|public|room|queue|broadcast|announc|regist|config"
    r"|setting|option|flag|log|job|task|worker|theme|lang|device|index|vote|poll|memo|seen|known",
    re.IGNORECASE,
)
"""Names that say that the thing is for everybody, or a resource."""


LOCKS = ("Lock", "Semaphore", "Condition")
"""How the classes of things that are held while something shared changes end."""


def check(app: App) -> Iterator[Hit]:
    candidates = writers(app)
    handlers = [function for function, _ in app.handlers]
    reported: set[tuple[str, int]] = set()
    for function in handlers:
        if id(function.scope) not in candidates:
            continue
        for write in told(app, function):
            owner = function.scope.parent if "." in write.name else None  # self.x of this class
            key = (write.name, id(owner))
            if key in reported:
                continue
            if any(shows(app, other, write, function) for other in handlers):
                reported.add(key)
                yield Hit(
                    write.node,
                    f"{write.name} is one object for all visitors: what one enters in"
                    f' "{function.name}" is shown to the next; keep it in gr.State',
                )


def told(app: App, function: Function) -> Iterator[Write]:
    """What the handler keeps of the things that a visitor entered."""
    kept = [write for write in writes(app, function) if not SHARED.search(write.name)]
    if not kept:
        return
    carried = spread(function, user_data(app, function))
    guarded = under_guard(app, function)
    for write in kept:
        if id(write.node) in guarded:
            continue
        if any(mentions(value, carried) for value in write.values):
            yield write


def user_data(app: App, function: Function) -> set[str]:
    """Parameters that carry what a visitor entered; a request tells visitors apart."""
    found: set[str] = set()
    for event in app.events_of(function):
        if event.listener:
            found |= {name for name, part in event.input_parameters() if part is not None}
        else:
            found |= set(function.fed)
    clicked = (name for name in function.parameters if _by_visitor(function.annotation(name)))
    return found.union(clicked)


def _by_visitor(annotation: ast.expr | None) -> bool:
    """Whether Gradio fills a parameter with what the visitor did: which cell, which picture."""
    return annotation is not None and re.search(EVENT_DATA, ast.unparse(annotation)) is not None


EVENT_DATA = r"\b(Event|Select|Edit|KeyUp|Like|DeletedFile)Data\b"


def spread(function: Function, names: set[str]) -> set[str]:
    """``names`` and the local names made from them."""
    carried = set(names)
    for _ in range(2):
        for node in function.own_nodes:
            if isinstance(node, ast.Assign) and mentions(node.value, carried):
                for target in node.targets:
                    carried |= names_in(target)
            elif isinstance(node, (ast.For, ast.AsyncFor)) and mentions(node.iter, carried):
                carried |= names_in(node.target)
    return carried - function.scope.globals


def under_guard(app: App, function: Function) -> set[int]:
    """Statements under a lock, or under a test such as ``if model is None``: sharing is meant."""
    found: set[int] = set()
    for node in function.own_nodes:
        meant = isinstance(node, (ast.With, ast.AsyncWith)) and any(
            re.search("lock|mutex|sem", ast.unparse(item.context_expr), re.IGNORECASE)
            or (app.called(item.context_expr, function.place) or "").endswith(LOCKS)
            for item in node.items
        )
        if isinstance(node, ast.If):
            meant = any(
                isinstance(test, ast.Compare)
                and isinstance(test.ops[0], (ast.Is, ast.In, ast.NotIn, ast.NotEq))
                for test in descend(node.test)
            )
        if meant:
            found |= {id(inner) for inner in descend(node)}
    return found


def shows(app: App, reader: Function, write: Write, writer: Function) -> bool:
    """Whether ``reader`` hands back what another visitor's call may have written."""
    if "." in write.name:
        if reader.scope.parent is not writer.scope.parent:
            return False
    elif write.name in reader.scope.bindings:
        return False  # a name of its own
    if not write.grows and reader.node is writer.node:
        return False  # it reads back what it has just written itself
    if all(event.outputs == () for event in app.events_of(reader)):
        return False
    carriers = {write.name, *telling(app, reader, write.name)}
    for node in reader.own_nodes:
        if isinstance(node, ast.Assign) and uses(node.value, carriers):
            carriers |= {t.id for t in node.targets if isinstance(t, ast.Name)}
    return any(value is not None and uses(value, carriers) for _, value, _ in reader.results)


def telling(app: App, reader: Function, name: str, depth: int = 2) -> set[str]:
    """Names of the functions of the module that ``reader`` calls and that hand ``name`` back."""
    found: set[str] = set()
    for raw in app.calls_in(reader) if depth else ():
        called = app.function(raw.node.func, raw.place)
        if called is None or not isinstance(raw.node.func, ast.Name):
            continue
        if name in called.scope.bindings or called.node is reader.node:
            continue
        names = {name, *telling(app, called, name, depth - 1)}
        if any(value is not None and uses(value, names) for _, value, _ in called.results):
            found.add(raw.node.func.id)
    return found


def uses(node: ast.expr, names: set[str]) -> bool:
    """Whether an expression shows one of ``names``: not when it is called or only counted."""
    stack: list[ast.AST] = [node]
    while stack:
        part = stack.pop()
        if dotted(part) in names:
            return True
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name):
            if part.func.id in names:
                return True
            if part.func.id not in {"len", "bool", "sum", "id", "type", "isinstance"}:
                stack += [*part.args, *(k.value for k in part.keywords)]
            continue
        stack.extend(children(part))
    return False


def dotted(node: ast.AST) -> str | None:
    """``x`` and ``self.x`` as text."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return None
