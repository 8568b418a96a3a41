"""An auth function that never answers, or answers with something that is always true."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.serving import logins
from gradio_patterns.app.tree import children
from gradio_patterns.findings.hit import Hit

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
    for call, keyword in logins(app):
        function = app.function(keyword.value, call.place)
        if function is None or function.is_async or function.is_generator or function.decorators:
            continue
        answers = [value for _, value, _ in function.results if value is not None]
        if not answers and _ends(function):
            yield Hit(
                keyword,
                f'"{function.name}" never returns a value, so nobody can log in; '
                "return True for the right password",
            )
        for value in answers:
            if _always_true(value):
                yield Hit(
                    value,
                    f'"{function.name}" returns {_kind(value)} here, which counts as true and lets '
                    "the visitor in; return True or False",
                )


def _ends(function: Function) -> bool:
    """Whether the function comes to its end, and does not always raise."""
    return not any(isinstance(node, ast.Raise) for node in children(function.node))


def _always_true(value: ast.expr) -> bool:
    """A filled tuple, list or dict, or a text: an answer meant to say more than yes or no."""
    if isinstance(value, (ast.Tuple, ast.List)):
        return bool(value.elts)
    if isinstance(value, ast.Dict):
        return bool(value.keys)
    if isinstance(value, ast.JoinedStr):
        return any(isinstance(part, ast.Constant) for part in value.values)
    return isinstance(value, ast.Constant) and isinstance(value.value, str) and bool(value.value)


def _kind(value: ast.expr) -> str:
    names = {ast.Tuple: "a tuple", ast.List: "a list", ast.Dict: "a dict"}
    return names.get(type(value), "a text")
