"""What handlers are handed and what they hand back, component by component.

Answers come only where nothing else can be meant: a parameter that is bound again, asked for its
type or shadowed is left out, and so is what stands in the body of a ``try``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.list_growth import added, copied, grows
from gradio_patterns.app.model import Call, Event, Function, Instance
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.tree import children

_ASKING = frozenset({"isinstance", "hasattr", "getattr", "type", "callable", "issubclass"})
_INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

FILE_METHODS = ("read", "readline", "readlines", "seek", "getvalue", "decode")
"""What is asked of an open file (or of its bytes), and a path has not."""


class Handed(NamedTuple):
    """A handler's parameter and the component it is filled from."""

    function: Function
    name: str
    component: Instance
    event: Event

    def attributes(self, *names: str) -> Iterator[ast.Attribute]:
        """Reads of ``parameter.name`` for these names."""
        for node in uncaught_nodes(self.function):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in names
                and isinstance(node.value, ast.Name)
                and node.value.id == self.name
            ):
                yield node

    def passed_to(self, app: App, *paths: str) -> Iterator[tuple[ast.Call, str]]:
        """Calls of these dotted names with the parameter as their first argument."""
        for node in uncaught_nodes(self.function):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            first = node.args[0]
            if isinstance(first, ast.Name) and first.id == self.name:
                path = app.qualified(node.func, self.function.place)
                if path is not None and path in paths:
                    yield node, path


class Returned(NamedTuple):
    """An expression that becomes the value of an output component."""

    component: Instance
    node: ast.expr
    place: Place
    function: Function
    event: Event


def handed(app: App, *kinds: str, growing: bool = False) -> list[Handed]:
    """Parameters filled from components of these classes and left as they are, each once.

    With ``growing``, also lists that are bound to themselves with something added. Several rules
    ask for the same: it is worked out once.
    """
    key = f"handed {kinds} {growing}"
    found: list[Handed] | None = app.memo.get(key)
    if found is None:
        found = app.memo[key] = list(_handed(app, kinds, growing))
    return found


def _handed(app: App, kinds: tuple[str, ...], growing: bool) -> Iterator[Handed]:
    seen: set[tuple[int, str, tuple[int, int]]] = set()
    for event in (*app.events, *app.interfaces):
        function = event.function
        if function is None or event.call.keyword("batch") is not None:
            continue
        for name, component in event.input_parameters():
            if component is None or component.kind not in kinds:
                continue
            key = (id(function.node), name, component.key)
            if key not in seen and _settled(function, name, growing):
                seen.add(key)
                yield Handed(function, name, component, event)


def chat_histories(app: App, growing: bool = False) -> Iterator[tuple[Function, str]]:
    """Functions and the parameter that holds the history of a chat; ``growing`` as in handed."""
    for use in handed(app, "Chatbot", growing=growing):
        yield use.function, use.name
    for event in app.interfaces:
        function = event.function
        if event.name != "ChatInterface" or function is None or len(function.fed) < 2:
            continue
        name = function.fed[1]
        if not function.assigns(name) or (growing and grows(function, name)):
            yield function, name


def returned(app: App, *kinds: str) -> list[Returned]:
    """What handlers return or yield to components of these classes (all, if none is named).

    Many rules ask, each for its own classes: it is worked out once.
    """
    found: list[Returned] | None = app.memo.get("returned")
    if found is None:
        found = app.memo["returned"] = list(_returned(app))
    return [one for one in found if one.component.kind in kinds] if kinds else found


def _returned(app: App) -> Iterator[Returned]:
    seen: set[tuple[int, tuple[int, int]]] = set()
    for event in (*app.events, *app.interfaces):
        function, outputs = event.function, event.outputs
        if function is None or not outputs or event.call.keyword("batch") is not None:
            continue
        for _, value, place in function.results:
            for component, node in _parts(app, value, place, outputs):
                for part in _values(app, node, place, component):
                    key = (id(part), component.key)
                    if key not in seen:
                        seen.add(key)
                        yield Returned(component, part, place, function, event)


def updates(app: App) -> Iterator[tuple[Returned, Instance]]:
    """What handlers return or yield as ``gr.update(...)``, with the update that was made."""
    for event in (*app.events, *app.interfaces):
        function, outputs = event.function, event.outputs
        if function is None or not outputs or event.call.keyword("batch") is not None:
            continue
        for _, value, place in function.results:
            for component, node in _parts(app, value, place, outputs):
                for part in _arms(node):
                    made = app.component(part, place)
                    if made is not None and made.kind == "update":
                        yield Returned(component, part, place, function, event), made


def _arms(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _arms(node.body)
        yield from _arms(node.orelse)
    else:
        yield node


def outputs_of(event: Event, function: Function) -> Iterator[tuple[Instance, ast.expr, Place]]:
    """What the function returns or yields to each output of one event, where it is plain to see."""
    outputs = event.outputs or ()
    for index, output in enumerate(outputs):
        for _, value, place in function.results if output is not None else ():
            part = value
            if len(outputs) > 1:
                several = isinstance(value, (ast.Tuple, ast.List))
                part = None
                if several and len(value.elts) == len(outputs):  # type: ignore[union-attr]
                    part = value.elts[index]  # type: ignore[union-attr]
            if output is not None and part is not None:
                yield output, part, place


def first_values(app: App, kind: str, name: str = "value") -> Iterator[tuple[Call, ast.expr]]:
    """Calls of a Gradio name that are given a first argument, for a component its first value."""
    for call in app.calls(kind):
        value = call.argument(0, name)
        if value is not None:
            yield call, value


def trace(app: App, node: ast.expr, place: Place) -> tuple[ast.expr, Place]:
    """The expression a name was bound to, where that is one plain assignment; else ``node``."""
    for _ in range(8):
        if not isinstance(node, ast.Name):
            break
        binding = app.resolver.binding(node.id, place, order_of(node))
        if binding is None or binding.kind != "value" or not isinstance(binding.value, ast.expr):
            break
        node, place = binding.value, binding.place
    return node, place


def choice(component: Instance, name: str, default: str) -> str | None:
    """A keyword given as a plain text, the default where it is left out, None where unknown."""
    call = component.call
    node = call.keyword(name)
    if node is None:
        return None if call.open or len(call.positional) > 2 else default
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def sole_taker(app: App, component: Instance) -> bool:
    """Whether exactly one event is known to take the component's value, and none may unseen."""
    events = [*app.events, *app.interfaces]
    if any(event.inputs is None for event in events):
        return False
    takers = [e for e in events if any(i and i.key == component.key for i in e.inputs or ())]
    return len(takers) == 1


def elements(result: Returned) -> list[ast.expr]:
    """What is put into a list that a handler returns: by display, ``+``, append or extend.

    Nothing where the list also comes from somewhere that cannot be read, such as a call.
    """
    names: set[str] = set()
    found: list[ast.expr] = []
    stack = [result.node]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.List):
            for item in node.elts:
                if isinstance(item, ast.Starred):
                    stack.append(item.value)
                else:
                    found.append(item)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            stack += [node.left, node.right]
        elif isinstance(node, ast.BoolOp):
            stack += node.values
        elif isinstance(node, ast.Name) and node.id not in names:
            names.add(node.id)
            lists = added(result.function, node.id)
            if lists is None:
                return []
            stack += lists
        elif isinstance(node, ast.Call):
            original = copied(node)
            if original is None:
                return []
            stack.append(original)
    return found


def _parts(
    app: App, value: ast.expr | None, place: Place, outputs: tuple[Instance | None, ...]
) -> Iterator[tuple[Instance, ast.expr]]:
    if value is None:
        return
    if isinstance(value, ast.Dict):
        for key, item in zip(value.keys, value.values, strict=True):
            component = app.component(key, place) if key is not None else None
            if component is not None:
                yield component, item
    if len(outputs) == 1:
        if outputs[0] is not None and not _by_component(value):
            yield outputs[0], value
    elif (
        isinstance(value, (ast.Tuple, ast.List))
        and len(value.elts) == len(outputs)
        and not any(isinstance(item, ast.Starred) for item in value.elts)
    ):
        for output, item in zip(outputs, value.elts, strict=True):
            if output is not None:
                yield output, item


def _by_component(value: ast.expr) -> bool:
    """A dict that may set outputs by component: its keys are not all plain texts."""
    return isinstance(value, ast.Dict) and not (
        value.keys and all(isinstance(key, ast.Constant) for key in value.keys)
    )


def _values(app: App, node: ast.expr, place: Place, component: Instance) -> Iterator[ast.expr]:
    """Both arms of ``a if x else b``, and what stands inside ``gr.update(value=...)``."""
    if isinstance(node, ast.IfExp):
        yield from _values(app, node.body, place, component)
        yield from _values(app, node.orelse, place, component)
        return
    made = app.component(node, place) if isinstance(node, ast.Call) else None
    if made is None or made.call.node is not node or made.kind not in {"update", component.kind}:
        yield node
        return
    value = made.call.keyword("value")
    if value is None and made.kind != "update" and made.call.positional:
        value = made.call.positional[0]
    if value is not None:
        yield from _values(app, value, place, component)


def _settled(function: Function, name: str, growing: bool) -> bool:
    if function.assigns(name) and not (growing and grows(function, name)):
        return False
    for call in function.own_of(ast.Call):
        asking = isinstance(call.func, ast.Name) and call.func.id in _ASKING
        if asking and any(_is(part, name) for part in call.args):
            return False
    if any(_is(node.subject, name) for node in function.own_of(ast.Match)):
        return False
    return not any(name in names_in(node.target) for node in function.own_of(ast.comprehension))


def uncaught_nodes(function: Function) -> Iterator[ast.AST]:
    """Nodes of the body, without inner functions and without what a ``try`` may catch."""
    body = function.node.body
    stack: list[ast.AST] = list(reversed(body)) if isinstance(body, list) else [body]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, _INNER):
            continue
        below = children(node)
        if isinstance(node, ast.Try) and node.handlers:
            below = [*node.handlers, *node.orelse, *node.finalbody]
        stack.extend(reversed(below))


_OPENING = frozenset({"PIL", "numpy", "cv2", "pandas", "json", "os", "pathlib", "soundfile"})
_MEASURING = frozenset(
    f"builtins.{name}"
    for name in ("abs", "float", "int", "len", "max", "min", "open", "range", "round", "sum")
)


def used_as_value(app: App, function: Function, name: str, properties: frozenset[str]) -> bool:
    """Whether a function treats a parameter as a value, and never as an object of ``properties``.

    A parameter that is bound again, asked for its type or handed to a function of the file says
    nothing.
    """
    if not _settled(function, name, growing=False):
        return False
    found = False
    for node in uncaught_nodes(function):
        if isinstance(node, ast.Attribute) and _is(node.value, name):
            if node.attr in properties or node.attr.startswith("_"):
                return False
            found = True
        elif isinstance(node, ast.Subscript):
            found = found or _is(node.value, name)
        elif isinstance(node, ast.BinOp):
            found = found or _is(node.left, name) or _is(node.right, name)
        elif isinstance(node, ast.FormattedValue):
            found = found or _is(node.value, name)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            found = found or _is(node.iter, name)
        elif isinstance(node, ast.Call) and any(_is(part, name) for part in node.args):
            path = app.qualified(node.func, function.place) or ""
            if path not in _MEASURING and path.split(".")[0] not in _OPENING:
                return False
            found = True
    return found
