"""User and password written into auth=, directly or through a constant of the file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

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
    whole = _display(app, node, place)
    if whole is None:
        return
    elements = whole.node.elts  # type: ignore[attr-defined]
    if isinstance(whole.node, ast.Tuple) and len(elements) == 2:
        yield from _password(app, elements[1], whole.place)
        return
    for element in elements:
        pair = _display(app, element, whole.place)
        if pair is not None and len(pair.node.elts) == 2:  # type: ignore[attr-defined]
            yield from _password(app, pair.node.elts[1], pair.place)  # type: ignore[attr-defined]


def _display(app: App, node: ast.expr, place: Place) -> Literal | None:
    value = app.resolve(node, place)
    if isinstance(value, Literal) and isinstance(value.node, (ast.Tuple, ast.List)):
        return value
    return None


def _password(app: App, node: ast.expr, place: Place) -> Iterator[ast.expr]:
    value = app.resolve(node, place)
    if isinstance(value, Literal) and isinstance(value.node, ast.Constant):
        text = value.node.value
        # An empty password is a blank to fill in, not a secret.
        if isinstance(text, str) and text.strip():
            yield value.node


def _fix(app: App, passwords: list[ast.expr]) -> Fix | None:
    if len(passwords) != 1:
        return None
    return edits.unsafe(
        "read the password from the environment variable GRADIO_PASSWORD",
        *edits.import_edits(app.source, app.tree, "os"),
        edits.replace(app.source, passwords[0], 'os.environ["GRADIO_PASSWORD"]'),
    )
