"""The checks of the rules about structure.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.structure.interface_list_of_functions.check ====
# GP101 interface-list-of-functions: error, any Gradio
"""gr.Interface([f, g], ...): raises, an Interface runs one function."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Interface",)


def check(app: App) -> Iterator[Hit]:
	for event in app.interfaces:
		if event.fn is None:
			continue
		value = app.resolve(event.fn, event.call.place)
		if not isinstance(value, Literal) or not isinstance(value.node, (ast.List, ast.Tuple)):
			continue
		shown = value.node.elts
		fix = None
		if len(shown) == 1 and value.node is event.fn and not isinstance(shown[0], ast.Starred):
			text = app.source.segment(shown[0])
			fix = edits.safe("pass the function itself", edits.replace(app.source, event.fn, text))
		yield Hit(
			event.fn,
			f"gr.{event.name} gets a list of {len(shown)} as its function and raises;"
			" pass one function, or use gr.Blocks with one listener per step",
			fix,
		)


# ==== gradio_patterns.rules.structure.handler_called_not_passed.check ====
# GP102 handler-called-not-passed: error, any Gradio
"""button.click(save(), ...): the handler runs while the page is built, and the button does nothing.

Only where the result can be read off the source and cannot be called: a factory is welcome.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Literal, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (
	"click(", "change(", "submit(", "load(", "input(", "select(", "then(", "success(", "upload(",
	"release(", "tick(", "on(", "Interface(", "clear(", "stream(", "fn=", "fn =",
)  # fmt: skip

_PLAIN = (ast.JoinedStr, ast.Dict, ast.List, ast.Tuple, ast.Set, ast.Compare, ast.ListComp)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		fn = event.fn
		if not isinstance(fn, ast.Call):
			continue
		result = _result(app, app.resolve(fn.func, event.call.place))
		if result is None:
			continue
		name = app.source.segment(fn.func)
		does = (
			"has no function behind it" if result == "None" else "raises, for that is no function"
		)
		yield Hit(
			fn,
			f"{name}() is called while the page is built and .{event.name} gets {result}:"
			f" it {does}; pass {name} without parentheses",
			_fix(app, fn, name),
		)


def _result(app: App, called: object) -> str | None:
	"""What a call gives that is surely not callable, in words."""
	if isinstance(called, Symbol):
		return "None" if called.path == "builtins.print" else None
	if not isinstance(called, Function) or called.decorators:
		return None
	if called.is_async:
		return "a coroutine"
	if called.is_generator:
		return "a generator"
	results = called.results
	if all(_is_none(value) for _, value, _ in results):
		# Also a function without any return; one that only raises is a stub.
		body = called.own_nodes
		return None if any(isinstance(node, ast.Raise) for node in body) else "None"
	if all(value is not None and _plain(app, value, place) for _, value, place in results):
		return "its result"
	return None


def _is_none(value: ast.expr | None) -> bool:
	return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _plain(app: App, value: ast.expr, place: Place) -> bool:
	value, place = trace(app, value, place)
	if isinstance(value, _PLAIN):
		return True
	resolved = app.resolve(value, place)
	return isinstance(resolved, Literal) and not _is_none(resolved.node)


def _fix(app: App, fn: ast.Call, name: str) -> Fix | None:
	if fn.args or fn.keywords or "#" in app.source.segment(fn):
		return None
	return edits.unsafe(f"pass {name} itself", edits.replace(app.source, fn, name))


# ==== gradio_patterns.rules.structure.inner_app_settings_lost.check ====
# GP103 inner-app-settings-lost: warning, any Gradio
"""queue() or launch() on an Interface inside a Blocks: the launched app has none of it."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.pages import page
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue(", ".launch(")

_INNER = frozenset({"Interface", "ChatInterface"})


def check(app: App) -> Iterator[Hit]:
	for call in (*app.app_calls("queue"), *app.app_calls("launch")):
		inner = call.receiver
		if not isinstance(inner, Instance) or inner.kind not in _INNER:
			continue
		outer = page(app, inner.call.place)
		if outer is None:
			continue
		what = f"gr.{inner.kind}"
		if call.name == "queue":
			message = f"queue() on a {what} inside gr.Blocks sets nothing for the launched app"
		else:
			message = f"launch() on a {what} inside gr.Blocks starts it without the page around it"
		# The name of a page that a function made is not known outside that function.
		fix = None if inner.made_by else _fix(app, call, outer[1])
		yield Hit(call.node, f"{message}; call it on the outer Blocks", fix)


def _fix(app: App, call: Call, outer: ast.withitem) -> Fix | None:
	"""Name the outer app instead, where the inner one is named by a variable."""
	inner = call.node.func.value  # type: ignore[attr-defined]
	name = outer.optional_vars
	if not isinstance(inner, ast.Name) or not isinstance(name, ast.Name):
		return None
	edit = edits.replace(app.source, inner, name.id)
	return edits.unsafe(f"call {call.name}() on {name.id}", edit)


# ==== gradio_patterns.rules.structure.listener_outside_blocks.check ====
# GP104 listener-outside-blocks: error, any Gradio
"""A listener at module level after the with block of its page has ended: raises.

Only for what was made in a ``with gr.Blocks()`` of the same module, so that neither an import into
an open Blocks nor a function that builds part of a page is taken for one.
"""

from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance, Listener, Value
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("Blocks",)


def check(app: App) -> Iterator[Hit]:
	if "__enter__" in app.source.text or "enter_context" in app.source.text:
		return
	for event in app.events:
		if not _outside(event.call.place):
			continue
		if isinstance(event.source, Listener) and _outside(event.source.call.place):
			continue  # the first of the chain is told already
		if not any(_made_inside(app, component) for component in _hung_on(event)):
			continue
		name = f"gr.{event.name}" if event.source is None else f".{event.name}"
		yield Hit(
			event.call.node,
			f"{name}(...) stands after the with block of its page and raises;"
			" indent it into the block, or reopen the block with `with demo:`",
		)


def _outside(place: Place) -> bool:
	"""At module level, and in no with block whatever."""
	if place.scope.kind != "module":
		return False
	return all(outer.kind != "with" for outer in place.outward_in_scope())


def _hung_on(event: Event) -> list[Instance]:
	"""The component or Blocks that the listener hangs on, through chains, or those it names."""
	source: Value | None = event.source
	while isinstance(source, Listener):
		source = source.call.receiver
	parts = [source] if source is not None else [part for part, _ in event.triggers]
	return [part for part in parts if isinstance(part, Instance)]


def _made_inside(app: App, component: Instance) -> bool:
	"""In a with block of a page; a Blocks that has a name in its own block counts as inside."""
	place = component.call.place
	return place.scope.kind == "module" and any(
		outer.kind in APPS for outer, _ in app.enclosing(place)
	)


# ==== gradio_patterns.rules.structure.rendered_twice.check ====
# GP105 rendered-twice: error, any Gradio
"""A component that is on the page already is rendered again: DuplicateBlockError."""

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.pages import page
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".render(", "Interface")

_NOT_PLACED = APPS | {"Examples", "load"}
"""What stands on no page by being made in its block: apps, and what has no ``render``."""


def check(app: App) -> Iterator[Hit]:
	taken_off = bool(app.walked.calls_by_attribute.get("unrender"))
	placed: dict[tuple[tuple[int, int], tuple[int, int]], bool] = {}
	for call in () if taken_off else app.method_calls("render"):
		component, around = call.receiver, _page(app, call.place)
		if not isinstance(component, Instance) or around is None or call.place.conditional:
			continue
		key = (component.key, around)
		if placed.get(key):
			yield Hit(
				call.node, f"{_kind(component)} is rendered twice and raises; make two of them"
			)
		elif _on_page_since_made(app, component, around):
			yield Hit(
				call.node,
				f"{_kind(component)} is on the page since it was made, so render() raises;"
				" create it with render=False",
				_fix(app, component),
			)
		placed[key] = True
	yield from _interfaces(app)


def _interfaces(app: App) -> Iterator[Hit]:
	"""One component twice among the inputs, or the outputs, of an Interface."""
	for event in app.interfaces:
		for node, group in ((event.inputs_node, event.inputs), (event.outputs_node, event.outputs)):
			keys = [part.key for part in group or () if part is not None]
			if node is not None and len(keys) != len(set(keys)):
				yield Hit(node, "one component stands here twice, which raises; make two of them")


def _kind(instance: Instance) -> str:
	return f"this gr.{instance.kind}"


def _page(app: App, place: Place) -> tuple[int, int] | None:
	found = page(app, place, APPS)
	return found[0].key if found is not None else None


def _on_page_since_made(app: App, component: Instance, around: tuple[int, int]) -> bool:
	made = component.call
	if made.keyword_node("render") is not None or made.open:
		return False
	return component.kind not in _NOT_PLACED and _page(app, made.place) == around


def _fix(app: App, component: Instance) -> Fix | None:
	if component.call.place.conditional:
		return None  # made in a loop, the others would be left out
	edit = edits.add_keyword(app.source, component.call, "render=False")
	return edits.unsafe("create it with render=False", edit)


# ==== gradio_patterns.rules.structure.handler_takes_other_inputs.check ====
# GP106 handler-takes-other-inputs: error, any Gradio
"""The number of inputs against what the handler can take."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Symbol
from gradio_patterns.app.model import FILLED
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
	"click(", "change(", "submit(", "load(", "input(", "select(", "then(", "success(", "upload(",
	"release(", "tick(", "on(", "Interface(", "clear(", "stream(", "inputs",
)  # fmt: skip

_MAYBE_FILLED = frozenset(
	{"evt", "event", "e", "request", "req", "progress", "profile", "token", "oauth_token", "_"}
)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		function = event.function
		if function is None or event.inputs is None or not _own(event, function):
			continue
		if event.name == "render" or event.call.open or event.call.keyword_node("inputs_kwargs"):
			continue  # nothing is filled by annotation there, or more is given than can be seen
		if event.name == "Interface" and event.call.argument(1, "inputs") is None:
			continue  # it cannot even be made, which is another rule's matter
		if event.listener and event.source is None and not event.triggers:
			continue  # on something unknown, such as a custom component with events of its own
		if event.listener and isinstance(app.literal(event.inputs_node, event.call.place), str):
			continue  # a text in place of a component is another rule's matter
		given = 1 if event.inputs_as_set else len(event.inputs)
		yield from _compare(app, event, function, given)


def _compare(app: App, event: Event, function: Function, given: int) -> Iterator[Hit]:
	kinds = {name: _filled(app, function, name) for name in function.parameters}
	# A parameter that Gradio may or may not fill counts as room, but not as need.
	room = sum(1 for filled in kinds.values() if filled is not True)
	defaults = function.defaults()
	needed = [name for name, filled in kinds.items() if filled is False and name not in defaults]
	at = event.inputs_node or event.fn or event.call.node
	giver = f".{event.name}" if event.source is not None else f"gr.{event.name}"
	name = "the lambda" if function.is_lambda else f'"{function.name}"'
	if given > room and function.node.args.vararg is None:
		yield Hit(
			at,
			f"{name} takes {_values(room)} but {giver} gives it {given}:"
			" every run ends in a TypeError; make inputs and parameters match",
		)
	elif given < len(needed) and not any(_unclear(function, part) for part in needed):
		yield Hit(
			at,
			f"{name} needs {_values(len(needed))} but {giver} gives it {given}:"
			" the rest is filled with None; make inputs and parameters match",
			severity="warning",
		)


def _own(event: Event, function: Function) -> bool:
	"""A plain function, or a method reached through self."""
	owner = function.scope.parent
	if owner is None or owner.kind != "class":
		return True
	fn = event.fn
	return (
		isinstance(fn, ast.Attribute) and isinstance(fn.value, ast.Name) and fn.value.id == "self"
	)


def _filled(app: App, function: Function, name: str) -> bool | None:
	"""Whether Gradio fills a parameter itself; None where that is not certain."""
	value = app.resolve(function.defaults().get(name), function.around)
	if isinstance(value, Instance) and value.kind == "Progress":
		return True
	annotation = function.annotation(name)
	if annotation is None or not re.search(FILLED, app.source.segment(annotation)):
		return False
	for node in descend(annotation):
		if isinstance(node, (ast.Name, ast.Attribute)):
			symbol = app.resolve(node, function.around)
			if isinstance(symbol, Symbol) and symbol.gradio and re.search(FILLED, symbol.gradio):
				return True
	return None


def _unclear(function: Function, name: str) -> bool:
	"""An annotation this check does not know, or a name that sounds like event data."""
	annotation = function.annotation(name)
	if annotation is None:
		return name in _MAYBE_FILLED
	return not re.search(
		r"\b(str|int|float|bool|list|dict|tuple|set|List|Dict|Tuple|Optional|Any|Image|ndarray"
		r"|Path|bytes|DataFrame)\b",
		ast.unparse(annotation),
	)


def _values(count: int) -> str:
	return "1 value" if count == 1 else f"{count} values"


# ==== gradio_patterns.rules.structure.handler_returns_other_outputs.check ====
# GP107 handler-returns-other-outputs: error, any Gradio
"""The number of values on every way out of a handler against the number of outputs."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Exit, Port, outputs_of, place_of, run_of, ways_out
from gradio_patterns.flow.fallthrough import where_it_ends

WORDS = (
	"outputs",
	"click(",
	"change(",
	"submit(",
	"load(",
	"then(",
	"success(",
	"Interface(",
	"on(",
)

_TEXT = frozenset({"Textbox", "Markdown", "Code"})
_ONE = frozenset(
	{"none", "text", "number", "bool", "bytes", "array", "frame", "picture", "path", "file",
	 "figure", "datetime", "component"}
)  # fmt: skip
"""Kinds that fill one output."""

Outputs = tuple[Port | None, ...]


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		outputs, run = outputs_of(app, event), run_of(app, event)
		if run is None or outputs is None or event.name == "render":
			continue
		yield from _function(app, event, run.function, outputs)


def _function(app: App, event: Event, function: Function, outputs: Outputs) -> Iterator[Hit]:
	if len(outputs) > 1 and _returns_nothing(function):
		yield Hit(
			event.outputs_node or event.call.node,
			f'"{function.name}" returns nothing but .{event.name} has {len(outputs)} outputs:'
			" every run ends in an error; return one value per output",
		)
		return
	ways = ways_out(app, event)
	for way in ways:
		if way.kind == "end":
			if len(outputs) > 1 and len(ways) > 1:
				yield from _falls_off(event, function, outputs)
			continue
		for atom in way.value:
			yield from _value(app, event, outputs, way, atom)


def _falls_off(event: Event, function: Function, outputs: Outputs) -> Iterator[Hit]:
	last = where_it_ends(function)
	if last is not None:
		yield Hit(
			last,
			f'"{function.name}" may end here without a return, but .{event.name} has '
			f"{len(outputs)} outputs: the run ends in an error; return {len(outputs)} values",
		)


def _value(app: App, event: Event, outputs: Outputs, way: Exit, atom: Atom) -> Iterator[Hit]:
	count = _count(app, atom)
	wanted = len(outputs)
	if count is None or count == wanted or _for_another(app, event, count, wanted):
		return
	node = place_of(way, atom)
	if node is way.node and atom.node is not None and _another_fits(app, way, wanted):
		node = atom.node  # a function that is called here hands over the right number elsewhere
	hands = "nothing" if way.bare else "1 value" if count == 1 else f"{count} values"
	if wanted == 0:
		if _meant_to_be_shown(app, event, way.node):
			message = (
				f"the value is dropped: .{event.name} has no outputs; name one, or return nothing"
			)
			yield Hit(node, message, severity="info")
	elif wanted == 1:
		shown = outputs[0]
		if count > 1 and shown is not None and shown.kind in _TEXT and atom.kind == "tuple":
			message = f"{hands} for the single output of .{event.name} reach it as one tuple"
			yield Hit(
				node, f"{message}; name {count} outputs, or return one value", severity="warning"
			)
	elif count < wanted:
		yield Hit(
			node,
			f"hands over {hands} but .{event.name} has {wanted} outputs: the run ends in an error;"
			f" return {wanted} values here too, gr.update() for what stays as it is",
		)
	else:
		yield Hit(
			node,
			f"hands over {hands} but .{event.name} has {wanted} outputs: the last ones are dropped",
			severity="warning",
		)


def _for_another(app: App, event: Event, count: int, wanted: int) -> bool:
	"""Whether another listener of the function has so many outputs, and a way out fits this one:
    which of them is taken may depend on what was wired."""
	function = event.function
	others = app.events_of(function) if function is not None else ()
	fits = any(other.outputs is not None and len(other.outputs) == count for other in others)
	return fits and any(_another_fits(app, way, wanted) for way in ways_out(app, event))


def _another_fits(app: App, way: Exit, wanted: int) -> bool:
	return any(_count(app, atom) == wanted for atom in way.value)


def _count(app: App, atom: Atom) -> int | None:
	"""How many outputs a value fills; None where that cannot be seen."""
	if atom.kind in {"tuple", "list"}:
		return len(atom.parts) if atom.parts is not None else None
	if atom.kind == "update":
		return None if _skips_all(app, atom) else 1
	return 1 if atom.kind in _ONE else None


def _skips_all(app: App, atom: Atom) -> bool:
	"""Since Gradio 5 an update of nothing counts for all outputs, however many there are."""
	made = atom.detail
	empty = isinstance(made, ast.Call) and not made.args and not made.keywords
	return app.target >= (5,) and empty


def _returns_nothing(function: Function) -> bool:
	"""A body that does something and never hands anything over."""
	if function.is_lambda or function.is_generator or function.scope.returns:
		return False
	nodes = function.own_nodes
	if any(isinstance(node, (ast.Raise, ast.While)) for node in nodes):
		return False
	body = getattr(function.node, "body", [])
	return any(
		not isinstance(statement, ast.Pass)
		and not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
		for statement in body
	)


def _meant_to_be_shown(app: App, event: Event, value: ast.AST) -> bool:
	"""A text or several values, from a function that only this listener runs."""
	function = event.function
	if function is None or function.is_lambda or len(app.events_of(function)) != 1:
		return False
	if app.walked.is_called(function.name):
		return False
	if event.call.keyword_node("js") is not None or event.name == "Interface":
		return False
	return isinstance(value, (ast.JoinedStr, ast.Tuple))


# ==== gradio_patterns.rules.structure.one_element_list_for_one_output.check ====
# GP108 one-element-list-for-one-output: error, any Gradio
"""return [text] for one output: the component gets a list."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Atom, place_of, results

WORDS = ("[", "(")

_FAILS = frozenset({"Markdown", "Code", "Image", "Audio", "Video", "Label", "Plot"})


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		if event.outputs is None or len(event.outputs) != 1:
			continue
		for result in results(app, event):
			kind = result.output.kind
			for atom in result.value:
				if not _of_one(atom):
					continue
				node = place_of(result, atom)
				what = atom.kind
				if kind in _FAILS and (kind, what) != ("Code", "tuple"):  # that is a file to show
					message = f"gr.{kind} cannot take a {what}, so every run that ends here fails"
					yield Hit(node, f"{message}; return the bare value", _fix(app, node))
				elif kind == "Textbox":
					message = "the Textbox shows the brackets too; return the bare value"
					yield Hit(node, message, _fix(app, node), severity="warning")


def _of_one(atom: Atom) -> bool:
	return (
		atom.kind in {"list", "tuple"}
		and isinstance(atom.node, (ast.List, ast.Tuple))
		and atom.parts is not None
		and len(atom.parts) == 1
	)


def _fix(app: App, node: ast.AST) -> Fix | None:
	if not isinstance(node, (ast.List, ast.Tuple)) or "#" in app.source.segment(node):
		return None
	text = app.source.segment(node.elts[0])
	if "\n" in text:
		text = f"({text})"
	return edits.unsafe("return the bare value", edits.replace(app.source, node, text))


# ==== gradio_patterns.rules.structure.inputs_not_components.check ====
# GP109 inputs-not-components: error, any Gradio
"""A listener that is given "text" or gr.Textbox where it needs a component of the page."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("inputs", "outputs", "click(", "change(", "submit(", "load(", "then(")

_DICT = "a dict"


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		if event.source is None and event.name != "on":
			continue
		for side, node in (("inputs", event.inputs_node), ("outputs", event.outputs_node)):
			if node is None:
				continue
			for part, what in _wrong(app, node, event.call.place):
				advice = "pass the component object that is on the page"
				if what == _DICT:
					named = app.target >= (6, 28) and side == "inputs"
					advice = "use inputs_kwargs=" if named else "pass a list of components"
				yield Hit(
					part,
					f"{what} in {side} of .{event.name}() is no component and raises; {advice}",
				)


def _wrong(app: App, node: ast.expr, place: Place) -> Iterator[tuple[ast.expr, str]]:
	value = app.resolve(node, place)
	if isinstance(value, Literal):
		display = value.node
		if isinstance(display, (ast.List, ast.Tuple, ast.Set)):
			for element in display.elts:
				part = app.resolve(element, value.place)
				if isinstance(part, Literal) and not isinstance(part.node, ast.Constant):
					continue  # a list in a list; with ``x = [box, x]`` there would be no end
				for _, what in _wrong(app, element, value.place):
					yield (element if display is node else node), what
		elif isinstance(display, ast.Dict):
			yield node, _DICT
		elif isinstance(display, ast.Constant) and isinstance(display.value, str):
			yield node, f'"{display.value[:30]}"'
	elif isinstance(value, Symbol):
		name = value.gradio
		# A class of Gradio; lower-case names are modules or functions.
		if name is not None and name.rpartition(".")[2][:1].isupper():
			yield node, f"the class gr.{name}"


# ==== gradio_patterns.rules.structure.component_of_another_blocks.check ====
# GP110 component-of-another-blocks: error, any Gradio
"""A listener of one Blocks with a component of another one that is never placed inside it."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.pages import page, page_for_certain
from gradio_patterns.findings.hit import Hit

WORDS = ("Blocks",)

_HARMLESS = frozenset({"launch", "queue", "load", "title", "close"})
"""What may be done with the other Blocks without placing it in this one."""


def check(app: App) -> Iterator[Hit]:
	if len(app.calls("Blocks")) < 2:
		return
	moved = _moved(app)
	for event in app.events:
		here = page_for_certain(app, event.call.place)
		if here is None:
			continue
		for side, parts in (("inputs", event.inputs), ("outputs", event.outputs)):
			for part in parts or ():
				if part is None or part.key in moved:
					continue
				there = page_for_certain(app, part.call.place)
				if there is None or there[0].key == here[0].key:
					continue
				if part.call.place.scope is not event.call.place.scope:
					continue
				if not _stays_apart(app, there[1]) or not _stays_apart(app, here[1]):
					continue
				node = event.inputs_node if side == "inputs" else event.outputs_node
				yield Hit(
					node or event.call.node,
					f"a gr.{part.kind} in {side} of .{event.name}() belongs to another gr.Blocks"
					" and is not on this page; use a component of the same Blocks",
				)


def _moved(app: App) -> set[tuple[int, int]]:
	"""Components that are put on another page than the one they were made on."""
	placed = [(call.receiver, call.place) for call in app.method_calls("render")]
	for event in app.interfaces:
		parts = (*(event.inputs or ()), *(event.outputs or ()))
		placed += [(part, event.call.place) for part in parts]
	return {
		part.key
		for part, place in placed
		if isinstance(part, Instance) and page(app, part.call.place) != page(app, place)
	}


def _stays_apart(app: App, item: ast.withitem) -> bool:
	"""Whether the Blocks is only launched: not rendered, passed on, or put into tabs."""
	name = item.optional_vars
	if name is None:
		return isinstance(item.context_expr, ast.Call)
	if not isinstance(name, ast.Name):
		return False
	allowed = {
		id(node.value)
		for node in app.nodes
		if isinstance(node, ast.Attribute) and node.attr in _HARMLESS
	}
	return all(
		id(node) in allowed
		for node in app.nodes
		if isinstance(node, ast.Name) and node.id == name.id and isinstance(node.ctx, ast.Load)
	)


# ==== gradio_patterns.rules.structure.interface_for_several_steps.check ====
# GP111 interface-for-several-steps: a question, any Gradio
"""An Interface whose function does something else for each choice of a Radio or Dropdown."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import names_in
from gradio_patterns.findings.hit import Hit

WORDS = ("Interface",)

_CHOICES = frozenset({"Radio", "Dropdown"})


def check(app: App) -> Iterator[Hit]:
	for event in app.interfaces:
		function = event.function
		if event.name != "Interface" or function is None or len(event.inputs or ()) < 3:
			continue
		for name, component in event.input_parameters():
			if component is None or component.kind not in _CHOICES or function.assigns(name):
				continue
			texts = _compared(function, name)
			if len(texts) >= 2 and _some_only_in_a_branch(function, name):
				shown = ", ".join(f'"{text}"' for text in texts[:3])
				yield Hit(
					event.call.node,
					f'"{function.name}" does something else for "{name}" = {shown}: do some inputs'
					" mean nothing for some choices, so that gr.Blocks would suit it better?",
				)
				break


def _compared(function: Function, name: str) -> list[str]:
	"""The texts that tests of the body compare a parameter with."""
	tests = [node.test for node in function.own_nodes if isinstance(node, ast.If)]
	found: list[str] = []
	for test in tests:
		if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq):
			continue
		left, right = test.left, test.comparators[0]
		if isinstance(left, ast.Name) and left.id == name and isinstance(right, ast.Constant):
			found += [right.value] if isinstance(right.value, str) else []
	return found


def _some_only_in_a_branch(function: Function, choice: str) -> bool:
	"""Whether one branch uses another parameter that a second branch does not."""
	others = set(function.parameters) - {choice}
	used = {
		frozenset(set().union(*map(names_in, node.body)) & others)
		for node in function.own_nodes
		if isinstance(node, ast.If) and choice in names_in(node.test)
	}
	return len(used) >= 2


# ==== gradio_patterns.rules.structure.same_component_twice_in_outputs.check ====
# GP112 same-component-twice-in-outputs: info, any Gradio
"""The same component twice among the outputs of a listener."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.findings.hit import Hit

WORDS = ("outputs", "click(", "change(", "submit(", "load(", "then(", "success(", "on(")


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		if event.outputs is None or event.outputs_node is None:
			continue
		seen: dict[tuple[int, int], int] = {}
		for position, part in enumerate(event.outputs):
			if part is None or any(part.call.place.loops()):
				continue  # one call in a loop makes many components
			first = seen.setdefault(part.key, position)
			if first == position or _merges(app, event, first, position):
				continue
			yield Hit(
				_element(event.outputs_node, position),
				f"this gr.{part.kind} is output {first + 1} and {position + 1} of .{event.name}():"
				" only the last value is seen; name each component once",
			)


def _merges(app: App, event: Event, first: int, second: int) -> bool:
	"""Whether both places get updates, which Gradio merges."""
	function = event.function
	if function is None:
		return False
	for _, value, place in function.results:
		if not isinstance(value, (ast.Tuple, ast.List)) or len(value.elts) <= second:
			continue
		parts = [app.resolve(value.elts[at], place) for at in (first, second)]
		if all(isinstance(part, Instance) for part in parts):
			return True
	return False


def _element(node: ast.expr, position: int) -> ast.expr:
	return node.elts[position] if isinstance(node, (ast.List, ast.Tuple)) else node


# ==== gradio_patterns.rules.structure.update_thrown_away.check ====
# GP113 update-thrown-away: warning, any Gradio
"""gr.update(...) as a statement: nothing receives it."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Scope
from gradio_patterns.findings.hit import Hit

WORDS = ("update(", "skip(")


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("update", "skip"):
		if call.place.scope.kind != "function" or _inside(app, call):
			continue
		statement = app.statement(call)
		if statement is not None:
			message = f"gr.{call.name}() is made and thrown away: nothing changes; return it"
			yield Hit(statement.value, message)
			continue
		name = _only_named(call)
		if name is not None:
			message = f'"{name}" is given a gr.{call.name}() and never looked at: nothing changes'
			yield Hit(call.node, f"{message}; return it")


def _inside(app: App, call: Call) -> bool:
	"""Whether it belongs to what a class of Gradio holds: ``Context.block.fns.update``."""
	path = app.qualified(call.node.func, call.place)
	return re.search(r"\.[A-Z]\w*\.\w+\.", f"{path}") is not None


def _only_named(call: Call) -> str | None:
	"""The local name that an update is given to, where nothing reads it."""
	scope = call.place.scope
	for name, bindings in scope.bindings.items():
		if any(binding.value is call.node for binding in bindings):
			return None if name == "_" or _read(scope, name) else name
	return None


def _read(scope: Scope, name: str) -> bool:
	return any(
		isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
		for node in ast.walk(scope.node)
	)


# ==== gradio_patterns.rules.structure.return_in_generator.check ====
# GP114 return-in-generator: warning, any Gradio
"""return value in a generator handler: the value is lost."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)


def check(app: App) -> Iterator[Hit]:
	for function, event in app.handlers:
		if not function.is_generator or event.outputs == ():
			continue
		for statement, _ in function.scope.returns:
			value = statement.value
			if value is None or (isinstance(value, ast.Constant) and value.value is None):
				continue
			if _yielded_before(function.node, statement):
				continue
			message = f'"{function.name}" is a generator: what it returns here is thrown away'
			yield Hit(statement, f"{message}; yield it, then return")


def _yielded_before(function: ast.AST, statement: ast.Return) -> bool:
	"""Whether the statement right before yields the same value."""
	assert statement.value is not None
	wanted = ast.dump(statement.value)
	for node in ast.walk(function):
		for body in (getattr(node, name, None) for name in ("body", "orelse", "finalbody")):
			if isinstance(body, list) and statement in body and body.index(statement) > 0:
				before = body[body.index(statement) - 1]
				if isinstance(before, ast.Expr) and isinstance(before.value, ast.Yield):
					value = before.value.value
					return value is not None and ast.dump(value) == wanted
	return False


# ==== gradio_patterns.rules.structure.layout_class_not_called.check ====
# GP115 layout-class-not-called: error, any Gradio
"""with gr.Row: enters the class, not a row."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Symbol
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("with ",)

_LAYOUTS = frozenset(
	{"Accordion", "Blocks", "Column", "Group", "Row", "Sidebar", "Tab", "TabItem", "Tabs", "Box"}
)


def check(app: App) -> Iterator[Hit]:
	for item in app.nodes_of(ast.withitem):
		entered = item.context_expr
		value = app.resolve(entered, app.walked.module.place)
		name = value.gradio if isinstance(value, Symbol) else None
		if name in _LAYOUTS:
			text = f"{app.source.segment(entered)}()"
			fix = edits.safe("call it", edits.replace(app.source, entered, text))
			yield Hit(entered, f"gr.{name} is not called: the app does not start", fix)


# ==== gradio_patterns.rules.structure.result_dict_keyed_by_text.check ====
# GP116 result-dict-keyed-by-text: error, any Gradio
"""return {"name": ...} for several outputs: keys must be components."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, ways_out

WORDS = ("{", "dict(")


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		outputs = event.outputs
		if outputs is None or len(outputs) < 2 or event.call.open:
			continue
		if event.name == "ChatInterface" or event.call.keyword_node("batch") is not None:
			continue
		for way in ways_out(app, event):
			for atom in way.value:
				if atom.kind == "dict" and _has_text_keys(atom):
					message = f"a dict keyed by text fills none of the {len(outputs)} outputs"
					remedy = "key it by components, or return a tuple"
					yield Hit(place_of(way, atom), f"{message}: {remedy}")


def _has_text_keys(atom: Atom) -> bool:
	made = atom.node
	if isinstance(made, ast.Call):
		return bool(made.keywords) and not made.args and all(k.arg for k in made.keywords)
	if not isinstance(made, ast.Dict):
		return False
	return any(isinstance(k, ast.Constant) and isinstance(k.value, str) for k in made.keys)


# ==== gradio_patterns.rules.structure.name_not_there.check ====
# GP151 name-not-there: a question, any Gradio
"""Names that nothing binds, or only what runs as a script does; imports that a script refuses."""

import ast
import builtins
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import is_main_guard
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_KNOWN = frozenset(dir(builtins)) | {
	"__file__", "__name__", "__doc__", "__path__", "__package__", "__spec__", "__class__",
	"__module__", "__qualname__", "__annotations__", "get_ipython", "display", "WindowsError",
	"__builtins__", "__loader__", "spaces", "help", "exit", "quit", "copyright", "credits",
	"license", "aiter", "anext", "EncodingWarning", "BaseExceptionGroup", "ExceptionGroup",
}  # fmt: skip
"""Also what Python adds to its builtins for a shell, or in a later version than this one."""


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	yield from _undeclared(app)
	if app.walked.starred_imports or _made_up(app):
		return
	guarded = _guarded(app)
	told: set[str] = set()
	module = app.walked.module
	declared = {name for scope in app.walked.scopes for name in scope.globals}
	for node, scope in _reads(app):
		name = node.id
		if name in told or name in _KNOWN or name in declared:
			continue
		owner: Scope | None = scope
		while owner is not None and name not in owner.bindings:
			owner = owner.parent
		if owner is None:
			told.add(name)
			yield Hit(node, f'nothing here gives "{name}" a value: where is it to come from?')
		elif owner is module and scope is not module and name in guarded:
			told.add(name)
			yield Hit(
				node,
				f'"{name}" is only there where this file runs as a script (line {guarded[name]}): '
				"is it never imported?",
			)
	yield from _relative(app)


def _made_up(app: App) -> bool:
	"""Whether names may come by another way than a binding."""
	return bool({"globals", "exec", "__import__"} & set(app.walked.calls_by_name))


def _reads(app: App) -> Iterator[tuple[ast.Name, Scope]]:
	"""Names that the bodies of functions read, with the scope they stand in."""
	for scope in app.walked.scopes:
		if scope.kind != "function" or isinstance(scope.node, ast.Lambda):
			continue
		own = [part for one in scope.node.body if type(one) not in _OWN  # type: ignore[attr-defined]
			   for part in descend(one, _OWN)]  # fmt: skip
		hinted = {id(part) for node in own if isinstance(node, ast.AnnAssign)
				 for part in descend(node.annotation)}  # fmt: skip
		for node in own:
			if (
				isinstance(node, ast.Name)
				and isinstance(node.ctx, ast.Load)
				and id(node) not in hinted
			):
				yield node, scope


_OWN: frozenset[type] = frozenset(
	{ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp,
	 ast.DictComp, ast.GeneratorExp, ast.Match}
)  # fmt: skip
"""What binds names of its own."""


def _guarded(app: App) -> dict[str, int]:
	"""Names of the module that only ``if __name__ == "__main__":`` binds, with the line."""
	inside = [n for n in app.tree.body if isinstance(n, ast.If) and is_main_guard(n.test)]
	found: dict[str, int] = {}
	for guard in inside:
		last = guard.end_lineno or guard.lineno
		for name, bindings in app.walked.module.bindings.items():
			if all(guard.lineno < binding.at >> 32 <= last for binding in bindings):
				found[name] = bindings[0].at >> 32
	return found


_OF_GRADIO = frozenset(
	{"numpy", "pandas", "httpx", "fastapi", "pydantic", "orjson", "jinja2", "markupsafe", "typer",
	 "uvicorn", "starlette", "anyio", "packaging", "huggingface_hub", "gradio", "gradio_client"}
)  # fmt: skip
_SOUGHT = frozenset(
	{"requests", "torch", "transformers", "openai", "matplotlib", "scipy", "plotly", "librosa",
	 "soundfile", "aiohttp", "diffusers", "anthropic", "rich", "seaborn", "sklearn",
	 "tiktoken", "langchain", "datasets", "torchaudio", "torchvision", "cv2", "bs4"}
)  # fmt: skip
_CALLED = {"cv2": "opencv", "sklearn": "scikit-learn", "bs4": "beautifulsoup4"}


def _undeclared(app: App) -> Iterator[Hit]:
	"""Packages that a module needs at once and the project does not name."""
	files = [app.project_file(n) for n in ("pyproject.toml", "requirements.txt", "setup.py",
										   "setup.cfg")]  # fmt: skip
	texts = [found[1] for found in files if found is not None]
	declared = "\n".join(texts).lower()
	if _demo(app.path) or "test" in app.path.rsplit("/", 1)[-1]:
		return
	if "dependencies" not in declared and "install_requires" not in declared:
		return
	if "dynamic" in declared and "dependencies" in declared.partition("dynamic")[2][:80]:
		return
	for node in app.tree.body:
		names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
		if isinstance(node, ast.ImportFrom) and not node.level:
			names = [node.module or ""]
		for name in (one.partition(".")[0] for one in names):
			if name == "requests" and app.target < (6,):
				continue  # huggingface_hub brought it
			if name in _SOUGHT - _OF_GRADIO and _CALLED.get(name, name) not in declared:
				yield Hit(
					node,
					f"the project's dependencies do not name {name}, and Gradio does not bring it:"
					" does a fresh install have it?",
				)
				return


def _relative(app: App) -> Iterator[Hit]:
	"""``from ..package import`` in a file that launches when it is run."""
	script = any(isinstance(n, ast.If) and is_main_guard(n.test) for n in app.tree.body)
	outside = [call for call in app.launches if call.place.scope is app.walked.module]
	if not (script or outside) or (app.project_file("__init__.py") and not _demo(app.path)):
		return
	for node in app.tree.body:
		if isinstance(node, ast.ImportFrom) and node.level:
			yield Hit(
				node,
				"a file that is run as a script has no package around it: is it always started "
				"with python -m?",
			)
			return


def _demo(path: str) -> bool:
	return path.replace("\\", "/").split("/")[-2:-1] in (
		["demo"],
		["demos"],
		["examples"],
		["example"],
		["tests"],
	)
