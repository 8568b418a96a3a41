"""The checks of the rules about performance.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.performance.needless_queue_call.check ====
# GP301 needless-queue-call: info, Gradio >=4.0
"""demo.queue() without arguments: the queue is on anyway since 4.0."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


_CHAINED = r"[\s\\]*\.\s*queue\s*\(\s*\)"
"""What may be cut out of a chain: no bracket around what it is called on, and no comment."""


def check(app: App) -> Iterator[Hit]:
	calls = app.app_calls("queue")
	if any(call.node.args or call.node.keywords for call in calls):
		return  # a bare call may take options back that another one set
	for call in calls:
		yield Hit(
			call.node,
			"queue() without arguments changes nothing: the queue is on since Gradio 4.0",
			without(app, call),
		)


def without(app: App, call: Call) -> Fix | None:
	"""Drop the statement, or ``.queue()`` where its result is used: the app itself."""
	source, statement = app.source, app.statement(call)
	receiver = call.node.func.value  # type: ignore[attr-defined]
	start, end = source.end(receiver), source.end(call.node)
	if not re.fullmatch(_CHAINED, source.slice(start, end)):
		return None
	if statement is None:
		return edits.safe("remove .queue()", Edit(start, end, ""))
	if not isinstance(receiver, ast.Name) or alone(app, statement):
		return None
	return edits.safe("remove the call", edits.statement_lines(source, statement))


def alone(app: App, statement: ast.stmt) -> bool:
	"""Whether the block would be empty without it."""
	for node in app.nodes:
		for field in ("body", "orelse", "finalbody"):
			block = getattr(node, field, None)
			if isinstance(block, list) and statement in block:
				return len(block) == 1
	return True


# ==== gradio_patterns.rules.performance.queue_after_launch.check ====
# GP302 queue-after-launch: error, any Gradio
"""queue() after launch(): too late, requests hang or the line is never reached."""

from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import order_after
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
	launches = app.launches
	nodes = {id(launch.node) for launch in launches}
	for raw in app.walked.calls_by_attribute.get("queue", ()):
		if id(raw.node.func.value) in nodes:  # type: ignore[attr-defined]
			yield Hit(raw.node, "launch() does not return the app; call queue() before launch()")
	for call in app.app_calls("queue"):
		own = [launch for launch in launches if together(launch, call)]
		first = next((launch for launch in own if precedes(launch, call)), None)
		again = any(order_after(launch.node) > order_after(call.node) for launch in own)
		if first is not None and not again:
			yield Hit(
				call.node,
				"queue() after launch() is too late: a running app's requests hang;"
				" call it before launch()",
				moved(app, first, call),
			)


def together(launch: Call, call: Call) -> bool:
	"""Whether both are called on the same app, in the same function."""
	# Only methods of objects that are known are app calls.
	same: bool = launch.receiver.key == call.receiver.key  # type: ignore[union-attr]
	return same and launch.place.scope is call.place.scope


def precedes(launch: Call, call: Call) -> bool:
	"""Whether a launch that does not come later came before for sure."""
	looped = next(call.place.loops(), None) is not None
	return not looped and launch.place.dominates(call.place)


def moved(app: App, launch: Call, call: Call) -> Fix | None:
	first, last = app.statement(launch), app.statement(call)
	if first is None or last is None or first.col_offset != last.col_offset:
		return None
	text = app.source.segment(last) + app.source.newline + app.source.indent(first)
	return edits.unsafe(
		"move queue() before launch()",
		edits.insert_before(app.source, first, text),
		edits.statement_lines(app.source, last),
	)


# ==== gradio_patterns.rules.performance.zero_concurrency_limit.check ====
# GP303 zero-concurrency-limit: error, Gradio >=4.0
"""concurrency_limit=0: the listener never runs."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_limit",)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		name = event.function.name if event.function is not None else "the handler"
		yield from zero(app, event.call, "concurrency_limit", name)
	for call in app.app_calls("queue"):
		yield from zero(app, call, "default_concurrency_limit", "any handler without its own limit")


def zero(app: App, call: Call, keyword: str, runs: str) -> Iterator[Hit]:
	node = call.keyword_node(keyword)
	if node is None:
		return
	number = app.literal(node.value, call.place)
	if type(number) is int and number <= 0:
		fix = None
		if isinstance(node.value, (ast.Constant, ast.UnaryOp)):
			fix = edits.unsafe("remove the limit", edits.replace(app.source, node.value, "None"))
		yield Hit(
			node,
			f"{keyword}={number} never runs {runs}: its calls wait for ever; None means no limit",
			fix,
		)


# ==== gradio_patterns.rules.performance.concurrency_group_collapses.check ====
# GP304 concurrency-group-collapses: warning, Gradio >=4.0
"""A shared concurrency_id where a member without concurrency_limit pulls the limit down to one."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_id",)


def check(app: App) -> Iterator[Hit]:
	if any(
		call.open or call.keyword("default_concurrency_limit") is not None
		for call in app.app_calls("queue")
	):
		return  # members without a limit have another one than 1
	groups: dict[str, list[Event]] = {}
	for event in app.events:
		name = app.literal(event.call.keyword("concurrency_id"), event.call.place)
		# gr.render has no limit by default, so it pulls nothing down.
		if isinstance(name, str) and not event.call.open and event.name != "render":
			groups.setdefault(name, []).append(event)
	for name, members in groups.items():
		wider = [event for event in members if wide(app, event)]
		if not wider:
			continue
		limit = app.source.segment(wider[0].call.keyword("concurrency_limit"))  # type: ignore[arg-type]
		for event in members:
			if event.call.keyword("concurrency_limit") is None:
				yield Hit(
					event.call.keyword_node("concurrency_id"),  # type: ignore[arg-type]
					f"without concurrency_limit this listener counts as 1 and pulls the whole group"
					f' "{name}" down to one call at a time; give it concurrency_limit={limit} too',
					edits.unsafe(
						"give it the limit of the group",
						edits.add_keyword(app.source, event.call, f"concurrency_limit={limit}"),
					),
				)


def wide(app: App, event: Event) -> bool:
	"""Whether the listener asks for more than one call at a time."""
	limit = app.literal(event.call.keyword("concurrency_limit"), event.call.place)
	return limit is None or (type(limit) is int and limit > 1)


# ==== gradio_patterns.rules.performance.queue_positional_count.check ====
# GP305 queue-positional-count: warning, Gradio >=4.0
"""queue(5): since 4.0 the first argument is the status update rate, not a number of workers."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
	for call in app.app_calls("queue"):
		if not call.positional:
			continue
		first = call.positional[0]
		number = app.literal(first, call.place)
		if type(number) is not int:
			continue
		fix = None
		before = app.source.slice(app.source.end(call.node.func), app.source.start(first))
		if (
			app.target >= (4, 4)
			and len(call.positional) == 1
			and not call.open
			and before.strip() == "("  # neither (name=1) nor name=x:=1 would parse
			and not isinstance(first, ast.NamedExpr)
			and call.keyword("default_concurrency_limit") is None
		):
			fix = edits.unsafe(
				"name it default_concurrency_limit, the limit per function",
				edits.insert_before(app.source, first, "default_concurrency_limit="),
			)
		yield Hit(
			first,
			f"queue({number}) sets status updates every {number} seconds since Gradio 4, not"
			f" {number} calls at a time; use default_concurrency_limit={number}",
			fix,
		)


# ==== gradio_patterns.rules.performance.concurrency_count_removed.check ====
# GP306 concurrency-count-removed: error, Gradio >=4.0
"""queue(concurrency_count=...): raises since 4.0."""

from collections.abc import Iterator

from gradio_patterns.app import UNKNOWN, App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_count",)


def check(app: App) -> Iterator[Hit]:
	for call in app.app_calls("queue"):
		keyword = call.keyword_node("concurrency_count")
		if keyword is None:
			continue
		value = app.literal(keyword.value, call.place)
		nothing = value is not UNKNOWN and not value
		if app.target < (5,) and nothing:
			continue  # Gradio 4 only asks whether something was given
		if app.target < (4, 4):
			fix = None  # default_concurrency_limit came with 4.4
		elif not nothing and call.keyword("default_concurrency_limit") is None:
			edit = edits.rename_keyword(app.source, keyword, "default_concurrency_limit")
			fix = edits.unsafe("use default_concurrency_limit, the limit per function", edit)
		else:  # a limit of 0 would never let a handler run
			gone = edits.remove_keyword(app.source, call, keyword)
			fix = edits.unsafe("drop concurrency_count", gone)
		yield Hit(
			keyword,
			"queue(concurrency_count=) raises since Gradio 4; default_concurrency_limit= limits"
			" each function, not all together",
			fix,
		)


# ==== gradio_patterns.rules.performance.queue_option_on_launch.check ====
# GP307 queue-option-on-launch: error, any Gradio
"""launch(max_size=...), launch(default_concurrency_limit=...): options of queue(), a TypeError."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")

OPTIONS = ("max_size", "default_concurrency_limit", "status_update_rate", "api_open")


def check(app: App) -> Iterator[Hit]:
	for call in app.launches:
		given = [keyword for keyword in call.node.keywords if keyword.arg in OPTIONS]
		for keyword in given:
			yield Hit(
				keyword,
				f"launch({keyword.arg}=) raises a TypeError: it is an option of queue();"
				f" write demo.queue({keyword.arg}=...).launch()",
				moved(app, call, keyword) if len(given) == 1 else None,
			)


def moved(app: App, call: Call, keyword: ast.keyword) -> Fix | None:
	"""``demo.launch(x=1)`` to ``demo.queue(x=1).launch()``, where nothing calls queue() yet."""
	if app.app_calls("queue"):
		return None
	text = app.source.segment(keyword)
	receiver = call.node.func.value  # type: ignore[attr-defined]
	return edits.unsafe(
		"pass it to queue()",
		edits.insert_after(app.source, receiver, f".queue({text})"),
		edits.remove_keyword(app.source, call, keyword),
	)


# ==== gradio_patterns.rules.performance.generator_without_queue.check ====
# GP308 generator-without-queue: warning, Gradio >=4.0
"""queue=False on a listener whose handler is a generator: only the first value arrives."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("queue",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		keyword = event.call.keyword_node("queue")
		if keyword is None or event.function is None or not several(event.function):
			continue
		if event.outputs == () or not isinstance(keyword.value, ast.Constant):
			continue
		if keyword.value.value is False:
			yield Hit(
				keyword,
				f'queue=False sends only the first value that "{event.function.name}" yields;'
				f" generators need the queue",
				edits.unsafe(
					"use the queue", edits.remove_keyword(app.source, event.call, keyword)
				),
			)


def several(function: Function) -> bool:
	"""Whether a generator may yield more than once."""
	yields = function.scope.yields
	return len(yields) > 1 or any(
		isinstance(node, ast.YieldFrom) or next(place.loops(), None) is not None
		for node, place in yields
	)


# ==== gradio_patterns.rules.performance.time_limit_without_stream.check ====
# GP309 time-limit-without-stream: warning, Gradio >=5.0
"""time_limit= on a listener that is not a stream: it has no effect."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("time_limit",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		keyword = event.call.keyword_node("time_limit")
		if keyword is None or not plain(event):
			continue
		if app.literal(keyword.value, event.call.place) is None:
			continue
		yield Hit(
			keyword,
			f"time_limit= has no effect on .{event.name}(): it ends .stream() listeners only;"
			f" stop in the handler itself",
			edits.safe("remove time_limit", edits.remove_keyword(app.source, event.call, keyword)),
		)


def plain(event: Event) -> bool:
	"""Whether none of the triggers can be a stream."""
	if event.name == "on":
		return bool(event.triggers) and all(name != "stream" for _, name in event.triggers)
	return event.name not in {"stream", "render"} and event.source is not None


# ==== gradio_patterns.rules.performance.blocking_call_in_async_handler.check ====
# GP310 blocking-call-in-async-handler: error, any Gradio
"""time.sleep, requests, subprocess and kin inside ``async def``: the whole server stands still."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("async def",)

VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
BLOCKING = frozenset(
	{
		"time.sleep", "os.system", "urllib.request.urlopen", "urllib.request.urlretrieve",
		"subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output",
		*(f"requests.{verb}" for verb in VERBS), *(f"httpx.{verb}" for verb in VERBS),
	}
)  # fmt: skip
CLIENTS = frozenset(
	{
		"openai.OpenAI", "openai.AzureOpenAI", "anthropic.Anthropic", "requests.Session",
		"httpx.Client", "gradio_client.Client", "huggingface_hub.InferenceClient", "ollama.Client",
	}
)  # fmt: skip
USES = frozenset({*VERBS, "create", "predict", "chat_completion", "text_generation", "chat"})
"""Methods of these clients that wait for an answer."""


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		if not function.is_async:
			continue
		for node, place in app.calls_in(function):
			name = blocking(app, node, place)
			if name is not None:
				yield Hit(
					node,
					f'{name}() in the async handler "{function.name}" stops the server for all'
					f" visitors until it returns; {advice(name)}",
					awaited(app, function, node, name),
				)


def blocking(app: App, node: ast.Call, place: Place) -> str | None:
	"""The name of what is called, where it blocks."""
	path = app.qualified(node.func, place)
	if path in BLOCKING:
		return path
	if not isinstance(node.func, ast.Attribute) or node.func.attr not in USES:
		return None
	root: ast.expr = node.func
	while isinstance(root, ast.Attribute):
		root = root.value
	if isinstance(root, ast.Name) and app.called(root, place) in CLIENTS:
		return ast.unparse(node.func)
	return None


def advice(name: str) -> str:
	if name == "time.sleep":
		return "await asyncio.sleep() instead"
	return "use an async client, await asyncio.to_thread(), or a plain def"


def awaited(app: App, function: Function, node: ast.Call, name: str) -> Fix | None:
	"""``await asyncio.to_thread(f, ...)``, with the import where it is missing."""
	if no_place_for_await(function, node):
		return None
	source = app.source
	start = source.start(node)
	if name == "time.sleep":
		edit = Edit(start, source.end(node.func), "await asyncio.sleep")
	else:
		comma = ", " if node.args or node.keywords else ""
		called = source.segment(node.func)
		opening = source.data.find(b"(", source.end(node.func))
		edit = Edit(start, opening + 1, f"await asyncio.to_thread({called}{comma}")
	imports = edits.import_edits(source, app.tree, "asyncio")
	return edits.unsafe("do not block the event loop", *imports, edit)


def no_place_for_await(function: Function, node: ast.Call) -> bool:
	"""Where it would need brackets, or make a generator that only ``async for`` can read."""
	return any(
		(isinstance(outer, (ast.Attribute, ast.Subscript)) and outer.value is node)
		or (isinstance(outer, ast.GeneratorExp) and any(part is node for part in descend(outer)))
		for outer in function.own_nodes
	)


# ==== gradio_patterns.rules.performance.model_loaded_in_handler.check ====
# GP311 model-loaded-in-handler: warning, any Gradio
"""A model loaded inside a handler, anew with every call."""

import ast
from collections.abc import Iterator
from types import NoneType

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
	"pipeline(",
	"from_pretrained",
	".load",
	"load_model",
	"Transformer(",
	"CrossEncoder(",
	"YOLO(",
	"TTS(",
	"WhisperModel(",
	"get_pretrained",
	"InferenceSession(",
	"Reader(",
	"OCR(",
	"Llama(",
	"LLM(",
	"create_model",
	"GPT4All(",
	"Translator(",
	"FaceAnalysis(",
	"get_model(",
)

LOADERS = frozenset(
	{
		"transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load", "joblib.load",
		"whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
		"sentence_transformers.SentenceTransformer", "sentence_transformers.CrossEncoder",
		"tensorflow.keras.models.load_model", "keras.models.load_model", "spacy.load",
		"TTS.api.TTS", "onnxruntime.InferenceSession", "easyocr.Reader", "paddleocr.PaddleOCR",
		"llama_cpp.Llama", "vllm.LLM", "timm.create_model", "gpt4all.GPT4All",
		"ctranslate2.Translator", "insightface.app.FaceAnalysis", "fasttext.load_model",
		"open_clip.create_model_and_transforms", "demucs.pretrained.get_model",
		"audiocraft.models.MusicGen.get_pretrained", "whisperx.load_model", "stanza.Pipeline",
	}
)  # fmt: skip
LIBRARIES = ("transformers.", "diffusers.", "peft.", "optimum.")
BINDING = (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.For, ast.If, ast.withitem)
_DEEP = 3
_STRAIGHT = frozenset({"scope", "with", "main", "try"})
PACKAGES = frozenset(path.partition(".")[0] for path in (*LOADERS, *LIBRARIES))


def check(app: App) -> Iterator[Hit]:
	if not any(path.partition(".")[0] in PACKAGES for _, path in app.walked.imports):
		return
	seen: set[int] = set()
	for function, event in app.handlers:
		if event.name in {"render", "load"} or function.decorators:
			continue  # a decorator may cache
		for body in reached(app, function):
			for node, place in app.calls_in(body):
				name = loader(app, node, place)
				if name is None or id(node) in seen:
					continue
				if place.conditional if body is function else seldom(body, node, place):
					continue
				if kept(body, node) or depends(body, node):
					continue
				seen.add(id(node))
				yield Hit(
					node,
					f'{name}() runs with every call of "{function.name}"; load the model once, at'
					f" module level or in a function with functools.lru_cache",
				)


def reached(app: App, function: Function) -> Iterator[Function]:
	"""The handler, and the functions of the file that it calls and whose result it drops."""
	waiting, known = [(function, 0)], {id(function.node)}
	while waiting:
		body, depth = waiting.pop(0)
		yield body
		for node, place in app.calls_in(body):
			called = app.function(node.func, place)
			if called is None or called.decorators or called.is_generator or depth > _DEEP:
				continue  # a decorator may cache
			if id(called.node) in known or seldom(body, node, place) or kept(body, node):
				continue
			known.add(id(called.node))
			waiting.append((called, depth + 1))


def seldom(body: Function, node: ast.Call, place: Place) -> bool:
	"""Whether code runs only now and then: in a branch, or below a branch that has an answer.

    One of two ways is taken each time, so that both sides of an ``if`` with an ``else`` count.
    """
	around = [one for one in place.outward_in_scope() if one.kind not in _STRAIGHT]
	if any(not (isinstance(one.node, ast.If) and one.node.orelse) for one in around):
		return True
	choices = {id(one.node) for one in around}
	return any(
		statement.lineno < node.lineno
		and not isinstance(statement.value, (ast.Constant, NoneType))
		and where.conditional
		and id(where.node) not in choices
		for statement, where in body.scope.returns
	)


def loader(app: App, node: ast.Call, place: Place) -> str | None:
	path = app.qualified(node.func, place)
	if path is None:
		return None
	if path in LOADERS or (path.startswith(LIBRARIES) and path.endswith(".from_pretrained")):
		return ast.unparse(node.func)
	return None


def kept(function: Function, call: ast.Call) -> bool:
	"""Stored beyond the call (a global, an attribute, a table), or handed back by the handler."""
	scope = function.scope
	for node in function.own_nodes:
		if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
			if not contains(node.value, call):
				continue
			targets = node.targets if isinstance(node, ast.Assign) else [node.target]
			for target in targets:
				for part in target.elts if isinstance(target, ast.Tuple) else [target]:
					if not isinstance(part, ast.Name):
						return True
					if part.id in scope.globals | scope.nonlocals:
						return True
					if stored(function, part.id):
						return True
	return False


def stored(function: Function, name: str) -> bool:
	"""Whether a local name is itself stored in something that outlives the call."""
	outer = function.scope.globals | function.scope.nonlocals
	for node in function.own_nodes:
		if isinstance(node, ast.Assign) and mentions(node.value, {name}):
			for target in node.targets:
				if not isinstance(target, ast.Name) or target.id in outer:
					return True
		elif isinstance(node, ast.Return):
			parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
			if function.parameters and any(isinstance(p, ast.Name) and p.id == name for p in parts):
				return True  # to a gr.State, say
	return False


def depends(function: Function, call: ast.Call) -> bool:
	"""Whether what is loaded is chosen by the caller: a cache of models is the remedy then."""
	names = set(function.parameters)
	for node in function.own_nodes:
		if isinstance(node, BINDING) and mentions(node, names):
			names |= {
				part.id
				for part in descend(node)
				if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
			}
	names -= {name for name in names if fixed(function, name)}
	arguments = [*call.args, *(k.value for k in call.keywords)]
	return any(mentions(argument, names) for argument in arguments)


def fixed(function: Function, name: str) -> bool:
	"""Whether a name is only ever one constant, be it in a branch."""
	found = function.scope.bindings.get(name, ())
	return len(found) == 1 and isinstance(found[0].value, ast.Constant)


def contains(node: ast.AST, wanted: ast.AST) -> bool:
	return any(part is wanted for part in descend(node))


# ==== gradio_patterns.rules.performance.batch_result_not_wrapped.check ====
# GP312 batch-result-not-wrapped: error, any Gradio
"""A batch handler with one output that returns its answers without the outer list."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("batch",)

LISTS = (ast.List, ast.ListComp, ast.Tuple, ast.Dict, ast.DictComp, ast.GeneratorExp)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		function = event.function
		if app.literal(event.call.keyword("batch"), event.call.place) is not True:
			continue
		if function is None or function.is_generator:
			continue
		if event.outputs is None or len(event.outputs) != 1:
			continue
		for _, value, _ in function.results:
			if value is not None and flat(function, value):
				yield Hit(
					value,
					f'"{function.name}" is a batch handler and must return one list per output:'
					f" return [[...]], or each visitor gets a piece of the answers",
					edits.safe("wrap the answers", *edits.wrap(app.source, value, "[", "]")),
				)


def flat(function: Function, value: ast.expr) -> bool:
	"""Whether the value is surely a list with one answer per visitor."""
	names = set(function.parameters)
	if isinstance(value, ast.ListComp):
		over = value.generators[0].iter
		return (
			len(value.generators) == 1
			and not isinstance(value.elt, LISTS)
			and isinstance(over, ast.Name)
			and over.id in names
		)
	if not isinstance(value, ast.Name):
		return False
	assigned = [
		node
		for node in function.own_nodes
		if isinstance(node, ast.Assign)
		and any(isinstance(t, ast.Name) and t.id == value.id for t in node.targets)
	]
	stores = [
		node
		for node in function.own_nodes
		if isinstance(node, ast.Name) and node.id == value.id and isinstance(node.ctx, ast.Store)
	]
	if len(assigned) != 1 or len(stores) != 1:
		return False
	made = assigned[0].value
	if isinstance(made, ast.ListComp):
		return flat(function, made)
	return isinstance(made, ast.List) and not made.elts and filled(function, value.id, names)


def filled(function: Function, name: str, inputs: set[str]) -> bool:
	"""``for x in xs: out.append(f(x))`` over an input, and nothing else."""
	appends = [
		node
		for node in function.own_nodes
		if isinstance(node, ast.Call)
		and isinstance(node.func, ast.Attribute)
		and isinstance(node.func.value, ast.Name)
		and node.func.value.id == name
	]
	if len(appends) != 1 or appends[0].func.attr != "append":  # type: ignore[attr-defined]
		return False
	if any(isinstance(part, (*LISTS, ast.Name)) for part in appends[0].args):
		return False
	return any(
		isinstance(node, ast.For)
		and isinstance(node.iter, ast.Name)
		and node.iter.id in inputs
		and any(part is appends[0] for part in descend(node))
		for node in function.own_nodes
	)


# ==== gradio_patterns.rules.performance.batch_handler_takes_one.check ====
# GP313 batch-handler-takes-one: error, any Gradio
"""A batch handler that treats an input as one value: it gets a tuple with one per call."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("batch",)

CHECKS = frozenset({"isinstance", "type", "hasattr"})


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		function = event.function
		if function is None or event.inputs is None or event.inputs_as_set:
			continue
		if app.literal(event.call.keyword("batch"), event.call.place) is not True:
			continue
		names = function.parameters[: len(event.inputs)]
		for name in names:
			node = as_one(function, name)
			if node is not None:
				yield Hit(
					node,
					f'a batch handler gets "{name}" as a tuple with one value per call, so'
					f" {ast.unparse(node)} fails; loop over it",
				)


def as_one(function: Function, name: str) -> ast.expr | None:
	"""The first use of a parameter that no tuple has."""
	for node in function.own_nodes:
		if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store):
			return None
		if isinstance(node, ast.Call) and ast.unparse(node.func) in CHECKS:
			return None
	for node in function.own_nodes:
		if isinstance(node, ast.Attribute) and is_name(node.value, name):
			known = node.attr in {"count", "index"} or node.attr.startswith("__")
			if not known:
				return node
		if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Div)):
			sides = (node.left, node.right)
			if any(is_name(s, name) for s in sides) and any(
				isinstance(s, ast.Constant) for s in sides
			):
				return node
	return None


# ==== gradio_patterns.rules.performance.batch_without_queue.check ====
# GP314 batch-without-queue: error, Gradio <5.45
"""batch=True together with queue=False: launch() raises before 5.45."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("batch",)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		call = event.call
		keyword = call.keyword_node("queue")
		if keyword is None or app.literal(keyword.value, call.place) is not False:
			continue
		if app.literal(call.keyword("batch"), call.place) is True:
			yield Hit(
				keyword,
				"batch=True needs the queue: with queue=False launch() raises a ValueError",
				edits.unsafe("use the queue", edits.remove_keyword(app.source, call, keyword)),
			)


# ==== gradio_patterns.rules.performance.long_stream_holds_slot.check ====
# GP315 long-stream-holds-slot: a question, Gradio >=4.0
"""Asks where a handler streams from a model or the network with the default limit of one."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit

WORDS = ("stream=True", "streamer", "yield", "astream")

STREAMS = frozenset({"iter_lines", "iter_content", "iter_text", "stream", "astream", "chat_stream"})


def check(app: App) -> Iterator[Hit]:
	if "default_concurrency_limit" in app.source.text or "CONCURRENCY_LIMIT" in app.source.text:
		return
	for function, _ in app.handlers:
		events = app.events_of(function)
		if not function.is_generator:
			continue
		if any(e.call.open or e.call.keyword("concurrency_limit") is not None for e in events):
			continue
		if streams(app, function):
			yield Hit(
				function.node,
				f'"{function.name}" keeps its only slot until its stream ends, and visitors get'
				f" their answers one after another: can several run at once (concurrency_limit=)?",
			)


def streams(app: App, function: Function) -> bool:
	"""Whether the handler waits for a remote or a model's stream."""
	for node, _ in app.calls_in(function):
		for keyword in node.keywords:
			on = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
			if keyword.arg == "streamer" or (keyword.arg == "stream" and on):
				return True
		if isinstance(node.func, ast.Attribute) and node.func.attr in STREAMS:
			return True
	return False


# ==== gradio_patterns.rules.performance.shared_gpu_without_group.check ====
# GP316 shared-gpu-without-group: a question, Gradio >=4.0
"""Asks where two handlers use the same module-level model without a common concurrency_id."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.findings.hit import Hit

WORDS = (
	"pipeline(",
	"from_pretrained",
	"torch.load",
	"Transformer(",
	"load_model",
	"Model(",
	"YOLO(",
)

LOADERS = frozenset(
	{
		"transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load",
		"whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
		"sentence_transformers.SentenceTransformer",
	}
)  # fmt: skip
LIBRARIES = ("transformers.", "diffusers.", "peft.")


def check(app: App) -> Iterator[Hit]:
	if "concurrency_id" in app.source.text or "Lock()" in app.source.text:
		return
	for name in models(app):
		users = [
			(function, event)
			for function, event in app.handlers
			if not function.decorators and calls(app, function, name)
		]
		if len({id(function.node) for function, _ in users}) < 2:
			continue
		first, second = users[0][0].name, users[1][0].name
		yield Hit(
			users[1][1].call.node,
			f'"{first}" and "{second}" both run {name}, and each has a limit of its own: may they'
			f" use it at the same time? If not, give both the same concurrency_id",
		)


def models(app: App) -> Iterator[str]:
	"""Module-level names bound once to a loaded model."""
	module = app.walked.module
	for name, bindings in module.bindings.items():
		value = bindings[0].value
		if len(bindings) != 1 or not isinstance(value, ast.Call):
			continue
		path = chain(app, value)
		if path in LOADERS or (path.startswith(LIBRARIES) and path.endswith(".from_pretrained")):
			yield name
			continue
		made = app.resolve(value, bindings[0].place)
		if isinstance(made, LocalClass) and getattr(made.scope.node, "name", "").endswith("Model"):
			yield name


def chain(app: App, node: ast.Call) -> str:
	"""The loader under ``.from_pretrained(...).to("cuda")``."""
	inner: ast.expr = node
	while isinstance(inner, ast.Call):
		path = app.qualified(inner.func, app.walked.module.place)
		if path is not None:
			return path
		if not isinstance(inner.func, ast.Attribute):
			return ""
		inner = inner.func.value
	return ""


def calls(app: App, function: Function, name: str) -> bool:
	"""Whether the handler runs the model: ``model(x)`` or ``model.generate(x)``."""
	if name in function.scope.bindings:
		return False
	for node, _ in app.calls_in(function):
		func = node.func
		owner = func.value if isinstance(func, ast.Attribute) else func
		if isinstance(owner, ast.Name) and owner.id == name:
			return True
	return False


# ==== gradio_patterns.rules.performance.lazy_example_cache_removed.check ====
# GP317 lazy-example-cache-removed: error, Gradio >=6.0
"""cache_examples="lazy": a ValueError since 6.0."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Examples", "Interface", "ChatInterface"):
		keyword = call.keyword_node("cache_examples")
		if keyword is None or app.literal(keyword.value, call.place) != "lazy":
			continue
		mode = "" if call.keyword("cache_mode") is not None else ', cache_mode="lazy"'
		fix = None
		if isinstance(keyword.value, ast.Constant):
			text = f"cache_examples=True{mode}"
			fix = edits.safe("use cache_mode", edits.replace_keyword(app.source, keyword, text))
		yield Hit(
			keyword,
			'cache_examples="lazy" raises a ValueError since Gradio 6;'
			' use cache_examples=True, cache_mode="lazy"',
			fix,
		)


# ==== gradio_patterns.rules.performance.unknown_cache_mode.check ====
# GP318 unknown-cache-mode: warning, Gradio >=5.0
"""cache_mode= that is neither "eager" nor "lazy": taken for eager without a word."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_mode",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Examples", "Interface", "ChatInterface"):
		keyword = call.keyword_node("cache_mode")
		if keyword is None:
			continue
		mode = app.literal(keyword.value, call.place)
		if isinstance(mode, str) and mode not in {"eager", "lazy"}:
			yield Hit(
				keyword,
				f'cache_mode="{mode}" is taken for "eager": all examples are computed at start;'
				f' only "eager" and "lazy" exist',
			)


# ==== gradio_patterns.rules.performance.cached_examples_without_function.check ====
# GP319 cached-examples-without-function: error, any Gradio
"""gr.Examples(cache_examples=True) without fn or outputs: a ValueError."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Examples"):
		keyword = call.keyword_node("cache_examples")
		if keyword is None or call.open:
			continue
		if app.literal(keyword.value, call.place) is not True:
			continue
		missing = [
			name
			for position, name in ((2, "outputs"), (3, "fn"))
			if is_none(app, call, call.argument(position, name))
		]
		if missing:
			yield Hit(
				keyword,
				f"cache_examples=True without {' and '.join(missing)} raises a ValueError:"
				f" there is nothing to compute the answers with",
			)


def is_none(app: App, call: Call, node: ast.expr | None) -> bool:
	return node is None or app.literal(node, call.place) is None


# ==== gradio_patterns.rules.performance.stale_example_cache.check ====
# GP320 stale-example-cache: a question, any Gradio
"""Asks where a function with cached examples depends on time, chance or the network."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)

CHANGING = (
	"random.", "numpy.random.", "secrets.", "uuid.uuid", "requests.", "httpx.", "urllib.request.",
	"time.time", "time.strftime", "time.localtime", "datetime.datetime.now",
	"datetime.datetime.utcnow", "datetime.date.today", "yfinance.",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Examples", "Interface"):
		keyword = call.keyword_node("cache_examples")
		if keyword is None or app.literal(keyword.value, call.place) not in (True, "lazy"):
			continue
		fn = call.argument(3 if call.name == "Examples" else 0, "fn")
		function = app.function(fn, call.place)
		if function is None:
			continue
		for node, place in app.calls_in(function):
			path = app.qualified(node.func, place) or ""
			if path.startswith(CHANGING) and path != "random.seed":
				yield Hit(
					keyword,
					f'"{function.name}" calls {ast.unparse(node.func)}(): is it right that a cached'
					f" example shows its first result for good?",
				)
				break


# ==== gradio_patterns.rules.performance.redundant_concurrency_limit.check ====
# GP321 redundant-concurrency-limit: info, Gradio >=4.0
"""concurrency_limit=1 says what is so anyway."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_limit",)


def check(app: App) -> Iterator[Hit]:
	if "default_concurrency_limit" in app.source.text or "CONCURRENCY_LIMIT" in app.source.text:
		return
	for event in (*app.events, *app.interfaces):
		call = event.call
		keyword = call.keyword_node("concurrency_limit")
		if keyword is None or call.open or call.keyword("concurrency_id") is not None:
			continue
		if event.name == "render":
			continue  # gr.render has no limit by default
		if app.literal(keyword.value, call.place) == 1:
			yield Hit(
				keyword,
				"concurrency_limit=1 is the default: one call of this function at a time",
				edits.safe("drop it", edits.remove_keyword(app.source, call, keyword)),
			)


# ==== gradio_patterns.rules.performance.unbounded_queue.check ====
# GP322 unbounded-queue: info, Gradio >=4.0
"""An app with slow models whose queue has no max_size."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import imports_any
from gradio_patterns.findings.hit import Hit

WORDS = ("transformers", "diffusers", "torch", "openai", "llama_cpp", "vllm", "TTS", "whisper")

SLOW = frozenset(
	{"transformers", "diffusers", "torch", "llama_cpp", "vllm", "TTS", "whisper", "faster_whisper"}
)


def check(app: App) -> Iterator[Hit]:
	if not imports_any(app, SLOW) or not app.handlers:
		return
	if "max_size" in app.source.text or any(call.open for call in app.app_calls("queue")):
		return
	for call in app.launches[:1]:
		yield Hit(
			call.node,
			"any number of calls may wait for this model: demo.queue(max_size=...) turns the rest"
			" away with a message",
		)


# ==== gradio_patterns.rules.performance.io_bound_handler_one_at_a_time.check ====
# GP323 io-bound-handler-one-at-a-time: a question, Gradio >=4.0
"""Asks where a handler that only waits for the network runs one call at a time."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import imports_any
from gradio_patterns.findings.hit import Hit

WORDS = ("async def", "requests", "httpx", "openai", "anthropic", "InferenceClient", "urlopen")

REMOTE = (
	"requests.", "httpx.", "aiohttp.", "urllib.request.urlopen", "openai.", "anthropic.",
	"huggingface_hub.InferenceClient", "huggingface_hub.AsyncInferenceClient", "asyncio.sleep",
	"gradio_client.Client", "ollama.", "litellm.",
)  # fmt: skip
LOCAL = frozenset({"torch", "transformers", "diffusers", "tensorflow", "llama_cpp", "whisper"})
"""Libraries that compute here: the default limit guards them."""


def check(app: App) -> Iterator[Hit]:
	text = app.source.text
	if (
		"default_concurrency_limit" in text
		or "CONCURRENCY_LIMIT" in text
		or imports_any(app, LOCAL)
	):
		return
	for function, event in app.handlers:
		events = app.events_of(function)
		if function.is_generator or event.name in {"render", "load", "unload", "tick"}:
			continue
		if function.decorators and not event.decorated:
			continue
		if any(e.call.open or e.call.keyword("concurrency_limit") is not None for e in events):
			continue
		name = remote(app, function)
		if name is not None:
			yield Hit(
				function.node,
				f'"{function.name}" mostly waits for {name}, yet runs one call at a time: may'
				f" several visitors use it at once (concurrency_limit=)?",
			)


def remote(app: App, function: Function) -> str | None:
	"""What the handler waits for."""
	for node, place in app.calls_in(function):
		path = app.qualified(node.func, place)
		root: ast.expr = node.func
		while isinstance(root, ast.Attribute):
			root = root.value
		if path is None and isinstance(root, ast.Name):
			path = app.called(root, place)
		if path is None or not path.startswith(REMOTE):
			continue
		last = ast.unparse(node.func).rpartition(".")[2]
		if last[:1].islower() or last in {"AsyncClient", "ClientSession"}:
			return ast.unparse(node.func)  # not a constructor, which waits for nothing
	return None


# ==== gradio_patterns.rules.performance.too_few_threads.check ====
# GP324 too-few-threads: warning, Gradio >=4.0
"""launch(max_threads=) of one to three in an app with several handlers."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit

WORDS = ("max_threads",)


def check(app: App) -> Iterator[Hit]:
	for call in launches(app):
		keyword = call.keyword_node("max_threads")
		if keyword is None:
			continue
		threads = app.literal(keyword.value, call.place)
		if not isinstance(threads, int) or not 1 <= threads <= 3 or _threaded(app) < 2:
			continue
		runs = "one handler runs" if threads == 1 else f"{threads} handlers run"
		yield Hit(
			keyword,
			f"only {runs} at a time, for all visitors and buttons together; "
			"limit the one that needs it by concurrency_limit=",
		)


def _threaded(app: App) -> int:
	"""How many handlers of the file run in threads."""
	return sum(not function.is_async for function, event in app.handlers if event.name != "render")


# ==== gradio_patterns.rules.performance.slow_work_on_every_key.check ====
# GP325 slow-work-on-every-key: warning, any Gradio
"""A slow handler on change or input of a text field."""

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("change", "input")

_FIELDS = frozenset({"Textbox", "TextArea", "Code"})


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		if event.function is None or not is_slow(app, event.function):
			continue
		for source, name in event.triggers:
			if source is not None and source.kind in _FIELDS and _typed(app, source, name):
				yield Hit(
					event.fn or event.call.node,
					f".{name}() runs this with every letter; use .submit() or .blur()",
				)
				break


def _typed(app: App, field: Instance, name: str) -> bool:
	"""Whether letters start it: a field that events fill may change for other reasons."""
	if name == "input":
		return True
	filled = any(event.may_output(field) for event in (*app.events, *app.interfaces))
	read_only = app.literal(field.call.keyword("interactive"), field.call.place) is False
	return name == "change" and not filled and not read_only and not field.call.open


# ==== gradio_patterns.rules.performance.event_loop_in_handler.check ====
# GP340 event-loop-in-handler: error, any Gradio
"""asyncio.get_event_loop() where no loop is, asyncio.run() where one runs already."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.reachable import Run, called_by, function_of
from gradio_patterns.findings.hit import Hit

WORDS = ("get_event_loop", "get_running_loop", "create_task", "ensure_future", "run")

_NEED_ONE = frozenset(
	{
		"asyncio.get_event_loop", "asyncio.get_running_loop", "asyncio.create_task",
		"asyncio.ensure_future",
	}
)  # fmt: skip
_MADE = frozenset({"asyncio.new_event_loop", "asyncio.set_event_loop"})
_LOOPS = _NEED_ONE | {"asyncio.new_event_loop"}
_DEEP = 4


def check(app: App) -> Iterator[Hit]:
	roots = {path.partition(".")[0] for _, path in app.walked.imports}
	if "asyncio" not in roots or "nest_asyncio" in roots:
		return
	seen: set[int] = set()
	for handler, _ in app.handlers:
		yield from _of(Run(app, handler, handler.bound, 0), handler.is_async, seen)


def _of(run: Run, running: bool, seen: set[int]) -> Iterator[Hit]:
	"""Faults in a body that runs in the loop's own thread, or (not ``running``) in another."""
	app, function = run.app, run.function
	if id(function.node) in seen or run.depth > _DEEP:
		return
	seen.add(id(function.node))
	calls = [(raw.node, raw.place) for raw in app.calls_in(function)]
	names = [app.qualified(node.func, place) or "" for node, place in calls]
	if not running and _MADE.intersection(names):
		return
	for (node, place), name in zip(calls, names, strict=True):
		if not _caught(place):
			message = _blocked(app, node, place, name) if running else _missing(name)
			if message:
				yield Hit(node, message)
	for called, call in called_by(run):
		plain = function_of(run, call.func, function.place)
		direct = plain is not None and plain[1].node is called.function.node
		if direct and (running or not called.function.is_async):
			yield from _of(called, running, seen)


def _missing(name: str) -> str:
	if name not in _NEED_ONE:
		return ""
	return (
		f"{name}() raises here: a handler that is no async def runs in a thread without an event"
		" loop; make the handler async def and await, or use asyncio.run()"
	)


def _blocked(app: App, node: ast.Call, place: Place, name: str) -> str:
	if name == "asyncio.run":
		return "asyncio.run() raises here: an async handler runs in an event loop already; await it"
	called = node.func
	if not isinstance(called, ast.Attribute) or called.attr != "run_until_complete":
		return ""
	if app.called(called.value, place) not in _LOOPS:
		return ""
	return "run_until_complete() raises here: the loop of an async handler runs; await it"


def _caught(place: Place) -> bool:
	return any(outer.kind in {"try", "except"} for outer in place.outward_in_scope())


# ==== gradio_patterns.rules.performance.process_left_behind.check ====
# GP341 process-left-behind: warning, Gradio >=5.22
"""A streaming handler starts a process and yields what it says, with nobody to end it."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("Popen", "create_subprocess")

_STARTS = frozenset(
	{"subprocess.Popen", "asyncio.create_subprocess_exec", "asyncio.create_subprocess_shell"}
)
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for handler, _ in app.handlers:
		if not handler.is_generator:
			continue
		for run in runs_of(app, handler):
			function = run.function
			if id(function.node) in seen:
				continue
			seen.add(id(function.node))
			call = _left(run.app, function)
			if call is not None:
				yield Hit(
					call,
					f'nobody ends this process when the visitor leaves or stops "{handler.name}":'
					" yield inside try, and terminate it in finally",
				)


def _left(app: App, function: Function) -> ast.Call | None:
	"""The start of a process that a yield may leave running."""
	if any(isinstance(node, ast.Try) and _ends(node) for node in function.own_nodes):
		return None
	outer = function.scope.globals | function.scope.nonlocals
	for node in function.own_nodes:
		if not isinstance(node, ast.Assign):
			continue
		value = node.value.value if isinstance(node.value, ast.Await) else node.value
		target = node.targets[0]
		if not isinstance(value, ast.Call) or not isinstance(target, ast.Name):
			continue
		if target.id in outer:
			continue
		starts = app.qualified(value.func, function.place) in _STARTS
		if starts and _streams(function, value) and not _kept(function, target.id):
			return value
	return None


def _ends(node: ast.Try) -> bool:
	"""Whether something is done whatever happens, or when the generator is closed."""
	caught = (ast.unparse(h.type) if h.type is not None else "BaseException" for h in node.handlers)
	return bool(node.finalbody) or any("GeneratorExit" in c or "BaseE" in c for c in caught)


def _streams(function: Function, start: ast.Call) -> bool:
	"""Whether a loop after the start hands out values while the process runs."""
	for node in function.own_nodes:
		after = isinstance(node, _LOOPS) and order_of(node) > order_of(start)
		if after and any(isinstance(part, (ast.Yield, ast.YieldFrom)) for part in descend(node)):
			return True
	return False


def _kept(function: Function, name: str) -> bool:
	"""Whether others can reach the process too: it is stored or handed on."""
	for node in function.own_nodes:
		if isinstance(node, ast.Assign) and is_name(node.value, name):
			return True
		if isinstance(node, ast.Call) and any(is_name(part, name) for part in node.args):
			return True
	return False


# ==== gradio_patterns.rules.performance.no_time_limit.check ====
# GP342 no-time-limit: info, any Gradio
"""Requests and streamers in handlers that wait for ever."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.walked import RawCall
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "urlopen", "TextIteratorStreamer")

_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request"})
_SESSIONS = frozenset({"requests.Session", "requests.session", "requests.sessions.Session"})
_PLAIN = frozenset({f"requests.{verb}" for verb in _VERBS})


def check(app: App) -> Iterator[Hit]:
	if "setdefaulttimeout" in app.source.text:
		return
	seen: set[int] = set()
	for handler, event in app.handlers:
		if event.name in {"load", "unload", "render"}:
			continue
		for run in runs_of(app, handler):
			for raw in app.calls_in(run.function):
				what = None if id(raw.node) in seen else _waits(app, raw)
				if what is not None:
					seen.add(id(raw.node))
					yield Hit(
						raw.node,
						f'{what} waits for ever when no answer comes, and with it "{handler.name}"'
						" and whoever is behind it; give timeout=",
					)


def _waits(app: App, raw: RawCall) -> str | None:
	"""What is called without a time limit, as it is written."""
	node = raw.node
	if any(word.arg in {"timeout", None} for word in node.keywords):
		return None
	if any(isinstance(one, ast.Starred) for one in node.args):
		return None
	path = app.qualified(node.func, raw.place)
	written = f"{ast.unparse(node.func)}()"
	if path in _PLAIN:
		return written
	if path in {"urllib.request.urlopen", "transformers.TextIteratorStreamer"}:
		return written if len(node.args) < 3 else None
	func = node.func
	if path is None and isinstance(func, ast.Attribute) and func.attr in _VERBS:
		return written if app.called(func.value, raw.place) in _SESSIONS else None
	return None


# ==== gradio_patterns.rules.performance.examples_computed_at_start.check ====
# GP343 examples-computed-at-start: info, any Gradio
"""``cache_examples=True`` without ``cache_mode="lazy"``."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_true
from gradio_patterns.findings.hit import Hit

WORDS = ("cache_examples",)


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("Examples", "Interface", "ChatInterface"):
		keyword = call.keyword_node("cache_examples")
		if keyword is None or call.open or not is_true(keyword.value):
			continue
		mode = call.keyword("cache_mode")
		if mode is not None and app.literal(mode, call.place) != "eager":
			continue
		lazy = 'cache_mode="lazy"' if app.target >= (5,) else 'cache_examples="lazy"'
		later = (
			f"; {lazy} computes each when it is first asked for" if app.target >= (4, 29) else ""
		)
		yield Hit(
			keyword,
			f"every example is computed before the page opens, one after the other{later}",
		)


# ==== gradio_patterns.rules.performance.made_anew_with_every_call.check ====
# GP346 made-anew-with-every-call: a question, any Gradio
"""A model, a client or a table that is made again with every call: asked, it may have to be."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("load", "from_pretrained", "Client(", "init", "pipeline(", "resource(", "Model(", "TTS(")

_LOADING = (
	r"(^|_)(load|init|initialize|create|build|get)_(\w+_)?(model|models|pipeline|vocoder|vocos"
	r"|tokenizer|checkpoint|embedder|matcha|tts|llm|client|engine)s?$"
	r"|^(from_pretrained|load_model|load_checkpoint|init_from_config|load_vocoder)$"
)
_CLASSES = r"(^TTS|Transformer|CrossEncoder|WhisperModel|YOLO)$|^Client$"
_MAKERS = frozenset({"boto3.resource"})
_TOLD = ("transformers.", "diffusers.", "peft.", "optimum.", "torch.", "whisper.", "spacy.")
"""Libraries of whose loaders another rule speaks."""


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	told: set[tuple[str, str]] = set()
	for visit in visits(app):
		if any("cache" in ast.unparse(each) for each in visit.function.decorators):
			continue
		safe = guarded(visit.app, visit.function, visit.shared)
		for node, place in visit.calls:
			path = visit.app.qualified(node.func, place) or ""
			said = ast.unparse(node.func)
			if not _makes(said.rpartition(".")[2], path) or id(node) in seen:
				continue
			if node.args and isinstance(node.args[0], ast.Name) and node.args[0].id in visit.free:
				continue  # another one with every call
			if _kept(visit, node, safe) or visit.app.function(node.func, place) is not None:
				continue
			if (visit.function.name, said) in told:
				continue
			told.add((visit.function.name, said))
			seen.add(id(node))
			yield Hit(
				node,
				f'"{visit.function.name}" runs {said}(...) again with every call: could what it '
				"makes be kept, once for each choice (functools.lru_cache)?",
			)


def _makes(name: str, path: str) -> bool:
	if path in _MAKERS:
		return True
	if path.startswith(_TOLD):
		return False
	return bool(re.search(_LOADING, name) or (name[:1].isupper() and re.search(_CLASSES, name)))


def _kept(visit: Visit, call: ast.Call, safe: set[int]) -> bool:
	"""Whether what is made is put somewhere that outlives the call, or handed to the caller."""
	outer = visit.function.scope.globals | visit.function.scope.nonlocals
	for node in visit.function.own_nodes:
		if isinstance(node, ast.Return) and node.value is call:
			return True
		if isinstance(node, ast.Assign) and any(part is call for part in ast.walk(node.value)):
			if id(node) in safe:
				return True
			for target in node.targets:
				for part in target.elts if isinstance(target, ast.Tuple) else [target]:
					if isinstance(part, ast.Subscript):
						return True
					if isinstance(part, ast.Name) and part.id in outer:
						return visit.given(call) is None
	return False


# ==== gradio_patterns.rules.performance.cache_never_hits.check ====
# GP390 cache-never-hits: warning, Gradio >=6.12
"""@gr.cache above def answer(prompt, progress=gr.Progress()): each call is another one."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance, Symbol
from gradio_patterns.findings.hit import Hit

WORDS = ("cache",)

_NEW = ("Request", "Progress")


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		if not _cached(app, function):
			continue
		for name in function.parameters:
			kind = _filled(app, function, name)
			if kind is not None:
				yield Hit(
					function.decorators[0],
					f'"{function.name}" is cached by all its arguments, and the gr.{kind} is a new'
					" one with each call: it is never found again; give gr.cache a key=",
				)
				break


def _cached(app: App, function: Function) -> bool:
	"""Whether the outermost decorator is gr.cache without a key of its own."""
	if len(function.decorators) != 1:
		return False
	decorator = function.decorators[0]
	if isinstance(decorator, ast.Call):
		if any(keyword.arg in ("key", None) for keyword in decorator.keywords):
			return False
		decorator = decorator.func
	return app.qualified(decorator, function.around) in ("gradio.cache", "gradio.caching.cache")


def _filled(app: App, function: Function, name: str) -> str | None:
	"""The class of what Gradio fills in, where it is one that is new with each call."""
	default = app.resolve(function.defaults().get(name), function.around)
	if isinstance(default, Instance) and default.kind in _NEW:
		return default.kind
	annotation = app.resolve(function.annotation(name), function.around)
	named = annotation.gradio if isinstance(annotation, Symbol) else None
	return named if named in _NEW else None
