"""The checks of the rules about events.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.events.race_on_one_event.check ====
# GP801 race-on-one-event: warning, Gradio <6.0
"""Two listeners of one event with a common output: a race up to Gradio 5.

A likely fault where the first is slow, and so would end last; else only advice.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(", "submit(", "change(", "load(", "select(", "upload(", "input(", "on(", "release(")

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
	seen: dict[tuple[Key, str], list[tuple[Event, dict[Key, str]]]] = {}
	for event in app.events:
		if not _runs(event) or event.call.place.conditional:
			continue
		written = {part.key: part.kind for part in event.outputs or () if part is not None}
		started = [
			(component, name, seen.setdefault((component.key, name), []))
			for component, name in event.triggers
			if component is not None
		]
		rivals = [
			(rival, f".{name}() on this gr.{component.kind} writes the same gr.{kind}")
			for component, name, earlier in started
			for rival, theirs in earlier
			for key, kind in written.items()
			if key in theirs
		]
		if rivals:
			slow = any(rival.function and is_slow(app, rival.function) for rival, _ in rivals)
			first, severity = ("slow first", None) if slow else ("first", "info")
			yield Hit(
				event.call.node,
				f"a second listener of {rivals[0][1]} and starts together with the {first};"
				" chain it with .then()",
				severity=severity,
			)
		for _, _, earlier in started:
			earlier.append((event, written))


def _runs(event: Event) -> bool:
	"""Whether the listener runs Python: not only JavaScript or cancels."""
	return event.decorated or not (event.fn is None or isinstance(event.fn, ast.Constant))


# ==== gradio_patterns.rules.events.then_skipped_after_failure.check ====
# GP802 then-skipped-after-failure: warning, Gradio >=6.0
""".then(unlock) after a step that may fail, without a .failure() that unlocks too.

Only where an earlier step of the same chain disables the component that the cleanup enables.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Listener
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".then(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
	by_call = {id(event.call.node): event for event in app.events}
	rescued = {
		part.key
		for event in app.events
		if event.name == "failure"
		for part in event.outputs or ()
		if part is not None
	}
	for event in app.events:
		if event.name != "then":
			continue
		freed = _sets(app, event, True) - rescued
		steps = list(_before(by_call, event))
		locks = [step for step in steps if _sets(app, step, False) & freed]
		works = [step for step in steps if step not in locks and _may_fail(step)]
		if locks and works:
			yield Hit(
				event.call.node,
				"when the step before it fails, this .then() does not run since Gradio 6 and the"
				" component stays disabled; attach the cleanup with .failure() too",
				_fix(app, event),
			)


def _before(by_call: dict[int, Event], event: Event) -> Iterator[Event]:
	"""The steps of the chain before an event, nearest first."""
	source = event.source
	while isinstance(source, Listener):
		step = by_call.get(id(source.call.node))
		if step is None:
			return
		yield step
		source = step.source


def _sets(app: App, event: Event, enabled: bool) -> set[Key]:
	"""The outputs that the handler gives ``interactive=enabled``, written out."""
	function, outputs = event.function, event.outputs
	if function is None or outputs is None:
		return set()
	found: set[Key] = set()
	for _, value, place in function.results:
		parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
		if len(parts) != len(outputs):
			continue
		for part, output in zip(parts, outputs, strict=True):
			update = app.resolve(part, place)
			if output is not None and isinstance(update, Instance):
				given = update.call.keyword("interactive")
				if isinstance(given, ast.Constant) and given.value is enabled:
					found.add(output.key)
	return found


def _may_fail(event: Event) -> bool:
	"""A step that runs Python and does not catch everything; a decorated one has no successor."""
	if event.fn is None or isinstance(event.fn, ast.Constant):
		return False
	return event.function is None or not _catches_all(event.function)


def _catches_all(function: Function) -> bool:
	for node in function.own_nodes:
		if isinstance(node, ast.Try):
			for handler in node.handlers:
				kind = handler.type
				if kind is None or (isinstance(kind, ast.Name) and kind.id.endswith("Exception")):
					return not any(isinstance(part, ast.Raise) for part in descend(handler))
	return False


def _fix(app: App, event: Event) -> Fix | None:
	"""``work.then(...)`` on a line of its own: the same line with ``.failure`` after it."""
	statement, source = app.statement(event.call), app.source
	function: ast.Attribute = event.call.node.func  # type: ignore[assignment]
	if not isinstance(function.value, ast.Name):
		return None
	if statement is None or statement.lineno != statement.end_lineno:
		return None
	inside = source.slice(source.end(function), source.end(event.call.node))
	name = function.value.id
	line = f"{source.newline}{source.indent(statement)}{name}.failure{inside}"
	return edits.unsafe(
		"run the cleanup after a failure too", edits.insert_after(source, statement, line)
	)


# ==== gradio_patterns.rules.events.every_removed.check ====
# GP803 every-removed: error, Gradio >=5.0
"""every= on a listener: a TypeError since 5.0."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("every",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		keyword = event.call.keyword_node("every")
		if keyword is None or (event.source is None and not event.triggers):
			continue
		if isinstance(keyword.value, ast.Constant) and keyword.value.value is None:
			# Still a TypeError, and there is nothing to poll: the keyword simply goes.
			fix = edits.safe(
				"drop every=None", edits.remove_keyword(app.source, event.call, keyword)
			)
		else:
			fix = _timer(app, event, keyword)
		yield Hit(
			keyword,
			f"every= on .{event.name}() raises a TypeError since Gradio 5;"
			" use gr.Timer(...).tick(...)",
			fix,
		)


def _timer(app: App, event: Event, keyword: ast.keyword) -> Fix | None:
	"""For ``demo.load(f, ..., every=n)`` on a line of its own: load once, and tick on.

    A click that starts polling needs a timer that is switched on by the click: not done here.
    """
	statement = app.statement(event.call)
	if event.name != "load" or statement is None or event.call.open:
		return None
	source, call = app.source, event.call
	gr = app.gradio_alias
	if gr is None:
		return None
	rest = [source.segment(argument) for argument in call.node.args]
	rest += [source.segment(k) for k in call.node.keywords if k is not keyword]
	if any("\n" in part for part in rest):
		return None
	indent = source.indent(statement)
	timer = f"{gr}.Timer({source.segment(keyword.value)})"
	line = f"{source.newline}{indent}{timer}.tick({', '.join(rest)})"
	return edits.unsafe(
		"run once on load, then on every tick of a gr.Timer",
		edits.remove_keyword(source, call, keyword),
		edits.insert_after(source, statement, line),
	)


# ==== gradio_patterns.rules.events.trigger_mode_needless.check ====
# GP804 trigger-mode-needless: info, Gradio >=4.0
"""trigger_mode="once" where once is the default."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_ONCE = frozenset(
	{
		"click", "submit", "input", "select", "load", "tick", "release", "upload", "blur", "focus",
		"like", "then", "success",
	}
)  # fmt: skip
"""Events whose default was looked up on real versions."""


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		keyword = event.call.keyword_node("trigger_mode")
		if keyword is None or app.literal(keyword.value, event.call.place) != "once":
			continue
		if not _once_by_default(event):
			continue
		edit = edits.remove_keyword(app.source, event.call, keyword)
		name = "gr.on()" if event.name == "on" else f".{event.name}()"
		yield Hit(
			keyword,
			f'trigger_mode="once" is the default of {name} anyway; leave it out',
			edits.safe("drop the needless keyword", edit),
		)


def _once_by_default(event: Event) -> bool:
	if event.name == "on":
		return bool(event.triggers) and all(
			part is not None and name in _ONCE for part, name in event.triggers
		)
	return event.source is not None and event.name in _ONCE


# ==== gradio_patterns.rules.events.trigger_mode_multiple.check ====
# GP805 trigger-mode-multiple: info, Gradio >=4.0
"""trigger_mode="multiple" on a click or submit: one run per click."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_PRESSED = frozenset({"click", "submit"})


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		keyword = event.call.keyword_node("trigger_mode")
		if keyword is None or app.literal(keyword.value, event.call.place) != "multiple":
			continue
		if not any(part is not None and name in _PRESSED for part, name in event.triggers):
			continue
		edit = edits.remove_keyword(app.source, event.call, keyword)
		yield Hit(
			keyword,
			'trigger_mode="multiple" starts one run per click, also while one is at work:'
			" leave it out if the handler must not run twice",
			edits.unsafe("let further clicks wait for the end of the run", edit),
		)


# ==== gradio_patterns.rules.events.change_feeds_itself.check ====
# GP806 change-feeds-itself: warning, Gradio >=4.1
"""A .change listener whose handler writes the component that triggered it.

A result that surely grows is told as it is; one that is made from the value in another way, and so
may settle, is only advice. An update without a value does not fire the event.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name, mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("change",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		function, outputs = event.function, event.outputs
		if function is None or outputs is None:
			continue
		for trigger, name in event.triggers:
			if name != "change" or trigger is None:
				continue
			fed = {p for p, part in event.input_parameters() if part and part.key == trigger.key}
			at = [i for i, part in enumerate(outputs) if part and part.key == trigger.key]
			if len(fed) == 1 and len(at) == 1:
				given = (at[0], len(outputs))
				yield from _judge(app, event, function, fed.pop(), given)


def _judge(
	app: App, event: Event, function: Function, name: str, given: tuple[int, int]
) -> Iterator[Hit]:
	"""``given`` is the place of the trigger among the outputs, and their number."""
	parts = [(_part(app, value, place, *given), place) for _, value, place in function.results]
	feeding = [part for part, _ in parts if part is not None and _made_of(part, name)]
	if not feeding or function.assigns(name):
		return
	node = event.outputs_node or event.call.node
	if len(parts) == 1 and not parts[0][1].conditional and _grows(feeding[0], name):
		yield Hit(
			node,
			f'"{function.name}" extends the value that triggers it: each result fires it again,'
			" without end; use .input, .submit or .blur",
		)
	else:
		yield Hit(
			node,
			f'"{function.name}" writes the component it listens to, so it runs again on its own'
			" result; use .input, .submit or .blur",
			severity="info",
		)


def _part(
	app: App, value: ast.expr | None, place: Place, position: int, count: int
) -> ast.expr | None:
	"""What one result hands to the trigger, None where it keeps the value or cannot be seen."""
	if count > 1:
		if not isinstance(value, (ast.Tuple, ast.List)) or len(value.elts) != count:
			return None
		value = value.elts[position]
	update = app.resolve(value, place)
	return update.call.keyword("value") if isinstance(update, Instance) else value


def _made_of(part: ast.expr, name: str) -> bool:
	"""Computed from the parameter, and not simply the parameter."""
	if isinstance(part, (ast.Name, ast.Dict)):
		return False
	return mentions(part, {name})


def _grows(part: ast.expr, name: str) -> bool:
	if isinstance(part, ast.JoinedStr):
		whole = [
			piece
			for piece in part.values
			if isinstance(piece, ast.FormattedValue)
			and piece.format_spec is None
			and is_name(piece.value, name)
		]
		text = [p for p in part.values if isinstance(p, ast.Constant) and str(p.value).strip()]
		return bool(whole and text)
	if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
		sides = (part.left, part.right)
		added = [side for side in sides if isinstance(side, ast.Constant) and side.value]
		return bool(added) and any(is_name(side, name) for side in sides)
	return False


# ==== gradio_patterns.rules.events.cancels_ordinary_function.check ====
# GP807 cancels-ordinary-function: warning, any Gradio
"""cancels=[event] where the event runs a function that cannot be stopped.

Silent where the stop button also runs Python, which may set a flag, and for async functions.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Listener
from gradio_patterns.findings.hit import Hit

WORDS = ("cancels",)

_FLAGS = frozenset({"is_set", "wait", "set"})


def check(app: App) -> Iterator[Hit]:
	functions = {id(event.call.node): event.function for event in app.events}
	for event in app.events:
		given = event.call.keyword("cancels")
		if given is None or event.decorated or not _only_cancels(event):
			continue
		parts = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
		for part in parts:
			listener = app.resolve(part, event.call.place)
			if not isinstance(listener, Listener):
				continue
			function = functions.get(id(listener.call.node))
			if function is not None and _cannot_be_stopped(app, function):
				yield Hit(
					part,
					f'"{function.name}" is no generator, so cancels= does not stop it, it goes on;'
					" yield between its steps, or have it check a flag",
				)


def _only_cancels(event: Event) -> bool:
	return event.fn is None or isinstance(event.fn, ast.Constant)


def _cannot_be_stopped(app: App, function: Function) -> bool:
	if function.is_async or function.is_generator or function.is_lambda:
		return False
	called = {
		raw.node.func.attr
		for raw in app.calls_in(function)
		if isinstance(raw.node.func, ast.Attribute)
	}
	return bool(app.calls_in(function)) and not called & _FLAGS


# ==== gradio_patterns.rules.events.timer_too_fast.check ====
# GP808 timer-too-fast: info, any Gradio
"""gr.Timer or every= below one second."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("every", "Timer")


def check(app: App) -> Iterator[Hit]:
	for call in app.gradio_calls:
		if call.name == "Timer":
			node = call.argument(0, "value")
		elif _recomputed(call):
			node = call.keyword("every")
		else:
			continue
		yield from _judge(app, call, node)
	if app.target < (5,):
		for event in app.events:
			yield from _judge(app, event.call, event.call.keyword("every"))


def _recomputed(call: Call) -> bool:
	"""A component whose value is a function; every= on a constant value does nothing."""
	if not call.name[:1].isupper():
		return False
	value = call.argument(0, "value")
	return value is not None and not isinstance(value, (ast.Constant, ast.List, ast.Dict))


def _judge(app: App, call: Call, node: ast.expr | None) -> Iterator[Hit]:
	seconds = app.literal(node, call.place)
	if node is None or not isinstance(seconds, (int, float)):
		return
	if 0 < seconds < 1:
		rate = round(1 / seconds, 1)
		yield Hit(
			node,
			f"every {seconds:g} s means {rate:g} requests a second from each open tab;"
			" poll every 1 to 10 seconds, or yield from a generator",
		)


# ==== gradio_patterns.rules.events.yield_in_finally.check ====
# GP809 yield-in-finally: warning, Gradio >=5.22
"""A generator handler that yields while GeneratorExit is on its way through."""

import ast
from collections.abc import Iterable, Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)

_CATCHING = frozenset({"BaseException", "GeneratorExit"})


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		for node in function.own_nodes:
			if isinstance(node, ast.Try):
				yield from _try(node)


def _try(node: ast.Try) -> Iterator[Hit]:
	if any(_yields(node.body)):
		for handler in node.handlers:
			if not _catches_exit(handler):
				continue
			found = next(_yields(handler.body), None)
			if found is not None:
				yield _hit(found, "this except, which also catches GeneratorExit")
			break  # the first that catches it
	held = [*node.body, *node.orelse, *(s for h in node.handlers for s in h.body)]
	if any(_yields(held)):
		found = next(_yields(node.finalbody), None)
		if found is not None:
			yield _hit(found, "finally")


def _hit(node: ast.AST, where: str) -> Hit:
	return Hit(
		node,
		f"this yields in {where}: a closed tab raises 'generator ignored GeneratorExit';"
		" yield after the try instead",
	)


def _catches_exit(handler: ast.ExceptHandler) -> bool:
	kind = handler.type
	if kind is None:
		return True
	parts = kind.elts if isinstance(kind, ast.Tuple) else [kind]
	return any(isinstance(part, ast.Name) and part.id in _CATCHING for part in parts)


def _yields(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
	"""The yields of a block, without those of functions defined in it."""
	stack = list(statements)[::-1]
	while stack:
		node = stack.pop()
		if isinstance(node, (ast.Yield, ast.YieldFrom)):
			yield node
		if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
			stack.extend(list(ast.iter_child_nodes(node))[::-1])


# ==== gradio_patterns.rules.events.buttons_race_for_one_output.check ====
# GP810 buttons-race-for-one-output: a question, any Gradio
"""Two buttons whose handlers are both slow and write the same component."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
	slow: list[tuple[Event, Key, Function, dict[Key, str]]] = []
	for event in app.events:
		function = event.function
		clicked = [part.key for part, name in event.triggers if part and name == "click"]
		if function is None or len(clicked) != 1 or _guarded(event) or not is_slow(app, function):
			continue
		written = {part.key: part.kind for part in event.outputs or () if part is not None}
		for _, button, other, theirs in slow:
			shared = [kind for key, kind in written.items() if key in theirs]
			if shared and button != clicked[0] and other.node is not function.node:
				yield Hit(
					event.call.node,
					f'"{other.name}" and "{function.name}" are slow, run from different buttons and'
					f" write the same gr.{shared[0]}: can both be started, and does it matter which"
					" ends last?",
				)
				break
		slow.append((event, clicked[0], function, written))


def _guarded(event: Event) -> bool:
	"""The author has thought of it: cancels, or one queue for both."""
	return any(event.call.keyword_node(name) for name in ("cancels", "concurrency_id"))


# ==== gradio_patterns.rules.events.error_not_raised.check ====
# GP811 error-not-raised: warning, any Gradio
"""gr.Error(...) as a statement or a result: an exception that nobody raises."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Atom, ways_out

WORDS = ("Error(",)


def check(app: App) -> Iterator[Hit]:
	returned = {id(atom.node) for atom in _returned(app)}
	for call in app.calls("Error"):
		if call.place.scope.kind != "function":
			continue
		statement = app.statement(call)
		if statement is not None:
			message = "gr.Error() is made but not raised: the visitor sees nothing; raise it"
			yield Hit(call.node, message, _raise(app, statement, call))
		elif id(call.node) in returned:
			message = "gr.Error() is returned as if it were a value; raise it"
			yield Hit(call.node, message, _raise(app, _return_of(call), call))


def _returned(app: App) -> Iterator[Atom]:
	"""What handlers hand back, and the parts of it."""
	for event in (*app.events, *app.interfaces):
		for way in ways_out(app, event):
			for atom in way.value:
				yield atom
				for part in atom.parts or ():
					yield from part


def _return_of(call: Call) -> ast.AST | None:
	"""The statement that returns just this."""
	scope = call.place.scope
	return next((node for node, _ in scope.returns if node.value is call.node), None)


def _raise(app: App, statement: ast.AST | None, call: Call) -> Fix | None:
	if not isinstance(statement, (ast.Expr, ast.Return)) or "#" in app.source.segment(statement):
		return None
	text = f"raise {app.source.segment(call.node)}"
	return edits.unsafe("raise it", edits.replace(app.source, statement, text))


# ==== gradio_patterns.rules.events.js_without_function.check ====
# GP820 js-without-function: error, Gradio >=4.0.2,<6.18
"""A listener as a statement with js= and no fn at all: it waits to be a decorator."""

from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Listener
from gradio_patterns.app.bodies import unused
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("js",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		call = event.call
		js = call.keyword_node("js")
		if js is None or event.fn is not None or call.open:
			continue
		if event.name != "on" and not isinstance(event.source, (Instance, Listener)):
			continue
		if unused(app, call):
			fix = edits.safe("pass fn=None", edits.insert_before(app.source, js, "fn=None, "))
			yield Hit(js, f".{call.name}() without fn adds no listener; pass fn=None", fix)


# ==== gradio_patterns.rules.events.listener_without_function.check ====
# GP821 listener-without-function: error, any Gradio
"""A listener as a statement with no fn at all: it waits to be a decorator."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.app.bodies import unused
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("None)", "cancels", "inputs", "outputs", "triggers")

_REST = frozenset({"cancels", "inputs", "outputs", "triggers"})


def _nothing(event: Event) -> bool:
	"""Whether None is all that a listener is given."""
	given = [*event.call.node.args, *(word.value for word in event.call.node.keywords)]
	return len(given) == 1 and isinstance(given[0], ast.Constant) and given[0].value is None


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		call = event.call
		given = call.keywords.keys()
		if call.open:
			continue
		if _nothing(event) and unused(app, call) and event.name in {"load", "click", "change"}:
			yield Hit(call.node, f".{call.name}(None) does nothing; pass the handler, or js=")
			continue
		if event.fn is not None:
			continue
		if event.name != "on" and not isinstance(event.source, (Instance, Listener)):
			continue
		if "js" in given or "_js" in given or not _REST & given or not unused(app, call):
			continue
		cancels = call.keyword_node("cancels")
		if cancels is None:
			yield Hit(call.node, f".{call.name}() without fn adds no listener; pass the handler")
		else:
			fix = edits.safe("pass fn=None", edits.insert_before(app.source, cancels, "fn=None, "))
			yield Hit(cancels, f".{call.name}() without fn cancels nothing; pass fn=None", fix)


# ==== gradio_patterns.rules.events.script_function_not_global.check ====
# GP822 script-function-not-global: warning, Gradio >=4.0.2
"""A function declared in one js= and called in an on... attribute or in another js=."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_DECLARED = (
	r"\bfunction\s*\*?\s+([A-Za-z_$][\w$]*)\s*\("
	r"|\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\b|function\b|\()"
)
"""``function name(`` and ``const name = (``."""


def check(app: App) -> Iterator[Hit]:
	scripts = _scripts(app)
	if _more_in_head(app):
		return
	texts: list[ast.AST] = [*app.nodes_of(ast.Constant)]
	for keyword, script in scripts.items():
		others = [node for node in texts if node is not script]
		for name in _declared(_text(script)):
			used = _use(name, others, {id(other) for other in scripts.values()})
			if used and not _made_global(name, _text(script), others):
				message = f'"{name}" is known in this script alone, but {used} calls it'
				yield Hit(keyword.value, f"{message}; write window.{name} = ...")
				break


def _scripts(app: App) -> dict[ast.keyword, ast.expr]:
	"""Every ``js=`` and where its text is written out."""
	found: dict[ast.keyword, ast.expr] = {}
	calls = [*app.calls("Blocks", "Interface", "ChatInterface"), *app.launches]
	for call in [*calls, *(event.call for event in app.events)]:
		keyword = call.keyword_node("js")
		if keyword is not None:
			node, _ = trace(app, keyword.value, call.place)
			found[keyword] = node
	return found


def _text(node: ast.AST) -> str:
	return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _declared(text: str) -> list[str]:
	return [one or two for one, two in re.findall(_DECLARED, text)]


def _more_in_head(app: App) -> bool:
	"""Whether scripts of the page may come from a text that is not written out here."""
	for call in (*app.calls("Blocks", "Interface", "ChatInterface"), *app.launches):
		head = call.keyword("head")
		if call.open or call.keyword("head_paths") is not None:
			return True
		if head is not None and not _text(trace(app, head, call.place)[0]):
			return True
	return False


def _use(name: str, others: list[ast.AST], scripts: set[int]) -> str:
	"""Where else a function of this name is called, in words."""
	called = rf"(?<![\w$.]){re.escape(name)}\s*\("
	given = rf"[(,]\s*{re.escape(name)}\s*[,)=]|\b{re.escape(name)}\s*=>"
	for node in others:
		text = _text(node)
		if re.search(rf"\bon[a-z]+\s*=\s*[\"'\\]+[^\"'>]*{called}", text):
			return "an attribute in HTML"
		calls = re.search(called, text) is not None or text.strip() == name
		if calls and id(node) in scripts and not re.search(given, text):
			return "another js="
	return ""


def _made_global(name: str, script: str, others: list[ast.AST]) -> bool:
	"""Whether the script hands the function on, or another text may define it too."""
	handed = rf"\b(window|globalThis|self)(\.|\[[\"']){re.escape(name)}\b|\bassign\(\s*window"
	return any(
		re.search(handed, text) or (text is not script and name in _declared(text))
		for text in (script, *map(_text, others))
	)


# ==== gradio_patterns.rules.events.special_parameter_not_annotated.check ====
# GP823 special-parameter-not-annotated: error, any Gradio
"""A parameter called evt, request or progress, without annotation, whose attributes are read."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("evt", "event", "request", "req", "progress", "e")

_DATA = frozenset(
	{"index", "value", "selected", "row_value", "col_value", "liked", "target", "key", "_data"}
)
_REQUEST = frozenset(
	{
		"headers", "client", "username", "query_params", "cookies", "session_hash", "url",
		"path_params", "session", "request",
	}
)  # fmt: skip
_SPECIAL = {
	"evt": (_DATA, "gr.SelectData"),
	"event": (_DATA, "gr.SelectData"),
	"e": (_DATA, "gr.SelectData"),
	"request": (_REQUEST, "gr.Request"),
	"req": (_REQUEST, "gr.Request"),
	"progress": (frozenset({"tqdm"}), "gr.Progress = gr.Progress()"),
}


def check(app: App) -> Iterator[Hit]:
	found: dict[ast.AST, Function] = {}
	for event in app.events:
		if event.function is not None:
			found.setdefault(event.function.node, event.function)
	for function in found.values():
		if all(_starved(app, each, function) for each in app.events_of(function)):
			yield from _asked(function)


def _starved(app: App, event: Event, function: Function) -> bool:
	"""Whether an event has surely fewer inputs than the function has parameters to fill."""
	if event.inputs is None:
		return False
	if event.source is None and not event.triggers:
		return False  # on something unknown, or a render function, which is filled by place
	return len(event.inputs) < len(function.fed)


def _asked(function: Function) -> Iterator[Hit]:
	defaults = function.defaults()
	for name in function.fed:
		if name not in _SPECIAL or name in defaults or function.annotation(name) is not None:
			continue
		attributes, wanted = _SPECIAL[name]
		if function.assigns(name):
			continue
		if any(_read(node, name, attributes) for node in function.own_nodes):
			yield Hit(
				_parameter(function, name),
				f'"{name}" has no annotation and is None; write {name}: {wanted}',
			)


def _read(node: ast.AST, name: str, attributes: frozenset[str]) -> bool:
	"""Whether one of the attributes is read, or progress is called."""
	if isinstance(node, ast.Attribute):
		return node.attr in attributes and is_name(node.value, name)
	return isinstance(node, ast.Call) and name == "progress" and is_name(node.func, name)


def _parameter(function: Function, name: str) -> ast.arg:
	arguments = function.node.args
	every = {each.arg: each for each in (*arguments.posonlyargs, *arguments.args)}
	return every[name]


# ==== gradio_patterns.rules.events.loop_variable_in_listener.check ====
# GP824 loop-variable-in-listener: warning, any Gradio
"""A handler made in a loop that reads what the loop binds."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("for",)

_INNER = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda})
_Loop = ast.For | ast.AsyncFor


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		turns = [_bound(app, function, loop) for loop in _loops(function)]
		around = function.scope.parent
		if around is not None and around.kind == "comprehension":
			turns.append(set(around.bindings))
		for bound in turns:
			name = next((n for n in _read(function) if n.id in bound), None)
			if name is not None:
				yield Hit(
					name,
					f'"{name.id}" is looked up when the handler runs, after the loop: all '
					f"listeners see the last one; write {name.id}={name.id} as a default",
				)
				break


def _loops(function: Function) -> Iterator[_Loop]:
	"""Loops of the surrounding scope in which the function is made anew with every turn."""
	around: Place = function.around
	for place in around.outward_in_scope():
		loop = place.node
		if not isinstance(loop, (ast.For, ast.AsyncFor)):
			continue
		if not any(isinstance(part, (ast.Break, ast.Return)) for part in _own(loop)):
			yield loop


def _own(loop: _Loop) -> Iterator[ast.AST]:
	"""What the loop itself runs, without the bodies of functions made in it."""
	for statement in loop.body:
		if type(statement) not in _INNER:
			yield from descend(statement, _INNER)


def _bound(app: App, function: Function, loop: _Loop) -> set[str]:
	"""Names that mean something else in every turn of the loop."""
	targets = names_in(loop.target)
	found = set(targets)
	for node in _own(loop):
		if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
			made = app.component(node.value, function.around)
			if made is not None or mentions(node.value, targets):
				found.add(node.targets[0].id)
	return found


def _read(function: Function) -> Iterator[ast.Name]:
	"""Names the body takes from around the function."""
	names = [node for node in function.own_nodes if isinstance(node, ast.Name)]
	own = function.scope.bindings.keys() | {n.id for n in names if isinstance(n.ctx, ast.Store)}
	yield from (name for name in names if name.id not in own)


# ==== gradio_patterns.rules.events.enter_does_not_submit.check ====
# GP825 enter-does-not-submit: warning, any Gradio
"""A Textbox of several lines whose text only .submit() takes."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.findings.hit import Hit

WORDS = ("submit",)


def check(app: App) -> Iterator[Hit]:
	if "shift" in app.source.text.lower() or any(event.inputs is None for event in app.events):
		return
	started = [trigger for event in app.events for trigger in event.triggers]
	boxes = {box.key: box for box, name in started if name == "submit" and box is not None}
	for box in boxes.values():
		lines = _several_lines(app, box)
		if lines is not None and not any(_other_way(event, box) for event in app.events):
			yield Hit(
				lines,
				"Enter begins a new line here and only Shift+Enter submits; use lines=1 with "
				"max_lines=, or add a button",
			)


def _several_lines(app: App, box: Instance) -> ast.keyword | None:
	"""``lines=`` of two or more, where there is no button inside."""
	if box.kind != "Textbox" or box.call.open or "submit_btn" in box.call.keywords:
		return None
	lines = app.literal(box.call.keyword("lines"), box.call.place)
	return box.call.keyword_node("lines") if isinstance(lines, int) and lines > 1 else None


def _other_way(event: Event, box: Instance) -> bool:
	"""Whether the text is also taken by something that is no submit, such as a button."""
	taken = any(part is None or part.key == box.key for part in event.inputs or ())
	return taken and any(name != "submit" for _, name in event.triggers)


# ==== gradio_patterns.rules.events.signal_in_handler.check ====
# GP826 signal-in-handler: error, any Gradio
"""signal.signal() and its kin in a handler, or in a function that it calls."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import reached
from gradio_patterns.findings.hit import Hit

WORDS = ("signal",)

_MAIN_ONLY = frozenset({"signal.signal", "signal.set_wakeup_fd"})


def check(app: App) -> Iterator[Hit]:
	if "main_thread" in app.source.text:
		return  # it asks where it runs
	found: dict[ast.Call, None] = {}
	for function, _ in app.handlers:
		if function.is_async:
			continue
		for each in reached(app, function):
			for raw in app.calls_in(each):
				tried = any(place.kind == "try" for place in raw.place.outward())
				if not tried and app.qualified(raw.node.func, raw.place) in _MAIN_ONLY:
					found[raw.node] = None
	for node in found:
		yield Hit(
			node,
			"only the main thread may set a signal, and a handler runs in another; limit its time "
			"in another way",
		)


# ==== gradio_patterns.rules.events.exception_swallowed.check ====
# GP827 exception-swallowed: info, any Gradio
"""``except`` clauses that only print, in handlers and in what runs with them."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.failures import catches_anything, catches_foreign, clauses
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("except",)

_EMPTIED = "the visitor sees an empty field and no error; raise gr.Error(...) here"
_LEFT_OUT = (
	"what fails here is left out, and the visitor is not told; collect it and say so at the end "
	"(gr.Warning)"
)

_TIDYING = frozenset(
	{
		"remove", "unlink", "rmtree", "rmdir", "close", "terminate", "kill", "empty_cache",
		"cancel", "stop", "shutdown", "disconnect", "cleanup", "removedirs", "wait", "release",
	}
)  # fmt: skip
"""Calls whose failure harms nobody."""


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for function, _ in app.handlers:
		emptied = [
			clause
			for clause in (_last_handlers(function) if _one_output(app, function) else [])
			if all(_silent(app, function, node) for node in clause.body)
		]
		for clause in [*emptied, *_returning_nothing(app, function)]:
			if catches_anything(clause) and id(clause) not in seen:
				seen.add(id(clause))
				yield Hit(clause, _EMPTIED)
		for run in runs_of(app, function):
			for clause in _dropping(app, run.function):
				if id(clause) not in seen:
					seen.add(id(clause))
					yield Hit(clause, _LEFT_OUT)


def _one_output(app: App, function: Function) -> bool:
	return not function.is_generator and all(
		event.outputs is not None and len(event.outputs) == 1 and event.name != "ChatInterface"
		for event in app.events_of(function)
	)


def _returning_nothing(app: App, function: Function) -> Iterator[ast.ExceptHandler]:
	"""Clauses of a handler that print at most and hand back nothing, ``None`` or ``[]``."""
	if function.is_generator or any(
		event.outputs == () or event.name == "render" for event in app.events_of(function)
	):
		return
	for clause in clauses(function):
		last = clause.body[-1]
		if (
			isinstance(last, ast.Return)
			and last.value is not None
			and _empty(app, function, last.value)
			and all(_silent(app, function, node) for node in clause.body[:-1])
		):
			yield clause


def _empty(app: App, function: Function, value: ast.expr) -> bool:
	"""Whether a result empties what it goes to: None, an empty text or list, a black picture."""
	if isinstance(value, ast.Constant):
		return value.value is None or value.value == ""
	if isinstance(value, (ast.List, ast.Tuple)):
		return all(_empty(app, function, part) for part in value.elts)
	if isinstance(value, ast.Dict):
		return not value.keys
	if not isinstance(value, ast.Call):
		return False
	path = app.qualified(value.func, function.place)
	return path == "numpy.zeros" or (
		path == "pandas.DataFrame" and not (value.args or value.keywords)
	)


def _dropping(app: App, function: Function) -> Iterator[ast.ExceptHandler]:
	"""Clauses in a loop that print what failed and go on with the next item."""
	for loop in function.own_nodes:
		if not isinstance(loop, (ast.For, ast.AsyncFor)):
			continue
		for node in loop.body:
			if isinstance(node, ast.Try) and not _tidying(node):
				yield from (
					c for c in node.handlers if catches_foreign(c) and _prints(app, function, c)
				)


def _prints(app: App, function: Function, clause: ast.ExceptHandler) -> bool:
	"""Whether a clause prints or logs, and does nothing else that counts."""
	body = [node for node in clause.body if not isinstance(node, ast.Continue)]
	told = [
		node for node in body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
	]
	return bool(told) and all(_silent(app, function, node) for node in body)


def _tidying(node: ast.Try) -> bool:
	"""Whether a ``try`` only cleans up."""
	calls = [part for one in node.body for part in descend(one) if isinstance(part, ast.Call)]
	names = {
		call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
		for call in calls
	}
	return bool(names & _TIDYING)


def _last_handlers(function: Function) -> list[ast.ExceptHandler]:
	"""The ``except`` clauses after which the function ends without a value."""
	body = function.node.body
	last = body[-1] if isinstance(body, list) else None
	if not isinstance(last, ast.Try) or last.finalbody:
		return []
	returns = last.orelse[-1] if last.orelse else last.body[-1]
	gives = isinstance(returns, ast.Return) and returns.value is not None
	return last.handlers if gives else []


def _silent(app: App, function: Function, node: ast.stmt) -> bool:
	"""Whether a statement tells the developer at most."""
	if isinstance(node, ast.Pass):
		return True
	if not isinstance(node, ast.Expr):
		return False
	call = node.value
	if not isinstance(call, ast.Call):
		return isinstance(call, ast.Constant)
	path = app.qualified(call.func, function.place) or ""
	if path == "builtins.print" and any(word.arg == "file" for word in call.keywords):
		return "stderr" in ast.unparse(call)
	if path == "builtins.print" or path.startswith(("logging.", "traceback.print_")):
		return True
	named = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
	return named and call.func.value.id.lower() in {"log", "logger", "logging"}  # type: ignore[attr-defined]


# ==== gradio_patterns.rules.events.script_not_one_function.check ====
# GP828 script-not-one-function: error, Gradio >=4.0.2
"""js= with more next to its first function."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_SPACE = r"(?:\s|//[^\n]*(?:\n|$)|/\*.*?\*/)*"
_FUNCTION = r"(?:async\s+)?function\b"
_PATTERN = r"(?<=[(,=:\[!&|?])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/"
"""A regular expression, which only stands where a value may begin."""
_PIECES = (
	_PATTERN + r"|//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[{}]"
)
"""Comments, texts and braces; in texts and comments braces do not count."""


def check(app: App) -> Iterator[Hit]:
	for call in _scripted(app):
		node = call.keyword("js")
		if node is None:
			continue
		script, _ = trace(app, node, call.place)
		text = script.value if isinstance(script, ast.Constant) else None
		if isinstance(text, str) and _stands_still(app, text):
			yield Hit(node, "js= takes one function; with more next to it nothing runs")


def _scripted(app: App) -> Iterator[Call]:
	yield from app.calls("Blocks", "Interface", "ChatInterface")
	yield from app.launches
	yield from (event.call for event in app.events)


def _stands_still(app: App, text: str) -> bool:
	"""Whether a script surely runs nothing."""
	rest = _after_function(text)
	if rest is None:
		strict = app.target < (6,) and "{" in text
		return strict and re.match(rf"(?s){_SPACE}(?:const|let|var)\s", text) is not None
	if rest == "":
		return False
	if app.target < (6,) and not rest.startswith("("):
		return True
	while rest:  # nothing but further declarations
		more = _after_function(rest)
		if more is None:
			return False
		rest = more
	return True


def _after_function(text: str) -> str | None:
	"""What follows a function that a text begins with; None where it begins otherwise."""
	start = re.match(rf"(?s){_SPACE}{_FUNCTION}", text)
	if start is None:
		return None
	depth = 0
	for piece in re.finditer(rf"(?s){_PIECES}", text[start.end() :]):
		depth += {"{": 1, "}": -1}.get(piece.group(), 0)
		if piece.group() == "}" and depth == 0:
			rest = text[start.end() + piece.end() :]
			return re.sub(rf"(?s)^{_SPACE}", "", rest)
	return None


# ==== gradio_patterns.rules.events.generator_returned.check ====
# GP840 generator-returned: error, any Gradio
"""return stream(text): the output gets the generator itself, or a coroutine nobody awaited."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, uses, ways_out

WORDS = ("yield", "async def")

_KINDS = frozenset({"generator", "coroutine"})


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for way in ways_out(app, event):
			for atom in way.value:
				if atom.kind in _KINDS:
					said, remedy = _words(atom)
					message = f"this hands over {said} as it is, not what it gives"
					yield Hit(place_of(way, atom), f"{message}; {remedy}")
		for use in uses(app, event):
			if use.how == "dropped":
				atom = next(iter(use.value))
				said, remedy = _words(atom)
				yield Hit(use.node, f"this makes {said} that never runs; {remedy}")


def _words(atom: Atom) -> tuple[str, str]:
	if atom.kind == "generator":
		return "a generator", "write yield from, or go through it"
	return "a coroutine", "await it in an async function"


# ==== gradio_patterns.rules.events.then_after_cancel_only.check ====
# GP852 then-after-cancel-only: error, Gradio <6.21
"""A chain that begins with a listener whose function is None and that cancels."""

from collections.abc import Iterator

from gradio_patterns.app import App, Listener
from gradio_patterns.app.serving import is_none
from gradio_patterns.findings.hit import Hit

WORDS = ("cancels",)


def check(app: App) -> Iterator[Hit]:
	stops = {
		id(event.call.node)
		for event in app.events
		if is_none(event.fn)
		and "cancels" in event.call.keywords
		and not {"js", "_js"} & event.call.keywords.keys()
	}
	for event in app.events:
		if isinstance(event.source, Listener) and id(event.source.call.node) in stops:
			yield Hit(
				event.fn or event.call.node,
				f".{event.name}() does not run after a listener that only cancels; do it before",
			)


# ==== gradio_patterns.rules.events.api_name_taken_twice.check ====
# GP856 api-name-taken-twice: warning, any Gradio
"""One api_name for two listeners of an app."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("api_name",)


def check(app: App) -> Iterator[Hit]:
	if len(app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")) != 1:
		return  # each app has names of its own
	taken: set[str] = set()
	for event in sorted(app.events, key=lambda event: event.call.node.lineno):
		place = event.call.place
		for keyword in event.call.node.keywords:
			text = app.literal(keyword.value, place) if keyword.arg == "api_name" else None
			if not isinstance(text, str) or place.conditional:
				continue
			text = text.lstrip("/")
			if text in taken:
				yield Hit(
					keyword.value,
					f'"{text}" is taken, and this becomes "{text}_1"; give it another name',
				)
			taken.add(text)


# ==== gradio_patterns.rules.events.session_without_middleware.check ====
# GP858 session-without-middleware: error, any Gradio
"""request.session in an app that is launched without SessionMiddleware."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = ("session",)

_SESSIONS = ("SessionMiddleware", "OAuth", "LoginButton")


def check(app: App) -> Iterator[Hit]:
	text = app.source.text
	if any(word in text for word in _SESSIONS) or not launches(app):
		return
	for function, _ in app.handlers:
		requests = [name for name in function.parameters if _is_request(app, function, name)]
		for node in function.own_nodes:
			if not isinstance(node, ast.Attribute) or node.attr != "session":
				continue
			owner = node.value
			if isinstance(owner, ast.Attribute) and owner.attr == "request":
				owner = owner.value
			if any(is_name(owner, name) for name in requests):
				yield Hit(
					node,
					"an app that is launched has no sessions, and this raises; keep it in gr.State",
				)


def _is_request(app: App, function: Function, name: str) -> bool:
	annotation = function.annotation(name)
	symbol = app.resolve(annotation, function.around)
	return isinstance(symbol, Symbol) and symbol.gradio == "Request"


# ==== gradio_patterns.rules.events.user_without_middleware.check ====
# GP859 user-without-middleware: error, any Gradio
"""request.user or request.auth in an app that is launched without AuthenticationMiddleware."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = (".user", ".auth")

_NAMES = frozenset({"user", "auth"})


def check(app: App) -> Iterator[Hit]:
	if "AuthenticationMiddleware" in app.source.text or not launches(app):
		return
	for function, _ in app.handlers:
		requests = [name for name in function.parameters if _is_request(app, function, name)]
		for node in function.own_nodes:
			if not isinstance(node, ast.Attribute) or node.attr not in _NAMES:
				continue
			owner = node.value
			if isinstance(owner, ast.Attribute) and owner.attr == "request":
				owner = owner.value
			if any(is_name(owner, name) for name in requests):
				yield Hit(
					node,
					f"an app that is launched has no request.{node.attr}, and this raises; who"
					" logged in by auth= is request.username",
				)


def _is_request(app: App, function: Function, name: str) -> bool:
	symbol = app.resolve(function.annotation(name), function.around)
	return isinstance(symbol, Symbol) and symbol.gradio == "Request"


# ==== gradio_patterns.rules.events.fires_more_than_meant.check ====
# GP860 fires-more-than-meant: a question, any Gradio
"""Listeners that may run more often than meant: on every key, or on their own result."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit

WORDS = ("change", "yield")

_TYPED = frozenset({"Textbox", "TextArea", "Code", "Number"})


def check(app: App) -> Iterator[Hit]:
	pressed = [
		event
		for event in app.events
		if any(name in {"click", "submit"} for _, name in event.triggers)
	]
	for event in app.events:
		for trigger, name in event.triggers:
			if name != "change" or trigger is None:
				continue
			if trigger.kind in _TYPED and any(_same(event, other) for other in pressed):
				yield Hit(
					event.call.node,
					"this runs with every key, beside the button that does the same: is the text "
					"finished by then? .submit or .blur wait for it",
				)
			elif (
				event.function is None
				and event.outputs is not None
				and event.fn is not None
				and any(one is not None and one.key == trigger.key for one in event.outputs)
			):
				yield Hit(
					event.call.node,
					"the handler fills the component to whose change it listens: does it "
					"hand back the same value then? Else it runs again; .input does not",
				)


def _same(event: Event, other: Event) -> bool:
	return (
		event.fn is not None
		and other.fn is not None
		and not isinstance(event.fn, ast.Lambda)
		and (ast.unparse(event.fn) == ast.unparse(other.fn))
	)


# ==== gradio_patterns.rules.events.mcp_prompt_under_other_name.check ====
# GP861 mcp-prompt-under-other-name: warning, Gradio >=5.43
"""@gr.mcp.prompt(name="x") on def y: listed as y, and asked for as y another endpoint answers."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.mcp import marked
from gradio_patterns.findings.hit import Hit

WORDS = ("prompt",)


def check(app: App) -> Iterator[Hit]:
	for one in marked(app):
		if one.kind != "prompt" or not isinstance(one.decorator, ast.Call):
			continue
		named = [word.value for word in one.decorator.keywords if word.arg == "name"]
		for node in (*named, *one.decorator.args)[:1]:
			name = app.literal(node, one.place)
			if name and name != one.node.name:
				yield Hit(
					one.decorator,
					f'the prompt is listed as "{one.node.name}" but answers to "{name}": a client '
					"that asks for what is listed gets another endpoint; leave the name out",
				)


# ==== gradio_patterns.rules.events.mcp_function_not_offered.check ====
# GP862 mcp-function-not-offered: warning, Gradio >=5.43
"""@gr.mcp.tool() alone offers nothing: the function needs gr.api(), a listener or @server.api."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.mcp import Marked, marked
from gradio_patterns.findings.hit import Hit

WORDS = ("mcp_server",)


def check(app: App) -> Iterator[Hit]:
	if not any(app.literal(c.keyword("mcp_server"), c.place) is True for c in app.launches):
		return
	for one in marked(app):
		if len(one.node.decorator_list) == 1 and not _mentioned(app, one):
			yield Hit(
				one.decorator,
				f'"{one.node.name}" is marked as an MCP {one.kind}, but no endpoint has it, so '
				"that no client sees it; add gr.api(), or @server.api on a gr.Server",
			)


def _mentioned(app: App, one: Marked) -> bool:
	"""Whether anything reads the function: what does may make an endpoint of it."""
	name = one.node.name
	if one.place.scope is not app.walked.module:
		return True
	names = {name, "globals", "vars", "locals"}
	return any(
		(isinstance(node, ast.Name) and node.id in names)
		or (isinstance(node, ast.Constant) and node.value == name)
		for node in app.nodes
	)


# ==== gradio_patterns.rules.events.js_result_without_inputs.check ====
# GP880 js-result-without-inputs: error, Gradio >=4.0.2
"""load(fn, js="() => location.search") without inputs: nobody receives what the script returns."""

import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_ARROW = r"(?s)\s*(?:async\s*)?(?:\([\w\s,.=]*\)|\w+)\s*=>\s*(.*)"
_FUNCTION = r"(?s)\s*(?:async\s+)?function\s*\w*\s*\([\w\s,.=]*\)\s*(\{.*)"
_LAST = r"(?s)\{.*\breturn\b\s*([^;{}]+?)\s*;?\s*\}\s*;?\s*"
_TEXT = (
	r"(?s)(?:await\s+)?(?:"
	r"'[^'\n]*'|\"[^\"\n]*\"|`[^`]*`"
	r"|(?:window\.)?(?:local|session)Storage\.getItem\([^()]*\)"
	r"|(?:window\.|document\.)?location\.(?:href|search|pathname|hostname|host|hash|origin)"
	r"|(?:window\.)?navigator\.(?:userAgent|language|platform)"
	r"|document\.(?:title|cookie|referrer|URL)"
	r"|(?:window\.)?prompt\([^()]*\)"
	r"|JSON\.stringify\(.*\)|Object\.fromEntries\(.*\)"
	r"|new\s+URLSearchParams\((?:window\.)?location\.search\)\.get\([^()]*\)"
	r"|new\s+Date\(\)\.to\w*String\(\)"
	r"|Intl\.DateTimeFormat\(\)\.resolvedOptions\(\)\.timeZone"
	r"|null"
	r")(?:\s*\|\|\s*(?:'[^'\n]*'|\"[^\"\n]*\"|null))?"
)
"""Results that are a text, an object or null: the request with one of them is refused."""
_LIST = r"(?s)\[\s*[^\]\s].*\]"


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		js = event.call.keyword("js")
		if js is None or event.inputs != () or event.call.open or not _has_function(event):
			continue
		if event.call.keyword_node("inputs_kwargs") is not None:
			continue
		script = app.literal(js, event.call.place)
		result = _result(script) if isinstance(script, str) else None
		if result is None:
			continue
		if re.fullmatch(_TEXT, result):
			yield Hit(
				js,
				"the handler never runs: js= returns a value and the listener has no inputs to"
				" take it; name a component in inputs=",
			)
		elif re.fullmatch(_LIST, result):
			yield Hit(
				js,
				"what js= returns is dropped: the listener has no inputs to take it; name a"
				" component in inputs= for each value",
				severity="warning",
			)


def _has_function(event: Event) -> bool:
	return event.decorated or event.function is not None


def _result(script: str) -> str | None:
	"""The expression that a script of one function returns; None where that is not plain."""
	match = re.fullmatch(_ARROW, script) or re.fullmatch(_FUNCTION, script)
	if match is None:
		return None
	body = match[1].strip().rstrip(";").strip()
	if not body.startswith("{"):
		return body[1:-1].strip() if re.fullmatch(r"\([^()]*\)", body) else body
	if len(re.findall(r"\breturn\b", body)) != 1:
		return None
	last = re.fullmatch(_LAST, body)
	return last[1] if last else None


# ==== gradio_patterns.rules.events.validator_without_verdict.check ====
# GP881 validator-without-verdict: error, Gradio >=5.45
"""validator=lambda age: age > 17: whatever it answers, every value passes."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("validator",)

_PLAIN_CALLS = frozenset(
	{"bool", "len", "isinstance", "all", "any", "str", "int", "float", "callable", "hasattr"}
)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		node = event.call.keyword("validator")
		if node is None:
			continue
		function = app.function(node, event.call.place)
		if function is None or function.is_generator or function.decorators:
			continue
		if any(isinstance(part, ast.Raise) for part in function.own_nodes):
			continue
		if _no_verdict(app, function):
			name = "the lambda" if function.is_lambda else f'"{function.name}"'
			yield Hit(
				node,
				f"{name} never returns gr.validate(...), so that every value passes; "
				"return gr.validate(is_valid, message)",
			)


def _no_verdict(app: App, function: Function) -> bool:
	"""Whether nothing that the function returns can be a verdict."""
	return all(value is None or _plain(app, value, place) for _, value, place in function.results)


def _plain(app: App, node: ast.expr, place: Place) -> bool:
	"""Whether an expression is certainly no verdict and holds none."""
	node, place = trace(app, node, place)
	if isinstance(node, (ast.Constant, ast.Compare, ast.JoinedStr)):
		return True
	if isinstance(node, ast.UnaryOp):
		return isinstance(node.op, ast.Not) or _plain(app, node.operand, place)
	if isinstance(node, ast.BoolOp):
		return all(_plain(app, part, place) for part in node.values)
	if isinstance(node, ast.IfExp):
		return _plain(app, node.body, place) and _plain(app, node.orelse, place)
	if isinstance(node, (ast.List, ast.Tuple)):
		return all(_plain(app, part, place) for part in node.elts)
	if isinstance(node, ast.Dict):
		keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
		return None not in keys and "__type__" not in keys
	if isinstance(node, ast.Call):
		return (app.qualified(node.func, place) or "") in {f"builtins.{n}" for n in _PLAIN_CALLS}
	return False


# ==== gradio_patterns.rules.events.reason_not_shown.check ====
# GP882 reason-not-shown: info, any Gradio
"""``raise ValueError(...)`` and ``assert`` in handlers: the visitor reads only "Error"."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.serving import is_none, launches, mounts
from gradio_patterns.app.uses import uncaught_nodes
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.findings.hit import Hit

WORDS = ("raise", "assert")

_PLAIN = frozenset(
	f"builtins.{name}"
	for name in (
		"ValueError", "RuntimeError", "Exception", "TypeError", "KeyError", "NotImplementedError",
		"AssertionError", "FileNotFoundError", "LookupError", "IndexError",
	)
)  # fmt: skip
_SAID = 'visitors read only "Error" here, not the reason; raise gr.Error("...") with words for them'


def check(app: App) -> Iterator[Hit]:
	if _shown(app):
		return
	seen: set[int] = set()
	for handler, event in app.handlers:
		if event.name in {"load", "unload", "render", "tick"}:
			continue
		caught: set[int] = set()
		for run in runs_of(app, handler):
			inside = run.depth > 0 and id(run.function.node) in caught
			_note_guarded(app, run.function, caught, inside)
			if run.depth > 1 or inside:
				continue
			told = told_in(app, handler).get(id(run.function.node), {})
			for node, test in _refusals(app, run.function):
				if id(node) not in seen and _of_input(test, set(told)):
					seen.add(id(node))
					yield Hit(node, _SAID)


def _shown(app: App) -> bool:
	"""Whether the texts of exceptions are shown, or may be: where another file launches, say."""
	served = (*launches(app), *mounts(app))
	return not served or any(
		call.open
		or ((keyword := call.keyword_node("show_error")) is not None and not is_none(keyword.value))
		for call in served
	)


def _note_guarded(app: App, function: Function, caught: set[int], inside: bool) -> None:
	"""Functions that are called where their exceptions may be caught."""
	free = {id(node) for node in uncaught_nodes(function)}
	for raw in app.calls_in(function):
		called = app.function(raw.node.func, raw.place)
		if called is not None and (inside or id(raw.node) not in free):
			caught.add(id(called.node))


def _of_input(test: ast.expr, told: set[str]) -> bool:
	"""Whether a condition looks at what the visitor gave, and not at what kind of thing it is."""
	named = {name.partition(".")[0] for name in told}
	return mentions(test, named) and "isinstance" not in names_in(test)


def _refusals(app: App, function: Function) -> Iterator[tuple[ast.stmt, ast.expr]]:
	"""``if test: raise ValueError("...")`` and ``assert test, "..."``, with the condition."""
	for node in uncaught_nodes(function):
		if isinstance(node, ast.Assert) and node.msg is not None:
			yield node, node.test
		elif isinstance(node, ast.If):
			for one in (*node.body, *node.orelse):
				if isinstance(one, ast.Raise) and _says_why(app, function, one):
					yield one, node.test


def _says_why(app: App, function: Function, node: ast.Raise) -> bool:
	if not isinstance(node.exc, ast.Call):
		return False
	texts = [one for one in node.exc.args if _is_text(one)]
	return bool(texts) and app.qualified(node.exc.func, function.place) in _PLAIN


def _is_text(node: ast.expr) -> bool:
	if isinstance(node, ast.JoinedStr):
		return True
	text = node.value if isinstance(node, ast.Constant) else None
	return isinstance(text, str) and " " in text and "environment" not in text


# ==== gradio_patterns.rules.events.braces_not_filled.check ====
# GP883 braces-not-filled: warning, any Gradio
"""``gr.Error("no {name}")`` without an f."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Error(", "Warning(", "Info(")

FIELD = r"(?<!\{)\{([A-Za-z_][^{}]*?)(?:![rsa])?(?::[^{}]*)?\}(?!\})"


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Error", "Warning", "Info"):
		node = call.argument(0, "message")
		if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
			continue
		field = next((f for f in re.findall(FIELD, node.value) if _known(app, call, f)), None)
		if field is not None:
			yield Hit(
				node,
				f"visitors read {{{field}}} as it stands here; put an f before the text",
				_filled(app, node),
			)


def _known(app: App, call: Call, field: str) -> bool:
	"""Whether a field is an expression of names that are there, one of them of the function."""
	try:
		names = names_in(ast.parse(field, mode="eval"))
	except (SyntaxError, ValueError):
		return False
	scope = call.place.scope
	return any(name in scope.bindings for name in names) and scope.kind == "function"


def _filled(app: App, node: ast.Constant) -> Fix | None:
	text = app.source.segment(node)
	fields = re.findall(r"\{[^{}]*\}", text)
	plain = text[:1] in "\"'" and "\n" not in text and all(f.count(text[0]) == 0 for f in fields)
	if not plain or len(fields) != len(re.findall(FIELD, text)) or "\\" in "".join(fields):
		return None
	return edits.unsafe("put an f before the text", edits.replace(app.source, node, f"f{text}"))


# ==== gradio_patterns.rules.events.failure_hidden_from_visitor.check ====
# GP890 failure-hidden-from-visitor: a question, any Gradio
"""A broad except on a visitor's way that ends in something else than an error: who is told?"""

import ast
import re
from collections.abc import Iterator
from itertools import islice

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import uncaught_nodes
from gradio_patterns.effects.failures import Saying, catches_anything, clauses
from gradio_patterns.effects.unchecked_results import unlooked
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("except", "assert", "raise", "subprocess", "os.system", "requests.", "httpx.")

_TIDYING = frozenset(
	{"remove", "unlink", "rmtree", "close", "terminate", "kill", "empty_cache", "cancel", "import"}
)


_MOST = 2
"""Questions of one kind that are enough for a file."""


def check(app: App) -> Iterator[Hit]:
	refused = 0
	for visit in visits(app):
		for clause in clauses(visit.function):
			if (
				(_catches(clause) or _noted(clause))
				and not _told(visit, clause)
				and not _tidying(visit, clause)
			):
				yield Hit(
					clause,
					f'what fails here in "{visit.function.name}" is not told to the visitor of '
					f'"{visit.handler.name}": can they tell the outcome from a success?',
				)
		if refused < _MOST:
			for hit in _refusals(visit):
				refused += 1
				yield hit
		for node, said in unlooked(visit):
			yield Hit(
				node,
				f'"{visit.function.name}" does not look whether {said}: what does the visitor of '
				f'"{visit.handler.name}" see where it did not?',
			)

	if app.gradio_calls or any(path.startswith("gradio") for _, path in app.walked.imports):
		yield from islice(_elsewhere(app), _MOST)


_OF_COMPONENTS = frozenset({"preprocess", "postprocess", "flag"})
_ERRORS = r"^(ValueError|RuntimeError|Exception|NotImplementedError|KeyError)\("


def _refusals(visit: Visit) -> Iterator[Hit]:
	"""``assert`` and plain exceptions by which a visitor learns nothing."""
	app, function = visit.app, visit.function
	known = any(function.node is handler.node for handler, _ in app.handlers)
	if visit.handler.name in _OF_COMPONENTS or "show_error" in app.source.text:
		return
	for node in uncaught_nodes(function):
		bare = isinstance(node, ast.Assert) and node.msg is None and _of_visitor(visit, node.test)
		said = ast.unparse(node.exc) if isinstance(node, ast.Raise) and node.exc else ""
		if re.search(r"\btype\(|Unhandled|not reach|unreachable", said):
			continue
		if bare or (said and not known and re.match(_ERRORS, said)) or _raised_again(node):
			yield Hit(
				node,
				f'the visitor of "{visit.handler.name}" reads only "Error" here: can they tell '
				"what to do otherwise?",
			)


def _of_visitor(visit: Visit, test: ast.expr) -> bool:
	"""Whether a condition looks at what a visitor gave, and not at what was worked out of it."""
	if not visit.given(test) or ".shape" in ast.unparse(test):
		return False
	sides = [test.left, *test.comparators] if isinstance(test, ast.Compare) else []
	return not sides or any(isinstance(side, ast.Constant) for side in sides)


def _raised_again(node: ast.AST) -> bool:
	"""``except Exception as e: raise e``."""
	return isinstance(node, ast.ExceptHandler) and bool(
		catches_anything(node)
		and len(node.body) == 1
		and isinstance(node.body[0], ast.Raise)
		and node.name
		and ast.unparse(node.body[0]) in {"raise", f"raise {node.name}"}
	)


def _elsewhere(app: App) -> Iterator[Hit]:
	"""Broad clauses in other functions of the file that nobody is told of."""
	known = {id(visit.function.node) for visit in visits(app)}
	for node, scope in app.walked.functions.items():
		if id(node) in known or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
			continue
		if node.name.startswith("_"):
			continue
		function = function_of_scope(scope)
		visit = Visit(app, function, False, frozenset(), function)
		for clause in clauses(function):
			if catches_anything(clause) and _empties(clause) and not _tidying(visit, clause):
				yield Hit(
					clause,
					f'what fails here in "{function.name}" is told to nobody: can whoever waits '
					"for it tell that from an empty result?",
				)


def _empties(clause: ast.ExceptHandler) -> bool:
	"""Whether a clause goes on with nothing in place of what failed."""
	last = clause.body[-1]
	rest = all(
		isinstance(one, (ast.Pass, ast.Continue))
		or (isinstance(one, ast.Expr) and "print" in ast.unparse(one))
		for one in clause.body[:-1]
	)
	if isinstance(last, ast.Return):
		value = last.value
		empty = value is not None and ast.unparse(value) in {"{}", "[]", "''", "None", "([], [])"}
		return rest and empty
	if isinstance(last, ast.Assign):
		return rest and isinstance(last.targets[0], ast.Attribute)
	return rest and isinstance(last, (ast.Continue, ast.Pass)) and len(clause.body) == 1


def _noted(clause: ast.ExceptHandler) -> bool:
	"""Whether a clause writes down what it caught: somebody ought to know."""
	calls = [
		node.value.func
		for node in clause.body
		if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
	]
	return bool(calls) and any(
		re.match(r"print$|(self\.)?_?(log|logger|logging|LOG|LOGGER)\.\w+$", ast.unparse(one))
		for one in calls
	)


def _catches(clause: ast.ExceptHandler) -> bool:
	"""Whether a clause catches all, or what another program or server fails with."""
	said = ast.unparse(clause.type) if clause.type is not None else ""
	return catches_anything(clause) or bool(
		re.search(r"CalledProcessError|RequestException|HTTPError|TimeoutError|Timeout\b", said)
	)


def _told(visit: Visit, clause: ast.ExceptHandler) -> bool:
	"""Whether a clause raises, shows a message, or hands back words about it."""
	saying = Saying(visit.app, visit.function.place, clause)
	for statement in clause.body:
		for node in descend(statement):
			if isinstance(node, ast.Raise):
				return True
			if isinstance(node, ast.Call):
				path = visit.app.qualified(node.func, visit.function.place) or ""
				if path in _MESSAGES or _hands_on(saying, node):
					return True
			handed = node.value if isinstance(node, (ast.Return, ast.Yield)) else None
			if handed is not None and (saying.says(handed) or _words(handed)):
				return True
			if isinstance(node, (ast.Assign, ast.AugAssign)) and _words(node.value, " "):
				return True
	return False


_MESSAGES = frozenset(f"gradio.{name}" for name in ("Error", "Warning", "Info", "Success"))
_NOTED = (
	r"^(print|str|repr|(.*\.)?(print_exc|print|debug|info|warn|warning|error|exception|critical"
	r"|log|write))$"
)
"""Calls that tell the developer at most."""


def _hands_on(saying: Saying, call: ast.Call) -> bool:
	"""Whether a call hands on what was caught, and is none that only notes it."""
	if re.match(_NOTED, ast.unparse(call.func)):
		return False
	given = [*call.args, *(word.value for word in call.keywords)]
	return any(saying.says(part) for part in given)


def _words(value: ast.expr, with_: str = "") -> bool:
	"""Whether a value has a text in it that may say what is wrong."""
	return any(
		isinstance(part, ast.Constant)
		and isinstance(part.value, str)
		and len(part.value) > 8
		and with_ in part.value
		for part in descend(value)
	)


def _tidying(visit: Visit, clause: ast.ExceptHandler) -> bool:
	"""Whether the ``try`` only cleans up, or imports what may be missing."""
	for node in visit.function.own_nodes:
		if isinstance(node, ast.Try) and clause in node.handlers:
			parts = [part for one in node.body for part in descend(one)]
			if any(isinstance(part, (ast.Import, ast.ImportFrom)) for part in parts):
				return True
			called = [part.func for part in parts if isinstance(part, ast.Call)]
			names = {last_name(one) for one in called}
			return bool(names & _TIDYING)
	return False


# ==== gradio_patterns.rules.events.wait_without_limit.check ====
# GP891 wait-without-limit: a question, any Gradio
"""A wait or a thread that nothing ends when the other side is silent or the visitor has gone."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import names_given
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = (
	"Thread(",
	".wait()",
	".get()",
	"Streamer(",
	"requests.",
	"urlopen",
	".join()",
	".result()",
)

_REQUESTS = frozenset(
	{"requests.get", "requests.post", "requests.put", "requests.request", "urllib.request.urlopen"}
)


def check(app: App) -> Iterator[Hit]:
	for visit in visits(app):
		for node, waiting in _waits(visit):
			yield Hit(
				node,
				f'"{visit.function.name}" {waiting}: what ends that when the other side fails or '
				"the visitor has gone?",
			)


def _waits(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
	for node, place in visit.calls:
		path = visit.app.qualified(node.func, place) or ""
		name = node.func.attr if isinstance(node.func, ast.Attribute) else path
		limited = any(word.arg in {"timeout", None} for word in node.keywords)
		if path in _REQUESTS and not limited:
			yield node, "waits for another server without a time limit"
		elif path in {"threading.Thread", "Thread"} and visit.function.is_generator:
			yield node, "starts a thread and hands on what it makes"
		elif name in {"wait", "get"} and not node.args and not limited and _queue(node):
			yield node, f"waits in {ast.unparse(node.func)}() without a time limit"
		elif path.endswith("IteratorStreamer") and not limited:
			yield _loop(visit, node) or node, "waits for a streamer without a time limit"


def _loop(visit: Visit, made: ast.Call) -> ast.AST | None:
	"""The loop over what a streamer gives."""
	names = names_given(visit.function, made)
	for node in visit.function.own_nodes:
		if isinstance(node, ast.For) and isinstance(node.iter, ast.Name) and node.iter.id in names:
			return node.iter
	return None


def _queue(node: ast.Call) -> bool:
	"""Whether a wait is one for another thread."""
	if not isinstance(node.func, ast.Attribute) or node.keywords:
		return False
	said = ast.unparse(node.func.value).lower()
	last = said.rpartition(".")[2]
	return any(
		word in last for word in ("queue", "event", "connected", "done", "ready", "_set", "q")
	)
