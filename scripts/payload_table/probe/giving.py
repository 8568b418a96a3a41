"""What becomes of what a handler returns, for every component and kind of value."""

from __future__ import annotations

import contextlib
import os
from typing import Any

from payload_table.probe.cases import DESCRIPTORS, GIVING, OPTIONS, TAKING
from payload_table.probe.server import Answer, Server

Rows = dict[str, dict[str, str]]


def ask_giving(names: dict[str, Any]) -> Rows:
    """Component -> returned value in words -> what the page got, or what was raised."""
    gr = names["gr"]
    current: list[str] = []
    made: list[tuple[str, str, Any]] = []

    def handler() -> Any:
        written, asked, output = current[0], *made[int(current[1])][1:]
        here = {"output": output, "elsewhere": button}
        if written == "same":
            written = asked
        return eval(written, names | here)

    with gr.Blocks() as demo:
        button = gr.Button()
        for component in TAKING:
            with contextlib.suppress(Exception):
                written = f"gr.{component}({OPTIONS.get(component, '')})"
                output = eval(written, names)
                button.click(handler, None, output, queue=False)
                made.append((component, written, output))
    server = Server(demo)
    rows: Rows = {}
    for number, (component, *_) in enumerate(made):
        for said, written in GIVING.items():
            if said == "True" and component in DESCRIPTORS:
                continue
            current[:] = [written, str(number)]
            answer = server.call(number, [])
            if answer is not None:
                rows.setdefault(component, {})[said] = _outcome(answer)
    demo.close(verbose=False)
    return rows


def _outcome(answer: Answer) -> str:
    """In a word or two what the page got: payloads themselves differ between releases."""
    if answer.error:
        return f"raises {answer.error}"
    payload = answer.data[0] if answer.data else None
    if payload is None or payload in ("", [], {}):
        return "nothing"
    if isinstance(payload, dict):
        return _of_dict(payload)
    if isinstance(payload, list):
        return _of_dict(payload[0]) if isinstance(payload[0], dict) else "a list"
    if isinstance(payload, str):
        return "a file" if payload.startswith("data:") else "text"
    return "true or false" if isinstance(payload, bool) else "a number"


def _of_dict(payload: dict[str, Any]) -> str:
    if payload.get("__type__") == "update":
        if set(payload) == {"__type__"}:
            return "no change"
        return "a new value" if "value" in payload else "new properties; the value stays"
    payload = payload.get("image") or payload.get("video") or payload
    if "is_file" in payload or "path" in payload:
        path = str(payload.get("path") or payload.get("name") or "")
        there = os.path.exists(path) or payload.get("data")
        return "a file" if there else "a path where nothing is"
    return "a table" if {"headers", "data"} <= set(payload) else "data"
