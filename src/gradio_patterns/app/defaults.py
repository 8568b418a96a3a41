"""What an expression is where nobody chooses otherwise: the default of a variable of the
environment, of an option on the command line, of a parameter."""

from __future__ import annotations

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.model import UNKNOWN, Instance
from gradio_patterns.app.scopes import FunctionNode, Place, order_of
from gradio_patterns.app.walked import RawCall
from gradio_patterns.support.dataclass import dataclass

WRITTEN, ENVIRONMENT, OPTION, PARAMETER = "written", "environment", "option", "parameter"
_DEPTH = 8


@dataclass(frozen=True)
class Default:
    """A value, and by whom another can be chosen."""

    value: object
    chosen_by: str
    at: ast.AST
    """Where the default stands."""


def defaults_of(app: App, node: ast.expr, place: Place, depth: int = 0) -> list[Default]:
    """The values that an expression may have by default; nothing where one of them is unknown."""
    if depth > _DEPTH:
        return []
    value = app.literal(node, place)
    if value is not UNKNOWN:
        return [Default(value, WRITTEN, node)]
    if isinstance(node, ast.IfExp):
        return _all(app, (node.body, node.orelse), place, depth)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        return _either(app, node, place, depth)
    if isinstance(node, ast.Call):
        return _of_call(app, node, place, depth)
    if isinstance(node, ast.Attribute):
        return _option(app, node, place)
    return _of_name(app, node, place, depth) if isinstance(node, ast.Name) else []


def _all(app: App, nodes: tuple[ast.expr, ...], place: Place, depth: int) -> list[Default]:
    found = [defaults_of(app, one, place, depth + 1) for one in nodes]
    return [one for some in found for one in some] if all(found) else []


def _either(app: App, node: ast.BoolOp, place: Place, depth: int) -> list[Default]:
    """``a or b``: b where a may be nothing by default."""
    for part in node.values[:-1]:
        if isinstance(part, ast.Call) and len(part.args) == 1 and _reads(app, part, place):
            continue
        known = defaults_of(app, part, place, depth + 1)
        if not known or any(one.value for one in known):
            return known
    found = defaults_of(app, node.values[-1], place, depth + 1)
    return [Default(one.value, ENVIRONMENT, one.at) for one in found]


def _reads(app: App, node: ast.Call, place: Place) -> bool:
    """Whether a call reads a variable of the environment."""
    path = app.qualified(node.func, place)
    if path is None and "os" not in app.walked.module.bindings:
        path = ast.unparse(node.func)  # ``from .util import *`` brought it along
    return path in {"os.getenv", "os.environ.get"}


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> list[Default]:
    if not _reads(app, node, place):
        return []
    given = node.args[1] if len(node.args) == 2 else None
    for keyword in node.keywords:
        given = keyword.value if keyword.arg == "default" else given
    found = defaults_of(app, given, place, depth + 1) if given is not None else []
    return [Default(one.value, ENVIRONMENT, one.at) for one in found]


def _of_name(app: App, node: ast.Name, place: Place, depth: int) -> list[Default]:
    binding = app.resolver.binding(node.id, place, order_of(node))
    if binding is None:
        return []
    if binding.kind == "value" and isinstance(binding.value, ast.expr):
        return defaults_of(app, binding.value, binding.place, depth + 1)
    function = binding.place.scope.node
    if binding.kind != "parameter" or not isinstance(function, FunctionNode):
        return []
    return _parameter(app, function, node.id, binding.place)


def _parameter(app: App, function: FunctionNode, name: str, place: Place) -> list[Default]:
    """The default of a parameter, where no call of the file passes another."""
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    pairs = [
        *zip(positional[::-1], arguments.defaults[::-1]),  # noqa: B905
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    default = next((value for one, value in pairs if one.arg == name and value is not None), None)
    around = place.scope.place.parent
    if default is None or around is None or _passed(app, getattr(function, "name", ""), name):
        return []
    value = app.literal(default, around)
    return [] if value is UNKNOWN else [Default(value, PARAMETER, default)]


def _passed(app: App, function: str, name: str) -> bool:
    """Whether a call in the file may fill the parameter: by name, by place or by ``**``."""
    walked = app.walked
    calls = [*walked.calls_by_name.get(function, ()), *walked.calls_by_attribute.get(function, ())]
    return any(
        raw.node.args or any(word.arg in {name, None} for word in raw.node.keywords)
        for raw in calls
        if not _other(app, raw, name)
    )


def _other(app: App, raw: RawCall, name: str) -> bool:
    """Whether a call is of something else: ``demo.launch()`` within a method ``launch``."""
    words = {word.arg: word.value for word in raw.node.keywords}
    value = words.get(name)
    if isinstance(value, ast.Name) and value.id == name:
        return True  # hands the parameter on
    func = raw.node.func
    return isinstance(func, ast.Attribute) and isinstance(
        app.resolve(func.value, raw.place), Instance
    )


def _option(app: App, node: ast.Attribute, place: Place) -> list[Default]:
    """``args.host`` where ``args = parser.parse_args()``: the default that the parser was given."""
    value = node.value
    if not isinstance(value, ast.Name):
        return []
    binding = app.resolver.binding(value.id, place, order_of(value))
    parsed = binding.value if binding is not None and binding.kind == "value" else None
    if not (
        isinstance(parsed, ast.Call)
        and isinstance(parsed.func, ast.Attribute)
        and parsed.func.attr == "parse_args"
    ):
        return []
    found = [
        raw
        for raw in app.walked.calls_by_attribute.get("add_argument", ())
        if _destination(raw.node) == node.attr
    ]
    if len(found) != 1:
        return []
    words = {word.arg: word.value for word in found[0].node.keywords}
    default = words.get("default")
    if default is None:
        action = words.get("action")
        negated = isinstance(action, ast.Constant) and action.value == "store_false"
        return [Default(True, OPTION, found[0].node)] if negated else []
    return [
        Default(one.value, OPTION, default)
        for one in defaults_of(app, default, found[0].place, _DEPTH - 1)
    ]


def _destination(call: ast.Call) -> str:
    """The attribute that an ``add_argument`` fills."""
    for word in call.keywords:
        if word.arg == "dest" and isinstance(word.value, ast.Constant):
            return str(word.value.value)
    names = [str(one.value) for one in call.args if isinstance(one, ast.Constant)]
    long = [name for name in names if name.startswith("--")] or names
    return long[0].lstrip("-").replace("-", "_") if long else ""
