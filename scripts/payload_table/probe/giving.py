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
    made: list[str] = []
    with gr.Blocks() as demo:
        button = gr.Button()
        for component in TAKING:
            with contextlib.suppress(Exception):
                output = eval(f"gr.{component}({OPTIONS.get(component, '')})", names)
                button.click(lambda: eval(current[0], names), None, output, queue=False)
                made.append(component)
    server = Server(demo)
    rows: Rows = {}
    for number, component in enumerate(made):
        for said, written in GIVING.items():
            if said == "True" and component in DESCRIPTORS:
                continue
            current[:] = [written]
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
        return "no change" if "value" not in payload else "a change"
    payload = payload.get("image") or payload.get("video") or payload
    if "is_file" in payload or "path" in payload:
        path = str(payload.get("path") or payload.get("name") or "")
        there = os.path.exists(path) or payload.get("data")
        return "a file" if there else "a path where nothing is"
    return "a table" if {"headers", "data"} <= set(payload) else "data"
