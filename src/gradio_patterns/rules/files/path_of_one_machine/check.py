"""A file in somebody's home folder, written out: it is there on one machine only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("/Users/", "/home/", ":\\\\Users", ":\\Users", ":/Users")

_HOME = r"(?:/home|/Users|[A-Za-z]:[\\/]+Users)[\\/]+([\w.-]+)[\\/]+\S"
_NOBODY = (
    r"(?i)^(user|users|username|app|appuser|apps|runner|jovyan|vscode|ubuntu|ec2-user|admin|node|work"
    r"|worker|coder|docker|model|models|data|shared|public|default|gradio|python|nobody|name|me|you"
    r"|your.*|my.*|xxx+|foo|bar|test|tests|example|someone|somebody|site|vcap|sagemaker-user|nonroot"
    r"|container|mambauser|micromamba|conda|git|pi|dev|deploy|service|root|project|projects)$"
)
"""Names of accounts that images and services make, and of nobody in particular."""
_SAID = frozenset(
    {
        "placeholder", "label", "info", "help", "description", "title", "examples", "choices",
        "example", "doc", "docs",
    }
)  # fmt: skip
_SHOWING = frozenset(
    {
        "Textbox", "Markdown", "HTML", "Code", "print", "Examples", "Dropdown", "Radio", "info",
        "warning", "error", "debug", "add_argument", "startswith", "replace", "sub", "match",
        "exists", "isfile", "isdir", "is_dir", "is_file", "split", "getenv", "get", "Field",
        "option", "strip", "endswith", "compile",
    }
)  # fmt: skip
"""Calls in which a path is only shown, an example, a first guess, or asked for."""


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    silent: set[int] = set()
    asked: set[str] = set()
    for node in app.nodes:
        if isinstance(node, ast.Call):
            name = last_name(node.func)
            for part in descend(node) if name in _SHOWING else ():
                silent.add(id(part))
                asked |= {part.value} if _text(part) else set()  # type: ignore[attr-defined]
            for word in node.keywords:
                if word.arg in _SAID:
                    silent |= {id(part) for part in descend(word.value)}
        elif isinstance(node, (ast.Expr, ast.Compare, ast.JoinedStr, ast.Assert, ast.Try)):
            inside = node.body if isinstance(node, ast.Try) else [node]
            for statement in inside if not isinstance(node, ast.Expr) or _text(node.value) else ():
                silent |= {id(part) for part in ast.walk(statement)}
    for node in app.nodes:
        if _text(node) and id(node) not in silent:
            found = re.match(_HOME, node.value)  # type: ignore[attr-defined]
            if found and not re.match(_NOBODY, found[1]) and node.value not in asked:  # type: ignore[attr-defined]
                yield Hit(
                    node,
                    f'this path lies in the home folder of "{found[1]}": on every other machine, '
                    "also in a container or a Space, it does not exist",
                )


def _text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
