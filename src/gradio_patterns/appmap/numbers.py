"""The numbers of a map without the map: what a file has how much of."""

from __future__ import annotations

from collections import Counter

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.appmap.listeners import listeners
from gradio_patterns.appmap.resources import environment, touching
from gradio_patterns.appmap.shared import shared
from gradio_patterns.appmap.wires import on_page

NUMBERS = (
    "components", "listeners", "states", "shared", "files", "commands", "network", "environment",
    "launches", "mounts",
)  # fmt: skip
"""What is counted, as a map of the file would list it."""
_STATES = ("State", "BrowserState")


def numbers(app: App) -> dict[str, int]:
    """By the names of ``NUMBERS``; an app that was read already."""
    kinds = [call.name for call in app.gradio_calls if on_page(call.name)]
    reached = Counter(what for what, _ in touching(app))
    return {
        "components": len(kinds),
        "listeners": len(listeners(app)),
        "states": sum(kind in _STATES for kind in kinds),
        "shared": sum(1 for _ in shared(app)),
        "files": reached["file"],
        "commands": reached["command"],
        "network": reached["network"],
        "environment": sum(1 for _ in environment(app)),
        "launches": len(launches(app)),
        "mounts": len(mounts(app)),
    }
