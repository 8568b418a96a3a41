"""return {"name": ...} for several outputs: keys must be components."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("{", "dict(")


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function, outputs = event.function, event.outputs
        if function is None or outputs is None or len(outputs) < 2 or event.call.open:
            continue
        if event.name == "ChatInterface" or event.call.keyword_node("batch") is not None:
            continue
        for _, value, _ in function.results:
            if value is not None and _has_text_keys(value):
                message = f"a dict keyed by text fills none of the {len(outputs)} outputs"
                yield Hit(value, f"{message}: key it by components, or return a tuple")


def _has_text_keys(value: ast.expr) -> bool:
    if not isinstance(value, ast.Dict) or not value.keys:
        return False
    return any(isinstance(k, ast.Constant) and isinstance(k.value, str) for k in value.keys)
