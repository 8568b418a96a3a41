"""The map of one file that was read already."""

from __future__ import annotations

import ast

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.appmap.naming import variables
from gradio_patterns.appmap.resources import touches
from gradio_patterns.appmap.shared import shared
from gradio_patterns.appmap.wires import components, wires

READ = 20_000_000
"""Characters of other modules that are read for one map: it is drawn once, not at each key."""


def map_app(app: App) -> FileMap:
    """The map of one file that was read already."""
    app.allowance[0] = READ
    names = variables(app)
    calls = [*launches(app), *mounts(app)]
    return FileMap(
        path=app.path,
        gradio=app.target_info.text,
        components=tuple(components(app, names)),
        wires=tuple(wires(app, names)),
        shared=tuple(shared(app)),
        touches=tuple(touches(app)),
        serving=tuple((call.node.lineno, _written(call.node)) for call in calls),
    )


def _written(call: ast.Call) -> str:
    """A launch or mount as it is written, but for who may log in: a map is passed around."""
    named = [
        f"{word.arg}={'...' if word.arg == 'auth' else ast.unparse(word.value)}"
        for word in call.keywords
        if word.arg
    ]
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    text = f"{called}({', '.join((*map(ast.unparse, call.args), *named))})"
    return text if len(text) <= 100 else f"{text[:97]}..."
