"""Programs and servers whose answer is taken without a look at whether they did it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.bodies import names_given
from gradio_patterns.effects.visitor_functions import Visit

_PROGRAMS = {
    "subprocess.run": "the program succeeded", "subprocess.call": "the program succeeded",
    "os.system": "the program succeeded",
}  # fmt: skip
_SERVERS = frozenset({"get", "post", "put", "patch", "delete", "request"})
_LOOKED = frozenset({"raise_for_status", "status_code", "ok", "is_success", "is_error", "status"})


def unlooked(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
    """Calls of programs and servers of which nothing asks how they ended."""
    for node, place in visit.calls:
        path = visit.app.qualified(node.func, place) or ""
        if path in _PROGRAMS:
            checked = any(
                (word.arg == "check" and not _false(word.value)) or word.arg is None
                for word in node.keywords
            )
            if not checked and node in visit.app.walked.statements and not _ending(node):
                yield node, _PROGRAMS[path]
        elif _asks_server(path) and _read(visit, node):
            yield node, "the other server answered with what was asked for"


def _asks_server(path: str) -> bool:
    return path.startswith(("requests.", "httpx.")) and path.rpartition(".")[2] in _SERVERS


def _ending(call: ast.Call) -> bool:
    """Whether a program only ends another one: it may have ended by itself."""
    said = ast.unparse(call.args[0]) if call.args else ""
    return any(word in said for word in ("kill", "clear", "cls", "xdg-open", "explorer", "'open'"))


def _false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not node.value


def _read(visit: Visit, call: ast.Call) -> bool:
    """Whether an answer is read by a body that never asks for its status."""
    names = names_given(visit.function, call)
    read = False
    for node in visit.function.own_nodes:
        if not isinstance(node, ast.Attribute):
            continue
        mine = node.value is call or (isinstance(node.value, ast.Name) and node.value.id in names)
        if mine and node.attr in _LOOKED:
            return False
        read = read or (mine and node.attr in {"json", "text", "content", "iter_lines"})
    return read
