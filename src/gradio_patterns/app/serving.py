"""How an app is served: launches, mounts, logins, and the environment its settings come from."""

from __future__ import annotations

import ast
import re
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

_CWD, _OWN, _ABOVE = "the working folder", "the folder of the program", "the folder above"
_HOME, _DISK = "the home folder", "the whole disk"
TEMPORARY = "the folder for temporary files"

_WIDE = {
    ".": _CWD, "./": _CWD, "": _CWD, "..": _ABOVE, "../": _ABOVE, "../..": _ABOVE,
    "/": _DISK, "/home": _HOME, "/root": _HOME, "/Users": _HOME,
    "/tmp": TEMPORARY, "/tmp/": TEMPORARY, "/var/tmp": TEMPORARY,
}  # fmt: skip
_SAME_PATH = frozenset(
    {
        "os.path.abspath", "os.path.realpath", "os.path.normpath", "os.fspath", "builtins.str",
        "pathlib.Path", "pathlib.PurePath", "os.path.join",
    }
)  # fmt: skip
"""Calls that, given one path, give the same path."""
_SAME_METHODS = frozenset({"resolve", "absolute", "as_posix", "expanduser"})
_FILE = "the file itself"


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


def may_be_skipped(call: Call) -> bool:
    """Whether a launch stands in a branch; the body of a ``try`` is none."""
    return call.place.conditional and any(
        place.kind not in {"scope", "with", "main", "try"}
        for place in call.place.outward_in_scope()
    )


def waits(call: Call) -> bool:
    """Whether the program surely stays at a launch: nothing says otherwise."""
    return not call.open and call.keyword("prevent_thread_lock") is None


def mounts(app: App) -> list[Call]:
    """Calls of ``mount_gradio_app``."""
    return app.calls("mount_gradio_app")


def logins(app: App) -> Iterator[tuple[Call, ast.keyword]]:
    """Launches and mounts with an ``auth=`` that is not plainly None."""
    for call in (*launches(app), *mounts(app)):
        keyword = call.keyword_node("auth")
        if keyword is not None and not is_none(keyword.value):
            yield call, keyword


def asks_login(call: Call) -> bool:
    """Whether a launch or mount asks visitors to log in."""
    given = (call.keyword("auth"), call.keyword("auth_dependency"))
    return any(node is not None and not is_none(node) for node in given)


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


def wide_folder(app: App, node: ast.expr, place: Place) -> str | None:
    """Which folder that holds more than should be served a path means, in words; None else."""
    what = _meaning(app, node, place)
    return None if what == _FILE else what


def _meaning(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """Which wide folder a path expression means, ``_FILE`` for ``__file__``, None for any other."""
    node, place = trace(app, node, place)
    if depth > 8:
        return None
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.fullmatch(r"[A-Za-z]:[\\/]*", node.value):
            return _DISK
        return _WIDE.get(node.value)
    if isinstance(node, ast.Name) and node.id == "__file__":
        return _FILE
    if isinstance(node, ast.Attribute) and node.attr == "parent":
        return _parent(_meaning(app, node.value, place, depth + 1))
    if isinstance(node, ast.Call):
        return _of_call(app, node, place, depth + 1)
    return None


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> str | None:
    name = app.qualified(node.func, place)
    if name in {"os.getcwd", "pathlib.Path.cwd"}:
        return _CWD
    if name == "tempfile.gettempdir":
        return TEMPORARY
    if name == "pathlib.Path.home":
        return _HOME
    if name == "pathlib.Path" and not node.args:
        return _CWD
    if name == "os.path.expanduser" and node.args:
        first = node.args[0]
        return _HOME if isinstance(first, ast.Constant) and first.value in {"~", "~/"} else None
    if len(node.args) == 1 and name in _SAME_PATH:
        return _meaning(app, node.args[0], place, depth)
    if len(node.args) == 1 and name == "os.path.dirname":
        return _parent(_meaning(app, node.args[0], place, depth))
    if isinstance(node.func, ast.Attribute) and node.func.attr in _SAME_METHODS and not node.args:
        return _meaning(app, node.func.value, place, depth)
    return None


def _parent(of: str | None) -> str | None:
    if of is None or of == _DISK:
        return of
    return _OWN if of == _FILE else _ABOVE
