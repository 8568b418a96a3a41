"""Executes the cases on the installed Gradio: ``python -m api_agreement.execute CASES.json OUT``.

Runs inside one environment per release, all cases in one process: a process each would take a day.
Each case has its own names and its own Blocks, so the one before leaves nothing for the next.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import inspect
import io
import json
import os
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import gradio as gr
from gradio.context import Context
from gradio.routes import App

from api_history.probe import NOT_GRADIOS

SECONDS = 5.0
CLEANED_EVERY = 1000


class TooLong(BaseException):
    """A case that did not end."""


def stop(*_given: object) -> None:
    raise TooLong("too long")


def bound_only(owner: type, method: Callable[..., Any]) -> Callable[..., Any]:
    """``launch`` without a server: only whether its arguments fit."""
    signature = inspect.signature(method)

    @functools.wraps(method)
    def launch(self: Any, *given: Any, **named: Any) -> None:
        try:
            signature.bind(self, *given, **named)
        except TypeError as error:
            raise TypeError(f"{owner.__name__}.launch() {error}") from None

    return launch


def without_servers() -> None:
    for name in dir(gr):
        owner = getattr(gr, name)
        if inspect.isclass(owner) and inspect.isfunction(vars(owner).get("launch")):
            setattr(owner, "launch", bound_only(owner, vars(owner)["launch"]))  # noqa: B010


def one_server_app() -> None:
    """Since 5.0 every Blocks makes a FastAPI app, which took most of the time and tests no name.

    Apps with settings (``mount_gradio_app``) are made as ever.
    """
    make = App.create_app
    made: list[Any] = []

    def create_app(*given: Any, **named: Any) -> Any:
        if len(given) > 1 or not set(named) <= {"mcp_server"}:
            return make(*given, **named)
        if not made:
            made.append(make(*given, **named))
        return made[0]

    setattr(App, "create_app", staticmethod(create_app))  # noqa: B010


def compiled(code: str) -> CodeType:
    """Without this module's own ``from __future__``, which would leave annotations unread."""
    return compile(code, "case.py", "exec", dont_inherit=True)


def outcome(code: str) -> list[str]:
    """Kind and text of the exception, "" twice where it ran, then Gradio's own warnings."""
    kind, text = "", ""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        signal.setitimer(signal.ITIMER_REAL, SECONDS, SECONDS)
        try:
            exec(compiled(code), {"gr": gr, "__name__": "case"})
        except BaseException as error:
            kind, text = type(error).__name__, str(error)[:300]
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            Context.root_block = Context.block = None
    texts = [" ".join(str(one.message).split())[:200] for one in caught]
    return [kind, text, *[one for one in dict.fromkeys(texts) if not NOT_GRADIOS.search(one)]]


def main(cases: str, out: str) -> None:
    codes: list[str] = json.loads(Path(cases).read_text("utf-8"))
    path = Path(out).resolve()
    os.chdir(tempfile.mkdtemp())
    signal.signal(signal.SIGALRM, stop)
    gc.disable()  # thousands of small apps: looking through them again and again takes most time
    without_servers()
    one_server_app()
    results = []
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for number, code in enumerate(codes, 1):
            results.append(outcome(code))
            if number % CLEANED_EVERY == 0:
                gc.collect()
    path.write_text(json.dumps(results), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
    os._exit(0)  # some cases start threads
