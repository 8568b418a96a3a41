"""A variable read without default and check: sent to a service, or all that starts the app."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import is_main_guard
from gradio_patterns.findings.hit import Hit

WORDS = ("getenv", "environ")

_GIVEN = r"^(SPACE_|SYSTEM$|HF_|HUGGING|GRADIO_|PORT$|HOME$|USER$|PATH$|DEBUG)"
_SENT = frozenset({"api_key", "token", "auth_token", "access_token", "api_token", "secret_key"})
_HEADERS = frozenset({"Bearer", "Token", "token", "Basic", "Key"})


def check(app: App) -> Iterator[Hit]:
    yield from _silent_end(app)
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


def _silent_end(app: App) -> Iterator[Hit]:
    """A program whose only launches stand below ``if os.getenv("X"):`` without an ``else``."""
    launches = [call for call in app.launches if call.place.scope.kind == "module"]
    if not launches or len(launches) != len(app.launches):
        return
    asked: list[tuple[ast.If, str]] = []
    for call in launches:
        around = [place.node for place in call.place.outward_in_scope()]
        test = next((one for one in around if isinstance(one, ast.If) and not one.orelse), None)
        test = None if test is None or is_main_guard(test.test) else test
        name = environment_name(app, test.test, call.place) if test is not None else None
        if test is None or name is None:
            return
        asked.append((test, name))
    test, name = asked[0]
    if not any(isinstance(one, ast.Raise) or _prints(one) for one in app.tree.body[-1:]):
        yield Hit(
            test,
            f'without "{name}" this program ends and starts nothing: does anything tell whoever '
            "starts it that the variable is missing?",
        )


def _prints(node: ast.stmt) -> bool:
    called = (
        node.value.func if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else None
    )
    return isinstance(called, ast.Name) and called.id == "print"


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
