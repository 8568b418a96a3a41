"""Asks where a gr.State holds what a visitor would expect to find again after a reload."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)

LASTING = (
    r"(?i)(^|_)(login|logged|auth|token|user|username|account|profile|cart|basket|settings?|prefs?"
    r"|preferences?|favou?rites?|bookmarks?|theme|language|api_key|draft|saved)(_|$)"
)


def check(app: App) -> Iterator[Hit]:
    written, restored = outputs(app, loading=False), outputs(app, loading=True)
    for name, value, place in named(app):
        state = app.component(value, place) if re.search(LASTING, name) else None
        if state is None or state.kind != "State":
            continue
        if state.key in written - restored:
            yield Hit(
                value,
                f'"{name}" is a gr.State and is empty again after a reload of the page:'
                f" should it survive one (gr.BrowserState, or stored by user)?",
            )


def named(app: App) -> Iterator[tuple[str, ast.Call, Place]]:
    """Module-level names and the calls whose result they were given."""
    for name, bindings in app.walked.module.bindings.items():
        for binding in bindings:
            if isinstance(binding.value, ast.Call):
                yield name, binding.value, binding.place


def outputs(app: App, loading: bool) -> set[tuple[int, int]]:
    """What the load listeners fill, or all others."""
    return {
        part.key
        for event in app.events
        if (event.name == "load") is loading
        for part in event.outputs or ()
        if part is not None
    }
