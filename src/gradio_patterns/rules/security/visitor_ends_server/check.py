"""Handlers that end the process they run in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.app.walked import RawCall
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("os._exit", "os.kill", "os.abort", "raise_signal", "_exit(", "killpg")

_ENDING = frozenset({"SIGINT", "SIGTERM", "SIGKILL", "SIGQUIT", "SIGABRT"})
_ENDS = frozenset({"os._exit", "os.abort"})


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for handler, event in app.handlers:
        if not event.listener or event.name in {"load", "unload", "render"}:
            continue
        if asks_who(handler):
            continue
        for run in runs_of(app, handler):
            for raw in app.calls_in(run.function):
                if id(event.call.node) not in seen and _ends(app, raw):
                    seen.add(id(event.call.node))
                    yield Hit(
                        event.call.node,
                        f'"{handler.name}" ends the server by {ast.unparse(raw.node.func)}(), for '
                        "all visitors, and any of them can call it",
                    )


def _ends(app: App, raw: RawCall) -> bool:
    path = app.qualified(raw.node.func, raw.place)
    if path in _ENDS:
        return True
    if path in {"os.kill", "os.killpg"} and raw.node.args:
        whom = raw.node.args[0]
        own = app.called(whom, raw.place) if isinstance(whom, (ast.Call, ast.Name)) else None
        return own in {"os.getpid", "os.getppid", "os.getpgrp"}
    return path == "signal.raise_signal" and any(
        ast.unparse(one).rpartition(".")[2] in _ENDING for one in raw.node.args
    )
