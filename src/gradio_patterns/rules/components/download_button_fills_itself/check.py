"""download.click(make, inputs, download): the browser has downloaded before the file is there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.uses import returned
from gradio_patterns.findings.hit import Hit

WORDS = ("DownloadButton",)


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, "DownloadButton"):
        event, button = result.event, result.component
        if _holds(app, button):
            continue
        if isinstance(result.node, ast.Constant) and result.node.value is None:
            continue
        yield Hit(
            event.outputs_node or event.call.node,
            "the click downloads what the button holds before the handler has run: nothing the "
            "first time; fill it earlier, as in gr.DownloadButton(value=make, inputs=...)",
        )


def _clicked(event: Event, button: Instance) -> bool:
    return any(trigger is not None and trigger.key == button.key for trigger, _ in event.triggers)


def _holds(app: App, button: Instance) -> bool:
    """Whether the button has a file from the start, or gets one elsewhere."""
    value = button.call.argument(1, "value")
    if button.call.open or not (value is None or app.literal(value, button.call.place) is None):
        return True
    return any(
        event.may_output(button) and not _clicked(event, button)
        for event in (*app.events, *app.interfaces)
    )
