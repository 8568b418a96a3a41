"""The launched app: its configuration, and one call of one of its listeners."""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import urllib.error
import urllib.request
from typing import Any, NamedTuple

OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Answer(NamedTuple):
    """``data`` are the payloads of the outputs; ``error`` says what was raised, or is empty."""

    data: list[Any]
    error: str


class Server:
    """An app that runs in this process and is only spoken to over HTTP."""

    def __init__(self, demo: Any) -> None:
        """Launch ``demo`` on loopback; errors are sent to the page, as in development."""
        with contextlib.redirect_stdout(io.StringIO()):
            _, url, _ = demo.launch(prevent_thread_lock=True, quiet=True, show_error=True)
        self.url = url
        self.config = json.loads(self._get("config"))
        self.prefix = (self.config.get("api_prefix") or "").strip("/")

    def _get(self, path: str) -> bytes:
        with OPENER.open(self.url + path, timeout=60) as answer:
            body: bytes = answer.read()
        return body

    def first_value(self, component: int) -> Any:
        """What the page holds for a component before anybody touched it."""
        rows = (row for row in self.config["components"] if row["id"] == component)
        return next(rows)["props"].get("value")

    def call(
        self, listener: int, data: list[Any], happening: dict[str, Any] | None = None
    ) -> Answer | None:
        """Run the listener with this number as a page would that holds ``data``.

        ``happening`` is what the page tells of the event itself.

        None where no component raised and there is no answer all the same: this route writes JSON
        in its own way, and refuses some values that reach a page through the queue.
        """
        path = "/".join(part for part in (self.prefix, "run/predict") if part)
        body: dict[str, Any] = {"fn_index": listener, "data": data, "session_hash": "visitor"}
        if happening is not None:
            body["event_data"] = happening
        question = urllib.request.Request(
            self.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        printed, before = io.StringIO(), sys.stderr
        sys.stderr = printed
        try:
            with OPENER.open(question, timeout=60) as answer:
                return Answer(json.loads(answer.read())["data"], "")
        except urllib.error.HTTPError:
            error = _raised(printed.getvalue())
            return Answer([], error) if error else None
        finally:
            sys.stderr = before


def _raised(printed: str) -> str:
    """The kind of the error that came first, which is the cause; what it says differs by run."""
    lines = [line for line in printed.splitlines() if re.match(r"[\w.]+(Error|Exception)\b", line)]
    return lines[0].partition(":")[0].rpartition(".")[2] if lines else ""
