"""Warnings and refusals written into a function's body, with the condition that reaches them.

Many parameters stay in a signature after they stopped working: the body warns or raises when
they are given. Running every function with every value is out of reach, so its source is read.
A condition is kept as an expression over the parameters alone; where it needs anything else it
is None and a reader must not decide from it.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from functools import cache
from types import CodeType
from typing import Any

FAREWELL = re.compile(r"deprecat|removed|no longer|will be|moved|no effect|renamed|instead", re.I)
"""Words that mark a warning as one about the API, not about the app's state."""

EVENT = "event_name"
"""What a listener is called, in conditions: a reader knows it without looking at the call."""

KNOWN_CALLS = {"isinstance", "len", "tuple", "list", "dict", "str", "int", "float", "bool", "set"}


def of_function(function: Any, parameters: set[str]) -> list[dict[str, Any]]:
    """The notices of one function, in the order of its body."""
    plain = inspect.unwrap(function)
    plain = getattr(plain, "__func__", plain)
    tree = _definition(getattr(plain, "__code__", None))
    if tree is None:
        return []
    reader = _Reader(parameters, getattr(plain, "__globals__", {}))
    reader.block(tree.body, [])
    return reader.found


@cache
def _definition(code: CodeType | None) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The parsed source; hundreds of event listeners share one."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(code))).body[0] if code else None
    except (OSError, TypeError, SyntaxError, IndexError):
        return None
    return tree if isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


class _Reader:
    """Walks one body; remembers which tests must hold and which plain lists were assigned."""

    def __init__(self, parameters: set[str], namespace: dict[str, Any]) -> None:
        self.parameters = parameters
        self.namespace = namespace
        self.constants: dict[str, ast.expr] = {}
        self.found: list[dict[str, Any]] = []

    def block(self, body: list[ast.stmt], tests: list[ast.expr]) -> None:
        for statement in body:
            self.statement(statement, tests)

    def statement(self, node: ast.stmt, tests: list[ast.expr]) -> None:
        if isinstance(node, ast.If):
            self.block(node.body, [*tests, node.test])
            self.block(node.orelse, [*tests, ast.UnaryOp(ast.Not(), node.test)])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            return
        elif isinstance(node, ast.Raise):
            if isinstance(node.exc, ast.Call):
                self.record("raise", node.exc, tests)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            if "warn" in ast.unparse(node.value.func).lower():
                self.record("warn", node.value, tests)
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and target.id not in self.parameters:
                self.remember(target.id, node.value)
        else:
            opaque = [*tests, ast.Name("_inside_a_loop_or_try")]
            for name in ("body", "orelse", "finalbody"):
                self.block(getattr(node, name, []), tests if isinstance(node, ast.With) else opaque)

    def remember(self, name: str, value: ast.expr) -> None:
        try:
            ast.literal_eval(value)
        except ValueError:
            self.constants.pop(name, None)
        else:
            self.constants[name] = value

    def record(self, level: str, call: ast.Call, tests: list[ast.expr]) -> None:
        name = ast.unparse(call.func)
        message = self.message(call)
        condition, used = self.condition(tests)
        if level == "warn" and not (message and FAREWELL.search(message)):
            return
        if level == "raise" and (condition is None or not tests or not used):
            return
        quoted = set(re.findall(r"['`\"]_?([A-Za-z_]+)[='`\"]", message or ""))
        self.found.append({
            "level": level,
            "raises": name if level == "raise" else "",
            "parameters": sorted(used or (quoted & self.parameters)),
            "condition": condition,
            "message": " ".join((message or "").split())[:300],
        })  # fmt: skip

    def condition(self, tests: list[ast.expr]) -> tuple[str | None, set[str]]:
        """The tests joined by ``and`` with local lists put in; None where it needs more."""
        known = self.constants

        class PutIn(ast.NodeTransformer):
            def visit_Name(self, node: ast.Name) -> ast.expr:
                return known.get(node.id, node)

            def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
                event = ast.unparse(node) == "self.event_name"
                return ast.Name(EVENT) if event else node

        texts, free = [], set()
        for test in tests:
            filled = PutIn().visit(ast.parse(ast.unparse(test), mode="eval").body)
            free |= {node.id for node in ast.walk(filled) if isinstance(node, ast.Name)}
            texts.append(f"({ast.unparse(filled)})" if len(tests) > 1 else ast.unparse(filled))
        used = free & self.parameters
        types = {"Sequence", "Callable", "Mapping", "Path"}
        decidable = not free - self.parameters - KNOWN_CALLS - types - {EVENT}
        return (" and ".join(texts) if decidable else None), used

    def message(self, call: ast.Call) -> str | None:
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            text = _text(argument)
            if text:
                return text
        helper = self.namespace.get(call.func.id) if isinstance(call.func, ast.Name) else None
        if not inspect.isfunction(helper):
            return None
        try:
            inner = ast.parse(textwrap.dedent(inspect.getsource(helper)))
        except (OSError, TypeError, SyntaxError):
            return None
        calls = [node for node in ast.walk(inner) if isinstance(node, ast.Call)]
        texts = [_text(argument) for node in calls for argument in node.args]
        return next((text for text in texts if text and " " in text), None)


def _text(node: ast.expr) -> str | None:
    """A string literal, with the holes of an f-string as ``{…}``."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "" for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "{" + ast.unparse(node.value) + "}"
    if isinstance(node, ast.BinOp):
        return (_text(node.left) or "") + (_text(node.right) or "")
    return None
