"""User and password written into auth=, directly or through a constant of the file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
    for call, keyword in logins(app):
        passwords = list(_passwords(app, keyword.value, call.place))
        if not passwords:
            continue
        yield Hit(
            keyword,
            f"{call.name}(auth=...) holds a password written in the source; whoever reads the code "
            "can log in. Read it from the environment",
            _fix(app, passwords),
        )


def _passwords(app: App, node: ast.expr, place: Place) -> Iterator[ast.expr]:
    """Of every (user, password): the password's node where it is a text in the file."""
    whole = _elements(app, node, place)
    accounts = [_elements(app, *element) for element in whole]
    for account in accounts if any(accounts) else [whole]:
        for password, where in account[1:2]:
            value = app.resolve(password, where)
            if isinstance(value, Literal) and _filled(value.node):
                yield value.node


def _elements(app: App, node: ast.expr, place: Place) -> list[tuple[ast.expr, Place]]:
    """What stands in a list or tuple, nothing where it is none."""
    value = app.resolve(node, place)
    if not isinstance(value, Literal) or not isinstance(value.node, (ast.Tuple, ast.List)):
        return []
    return [(element, value.place) for element in value.node.elts]


def _filled(node: ast.expr) -> bool:
    """An empty password is a blank to fill in, not a secret."""
    text = getattr(node, "value", None)
    return isinstance(text, str) and text.strip() != ""


def _fix(app: App, passwords: list[ast.expr]) -> Fix | None:
    if len(passwords) != 1:
        return None
    return edits.unsafe(
        "read the password from the environment variable GRADIO_PASSWORD",
        *edits.import_edits(app.source, app.tree, "os"),
        edits.replace(app.source, passwords[0], 'os.environ["GRADIO_PASSWORD"]'),
    )
