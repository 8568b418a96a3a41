"""return {"name": ...} for several outputs: keys must be components."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, ways_out

WORDS = ("{", "dict(")


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        outputs = event.outputs
        if outputs is None or len(outputs) < 2 or event.call.open:
            continue
        if event.name == "ChatInterface" or event.call.keyword_node("batch") is not None:
            continue
        for way in ways_out(app, event):
            for atom in way.value:
                if atom.kind == "dict" and _has_text_keys(atom):
                    message = f"a dict keyed by text fills none of the {len(outputs)} outputs"
                    remedy = "key it by components, or return a tuple"
                    yield Hit(place_of(way, atom), f"{message}: {remedy}")


def _has_text_keys(atom: Atom) -> bool:
    made = atom.node
    if isinstance(made, ast.Call):
        return bool(made.keywords) and not made.args and all(k.arg for k in made.keywords)
    if not isinstance(made, ast.Dict):
        return False
    return any(isinstance(k, ast.Constant) and isinstance(k.value, str) for k in made.keys)
