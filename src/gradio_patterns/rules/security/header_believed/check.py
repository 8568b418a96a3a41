"""A request header that says who or where somebody is: any client can send it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("header", "forwarded", "Forwarded")

_BELIEVED = re.compile(
    r"^(x-forwarded-(for|user|host|email|groups)|x-real-ip|x-(\w+-)*(user|id|email|identity|role|oidc-\w+|amzn-oidc-\S+)"
    r"|remote-user|forwarded|x-cognito-id|x-amzn-oidc-identity)$",
    re.IGNORECASE,
)


def check(app: App) -> Iterator[Hit]:
    told: set[str] = set()
    for node in app.nodes:
        name = _name(node)
        if name is not None and _BELIEVED.match(name) and name.lower() not in told:
            told.add(name.lower())
            yield Hit(
                node,
                f"any client can send {name}: does a proxy that nobody can go around remove it "
                "from what comes in, wherever this runs?",
            )


def _name(node: ast.AST) -> str | None:
    """The header that an expression reads or asks for."""
    found: ast.expr | None = None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "get" and "header" in ast.unparse(node.func.value).lower():
            found = node.args[0] if node.args else None
    elif isinstance(node, ast.Subscript) and "header" in ast.unparse(node.value).lower():
        found = node.slice
    elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In):
        asked = "header" in ast.unparse(node.comparators[0]).lower()
        found = node.left if asked else None
    if not isinstance(found, ast.Constant):
        return None
    value = found.value.decode("latin-1") if isinstance(found.value, bytes) else found.value
    return value if isinstance(value, str) else None
