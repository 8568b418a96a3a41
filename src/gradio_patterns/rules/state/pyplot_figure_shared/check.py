"""plt.plot() in a handler that makes no figure."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import reached
from gradio_patterns.findings.hit import Hit

WORDS = ("pyplot", "pylab")

_PYPLOT = "matplotlib.pyplot."
_DRAWING = frozenset(
    {
        "bar", "barh", "boxplot", "contour", "contourf", "errorbar", "fill", "fill_between", "hist",
        "hist2d", "loglog", "pie", "plot", "scatter", "semilogx", "semilogy",
        "stackplot", "stem", "step", "violinplot",
    }
)  # fmt: skip
_SEABORN = frozenset(
    f"seaborn.{name}"
    for name in (
        "barplot", "boxplot", "countplot", "ecdfplot", "heatmap", "histplot", "kdeplot", "lineplot",
        "pointplot", "regplot", "scatterplot", "stripplot", "swarmplot", "violinplot",
    )
)  # fmt: skip
_FRESH = frozenset({"cla", "clf", "clear", "close", "figure", "subplot_mosaic", "subplots"})
"""Of pyplot, or as methods of whatever figure or axes."""


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        calls = list(_pyplot(app, function))
        drawn = next((node for name, node in calls if name in _DRAWING), None)
        if drawn is None or any(name in _FRESH for name, _ in calls):
            continue
        if app.target >= (6, 18) and not _kept(app, function, calls):
            continue
        yield Hit(
            drawn,
            "this draws into the one current figure, over what earlier runs drew; make a figure "
            "in the handler",
        )


def _pyplot(app: App, function: Function) -> Iterator[tuple[str, ast.Call]]:
    """Functions of pyplot that a function calls, itself or through functions of the file."""
    for each in reached(app, function):
        for raw in app.calls_in(each):
            path = app.qualified(raw.node.func, raw.place) or ""
            if path.startswith(_PYPLOT):
                yield path[len(_PYPLOT) :], raw.node
            elif isinstance(raw.node.func, ast.Attribute) and raw.node.func.attr in _FRESH:
                yield raw.node.func.attr, raw.node
            elif path in _SEABORN and not _told_where(raw.node):
                yield "plot", raw.node


def _told_where(node: ast.Call) -> bool:
    """Whether a drawing of seaborn may be told where to draw."""
    return any(keyword.arg in {"ax", None} for keyword in node.keywords)


def _kept(app: App, function: Function, calls: list[tuple[str, ast.Call]]) -> bool:
    """Since 6.18 Gradio closes a figure that it is handed, not all of pyplot, nor one saved."""
    if any(name == "savefig" for name, _ in calls):
        return True
    for _, value, place in function.results:
        parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
        if any(app.qualified(part, place) == _PYPLOT[:-1] for part in parts):
            return True
    return False
