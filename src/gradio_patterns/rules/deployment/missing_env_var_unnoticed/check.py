"""A variable read without default and check, and sent to a service: "Bearer None"."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("getenv", "environ")

_GIVEN = r"^(SPACE_|SYSTEM$|HF_|HUGGING|GRADIO_|PORT$|HOME$|USER$|PATH$|DEBUG)"
_SENT = frozenset({"api_key", "token", "auth_token", "access_token", "api_token", "secret_key"})
_HEADERS = frozenset({"Bearer", "Token", "token", "Basic", "Key"})


def check(app: App) -> Iterator[Hit]:
    variables = _variables(app)
    if not variables:
        return
    elsewhere = _used_elsewhere(app.tree)
    for name, (value, variable) in variables.items():
        if elsewhere.get(name) is False:
            yield Hit(
                value,
                f'"{name}" is None where {variable} is not set, and is sent to a service all the '
                "same: does the app say clearly, at start, that the variable is missing?",
            )


def _variables(app: App) -> dict[str, tuple[ast.Call, str]]:
    """Module-level names bound once to a variable without a default: the call, the variable."""
    found: dict[str, tuple[ast.Call, str]] = {}
    module = app.walked.module
    for name, bindings in module.bindings.items():
        value = bindings[0].value
        if len(bindings) != 1 or not isinstance(value, ast.Call):
            continue
        if len(value.args) > 1 or value.keywords:
            continue
        variable = environment_name(app, value, module.place)
        if variable is not None and not re.match(_GIVEN, variable):
            found[name] = value, variable
    return found


def _used_elsewhere(tree: ast.Module) -> dict[str, bool]:
    """Which names are used, and whether in another way than being sent to a service."""
    sent: set[int] = set()
    used: list[ast.Name] = []
    for node in descend(tree):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                used.append(node)
        elif isinstance(node, ast.keyword):
            if node.arg in _SENT:
                sent.add(id(node.value))
        elif isinstance(node, ast.JoinedStr) and _is_header(node):
            sent |= {id(part.value) for part in node.values if isinstance(part, ast.FormattedValue)}
    found: dict[str, bool] = {}
    for node in used:
        found[node.id] = found.get(node.id, False) or id(node) not in sent
    return found


def _is_header(node: ast.JoinedStr) -> bool:
    lead = [part.value for part in node.values[:1] if isinstance(part, ast.Constant)]
    return any(str(text).strip() in _HEADERS for text in lead)
