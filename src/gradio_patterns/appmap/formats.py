"""The forms of a map; JSON is ``gradio-patterns/map-v1`` (``schema/map.schema.json``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from gradio_patterns.appmap import drawing, text
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.findings.finding import Diagnostic

FORMATS = ("text", "json", "mermaid", "markdown")
FORMAT = "gradio-patterns/map-v1"


def render(maps: Sequence[FileMap], problems: Sequence[Diagnostic], format: str) -> str:
    """The maps in one of ``FORMATS``; ends with a line end, empty where there is nothing."""
    if format == "json":
        return json.dumps(as_json(maps, problems), indent=2) + "\n"
    if not maps:
        return ""
    if format == "mermaid":
        return drawing.render(maps)
    if format == "markdown":
        return f"```text\n{text.render(maps)}```\n\n```mermaid\n{drawing.render(maps)}```\n"
    return text.render(maps)


def as_json(maps: Sequence[FileMap], problems: Sequence[Diagnostic] = ()) -> dict[str, Any]:
    """The maps as plain data."""
    return {
        "format": FORMAT,
        "files": [_file(one) for one in maps],
        "errors": [
            {"code": one.code, "message": one.message, "path": one.path} for one in problems
        ],
    }


def _file(one: FileMap) -> dict[str, Any]:
    return {
        "path": one.path,
        "gradio": one.gradio,
        "components": [
            {"name": c.name, "kind": c.kind, "line": c.line, "inside": list(c.inside)}
            for c in one.components
        ],
        "listeners": [
            {
                "line": w.line,
                "triggers": list(w.triggers),
                "handler": w.handler,
                "handler_line": w.handler_line or None,
                "handler_path": w.handler_path or None,
                "handler_package": w.handler_package or None,
                "inputs": list(w.inputs),
                "outputs": list(w.outputs),
                "after": w.after or None,
                "settings": dict(w.settings),
            }
            for w in one.wires
        ],
        "shared": [
            {"name": s.name, "line": s.line, "writers": list(s.writers), "readers": list(s.readers)}
            for s in one.shared
        ],
        "touches": [
            {"what": t.what, "line": t.line, "function": t.function or None, "detail": t.detail}
            for t in one.touches
        ],
        "serving": [{"line": line, "call": call} for line, call in one.serving],
    }
