"""Headers that name a user, read from the request."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("headers",)

_NAMES = frozenset(
    {
        "x-forwarded-user", "x-forwarded-email", "x-forwarded-preferred-username", "remote-user",
        "x-remote-user", "x-auth-request-user", "x-auth-request-email", "x-webauth-user",
        "x-authenticated-user", "x-user", "x-user-id", "x-user-email", "x-username",
        "x-cognito-id", "x-amzn-oidc-identity", "x-goog-authenticated-user-email",
        "x-ms-client-principal-name", "x-ms-client-principal-id", "x-authentik-username",
        "cf-access-authenticated-user-email", "tailscale-user-login", "x-forwarded-groups",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[str] = set()
    known = any(path.partition(".")[0] == "gradio" for _, path in app.walked.imports)
    for node in app.nodes if known else ():
        name, given = _header(node)
        if name in _NAMES and name not in seen:
            seen.add(name)
            yield Hit(
                node,
                f'any client can send "{name}": does a proxy always set it, and can nobody reach '
                "the app around it?",
            )
        elif given is not None:
            yield Hit(
                node,
                "the first entry of x-forwarded-for is what the client wrote: is that known here?",
            )


def _header(node: ast.AST) -> tuple[str, ast.AST | None]:
    """The header that an expression reads; or what is split, for the first address of a list."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        first = node.args[0] if node.args else None
        if node.func.attr == "get" and _is_headers(node.func.value):
            return _text(first), None
    if isinstance(node, ast.Subscript):
        if _is_headers(node.value):
            return _text(node.slice), None
        return "", _first_address(node)
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In):
        return (_text(node.left), None) if _is_headers(node.comparators[0]) else ("", None)
    return "", None


def _first_address(node: ast.Subscript) -> ast.AST | None:
    """``forwarded_for.split(",")[0]``."""
    call = node.value
    if not isinstance(node.slice, ast.Constant) or node.slice.value != 0:
        return None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    written = ast.unparse(call.func.value).lower().replace("-", "_")
    return call if call.func.attr == "split" and "forwarded_for" in written else None


def _is_headers(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name.lower().endswith("headers") and "response" not in ast.unparse(node).lower()


def _text(node: ast.AST | None) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value.lower() if isinstance(value, str) else ""
