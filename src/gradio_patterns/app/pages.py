"""Which page (``gr.Blocks``) something stands on."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.app.scopes import Place

BLOCKS = frozenset({"Blocks"})


def page(
    app: App, place: Place, kinds: Iterable[str] = BLOCKS
) -> tuple[Instance, ast.withitem] | None:
    """The outermost ``with`` of these classes around a block of the same scope, or None."""
    found = None
    for instance, item in app.enclosing(place):
        if instance.kind in kinds:
            found = instance, item
    return found


def page_for_certain(app: App, place: Place) -> tuple[Instance, ast.withitem] | None:
    """As ``page``, but None where a ``with`` around it is unclear, or no Blocks is outermost."""
    depth = sum(1 for outer in place.outward_in_scope() if outer.kind == "with")
    found = list(app.enclosing(place))
    if not found or len(found) != depth or found[-1][0].kind != "Blocks":
        return None
    return found[-1]
