"""Reading Python source into a model of a Gradio app; its neighbours, and what it shares.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.app ====
"""Reading Python source into a model of a Gradio app."""

from gradio_patterns.app.app import App
from gradio_patterns.app.model import (
	UNKNOWN,
	Call,
	Event,
	Function,
	Instance,
	Listener,
	Literal,
	LocalClass,
	Symbol,
	Value,
)
from gradio_patterns.app.parsing import read_app
from gradio_patterns.app.source import Source

__all__ = [
	"UNKNOWN",
	"App",
	"Call",
	"Event",
	"Function",
	"Instance",
	"Listener",
	"Literal",
	"LocalClass",
	"Source",
	"Symbol",
	"Value",
	"read_app",
]


# ==== gradio_patterns.app.app ====
"""The app model: what checks ask."""

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


# ==== gradio_patterns.app.bodies ====
"""What the body of a function does with its names, in words that several checks ask for."""

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call, Function
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend

MUTATORS = frozenset(
	{
		"append", "appendleft", "extend", "insert", "remove", "pop", "popleft", "clear", "update",
		"setdefault", "add", "discard", "sort", "reverse",
	}
)  # fmt: skip
"""Methods that change a list, dict, set or deque itself."""


def is_name(node: ast.AST | None, name: str) -> bool:
	return isinstance(node, ast.Name) and node.id == name


def last_name(node: ast.AST) -> str:
	"""``run`` of ``self.jobs.run`` and of ``run``; empty for what has no name."""
	name: str = getattr(node, "attr", getattr(node, "id", ""))
	return name


def names_in(node: ast.AST) -> set[str]:
	"""All names that stand in an expression."""
	return {part.id for part in descend(node) if isinstance(part, ast.Name)}


def given_values(function: Function) -> list[tuple[ast.expr, list[ast.expr], ast.AST]]:
	"""What the body gives its names, in source order: value, targets, and the node that does it."""
	memo = function.scope.memo
	known: list[tuple[ast.expr, list[ast.expr], ast.AST]] | None = memo.get("given values")
	if known is None:
		found = ((_given(node), node) for node in function.own_of(*_GIVING))
		known = memo["given values"] = [(v, made, node) for (v, made), node in found if v]
	return known


_GIVING = (
	ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr, ast.For, ast.AsyncFor,
	ast.comprehension, ast.withitem,
)  # fmt: skip


def _given(node: ast.AST) -> tuple[ast.expr | None, list[ast.expr]]:
	if isinstance(node, ast.Assign):
		return node.value, node.targets
	if isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)):
		return node.value, [node.target]
	if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
		return node.iter, [node.target]
	if isinstance(node, ast.withitem) and node.optional_vars is not None:
		return node.context_expr, [node.optional_vars]
	return None, []


def names_given(function: Function, value: ast.expr) -> set[str]:
	"""The names to which the body assigns this very expression."""
	return {
		target.id
		for given, targets, node in given_values(function)
		if given is value and isinstance(node, ast.Assign)
		for target in targets
		if isinstance(target, ast.Name)
	}


def mentions(node: ast.AST, names: set[str]) -> bool:
	"""Whether one of ``names`` stands in an expression."""
	return any(isinstance(part, ast.Name) and part.id in names for part in descend(node))


def rebinds(function: Function, name: str) -> bool:
	"""Whether ``name`` gets another meaning anywhere in the body, comprehensions included."""
	names = function.own_of(ast.Name)
	return any(node.id == name and isinstance(node.ctx, ast.Store) for node in names)


def changes_in_place(function: Function) -> Iterator[tuple[str, ast.AST]]:
	"""Names whose object the body changes, and where: ``x.append()``, ``x[0] = 1``, ``x.y = 1``."""
	for node in function.own_of(ast.Call, ast.Subscript, ast.Attribute):
		target: ast.expr | None = None
		if isinstance(node, ast.Call):
			if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
				target = node.func.value
		elif isinstance(node, (ast.Subscript, ast.Attribute)):
			target = node.value if isinstance(node.ctx, (ast.Store, ast.Del)) else None
		if isinstance(target, ast.Name):
			yield target.id, node


def changed_in_place(function: Function, name: str) -> ast.AST | None:
	"""The first place where the object handed over as ``name`` is changed; None where it is not,
    or where the name may mean another object by then."""
	found = next((node for changed, node in changes_in_place(function) if changed == name), None)
	return None if found is None or rebinds(function, name) else found


def defined_outside(function: Function, name: str) -> Scope | None:
	"""The scope around the function that a free name belongs to; None where it is its own."""
	scope = function.scope
	if name in scope.bindings and name not in scope.globals | scope.nonlocals:
		return None
	outer = scope.parent
	while outer is not None and name not in outer.bindings:
		outer = outer.parent
	return outer


def within_handler(app: App, scope: Scope) -> bool:
	"""Inside a handler or a render function, which runs once per visitor."""
	rendered = {id(f.node) for f, event in app.handlers if event.name == "render"}
	current: Scope | None = scope
	while current is not None:
		if id(current.node) in rendered:
			return True
		current = current.parent
	return app.is_handler(scope)


def flat(targets: list[ast.expr]) -> Iterator[ast.expr]:
	"""Targets of an assignment, those inside ``a, (b, *c)`` one by one."""
	for target in targets:
		if isinstance(target, (ast.Tuple, ast.List)):
			yield from flat(target.elts)
		else:
			yield target.value if isinstance(target, ast.Starred) else target


def module_container(app: App, function: Function, name: str) -> bool:
	"""Whether ``name`` is a list, dict or set written out once at module level."""
	outer = defined_outside(function, name)
	if outer is None or outer is not app.walked.module:
		return False
	bindings = outer.bindings[name]
	return len(bindings) == 1 and isinstance(bindings[0].value, (ast.List, ast.Dict, ast.Set))


def asks_who(function: Function) -> bool:
	"""Whether the function takes the request or a profile, and so may check the user."""
	arguments = function.node.args
	annotations = [a.annotation for a in (*arguments.args, *arguments.kwonlyargs) if a.annotation]
	text = " ".join(ast.dump(annotation) for annotation in annotations)
	return "Request" in text or "OAuth" in text


def reached(app: App, function: Function) -> Iterator[Function]:
	"""A function and those of the file that it calls, and what they call, each once."""
	waiting, seen = [function], set()
	while waiting:
		one = waiting.pop()
		if one.node in seen:
			continue
		seen.add(one.node)
		yield one
		called = [app.function(raw.node.func, raw.place) for raw in app.calls_in(one)]
		waiting.extend(each for each in reversed(called) if each is not None)


def unused(app: App, call: Call) -> bool:
	"""Whether nothing is done with what a call gives: a statement, or a name never looked at."""
	if app.statement(call) is not None:
		return True
	for node in app.nodes_of(ast.Assign):
		if node.value is call.node:
			names = {target.id for target in node.targets if isinstance(target, ast.Name)}
			return len(names) == len(node.targets) and names.isdisjoint(_names_read(app))
	return False


def _names_read(app: App) -> set[str]:
	"""The names that a file reads anywhere."""
	known: set[str] | None = app.facts.get("names read")
	if known is None:
		names = app.nodes_of(ast.Name)
		known = app.facts["names read"] = {n.id for n in names if isinstance(n.ctx, ast.Load)}
	return known


def imports_any(app: App, packages: frozenset[str]) -> bool:
	"""Whether the module imports one of these packages, or something of them, at its top."""
	for statement in app.tree.body:
		names: list[str] = []
		if isinstance(statement, ast.Import):
			names = [alias.name for alias in statement.names]
		elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
			names = [statement.module]
		if any(name.partition(".")[0] in packages for name in names):
			return True
	return False


# ==== gradio_patterns.app.bounds ====
"""The bounds of sliders and numbers, and who sends such a value to the server."""

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call

_LEFT_OUT: dict[str, tuple[float | None, float | None]] = {
	"Slider": (0, 100), "Number": (None, None),
}  # fmt: skip
"""What counts where a bound is not given."""


def bounds(app: App, call: Call) -> tuple[float | None, float | None]:
	"""Least and greatest value; None where there is none, or it cannot be read off."""
	if call.open:
		return None, None
	return _bound(app, call, 0, "minimum"), _bound(app, call, 1, "maximum")


def _bound(app: App, call: Call, position: int, name: str) -> float | None:
	node = call.argument(position, name) if call.name == "Slider" else call.keyword(name)
	if node is None:
		return _LEFT_OUT[call.name][position]
	return number(app.literal(node, call.place))


def number(value: object) -> float | None:
	"""A number; None for anything else, truths too."""
	return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def outside(app: App, call: Call, value: float) -> str:
	"""``less than the minimum 1``; empty where a value lies within the bounds, or may."""
	low, high = bounds(app, call)
	if low is not None and value < low:
		return f"less than the minimum {low:g}"
	if high is not None and value > high:
		return f"greater than the maximum {high:g}"
	return ""


def sent(app: App, call: Call) -> bool:
	"""Whether an event takes the value of a component, or may."""
	return any(
		event.inputs is None
		or any(part is None or part.call.node is call.node for part in event.inputs)
		for event in (*app.events, *app.interfaces)
	)


# ==== gradio_patterns.app.defaults ====
"""What an expression is where nobody chooses otherwise: the default of a variable of the
environment, of an option on the command line, of a parameter."""

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


# ==== gradio_patterns.app.events ====
"""Listeners, Interfaces and ChatInterfaces: which function runs on what, with which components."""

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


# ==== gradio_patterns.app.gradio_names ====
"""Names of Gradio that the reader itself must know.

Held against the API table by a test, so that they cannot go stale unseen.
"""

EVENTS = frozenset(
	{
		"apply", "blur", "change", "clear", "click", "collapse", "copy", "delete", "double_click",
		"download", "edit", "end", "example_select", "expand", "focus", "input", "key_up", "like",
		"load", "option_select", "pause", "pause_recording", "play", "preview_close",
		"preview_open", "release", "retry", "select",
		"start_recording", "stop", "stop_recording", "stream", "submit", "tick", "undo", "unload",
		"upload",
	}
)  # fmt: skip
"""Event listeners some component or Blocks has had since 3.16."""

CHAINS = frozenset({"then", "success", "failure"})
"""Listeners on the result of a listener."""

SELF_RETURNING = frozenset({"queue", "style", "render", "unrender"})
"""Methods that give back the object they are called on."""

APPS = frozenset({"Blocks", "Interface", "ChatInterface", "TabbedInterface", "Server"})
"""Classes whose objects are launched."""


# ==== gradio_patterns.app.imports ====
"""Where a file imports Gradio: the place for findings about the files around it."""

import ast

from gradio_patterns.app.app import App


def gradio_import(app: App) -> ast.stmt | None:
	"""The first import of Gradio at the top level of the file."""
	for statement in app.tree.body:
		modules: list[str] = []
		if isinstance(statement, ast.Import):
			modules = [alias.name for alias in statement.names]
		elif isinstance(statement, ast.ImportFrom) and not statement.level:
			modules = [statement.module or ""]
		if any(module.partition(".")[0] == "gradio" for module in modules):
			return statement
	return None


# ==== gradio_patterns.app.list_growth ====
"""Lists that are added to: what a local list is made of, and whether it keeps its elements."""

import ast

from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.model import Function


def grows(function: Function, name: str) -> bool:
	"""Whether a list is only ever bound to itself, copied or with something added."""
	for node in function.own_of(ast.Assign, ast.AugAssign, ast.NamedExpr):
		if isinstance(node, ast.Assign) and any(_is(target, name) for target in node.targets):
			if not _holds(node.value, name):
				return False
		elif isinstance(node, ast.AugAssign) and _is(node.target, name):
			if not isinstance(node.op, ast.Add):
				return False
		elif isinstance(node, ast.NamedExpr) and _is(node.target, name):
			return False
	plain = ("parameter", "value", "unknown")
	bound = function.scope.bindings.get(name, ())
	giving: list[ast.Assign | ast.AugAssign] = [
		*function.own_of(ast.Assign),
		*function.own_of(ast.AugAssign),
	]
	assigned = sum(name in _targets(node) for node in giving)
	return len(bound) == assigned + 1 and all(binding.kind in plain for binding in bound)


def _holds(node: ast.expr, name: str) -> bool:
	"""Whether the elements of a list are all elements of the new one, as they are."""
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		return _holds(node.left, name) or _holds(node.right, name)
	if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
		return _holds(node.values[0], name)
	if isinstance(node, ast.List):
		return any(isinstance(part, ast.Starred) and _is(part.value, name) for part in node.elts)
	if isinstance(node, ast.Call):
		original = copied(node)
		return original is not None and _is(original, name)
	return _is(node, name)


def added(function: Function, name: str) -> list[ast.expr] | None:
	"""Lists that a local list is made of; None where it is bound in some other way."""
	lists: list[ast.expr] = []
	augmented = 0
	for node in function.own_of(ast.AugAssign, ast.Call):
		if isinstance(node, ast.AugAssign) and _is(node.target, name):
			augmented += 1
			lists.append(node.value)
		elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
			if not _is(node.func.value, name) or not node.args:
				continue
			if node.func.attr == "append":
				lists.append(ast.List([node.args[0]], ast.Load()))
			elif node.func.attr == "extend":
				lists.append(node.args[0])
	unknown = 0
	for binding in function.scope.bindings.get(name, ()):
		if binding.kind == "value" and isinstance(binding.value, ast.expr):
			lists.append(binding.value)
		elif binding.kind != "parameter":
			unknown += 1
	return lists if unknown == augmented else None


def copied(node: ast.Call) -> ast.expr | None:
	"""``x`` of ``x.copy()`` and ``list(x)``."""
	function = node.func
	if isinstance(function, ast.Attribute) and function.attr == "copy" and not node.args:
		return function.value
	if isinstance(function, ast.Name) and function.id == "list" and len(node.args) == 1:
		return node.args[0]
	return None


def _targets(node: ast.Assign | ast.AugAssign) -> list[str]:
	targets = node.targets if isinstance(node, ast.Assign) else [node.target]
	return [target.id for target in targets if isinstance(target, ast.Name)]


# ==== gradio_patterns.app.mcp ====
"""Functions that are marked for MCP: ``@gr.mcp.tool()``, ``@server.mcp.prompt()`` and their kin."""

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.support.dataclass import dataclass

KINDS = ("tool", "prompt", "resource")


@dataclass(frozen=True, eq=False)
class Marked:
	"""One function, and the decorator that marks it; ``kind`` is one of ``KINDS``."""

	node: ast.FunctionDef | ast.AsyncFunctionDef
	kind: str
	decorator: ast.expr
	place: Place
	"""The block in which the function is defined."""


def marked(app: App) -> Iterator[Marked]:
	"""The functions of a file that are marked for MCP, each with its decorator."""
	for node, scope in app.walked.functions.items():
		if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
			continue
		place = scope.place.parent or scope.place
		for decorator in node.decorator_list:
			kind = _kind(app, decorator, place)
			if kind:
				yield Marked(node, kind, decorator, place)


def _kind(app: App, decorator: ast.expr, place: Place) -> str:
	func = decorator.func if isinstance(decorator, ast.Call) else decorator
	if not isinstance(func, ast.Attribute) and not isinstance(func, ast.Name):
		return ""
	path = app.qualified(func, place) or ""
	for kind in KINDS:
		if path == f"gradio.mcp.{kind}":
			return kind
	if isinstance(func, ast.Attribute) and func.attr in KINDS:
		owner = func.value
		if isinstance(owner, ast.Attribute) and owner.attr == "mcp":
			made = app.resolve(owner.value, place)
			return func.attr if isinstance(made, Instance) and made.kind == "Server" else ""
	return ""


# ==== gradio_patterns.app.model ====
"""What a check sees of an app: values, calls, functions, events.

``None`` means unknown everywhere, and unknown never fires a rule.
"""

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


# ==== gradio_patterns.app.pages ====
"""Which page (``gr.Blocks``) something stands on."""

import ast
from collections.abc import Iterable

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.app.scopes import Place

BLOCKS = frozenset({"Blocks"})


def page(
	app: App, place: Place, kinds: Iterable[str] = BLOCKS
) -> tuple[Instance, ast.withitem] | None:
	"""The outermost ``with`` of these classes around a block of the same scope, or None."""
	found = None
	for instance, item in app.enclosing(place):
		if instance.kind in kinds:
			found = instance, item
	return found


def page_for_certain(app: App, place: Place) -> tuple[Instance, ast.withitem] | None:
	"""As ``page``, but None where a ``with`` around it is unclear, or no Blocks is outermost."""
	depth = sum(1 for outer in place.outward_in_scope() if outer.kind == "with")
	found = list(app.enclosing(place))
	if not found or len(found) != depth or found[-1][0].kind != "Blocks":
		return None
	return found[-1]


# ==== gradio_patterns.app.parsing ====
"""From a text to the model of its app."""

import ast
import re

from gradio_patterns.app.app import App
from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Target

_LONG_NUMBER = "0[xXbBoO][0-9a-fA-F_]{3000}"


def read_app(text: str, path: str, target: Target) -> App:
	"""Parse ``text``; raises what ``ast.parse`` does (SyntaxError, ValueError, RecursionError)."""
	source = Source(text, path)
	tree = ast.parse(text)
	if re.search(_LONG_NUMBER, text) is not None:
		_shorten_numbers(tree)
	return App(source, tree, target)


def _shorten_numbers(tree: ast.Module) -> None:
	"""Python refuses to print whole numbers this long, and so a check could not unparse them."""
	for node in ast.walk(tree):
		if isinstance(node, ast.Constant) and type(node.value) is int and node.value >> 14_000:
			node.value = 1 << 64


# ==== gradio_patterns.app.passing ====
"""Where a parameter goes: the functions of the file that are handed it as it is."""

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import FunctionNode, Place, order_of

_DEEP = 3


def passed_on(app: App, function: Function, name: str) -> list[tuple[Function, str]]:
	"""Functions that certainly get what ``function`` got as ``name``, and what they call it."""
	found: list[tuple[Function, str]] = []
	waiting = [(function, name, 0)]
	while waiting:
		body, given, depth = waiting.pop(0)
		if depth >= _DEEP or body.assigns(given):
			continue
		for raw in app.calls_in(body):
			called = called_function(app, raw.node.func, raw.place)
			taken = None if called is None else _filled(called, raw.node, given)
			if called is None or taken is None or called.assigns(taken):
				continue
			if all((one.node, n) != (called.node, taken) for one, n in found):
				found.append((called, taken))
				waiting.append((called, taken, depth + 1))
	return found


def called_function(app: App, func: ast.expr, place: Place) -> Function | None:
	"""The function of the file that is called, also where it is itself a parameter of a function
    that the file calls once: ``make(preprocess)`` with ``def make(preprocess): ...``."""
	known = app.function(func, place)
	if known is not None or not isinstance(func, ast.Name):
		return known
	binding = app.resolver.binding(func.id, place, order_of(func))
	if binding is None or binding.kind != "parameter":
		return None
	maker = binding.place.scope.node
	if not isinstance(maker, ast.FunctionDef):
		return None
	calls = app.walked.calls_by_name.get(maker.name, [])
	if len(calls) != 1 or app.walked.calls_by_attribute.get(maker.name):
		return None
	argument = argument_for(maker, calls[0].node, func.id)
	return app.function(argument, calls[0].place) if argument is not None else None


def argument_for(maker: FunctionNode, call: ast.Call, name: str) -> ast.expr | None:
	"""What a call gives for a parameter."""
	if any(isinstance(one, ast.Starred) for one in call.args):
		return None
	names = [one.arg for one in (*maker.args.posonlyargs, *maker.args.args)]
	if name in names and names.index(name) < len(call.args):
		return call.args[names.index(name)]
	return next((word.value for word in call.keywords if word.arg == name), None)


def _filled(called: Function, call: ast.Call, given: str) -> str | None:
	"""The parameter of ``called`` that gets the name ``given`` as it is."""
	if any(isinstance(one, ast.Starred) for one in call.args):
		return None
	pairs: Iterator[tuple[str | None, ast.expr]] = iter(
		[
			*zip(called.parameters, call.args),  # noqa: B905
			*((word.arg, word.value) for word in call.keywords),
		]
	)
	for name, value in pairs:
		if name is not None and isinstance(value, ast.Name) and value.id == given:
			return name
	return None


# ==== gradio_patterns.app.project ====
"""Files around an app: those a rule may need (a Dockerfile, a README), and the folders they are in.

What was read is kept (``engine.invalidate``).
"""

import os
from functools import lru_cache

from gradio_patterns.support import project_bounds

_ROOT_MARKS = frozenset({".git", "pyproject.toml", "setup.py", "setup.cfg"})
_LEVELS = 3
_LIMIT = 1_000_000
"""Bytes; a larger file was not written by hand."""


def find_project_file(path: str, names: tuple[str, ...]) -> tuple[str, str] | None:
	"""Path and text of the first of ``names`` beside ``path`` or up to the project's root.

    None for sources that are no files (standard input, snippets) and for unreadable files.
    """
	if not is_file(path):
		return None
	for folder in upward(os.path.dirname(os.path.abspath(path)), _LEVELS):
		present = names_in(folder)
		for name in names:
			if name.partition("/")[0] not in present:
				continue
			candidate = os.path.join(folder, name)
			text = read_text(candidate)
			if text is not None:
				return candidate, text
	return None


@lru_cache(maxsize=8)
def is_file(path: str) -> bool:
	"""Several rules ask for one file, one after the other."""
	return os.path.isfile(path)


@lru_cache(maxsize=512)
def upward(folder: str, levels: int) -> tuple[str, ...]:
	"""A folder and those above it, so many at most, up to the one that a project begins in."""
	found: list[str] = []
	while len(found) < levels:
		found.append(folder)
		parent = os.path.dirname(folder)
		if parent == folder or not _ROOT_MARKS.isdisjoint(names_in(folder)):
			break
		if project_bounds.reached(folder):
			break
		folder = parent
	return tuple(found)


@lru_cache(maxsize=512)
def names_in(folder: str) -> frozenset[str]:
	"""What a folder holds; nothing where it cannot be read."""
	try:
		return frozenset(os.listdir(folder))
	except OSError:
		return frozenset()


@lru_cache(maxsize=256)
def read_text(path: str) -> str | None:
	"""The text of a file that is not too long to be written by hand."""
	try:
		if not os.path.isfile(path) or os.path.getsize(path) > _LIMIT:
			return None
		with open(path, encoding="utf-8", errors="replace") as stream:
			return stream.read()
	except OSError:
		return None


# ==== gradio_patterns.app.resolve ====
"""From an expression to what it means: flow-sensitive within a scope, cautious across scopes."""

import ast
import builtins
from typing import TYPE_CHECKING, Any

from gradio_patterns.app.gradio_names import CHAINS, EVENTS, SELF_RETURNING
from gradio_patterns.app.model import (
	Call,
	Function,
	Instance,
	Listener,
	Literal,
	LocalClass,
	Symbol,
	Value,
	gradio_name,
	is_static,
)  # fmt: skip
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import Walked, self_class

if TYPE_CHECKING:
	from collections.abc import Iterable

_DEPTH = 24
"""How many steps a chain of names may take before it counts as unknown."""

_NOT_YET: Any = object()
_BUILTINS = frozenset(dir(builtins))
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant)


class Resolver:
	"""Resolves expressions of one walked file; answers are remembered per expression."""

	__slots__ = ("_known", "walked")

	def __init__(self, walked: Walked) -> None:
		self.walked = walked
		self._known: dict[tuple[int, int], Value | None] = {}

	def resolve(self, node: ast.expr, place: Place, depth: int = 0) -> Value | None:
		"""What ``node`` means where it stands, or None."""
		if depth > _DEPTH:
			return None
		key = (id(node), id(place))
		known: Value | None = self._known.get(key, _NOT_YET)
		if known is not _NOT_YET:
			return known
		self._known[key] = None  # a cycle is unknown
		value = self._resolve(node, place, depth + 1)
		if depth < _DEPTH // 2:
			self._known[key] = value
		else:
			del self._known[key]
		return value

	def _resolve(self, node: ast.expr, place: Place, depth: int) -> Value | None:
		if isinstance(node, ast.Name):
			return self._name(node, place, depth)
		if isinstance(node, ast.Attribute):
			return self._attribute(node, place, depth)
		if isinstance(node, ast.Call):
			return self._call(node, place, depth)
		if isinstance(node, ast.Subscript):
			return self._subscript(node, place, depth)
		if isinstance(node, _DISPLAYS):
			return Literal(node, place)
		if isinstance(node, ast.Lambda):
			scope = self.walked.functions.get(node)
			return Function(node, scope, False) if scope is not None else None
		if isinstance(node, ast.NamedExpr):
			return self.resolve(node.value, place, depth)
		if isinstance(node, ast.Await):
			return None
		return None

	# -- names --------------------------------------------------------------------------------

	def binding(self, name: str, place: Place, at: int) -> Binding | None:
		"""The one binding ``name`` has at ``place``, or None where there may be several."""
		found = self.bindings(name, place, at)
		return found[0] if found is not None and len(found) == 1 else None

	def bindings(self, name: str, place: Place, at: int) -> list[Binding] | None:
		"""The bindings that may hold at a use; None where the name is bound nowhere."""
		scope: Scope | None = place.scope
		same_flow = True
		while scope is not None:
			if name in scope.globals:
				scope, same_flow = self.walked.module, False
			if scope.kind == "class" and not same_flow:
				scope = scope.parent
				continue
			bindings = scope.bindings.get(name)
			if bindings:
				if same_flow and scope.kind != "comprehension":
					return _at(bindings, _in_scope(place, scope), at)
				return bindings
			if scope.kind != "comprehension":
				same_flow = False
			scope = scope.parent
		return None

	def _name(self, node: ast.Name, place: Place, depth: int) -> Value | None:
		bindings = self.bindings(node.id, place, order_of(node))
		if bindings is None:
			return Symbol(f"builtins.{node.id}") if node.id in _BUILTINS else None
		if len(bindings) == 1:
			return self.bound(bindings[0], depth)
		return _fallback_import(bindings)

	def bound(self, binding: Binding, depth: int = 0) -> Value | None:
		"""The value of a binding, seen from where it was made."""
		kind, value, place = binding.kind, binding.value, binding.place
		if kind == "import":
			return Symbol(str(value))
		if kind == "function" and isinstance(value, Scope):
			return Function(value.node, value, False)  # type: ignore[arg-type]
		if kind == "class" and isinstance(value, Scope):
			return LocalClass(value, False)
		if kind in {"value", "with"} and isinstance(value, ast.expr):
			return self.resolve(value, place, depth + 1)
		if kind == "unpack" and isinstance(value, ast.expr):
			whole = self.resolve(value, place, depth + 1)
			if whole is None and isinstance(value, ast.Call):
				whole = self._returned(value, place, depth + 1)
			return self._element(whole, binding.element, value, depth)
		return None

	def _element(self, whole: Value | None, index: int, node: ast.expr, depth: int) -> Value | None:
		if not isinstance(whole, Literal) or not isinstance(whole.node, (ast.Tuple, ast.List)):
			return None
		elements = whole.node.elts
		if index >= len(elements) or any(isinstance(e, ast.Starred) for e in elements):
			return None
		value = self.resolve(elements[index], whole.place, depth + 1)
		return _made_by(value, node)

	# -- attributes, items, calls ----------------------------------------------------------------

	def _attribute(self, node: ast.Attribute, place: Place, depth: int) -> Value | None:
		owner = self_class(node.value, place.scope)
		if owner is not None:
			return self.member(owner, node.attr, depth)
		base = self.resolve(node.value, place, depth)
		if isinstance(base, Symbol):
			if base.path.startswith("builtins."):
				return None
			return Symbol(f"{base.path}.{node.attr}")
		if isinstance(base, LocalClass):
			return self.member(base.scope, node.attr, depth)
		return None

	def member(self, owner: Scope, name: str, depth: int = 0) -> Value | None:
		"""What ``self.name`` or ``Class.name`` is, where it is bound once."""
		assigned = owner.attributes.get(name, [])
		methods = owner.bindings.get(name, [])
		if len(assigned) == 1 and not methods:
			return self.bound(assigned[0], depth)
		if len(methods) == 1 and not assigned:
			value = self.bound(methods[0], depth)
			if isinstance(value, Function):
				return Function(value.node, value.scope, bound=not is_static(value.node))
			return value
		return None

	def _subscript(self, node: ast.Subscript, place: Place, depth: int) -> Value | None:
		key = node.slice
		if not isinstance(key, ast.Constant):
			return None
		if isinstance(node.value, ast.Name) and isinstance(key.value, str):
			scope: Scope | None = place.scope
			while scope is not None:
				stored = scope.items.get((node.value.id, key.value))
				if stored:
					return self.bound(stored[0], depth) if len(stored) == 1 else None
				scope = scope.parent
		whole = self.resolve(node.value, place, depth)
		if not isinstance(whole, Literal):
			return None
		if isinstance(whole.node, ast.Dict):
			found = [
				value
				for name, value in zip(whole.node.keys, whole.node.values, strict=True)
				if isinstance(name, ast.Constant) and name.value == key.value
			]
			return self.resolve(found[0], whole.place, depth) if len(found) == 1 else None
		if isinstance(key.value, int) and key.value >= 0:
			return self._element(whole, key.value, node, depth)
		return None

	def _call(self, node: ast.Call, place: Place, depth: int) -> Value | None:
		function = node.func
		if isinstance(function, ast.Attribute):
			method = self._method(node, function, place, depth)
			if method is not None:
				return method
		called = self.resolve(function, place, depth)
		if isinstance(called, Symbol):
			name = called.gradio
			if name is None:
				return None
			call = Call(node, name, place, None)
			return Listener(call) if name == "on" else Instance(name, call, ())
		if isinstance(called, LocalClass) and not called.instance:
			return self._object(called, node, place, depth)
		if isinstance(called, Function):
			return self._returned(node, place, depth)
		return None

	def _object(self, called: LocalClass, node: ast.Call, place: Place, depth: int) -> Value | None:
		"""An object of a local class; of a Gradio class where it directly derives from one."""
		definition = called.scope.node
		if isinstance(definition, ast.ClassDef):
			outer = called.scope.place.parent or place
			for base in definition.bases:
				value = self.resolve(base, outer, depth)
				if isinstance(value, Symbol) and value.gradio is not None:
					return None  # a subclass may change anything
		return LocalClass(called.scope, instance=True)

	def _method(
		self, node: ast.Call, function: ast.Attribute, place: Place, depth: int
	) -> Value | None:
		name = function.attr
		if name not in EVENTS and name not in CHAINS and name not in SELF_RETURNING:
			return None
		receiver = self.resolve(function.value, place, depth)
		if isinstance(receiver, Listener) and name in CHAINS:
			return Listener(Call(node, name, place, receiver))
		if isinstance(receiver, Instance):
			if name in SELF_RETURNING:
				return receiver
			if name in EVENTS:
				return Listener(Call(node, name, place, receiver))
		return None

	def _returned(self, node: ast.Call, place: Place, depth: int) -> Value | None:
		"""What a call of a plain local function gives back."""
		called = self.resolve(node.func, place, depth)
		if not isinstance(called, Function) or called.is_async or called.is_generator:
			return None
		if called.decorators:
			return None
		results = called.results
		if len(results) != 1:
			return None
		_, value, inner = results[0]
		if value is None:
			return None
		return _made_by(self.resolve(value, inner, depth + 1), node)


def _made_by(value: Value | None, node: ast.expr) -> Value | None:
	"""Tell apart what several calls of one helper made."""
	if isinstance(value, Instance) and isinstance(node, ast.Call):
		return Instance(value.kind, value.call, (*value.made_by, node))
	return value


def _in_scope(place: Place, scope: Scope) -> Place:
	"""The block of ``scope`` in which a use inside a comprehension stands."""
	for outer in place.outward():
		if outer.scope is scope:
			return outer
	return scope.place


def _at(bindings: list[Binding], place: Place, at: int) -> list[Binding]:
	"""Of the bindings of one scope, those that may hold at a use in the same scope."""
	if len(bindings) == 1:
		return bindings
	scope = place.scope
	if any(binding.place.scope is not scope for binding in bindings):
		return bindings  # a function rebinds it through ``global``: any may hold
	before = [binding for binding in bindings if binding.at <= at]
	if not before:
		return bindings
	last = max(before, key=lambda binding: binding.at)
	if not last.place.dominates(place):
		return bindings
	mine = set(map(id, last.place.outward_in_scope()))
	around = {id(loop) for loop in place.loops() if id(loop) not in mine}
	if around and any(
		binding.at > at and any(id(outer) in around for outer in binding.place.outward_in_scope())
		for binding in bindings
	):
		return bindings  # a later turn of the loop may have bound it again
	return [last]


def _fallback_import(bindings: Iterable[Binding]) -> Value | None:
	"""The same import twice means what it says, and ``try: import gradio as gr / except
    ImportError: gr = None`` still means Gradio."""
	paths, repeated = set(), True
	for binding in bindings:
		if binding.kind == "import":
			paths.add(str(binding.value))
			continue
		repeated = False
		if not (isinstance(binding.value, ast.Constant) and binding.value.value is None):
			return None
	if len(paths) != 1:
		return None
	path = paths.pop()
	is_gradio = repeated or path == "gradio" or gradio_name(path) is not None
	return Symbol(path) if is_gradio else None


# ==== gradio_patterns.app.scopes ====
"""Scopes, blocks and bindings: what the one walk over a file writes down."""

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

_STRAIGHT = frozenset({"scope", "with", "main"})
"""Blocks that run exactly when what is around them runs."""

_LOOPS = frozenset({"for", "while"})


class Scope:
	"""A module, class, function, lambda or comprehension and the names bound in it."""

	__slots__ = (
		"attributes", "bindings", "globals", "items", "kind", "memo", "node",
		"nonlocals", "parent", "place", "returns", "yields",
	)  # fmt: skip

	def __init__(self, kind: str, node: ast.AST, parent: Scope | None, outer: Place | None) -> None:
		self.kind = kind
		self.node = node
		self.parent = parent
		self.bindings: dict[str, list[Binding]] = {}
		self.globals: set[str] = set()
		self.nonlocals: set[str] = set()
		self.attributes: dict[str, list[Binding]] = {}
		"""For classes: what ``self.name`` was assigned, over all methods."""
		self.items: dict[tuple[str, str], list[Binding]] = {}
		"""What ``name["key"]`` was assigned."""
		self.returns: list[tuple[ast.Return, Place]] = []
		self.yields: list[tuple[ast.Yield | ast.YieldFrom, Place]] = []
		self.place = Place(self, outer, "scope", node)
		self.memo: dict[object, Any] = {}
		"""What is worked out once of the body and shared; functions come and go, scopes stay."""

	def release(self) -> None:
		"""Let go of everything: scopes and blocks refer to each other, and would wait for the
        collector with the whole tree in tow."""
		for table in (self.bindings, self.attributes, self.items, self.returns, self.yields):
			table.clear()
		self.memo.clear()
		del self.place

	def bind(self, name: str, binding: Binding) -> None:
		self.bindings.setdefault(name, []).append(binding)


class Place:
	"""A block: where in the control flow a statement stands."""

	__slots__ = ("kind", "node", "parent", "scope")

	def __init__(self, scope: Scope, parent: Place | None, kind: str, node: ast.AST) -> None:
		self.scope = scope
		self.parent = parent
		self.kind = kind
		self.node = node

	def outward(self) -> Iterator[Place]:
		"""This block and those around it, up to the module, through functions."""
		place: Place | None = self
		while place is not None:
			yield place
			place = place.parent

	def outward_in_scope(self) -> Iterator[Place]:
		"""This block and those around it within the same scope."""
		for place in self.outward():
			if place.scope is not self.scope:
				return
			yield place

	@property
	def conditional(self) -> bool:
		"""Whether code here may be skipped when its scope runs."""
		return any(place.kind not in _STRAIGHT for place in self.outward_in_scope())

	def dominates(self, other: Place) -> bool:
		"""Whether code in ``other`` runs only after this block was entered.

        Both in one scope; straight blocks do not count.
        """
		mine: Place | None = self
		while mine is not None and mine.kind in _STRAIGHT and mine.kind != "scope":
			mine = mine.parent
		return any(place is mine for place in other.outward())

	def loops(self) -> Iterator[Place]:
		return (place for place in self.outward_in_scope() if place.kind in _LOOPS)


class Binding(NamedTuple):
	"""A name given a meaning.

    ``kind``: ``import`` (``value`` is a dotted path), ``value`` (an expression), ``with`` (the
    context expression), ``unpack`` (an expression and ``element``), ``function``, ``class`` (a
    scope), ``parameter``, ``unknown``. ``at`` orders it in the file: from there on it holds.
    """

	kind: str
	value: object
	place: Place
	at: int
	element: int = -1


def order_of(node: ast.AST) -> int:
	"""One comparable number for where a node starts."""
	return (node.lineno << 32) | node.col_offset  # type: ignore[attr-defined, no-any-return]


def order_after(node: ast.AST) -> int:
	"""The same for where it ends."""
	return (node.end_lineno << 32) | node.end_col_offset  # type: ignore[attr-defined, no-any-return]


# ==== gradio_patterns.app.serving ====
"""How an app is served: launches, mounts, logins, and the environment its settings come from."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.uses import trace

_TELLING = frozenset(
	{
		"share", "auth_message", "server_name", "inbrowser", "show_error", "prevent_thread_lock",
		"server_port", "ssr_mode", "favicon_path",
	}
)  # fmt: skip
"""Keywords that hardly another ``launch`` has."""

_CWD, _OWN, _ABOVE = "the working folder", "the folder of the program", "the folder above"
_HOME, _DISK = "the home folder", "the whole disk"
TEMPORARY = "the folder for temporary files"

_WIDE = {
	".": _CWD, "./": _CWD, "": _CWD, "..": _ABOVE, "../": _ABOVE, "../..": _ABOVE,
	"/": _DISK, "/home": _HOME, "/root": _HOME, "/Users": _HOME,
	"/tmp": TEMPORARY, "/tmp/": TEMPORARY, "/var/tmp": TEMPORARY,
}  # fmt: skip
_SAME_PATH = frozenset(
	{
		"os.path.abspath", "os.path.realpath", "os.path.normpath", "os.fspath", "builtins.str",
		"pathlib.Path", "pathlib.PurePath", "os.path.join",
	}
)  # fmt: skip
"""Calls that, given one path, give the same path."""
_SAME_METHODS = frozenset({"resolve", "absolute", "as_posix", "expanduser"})
_FILE = "the file itself"


def launches(app: App) -> list[Call]:
	"""Launches of apps, also of an imported or unknown one where the keywords tell."""
	known = {id(call.node): call for call in app.launches}
	for raw in app.walked.calls_by_attribute.get("launch", ()):
		if id(raw.node) in known or "gradio" not in app.source.text:
			continue
		call = Call(raw.node, "launch", raw.place)
		receiver = app.resolve(raw.node.func.value, raw.place)  # type: ignore[attr-defined]
		if receiver is None and _TELLING & call.keywords.keys():
			known[id(raw.node)] = call
	return sorted(known.values(), key=lambda call: order_of(call.node))


def may_be_skipped(call: Call) -> bool:
	"""Whether a launch stands in a branch; the body of a ``try`` is none."""
	return call.place.conditional and any(
		place.kind not in {"scope", "with", "main", "try"}
		for place in call.place.outward_in_scope()
	)


def waits(call: Call) -> bool:
	"""Whether the program surely stays at a launch: nothing says otherwise."""
	return not call.open and call.keyword("prevent_thread_lock") is None


def mounts(app: App) -> list[Call]:
	"""Calls of ``mount_gradio_app``."""
	return app.calls("mount_gradio_app")


def logins(app: App) -> Iterator[tuple[Call, ast.keyword]]:
	"""Launches and mounts with an ``auth=`` that is not plainly None."""
	for call in (*launches(app), *mounts(app)):
		keyword = call.keyword_node("auth")
		if keyword is not None and not is_none(keyword.value):
			yield call, keyword


def asks_login(call: Call) -> bool:
	"""Whether a launch or mount asks visitors to log in."""
	given = (call.keyword("auth"), call.keyword("auth_dependency"))
	return any(node is not None and not is_none(node) for node in given)


def is_none(node: ast.expr | None) -> bool:
	return isinstance(node, ast.Constant) and node.value is None


def is_true(node: ast.expr | None) -> bool:
	return isinstance(node, ast.Constant) and node.value is True


def in_notebook(app: App) -> bool:
	return ".ipynb" in app.path


def on_space(app: App) -> bool:
	"""Whether the README says this is a Gradio Space."""
	readme = app.project_file("README.md")
	if readme is None or not readme[1].startswith("---"):
		return False
	return "sdk: gradio" in readme[1][3:].partition("\n---")[0]


def environment_name(app: App, node: ast.expr, place: Place) -> str | None:
	"""The environment variable an expression reads: ``os.getenv("X")``, ``os.environ["X"]``."""
	node, place = trace(app, node, place)
	if isinstance(node, ast.Subscript):
		if app.qualified(node.value, place) == "os.environ":
			return _text(node.slice)
	elif (
		isinstance(node, ast.Call)
		and node.args
		and app.qualified(node.func, place) in {"os.getenv", "os.environ.get"}
	):
		return _text(node.args[0])
	return None


def _text(node: ast.expr) -> str | None:
	value = node.value if isinstance(node, ast.Constant) else None
	return value if isinstance(value, str) else None


def wide_folder(app: App, node: ast.expr, place: Place) -> str | None:
	"""Which folder that holds more than should be served a path means, in words; None else."""
	what = _meaning(app, node, place)
	return None if what == _FILE else what


def _meaning(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""Which wide folder a path expression means, ``_FILE`` for ``__file__``, None for any other."""
	node, place = trace(app, node, place)
	if depth > 8:
		return None
	if isinstance(node, ast.Constant) and isinstance(node.value, str):
		if re.fullmatch(r"[A-Za-z]:[\\/]*", node.value):
			return _DISK
		return _WIDE.get(node.value)
	if isinstance(node, ast.Name) and node.id == "__file__":
		return _FILE
	if isinstance(node, ast.Attribute) and node.attr == "parent":
		return _parent(_meaning(app, node.value, place, depth + 1))
	if isinstance(node, ast.Call):
		return _of_call(app, node, place, depth + 1)
	return None


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> str | None:
	name = app.qualified(node.func, place)
	if name in {"os.getcwd", "pathlib.Path.cwd"}:
		return _CWD
	if name == "tempfile.gettempdir":
		return TEMPORARY
	if name == "pathlib.Path.home":
		return _HOME
	if name == "pathlib.Path" and not node.args:
		return _CWD
	if name == "os.path.expanduser" and node.args:
		first = node.args[0]
		return _HOME if isinstance(first, ast.Constant) and first.value in {"~", "~/"} else None
	if len(node.args) == 1 and name in _SAME_PATH:
		return _meaning(app, node.args[0], place, depth)
	if len(node.args) == 1 and name == "os.path.dirname":
		return _parent(_meaning(app, node.args[0], place, depth))
	if isinstance(node.func, ast.Attribute) and node.func.attr in _SAME_METHODS and not node.args:
		return _meaning(app, node.func.value, place, depth)
	return None


def _parent(of: str | None) -> str | None:
	if of is None or of == _DISK:
		return of
	return _OWN if of == _FILE else _ABOVE


# ==== gradio_patterns.app.slow ====
"""Handlers that surely take their time: streams, calls over the network, models."""

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function

_CALLS = frozenset(
	{
		"time.sleep", "asyncio.sleep", "subprocess.run", "subprocess.check_output",
		"requests.get", "requests.post", "requests.request", "httpx.get", "httpx.post",
		"urllib.request.urlopen",
	}
)  # fmt: skip
_METHODS = frozenset({"generate", "invoke", "completions", "create", "predict", "transcribe"})


def is_slow(app: App, function: Function) -> bool:
	"""Whether a visitor has time to do something else while the function runs."""
	if function.is_generator:
		return True
	for raw in app.calls_in(function):
		called = raw.node.func
		if isinstance(called, ast.Attribute) and called.attr in _METHODS:
			return True
		path = app.qualified(called, raw.place)
		if path in _CALLS and not (path.endswith(".sleep") and _short(raw.node)):
			return True
	return False


def _short(call: ast.Call) -> bool:
	"""A pause of less than half a second."""
	seconds = call.args[0] if call.args else None
	return (
		isinstance(seconds, ast.Constant)
		and isinstance(seconds.value, (int, float))
		and seconds.value < 0.5
	)


# ==== gradio_patterns.app.source ====
"""A source text as UTF-8 bytes with its line starts; positions are converted here alone."""

import ast
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from gradio_patterns.findings.finding import Position

_LINE_END = rb"\r\n|\r|\n"


class Source:
	"""A decoded Python text. Offsets are UTF-8 byte offsets, as ``ast`` counts columns."""

	__slots__ = ("__dict__", "path", "text")

	def __init__(self, text: str, path: str = "<string>") -> None:
		self.text = text
		self.path = path

	@cached_property
	def data(self) -> bytes:
		# Lone surrogates cannot come from a decoded file, but must not crash either.
		return self.text.encode("utf-8", "surrogatepass")

	@cached_property
	def line_starts(self) -> list[int]:
		if b"\r" in self.data:
			return [0, *(match.end() for match in re.finditer(_LINE_END, self.data))]
		lengths = [len(line) + 1 for line in self.data.split(b"\n")]
		return [0, *accumulate(lengths[:-1])]

	@cached_property
	def newline(self) -> str:
		"""The line ending most of the text uses first."""
		match = re.search(_LINE_END, self.data)
		return match.group().decode() if match else "\n"

	def offset(self, line: int, column: int) -> int:
		"""Byte offset of a line (from 1) and byte column (from 0), as in ``ast`` nodes."""
		return self.line_starts[line - 1] + column

	def start(self, node: ast.AST) -> int:
		return self.offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]

	def end(self, node: ast.AST) -> int:
		return self.offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]

	def segment(self, node: ast.AST) -> str:
		"""The source text of a node."""
		return self.slice(self.start(node), self.end(node))

	def slice(self, start: int, end: int) -> str:
		return self.data[start:end].decode("utf-8", "surrogatepass")

	def line(self, number: int) -> str:
		"""Line ``number`` (from 1) without its line ending; empty past the end."""
		starts = self.line_starts
		if not 1 <= number <= len(starts):
			return ""
		end = starts[number] if number < len(starts) else len(self.data)
		return self.slice(starts[number - 1], end).rstrip("\r\n")

	def indent(self, node: ast.AST) -> str:
		"""The white space the line of ``node`` starts with."""
		text = self.line(node.lineno)  # type: ignore[attr-defined]
		return text[: len(text) - len(text.lstrip(" \t"))]

	def position(self, offset: int) -> Position:
		"""Line and column, as people count, of a byte offset."""
		number = bisect_right(self.line_starts, offset)
		line_start = self.line_starts[number - 1]
		return Position(number, len(self.slice(line_start, offset)) + 1)


# ==== gradio_patterns.app.tree ====
"""Visiting syntax trees quickly; ``ast.walk`` mostly finds out what has children."""

import ast

_LEAVES = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.type_ignore)
_NO_NODES = frozenset(
	{"ctx", "op", "ops", "id", "attr", "kind", "conversion", "is_async", "asname", "level",
	 "module", "rest", "kwd_attrs", "type_comment", "simple", "tag"}
)  # fmt: skip
"""Fields in which no type holds nodes that matter here."""


def _fields(kind: type[ast.AST]) -> tuple[str, ...]:
	if issubclass(kind, (*_LEAVES, ast.Constant, ast.Global, ast.Nonlocal, ast.alias)):
		return ()
	text = ("name", "names", "arg") if issubclass(kind, _NAMED) else ()
	return tuple(name for name in kind._fields if name not in _NO_NODES and name not in text)


_NAMED = (
	ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler, ast.arg, ast.keyword,
	ast.MatchAs, ast.MatchStar,
)  # fmt: skip
_FIELDS: dict[type, tuple[str, ...]] = {
	kind: _fields(kind)
	for kind in vars(ast).values()
	if isinstance(kind, type) and issubclass(kind, ast.AST)
}
_LAST_FIRST = {kind: names[::-1] for kind, names in _FIELDS.items()}


def descend(root: ast.AST, stop: frozenset[type] = frozenset()) -> list[ast.AST]:
	"""``root`` and all nodes below it in source order, without operators and contexts.

    Nodes of the types ``stop`` are listed but not entered; ``root`` always is.
    """
	fields: dict[type, tuple[str, ...]] = _LAST_FIRST
	stack: list[ast.AST | None] = [root]
	nodes: list[ast.AST] = []
	pop, push, push_all, add = stack.pop, stack.append, stack.extend, nodes.append
	while stack:
		node = pop()
		if node is None:  # left out: the key of ``**more`` in a dict, a default
			continue
		add(node)
		kind = type(node)
		if kind in stop and node is not root:
			continue
		for name in fields[kind]:
			value = getattr(node, name)
			if value.__class__ is list:
				push_all(value[::-1])
			elif value is not None:
				push(value)
	return nodes


def children(node: ast.AST) -> list[ast.AST]:
	"""The nodes directly below one, in source order, without operators and contexts."""
	found: list[ast.AST] = []
	for name in _FIELDS[type(node)]:
		value = getattr(node, name)
		if value.__class__ is list:
			found += [item for item in value if item is not None]
		elif value is not None:
			found.append(value)
	return found


# ==== gradio_patterns.app.uses ====
"""What handlers are handed and what they hand back, component by component.

Answers come only where nothing else can be meant: a parameter that is bound again, asked for its
type or shadowed is left out, and so is what stands in the body of a ``try``.
"""

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


# ==== gradio_patterns.app.walk ====
"""The one walk over a syntax tree: scopes, bindings, blocks and calls, in source order.

Statements are visited by recursion (Python's own grammar bounds their nesting), expressions with
an explicit stack, so that a 3 000 deep expression is as welcome as a flat one.
"""

import ast
from collections.abc import Callable, Iterable
from typing import Any

from gradio_patterns.app.scopes import Binding, Place, Scope, order_after, order_of
from gradio_patterns.app.walked import (
	FIELDS,
	Decoration,
	RawCall,
	Walked,
	function_scope,
	is_main_guard,
	self_class,
)


def walk(tree: ast.Module) -> Walked:
	"""Visit every statement and expression of ``tree`` once."""
	walked = Walked(tree)
	_Walker(walked).block(tree.body, walked.module.place)
	return walked


_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_LEAVES = frozenset({ast.Name, ast.Constant})


class _Walker:
	"""Visits statements; state is only what was written down so far."""

	__slots__ = ("out",)

	def __init__(self, out: Walked) -> None:
		self.out = out

	def block(self, statements: Iterable[ast.stmt], place: Place) -> None:
		for statement in statements:
			_VISITORS.get(type(statement), _Walker._other)(self, statement, place)

	# -- statements ---------------------------------------------------------------------------

	def _other(self, statement: ast.stmt, place: Place) -> None:
		for value in ast.iter_child_nodes(statement):
			self.expression(value, place)
			if isinstance(statement, ast.Delete):
				self._bind_target(value, "unknown", None, place, order_after(statement), statement)

	def _expression_statement(self, statement: ast.Expr, place: Place) -> None:
		if type(statement.value) is not ast.Constant:
			self.out.statements[statement.value] = statement
			self.expression(statement.value, place)

	def _assign(self, statement: ast.Assign, place: Place) -> None:
		value = statement.value
		if type(value) not in _LEAVES:
			self.expression(value, place)
		at = order_after(statement)
		for target in statement.targets:
			if type(target) is ast.Name:
				self._bind_name(target.id, Binding("value", value, place, at))
				if type(value) is ast.Name or type(value) is ast.Attribute:
					self.out.aliases.append((target.id, value))
			else:
				self._bind_target(target, "value", value, place, at, statement)
				self.expression(target, place)

	def _annotated(self, statement: ast.AnnAssign, place: Place) -> None:
		if statement.value is not None:
			self.expression(statement.value, place)
			at = order_after(statement)
			self._bind_target(statement.target, "value", statement.value, place, at, statement)

	def _augmented(self, statement: ast.AugAssign, place: Place) -> None:
		self.expression(statement.value, place)
		at = order_after(statement)
		self._bind_target(statement.target, "unknown", None, place, at, statement)

	def _return(self, statement: ast.Return, place: Place) -> None:
		function = function_scope(place.scope)
		if function is not None:
			function.returns.append((statement, place))
		if statement.value is not None:
			self.expression(statement.value, place)

	def _if(self, statement: ast.If, place: Place) -> None:
		# A long elif chain nests as deep as it is long: a loop, not recursion.
		current = statement
		while True:
			self.expression(current.test, place)
			kind = "main" if is_main_guard(current.test) else "if"
			self.block(current.body, Place(place.scope, place, kind, current))
			orelse = current.orelse
			if not orelse:
				return
			place = Place(place.scope, place, "else", current)
			if len(orelse) == 1 and type(orelse[0]) is ast.If:
				current = orelse[0]
				continue
			self.block(orelse, place)
			return

	def _with(self, statement: ast.With | ast.AsyncWith, place: Place) -> None:
		for item in statement.items:
			self.expression(item.context_expr, place)
			place = Place(place.scope, place, "with", item)
			if item.optional_vars is not None:
				at = order_after(item.optional_vars)
				target, value = item.optional_vars, item.context_expr
				self._bind_target(target, "with", value, place, at, statement)
		self.block(statement.body, place)

	def _for(self, statement: ast.For | ast.AsyncFor, place: Place) -> None:
		self.expression(statement.iter, place)
		inner = Place(place.scope, place, "for", statement)
		at = order_after(statement.iter)
		self._bind_target(statement.target, "unknown", None, inner, at, statement)
		self.block(statement.body, inner)
		if statement.orelse:
			self.block(statement.orelse, Place(place.scope, place, "else", statement))

	def _while(self, statement: ast.While, place: Place) -> None:
		inner = Place(place.scope, place, "while", statement)
		self.expression(statement.test, inner)
		self.block(statement.body, inner)
		if statement.orelse:
			self.block(statement.orelse, Place(place.scope, place, "else", statement))

	def _try(self, statement: ast.Try, place: Place) -> None:
		scope = place.scope
		self.block(statement.body, Place(scope, place, "try", statement))
		for handler in statement.handlers:
			inner = Place(scope, place, "except", handler)
			if handler.type is not None:
				self.expression(handler.type, inner)
			if handler.name:
				scope.bind(handler.name, Binding("unknown", None, inner, order_of(handler)))
			self.block(handler.body, inner)
		if statement.orelse:
			self.block(statement.orelse, Place(scope, place, "else", statement))
		if statement.finalbody:
			# What stands here runs whatever happened before.
			self.block(statement.finalbody, place)

	def _match(self, statement: ast.Match, place: Place) -> None:
		self.expression(statement.subject, place)
		for case in statement.cases:
			inner = Place(place.scope, place, "case", case)
			for node in ast.walk(case.pattern):
				name = getattr(node, "name", None) or getattr(node, "rest", None)
				if isinstance(name, str):
					place.scope.bind(name, Binding("unknown", None, inner, order_of(node)))
			if case.guard is not None:
				self.expression(case.guard, inner)
			self.block(case.body, inner)

	def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, place: Place) -> None:
		scope = self._new_function(node, place)
		for decorator in node.decorator_list:
			self.expression(decorator, place)
			self.out.decorations.append(Decoration(decorator, scope, place))
		place.scope.bind(node.name, Binding("function", scope, place, order_of(node)))
		self.block(node.body, scope.place)

	def _new_function(
		self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, place: Place
	) -> Scope:
		scope = Scope("function", node, place.scope, place)
		self.out.functions[node] = scope
		self.out.scopes.append(scope)
		arguments = node.args
		for default in (*arguments.defaults, *arguments.kw_defaults):
			if default is not None:
				self.expression(default, place)
		at = order_of(node)
		for argument in (
			*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs,
			arguments.vararg, arguments.kwarg,
		):  # fmt: skip
			if argument is not None:
				scope.bind(argument.arg, Binding("parameter", argument, scope.place, at))
		return scope

	def _class(self, node: ast.ClassDef, place: Place) -> None:
		for value in (*node.decorator_list, *node.bases, *(k.value for k in node.keywords)):
			self.expression(value, place)
		scope = Scope("class", node, place.scope, place)
		self.out.functions[node] = scope
		self.out.scopes.append(scope)
		place.scope.bind(node.name, Binding("class", scope, place, order_of(node)))
		self.block(node.body, scope.place)

	def _import(self, node: ast.Import, place: Place) -> None:
		at = order_after(node)
		for alias in node.names:
			name = alias.asname or alias.name.partition(".")[0]
			path = alias.name if alias.asname else name
			self.out.modules.add(name)
			self.out.imports.append((name, path))
			self._bind_name(name, Binding("import", path, place, at))

	def _import_from(self, node: ast.ImportFrom, place: Place) -> None:
		module = "." * node.level + (node.module or "")
		at = order_after(node)
		for alias in node.names:
			if alias.name == "*":
				self.out.starred_imports.append(module)
				continue
			joint = "" if module.endswith(".") else "."
			path, name = f"{module}{joint}{alias.name}", alias.asname or alias.name
			if name == alias.name == "gr":
				path = "gradio"  # a module that imports it for all others of a project
			self.out.imports.append((name, path))
			self._bind_name(name, Binding("import", path, place, at))

	def _global(self, node: ast.Global, place: Place) -> None:
		place.scope.globals.update(node.names)

	def _nonlocal(self, node: ast.Nonlocal, place: Place) -> None:
		place.scope.nonlocals.update(node.names)

	# -- bindings -----------------------------------------------------------------------------

	def _bind_name(self, name: str, binding: Binding) -> None:
		scope = binding.place.scope
		while scope.kind == "comprehension" and scope.parent is not None:
			scope = scope.parent
		if name in scope.globals:
			scope = self.out.module
		elif name in scope.nonlocals:
			outer = scope.parent
			while outer is not None and name not in outer.bindings:
				outer = outer.parent
			scope = outer or scope
		scope.bind(name, binding)

	def _bind_target(
		self, target: ast.AST, kind: str, value: ast.expr | None,
		place: Place, at: int, statement: ast.stmt,
	) -> None:  # fmt: skip
		if isinstance(target, ast.Name):
			self._bind_name(target.id, Binding(kind, value, place, at))
		elif isinstance(target, ast.Attribute):
			self._bind_attribute(target, Binding(kind, value, place, at), statement)
		elif isinstance(target, ast.Subscript):
			name, key = target.value, target.slice
			self.out.item_stores.append(place)
			if (
				isinstance(name, ast.Name)
				and isinstance(key, ast.Constant)
				and isinstance(key.value, str)
			):
				scope = place.scope
				scope.items.setdefault((name.id, key.value), []).append(
					Binding(kind, value, place, at)
				)
		elif isinstance(target, ast.Starred):
			self._bind_target(target.value, "unknown", None, place, at, statement)
		elif isinstance(target, (ast.Tuple, ast.List)):
			self._bind_elements(target, kind, value, place, at, statement)

	def _bind_elements(
		self, target: ast.Tuple | ast.List, kind: str, value: ast.expr | None,
		place: Place, at: int, statement: ast.stmt,
	) -> None:  # fmt: skip
		starred = any(isinstance(element, ast.Starred) for element in target.elts)
		literal = (
			isinstance(value, (ast.Tuple, ast.List))
			and len(value.elts) == len(target.elts)
			and not any(isinstance(element, ast.Starred) for element in value.elts)
		)
		for index, element in enumerate(target.elts):
			if kind != "value" or starred or value is None:
				self._bind_target(element, "unknown", None, place, at, statement)
			elif literal:
				part = value.elts[index]  # type: ignore[attr-defined]
				self._bind_target(element, "value", part, place, at, statement)
			elif isinstance(element, ast.Name):
				self._bind_name(element.id, Binding("unpack", value, place, at, index))
			elif isinstance(element, ast.Attribute):
				binding = Binding("unpack", value, place, at, index)
				self._bind_attribute(element, binding, statement)
			else:
				self._bind_target(element, "unknown", None, place, at, statement)

	def _bind_attribute(self, target: ast.Attribute, binding: Binding, stmt: ast.stmt) -> None:
		self.out.attribute_stores.append((target, stmt, binding.place))
		owner = self_class(target.value, binding.place.scope)
		if owner is not None:
			owner.attributes.setdefault(target.attr, []).append(binding)

	# -- expressions --------------------------------------------------------------------------

	def expression(self, root: ast.AST, place: Place) -> None:
		"""Write down the calls, lambdas, yields and bindings inside one expression."""
		if type(root) in _LEAVES:
			return
		fields, leaves, out = FIELDS, _LEAVES, self.out
		by_name, by_attribute = out.calls_by_name, out.calls_by_attribute
		stack: list[Any] = [root]
		push, pop = stack.append, stack.pop
		new = tuple.__new__  # half the time of RawCall(...)
		while stack:
			node = pop()
			kind = type(node)
			if kind is ast.Call:
				func = node.func
				shape = type(func)
				raw = new(RawCall, (node, place))
				if shape is ast.Name:
					by_name.setdefault(func.id, []).append(raw)
				elif shape is ast.Attribute:
					by_attribute.setdefault(func.attr, []).append(raw)
					if type(func.value) is not ast.Name:
						push(func.value)
				else:
					out.other_calls.append(raw)
					push(func)
				for argument in node.args:
					if type(argument) not in leaves:
						push(argument)
				for keyword in node.keywords:
					if type(keyword.value) not in leaves:
						push(keyword.value)
				continue
			if kind is ast.Attribute:
				if type(node.value) is not ast.Name:
					push(node.value)
				continue
			if kind is ast.Lambda:
				scope = self._new_function(node, place)
				self.expression(node.body, scope.place)
				continue
			if kind in _COMPREHENSIONS:
				self._comprehension(node, place)
				continue
			if kind is ast.NamedExpr:
				binding = Binding("value", node.value, place, order_after(node))
				self._bind_name(node.target.id, binding)
			elif kind is ast.Yield or kind is ast.YieldFrom:
				function = function_scope(place.scope)
				if function is not None:
					function.yields.append((node, place))
			for name in fields.get(kind, ()):
				value = getattr(node, name, None)
				if value.__class__ is list:
					for item in value:
						if item is not None and type(item) not in leaves:
							push(item)
				elif value is not None and type(value) not in leaves:
					push(value)

	def _comprehension(self, node: Any, place: Place) -> None:
		scope = Scope("comprehension", node, place.scope, place)
		self.out.scopes.append(scope)
		for generator in node.generators:
			self.expression(generator.iter, scope.place)
			for name in ast.walk(generator.target):
				if isinstance(name, ast.Name):
					scope.bind(name.id, Binding("unknown", None, scope.place, order_of(node)))
			for test in generator.ifs:
				self.expression(test, scope.place)
		parts = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
		for part in parts:
			self.expression(part, scope.place)


_VISITORS: dict[type, Callable[[_Walker, Any, Place], None]] = {
	ast.Expr: _Walker._expression_statement,
	ast.Assign: _Walker._assign,
	ast.AnnAssign: _Walker._annotated,
	ast.AugAssign: _Walker._augmented,
	ast.Return: _Walker._return,
	ast.If: _Walker._if,
	ast.With: _Walker._with,
	ast.AsyncWith: _Walker._with,
	ast.For: _Walker._for,
	ast.AsyncFor: _Walker._for,
	ast.While: _Walker._while,
	ast.Try: _Walker._try,
	ast.FunctionDef: _Walker._function,
	ast.AsyncFunctionDef: _Walker._function,
	ast.ClassDef: _Walker._class,
	ast.Import: _Walker._import,
	ast.ImportFrom: _Walker._import_from,
	ast.Global: _Walker._global,
	ast.Nonlocal: _Walker._nonlocal,
	ast.Match: _Walker._match,
}
"""Not an attribute of the walker: its bound methods would keep it, and the tree, alive."""
if hasattr(ast, "TryStar"):
	_VISITORS[ast.TryStar] = _Walker._try


# ==== gradio_patterns.app.walked ====
"""What the walk writes down of one file, and small questions about scopes and tests."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.scopes import Place, Scope


class RawCall(NamedTuple):
	node: ast.Call
	place: Place


class Decoration(NamedTuple):
	"""A decorator, the function it stands on, and the block around that."""

	node: ast.expr
	function: Scope
	place: Place


class Walked:
	"""All that the walk wrote down of one file."""

	__slots__ = (
		"aliases", "attribute_stores", "calls_by_attribute", "calls_by_name", "decorations",
		"functions", "imports", "item_stores", "module", "modules", "other_calls", "scopes",
		"starred_imports", "statements",
	)  # fmt: skip

	def __init__(self, tree: ast.Module) -> None:
		self.module = Scope("module", tree, None, None)
		self.scopes: list[Scope] = [self.module]
		"""All scopes, comprehensions included."""
		self.calls_by_name: dict[str, list[RawCall]] = {}
		self.calls_by_attribute: dict[str, list[RawCall]] = {}
		self.other_calls: list[RawCall] = []
		self.functions: dict[ast.AST, Scope] = {}
		"""Function, lambda and class nodes to their scopes."""
		self.decorations: list[Decoration] = []
		self.attribute_stores: list[tuple[ast.Attribute, ast.stmt, Place]] = []
		self.item_stores: list[Place] = []
		"""Where ``x[key] = ...`` or ``del x[key]`` stands."""
		self.starred_imports: list[str] = []
		self.imports: list[tuple[str, str]] = []
		"""Names bound by imports anywhere, and the dotted paths they stand for."""
		self.modules: set[str] = set()
		"""Names bound by ``import x``: modules for certain."""
		self.aliases: list[tuple[str, ast.Name | ast.Attribute]] = []
		"""Names that were given another name's or attribute's value."""
		self.statements: dict[ast.expr, ast.Expr] = {}
		"""Expressions that are a whole statement, e.g. a call on a line of its own."""

	def is_called(self, name: str) -> bool:
		"""Whether the file itself calls anything of this name, plain or as a method."""
		return name in self.calls_by_name or name in self.calls_by_attribute

	def keywords(self, names: frozenset[str]) -> Iterator[tuple[ast.expr, Place]]:
		"""What all calls, Gradio's or not, are given by keywords of these names."""
		for raws in (*self.calls_by_attribute.values(), *self.calls_by_name.values()):
			for raw in raws:
				for word in raw.node.keywords:
					if word.arg in names:
						yield word.value, raw.place


def function_scope(scope: Scope) -> Scope | None:
	current: Scope | None = scope
	while current is not None and current.kind == "comprehension":
		current = current.parent
	return current if current is not None and current.kind == "function" else None


def self_class(node: ast.AST, scope: Scope) -> Scope | None:
	"""The class whose instance ``node`` is, where it is the first parameter of a method."""
	if not isinstance(node, ast.Name):
		return None
	current: Scope | None = scope
	while current is not None:
		arguments = getattr(current.node, "args", None)
		if current.kind == "function" and isinstance(arguments, ast.arguments):
			names = [*arguments.posonlyargs, *arguments.args]
			if names and names[0].arg == node.id:
				owner = current.parent
				return owner if owner is not None and owner.kind == "class" else None
			if node.id in current.bindings:
				return None
		current = current.parent
	return None


def is_main_guard(test: ast.expr) -> bool:
	return (
		isinstance(test, ast.Compare)
		and isinstance(test.left, ast.Name)
		and test.left.id == "__name__"
	)


def _child_fields() -> dict[type, tuple[str, ...]]:
	"""Per expression type, the fields in which expressions can stand."""
	skipped = {"ctx", "op", "ops", "id", "attr", "arg", "kind", "n", "s", "conversion", "is_async"}
	fields: dict[type, tuple[str, ...]] = {}
	for cls in vars(ast).values():
		if isinstance(cls, type) and issubclass(cls, (ast.expr, ast.keyword, ast.pattern)):
			fields[cls] = tuple(name for name in cls._fields if name not in skipped)
	fields[ast.Constant] = ()
	fields[ast.match_case] = ()
	return fields


FIELDS = _child_fields()
"""Per expression type, the fields in which expressions can stand."""


# ==== gradio_patterns.neighbours ====
"""The modules of the project that a file imports: found, parsed once, never run.

In: an app and a dotted name. Out: the module and what the name means there (``imported_names``),
and the handlers that an app wires though another module defines them (``wiring``). Nothing outside
of the project's root is read. Imports ``app`` and what is below it.
"""


# ==== gradio_patterns.neighbours.imported_names ====
"""What a name means that another module of the project defines."""

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol, Value
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.modules import find, holds, module

_STEPS = 8
"""How many modules and assignments a name is followed through."""


class Known(NamedTuple):
	"""What an expression means, and the app of the module in which it does."""

	app: App
	value: Value
	line: int = 0
	"""Where it is defined; 0 where that is not one statement."""


def value_of(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Known | None:
	"""What an expression means, also where another module of the project says so."""
	if node is None or not steps:
		return None
	value = app.resolve(node, place)
	if isinstance(value, Symbol):
		return defined(app, value.path, steps - 1)
	if value is not None:
		return Known(app, value, _line(value))
	if isinstance(node, ast.Name):
		binding = app.resolver.binding(node.id, place, order_of(node))
		if binding is not None:
			return _bound(app, binding, steps - 1)
		found = (defined(app, path, steps - 1) for path in _imported_as(place, node))
		return next((known for known in found if known is not None), None)
	if isinstance(node, ast.Attribute):
		owner = self_class(node.value, place.scope)
		if owner is not None:
			return _member(Known(app, LocalClass(owner, True)), node.attr, steps - 1)
		base = value_of(app, node.value, place, steps - 1)
		if base is not None:
			return _member(base, node.attr, steps - 1)
		paths = _imported_as(place, node.value)
		found = (defined(app, f"{path}.{node.attr}", steps - 1) for path in paths)
		return next((known for known in found if known is not None), None)
	if isinstance(node, ast.Call):
		called = value_of(app, node.func, place, steps - 1)
		return _made(called, steps - 1) if called is not None else None
	return None


def _imported_as(place: Place, node: ast.expr) -> list[str]:
	"""The paths of a name that is imported in several ways: ``try`` one, ``except`` the other."""
	scope: Scope | None = place.scope if isinstance(node, ast.Name) else None
	while scope is not None:
		bindings = scope.bindings.get(node.id, ())  # type: ignore[attr-defined]
		if bindings:
			several = len(bindings) > 1 and all(one.kind == "import" for one in bindings)
			return [str(one.value) for one in bindings] if several else []
		scope = scope.parent
	return []


def imports_project(app: App) -> bool:
	"""Whether the file imports any module of its own project."""
	known: bool | None = app.facts.get("imports project")
	if known is None:
		paths = {path for _, path in app.walked.imports} | set(app.walked.starred_imports)
		known = app.facts["imports project"] = any(_of_project(app, path) for path in paths)
	return known


def leads_out(app: App, node: ast.expr) -> bool:
	"""Whether a dotted name may lead into another module of the project, told from its root."""
	return _root(node) in roots(app)


def roots(app: App) -> set[str]:
	"""Names that are imported from the project, or may be bound to something made there."""
	found: set[str] | None = app.facts.get("roots")
	if found is not None:
		return found
	walked = app.walked
	if not imports_project(app):
		found = app.facts["roots"] = set()
		return found
	found = app.facts["roots"] = {n for n, path in walked.imports if _of_project(app, path)}
	if any(_of_project(app, path) for path in walked.starred_imports):
		found |= {node.id for node in app.nodes if isinstance(node, ast.Name)} - _bound_in(app)
	for _ in range(2):
		for scope in walked.scopes:
			tables = (scope.bindings, scope.attributes)
			for name, bindings in (pair for table in tables for pair in table.items()):
				value = bindings[0].value
				plain = isinstance(value, (ast.Call, ast.Attribute, ast.Name))
				if len(bindings) == 1 and plain and _root(value) in found:  # type: ignore[arg-type, operator]
					found.add(name if scope.bindings.get(name) is bindings else "self")
	return found


def _root(node: ast.AST) -> str | None:
	while isinstance(node, (ast.Attribute, ast.Call)):
		node = node.value if isinstance(node, ast.Attribute) else node.func
	return node.id if isinstance(node, ast.Name) else None


def _bound_in(app: App) -> set[str]:
	return {name for scope in app.walked.scopes for name in scope.bindings}


def _of_project(app: App, path: str) -> bool:
	if path.startswith("."):
		return find(app.path, "", 1) is not None or bool(path.strip("."))
	root = path.partition(".")[0]
	return root != "gradio" and holds(app.path, root)


def defined(app: App, dotted: str, steps: int = _STEPS) -> Known | None:
	"""What ``dotted`` means, as the file of ``app`` imports it: ``ui.work``, ``..ui.Page.run``."""
	if steps < _STEPS // 2:
		return _defined(app, dotted, steps)
	key = f"defined {dotted}"
	if key not in app.memo:
		app.memo[key] = None  # a circle of imports is unknown
		app.memo[key] = _defined(app, dotted, steps)
	known: Known | None = app.memo[key]
	return known


def _defined(app: App, dotted: str, steps: int) -> Known | None:
	bare = dotted.lstrip(".")
	level = len(dotted) - len(bare)
	parts = bare.split(".") if bare else []
	if not steps or (not level and parts[0] in {"builtins", "gradio"}):
		return None
	for length in range(len(parts) - 1, -1, -1):
		if not length and not level:
			break
		found = module(app, ".".join(parts[:length]), level)
		if found is None or found.app.path == app.path:
			continue
		known = _name(found.app, parts[length], steps - 1)
		for attribute in parts[length + 1 :]:
			known = _member(known, attribute, steps - 1) if known is not None else None
		return known
	return None


def home_of(app: App, dotted: str, steps: int = _STEPS) -> tuple[Scope, str] | None:
	"""The module and the name in it that hold what a file imports as ``dotted``: a value, say."""
	bare = dotted.lstrip(".")
	level = len(dotted) - len(bare)
	name, _, last = bare.rpartition(".")
	if not steps or not (name or level) or not imports_project(app):
		return None
	found = module(app, name, level)
	if found is None:
		return None
	scope = found.app.walked.module
	bindings = scope.bindings.get(last, ())
	if len(bindings) == 1 and bindings[0].kind == "import":
		return home_of(found.app, str(bindings[0].value), steps - 1)
	if not bindings or any(b.kind in {"import", "function", "class"} for b in bindings):
		return None
	return scope, last


def _name(app: App, name: str, steps: int) -> Known | None:
	"""What a name at the top of a module means; one that it only hands on is followed."""
	bindings = app.walked.module.bindings.get(name)
	if bindings:
		return _bound(app, bindings[0], steps) if len(bindings) == 1 else None
	for starred in app.walked.starred_imports if steps else ():
		joint = "" if starred.endswith(".") else "."
		known = defined(app, f"{starred}{joint}{name}", steps - 1)
		if known is not None:
			return known
	return None


def _bound(app: App, binding: Binding, steps: int) -> Known | None:
	if not steps:
		return None
	if binding.kind == "import":
		return defined(app, str(binding.value), steps)
	value = app.resolver.bound(binding)
	if isinstance(value, Symbol):
		return defined(app, value.path, steps)
	if value is not None:
		return Known(app, value, _line(value))
	if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
		return value_of(app, binding.value, binding.place, steps)
	if binding.kind == "parameter" and isinstance(binding.value, ast.arg):
		return _annotated(app, binding.value.annotation, binding.place, steps)
	return None


def _annotated(app: App, node: ast.expr | None, place: Place, steps: int) -> Known | None:
	"""An object of the class that a parameter is annotated with, if the project defines it."""
	if isinstance(node, ast.Constant) and isinstance(node.value, str):
		if not node.value.isidentifier():
			return None
		at = ast.copy_location(ast.Name(node.value, ast.Load()), node)
		node = at
	if not isinstance(node, (ast.Name, ast.Attribute)):
		return None
	known = value_of(app, node, place.parent or place, steps)
	if known is None or not isinstance(known.value, LocalClass) or known.value.instance:
		return None
	return Known(known.app, LocalClass(known.value.scope, True))


def _member(base: Known, name: str, steps: int) -> Known | None:
	"""An attribute of a class or an object of a class."""
	if not isinstance(base.value, LocalClass):
		return None
	value = base.app.resolver.member(base.value.scope, name)
	if isinstance(value, Symbol):
		return defined(base.app, value.path, steps)
	if value is not None:
		return Known(base.app, value, _line(value))
	scope = base.value.scope
	assigned = scope.attributes.get(name, ())
	if assigned or name in scope.bindings or not steps:
		return _bound(base.app, assigned[0], steps) if len(assigned) == 1 else None
	for parent in getattr(scope.node, "bases", ()):
		known = value_of(base.app, parent, scope.place.parent or scope.place, steps - 1)
		found = _member(known, name, steps - 1) if known is not None else None
		if found is not None:
			return found
	return None


def _made(called: Known, steps: int) -> Known | None:
	"""What a call gives: an object of a class, or what a plain function returns."""
	value = called.value
	if isinstance(value, LocalClass):
		return None if value.instance else Known(called.app, LocalClass(value.scope, True))
	if not isinstance(value, Function) or value.decorators or value.is_async or value.is_generator:
		return None
	results = value.results
	if len(results) != 1 or results[0][1] is None:
		return None
	return value_of(called.app, results[0][1], results[0][2], steps)


def _line(value: Value) -> int:
	node = value.node if isinstance(value, Function) else None
	return getattr(node, "lineno", 0)


# ==== gradio_patterns.neighbours.modules ====
"""Finding and reading modules of a project; what was read is kept (``engine.invalidate``)."""

import os

from gradio_patterns.app.app import App
from gradio_patterns.app.parsing import read_app
from gradio_patterns.app.project import is_file, names_in, read_text, upward
from gradio_patterns.findings.finding import Target
from gradio_patterns.support.dataclass import dataclass

_LEVELS = 8
"""How many folders up from a file its project may begin."""
_KEPT, _MOST = 48, 192
"""Modules that stay parsed from file to file, and at all: a tree takes about fifty times its
text."""
MODULE = "module:"
"""Begins what is noted in ``App.asked`` of a module that was looked for."""


@dataclass(frozen=True)
class Module:
	"""A module of the project, read as an app is."""

	path: str
	text: str
	app: App


_READ: dict[tuple[str, str, Target], Module | None] = {}


def module(app: App, name: str, level: int = 0) -> Module | None:
	"""The module that ``app``'s file would import as ``name``; None where it is not the project's.

    ``level`` counts the dots before the name. The question is noted, so that what is kept of a
    review can be told from a stale answer.
    """
	app.asked[f"{MODULE}{'.' * level}{name}",] = None
	found = find(app.path, name, level)
	if found is None:
		return None
	path, text = found
	if path not in app.neighbours:
		if len(text) > app.allowance[0]:
			return None
		app.allowance[0] -= len(text)
	read = _read(path, text, app.target_info)
	if read is not None:
		read.app.allowance = app.allowance
		app.neighbours[path] = read.app
	return read


def asked_by(app: App) -> tuple[tuple[str, ...], ...]:
	"""What an app, and the modules that were read for it, asked of the files around them.

    A question of another module ends with that module's path.
    """
	found = dict(app.asked)
	waiting, seen = list(app.neighbours.items()), {app.path}
	while waiting:
		path, other = waiting.pop()
		if path not in seen:
			seen.add(path)
			found |= {(*question, path): None for question in other.asked if _of_module(question)}
			waiting += other.neighbours.items()
	return tuple(found)


def _of_module(question: tuple[str, ...]) -> bool:
	return question[0].startswith(MODULE)


def answer(path: str, question: tuple[str, ...]) -> tuple[str, str] | None:
	"""The answer to one such question now, asked for a file that is reviewed."""
	bare = question[0][len(MODULE) :]
	name = bare.lstrip(".")
	return find(question[1] if len(question) > 1 else path, name, len(bare) - len(name))


def find(path: str, name: str, level: int) -> tuple[str, str] | None:
	"""Path and text of a module as a file imports it, from its folder up to the project's root."""
	if not is_file(path):
		return None
	folders = upward(os.path.dirname(os.path.abspath(path)), _LEVELS)
	if level:
		return _in(folders[level - 1], name) if level <= len(folders) else None
	for each in folders:
		found = _in(each, name)
		if found is not None:
			return found
	return None


def holds(path: str, name: str) -> bool:
	"""Whether a folder from a file's own up to the project's root has a module of this name."""
	if not is_file(path):
		return False
	folders = upward(os.path.dirname(os.path.abspath(path)), _LEVELS)
	return any(f"{name}.py" in names_in(each) or name in names_in(each) for each in folders)


def _in(folder: str, name: str) -> tuple[str, str] | None:
	"""``a.b`` as ``a/b.py`` or ``a/b/__init__.py`` of a folder."""
	parts = name.split(".") if name else []
	for part in parts[:-1]:
		if part not in names_in(folder):
			return None
		folder = os.path.join(folder, part)
	last = parts[-1] if parts else "__init__"
	present = names_in(folder)
	for inner in (f"{last}.py", os.path.join(last, "__init__.py")):
		if inner.partition(os.sep)[0] in present:
			full = os.path.join(folder, inner)
			text = read_text(full)
			if text is not None:
				return full, text
	return None


def clear() -> None:
	"""Forget all that was parsed; whoever still holds it may go on with it."""
	_READ.clear()


def let_go() -> None:
	"""Free what was parsed, where that is much; only between files, when nobody holds any of it.

    Modules refer to each other and to themselves: left alone they would wait for the collector.
    """
	if len(_READ) > _KEPT:
		for found in _READ.values():
			if found is not None:
				found.app.release()
		_READ.clear()


def _read(path: str, text: str, target: Target) -> Module | None:
	"""A module that was parsed; None where it cannot be."""
	key = (path, text, target)
	if key not in _READ:
		if len(_READ) >= _MOST:
			_READ.clear()
		_READ[key] = _parsed(path, text, target)
	return _READ[key]


def _parsed(path: str, text: str, target: Target) -> Module | None:
	try:
		return Module(path, text, read_app(text, path, target))
	except (SyntaxError, ValueError, RecursionError, MemoryError):
		return None


# ==== gradio_patterns.neighbours.stars ====
"""``from .parts import *``: what it brings is written down as if each name were imported."""

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.scopes import Binding
from gradio_patterns.neighbours.modules import module

_DEEP = 4
"""How many star imports of star imports are followed."""


def open_stars(app: App, steps: int = _DEEP) -> None:
	"""Bind what star imports of the project's modules bring, where the file does not itself.

    To be called before anything is asked of the app.
    """
	walked = app.walked
	starred, walked.starred_imports = walked.starred_imports, []
	for path in starred if steps else ():
		bare = path.lstrip(".")
		found = module(app, bare, len(path) - len(bare))
		if found is None or found.path == app.path:
			walked.starred_imports.append(path)
			continue
		other = found.app
		if other.walked.starred_imports:
			open_stars(other, steps - 1)
		joint = "" if path.endswith(".") else "."
		for name, origin in _offered(other).items():
			if name not in walked.module.bindings:
				dotted = origin or f"{path}{joint}{name}"
				binding = Binding("import", dotted, walked.module.place, 0)
				walked.module.bind(name, binding)
				walked.imports.append((name, dotted))


def _offered(app: App) -> dict[str, str]:
	"""The names that a module gives to ``import *``, and whose they are if another package's."""
	bindings = app.walked.module.bindings
	listed = _listed(bindings.get("__all__", []))
	found: dict[str, str] = {}
	for name in bindings:
		if (name in listed) if listed is not None else not name.startswith("_"):
			only = bindings[name][0] if len(bindings[name]) == 1 else None
			imported = only is not None and only.kind == "import"
			origin = str(only.value) if only is not None and imported else ""
			found[name] = "" if origin.startswith(".") else origin
	return found


def _listed(bindings: list[Binding]) -> set[str] | None:
	"""What ``__all__`` says, where it is one plain list."""
	value = bindings[0].value if len(bindings) == 1 else None
	if not isinstance(value, (ast.List, ast.Tuple)):
		return None
	return {str(part.value) for part in value.elts if isinstance(part, ast.Constant)}


# ==== gradio_patterns.neighbours.wiring ====
"""Handlers that an app wires though another module of the project defines them."""

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Event, Function
from gradio_patterns.neighbours.imported_names import Known, value_of


class Wired(NamedTuple):
	"""A module with the events that another file wires to functions of it."""

	app: App
	events: list[Event]


def handler_elsewhere(app: App, event: Event) -> Known | None:
	"""The function of another module that an event runs; None where it is the file's own."""
	if event.function is not None or event.fn is None or event.decorated:
		return None
	if not isinstance(event.fn, (ast.Name, ast.Attribute)):
		return None
	known = value_of(app, event.fn, event.call.place)
	if known is None or known.app is app or not isinstance(known.value, Function):
		return None
	return known


def wired_elsewhere(app: App) -> list[Wired]:
	"""Modules of the project with handlers that this app wires, each once."""
	known: list[Wired] | None = app.memo.get("wired elsewhere")
	if known is None:
		known = app.memo["wired elsewhere"] = list(_wired(app).values())
	return known


def _wired(app: App) -> dict[int, Wired]:
	found: dict[int, Wired] = {}
	for event in (*app.events, *app.interfaces):
		known = handler_elsewhere(app, event)
		if known is None:
			continue
		assert isinstance(known.value, Function)
		reader = known.app.reader
		function = reader.plain(known.value)
		if function is not None:
			wired = found.setdefault(id(known.app), Wired(known.app, []))
			wired.events.append(reader.running(event, function))
	return found


# ==== gradio_patterns.effects ====
"""What handlers do beyond their call: objects they share, who changes them, who reads them.

In: the app model. Out: for each handler everything that runs with it (``reachable``), what that
keeps and reads of things that outlive the call (``changes``, ``depends_on``), and what so passes
from one visitor to another (``sharing``). Imports ``app`` only.
"""


# ==== gradio_patterns.effects.changes ====
"""What a body changes of things that outlive it, statement by statement."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import MUTATORS, flat
from gradio_patterns.app.model import Function, Instance
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.shared_objects import Found, Thing, thing_of

SET, GROW, STEP, DROP = "set", "grow", "step", "drop"
"""Put in place of what was there, added to it, counted on from it, taken away."""

_GROWING = frozenset({"append", "appendleft", "extend", "insert", "add"})
_DROPPING = frozenset({"remove", "pop", "popleft", "clear", "discard"})
_FRAMES = frozenset({"at", "iat", "loc", "iloc"})
_PLACES = (ast.Name, ast.Attribute, ast.Subscript)
_STORES = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.NamedExpr, ast.Delete)


class Change(NamedTuple):
	"""One place that changes a thing: how, to what, and by which key if that is not written out."""

	thing: Thing
	node: ast.AST
	how: str
	values: tuple[ast.expr, ...]
	keys: tuple[ast.expr, ...] = ()
	said: str = ""

	@property
	def of_itself(self) -> bool:
		"""Whether the new value is made of the old one."""
		nodes = (part for value in self.values for part in descend(value))
		return any(isinstance(p, _PLACES) and ast.unparse(p) == self.said for p in nodes)


def changes_in(app: App, function: Function, shared: bool) -> list[Change]:
	"""Changes that the body itself makes, without those of functions it calls."""
	if id(function.scope) not in changing(app):
		return []
	key = f"changes {id(function.node)} {shared}"
	found: list[Change] | None = app.memo.get(key)
	if found is None:
		found = app.memo[key] = list(_changes(app, function, shared))
	return found


def changing(app: App) -> set[int]:
	"""Ids of the scopes that may change anything: a quick look, before bodies are read."""
	found: set[int] | None = app.facts.get("changing")
	if found is None:
		walked = app.walked
		calls = [walked.calls_by_attribute.get(name, ()) for name in MUTATORS | _DROPPING]
		calls.append(walked.calls_by_name.get("setattr", ()))
		places = [raw.place for raws in calls for raw in raws]
		places += [place for _, _, place in walked.attribute_stores]
		places += walked.item_stores
		found = {id(_function(place.scope)) for place in places}
		found |= {id(scope) for scope in walked.scopes if scope.globals or scope.nonlocals}
		app.facts["changing"] = found
	return found


def _function(scope: Scope) -> Scope:
	while scope.kind == "comprehension" and scope.parent is not None:
		scope = scope.parent
	return scope


def _changes(app: App, function: Function, shared: bool) -> Iterator[Change]:
	for node in function.own_of(ast.Call, *_STORES):
		if isinstance(node, ast.Call):
			yield from _of_call(app, function, node, shared)
		else:
			for target, how, values in _stores(node):
				found = _shared(app, function, target, shared)
				if found is not None:
					yield _store(node, target, how, values, found)


def _stores(node: ast.AST) -> Iterator[tuple[ast.expr, str, tuple[ast.expr, ...]]]:
	if isinstance(node, ast.Assign):
		for target in flat(node.targets):
			yield target, SET, (node.value,)
	elif isinstance(node, ast.AugAssign):
		numeric = isinstance(node.value, ast.Constant) and not isinstance(node.value.value, str)
		yield node.target, STEP if numeric else GROW, (node.value,)
	elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
		yield node.target, SET, (node.value,)
	elif isinstance(node, ast.Delete):
		for target in node.targets:
			yield target, DROP, ()


def _store(
	node: ast.AST, target: ast.expr, how: str, values: tuple[ast.expr, ...], found: Found
) -> Change:
	thing, keys = found
	said = ast.unparse(target)
	if _cell(target):
		assert isinstance(target, ast.Subscript)
		assert isinstance(target.value, ast.Attribute)
		return Change(thing, node, GROW, values, (), ast.unparse(target.value.value))
	if how == SET and len(values) == 1 and _builds_on(values[0], said):
		how = STEP if _counts(values[0]) else GROW
	return Change(thing, node, how, values, keys, said)


def _cell(target: ast.expr) -> bool:
	return (
		isinstance(target, ast.Subscript)
		and isinstance(target.value, ast.Attribute)
		and target.value.attr in _FRAMES
	)


def _builds_on(value: ast.expr, said: str) -> bool:
	"""Whether a new value is made of the old one: ``x = x + [a]``, ``x = [*x, a]``."""
	if isinstance(value, ast.BinOp):
		return _builds_on(value.left, said) or _builds_on(value.right, said)
	if isinstance(value, (ast.List, ast.Tuple)):
		return any(
			isinstance(part, ast.Starred) and ast.unparse(part.value) == said for part in value.elts
		)
	if isinstance(value, ast.Call) and value.args:  # max(x - 1, 0), pd.concat([x, row])
		return any(
			_builds_on(part, said)
			or (isinstance(part, ast.List) and any(ast.unparse(p) == said for p in part.elts))
			for part in value.args
		)
	return isinstance(value, _PLACES) and ast.unparse(value) == said


def _counts(value: ast.expr) -> bool:
	"""Whether a value steps on from the last by a number: ``(x + 1) % 5``, ``max(x - 1, 0)``."""
	if isinstance(value, ast.BinOp):
		if isinstance(value.op, ast.Mod):
			return _counts(value.left)
		number = value.right
		return (
			isinstance(value.op, (ast.Add, ast.Sub))
			and isinstance(number, ast.Constant)
			and isinstance(number.value, (int, float))
		)
	if isinstance(value, ast.Call):
		return any(_counts(part) for part in value.args)
	return False


def _of_call(app: App, function: Function, node: ast.Call, shared: bool) -> Iterator[Change]:
	called = node.func
	arguments = (*node.args, *(k.value for k in node.keywords))
	if isinstance(called, ast.Attribute) and called.attr in MUTATORS | _DROPPING:
		found = _shared(app, function, called.value, shared)
		if found is None or isinstance(app.resolve(called, function.place), Function):
			return  # a class of the file has a method of this name
		thing, keys = found
		said = ast.unparse(called.value)
		if called.attr in _DROPPING:
			yield Change(thing, node, DROP, (), keys, said)
		elif called.attr in _GROWING:
			yield Change(thing, node, GROW, arguments, keys, said)
		elif called.attr == "update":
			yield from _updated(node, thing, keys, said)
		elif called.attr == "setdefault" and node.args:
			yield Change(thing, node, SET, arguments[1:], (*keys, node.args[0]), said)
	elif isinstance(called, ast.Name) and called.id == "setattr" and len(node.args) == 3:
		found = _shared(app, function, node.args[0], shared)
		name = node.args[1]
		if found is not None and isinstance(name, ast.Constant) and isinstance(name.value, str):
			thing = found.thing._replace(path=(*found.thing.path, f".{name.value}"))
			yield Change(thing, node, SET, (node.args[2],), found.keys, ast.unparse(node.args[0]))


def _updated(
	node: ast.Call, thing: Thing, keys: tuple[ast.expr, ...], said: str
) -> Iterator[Change]:
	"""``x.update({"a": b}, c=d)``, key by key; whole where the keys are not written out."""
	for part in node.args:
		if not isinstance(part, ast.Dict):
			yield Change(thing, node, SET, (part,), keys, said)
			continue
		for key, value in zip(part.keys, part.values, strict=True):
			if isinstance(key, ast.Constant):
				below = thing._replace(path=(*thing.path, repr(key.value)))
				yield Change(below, node, SET, (value,), keys, f"{said}[{key.value!r}]")
			elif key is not None:
				yield Change(thing, node, SET, (value,), (*keys, key), said)
	for word in node.keywords:
		if word.arg is not None:
			below = thing._replace(path=(*thing.path, repr(word.arg)))
			yield Change(below, node, SET, (word.value,), keys, f"{said}[{word.arg!r}]")


def _shared(app: App, function: Function, node: ast.expr, shared: bool) -> Found | None:
	"""The thing that is changed; a component or a Blocks is Gradio's own to change."""
	if isinstance(node, ast.Name) and not _rebinds(function, node):
		return None
	found = thing_of(app, function, node, shared)
	if found is None:
		return None
	base: ast.expr = node
	while isinstance(base, (ast.Attribute, ast.Subscript)):
		if isinstance(app.resolve(base, function.place), Instance):
			return None
		base = base.value
	return None if isinstance(app.resolve(base, function.place), Instance) else found


def _rebinds(function: Function, node: ast.Name) -> bool:
	"""A plain name is a thing where it is stored under ``global``, or only read."""
	if isinstance(node.ctx, ast.Load):
		return True
	scope = function.scope
	return node.id in scope.globals | scope.nonlocals


# ==== gradio_patterns.effects.depends_on ====
"""Whether what a handler hands back depends on a thing, directly or through functions it calls."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.reachable import Run, function_of, runs_of
from gradio_patterns.effects.shared_objects import Thing, thing_of
from gradio_patterns.neighbours.imported_names import roots

_COUNTING = frozenset({"len", "bool", "id", "type", "isinstance", "print", "hasattr", "callable"})
RUNNING = frozenset(
	{
		"generate", "predict", "transcribe", "invoke", "ainvoke", "encode", "decode", "embed",
		"stream", "forward", "synthesize", "tts", "infer", "inference", "run", "to", "process",
		"chat", "create", "complete", "query", "ask", "call", "apply_chat_template", "batch_decode",
		"get_relevant_documents", "similarity_search", "as_retriever", "stop", "cancel", "close",
		"terminate", "kill", "poll", "is_alive", "is_set", "release", "read", "acquire",
	}
)  # fmt: skip
"""Methods that run a model, a client, a job: a tool, where other reads show what is in a thing."""

_PARTS = frozenset({"model", "tokenizer", "pipeline", "pipe", "client", "llm", "processor"})
"""Keywords that a tool is handed on under."""


class Use(NamedTuple):
	"""How a handler depends on a thing: where it is read, and what for."""

	node: ast.AST
	tool: bool
	"""It is only run, like a model: what is in it is not shown."""
	position: bool
	"""It says which of several is shown: ``items[thing]``."""
	called: bool = False
	"""It is read in a function that the handler calls, not in its own body."""


def use_of(app: App, reader: Function, thing: Thing) -> Use | None:
	"""How what ``reader`` hands back depends on what an earlier call left in ``thing``."""
	known: dict[Thing, Use | None] = app.memo.setdefault(f"uses {id(reader.node)}", {})
	if thing not in known:
		known[thing] = _use_of(app, reader, thing)
	return known[thing]


def _use_of(app: App, reader: Function, thing: Thing) -> Use | None:
	runs = [run for run in runs_of(app, reader) if thing.name in _said(run.function)]
	if not runs:
		return None
	telling: dict[int, str] = {}
	found: Use | None = None
	for _ in range(3):
		before = len(telling)
		for run in runs_of(app, reader) if telling else runs:
			use = _Body(run, thing, telling).use()
			if use is None:
				continue
			telling[id(run.function.node)] = run.function.name
			if run.function.node is reader.node and (found is None or found.tool):
				found = use
		if len(telling) == before:
			break
	return found


def _said(function: Function) -> set[str]:
	"""The names and attributes that a body says."""
	memo = function.scope.memo
	known: set[str] | None = memo.get("said")
	if known is None:
		known = {node.id for node in function.own_of(ast.Name)}
		known |= {node.attr for node in function.own_of(ast.Attribute)}
		memo["said"] = known
	return known


def _bound(function: Function) -> list[tuple[set[str], ast.expr, set[str]]]:
	"""What a body binds: the local names, the value, and all names that the value says."""
	memo = function.scope.memo
	found: list[tuple[set[str], ast.expr, set[str]]] | None = memo.get("bound")
	if found is not None:
		return found
	found = memo["bound"] = []
	for node in function.own_of(ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.AsyncFor):
		if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
			targets = node.targets if isinstance(node, ast.Assign) else [node.target]
			value = node.value
		elif isinstance(node, (ast.For, ast.AsyncFor)):
			targets, value = [node.target], node.iter
		else:
			continue
		if value is not None:
			names = {name for target in targets for name in _locals(function, target)}
			found.append((names, value, _words(value)))
	return found


def _words(node: ast.AST) -> set[str]:
	return {
		part.id if isinstance(part, ast.Name) else part.attr
		for part in descend(node)
		if isinstance(part, (ast.Name, ast.Attribute))
	}


class _Body:
	"""One look through a body for what depends on a thing."""

	def __init__(self, run: Run, thing: Thing, telling: dict[int, str]) -> None:
		self.app, self.run, self.thing, self.telling = run.app, run, thing, telling
		self.since = own_since(run, thing)
		self.carriers: dict[str, Use] = {}
		self.words = {thing.name, *telling.values()}
		"""Names without which nothing in the body depends on the thing."""

	def use(self) -> Use | None:
		"""The read on which a result depends; one that shows rather than one that runs."""
		self._carry()
		self._carry_by_name()
		found = [
			use
			for value, said in _handed_back(self.run.function)
			if self._may_use(said)
			for use in self._uses(value)
		]
		found += self._deciding()
		return min(found, key=lambda use: (use.tool, not use.position), default=None)

	def _carry(self) -> None:
		words = self.words
		for _ in range(2):
			for names, value, said in _bound(self.run.function):
				if words.isdisjoint(said) or not names:
					continue
				use = next(self._uses(value), None)
				if use is not None:
					words |= names
					for name in names:
						self.carriers.setdefault(name, use)

	def _carry_by_name(self) -> None:
		"""Add the other names under which the body may mean the thing."""
		self.words |= roots(self.app)
		for name, said in _renamed(self.run.function):
			if not self.words.isdisjoint(said):
				self.words.add(name)

	def _may_use(self, said: set[str]) -> bool:
		"""Whether an expression with these names may; a function may be called by any name."""
		return bool(self.telling) or not self.words.isdisjoint(said)

	def _deciding(self) -> Iterator[Use]:
		"""Comparisons with a thing that decide what is handed back: ``if guess == answer``."""
		for sides, said in _compared(self.run.function):
			for side in sides if self._may_use(said) else ():
				yield from (use._replace(position=False) for use in self._uses(side))

	def _uses(self, node: ast.AST) -> Iterator[Use]:
		"""Reads of the thing in an expression, not where it is only counted."""
		stack: list[tuple[ast.AST, bool, bool]] = [(node, False, False)]
		while stack:
			part, tool, position = stack.pop()
			if isinstance(part, ast.Name) and part.id in self.carriers:
				carried = self.carriers[part.id]
				more = carried._replace(
					tool=tool or carried.tool, position=position or carried.position
				)
				yield more
			elif isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)) and self._is(part):
				yield Use(part, tool, position)
			elif isinstance(part, ast.Call):
				called = part.func
				if isinstance(called, ast.Name) and called.id in _COUNTING:
					continue
				if self._tells(part):
					yield Use(part, False, False, called=True)
				if isinstance(called, ast.Attribute) and self._is(called, whole=True):
					yield Use(called, True, False)
				elif isinstance(called, ast.Attribute):
					stack.append((called.value, tool or called.attr in RUNNING, False))
				else:
					stack.append((called, True, False))
				stack += [(value, tool, position) for value in part.args]
				stack += [(k.value, tool or k.arg in _PARTS, position) for k in part.keywords]
			elif isinstance(part, ast.Subscript):
				stack += [(part.value, tool, position), (part.slice, tool, True)]
			elif isinstance(part, ast.IfExp):
				stack += [(part.body, tool, position), (part.orelse, tool, position)]
			elif not isinstance(part, (ast.Compare, ast.Lambda)) and not self._other(part):
				stack += [(child, tool, position) for child in children(part)]

	def _tells(self, call: ast.Call) -> bool:
		if not self.telling or not self._earlier(call):
			return False
		called = function_of(self.run, call.func, self.run.function.place)
		return called is not None and id(called[1].node) in self.telling

	def _is(self, node: ast.Name | ast.Attribute | ast.Subscript, whole: bool = False) -> bool:
		if not isinstance(node.ctx, ast.Load) or not self._earlier(node):
			return False
		found = thing_of(self.app, self.run.function, node, self.run.shared)
		if found is None or (whole and found.thing != self.thing):
			return False
		return found.thing.meets(self.thing)

	def _other(self, node: ast.AST) -> bool:
		"""Whether it is another part of the same object: ``self.b`` beside ``self.a``."""
		if not isinstance(node, ast.Attribute):
			return False
		found = thing_of(self.app, self.run.function, node, self.run.shared)
		return found is not None and not found.thing.meets(self.thing)

	def _earlier(self, node: ast.AST) -> bool:
		return self.since is None or order_of(node) < self.since


def own_since(run: Run, thing: Thing) -> int | None:
	"""From where on a body reads what it has put into a thing itself; None where it may not."""
	body = run.function.node.body
	steps = list(_surely(body)) if isinstance(body, list) else []
	for change in changes_in(run.app, run.function, run.shared):
		if change.how == SET and change.thing == thing and not change.keys and not change.of_itself:
			for step in steps:
				if change.node is step or getattr(step, "value", None) is change.node:
					return order_after(step)
	return None


def _surely(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
	"""Statements that run whenever the body does, but for errors."""
	for statement in statements:
		yield statement
		if isinstance(statement, (ast.With, ast.AsyncWith, ast.Try)):
			yield from _surely(statement.body)


def _locals(function: Function, target: ast.AST) -> set[str]:
	if isinstance(target, (ast.Name, ast.Tuple, ast.List, ast.Starred)):
		return names_in(target) - function.scope.globals - function.scope.nonlocals
	return set()


def _handed_back(function: Function) -> list[tuple[ast.expr, set[str]]]:
	"""What a body hands back, with all names that each says."""
	memo = function.scope.memo
	found: list[tuple[ast.expr, set[str]]] | None = memo.get("handed back")
	if found is None:
		values = (value for _, value, _ in function.results if value is not None)
		found = memo["handed back"] = [(value, _words(value)) for value in values]
	return found


def _renamed(function: Function) -> list[tuple[str, set[str]]]:
	"""Local names for what stands elsewhere, ``mine = self.items``, with the names it says."""
	memo = function.scope.memo
	found: list[tuple[str, set[str]]] | None = memo.get("renamed")
	if found is None:
		found = memo["renamed"] = [
			(name, _words(bindings[0].value))
			for name, bindings in function.scope.bindings.items()
			if len(bindings) == 1 and isinstance(bindings[0].value, _PLACES)
		]
	return found


_PLACES = (ast.Name, ast.Attribute, ast.Subscript)


def _compared(function: Function) -> list[tuple[list[ast.expr], set[str]]]:
	"""The sides of each comparison that decides what a body hands back, none of them a constant,
    with all names that they say."""
	memo = function.scope.memo
	found: list[tuple[list[ast.expr], set[str]]] | None = memo.get("compared")
	if found is None:
		found = memo["compared"] = []
		for node in function.own_of(ast.If, ast.IfExp, ast.Return, ast.Assign):
			test: ast.expr | None = None
			if isinstance(node, (ast.If, ast.IfExp)):
				test = node.test
			elif isinstance(node, (ast.Return, ast.Assign)):
				test = node.value
			for part in _comparisons(test) if test is not None else ():
				sides = [part.left, *part.comparators]
				if not any(isinstance(side, ast.Constant) for side in sides):
					found.append((sides, set().union(*map(_words, sides))))
	return found


def _comparisons(node: ast.expr) -> Iterator[ast.Compare]:
	"""Comparisons by value in a test, one by one."""
	if isinstance(node, ast.BoolOp):
		for value in node.values:
			yield from _comparisons(value)
	elif isinstance(node, ast.UnaryOp):
		yield from _comparisons(node.operand)
	elif isinstance(node, ast.Compare) and not isinstance(node.ops[0], (ast.Is, ast.IsNot)):
		yield node


# ==== gradio_patterns.effects.failures ====
"""``except`` clauses: how much they catch, and which expressions say what was caught."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import children, descend

ANYTHING = frozenset({"Exception", "BaseException"})
_OUTSIDE = frozenset(
	{
		"RuntimeError", "OSError", "IOError", "PermissionError", "FileNotFoundError",
		"ConnectionError", "CalledProcessError", "SubprocessError", "RequestException", "HTTPError",
		"URLError", "APIError", "OpenAIError",
	}
)  # fmt: skip
"""What systems, other programs and other machines fail with: the words are theirs."""

_TEXT_OF = frozenset({"args", "message", "msg", "detail", "strerror", "stderr", "output"})
_JOINING = frozenset({"builtins.str", "builtins.repr", "builtins.format"})
_WORDING = r"(^|[._])(escape|dumps|message|msg|status|html|markdown|error_json)(_|$)"
"""Names of functions that put a text into a form in which people read it."""
_TRACES = frozenset({"traceback.format_exc", "traceback.format_exception"})


def clauses(function: Function) -> Iterator[ast.ExceptHandler]:
	"""The ``except`` clauses of a body, in order."""
	for node in function.own_nodes:
		if isinstance(node, ast.ExceptHandler):
			yield node


def catches_anything(clause: ast.ExceptHandler) -> bool:
	return clause.type is None or any(name in ANYTHING for name in _caught(clause.type))


def catches_foreign(clause: ast.ExceptHandler) -> bool:
	"""Whether the text of what is caught may be any, or a system's: paths, addresses, commands."""
	return catches_anything(clause) or any(
		name in _OUTSIDE for name in _caught(clause.type or clause)
	)


def _caught(node: ast.AST) -> Iterator[str]:
	for part in node.elts if isinstance(node, ast.Tuple) else [node]:
		if isinstance(part, ast.Name):
			yield part.id
		elif isinstance(part, ast.Attribute):
			yield part.attr


class Saying:
	"""Which expressions hold the text of what one clause caught."""

	def __init__(self, app: App, place: Place, clause: ast.ExceptHandler) -> None:
		self.app = app
		self.place = place
		self.caught = clause.name or ""
		self.texts: dict[str, ast.stmt] = {}
		"""Names that hold the text, and where they were given it."""
		for statement in clause.body:
			for node in descend(statement):
				if isinstance(node, (ast.Assign, ast.AugAssign)) and self.says(node.value):
					targets = node.targets if isinstance(node, ast.Assign) else [node.target]
					for one in targets:
						if isinstance(one, ast.Name):
							self.texts.setdefault(one.id, node)

	def says(self, node: ast.expr | None) -> bool:
		"""Whether the text of the exception is in the value of an expression."""
		if isinstance(node, ast.Name):
			return node.id in self.texts
		if isinstance(node, ast.JoinedStr):
			return any(
				isinstance(part, ast.FormattedValue) and self._shown(part.value)
				for part in node.values
			)
		if isinstance(node, ast.BinOp):
			formats = isinstance(node.op, ast.Mod)
			return self.says(node.left) or (self._shown if formats else self.says)(node.right)
		if isinstance(node, ast.Call):
			return self._called(node)
		if isinstance(node, ast.Subscript):
			return self.says(node.value)
		if isinstance(node, ast.Attribute):
			return node.attr in _TEXT_OF and self._is_caught(node.value)
		if isinstance(node, (ast.Tuple, ast.List, ast.Dict, ast.IfExp, ast.BoolOp, ast.Starred)):
			return any(self._shown(part) for part in children(node) if isinstance(part, ast.expr))
		return False

	def _shown(self, node: ast.expr) -> bool:
		"""The same where the exception itself would be written as its text."""
		if isinstance(node, ast.Tuple):
			return any(self._shown(part) for part in node.elts)
		return self._is_caught(node) or self.says(node)

	def _is_caught(self, node: ast.expr) -> bool:
		return isinstance(node, ast.Name) and bool(self.caught) and node.id == self.caught

	def _called(self, node: ast.Call) -> bool:
		path = self.app.qualified(node.func, self.place) or ""
		if path in _TRACES:
			return True
		given = [*node.args, *(word.value for word in node.keywords)]
		if path in _JOINING or path.startswith("gradio."):
			return any(self._shown(part) for part in given)
		name = node.func.attr if isinstance(node.func, ast.Attribute) else path or _id(node.func)
		if re.search(_WORDING, name):
			return any(self._shown(part) or self.says(part) for part in given)
		if not isinstance(node.func, ast.Attribute):
			return False
		if node.func.attr in {"format", "join"}:
			return any(self._shown(part) for part in given) or self.says(node.func.value)
		return self.says(node.func.value)


def _id(node: ast.expr) -> str:
	return node.id if isinstance(node, ast.Name) else ""


# ==== gradio_patterns.effects.files ====
"""Files that a body writes: which call, and what it takes for the path."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace

_BY_PATH = {
	"builtins.open": 0, "io.open": 0, "codecs.open": 0, "cv2.imwrite": 0, "cv2.VideoWriter": 0,
	"soundfile.write": 0, "scipy.io.wavfile.write": 0, "torchaudio.save": 0, "torch.save": 1,
	"joblib.dump": 1, "numpy.save": 0, "numpy.savez": 0, "numpy.savetxt": 0, "imageio.imwrite": 0,
	"imageio.imsave": 0, "imageio.mimsave": 0, "imageio.mimwrite": 0, "shutil.copy": 1,
	"shutil.copyfile": 1, "shutil.copy2": 1, "shutil.move": 1, "zipfile.ZipFile": 0, "wave.open": 0,
	"matplotlib.pyplot.savefig": 0, "urllib.request.urlretrieve": 1, "librosa.output.write_wav": 0,
}  # fmt: skip
_BY_METHOD = {
	"to_csv": 0, "to_excel": 0, "to_json": 0, "to_parquet": 0, "to_html": 0, "save": 0,
	"savefig": 0, "write_videofile": 0, "write_audiofile": 0, "write_html": 0, "write_image": 0,
	"write_gif": 0, "export": 0, "save_to_file": 1, "output": 0, "tts_to_file": 1, "write_wav": 0,
	"download_file": 2,
}  # fmt: skip
_KEYWORDS = ("path", "filename", "file_path", "fname", "file", "path_or_buf", "fp", "output_path")
_OPENING = frozenset({"builtins.open", "io.open", "codecs.open", "zipfile.ZipFile", "wave.open"})
_JOINS = frozenset({"os.path.join", "pathlib.Path", "pathlib.PurePath", "builtins.str"})
_SAME = frozenset({"os.path.abspath", "os.path.realpath", "os.path.normpath", "os.fspath"})


class Written(NamedTuple):
	"""A call that writes a file, and the expression of the path."""

	node: ast.Call
	path: ast.expr
	place: Place


def written(app: App, function: Function) -> Iterator[Written]:
	"""The files that the body itself writes."""
	for raw in app.calls_in(function):
		path = _path(app, raw.node, raw.place)
		if path is not None:
			yield Written(raw.node, path, raw.place)


def _path(app: App, node: ast.Call, place: Place) -> ast.expr | None:
	called = node.func
	name = app.qualified(called, place)
	position = _BY_PATH.get(name or "")
	if position is None:
		if not isinstance(called, ast.Attribute):
			return None
		if called.attr in {"write_text", "write_bytes"}:
			return called.value
		if called.attr == "open" and _writes(node, 0):
			return called.value
		position = _BY_METHOD.get(called.attr)
		if position is None:
			return None
	elif name in _OPENING and not _writes(node, 1):
		return None
	if position < len(node.args):
		found = node.args[position]
		return None if isinstance(found, ast.Starred) else found
	return next((word.value for word in node.keywords if word.arg in _KEYWORDS), None)


def _writes(node: ast.Call, position: int) -> bool:
	"""Whether the mode of an opened file is one for writing anew."""
	mode = node.args[position] if position < len(node.args) else None
	for word in node.keywords:
		mode = word.value if word.arg == "mode" else mode
	return isinstance(mode, ast.Constant) and "w" in str(mode.value)


def fixed_path(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""The text of a path that is the same for every call; None where any part may differ."""
	node, place = trace(app, node, place)
	if depth > 6:
		return None
	if isinstance(node, ast.Constant):
		return node.value if isinstance(node.value, str) else None
	parts: list[ast.expr] | None = None
	if isinstance(node, ast.Call) and not node.keywords:
		name = app.qualified(node.func, place) or ""
		parts = list(node.args) if name in _JOINS | _SAME else None
		if name == "os.getcwd":
			return "."
		if isinstance(node.func, ast.Attribute) and node.func.attr in {"resolve", "as_posix"}:
			parts = [node.func.value]
	elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
		parts = [node.left, node.right]
	elif isinstance(node, ast.JoinedStr):
		parts = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
		texts = [fixed_path(app, part, place, depth + 1) for part in parts]
		return None if None in texts else "".join(text for text in texts if text)
	elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		left = fixed_path(app, node.left, place, depth + 1)
		right = fixed_path(app, node.right, place, depth + 1)
		return None if left is None or right is None else left + right
	if not parts:
		return None
	texts = [fixed_path(app, part, place, depth + 1) for part in parts]
	return None if None in texts else "/".join(text for text in texts if text)


# ==== gradio_patterns.effects.for_all ====
"""What a handler does that is felt by more than the visitor who asked: deleted, put in place."""

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.changes import DROP, SET, Change, changes_in
from gradio_patterns.effects.reachable import Run, runs_of

_CALLS = {
	"os.remove": "deletes files", "os.unlink": "deletes files", "shutil.rmtree": "deletes files",
	"os.rmdir": "deletes files", "shutil.move": "moves files", "os.rename": "moves files",
	"os.replace": "moves files", "os.kill": "ends processes", "os._exit": "ends the server",
	"sys.exit": "ends the server", "os.execv": "restarts the server", "os.system": "runs programs",
	"subprocess.run": "runs programs", "subprocess.Popen": "runs programs",
	"subprocess.call": "runs programs", "subprocess.check_call": "runs programs",
}  # fmt: skip
_METHODS = {
	"unlink": "deletes files", "rmdir": "deletes files", "execute": "changes a database",
	"executemany": "changes a database", "commit": "changes a database",
	"delete_one": "changes a database", "delete_many": "changes a database",
	"terminate": "ends processes", "kill": "ends processes",
}  # fmt: skip


def felt_by_all(app: App, handler: Function) -> str | None:
	"""In words what a handler, or what it calls, does to things of others; None where nothing."""
	for run in runs_of(app, handler):
		for change in changes_in(run.app, run.function, run.shared):
			if change.how == DROP or (change.how == SET and _all_of_it(change)):
				return f"changes {change.said}, which all share"
		for raw in run.app.calls_in(run.function):
			what = _done(run, raw.node, raw.place)
			if what is not None:
				return what
	return None


def _all_of_it(change: Change) -> bool:
	"""Whether a new value takes the place of everything: ``x = ...``, ``x[:] = ...``."""
	return all(isinstance(key, ast.Slice) for key in change.keys)


def _done(run: Run, node: ast.Call, place: Place) -> str | None:
	what = _CALLS.get(run.app.qualified(node.func, place) or "")
	if what is not None:
		return what
	called = node.func
	if not isinstance(called, ast.Attribute) or called.attr not in _METHODS:
		return None
	if called.attr == "execute":
		query = node.args[0] if node.args else None
		said = ast.unparse(query).upper() if query is not None else ""
		return _METHODS["execute"] if not said.lstrip("'\"F").startswith("SELECT") else None
	return _METHODS[called.attr]


# ==== gradio_patterns.effects.likely_handlers ====
"""Who else runs for a visitor: functions that speak to one, and methods called by their name.

Guesses that are right nearly always, for questions: a function that makes an update or shows a
message is called for a visitor whoever wires it; ``agent.ask(text)`` runs the one method of the
file that is called ``ask``, whatever ``agent`` is.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import FILLED_NAMES, Function, function_of_scope
from gradio_patterns.app.scopes import Place, Scope
from gradio_patterns.app.walked import function_scope

_SPOKEN = ("update", "Error", "Warning", "Info", "Success", "skip")
_GIVEN = frozenset({"fn", "func", "function", "handler", "callback", "on_click", "on_change",
					"on_submit", "on_select", "target"})  # fmt: skip
_COMMON = frozenset(
	{
		"get", "set", "run", "update", "append", "add", "close", "open", "read", "write", "load",
		"save", "start", "stop", "clear", "copy", "format", "items", "keys", "values", "pop",
		"split", "join", "click", "change", "submit", "then", "launch", "render", "build",
		"forward", "send", "put", "wait", "replace", "strip", "find", "index", "count", "sort",
		"select", "remove", "insert", "extend", "encode", "decode", "connect", "create", "init",
		"setup",
	}
)  # fmt: skip
"""Names that objects of libraries have, too."""


def speaking(app: App) -> list[Function]:
	"""Functions that make updates, show messages or ask who is there, and build no page."""
	scopes: dict[int, Scope] = {}
	for call in app.calls(*_SPOKEN):
		scope = function_scope(call.place.scope)
		if scope is not None:
			scopes[id(scope)] = scope
	for node, scope in app.walked.functions.items():
		if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _asks(app, node, scope):
			scopes[id(scope)] = scope
	if not scopes:
		return []
	building = _building(app)
	found = []
	for key, scope in scopes.items():
		node = scope.node
		plain = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
		# What fills the parameters of one that the file calls is seen at the call.
		if plain and key not in building and not app.walked.is_called(getattr(node, "name", "")):
			found.append(function_of_scope(scope))
	return found


def handed(app: App) -> Iterator[Function]:
	"""Functions given by a keyword that says what they are for: ``Tab(on_click=save)``."""
	for node, place in app.walked.keywords(_GIVEN):
		if isinstance(node, (ast.Name, ast.Attribute)):
			function = app.function(node, place)
			if function is not None:
				yield function


def by_name(app: App, node: ast.expr, place: Place) -> Function | None:
	"""The one method of the file that a call can mean by its name."""
	if not isinstance(node, ast.Attribute) or node.attr in _COMMON:
		return None
	functions = _methods(app).get(node.attr, ())
	return functions[0] if len(functions) == 1 else None


def _methods(app: App) -> dict[str, list[Function]]:
	found: dict[str, list[Function]] | None = app.facts.get("methods by name")
	if found is None:
		found = app.facts["methods by name"] = {}
		for node, scope in app.walked.functions.items():
			inside = scope.parent is not None and scope.parent.kind == "class"
			if inside and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
				found.setdefault(node.name, []).append(function_of_scope(scope))
	return found


def _asks(app: App, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> bool:
	"""Whether Gradio fills a parameter: the request, the progress, what was clicked."""
	around = scope.place.parent or scope.place
	arguments = node.args
	every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
	said = [one.annotation for one in every if one.annotation is not None]
	said += [one.func for one in (*arguments.defaults, *arguments.kw_defaults)
			 if isinstance(one, ast.Call)]  # fmt: skip
	return any(_filled(app, part, around) for one in said for part in ast.walk(one))


def _filled(app: App, part: ast.AST, place: Place) -> bool:
	"""Whether a name is one of Gradio's own; web frameworks have a Request and a Session, too."""
	if isinstance(part, ast.Constant) and isinstance(part.value, str):
		head, _, name = part.value.partition(".")
		return head in {"gr", "gradio"} and name in FILLED_NAMES
	if last_name(part) not in FILLED_NAMES:
		return False
	path = app.qualified(part, place)  # type: ignore[arg-type]
	return path.startswith("gradio") if path is not None else isinstance(part, ast.Attribute)


def _building(app: App) -> set[int]:
	"""Ids of the scopes that lay out a page or wire it, and of what is around them."""
	found: set[int] = set()
	layouts = app.calls("Blocks", "Row", "Column", "Tab", "TabItem", "Tabs", "Accordion", "Group")
	places = [call.place for call in layouts]
	places += [event.call.place for event in (*app.events, *app.interfaces)]
	for place in places:
		scope: Scope | None = place.scope
		while scope is not None:
			found.add(id(scope))
			scope = scope.parent
	return found


# ==== gradio_patterns.effects.meant_sharing ====
"""Where sharing is meant: under a lock, on first use, by a name that says it is for everybody."""

import ast
import re

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import GROW, Change, changes_in

LOCKS = ("Lock", "Semaphore", "Condition")
"""How the classes of things that are held while something shared changes end."""

FOR_ALL = frozenset(
	{
		"cache", "cached", "memo", "lock", "pool", "registry", "leaderboard", "guestbook", "guests",
		"guest", "public", "shared", "vote", "votes", "poll", "scoreboard", "visits", "visitors",
		"stats", "statistics", "metrics", "announcements", "announcement", "broadcast", "room",
		"rooms", "lobby", "queue", "board", "online", "everybody", "everyone", "total", "totals",
		"counter", "counts", "feedback", "ratings", "seen", "known",
	}
)  # fmt: skip
"""Words of names that say that the thing is for everybody."""

TOOLS = frozenset(
	{
		"model", "models", "pipe", "pipeline", "pipelines", "client", "clients", "tokenizer",
		"engine", "llm", "agent", "setting", "settings", "config", "configs", "cfg", "option",
		"options", "device", "theme", "checkpoint", "weights", "lora", "vae", "processor",
		"backend", "server", "driver", "log", "logs", "logger", "job", "jobs", "worker", "process",
		"port", "preset", "presets", "provider",
	}
)  # fmt: skip
"""Words of names that say that the thing is a tool or a setting: shared, but perhaps on purpose."""


def words_of(said: str) -> frozenset[str]:
	"""The words of a name: ``self.lastUser_names`` is last, user, names."""
	parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", said)
	return frozenset(part.lower() for part in parts) - {"self"}


def guarded(app: App, function: Function, shared: bool) -> set[int]:
	"""Ids of nodes under a lock, or under a test of the very thing that is changed there."""
	key = f"guarded {id(function.node)}"
	found: set[int] | None = app.memo.get(key)
	if found is not None:
		return found
	found = app.memo[key] = set()
	changed = changes_in(app, function, shared)
	for node in function.own_of(ast.With, ast.AsyncWith, ast.If, ast.IfExp):
		if isinstance(node, (ast.With, ast.AsyncWith)):
			if any(_lock(app, function, item.context_expr) for item in node.items):
				found |= {id(inner) for inner in descend(node)}
		elif isinstance(node, (ast.If, ast.IfExp)) and changed:
			tested = {ast.unparse(part) for part in _asked(node.test)}
			members = {ast.unparse(part) for part in _asked(node.test, _MEMBERS)}
			# What is added where it is not there yet is still added.
			about = [
				id(change.node)
				for change in changed
				if (tested if change.how == GROW else tested | members) & _spellings(change)
			]
			inside = {id(inner) for inner in descend(node)} if about else set()
			if not inside.isdisjoint(about):
				found |= inside
	return found


def _lock(app: App, function: Function, node: ast.expr) -> bool:
	if re.search("lock|mutex|sem", ast.unparse(node), re.IGNORECASE):
		return True
	return (app.called(node, function.place) or "").endswith(LOCKS)


_MEMBERS = (ast.In, ast.NotIn)


def _asked(
	test: ast.expr, kinds: tuple[type[ast.cmpop], ...] = (ast.Is, ast.NotEq)
) -> list[ast.expr]:
	"""What a test asks about whether it is there: ``x is None``, ``not x``, ``k not in x``."""
	if isinstance(test, ast.BoolOp):
		return [found for value in test.values for found in _asked(value, kinds)]
	if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
		return [*_asked(test.operand, kinds), test.operand]
	if isinstance(test, ast.Compare):
		if isinstance(test.ops[0], kinds):
			return [test.left, *test.comparators]
		if isinstance(test.ops[0], ast.Eq) and isinstance(test.comparators[0], ast.Constant):
			return [test.left]
	if isinstance(test, ast.Call):
		return [*test.args]
	return []


def _spellings(change: Change) -> set[str]:
	said = change.said
	found = {said}
	while "[" in said:
		said = said.rpartition("[")[0]
		found.add(said)
	return found


# ==== gradio_patterns.effects.reachable ====
"""Everything that runs when a handler runs, with what each function is told of the visitor."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import Function, LocalClass
from gradio_patterns.app.scopes import Binding, Place, Scope
from gradio_patterns.app.walked import self_class
from gradio_patterns.effects.visitor_values import NOTHING, Told, labels_of, parameters, spread
from gradio_patterns.neighbours.imported_names import leads_out, value_of

_DEEP, _MANY = 5, 40
"""How deep calls are followed, and how many functions at most: enough for what people write."""


class Run(NamedTuple):
	"""A function that runs with a handler; ``shared`` where its ``self`` is one for all."""

	app: App
	"""The file that the function stands in."""
	function: Function
	shared: bool
	depth: int


def runs_of(app: App, handler: Function) -> list[Run]:
	"""The handler and all functions of the project that run when it runs, each once."""
	key = f"runs {id(handler.node)}"
	found: list[Run] | None = app.memo.get(key)
	if found is None:
		found = app.memo[key] = list(_runs(app, handler))
	return found


def _runs(app: App, handler: Function) -> Iterator[Run]:
	seen: set[int] = set()
	waiting = [Run(app, handler, handler.bound, 0)]
	while waiting and len(seen) < _MANY:
		run = waiting.pop(0)
		if id(run.function.node) in seen:
			continue
		seen.add(id(run.function.node))
		yield run
		if run.depth < _DEEP:
			waiting += [called for called, _ in called_by(run)]


def called_by(run: Run) -> list[tuple[Run, ast.Call]]:
	"""Functions that a body calls, or hands to a thread, a pool or the like."""
	memo = run.function.scope.memo
	known: list[_Called] | None = memo.get("functions in calls")
	if known is None:
		known = memo["functions in calls"] = list(_functions_in_calls(run))
	found = []
	for away, function, part, call in known:
		shared = away is not None or _shared(run, part)
		found.append((Run(away or run.app, function, shared, run.depth + 1), call))
	return found


class _Called(NamedTuple):
	"""A function that stands in a call: called there, or handed over."""

	away: App | None
	"""The other module that it stands in; the own one is left out, which may be seen as wired by
    one file now and by another then."""
	function: Function
	part: ast.expr
	call: ast.Call


def _functions_in_calls(run: Run) -> Iterator[_Called]:
	for raw in run.app.calls_in(run.function):
		parts = [raw.node.func, *raw.node.args, *(word.value for word in raw.node.keywords)]
		for part in parts:
			if isinstance(part, (ast.Name, ast.Attribute, ast.Lambda)):
				known = function_of(run, part, raw.place)
				if known is not None:
					away, function = known
					yield _Called(None if away is run.app else away, function, part, raw.node)


def function_of(run: Run, node: ast.expr, place: Place) -> tuple[App, Function] | None:
	"""The function that an expression means, in the file or in another module of the project."""
	own = run.app.function(node, place) if _may_be_function(run.app, node) else None
	if own is not None:
		return run.app, own
	if isinstance(node, ast.Lambda) or not leads_out(run.app, node):
		return None
	known = value_of(run.app, node, place)
	if known is None or not isinstance(known.value, Function):
		return None
	return known.app, known.value


def _may_be_function(app: App, node: ast.expr) -> bool:
	"""Whether an expression may mean a function of the file, told from its first name."""
	names: set[str] | None = app.facts.get("names of functions")
	if names is None:
		names = app.facts["names of functions"] = {
			name
			for scope in app.walked.scopes
			for name, bindings in scope.bindings.items()
			if any(_may_hold_one(scope, one) for one in bindings)
		}
	while isinstance(node, ast.Attribute):
		node = node.value
	return not isinstance(node, ast.Name) or node.id in names


def _may_hold_one(scope: Scope, binding: Binding) -> bool:
	"""A plain value or an import is no function; an object of a class of the file has methods."""
	if binding.kind == "parameter":
		return scope.parent is not None and scope.parent.kind == "class"
	return binding.kind != "import" and not isinstance(binding.value, _PLAIN)


_PLAIN = (ast.Constant, ast.JoinedStr, ast.BinOp, ast.BoolOp, ast.Compare, ast.UnaryOp)


def _shared(run: Run, called: ast.expr) -> bool:
	"""Whether the object whose method is called is one for all visitors."""
	if not isinstance(called, ast.Attribute):
		return run.shared
	base: ast.expr = called.value
	while isinstance(base, ast.Attribute):
		base = base.value
	if not isinstance(base, ast.Name):
		return False
	if self_class(base, run.function.scope) is not None:
		return run.shared
	own = run.function.scope
	if base.id in own.bindings and base.id not in own.globals:
		return False  # made in this call, or handed over
	value = run.app.resolve(called.value, run.function.place)
	return isinstance(value, LocalClass)


def told_in(app: App, handler: Function) -> dict[int, Told]:
	"""For each function that runs with a handler, what it is told of the visitor; by its node."""
	key = f"told {id(handler.node)}"
	known: dict[int, Told] | None = app.memo.get(key)
	if known is not None:
		return known
	runs = runs_of(app, handler)
	found: dict[int, Told] = {id(run.function.node): {} for run in runs}
	found[id(handler.node)] = parameters(app, handler)
	fields: dict[int, Told] = {}
	for run in runs:  # callers come before what they call, but for circles
		function = run.function
		told = found[id(function.node)]
		outer = function.scope.parent
		if outer is not None and id(outer.node) in found and outer.node is not function.node:
			inherited = found[id(outer.node)]
			told = {n: k for n, k in inherited.items() if n not in function.scope.bindings} | told
		told = _of_object(function, fields) | told
		told = found[id(function.node)] = spread(run.app, function, told)
		_made_with(run, told, fields)
		for called, call in called_by(run):
			into = found.get(id(called.function.node))
			if into is not None:
				_hand_over(run, call, called.function, told, into)
	app.memo[key] = found
	return found


def _made_with(run: Run, told: Told, fields: dict[int, Told]) -> None:
	"""Note what objects of the file's classes keep of what they are made with: ``Store(file)``."""
	classes = {getattr(s.node, "name", "") for s in run.app.walked.scopes if s.kind == "class"}
	for raw in run.app.calls_in(run.function) if classes else ():
		name = last_name(raw.node.func)
		known = name in classes and raw.node.args
		value = run.app.resolve(raw.node.func, raw.place) if known else None
		if not isinstance(value, LocalClass) or value.instance:
			continue
		for node, scope in run.app.walked.functions.items():
			if scope.parent is value.scope and getattr(node, "name", "") == "__init__":
				made = Function(node, scope, bound=True)  # type: ignore[arg-type]
				given: Told = {}
				for name, argument in zip(made.parameters, raw.node.args):  # noqa: B905
					given[name] = labels_of(run.app, run.function, argument, told)
				kept = fields.setdefault(id(value.scope), {})
				for store, statement, place in run.app.walked.attribute_stores:
					if place.scope is scope and isinstance(statement, ast.Assign):
						labels = labels_of(run.app, made, statement.value, given)
						kept[store.attr] = kept.get(store.attr, NOTHING) | labels


def _of_object(function: Function, fields: dict[int, Told]) -> Told:
	"""What a method reads of its object: ``self.path``."""
	kept = fields.get(id(function.scope.parent), {})
	arguments = function.node.args.args
	return {f"{arguments[0].arg}.{name}": of for name, of in kept.items() if of and arguments}


def _hand_over(run: Run, call: ast.Call, called: Function, told: Told, into: Told) -> None:
	"""Note what the arguments of a call carry, at the parameters they fill."""
	app, caller = run.app, run.function
	plain = function_of(run, call.func, caller.place)
	if plain is None or plain[1].node is not called.node:
		return  # handed to somebody else, who calls it as they like
	pairs = list(zip(called.parameters, call.args))  # noqa: B905
	pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
	for name, value in pairs:
		if isinstance(value, ast.Starred):
			continue
		labels = labels_of(app, caller, value, told)
		if labels:
			into[name] = into.get(name, NOTHING) | labels
		if isinstance(value, ast.Name):
			fields = [(k, told[k]) for k in told if k.startswith(f"{value.id}.")]
			into |= {f"{name}.{k.partition('.')[2]}": kept for k, kept in fields}


def results_shown(app: App) -> list[Function]:
	"""Handlers, and the functions whose results they hand back: what these return is shown."""
	found: list[Function] | None = app.memo.get("results shown")
	if found is None:
		found = app.memo["results shown"] = list(_results_shown(app))
	return found


def _results_shown(app: App) -> Iterator[Function]:
	waiting = [(function, 0) for function, event in app.handlers if event.name != "render"]
	seen: set[int] = set()
	while waiting:
		function, depth = waiting.pop(0)
		if id(function.node) in seen:
			continue
		seen.add(id(function.node))
		yield function
		if depth < _DEEP:
			waiting += [(called, depth + 1) for called in _handing_back(app, function)]


def _handing_back(app: App, function: Function) -> Iterator[Function]:
	"""Functions whose result stands in what ``function`` returns, also by way of a name."""
	values = [value for _, value, _ in function.results if value is not None]
	values += [node.value for node, _ in function.scope.yields if isinstance(node, ast.YieldFrom)]
	shown = {part.id for value in values for part in _parts(value) if isinstance(part, ast.Name)}
	for node in function.own_nodes:
		if isinstance(node, ast.Assign):
			targets = {n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)}
			values += [node.value] if targets & shown else []
		elif isinstance(node, (ast.For, ast.AsyncFor)) and isinstance(node.target, ast.Name):
			values += [node.iter] if node.target.id in shown else []
	for value in values:
		for part in _parts(value):
			called = app.function(part.func, function.place) if isinstance(part, ast.Call) else None
			if called is not None:
				yield called


def _parts(value: ast.expr) -> Iterator[ast.expr]:
	"""An expression and what of it is handed on as it is."""
	stack = [value]
	while stack:
		part = stack.pop()
		yield part
		if isinstance(part, (ast.Tuple, ast.List)):
			stack += part.elts
		elif isinstance(part, ast.Dict):
			stack += part.values
		elif isinstance(part, ast.IfExp):
			stack += [part.body, part.orelse]
		elif isinstance(part, ast.BoolOp):
			stack += part.values
		elif isinstance(part, (ast.Await, ast.Starred, ast.FormattedValue)):
			stack.append(part.value)
		elif isinstance(part, ast.JoinedStr):
			stack += part.values
		elif isinstance(part, ast.BinOp):
			stack += [part.left, part.right]


# ==== gradio_patterns.effects.shared_objects ====
"""Things that outlive a call: module names, attributes of shared objects, variables of a closure.

A thing is named by the scope that holds it and by the path below: ``person["name"]`` is the module,
``person`` and ``('name',)``. Who asks says whether ``self`` is an object that all visitors share.
"""

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.model import Function, LocalClass, Symbol
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.imported_names import home_of, leads_out, value_of

ANY = "*"
"""A key that is not written out."""

_CELLS = frozenset({"at", "iat", "loc", "iloc", "__dict__"})
_STEPS = 6


class Thing(NamedTuple):
	"""Where something is kept: the scope of the name, the name, the path below it."""

	owner: int
	name: str
	path: tuple[str, ...] = ()

	def meets(self, other: Thing) -> bool:
		"""Whether one is the other or a part of it."""
		if self[:2] != other[:2]:
			return False
		pairs = zip(self.path, other.path)  # noqa: B905 - the shorter one is the whole
		return all(mine == theirs or ANY in (mine, theirs) for mine, theirs in pairs)


class Found(NamedTuple):
	"""A thing, and the keys on the way that are not written out."""

	thing: Thing
	keys: tuple[ast.expr, ...] = ()


def thing_of(
	app: App, function: Function, node: ast.expr, shared: bool, steps: int = _STEPS
) -> Found | None:
	"""The thing that an expression inside ``function`` means; None where it is the call's own.

    ``shared`` says whether the object a method belongs to is one for all visitors.
    """
	path: list[str] = []
	keys: list[ast.expr] = []
	while True:
		if isinstance(node, ast.Subscript):
			constant = isinstance(node.slice, ast.Constant)
			path.append(repr(node.slice.value) if constant else ANY)  # type: ignore[attr-defined]
			if not constant:
				keys.append(node.slice)
		elif isinstance(node, ast.Attribute):
			owner = _owner(app, function, node.value, shared)
			if owner is not None:
				thing = Thing(id(owner), node.attr, tuple(reversed(path)))
				return Found(thing, tuple(keys))
			home = _imported(app, function, node)
			if home is not None:
				return Found(home._replace(path=tuple(reversed(path))), tuple(keys))
			if node.attr not in _CELLS:
				path.append(f".{node.attr}")
		else:
			break
		node = node.value
	if not isinstance(node, ast.Name):
		return None
	found = _named(app, function, node, shared, steps)
	if found is None:
		return None
	thing = found.thing
	joined = thing._replace(path=(*thing.path, *reversed(path)))
	return Found(joined, (*found.keys, *keys))


def _named(app: App, function: Function, node: ast.Name, shared: bool, steps: int) -> Found | None:
	scope = holder(function, node.id)
	if scope is not None:
		if outlives(app, scope, node.id):
			return Found(Thing(id(scope), node.id))
		home = _imported(app, function, node)
		return Found(home) if home is not None else None
	if node.id not in function.scope.bindings or not steps:
		return None
	bindings = function.scope.bindings[node.id]  # a local name for a thing
	value = bindings[0].value
	if len(bindings) != 1 or bindings[0].kind != "value":
		return None
	if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
		return thing_of(app, function, value, shared, steps - 1)
	return None


def _imported(app: App, function: Function, node: ast.expr) -> Thing | None:
	"""The thing of another module that a name or an attribute of a module means."""
	if not leads_out(app, node):
		return None
	value = app.resolve(node, function.place)
	if not isinstance(value, Symbol):
		return None
	home = home_of(app, value.path)
	return Thing(id(home[0]), home[1]) if home is not None else None


def holder(function: Function, name: str) -> Scope | None:
	"""The scope outside of a function that a name in it belongs to; None where it is its own."""
	scope = function.scope
	if name in scope.globals:
		return _module(scope)  # whatever a function around calls by that name
	if name in scope.nonlocals or name not in scope.bindings:
		outer = scope.parent
		while outer is not None:
			if name in outer.globals:
				return _module(outer)
			if outer.kind != "class" and name in outer.bindings:
				return outer
			outer = outer.parent
	return None


def outlives(app: App, scope: Scope, name: str) -> bool:
	"""Whether a name of a scope is made once for all visitors, and is no function or class."""
	if scope.kind != "module" and within_handler(app, scope):
		return False
	return not any(b.kind in {"function", "class", "import"} for b in scope.bindings.get(name, ()))


def _module(scope: Scope) -> Scope:
	while scope.parent is not None:
		scope = scope.parent
	return scope


def _owner(app: App, function: Function, node: ast.expr, shared: bool) -> Scope | None:
	"""The class whose shared object ``node`` is, or which it is itself."""
	if isinstance(node, ast.Name):
		own = self_class(node, function.scope)
		if own is not None:
			return own if shared else None
		if node.id in function.scope.bindings and node.id not in function.scope.globals:
			return None
	elif not isinstance(node, ast.Attribute):
		return None
	value = app.resolve(node, function.place)
	if value is None or isinstance(value, Symbol):
		known = value_of(app, node, function.place) if leads_out(app, node) else None
		value = known.value if known is not None else None
	if not isinstance(value, LocalClass) or value.scope.node is None:
		return None
	root: ast.expr = node
	while isinstance(root, ast.Attribute):
		root = root.value
	if value.instance and isinstance(root, ast.Name):
		own = self_class(root, function.scope)
		if own is not None and not shared:
			return None
	return value.scope


# ==== gradio_patterns.effects.sharing ====
"""What passes from one visitor to another through a thing that all share."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.effects.changes import DROP, GROW, SET, STEP, Change, changes_in, changing
from gradio_patterns.effects.depends_on import Use, use_of
from gradio_patterns.effects.meant_sharing import FOR_ALL, TOOLS, guarded, words_of
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.effects.visitor_values import (
	CHOICE,
	FILE,
	LUCK,
	NOTHING,
	WHO,
	Labels,
	labels_of,
)
from gradio_patterns.neighbours.imported_names import imports_project

ENTERED, POSITION, MADE, CHOSEN, TOOL = "entered", "position", "made", "chosen", "tool"
SURE = frozenset({ENTERED, POSITION, MADE})
"""Kinds that are one visitor's own for certain; the others may be meant for all."""


class Sharing(NamedTuple):
	"""A thing that one handler changes for a visitor and another (or a later) call hands out."""

	kind: str
	change: Change
	writer: Function
	reader: Function
	use: Use


class _Kept(NamedTuple):
	"""A change with the handler it runs in and what its value is made of."""

	change: Change
	writer: Function
	labels: Labels
	called: bool
	"""The change is in a function that the handler calls."""


def sharings(app: App) -> list[Sharing]:
	"""For each thing that passes between visitors the plainest way in which it does."""
	found: list[Sharing] | None = app.memo.get("sharings")
	if found is None:
		best: dict[tuple[int, str], Sharing] = {}
		for sharing in _sharings(app):
			key = sharing.change.thing[:2]
			if key not in best or (sharing.kind in SURE and best[key].kind not in SURE):
				best[key] = sharing
		found = app.memo["sharings"] = list(best.values())
	return found


def _sharings(app: App) -> Iterator[Sharing]:
	if changing(app) <= {id(app.walked.module)} and not imports_project(app):
		return
	handlers = [function for function, _ in app.handlers]
	readers = [function for function in handlers if _shows(app, function)]
	for kept in _kept(app, handlers):
		words = words_of(kept.change.said)
		if words & FOR_ALL:
			continue
		uses = [(reader, use_of(app, reader, kept.change.thing)) for reader in readers]
		known = [(reader, use) for reader, use in uses if use is not None]
		known.sort(key=lambda pair: (pair[1].tool, pair[0].node is kept.writer.node))
		for reader, use in known:
			if reader.node is kept.writer.node and _own(kept, use):
				continue
			kind = _kind(kept, use, words)
			if kind is not None:
				yield Sharing(kind, kept.change, kept.writer, reader, use)
				break


def _kept(app: App, handlers: list[Function]) -> Iterator[_Kept]:
	"""What handlers keep of a visitor, or of the visitor's place in something."""
	for handler in handlers:
		for run in runs_of(app, handler):
			function = run.function
			changed = changes_in(run.app, function, run.shared)
			if not changed:
				continue
			told = told_in(app, handler)[id(function.node)]
			safe = guarded(run.app, function, run.shared)
			for change in changed:
				if change.how == DROP or id(change.node) in safe:
					continue
				if any(labels_of(run.app, function, key, told) for key in change.keys):
					continue  # kept by a key of the visitor's
				labels = NOTHING.union(
					*(labels_of(run.app, function, v, told) for v in change.values)
				)
				if WHO in labels and (change.how == GROW or _by_session(change)):
					continue
				if labels or change.how == STEP:
					yield _Kept(change, handler, labels, run.depth > 0)


def _own(kept: _Kept, use: Use) -> bool:
	"""Whether a handler may well read back what it has just put there itself."""
	return kept.change.how == SET and (kept.called or use.called)


def _by_session(change: Change) -> bool:
	return any("session_hash" in ast.unparse(value) for value in change.values)


def _shows(app: App, function: Function) -> bool:
	"""Whether anything that a handler hands back is shown or passed on."""
	return not all(event.outputs == () for event in app.events_of(function))


def _kind(kept: _Kept, use: Use, words: frozenset[str]) -> str | None:
	labels = kept.labels
	if kept.change.how == STEP:
		return POSITION if use.position else None
	if labels == {LUCK}:
		return MADE if kept.change.how == SET and not use.tool else None
	if use.tool or words & TOOLS or _loads(kept.change):
		return ENTERED if FILE in labels and not words & TOOLS else TOOL
	return CHOSEN if labels <= {CHOICE, LUCK} else ENTERED


_LOADING = frozenset({"load", "pretrained"})
_MAKING = frozenset({"init", "setup", "initialize", "build", "create", "get", "make", "switch"})


def _loads(change: Change) -> bool:
	"""Whether a value is made by a function that says it loads or sets up something."""
	for value in change.values:
		called = value.func if isinstance(value, ast.Call) else None
		name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
		words = words_of(name)
		if words & _LOADING or (words & TOOLS and (words & _MAKING or name[:1].isupper())):
			return True
	return False


# ==== gradio_patterns.effects.stop_flags ====
"""Flags by which one handler ends the work of another: ``stop = True`` and ``if stop: break``."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.reachable import Run, runs_of
from gradio_patterns.effects.shared_objects import Thing, thing_of

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_ENDS = (ast.Break, ast.Return, ast.Raise)


class Flag(NamedTuple):
	"""A thing by which a handler ends the loop of another."""

	thing: Thing
	node: ast.AST
	said: str
	setter: Function
	stopped: Function


def flags(app: App) -> Iterator[Flag]:
	"""Each flag once, where a handler other than the one it ends sets it."""
	looping = [
		(function, run, tests)
		for function, _ in app.handlers
		for run in runs_of(app, function)
		if (tests := list(_tests(run.function)))
	]
	seen: set[Thing] = set()
	for setter, _ in app.handlers if looping else ():
		for run in runs_of(app, setter):
			for thing, node, said in _raised(run):
				for stopped, other, tests in looping:
					apart = stopped.node is not setter.node
					if apart and thing not in seen and _tested(other, tests, thing):
						seen.add(thing)
						yield Flag(thing, node, said, setter, stopped)


def _raised(run: Run) -> Iterator[tuple[Thing, ast.AST, str]]:
	"""Flags that a body sets: a plain yes or no, or an Event."""
	safe = guarded(run.app, run.function, run.shared)
	for change in changes_in(run.app, run.function, run.shared):
		value = change.values[0] if change.values else None
		plain = isinstance(value, ast.Constant) and isinstance(value.value, bool)
		if change.how == SET and plain and not change.keys and id(change.node) not in safe:
			yield change.thing, change.node, change.said
	for raw in run.app.calls_in(run.function):
		called = raw.node.func
		if isinstance(called, ast.Attribute) and called.attr == "set" and not raw.node.args:
			found = thing_of(run.app, run.function, called.value, run.shared)
			if found is not None and not found.keys:
				yield found.thing, raw.node, ast.unparse(called.value)


def _tests(function: Function) -> Iterator[ast.expr]:
	"""What decides whether a loop of the body goes on."""
	for loop in function.own_of(*_LOOPS):
		if isinstance(loop, ast.While):
			yield loop.test
		for node in descend(loop):
			if isinstance(node, ast.If) and any(isinstance(part, _ENDS) for part in node.body):
				yield node.test


def _tested(run: Run, tests: list[ast.expr], thing: Thing) -> bool:
	for test in tests:
		for part in descend(test):
			if isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
				found = thing_of(run.app, run.function, part, run.shared)
				if found is not None and found.thing == thing and not found.keys:
					return True
	return False


# ==== gradio_patterns.effects.typed_text ====
"""Text that a visitor typed and that reaches a call as it is, also through functions of the file.

Stricter than ``visitor_values``: what goes through a function that may check or change it counts no
more, and neither does a name that is bound to anything else, tested for what is in it, or looked
up.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name, names_in
from gradio_patterns.app.model import Event, Function, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.reachable import called_by, function_of, runs_of

_TYPED = frozenset({"Textbox", "TextArea", "Text", "Code", "MultimodalTextbox"})
_KEEPING = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "format", "join", "title"})
_SAME = frozenset(
	{
		"builtins.str", "os.path.join", "pathlib.Path", "os.path.expanduser", "os.path.abspath",
		"os.path.normpath", "os.path.realpath", "textwrap.dedent",
	}
)  # fmt: skip
_HARMLESS = frozenset({"builtins.print", "builtins.len", "builtins.isinstance", "os.path.exists"})
_TELLING = (
	ast.Assign, ast.For, ast.comprehension, ast.Compare, ast.If, ast.IfExp, ast.Assert, ast.While,
	ast.Expr,
)  # fmt: skip
"""Where a name may be bound to something else, or what is in it is asked for."""
_DECIDING = (ast.In, ast.NotIn, ast.Eq, ast.NotEq)

SINKS = frozenset(
	{
		"system", "popen", "getoutput", "getstatusoutput", "create_subprocess_shell", "run", "call",
		"check_call", "check_output", "Popen", "execute", "executescript", "executemany",
		"read_sql", "read_sql_query", "sql", "eval", "exec", "get", "post", "head", "put", "stream",
		"urlopen", "urlretrieve", "open", "listdir", "scandir", "walk", "glob", "remove", "unlink",
		"rmdir", "rmtree", "copy", "move", "copytree", "makedirs", "rename", "read_text",
		"read_bytes", "write_text", "write_bytes", "iterdir", "rglob",
	}
)  # fmt: skip
"""The last names of what rules ask about: without one of them nothing is followed."""

Names = dict[str, str]
"""Names that carry typed text, each with the parameter of the handler that it comes from."""


class Typed(NamedTuple):
	"""A body that runs with a handler, and its names that carry what a visitor typed."""

	app: App
	function: Function
	names: Names
	handler: Function

	def inside(self, node: ast.AST, place: Place) -> str | None:
		"""The handler's parameter whose text is in an expression as it is."""
		return inside(self.app, node, place, self.names)


def typed(app: App) -> list[Typed]:
	"""Every body that is reached by what a visitor typed, once for each handler."""
	found: list[Typed] | None = app.memo.get("typed")
	if found is None:
		found = app.memo["typed"] = [t for handler, _ in app.handlers for t in _of(app, handler)]
	return found


def _of(app: App, handler: Function) -> Iterator[Typed]:
	free = {n for event in app.events_of(handler) for n in _free_text(app, event)}
	if not free:
		return
	runs = runs_of(app, handler)
	if not any(_sinks(run.app, run.function) for run in runs):
		return
	into: dict[int, Names] = {id(run.function.node): {} for run in runs}
	into[id(handler.node)] = {name: name for name in free}
	for run in runs:
		function = run.function
		names = into[id(function.node)]
		if not names:
			continue
		names = _followed(run.app, function, names)
		if not names:
			continue
		yield Typed(run.app, function, names, handler)
		for each, call in called_by(run):
			called = each.function
			plain = function_of(run, call.func, function.place)
			if plain is None or plain[1].node is not called.node or id(called.node) not in into:
				continue
			pairs = list(zip(called.parameters, call.args))  # noqa: B905
			pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
			for name, value in pairs:
				origin = inside(run.app, value, function.place, names)
				if origin is not None:
					into[id(called.node)].setdefault(name, origin)


def _sinks(app: App, function: Function) -> bool:
	"""Whether a body calls anything by a name that a rule asks about."""
	return any(last_name(raw.node.func) in SINKS for raw in app.calls_in(function))


def _free_text(app: App, event: Event) -> Iterator[str]:
	"""Parameters into which any text may come."""
	for name, component in event.input_parameters():
		if component is not None and _any_text(component):
			yield name
	if event.name == "ChatInterface" and event.function is not None:
		yield from event.function.fed[:1]


def _any_text(component: Instance) -> bool:
	if component.kind == "Dropdown":
		custom = component.call.keyword("allow_custom_value")
		return isinstance(custom, ast.Constant) and custom.value is True
	return component.kind in _TYPED


def _followed(app: App, function: Function, names: Names) -> Names:
	"""``names`` and the local names made of them as they are, without those that are checked."""
	found = dict(names)
	for _ in range(2):
		for node in function.own_of(ast.Assign):
			origin = inside(app, node.value, function.place, found)
			for target in node.targets:
				if isinstance(target, ast.Name) and origin is not None:
					found.setdefault(target.id, origin)
	lost = _lost(app, function, found) & found.keys()
	roots = {name for name in lost if name in names}
	return {n: o for n, o in found.items() if n not in lost and o not in roots}


def _lost(app: App, function: Function, names: Names) -> set[str]:
	"""Names that are bound to something else, or where what is in them is asked for somewhere."""
	lost: set[str] = set()
	for node in function.own_of(*_TELLING):
		if isinstance(node, ast.Assign):
			if inside(app, node.value, function.place, names) is None:
				lost |= {target.id for target in node.targets if isinstance(target, ast.Name)}
		elif isinstance(node, (ast.For, ast.comprehension)):
			lost |= names_in(node.target)
		elif isinstance(node, ast.Compare):
			empty = any(isinstance(c, ast.Constant) and not c.value for c in node.comparators)
			if isinstance(node.ops[0], _DECIDING) and not empty:
				lost = lost.union(*map(names_in, (node.left, *node.comparators)))
		elif isinstance(node, (ast.If, ast.IfExp, ast.Assert, ast.While)):
			for call in descend(node.test):
				if isinstance(call, ast.Call) and _asks(app, function, call):
					lost |= names_in(call)
		elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
			lost |= _checked(app, function, node.value)
	return lost


def _asks(app: App, function: Function, call: ast.Call) -> bool:
	"""Whether a call in a test may ask for what is in a text."""
	bare = isinstance(call.func, ast.Attribute) and call.func.attr == "strip"
	return not bare and app.qualified(call.func, function.place) not in _HARMLESS


def _checked(app: App, function: Function, call: ast.Call) -> set[str]:
	"""Names handed to a call on its own, which may raise where a text is not as it should be."""
	handed = {part.id for part in call.args if isinstance(part, ast.Name)}
	if not handed or app.qualified(call.func, function.place) is not None:
		return set()
	checks = app.function(call.func, function.place)
	return handed if checks is not None and checks.own_of(ast.Raise) else set()


def inside(app: App, node: ast.AST, place: Place, names: Names) -> str | None:
	"""The parameter whose text is in an expression as it is; None where a call may have checked."""
	stack: list[ast.AST] = [node]
	while stack:
		part = stack.pop()
		if isinstance(part, ast.Name):
			if part.id in names:
				return names[part.id]
		elif isinstance(part, ast.Call):
			called = part.func
			if isinstance(called, ast.Attribute) and called.attr in _KEEPING:
				stack += [called.value, *part.args, *(k.value for k in part.keywords)]
			elif app.qualified(called, place) in _SAME:
				stack += part.args
		elif isinstance(
			part,
			(
				ast.JoinedStr,
				ast.FormattedValue,
				ast.BinOp,
				ast.IfExp,
				ast.BoolOp,
				ast.List,
				ast.Tuple,
			),
		):
			stack += children(part)
	return None


def texts(node: ast.AST) -> str:
	"""The fixed texts in an expression."""
	parts = (p.value for p in descend(node) if isinstance(p, ast.Constant))
	return " ".join(text for text in parts if isinstance(text, str))


# ==== gradio_patterns.effects.unchecked_results ====
"""Programs and servers whose answer is taken without a look at whether they did it."""

import ast
from collections.abc import Iterator

from gradio_patterns.app.bodies import names_given
from gradio_patterns.effects.visitor_functions import Visit

_PROGRAMS = {
	"subprocess.run": "the program succeeded", "subprocess.call": "the program succeeded",
	"os.system": "the program succeeded",
}  # fmt: skip
_SERVERS = frozenset({"get", "post", "put", "patch", "delete", "request"})
_LOOKED = frozenset({"raise_for_status", "status_code", "ok", "is_success", "is_error", "status"})


def unlooked(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
	"""Calls of programs and servers of which nothing asks how they ended."""
	for node, place in visit.calls:
		path = visit.app.qualified(node.func, place) or ""
		if path in _PROGRAMS:
			checked = any(
				(word.arg == "check" and not _false(word.value)) or word.arg is None
				for word in node.keywords
			)
			if not checked and node in visit.app.walked.statements and not _ending(node):
				yield node, _PROGRAMS[path]
		elif _asks_server(path) and _read(visit, node):
			yield node, "the other server answered with what was asked for"


def _asks_server(path: str) -> bool:
	return path.startswith(("requests.", "httpx.")) and path.rpartition(".")[2] in _SERVERS


def _ending(call: ast.Call) -> bool:
	"""Whether a program only ends another one: it may have ended by itself."""
	said = ast.unparse(call.args[0]) if call.args else ""
	return any(word in said for word in ("kill", "clear", "cls", "xdg-open", "explorer", "'open'"))


def _false(node: ast.expr) -> bool:
	return isinstance(node, ast.Constant) and not node.value


def _read(visit: Visit, call: ast.Call) -> bool:
	"""Whether an answer is read by a body that never asks for its status."""
	names = names_given(visit.function, call)
	read = False
	for node in visit.function.own_nodes:
		if not isinstance(node, ast.Attribute):
			continue
		mine = node.value is call or (isinstance(node.value, ast.Name) and node.value.id in names)
		if mine and node.attr in _LOOKED:
			return False
		read = read or (mine and node.attr in {"json", "text", "content", "iter_lines"})
	return read


# ==== gradio_patterns.effects.visitor_functions ====
"""Functions that run for a visitor, as far as can be told, and what in them the visitor gave.

Looser than ``reachable`` and ``visitor_values``, for questions only: a function that is handed to a
listener of an unknown component counts, and so do the methods that Gradio calls of a component
class. Every name that is made from what the visitor gave carries it.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import given_values, mentions, names_in
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import self_class
from gradio_patterns.effects.likely_handlers import by_name, handed, speaking
from gradio_patterns.effects.reachable import Run, called_by, function_of, runs_of

_OF_COMPONENTS = frozenset({"preprocess", "flag", "receive", "emit", "on_select", "on_change"})
_SERVED = frozenset({"server_functions", "handler"})
_GIVING = frozenset({"Interface", "ChatInterface"})
_MANY = 60


class Visit(NamedTuple):
	"""A body that runs for a visitor; ``shared`` where its ``self`` is one for all."""

	app: App
	function: Function
	shared: bool
	names: frozenset[str]
	"""Names that carry what the visitor gave."""
	handler: Function
	"""Whom Gradio calls, first of all."""
	free: frozenset[str] = frozenset()
	"""Those of the names that carry more than a choice among given values."""

	def given(self, node: ast.AST) -> str | None:
		"""The first name in an expression that carries what the visitor gave."""
		for part in descend(node):
			if isinstance(part, ast.Name) and part.id in self.names:
				return part.id
		return None

	@property
	def calls(self) -> list[tuple[ast.Call, Place]]:
		"""The calls of the body."""
		return [(raw.node, raw.place) for raw in self.app.calls_in(self.function)]


def visits(app: App) -> list[Visit]:
	"""Every such body once, handlers before what they call."""
	found: list[Visit] | None = app.memo.get("visits")
	if found is None:
		seen: dict[int, Visit] = {}
		reached = app.gradio_calls or app.events or app.interfaces
		for handler, names in _entries(app) if reached else ():
			runs = _runs(app, handler)
			given = list(_of(handler, runs, names))
			free_names = _free(app, handler, names)
			freely = given if free_names == names else _of(handler, runs, free_names)
			free = {id(visit.function.node): visit.names for visit in freely}
			for visit in given:
				visit = visit._replace(free=free[id(visit.function.node)])
				key = id(visit.function.node)
				known = seen.get(key)
				if visit.app is not app:
					continue
				if known is None:
					seen[key] = visit
				else:
					both = known.names | visit.names, known.free | visit.free
					seen[key] = known._replace(names=both[0], free=both[1])
		found = app.memo["visits"] = list(seen.values())
	return found


def _entries(app: App) -> Iterator[tuple[Function, set[str]]]:
	"""What Gradio calls, with the parameters that it fills."""
	known = set()
	for function, event in app.handlers:
		if event.name != "render":
			known.add(id(function.node))
			yield function, _fed(function)
	guesses = (*_handed_over(app), *_methods(app), *_given_back(app), *speaking(app), *handed(app))
	for function in guesses:
		if id(function.node) not in known:
			known.add(id(function.node))
			yield function, _fed(function)


_CHOSEN = frozenset({"Dropdown", "Radio", "CheckboxGroup", "Checkbox", "Slider", "Number"})


def _free(app: App, handler: Function, names: set[str]) -> set[str]:
	"""``names`` without those that only given choices fill."""
	chosen = {
		name
		for event in app.events_of(handler)
		for name, component in event.input_parameters()
		if component is not None
		and component.kind in _CHOSEN
		and component.call.keyword("allow_custom_value") is None
	}
	return names - chosen


def _fed(function: Function) -> set[str]:
	more = function.node.args.vararg
	names = set(function.fed) | ({more.arg} if more is not None else set())
	return names - {"self", "cls", "progress", "request"}


def _handed_over(app: App) -> Iterator[Function]:
	"""Functions given to a listener of something that is not understood."""
	attribute = app.walked.calls_by_attribute
	for name in sorted((EVENTS | CHAINS) & attribute.keys()):
		for raw in attribute[name]:
			said = [word.value for word in raw.node.keywords if word.arg == "fn"]
			outputs = len(raw.node.args) > 1 or len(raw.node.keywords) > 0
			for node in [*raw.node.args[:1], *said]:
				if outputs and isinstance(node, (ast.Name, ast.Attribute, ast.Lambda)):
					function = app.function(node, raw.place) or _method(app, node, raw.place)
					function = function or by_name(app, node, raw.place)
					if function is not None:
						yield function
	for value, place in app.walked.keywords(_SERVED):
		for node in value.elts if isinstance(value, ast.List) else [value]:
			function = app.function(node, place) or _method(app, node, place)
			if function is not None:
				yield function


def _method(app: App, node: ast.expr, place: Place) -> Function | None:
	"""The method that ``self.name`` means in a class of the file."""
	owner = self_class(node.value, place.scope) if isinstance(node, ast.Attribute) else None
	if owner is None or not isinstance(node, ast.Attribute):
		return None
	for body, scope in app.walked.functions.items():
		if scope.parent is owner and getattr(body, "name", "") == node.attr:
			return Function(body, scope, bound=True)  # type: ignore[arg-type]
	return None


def _methods(app: App) -> Iterator[Function]:
	"""Methods that Gradio calls of a component or a flagging class of the file."""
	for node, scope in app.walked.functions.items():
		outer = scope.parent
		if outer is None or outer.kind != "class" or not isinstance(node, ast.FunctionDef):
			continue
		bases = getattr(outer.node, "bases", ())
		if node.name in _OF_COMPONENTS and bases:
			yield Function(node, scope, bound=True)


def _given_back(app: App) -> Iterator[Function]:
	"""Functions that another one makes and gives back, where an Interface takes such a thing."""
	if not app.calls(*_GIVING):
		return
	for node, scope in app.walked.functions.items():
		outer = scope.parent
		if isinstance(node, ast.FunctionDef) and outer is not None and outer.kind == "function":
			given = [value for value, _ in outer.returns]
			names = [getattr(one, "value", None) for one in given]
			if any(isinstance(name, ast.Name) and name.id == node.name for name in names):
				yield Function(node, scope)


def _of(handler: Function, runs: list[Run], fed: set[str]) -> Iterator[Visit]:
	into: dict[int, set[str]] = {id(run.function.node): set() for run in runs}
	into[id(handler.node)] = set(fed)
	for run in runs:
		names = _spread(run.function, into[id(run.function.node)])
		shared = run.shared or (run.depth == 0 and handler.bound)
		yield Visit(run.app, run.function, shared, frozenset(names), handler)
		for called, call in (*called_by(run), *_by_name(run)):
			target = into.get(id(called.function.node))
			if target is not None:
				target |= _filled(run, call, called.function, names)


def _runs(app: App, handler: Function) -> list[Run]:
	"""``runs_of``, and what is called only by its name."""
	runs = list(runs_of(app, handler))
	seen = {id(run.function.node) for run in runs}
	for run in runs:  # grows while it is walked
		for called, _ in _by_name(run):
			if len(runs) < _MANY and id(called.function.node) not in seen:
				for more in runs_of(called.app, called.function):
					if id(more.function.node) not in seen:
						seen.add(id(more.function.node))
						shared = called.shared if more.depth == 0 else more.shared
						runs.append(more._replace(shared=shared, depth=run.depth + 1 + more.depth))
	return runs


def _by_name(run: Run) -> list[tuple[Run, ast.Call]]:
	"""Methods of the file that a body calls on objects of which nothing is known."""
	key = f"by name {id(run.function.node)} {run.depth}"
	found: list[tuple[Run, ast.Call]] | None = run.app.memo.get(key)
	if found is None:
		found = run.app.memo[key] = []
		for raw in run.app.calls_in(run.function):
			called = by_name(run.app, raw.node.func, raw.place)
			if called is not None and function_of(run, raw.node.func, raw.place) is None:
				found.append((Run(run.app, called, False, run.depth + 1), raw.node))
	return found


def _filled(run: Run, call: ast.Call, called: Function, names: set[str]) -> set[str]:
	"""The parameters of a called function that carry what the visitor gave."""
	plain = function_of(run, call.func, run.function.place)
	if plain is None:
		named = by_name(run.app, call.func, run.function.place)
		plain = (run.app, named) if named is not None else None
	if plain is None or plain[1].node is not called.node:
		return set()
	if any(isinstance(one, ast.Starred) and mentions(one, names) for one in call.args):
		return _fed(called)
	pairs = list(zip(called.parameters, call.args))  # noqa: B905
	pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
	return {name for name, value in pairs if mentions(value, names)}


def _spread(function: Function, names: set[str]) -> set[str]:
	"""``names`` and the local names that are made of them."""
	memo = function.scope.memo
	made: list[tuple[set[str], set[str]]] | None = memo.get("names made of names")
	if made is None:
		made = memo["names made of names"] = [
			(names_in(value), {name for target in targets for name in _named(target)})
			for value, targets, node in given_values(function)
			if not isinstance(node, ast.withitem)
		]
	found = set(names)
	for _ in range(2):
		for said, bound in made:
			if not found.isdisjoint(said):
				found |= bound
	return found


def _named(target: ast.expr) -> Iterator[str]:
	"""Names that a target binds, or whose value it changes."""
	if isinstance(target, (ast.Tuple, ast.List)):
		for part in target.elts:
			yield from _named(part)
	while isinstance(target, (ast.Subscript, ast.Starred)):
		target = target.value
	if isinstance(target, ast.Name):
		yield target.id


# ==== gradio_patterns.effects.visitor_values ====
"""What of a body's values comes from the visitor: which names, and from what kind of input."""

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import given_values, names_in
from gradio_patterns.app.model import Event, Function
from gradio_patterns.app.tree import children

FILE, TEXT, CHOICE, DEED, WHO, LUCK = "file", "text", "choice", "deed", "who", "luck"
"""An upload, a text, a choice among given ones, what was clicked, who asks, a throw of dice."""

Labels = frozenset[str]
Told = dict[str, Labels]

_FILES = frozenset(
	{
		"File", "Files", "UploadButton", "Image", "Audio", "Video", "Gallery", "ImageEditor",
		"MultimodalTextbox", "Model3D", "Dataframe", "DataFrame", "Sketchpad", "Paint",
		"Microphone", "Webcam", "ImageMask", "AnnotatedImage", "ImageSlider", "FileExplorer",
	}
)  # fmt: skip
_CHOICES = frozenset(
	{
		"Dropdown", "Radio", "Checkbox", "CheckboxGroup", "Slider", "Number", "ColorPicker",
		"DateTime", "Timer", "Button",
	}
)  # fmt: skip
DATA = r"\b(Event|Select|Edit|KeyUp|Like|DeletedFile|Retry|Undo|Copy)Data\b"
_ASKER = r"\b(Request|OAuthProfile|OAuthToken)\b"
_DICE = ("random.", "numpy.random.", "secrets.", "uuid.")
_MEASURES = frozenset({"len", "bool", "isinstance", "type", "id", "hasattr", "callable"})
NOTHING: Labels = frozenset()


def parameters(app: App, function: Function) -> Told:
	"""The parameters of a handler that carry what a visitor gave or did."""
	found: dict[str, Labels] = {}
	for event in app.events_of(function):
		for name, label in _of_event(event, function):
			found[name] = found.get(name, NOTHING) | {label}
	arguments = function.node.args
	for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
		if argument.annotation is not None:
			text = ast.unparse(argument.annotation)
			if re.search(DATA, text):
				found[argument.arg] = frozenset({DEED})
			elif re.search(_ASKER, text):
				found[argument.arg] = frozenset({WHO})
	return found


def _of_event(event: Event, function: Function) -> Iterable[tuple[str, str]]:
	if not event.listener:
		# What an Interface hands over is the visitor's whatever the components are.
		if event.name == "ChatInterface" or event.inputs is None:
			return [(name, TEXT) for name in function.fed]
		found = dict.fromkeys(function.fed, TEXT)
		found |= {n: _label(c.kind) for n, c in event.input_parameters() if c is not None}
		return list(found.items())
	if event.name in {"load", "render"} and not event.inputs:
		return []
	found = {n: CHOICE if c is None else _label(c.kind) for n, c in event.input_parameters()}
	return list(found.items())


def _label(kind: str) -> str:
	if kind in _FILES:
		return FILE
	return CHOICE if kind in _CHOICES else TEXT


def spread(app: App, function: Function, told: Told) -> Told:
	"""``told`` and the local names made from them, or made by throwing dice."""
	carried = dict(told)
	for _ in range(2):
		for value, names in _given(function):
			labels = labels_of(app, function, value, carried)
			if not labels:
				continue
			for name in names:
				carried[name] = carried.get(name, NOTHING) | labels
				for field, part in fields_of(value):
					own = labels_of(app, function, part, carried)
					carried[f"{name}.{field}"] = carried.get(f"{name}.{field}", NOTHING) | own
	return {n: k for n, k in carried.items() if n not in function.scope.globals}


def _given(function: Function) -> list[tuple[ast.expr, set[str]]]:
	"""What a body gives its names, comprehensions aside, with the names that are given it."""
	memo = function.scope.memo
	known: list[tuple[ast.expr, set[str]]] | None = memo.get("given to names")
	if known is None:
		known = memo["given to names"] = [
			(value, {name for target in targets for name in names_in(target)})
			for value, targets, node in given_values(function)
			if not isinstance(node, ast.comprehension)
		]
	return known


def labels_of(app: App, function: Function, node: ast.AST, told: Told) -> Labels:
	"""From which kinds of input an expression is made; a length or a type tells nothing."""
	memo = function.scope.memo
	made: _Made | None = memo.get(("made of", node))
	if made is None:
		made = memo["made of", node] = _taken_apart(app, function, [node])
	return NOTHING.union(*_labels(made, told))


class _Made(NamedTuple):
	"""What an expression is made of: names, fields with what else their place says, and dice."""

	names: frozenset[str]
	fields: tuple[tuple[str, _Made], ...]
	luck: bool


def _taken_apart(app: App, function: Function, stack: list[ast.AST]) -> _Made:
	names: set[str] = set()
	fields: list[tuple[str, _Made]] = []
	luck = False
	while stack:
		part = stack.pop()
		if isinstance(part, ast.Name):
			names.add(part.id)
		elif isinstance(part, (ast.Attribute, ast.Subscript)) and (field := _field(part)):
			fields.append((field, _taken_apart(app, function, children(part))))
		elif isinstance(part, ast.Call):
			if isinstance(part.func, ast.Name) and part.func.id in _MEASURES:
				continue
			path = app.qualified(part.func, function.place)
			luck = luck or (path is not None and path.startswith(_DICE))
			stack += children(part)
		elif not isinstance(part, (ast.Compare, ast.Lambda)):
			stack += children(part)
	return _Made(frozenset(names), tuple(fields), luck)


def _labels(made: _Made, told: Told) -> Iterator[Labels]:
	if made.luck:
		yield frozenset({LUCK})
	yield from (told[name] for name in made.names & told.keys())
	for field, whole in made.fields:
		if field in told:
			yield told[field]
		else:
			yield from _labels(whole, told)


def fields_of(value: ast.expr) -> list[tuple[str, ast.expr]]:
	"""The named parts that an object is made with: ``Namespace(a=b)``, ``{"a": b}``."""
	if isinstance(value, ast.Call) and not value.args:
		return [(word.arg, word.value) for word in value.keywords if word.arg is not None]
	if isinstance(value, ast.Dict):
		pairs = zip(value.keys, value.values, strict=True)
		return [(str(k.value), v) for k, v in pairs if isinstance(k, ast.Constant)]
	return []


def _field(node: ast.Attribute | ast.Subscript) -> str:
	"""``args.mode`` and ``args["mode"]`` as ``args.mode``."""
	if not isinstance(node.value, ast.Name):
		return ""
	if isinstance(node, ast.Attribute):
		return f"{node.value.id}.{node.attr}"
	key = node.slice.value if isinstance(node.slice, ast.Constant) else ""
	return f"{node.value.id}.{key}" if isinstance(key, str) and key else ""
