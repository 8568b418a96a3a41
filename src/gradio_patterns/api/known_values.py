"""What is sure of a value that is no plain literal: some object, or a tuple."""

from __future__ import annotations

import ast

from gradio_patterns.api.conditions import SOMETHING
from gradio_patterns.app import UNKNOWN, App, Instance
from gradio_patterns.app.model import Literal, LocalClass
from gradio_patterns.app.scopes import Place, order_of

_TEXTS = frozenset(
    {
        "builtins.str", "builtins.open", "builtins.list", "builtins.dict", "builtins.sorted",
        "os.path.join", "os.path.abspath", "os.path.dirname", "os.path.realpath",
        "os.path.expanduser", "pathlib.Path", "pathlib.Path.cwd", "textwrap.dedent", "json.dumps",
    }
)  # fmt: skip
"""Calls that never give None."""

_METHODS = frozenset(
    {"read", "read_text", "format", "join", "strip", "replace", "as_posix", "joinpath", "resolve"}
)
"""Methods of texts, files and paths that never give None, whatever object they are asked of."""

_OBJECTS = (
    ast.JoinedStr, ast.Lambda, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.SetComp,
    ast.DictComp, ast.GeneratorExp, ast.BinOp,
)  # fmt: skip
_DEPTH = 8


def certain(app: App, node: ast.expr, place: Place) -> object:
    """A tuple whose items may be unknown, SOMETHING, or UNKNOWN."""
    value = app.resolve(node, place)
    if isinstance(value, Literal) and isinstance(value.node, ast.Tuple):
        items = (app.literal(item, value.place) for item in value.node.elts)
        return tuple(item if isinstance(item, (str, int)) else SOMETHING for item in items)
    return SOMETHING if _some(app, node, place, 0) else UNKNOWN


def _some(app: App, node: ast.expr, place: Place, depth: int) -> bool:
    """Whether an expression gives an object that is neither None nor True nor False."""
    if depth > _DEPTH:
        return False
    if isinstance(node, _OBJECTS):
        return True
    if isinstance(node, ast.Constant):
        return node.value is not None and not isinstance(node.value, bool)
    if isinstance(node, ast.IfExp):
        return all(_some(app, one, place, depth + 1) for one in (node.body, node.orelse))
    if isinstance(node, ast.BoolOp):
        # ``a or b`` gives a only where it is true; True itself is no text, theme or path.
        return isinstance(node.op, ast.Or) and _some(app, node.values[-1], place, depth + 1)
    if isinstance(node, ast.Name):
        return _named(app, node, place, depth)
    return isinstance(node, ast.Call) and _made(app, node, place, depth)


def _named(app: App, node: ast.Name, place: Place, depth: int) -> bool:
    binding = app.resolver.binding(node.id, place, order_of(node))
    if binding is None:
        return False
    if binding.kind == "import":
        # ``from .style import CSS``: a constant of another module, which is hardly ever None.
        return node.id.isupper() and "." in str(binding.value)
    if binding.kind in {"function", "class"}:
        return True
    value = binding.value
    return (
        binding.kind == "value"
        and isinstance(value, ast.expr)
        and _some(app, value, binding.place, depth + 1)
    )


def _made(app: App, node: ast.Call, place: Place, depth: int) -> bool:
    value = app.resolve(node, place)
    if isinstance(value, Instance):
        return value.kind.startswith("themes.") and not value.kind.endswith("from_hub")
    if isinstance(value, Literal):
        return _some(app, value.node, value.place, depth + 1)
    called = app.resolve(node.func, place)
    if isinstance(called, LocalClass):
        return not called.instance
    if app.qualified(node.func, place) in _TEXTS:
        return True
    if not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr == "set":  # a theme gives itself back
        return _some(app, node.func.value, place, depth + 1)
    return node.func.attr in _METHODS
