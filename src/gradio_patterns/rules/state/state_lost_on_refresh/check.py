"""Asks where a gr.State holds what a visitor would expect to find again after a reload."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.hits import Hit

WORDS = ("State",)

LASTING = re.compile(
    r"(^|_)(login|logged|auth|token|user|username|account|profile|cart|basket|settings?|prefs?"
    r"|preferences?|favou?rites?|bookmarks?|theme|language|api_key|draft|saved)(_|$)",
    re.IGNORECASE,
)


def check(app: App) -> Iterator[Hit]:
    written = {
        part.key
        for event in app.events
        if event.name != "load"
        for part in event.outputs or ()
        if part is not None
    }
    restored = {
        part.key
        for event in app.events
        if event.name == "load"
        for part in event.outputs or ()
        if part is not None
    }
    for name, value in names(app):
        state = app.component(value, app.walked.module.place)
        if not isinstance(state, Instance) or state.kind != "State":
            continue
        if state.key in written and state.key not in restored and LASTING.search(name):
            yield Hit(
                value,
                f'"{name}" is a gr.State and is empty again after a reload of the page:'
                f" should it survive one (gr.BrowserState, or stored by user)?",
            )


def names(app: App) -> Iterator[tuple[str, ast.expr]]:
    """Module-level names and what they were given."""
    for name, bindings in app.walked.module.bindings.items():
        if len(bindings) == 1 and isinstance(bindings[0].value, ast.Call):
            yield name, bindings[0].value
