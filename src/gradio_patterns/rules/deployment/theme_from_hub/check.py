"""theme="owner/name": fetched from the Hub at every start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("theme", "from_hub")

_REPOSITORY = r"[\w.-]+/[\w.-]+(@[\w.*-]+)?"


def check(app: App) -> Iterator[Hit]:
    apps = app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")
    for call in (*apps, *app.launches):
        node = call.keyword("theme")
        value = app.literal(node, call.place) if node is not None else None
        if isinstance(value, str) and re.fullmatch(_REPOSITORY, value):
            yield _hit(call, value)
    for raw in app.walked.calls_by_attribute.get("from_hub", ()):
        path = app.qualified(raw.node.func, raw.place) or ""
        given = app.literal(raw.node.args[0], raw.place) if raw.node.args else None
        if path.startswith("gradio.") and isinstance(given, str):
            yield _hit(Call(raw.node, "from_hub", raw.place), given)


def _hit(call: Call, value: str) -> Hit:
    return Hit(
        call.keyword_node("theme") or call.node,
        f'the theme "{value}" is fetched from the Hub whenever the app starts: without a network '
        "it is another one, and it may change under you; save it beside the app",
    )
