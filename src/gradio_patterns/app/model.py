"""What a check sees of an app: values, calls, functions, events.

``None`` means unknown everywhere, and unknown never fires a rule.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import TypeVar

from gradio_patterns.app.scopes import FunctionNode, Place, Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.support.dataclass import dataclass

Node = TypeVar("Node", bound=ast.AST)


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"

    def __bool__(self) -> bool:
        return False


UNKNOWN = _Unknown()
"""What ``App.literal`` answers where a value cannot be read off the source."""


FILLED_NAMES = (
    "Request", "EventData", "SelectData", "LikeData", "KeyUpData", "DeletedFileData", "RetryData",
    "UndoData", "EditData", "CopyData", "DownloadData", "OAuthProfile", "OAuthToken", "Progress",
    "Cache", "Header", "Session",
)  # fmt: skip
"""Classes of Gradio, and what their names end with: parameters of these it fills itself."""
FILLED = rf"\b({'|'.join(FILLED_NAMES)})\b"
"""Annotations whose parameters Gradio fills itself."""

_OWN_SCOPES = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda})


@dataclass(frozen=True)
class Symbol:
    """Something imported: ``gradio.Textbox``, ``threading.Lock``, ``builtins.open``."""

    path: str

    @property
    def gradio(self) -> str | None:
        """The name below Gradio (``Textbox``, ``themes.Soft``), or None for other packages."""
        return gradio_name(self.path)


@dataclass(frozen=True, eq=False)
class Instance:
    """The result of calling a Gradio name: a component, a layout, a Blocks, an update.

    ``kind`` is the class (``Textbox``, ``Blocks``, ``update``); two instances are the same
    component exactly when ``key`` is equal.
    """

    kind: str
    call: Call
    made_by: tuple[ast.Call, ...] = ()
    """The calls of helper functions that returned it, inmost first."""

    @property
    def key(self) -> tuple[int, int]:
        return id(self.call.node), hash(self.made_by)


@dataclass(frozen=True, eq=False)
class Listener:
    """What ``.click(...)``, ``.then(...)`` or ``gr.on(...)`` returns."""

    call: Call


@dataclass(frozen=True)
class LocalClass:
    """A class of the file, or with ``instance`` an object of it."""

    scope: Scope
    instance: bool = False

    @property
    def name(self) -> str:
        return getattr(self.scope.node, "name", "object")


@dataclass(frozen=True)
class Literal:
    """A list, tuple, set or dict display, or a constant; its elements are resolved at ``place``."""

    node: ast.expr
    place: Place


@dataclass(frozen=True, eq=False)
class Function:
    """A function, method or lambda of the file."""

    node: FunctionNode
    scope: Scope
    bound: bool = False
    """Reached through an instance, so that the first parameter is already filled."""

    @property
    def name(self) -> str:
        return getattr(self.node, "name", "lambda")

    @property
    def place(self) -> Place:
        """The block of the body, for resolving names inside."""
        return self.scope.place

    @property
    def around(self) -> Place:
        """The block in which it is defined, for resolving decorators, defaults and annotations."""
        return self.scope.place.parent or self.scope.place

    @property
    def is_async(self) -> bool:
        return isinstance(self.node, ast.AsyncFunctionDef)

    @property
    def is_lambda(self) -> bool:
        return isinstance(self.node, ast.Lambda)

    @property
    def is_generator(self) -> bool:
        return bool(self.scope.yields)

    @property
    def decorators(self) -> list[ast.expr]:
        return getattr(self.node, "decorator_list", [])

    @property
    def parameters(self) -> list[str]:
        """Positional parameters that a caller fills, in order."""
        arguments = self.node.args
        names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
        return names[1:] if self.bound else names

    @cached_property
    def fed(self) -> list[str]:
        """The parameters that inputs fill, in order.

        Gradio fills ``request: gr.Request``, ``evt: gr.SelectData``, ``progress=gr.Progress()`` and
        their kin itself, wherever they stand.
        """
        defaults = self.defaults()
        return [
            name
            for name in self.parameters
            if not _filled(self.annotation(name)) and not _filled(defaults.get(name), called=True)
        ]

    def annotation(self, name: str) -> ast.expr | None:
        arguments = self.node.args
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            if argument.arg == name:
                return argument.annotation
        return None

    def defaults(self) -> dict[str, ast.expr]:
        """Parameter names with a default, and that default."""
        arguments = self.node.args
        positional = [*arguments.posonlyargs, *arguments.args]
        found = {
            argument.arg: default
            for argument, default in zip(positional[::-1], arguments.defaults[::-1])  # noqa: B905
        }
        for argument, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if value is not None:
                found[argument.arg] = value
        return found

    @property
    def results(self) -> list[tuple[ast.AST, ast.expr | None, Place]]:
        """What the function hands back: (statement, expression, block) of each return and yield.

        A generator's ``return`` hands nothing back and is left out.
        """
        if isinstance(self.node, ast.Lambda):
            return [(self.node.body, self.node.body, self.scope.place)]
        if self.scope.yields:
            return [
                (node, node.value, place)
                for node, place in self.scope.yields
                if isinstance(node, ast.Yield)
            ]
        return [(node, node.value, place) for node, place in self.scope.returns]

    @property
    def own_nodes(self) -> list[ast.AST]:
        """All nodes of the body, without the bodies of functions and classes defined in it."""
        known: list[ast.AST] | None = self.scope.memo.get("own nodes")
        if known is None:
            known = self.scope.memo["own nodes"] = self._own_nodes()
        return known

    def own_of(self, *kinds: type[Node]) -> list[Node]:
        """Those of its own nodes that are of these types, in source order."""
        known: list[Node] | None = self.scope.memo.get(kinds)
        if known is None:
            known = [node for node in self.own_nodes if type(node) in kinds]  # type: ignore[misc]
            self.scope.memo[kinds] = known
        return known

    def _own_nodes(self) -> list[ast.AST]:
        body = self.node.body
        if not isinstance(body, list):
            return descend(body, _OWN_SCOPES)
        nodes: list[ast.AST] = []
        for statement in body:
            if type(statement) in _OWN_SCOPES:
                nodes.append(statement)
            else:
                nodes += descend(statement, _OWN_SCOPES)
        return nodes

    def assigns(self, name: str) -> bool:
        """Whether the function gives ``name`` a new meaning anywhere in its own body."""
        bound = self.scope.bindings.get(name, ())
        return any(binding.kind != "parameter" for binding in bound)


Value = Symbol | Instance | Listener | LocalClass | Literal | Function


@dataclass(frozen=True, eq=False)
class Call:
    """A call, with its arguments by name.

    ``name`` is the Gradio name called (``Textbox``, ``themes.Soft``, ``on``) or the method
    (``launch``, ``click``); ``receiver`` is what a method was called on, None where unknown.
    """

    node: ast.Call
    name: str
    place: Place
    receiver: Value | None = None

    @cached_property
    def open(self) -> bool:
        """Whether ``*args`` or ``**kwargs`` may pass more than can be seen."""
        return any(keyword.arg is None for keyword in self.node.keywords) or any(
            isinstance(argument, ast.Starred) for argument in self.node.args
        )

    @cached_property
    def positional(self) -> list[ast.expr]:
        """Positional arguments up to the first ``*args``."""
        found: list[ast.expr] = []
        for argument in self.node.args:
            if isinstance(argument, ast.Starred):
                break
            found.append(argument)
        return found

    def keyword_node(self, name: str) -> ast.keyword | None:
        for keyword in self.node.keywords:
            if keyword.arg == name:
                return keyword
        return None

    def keyword(self, name: str) -> ast.expr | None:
        node = self.keyword_node(name)
        return node.value if node is not None else None

    def argument(self, position: int, name: str) -> ast.expr | None:
        """An argument given by position (from 0) or by name."""
        if position < len(self.positional):
            return self.positional[position]
        return self.keyword(name)

    @property
    def keywords(self) -> dict[str, ast.expr]:
        return {k.arg: k.value for k in self.node.keywords if k.arg is not None}


@dataclass(frozen=True, eq=False)
class Event:
    """A listener, or an Interface or ChatInterface with its function.

    ``name`` is the event (``click``, ``then``, ``on``, ``render``, ``load``) or the class name.
    ``inputs`` and ``outputs`` are None where unknown; single elements are None where that one
    component is unknown. ``triggers`` are the (component, event name) pairs that start it.
    """

    name: str
    call: Call
    fn: ast.expr | None
    function: Function | None
    inputs: tuple[Instance | None, ...] | None
    outputs: tuple[Instance | None, ...] | None
    source: Instance | Listener | None = None
    triggers: tuple[tuple[Instance | None, str], ...] = ()
    inputs_as_set: bool = False
    """A set of inputs: the handler gets one dict."""
    outputs_node: ast.expr | None = None
    inputs_node: ast.expr | None = None
    decorated: bool = False
    described: frozenset[str] = frozenset()
    """Parameters annotated with a component class: since Gradio 6 they are handed an object with
    the properties of the component, not its value."""

    @property
    def listener(self) -> bool:
        return self.name not in {"Interface", "ChatInterface"}

    def input_parameters(self) -> Iterator[tuple[str, Instance | None]]:
        """Handler parameters with the component each is filled from; nothing where unclear."""
        function = self.function
        if function is None or self.inputs is None or self.inputs_as_set:
            return
        if function.node.args.vararg is not None and len(self.inputs) > len(function.fed):
            return
        for name, component in zip(function.fed, self.inputs):  # noqa: B905 - defaults may be left
            yield name, None if name in self.described else component

    def may_output(self, component: Instance) -> bool:
        """Whether a component is among the outputs, or may be: one of them is unknown."""
        return self.outputs is None or any(
            part is None or part.key == component.key for part in self.outputs
        )


def is_static(node: ast.AST) -> bool:
    """Whether a function is decorated as ``@staticmethod``: its first parameter is like others."""
    decorators = getattr(node, "decorator_list", ())
    return any(isinstance(one, ast.Name) and one.id == "staticmethod" for one in decorators)


def function_of_scope(scope: Scope) -> Function:
    """The function of a scope; a method as it is reached through an object."""
    inside = scope.parent is not None and scope.parent.kind == "class"
    return Function(scope.node, scope, inside and not is_static(scope.node))  # type: ignore[arg-type]


def _filled(node: ast.expr | None, called: bool = False) -> bool:
    """Whether an annotation, or with ``called`` a default, is one of Gradio's own."""
    if called:
        node = node.func if isinstance(node, ast.Call) else None
    return node is not None and re.search(FILLED, ast.unparse(node)) is not None


_KEPT = frozenset({"themes", "inputs", "outputs", "mix", "utils", "processing_utils", "wasm_utils"})


@lru_cache(maxsize=4096)
def gradio_name(path: str) -> str | None:
    """The name below Gradio of a dotted path, as users write it.

    ``gradio.components.textbox.Textbox`` and ``gradio.Textbox`` are both ``Textbox``; names in
    ``themes``, ``inputs``, ``outputs`` and ``mix`` keep that prefix.
    """
    head, _, rest = path.partition(".")
    if head != "gradio" or not rest:
        return None
    parts = rest.split(".")
    return rest if parts[0] in _KEPT else parts[-1]
