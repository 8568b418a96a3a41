"""Listeners, Interfaces and ChatInterfaces: which function runs on what, with which components."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app.gradio_names import APPS, CHAINS, EVENTS
from gradio_patterns.app.model import (
    Call,
    Event,
    Function,
    Instance,
    Listener,
    Literal,
    Symbol,
    Value,
)  # fmt: skip
from gradio_patterns.app.resolve import Resolver
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.walked import Decoration, RawCall, Walked
from gradio_patterns.support.dataclass import replace

_SHAPE = frozenset({"fn", "inputs", "outputs"})
"""A call with one of these keywords and an event's name is a listener, whatever it is called on."""

_TRANSPARENT = frozenset(
    {
        "spaces.GPU", "torch.no_grad", "torch.inference_mode", "functools.lru_cache",
        "functools.cache", "gradio.cache", "builtins.staticmethod", "builtins.classmethod",
    }
)  # fmt: skip
"""Decorators that keep what a function takes and gives."""

_GROWING = frozenset({"append", "extend", "insert", "remove", "pop", "clear"})

_SAME_LIST = frozenset({"builtins.list", "builtins.tuple"})
_STEPS = 8

Components = tuple[Instance | None, ...]


class Events:
    """Reads all events of one file."""

    __slots__ = ("_annotations_speak", "_decorated", "resolver", "walked")

    def __init__(self, walked: Walked, resolver: Resolver, target: tuple[int, ...]) -> None:
        self.walked = walked
        self.resolver = resolver
        self._annotations_speak = target >= (6,)
        self._decorated: dict[int, Decoration] = {
            id(decoration.node): decoration for decoration in walked.decorations
        }

    def listeners(self) -> Iterator[Event]:
        attribute = self.walked.calls_by_attribute
        for name in sorted((EVENTS | CHAINS) & attribute.keys()):
            for raw in attribute[name]:
                event = self._listener(name, raw)
                if event is not None:
                    yield event

    def from_gradio_calls(self, calls: list[Call]) -> Iterator[Event]:
        """``gr.on``, ``gr.render``, Interfaces and ChatInterfaces among the Gradio calls."""
        for call in calls:
            if call.name == "on":
                yield self._event("on", call, None, 1, self._triggers(call))
            elif call.name == "render":
                yield self._render(call)
            elif call.name == "Interface":
                yield self._event("Interface", call, None, 0)
            elif call.name == "ChatInterface":
                yield self._chat(call)
            elif call.name == "api":
                continue

    # -- one event ----------------------------------------------------------------------------

    def _listener(self, name: str, raw: RawCall) -> Event | None:
        node, place = raw
        function = node.func
        assert isinstance(function, ast.Attribute)
        receiver = self.resolver.resolve(function.value, place)
        if isinstance(receiver, Listener):
            if name not in CHAINS:
                return None
        elif isinstance(receiver, Instance):
            if name in CHAINS or (name in {"load", "unload", "clear"} and not listens(node)):
                return None
            if receiver.kind in APPS and name not in {"load", "unload"}:
                return None
        elif receiver is not None or not self._shaped_like_listener(node, name, place):
            return None
        call = Call(node, name, place, receiver)
        source = receiver if isinstance(receiver, (Instance, Listener)) else None
        triggers = ((receiver, name),) if isinstance(receiver, Instance) else ()
        return self._event(name, call, source, 0, triggers)

    def _shaped_like_listener(self, node: ast.Call, name: str, place: Place) -> bool:
        """An unknown receiver counts when the call can hardly be anything else."""
        keywords = {keyword.arg for keyword in node.keywords}
        if len(keywords & _SHAPE) >= 2:
            return True
        if keywords & {"inputs", "outputs"}:
            return True
        for argument in node.args[1:]:
            parts = argument.elts if isinstance(argument, (ast.List, ast.Tuple)) else [argument]
            if any(isinstance(self.resolver.resolve(p, place), Instance) for p in parts):
                return True
        return False

    def _event(
        self,
        name: str,
        call: Call,
        source: Instance | Listener | None,
        first: int,
        triggers: tuple[tuple[Instance | None, str], ...] = (),
    ) -> Event:
        """``first`` is the position of ``fn`` among the positional arguments."""
        decoration = self._decorated.get(id(call.node))
        fn: ast.expr | None = None
        if decoration is not None:
            function = self.plain(Function(decoration.function.node, decoration.function))  # type: ignore[arg-type]
        else:
            fn = self._argument(call, first, "fn")
            function = self.function(fn, call.place)
        inputs_node = self._argument(call, first + 1, "inputs")
        outputs_node = self._argument(call, first + 2, "outputs")
        inputs, as_set = self._components(inputs_node, call)
        if name == "Interface" and inputs is not None:
            more, _ = self._components(call.keyword("additional_inputs"), call)
            inputs = None if more is None else (*inputs, *more)
        outputs, _ = self._components(outputs_node, call)
        return Event(
            name, call, fn, function, inputs, outputs, source, triggers, as_set,
            outputs_node, inputs_node, decoration is not None, self._described(function),
        )  # fmt: skip

    def _argument(self, call: Call, position: int, name: str) -> ast.expr | None:
        """An argument, also one that stands in a plain dict handed over as ``**dict``."""
        node = call.argument(position, name)
        if node is not None or not call.open:
            return node
        for keyword in call.node.keywords:
            if keyword.arg is None:
                for given, value in self._entries(keyword.value, call.place):
                    if given == name:
                        return value
        return None

    def _entries(self, node: ast.expr, place: Place) -> list[tuple[object, ast.expr]]:
        """Keys and values of ``dict(a=b)`` and ``{"a": b}``, also by a name for it."""
        if isinstance(node, ast.Name):
            binding = self.resolver.binding(node.id, place, order_of(node))
            value = binding.value if binding is not None and binding.kind == "value" else None
            node = value if isinstance(value, ast.expr) else node
        if isinstance(node, ast.Call) and not node.args:
            called = self.resolver.resolve(node.func, place)
            if isinstance(called, Symbol) and called.path == "builtins.dict":
                return [(word.arg, word.value) for word in node.keywords]
        if isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            return [(key.value, value) for key, value in pairs if isinstance(key, ast.Constant)]
        return []

    def at(self, call: Call) -> Event:
        """A listener on something that the model does not know, told by its call alone."""
        return self._event(call.name, call, None, 0)

    def running(self, event: Event, function: Function) -> Event:
        """The same event with a function of this file as its handler."""
        return replace(event, function=function, described=self._described(function))

    def _described(self, function: Function | None) -> frozenset[str]:
        """Parameters that Gradio hands the properties of a component instead of its value."""
        if function is None or not self._annotations_speak:
            return frozenset()
        return frozenset(name for name in function.fed if self._names_class(function, name))

    def _names_class(self, function: Function, name: str) -> bool:
        annotation = function.annotation(name)
        if isinstance(annotation, ast.Constant):
            return re.match(r"(gr|gradio)\.[A-Z]", str(annotation.value)) is not None
        if annotation is None:
            return False
        value = self.resolver.resolve(annotation, function.around)
        return isinstance(value, Symbol) and (value.gradio or "")[:1].isupper()

    def _render(self, call: Call) -> Event:
        decoration = self._decorated.get(id(call.node))
        function = None
        if decoration is not None:
            function = self.plain(Function(decoration.function.node, decoration.function))  # type: ignore[arg-type]
        node = call.argument(0, "inputs")
        inputs, as_set = self._components(node, call)
        return Event(
            "render", call, None, function, inputs, (), None, self._triggers(call, 1), as_set,
            None, node, decoration is not None,
        )  # fmt: skip

    def _chat(self, call: Call) -> Event:
        fn = call.argument(0, "fn")
        extra, _ = self._components(call.keyword("additional_inputs"), call)
        inputs = None if extra is None else (None, None, *extra)
        function = self.function(fn, call.place)
        return Event("ChatInterface", call, fn, function, inputs, None)

    # -- parts of an event ---------------------------------------------------------------------

    def function(self, node: ast.expr | None, place: Place) -> Function | None:
        """The function of the file that ``node`` names, where nothing wraps it."""
        if node is None:
            return None
        value = self.resolver.resolve(node, place)
        return self.plain(value) if isinstance(value, Function) else None

    def plain(self, function: Function) -> Function | None:
        """The function, unless a decorator may have changed what it takes and gives."""
        for decorator in function.decorators:
            if id(decorator) in self._decorated:
                target = decorator.func if isinstance(decorator, ast.Call) else decorator
                value = self.resolver.resolve(target, function.around)
                if isinstance(value, Symbol) and (
                    value.path in _TRANSPARENT or value.gradio in {"on", "render"}
                ):
                    continue
                if isinstance(target, ast.Attribute) and target.attr in EVENTS | CHAINS:
                    continue
                return None
        return function

    def _components(self, node: ast.expr | None, call: Call) -> tuple[Components | None, bool]:
        """The components of an ``inputs=`` or ``outputs=``, and whether they came as a set."""
        if node is None:
            return (None if call.open else ()), False
        place = call.place
        value: Value | None = self.resolver.resolve(node, place)
        if isinstance(value, Instance):
            return (value,), False
        if not isinstance(value, Literal):
            found = self.listed(node, place)
            return (None if found is None else tuple(found)), False
        display = value.node
        if isinstance(display, ast.Constant):
            if display.value is None:
                return (), False
            return ((None,) if isinstance(display.value, str) else None), False
        listed = self.listed(node, place)
        return (None if listed is None else tuple(listed)), isinstance(display, ast.Set)

    def listed(
        self, node: ast.expr, place: Place, steps: int = _STEPS
    ) -> list[Instance | None] | None:
        """The components of a list, also one put together of others; None where that is unclear."""
        if not steps:
            return None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._joined([node.left, node.right], place, steps - 1)
        if isinstance(node, ast.Call):
            same = self.resolver.resolve(node.func, place)
            if not isinstance(same, Symbol) or same.path not in _SAME_LIST or len(node.args) != 1:
                return None
            return self.listed(node.args[0], place, steps - 1)
        if isinstance(node, ast.Name) and self._grows(node.id):
            return None
        value = self.resolver.resolve(node, place)
        if value is None and isinstance(node, ast.Name):
            binding = self.resolver.binding(node.id, place, order_of(node))
            if binding is None or binding.kind != "value":
                return None
            made = binding.value if isinstance(binding.value, (ast.BinOp, ast.Call)) else None
            return self.listed(made, binding.place, steps - 1) if made is not None else None
        if not isinstance(value, Literal):
            return None
        if not isinstance(value.node, (ast.List, ast.Tuple, ast.Set)):
            return None
        found: list[Instance | None] = []
        for element in value.node.elts:
            if isinstance(element, ast.Starred):
                more = self.listed(element.value, value.place, steps - 1)
                if more is None:
                    return None
                found += more
                continue
            part = self.resolver.resolve(element, value.place)
            found.append(part if isinstance(part, Instance) else None)
        return found

    def _joined(
        self, nodes: list[ast.expr], place: Place, steps: int
    ) -> list[Instance | None] | None:
        found: list[Instance | None] = []
        for node in nodes:
            more = self.listed(node, place, steps)
            if more is None:
                return None
            found += more
        return found

    def _grows(self, name: str) -> bool:
        """Whether a list variable is changed in place anywhere in the file."""
        for method in _GROWING & self.walked.calls_by_attribute.keys():
            for node, _ in self.walked.calls_by_attribute[method]:
                owner = node.func.value  # type: ignore[attr-defined]
                if isinstance(owner, ast.Name) and owner.id == name:
                    return True
        return False

    def _triggers(self, call: Call, position: int = 0) -> tuple[tuple[Instance | None, str], ...]:
        node = call.argument(position, "triggers")
        if node is None:
            return ()
        parts = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
        found: list[tuple[Instance | None, str]] = []
        for part in parts:
            if isinstance(part, ast.Attribute):
                receiver = self.resolver.resolve(part.value, call.place)
                found.append((receiver if isinstance(receiver, Instance) else None, part.attr))
        return tuple(found)


def listens(node: ast.Call) -> bool:
    """Tells ``demo.load(fn, ...)`` from methods of the same name that take no function."""
    shape = _SHAPE | {"js", "_js"}
    return bool(node.args) or any(keyword.arg in shape for keyword in node.keywords)


def depth_of(event: Event) -> int:
    """Chains share their start with the event they follow: the shorter comes first."""
    node = event.call.node
    return (node.end_lineno or 0) << 32 | (node.end_col_offset or 0)
