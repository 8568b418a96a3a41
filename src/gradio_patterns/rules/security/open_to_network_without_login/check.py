"""server_name="0.0.0.0" and no login: everybody in the network uses the app."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.defaults import WRITTEN, defaults_of
from gradio_patterns.app.serving import asks_login, launches, may_be_skipped, mounts
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("0.0.0.0", "::", "[::]")

EVERYWHERE = ("0.0.0.0", "::", "[::]")
_SERVERS = frozenset({"uvicorn.run", "uvicorn.Config"})
_SAID = (
    "the app listens on every address{how} and asks for no login; whoever is in the network "
    "can use it"
)


def check(app: App) -> Iterator[Hit]:
    # In a container every address is the container's own, and something else stands before it.
    if app.project_file("Dockerfile", "Containerfile") is not None:
        return
    seen: set[int] = set()
    for node, given, call in [*_launched(app), *_served(app)]:
        found = defaults_of(app, given, call.place)
        if not found or any(one.value not in EVERYWHERE for one in found):
            continue
        written = all(one.chosen_by == WRITTEN for one in found)
        at = node if written else found[0].at
        if id(at) not in seen:
            seen.add(id(at))
            yield Hit(at, _SAID.format(how="" if written else " unless told otherwise"))


def _launched(app: App) -> Iterator[tuple[ast.AST, ast.expr, Call]]:
    found = launches(app)
    for call in found:
        keyword = call.keyword_node("server_name")
        if keyword is None or call.open or asks_login(call):
            continue
        # A launch in a branch may be meant for somebody who asked for it; the only one is not.
        if not may_be_skipped(call) or len(found) == 1:
            yield keyword, keyword.value, call


def _served(app: App) -> Iterator[tuple[ast.AST, ast.expr, Call]]:
    """``uvicorn.run(app, host=...)`` of an app on which Gradio is mounted, without a login."""
    mounted = mounts(app)
    if any(call.open or asks_login(call) for call in mounted):
        return
    bases = {_named(app, call.argument(0, "app"), call) for call in mounted} - {""}
    bases |= {_target(app, call) for call in mounted} - {""}
    for name in ("run", "Config"):
        for raw in app.walked.calls_by_attribute.get(name, ()):
            call = Call(raw.node, name, raw.place)
            keyword = call.keyword_node("host")
            if keyword is None or app.qualified(raw.node.func, raw.place) not in _SERVERS:
                continue
            if _named(app, call.argument(0, "app"), call) in bases and not _guarded(app):
                yield keyword, keyword.value, call


def _named(app: App, node: ast.expr | None, call: Call) -> str:
    """The text of what an app is called: ``app``, ``self.api``."""
    if isinstance(node, ast.Name):
        traced, _ = trace(app, node, call.place)
        return traced.id if isinstance(traced, ast.Name) else node.id
    return ast.unparse(node) if isinstance(node, ast.Attribute) else ""


def _target(app: App, call: Call) -> str:
    """``x`` of ``x = gr.mount_gradio_app(...)``."""
    for node in app.nodes:
        if isinstance(node, ast.Assign) and node.value is call.node:
            return ast.unparse(node.targets[0])
    return ""


def _guarded(app: App) -> bool:
    """Whether the app around asks who comes: a dependency, a middleware that looks at a login."""
    text = app.source.text
    return any(word in text for word in ("Depends(", "OAuth", "HTTPBasic", "Authenticat"))
