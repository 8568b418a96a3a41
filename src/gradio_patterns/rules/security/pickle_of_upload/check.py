"""pickle.load() and its like on a file that a visitor uploads."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("pickle", "joblib", "dill", "torch", "allow_pickle")

_LOADING = frozenset(
    {
        "pickle.load", "pickle.loads", "cloudpickle.load", "cloudpickle.loads", "dill.load",
        "dill.loads", "joblib.load", "pandas.read_pickle",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "File", "UploadButton"):
        names = _names(use)
        for node in use.function.own_nodes:
            if isinstance(node, ast.Call) and node.args and mentions(node.args[0], names):
                path = app.qualified(node.func, use.function.place)
                if path in _LOADING or _unsafe(path, node):
                    yield Hit(
                        node,
                        "whoever uploads a pickle runs commands on this machine; take a format "
                        "that holds data only",
                    )


def _names(use: Handed) -> set[str]:
    """The parameter, and what is opened or made of it."""
    names = {use.name}
    for node in use.function.own_nodes:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                if item.optional_vars is not None and mentions(item.context_expr, names):
                    names |= names_in(item.optional_vars)
        elif isinstance(node, ast.Assign) and mentions(node.value, names):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def _unsafe(path: str | None, call: ast.Call) -> bool:
    """``torch.load(weights_only=False)`` and ``numpy.load(allow_pickle=True)``."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if path == "numpy.load":
        return is_true(given.get("allow_pickle"))
    only = given.get("weights_only")
    return path == "torch.load" and isinstance(only, ast.Constant) and only.value is False
