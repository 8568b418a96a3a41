"""The app model: what checks ask."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from gradio_patterns.app.events import Events, depth_of
from gradio_patterns.app.gradio_names import APPS, CHAINS, EVENTS, SELF_RETURNING
from gradio_patterns.app.model import (
    UNKNOWN,
    Call,
    Event,
    Function,
    Instance,
    Listener,
    Literal,
    Node,
    Symbol,
    Value,
)  # fmt: skip
from gradio_patterns.app.project import find_project_file
from gradio_patterns.app.resolve import Resolver
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.app.source import Source
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walk import walk
from gradio_patterns.app.walked import RawCall, Walked
from gradio_patterns.findings.finding import Target

_OF_THE_TEXT = (
    "source", "path", "tree", "target", "target_info", "walked", "resolver", "facts", "nodes",
    "gradio_calls", "_gradio_roots", "_calls_by_gradio_name", "gradio_method_calls", "_made_names",
    "_local_callables", "_raw_by_scope", "reader", "_own_events",
)  # fmt: skip
"""What is the same of a file whatever another one wires to it."""

WIRED = 500_000
"""Characters of modules that are read for handlers, which stand there."""


class App:
    """One file, read as a Gradio app. Everything is worked out when first asked for."""

    def __init__(self, source: Source, tree: ast.Module, target: Target) -> None:
        self.source = source
        self.path = source.path
        self.tree = tree
        self.target: tuple[int, ...] = target.version
        """The Gradio version reviewed for, e.g. ``(6, 31, 0)``."""
        self.target_info = target
        self.walked: Walked = walk(tree)
        self.resolver = Resolver(self.walked)
        self.memo: dict[str, Any] = {}
        """What several checks work out once and share."""
        self.facts: dict[object, Any] = {}
        """The same where it follows from the text alone, however the file is wired."""
        self.asked: dict[tuple[str, ...], None] = {}
        """What was asked of the files around: names of files, ``patched``, or a module's name."""
        self.neighbours: dict[str, App] = {}
        """Modules of the project that were read for this one, by path."""
        self.allowance = [WIRED]
        """How many more characters of other modules may be read for this file."""
        self.added: tuple[Event, ...] = ()
        """Events that another file of the project wires to functions of this one."""

    def wired(self, events: list[Event]) -> App:
        """The same file, seen with events that another one adds."""
        app = App.__new__(App)
        vars(app).update({name: getattr(self, name) for name in _OF_THE_TEXT})
        app.memo, app.added = {}, tuple(events)
        app.asked, app.neighbours, app.allowance = self.asked, self.neighbours, self.allowance
        return app

    def release(self) -> None:
        """Free the memory now; the app cannot be asked anything afterwards.

        What it worked out refers to it: with that the whole would wait for the collector.
        """
        for scope in self.walked.scopes:
            scope.release()
        self.forget()

    def forget(self) -> None:
        """Let go of what was worked out alone: of a file seen as ``wired``, the rest goes on."""
        vars(self).clear()

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All nodes of the file in source order, without operators and contexts."""
        return descend(self.tree)

    def nodes_of(self, *kinds: type[Node]) -> list[Node]:
        """Those of the nodes that are of these types, in source order."""
        known: list[Node] | None = self.facts.get(kinds)
        if known is None:
            known = [node for node in self.nodes if type(node) in kinds]  # type: ignore[misc]
            self.facts[kinds] = known
        return known

    # -- calls --------------------------------------------------------------------------------

    @cached_property
    def gradio_calls(self) -> list[Call]:
        """Every call of a Gradio name (constructors, ``gr.update``, ``gr.on``), in source order."""
        found: list[Call] = []
        roots = self._gradio_roots
        if not roots:
            return found
        for name, raws in self.walked.calls_by_name.items():
            if name in roots:
                found.extend(self._gradio(raws))
        for raws in self.walked.calls_by_attribute.values():
            rooted = [raw for raw in raws if _root(raw.node.func) in roots]
            if rooted:
                found.extend(self._gradio(rooted))
        found.sort(key=lambda call: order_of(call.node))
        return found

    def _gradio(self, raws: list[RawCall]) -> Iterator[Call]:
        for raw in raws:
            called = self.resolver.resolve(raw.node.func, raw.place)
            if isinstance(called, Symbol) and called.gradio is not None:
                yield Call(raw.node, called.gradio, raw.place, None)

    @cached_property
    def _gradio_roots(self) -> set[str]:
        """Names through which Gradio can be reached: imports, and other names given to them."""
        roots = {
            name
            for name, path in self.walked.imports
            if path == "gradio" or path.startswith("gradio.")
        }
        if roots:
            roots |= {name for name, value in self.walked.aliases if _root(value) in roots}
        return roots

    @cached_property
    def _calls_by_gradio_name(self) -> dict[str, list[Call]]:
        table: dict[str, list[Call]] = {}
        for call in self.gradio_calls:
            table.setdefault(call.name, []).append(call)
        return table

    def calls(self, *names: str) -> list[Call]:
        """Calls of the given Gradio names (``Textbox``, ``State``, ``update``)."""
        table = self._calls_by_gradio_name
        return [call for name in names for call in table.get(name, ())]

    def method_calls(self, *names: str) -> list[Call]:
        """Calls of these methods on objects known to be Gradio's; ``receiver`` is the object."""
        found: list[Call] = []
        for name in names:
            for raw in self.walked.calls_by_attribute.get(name, ()):
                receiver = self.resolver.resolve(raw.node.func.value, raw.place)  # type: ignore[attr-defined]
                if isinstance(receiver, Instance):
                    found.append(Call(raw.node, name, raw.place, receiver))
        return found

    @cached_property
    def gradio_method_calls(self) -> list[Call]:
        """Every method call on an object known to be Gradio's or on a listener, in source order."""
        found: list[Call] = []
        made = self._made_names
        for name, raws in self.walked.calls_by_attribute.items():
            for raw in raws:
                value = raw.node.func.value  # type: ignore[attr-defined]
                if isinstance(value, ast.Name) and value.id not in made:
                    continue
                receiver = self.resolver.resolve(value, raw.place)
                if isinstance(receiver, (Instance, Listener)):
                    found.append(Call(raw.node, name, raw.place, receiver))
        found.sort(key=lambda call: order_of(call.node))
        return found

    @cached_property
    def _made_names(self) -> set[str]:
        """Names that were ever bound to something that may be Gradio's: the rest cannot be."""
        return {
            name
            for scope in self.walked.scopes
            for name, bindings in scope.bindings.items()
            if any(
                binding.kind in {"with", "unpack"}
                or (binding.kind == "value" and self._may_be_gradio(binding.value))
                for binding in bindings
            )
        }

    @cached_property
    def _local_callables(self) -> set[str]:
        return {getattr(scope.node, "name", "") for scope in self.walked.functions.values()}

    def _may_be_gradio(self, value: object) -> bool:
        """Whether an expression can give a Gradio object, told from its shape alone."""
        while isinstance(value, ast.Call):
            called = value.func
            if isinstance(called, ast.Attribute):
                if called.attr in _OBJECT_METHODS or called.attr in self._local_callables:
                    return True
                if isinstance(called.value, ast.Call):
                    value = called.value
                    continue
            root = _root(called)
            return root is None or root in self._gradio_roots or root in self._local_callables
        return not isinstance(value, (ast.Constant, ast.BinOp, ast.JoinedStr, ast.Compare))

    def app_calls(self, name: str) -> list[Call]:
        """Calls of a method (``launch``, ``queue``) on a Blocks, Interface or kin."""
        return [
            call
            for call in self.method_calls(name)
            if isinstance(call.receiver, Instance) and call.receiver.kind in APPS
        ]

    @property
    def launches(self) -> list[Call]:
        return self.app_calls("launch")

    @cached_property
    def _raw_by_scope(self) -> dict[int, list[RawCall]]:
        table: dict[int, list[RawCall]] = {}
        walked = self.walked
        groups = (*walked.calls_by_name.values(), *walked.calls_by_attribute.values())
        for raws in (*groups, walked.other_calls):
            for raw in raws:
                scope: Scope = raw.place.scope
                while scope.kind == "comprehension" and scope.parent is not None:
                    scope = scope.parent
                table.setdefault(id(scope), []).append(raw)
        for raws in table.values():
            raws.sort(key=lambda raw: order_of(raw.node))
        return table

    def calls_in(self, function: Function) -> list[RawCall]:
        """All calls, Gradio's or not, that run when ``function`` runs, in source order."""
        return self._raw_by_scope.get(id(function.scope), [])

    @cached_property
    def gradio_alias(self) -> str | None:
        """The name under which the module imports Gradio as a whole (``gr``), for fixes."""
        for name, bindings in self.walked.module.bindings.items():
            if len(bindings) == 1 and bindings[0][:2] == ("import", "gradio"):
                return name
        return None

    def statement(self, call: Call) -> ast.Expr | None:
        """The statement a call is the whole of, else None (its result is used)."""
        return self.walked.statements.get(call.node)

    def project_file(self, *names: str) -> tuple[str, str] | None:
        """Path and text of the first of these files in the app's folder or the project's root."""
        self.asked[names] = None
        return find_project_file(self.path, names)

    # -- events and handlers --------------------------------------------------------------------

    @cached_property
    def reader(self) -> Events:
        """What reads the events of this file."""
        return Events(self.walked, self.resolver, self.target)

    @cached_property
    def _all_events(self) -> list[Event]:
        found = [*self._own_events, *self.added]
        found.sort(key=lambda event: (order_of(event.call.node), depth_of(event)))
        return found

    @cached_property
    def _own_events(self) -> list[Event]:
        """Events that the file itself wires, not yet in order."""
        return [*self.reader.listeners(), *self.reader.from_gradio_calls(self.gradio_calls)]

    @cached_property
    def events(self) -> list[Event]:
        """Listeners: methods, chains, ``gr.on``, ``gr.render``, decorated or not."""
        return [event for event in self._all_events if event.listener]

    @cached_property
    def interfaces(self) -> list[Event]:
        """Interfaces and ChatInterfaces with their function."""
        return [event for event in self._all_events if not event.listener]

    @cached_property
    def handlers(self) -> list[tuple[Function, Event]]:
        """Functions of the file that Gradio calls, each once, with the first event that does."""
        found: dict[int, tuple[Function, Event]] = {}
        for event in self._all_events:
            if event.function is not None:
                found.setdefault(id(event.function.node), (event.function, event))
        return list(found.values())

    def events_of(self, function: Function) -> list[Event]:
        """All events that run ``function``."""
        return self._events_by_function.get(id(function.node), [])

    @cached_property
    def _events_by_function(self) -> dict[int, list[Event]]:
        table: dict[int, list[Event]] = {}
        for event in self._all_events:
            if event.function is not None:
                table.setdefault(id(event.function.node), []).append(event)
        return table

    def is_handler(self, scope: Scope) -> bool:
        """Whether a scope is the body of a function that Gradio calls, or inside one."""
        nodes = self._handler_nodes
        current: Scope | None = scope
        while current is not None:
            if id(current.node) in nodes:
                return True
            current = current.parent
        return False

    @cached_property
    def _handler_nodes(self) -> set[int]:
        return {id(function.node) for function, event in self.handlers if event.name != "render"}

    # -- values -------------------------------------------------------------------------------

    def resolve(self, node: ast.expr | None, place: Place) -> Value | None:
        """What an expression means where it stands; None where unknown."""
        return self.resolver.resolve(node, place) if node is not None else None

    def qualified(self, node: ast.expr | None, place: Place) -> str | None:
        """The dotted path of an imported or built-in name (``threading.Lock``), else None."""
        value = self.resolve(node, place)
        return value.path if isinstance(value, Symbol) else None

    def called(self, node: ast.expr | None, place: Place) -> str | None:
        """For a call, the dotted path of what is called, following variables; else None."""
        while isinstance(node, ast.Name):
            binding = self.resolver.binding(node.id, place, order_of(node))
            value = binding.value if binding is not None and binding.kind == "value" else None
            if binding is None or not isinstance(value, ast.expr):
                return None
            node, place = value, binding.place
        return self.qualified(node.func, place) if isinstance(node, ast.Call) else None

    def component(self, node: ast.expr | None, place: Place) -> Instance | None:
        value = self.resolve(node, place)
        return value if isinstance(value, Instance) else None

    def function(self, node: ast.expr | None, place: Place) -> Function | None:
        value = self.resolve(node, place)
        return value if isinstance(value, Function) else None

    def literal(self, node: ast.expr | None, place: Place) -> Any:
        """The constant (or list, tuple, dict, set of constants) ``node`` stands for.

        Follows names bound once. ``UNKNOWN`` (false) where it cannot be read off; note that
        None is an answer: ``value=None`` written out.
        """
        value = self.resolve(node, place)
        if isinstance(value, Literal):
            if isinstance(value.node, ast.Constant):
                return value.node.value  # most are; literal_eval leaves garbage behind
            try:
                return ast.literal_eval(value.node)
            except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
                return UNKNOWN
        if isinstance(node, ast.UnaryOp):
            try:
                return ast.literal_eval(node)
            except (ValueError, TypeError):
                return UNKNOWN
        return UNKNOWN

    def enclosing(self, place: Place) -> Iterator[tuple[Instance, ast.withitem]]:
        """Gradio contexts (``with gr.Blocks():``, ``with gr.Row():``) around a block, inmost first.

        Only within the same scope: a function may be called from anywhere.
        """
        for outer in place.outward_in_scope():
            if outer.kind == "with" and isinstance(outer.node, ast.withitem) and outer.parent:
                value = self.resolve(outer.node.context_expr, outer.parent)
                if isinstance(value, Instance):
                    yield value, outer.node


_OBJECT_METHODS = EVENTS | CHAINS | SELF_RETURNING


def _root(node: ast.AST) -> str | None:
    """The leftmost name of a dotted expression."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None
