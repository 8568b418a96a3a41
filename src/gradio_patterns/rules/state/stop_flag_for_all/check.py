"""A flag at module level by which a Stop button ends the loop of another handler."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.effects.changes import changes_in
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.effects.stop_flags import flags
from gradio_patterns.findings.hit import Hit

WORDS = ("global", "nonlocal", "self.", "= True", "= False", ".set()")

_JOBS = frozenset(
    {"subprocess.Popen", "multiprocessing.Process", "threading.Thread", "asyncio.create_task"}
)


def check(app: App) -> Iterator[Hit]:
    for flag in flags(app):
        if not _one_job(app, flag.stopped):
            yield Hit(
                flag.node,
                f'{flag.said} is one for all visitors: "{flag.setter.name}" ends the run of'
                f' "{flag.stopped.name}" for whoever it runs; use cancels=',
            )


def _one_job(app: App, function: Function) -> bool:
    """Whether there is one job for everybody, kept where all can see it."""
    for run in runs_of(app, function):
        for change in changes_in(run.app, run.function, run.shared):
            for value in change.values:
                called = value.func if isinstance(value, ast.Call) else None
                if run.app.qualified(called, run.function.place) in _JOBS:
                    return True
    return False
