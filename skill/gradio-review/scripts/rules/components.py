"""The checks of the rules about components.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.components.dropdown_none_unhandled.check ====
# GP501 dropdown-none-unhandled: warning, any Gradio
"""A dropdown that starts empty, and a handler that takes its value for a text."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Port, Use, maybe_none, run_of, uses
from gradio_patterns.flow.unset_inputs import fails_on_none

WORDS = ("Dropdown",)

_OWN_EVENTS = frozenset({"change", "input", "select"})


def check(app: App) -> Iterator[Hit]:
	seen: set[tuple[int, Port]] = set()
	for event in (*app.events, *app.interfaces):
		run = run_of(app, event)
		for port in run.inputs.values() if run is not None else ():
			component = port.component
			if port.kind != "Dropdown" or component is None or _after_choice(event, component):
				continue
			starts = _starts_empty(app, component)
			use = _failing(app, event, port) if starts is not None else None
			if use is None or _filled(app, component) or (id(use.node), port) in seen:
				continue
			seen.add((id(use.node), port))
			where = f" in {use.function.name}()" if use.function is not None else ""
			yield Hit(
				use.node,
				f'"{port.name}" is None until the visitor chooses in the dropdown, so this '
				f"raises{where}; handle None or preselect a choice",
				_fix(app, use, port),
				starts,
			)


def _failing(app: App, event: Event, port: Port) -> Use | None:
	"""The first use that fails on the None of this input."""
	for use in uses(app, event):
		atom = maybe_none(use.value)
		if atom is not None and atom.origin == port and fails_on_none(use) and not use.caught:
			return use
	return None


def _starts_empty(app: App, component: Instance) -> str | None:
	"""The severity: ``value=None`` written out counts in full, left out (before 5.3) less."""
	call = component.call
	if call.open or len(call.positional) > 1:
		return None
	many = call.keyword("multiselect")
	if many is not None and app.literal(many, call.place) is not False:
		return None
	value = call.keyword("value")
	if value is None:
		return "info" if app.target < (5, 3) else None
	return "warning" if isinstance(value, ast.Constant) and value.value is None else None


def _after_choice(event: Event, component: Instance) -> bool:
	"""Whether, as far as can be seen, only the dropdown's own events hand its value over."""
	if not event.listener:
		return False
	if event.name == "on" and event.call.argument(0, "triggers") is None:
		return False  # runs when the page is loaded
	return not any(
		source is not None and (source.key != component.key or name not in _OWN_EVENTS)
		for source, name in event.triggers
	)


def _filled(app: App, component: Instance) -> bool:
	"""Whether some event sets the dropdown, or may."""
	for event in app.events:
		if event.outputs is None or None in event.outputs:
			return True
		set_here = any(output and output.key == component.key for output in event.outputs)
		if set_here and not _only_choices(app, event, component):
			return True
	return False


def _only_choices(app: App, event: Event, component: Instance) -> bool:
	"""Whether all that a listener sends the dropdown is ``gr.update(choices=...)`` and the like."""
	function = event.function
	if function is None:
		return False
	sent = [
		app.component(part, place)
		for output, part, place in outputs_of(event, function)
		if output.key == component.key
	]
	return len(sent) == len(function.results) > 0 and all(
		made is not None
		and made.kind in {"update", component.kind}
		and not made.call.open
		and not made.call.positional
		and made.call.keyword("choices") is not None
		and made.call.keyword("value") is None
		for made in sent
	)


def _fix(app: App, use: Use, port: Port) -> Fix | None:
	handler, gr = use.function, app.gradio_alias
	if handler is None or handler.is_lambda or gr is None or port.name not in handler.parameters:
		return None
	if app.walked.functions.get(handler.node) is not handler.scope:
		return None  # it stands in another module
	function = handler.node
	assert not isinstance(function, ast.Lambda)
	first = function.body[1 if ast.get_docstring(function, clean=False) else 0]
	source, indent = app.source, app.source.indent(first)
	if source.line(first.lineno)[: first.col_offset].strip():
		return None  # the body stands on the line of the def
	line = f"if {port.name} is None:{source.newline}{indent}    "
	line += f'raise {gr}.Error("Please make a choice.")'
	line += f"{source.newline}{indent}"
	return edits.unsafe(
		f'tell the visitor to choose while "{port.name}" is None',
		edits.insert_before(source, first, line),
	)


# ==== gradio_patterns.rules.components.image_used_as_other_type.check ====
# GP502 image-used-as-other-type: error, any Gradio
"""A PIL method on an array or a path, an array's attribute on a PIL image or a path."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import HAVE

WORDS = ("Image", "image")

_IS = {"array": ("a numpy array", "numpy"), "picture": ("a PIL image", "pil")}
_PATH = ("a path", "filepath")
_WANTED = {"a path": "filepath", "an array": "numpy", "a PIL image": "pil"}


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app, "Image"):
		kind = misuse.atom.kind
		what, given = _PATH if misuse.atom.detail == "path" else _IS.get(kind, ("", ""))
		wanted = _wanted(misuse)
		if not what or wanted == given:
			continue
		trouble = misuse.trouble
		joint = "but" if misuse.use.how == "call" else "and"
		yield Hit(
			misuse.use.node,
			f'"{misuse.port.name}" is {what} (type="{given}") {joint} {trouble}; '
			f'set type="{wanted}" on the gr.Image',
			_fix(app, misuse, wanted),
		)


def _wanted(misuse: Misuse) -> str:
	"""The type with which this works."""
	if misuse.wanted:
		return _WANTED.get(misuse.wanted, "numpy")
	if misuse.use.how != "attribute":
		return "numpy"
	name = misuse.use.name
	if name in HAVE["picture"]:
		return "pil"
	if name in HAVE["array"]:
		return "numpy"
	return "filepath"


def _fix(app: App, misuse: Misuse, wanted: str) -> Fix | None:
	"""Another type, where no other function gets this image."""
	component = own_source(app, misuse.port)
	if component is None:
		return None
	edit = edits.set_keyword(app.source, component.call, "type", f'"{wanted}"')
	return edits.unsafe(f'set type="{wanted}"', edit)


# ==== gradio_patterns.rules.components.chat_history_of_pairs.check ====
# GP503 chat-history-of-pairs: error, Gradio >=6.0
"""Pairs put into, or read from, a chat history on Gradio 6."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name, mentions
from gradio_patterns.app.passing import passed_on
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import chat_histories, elements, returned, trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Chatbot", "ChatInterface")

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_REMEDY = 'use {"role": ..., "content": ...} dicts'


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for item, place in _first_values(app):
		if id(item) not in seen:
			seen.add(id(item))
			yield Hit(
				item,
				f"Chatbot(value=) with pairs raises on Gradio 6; {_REMEDY}",
				_written_out(app, item, place) if place is not None else None,
			)
	adding: set[ast.AST] = set()
	for result in returned(app, "Chatbot"):
		for item in elements(result):
			if id(item) not in seen and _pair(item):
				seen.add(id(item))
				adding.add(result.function.node)
				yield Hit(
					item,
					f'"{result.function.name}" puts a (user, bot) pair into the chat, which '
					f"raises on Gradio 6; {_REMEDY}",
					_fix(app, result.function, item),
				)
	known: set[tuple[int, str]] = set()
	for taker, name in chat_histories(app, growing=True):
		for function, own in [(taker, name), *passed_on(app, taker, name)]:
			if (id(function.node), own) not in known and not _asks(function, own):
				known.add((id(function.node), own))
				yield from _unpacked(app, function, own, adds=function.node in adding)


def _first_values(app: App) -> Iterator[tuple[ast.expr, Place | None]]:
	"""Pairs that a Chatbot begins with, and where they stand if they are for chats alone."""
	values = [
		(value, call.place)
		for call in app.calls("Chatbot")
		if (value := call.argument(0, "value")) is not None
	]
	given = {id(value) for value, _ in values}
	for value, place in values:
		written, there = trace(app, value, place)
		if isinstance(written, (ast.List, ast.Tuple)):
			own = written is value or _only_given(app, value, given)
			yield from ((item, there if own else None) for item in written.elts if _pair(item))


def _only_given(app: App, value: ast.expr, given: set[int]) -> bool:
	"""Whether a name is read nowhere but as the value of a Chatbot, or to be returned."""
	returned_whole = {id(node.value) for node in app.nodes if isinstance(node, ast.Return)}
	return isinstance(value, ast.Name) and all(
		id(node) in given | returned_whole
		for node in app.nodes
		if isinstance(node, ast.Name) and node.id == value.id and isinstance(node.ctx, ast.Load)
	)


def _asks(function: Function, name: str) -> bool:
	"""Whether a function looks what kind of thing it was given."""
	return any(
		isinstance(node, ast.Call)
		and is_name(node.func, "isinstance")
		and bool(node.args)
		and mentions(node.args[0], {name})
		for node in function.own_nodes
	)


def _pair(node: ast.expr) -> bool:
	"""``(user, bot)`` or ``[user, bot]``, but not two messages."""
	if not isinstance(node, (ast.Tuple, ast.List)) or len(node.elts) != 2:
		return False
	return not any(isinstance(part, (ast.Dict, ast.Starred)) for part in node.elts)


class Half(NamedTuple):
	"""One half of one pair: ``history[-1][1]``."""

	node: ast.Subscript
	pair: ast.Subscript
	history: str
	side: object

	@property
	def written(self) -> bool:
		return isinstance(self.node.ctx, ast.Store)


def _halves(function: Function) -> list[Half]:
	"""What looks like a half, in the order in which it stands."""
	found: list[Half] = []
	for node in function.own_nodes:
		if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Constant):
			continue
		pair, side = node.value, node.slice.value
		if side in (0, 1) and isinstance(pair, ast.Subscript) and isinstance(pair.value, ast.Name):
			found.append(Half(node, pair, pair.value.id, side))
	return found


def _unpacked(app: App, function: Function, name: str, *, adds: bool) -> Iterator[Hit]:
	"""``for user, bot in history``, ``item[0]`` of an item and ``history[-1][1]``."""
	instead = (
		f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
		'loop with: for message in history: message["role"]'
	)
	for node in function.own_nodes:
		if not isinstance(node, (ast.For, ast.comprehension)):
			continue
		if not any(_walks(node.iter, one) for one in [name, *_copies(function, name)]):
			continue
		if isinstance(node.target, (ast.Tuple, ast.List)):
			if len(node.target.elts) == 2:
				yield Hit(node.target, instead)
		elif isinstance(node.target, ast.Name) and not _asks(function, node.target.id):
			first = _first_half(function, node)
			if first is not None:
				yield Hit(first, instead)
	halves = [half for half in _halves(function) if half.history == name]
	for half in halves:
		if half.written:
			yield Hit(
				half.node,
				f'"{name}" holds messages with role and content on Gradio 6, not pairs; '
				f'set {name}[-1]["content"]',
				_set_content(app, function, halves, half, adds=adds),
			)
	if not adds:
		# What was written is told of; where it is read again, it is there.
		written = {half.side for half in halves if half.written}
		lines = {half.node.lineno for half in halves if half.written}
		read = [
			half
			for half in halves
			if not half.written and half.side not in written and half.node.lineno not in lines
		]
		yield from (
			Hit(
				half.node,
				f'"{name}" holds messages with role and content on Gradio 6, not pairs, so that '
				f'[{half.side}] raises KeyError; read {ast.unparse(half.pair)}["content"]',
			)
			for half in read[:1]
			if not isinstance(half.pair.slice, ast.Slice)
		)


def _walks(node: ast.expr, name: str) -> bool:
	"""``history``, ``history[:-1]`` or ``history + [[message, ""]]``: what a loop goes over."""
	if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
		node = node.value
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		node = node.left
	return is_name(node, name)


def _copies(function: Function, name: str) -> list[str]:
	"""Local names that are only ever the history, or it with something added."""
	found = []
	for own, bindings in function.scope.bindings.items():
		value = bindings[0].value if len(bindings) == 1 else None
		if own != name and bindings[0].kind == "value" and isinstance(value, ast.expr):
			found += [own] if _walks(value, name) else []
	return found


def _first_half(function: Function, loop: ast.For | ast.comprehension) -> ast.Subscript | None:
	"""``item[0]`` or ``item[1]`` below a loop, or in the comprehension it belongs to."""
	assert isinstance(loop.target, ast.Name)
	roots: list[ast.AST] = [loop]
	if isinstance(loop, ast.comprehension):
		roots = [
			node
			for node in function.own_nodes
			if isinstance(node, _COMPREHENSIONS) and loop in node.generators
		]
	for node in (part for root in roots for part in descend(root)):
		if (
			isinstance(node, ast.Subscript)
			and is_name(node.value, loop.target.id)
			and isinstance(node.slice, ast.Constant)
			and node.slice.value in (0, 1)
			and not isinstance(node.slice.value, bool)
		):
			return node
	return None


def _set_content(
	app: App, function: Function, halves: list[Half], half: Half, *, adds: bool
) -> Fix | None:
	"""The answer as a message: the first one written is added, what follows changes it.

    A function that ``adds`` the pair itself has added the message. None where a half is read, or
    where the first one is not written in so many words.
    """
	last = f"{half.history}[-1]"
	if not all(h.written and h.side == 1 and ast.unparse(h.pair) == last for h in halves):
		return None
	first = next(
		(
			line
			for line in getattr(function.node, "body", ())
			if isinstance(line, ast.Assign) and line.targets == [halves[0].node]
		),
		None,
	)
	if adds or (first is not None and half is not halves[0]):
		content = edits.replace(app.source, half.node, f'{last}["content"]')
		return edits.unsafe("set the content of the last message", content)
	if first is None or "#" in app.source.segment(first):
		return None  # not in so many words, or a comment may stand in it
	message = f'{{"role": "assistant", "content": {app.source.segment(first.value)}}}'
	edit = edits.replace(app.source, first, f"{half.history}.append({message})")
	return edits.unsafe("append the answer as a message", edit)


def _written_out(app: App, item: ast.expr, place: Place) -> Fix | None:
	"""Messages for a pair of which both halves are texts, or one is None."""
	assert isinstance(item, (ast.Tuple, ast.List))
	halves = [
		"" if isinstance(part, ast.JoinedStr) else app.literal(part, place) for part in item.elts
	]
	if not all(half is None or isinstance(half, str) for half in halves):
		return None
	if "#" in app.source.segment(item):
		return None  # a comment may stand in it
	messages = [
		f'{{"role": "{role}", "content": {app.source.segment(part)}}}'
		for role, part, half in zip(("user", "assistant"), item.elts, halves, strict=True)
		if half is not None
	]
	edit = edits.replace(app.source, item, ", ".join(messages))
	return edits.safe("write each half as a message", edit) if messages else None


def _fix(app: App, function: Function, item: ast.expr) -> Fix | None:
	"""Two messages for one pair, where the pair is what a call appends or a list holds."""
	assert isinstance(item, (ast.Tuple, ast.List))
	user, bot = (app.source.segment(part) for part in item.elts)
	messages = f'{{"role": "user", "content": {user}}}'
	if bot == "None" and any(half.written and half.side == 1 for half in _halves(function)):
		bot = '""'  # the function itself writes the answer into the pair: it needs its message
	if bot != "None":
		messages += f', {{"role": "assistant", "content": {bot}}}'
	replaced: ast.expr = item
	for node in function.own_nodes:
		if isinstance(node, ast.Call) and node.args == [item]:
			assert isinstance(node.func, ast.Attribute), "elements() reads append alone"
			replaced = node
			messages = f"{app.source.segment(node.func.value)}.extend([{messages}])"
	if "#" in app.source.segment(replaced):
		return None  # a comment may stand in it
	return edits.unsafe("write two messages", edits.replace(app.source, replaced, messages))


# ==== gradio_patterns.rules.components.chat_messages_for_tuples.check ====
# GP504 chat-messages-for-tuples: error, Gradio >=4.38,<6
"""Role and content dicts for a Chatbot whose type= is left at pairs."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import elements, returned
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Chatbot",)

_MESSAGE = 'a gr.Chatbot without type="messages" expects pairs and raises; pass type="messages"'


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Chatbot"):
		value = call.argument(0, "value")
		if _pairs_expected(call) and isinstance(value, ast.List):
			for item in value.elts:
				if _message(app, item, call.place):
					yield Hit(item, f"this is a message, but {_MESSAGE}", _fix(app, call))
					break
	for result in returned(app, "Chatbot"):
		if not _pairs_expected(result.component.call):
			continue
		for item in elements(result):
			if _message(app, item, result.place):
				yield Hit(
					item,
					f'"{result.function.name}" puts a message into the chat, but {_MESSAGE}',
					_fix(app, result.component.call),
				)


def _pairs_expected(call: Call) -> bool:
	if call.open or len(call.positional) > 1:
		return False
	node = call.keyword("type")
	return node is None or (isinstance(node, ast.Constant) and node.value == "tuples")


def _message(app: App, node: ast.expr, place: Place) -> bool:
	if isinstance(node, ast.Dict):
		keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
		return {"role", "content"} <= keys
	made = app.component(node, place)
	return made is not None and made.kind == "ChatMessage"


def _fix(app: App, call: Call) -> Fix | None:
	edit = edits.set_keyword(app.source, call, "type", '"messages"')
	# Other functions may still return pairs.
	return edits.unsafe('pass type="messages"', edit)


# ==== gradio_patterns.rules.components.chatbot_given_text.check ====
# GP505 chatbot-given-text: error, any Gradio
"""A text, or a list of texts, returned to a Chatbot."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, results

WORDS = ("Chatbot",)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			for atom in result.value if result.output.kind == "Chatbot" else ():
				node = place_of(result, atom)
				if _refused(atom) and id(node) not in seen:
					seen.add(id(node))
					yield Hit(
						node,
						f'"{result.function.name}" returns a text to gr.Chatbot, which raises; '
						"return the whole list of messages",
					)


def _refused(atom: Atom) -> bool:
	"""A text, or a list of nothing else. An empty text holds no wrong message: no chat is shown."""
	if atom.kind == "list" and atom.parts:
		return all(_refused(one) for part in atom.parts for one in part)
	return atom.kind == "text" and atom.detail != ""


# ==== gradio_patterns.rules.components.chatbot_format_unset.check ====
# GP506 chatbot-format-unset: info, Gradio >=5.0,<6
"""A Chatbot or ChatInterface on Gradio 5 without type=."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("Chatbot", "ChatInterface")


def check(app: App) -> Iterator[Hit]:
	inner = set()
	for call in app.calls("ChatInterface"):
		chatbot = app.component(call.keyword("chatbot"), call.place)
		if chatbot is not None:
			inner.add(chatbot.call.node)  # the interface decides for its chatbot
		if call.open or call.keyword("type") is not None:
			continue
		if call.keyword("chatbot") is None:
			yield Hit(call.node, _message("ChatInterface"))
	for call in app.calls("Chatbot"):
		if call.open or call.keyword("type") is not None:
			continue
		if call.node not in inner:
			yield Hit(call.node, _message("Chatbot"))


def _message(name: str) -> str:
	return (
		f"gr.{name} without type= uses pairs, which are deprecated and raise on Gradio 6; "
		'pass type="messages" and use role and content'
	)


# ==== gradio_patterns.rules.components.update_method_removed.check ====
# GP507 update-method-removed: error, Gradio >=4.0
"""gr.Textbox.update(...) and box.update(...): removed in 4.0, except on gr.Row."""

from collections.abc import Iterator

from gradio_patterns.api import member_lives, member_verdict, symbol_of
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".update(",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("update"):
		path = app.qualified(call.node.func, call.place)
		assert path is not None, "calls() has resolved it"
		owner = path.rpartition(".")[0]
		if _lost(app, owner):
			yield _hit(app, call, owner.rpartition(".")[2])
	for call in app.method_calls("update"):
		made = call.receiver
		if isinstance(made, Instance) and _lost(app, f"gradio.{made.kind}"):
			yield _hit(app, call, made.kind)


def _lost(app: App, path: str) -> bool:
	"""Whether a class had update() once and the target's has none, or the class itself is gone."""
	symbol = symbol_of(path, app.target)
	if symbol:
		return member_verdict(symbol, "update", app.target).history == "removed"
	# Gone with its class: every component and layout of Gradio 3 had it.
	name = path.rpartition(".")[2]
	return bool(member_lives(name, "update"))


def _hit(app: App, call: Call, owner: str) -> Hit:
	message = f"gr.{owner} has no update() since Gradio 4 (AttributeError); return gr.update(...)"
	return Hit(call.node, message, _fix(app, call))


def _fix(app: App, call: Call) -> Fix | None:
	gr = app.gradio_alias
	if gr is None or call.node.args:
		return None  # the first argument meant something else in some classes
	return edits.safe(
		"use gr.update(...)", edits.replace(app.source, call.node.func, f"{gr}.update")
	)


# ==== gradio_patterns.rules.components.hidden_component_sought_in_page.check ====
# GP508 hidden-component-sought-in-page: error, Gradio >=5.36
"""visible=False on a component whose elem_id a script of the same file looks up."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("getElementById", "querySelector")

_BY_ID = r"getElementById\(\s*[\"'`\\]*([\w-]+)[\"'`\\]*\s*\)"
_BY_SELECTOR = r"querySelector(?:All)?\(\s*[\"'`\\]*#([\w-]+)"


def check(app: App) -> Iterator[Hit]:
	text = app.source.text
	sought = {*re.findall(_BY_ID, text), *re.findall(_BY_SELECTOR, text)}
	for call in app.gradio_calls:
		if not call.name[:1].isupper():
			continue
		elem_id, visible = call.keyword("elem_id"), call.keyword_node("visible")
		name = elem_id.value if isinstance(elem_id, ast.Constant) else None
		if not isinstance(name, str) or name not in sought:
			continue
		if visible is None or not isinstance(visible.value, ast.Constant):
			continue
		if visible.value.value is not False or _made_visible(app, call):
			continue
		yield Hit(
			visible,
			f'a script looks up "#{name}", but with visible=False the component is not in '
			f"the page; {_remedy(app)}",
			_fix(app, visible),
		)


def _remedy(app: App) -> str:
	return 'use visible="hidden"' if app.target >= (5, 46) else "hide it by CSS instead"


def _made_visible(app: App, call: Call) -> bool:
	"""Whether some event may show the component before the script looks for it."""
	for event in app.events:
		if event.outputs is None or None in event.outputs:
			return True
		if any(output is not None and output.call.node is call.node for output in event.outputs):
			function = event.function
			if function is None:
				if event.fn is None or isinstance(event.fn, ast.Constant):
					continue  # filled by JavaScript only
				return True
			if "visible" in app.source.segment(function.node):
				return True
	return False


def _fix(app: App, visible: ast.keyword) -> Fix | None:
	if app.target < (5, 46):
		return None
	edit = edits.replace(app.source, visible.value, '"hidden"')
	return edits.unsafe('use visible="hidden"', edit)


# ==== gradio_patterns.rules.components.script_in_html.check ====
# GP509 script-in-html: warning, any Gradio
"""A <script> in the content of gr.HTML, which browsers do not run."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("<script", "<SCRIPT")

_SCRIPT = r"(?i)<script\b([^>]*)>"
_DATA = r"type\s*=\s*[\"']?(?!text/javascript|application/javascript|module)\w"


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("HTML"):
		value = call.argument(0, "value")
		if value is not None and _runs_nothing(app, value, call.place):
			yield Hit(value, _message("gr.HTML"))
	for result in returned(app, "HTML"):
		if _runs_nothing(app, result.node, result.place):
			yield Hit(result.node, _message(f'the gr.HTML that "{result.function.name}" fills'))


def _message(where: str) -> str:
	return f"the <script> in {where} never runs; load it by head= or js= instead"


def _runs_nothing(app: App, node: ast.expr, place: Place) -> bool:
	"""Whether the text surely holds a script tag of its own."""
	node, _ = trace(app, node, place)
	text = _text(node)
	# A script inside the srcdoc of an iframe, or in a comment or an escaped listing, is different.
	if "srcdoc" in text.lower() or "<!--" in text:
		return False
	return any(not re.search(_DATA, match.group(1)) for match in re.finditer(_SCRIPT, text))


def _text(node: ast.expr) -> str:
	"""All of a text that is written out."""
	if isinstance(node, ast.Constant):
		return node.value if isinstance(node.value, str) else ""
	if isinstance(node, ast.JoinedStr):
		return "".join(map(_text, node.values))
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		return _text(node.left) + _text(node.right)
	return ""


# ==== gradio_patterns.rules.components.choices_replaced_value_kept.check ====
# GP510 choices-replaced-value-kept: warning, Gradio >=5.0
"""Choices that follow another input, while the value stays."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Event, Function, Instance
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("choices",)

_KINDS = frozenset({"Dropdown", "Radio"})


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for event in app.events:
		function, outputs = event.function, event.outputs
		if function is None or not outputs:
			continue
		for _, value, place in function.results:
			parts = [value]
			if len(outputs) > 1:
				parts = list(value.elts) if isinstance(value, (ast.Tuple, ast.List)) else []
			if len(parts) != len(outputs):
				continue
			for node, output in zip(parts, outputs, strict=True):
				made = app.component(node, place) if isinstance(node, ast.Call) else None
				if made is None or output is None or id(node) in seen:
					continue
				if _replaces(event, function, made.call, output) and _matters(app, output, made):
					seen.add(id(node))
					yield Hit(
						made.call.node,
						f'"{function.name}" replaces the choices but keeps the old value, and the '
						"next event that takes it is refused; return value= as well",
					)


def _replaces(event: Event, function: Function, call: Call, output: Instance) -> bool:
	"""Whether new choices depend on what the handler was given, and no value comes with them."""
	choices = call.keyword("choices")
	if choices is None or call.open or call.keyword("value") is not None:
		return False
	if _is_empty(choices):
		return True
	# Choices that are made from the component's own value most likely still hold it.
	own = {n for n, part in event.input_parameters() if part is None or part.key == output.key}
	if _depends(choices, function, own):
		return False
	return _depends(choices, function, set(function.parameters) - own)


def _depends(node: ast.expr, function: Function, given: set[str], depth: int = 0) -> bool:
	"""Whether the expression is read from a parameter by a subscript or a call."""
	names = {part.id for part in descend(node) if isinstance(part, ast.Name)}
	if names & given:
		return True
	if depth > 2:
		return False
	for name in names:
		for binding in function.scope.bindings.get(name, ()):
			if isinstance(binding.value, ast.expr) and _depends(
				binding.value, function, given, depth + 1
			):
				return True
	return False


def _matters(app: App, output: Instance, made: Instance) -> bool:
	"""Whether the value is checked later: an input of some event, single choice, not custom."""
	if output.kind not in _KINDS or made.kind not in {output.kind, "update"}:
		return False
	call = output.call
	if call.open or call.keyword("multiselect") is not None:
		return False
	if any(part.keyword("allow_custom_value") is not None for part in (call, made.call)):
		return False
	# Without a value to begin with there is nothing to keep on the first change, unless others
	# choose one in between.
	start = call.argument(0, "choices")
	emptied = _is_empty(made.call.keyword("choices"))
	if start is None or (_is_empty(start) and not emptied):
		return False
	return any(
		part is not None and part.key == output.key
		for event in app.events
		for part in event.inputs or ()
	)


def _is_empty(node: ast.expr | None) -> bool:
	return isinstance(node, (ast.List, ast.Tuple)) and not node.elts


# ==== gradio_patterns.rules.components.fixed_columns_dropped.check ====
# GP512 fixed-columns-dropped: warning, Gradio >=6.0
"""col_count= on a Dataframe: accepted and ignored since 6.0."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("col_count",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Dataframe", "DataFrame", "Numpy", "Matrix", "List"):
		keyword = call.keyword_node("col_count")
		if keyword is None or call.keyword("column_count") is not None:
			continue
		# Only a fixed number changes what visitors can do; without one little is lost.
		value = app.literal(keyword.value, call.place)
		if not isinstance(value, (tuple, list)) or "fixed" not in value:
			continue
		yield Hit(
			keyword,
			"col_count= is ignored since Gradio 6, so visitors can add columns; use column_count=",
			edits.unsafe(
				"rename it to column_count=",
				edits.rename_keyword(app.source, keyword, "column_count"),
			),
		)


# ==== gradio_patterns.rules.components.history_keys_sent_to_llm.check ====
# GP513 history-keys-sent-to-llm: warning, Gradio >=6.0
"""The history of a chat function passed on unfiltered as messages= of a model API."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import changes_in_place, is_name
from gradio_patterns.app.list_growth import added
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import chat_histories, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("completions",)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for function, name in chat_histories(app, growing=True):
		if _drops_keys(function):
			continue
		for raw in app.calls_in(function):
			if not _completes(raw.node.func) or id(raw.node) in seen:
				continue
			for keyword in raw.node.keywords:
				sent = keyword.arg == "messages"
				if sent and _sends(app, function, keyword.value, raw.place, name):
					seen.add(id(raw.node))
					yield Hit(
						keyword,
						f'"{name}" carries metadata and options keys, which strict model APIs '
						'refuse; send only {"role": m["role"], "content": m["content"]}',
					)


def _drops_keys(function: Function) -> bool:
	"""Whether the body names the key, as in ``message.pop("metadata", None)``."""
	return any(
		isinstance(node, ast.Constant) and node.value == "metadata" for node in function.own_nodes
	)


def _completes(node: ast.expr) -> bool:
	"""``….chat.completions.create`` whatever the client is called."""
	return (
		isinstance(node, ast.Attribute)
		and node.attr == "create"
		and isinstance(node.value, ast.Attribute)
		and node.value.attr == "completions"
	)


def _sends(app: App, function: Function, node: ast.expr, place: Place, name: str) -> bool:
	"""Whether the elements of a list go into another one as they are."""
	if is_name(node, name):
		return True
	if isinstance(node, ast.Name):
		grown = added(function, node.id) or []
		if any(_sends(app, function, part, place, name) for part in grown):
			return True
	node, place = trace(app, node, place)
	if isinstance(node, ast.List):
		parts = [item.value for item in node.elts if isinstance(item, ast.Starred)]
		single = [item.id for item in node.elts if isinstance(item, ast.Name)]
		if any(_is_message(function, item, name) for item in single):
			return True
		return any(_sends(app, function, part, place, name) for part in parts)
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		return any(_sends(app, function, side, place, name) for side in (node.left, node.right))
	return is_name(node, name)


def _is_message(function: Function, item: str, name: str) -> bool:
	"""Whether a loop over the history calls each of its messages so, and leaves it as it is."""
	loops = [
		node
		for node in function.own_nodes
		if isinstance(node, ast.For) and is_name(node.target, item) and is_name(node.iter, name)
	]
	stored = [
		node
		for node in function.own_nodes
		if is_name(node, item) and isinstance(node.ctx, ast.Store)  # type: ignore[attr-defined]
	]
	changed = any(each == item for each, _ in changes_in_place(function))
	return len(loops) == 1 and len(stored) == 1 and not changed


# ==== gradio_patterns.rules.components.property_dict_returned.check ====
# GP514 property-dict-returned: error, any Gradio
"""{"visible": ...} returned where gr.update(visible=...) was meant."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("visible", "interactive", "choices")

_TELLING = frozenset({"visible", "interactive", "choices"})
_PROPERTIES = _TELLING | {"value", "label", "placeholder", "info", "minimum", "maximum", "elem_id"}
_KINDS = (
	"Textbox", "Number", "Slider", "Checkbox", "CheckboxGroup", "Radio", "Dropdown", "Button",
	"Markdown", "HTML", "Image", "Audio", "Video", "File", "Code",
)  # fmt: skip
"""Components whose value is never a dict of the user's."""


def check(app: App) -> Iterator[Hit]:
	for result in returned(app, *_KINDS):
		node = result.node
		if not isinstance(node, ast.Dict):
			continue
		names = _property_names(node)
		if set(names) & _TELLING:
			yield Hit(
				node,
				f'"{result.function.name}" returns a plain dict, which becomes the value of the '
				f"gr.{result.component.kind}; return gr.update({names[0]}=...)",
				_fix(app, node, names),
			)


def _property_names(node: ast.Dict) -> list[str]:
	"""The keys, if every one is a property's name."""
	names = [str(key.value) for key in node.keys if isinstance(key, ast.Constant)]
	return names if len(names) == len(node.keys) and set(names) <= _PROPERTIES else []


def _fix(app: App, node: ast.Dict, names: list[str]) -> Fix | None:
	gr = app.gradio_alias
	if gr is None or "#" in app.source.segment(node):
		return None
	pairs = zip(names, map(app.source.segment, node.values), strict=True)
	arguments = ", ".join(f"{name}={value}" for name, value in pairs)
	edit = edits.replace(app.source, node, f"{gr}.update({arguments})")
	return edits.unsafe("return gr.update(...)", edit)


# ==== gradio_patterns.rules.components.dropdown_preselects_first.check ====
# GP515 dropdown-preselects-first: info, Gradio >=5.3
"""A handler that waits for None from a dropdown which starts with its first choice."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Dropdown",)


def check(app: App) -> Iterator[Hit]:
	seen: set[ast.Call] = set()
	for use in handed(app, "Dropdown"):
		call = use.component.call
		if call.node in seen or not _preselects(app, use.component):
			continue
		if _refuses_none(use) and not _filled(app, use.component):
			seen.add(call.node)
			edit = edits.add_keyword(app.source, call, "value=None")
			yield Hit(
				call.node,
				f'the dropdown starts with its first choice, so "{use.name}" is not None in '
				f"{use.function.name}() when nothing was chosen; pass value=None",
				edits.unsafe("start without a choice", edit),
			)


def _preselects(app: App, component: Instance) -> bool:
	call = component.call
	if call.open or len(call.positional) > 1 or call.keyword("value") is not None:
		return False
	if call.keyword("multiselect") is not None:
		return False
	choices = app.literal(call.argument(0, "choices"), call.place)
	return isinstance(choices, (list, tuple)) and len(choices) > 0


def _refuses_none(use: Handed) -> bool:
	"""``if x is None:`` or ``if not x:`` that raises or warns the visitor."""
	for node in use.function.own_nodes:
		if isinstance(node, ast.If) and _is_none(node.test, use.name):
			return any(isinstance(part, ast.Raise) for part in node.body)
	return False


def _is_none(test: ast.expr, name: str) -> bool:
	if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
		return isinstance(test.operand, ast.Name) and test.operand.id == name
	return (
		isinstance(test, ast.Compare)
		and isinstance(test.left, ast.Name)
		and test.left.id == name
		and isinstance(test.ops[0], (ast.Is, ast.Eq))
		and isinstance(test.comparators[0], ast.Constant)
		and test.comparators[0].value is None
	)


def _filled(app: App, component: Instance) -> bool:
	"""Whether some event may empty it."""
	return any(
		event.outputs is None or any(o is None or o.key == component.key for o in event.outputs)
		for event in app.events
	)


# ==== gradio_patterns.rules.components.empty_media_used_at_once.check ====
# GP516 empty-media-used-at-once: warning, any Gradio
"""The first thing a handler does with an upload fails on None."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.unset_inputs import UPLOADS, used_while_empty

WORDS = (
	"Image(", "Audio(", "Video(", "File(", "Files(", "Model3D(", "UploadButton(", "Gallery(",
	"Interface(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for port, use, when in used_while_empty(app, event, UPLOADS):
			still = "while the" if when == "start" else "once the visitor clears the"
			empty = f"{port.kind} is empty" if when == "start" else port.kind
			message = f'"{port.name}" is None {still} {empty}, and this fails on None'
			severity = "warning" if when == "start" else "info"
			yield Hit(use.node, f"{message}; handle that first", severity=severity)


# ==== gradio_patterns.rules.components.truth_of_array.check ====
# GP517 truth-of-array: error, any Gradio
"""if image: with an array or a table, which has no truth value."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Use, handed, uses

WORDS = (
	"Image(", "Dataframe(", "DataFrame(", "Numpy(", "Audio(", "Gallery(", "Matrix(", "numpy",
	"pandas", "image", "dataframe",
)  # fmt: skip

_IS = {"array": "a numpy array", "frame": "a table"}


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for use in uses(app, event):
			what = _without_truth(use) if use.how == "truth" and not use.caught else None
			if what is not None:
				yield Hit(use.node, _message(use, what))


def _without_truth(use: Use) -> str | None:
	"""What the value is where it is, None aside, nothing but arrays or tables."""
	kinds = {atom.kind for atom in use.value if atom.kind != "none"}
	return _IS[kinds.pop()] if len(kinds) == 1 and kinds <= _IS.keys() else None


def _message(use: Use, what: str) -> str:
	atom = handed(use.value)
	assert atom is not None
	assert atom.origin is not None, "arrays are known where they are handed"
	name = atom.origin.name
	if not use.name:
		trouble = "which is neither true nor false: this fails"
	elif use.name == "in":
		trouble = "which is not one of several values but many: this fails"
	else:
		trouble = "and a comparison has an answer for each element: this fails"
	return f'"{name}" is {what}, {trouble}; ask whether it is None'


# ==== gradio_patterns.rules.components.start_value_not_in_choices.check ====
# GP518 start-value-not-in-choices: warning, Gradio >=5.0
"""A literal value= that is none of the literal choices=."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.hit import Hit

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(")


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Radio", "Dropdown", "CheckboxGroup"):
		value = call.argument(1, "value")
		if call.open or value is None or "allow_custom_value" in call.keywords:
			continue
		choices = _choices(app, call)
		wanted = app.literal(value, call.place)
		if not choices or not isinstance(wanted, (str, int, float, list, tuple)):
			continue
		several = wanted if isinstance(wanted, (list, tuple)) else [wanted]
		missing = [one for one in several if one not in choices]
		if missing and (call.name != "Dropdown" or "multiselect" not in call.keywords):
			message = f"{missing[0]!r} is none of the choices: sent untouched, it is refused"
			yield Hit(value, f"{message}; start with one of them")


def _choices(app: App, call: Call) -> list[object]:
	"""The values that may be chosen; nothing where they cannot all be read off."""
	given = app.literal(call.argument(0, "choices"), call.place)
	if not isinstance(given, (list, tuple)):
		return []
	values: list[object] = []
	for choice in given:
		if isinstance(choice, (list, tuple)):
			if len(choice) != 2:
				return []
			choice = choice[1]
		if not isinstance(choice, (str, int, float)):
			return []
		values.append(choice)
	return values


# ==== gradio_patterns.rules.components.text_returned_for_media.check ====
# GP519 text-returned-for-media: warning, any Gradio
"""A sentence for a media output is taken for a path."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, results

WORDS = (
	"Image(", "Audio(", "Video(", "Plot(", "Model3D(", "File(", "Files(", "image", "audio",
	"video", "plot", "file",
)  # fmt: skip

_KINDS = frozenset({"Image", "Audio", "Video", "Plot", "Model3D", "File", "Files"})
_PATH = r"[/\\]|\.\w{2,5}$|^data:|<"


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			kind = result.output.kind
			for atom in result.value if kind in _KINDS else ():
				node = place_of(result, atom)
				if atom.kind == "text" and id(node) not in seen and _is_sentence(atom):
					seen.add(id(node))
					message = f"the {kind} takes this text for the path of a file, and the run"
					remedy = "raise gr.Error, or show it in a text output"
					yield Hit(node, f"{message} fails; {remedy}")


def _is_sentence(atom: Atom) -> bool:
	if atom.detail == "what went wrong":
		return True
	text = _fixed(atom.node)
	return " " in text.strip() and re.search(_PATH, text.strip()) is None


def _fixed(node: ast.AST | None) -> str:
	"""What is written out of a text; what is filled in counts as a letter."""
	if isinstance(node, ast.Constant):
		return str(node.value)
	if isinstance(node, ast.JoinedStr):
		return "".join(map(_part, node.values))
	if isinstance(node, ast.BinOp):
		left, right = _fixed(node.left), _fixed(node.right)
		return f"{left or 'x'}{right or 'x'}"
	if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		return _fixed(node.func.value) if node.func.attr == "format" else ""
	return ""


def _part(node: ast.expr) -> str:
	return str(node.value) if isinstance(node, ast.Constant) else "x"


# ==== gradio_patterns.rules.components.value_refused_by_output.check ====
# GP520 value-refused-by-output: warning, any Gradio
"""A returned value whose kind the output refuses: the table of launched releases decides."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.api.payloads import refusal
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Result, place_of, results

WORDS = ("return", "yield", "lambda")

_TUPLES = (
	"tuple of texts", "(rate, array)", "(rate, float array)", "(array, rate)",
	"(image path, image path)",
)  # fmt: skip
_LISTS = (
	"empty list", "[rate, array]", "list of texts", "list of lists", "list of numbers",
	"list of PIL images", "list of image paths", "list of (image path, caption)",
	"list of messages", "list of pairs", "list of (text, label)",
)  # fmt: skip
_MAY_BE: dict[str, tuple[str, ...]] = {
	"text": (
		"text", "text of a number", "path of an image", "path of a sound", "path of a video",
		"path of a text file",
	),
	"number": ("whole number", "decimal number", "NumPy number"),
	"tuple": _TUPLES,
	"list": _LISTS,
	"set": ("set of texts",),
	"array": (
		"array (height, width, 3) uint8", "array (height, width, 3) float 0 to 1",
		"array (n) float", "array (height, width) uint8",
	),
	"frame": ("DataFrame",),
	"picture": ("PIL image",),
	"path": ("pathlib.Path",),
	"file": ("open file",),
	"datetime": ("datetime",),
	"figure": ("Matplotlib figure",),
	"bytes": ("bytes",),
	"dict": ("dict",),
}  # fmt: skip
"""Kind -> what it may be in the words of the table: the output has to refuse them all."""

_SAID = {
	"text": "a text", "number": "a number", "tuple": "a tuple", "list": "a list", "set": "a set",
	"array": "a numpy array", "frame": "a DataFrame", "picture": "a PIL image",
	"path": "a pathlib.Path", "file": "an open file", "datetime": "a datetime",
	"figure": "a Matplotlib figure", "bytes": "bytes", "dict": "a dict",
}  # fmt: skip

_PATHS = frozenset({"Image", "Audio", "Video", "Model3D", "File", "Gallery", "Plot"})
_TAKE_TUPLES = frozenset({"AnnotatedImage", "ImageSlider", "Video", "Code", "Microphone"})
"""Components that take some tuple that the table has no words for."""

_OTHER_RULES = {
	"text": frozenset({"Image", "Audio", "Video", "Model3D", "Chatbot"}),
	"bytes": frozenset({"File", "DownloadButton"}),
	"path": frozenset({"File", "UploadButton"}),
	"list": frozenset({"Chatbot"}),
}
"""Kinds and outputs that rules of their own tell of."""

_FORMATS = frozenset({"bytes", "array", "picture", "file", "path"})
"""What a helper may give that answers in the format it was asked in."""

_DATA = r"path|url|name|data|value|text|files|image|video|__type__|background|choices"


def check(app: App) -> Iterator[Hit]:
	seen: set[tuple[int, str]] = set()
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			for atom in result.value:
				if not _one_of_formats(result, atom):
					yield from _refused(app, result, atom, seen)


def _one_of_formats(result: Result, atom: Atom) -> bool:
	"""Whether a helper gives this beside other formats: most likely that of its argument."""
	others = {one.kind for one in result.value} - {atom.kind}
	elsewhere = place_of(result, atom) is not atom.node
	return elsewhere and atom.kind in _FORMATS and bool(others & (_FORMATS | {"unknown"}))


def _refused(app: App, result: Result, atom: Atom, seen: set[tuple[int, str]]) -> Iterator[Hit]:
	kind = result.output.kind
	error = refusal(kind, app.target, _words(atom, result))
	node = place_of(result, atom)
	if error and (id(node), kind) not in seen:
		seen.add((id(node), kind))
		said = "empty text" if atom.kind == "text" and atom.detail == "" else _SAID.get(atom.kind)
		message = f"the {kind} refuses this value ({said}), and the run fails with {error}"
		yield Hit(node, f"{message}; {_instead(atom)}")


def _words(atom: Atom, result: Result) -> tuple[str, ...]:
	"""What the value may be, in the words of the table; nothing where it may be something else."""
	kind, output = atom.kind, result.output.kind
	if kind == "text" and atom.detail == "" and output in _PATHS:
		return ("empty text",)
	if output in _OTHER_RULES.get(kind, ()) or (kind == "tuple" and output in _TAKE_TUPLES):
		return ()
	if kind in {"tuple", "list"} and atom.parts is not None and len(atom.parts) < 2:
		# A list of one is another rule's; an empty one is taken for nothing by some.
		return ("empty list",) if kind == "list" and not atom.parts else ()
	if kind == "tuple" and _kinds(atom) == ["array", "number"]:
		return ("(array, rate)",)
	if kind == "bytes" and atom.detail == b"":
		return ()  # some take it for nothing
	if kind == "text" and (atom.detail == "path" or _sentence(atom, output)):
		return ()
	if kind == "figure" and not str(atom.detail).startswith("matplotlib"):
		return ()
	if kind == "number" and atom.detail is not None:
		return ("decimal number" if isinstance(atom.detail, float) else "whole number",)
	if kind == "dict":
		return ("dict",) if output in _PATHS - {"Gallery"} and _plain_keys(atom) else ()
	if kind == "symbol":
		return ("the module matplotlib.pyplot",) if atom.detail == "matplotlib.pyplot" else ()
	return _MAY_BE.get(kind, ())


def _kinds(atom: Atom) -> list[str]:
	"""The kinds of the elements, where each can be of one only."""
	parts = atom.parts or ()
	return [next(iter(part)).kind for part in parts if len(part) == 1]


def _sentence(atom: Atom, output: str) -> bool:
	"""A text for a plot is told of by the rule about texts for media, if it is a sentence."""
	return output == "Plot" and isinstance(atom.node, (ast.Constant, ast.JoinedStr))


def _plain_keys(atom: Atom) -> bool:
	if not isinstance(atom.node, ast.Dict) or not atom.node.keys:
		return False
	keys = [key.value if isinstance(key, ast.Constant) else None for key in atom.node.keys]
	return all(isinstance(key, str) and not re.search(_DATA, key) for key in keys)


def _instead(atom: Atom) -> str:
	empty = atom.kind == "number" or (atom.kind == "text" and atom.detail == "")
	return "return None to clear it" if empty else "return what this component takes"


# ==== gradio_patterns.rules.components.selected_tab_unknown.check ====
# GP530 selected-tab-unknown: warning, any Gradio
"""gr.Tabs(selected=...) with an id that none of its tabs has."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("selected",)

_TABS = frozenset({"Tab", "TabItem"})


def check(app: App) -> Iterator[Hit]:
	known = _ids(app)
	for made, ids in known.values():
		yield from _judge(app, made, ids)
	for event in app.events:
		if event.function is None:
			continue
		for output, part, place in outputs_of(event, event.function):
			update = app.component(part, place)
			if update is not None and output.call.node in known:
				yield from _judge(app, update.call, known[output.call.node][1])


def _judge(app: App, call: Call, ids: list[object]) -> Iterator[Hit]:
	selected = call.keyword("selected")
	wanted = app.literal(selected, call.place)
	if selected is None or not isinstance(wanted, (str, int)) or wanted in ids:
		return
	yield Hit(selected, f"no tab has the id {wanted!r}, so it cannot be selected; {_remedy(ids)}")


def _remedy(ids: list[object]) -> str:
	if not ids:
		return "give the tabs an id="
	return f"ids are {', '.join(map(repr, ids))}"


def _ids(app: App) -> dict[ast.Call, tuple[Call, list[object]]]:
	"""For each gr.Tabs whose tabs all stand in its ``with``: its call and their ids."""
	made = {call.node: call for call in app.calls("Tabs")}
	found: dict[ast.Call, tuple[Call, list[object]]] = {}
	for node in app.nodes_of(ast.With):
		call = made.get(node.items[-1].context_expr)  # type: ignore[call-overload]
		ids = _inside(app, node, call.place) if call is not None else None
		if call is not None and ids is not None:
			found[call.node] = call, ids
	return found


def _inside(app: App, block: ast.With, place: Place) -> list[object] | None:
	"""The ids of the tabs in a ``with``; None where something else may add tabs."""
	ids: list[object] = []
	for statement in block.body:
		if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
			continue
		if not isinstance(statement, ast.With) or len(statement.items) != 1:
			return None
		tab = app.component(statement.items[0].context_expr, place)
		if not isinstance(tab, Instance) or tab.kind not in _TABS or tab.call.open:
			return None
		given = tab.call.keyword("id")
		if given is None:
			continue
		one = app.literal(given, place)
		if not isinstance(one, (str, int)):
			return None
		ids.append(one)
	return ids


# ==== gradio_patterns.rules.components.slider_without_step_as_count.check ====
# GP531 slider-without-step-as-count: warning, any Gradio
"""A Slider whose step is a fraction, filling a parameter that must be a whole number."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("Slider(",)

_COUNTING = frozenset(
	{"builtins.range", "itertools.islice", "random.sample", "math.factorial", "math.comb"}
)
_METHODS = frozenset({"center", "ljust", "rjust", "zfill"})


def check(app: App) -> Iterator[Hit]:
	for use in handed(app, "Slider"):
		call = use.component.call
		if not _fractions(app, call):
			continue
		node = next(_whole(app, use), None)
		if node is not None:
			yield Hit(
				node,
				f'"{use.name}" may be a fraction: the Slider has no step=, and this needs a whole '
				"number; give it step=1",
			)


def _fractions(app: App, call: Call) -> bool:
	"""Whether the slider moves by less than one; its step follows from its range."""
	if call.open or {"step", "precision"} & call.keywords.keys():
		return False
	low, high = call.argument(0, "minimum"), call.argument(1, "maximum")
	least = 0 if low is None else app.literal(low, call.place)
	most = 100 if high is None else app.literal(high, call.place)
	if not isinstance(least, (int, float)) or not isinstance(most, (int, float)):
		return False
	return 0 < most - least < 100


def _whole(app: App, use: Handed) -> Iterator[ast.AST]:
	"""Where the parameter is a count, an index or an end of a slice."""
	for node in use.function.own_nodes:
		if isinstance(node, ast.Call):
			called = app.qualified(node.func, use.function.place)
			if called in _COUNTING or _counts(node):
				yield from (part for part in node.args if is_name(part, use.name))
		elif isinstance(node, ast.Slice):
			ends = (node.lower, node.upper, node.step)
			yield from (part for part in ends if part is not None and is_name(part, use.name))
		elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
			sides = ((node.left, node.right), (node.right, node.left))
			for side, other in sides:
				if is_name(side, use.name) and _sequence(other):
					yield side


def _counts(node: ast.Call) -> bool:
	"""Whether a method of texts is called that takes a width."""
	return isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS


def _sequence(node: ast.expr) -> bool:
	"""A text or list that is repeated."""
	text = isinstance(node, ast.Constant) and isinstance(node.value, str)
	return text or isinstance(node, (ast.List, ast.JoinedStr))


# ==== gradio_patterns.rules.components.compared_with_other_type.check ====
# GP532 compared-with-other-type: warning, any Gradio
"""A handler's parameter compared with a constant that its component never hands over."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = (
	"Radio(", "Dropdown(", "Number(", "Slider(", "Textbox(", "Checkbox(",
)  # fmt: skip

_EQUAL = (ast.Eq, ast.NotEq)
_GROUPS = (ast.List, ast.Tuple, ast.Set)
_WORDS = {"number": "a number", "text": "a text", "truth": "True or False"}


def check(app: App) -> Iterator[Hit]:
	for use in handed(app, "Radio", "Dropdown", "Number", "Slider", "Textbox", "Checkbox"):
		kind = _kind(app, use.component)
		if kind is None or not all(
			_same(app, each, use, kind) for each in app.events_of(use.function)
		):
			continue
		constants = list(_compared(use))
		right = {str(constant.value) for constant in constants if _of(constant.value) == kind}
		for constant in constants:
			other = _of(constant.value)
			if str(constant.value) in right or constant.value == "":
				continue  # the right type, both types, or whether there is anything
			if other is not None and {kind, other} != {"number", "truth"}:
				yield Hit(
					constant,
					f'"{use.name}" is {_WORDS[kind]} and never equals {constant.value!r}; '
					"compare values of one type",
				)


def _same(app: App, event: Event, use: Handed, kind: str) -> bool:
	"""Whether another event that runs the function fills the parameter with the same kind."""
	component = dict(event.input_parameters()).get(use.name)
	return component is not None and _kind(app, component) == kind


def _kind(app: App, component: Instance) -> str | None:
	"""What a component hands over: number, text or truth; None where unknown."""
	call = component.call
	if call.open:
		return None
	if component.kind in {"Number", "Slider"}:
		return "number"
	if component.kind == "Textbox":
		return "text"
	if component.kind == "Checkbox":
		return "truth"
	choices = app.literal(call.argument(0, "choices"), call.place)
	if {"allow_custom_value", "multiselect", "type"} & call.keywords.keys():
		return None
	if not isinstance(choices, (list, tuple)) or _filled_later(app, component):
		return None
	values = [
		one[1] if isinstance(one, (list, tuple)) and len(one) == 2 else one for one in choices
	]
	kinds = {_of(value) for value in values}
	return kinds.pop() if len(kinds) == 1 else None


def _filled_later(app: App, component: Instance) -> bool:
	"""Whether an event may give the component other choices."""
	return any(event.may_output(component) for event in (*app.events, *app.interfaces))


def _of(value: object) -> str | None:
	if isinstance(value, bool):
		return "truth"
	if isinstance(value, (int, float)):
		return "number"
	return "text" if isinstance(value, str) else None


def _compared(use: Handed) -> Iterator[ast.Constant]:
	"""Constants that the parameter is compared with, one by one or in a list."""
	for node in use.function.own_of(ast.Compare):
		left, right = node.left, node.comparators[0]
		if isinstance(node.ops[0], _EQUAL):
			for side, other in ((left, right), (right, left)):
				if is_name(side, use.name) and isinstance(other, ast.Constant):
					yield other
		elif isinstance(right, _GROUPS) and is_name(left, use.name):
			yield from (part for part in right.elts if isinstance(part, ast.Constant))


# ==== gradio_patterns.rules.components.choices_as_text.check ====
# GP533 choices-as-text: error, any Gradio
"""choices= given as a plain text."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(", "choices")


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Radio", "Dropdown", "CheckboxGroup", "update"):
		choices = call.argument(0, "choices") if call.name != "update" else call.keyword("choices")
		if choices is not None and _is_text(app.literal(choices, call.place)):
			if len(call.positional) > 1 and app.target < (6,):
				continue  # a TypeError, which is reported as such
			yield Hit(choices, "every letter of this text becomes a choice; put choices in a list")


def _is_text(value: object) -> bool:
	"""Whether letters were hardly meant: ``"ABCD"`` and ``"123"`` may well be."""
	meant = isinstance(value, str) and (value == "" or value.isupper() or value.isdigit())
	return isinstance(value, str) and not meant


# ==== gradio_patterns.rules.components.image_editor_old_keys.check ====
# GP534 image-editor-old-keys: error, Gradio >=4.5
"""value["image"] and value["mask"] of an ImageEditor."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("ImageEditor(", "ImageMask(", "Paint(", "Sketchpad(")

_NEW = {"image": 'value["background"]', "mask": 'value["layers"]'}


def check(app: App) -> Iterator[Hit]:
	for use in handed(app, "ImageEditor", "ImageMask", "Paint", "Sketchpad"):
		for node in _old(use):
			key = node.slice.value  # type: ignore[attr-defined]
			kind = use.component.kind
			yield Hit(node, f'the value of {kind} has no "{key}"; read {_NEW[key]} instead')


def _old(use: Handed) -> Iterator[ast.Subscript]:
	"""Reads by a key of the old tool, where the function nowhere asks for it first."""
	nodes = use.function.own_nodes
	if any(isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) for node in nodes):
		return
	for node in nodes:
		if (
			isinstance(node, ast.Subscript)
			and isinstance(node.ctx, ast.Load)
			and is_name(node.value, use.name)
			and isinstance(node.slice, ast.Constant)
			and node.slice.value in _NEW
		):
			yield node


# ==== gradio_patterns.rules.components.gallery_item_used_as_path.check ====
# GP535 gallery-item-used-as-path: error, Gradio >=4.16
"""An item of a Gallery, a pair, used as a path or a picture."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("Gallery(",)


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app, "Gallery"):
		if misuse.atom.kind == "tuple" and misuse.use.operand is not None:
			yield Hit(
				misuse.use.operand,
				"an item of a Gallery is a pair, picture and caption; take its first part",
			)


# ==== gradio_patterns.rules.components.chat_examples_flat.check ====
# GP536 chat-examples-flat: error, any Gradio
"""ChatInterface(additional_inputs=, examples=) with an example that is no list."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Literal, Value
from gradio_patterns.findings.hit import Hit

WORDS = ("ChatInterface(",)

_FLAT = (ast.Constant, ast.JoinedStr, ast.Dict)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("ChatInterface"):
		more = app.resolve(call.keyword("additional_inputs"), call.place)
		node = call.keyword("examples")
		examples = app.resolve(node, call.place)
		if node is None or not (isinstance(more, Instance) or _elements(more)):
			continue
		if isinstance(next(iter(_elements(examples)), None), _FLAT):
			yield Hit(
				node,
				"with additional_inputs= every example must be a list: the message, then a value "
				"for each of them",
			)


def _elements(value: Value | None) -> list[ast.expr]:
	"""What stands in a list or tuple that is written out."""
	return getattr(value.node, "elts", []) if isinstance(value, Literal) else []


# ==== gradio_patterns.rules.components.multimodal_examples_as_text.check ====
# GP537 multimodal-examples-as-text: error, Gradio >=4.22,<5.0
"""ChatInterface(multimodal=True, examples=) with an example that is a text."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import is_true
from gradio_patterns.findings.hit import Hit

WORDS = ("multimodal",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("ChatInterface"):
		node = call.keyword("examples")
		examples = app.resolve(node, call.place)
		if not is_true(call.keyword("multimodal")) or not isinstance(examples, Literal):
			continue
		parts = getattr(examples.node, "elts", [])
		if node is not None and any(_is_text(part) for part in parts):
			yield Hit(node, 'an example of a multimodal chat is a dict: write {"text": ...}')


def _is_text(node: ast.expr) -> bool:
	"""A text, alone or as the first value of a list."""
	if isinstance(node, (ast.List, ast.Tuple)) and node.elts:
		node = node.elts[0]
	constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
	return constant or isinstance(node, ast.JoinedStr)


# ==== gradio_patterns.rules.components.multimodal_message_used_as_text.check ====
# GP538 multimodal-message-used-as-text: error, Gradio >=4.22
"""The dict of a MultimodalTextbox treated as a text."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("MultimodalTextbox", "multimodal")


def check(app: App) -> Iterator[Hit]:
	told = set()
	for misuse in misuses(app, "MultimodalTextbox"):
		place = (misuse.use.function, misuse.port.name)
		if misuse.atom.kind == "dict" and place not in told:
			told.add(place)
			name = misuse.port.name
			yield Hit(misuse.use.node, f'"{name}" is a dict here; its text is {name}["text"]')


# ==== gradio_patterns.rules.components.empty_choice_used_at_once.check ====
# GP540 empty-choice-used-at-once: warning, any Gradio
"""A Radio, a date or a colour that nobody chose yet, used as if it were there."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.unset_inputs import CHOICES, used_while_empty

WORDS = (
	"Radio(", "FileExplorer(", "ColorPicker(", "DateTime(", "radio", "colorpicker",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for port, use, when in used_while_empty(app, event, CHOICES):
			if when != "start":
				continue  # a choice can be changed, hardly ever taken back
			message = f'"{port.name}" is None until the visitor has chosen something in the'
			remedy = "give it a first value=, or handle None"
			yield Hit(use.node, f"{message} {port.kind}, and this fails on None; {remedy}")


# ==== gradio_patterns.rules.components.value_used_as_other_type.check ====
# GP541 value-used-as-other-type: error, any Gradio
"""A text used like a number, a list like a text: what an input hands over cannot do that."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import A

WORDS = (
	"Textbox(", "TextArea(", "Number(", "Slider(", "Checkbox(", "CheckboxGroup(", "Radio(",
	"Dropdown(", "Dataframe(", "DataFrame(", "Video(", "Gallery(", "Code(", "ImageEditor(",
	"ImageMask(", "ColorPicker(", "DateTime(", "FileExplorer(", "Model3D(", "ImageSlider(",
	"Interface(",
)  # fmt: skip

_OF_OTHER_RULES = frozenset(
	{"Image", "Audio", "File", "Files", "UploadButton", "MultimodalTextbox"}
)


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app):
		port = misuse.port
		if port.kind in _OF_OTHER_RULES:
			continue
		if port.kind == "Gallery" and "[" in port.name:
			continue  # its pairs have a rule of their own
		yield Hit(
			misuse.use.node,
			f'"{port.name}" is {_what(misuse)}, as {_from(misuse)} hands it over, '
			f"{'but' if misuse.use.how == 'call' else 'and'} {misuse.trouble}: this fails",
		)


def _what(misuse: Misuse) -> str:
	return "a path" if misuse.atom.detail == "path" else A[misuse.atom.kind]


def _from(misuse: Misuse) -> str:
	port = misuse.port
	options = [
		f"{name}={ast.unparse(value)}"
		for name, value in (port.component.call.keywords if port.component else {}).items()
		if name in {"type", "multiselect", "file_count"}
	]
	return f"gr.{port.kind}({', '.join(options)})" if options else f"gr.{port.kind}"


# ==== gradio_patterns.rules.components.returned_value_not_in_choices.check ====
# GP542 returned-value-not-in-choices: warning, Gradio >=5.0
"""A handler sets a Radio or a Dropdown to what is none of its choices."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Port, place_of, results, run_of

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(")

_KINDS = frozenset({"Radio", "Dropdown", "CheckboxGroup"})


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			choices = _choices(app, result.output)
			for atom in result.value if choices else ():
				wrong = next((one for one in _constants(atom) if one not in choices), None)
				node = place_of(result, atom)
				if wrong is None:
					continue
				message = f"{wrong!r} is none of the choices of the {result.output.kind}"
				yield Hit(node, f"{message}: the next run that is handed it is refused")


def _constants(atom: Atom) -> list[object]:
	"""What is chosen, where it is written out."""
	if atom.kind in {"text", "number"}:
		return [atom.detail] if isinstance(atom.node, ast.Constant) else []
	if atom.kind == "list" and atom.parts is not None:
		return [one for part in atom.parts if len(part) == 1 for a in part for one in _constants(a)]
	return []


def _choices(app: App, port: Port) -> list[object]:
	"""All choices, for good; nothing where they may be others, or any text may be given."""
	component = port.component
	if port.kind not in _KINDS or component is None:
		return []
	call = component.call
	if call.open or "allow_custom_value" in call.keywords or _given_others(app, component):
		return []
	given = app.literal(call.argument(0, "choices"), call.place)
	if not isinstance(given, (list, tuple)):
		return []
	values = [one[1] if isinstance(one, (list, tuple)) and len(one) == 2 else one for one in given]
	plain = all(isinstance(value, (str, int, float)) for value in values)
	return values if plain else []


def _given_others(app: App, component: Instance) -> bool:
	"""Whether some event may give it other choices."""
	return _given_anew(app) or any(
		run_of(app, event) is None for event in app.events if event.may_output(component)
	)


def _given_anew(app: App) -> bool:
	"""Whether anything that runs later names choices: an update, a component in a handler."""
	return any(
		call.open or call.argument(0, "choices") is not None
		for call in app.calls("update", *_KINDS)
		if call.name == "update" or app.is_handler(call.place.scope)
	)


# ==== gradio_patterns.rules.components.text_emptied_while_streaming.check ====
# GP551 text-emptied-while-streaming: warning, any Gradio
"""A generator that yields an empty text to the field it reads, in every turn of a loop."""

import ast
from collections.abc import Iterator
from itertools import pairwise

from gradio_patterns.app import App, Function
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)

_FIELDS = frozenset({"Textbox", "TextArea", "MultimodalTextbox"})


def check(app: App) -> Iterator[Hit]:
	found: dict[ast.expr, None] = {}
	for event in app.events:
		function = event.function
		if function is None or not function.is_generator:
			continue
		last = _last(function)
		read = {part.key for part in event.inputs or () if part is not None}
		for component, value, place in outputs_of(event, function):
			field = component.kind in _FIELDS and component.key in read
			if field and _is_empty(value) and any(place.loops()) and id(value) not in last:
				found[value] = None
	for value in found:
		yield Hit(
			value,
			"this empties the field with every turn, also what is typed meanwhile; empty it once "
			"and yield gr.update() here",
		)


def _is_empty(value: ast.expr) -> bool:
	return isinstance(value, ast.Constant) and value.value in ("", None)


def _last(function: Function) -> set[int]:
	"""What is yielded right before the function or its loop ends."""
	found: set[int] = set()
	for node in function.own_nodes:
		for block in (getattr(node, "body", None), getattr(node, "orelse", None)):
			statements = block if isinstance(block, list) else []
			for one, following in pairwise(statements):
				if isinstance(following, (ast.Return, ast.Break)):
					found.update(map(id, ast.walk(one)))
	return found


# ==== gradio_patterns.rules.components.examples_function_unused.check ====
# GP553 examples-function-unused: warning, any Gradio
"""gr.Examples with a function that neither caching nor a click runs."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_none
from gradio_patterns.findings.hit import Hit

WORDS = ("Examples(",)

_RUNNING = frozenset({"cache_examples", "cache_mode", "run_on_click"})


def check(app: App) -> Iterator[Hit]:
	if "GRADIO_CACHE_EXAMPLES" in app.source.text:
		return
	for call in app.calls("Examples"):
		function = call.argument(3, "fn")
		if function is None or is_none(function) or call.open or len(call.positional) > 4:
			continue
		if not _RUNNING & call.keywords.keys():
			yield Hit(
				function,
				"a click on an example does not run this function; add run_on_click=True or "
				"cache_examples=True",
			)


# ==== gradio_patterns.rules.components.update_property_unknown.check ====
# GP570 update-property-unknown: error, Gradio >=4.0
"""gr.update(chioces=[...]): the component is made anew with it, and does not know it."""

from collections.abc import Iterator

from gradio_patterns.api import Verdict, keyword_verdict, symbol_of
from gradio_patterns.api.version_guards import silenced
from gradio_patterns.app import App
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.uses import Returned, updates
from gradio_patterns.findings.hit import Hit

WORDS = ("update(",)


def check(app: App) -> Iterator[Hit]:
	for result, update in updates(app):
		for keyword in update.call.node.keywords:
			if keyword.arg == "every":
				yield Hit(
					keyword, "every= of an update is dropped: use a gr.Timer", None, "warning"
				)
				continue
			verdict = _verdict(app, result, keyword.arg)
			if verdict is None or silenced(app, update.call, result.component.kind):
				continue
			meant = f"; did you mean {verdict.nearest[0]}?" if verdict.nearest else ""
			kind = result.component.kind
			yield Hit(
				keyword,
				f"gr.{kind} has no {keyword.arg}=: the update ends in a TypeError{meant}",
			)


def _verdict(app: App, result: Returned, name: str | None) -> Verdict | None:
	"""What the component's constructor says of a property, where it refuses it."""
	component = result.component
	if component.kind in APPS:  # an Interface on a page is not made anew
		return None
	path = app.qualified(component.call.node.func, component.call.place)
	symbol = symbol_of(path or "", app.target)
	if not symbol or name is None or name == "value":
		return None
	verdict = keyword_verdict(symbol, "", name, app.target)
	return verdict if verdict.fails else None


# ==== gradio_patterns.rules.components.start_value_out_of_bounds.check ====
# GP571 start-value-out-of-bounds: warning, Gradio >=5.39
"""gr.Slider(1, 10, value=0): what is sent untouched is refused."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bounds import number, outside, sent
from gradio_patterns.findings.hit import Hit

WORDS = ("Slider(", "Number(")


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Slider", "Number"):
		node = call.argument(2, "value") if call.name == "Slider" else call.argument(0, "value")
		start = number(app.literal(node, call.place)) if node is not None else None
		side = outside(app, call, start) if start is not None else ""
		if node is not None and side and sent(app, call):
			yield Hit(
				node, f"{start:g} is {side}: sent untouched, it is refused; start within the bounds"
			)


# ==== gradio_patterns.rules.components.download_button_fills_itself.check ====
# GP572 download-button-fills-itself: warning, Gradio >=4.20
"""download.click(make, inputs, download): the browser has downloaded before the file is there."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.uses import returned
from gradio_patterns.findings.hit import Hit

WORDS = ("DownloadButton",)


def check(app: App) -> Iterator[Hit]:
	for result in returned(app, "DownloadButton"):
		event, button = result.event, result.component
		if _holds(app, button):
			continue
		if isinstance(result.node, ast.Constant) and result.node.value is None:
			continue
		yield Hit(
			event.outputs_node or event.call.node,
			"the click downloads what the button holds before the handler has run: nothing the "
			"first time; fill it earlier, as in gr.DownloadButton(value=make, inputs=...)",
		)


def _clicked(event: Event, button: Instance) -> bool:
	return any(trigger is not None and trigger.key == button.key for trigger, _ in event.triggers)


def _holds(app: App, button: Instance) -> bool:
	"""Whether the button has a file from the start, or gets one elsewhere."""
	value = button.call.argument(1, "value")
	if button.call.open or not (value is None or app.literal(value, button.call.place) is None):
		return True
	return any(
		event.may_output(button) and not _clicked(event, button)
		for event in (*app.events, *app.interfaces)
	)


# ==== gradio_patterns.rules.components.chat_content_used_as_text.check ====
# GP573 chat-content-used-as-text: error, Gradio >=6.0
"""message["content"].strip() of a chat's history: since 6.0 the content is a list of parts."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.tree import children
from gradio_patterns.app.uses import chat_histories
from gradio_patterns.findings.hit import Hit

WORDS = ("content",)

_TEXT_METHODS = frozenset(
	{
		"strip", "lstrip", "rstrip", "lower", "upper", "split", "rsplit", "splitlines", "replace",
		"startswith", "endswith", "encode", "title", "capitalize", "partition", "rpartition",
		"removeprefix", "removesuffix", "casefold", "find", "isdigit",
	}
)  # fmt: skip
_GROWING = frozenset({"append", "extend", "insert"})
_ASKING = frozenset({"isinstance", "type", "hasattr"})
_PASSED_ON = frozenset({"reversed", "enumerate", "list", "tuple"})
_SHOWN = frozenset({"print", "debug", "info", "warning", "error", "exception", "log"})
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def check(app: App) -> Iterator[Hit]:
	told: set[ast.AST] = set()
	for function, history in chat_histories(app, growing=True):
		for node, severity, what in _Reader(function, history).found():
			if node not in told:
				told.add(node)
				yield Hit(
					node,
					f"{what}: since Gradio 6 the content of a message is a list of parts; "
					'join the "text" of its parts first',
					severity=severity,
				)


class _Reader:
	"""The body of one handler, as far as the history is what the page sent."""

	def __init__(self, function: Function, history: str) -> None:
		self.history = history
		self.bindings = function.scope.bindings
		self.nodes = function.own_nodes
		self.messages: set[str] = set()
		loops: list[str] = []
		self.contents: set[str] = set()
		self.above = {below: node for node in self.nodes for below in children(node)}
		for node in self.nodes:
			if isinstance(node, (ast.For, ast.comprehension)) and self._is_history(node.iter):
				target = node.target
				counted = isinstance(node.iter, ast.Call) and _name(node.iter.func) == "enumerate"
				if counted and isinstance(target, ast.Tuple) and len(target.elts) == 2:
					target = target.elts[1]
				if isinstance(target, ast.Name):
					self.messages.add(target.id)
					loops.append(target.id)
		only = {n for n in self.messages if len(self.bindings.get(n, ())) <= loops.count(n)}
		self.messages &= only
		self._name_contents()

	def found(self) -> Iterator[tuple[ast.expr, str | None, str]]:
		"""Uses as a text: where, how bad, in words."""
		if any(isinstance(n, ast.Call) and _name(n.func) in _ASKING for n in self.nodes):
			return
		stop = self._first_growth()
		for node in self.nodes:
			if isinstance(node, ast.expr) and self._is_content(node) and order_of(node) < stop:
				use = self._use(node)
				if use is not None:
					yield node, *use

	def _use(self, node: ast.expr) -> tuple[str | None, str] | None:
		above = self.above.get(node)
		if isinstance(above, ast.Attribute) and above.attr in _TEXT_METHODS:
			call = self.above.get(above)
			if isinstance(call, ast.Call) and call.func is above:
				return None, f".{above.attr}() of a list raises an AttributeError"
		if isinstance(above, ast.BinOp) and isinstance(above.op, ast.Add):
			other = above.right if above.left is node else above.left
			if _is_text(other):
				return None, "a text and a list cannot be added (TypeError)"
		if isinstance(above, (ast.GeneratorExp, ast.ListComp)) and above.elt is node:
			call = self.above.get(above)
			joining = call.func if isinstance(call, ast.Call) else None
			joined = isinstance(joining, ast.Attribute) and joining.attr == "join"
			if joined and isinstance(joining, ast.Attribute) and _is_text(joining.value):
				return None, "join() takes no lists (TypeError)"
		if isinstance(above, ast.AugAssign) and above.value is node and self._text(above.target):
			return None, "a text and a list cannot be added (TypeError)"
		if isinstance(above, ast.FormattedValue) and not self._shown(above):
			return "warning", "the text gets the brackets of a list"
		if isinstance(above, ast.Compare) and len(above.ops) == 1:
			other = above.comparators[0] if above.left is node else above.left
			if _is_text(other):
				return "warning", "a list never equals or holds a text"
		return None

	def _text(self, target: ast.expr) -> bool:
		"""Whether a name starts as a text."""
		bound = self.bindings.get(_name(target) or "", ()) if isinstance(target, ast.Name) else ()
		return any(isinstance(one.value, ast.expr) and _is_text(one.value) for one in bound)

	def _shown(self, node: ast.AST) -> bool:
		"""Whether a text is only printed or logged."""
		above: ast.AST | None = node
		while above is not None and not isinstance(above, ast.stmt):
			above = self.above.get(above)
			if isinstance(above, ast.Call) and _name(above.func) in _SHOWN:
				return True
		return False

	def _is_history(self, node: ast.expr) -> bool:
		"""The parameter, a slice of it, or the same messages in another order."""
		if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
			return self._is_history(node.value)
		if isinstance(node, ast.Call) and len(node.args) == 1 and _name(node.func) in _PASSED_ON:
			return self._is_history(node.args[0])
		return isinstance(node, ast.Name) and node.id == self.history

	def _is_message(self, node: ast.expr) -> bool:
		if isinstance(node, ast.Name):
			return node.id in self.messages
		one = isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice)
		return one and isinstance(node, ast.Subscript) and self._is_history(node.value)

	def _is_content(self, node: ast.expr) -> bool:
		if isinstance(node, ast.Name):
			return node.id in self.contents and isinstance(node.ctx, ast.Load)
		key: ast.expr | None = None
		if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
			key, message = node.slice, node.value
		elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
			key, message = node.args[0] if node.func.attr == "get" else None, node.func.value
		if not isinstance(key, ast.Constant) or key.value != "content":
			return False
		return self._is_message(message)

	def _name_contents(self) -> None:
		"""Names that are given a message or a content of one, and nothing else."""
		for name, bindings in self.bindings.items():
			value = bindings[0].value if len(bindings) == 1 else None
			if isinstance(value, ast.expr) and bindings[0].kind == "value":
				if self._is_message(value):
					self.messages.add(name)
				elif self._is_content(value):
					self.contents.add(name)

	def _first_growth(self) -> int:
		"""Where the handler first changes the history; all of the loop around counts."""
		first = 1 << 62
		for node in self.nodes:
			changed: ast.AST | None = None
			if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
				if node.func.attr in _GROWING and self._is_history(node.func.value):
					changed = node
			elif isinstance(node, (ast.Name, ast.Subscript)) and isinstance(node.ctx, ast.Store):
				root: ast.expr = node
				while isinstance(root, ast.Subscript):
					root = root.value
				own = _name(root) in {self.history, *self.messages} and root is not node
				if own or _name(root) == self.history:
					changed = node
			while changed is not None:
				first = min(first, order_of(changed))
				changed = self.above.get(changed)
				while changed is not None and not isinstance(changed, _LOOPS):
					changed = self.above.get(changed)
		return first


def _name(node: ast.expr) -> str | None:
	"""The last part of a dotted name."""
	if isinstance(node, ast.Attribute):
		return node.attr
	return node.id if isinstance(node, ast.Name) else None


def _is_text(node: ast.expr) -> bool:
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		return _is_text(node.left) or _is_text(node.right)
	return isinstance(node, ast.JoinedStr) or (
		isinstance(node, ast.Constant) and isinstance(node.value, str)
	)


# ==== gradio_patterns.rules.components.returned_value_out_of_bounds.check ====
# GP574 returned-value-out-of-bounds: warning, any Gradio
"""A handler sets a Slider or a Number to a value outside of its bounds."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bounds import number, outside, sent
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import place_of, results

WORDS = ("Slider(", "Number(")

_CHECKED = {"Slider": (5, 39), "Number": (3,)}
"""Since when a value that arrives is held against the bounds."""


def check(app: App) -> Iterator[Hit]:
	if _moved(app):
		return
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			component, kind = result.output.component, result.output.kind
			if component is None or kind not in _CHECKED or app.target < _CHECKED[kind]:
				continue
			for atom in result.value:
				value = number(atom.detail) if atom.kind == "number" else None
				side = outside(app, component.call, value) if value is not None else ""
				if side and _written(atom.node) and sent(app, component.call):
					here = event.function.own_nodes if event.function is not None else ()
					own = next((node for node in here if node is atom.node), None)
					yield Hit(
						own or place_of(result, atom),
						f"{value:g} is {side} of the {kind}: the next run that is handed it is "
						"refused",
					)


def _written(node: ast.AST | None) -> bool:
	return isinstance(node, (ast.Constant, ast.UnaryOp))


def _moved(app: App) -> bool:
	"""Whether anything that runs later names a bound: an update, a component in a handler."""
	return any(
		call.open or {"minimum", "maximum"} & set(call.keywords)
		for call in app.calls("update", *_CHECKED)
		if call.name == "update" or app.is_handler(call.place.scope)
	)


# ==== gradio_patterns.rules.components.empty_value_handed_on.check ====
# GP580 empty-value-handed-on: a question, any Gradio
"""What a visitor may leave empty and a handler uses as if it were there: what happens then?"""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
	"delta",
	"gradio_",
	"Number",
	"Textbox",
	"Image",
	"Dropdown",
	"Radio",
	"File",
	"Audio",
	"ChatInterface",
	"Chatbot",
	"MultimodalTextbox",
	"Video",
)

_NONE = frozenset({"Number", "Image", "File", "Audio", "Video", "Dropdown", "Radio", "Model3D"})
_WORK = (
	r"(^|[._])(generate|predict|process|invoke|chat|complete|synthesi[sz]e|translate|speak|tts"
	r"|infer|encode|sampling|tuples)"
)
_HARMLESS = frozenset({"print", "str", "len", "repr", "bool", "isinstance", "gr.update", "dict"})
_TOLD = ("os.path.", "open", "Image.open")
"""Calls that refuse None: of these other rules speak."""
_TEXT = frozenset({"Textbox", "TextArea", "MultimodalTextbox"})


def check(app: App) -> Iterator[Hit]:
	yield from _chunks(app)
	yield from _foreign(app)
	for function, event in app.handlers:
		if event.name in {"render", "load", "upload", "select", "stop_recording"}:
			continue
		for name, component in event.input_parameters():
			empty = _empty(component)
			if component is None or empty is None or _asked(function, name):
				continue
			use = _use(app, function, name, component.kind)
			if use is not None:
				yield Hit(
					use,
					f'"{name}" is {empty} where the visitor leaves gr.{component.kind} empty'
					f' (line {component.call.node.lineno}) and "{function.name}" goes on all the'
					" same: what does the visitor see then?",
				)
				break


def _chunks(app: App) -> Iterator[Hit]:
	"""``answer += chunk.choices[0].delta.content``: some chunks have none."""
	for raw in app.walked.calls_by_attribute.get("startswith", ()):
		owner = raw.node.func.value  # type: ignore[attr-defined]
		if isinstance(owner, ast.Attribute) and owner.attr == "mime_type":
			name = re.escape(ast.unparse(owner))
			said = rf"{name} (and|is not|else)|if {name}:"
			if not re.search(said, app.source.text):
				yield Hit(raw.node, "mime_type is None for a file of an unknown kind: what then?")
				break
	for scope in app.walked.scopes if "delta" in app.source.text else ():
		if scope.kind != "function" or isinstance(scope.node, ast.Lambda):
			continue
		nodes = [part for one in scope.node.body for part in descend(one)]  # type: ignore[attr-defined]
		names = {"": False}
		for node in nodes:
			if isinstance(node, ast.Assign) and _delta(node.value):
				names[ast.unparse(node.targets[0])] = True
		for node in nodes:
			value = node.value if isinstance(node, ast.AugAssign) else None
			if value is None or not (_delta(value) or names.get(ast.unparse(value))):
				continue
			said = ast.unparse(value)
			tests = [n.test for n in nodes if isinstance(n, (ast.If, ast.IfExp))]
			if not any(said in ast.unparse(test) for test in tests):
				yield Hit(
					node,
					f"{said} may be None, in the first or last chunk: what is added to the answer "
					"then?",
				)
			break


def _delta(node: ast.AST) -> bool:
	return isinstance(node, ast.Attribute) and ast.unparse(node).endswith("delta.content")


def _foreign(app: App) -> Iterator[Hit]:
	"""What comes from a component of another package, taken apart at once."""
	for function, event in app.handlers:
		node = event.inputs_node
		parts = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
		for name, part in zip(function.fed, parts):  # noqa: B905 - one may have a default
			if part is None or _looked_for(function, name) or not _other(app, event, part):
				continue
			use = next((n for n in function.own_nodes if _apart(n, name)), None)
			if use is not None:
				yield Hit(
					use,
					f'"{name}" may be None where the visitor has cleared or never filled '
					f'{ast.unparse(part)}: what does "{function.name}" do then?',
				)
				break


def _looked_for(function: Function, name: str) -> bool:
	"""Whether a test asks for a value itself, and not only for a part of it."""
	parts = {
		id(part.value)
		for part in function.own_nodes
		if isinstance(part, (ast.Subscript, ast.Attribute))
	}
	for node in function.own_nodes:
		tests = [node.test] if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)) else []
		tests += [node] if isinstance(node, (ast.BoolOp, ast.Compare)) else []
		for test in tests:
			if any(is_name(part, name) and id(part) not in parts for part in descend(test)):
				return True
	return False


def _other(app: App, event: Event, part: ast.expr) -> bool:
	"""Whether an input is a component that is not one of Gradio's own."""
	path = app.called(part, event.call.place)
	if path is None and isinstance(part, ast.Name):
		path = next(
			(
				app.qualified(b.value.func, b.place)
				for s in app.walked.scopes
				for b in s.bindings.get(part.id, ())
				if isinstance(b.value, ast.Call)
			),
			None,
		)
	return (
		path is not None
		and not path.startswith(("gradio.", "builtins."))
		and (not path.endswith(("Chatbot", "State")))
	)


def _apart(node: ast.AST, name: str) -> bool:
	if isinstance(node, ast.Subscript):
		return is_name(node.value, name)
	if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		taking = node.func.attr in {"get", "items", "keys", "values"}
		return taking and is_name(node.func.value, name)
	return False


def _empty(component: Instance | None) -> str | None:
	if component is None or component.call.open:
		return None
	if component.kind in _NONE:
		if component.kind in {"Dropdown", "Radio"} and component.call.argument(1, "value"):
			return None
		return "None"
	return '""' if component.kind in _TEXT else None


def _asked(function: Function, name: str) -> bool:
	"""Whether a body looks at what is in a value before, or goes around where it is missing."""
	for node in function.own_nodes:
		tests: list[ast.AST] = []
		if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
			tests = [node.test]
		elif isinstance(node, ast.BoolOp) or _same(node):
			tests = [node]
		elif isinstance(node, ast.comprehension):
			tests = list(node.ifs)
		for test in tests:
			for part in descend(test):
				if is_name(part, name) and not _ordered(test, name):
					return True
	return False


def _same(node: ast.AST) -> bool:
	return isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot))


def _ordered(test: ast.AST, name: str) -> bool:
	"""Whether a test itself needs a number: ``x < 0``."""
	return any(
		isinstance(part, ast.Compare)
		and isinstance(part.ops[0], (ast.Lt, ast.Gt, ast.LtE, ast.GtE))
		and any(is_name(side, name) for side in (part.left, *part.comparators))
		for part in descend(test)
	)


def _use(app: App, function: Function, name: str, kind: str) -> ast.AST | None:
	"""The first place that needs the value: arithmetic, order, a call.

    What fails for certain on None is a finding of other rules, and a text that is not there harms
    only where something is to be made of it.
    """
	for node in function.own_nodes:
		if (
			isinstance(node, ast.FormattedValue)
			and is_name(node.value, name)
			and kind in {"Radio", "Number", "Image", "File", "Audio", "Video"}
		):
			return node.value
		if isinstance(node, ast.Call):
			called = ast.unparse(node.func)
			needed = kind not in _TEXT or re.search(_WORK, called)
			given = [*node.args, *(word.value for word in node.keywords)]
			if _looks(app, function, node, name):
				return None
			if (
				needed
				and any(is_name(part, name) for part in given)
				and called not in _HARMLESS
				and not called.startswith(_TOLD)
			):
				return node
		elif kind == "Number" and isinstance(node, ast.BinOp):
			if is_name(node.left, name) or is_name(node.right, name):
				return node
		elif kind == "Number" and isinstance(node, ast.Compare) and _ordered(node, name):
			return node
	return None


def _looks(app: App, function: Function, node: ast.Call, name: str) -> bool:
	"""Whether a function of the file that is handed the value looks whether it is there."""
	called = app.function(node.func, function.place)
	if called is None:
		return False
	pairs = list(zip(called.parameters, node.args))  # noqa: B905
	pairs += [(word.arg, word.value) for word in node.keywords if word.arg is not None]
	return any(is_name(value, name) and _asked(called, parameter) for parameter, value in pairs)


# ==== gradio_patterns.rules.components.typed_format_assumed.check ====
# GP581 typed-format-assumed: a question, any Gradio
"""What a visitor typed is taken apart as if it had one form: what of everything else?"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("split(", "json.loads", "literal_eval", "strptime", "fromisoformat", "int(", "float(")

_READING = {
	"json.loads": "JSON with the keys that follow", "ast.literal_eval": "a Python value",
	"datetime.datetime.strptime": "a date", "datetime.datetime.fromisoformat": "a date",
}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for visit in visits(app):
		if visit.function.name == "preprocess":
			continue
		guarded = _guarded(visit)
		for node, form, read in (
			*_unpacked(visit),
			*_split(visit),
			*_read(visit),
			*_typed_numbers(visit),
		):
			if id(node) in guarded or id(node) in seen:
				continue
			seen.add(id(node))
			yield Hit(
				node,
				f'"{visit.function.name}" takes what comes from "{visit.given(read)}" for {form}: '
				"what happens with anything else, and what is the visitor told?",
			)


def _typed_numbers(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
	"""``int(text)`` of what was typed."""
	typed = {
		name
		for event in visit.app.events_of(visit.function)
		for name, component in event.input_parameters()
		if component is not None and component.kind in {"Textbox", "TextArea"}
	}
	for node, place in visit.calls if typed else ():
		path = visit.app.qualified(node.func, place)
		if path in {"builtins.int", "builtins.float"} and len(node.args) == 1:
			part = node.args[0]
			part = part.func.value if isinstance(part, ast.Call) and isinstance(
				part.func, ast.Attribute
			) else part  # fmt: skip
			if isinstance(part, ast.Name) and part.id in typed:
				yield node, "a number", part


def _unpacked(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
	"""``key, value = text.split("=")``: one separator, neither none nor two."""
	for node in visit.function.own_nodes:
		target = node.targets[0] if isinstance(node, ast.Assign) else None
		if not isinstance(node, ast.Assign) or not isinstance(target, (ast.Tuple, ast.List)):
			continue
		if _splits(node.value) and visit.given(node.value):
			yield node, f"exactly {len(target.elts)} parts", node.value


def _split(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
	"""``text.split(" ")`` of a command line or a list of paths."""
	for node, _ in visit.calls:
		if _splits(node) and node.args and visit.given(node):
			separator = node.args[0]
			if isinstance(separator, ast.Constant) and separator.value in {" ", "--", " --"}:
				yield node, "words without quotes and blanks", node


def _splits(node: ast.AST) -> bool:
	return (
		isinstance(node, ast.Call)
		and isinstance(node.func, ast.Attribute)
		and node.func.attr in {"split", "rsplit"}
		and len(node.args) < 2
		and not node.keywords
	)


def _read(visit: Visit) -> Iterator[tuple[ast.AST, str, ast.expr]]:
	for node, place in visit.calls:
		form = _READING.get(visit.app.qualified(node.func, place) or "")
		if form is not None and node.args and visit.given(node.args[0]):
			if visit.given(node.args[0]) in _numbers(visit):
				continue
			if isinstance(node.args[0], (ast.Name, ast.Subscript)):
				yield node, form, node


def _numbers(visit: Visit) -> set[str]:
	"""Parameters that a component fills with a number or a choice."""
	if visit.function.node is not visit.handler.node:
		return set()
	return {
		name
		for event in visit.app.events_of(visit.handler)
		for name, component in event.input_parameters()
		if component is not None and component.kind in {"Slider", "Number", "Dropdown", "Radio"}
	}


def _guarded(visit: Visit) -> set[int]:
	"""Nodes inside a ``try``."""
	return {
		id(part)
		for node in visit.function.own_nodes
		if isinstance(node, ast.Try)
		for one in node.body
		for part in ast.walk(one)
	}


# ==== gradio_patterns.rules.components.control_without_effect.check ====
# GP582 control-without-effect: a question, any Gradio
"""A button without a listener, a handler's input that it never reads, a handler never wired."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in, unused
from gradio_patterns.findings.hit import Hit

WORDS = (
	"Button",
	"def ",
	"ChatInterface",
	"add_argument",
	"Slider",
	"Textbox",
	"render=False",
	"likeable",
	"Dropdown",
	"Checkbox",
	"Radio",
	"Number",
	"Image(",
	"File(",
	"Audio(",
	"Video(",
	"launch",
)

_HANDLING = r"chat|respond|update|on_|stream|reset"
"""In the name of a function that is there for a listener."""
_LINKED = ("link", "inputs", "value_from")


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	yield from _buttons(app)
	yield from _fields(app)
	yield from _likes(app)
	yield from _inputs(app)
	texts = {n.value for n in app.nodes_of(ast.Constant) if isinstance(n.value, str)}
	yield from _functions(app, texts)
	yield from _options(app, texts)
	yield from _history(app)
	yield from _never_rendered(app)
	yield from _parameters(app)
	yield from _names(app, texts)


def _buttons(app: App) -> Iterator[Hit]:
	for call in app.calls("Button") if app.events else ():
		if (
			not call.open
			and not {"link", "elem_id", "render"} & set(call.keywords)
			and unused(app, call)
		):
			yield Hit(call.node, "no listener uses this button: what is it to do?")


_TAKING = ("Image", "File", "Audio", "Video", "UploadButton")
_ENTERED = ("Textbox", "Dropdown", "Slider", "Checkbox", "Radio", "Number", "CheckboxGroup")


def _fields(app: App) -> Iterator[Hit]:
	"""Fields that look as if one could enter something, and that no listener knows."""
	for call in app.calls(*_ENTERED, *_TAKING) if app.events or app.calls("Blocks") else ():
		if call.name in _TAKING and not _empty(call):
			continue
		shown = {"interactive", "elem_id", "every", "render", "key"} & set(call.keywords)
		callable_value = isinstance(call.argument(0, "value"), ast.Lambda)
		if not call.open and not shown and not callable_value and unused(app, call):
			yield Hit(
				call.node,
				f"no listener takes or fills this gr.{call.name}: is what a visitor enters to have "
				"an effect? If it only shows something, interactive=False says so",
			)


def _empty(call: Call) -> bool:
	"""Whether a picture, sound or file has nothing to show, and so asks for an upload."""
	value = call.argument(0, "value")
	return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _likes(app: App) -> Iterator[Hit]:
	"""Buttons for likes that nothing listens to."""
	heard = {name for event in app.events for _, name in event.triggers}
	for call in app.calls("Chatbot"):
		shown = call.keyword("likeable")
		if (
			isinstance(shown, ast.Constant)
			and shown.value is True
			and "like" not in heard
			and "like" not in app.walked.calls_by_attribute
		):
			yield Hit(shown, "nothing listens to .like: what are these buttons to do?")


def _inputs(app: App) -> Iterator[Hit]:
	"""Inputs of a handler that its body never says."""
	for function, event in app.handlers:
		if function.is_lambda or event.name in {"ChatInterface", "render"} or not event.listener:
			continue
		said = names_in(function.node)
		if "locals" in said:
			continue
		for name, component in event.input_parameters():
			if component is None or name in said or name.startswith("_"):
				continue
			if component.kind in {"State", "Chatbot", "Button"}:
				continue
			argument = next(
				(one for one in function.node.args.args if one.arg == name), function.node
			)
			yield Hit(
				argument,
				f'"{function.name}" never looks at "{name}", which gr.{component.kind} (line '
				f"{component.call.node.lineno}) hands it: is that control to have an effect?",
			)
			break


def _functions(app: App, texts: set[str]) -> Iterator[Hit]:
	"""Functions made inside another one and never said there, in a file that makes an app."""
	if not (app.events or app.interfaces):
		return
	names = {node.id for node in app.nodes_of(ast.Name)}
	names |= {node.attr for node in app.nodes_of(ast.Attribute)}
	for node, scope in app.walked.functions.items():
		if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.decorator_list:
			continue
		outer = scope.parent
		if outer is None or node.name in names or node.name.startswith("__"):
			continue
		if outer.kind == "module" and not (app.launches and node.name.startswith("_")):
			continue
		if outer.kind in {"module", "class"} and not re.search(_HANDLING, node.name):
			continue
		if node.name in texts or node.name == "main":
			continue
		yield Hit(node, f'nothing here uses "{node.name}": is a listener missing?')


def _options(app: App, texts: set[str]) -> Iterator[Hit]:
	"""Options of the command line that nothing reads."""
	read = {node.attr for node in app.nodes_of(ast.Attribute)}
	parsed = app.walked.calls_by_attribute.get("parse_args", ())
	passed = {"vars", "asdict"} & set(app.walked.calls_by_name) or "__dict__" in read
	if not parsed or passed or any(len(raw.node.args) for raw in parsed):
		return
	for raw in app.walked.calls_by_attribute.get("add_argument", ()):
		first = [a.value for a in raw.node.args if isinstance(a, ast.Constant)]
		long = [a for a in first if isinstance(a, str) and a.startswith("--")]
		given = next((w.value for w in raw.node.keywords if w.arg == "dest"), None)
		if not long or given is not None:
			continue
		name = long[0][2:].replace("-", "_")
		if name not in read and name not in texts:
			yield Hit(raw.node, f"nothing here reads {long[0]}: is it to have an effect?")


def _history(app: App) -> Iterator[Hit]:
	"""Chats whose function never looks at what was said before."""
	for function, event in app.handlers:
		if event.name != "ChatInterface" or function.is_lambda or len(function.fed) < 2:
			continue
		name = function.fed[1]
		said = names_in(function.node)
		if name not in said and "locals" not in said:
			argument = next(
				(one for one in function.node.args.args if one.arg == name), function.node
			)
			yield Hit(
				argument,
				f'"{function.name}" never looks at "{name}": is it to know what was said before, '
				"also after a visitor clears the chat or takes something back?",
			)


def _never_rendered(app: App) -> Iterator[Hit]:
	"""Components kept for later by ``render=False`` that nothing takes up again."""
	for call in app.gradio_calls:
		kept = call.keyword("render") if not call.open else None
		if isinstance(kept, ast.Constant) and kept.value is False and unused(app, call):
			yield Hit(call.node, f"nothing renders this gr.{call.name}: is it to be on the page?")


_BUILDING = r"^(create|build|make|setup|launch|run|main|start|init|demo|ui|get|generate)"


def _parameters(app: App) -> Iterator[Hit]:
	"""Parameters of the file's own plain functions that their bodies never say."""
	handlers = {id(function.node) for function, _ in app.handlers}
	handed = {
		part.id
		for raws in (*app.walked.calls_by_name.values(), *app.walked.calls_by_attribute.values())
		for raw in raws
		for part in (*raw.node.args, *(word.value for word in raw.node.keywords))
		if isinstance(part, ast.Name)
	}
	for node, scope in app.walked.functions.items():
		if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.decorator_list:
			continue
		outer = scope.parent
		if outer is None or outer.kind != "module" or id(node) in handlers or node.name in handed:
			continue
		if len(node.body) < 2 or not re.match(_BUILDING, node.name):
			continue
		said = names_in(node)
		for argument in (*node.args.args, *node.args.kwonlyargs):
			if (
				argument.arg not in said | _OF_FORM
				and not argument.arg.startswith("_")
				and not (said & {"locals", "kwargs"})
			):
				yield Hit(
					argument,
					f'"{node.name}" never looks at "{argument.arg}": is what callers give for it '
					"to have an effect?",
				)
				break


_OF_FORM = frozenset({"progress", "preprocess", "postprocess", "demo", "args", "request", "evt",
					  "event", "data", "history"})  # fmt: skip
"""Parameters that functions have because all of their kind have them."""
_STYLES = r"(?i)(^|_)(css|js|javascript|head|theme|examples|description|article|title)$"


def _names(app: App, texts: set[str]) -> Iterator[Hit]:
	"""Styles, scripts and texts that are made for the page and never given to it."""
	read = {n.id for n in app.nodes_of(ast.Name) if isinstance(n.ctx, ast.Load)}
	if "globals" in read or not (app.launches or app.calls("Blocks")):
		return
	for scope in app.walked.scopes:
		if scope.kind not in {"module", "function"} or (
			scope.kind == "module" and not app.launches
		):
			continue
		for name, bindings in scope.bindings.items():
			if name in read or name in texts or not re.search(_STYLES, name):
				continue
			value = bindings[0].value
			if bindings[0].kind == "value" and isinstance(value, ast.expr):
				yield Hit(value, f'nothing reads "{name}": is it to be on the page?')


# ==== gradio_patterns.rules.components.component_given_none.check ====
# GP584 component-given-none: a question, any Gradio
"""A component class that uses the value it is handed as if it were never None."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("def preprocess", "def postprocess")


def check(app: App) -> Iterator[Hit]:
	if not any(path.partition(".")[0].startswith("gradio") for _, path in app.walked.imports):
		return
	for node, scope in app.walked.functions.items():
		if not isinstance(node, ast.FunctionDef) or node.name not in {"preprocess", "postprocess"}:
			continue
		if scope.parent is None or scope.parent.kind != "class" or len(node.args.args) < 2:
			continue
		name = node.args.args[1].arg
		if _asked(node, name):
			continue
		use = _use(node, name)
		if use is not None:
			yield Hit(
				use,
				f'"{node.name}" is handed None where nothing is there (a start without a value, a '
				f'cleared field), and uses "{name}" as if it were something: what happens then?',
			)


def _asked(node: ast.FunctionDef, name: str) -> bool:
	for part in descend(node):
		test: ast.AST | None = None
		if isinstance(part, (ast.If, ast.IfExp, ast.While)):
			test = part.test
		elif isinstance(part, ast.BoolOp):
			test = part.values[0]
		if test is not None and any(
			isinstance(one, ast.Compare)
			and isinstance(one.left, ast.Name)
			and one.left.id == name
			and isinstance(one.ops[0], (ast.Is, ast.IsNot, ast.Eq, ast.NotEq))
			for one in descend(test)
		):
			return True
		if isinstance(test, ast.Name) and test.id == name:
			return True
		if isinstance(test, ast.UnaryOp) and ast.unparse(test.operand) == name:
			return True
		if isinstance(test, ast.Call) and ast.unparse(test).startswith(f"isinstance({name},"):
			return True
	return False


def _use(node: ast.FunctionDef, name: str) -> ast.AST | None:
	for part in descend(node):
		if not isinstance(part, (ast.Attribute, ast.Subscript)):
			continue
		if isinstance(part.value, ast.Name) and part.value.id == name:
			return part
	return None


# ==== gradio_patterns.rules.components.text_not_finished.check ====
# GP591 text-not-finished: a question, any Gradio
"""Texts that visitors read as they were never meant: placeholders, unfilled fields, torn code."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_PLACEHOLDER = (
	r"(?i)(github\.com|huggingface\.co(/spaces)?|hf\.space|pypi\.org/project)/+"
	r"(your[-_ ]?\w+|<\w+>|username|user-name|my-?org|xxx+)\b|\blorem ipsum\b|https?://your[-_]\w+\."
)
_SHOWING = ("Markdown", "HTML", "Textbox", "Label", "Button", "Code", "Accordion")
_FIELD = r"(?<![{$])\{[a-z_][a-z_0-9]*(\.\d*[a-z%])?(:[^{}\s]*)?\}(?!\})"


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	documented = {id(node) for node in _docstrings(app)}
	documented |= {
		id(word.value)
		for word in app.nodes_of(ast.keyword)
		if word.arg in {"placeholder", "info", "help"}
	}
	for node in app.nodes_of(ast.Constant):
		if not isinstance(node.value, str) or len(node.value) < 12 or id(node) in documented:
			continue
		found = re.search(_PLACEHOLDER, node.value)
		if found is not None:
			line = node.lineno + node.value[: found.start()].count("\n")
			yield Hit(_at(node, line), f'"{found[0]}" looks left over: where is it to lead?')
		yield from _torn(app, node, node.value)
	yield from _unfilled(app)


def _docstrings(app: App) -> Iterator[ast.AST]:
	defined = app.nodes_of(ast.FunctionDef), app.nodes_of(ast.AsyncFunctionDef)
	bodies = [app.tree.body, *(node.body for nodes in defined for node in nodes)]
	bodies += [node.body for node in app.nodes_of(ast.ClassDef)]
	for body in bodies:
		if body and isinstance(body[0], ast.Expr):
			yield body[0].value


def _at(node: ast.Constant, line: int) -> ast.AST:
	"""The line of a long text that is meant."""
	return _line(line) if node.lineno < line <= (node.end_lineno or 0) else node


def _line(line: int) -> ast.AST:
	"""Something to point at: a whole line."""
	return ast.Pass(lineno=line, col_offset=0, end_lineno=line, end_col_offset=1)


def _torn(app: App, node: ast.Constant, value: str) -> Iterator[Hit]:
	r"""Code in a text whose ``\n`` became line breaks: what visitors copy does not run."""
	if "```py" not in value or node.lineno == node.end_lineno:
		return
	text = app.source.segment(node).replace("\r\n", "\n")
	if "\\n" not in text or "\\n" not in re.sub(r"\\\\n", "", text):
		return
	for shown, written in zip(_blocks(value), _blocks(text)):  # noqa: B905
		if not _parses(shown) and _parses(written.replace('\\"', '"')):
			first = _first(app, text, node)
			yield Hit(
				_line(first),
				"the \\n here is a line break for visitors, and the code they copy does not run: "
				'put an r before the text, or write "\\\\n"?',
			)
			return


def _first(app: App, text: str, node: ast.Constant) -> int:
	block = text.find("```py")
	place = next((m.start() for m in re.finditer(r"(?<!\\)\\n", text) if m.start() > block), 0)
	return node.lineno + text[:place].count("\n")


def _blocks(text: str) -> list[str]:
	return re.findall(r"```py\w*\n(.*?)```", text, re.S)


def _parses(text: str) -> bool:
	try:
		ast.parse(text)
	except (SyntaxError, ValueError):
		return False
	return True


def _unfilled(app: App) -> Iterator[Hit]:
	"""A template that is filled elsewhere and shown here as it is."""
	filled = {
		ast.unparse(raw.node.func.value)
		for raw in app.walked.calls_by_attribute.get("format", ())
		if isinstance(raw.node.func, ast.Attribute)
	}
	for call in app.calls(*_SHOWING):
		value = call.argument(0, "value")
		if not isinstance(value, (ast.Name, ast.Attribute, ast.Constant)):
			continue
		text = app.literal(value, call.place)
		template = isinstance(text, str) and re.search(_FIELD, text)
		if template and (ast.unparse(value) in filled) and not isinstance(value, ast.Constant):
			yield Hit(
				call.node, f"visitors read {template[0]} here until it is filled: is that meant?"
			)


# ==== gradio_patterns.rules.components.choice_may_be_missing.check ====
# GP592 choice-may-be-missing: a question, any Gradio
"""New choices and a value that comes from elsewhere: is it one of them?"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import function_scope
from gradio_patterns.findings.hit import Hit

WORDS = ("choices",)


def check(app: App) -> Iterator[Hit]:
	yield from _first(app)
	for call in app.calls("Dropdown", "Radio", "CheckboxGroup", "update"):
		scope = function_scope(call.place.scope)
		choices, value = call.keyword("choices"), call.keyword("value")
		if choices is None or value is None or scope is None or call.open:
			continue
		if call.name != "update" and not _handed_back(app, call):
			continue
		custom = call.keyword("allow_custom_value")
		if isinstance(custom, ast.Constant) and custom.value:
			continue
		if not isinstance(value, (ast.Name, ast.Attribute, ast.Call)) or _made(value, choices):
			continue
		if not _asked(scope.node, ast.unparse(value), ast.unparse(choices)):
			yield Hit(
				call.node,
				f"may {ast.unparse(value)[:40]} be missing in {ast.unparse(choices)[:40]}? Then "
				'the next event fails with "not in the list of choices"',
			)


def _first(app: App) -> Iterator[Hit]:
	"""A dropdown whose choice only sets something else, and which shows its first one at once."""
	for call in app.calls("Dropdown") if app.target >= (4,) else ():
		if call.open or len(call.positional) > 1 or {"value", "multiselect"} & set(call.keywords):
			continue
		mine = [e for e in app.events for c, _ in e.triggers if c and c.call.node is call.node]
		taken = [
			e
			for e in (*app.events, *app.interfaces)
			if any(c and c.call.node is call.node for c in e.inputs or ())
		]
		filled = [
			e
			for e in app.events
			if any(c is None or c.call.node is call.node for c in e.outputs or ())
		]
		own = mine and all(
			name in {"change", "select", "input"} for e in mine for _, name in e.triggers
		)
		if own and not filled and all(e in mine for e in taken):
			if any(e.inputs is None for e in app.events if e not in mine):
				continue
			yield Hit(
				call.node,
				"this starts with its first choice, and choosing that fires nothing: is it what "
				"counts at the start? value=None starts without one",
			)


def _handed_back(app: App, call: Call) -> bool:
	"""Whether a component is made to be returned, as an update."""
	inside = any(
		isinstance(node, (ast.Return, ast.Yield)) and any(p is call.node for p in descend(node))
		for node in app.nodes
	)
	return inside and not any(True for _ in app.enclosing(call.place))


def _made(value: ast.expr, choices: ast.expr) -> bool:
	"""Whether the value is taken out of the choices, or both come out of one thing."""
	return bool(names_in(choices) & names_in(value))


def _asked(node: ast.AST, value: str, choices: str) -> bool:
	"""Whether the body looks for the value, or took it out of the choices before."""
	for part in ast.walk(node):
		if (
			isinstance(part, ast.Compare)
			and isinstance(part.ops[0], (ast.In, ast.NotIn))
			and (ast.unparse(part.left) == value or ast.unparse(part.comparators[0]) == choices)
		):
			return True
		if isinstance(part, ast.Assign) and len(part.targets) == 1:
			target, given = ast.unparse(part.targets[0]), ast.unparse(part.value)
			if target == value and (choices in given or given in {"None", "[]"}):
				return True
			if target == choices and value in {ast.unparse(p) for p in descend(part.value)}:
				return True
		if (
			isinstance(part, ast.Call)
			and isinstance(part.func, ast.Attribute)
			and part.func.attr in {"append", "insert", "add"}
			and ast.unparse(part.func.value) == choices
			and any(ast.unparse(one) == value for one in part.args)
		):
			return True
	return False
