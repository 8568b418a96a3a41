"""gr.State(value) where copy.deepcopy(value) raises: a lock, an open file, a connection."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal, LocalClass, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)

UNCOPYABLE = {
    **{
        f"threading.{name}": f"a threading.{name}"
        for name in (
            "Lock", "RLock", "Condition", "Event", "Semaphore", "BoundedSemaphore", "Thread",
            "Timer", "Barrier", "local",
        )
    },
    **{
        f"queue.{name}": f"a queue.{name}"
        for name in ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")
    },
    "builtins.open": "an open file",
    "io.open": "an open file",
    "tempfile.TemporaryFile": "an open file",
    "sqlite3.connect": "a database connection",
    "concurrent.futures.ThreadPoolExecutor": "an executor",
    "concurrent.futures.ProcessPoolExecutor": "an executor",
    "concurrent.futures.thread.ThreadPoolExecutor": "an executor",
    "httpx.Client": "an httpx.Client",
    "socket.socket": "a socket",
    "subprocess.Popen": "a running process",
}  # fmt: skip
HOOKS = frozenset({"__deepcopy__", "__getstate__", "__reduce__", "__reduce_ex__"})


def check(app: App) -> Iterator[Hit]:
    for call, value in first_values(app, "State"):
        what = uncopyable(app, value, call.place)
        if what is None:
            continue
        fix = None
        if not isinstance(value, ast.GeneratorExp):  # its brackets are those of the call
            fix = edits.unsafe("start with None", edits.replace(app.source, value, "None"))
        yield Hit(
            value,
            f"gr.State cannot copy {what} for each visitor and raises a TypeError;"
            f" start with None and create it in the handler",
            fix,
        )


def uncopyable(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """What in the value cannot be copied, in words."""
    if depth > 4:
        return None
    made = app.called(node, place)
    if made in UNCOPYABLE:
        return UNCOPYABLE[made]
    if isinstance(node, ast.GeneratorExp):
        return "a generator"
    value = app.resolve(node, place)
    if isinstance(value, Symbol) and isinstance(node, ast.Name):
        return f"the module {value.path}" if node.id in app.walked.modules else None
    if isinstance(value, Literal) and isinstance(value.node, (ast.List, ast.Tuple, ast.Dict)):
        return of_parts(app, value, depth)
    if isinstance(value, LocalClass) and value.instance:
        return of_object(app, value, depth)
    return None


def of_parts(app: App, value: Literal, depth: int) -> str | None:
    parts = value.node.values if isinstance(value.node, ast.Dict) else value.node.elts  # type: ignore[attr-defined]
    found = (uncopyable(app, part, value.place, depth + 1) for part in parts)
    return next((what for what in found if what), None)


def of_object(app: App, made: LocalClass, depth: int) -> str | None:
    """An object whose ``__init__`` keeps such a thing, and whose class does not say how to copy."""
    owner = made.scope
    if getattr(owner.node, "bases", ()) or HOOKS & owner.bindings.keys():
        return None
    for name, (binding, *others) in owner.attributes.items():
        place = binding.place
        if others or getattr(place.scope.node, "name", "") != "__init__":
            continue
        if place.conditional or place.scope.returns or not isinstance(binding.value, ast.expr):
            continue
        what = uncopyable(app, binding.value, place, depth + 1)
        if what:
            return f"a {made.name}, which holds {what} in .{name}"
    return None
