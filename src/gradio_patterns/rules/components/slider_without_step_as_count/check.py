"""A Slider whose step is a fraction, filling a parameter that must be a whole number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("Slider(",)

_COUNTING = frozenset(
    {"builtins.range", "itertools.islice", "random.sample", "math.factorial", "math.comb"}
)
_METHODS = frozenset({"center", "ljust", "rjust", "zfill"})


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "Slider"):
        call = use.component.call
        if not _fractions(app, call):
            continue
        node = next(_whole(app, use), None)
        if node is not None:
            yield Hit(
                node,
                f'"{use.name}" may be a fraction: the Slider has no step=, and this needs a whole '
                "number; give it step=1",
            )


def _fractions(app: App, call: Call) -> bool:
    """Whether the slider moves by less than one; its step follows from its range."""
    if call.open or {"step", "precision"} & call.keywords.keys():
        return False
    low, high = call.argument(0, "minimum"), call.argument(1, "maximum")
    least = 0 if low is None else app.literal(low, call.place)
    most = 100 if high is None else app.literal(high, call.place)
    if not isinstance(least, (int, float)) or not isinstance(most, (int, float)):
        return False
    return 0 < most - least < 100


def _whole(app: App, use: Handed) -> Iterator[ast.AST]:
    """Where the parameter is a count, an index or an end of a slice."""
    for node in use.function.own_nodes:
        if isinstance(node, ast.Call):
            called = app.qualified(node.func, use.function.place)
            if called in _COUNTING or _counts(node):
                yield from (part for part in node.args if is_name(part, use.name))
        elif isinstance(node, ast.Slice):
            ends = (node.lower, node.upper, node.step)
            yield from (part for part in ends if part is not None and is_name(part, use.name))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            sides = ((node.left, node.right), (node.right, node.left))
            for side, other in sides:
                if is_name(side, use.name) and _sequence(other):
                    yield side


def _counts(node: ast.Call) -> bool:
    """Whether a method of texts is called that takes a width."""
    return isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS


def _sequence(node: ast.expr) -> bool:
    """A text or list that is repeated."""
    text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return text or isinstance(node, (ast.List, ast.JoinedStr))
