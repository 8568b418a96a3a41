"""Executes the call matrix on the installed Gradio and writes down what happened.

Runs inside one environment per release: ``python -m api_history.probe OUT.json``. With
``--no-servers`` the calls that start one are left out, which takes a tenth of the time.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import re
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")
import gradio as gr  # noqa: E402
from gradio.context import Context  # noqa: E402

from api_history.matrix import INSIDE, OUTSIDE  # noqa: E402

NO_SERVERS = "--no-servers"
NOT_GRADIOS = re.compile(
    r"on_event|lifespan|event loop|asyncio|pydantic|unclosed|HTTP_|parse_|starlette|multipart"
    r"|coroutine|schema|newer version|font|port|share=True|analytics|deprecat\w* in python",
    re.I,
)
"""Warnings of the environment, of other packages, or about the machine."""


def names_for(apps: list[Any]) -> dict[str, Any]:
    """What the matrix may use besides ``gr``."""

    def app() -> Any:
        with gr.Blocks() as made:
            gr.Textbox()
        apps.append(made)
        return _InsideOf(made)

    def server() -> Any:
        from fastapi import FastAPI

        return FastAPI()

    return {
        "gr": gr, "fn": lambda *given: given, "reply": lambda message, history: "",
        "app": app, "server": server, "client": sys.modules.get("gradio_client"),
    }  # fmt: skip


class _InsideOf:
    """Runs a method of an app as code inside its ``with`` block would."""

    def __init__(self, app: Any) -> None:
        self._app = app

    def app_itself(self) -> Any:
        return self._app

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            if name in ("load", "unload"):
                with self._app:
                    return getattr(self._app, name)(*given, **named)
            return getattr(self._app, name)(*given, **named)

        return call


def outcome(call: str, inside: bool) -> list[str]:
    """``[ran]``, ``[raised, "Class: text"]`` or ``[warned, text, ...]``."""
    apps: list[Any] = []
    quiet = io.StringIO()
    with (
        warnings.catch_warnings(record=True) as caught,
        contextlib.redirect_stdout(quiet),
        contextlib.redirect_stderr(quiet),
    ):
        warnings.simplefilter("always")
        outer = gr.Blocks() if inside else None
        caught.clear()
        Context.root_block = Context.block = outer
        try:
            eval(call, names_for(apps))
        except Exception as error:
            return ["raised", f"{type(error).__name__}: {error}"[:160]]
        finally:
            Context.root_block = Context.block = None
            for app in apps:
                with contextlib.suppress(Exception):
                    app.close(verbose=False)
    texts = [" ".join(str(one.message).split()) for one in caught]
    told = [text[:160] for text in dict.fromkeys(texts) if not NOT_GRADIOS.search(text)]
    return ["warned", *told] if told else ["ran"]


def main(out: str, *options: str) -> None:
    gc.disable()  # hundreds of small apps: looking through them again and again takes most time
    results = {call: outcome(call, True) for call in INSIDE}
    outside = [call for call in OUTSIDE if ".launch(" not in call or NO_SERVERS not in options]
    results |= {call: outcome(call, False) for call in outside}
    Path(out).write_text(json.dumps(results, indent=0), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # servers that were started leave threads behind
