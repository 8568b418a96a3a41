"""How an app is served: launches, mounts, logins, and the environment its settings come from."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.uses import trace

_TELLING = frozenset(
    {
        "share", "auth_message", "server_name", "inbrowser", "show_error", "prevent_thread_lock",
        "server_port", "ssr_mode", "favicon_path",
    }
)  # fmt: skip
"""Keywords that hardly another ``launch`` has."""


def launches(app: App) -> list[Call]:
    """Launches of apps, also of an imported or unknown one where the keywords tell."""
    known = {id(call.node): call for call in app.launches}
    for raw in app.walked.calls_by_attribute.get("launch", ()):
        if id(raw.node) in known or "gradio" not in app.source.text:
            continue
        call = Call(raw.node, "launch", raw.place)
        receiver = app.resolve(raw.node.func.value, raw.place)  # type: ignore[attr-defined]
        if receiver is None and _TELLING & call.keywords.keys():
            known[id(raw.node)] = call
    return sorted(known.values(), key=lambda call: order_of(call.node))


def mounts(app: App) -> list[Call]:
    """Calls of ``mount_gradio_app``."""
    return app.calls("mount_gradio_app")


def logins(app: App) -> Iterator[tuple[Call, ast.keyword]]:
    """Launches and mounts with an ``auth=`` that is not plainly None."""
    for call in (*launches(app), *mounts(app)):
        keyword = call.keyword_node("auth")
        if keyword is not None and not is_none(keyword.value):
            yield call, keyword


def is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def is_true(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def in_notebook(app: App) -> bool:
    return ".ipynb" in app.path


def on_space(app: App) -> bool:
    """Whether the README says this is a Gradio Space."""
    readme = app.project_file("README.md")
    if readme is None or not readme[1].startswith("---"):
        return False
    return "sdk: gradio" in readme[1][3:].partition("\n---")[0]


def environment_name(app: App, node: ast.expr, place: Place) -> str | None:
    """The environment variable an expression reads: ``os.getenv("X")``, ``os.environ["X"]``."""
    node, place = trace(app, node, place)
    if isinstance(node, ast.Subscript):
        if app.qualified(node.value, place) == "os.environ":
            return _text(node.slice)
    elif (
        isinstance(node, ast.Call)
        and node.args
        and app.qualified(node.func, place) in {"os.getenv", "os.environ.get"}
    ):
        return _text(node.args[0])
    return None


def _text(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None
