"""The checks of the rules about state.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.state.session_data_in_global.check ====
# GP201 session-data-in-global: warning, any Gradio
"""A visitor's data kept outside gr.State: one handler writes it, a later call hands it out."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.sharing import MADE, POSITION, SURE, Sharing, sharings
from gradio_patterns.findings.hit import Hit

WORDS = (
	"global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
	".at[", ".iat[", ".loc[", ".iloc[", ".update(", "setattr(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for sharing in sharings(app):
		if sharing.kind in SURE:
			yield Hit(sharing.change.node, _message(sharing))


def _message(sharing: Sharing) -> str:
	writer, reader = sharing.writer.name, sharing.reader.name
	other = "" if reader == writer else f' by "{reader}"'
	what = {
		POSITION: f'every call of "{writer}" moves it on for everybody, to what is shown next',
		MADE: f'what "{writer}" makes for one is used for the next{other}',
	}.get(sharing.kind, f'what one enters in "{writer}" is shown to the next{other}')
	return f"{sharing.change.said} is one object for all visitors: {what}; keep it in gr.State"


# ==== gradio_patterns.rules.state.state_not_deepcopyable.check ====
# GP202 state-not-deepcopyable: error, any Gradio
"""gr.State(value) where copy.deepcopy(value) raises: a lock, an open file, a connection."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal, LocalClass, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)

UNCOPYABLE = {
	**{
		f"threading.{name}": f"a threading.{name}"
		for name in (
			"Lock", "RLock", "Condition", "Event", "Semaphore", "BoundedSemaphore", "Thread",
			"Timer", "Barrier", "local",
		)
	},
	**{
		f"queue.{name}": f"a queue.{name}"
		for name in ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")
	},
	"builtins.open": "an open file",
	"io.open": "an open file",
	"tempfile.TemporaryFile": "an open file",
	"sqlite3.connect": "a database connection",
	"concurrent.futures.ThreadPoolExecutor": "an executor",
	"concurrent.futures.ProcessPoolExecutor": "an executor",
	"concurrent.futures.thread.ThreadPoolExecutor": "an executor",
	"httpx.Client": "an httpx.Client",
	"socket.socket": "a socket",
	"subprocess.Popen": "a running process",
}  # fmt: skip
HOOKS = frozenset({"__deepcopy__", "__getstate__", "__reduce__", "__reduce_ex__"})


def check(app: App) -> Iterator[Hit]:
	for call, value in first_values(app, "State"):
		what = uncopyable(app, value, call.place)
		if what is None:
			continue
		fix = None
		if not isinstance(value, ast.GeneratorExp):  # its brackets are those of the call
			fix = edits.unsafe("start with None", edits.replace(app.source, value, "None"))
		yield Hit(
			value,
			f"gr.State cannot copy {what} for each visitor and raises a TypeError;"
			f" start with None and create it in the handler",
			fix,
		)


def uncopyable(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""What in the value cannot be copied, in words."""
	if depth > 4:
		return None
	made = app.called(node, place)
	if made in UNCOPYABLE:
		return UNCOPYABLE[made]
	if isinstance(node, ast.GeneratorExp):
		return "a generator"
	value = app.resolve(node, place)
	if isinstance(value, Symbol) and isinstance(node, ast.Name):
		return f"the module {value.path}" if node.id in app.walked.modules else None
	if isinstance(value, Literal) and isinstance(value.node, (ast.List, ast.Tuple, ast.Dict)):
		return of_parts(app, value, depth)
	if isinstance(value, LocalClass) and value.instance:
		return of_object(app, value, depth)
	return None


def of_parts(app: App, value: Literal, depth: int) -> str | None:
	parts = value.node.values if isinstance(value.node, ast.Dict) else value.node.elts  # type: ignore[attr-defined]
	found = (uncopyable(app, part, value.place, depth + 1) for part in parts)
	return next((what for what in found if what), None)


def of_object(app: App, made: LocalClass, depth: int) -> str | None:
	"""An object whose ``__init__`` keeps such a thing, and whose class does not say how to copy."""
	owner = made.scope
	if getattr(owner.node, "bases", ()) or HOOKS & owner.bindings.keys():
		return None
	for name, (binding, *others) in owner.attributes.items():
		place = binding.place
		if others or getattr(place.scope.node, "name", "") != "__init__":
			continue
		if place.conditional or place.scope.returns or not isinstance(binding.value, ast.expr):
			continue
		what = uncopyable(app, binding.value, place, depth + 1)
		if what:
			return f"a {made.name}, which holds {what} in .{name}"
	return None


# ==== gradio_patterns.rules.state.state_update_lost.check ====
# GP203 state-update-lost: warning, any Gradio
"""A gr.State that a handler gives a new value, which no output keeps."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance, Literal
from gradio_patterns.app.bodies import changes_in_place, is_name, mentions
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
	written = outputs(app)
	if written is None:
		return
	touched = mutated(app)
	for function, _ in app.handlers:
		for event in app.events_of(function):
			for name, part in event.input_parameters():
				if part is None or part.kind != "State":
					continue
				if part.key in touched or event.may_output(part):
					continue
				statement = rebound(app, function, name, part)
				if statement is None:
					statement = emptied(app, function, name, part)
				elif part.key in written and used_after(function, name, statement):
					continue  # may be meant for this call only: another listener keeps the state
				if statement is None:
					continue
				touched.add(part.key)
				yield Hit(
					statement,
					f'"{function.name}" changes the gr.State "{name}", but does not output it:'
					f" the new value is lost; add it to the outputs and return it",
				)


def emptied(app: App, function: Function, name: str, state: Instance) -> ast.stmt | None:
	"""``log = []`` as a reset: a new value of the state's kind with which nothing is done."""
	start = app.resolve(state.call.argument(0, "value"), state.call.place)
	if not isinstance(start, Literal) or kind_of(start.node) is type(None):
		return None  # None only frees memory
	for node in function.own_nodes:
		if not isinstance(node, ast.Assign) or len(node.targets) != 1:
			continue
		if not is_name(node.targets[0], name) or kind_of(node.value) is not kind_of(start.node):
			continue
		if not used_after(function, name, node):
			return node
	return None


def kind_of(node: ast.expr) -> type:
	"""The type of a constant, the kind of a display."""
	return type(node.value) if isinstance(node, ast.Constant) else type(node)


def used_after(function: Function, name: str, statement: ast.stmt) -> bool:
	"""Whether the handler does anything with the new value."""
	end = order_after(statement)
	return any(
		isinstance(node, ast.Name) and node.id == name and order_of(node) >= end
		for node in descend(function.node)
	)


def outputs(app: App) -> set[tuple[int, int]] | None:
	"""All components that some listener outputs; None where one cannot be told."""
	found: set[tuple[int, int]] = set()
	for event in (*app.events, *app.interfaces):
		if event.outputs is None or (event.listener and None in event.outputs):
			return None  # an Interface makes what it is given as text itself
		found |= {part.key for part in event.outputs if part is not None}
	return found


def mutated(app: App) -> set[tuple[int, int]]:
	"""States that some handler changes in place: that persists."""
	found: set[tuple[int, int]] = set()
	for function, _ in app.handlers:
		changed = {name for name, _ in changes_in_place(function)}
		found |= {
			part.key
			for event in app.events_of(function)
			for name, part in event.input_parameters()
			if part is not None and name in changed
		}
	return found


def rebound(app: App, function: Function, name: str, state: Instance) -> ast.stmt | None:
	"""The statement that makes the next value out of the parameter, of the kind the state holds."""
	start = app.resolve(state.call.argument(0, "value"), state.call.place)
	if not isinstance(start, Literal):
		return None
	number = kind_of(start.node) in {int, float}
	elements = getattr(start.node, "elts", getattr(start.node, "keys", None))
	empty = isinstance(start.node, (ast.List, ast.Dict)) and not elements
	for node in function.own_nodes:
		if number and isinstance(node, ast.AugAssign) and is_name(node.target, name):
			return node
		if isinstance(node, ast.Assign) and len(node.targets) == 1:
			if not is_name(node.targets[0], name):
				continue
			value = node.value
			if number and isinstance(value, ast.BinOp) and mentions(value, {name}):
				return node
			if (
				empty
				and isinstance(value, (ast.BinOp, ast.List, ast.Dict))
				and mentions(value, {name})
			):
				return node
	return None


# ==== gradio_patterns.rules.state.state_value_made_once.check ====
# GP204 state-value-made-once: warning, any Gradio
"""gr.State(uuid4()), gr.State(time.time()), ...: evaluated once, when the app is built."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)

FRESH = frozenset(
	{
		"uuid.uuid1", "uuid.uuid4", "secrets.token_hex", "secrets.token_urlsafe",
		"secrets.token_bytes", "secrets.randbelow", "time.time", "time.time_ns",
		"time.monotonic", "time.perf_counter", "datetime.datetime.now", "datetime.datetime.utcnow",
		"datetime.date.today", "tempfile.mkdtemp", "tempfile.mkstemp", "tempfile.mktemp",
		"tempfile.TemporaryDirectory", "random.random", "random.randint", "random.randrange",
		"random.choice", "numpy.random.randint",
	}
)  # fmt: skip
WRAPPERS = frozenset({"builtins.str", "builtins.int", "builtins.float", "pathlib.Path"})


def check(app: App) -> Iterator[Hit]:
	loaded = {
		part.key
		for event in app.events
		if event.name == "load"
		for part in event.outputs or ()
		if part is not None
	}
	for call, value in first_values(app, "State"):
		name = fresh(app, value, call.place)
		if name is None or within_handler(app, call.place.scope):
			continue
		if any(key[0] == id(call.node) for key in loaded):
			continue  # a load listener gives each visitor its own
		yield Hit(
			value,
			f"{name}() runs once, when the app is built: all visitors share this one value;"
			f" make it per visitor, in a handler or a load listener",
			lazily(app, value, call.place),
		)


def fresh(app: App, node: ast.expr, place: Place) -> str | None:
	"""The name of a call whose result should differ from visitor to visitor."""
	for _ in range(4):
		if isinstance(node, ast.Attribute):
			node = node.value
			continue
		called = app.called(node, place)
		if called in FRESH:
			return called
		if not isinstance(node, ast.Call):
			return None
		if called in WRAPPERS and node.args:
			node = node.args[0]
		elif isinstance(node.func, ast.Attribute):
			node = node.func.value  # uuid4().hex, datetime.now().isoformat()
		else:
			return None
	return None


def lazily(app: App, value: ast.expr, place: Place) -> Fix | None:
	"""``gr.State(lambda: ...)``: a function is called for each visitor."""
	calls = [part for part in descend(value) if isinstance(part, ast.Call)]
	if not any(app.called(part, place) in FRESH for part in calls):
		return None  # a function would give the one value that was made before
	return edits.unsafe(
		"pass a function, which Gradio calls for each visitor who opens the page",
		edits.insert_before(app.source, value, "lambda: "),
	)


# ==== gradio_patterns.rules.state.component_value_read_in_handler.check ====
# GP205 component-value-read-in-handler: warning, any Gradio
"""component.value in a handler: the value the app was built with, not what the visitor sees."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance
from gradio_patterns.findings.hit import Hit

WORDS = (".value",)

NO_VALUE = frozenset(
	{
		"Blocks",
		"Row",
		"Column",
		"Tab",
		"Tabs",
		"Group",
		"Accordion",
		"Interface",
		"Examples",
	}
)
BACK = ("reset", "clear", "default", "restore", "initial", "load", "init")
"""Handlers that put the first value back read it on purpose."""


def check(app: App) -> Iterator[Hit]:
	for function, event in app.handlers:
		if event.name == "render" or any(word in function.name.lower() for word in BACK):
			continue
		meant = restored(app, function)
		current = {
			part.key
			for event in app.events_of(function)
			for part in event.inputs or ()
			if part is not None and has_first_value(part)
		}
		for node in function.own_nodes:
			if not isinstance(node, ast.Attribute) or node.attr != "value":
				continue
			if not isinstance(node.ctx, ast.Load) or id(node) in meant:
				continue
			part = outside(app, function, node.value)
			if part is not None and part.key not in current:
				name = ast.unparse(node.value)
				yield Hit(
					node,
					f"{name}.value is what the app was built with, not what the visitor entered;"
					f" pass {name} as an input",
				)


def has_first_value(part: Instance) -> bool:
	"""Whether the value next to the input can be read on purpose: to compare with the first one."""
	return part.call.open or bool(part.call.positional) or part.call.keyword("value") is not None


def outside(app: App, function: Function, node: ast.expr) -> Instance | None:
	"""A component that was made outside of the handler."""
	if isinstance(node, ast.Call):
		return None  # made on the spot
	part = app.component(node, function.place)
	if part is None or part.kind in NO_VALUE or part.kind[:1].islower():
		return None
	return None if app.is_handler(part.call.place.scope) else part


def restored(app: App, function: Function) -> set[int]:
	"""``.value`` handed back as it is, or as ``value=``: putting the first value back."""
	found: set[int] = changed(function)
	for _, value, _ in function.results:
		parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
		for part in parts:
			if isinstance(part, ast.Call) and app.component(part, function.place) is not None:
				found |= {id(k.value) for k in part.keywords} | {id(a) for a in part.args}
			found.add(id(part))
		if isinstance(value, ast.Dict):
			found |= {id(part) for part in value.values}
	return found


def changed(function: Function) -> set[int]:
	"""``.value`` that is changed in place: that is another rule's."""
	return {
		id(node.func.value)
		for node in function.own_nodes
		if isinstance(node, ast.Call)
		and isinstance(node.func, ast.Attribute)
		and node.func.attr in {"append", "extend", "insert", "remove", "pop", "clear", "update"}
	}


# ==== gradio_patterns.rules.state.component_changed_in_handler.check ====
# GP206 component-changed-in-handler: warning, any Gradio
"""component.value = ... in a handler: no page changes, and the object is everybody's."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = (".value", ".visible", ".choices", ".interactive", ".label", ".placeholder", ".maximum")

PROPERTIES = frozenset(
	{
		"value",
		"visible",
		"choices",
		"interactive",
		"label",
		"placeholder",
		"info",
		"maximum",
		"minimum",
	}
)
MUTATORS = frozenset({"append", "extend", "insert", "remove", "pop", "clear", "update"})
NOT_COMPONENTS = frozenset({"Blocks", "Interface", "ChatInterface", "TabbedInterface"})


def check(app: App) -> Iterator[Hit]:
	for target, statement, place in app.walked.attribute_stores:
		if target.attr in PROPERTIES:
			yield from changed(app, target, statement, place, f".{target.attr} = ...")
	for method in MUTATORS:
		for node, place in app.walked.calls_by_attribute.get(method, ()):
			target = node.func.value  # type: ignore[attr-defined]
			if isinstance(target, ast.Attribute) and target.attr in {"value", "choices"}:
				yield from changed(app, target, node, place, f".{target.attr}.{method}(...)")


def changed(
	app: App, target: ast.Attribute, node: ast.AST, place: Place, what: str
) -> Iterator[Hit]:
	if not app.is_handler(place.scope):
		return
	part = app.component(target.value, place)
	if not isinstance(part, Instance) or part.kind in NOT_COMPONENTS or part.kind[:1].islower():
		return
	if app.is_handler(part.call.place.scope):
		return  # made in the handler, to be returned
	name = ast.unparse(target.value)
	if part.kind == "State":
		advice = f"{name} is the same object for all visitors; pass the state in and return it"
	else:
		update = "the new value" if target.attr == "value" else f"gr.update({target.attr}=...)"
		advice = f"no page changes and all visitors share the object; return {update} to {name}"
	yield Hit(node, f"{name}{what} in a handler: {advice}")


# ==== gradio_patterns.rules.state.shared_mutable_default.check ====
# GP207 shared-mutable-default: warning, any Gradio
"""A handler's default list or dict that the handler changes: one object for all visitors."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.effects.reachable import called_by, runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("=[]", "= []", "={", "= {", "=list(", "=dict(", "=set(", "=[", "= list(", "= dict(")

MAKERS = frozenset({"builtins.list", "builtins.dict", "builtins.set", "collections.deque"})


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		events = app.events_of(function)
		for name, default in function.defaults().items():
			if not mutable(app, function, default):
				continue
			if not any(left_out(function, name, each) for each in events):
				continue
			if changed_in_place(function, name) is not None:
				yield Hit(
					default,
					f'the default of "{name}" in "{function.name}" is one object for all visitors,'
					f" and the handler changes it; use gr.State",
				)
	yield from _helpers(app)


def _helpers(app: App) -> Iterator[Hit]:
	"""Functions that a handler calls without the argument, so that the default is used."""
	seen: set[int] = set()
	for handler, _ in app.handlers:
		for run in runs_of(app, handler):
			for called, call in called_by(run):
				function = called.function
				anew = (
					function.around.scope.kind == "function"
				)  # its default is made with every call
				if anew or called.app is not app or function.decorators:
					continue
				for name, default in () if app.events_of(function) else function.defaults().items():
					if id(default) in seen or not mutable(app, function, default):
						continue
					if not _given(call, function, name) and changed_in_place(function, name):
						seen.add(id(default))
						yield Hit(
							default,
							f'the default of "{name}" in "{function.name}" is one object for all '
							"visitors, and every call without it changes that object",
						)


def _given(call: ast.Call, function: Function, name: str) -> bool:
	"""Whether a call may fill a parameter; one that is only handed over gives what it likes."""
	if any(isinstance(one, ast.Starred) for one in call.args):
		return True
	if any(word.arg in (None, name) for word in call.keywords):
		return True
	called = call.func.attr if isinstance(call.func, ast.Attribute) else ""
	called = call.func.id if isinstance(call.func, ast.Name) else called
	parameters = function.parameters
	place = parameters.index(name) if name in parameters else len(call.args)
	return called != function.name or place < len(call.args)


def mutable(app: App, function: Function, default: ast.expr) -> bool:
	if isinstance(default, ast.Call):
		return app.called(default, function.around) in MAKERS
	return isinstance(default, (ast.List, ast.Dict, ast.Set))


def left_out(function: Function, name: str, event: Event) -> bool:
	"""Whether Gradio passes nothing for the parameter, so that the default is used."""
	if event.inputs is None:
		return False
	given = 1 if event.inputs_as_set else len(event.inputs)
	return name not in function.fed[:given]


# ==== gradio_patterns.rules.state.state_mutated_in_place.check ====
# GP208 state-mutated-in-place: info, Gradio >=4.32
"""A state with a .change listener that a handler changes in place without outputting it."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
	watched = {
		part.key
		for event in app.events
		for part, _ in event.triggers  # a State has no other than .change
		if part is not None and part.kind == "State"
	}
	for function, _ in app.handlers:
		for event in app.events_of(function):
			for name, part in event.input_parameters():
				if part is None or part.key not in watched or event.may_output(part):
					continue
				node = changed_in_place(function, name)
				if node is not None:
					yield Hit(
						node,
						f'"{function.name}" changes the state "{name}" in place and does not output'
						f" it: the change is kept, but the state's .change listener does not run",
					)


# ==== gradio_patterns.rules.state.module_object_put_into_state.check ====
# GP209 module-object-put-into-state: warning, any Gradio
"""A module-level list or dict returned to a gr.State whose value handlers change in place."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import changed_in_place, module_container
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
	changed = mutated(app)
	for function, _ in app.handlers:
		for event in app.events_of(function):
			for output, part, _ in outputs_of(event, function):
				if output.key not in changed:
					continue
				if isinstance(part, ast.Name) and module_container(app, function, part.id):
					yield Hit(
						part,
						f"{part.id} itself becomes the state of every visitor who gets it, and"
						f" handlers change it in place; return a copy",
						edits.unsafe(
							"return a shallow copy",
							edits.insert_after(app.source, part, ".copy()"),
						),
					)


def mutated(app: App) -> set[tuple[int, int]]:
	"""States whose value some handler changes in place."""
	found: set[tuple[int, int]] = set()
	for function, _ in app.handlers:
		for event in app.events_of(function):
			for name, part in event.input_parameters():
				if part is None or part.kind != "State":
					continue
				if changed_in_place(function, name) is not None:
					found.add(part.key)
	return found


# ==== gradio_patterns.rules.state.state_lost_on_refresh.check ====
# GP210 state-lost-on-refresh: a question, Gradio >=5.6
"""Asks where a gr.State holds what a visitor would expect to find again after a reload."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)

LASTING = (
	r"(?i)(^|_)(login|logged|auth|token|user|username|account|profile|cart|basket|settings?|prefs?"
	r"|preferences?|favou?rites?|bookmarks?|theme|language|api_key|draft|saved)(_|$)"
)


def check(app: App) -> Iterator[Hit]:
	written, restored = outputs(app, loading=False), outputs(app, loading=True)
	for name, value, place in named(app):
		state = app.component(value, place) if re.search(LASTING, name) else None
		if state is None or state.kind != "State":
			continue
		if state.key in written - restored:
			yield Hit(
				value,
				f'"{name}" is a gr.State and is empty again after a reload of the page:'
				f" should it survive one (gr.BrowserState, or stored by user)?",
			)


def named(app: App) -> Iterator[tuple[str, ast.Call, Place]]:
	"""Module-level names and the calls whose result they were given."""
	for name, bindings in app.walked.module.bindings.items():
		for binding in bindings:
			if isinstance(binding.value, ast.Call):
				yield name, binding.value, binding.place


def outputs(app: App, loading: bool) -> set[tuple[int, int]]:
	"""What the load listeners fill, or all others."""
	return {
		part.key
		for event in app.events
		if (event.name == "load") is loading
		for part in event.outputs or ()
		if part is not None
	}


# ==== gradio_patterns.rules.state.model_in_state.check ====
# GP211 model-in-state: error, any Gradio
"""gr.State(model): a callable value is called to make the first value, with no arguments."""

import ast
from collections.abc import Iterator
from typing import Any

from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)

LOADERS = frozenset(
	{
		"transformers.pipeline", "transformers.pipelines.pipeline", "torch.load", "torch.jit.load",
		"torch.hub.load", "whisper.load_model", "sentence_transformers.SentenceTransformer",
		"sentence_transformers.CrossEncoder", "ultralytics.YOLO", "joblib.load",
		"tensorflow.keras.models.load_model", "keras.models.load_model",
	}
)  # fmt: skip


LIBRARIES = ("transformers.", "diffusers.", "peft.")


def check(app: App) -> Iterator[Hit]:
	for call, value in first_values(app, "State"):
		message = trouble(app, value, call.place)
		if message is not None:
			yield Hit(value, message)


def trouble(app: App, value: ast.expr, place: Place) -> str | None:
	made = app.called(value, place) or ""
	owner, _, method = made.rpartition(".")
	if made in LOADERS or (method == "from_pretrained" and is_model(owner)):
		return (
			f"{made}(...) in gr.State: it is called as a function or copied for every visitor;"
			f" keep the model in a module-level variable"
		)
	annotated = declared(app, value, place)
	if annotated is not None:
		return (
			f"a {annotated} in gr.State is called, without arguments, to get its first value;"
			f" keep the model in a module-level variable"
		)
	known = app.resolve(value, place)
	if isinstance(known, LocalClass) and known.instance:
		methods = known.scope.bindings.get("__call__", [])
		needed = required(methods[0].value, 1) if len(methods) == 1 else None
		if needed:
			return (
				f"gr.State calls a callable to get its first value: this {known.name} is called"
				f' without "{needed}" and raises a TypeError; keep it in a module-level variable'
			)
	if isinstance(known, Function) and not known.decorators:
		needed = required(known.scope, 1 if known.bound else 0)
		if needed:
			return (
				f'gr.State calls "{known.name}" to get its first value, without "{needed}":'
				f" a TypeError; call it in the handler instead"
			)
	return None


def declared(app: App, node: ast.expr, place: Place) -> str | None:
	"""The model class that a function of the file says it returns, for ``gr.State(load())``."""
	node, place = trace(app, node, place)
	called = app.function(node.func, place) if isinstance(node, ast.Call) else None
	if called is None:
		return None
	returns: Any = getattr(called.node, "returns", None)
	path = app.qualified(returns, called.around) or ""
	return ast.unparse(returns) if is_model(path) else None


def is_model(path: str) -> bool:
	"""Whether a class is a model, a pipeline or a tokenizer; a configuration is plain data."""
	if path.endswith("Config"):
		return False
	return path == "torch.nn.Module" or path.startswith(LIBRARIES)


def required(scope: object, skip: int) -> str | None:
	"""The first parameter of a function without a default."""
	arguments = getattr(getattr(scope, "node", None), "args", None)
	if not isinstance(arguments, ast.arguments):
		return None
	names = [*arguments.posonlyargs, *arguments.args]
	without = names[skip : len(names) - len(arguments.defaults)]
	return without[0].arg if without else None


# ==== gradio_patterns.rules.state.few_state_sessions.check ====
# GP212 few-state-sessions: warning, any Gradio
"""launch(state_session_capacity=2): a third visitor throws out the first one's state."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("state_session_capacity",)

FEW = 50
"""Above this the number may well be a decision about memory."""


def check(app: App) -> Iterator[Hit]:
	if not app.calls("State"):
		return
	for call in app.launches:
		keyword = call.keyword_node("state_session_capacity")
		if keyword is None:
			continue
		number = app.literal(keyword.value, call.place)
		if isinstance(number, int) and number < FEW:
			yield Hit(
				keyword,
				f"state_session_capacity={number} keeps the gr.State of {number} visitors: one more"
				f" visitor resets somebody's data; the default is 10000",
				edits.unsafe(
					"use the default of 10000",
					edits.remove_keyword(app.source, call, keyword),
				),
			)


# ==== gradio_patterns.rules.state.browser_state_not_json.check ====
# GP213 browser-state-not-json: warning, Gradio >=5.6
"""gr.BrowserState with a first value that JSON cannot hold."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Literal, LocalClass
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("BrowserState",)

MODEL, DATACLASS = "pydantic.BaseModel", "dataclasses.dataclass"
MODELS = (6, 9)
"""Since then Gradio itself turns a Pydantic model into a dict: that is how one is kept."""

TEXT = {
	"builtins.set": "a set",
	"builtins.frozenset": "a set",
	"datetime.datetime.now": "a datetime",
	"pathlib.Path": "a path",
}


def check(app: App) -> Iterator[Hit]:
	for call, value in first_values(app, "BrowserState", "default_value"):
		what = not_json(app, value, call.place)
		if what is None or (app.target >= MODELS and is_a(app, value, call.place, MODEL)):
			continue
		if what == "keys":
			message = (
				"JSON has only text keys: the page of an app with this BrowserState fails to load"
			)
		elif is_a(app, value, call.place, DATACLASS):
			message = f"BrowserState keeps JSON: handlers get a dict back in place of {what}"
		else:
			message = f"BrowserState keeps JSON: handlers get {what} back as its text"
		yield Hit(value, f"{message}; use a list or a dict with text keys", as_list(app, value))


def is_a(app: App, node: ast.expr, place: Place, mark: str) -> bool:
	"""Whether this makes an object of a class of the file with that base or decorator."""
	value = app.resolve(node, place)
	if not isinstance(value, LocalClass) or not value.instance:
		return False
	made, around = value.scope.node, value.scope.place.parent or value.scope.place
	if not isinstance(made, ast.ClassDef):
		return False
	marks = [one.func if isinstance(one, ast.Call) else one for one in made.decorator_list]
	return any(app.qualified(one, around) == mark for one in (*marks, *made.bases))


def not_json(app: App, node: ast.expr, place: Place) -> str | None:
	"""What in the value is not JSON, in words."""
	made = app.called(node, place)
	if made is not None:
		return TEXT.get(made)
	value = app.resolve(node, place)
	if isinstance(value, LocalClass):
		return f"a {value.name}"
	if isinstance(value, Function):
		return "a function"
	if not isinstance(value, Literal):
		return None
	if isinstance(value.node, ast.Set):
		return "a set"
	if isinstance(value.node, ast.Dict):
		keys = [key for key in value.node.keys if isinstance(key, ast.Constant)]
		if any(not isinstance(key.value, str) for key in keys):
			return "keys"
		parts = [not_json(app, part, value.place) for part in value.node.values]
		return next((part for part in parts if part), None)
	return None


def as_list(app: App, value: ast.expr) -> Fix | None:
	"""``{a, b}`` to ``[a, b]``; handlers may rely on it being a set."""
	if not isinstance(value, ast.Set):
		return None
	inner = app.source.segment(value)[1:-1]
	return edits.unsafe("use a list", edits.replace(app.source, value, f"[{inner}]"))


# ==== gradio_patterns.rules.state.sqlite_connection_shared.check ====
# GP220 sqlite-connection-shared: error, any Gradio
"""A connection of sqlite3.connect() that a handler takes from outside."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import reached
from gradio_patterns.app.scopes import Binding, Place, Scope, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.findings.hit import Hit

WORDS = ("sqlite3",)


def check(app: App) -> Iterator[Hit]:
	handlers = [function for function, _ in app.handlers if not function.is_async]
	run = [(function, each) for function in handlers for each in reached(app, function)]
	scopes = {id(each.scope) for _, each in run}
	found: dict[ast.AST, ast.expr] = {}
	for handler, each in run:
		for used in _used(app, each.own_of(ast.With, ast.AsyncWith, ast.Call), each.place):
			owner = _owner(used, each.place)
			if owner is not None and not _within(handler, owner):
				continue  # of an object that the handler may have made
			binding = _binding(app, used, each.place)
			if binding is not None and _made_outside(app, binding, scopes):
				found.setdefault(each.node, used)
				break
	for used in found.values():
		yield Hit(
			used,
			"this SQLite connection was made in another thread, and refuses to be used here; "
			"connect in the handler",
		)


def _used(app: App, nodes: list[ast.AST], place: Place) -> Iterator[ast.expr]:
	"""What methods are called on, what is entered by ``with``, what pandas reads from."""
	for node in nodes:
		if isinstance(node, (ast.With, ast.AsyncWith)):
			yield from (item.context_expr for item in node.items)
		elif isinstance(node, ast.Call):
			if isinstance(node.func, ast.Attribute):
				yield node.func.value
			if (app.qualified(node.func, place) or "").startswith("pandas.read_sql"):
				yield from node.args[1:2]
				yield from (each.value for each in node.keywords if each.arg == "con")


def _binding(app: App, node: ast.expr, place: Place) -> Binding | None:
	if isinstance(node, ast.Name):
		return app.resolver.binding(node.id, place, order_of(node))
	owner = _owner(node, place)
	if owner is None or not isinstance(node, ast.Attribute):
		return None
	found = owner.attributes.get(node.attr, [])
	return found[0] if len(found) == 1 else None


def _owner(node: ast.expr, place: Place) -> Scope | None:
	"""The class whose ``self`` an attribute is read from."""
	return self_class(node.value, place.scope) if isinstance(node, ast.Attribute) else None


def _within(function: Function, owner: Scope) -> bool:
	scope: Scope | None = function.scope
	while scope is not None and scope is not owner:
		scope = scope.parent
	return scope is owner


def _made_outside(app: App, binding: Binding, scopes: set[int]) -> bool:
	"""Whether it is a connection that minds its thread, or a cursor of one, made elsewhere."""
	made = binding.value
	if not isinstance(made, ast.Call) or id(binding.place.scope) in scopes:
		return False
	if app.qualified(made.func, binding.place) == "sqlite3.connect":
		told = {keyword.arg for keyword in made.keywords} & {"check_same_thread", None}
		return len(made.args) < 5 and not told
	if isinstance(made.func, ast.Attribute) and made.func.attr == "cursor":
		origin = _binding(app, made.func.value, binding.place)
		return origin is not None and _made_outside(app, origin, scopes)
	return False


# ==== gradio_patterns.rules.state.component_value_read_in_render.check ====
# GP221 component-value-read-in-render: warning, Gradio >=4.32
"""component.value in the body of a gr.render function."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit

WORDS = ("render(",)


def check(app: App) -> Iterator[Hit]:
	for function, event in app.handlers:
		if event.name != "render":
			continue
		for node in function.own_nodes:
			if (
				isinstance(node, ast.Attribute)
				and node.attr == "value"
				and isinstance(node.ctx, ast.Load)
				and _outside(app, function, node.value)
			):
				name = ast.unparse(node.value)
				yield Hit(
					node,
					f"{name}.value is what the app was built with, for every visitor and for ever; "
					f"pass inputs={name} to gr.render",
				)


def _outside(app: App, function: Function, node: ast.expr) -> bool:
	"""Whether this is a component that was made before the function runs."""
	part = app.component(node, function.place)
	return part is not None and part.call.place.scope is not function.scope


# ==== gradio_patterns.rules.state.pyplot_figure_shared.check ====
# GP222 pyplot-figure-shared: warning, any Gradio
"""plt.plot() in a handler that makes no figure."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import reached
from gradio_patterns.findings.hit import Hit

WORDS = ("pyplot", "pylab")

_PYPLOT = "matplotlib.pyplot."
_DRAWING = frozenset(
	{
		"bar", "barh", "boxplot", "contour", "contourf", "errorbar", "fill", "fill_between", "hist",
		"hist2d", "loglog", "pie", "plot", "scatter", "semilogx", "semilogy",
		"stackplot", "stem", "step", "violinplot",
	}
)  # fmt: skip
_SEABORN = frozenset(
	f"seaborn.{name}"
	for name in (
		"barplot", "boxplot", "countplot", "ecdfplot", "heatmap", "histplot", "kdeplot", "lineplot",
		"pointplot", "regplot", "scatterplot", "stripplot", "swarmplot", "violinplot",
	)
)  # fmt: skip
_FRESH = frozenset({"cla", "clf", "clear", "close", "figure", "subplot_mosaic", "subplots"})
"""Of pyplot, or as methods of whatever figure or axes."""


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		calls = list(_pyplot(app, function))
		drawn = next((node for name, node in calls if name in _DRAWING), None)
		if drawn is None or any(name in _FRESH for name, _ in calls):
			continue
		if app.target >= (6, 18) and not _kept(app, function, calls):
			continue
		yield Hit(
			drawn,
			"this draws into the one current figure, over what earlier runs drew; make a figure "
			"in the handler",
		)


def _pyplot(app: App, function: Function) -> Iterator[tuple[str, ast.Call]]:
	"""Functions of pyplot that a function calls, itself or through functions of the file."""
	for each in reached(app, function):
		for raw in app.calls_in(each):
			path = app.qualified(raw.node.func, raw.place) or ""
			if path.startswith(_PYPLOT):
				yield path[len(_PYPLOT) :], raw.node
			elif isinstance(raw.node.func, ast.Attribute) and raw.node.func.attr in _FRESH:
				yield raw.node.func.attr, raw.node
			elif path in _SEABORN and not _told_where(raw.node):
				yield "plot", raw.node


def _told_where(node: ast.Call) -> bool:
	"""Whether a drawing of seaborn may be told where to draw."""
	return any(keyword.arg in {"ax", None} for keyword in node.keywords)


def _kept(app: App, function: Function, calls: list[tuple[str, ast.Call]]) -> bool:
	"""Since 6.18 Gradio closes a figure that it is handed, not all of pyplot, nor one saved."""
	if any(name == "savefig" for name, _ in calls):
		return True
	for _, value, place in function.results:
		parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
		if any(app.qualified(part, place) == _PYPLOT[:-1] for part in parts):
			return True
	return False


# ==== gradio_patterns.rules.state.pyplot_figures_kept.check ====
# GP223 pyplot-figures-kept: warning, any Gradio
"""plt.figure() or plt.subplots() in a handler, and never plt.close()."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import names_in, reached
from gradio_patterns.findings.hit import Hit

WORDS = ("pyplot",)

_CLOSING = ("close", "clf")
_MAKING = frozenset({"matplotlib.pyplot.figure", "matplotlib.pyplot.subplots"})


def check(app: App) -> Iterator[Hit]:
	if _closes(app):
		return
	found: dict[ast.Call, None] = {}
	for function, _ in app.handlers:
		for each in reached(app, function):
			found.update(dict.fromkeys(_kept(app, each)))
	for node in found:
		yield Hit(
			node,
			"pyplot keeps this figure until it is closed, one more with every run; close it, or "
			"make a matplotlib.figure.Figure()",
		)


def _closes(app: App) -> bool:
	"""Whether the file closes figures anywhere."""
	walked = app.walked
	groups = (walked.calls_by_attribute, walked.calls_by_name)
	raws = [raw for group in groups for name in _CLOSING for raw in group.get(name, ())]
	paths = [app.qualified(raw.node.func, raw.place) or "" for raw in raws]
	return any(path.startswith("matplotlib.pyplot.") for path in paths)


def _kept(app: App, function: Function) -> Iterator[ast.Call]:
	"""The first figure a function makes, unless it may reach an output that closes it."""
	for node in function.own_nodes:
		if not isinstance(node, (ast.Assign, ast.Expr)) or not isinstance(node.value, ast.Call):
			continue
		made = node.value
		if app.qualified(made.func, function.place) in _MAKING and not made.args:
			if app.target < (6, 18) or not _handed_over(function, node):
				yield made
			break


def _handed_over(function: Function, made: ast.Assign | ast.Expr) -> bool:
	"""Whether the figure may reach an output, which closes it since 6.18.

    It may where its name does more than being asked for a method, or where pyplot itself is
    handed on or asked for its current figure.
    """
	targets = made.targets if isinstance(made, ast.Assign) else []
	names = {name for target in targets for name in names_in(target)} | {"plt", "pyplot"}
	owners = {id(node.value) for node in function.own_nodes if isinstance(node, ast.Attribute)}
	for node in function.own_nodes:
		if "gcf" in (getattr(node, "attr", None), getattr(node, "id", None)):
			return True
		read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
		if read and node.id in names and id(node) not in owners:  # type: ignore[attr-defined]
			return True
	return False


# ==== gradio_patterns.rules.state.model_per_visitor.check ====
# GP224 model-per-visitor: warning, any Gradio
"""A handler that loads a model and returns it to a gr.State."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("pipeline", "from_pretrained", "load", "load_model", "SentenceTransformer", "YOLO")

_LOADERS = frozenset(
	{
		"transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load", "joblib.load",
		"whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
		"sentence_transformers.SentenceTransformer", "sentence_transformers.CrossEncoder",
		"tensorflow.keras.models.load_model", "keras.models.load_model", "spacy.load",
	}
)  # fmt: skip
_LIBRARIES = ("transformers.", "diffusers.", "peft.", "optimum.")


def check(app: App) -> Iterator[Hit]:
	found: dict[ast.expr, None] = {}
	for result in returned(app, "State"):
		made, place = trace(app, result.node, result.place)
		own = place.scope is result.function.scope and not result.function.parameters
		own = own and not getattr(result.function.node, "decorator_list", [])
		if own and isinstance(made, ast.Call) and _loads(app.qualified(made.func, place) or ""):
			found[made] = None
	for made in found:
		yield Hit(
			made,
			"every visitor gets a copy of this model, kept with their gr.State; load it once, at "
			"module level",
		)


def _loads(path: str) -> bool:
	return path in _LOADERS or (
		path.startswith(_LIBRARIES) and path.endswith(".from_pretrained") and "okenizer" not in path
	)


# ==== gradio_patterns.rules.state.shared_container_only_grows.check ====
# GP225 shared-container-only-grows: a question, any Gradio
"""A list or dict for all visitors that every call adds to and that nothing ever shortens."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name, names_in
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Scope
from gradio_patterns.effects.changes import GROW, SET, Change, changes_in
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.sharing import sharings
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = (".append", ".extend", ".insert", ".add", "] =", ".setdefault", ".update(", "+=")

_MADE = frozenset({"list", "dict", "set", "defaultdict", "OrderedDict", "deque", "Counter"})
_SHORTENING = frozenset(
	{"pop", "popitem", "popleft", "clear", "remove", "discard", "difference_update", "truncate"}
)
_ALWAYS_NEW = r"session_hash|uuid|time\(|now\(|token_hex|token_urlsafe|perf_counter"


def check(app: App) -> Iterator[Hit]:
	told = {id(sharing.change.node) for sharing in sharings(app)}
	seen: set[str] = set()
	for visit in visits(app):
		if visit.app is not app or visit.function.name.startswith("__"):
			continue
		changes = changes_in(app, visit.function, visit.shared)
		safe = guarded(app, visit.function, visit.shared) if changes else set()
		for change in changes:
			name = change.thing.name
			if name in seen or id(change.node) in told or not _grows(visit, change, safe):
				continue
			if _starts_empty(app, change) and not _bounded(app, name):
				seen.add(name)
				yield Hit(
					change.node,
					f'every call of "{visit.function.name}" adds to {change.said}, which all '
					"visitors share and nothing shortens: may it grow as long as the app runs?",
				)


def _grows(visit: Visit, change: Change, safe: set[int]) -> bool:
	"""Whether a change adds something that was not there: another element, or another key."""
	said = change.said
	if all(isinstance(value, ast.Constant) for value in change.values) and change.keys:
		return False  # a flag for each: it takes long until that is much
	if change.keys:
		return change.how in (SET, GROW) and any(_new(visit, key) for key in change.keys)
	if change.how != GROW or not isinstance(change.node, ast.Call):
		return False
	asked = any(
		isinstance(node, ast.Compare)
		and isinstance(node.ops[0], (ast.In, ast.NotIn))
		and ast.unparse(node.comparators[0]) == said
		for node in visit.function.own_nodes
	)
	method = getattr(change.node.func, "attr", "")
	if asked or method == "add":
		return any(_new(visit, value) for value in change.values)
	# Of what a visitor gave, it is asked already whose it is.
	given = any(visit.given(value) for value in change.values)
	return not given or id(change.node) in safe


def _new(visit: Visit, node: ast.expr) -> bool:
	"""Whether a key is most likely another one each time."""
	names = names_in(node)
	made = [ast.unparse(node)]
	for inner in visit.function.own_nodes:
		if isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Name):
			made += [ast.unparse(inner.value)] if inner.targets[0].id in names else []
	if re.search(_ALWAYS_NEW, " ".join(made)):
		return True
	return isinstance(node, ast.Name) and node.id in visit.free


def _starts_empty(app: App, change: Change) -> bool:
	"""Whether the thing is made as an ordinary list, dict or set, and never anew."""
	for scope in app.walked.scopes:
		if id(scope) == change.thing.owner:
			if _of_a_call(app, scope):
				return False
			table = scope.attributes if scope.kind == "class" else scope.bindings
			bindings = [*table.get(change.thing.name, ()), *_of_class(scope, change.thing.name)]
			return len(bindings) == 1 and _container(app, bindings[0])
	return False


def _of_a_call(app: App, scope: Scope) -> bool:
	"""Whether a scope is that of a function that runs for a visitor: anew each time."""
	running = {id(visit.function.scope) for visit in visits(app)}
	outer: Scope | None = scope
	while outer is not None:
		if id(outer) in running:
			return True
		outer = outer.parent
	return False


def _of_class(scope: object, name: str) -> list[object]:
	kind, table = getattr(scope, "kind", ""), getattr(scope, "bindings", {})
	return list(table.get(name, ())) if kind == "class" else []


def _container(app: App, binding: object) -> bool:
	value = getattr(binding, "value", None)
	if isinstance(value, (ast.List, ast.Dict, ast.Set)):
		return True
	if not isinstance(value, ast.Call):
		return False
	called = Call(value, "", app.walked.module.place)
	name = last_name(value.func)
	if name == "deque":
		return called.argument(1, "maxlen") is None
	return name in _MADE


def _bounded(app: App, name: str) -> bool:
	"""Whether anything in the file takes from it, empties it, or asks how long it is."""
	for node in app.nodes:
		if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
			if node.func.attr in _SHORTENING and _last(node.func.value) == name:
				return True
		elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
			if node.func.id == "len" and node.args and _last(node.args[0]) == name:
				return True
		elif isinstance(node, ast.Delete):
			if any(name in ast.unparse(target) for target in node.targets):
				return True
		elif (
			isinstance(node, ast.Subscript)
			and isinstance(node.slice, ast.Slice)
			and isinstance(node.ctx, ast.Store)
			and _last(node.value) == name
		):
			return True
	return False


def _last(node: ast.expr) -> str:
	while isinstance(node, ast.Subscript):
		node = node.value
	return last_name(node)


# ==== gradio_patterns.rules.state.choice_kept_for_all.check ====
# GP250 choice-kept-for-all: a question, any Gradio
"""A setting or a model that a visitor's choice changes for everybody: asked, it may be meant."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.sharing import SURE, TOOL, Sharing, sharings
from gradio_patterns.findings.hit import Hit

WORDS = (
	"global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
	".update(", "setattr(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	asked: dict[int, list[Sharing]] = {}
	for sharing in sharings(app):
		if sharing.kind not in SURE:
			asked.setdefault(id(sharing.writer.node), []).append(sharing)
	for together in asked.values():
		yield Hit(together[0].change.node, _question(together))


def _question(together: list[Sharing]) -> str:
	"""One question for all that one handler keeps: the answer is the same for each."""
	names = list(dict.fromkeys(sharing.change.said for sharing in together))
	first = together[0]
	made = "what it makes for" if first.kind == TOOL else "the choice of"
	line = getattr(first.use.node, "lineno", 0)
	return (
		f'"{first.writer.name}" puts {made} one visitor into {", ".join(names)}, one for all, and'
		f' "{first.reader.name}" (line {line}) uses it for everybody: is that meant, or does the'
		" app have one user at a time?"
	)


# ==== gradio_patterns.rules.state.stop_flag_for_all.check ====
# GP251 stop-flag-for-all: warning, any Gradio
"""A flag at module level by which a Stop button ends the loop of another handler."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.effects.changes import changes_in
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.effects.stop_flags import flags
from gradio_patterns.findings.hit import Hit

WORDS = ("global", "nonlocal", "self.", "= True", "= False", ".set()")

_JOBS = frozenset(
	{"subprocess.Popen", "multiprocessing.Process", "threading.Thread", "asyncio.create_task"}
)


def check(app: App) -> Iterator[Hit]:
	for flag in flags(app):
		if not _one_job(app, flag.stopped):
			yield Hit(
				flag.node,
				f'{flag.said} is one for all visitors: "{flag.setter.name}" ends the run of'
				f' "{flag.stopped.name}" for whoever it runs; use cancels=',
			)


def _one_job(app: App, function: Function) -> bool:
	"""Whether there is one job for everybody, kept where all can see it."""
	for run in runs_of(app, function):
		for change in changes_in(run.app, run.function, run.shared):
			for value in change.values:
				called = value.func if isinstance(value, ast.Call) else None
				if run.app.qualified(called, run.function.place) in _JOBS:
					return True
	return False


# ==== gradio_patterns.rules.state.conversation_for_all.check ====
# GP252 conversation-for-all: warning, any Gradio
"""One chat session or memory of a library, made at module level and used by a handler."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Binding
from gradio_patterns.effects.reachable import Run, runs_of, told_in
from gradio_patterns.effects.shared_objects import Thing, thing_of
from gradio_patterns.effects.visitor_values import NOTHING
from gradio_patterns.findings.hit import Hit

WORDS = (
	"start_chat", "chats.create", "as_chat_engine", "Memory", "ConversationChain", "ChatHistory",
	"threads.create", "ChatSession", "ChatMessageHistory", "Conversation(",
)  # fmt: skip

_METHODS = ("start_chat", "chats.create", "as_chat_engine", "threads.create")
"""How calls end that make a conversation which the library or the service keeps."""
_CLASSES = frozenset(
	{
		"ConversationBufferMemory", "ConversationBufferWindowMemory", "ConversationSummaryMemory",
		"ConversationSummaryBufferMemory", "ConversationTokenBufferMemory", "ConversationChain",
		"ConversationEntityMemory", "ConversationKGMemory", "ChatMessageHistory",
		"InMemoryChatMessageHistory", "ChatMemoryBuffer", "ChatSession", "Conversation",
	}
)  # fmt: skip
_STATELESS = frozenset({"context", "condense_question_stateless"})


def check(app: App) -> Iterator[Hit]:
	kept = _kept(app)
	seen: set[Thing] = set()
	for handler, _ in app.handlers:
		for run in runs_of(app, handler):
			for thing, binding in kept.items():
				if thing in seen or not _uses(app, handler, run, thing):
					continue
				seen.add(thing)
				value = binding.value
				assert isinstance(value, ast.expr)
				yield Hit(
					value,
					f"{thing.name} is one conversation for all visitors: what one says in"
					f' "{handler.name}" is part of what the next is answered; make one for each'
					" visitor",
				)


def _kept(app: App) -> dict[Thing, Binding]:
	"""Names of the module that hold a conversation, and where they are bound."""
	found: dict[Thing, Binding] = {}
	module = app.walked.module
	memories: set[str] = set()
	for name, bindings in module.bindings.items():
		if len(bindings) == 1 and bindings[0].kind == "value":
			value = bindings[0].value
			if isinstance(value, ast.Call) and _is_conversation(app, value, memories):
				memories.add(name)
				found[Thing(id(module), name)] = bindings[0]
	for scope in app.walked.scopes:
		if scope.kind == "class":
			for name, bindings in scope.attributes.items():
				value = bindings[0].value
				plain = len(bindings) == 1 and isinstance(value, ast.Call)
				if plain and _is_conversation(app, value, memories):  # type: ignore[arg-type]
					found[Thing(id(scope), name)] = bindings[0]
	return found


def _is_conversation(app: App, node: ast.Call, memories: set[str]) -> bool:
	called = ast.unparse(node.func)
	if any(called.endswith(f".{name}") for name in _METHODS):
		return True
	name = called.rpartition(".")[2] if "from_" not in called else called.split(".")[-2]
	if name in _CLASSES:
		path = app.qualified(node.func, app.walked.module.place) or ""
		return bool(path) and not path.startswith(".")
	handed = (word.value for word in node.keywords if word.arg in {"memory", "chat_memory"})
	return any(isinstance(value, ast.Name) and value.id in memories for value in handed)


def _uses(app: App, handler: Function, run: Run, thing: Thing) -> bool:
	"""Whether a body that is told of a visitor calls the conversation or hands it on."""
	function = run.function
	told = told_in(app, handler)[id(function.node)]
	if not any(labels != NOTHING for labels in told.values()):
		return False
	for raw in run.app.calls_in(function):
		called = raw.node.func
		parts = [called.value if isinstance(called, ast.Attribute) else called]
		parts += [*raw.node.args, *(word.value for word in raw.node.keywords)]
		for part in parts:
			if isinstance(part, (ast.Name, ast.Attribute)):
				found = thing_of(run.app, function, part, run.shared)
				if found is not None and found.thing.meets(thing):
					return True
	return False


# ==== gradio_patterns.rules.state.object_kept_for_all_visitors.check ====
# GP253 object-kept-for-all-visitors: a question, any Gradio
"""One agent, buffer or job that handlers change for whoever asks: asked, it may be meant."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.scopes import order_of
from gradio_patterns.effects.changes import DROP, changes_in, changing
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.shared_objects import thing_of
from gradio_patterns.effects.sharing import sharings
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_KEEPING = (
	r"(?i)(agent|engine|memory|conversation|session|chatbot|chatter|runner|manager|history)s?$"
)
"""What one calls things that remember what was done with them."""
_ENOUGH = 8
"""Attributes of one object that are asked about in one function: the answer is the same."""
_FLAG = r"(?i)interrupt|stop|cancel|abort|running|busy"
_DOING = r"^(run|arun|chat|stream_chat|step|reset|clear|interrupt|stop|switch|set|start)(_|$)"


def check(app: App) -> Iterator[Hit]:
	changing_any = _may_change(app)
	told = {id(sharing.change.node) for sharing in (sharings(app) if changing_any else ())}
	seen: set[str] = set()
	often: Counter[str] = Counter()
	for visit in visits(app) if changing_any else ():
		if visit.function.name in {"__init__", "__enter__", "__exit__"}:
			continue
		for said, node in (*_changed(visit), *_run(visit)):
			key = f"{visit.function.name} {said}"
			root = f"{visit.function.name} {said.partition('.')[0]}"
			if key not in seen and id(node) not in told and often[root] < _ENOUGH:
				seen.add(key)
				often[root] += 1
				yield Hit(
					node,
					f'"{visit.function.name}" changes {said}, which is one for all visitors: whose '
					"is it when two of them are there at the same time?",
				)
	for name, node in _wired(app):
		if not any(key.rpartition(" ")[2].partition(".")[0] == name for key in seen):
			yield Hit(
				node,
				f"the methods of {name} are handlers, and it is made once for all visitors: what "
				"does it remember when two of them are there at the same time?",
			)


def _wired(app: App) -> Iterator[tuple[str, ast.AST]]:
	"""Objects of classes of other modules that remember by their name, and answer to listeners."""
	found: dict[str, ast.AST] = {}
	for event in app.events:
		node = event.fn
		if event.function is not None or not isinstance(node, ast.Attribute):
			continue
		owner, place = node.value, event.call.place
		if not isinstance(owner, ast.Name) or within_handler(app, place.scope):
			continue
		binding = app.resolver.binding(owner.id, place, order_of(owner))
		made = binding.value if binding is not None and binding.kind == "value" else None
		if not isinstance(made, ast.Call) or app.component(owner, place) is not None:
			continue
		named = f"{owner.id} {ast.unparse(made.func).rpartition('.')[2]}".split()
		if any(re.search(_KEEPING, one) for one in named):
			found.setdefault(owner.id, made)
	yield from found.items()


def _may_change(app: App) -> bool:
	"""Whether any function of the file changes a thing, whoever calls it: that is told sooner."""
	for name, raws in app.walked.calls_by_attribute.items():
		if re.match(_DOING, name) and any(_keeping(raw.node.func) for raw in raws):
			return True
	scopes = [one for one in app.walked.functions.values() if id(one) in changing(app)]
	return any(changes_in(app, function_of_scope(scope), True) for scope in scopes)


def _keeping(called: ast.expr) -> bool:
	"""Whether what a method is called on is named after something that remembers."""
	base = called.value if isinstance(called, ast.Attribute) else called
	return re.search(_KEEPING, ast.unparse(base)) is not None


def _changed(visit: Visit) -> Iterator[tuple[str, ast.AST]]:
	"""Things that are given what a visitor gave."""
	app, function = visit.app, visit.function
	changes = changes_in(app, function, visit.shared)
	safe = guarded(app, function, visit.shared) - _changing(visit) if changes else set()
	for change in changes:
		if change.how == DROP or id(change.node) in safe or change.keys:
			continue
		flag = re.search(_FLAG, change.said) and isinstance(change.values[0], ast.Constant)
		if flag or any(visit.given(value) for value in change.values):
			yield change.said, change.node


def _changing(visit: Visit) -> set[int]:
	"""Nodes under a test whether the visitor asks for another one than is there."""
	return {
		id(inner)
		for node in visit.function.own_nodes
		if isinstance(node, ast.If)
		and isinstance(node.test, ast.Compare)
		and isinstance(node.test.ops[0], ast.NotEq)
		and visit.given(node.test)
		for inner in ast.walk(node)
	}


def _run(visit: Visit) -> Iterator[tuple[str, ast.AST]]:
	"""Methods that make a thing go on from where it is."""
	for node, _ in visit.calls:
		called = node.func
		if not isinstance(called, ast.Attribute) or not re.match(_DOING, called.attr):
			continue
		if not _keeping(called):
			continue
		if thing_of(visit.app, visit.function, called.value, visit.shared) is not None:
			yield ast.unparse(called.value), node


# ==== gradio_patterns.rules.state.process_changed_in_handler.check ====
# GP254 process-changed-in-handler: a question, any Gradio
"""What a handler changes of the whole process: asked, the app may have one user."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("os.environ", "putenv", "chdir", "sys.stdout", "sys.stderr", "_exit", "exit(",
		 "redirect_std")  # fmt: skip

_CALLS = {
	"os.chdir": "changes the working directory", "os.putenv": "sets an environment variable",
	"os._exit": "ends the process", "sys.exit": "ends the process",
	"os.environ.update": "sets environment variables",
	"os.environ.setdefault": "sets an environment variable",
	"contextlib.redirect_stdout": "redirects standard output",
	"contextlib.redirect_stderr": "redirects standard error",
}  # fmt: skip
_STORES = {"os.environ": "sets an environment variable", "sys.stdout": "redirects standard output",
		   "sys.stderr": "redirects standard error"}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[str] = set()
	for visit in (*visits(app), *_beside(app)):
		for node, doing in (*_stores(visit), *_calls(visit)):
			if doing not in seen:
				seen.add(doing)
				yield Hit(
					node,
					f'"{visit.function.name}" {doing}, for all visitors and all that runs at '
					"that moment: is it meant so?",
				)


def _beside(app: App) -> Iterator[Visit]:
	"""What ends the process wherever it stands, and what a ``with`` block changes for a time."""
	for node, scope in app.walked.functions.items() if app.gradio_calls else ():
		if isinstance(node, (ast.FunctionDef, ast.Lambda)) and _alters(node):
			function = Function(node, scope)
			yield Visit(app, function, True, frozenset(), function)


def _alters(node: ast.FunctionDef | ast.Lambda) -> bool:
	if isinstance(node, ast.Lambda):
		return "os._exit" in ast.unparse(node)
	return node.name == "__enter__"


def _stores(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
	for node in visit.function.own_nodes:
		for target in node.targets if isinstance(node, ast.Assign) else ():
			base = target.value if isinstance(target, ast.Subscript) else target
			path = visit.app.qualified(base, visit.function.place) or ""
			if path in _STORES and (path != "os.environ") == (base is target):
				yield node, _STORES[path]


def _calls(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
	for node, place in visit.calls:
		doing = _CALLS.get(visit.app.qualified(node.func, place) or "")
		if doing is not None:
			yield node, doing


# ==== gradio_patterns.rules.state.value_from_the_start.check ====
# GP270 value-from-the-start: a question, any Gradio
"""Values read once, when the program starts, and shown to everybody who comes later."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_READ = (
	r"(^|\.)(listdir|scandir|glob|rglob|iterdir|now|today|utcnow|time)$"
	r"|(^|[._])(load|read|list|fetch|scan|find)_?\w*(config|settings|models?|files?|names|runs"
	r"|voices|speakers|datasets|users|history|projects|checkpoints|loras|presets|characters)$"
	r"|(^|[._])get_\w*(config|settings|files?|runs|users|history|projects|checkpoints|presets)$"
)
_SHOWN = ("value", "choices")
_EXPIRING = r"(^|\.)(tokens?\.create|create_token|get_token|get_turn_credentials|\w*credentials)$"


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	refreshed = _filled(app)
	told: set[str] = set()
	for call in app.gradio_calls:
		if call.name in {"Error", "Info", "Warning", "update", "State"} or call.open:
			continue
		if app.is_handler(call.place.scope):
			continue
		for name in _SHOWN:
			value = call.argument(0, name) if name == "value" else call.keyword(name)
			if value is None or (id(call.node) in refreshed):
				continue
			origin, _ = trace(app, value, call.place)
			if isinstance(value, ast.Attribute):
				origin, _ = trace(app, value.value, call.place)
			read = _read(origin)
			if read and ast.unparse(origin) not in told:
				told.add(ast.unparse(origin))
				yield Hit(
					call.node if origin.lineno == call.node.lineno else origin,
					f"{read}() runs once, when the page is made: what does a visitor see who comes "
					"after it changed? A function as value=, or demo.load, reads it again",
				)
	for node in app.tree.body:
		for part in descend(node) if isinstance(node, (ast.Assign, ast.If)) else ():
			if isinstance(part, ast.Call) and re.search(_EXPIRING, ast.unparse(part.func)):
				yield Hit(part, "this is made once, at the start: does it last as long as the app?")


def _read(node: ast.expr) -> str | None:
	for part in descend(node):
		if isinstance(part, ast.Lambda):
			return None
		if isinstance(part, ast.Call):
			name = ast.unparse(part.func)
			if re.search(_READ, name):
				return name
	return None


def _filled(app: App) -> set[int]:
	"""Components that a listener fills."""
	return {
		id(one.call.node)
		for event in (*app.events, *app.interfaces)
		for one in event.outputs or ()
		if one is not None
	}
