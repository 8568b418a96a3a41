"""pickle.load() and its like on a file that a visitor uploads, also in helpers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import is_true
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.effects.visitor_values import FILE, Told, labels_of, parameters
from gradio_patterns.findings.hit import Hit

WORDS = (
    "pickle",
    "joblib",
    "torch",
    "dill",
    "yaml",
    "load_checkpoint",
    "shelve",
    "marshal",
    "allow_pickle",
)

_ALWAYS = frozenset(
    {
        "pickle.load", "pickle.loads", "cloudpickle.load", "cloudpickle.loads", "dill.load",
        "dill.loads", "joblib.load", "pandas.read_pickle", "marshal.load", "marshal.loads",
        "shelve.open", "yaml.unsafe_load", "yaml.full_load", "pickle.Unpickler", "dill.Unpickler",
        "cloudpickle.Unpickler", "jsonpickle.decode",
    }
)  # fmt: skip
_UNSAFE_LOADERS = frozenset({"yaml.UnsafeLoader", "yaml.Loader", "yaml.FullLoader"})


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for handler, _ in app.handlers:
        told = told_in(app, handler)
        own = parameters(app, handler)
        for run in runs_of(app, handler):
            known = told.get(id(run.function.node), {})
            for node, place in app.calls_in(run.function):
                severity = "" if id(node) in seen else _unpickles(app, node, place)
                if not severity:
                    continue
                given = [*node.args, *(word.value for word in node.keywords)]
                given = [one for one in given if not _another(one, run.function, own)]
                if any(FILE in labels_of(app, run.function, one, known) for one in given):
                    seen.add(id(node))
                    yield Hit(
                        node,
                        "whoever uploads a pickle runs commands on this machine; take a format "
                        "that holds data only",
                        severity=None if severity == "error" else severity,
                    )


def _another(node: ast.expr, function: Function, own: Told) -> bool:
    """Whether an argument is a parameter that is filled from something else than an upload."""
    return (
        isinstance(node, ast.Name)
        and node.id in function.parameters
        and node.id in own
        and FILE not in own[node.id]
    )


def _unpickles(app: App, node: ast.Call, place: Place) -> str:
    """How bad it is to read a foreign file so; empty where it is not."""
    path = app.qualified(node.func, place)
    words = {word.arg: word.value for word in node.keywords}
    if None in words:
        return ""
    if path in _ALWAYS:
        return "error"
    if path == "numpy.load":
        return "error" if is_true(words.get("allow_pickle")) else ""
    if path == "yaml.load":
        loader = words.get("Loader", node.args[1] if len(node.args) > 1 else None)
        return "error" if app.qualified(loader, place) in _UNSAFE_LOADERS else ""
    if path == "torch.load":
        only = words.get("weights_only")
        return "error" if isinstance(only, ast.Constant) and only.value is False else ""
    # Coqui's models read a checkpoint by torch.load.
    named = isinstance(node.func, ast.Attribute) and node.func.attr == "load_checkpoint"
    return "warning" if named and "checkpoint_path" in words else ""
