"""gr.State(uuid4()), gr.State(time.time()), ...: evaluated once, when the app is built."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)

FRESH = frozenset(
    {
        "uuid.uuid1", "uuid.uuid4", "secrets.token_hex", "secrets.token_urlsafe",
        "secrets.token_bytes", "secrets.randbelow", "time.time", "time.time_ns",
        "time.monotonic", "time.perf_counter", "datetime.datetime.now", "datetime.datetime.utcnow",
        "datetime.date.today", "tempfile.mkdtemp", "tempfile.mkstemp", "tempfile.mktemp",
        "tempfile.TemporaryDirectory", "random.random", "random.randint", "random.randrange",
        "random.choice", "numpy.random.randint",
    }
)  # fmt: skip
WRAPPERS = frozenset({"builtins.str", "builtins.int", "builtins.float", "pathlib.Path"})


def check(app: App) -> Iterator[Hit]:
    loaded = {
        part.key
        for event in app.events
        if event.name == "load"
        for part in event.outputs or ()
        if part is not None
    }
    for call, value in first_values(app, "State"):
        name = fresh(app, value, call.place)
        if name is None or within_handler(app, call.place.scope):
            continue
        if any(key[0] == id(call.node) for key in loaded):
            continue  # a load listener gives each visitor its own
        yield Hit(
            value,
            f"{name}() runs once, when the app is built: all visitors share this one value;"
            f" make it per visitor, in a handler or a load listener",
            lazily(app, value, call.place),
        )


def fresh(app: App, node: ast.expr, place: Place) -> str | None:
    """The name of a call whose result should differ from visitor to visitor."""
    for _ in range(4):
        if isinstance(node, ast.Attribute):
            node = node.value
            continue
        called = app.called(node, place)
        if called in FRESH:
            return called
        if not isinstance(node, ast.Call):
            return None
        if called in WRAPPERS and node.args:
            node = node.args[0]
        elif isinstance(node.func, ast.Attribute):
            node = node.func.value  # uuid4().hex, datetime.now().isoformat()
        else:
            return None
    return None


def lazily(app: App, value: ast.expr, place: Place) -> Fix | None:
    """``gr.State(lambda: ...)``: a function is called for each visitor."""
    calls = [part for part in descend(value) if isinstance(part, ast.Call)]
    if not any(app.called(part, place) in FRESH for part in calls):
        return None  # a function would give the one value that was made before
    return edits.unsafe(
        "pass a function, which Gradio calls for each visitor who opens the page",
        edits.insert_before(app.source, value, "lambda: "),
    )
