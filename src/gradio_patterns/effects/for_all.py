"""What a handler does that is felt by more than the visitor who asked: deleted, put in place."""

from __future__ import annotations

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.changes import DROP, SET, Change, changes_in
from gradio_patterns.effects.reachable import Run, runs_of

_CALLS = {
    "os.remove": "deletes files", "os.unlink": "deletes files", "shutil.rmtree": "deletes files",
    "os.rmdir": "deletes files", "shutil.move": "moves files", "os.rename": "moves files",
    "os.replace": "moves files", "os.kill": "ends processes", "os._exit": "ends the server",
    "sys.exit": "ends the server", "os.execv": "restarts the server", "os.system": "runs programs",
    "subprocess.run": "runs programs", "subprocess.Popen": "runs programs",
    "subprocess.call": "runs programs", "subprocess.check_call": "runs programs",
}  # fmt: skip
_METHODS = {
    "unlink": "deletes files", "rmdir": "deletes files", "execute": "changes a database",
    "executemany": "changes a database", "commit": "changes a database",
    "delete_one": "changes a database", "delete_many": "changes a database",
    "terminate": "ends processes", "kill": "ends processes",
}  # fmt: skip


def felt_by_all(app: App, handler: Function) -> str | None:
    """In words what a handler, or what it calls, does to things of others; None where nothing."""
    for run in runs_of(app, handler):
        for change in changes_in(run.app, run.function, run.shared):
            if change.how == DROP or (change.how == SET and _all_of_it(change)):
                return f"changes {change.said}, which all share"
        for raw in run.app.calls_in(run.function):
            what = _done(run, raw.node, raw.place)
            if what is not None:
                return what
    return None


def _all_of_it(change: Change) -> bool:
    """Whether a new value takes the place of everything: ``x = ...``, ``x[:] = ...``."""
    return all(isinstance(key, ast.Slice) for key in change.keys)


def _done(run: Run, node: ast.Call, place: Place) -> str | None:
    what = _CALLS.get(run.app.qualified(node.func, place) or "")
    if what is not None:
        return what
    called = node.func
    if not isinstance(called, ast.Attribute) or called.attr not in _METHODS:
        return None
    if called.attr == "execute":
        query = node.args[0] if node.args else None
        said = ast.unparse(query).upper() if query is not None else ""
        return _METHODS["execute"] if not said.lstrip("'\"F").startswith("SELECT") else None
    return _METHODS[called.attr]
