"""An item of a Gallery, a pair, used as a path or a picture."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("Gallery(",)


def check(app: App) -> Iterator[Hit]:
<<<<<<< HEAD
    for use in handed(app, "Gallery"):
        names = _item_names(use)
        asked = _kinds_asked(use)
        for node in use.function.own_nodes:
            item = _used(app, node, use)
            if item is not None and not asked and _is_item(item, use.name, names):
                yield Hit(
                    item, "an item of a Gallery is a pair, picture and caption; take its first part"
                )


def _kinds_asked(use: Handed) -> bool:
    """Whether the function asks what kind of thing an item is: ``isinstance(pictures[0], str)``."""
    return any(
        isinstance(node, ast.Call)
        and is_name(node.func, "isinstance")
        and any(
            isinstance(part, ast.Subscript) and is_name(part.value, use.name) for part in node.args
        )
        for node in use.function.own_nodes
    )


def _used(app: App, node: ast.AST, use: Handed) -> ast.expr | None:
    """What is used as a path or as a picture: ``Image.open(x)``, ``x.resize()``."""
    if isinstance(node, ast.Call) and node.args:
        path = app.qualified(node.func, use.function.place)
        return node.args[0] if path in _TAKES_PATH else None
    if isinstance(node, ast.Attribute) and node.attr not in _TUPLE:
        return node.value
    return None


def _is_item(node: ast.expr, whole: str, names: set[str]) -> bool:
    if isinstance(node, ast.Subscript) and is_name(node.value, whole):
        index = node.slice.operand if isinstance(node.slice, ast.UnaryOp) else node.slice
        return isinstance(index, ast.Constant) and isinstance(index.value, int)
    return isinstance(node, ast.Name) and node.id in names


def _item_names(use: Handed) -> set[str]:
    """Names of loops over the list that mean an item and nothing else."""
    found: set[str] = set()
    nodes = use.function.own_nodes
    for node in nodes:
        if isinstance(node, (ast.For, ast.comprehension)):
            target, source = node.target, node.iter
            if isinstance(source, ast.Call) and is_name(source.func, "enumerate") and source.args:
                source = source.args[0]
                target = target.elts[-1] if isinstance(target, ast.Tuple) else target
            if is_name(source, use.name) and isinstance(target, ast.Name):
                found.add(target.id)
    stored = [n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    asked = {
        part.id
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        for part in node.args
        if node.func.id in {"isinstance", "hasattr", "getattr"} and isinstance(part, ast.Name)
    }
    return {name for name in found - asked if stored.count(name) == 1}
=======
    for misuse in misuses(app, "Gallery"):
        if misuse.atom.kind == "tuple" and misuse.use.operand is not None:
            yield Hit(
                misuse.use.operand,
                "an item of a Gallery is a pair, picture and caption; take its first part",
            )
>>>>>>> fourteen
