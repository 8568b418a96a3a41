"""CORSMiddleware that lets pages of any site call the app with the visitor's cookies."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("CORSMiddleware",)

_EVERYBODY = frozenset({"*", ".*", "^.*$", ".+", "https?://.*", "https?://.+"})


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    for node, place in _middleware(app):
        words = {word.arg: word.value for word in node.keywords}
        if not is_true(_value(app, words.get("allow_credentials"), place)):
            continue
        for name in ("allow_origins", "allow_origin_regex"):
            given = words.get(name)
            if given is not None and _anybody(app, given, place):
                yield Hit(
                    given,
                    f"{name} with allow_credentials=True: a page of any site that a visitor opens "
                    "can call this app with the visitor's login; name the sites that may",
                )


def _middleware(app: App) -> Iterator[tuple[ast.Call, Place]]:
    """Calls that are given the class, or are calls of it."""
    walked = app.walked
    for raw in (
        *walked.calls_by_attribute.get("add_middleware", ()),
        *walked.calls_by_name.get("Middleware", ()),
        *walked.calls_by_name.get("CORSMiddleware", ()),
        *walked.calls_by_attribute.get("CORSMiddleware", ()),
    ):
        named = [raw.node.func, *raw.node.args[:1]]
        if any(ast.unparse(one).endswith("CORSMiddleware") for one in named):
            yield raw.node, raw.place


def _value(app: App, node: ast.expr | None, place: Place) -> ast.expr | None:
    return trace(app, node, place)[0] if node is not None else None


def _anybody(app: App, node: ast.expr, place: Place) -> bool:
    value = app.literal(node, place)
    if isinstance(value, str):
        return value in _EVERYBODY
    return isinstance(value, (list, tuple, set)) and "*" in value
