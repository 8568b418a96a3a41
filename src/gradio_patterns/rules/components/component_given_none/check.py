"""A component class that uses the value it is handed as if it were never None."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("def preprocess", "def postprocess")


def check(app: App) -> Iterator[Hit]:
    if not any(path.partition(".")[0].startswith("gradio") for _, path in app.walked.imports):
        return
    for node, scope in app.walked.functions.items():
        if not isinstance(node, ast.FunctionDef) or node.name not in {"preprocess", "postprocess"}:
            continue
        if scope.parent is None or scope.parent.kind != "class" or len(node.args.args) < 2:
            continue
        name = node.args.args[1].arg
        if _asked(node, name):
            continue
        use = _use(node, name)
        if use is not None:
            yield Hit(
                use,
                f'"{node.name}" is handed None where nothing is there (a start without a value, a '
                f'cleared field), and uses "{name}" as if it were something: what happens then?',
            )


def _asked(node: ast.FunctionDef, name: str) -> bool:
    for part in descend(node):
        test: ast.AST | None = None
        if isinstance(part, (ast.If, ast.IfExp, ast.While)):
            test = part.test
        elif isinstance(part, ast.BoolOp):
            test = part.values[0]
        if test is not None and any(
            isinstance(one, ast.Compare)
            and isinstance(one.left, ast.Name)
            and one.left.id == name
            and isinstance(one.ops[0], (ast.Is, ast.IsNot, ast.Eq, ast.NotEq))
            for one in descend(test)
        ):
            return True
        if isinstance(test, ast.Name) and test.id == name:
            return True
        if isinstance(test, ast.UnaryOp) and ast.unparse(test.operand) == name:
            return True
        if isinstance(test, ast.Call) and ast.unparse(test).startswith(f"isinstance({name},"):
            return True
    return False


def _use(node: ast.FunctionDef, name: str) -> ast.AST | None:
    for part in descend(node):
        if not isinstance(part, (ast.Attribute, ast.Subscript)):
            continue
        if isinstance(part.value, ast.Name) and part.value.id == name:
            return part
    return None
