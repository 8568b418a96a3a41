"""Routes added to an app after Gradio was mounted at its root."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.serving import mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_ADDING = frozenset(
    {
        "add_api_route", "add_route", "add_websocket_route", "add_api_websocket_route", "api_route",
        "delete", "get", "head", "include_router", "mount", "options", "patch", "post", "put",
        "route", "websocket", "websocket_route",
    }
)  # fmt: skip
_DECORATING = frozenset({"delete", "get", "head", "options", "patch", "post", "put"})


def check(app: App) -> Iterator[Hit]:
    for call in mounts(app):
        if app.literal(call.argument(2, "path"), call.place) not in {"/", ""}:
            continue
        names = _names(app, call)
        for node in _added_later(app, call, names):
            yield Hit(
                node,
                "Gradio is mounted at / above and takes every address, so this is never asked; "
                "add it before the mount",
            )


def _names(app: App, call: Call) -> set[str]:
    """What the app is called that Gradio was mounted on."""
    names = set()
    first = call.argument(0, "app")
    if isinstance(first, ast.Name):
        names.add(first.id)
    for name, bindings in call.place.scope.bindings.items():
        if any(binding.value is call.node for binding in bindings):
            names.add(name)
    return names


def _added_later(app: App, call: Call, names: set[str]) -> Iterator[ast.AST]:
    """Calls after the mount, in the same flow, that add a route to the app."""
    decorators = {id(decoration.node) for decoration in app.walked.decorations}
    for method in _ADDING & app.walked.calls_by_attribute.keys():
        for raw in app.walked.calls_by_attribute[method]:
            owner = raw.node.func.value  # type: ignore[attr-defined]
            if not isinstance(owner, ast.Name) or owner.id not in names:
                continue
            if method in _DECORATING and id(raw.node) not in decorators:
                continue
            later = order_of(raw.node) > order_of(call.node)
            if later and raw.place.scope is call.place.scope and call.place.dominates(raw.place):
                yield raw.node
