"""Gradio's public API by version, and which values go in and out of handlers.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.api ====
"""Gradio's public API by version: read-only, standard library only.

``name_verdict``, ``member_verdict``, ``keyword_verdict``, ``positional_verdict`` and
``value_verdict`` answer what becomes of a piece of code at a version; ``symbols`` lists what
there is; ``describe`` prints it for people and assistants.
"""

from gradio_patterns.api.conditions import SOMETHING, UNKNOWN
from gradio_patterns.api.lifespans import (
	Life,
	member_lives,
	name_lives,
	parameter_lives,
	parameters_ever,
)
from gradio_patterns.api.notices import call_notices
from gradio_patterns.api.replacements import Replacement, all_replacements, replacement_for
from gradio_patterns.api.symbols import (
	Notice,
	Parameter,
	all_events,
	events_of,
	is_class,
	methods_of,
	parameters,
	symbol_of,
)
from gradio_patterns.api.table import (
	Version,
	is_beyond,
	load_table,
	newest,
	oldest,
	parse_version,
	version_text,
)
from gradio_patterns.api.verdicts import (
	Verdict,
	any_value_runs,
	attribute_verdict,
	fails_in,
	keyword_replacement,
	keyword_verdict,
	member_verdict,
	missing,
	name_verdict,
	positional_names,
	positional_verdict,
	together,
	value_verdict,
)

__all__ = [
	"SOMETHING",
	"UNKNOWN",
	"Life",
	"Notice",
	"Parameter",
	"Replacement",
	"Verdict",
	"Version",
	"all_events",
	"all_replacements",
	"any_value_runs",
	"attribute_verdict",
	"call_notices",
	"events_of",
	"fails_in",
	"is_beyond",
	"is_class",
	"keyword_replacement",
	"keyword_verdict",
	"load_table",
	"member_lives",
	"member_verdict",
	"methods_of",
	"missing",
	"name_lives",
	"name_verdict",
	"newest",
	"oldest",
	"parameter_lives",
	"parameters",
	"parameters_ever",
	"parse_version",
	"positional_names",
	"positional_verdict",
	"replacement_for",
	"symbol_of",
	"together",
	"value_verdict",
	"version_text",
]


# ==== gradio_patterns.api.conditions ====
"""Deciding the condition of a notice from the literal values a call gives.

A condition is Python over the parameters of one function, as it stands in Gradio's source.
Three answers: it holds, it does not, or it cannot be known from here.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final


class _Mark:
	def __init__(self, name: str) -> None:
		self.name = name

	def __repr__(self) -> str:
		return self.name


UNKNOWN: Final = _Mark("UNKNOWN")
"""A value that is given but not written as a literal."""

SOMETHING: Final = _Mark("SOMETHING")
"""A value of which all that is known is that it is not None, True or False: an object made by a
class, a lambda, a list with names in it."""

TYPES: dict[str, type] = {
	"str": str, "int": int, "float": float, "bool": bool, "list": list, "tuple": tuple,
	"dict": dict, "set": set,
}  # fmt: skip

COMPARISONS: dict[type, Callable[[Any, Any], bool]] = {
	ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
	ast.Gt: operator.gt, ast.GtE: operator.ge,
	ast.In: lambda value, among: value in among,
	ast.NotIn: lambda value, among: value not in among,
	ast.Is: lambda left, right: left is right if _is_single(left, right) else left == right,
	ast.IsNot: lambda left, right: left is not right if _is_single(left, right) else left != right,
}  # fmt: skip


def holds(condition: str, values: Mapping[str, Any]) -> bool | None:
	"""True, False, or None where it depends on something not in ``values``."""
	if not condition:
		return True
	try:
		result = _value(_parse(condition), values)
	except (TypeError, ValueError, AttributeError, IndexError, KeyError):
		return None
	return None if result is UNKNOWN else bool(result)


@cache
def _parse(condition: str) -> ast.expr:
	return ast.parse(condition, mode="eval").body


def _is_single(left: Any, right: Any) -> bool:
	return any(value is None or isinstance(value, bool) for value in (left, right))


def _value(node: ast.expr, values: Mapping[str, Any]) -> Any:
	if isinstance(node, ast.Constant):
		return node.value
	if isinstance(node, ast.Name):
		value = values.get(node.id, UNKNOWN)
		return UNKNOWN if value is SOMETHING else value
	if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
		items = [_value(element, values) for element in node.elts]
		return UNKNOWN if any(one is UNKNOWN for one in items) else items
	if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
		inner = _value(node.operand, values)
		return UNKNOWN if inner is UNKNOWN else not inner
	if isinstance(node, ast.BoolOp):
		return _joined(node, values)
	if isinstance(node, ast.Compare) and len(node.ops) == 1:
		if isinstance(node.left, ast.Name) and values.get(node.left.id) is SOMETHING:
			return _against_single(node)
		left, right = _value(node.left, values), _value(node.comparators[0], values)
		if left is UNKNOWN or right is UNKNOWN:
			return UNKNOWN
		return COMPARISONS[type(node.ops[0])](left, right)
	if isinstance(node, ast.Call):
		return _called(node, values)
	return UNKNOWN


def _against_single(node: ast.Compare) -> Any:
	"""``something is None`` and its kin; anything else about it is unknown."""
	operand, against = node.ops[0], node.comparators[0]
	if isinstance(against, ast.Constant) and isinstance(operand, (ast.Is, ast.IsNot)):
		return isinstance(operand, ast.IsNot)
	return UNKNOWN


def _joined(node: ast.BoolOp, values: Mapping[str, Any]) -> Any:
	decided_by = isinstance(node.op, ast.Or)
	parts = [_value(part, values) for part in node.values]
	if any(part is not UNKNOWN and bool(part) is decided_by for part in parts):
		return decided_by
	return UNKNOWN if any(part is UNKNOWN for part in parts) else not decided_by


def _called(node: ast.Call, values: Mapping[str, Any]) -> Any:
	name = node.func.id if isinstance(node.func, ast.Name) else ""
	subject: Any = _value(node.args[0], values) if node.args else UNKNOWN
	if subject is UNKNOWN or node.keywords:
		return UNKNOWN
	if name == "len" and len(node.args) == 1:
		return len(subject)
	if name == "isinstance" and len(node.args) == 2:
		wanted = node.args[1]
		named = wanted.elts if isinstance(wanted, ast.Tuple) else [wanted]
		types = [TYPES.get(one.id) if isinstance(one, ast.Name) else None for one in named]
		known = tuple(one for one in types if one is not None)
		if isinstance(subject, known):
			return True
		return False if len(known) == len(types) else UNKNOWN
	return UNKNOWN


# ==== gradio_patterns.api.describe ====
"""What ``gradio-patterns api NAME [--gradio X]`` prints.

Made for someone about to write code, person or assistant: what the name is at that version,
every parameter with its default and since when it exists, what was removed and what to write
instead. Unknown names get the nearest known ones.
"""

import json
from itertools import pairwise
from typing import Any

from gradio_patterns.api import lifespans, symbols
from gradio_patterns.api.lifespans import Life
from gradio_patterns.api.nearest import nearest
from gradio_patterns.api.payloads import event_data, facts_of, payloads_of, told_by_events
from gradio_patterns.api.replacements import Replacement, all_replacements
from gradio_patterns.api.table import Version, entry, load_table, newest, rungs, version_text
from gradio_patterns.api.verdicts import keyword_verdict, member_verdict, name_verdict
from gradio_patterns.api.wording import in_words

SEARCHED = ("gradio", "gradio.components", "gradio.layouts", "gradio.themes", "gradio_client")
PREFIXES = {"gr": "gradio", "gradio": "gradio", "gradio_client": "gradio_client"}
TEXT, JSON = "text", "json"


def describe(name: str, version: Version | None = None, fmt: str = TEXT) -> str:
	"""``name`` is ``Textbox``, ``gr.Textbox``, ``themes.Soft``, ``Blocks.launch``, ``Button.click``
    or ``Textbox(lines)``; ``version`` is the newest known unless given; ``fmt`` text or json.
    """  # fmt: skip
	version = newest() if version is None else version
	facts = look_up(name, version)
	return json.dumps(facts, indent=2, ensure_ascii=False) if fmt == JSON else in_words(facts)


def look_up(name: str, version: Version) -> dict[str, Any]:
	"""The facts behind ``describe``, as plain data."""
	path, _, keyword = name.strip().removesuffix(")").removesuffix("(").partition("(")
	keyword = keyword.partition("=")[0].strip()
	dotted, member = resolve(path)
	facts: dict[str, Any] = {"name": name, "gradio": version_text(version)}
	if not rungs(version):
		return facts | {"kind": "unknown", "note": _older_than_table()}
	if dotted is None:
		return facts | {"kind": "unknown", "nearest": list(_similar(path))}
	symbol = _symbol_ever(dotted)
	facts |= {"path": dotted + (f".{member}" if member else "")}
	if not symbol:
		return facts | {"kind": "name"} | _life(lifespans.name_lives(dotted))
	if member:
		facts |= _of_member(symbol, member, version)
	else:
		facts |= _of_name(dotted, symbol, version)
	if keyword:
		facts["parameters"] = [p for p in facts.get("parameters", ()) if p["name"] == keyword]
		if not facts["parameters"]:
			facts["keyword"] = {"name": keyword} | _keyword(symbol, member, keyword, version)
	return facts


def resolve(path: str) -> tuple[str | None, str]:
	"""``(dotted path of a symbol, member)`` for what a person typed; None where unknown."""
	parts = [part for part in path.split(".") if part]
	if not parts:
		return None, ""
	root = PREFIXES.get(parts[0])
	rest = parts[1:] if root else parts
	for count in range(len(rest), 0, -1):
		tail, left = rest[:count], rest[count:]
		for module in (root,) if root else SEARCHED:
			dotted = ".".join([module or "gradio", *tail])
			if not lifespans.name_lives(dotted):
				continue
			if not left:
				return dotted, ""
			symbol = _symbol_ever(dotted)
			if symbol and len(left) == 1 and lifespans.member_lives(symbol, left[0]):
				return dotted, left[0]
	dependency = len(parts) == 2 and parts[0] == "Dependency"
	return ("gradio.events.Dependency", parts[1]) if dependency else (None, "")


def _symbol_ever(dotted: str) -> str | None:
	if dotted == "gradio.events.Dependency":
		return "Dependency"
	for rung in reversed(range(len(load_table().texts))):
		found = symbols.symbol_at(dotted, rung)
		if found is not None:
			return found
	return None


def _of_name(dotted: str, symbol: str, version: Version) -> dict[str, Any]:
	verdict = name_verdict(dotted, version)
	facts: dict[str, Any] = {"kind": "class" if symbols.is_class(symbol) else "function"}
	facts |= _life(lifespans.name_lives(dotted)) | {"available": not verdict.fails}
	if verdict.message:
		facts["notice"] = verdict.message
	if verdict.replacement:
		facts["replacement"] = _replacement(verdict.replacement)
	facts["parameters"] = _parameters(symbol, "", version)
	if facts["kind"] == "class":
		facts["events"] = list(symbols.events_of(symbol, version))
		facts["methods"] = [n for n in symbols.methods_of(symbol, version) if _is_for_users(n)]
	facts["gone"] = _gone(symbol, "", version)
	payloads = payloads_of(dotted, version) if facts["available"] else None
	held = event_data(symbol, version) if facts["available"] else {}
	facts |= {"event_data": held} if held else {}
	told = told_by_events(facts.get("events", ()), version) if facts["available"] else {}
	facts |= {"events_tell": told} if told else {}
	return facts | ({"payloads": facts_of(payloads)} if payloads else {})


def _of_member(symbol: str, member: str, version: Version) -> dict[str, Any]:
	verdict = member_verdict(symbol, member, version)
	event = any(member in symbols.members_at(symbol, "events", rung) for rung in rungs(version))
	facts: dict[str, Any] = {"kind": "event" if event else "method"}
	facts |= _life(lifespans.member_lives(symbol, member)) | {"available": not verdict.fails}
	if verdict.message:
		facts["notice"] = verdict.message
	if verdict.replacement:
		facts["replacement"] = _replacement(verdict.replacement)
	facts["parameters"] = _parameters(symbol, member, version)
	facts["gone"] = _gone(symbol, member, version)
	return facts


def _is_for_users(name: str) -> bool:
	return name in ("launch", "queue", "close", "render", "unrender", "update", "style", "load",
					"set", "integrate", "unload", "route", "from_hub", "push_to_hub")  # fmt: skip


def _parameters(symbol: str, member: str, version: Version) -> list[dict[str, Any]]:
	rows: list[dict[str, Any]] = []
	for one in symbols.parameters(symbol, member, version) or ():
		if one.name.startswith("_") and one.kind != "**":
			continue
		row: dict[str, Any] = {"name": one.name}
		if one.kind:
			row["kind"] = {"k": "keyword only", "/": "positional only"}.get(one.kind, one.kind)
		if one.default is not None:
			row["default"] = one.default
		elif one.required:
			row["required"] = True
		if one.literals:
			row["values"] = list(one.literals)
		if one.kind not in ("*", "**"):
			row |= _life(lifespans.parameter_lives(symbol, member, one.name))
		rows.append(row)
	return rows


def _gone(symbol: str, member: str, version: Version) -> list[dict[str, Any]]:
	"""Parameters of other releases that this one does not have."""
	here = {one.name for one in symbols.parameters(symbol, member, version) or ()}
	numbers = [symbols.signature_number(symbol, member, rung) for rung in rungs(version)]
	if all(number is None for number in numbers):
		return []
	names = [n for n in lifespans.parameters_ever(symbol, member) if n not in here and n[0] != "_"]
	return [{"name": name} | _keyword(symbol, member, name, version) for name in names]


def _keyword(symbol: str, member: str, name: str, version: Version) -> dict[str, Any]:
	verdict = keyword_verdict(symbol, member, name, version)
	row: dict[str, Any] = {"effect": verdict.effect, "history": verdict.history}
	row |= {"since": verdict.since} if verdict.since else {}
	row |= {"until": verdict.until} if verdict.until else {}
	row |= {"notice": verdict.message} if verdict.message else {}
	row |= {"nearest": list(verdict.nearest)} if verdict.nearest else {}
	return row | ({"replacement": _replacement(verdict.replacement)} if verdict.replacement else {})


def _replacement(row: Replacement) -> dict[str, Any]:
	facts = {"text": row.text, "example": row.after}
	return facts | ({"note": row.note} if row.note else {})


def _life(lives: tuple[Life, ...]) -> dict[str, Any]:
	"""``since`` where it is not the table's first release, ``until`` where it ended."""
	if not lives:
		return {}
	facts: dict[str, Any] = {}
	if lives[0].since:
		facts["since"] = lives[0].since
	if lives[-1].until:
		facts["until"] = lives[-1].until
	gaps = [f"{a.until} to {b.since}" for a, b in pairwise(lives)]
	return facts | ({"missing_in": gaps} if gaps else {})


def _similar(path: str) -> tuple[str, ...]:
	"""Known names like the one that was asked for, members of a known class among them."""
	last = path.rpartition(".")[2]
	owner = path.rpartition(".")[0]
	if owner and owner not in PREFIXES:
		dotted, member = resolve(owner)
		symbol = _symbol_ever(dotted) if dotted and not member else None
		if symbol:
			offered = (*symbols.events_of(symbol, newest()), *symbols.methods_of(symbol, newest()))
			return tuple(f"{owner}.{name}" for name in nearest(last, offered, 5))
	offered = tuple(name for module in SEARCHED for name in entry("names", module) or {})
	removed = tuple(row.symbol for row in all_replacements() if "." not in row.symbol)
	return nearest(last, (*offered, *removed), 5)


def _older_than_table() -> str:
	return f"nothing is known of releases before {load_table().texts[0]}"


# ==== gradio_patterns.api.hits ====
"""What the rules over the API table yield: the misuses that are theirs, message_of and mended."""

from collections.abc import Iterator

from gradio_patterns.api.misuse import (
	REMOVED_NAME,
	UNKNOWN_NAME,
	message_of,
	rule_of,
	severity_of,
)
from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit


def hits(app: App, rule: str) -> Iterator[Hit]:
	"""A hit for every misuse that belongs to ``rule``."""
	for misuse in misuses(app):
		own = rule_of(misuse)
		if own == REMOVED_NAME and app.target < (4,):
			own = UNKNOWN_NAME  # that rule begins where most of the names went
		if own == rule:
			yield Hit(misuse.node, message_of(misuse), fix_for(app, misuse), severity_of(misuse))


# ==== gradio_patterns.api.known_values ====
"""What is sure of a value that is no plain literal: some object, or a tuple."""

import ast

from gradio_patterns.api.conditions import SOMETHING
from gradio_patterns.app import UNKNOWN, App, Instance
from gradio_patterns.app.model import Literal, LocalClass
from gradio_patterns.app.scopes import Place, order_of

_TEXTS = frozenset(
	{
		"builtins.str", "builtins.open", "builtins.list", "builtins.dict", "builtins.sorted",
		"os.path.join", "os.path.abspath", "os.path.dirname", "os.path.realpath",
		"os.path.expanduser", "pathlib.Path", "pathlib.Path.cwd", "textwrap.dedent", "json.dumps",
	}
)  # fmt: skip
"""Calls that never give None."""

_METHODS = frozenset(
	{"read", "read_text", "format", "join", "strip", "replace", "as_posix", "joinpath", "resolve"}
)
"""Methods of texts, files and paths that never give None, whatever object they are asked of."""

_OBJECTS = (
	ast.JoinedStr, ast.Lambda, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.SetComp,
	ast.DictComp, ast.GeneratorExp, ast.BinOp,
)  # fmt: skip
_DEPTH = 8


def certain(app: App, node: ast.expr, place: Place) -> object:
	"""A tuple whose items may be unknown, SOMETHING, or UNKNOWN."""
	value = app.resolve(node, place)
	if isinstance(value, Literal) and isinstance(value.node, ast.Tuple):
		items = (app.literal(item, value.place) for item in value.node.elts)
		return tuple(item if isinstance(item, (str, int)) else SOMETHING for item in items)
	return SOMETHING if _some(app, node, place, 0) else UNKNOWN


def _some(app: App, node: ast.expr, place: Place, depth: int) -> bool:
	"""Whether an expression gives an object that is neither None nor True nor False."""
	if depth > _DEPTH:
		return False
	if isinstance(node, _OBJECTS):
		return True
	if isinstance(node, ast.Constant):
		return node.value is not None and not isinstance(node.value, bool)
	if isinstance(node, ast.IfExp):
		return all(_some(app, one, place, depth + 1) for one in (node.body, node.orelse))
	if isinstance(node, ast.BoolOp):
		# ``a or b`` gives a only where it is true; True itself is no text, theme or path.
		return isinstance(node.op, ast.Or) and _some(app, node.values[-1], place, depth + 1)
	if isinstance(node, ast.Name):
		return _named(app, node, place, depth)
	return isinstance(node, ast.Call) and _made(app, node, place, depth)


def _named(app: App, node: ast.Name, place: Place, depth: int) -> bool:
	binding = app.resolver.binding(node.id, place, order_of(node))
	if binding is None:
		return False
	if binding.kind == "import":
		# ``from .style import CSS``: a constant of another module, which is hardly ever None.
		return node.id.isupper() and "." in str(binding.value)
	if binding.kind in {"function", "class"}:
		return True
	value = binding.value
	return (
		binding.kind == "value"
		and isinstance(value, ast.expr)
		and _some(app, value, binding.place, depth + 1)
	)


def _made(app: App, node: ast.Call, place: Place, depth: int) -> bool:
	value = app.resolve(node, place)
	if isinstance(value, Instance):
		return value.kind.startswith("themes.") and not value.kind.endswith("from_hub")
	if isinstance(value, Literal):
		return _some(app, value.node, value.place, depth + 1)
	called = app.resolve(node.func, place)
	if isinstance(called, LocalClass):
		return not called.instance
	if app.qualified(node.func, place) in _TEXTS:
		return True
	if not isinstance(node.func, ast.Attribute):
		return False
	if node.func.attr == "set":  # a theme gives itself back
		return _some(app, node.func.value, place, depth + 1)
	return node.func.attr in _METHODS


# ==== gradio_patterns.api.lifespans ====
"""From which release to which something was there."""

from functools import lru_cache

from gradio_patterns.api.symbols import (
	NO_SIGNATURE,
	parameters_at,
	signature,
	signature_number,
	symbol_at,
)
from gradio_patterns.api.table import load_table, version_text
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Life:
	"""From ``since`` on, up to but without ``until``; empty texts where the table ends."""

	since: str
	until: str


def lives(present: list[bool]) -> tuple[Life, ...]:
	"""The spans of a yes-or-no history over all inspected releases."""
	found: list[Life] = []
	since: str | None = None
	for index, here in enumerate([*present, False]):
		if here and since is None:
			since = release_name(index)
		elif not here and since is not None:
			found.append(Life(since, release_name(index)))
			since = None
	return tuple(found)


def release_name(rung: int) -> str:
	"""How to name the release in which something first differs; empty at the table's ends.

    Of most minors only the last patch was inspected, so ``5.12`` is all that can be said; a full
    number is given where the patch before was inspected as well.
    """
	known = load_table().versions
	if not 0 < rung < len(known):
		return ""
	same_minor = known[rung - 1][:2] == known[rung][:2]
	return version_text(known[rung] if same_minor else known[rung][:2])


@lru_cache(maxsize=8192)
def name_lives(dotted: str) -> tuple[Life, ...]:
	every = range(len(load_table().texts))
	return lives([symbol_at(dotted, rung) is not None for rung in every])


@lru_cache(maxsize=8192)
def member_lives(symbol: str, member: str) -> tuple[Life, ...]:
	every = range(len(load_table().texts))
	return lives([signature_number(symbol, member, rung) is not None for rung in every])


@lru_cache(maxsize=8192)
def parameter_lives(symbol: str, member: str, name: str) -> tuple[Life, ...]:
	"""When the signature named this parameter."""
	every = range(len(load_table().texts))
	return lives([
		any(one.name == name and one.kind not in ("*", "**")
			for one in parameters_at(symbol, member, rung) or ())
		for rung in every
	])  # fmt: skip


@lru_cache(maxsize=8192)
def parameters_ever(symbol: str, member: str) -> tuple[str, ...]:
	"""Every parameter name any release had for this callable."""
	found: dict[str, None] = {}
	numbers: dict[int, None] = {}
	for rung in range(len(load_table().texts)):
		number = signature_number(symbol, member, rung)
		if number is not None and number != NO_SIGNATURE:
			numbers[number] = None
	for number in numbers:
		found |= {one.name: None for one in signature(number) if one.kind not in ("*", "**")}
	return tuple(found)


# ==== gradio_patterns.api.missing_names ====
"""Names of Gradio that are imported or read, and that the target version does not have."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache

from gradio_patterns.api import (
	Verdict,
	attribute_verdict,
	name_verdict,
	symbol_of,
)
from gradio_patterns.api.misuse import MEMBER, NAME, Misuse, make_misuse
from gradio_patterns.api.private_names import lives_of_missing
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import Version, load_table
from gradio_patterns.api.unloaded import UNLOADED, unloaded
from gradio_patterns.api.version_guards import guarded, guarded_read
from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def imports(app: App) -> Iterator[Misuse]:
	"""``from gradio import Box``: the import itself fails, as where its module is gone."""
	paths = [path for _, path in app.walked.imports if path.startswith("gradio.")]
	modules = {path.rpartition(".")[0] for path in paths} - {"gradio"}
	wrong = {path for path in (*paths, *modules) if gone(path, app.target)}
	if not wrong:
		return
	places = _import_places(app)
	for node in app.nodes_of(ast.ImportFrom):
		if node.level or not node.module:
			continue
		for alias in node.names:
			path = f"{node.module}.{alias.name}"
			place = places.get((alias.asname or alias.name, path))
			said = path if path in wrong else node.module
			if said in wrong and place is not None and not guarded(app, place):
				yield make_misuse(app, NAME, said, alias, None, named(said), path=said)


def reads(app: App) -> Iterator[Misuse]:
	"""Names that are used without being called: annotations, defaults, ``isinstance``, aliases.

    Only through a name that means one import and nothing else in the file; an annotation that is
    never worked out fails nowhere.
    """
	modules = _sure_modules(app)
	if not modules:
		return
	skipped = _called_names(app)
	for node in app.nodes_of(ast.Attribute):
		if node in skipped or not isinstance(node.ctx, ast.Load):
			continue
		path = _dotted(node, modules)
		if path is not None and gone(path, app.target):
			found = make_misuse(app, NAME, _shown(path), node, None, named(path), path=path)
		elif path is not None and (module := unloaded(app, node, path)):
			found = make_misuse(app, NAME, _shown(module), node, None, _not_loaded, path=module)
		elif (missing := _missing_member(app, node, modules)) is not None:
			found = missing
		else:
			continue
		if node not in _unevaluated(app) and not guarded_read(app, node):
			yield found


def _not_loaded(_version: Version) -> Verdict:
	return UNLOADED


def _missing_member(app: App, node: ast.Attribute, modules: dict[str, str]) -> Misuse | None:
	"""``gr.Textbox.update`` or ``gr.Button().submit`` without a call, where no such member is."""
	owner = node.value.func if isinstance(node.value, ast.Call) else node.value
	path = _dotted(owner, modules)
	symbol = symbol_of(path, app.target) if path is not None else None
	on_class = not isinstance(node.value, ast.Call)
	if not symbol or not attribute_verdict(symbol, node.attr, app.target, on_class).fails:
		return None
	if node.attr in _stored(app) or hasattr(type, node.attr):
		return None

	def judged(version: Version) -> Verdict:
		return attribute_verdict(symbol or "", node.attr, version, on_class)

	label = f"{symbol}.{node.attr}"
	return make_misuse(app, MEMBER, label, node, None, judged, symbol=symbol, path=path or "")


def _stored(app: App) -> set[str]:
	"""Attributes that the file itself gives to any object."""
	return {target.attr for target, _, _ in app.walked.attribute_stores}


def _sure_modules(app: App) -> dict[str, str]:
	"""Names that stand for a module of Gradio wherever they are read, and its dotted path."""
	bound: dict[str, list[str]] = {}
	for scope in app.walked.scopes:
		for name, bindings in scope.bindings.items():
			paths = [str(b.value) if b.kind == "import" else "" for b in bindings]
			bound.setdefault(name, []).extend(paths)
	return {
		name: paths[0]
		for name, paths in bound.items()
		if len(set(paths)) == 1 and paths[0].split(".")[0] == "gradio" and paths[0].islower()
	}


def _called_names(app: App) -> set[ast.AST]:
	"""Attributes that lead to a call, which is told of where the call is judged."""
	found: set[ast.AST] = set()
	for raws in app.walked.calls_by_attribute.values():
		for raw in raws:
			node: ast.AST = raw.node.func
			while isinstance(node, ast.Attribute):
				found.add(node)
				node = node.value
	return found


def _dotted(node: ast.expr, modules: dict[str, str]) -> str | None:
	"""``gr.themes.Soft`` as ``gradio.themes.Soft``; None where something else is read."""
	names: list[str] = []
	while isinstance(node, ast.Attribute):
		names.append(node.attr)
		node = node.value
	base = modules.get(node.id) if isinstance(node, ast.Name) else None
	return None if base is None else ".".join([base, *reversed(names)])


def _shown(path: str) -> str:
	return f"gr.{path.removeprefix('gradio.')}"


def _unevaluated(app: App) -> set[ast.AST]:
	"""Everything in annotations that Python does not work out when the code runs.

    Those in the body of a function never; with ``from __future__ import annotations`` none at all.
    """
	found: set[ast.AST] | None = app.facts.get("api annotations")
	if found is None:
		found = app.facts["api annotations"] = set()
		for annotation in _annotations(app) if _postponed(app) else _local_annotations(app):
			found.update(descend(annotation))
	return found


def _postponed(app: App) -> bool:
	return any(
		isinstance(node, ast.ImportFrom)
		and node.module == "__future__"
		and any(alias.name == "annotations" for alias in node.names)
		for node in app.tree.body
	)


def _annotations(app: App) -> Iterator[ast.expr]:
	for node in app.nodes:
		if isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None:
			yield node.annotation
		elif isinstance(node, _FUNCTIONS) and node.returns is not None:
			yield node.returns


def _local_annotations(app: App) -> Iterator[ast.expr]:
	for function in app.nodes:
		if isinstance(function, _FUNCTIONS):
			for node in descend(function, frozenset({ast.ClassDef, *_FUNCTIONS})):
				if isinstance(node, ast.AnnAssign):
					yield node.annotation


def gone(path: str, version: Version) -> bool:
	"""Whether a name is missing for certain: of inner modules the table has no constants."""
	verdict = name_verdict(path, version)
	module, _, name = path.rpartition(".")
	if module == "gradio":
		# Gradio imports some of Python's own modules under their names.
		return verdict.fails and name not in sys.stdlib_module_names
	if not verdict.fails:
		return False
	if lives_of_missing(path, version) is not None:
		return True
	if verdict.history == "never" or name.isupper():
		return False
	# What an inner module will define may be there already, from another package.
	return verdict.history != "not-yet" or _described(path)


@lru_cache(maxsize=8192)
def _described(path: str) -> bool:
	"""Whether the table knows more of a name than that it is there, or it is a module."""
	every = range(len(load_table().texts))
	return path in load_table().head["modules"] or any(symbol_at(path, rung) for rung in every)


def _import_places(app: App) -> dict[tuple[str, str], Place]:
	scopes = (app.walked.module, *app.walked.functions.values())
	return {
		(name, str(binding.value)): binding.place
		for scope in scopes
		for name, bindings in scope.bindings.items()
		for binding in bindings
		if binding.kind == "import"
	}


def named(dotted: str) -> Callable[[Version], Verdict]:
	return lambda version: name_verdict(dotted, version)


# ==== gradio_patterns.api.misuse ====
"""One thing that the target version refuses, ignores or warns of: what it is and what is said."""

import ast
import re
from collections.abc import Callable

from gradio_patterns.api import Verdict, fails_in, version_text
from gradio_patterns.api.table import Version
from gradio_patterns.app import App, Call
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.support.dataclass import dataclass

NAME, KEYWORD, MEMBER, POSITION, VALUE = "name", "keyword", "member", "position", "value"


@dataclass(frozen=True, eq=False)
class Misuse:
	"""One thing the target version refuses, ignores or warns about."""

	what: str
	label: str
	"""As the user writes it: ``gr.Image(source=)``, ``gr.Box``, ``Textbox.click()``."""
	node: ast.AST
	call: Call | None
	verdict: Verdict
	since: Version | None = None
	"""Set where only a part of the allowed versions fails: the first that does."""
	keyword: ast.keyword | None = None
	symbol: str = ""
	"""Of the table, with ``member`` the callable that takes the keyword."""
	member: str = ""
	path: str = ""
	"""Of a name: the dotted path as it was looked up."""


def make_misuse(
	app: App, what: str, label: str, node: ast.AST, call: Call | None,
	judge: Callable[[Version], Verdict], keyword: ast.keyword | None = None,
	symbol: str = "", member: str = "", path: str = "",
) -> Misuse:  # fmt: skip
	verdict = judge(app.target)
	since = None
	if verdict.fails and app.target_info.allowed:
		share, first = fails_in(judge, app.target_info.allowed)
		since = first if share == "some" else None
	return Misuse(what, label, node, call, verdict, since, keyword, symbol, member, path)


def message_of(misuse: Misuse) -> str:
	"""The finding's line: what, since when, what instead."""
	verdict = misuse.verdict
	text = f"{misuse.label} {_history(misuse)}"
	if misuse.since is not None:
		text += f" (breaks from {version_text(misuse.since)} of the versions this project allows)"
	if verdict.replacement is not None and verdict.replacement.text:
		instead = verdict.replacement.text
		plain = re.match(r"(leave|remove|drop|put|chain|invert|resize|nothing|no )", instead)
		return f"{text}; {instead}" if plain else f"{text}; use {instead}"
	if verdict.nearest:
		return f"{text}; did you mean {' or '.join(verdict.nearest[:2])}?"
	return text


def _history(misuse: Misuse) -> str:
	verdict = misuse.verdict
	if misuse.what == POSITION:
		taken = "takes fewer positional arguments; "
		return taken + ("a TypeError" if verdict.fails else "this and the rest are dropped unseen")
	if misuse.what == VALUE and verdict.fails:
		return "is refused" + _said(verdict.message)
	if misuse.what == VALUE and verdict.effect == "ignored":
		return "is none of the values it knows"
	if verdict.history == "unloaded":
		return "is not loaded by `import gradio`; import it by its own name"
	if verdict.history == "together":
		return "warns" + _said(verdict.message)
	ignored = ", and is ignored with a warning" if verdict.effect == "warns" else ""
	if verdict.history == "not-yet":
		return f"does not exist before {verdict.since}{ignored}"
	if verdict.history == "never" and verdict.replacement is not None:
		return f"is not accepted{ignored}"
	if verdict.history == "never":
		return f"does not exist in any version{ignored}"
	if verdict.effect == "warns":
		return f"left the signature in {verdict.until} and only warns" if (
			verdict.history == "removed"
		) else "is deprecated and warns"  # fmt: skip
	return f"was removed in {verdict.until}"


def _said(message: str) -> str:
	"""Gradio's own words, where they are no template to be filled in."""
	return "" if not message or "{" in message or "\n" in message else f": {message.rstrip('.')}"


UNKNOWN_NAME = "unknown-name"
UNKNOWN_PARAMETER = "unknown-parameter"
REMOVED_NAME = "removed-name"
REMOVED_PARAMETER = "removed-parameter"
NOT_YET = "not-yet-introduced"
DEPRECATED = "deprecated-api"
NO_SUCH_EVENT = "event-not-supported"
TOO_MANY = "positional-arguments-dropped"
REFUSED_VALUE = "value-not-accepted"
THEME = "theme-left-on-blocks"

_STYLING = frozenset({"theme", "css", "css_paths", "js", "head", "head_paths"})


def rule_of(misuse: Misuse) -> str:
	"""The rule that tells of a misuse: each has exactly one."""
	verdict, what = misuse.verdict, misuse.what
	if what == POSITION:
		return TOO_MANY
	if verdict.history == "not-yet":
		return NOT_YET
	if verdict.effect == "warns" and verdict.history != "never":
		moved = what in (KEYWORD, VALUE)
		assert not moved or misuse.keyword is not None
		if moved and misuse.keyword and not misuse.member and misuse.keyword.arg in _STYLING:
			return THEME if verdict.history == "removed" else DEPRECATED
		return DEPRECATED
	if what == VALUE:
		return REFUSED_VALUE
	if verdict.history == "removed":
		return REMOVED_PARAMETER if what == KEYWORD else REMOVED_NAME
	if what == KEYWORD:
		return UNKNOWN_PARAMETER
	event = misuse.call is not None and misuse.call.name in EVENTS | CHAINS
	return NO_SUCH_EVENT if what == MEMBER and event else UNKNOWN_NAME


def severity_of(misuse: Misuse) -> str:
	"""How bad it is at the target, and in the versions the project allows."""
	if misuse.verdict.fails:
		return "error" if misuse.since is None else "warning"
	return "info" if misuse.verdict.effect == "ignored" and misuse.what == VALUE else "warning"


# ==== gradio_patterns.api.moving ====
"""``theme=``, ``css=`` and their kin: from the app's constructor to every ``launch()`` of it."""

import ast
from collections.abc import Iterator

from gradio_patterns.api import Replacement, keyword_verdict
from gradio_patterns.api.misuse import Misuse
from gradio_patterns.api.usage import row_for
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.passing import argument_for
from gradio_patterns.app.scopes import Place, Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Edit
from gradio_patterns.fixing import edits

Edits = tuple[Edit | None, ...] | None
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def row_of(app: App, misuse: Misuse, keyword: ast.keyword) -> Replacement | None:
	"""The row of another keyword of the same call, or of a base class (``gr.Sketchpad``)."""
	return row_for(misuse.symbol, misuse.member, keyword.arg or "", None, app.target)


def move_to_launch(app: App, misuse: Misuse, row: Replacement) -> Edits:
	call = misuse.call
	if call is None or misuse.keyword is None:
		return None
	launches = launches_of(app, call)
	if not launches or any(launch.open for launch in launches):
		return None
	# All that can move goes together: one place takes one insertion per round.
	moving = [
		keyword
		for keyword in call.node.keywords
		if all(_can_move(app, misuse, call, keyword, launch) for launch in launches)
	]
	if misuse.keyword not in moving:
		return None
	made = [edit for launch in launches for edit in _added(app, launch, moving)]
	if None in made:
		return None
	return (*edits.remove_keywords(app.source, call, moving), *made)


def _added(app: App, launch: Call, moving: list[ast.keyword]) -> list[Edit | None]:
	"""What gives one launch the keywords; a None among it where that cannot be done."""
	probe = edits.add_keyword(app.source, launch, "")
	if probe is None:
		return [None]
	# One argument a line where the call is laid out so.
	lines = probe.content.startswith(("\r", "\n"))
	indent = probe.content.strip("\r\n,") if lines else app.source.indent(launch.node)
	moved = [_shifted(app, keyword, indent) for keyword in moving]
	texts = [text for text in moved if text is not None]
	if len(texts) < len(moved):
		return [None]
	if not lines:
		texts = [", ".join(texts)]
	return [edits.add_keyword(app.source, launch, text) for text in texts]


def _can_move(app: App, misuse: Misuse, call: Call, keyword: ast.keyword, launch: Call) -> bool:
	row = row_of(app, misuse, keyword)
	return (
		row is not None
		and row.rewrite.get("action") == "move-to-launch"
		and launch.keyword_node(keyword.arg or "") is None
		and keyword_verdict("Blocks", "launch", keyword.arg or "", app.target).effect == "runs"
		and _visible(app, keyword.value, call.place, launch.place)
	)


def _shifted(app: App, keyword: ast.keyword, new: str) -> str | None:
	"""The keyword as it stands, its further lines moved to where they are going."""
	source = app.source
	text = source.slice(source.start(keyword), source.end(keyword))
	if "\n" not in text:
		return text
	if any(_of_lines(node) for node in descend(keyword.value)):
		return text  # text of several lines is taken as it is
	old = len(source.indent(keyword))
	first, *rest = text.splitlines()
	if any(line.strip() and len(line) - len(line.lstrip()) < old for line in rest):
		return None
	return source.newline.join(
		[first, *(new + line[old:] if line.strip() else "" for line in rest)]
	)


def _of_lines(node: ast.AST) -> bool:
	return isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno != node.lineno


def launches_of(app: App, call: Call) -> list[Call]:
	"""Every ``launch()`` of the app that ``call`` constructs; none where it is mounted as well."""
	for mount in app.calls("mount_gradio_app"):
		values = (*mount.positional, *mount.keywords.values())
		if any(_is_made_by(app, value, mount.place, call) for value in values):
			return []
	found = [
		launch
		for launch in app.launches
		if isinstance(launch.receiver, Instance) and launch.receiver.call.node is call.node
	]
	return [*found, *_behind_functions(app, call)]


def _is_made_by(app: App, value: ast.expr, place: Place, call: Call) -> bool:
	made = app.resolve(value, place)
	return isinstance(made, Instance) and made.call.node is call.node


def _behind_functions(app: App, call: Call) -> Iterator[Call]:
	"""``app.launch()`` in a function of the file that is handed this app and no other."""
	for raw in app.walked.calls_by_attribute.get("launch", ()):
		maker = raw.place.scope.node
		receiver = raw.node.func.value if isinstance(raw.node.func, ast.Attribute) else None
		if not isinstance(receiver, ast.Name) or not isinstance(maker, FUNCTIONS):
			continue
		bindings = raw.place.scope.bindings.get(receiver.id, ())
		if [binding.kind for binding in bindings] != ["parameter"]:
			continue
		starts = app.walked.calls_by_name.get(maker.name, [])
		named = [node for node in app.nodes if isinstance(node, ast.Name) and node.id == maker.name]
		if not starts or len(named) != len(starts):
			continue  # never called, or handed on to be called from elsewhere
		given = [(argument_for(maker, start.node, receiver.id), start.place) for start in starts]
		if all(value is not None and _is_made_by(app, value, at, call) for value, at in given):
			yield Call(raw.node, "launch", raw.place)


def _visible(app: App, value: ast.expr, here: Place, there: Place) -> bool:
	"""Whether every name in ``value`` means the same at the other place."""
	if here.scope is there.scope:
		return True
	for node in descend(value):
		if isinstance(node, ast.Lambda):
			return False
		if isinstance(node, ast.Name):
			owner = _owner(node.id, here.scope)
			if owner is not _owner(node.id, there.scope):
				return False
			if owner is not None and owner.kind != "module":
				return False
	return True


def _owner(name: str, scope: Scope) -> Scope | None:
	"""The scope that binds a name as seen from ``scope``; None for a built-in."""
	current: Scope | None = scope
	while current is not None and name not in current.bindings:
		current = current.parent
	return current


# ==== gradio_patterns.api.nearest ====
"""The names most like a misspelt one."""

from collections.abc import Iterable

KNOWN_SLIPS = {
	"default": ("value",), "min": ("minimum",), "max": ("maximum",), "input": ("inputs",),
	"output": ("outputs",), "function": ("fn",), "options": ("choices",), "text": ("value",),
	"help": ("info",), "hint": ("placeholder",), "items": ("choices",), "on_click": ("click",),
	"onclick": ("click",), "on_change": ("change",), "title": ("label",), "name": ("label",),
	"source": ("sources",), "hidden": ("visible",), "disabled": ("interactive",),
	"example": ("examples",), "multiple": ("multiselect", "file_count"),
	"col_count": ("column_count",),
}  # fmt: skip
"""Words that other libraries, or other parts of Gradio, use for the same thing."""


def nearest(word: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
	"""Up to ``most`` of ``names``, best first; none where nothing is alike."""
	from difflib import get_close_matches  # slow to import, needed only for a finding

	known = list(dict.fromkeys(names))
	found = [name for name in KNOWN_SLIPS.get(word, ()) if name in known]
	lowered: dict[str, str] = {}
	for name in known:
		lowered.setdefault(name.lower(), name)
	plain = word.lower()
	if plain in lowered:
		found.append(lowered[plain])
	found += [lowered[near] for near in get_close_matches(plain, lowered, n=most, cutoff=0.75)]
	return tuple(dict.fromkeys(found))[:most]


# ==== gradio_patterns.api.notices ====
"""Warnings and refusals that a call is certain to reach, by what it is given."""

from collections.abc import Mapping
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.conditions import UNKNOWN, holds
from gradio_patterns.api.symbols import Notice
from gradio_patterns.api.table import Version, rungs


def call_notices(
	symbol: str, member: str, given: Mapping[str, Any], version: Version
) -> tuple[Notice, ...]:
	"""The notices that a call with these values certainly reaches.

    ``given`` are literal values by parameter; use ``conditions.UNKNOWN`` where one is not
    literal, ``conditions.SOMETHING`` where it is at least some object. What is not given counts
    with its default.
    """
	reached: list[tuple[Notice, ...]] = []
	for rung in rungs(version):
		known = symbols.parameters_at(symbol, member, rung)
		if known is None and symbols.signature_number(symbol, member, rung) is None:
			continue
		names = {one.name for one in known or ()}
		reached.append(tuple(
			notice for notice in symbols.notices_at(symbol, member, rung)
			if notice.condition is not None and set(notice.parameters) <= names | set(given)
			and _reached(notice, known or (), {"event_name": member, **given})
		))  # fmt: skip
	if not reached:
		return ()
	texts = [{notice.message for notice in told} for told in reached]
	return tuple(n for n in reached[-1] if all(n.message in told for told in texts))


def always(notice: Notice) -> bool:
	"""Whether a notice waits for no parameter: it comes with the call, or with the event's name."""
	return notice.condition == "" or (notice.condition is not None and not notice.parameters)


def _reached(
	notice: Notice, known: tuple[symbols.Parameter, ...], given: Mapping[str, Any]
) -> bool:
	"""A refusal must follow from what is given alone: bodies replace defaults before they check."""
	if not notice.condition:
		return True
	if notice.level == "raise":
		if "None" not in notice.condition:
			# None stands for the default in most places: bodies replace it before they check.
			given = {name: UNKNOWN if value is None else value for name, value in given.items()}
		return bool(holds(notice.condition, given))
	return bool(holds(notice.condition, symbols.default_values(known) | dict(given)))


# ==== gradio_patterns.api.patched ====
"""What of Gradio a project changes: of that, nobody can say what it takes."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from gradio_patterns.support import project_bounds

PATCHED = ("patched",)
"""This module's question, among those that an app's checks ask of the files around it."""

_ROOT_MARKS = (".git", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt")
_LEVELS = 4
_FILES = 400
_LIMIT = 300_000
_SKIPPED = frozenset({"node_modules", "venv", ".venv", "site-packages", "__pycache__", "build"})

EVERYTHING = "*"
"""Among the names that are patched: Gradio itself is another one, or changed in unknown ways."""

_PATCH = (
	rb"(?m)^[ \t]*(?:"
	rb"(?:gr|gradio)\.(?P<path>(?:\w+\.)*(?!\w*_(?:dir|path)\b)\w+)[ \t]*=[^=]"  # gr.Box = ...
	rb"|(?P<all>setattr\((?:gr|gradio)[.,]|sys\.modules\[[\"']gradio)"
	rb"|(?P<name>[A-Z]\w*)\.(?:__init__|preprocess|postprocess|update|style)[ \t]*=[^=]"
	rb")"
)

_WISHES = (
	r"requirements[^/]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml"
)

_FORK = (
	rb"(?mi)^[^#\n]*(?:"
	rb"(?<![\w.-])gradio(?:\[[^\]\n]*\])?[ \t]*(?:@[ \t]*(?:git\+|https?:|file:)"  # gradio @ https:
	rb"|={2,3}[ \t]*[\d.]+\+"  # a local version: ==4.19.2+custom
	rb"|=[ \t]*\{[^}\n]*\b(?:git|path|url|file|workspace)[ \t]*=)"  # a table of Poetry, uv, Pipenv
	rb"|git\+[^\s#]*/gradio(?:\.git)?(?=[@#\s\"']|$)"
	rb"|(?<![\w.-])gradio-\d[^\s/]*\.(?:whl|tar\.gz|zip)\b"
	rb"|(?:-e|--editable)[ =][^\s#]*(?<![\w.-])gradio/?[ \t]*$"
	rb")|^[ \t]*[^#\s][^\n]*#egg=gradio\b"
)
"""How a file asks for a Gradio that is not the one of the package index."""


def owner_of(path: str) -> str:
	"""Whose meaning an assignment to a dotted path changes: of a class's member the class's.

    ``gradio.Chatbot.postprocess`` is ``Chatbot``, ``gradio.utils.colorize`` is ``colorize``.
    """
	parts = path.split(".")
	return next((part for part in parts if part[:1].isupper()), parts[-1])


def patched(path: str) -> frozenset[str]:
	"""Names of Gradio that a project assigns into; EVERYTHING for a Gradio of its own.

    Silence has to reach as far as the patch, and no further: a project with a patched Chatbot
    still wants to hear of its Textbox.
    """
	if not os.path.isfile(path):
		return frozenset()
	folder = own = os.path.dirname(os.path.abspath(path))
	root = _root(folder)
	found: frozenset[str] = frozenset()
	while True:
		if _forked_in(folder) or (folder == own and _package(folder)):
			return frozenset({EVERYTHING})
		found |= _patched_in(folder)
		if folder == root:
			return found | _patched_below(root)
		folder = os.path.dirname(folder)


def _root(folder: str) -> str:
	"""The project's folder: with a mark of one, or the uppermost that is still a package."""
	top = folder
	for _ in range(_LEVELS):
		if any(os.path.exists(os.path.join(folder, mark)) for mark in _ROOT_MARKS):
			return folder
		if os.path.exists(os.path.join(folder, "__init__.py")):
			top = folder
		if project_bounds.reached(folder):
			return folder
		folder = os.path.dirname(folder)
	return top


@lru_cache(maxsize=256)
def _patched_in(folder: str) -> frozenset[str]:
	try:
		names = sorted(os.listdir(folder))[: _FILES * 2]
	except OSError:
		return frozenset()
	paths = (os.path.join(folder, name) for name in names if name.endswith(".py"))
	return frozenset(name for path in paths for name in _patches(path))


@lru_cache(maxsize=256)
def _forked_in(folder: str) -> bool:
	"""Whether Gradio lies in this folder, or is wished for from elsewhere than its index."""
	if _package(folder) and os.path.isfile(os.path.join(folder, "gradio", "blocks.py")):
		return True
	try:
		names = [name for name in os.listdir(folder) if re.fullmatch(_WISHES, name)]
	except OSError:
		return False
	return any(_says(os.path.join(folder, name), _FORK) for name in names)


def _package(folder: str) -> bool:
	"""Whether a package of that name lies there: beside the app it is what ``import`` finds.

    Further up it may be a part of the project that is only called so.
    """
	return os.path.isfile(os.path.join(folder, "gradio", "__init__.py"))


@lru_cache(maxsize=64)
def _patched_below(root: str) -> frozenset[str]:
	return frozenset(name for path in _python_files(root) for name in _patches(path))


def _python_files(root: str) -> Iterator[str]:
	left = _FILES
	for folder, folders, names in os.walk(root):
		folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
		for name in sorted(names):
			if name.endswith(".py"):
				yield os.path.join(folder, name)
				left -= 1
				if left == 0:
					return


def _patches(path: str) -> frozenset[str]:
	found = set()
	for match in re.finditer(_PATCH, _gradio_text(path)):
		dotted = match["path"] or match["name"]
		found.add(EVERYTHING if dotted is None else owner_of(dotted.decode("utf-8", "replace")))
	return frozenset(found)


def places(paths: Iterable[str]) -> list[tuple[str, int, str]]:
	"""Where files, and those below folders, change Gradio itself: path, line and what is changed.

    What calls a changed part is left alone by every rewrite, so that a person has to be told.
    """
	found = []
	for given in paths:
		for path in _python_files(given) if os.path.isdir(given) else (given,):
			text = _gradio_text(path)
			for match in re.finditer(_PATCH, text):
				line = text.count(b"\n", 0, match.start()) + 1
				start = match[0].strip().rstrip(b"=").split(b"=")[0]
				found.append((path, line, start.decode("utf-8", "replace").strip()))
	return found


def _says(path: str, pattern: bytes) -> bool:
	return re.search(pattern, _gradio_text(path)) is not None


def _gradio_text(path: str) -> bytes:
	"""A file that mentions Gradio; empty where it does not, cannot be read or is too long."""
	try:
		if os.path.getsize(path) > _LIMIT:
			return b""
		with open(path, "rb") as file:
			data = file.read()
	except OSError:
		return b""
	return data if b"gradio" in data else b""


# ==== gradio_patterns.api.payloads ====
"""Reading ``gradio_payloads.json``: what a component hands to a handler, and takes back.

The file is written by ``scripts/payload_table.py`` from launched apps: *chosen* is a first value
that a visitor sends on, *cleared* the null that a page sends for what was taken away again.
"""

import json
import os.path
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.api.table import Version, at, parse_version, speaking_for, version_text
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

PAYLOAD_FILE = os.path.join(os.path.dirname(__file__), "gradio_payloads.json")
WAYS = ("chosen", "cleared")
RAISES = "raises "


@dataclass(frozen=True)
class Payloads:
	"""One component in one measured release.

    ``hands_over`` is options -> way -> what arrives; ``takes_back`` is what a handler returns ->
    what becomes of it. ``measured`` is the release that was run.
    """

	measured: Version
	hands_over: dict[str, dict[str, str]]
	takes_back: dict[str, str]


@cache
def _table() -> dict[str, Any]:
	table: dict[str, Any] = json.loads(read_text(PAYLOAD_FILE))
	return table


@lru_cache(maxsize=8192)
def component_named(name: str) -> str | None:
	"""The name in the table of ``DataFrame``, ``Dataframe`` or ``components.Dataframe``."""
	plain = name.rpartition(".")[2].casefold()
	return next((known for known in _table()["components"] if known.casefold() == plain), None)


@cache
def measured_versions() -> tuple[Version, ...]:
	"""The releases that were run, oldest first."""
	return tuple(map(parse_version, _table()["versions"]))


def payloads_of(name: str, version: Version) -> Payloads | None:
	"""What is known of a component at a version: of two neighbours, what the older one did.

    None for what is no component, has not been in that release, or is older than the table.
    """
	return next(iter(_speaking_for(name, version)), None)


def event_data(name: str, version: Version) -> dict[str, str]:
	"""Attributes of a class of event data such as ``SelectData``, and what each of them holds.

    Where a release lies between two measured ones: those that both have.
    """
	row = _table()["events"].get(name.rpartition(".")[2], {})
	places = speaking_for(version, measured_versions()) if row else ()
	told = [_told(row, place) for place in places]
	common = told[0].items() if told else ()
	return {key: text for key, text in common if all(key in one for one in told)}


def refusal(name: str, version: Version, values: Sequence[str]) -> str:
	"""The error with which a component refuses every one of these values; else empty.

    Between two measured releases both have to refuse them: which of them changed it is unknown.
    """
	found = _speaking_for(name, version)
	ends = [one.takes_back.get(value, "") for one in found for value in values]
	refused = bool(ends) and all(end.startswith(RAISES) for end in ends)
	return ends[0].removeprefix(RAISES) if refused else ""


def handed_over(name: str, version: Version) -> dict[str, dict[str, str]]:
	"""What a component hands over by its options, where all measured neighbours say the same."""
	found = _speaking_for(name, version)
	if not found:
		return {}
	rows = found[0].hands_over
	return {
		options: ways
		for options, ways in rows.items()
		if all(one.hands_over.get(options) == ways for one in found)
	}


EVENT_DATA = {
	"select": "SelectData", "like": "LikeData", "retry": "RetryData", "undo": "UndoData",
	"edit": "EditData", "key_up": "KeyUpData", "delete": "DeletedFileData", "copy": "CopyData",
	"download": "DownloadData",
}  # fmt: skip
"""The class whose annotation a handler of an event may use to be told more."""


def told_by_events(events: Sequence[str], version: Version) -> dict[str, dict[str, Any]]:
	"""Event -> the class of its data, and what that holds; only events that tell more."""
	held = {event: event_data(EVENT_DATA.get(event, ""), version) for event in events}
	return {
		event: {"class": EVENT_DATA[event], "holds": holds}
		for event, holds in held.items()
		if holds
	}


@lru_cache(maxsize=256)
def _speaking_for(name: str, version: Version) -> tuple[Payloads, ...]:
	component = component_named(name)
	places = speaking_for(version, measured_versions()) if component is not None else ()
	found = (_at(_table()["components"][component], place) for place in places)
	return tuple(one for one in found if one.hands_over or one.takes_back)


def _at(row: dict[str, Any], place: int) -> Payloads:
	hands_over = {options: _told(ways, place) for options, ways in row["hands_over"].items()}
	return Payloads(
		measured_versions()[place],
		{options: ways for options, ways in hands_over.items() if ways},
		_told(_by_value(row["takes_back"]), place),
	)


def _by_value(groups: list[Any]) -> dict[str, Any]:
	"""Rows of values that a component does the same with, one by one."""
	texts = _table()["texts"]
	return {texts[value]: line for values, line in groups for value in values}


def _told(lines: dict[str, Any], place: int) -> dict[str, str]:
	numbers = {key: at(line, place) for key, line in lines.items()}
	texts = _table()["texts"]
	return {key: texts[number] for key, number in numbers.items() if number is not None}


def facts_of(found: Payloads) -> dict[str, Any]:
	"""The same as plain data, for the JSON form of ``gradio-patterns api``."""
	return {
		"measured": version_text(found.measured),
		"hands_over": found.hands_over,
		"takes_back": found.takes_back,
	}


def lines_of(facts: dict[str, Any]) -> list[str]:
	"""What ``facts_of`` gave in sentences; the first two begin as others rely on."""
	handed = facts["hands_over"]
	first = next(iter(handed), "")
	lines = [f"hands over: {_handed(handed[first])}"] if handed else []
	told = {_handed(handed[first])} if handed else set()
	for options, ways in handed.items():
		said = _handed(ways)
		if said not in told:
			lines.append(f"  with {options}: {said}")
			told.add(said)
	groups = _grouped(facts["takes_back"])
	taken = {end: values for end, values in groups.items() if not end.startswith(RAISES)}
	if taken:
		lines.append("takes back: " + "; ".join(_taken(*item) for item in taken.items()))
	for end, values in groups.items():
		if end not in taken:
			lines.append(f"  {end}: {_some(values)}")
	return lines


def _handed(ways: dict[str, str]) -> str:
	"""``str; None when cleared``."""
	ends: dict[str, list[str]] = {}
	for way in WAYS:
		if way in ways:
			ends.setdefault(ways[way].replace(" | ", " or "), []).append(way)
	parts = []
	for said, held in ends.items():
		if "chosen" in held:
			parts.append(said)
		else:
			parts.append(f"{said} when {' or '.join(held)}")
	return "; ".join(parts)


def _grouped(takes_back: dict[str, str]) -> dict[str, list[str]]:
	"""Values by what becomes of them."""
	groups: dict[str, list[str]] = {}
	for value, end in takes_back.items():
		groups.setdefault(end, []).append(value)
	return groups


def _taken(end: str, values: list[str]) -> str:
	return f"{_some(values)} ({'shows ' if end != 'no change' else ''}{end})"


def _some(values: list[str], most: int = 8) -> str:
	more = f" and {len(values) - most} more" if len(values) > most else ""
	return ", ".join(values[:most]) + more


# ==== gradio_patterns.api.private_names ====
"""Reading ``gradio_inner.json``: every name that an inner module or a class held.

The table of the API lists what is Gradio's own. To say that ``gradio.blocks.Path`` is missing
one has to know what modules only import, too; the file tells it for some releases.
"""

import json
import os.path
from functools import cache
from typing import Any

from gradio_patterns.api.lifespans import Life, name_lives
from gradio_patterns.api.symbols import lineage, symbol_at
from gradio_patterns.api.table import (
	Version,
	at,
	is_beyond,
	load_table,
	pad,
	parse_version,
	rungs,
	speaking_for,
)
from gradio_patterns.support.packed import read_text

ABOUT = "about "
"""Before a release where only the next measured one is known."""

INNER_FILE = os.path.join(os.path.dirname(__file__), "gradio_inner.json")


@cache
def _table() -> dict[str, Any]:
	table: dict[str, Any] = json.loads(read_text(INNER_FILE))
	return table


@cache
def measured() -> tuple[Version, ...]:
	return tuple(map(parse_version, _table()["versions"]))


def unloaded_modules(version: Version) -> frozenset[str]:
	"""Modules that this very release has and that ``import gradio`` leaves alone."""
	place = measured().index(pad(version)) if pad(version) in measured() else None
	if place is None:
		return frozenset()
	lines = _table().get("unloaded", {}).items()
	return frozenset(path for path, line in lines if at(line, place) is not None)


def lives_of_missing(dotted: str, version: Version) -> tuple[Life, ...] | None:
	"""When a name was there that an inner module certainly does not hold; None where unknown.

    Between two measured releases both have to lack it, and the table of the API has to know the
    module: a name may have come and gone in between.
    """
	module, _, name = dotted.rpartition(".")
	held = _table()["modules"].get(module)
	if held is None or name.startswith("_") or dotted in load_table().head["modules"]:
		return None
	if not _lacks(held, name, version):
		return None
	here = rungs(version)
	if not here or any(symbol_at(dotted, rung) is not None for rung in here):
		return None
	exact = pad(version) in measured()
	if not exact and module not in load_table().keyed["names"]:
		return None
	there = [place for place in range(len(measured())) if at(held["some"].get(name), place)]
	return name_lives(dotted) or _lives(there)


def lives_of_member(
	symbol: str, name: str, version: Version, on_class: bool
) -> tuple[Life, ...] | None:
	"""When a class had an attribute that neither it nor a base of it has; None where unknown.

    What is no attribute of the class may be given to an object of it, by any code of Gradio.
    """
	here = rungs(version)
	if not here or pad(version) not in measured() or name.startswith("_"):
		return None
	held = [_table()["classes"].get(one) for one in lineage(symbol, here[-1])]
	if any(one is None or not _lacks(one, name, version) for one in held):
		return None
	if not on_class and not _lacks(_table()["objects"][""], name, version):
		return None
	return _lives([place for place in range(len(measured())) if _has(symbol, name, place)])


def _lacks(held: dict[str, Any], name: str, version: Version) -> bool:
	"""Whether all measured releases that speak for a version lack a name."""
	if is_beyond(version) or name in held["always"]:
		return False
	places = speaking_for(version, measured())
	some = held["some"].get(name)
	return bool(places) and all(
		at(held["life"], place) is not None and at(some, place) is None for place in places
	)


def _has(symbol: str, name: str, place: int) -> bool:
	"""Whether a class had an attribute in a measured release, of its own or from a base."""
	rung = load_table().versions.index(measured()[place])
	for one in lineage(symbol, rung):
		held = _table()["classes"].get(one) or {}
		alive = at(held.get("life"), place) is not None
		if alive and (name in held["always"] or at(held["some"].get(name), place) is not None):
			return True
	return False


def _lives(there: list[int]) -> tuple[Life, ...]:
	"""When a name was there, as roughly as the measured releases tell."""
	texts = _table()["versions"]
	found = []
	for place in there:
		if place - 1 not in there:
			since = ABOUT + texts[place] if place else ""
		if place + 1 not in there:
			until = ABOUT + texts[place + 1] if place + 1 < len(texts) else ""
			found.append(Life(since, until))
	return tuple(found)


# ==== gradio_patterns.api.release_diff ====
"""What came and what went between two releases: ``gradio-patterns api --since 5.50``."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.table import Version, entry, load_table, rungs, version_text

_KINDS = ("parameters", "events", "methods")
_MEMBERS = ("Blocks.launch",)  # told without being asked: what every app calls


def news(since: Version, until: Version, names: Iterable[str] = ()) -> list[dict[str, Any]]:
	"""One row a public name of Gradio that is new, gone, or offers more or less than before.

    ``names`` leaves the others out; ``Button.click`` asks about a listener or method. A row has
    ``name``, ``change`` (``new``, ``gone``, ``changed``) and, where it changed, lists under
    ``added`` and ``removed`` by kind. Empty where either version is older than the table.
    """
	if not rungs(since) or not rungs(until):
		return []
	wanted = {name.removeprefix("gr.").removeprefix("gradio.") for name in names}
	known = {*(entry("names", "gradio") or {}), *_MEMBERS}
	members = {name for name in wanted if "." in name}
	return [
		row
		for name in sorted(known | members)
		if not wanted or name in wanted
		if (row := (_member if "." in name else _row)(name, since, until)) is not None
	]


def _row(name: str, since: Version, until: Version) -> dict[str, Any] | None:
	before = symbols.symbol_of(f"gradio.{name}", since)
	after = symbols.symbol_of(f"gradio.{name}", until)
	if (before is None and after is None) or f"gradio.{name}" in load_table().head["modules"]:
		return None
	if before is None or after is None:
		return {"name": name, "change": "new" if before is None else "gone"}
	if not before or not after:
		return None  # a plain name, such as a module
	return _changed(name, _offer(before, since), _offer(after, until))


def _member(name: str, since: Version, until: Version) -> dict[str, Any] | None:
	"""The row of a listener or method, such as ``Blocks.launch``."""
	owner, _, member = name.partition(".")
	before, after = (_called(owner, member, version) for version in (since, until))
	if before is None or after is None:
		if before is after:
			return None
		return {"name": name, "change": "new" if before is None else "gone"}
	return _changed(name, {"parameters": before}, {"parameters": after})


def _called(owner: str, member: str, version: Version) -> tuple[str, ...] | None:
	symbol = symbols.symbol_of(f"gradio.{owner}", version)
	known = symbols.parameters(symbol, member, version) if symbol else None
	return None if known is None else _names(known)


def _changed(
	name: str, old: dict[str, tuple[str, ...]], new: dict[str, tuple[str, ...]]
) -> dict[str, Any] | None:
	added = {kind: _missing(new[kind], old[kind]) for kind in _KINDS if kind in new}
	removed = {kind: _missing(old[kind], new[kind]) for kind in _KINDS if kind in new}
	if not any((*added.values(), *removed.values())):
		return None
	row: dict[str, Any] = {"name": name, "change": "changed"}
	for key, found in (("added", added), ("removed", removed)):
		if any(found.values()):
			row[key] = {kind: names for kind, names in found.items() if names}
	return row


def _offer(symbol: str, version: Version) -> dict[str, tuple[str, ...]]:
	known = symbols.parameters(symbol, "", version) or ()
	return {
		"parameters": _names(known),
		"events": symbols.events_of(symbol, version),
		"methods": symbols.methods_of(symbol, version),
	}


def _names(known: Iterable[symbols.Parameter]) -> tuple[str, ...]:
	return tuple(one.name for one in known if one.kind not in ("*", "**"))


def _missing(names: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
	return [name for name in names if name not in other and not name.startswith("_")]


def told_news(since: Version, until: Version, names: Iterable[str] = (), fmt: str = "text") -> str:
	"""The same for a terminal, one line a fact, or as JSON."""
	rows = news(since, until, names)
	if fmt == "json":
		head = {"since": version_text(since), "gradio": version_text(until)}
		return json.dumps(head | {"changes": rows}, indent=2)
	lines = [f"from Gradio {version_text(since)} to {version_text(until)}"]
	for change in ("new", "gone"):
		found = [row["name"] for row in rows if row["change"] == change]
		lines += [f"{change}: {', '.join(found)}"] if found else []
	for row in rows:
		if row["change"] == "changed":
			lines += [row["name"], *_lines(row)]
	return "\n".join(lines if rows else [lines[0] + ": no change is known"])


def _lines(row: dict[str, Any]) -> Iterator[str]:
	for key, mark in (("added", "+"), ("removed", "-")):
		for kind, names in row.get(key, {}).items():
			yield f"  {mark} {kind}: {', '.join(names)}"


# ==== gradio_patterns.api.replacements ====
"""What to write instead: the hand-written ``replacements.json``.

Every row was run on the newest Gradio: ``before`` fails or warns there, ``after`` does neither
(``scripts/api_history.py replacements`` runs them again).
"""

import json
import os.path
from functools import cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

REPLACEMENTS_FILE = os.path.join(os.path.dirname(__file__), "replacements.json")


@dataclass(frozen=True)
class Replacement:
	"""One row. ``symbol`` is ``*`` for any component, ``member`` is ``event`` for any event.

    ``rewrite`` tells ``migrate`` what to do: an ``action`` and its operands, or nothing where a
    person has to decide. ``safe`` says that the rewrite keeps behaviour.
    """

	symbol: str
	member: str
	parameter: str
	text: str
	rewrite: dict[str, Any]
	safe: bool
	note: str
	values: tuple[Any, ...]
	before: str
	after: str


@cache
def all_replacements() -> tuple[Replacement, ...]:
	rows = json.loads(read_text(REPLACEMENTS_FILE))
	return tuple(
		Replacement(
			symbol=row["symbol"], member=row.get("member", ""),
			parameter=row.get("parameter", ""), text=row["text"],
			rewrite=row.get("rewrite", {}), safe=row.get("safe", False),
			note=row.get("note", ""), values=tuple(row.get("values", ())),
			before=row["before"], after=row["after"],
		)
		for row in rows
	)  # fmt: skip


@cache
def _by_place() -> dict[tuple[str, str, str], tuple[Replacement, ...]]:
	found: dict[tuple[str, str, str], tuple[Replacement, ...]] = {}
	for row in all_replacements():
		place = (row.symbol, row.member, row.parameter)
		found[place] = (*found.get(place, ()), row)
	return found


def replacement_for(
	symbol: str, member: str, parameter: str, value: object = None
) -> Replacement | None:
	"""The row for a name, a member or a parameter; rows that name values want that value."""
	rows = _by_place().get((symbol, member, parameter), ())
	for row in rows:
		if row.values and value in row.values:
			return row
	return next((row for row in rows if not row.values), None)


# ==== gradio_patterns.api.rewrites ====
"""From a row of ``replacements.json`` to edits: what fixes do to misuses of the API."""

import ast
from collections.abc import Callable
from typing import Any

from gradio_patterns.api import Replacement, keyword_verdict, name_verdict, symbol_of
from gradio_patterns.api.misuse import Misuse
from gradio_patterns.api.moving import Edits, move_to_launch, row_of
from gradio_patterns.api.scaffold import scaffold
from gradio_patterns.app import UNKNOWN, App, Call, Instance
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.fixing import edits


def fix_for(app: App, misuse: Misuse) -> Fix | None:
	"""The machine-made fix of a misuse, where its row knows one and it fits the code."""
	row = misuse.verdict.replacement
	if row is None:
		return scaffold(app, misuse)
	action = row.rewrite.get("action", "")
	make = _ACTIONS.get(action)
	made = make(app, misuse, row) if make is not None and _there(app, misuse, row) else None
	if made is None:
		return scaffold(app, misuse)
	build = edits.safe if row.safe and _keeps(app, action, misuse) else edits.unsafe
	return build(row.text, *made)


def _there(app: App, misuse: Misuse, row: Replacement) -> bool:
	"""Whether the target version has what the rewrite leads to: rows are made for the newest."""
	action, to = row.rewrite.get("action"), str(row.rewrite.get("to", ""))
	if action in {"rename", "wrap-in-list", "wrap-in-call", "list-item"}:
		verdict = keyword_verdict(misuse.symbol, misuse.member, to, app.target)
		return verdict.effect == "runs"
	if action == "rename-name":
		return name_verdict(f"gradio.{to}", app.target).effect == "runs"
	return True


def _keeps(app: App, action: str, misuse: Misuse) -> bool:
	"""A rewrite is only as safe as the value it moves can be read."""
	if misuse.keyword is None or action in {"rename", "wrap-in-list", "drop", "move-to-launch"}:
		return True
	assert misuse.call is not None
	return app.literal(misuse.keyword.value, misuse.call.place) is not UNKNOWN


def _rename(app: App, misuse: Misuse, row: Replacement) -> Edits:
	keyword, call = misuse.keyword, misuse.call
	to = str(row.rewrite["to"])
	if keyword is None or call is None or call.keyword_node(to) is not None:
		return None
	if "value" in row.rewrite:
		return (
			edits.replace_keyword(app.source, keyword, f"{to}={_written(row.rewrite['value'])}"),
		)
	if row.rewrite.get("first_of_pair") and isinstance(keyword.value, (ast.Tuple, ast.List)):
		first = app.source.segment(keyword.value.elts[0])
		return (edits.replace_keyword(app.source, keyword, f"{to}={first}"),)
	return (edits.rename_keyword(app.source, keyword, to),)


def _drop(app: App, misuse: Misuse, row: Replacement) -> Edits:
	if misuse.keyword is None or misuse.call is None:
		return None
	return (edits.remove_keyword(app.source, misuse.call, misuse.keyword),)


def _wrap_in_list(app: App, misuse: Misuse, row: Replacement) -> Edits:
	keyword, call = misuse.keyword, misuse.call
	to = str(row.rewrite["to"])
	if keyword is None or call is None or call.keyword_node(to) is not None:
		return None
	literal = app.literal(keyword.value, call.place)
	if literal is None:
		return (edits.remove_keyword(app.source, call, keyword),)
	if isinstance(literal, (list, tuple)):
		return None
	text = f"{to}=[{app.source.segment(keyword.value)}]"
	return (edits.replace_keyword(app.source, keyword, text),)


def _wrap_in_call(app: App, misuse: Misuse, row: Replacement) -> Edits:
	keyword, call, alias = misuse.keyword, misuse.call, app.gradio_alias
	to = str(row.rewrite["to"])
	if keyword is None or call is None or alias is None or call.keyword_node(to) is not None:
		return None
	parts: list[ast.keyword] = []
	given: list[str] = []
	for part in call.node.keywords:
		own = row_of(app, misuse, part)
		if own is None or own.rewrite.get("to") != to:
			continue
		parts.append(part)
		given.append(f"{own.rewrite['argument']}={app.source.segment(part.value)}")
	name = str(row.rewrite["call"]).removeprefix("gr.")
	value = f"{to}={alias}.{name}({', '.join(given)})"
	rest = edits.remove_keywords(app.source, call, parts[1:])
	return (edits.replace_keyword(app.source, parts[0], value), *rest)


def _list_item(app: App, misuse: Misuse, row: Replacement) -> Edits:
	"""All ``show_*_button`` keywords of one call become one ``buttons=[...]``."""
	call, to = misuse.call, str(row.rewrite["to"])
	if call is None or call.open or call.keyword_node(to) is not None:
		return None
	shown: dict[str, bool] = dict.fromkeys(row.rewrite.get("shown_by_default", ()), True)
	parts: list[ast.keyword] = []
	for keyword in call.node.keywords:
		own = row_of(app, misuse, keyword)
		if own is None or own.rewrite.get("action") != "list-item":
			continue
		value = app.literal(keyword.value, call.place)
		if value not in (True, False, None):
			return None
		parts.append(keyword)
		if value is not None:
			shown[str(own.rewrite["item"])] = bool(value)
	buttons = [name for name, on in shown.items() if on]
	if not parts:
		return None
	if buttons == list(row.rewrite.get("shown_by_default", ())):
		return edits.remove_keywords(app.source, call, parts)
	rest = edits.remove_keywords(app.source, call, parts[1:])
	text = f"{to}=[{', '.join(_quoted(name) for name in buttons)}]"
	return (edits.replace_keyword(app.source, parts[0], text), *rest)


def _written(value: object) -> str:
	"""A value as formatters write it."""
	if isinstance(value, list):
		return f"[{', '.join(map(_written, value))}]"
	return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(name: str) -> str:
	return f'"{name}"'


def _first_of_pair(app: App, misuse: Misuse, row: Replacement) -> Edits:
	keyword = misuse.keyword
	if keyword is None or not isinstance(keyword.value, (ast.Tuple, ast.List)):
		return None
	first = app.source.segment(keyword.value.elts[0])
	return (edits.replace(app.source, keyword.value, first),)


def _value(app: App, misuse: Misuse, row: Replacement) -> Edits:
	if misuse.keyword is None:
		return None
	return (edits.replace(app.source, misuse.keyword.value, _quoted(str(row.rewrite["to"]))),)


def _rename_name(app: App, misuse: Misuse, row: Replacement) -> Edits:
	node, to = misuse.node, str(row.rewrite["to"])
	if isinstance(node, ast.alias):
		return _rename_import(app, node, to, row)
	alias = app.gradio_alias
	if alias is None or not isinstance(node, ast.Attribute) or misuse.call is None:
		return None
	made: list[Edit | None] = [edits.replace(app.source, node, f"{alias}.{to}")]
	for name, text in row.rewrite.get("add", {}).items():
		if misuse.call.keyword_node(name) is None:
			made.append(edits.add_keyword(app.source, misuse.call, f"{name}={text}"))
	return tuple(made)


def _rename_import(app: App, node: ast.alias, to: str, row: Replacement) -> Edits:
	"""``from gradio import Box`` with every ``Box`` of the file, where that is its only meaning."""
	name = node.name
	bindings = app.walked.module.bindings
	if node.asname or "add" in row.rewrite or to in bindings or len(bindings.get(name, ())) != 1:
		return None
	others = (scope for scope in app.walked.functions.values() if name in scope.bindings)
	if next(others, None) is not None or not hasattr(node, "lineno"):
		return None
	uses = [n for n in app.nodes if isinstance(n, ast.Name) and n.id == name]
	return (
		edits.replace(app.source, node, to),
		*(edits.replace(app.source, use, to) for use in uses),
	)


def _rename_member(app: App, misuse: Misuse, row: Replacement) -> Edits:
	node = misuse.node
	if not isinstance(node, ast.Attribute):
		return None
	end = app.source.end(node)
	return (Edit(end - len(node.attr.encode()), end, str(row.rewrite["to"])),)


def _merge_into_constructor(app: App, misuse: Misuse, row: Replacement) -> Edits:
	"""``gr.Gallery(...).style(grid=2)`` to ``gr.Gallery(..., columns=2)``, or on a later line."""
	call = misuse.call
	func = call.node.func if call is not None else None
	if call is None or call.open or call.positional or not isinstance(func, ast.Attribute):
		return None
	if not isinstance(call.receiver, Instance) or call.receiver.made_by:
		return None
	made, source = call.receiver.call.node, app.source
	statement = app.statement(call) if func.value is not made else None
	if func.value is made:
		cut: Edit | None = Edit(source.end(made), source.end(call.node), "")
		if "#" in source.slice(source.end(made), source.end(call.node)):
			return None
	elif isinstance(func.value, ast.Name) and statement is not None:
		cut = edits.statement_lines(source, statement)
	else:
		return None
	kept = _styles(app, call, call.receiver, row.rewrite.get("rename", {}))
	if kept is None or cut is None:
		return None
	if not kept:
		return (cut,)
	added = edits.add_keyword(source, made, ", ".join(kept))
	return None if added is None else (added, cut)


def _styles(app: App, call: Call, made: Instance, names: dict[str, str]) -> list[str] | None:
	"""What the constructor takes of the arguments; None where one is given already."""
	symbol = symbol_of(f"gradio.{made.kind}", app.target)
	if symbol is None:
		return None
	kept: list[str] = []
	for keyword in call.node.keywords:
		name = names.get(keyword.arg or "", keyword.arg or "")
		value = _style_value(app, call, keyword, name)
		if value is None or made.call.keyword_node(name) is not None:
			return None
		if keyword_verdict(symbol, "", name, app.target).effect == "runs":
			kept.append(f"{name}={value}")
	return kept


def _style_value(app: App, call: Call, keyword: ast.keyword, name: str) -> str | None:
	if name == "scale" and keyword.arg == "full_width":
		literal: Any = app.literal(keyword.value, call.place)
		return {True: "1", False: "0"}.get(literal) if isinstance(literal, bool) else None
	return app.source.segment(keyword.value)


_ACTIONS: dict[str, Callable[[App, Misuse, Replacement], Edits]] = {
	"rename": _rename,
	"drop": _drop,
	"wrap-in-list": _wrap_in_list,
	"wrap-in-call": _wrap_in_call,
	"list-item": _list_item,
	"move-to-launch": move_to_launch,
	"first-of-pair": _first_of_pair,
	"value": _value,
	"rename-name": _rename_name,
	"rename-member": _rename_member,
	"merge-into-constructor": _merge_into_constructor,
}


# ==== gradio_patterns.api.scaffold ====
"""Where no rewrite is known: take the keyword out, so that the app starts, and leave a comment."""

import ast

from gradio_patterns.api.misuse import KEYWORD, Misuse, message_of, rule_of
from gradio_patterns.app import App
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.fixing import edits

_LONG = 60


def scaffold(app: App, misuse: Misuse) -> Fix | None:
	"""An unsafe fix: the keyword becomes a TODO above its statement, with what it was."""
	keyword, call = misuse.keyword, misuse.call
	if keyword is None or call is None or misuse.what != KEYWORD or not misuse.verdict.fails:
		return None
	if rule_of(misuse) != "removed-parameter":
		return None
	value = " ".join(ast.unparse(keyword.value).split())
	given = f"{keyword.arg}={value}" if len(value) <= _LONG else f"{keyword.arg}="
	comment = f"# TODO {given}: {message_of(misuse)}"
	return edits.unsafe(
		"take it out and leave a TODO comment",
		_above(app, call.node, comment),
		edits.remove_keyword(app.source, call, keyword),
	)


def _above(app: App, node: ast.Call, comment: str) -> Edit | None:
	"""A line of its own before the statement that holds a call; None where it shares its line."""
	around = [
		one
		for one in app.nodes
		if isinstance(one, ast.stmt) and one.lineno <= node.lineno <= (one.end_lineno or 0)
	]
	if not around:
		return None
	statement = max(around, key=lambda one: (one.lineno, one.col_offset))
	indent = app.source.indent(statement)
	if len(indent.encode()) != statement.col_offset:
		return None
	return edits.insert_before(app.source, statement, f"{comment}{app.source.newline}{indent}")


# ==== gradio_patterns.api.symbols ====
"""What a class or function offers in one release: parameters, events, methods, notices.

A callable is named by a symbol and a member: ``("Textbox", "")`` is the constructor,
``("Textbox", "change")`` an event, ``("Blocks", "launch")`` a method, ``("load", "")`` a
function. ``Dependency`` is what an event listener returns, with ``then`` and its kin.
"""

import ast
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.api.conditions import UNKNOWN
from gradio_patterns.api.table import Version, at, entry, item, load_table, rungs
from gradio_patterns.support.dataclass import dataclass

NO_SIGNATURE = -1
"""Stands in a timeline for a member that exists and whose parameters were not written down."""


@dataclass(frozen=True)
class Parameter:
	"""One parameter in one release. ``kind``: ``""`` plain, ``k`` keyword only, ``*``, ``**``."""

	name: str
	kind: str = ""
	default: str | None = None
	literals: tuple[Any, ...] = ()

	@property
	def required(self) -> bool:
		return self.default is None and self.kind not in ("*", "**")


@dataclass(frozen=True)
class Notice:
	"""What a function's own body says about a use of it; ``level`` is ``warn`` or ``raise``.

    ``condition`` is decided by ``conditions.holds``; None means it cannot be decided from a call.
    """

	level: str
	parameters: tuple[str, ...]
	condition: str | None
	message: str
	raises: str = ""


def symbol_at(dotted: str, rung: int) -> str | None:
	"""The symbol that a dotted path leads to; ``""`` for a name without a description."""
	module, _, name = dotted.rpartition(".")
	held = entry("names", module)
	found = at(held.get(name), rung) if held else None
	if found is None and at(load_table().head["modules"].get(dotted), rung):
		return ""
	return "" if found == 1 else found


@lru_cache(maxsize=8192)
def symbol_of(dotted: str, version: Version) -> str | None:
	"""``"gradio.components.Textbox"`` -> ``"Textbox"``; None where the version has no such."""
	for rung in reversed(rungs(version)):
		found = symbol_at(dotted, rung)
		if found is not None:
			return found
	return None


@lru_cache(maxsize=8192)
def lineage(symbol: str, rung: int) -> tuple[str, ...]:
	"""The class and its bases, nearest first."""
	found = [symbol]
	described = entry("symbols", symbol) or {}
	for base in at(described.get("bases"), rung) or ():
		found += [one for one in lineage(base, rung) if one not in found]
	return tuple(found)


def exists(symbol: str, rung: int) -> bool:
	described = entry("symbols", symbol)
	return bool(described and at(described["life"], rung))


def is_class(symbol: str) -> bool:
	return (entry("symbols", symbol) or {}).get("kind") == "class"


def is_open(symbol: str, rung: int) -> bool:
	"""Whether attributes may come from ``__getattr__`` or from outside Gradio."""
	return any(at((entry("symbols", one) or {}).get("open"), rung) for one in lineage(symbol, rung))


def is_event(symbol: str, member: str, rung: int) -> bool:
	return at((entry("symbols", symbol) or {}).get("events", {}).get(member), rung) is not None


@lru_cache(maxsize=8192)
def signature_number(symbol: str, member: str, rung: int) -> int | None:
	"""The pooled signature of a callable; None where the release has no such callable."""
	described = entry("symbols", symbol)
	if described is None:
		return None
	if not member:
		if not at(described["life"], rung):
			return None
		number = at(described.get("signature"), rung)
		return NO_SIGNATURE if number is None else int(number)
	for one in lineage(symbol, rung):
		held = entry("symbols", one) or {}
		for kind in ("events", "methods"):
			number = at(held.get(kind, {}).get(member), rung)
			if number is not None:
				return int(number)
	return None


@cache
def signature(number: int) -> tuple[Parameter, ...]:
	rows = (item("parameters", one) for one in item("signatures", number))
	return tuple(
		Parameter(
			row[0],
			row[1] if len(row) > 1 else "",
			row[2] if len(row) > 2 else None,
			tuple(row[3]) if len(row) > 3 else (),
		)
		for row in rows
	)


def parameters_at(symbol: str, member: str, rung: int) -> tuple[Parameter, ...] | None:
	number = signature_number(symbol, member, rung)
	return None if number is None or number == NO_SIGNATURE else signature(number)


def parameters(symbol: str, member: str, version: Version) -> tuple[Parameter, ...] | None:
	"""The parameters of a callable; None where there is none or its signature is unknown."""
	for rung in reversed(rungs(version)):
		found = parameters_at(symbol, member, rung)
		if found is not None:
			return found
	return None


def members_at(symbol: str, kind: str, rung: int) -> tuple[str, ...]:
	"""The names of a class's ``events`` or ``methods`` in one release."""
	if kind == "events":  # every class lists its own: instances have what their class lists
		holders: tuple[str, ...] = (symbol,)
	else:
		holders = lineage(symbol, rung)
	found = {
		name
		for one in holders
		for name, points in (entry("symbols", one) or {}).get(kind, {}).items()
		if at(points, rung) is not None
	}
	return tuple(sorted(found))


def events_of(symbol: str, version: Version) -> tuple[str, ...]:
	return _members(symbol, "events", version)


def methods_of(symbol: str, version: Version) -> tuple[str, ...]:
	return _members(symbol, "methods", version)


def _members(symbol: str, kind: str, version: Version) -> tuple[str, ...]:
	found = {name for rung in rungs(version) for name in members_at(symbol, kind, rung)}
	return tuple(sorted(found))


@cache
def all_events() -> frozenset[str]:
	"""Every event name that any class of any release had, for receivers of unknown class."""
	every = load_table().keyed["symbols"]
	return frozenset(
		name for key in every for name in (entry("symbols", key) or {}).get("events", ())
	)


def is_attribute(symbol: str, name: str, rung: int) -> bool:
	"""Whether any release kept plain data under this name on the class or its instances."""
	if name in load_table().head["attributes"]:
		return True
	return any(
		name in (entry("symbols", one) or {}).get("attributes", ()) for one in lineage(symbol, rung)
	)


_NOT_HANDED_ON = {"Dataset": frozenset({"container", "show_label"})}
"""Parameters of a class that its base, which would warn, never sees; all others were run."""


def notices_at(symbol: str, member: str, rung: int) -> Iterator[Notice]:
	"""What the callable's body says, and for events the body that all events share."""
	numbers: list[int] = []
	for one in lineage(symbol, rung):
		held = (entry("symbols", one) or {}).get("notices", {})
		names = [member] if member else ["__init__", "__call__"]
		found = [number for name in names for number in at(held.get(name), rung) or ()]
		numbers += found
		if found and not (one == "Blocks" or not member):
			break
	if member and (is_event(symbol, member, rung)):
		numbers += at(load_table().head["listener_notices"], rung) or ()
	for number in dict.fromkeys(numbers):
		level, names, condition, message, raises = item("notices", number)
		if member or _NOT_HANDED_ON.get(symbol, frozenset()).isdisjoint(names):
			yield Notice(level, tuple(names), condition, message, raises)


@cache
def default_values(given: tuple[Parameter, ...]) -> dict[str, Any]:
	"""The defaults that are plain literals, and UNKNOWN for the others."""
	return {parameter.name: _literal(parameter.default or "") for parameter in given}


def _literal(text: str) -> Any:
	try:
		return ast.literal_eval(text)
	except (ValueError, SyntaxError):
		return UNKNOWN


# ==== gradio_patterns.api.table ====
"""Reading ``gradio_api.json``: what Gradio's public API was, release by release.

The file is written by ``scripts/api_history.py`` from inspections of the real packages. It holds
one entry a line, and entries are parsed when they are first asked for: a review touches a dozen
of several thousand.
"""

import json
import os.path
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

Version = tuple[int, ...]
TABLE_FILE = os.path.join(os.path.dirname(__file__), "gradio_api.json")


@dataclass(frozen=True)
class Table:
	"""The table as unparsed lines. ``versions`` are the inspected releases, oldest first."""

	versions: tuple[Version, ...]
	texts: tuple[str, ...]
	head: dict[str, Any]
	keyed: dict[str, dict[str, str]]
	listed: dict[str, list[str]]


def parse_version(text: str) -> Version:
	"""``"5.12"`` -> ``(5, 12, 0)``; what follows the numbers, as in ``6.0.0rc1``, is left out."""
	numbers = []
	for part in text.split(".")[:3]:
		digits = part[: len(part) - len(part.lstrip("0123456789"))]
		if not digits:
			break
		numbers.append(int(digits))
	return pad(tuple(numbers))


def pad(version: Version) -> Version:
	return (*version[:3], *(0,) * (3 - len(version)))


def version_text(version: Version) -> str:
	return ".".join(map(str, version))


@cache
def load_table(path: str = TABLE_FILE) -> Table:
	"""The shipped table, split but not parsed. The layout is the one ``merge.save`` writes."""
	head: list[str] = []
	keyed: dict[str, dict[str, str]] = {}
	listed: dict[str, list[str]] = {}
	entries: dict[str, str] | None = None
	rows: list[str] | None = None
	for line in read_text(path).split("\n"):
		if entries is not None:
			if line[0] == "}":
				entries = None
			else:
				key, _, rest = line[1:].partition('":')
				entries[key] = rest
		elif rows is not None:
			if line[0] == "]":
				rows = None
			else:
				rows.append(line)
		elif line.endswith(":{"):
			entries = keyed[line[1:-3]] = {}
		elif line.endswith(":["):
			rows = listed[line[1:-3]] = []
		elif len(line) > 1:
			head.append(line.rstrip(","))
	about = json.loads("{" + ",".join(head) + "}")
	texts = tuple(about["versions"])
	return Table(tuple(map(parse_version, texts)), texts, about, keyed, listed)


@lru_cache(maxsize=8192)
def entry(section: str, key: str) -> dict[str, Any] | None:
	"""One parsed entry of ``names`` or ``symbols``; None where there is none."""
	line = load_table().keyed[section].get(key)
	return None if line is None else json.loads(line.rstrip(","))


@cache
def item(section: str, number: int) -> list[Any]:
	"""One parsed row of ``parameters``, ``signatures`` or ``notices``."""
	row: list[Any] = json.loads(load_table().listed[section][number].rstrip(","))
	return row


def at(timeline: list[Any] | None, rung: int) -> Any:
	"""The value of a timeline in the release at this position; None where it is absent."""
	value = None
	for index in range(0, len(timeline or ()), 2):
		if timeline is None or timeline[index] > rung:
			break
		value = timeline[index + 1]
	return value


def newest() -> Version:
	return load_table().versions[-1]


def oldest() -> Version:
	return load_table().versions[0]


def is_beyond(version: Version) -> bool:
	"""Newer than anything inspected: what is unknown may well exist there."""
	return pad(version)[:2] > newest()[:2]


@cache
def rungs(version: Version) -> tuple[int, ...]:
	"""The inspected releases that speak for a version, as positions."""
	return speaking_for(version, load_table().versions)


def speaking_for(version: Version, known: tuple[Version, ...]) -> tuple[int, ...]:
	"""Which of the ``known`` releases, oldest first, speak for a version, as positions.

    Its own when it is among them, else both neighbours, of which a reader has to believe the
    more lenient one. A neighbour of another major does not count beside one of its own: 4.0.0 is
    as 4.0.2, where what a major takes away is gone. None for versions older than all.
    """
	version = pad(version)
	if version < known[0][:2]:
		return ()
	place = bisect_left(known, version)
	if place == len(known):
		return (place - 1,)
	if known[place] == version or place == 0:
		return (place,)
	own = tuple(near for near in (place - 1, place) if known[near][0] == version[0])
	return own or (place - 1, place)


# ==== gradio_patterns.api.unloaded ====
"""Modules of Gradio that ``import gradio`` does not load: ``gr.http_server`` is no attribute yet.

Starting an app loads them, and so does whoever imports them. So a read of one is believed to
fail only in code that runs while the file is imported, before anything is launched, in a file that
imports nothing but Gradio and Python's own modules.
"""

import ast
import sys

from gradio_patterns.api.private_names import unloaded_modules
from gradio_patterns.api.verdicts import Verdict
from gradio_patterns.app import App

STARTS = frozenset({"launch", "mount_gradio_app", "run", "import_module", "__import__"})
_DELAYED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)

UNLOADED = Verdict("fails", "unloaded", raises="AttributeError")


def unloaded(app: App, node: ast.Attribute, path: str) -> str:
	"""The module on the way to ``path`` that is not there yet when this is read, or ""."""
	known = unloaded_modules(app.target)
	parts = path.split(".")
	ways = (".".join(parts[:count]) for count in range(2, len(parts) + 1))
	found = next((way for way in ways if way in known), "")
	return found if found and _alone(app) and node in _at_once(app) else ""


def _alone(app: App) -> bool:
	"""Whether no import of the file can have loaded more of Gradio than ``import gradio``."""
	for node in app.nodes:
		if isinstance(node, ast.Import):
			paths = [alias.name for alias in node.names]
		elif isinstance(node, ast.ImportFrom):
			paths = ["." * node.level + (node.module or "")]
			paths += [f"gradio.{a.name}" for a in node.names if paths[0] == "gradio"]
		else:
			continue
		if any(not _harmless(path, app) for path in paths):
			return False
	return True


def _harmless(path: str, app: App) -> bool:
	if path.startswith("gradio."):
		return path not in unloaded_modules(app.target) and path.count(".") == 1
	return path == "gradio" or path.split(".")[0] in sys.stdlib_module_names


def _at_once(app: App) -> set[ast.AST]:
	"""What is worked out while the file is imported, before the first line that starts an app."""
	found: set[ast.AST] | None = app.memo.get("api at once")
	if found is None:
		found = app.memo["api at once"] = set()
		for statement in app.tree.body:
			inside = [*_evaluated(statement)]
			found.update(inside)
			if any(_starts(node) for node in inside):
				break
	return found


def _evaluated(node: ast.AST) -> list[ast.AST]:
	"""A statement's nodes without bodies of functions, whose defaults and annotations stay."""
	if not isinstance(node, _DELAYED):
		below = ast.iter_child_nodes(node)
	elif isinstance(node, ast.Lambda):
		below = iter([node.args])
	else:
		returned = [node.returns] if node.returns is not None else []
		below = iter([node.args, *node.decorator_list, *returned])
	return [node, *(inner for child in below for inner in _evaluated(child))]


def _starts(node: ast.AST) -> bool:
	if not isinstance(node, ast.Call):
		return False
	name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
	return name in STARTS


# ==== gradio_patterns.api.usage ====
"""What an app asks of Gradio's API that the target version does not have: one pass for all rules.

Silent where we cannot know: code under ``try`` or a version test, ``**kwargs``, unknown receivers,
files that patch Gradio, versions newer than the table, classes that make up attributes.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.api import (
	Replacement,
	Verdict,
	any_value_runs,
	keyword_replacement,
	keyword_verdict,
	member_verdict,
	name_verdict,
	parameter_lives,
	parse_version,
	positional_names,
	positional_verdict,
	symbol_of,
	together,
	value_verdict,
)  # fmt: skip
from gradio_patterns.api.conditions import SOMETHING
from gradio_patterns.api.known_values import certain
from gradio_patterns.api.missing_names import imports, named, reads
from gradio_patterns.api.misuse import KEYWORD, MEMBER, NAME, POSITION, VALUE, Misuse, make_misuse
from gradio_patterns.api.patched import EVERYTHING, PATCHED, owner_of, patched
from gradio_patterns.api.symbols import is_event, lineage
from gradio_patterns.api.table import Version, rungs
from gradio_patterns.api.version_guards import guarded
from gradio_patterns.app import UNKNOWN, App, Call, Instance, Listener
from gradio_patterns.app.gradio_names import CHAINS
from gradio_patterns.support.dataclass import replace

_OWNED = frozenset(
	{
		("queue", "concurrency_count"), ("launch", "max_size"),
		("launch", "default_concurrency_limit"),
	}
)  # fmt: skip
"""(member, keyword) of which a rule of its own says that it is gone."""

_OWNED_KEYWORDS = frozenset(
	{"cache_examples", "cache_mode", "trigger_mode", "allowed_paths", "max_file_size"}
)
"""Keywords whose values have a rule of their own, where they are taken at all."""

_OWNED_VALUES = frozenset(
	{(symbol, "type", value) for symbol in ("File", "UploadButton") for value in ("file", "bytes")}
)


def misuses(app: App) -> list[Misuse]:
	"""All misuses of one app, worked out once."""
	found: list[Misuse] | None = app.facts.get("api")
	if found is None:
		own = _own_patches(app)
		found = [misuse for misuse in _read(app) if not _silenced(misuse, own, app.target)]
		if any(misuse.verdict.fails for misuse in found):
			app.asked[PATCHED] = None
			far = patched(app.path)
			found = [m for m in found if not (m.verdict.fails and _silenced(m, far, app.target))]
		app.facts["api"] = found
	return found


def _silenced(misuse: Misuse, patches: frozenset[str], target: Version) -> bool:
	"""Whether a patch changed what the misuse is of: the class, a base of it, or the name."""
	if not patches:
		return False
	if EVERYTHING in patches:
		return True
	names = {misuse.path.rpartition(".")[2], *misuse.path.split(".")[:2]} - {"gradio", ""}
	for one in lineage(misuse.symbol, rungs(target)[-1]) if misuse.symbol else ():
		names.add(one.rpartition(".")[2])
	return not names.isdisjoint(patches)


def _read(app: App) -> Iterator[Misuse]:
	yield from imports(app)
	yield from reads(app)
	for call in app.gradio_calls:
		yield from _unguarded(app, call, _constructor(app, call))
	for call in app.gradio_method_calls:
		yield from _unguarded(app, call, _method(app, call))


def _unguarded(app: App, call: Call, found: Iterator[Misuse]) -> Iterator[Misuse]:
	"""Guards are only looked for where there is something to guard against."""
	for misuse in found:
		if guarded(app, call.place, call.node):
			return
		yield misuse


def _constructor(app: App, call: Call) -> Iterator[Misuse]:
	func = call.node.func
	dotted = app.qualified(func, call.place)
	if dotted is None:
		return
	name = call.name
	verdict = name_verdict(dotted, app.target)
	# A name imported on its own fails where it is imported.
	if verdict.effect in {"fails", "warns"} and (
		isinstance(func, ast.Attribute) or verdict.effect == "warns"
	):
		yield make_misuse(app, NAME, f"gr.{name}", func, call, named(dotted), path=dotted)
	if verdict.fails:
		# What it becomes may refuse some of the arguments as well.
		if not _renames(verdict.replacement):
			return
		assert verdict.replacement is not None
		name = str(verdict.replacement.rewrite["to"])
		dotted = f"gradio.{name}"
	symbol = symbol_of(dotted, app.target)
	if symbol:
		yield from _arguments(app, call, symbol, "", f"gr.{name}")


def _renames(row: Replacement | None) -> bool:
	return row is not None and row.rewrite.get("action") in {"rename-name", "rename-member"}


def _method(app: App, call: Call) -> Iterator[Misuse]:
	receiver, name = call.receiver, call.name
	if isinstance(receiver, Listener):
		symbol: str | None = "Dependency" if name in CHAINS else None
	else:
		assert isinstance(receiver, Instance)
		symbol = symbol_of(_path(app, receiver), app.target)
	if not symbol:
		return
	kind = receiver.kind if isinstance(receiver, Instance) else "event"
	label = f"{kind}.{name}"
	verdict = member_verdict(symbol, name, app.target)
	if verdict.effect in {"fails", "warns"} and name != "update":  # has a rule of its own
		holder, member = symbol, name
		yield make_misuse(
			app, MEMBER, f"{label}()", call.node.func, call,
			lambda version: member_verdict(holder, member, version), symbol=symbol,
		)  # fmt: skip
	if verdict.fails:
		if not _renames(verdict.replacement):
			return
		assert verdict.replacement is not None
		name = str(verdict.replacement.rewrite["to"])
		label = f"{kind}.{name}"
	yield from _arguments(app, call, symbol, name, label)


def _path(app: App, receiver: Instance) -> str:
	"""The dotted path of a receiver's class, or of what a removed class becomes."""
	made = receiver.call
	path = app.qualified(made.node.func, made.place) or f"gradio.{receiver.kind}"
	verdict = name_verdict(path, app.target)
	if verdict.fails and _renames(verdict.replacement):
		assert verdict.replacement is not None
		return f"gradio.{verdict.replacement.rewrite['to']}"
	return path


def _arguments(app: App, call: Call, symbol: str, member: str, label: str) -> Iterator[Misuse]:
	for keyword in call.node.keywords:
		if keyword.arg is not None and (member, keyword.arg) not in _OWNED:
			yield from _keyword(app, call, symbol, member, label, keyword)
	if not call.open and call.positional:
		yield from _positional(app, call, symbol, member, label)


def _keyword(
	app: App, call: Call, symbol: str, member: str, label: str, keyword: ast.keyword
) -> Iterator[Misuse]:
	name = keyword.arg or ""
	if any_value_runs(symbol, member, name, app.target):
		return
	if name == "every" and _listens(symbol, member, app.target):
		return  # has a rule of its own
	literal = _plain(app, keyword, call)

	def judged(version: Version) -> Verdict:
		verdict = keyword_verdict(symbol, member, name, version)
		if verdict.effect == "unknown":
			return _swallowed(symbol, member, name, version) or verdict
		if verdict.effect not in {"fails", "warns"} or literal is UNKNOWN:
			return verdict
		row = row_for(symbol, member, name, literal, version)
		return replace(verdict, replacement=row or verdict.replacement)

	def valued(version: Version) -> Verdict:
		return value_verdict(symbol, member, name, literal, version)

	if literal is not UNKNOWN and _owned(symbol, name, literal, app.target):
		return
	# What is taken and ignored may be meant for a template (gr.HTML), so it does not count.
	if judged(app.target).effect in {"fails", "warns"}:
		yield make_misuse(
			app, KEYWORD, f"{label}({name}=)", keyword, call, judged, keyword, symbol, member
		)
	elif (
		literal is not UNKNOWN
		and name not in _OWNED_KEYWORDS
		and (symbol, name, literal) not in _OWNED_VALUES
		and valued(app.target).effect in {"fails", "warns", "ignored"}
	):
		at = f"{label}({name}={literal!r})"
		yield make_misuse(app, VALUE, at, keyword, call, valued, keyword, symbol, member)
	elif literal is UNKNOWN and name not in _OWNED_KEYWORDS:
		yield from _computed(app, call, symbol, member, label, keyword)
	else:
		yield from _paired(app, call, symbol, member, label, keyword)


def _computed(
	app: App, call: Call, symbol: str, member: str, label: str, keyword: ast.keyword
) -> Iterator[Misuse]:
	"""A value of which only the kind is known is enough for a notice that asks for no more."""
	name, value = keyword.arg or "", certain(app, keyword.value, call.place)

	def valued(version: Version) -> Verdict:
		return value_verdict(symbol, member, name, value, version)

	if value is not UNKNOWN and valued(app.target).effect == "warns":
		at = f"{label}({name}={'' if value is SOMETHING else '(...)'})"
		yield make_misuse(app, VALUE, at, keyword, call, valued, keyword, symbol, member)


def _paired(
	app: App, call: Call, symbol: str, member: str, label: str, keyword: ast.keyword
) -> Iterator[Misuse]:
	"""Two values of which each is fine, and of which Gradio warns when both are given."""
	name = keyword.arg or ""
	given = {one.arg: _plain(app, one, call) for one in call.node.keywords if one.arg is not None}

	def judged(version: Version) -> Verdict:
		return together(symbol, member, given, name, version)

	if len(given) > 1 and not call.open and judged(app.target).effect == "warns":
		at = f"{label}({name}=)"
		yield make_misuse(app, VALUE, at, keyword, call, judged, keyword, symbol, member)


def _listens(symbol: str, member: str, target: Version) -> bool:
	"""Whether a method takes a handler."""
	chained = symbol == "Dependency" or member == "load"
	return chained or any(is_event(symbol, member, rung) for rung in rungs(target))


def _owned(symbol: str, name: str, literal: object, target: Version) -> bool:
	"""Whether a rule of its own tells of this value."""
	if symbol == "Dataframe" and name == "col_count" and target >= (6,):
		return isinstance(literal, tuple) and literal[1:] == ("fixed",)
	return (symbol, name, literal) in _OWNED_VALUES


def _swallowed(symbol: str, member: str, name: str, version: Version) -> Verdict | None:
	"""A parameter that left, where ``**kwargs`` now takes it: refused, if a replacement says so.

    Each replacement was run on the newest release and found to be needed.
    """
	row = row_for(symbol, member, name, None, version)
	ended = [life.until for life in parameter_lives(symbol, member, name) if life.until]
	if row is None or not ended or parse_version(ended[-1]) > version:
		return None
	return Verdict("fails", "removed", until=ended[-1], raises="TypeError", replacement=row)


def _plain(app: App, keyword: ast.keyword, call: Call) -> object:
	"""The value, where it is a literal that cannot change: text, number, None, a tuple of such."""
	literal: object = app.literal(keyword.value, call.place)
	try:
		hash(literal)
	except TypeError:
		return UNKNOWN
	return literal


def row_for(
	symbol: str, member: str, keyword: str, value: object, version: Version
) -> Replacement | None:
	"""The replacement made for exactly this value."""
	rows = (keyword_replacement(symbol, member, keyword, r, value) for r in rungs(version)[::-1])
	return next((row for row in rows if row is not None), None)


def _positional(app: App, call: Call, symbol: str, member: str, label: str) -> Iterator[Misuse]:
	count = len(call.positional)

	def judged(version: Version) -> Verdict:
		verdict = positional_verdict(symbol, member, count, version)
		# The metaclass of components turns what is too many into nothing.
		if verdict.fails and not member and "Component" in lineage(symbol, rungs(version)[-1]):
			return replace(verdict, effect="ignored", raises="")
		return verdict

	if judged(app.target).effect in {"fails", "ignored"}:
		taken = len(positional_names(symbol, member, app.target))
		if taken < count:
			node = call.positional[taken]
			yield make_misuse(app, POSITION, f"{label}()", node, call, judged, None, symbol, member)


def _own_patches(app: App) -> frozenset[str]:
	"""What the file itself assigns into Gradio: ``gr.Textbox = Mine``, ``gr.Image.update = f``."""
	found: set[str] = set()
	for target, _, place in app.walked.attribute_stores:
		value = app.qualified(target.value, place)
		if value is not None and (value == "gradio" or value.startswith("gradio.")):
			found.add(owner_of(f"{value}.{target.attr}"))
	if app.walked.starred_imports and "gradio" in app.walked.starred_imports:
		found.add(EVERYTHING)
	return frozenset(found)


# ==== gradio_patterns.api.verdicts ====
"""What becomes of a name, a member, a keyword, a value at a given Gradio version.

Every answer has two sides. ``effect`` is what happens when the line runs: ``runs``, ``warns``,
``ignored`` (accepted without effect), ``fails``, or ``unknown``. ``history`` is why: ``known``,
``removed``, ``not-yet``, ``never``, ``deprecated``. A version between two inspected releases gets
the more lenient of their answers; one newer than the table is never told that a name is unknown.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from gradio_patterns.api import lifespans, private_names, symbols
from gradio_patterns.api.lifespans import Life, member_lives, name_lives, parameter_lives
from gradio_patterns.api.nearest import nearest
from gradio_patterns.api.notices import always, call_notices
from gradio_patterns.api.replacements import Replacement, replacement_for
from gradio_patterns.api.table import Version, at, entry, is_beyond, load_table, pad, rungs
from gradio_patterns.api.table import parse_version as parsed
from gradio_patterns.support.dataclass import dataclass, replace

LENIENT_FIRST = ("runs", "unknown", "ignored", "warns", "fails")


@dataclass(frozen=True)
class Verdict:
	"""One answer. ``since``/``until``: the release it came with, the first without it."""

	effect: str
	history: str = "known"
	since: str = ""
	until: str = ""
	raises: str = ""
	message: str = ""
	"""Gradio's own words, where it says any."""
	nearest: tuple[str, ...] = ()
	replacement: Replacement | None = None

	@property
	def fails(self) -> bool:
		return self.effect == "fails"


RUNS = Verdict("runs")
UNDECIDED = Verdict("unknown")


@lru_cache(maxsize=8192)
def name_verdict(dotted: str, version: Version) -> Verdict:
	"""Whether ``gradio.Textbox``, ``gradio.themes.Soft``, ``gradio.inputs`` exists."""
	here = rungs(version)
	module = dotted.rpartition(".")[0]
	# The table holds public names: what begins with _ (``__version__``, ``utils._x``) is unknown.
	if not here or "._" in dotted:
		return UNDECIDED
	if any(symbols.symbol_at(dotted, rung) is not None for rung in here):
		return _symbol_notice(dotted, version)
	top = dotted.count(".") == 0
	known_module = entry("names", module) is not None or module in ("gradio.inputs",)
	lives = name_lives(dotted)
	missing = None if top else private_names.lives_of_missing(dotted, version)
	if not lives and missing is None and (top or not known_module):
		return UNDECIDED
	verdict = _absent(lives or missing or (), version, raises="AttributeError")
	if verdict.history == "never":
		offered = [
			name
			for name in entry("names", module) or {}
			if symbols.symbol_at(f"{module}.{name}", here[-1]) is not None
		]
		verdict = replace(verdict, nearest=nearest(dotted.rpartition(".")[2], offered))
	return replace(verdict, replacement=replacement_for(dotted.removeprefix("gradio."), "", ""))


def _symbol_notice(dotted: str, version: Version) -> Verdict:
	"""A name that is there; its constructor may warn whatever it is given."""
	symbol = symbols.symbol_of(dotted, version)
	told = [one for one in call_notices(symbol, "", {}, version) if one.condition == ""] if (
		symbol
	) else []  # fmt: skip
	if not told:
		return RUNS
	effect = "fails" if told[0].level == "raise" else "warns"
	found = replacement_for(dotted.removeprefix("gradio."), "", "")
	return Verdict(effect, "deprecated", message=told[0].message, replacement=found)


@lru_cache(maxsize=8192)
def member_verdict(symbol: str, name: str, version: Version) -> Verdict:
	"""Whether instances of a class have an event, method or attribute of this name."""
	here = rungs(version)
	if not here or not symbols.is_class(symbol) or name.startswith("_"):
		return UNDECIDED
	if any(symbols.signature_number(symbol, name, rung) is not None for rung in here):
		told = [one for one in call_notices(symbol, name, {}, version) if always(one)]
		if not told:
			return RUNS
		found = _member_replacement(symbol, name, here[-1])
		return Verdict("warns", "deprecated", message=told[0].message, replacement=found)
	there = [rung for rung in here if symbols.exists(symbol, rung)]
	if not there or any(symbols.is_open(symbol, rung) for rung in there):
		return UNDECIDED
	lives = member_lives(symbol, name)
	if symbols.is_attribute(symbol, name, there[-1]) and not lives:
		return UNDECIDED
	verdict = _absent(lives, version, raises="AttributeError")
	if verdict.history == "never":
		offered = (*symbols.events_of(symbol, version), *symbols.methods_of(symbol, version))
		verdict = replace(verdict, nearest=nearest(name, offered))
	return replace(verdict, replacement=_member_replacement(symbol, name, there[-1]))


@lru_cache(maxsize=8192)
def attribute_verdict(symbol: str, name: str, version: Version, on_class: bool) -> Verdict:
	"""The same for an attribute that is only read, of the class itself or of an object."""
	verdict = member_verdict(symbol, name, version)
	here = rungs(version)
	if verdict.fails or not here or not symbols.is_class(symbol):
		return verdict
	if not on_class:
		known = symbols.signature_number(symbol, name, here[-1]) is not None
		if known or symbols.is_open(symbol, here[-1]):
			return verdict  # until 4.0 objects had events that their class had not
	lives = private_names.lives_of_member(symbol, name, version, on_class)
	return verdict if lives is None else _absent(lives, version, raises="AttributeError")


@lru_cache(maxsize=8192)
def keyword_verdict(symbol: str, member: str, keyword: str, version: Version) -> Verdict:
	"""Whether a callable takes a keyword, whatever its value; see ``value_verdict`` for that."""
	here = [r for r in rungs(version) if symbols.signature_number(symbol, member, r) is not None]
	if not here:
		return UNDECIDED
	answers = [_keyword_at(symbol, member, keyword, rung) for rung in here]
	effect, message = min(answers, key=lambda answer: LENIENT_FIRST.index(answer[0]))
	if effect in ("runs", "unknown"):
		return RUNS if effect == "runs" else UNDECIDED
	verdict = _absent(
		parameter_lives(symbol, member, keyword), version, raises="TypeError", effect=effect
	)
	if verdict.effect == "unknown":
		return verdict
	if verdict.history == "never":
		offered = symbols.parameters(symbol, member, version) or ()
		names = [one.name for one in offered if one.kind not in ("*", "**")]
		verdict = replace(verdict, nearest=nearest(keyword, names))
	if verdict.fails and verdict.history == "removed":
		later = _refused_since(symbol, member, keyword, here[0])
		verdict = replace(verdict, until=later or verdict.until)
	if message:
		verdict = replace(verdict, message=message)
	return replace(verdict, replacement=keyword_replacement(symbol, member, keyword, here[-1]))


def _refused_since(symbol: str, member: str, keyword: str, rung: int) -> str:
	"""From which release a keyword raises that ``**kwargs`` still took after it had left."""
	while rung and _keyword_at(symbol, member, keyword, rung - 1)[0] == "fails":
		rung -= 1
	accepted = rung and _keyword_at(symbol, member, keyword, rung - 1)[0] in ("warns", "ignored")
	return lifespans.release_name(rung) if accepted else ""


def _keyword_at(symbol: str, member: str, keyword: str, rung: int) -> tuple[str, str]:
	"""``(effect, Gradio's words)`` in one inspected release."""
	known = symbols.parameters_at(symbol, member, rung)
	if known is None:
		return "unknown", ""
	if any(one.name == keyword and one.kind not in ("*", "**", "/") for one in known):
		return "runs", ""
	if not any(one.kind == "**" for one in known):
		return "fails", ""
	described = entry("symbols", symbol) or {}
	if member:
		number = at(described.get("method_keywords", {}).get(member), rung)
	else:
		number = at(described.get("keywords"), rung)
		retired = at(load_table().head["retired"].get(keyword), rung)
		special = at(described.get("words", {}).get(keyword), rung)
		if number is not None and (special is not None or retired is not None):
			number = special if special is not None else retired
		elif _base_takes(symbol, keyword, rung):
			number = None  # what any other keyword does says nothing of this one
	if number is None:
		return "unknown", ""
	text: str = load_table().head["texts"][number]
	about_a_value = text.startswith("warn: ") and not member and _about_a_value(text)
	if about_a_value and _base_takes(symbol, keyword, rung):
		return "unknown", ""
	if text == "error":
		return "fails", ""
	if text.startswith("warn"):
		return "warns", text.partition(": ")[2]
	return ("ignored" if text == "silent" else "unknown"), ""


def _about_a_value(text: str) -> bool:
	"""Whether a recorded warning is of the value that was tried, not of the keyword itself."""
	return not any(word in text for word in ("deprecat", "removed", "moved"))


def _base_takes(symbol: str, keyword: str, rung: int) -> bool:
	"""Whether the constructor of a base names the keyword: ``Blocks(visible=True)`` hands it on."""
	return any(
		one.name == keyword and one.kind not in ("*", "**", "/")
		for base in symbols.lineage(symbol, rung)[1:]
		for one in symbols.parameters_at(base, "", rung) or ()
	)


@lru_cache(maxsize=8192)
def positional_verdict(symbol: str, member: str, count: int, version: Version) -> Verdict:
	"""``count`` positional arguments: constructors of 3.x to 6.x drop what is too many."""
	answers = []
	for rung in rungs(version):
		known = symbols.parameters_at(symbol, member, rung)
		if known is None or any(one.kind == "*" for one in known):
			return UNDECIDED
		plain = [one for one in known if one.kind in ("", "/")]
		drops = not member and at((entry("symbols", symbol) or {}).get("drops"), rung)
		fits = count <= len(plain)
		answers.append("runs" if fits else "ignored" if drops else "fails")
	effect = min(answers, key=LENIENT_FIRST.index, default="unknown")
	return Verdict(effect, raises="TypeError" if effect == "fails" else "")


@lru_cache(maxsize=8192)
def positional_names(symbol: str, member: str, version: Version) -> tuple[str, ...]:
	"""Which parameters positional arguments fill, in order."""
	known = symbols.parameters(symbol, member, version) or ()
	return tuple(one.name for one in known if one.kind in ("", "/"))


def value_verdict(
	symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
	"""Whether one literal value is accepted: refused, warned about, or not among the listed."""
	if isinstance(value, (str, bool, int, float, type(None))):
		return _plain_value_verdict(symbol, member, keyword, value, version)
	return _value_verdict(symbol, member, keyword, value, version)


@lru_cache(maxsize=8192)
def any_value_runs(symbol: str, member: str, keyword: str, version: Version) -> bool:
	"""Whether a callable takes a keyword whatever its value: most of them, most of the time."""
	if keyword_verdict(symbol, member, keyword, version).effect != "runs":
		return False
	here = rungs(version)
	listed = any(
		one.name == keyword and one.literals
		for rung in here
		for one in symbols.parameters_at(symbol, member, rung) or ()
	)
	noticed = any(
		keyword in notice.parameters
		for rung in here
		for notice in symbols.notices_at(symbol, member, rung)
	)
	return not listed and not noticed


@lru_cache(maxsize=4096, typed=True)
def _plain_value_verdict(
	symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
	return _value_verdict(symbol, member, keyword, value, version)


def _value_verdict(
	symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
	for notice in call_notices(symbol, member, {keyword: value}, version):
		if keyword in notice.parameters:
			effect = "fails" if notice.level == "raise" else "warns"
			found = keyword_replacement(symbol, member, keyword, rungs(version)[-1], value)
			if found is not None and not _offers(symbol, member, found, version):
				found = None
			pair = len(notice.parameters) > 1 and _about_a_value(notice.message)
			history = "known" if effect == "fails" else "together" if pair else "deprecated"
			return Verdict(
				effect, history, raises=notice.raises, message=notice.message, replacement=found
			)
	unlisted = [
		one.literals
		for rung in rungs(version)
		for one in symbols.parameters_at(symbol, member, rung) or ()
		if one.name == keyword and one.literals and value not in one.literals
	]
	if not unlisted or len(unlisted) < len(rungs(version)) or not isinstance(value, str):
		return RUNS
	listed = [option for option in unlisted[-1] if isinstance(option, str)]
	return Verdict("ignored", "never", nearest=nearest(value, listed) or tuple(listed))


def _offers(symbol: str, member: str, row: Replacement, version: Version) -> bool:
	"""Whether a version has the keyword that a row leads to: rows are made for the newest."""
	to = row.rewrite.get("to") if row.rewrite.get("action") != "value" else None
	return to is None or keyword_verdict(symbol, member, str(to), version).effect == "runs"


def together(
	symbol: str, member: str, given: Mapping[str, Any], keyword: str, version: Version
) -> Verdict:
	"""What Gradio warns of because two given values do not go together, said of the last."""
	names = {name for name in given if name != keyword}
	for notice in call_notices(symbol, member, given, version):
		last = max((name for name in notice.parameters if name in given), default="")
		if notice.level == "warn" and keyword == last and names & set(notice.parameters):
			return Verdict("warns", "together", message=notice.message)
	return RUNS


def missing(symbol: str, member: str, given: Iterable[str], version: Version) -> tuple[str, ...]:
	"""Parameters without a default that a call leaves out; then it raises TypeError."""
	left_out: tuple[str, ...] | None = None
	supplied = set(given)
	for rung in rungs(version):
		known = symbols.parameters_at(symbol, member, rung)
		if known is None:
			return ()
		here = tuple(one.name for one in known if one.required and one.name not in supplied)
		left_out = here if left_out is None else tuple(n for n in left_out if n in here)
	return left_out or ()


def fails_in(
	verdict: Callable[[Version], Verdict], versions: Iterable[Version]
) -> tuple[str, Version | None]:
	"""``("all"|"some"|"none", first failing version)`` over the versions a project allows."""
	answers = [(version, verdict(version).fails) for version in versions]
	failing = [version for version, fails in answers if fails]
	if not failing:
		return "none", None
	return ("all" if len(failing) == len(answers) else "some"), failing[0]


def _absent(
	lives: tuple[Life, ...], version: Version, *, raises: str, effect: str = "fails"
) -> Verdict:
	"""The history of something that the version does not have."""
	version = pad(version)
	raises = raises if effect == "fails" else ""
	past = [life for life in lives if life.until and _when(life.until) <= version]
	ahead = [life for life in lives if life.since and _when(life.since) > version]
	if past and not (ahead and is_beyond(version)):
		return Verdict(effect, "removed", past[0].since, past[-1].until, raises)
	if is_beyond(version):
		return UNDECIDED
	if ahead:
		return Verdict(effect, "not-yet", ahead[0].since, ahead[0].until, raises)
	return Verdict(effect, "never", raises=raises)


def _when(text: str) -> Version:
	return parsed(text.removeprefix(private_names.ABOUT))


def _member_replacement(symbol: str, name: str, rung: int) -> Replacement | None:
	for one in (*symbols.lineage(symbol, rung), "*"):
		found = replacement_for(one, name, "")
		if found:
			return found
	return None


def keyword_replacement(
	symbol: str, member: str, keyword: str, rung: int, value: object = None
) -> Replacement | None:
	"""The row for a keyword of a callable, or of the class it derives from."""
	event = bool(member) and symbols.is_event(symbol, member, rung)
	for one in (*symbols.lineage(symbol, rung), "*"):
		for part in (member, "event") if event else (member,):
			found = replacement_for(one, part, keyword, value)
			if found:
				return found
	return None


# ==== gradio_patterns.api.version_guards ====
"""Code that may be meant for another version, or whose failure is expected."""

import ast
import re
from bisect import bisect_right
from collections.abc import Iterable

from gradio_patterns.api.patched import EVERYTHING, PATCHED, patched
from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import Place, order_after, order_of

_GUARD = r"TYPE_CHECKING|hasattr|version|getattr|signature|inspect|parse\(|GRADIO|sys\.modules|has_"


Spans = tuple[list[int], list[int]]
"""Where pieces of code start, and where each ends; none lies in another."""


def silenced(app: App, call: Call, name: str) -> bool:
	"""Whether a call is guarded, or the project changes this class of Gradio, or all."""
	if guarded(app, call.place, call.node):
		return True
	app.asked[PATCHED] = None
	names = patched(app.path)
	return EVERYTHING in names or name.rpartition(".")[2] in names


def guarded(app: App, place: Place, node: ast.AST | None = None) -> bool:
	"""Whether code here may be meant for another version, or its failure be expected."""
	for outer in place.outward():
		if outer.kind in {"try", "except"}:
			return True
		test = getattr(outer.node, "test", None) if outer.kind in {"if", "else", "while"} else None
		if test is not None and re.search(_GUARD, app.source.segment(test)):
			return True
	return node is not None and _within(node, _guards(app))


def _guards(app: App) -> Spans:
	"""``gr.Box() if hasattr(gr, "Box") else gr.Group()``, the same with ``and`` and ``or``."""
	spans: Spans | None = app.facts.get("api guards")
	if spans is None:
		found: list[ast.AST] = []
		if re.search(_GUARD, app.source.text):
			for node in app.nodes_of(ast.IfExp, ast.BoolOp):
				if isinstance(node, (ast.IfExp, ast.BoolOp)):  # for the type checker
					test = node.test if isinstance(node, ast.IfExp) else node.values[0]
					if re.search(_GUARD, app.source.segment(test)):
						found.append(node)
		spans = app.facts["api guards"] = _spans(found)
	return spans


def guarded_read(app: App, node: ast.AST) -> bool:
	"""The same for a node whose block is not known: by what stands around it in the file."""
	spans: Spans | None = app.facts.get("api guarding blocks")
	if spans is None:
		blocks = (
			one
			for one in app.nodes
			if type(one).__name__ in {"Try", "TryStar"}
			or (
				isinstance(one, (ast.If, ast.While))
				and re.search(_GUARD, app.source.segment(one.test))
			)
		)
		spans = app.facts["api guarding blocks"] = _spans(blocks)
	return _within(node, spans) or _within(node, _guards(app))


def _spans(nodes: Iterable[ast.AST]) -> Spans:
	"""Where the outermost of these nodes start and end."""
	starts: list[int] = []
	ends: list[int] = []
	for start, end in sorted((order_of(node), order_after(node)) for node in nodes):
		if not ends or start >= ends[-1]:
			starts.append(start)
			ends.append(end)
	return starts, ends


def _within(node: ast.AST, spans: Spans) -> bool:
	starts, ends = spans
	at = bisect_right(starts, order_of(node)) - 1
	return at >= 0 and order_after(node) <= ends[at]


# ==== gradio_patterns.api.wording ====
"""What is known of a name of Gradio, in words."""

from typing import Any

from gradio_patterns.api.payloads import lines_of


def in_words(facts: dict[str, Any]) -> str:
	"""What ``look_up`` found, as text."""
	if facts["kind"] == "unknown":
		near = facts.get("nearest", ())
		hint = f"; nearest: {', '.join(near)}" if near else ""
		return facts.get("note") or f"{facts['name']}: no release of Gradio had it{hint}"
	lines = [f"{facts['path']} ({facts['kind']}) in Gradio {facts['gradio']}{_when(facts)}"]
	if facts.get("available") is False:
		lines[0] = f"{facts['path']}: NOT in Gradio {facts['gradio']}{_when(facts)}"
	if "notice" in facts:
		lines.append(f"  warns: {facts['notice']}")
	if "replacement" in facts:
		lines.append(f"  instead: {_instead(facts['replacement'])}")
	lines += [f"  {_signature(row)}{_when(row)}" for row in facts.get("parameters", ())]
	lines += lines_of(facts["payloads"]) if "payloads" in facts else []
	held = facts.get("event_data", {})
	lines += ["a handler reads of it:"] if held else []
	lines += [f"  .{name}: {what}" for name, what in held.items()]
	told = facts.get("events_tell", {})
	lines += ["a handler may ask for more, by an annotation:"] if told else []
	lines += [f"  {_asked_for(event, row)}" for event, row in told.items()]
	listed = [title for title in ("events", "methods") if facts.get(title)]
	lines += [f"{title}: {', '.join(facts[title])}" for title in listed]
	gone = [facts["keyword"]] if "keyword" in facts else facts.get("gone", ())
	lines += ["not in this release:"] if gone else []
	for row in gone:
		near = f"; nearest: {', '.join(row['nearest'])}" if row.get("nearest") else ""
		instead = f" -> {_instead(row['replacement'])}" if "replacement" in row else ""
		never = "never existed" if row["history"] == "never" else row["history"]
		lines.append(f"  {row['name']}: {never}{_when(row)}, {row['effect']}{near}{instead}")
	return "\n".join(lines)


def _signature(row: dict[str, Any]) -> str:
	mark = row.get("kind", "") if row.get("kind") in ("*", "**") else ""
	default = f" = {row['default']}" if "default" in row else " (required)" * ("required" in row)
	values = f"  text values: {', '.join(map(repr, row['values']))}" if "values" in row else ""
	return f"{mark}{row['name']}{default}{values}"


def _asked_for(event: str, row: dict[str, Any]) -> str:
	"""``.select(): gr.SelectData with .target, .index, .value``."""
	return f".{event}(): gr.{row['class']} with {', '.join(f'.{name}' for name in row['holds'])}"


def _when(row: dict[str, Any]) -> str:
	since = f"since {row['since']}" if "since" in row else ""
	until = f"gone in {row['until']}" if "until" in row else ""
	said = ", ".join(part for part in (since, until) if part)
	return f"  [{said}]" if said else ""


def _instead(row: dict[str, Any]) -> str:
	note = f" ({row['note']})" if row.get("note") else ""
	return f"{row['text']}{note}"


# ==== gradio_patterns.flow ====
"""Value flow: what a handler is handed, what it does with it, and what it gives back.

In: the app model and the payload table. Out: ``uses`` (what is done with each input) and
``results`` (what each way out hands to each output). One abstract interpreter over the functions
of the file: branches join, tests narrow, functions of the file are entered with the arguments of
the call, and what is not understood is unknown. Nothing is run. Imports ``app`` and ``api``.

``values``         what a name may hold
``payload``        what an input hands over
``inputs_outputs`` which input fills which parameter
``library``        what known calls give
``frame``          the state of one run
``containers``, ``expressions``, ``calls``, ``narrowing``, ``body``: the interpreter, in layers
``handlers``       what checks ask
``unset_inputs``   which inputs may start as None
"""

from gradio_patterns.flow.frame import Exit, Use
from gradio_patterns.flow.handlers import Result, Run, place_of, results, run_of, uses, ways_out
from gradio_patterns.flow.inputs_outputs import outputs_of
from gradio_patterns.flow.values import Atom, Port, Values, handed, known, maybe_none

__all__ = [
	"Atom",
	"Exit",
	"Port",
	"Result",
	"Run",
	"Use",
	"Values",
	"handed",
	"known",
	"maybe_none",
	"outputs_of",
	"place_of",
	"results",
	"run_of",
	"uses",
	"ways_out",
]


# ==== gradio_patterns.flow.body ====
"""Statements: what the names hold after each, and every way out of a function."""

import ast
from collections.abc import Callable, Iterator

from gradio_patterns.app import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.flow.expressions import as_written
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, Summary, Use, all_merged, merged
from gradio_patterns.flow.narrowing import Narrowing
from gradio_patterns.flow.statements import catches, filled, suppresses, wildcard
from gradio_patterns.flow.values import (
	ANY,
	NONE,
	Values,
	doubted,
	element,
	join,
	maybe_none,
	one,
	without_none,
)  # fmt: skip


class Body(Narrowing):
	"""Executes the body of a function."""

	def run(self, env: Env) -> Summary:
		node = self.function.node
		if isinstance(node, ast.Lambda):
			values = self.value(node.body, env)
			self._leave("return", node.body, values, env)
		else:
			end = self.block(node.body, env)
			if end is not None:
				self._leave("end", node, NONE, end, bare=True)
		return Summary(tuple(self.exits), tuple(self.uses), self._settled())

	def enter(self, function: Function, env: Env, outer: Env | None) -> Summary:
		"""Run a function that is called; runs with the same arguments are shared."""
		key: object = None
		if outer is None:
			key = (function.node, self.caught, self.branches > 0, frozenset(env.items()))
			known = self.machine.runs.get(key)
			if known is not None:
				return known
		inner = Body(self.machine, function, self.stack, self.caught, self.depth, outer)
		inner.branches = self.branches
		summary = inner.run(env)
		if key is not None:
			self.machine.runs[key] = summary
		return summary

	def _settled(self) -> frozenset[str]:
		"""Parameters that are not None at any end."""
		settled = {
			name
			for name in self.function.parameters
			if all(maybe_none(env.get(name, NONE)) is None for env in self.ends)
		}
		return frozenset(settled - self.function_assigned) if settled else frozenset()

	@property
	def function_assigned(self) -> frozenset[str]:
		return self.bound_in(self.function.node)

	def _leave(
		self, kind: str, node: ast.AST, values: Values, env: Env, bare: bool = False
	) -> None:
		self.exits.append(Exit(kind, node, values, bare, self.branches > 0))
		self.ends.append(env)

	# -- blocks ----

	def block(self, statements: list[ast.stmt], env: Env | None) -> Env | None:
		"""Run statements in turn; None where the end of them is never reached."""
		if self.depth > DEEPEST:
			return dict.fromkeys(env, ANY) if env is not None else None
		self.depth += 1
		try:
			for statement in statements:
				if env is None:
					return None
				self.step()
				way = _WAYS.get(type(statement))
				if way is not None:
					env = way(self, statement, env)
				if self.stopped:
					self.stopped = False
					return None
			return env
		finally:
			self.depth -= 1

	def inside(self, statements: list[ast.stmt], env: Env | None) -> Env | None:
		"""A block that need not run."""
		self.branches += 1
		try:
			return self.block(statements, env)
		finally:
			self.branches -= 1

	# -- plain statements ----

	def expression(self, node: ast.Expr, env: Env) -> Env | None:
		values = self.value(node.value, env)
		lazy = all(atom.kind in {"generator", "coroutine"} for atom in values)
		if isinstance(node.value, ast.Call) and values and lazy:
			self.uses.append(Use("dropped", node.value, values, function=self.function))
		return env

	def assign(self, node: ast.Assign, env: Env) -> Env | None:
		values = self.value(node.value, env)
		for target in node.targets:
			self.bind(target, values, env, node)
		if isinstance(node.targets[0], (ast.Tuple, ast.List)):
			self.survived(node.value, env)
		return env

	def annotated(self, node: ast.AnnAssign, env: Env) -> Env | None:
		if node.value is not None:
			self.bind(node.target, self.value(node.value, env), env, node)
		return env

	def augmented(self, node: ast.AugAssign, env: Env) -> Env | None:
		added = self.value(node.value, env)
		name = type(node.op).__name__
		if not isinstance(node.target, ast.Name):
			self.use("arithmetic", node, added, name, node.value)
		else:
			held = env.get(node.target.id, ANY)
			self.use("arithmetic", node, added, name, node.value, held)
			self.use("arithmetic", node, held, name, node.target, added)
			kinds = {atom.kind for atom in held | added}
			same = len(kinds) == 1 and kinds <= {"text", "number", "list", "array", "tuple"}
			if node.target.id not in self.outside:
				env[node.target.id] = one(kinds.pop(), node) if same else ANY
			return env
		self.bind(node.target, ANY, env, node)
		return env

	def returned(self, node: ast.Return, env: Env) -> Env | None:
		values = self.value(node.value, env) if node.value is not None else NONE
		if self.stopped:
			self.stopped = False
			return None
		self._leave("return", node.value or node, values, env, node.value is None)
		return None

	def raised(self, node: ast.Raise, env: Env) -> Env | None:
		if node.exc is not None:
			self.value(node.exc, env)
		return None

	def asserted(self, node: ast.Assert, env: Env) -> Env | None:
		return self.test(node.test, env)[0]

	def deleted(self, node: ast.Delete, env: Env) -> Env | None:
		for target in node.targets:
			if isinstance(target, ast.Name):
				env[target.id] = ANY
			elif isinstance(target, (ast.Subscript, ast.Attribute)):
				self.value(target.value, env)
		return env

	def imported(self, node: ast.Import, env: Env) -> Env | None:
		for alias in node.names:
			name = alias.asname or alias.name.partition(".")[0]
			path = alias.name if alias.asname else name
			env[name] = one("symbol", node, path)
		return env

	def imported_from(self, node: ast.ImportFrom, env: Env) -> Env | None:
		for alias in node.names:
			plain = node.module is not None and node.level == 0
			path = f"{node.module}.{alias.name}"
			env[alias.asname or alias.name] = one("symbol", node, path) if plain else ANY
		return env

	def defined(self, node: ast.FunctionDef | ast.AsyncFunctionDef, env: Env) -> Env | None:
		scope = self.app.walked.functions.get(node)
		function = Function(node, scope) if scope is not None else None
		plain = function is not None and as_written(self.app, function)
		env[node.name] = one("function", node, function) if plain else ANY
		return env

	def class_defined(self, node: ast.ClassDef, env: Env) -> Env | None:
		env[node.name] = ANY
		return env

	def said_outside(self, node: ast.Global | ast.Nonlocal, env: Env) -> Env | None:
		self.outside |= set(node.names)
		return env

	# -- branches ----

	def branch(self, node: ast.If, env: Env) -> Env | None:
		true, false = self.test(node.test, env)
		return merged(self.inside(node.body, true), self.inside(node.orelse, false))

	def match(self, node: ast.Match, env: Env) -> Env | None:
		self.value(node.subject, env)
		names = {part.id for part in descend(node.subject) if isinstance(part, ast.Name)}
		ways: list[Env] = []
		going: Env | None = env
		for case in node.cases:
			if going is None:
				break
			inner = dict(going)
			plain = wildcard(case.pattern) and case.guard is None
			none = isinstance(case.pattern, ast.MatchSingleton) and case.pattern.value is None
			if not plain and not none:
				self.doubt(names, inner)
			for name in self.bound_in(case.pattern):
				inner[name] = ANY
			if case.guard is not None:
				after, _ = self.test(case.guard, inner)
				end = self.inside(case.body, after)
			else:
				end = self.inside(case.body, inner)
			if end is not None:
				ways.append(end)
			if none and case.guard is None:
				going = {k: without_none(v) if k in names else v for k, v in going.items()}
			if plain:
				going = None
		return all_merged([*ways, going] if going is not None else ways)

	# -- loops ----

	def bound_in(self, node: ast.AST) -> frozenset[str]:
		"""Names that are given a value anywhere below a node."""
		known = self.machine.loops.get(node)
		if known is None:
			known = self.machine.loops[node] = frozenset(_bound_in(node))
		return known

	def loop(self, node: ast.For | ast.AsyncFor, env: Env) -> Env | None:
		values = self.fails_on_none("iteration", node, node.iter, env)
		start = self._any_turn(node, env)
		each = ANY if isinstance(node, ast.AsyncFor) else element(values)
		self.bind(node.target, each, start, node.iter)
		return self._turns(node, env, start, env if not filled(node.iter) else None)

	def while_loop(self, node: ast.While, env: Env) -> Env | None:
		start = self._any_turn(node, env)
		true, false = self.test(node.test, start)
		return self._turns(node, env, true, false)

	def _any_turn(self, node: ast.stmt, env: Env) -> Env:
		"""What the names may hold at the start of some turn."""
		bound = self.bound_in(node)
		return {k: join(v, ANY) if k in bound else v for k, v in env.items()}

	def _turns(
		self,
		node: ast.For | ast.AsyncFor | ast.While,
		env: Env,
		start: Env | None,
		none: Env | None,
	) -> Env | None:
		"""One turn for all; ``none`` is what holds where there is no turn at all."""
		self.breaks.append([])
		self.nexts.append([])
		end = self.inside(node.body, start) if start is not None else None
		nexts, breaks = self.nexts.pop(), self.breaks.pop()
		through = all_merged([*([end] if end is not None else []), *nexts])
		endless = isinstance(node, ast.While) and none is None
		after = None if endless else merged(through, none)
		after = self.block(node.orelse, after) if node.orelse else after
		return all_merged([*breaks, *([after] if after is not None else [])])

	def broken(self, node: ast.Break, env: Env) -> Env | None:
		if self.breaks:
			self.breaks[-1].append(env)
		return None

	def next_turn(self, node: ast.Continue, env: Env) -> Env | None:
		if self.nexts:
			self.nexts[-1].append(env)
		return None

	# -- try, with ----

	def attempt(self, node: ast.Try, env: Env) -> Env | None:
		before, was = dict(env), self.caught
		self.caught = was or any(catches(handler) for handler in node.handlers)
		end = self.block(node.body, env)
		self.caught = was
		ways: list[Env] = []
		bound: set[str] = set()
		for statement in node.body:
			bound |= self.bound_in(statement)
		for handler in node.handlers:
			inner = {k: join(v, ANY) if k in bound else v for k, v in before.items()}
			for name in bound - inner.keys():
				inner[name] = ANY
			if handler.name:
				inner[handler.name] = one("error", handler)
			after = self.inside(handler.body, inner)
			if after is not None:
				ways.append(after)
		if node.orelse and end is not None:
			end = self.block(node.orelse, end)
		if end is not None:
			ways.append(end)
		after = all_merged(ways)
		if not node.finalbody:
			return after
		if after is None:
			self.block(node.finalbody, {k: doubted(v) for k, v in before.items()})
			return None
		return self.block(node.finalbody, after)

	def context(self, node: ast.With | ast.AsyncWith, env: Env) -> Env | None:
		swallows = False
		for item in node.items:
			values = self.value(item.context_expr, env)
			if suppresses(item.context_expr):
				swallows = True
			if item.optional_vars is not None:
				kept = {"file", "buffer", "picture"}
				same = all(atom.kind in kept for atom in values)
				self.bind(item.optional_vars, values if same else ANY, env, node)
		if not swallows:
			return self.block(node.body, env)
		before, was = dict(env), self.caught
		self.caught = True
		end = self.inside(node.body, env)
		self.caught = was
		return merged(end, before)


def _bound_in(node: ast.AST) -> Iterator[str]:
	for part in descend(node):
		kind = type(part)
		if kind is ast.Name:
			if type(part.ctx) is not ast.Load:  # type: ignore[attr-defined]
				yield part.id  # type: ignore[attr-defined]
		elif kind in _NAMING and part.name is not None:  # type: ignore[attr-defined]
			yield part.name  # type: ignore[attr-defined]


_NAMING = (ast.MatchAs, ast.MatchStar, ast.ExceptHandler)


_WAYS: dict[type, Callable[..., Env | None]] = {
	ast.Expr: Body.expression,
	ast.Assign: Body.assign,
	ast.AnnAssign: Body.annotated,
	ast.AugAssign: Body.augmented,
	ast.Return: Body.returned,
	ast.Raise: Body.raised,
	ast.Assert: Body.asserted,
	ast.Delete: Body.deleted,
	ast.Import: Body.imported,
	ast.ImportFrom: Body.imported_from,
	ast.FunctionDef: Body.defined,
	ast.AsyncFunctionDef: Body.defined,
	ast.ClassDef: Body.class_defined,
	ast.Global: Body.said_outside,
	ast.Nonlocal: Body.said_outside,
	ast.If: Body.branch,
	ast.Match: Body.match,
	ast.For: Body.loop,
	ast.AsyncFor: Body.loop,
	ast.While: Body.while_loop,
	ast.Break: Body.broken,
	ast.Continue: Body.next_turn,
	ast.Try: Body.attempt,
	ast.With: Body.context,
	ast.AsyncWith: Body.context,
}
if hasattr(ast, "TryStar"):
	_WAYS[ast.TryStar] = Body.attempt


# ==== gradio_patterns.flow.calls ====
"""What calls give: functions of the file are entered, known libraries looked up."""

import ast

from gradio_patterns.app import Function
from gradio_patterns.app.model import gradio_name
from gradio_patterns.flow.expressions import Expressions
from gradio_patterns.flow.fallthrough import where_it_ends
from gradio_patterns.flow.frame import CALLS, Env, Summary
from gradio_patterns.flow.library import CODECS, GIVES, GROWING, HARMLESS, METHODS, REFUSES_NONE
from gradio_patterns.flow.values import ANY, NONE, Atom, Values, element, joined, maybe_none, one

_UPDATES = frozenset({"update", "skip"})
_NOTICES = frozenset({"Warning", "Info", "Success"})
_WHOLE = {"builtins.list": "list", "builtins.sorted": "list", "builtins.tuple": "tuple"}
_FIRST_IS_ANOTHER = frozenset(
	{"Radio", "Dropdown", "CheckboxGroup", "Slider", "Row", "Column", "Tab", "Accordion", "Group",
	 "Timer", "Dataset", "FileExplorer", "UploadButton"}
)  # fmt: skip
"""Components whose first argument is not their value."""
_HOLDING = frozenset({"symbol", "object", "class", "component"})
"""Kinds whose attributes are looked up in the file or in a library."""
_LEAVING = frozenset({"sys.exit", "os._exit", "builtins.exit", "builtins.quit", "os.abort"})
_RUNNING = frozenset({"builtins.iter", "builtins.reversed", "builtins.filter"})


class Calls(Expressions):
	"""Evaluates calls."""

	def call(self, node: ast.Call, env: Env) -> Values:
		called = node.func
		if isinstance(called, ast.Attribute):
			base = self.value(called.value, env)
			if not any(atom.kind in _HOLDING for atom in base):
				return self._method(node, called, base, env)
			functions = self.attribute_of(called, base, env)
		else:
			functions = self.value(called, env)
		arguments, sure = self._arguments(node, env)
		keywords = {
			keyword.arg or "**": self.value(keyword.value, env) for keyword in node.keywords
		}
		if not sure or any(atom.parts != () for atom in keywords.pop("**", ())):
			keywords["**"] = ANY
		found: list[Values] = []
		for atom in functions:
			if atom.kind == "symbol":
				found.append(self._library(str(atom.detail), node, arguments, keywords, env))
			elif atom.kind == "function":
				found.append(self._local(atom, node, arguments, keywords, env))
			elif atom.kind == "partial":
				found.append(self._partial(atom, node, arguments, keywords, env))
			else:
				self._unknown(node, env)
				found.append(self._object(atom, node))
		return joined(found)

	def _arguments(self, node: ast.Call, env: Env) -> tuple[list[Values], bool]:
		"""Positional arguments, ``*args`` in their places, and whether these are all."""
		found: list[Values] = []
		sure = True
		for part in node.args:
			values = self.value(part.value if isinstance(part, ast.Starred) else part, env)
			if not isinstance(part, ast.Starred):
				found.append(values)
				continue
			parts = next(iter(values)).parts if len(values) == 1 else None
			sure = sure and parts is not None
			found += parts or ()
		return found, sure

	def _object(self, atom: Atom, node: ast.Call) -> Values:
		return one("object", node, atom.detail) if atom.kind == "class" else ANY

	# -- methods ----

	def _method(self, node: ast.Call, called: ast.Attribute, base: Values, env: Env) -> Values:
		"""A method of a plain value."""
		self.use("attribute", called, base, called.attr, called.value)
		self.survived(called.value, env)
		arguments = [self.value(argument, env) for argument in node.args]
		for keyword in node.keywords:
			self.value(keyword.value, env)
		if called.attr in GROWING or called.attr in {"update", "setdefault", "add"}:
			self.grown(base, env)
		found: list[Values] = []
		for atom in base:
			if atom.kind == "none":
				continue
			kind = METHODS.get((atom.kind, called.attr))
			if kind is None or any(keyword.arg == "inplace" for keyword in node.keywords):
				found.append(self._of_container(atom, called.attr, node))
			else:
				found.append(one(kind, node))
		if any(atom.kind == "unknown" for atom in base):
			self._unknown(node, env)
		if called.attr == "join" and arguments and base and all(a.kind == "text" for a in base):
			self.use("call", node, arguments[0], "str.join", node.args[0])
		return joined(found)

	def _of_container(self, atom: Atom, name: str, node: ast.Call) -> Values:
		if atom.kind == "unknown" and name == "encode" and _encodes_text(node):
			return one("bytes", node)
		if atom.kind == "text" and name in {"split", "rsplit", "splitlines"}:
			return one("list", None, each=one("text"))
		if atom.kind == "list" and name == "copy":
			return frozenset({atom._replace(parts=None)})
		if atom.kind == "list" and name == "pop":
			return element(frozenset({atom}))
		return ANY

	# -- libraries ----

	def _library(
		self,
		path: str,
		node: ast.Call,
		arguments: list[Values],
		keywords: dict[str, Values],
		env: Env,
	) -> Values:
		gradio = gradio_name(path)
		if gradio is not None:
			return self._gradio(gradio, node, arguments, keywords)
		first = node.args[0] if node.args else None
		values = arguments[0] if arguments else ANY
		# Up to the first *parts, which may be any number of them.
		stars = [at for at, part in enumerate(node.args) if isinstance(part, ast.Starred)]
		plain = min(stars, default=len(node.args))
		if first is not None and not isinstance(first, ast.Starred):
			self.use("call", node, values, path, first)
			if path in REFUSES_NONE:
				self.survived(first, env)
		if path == "builtins.bool" and first is not None:
			self.use("truth", first, values, "", first)
		if path == "os.path.join":
			for part, value in zip(node.args[1:plain], arguments[1:plain], strict=True):
				self.use("call", node, value, path, part)
				self.survived(part, env)
		if path == "builtins.map" and plain > 1:
			self.use("iteration", node, arguments[1], path, node.args[1])
		if path in _LEAVING:
			self.stopped = True
		if path not in GIVES and path not in HARMLESS and path not in REFUSES_NONE:
			self._unknown(node, env)
		return self._given(path, node, arguments)

	def _given(self, path: str, node: ast.Call, arguments: list[Values]) -> Values:
		first = arguments[0] if arguments else ANY
		if path == "builtins.str" and all(atom.kind == "error" for atom in first):
			return one("text", node, "what went wrong")
		if path in GIVES:
			return one(GIVES[path], node, path if GIVES[path] == "figure" else None)
		if path in _WHOLE:
			return one(_WHOLE[path], node, each=element(first) if arguments else None)
		if path in _RUNNING:
			return one("iterable", node, each=element(first))
		if path == "builtins.range":
			return one("iterable", node, each=one("number"))
		if path == "builtins.enumerate":
			pair = one("tuple", node, parts=(one("number"), element(first)))
			return one("iterable", node, each=pair)
		if path == "builtins.zip":
			row = one("tuple", node, parts=tuple(element(values) for values in arguments))
			return one("iterable", node, each=row)
		if path in {"copy.copy", "copy.deepcopy"}:
			return first
		if path == "matplotlib.pyplot.subplots":
			return one("tuple", node, parts=(one("figure", node, path), ANY))
		if path == "os.path.splitext":
			return one("tuple", node, parts=(one("text"), one("text")))
		if path == "functools.partial" and node.args:
			return self._made_partial(node, arguments)
		return ANY

	def _gradio(
		self, name: str, node: ast.Call, arguments: list[Values], keywords: dict[str, Values]
	) -> Values:
		if name in _NOTICES:
			return NONE
		if name == "Error":
			return one("error", node)
		update = name in _UPDATES
		if not update and not (name[:1].isupper() and name.isalnum()):
			return ANY
		inside = keywords.get("value")
		if inside is None and not update and arguments and name not in _FIRST_IS_ANOTHER:
			inside = arguments[0]
		return one("update" if update else "component", node, node, each=inside)

	def _unknown(self, node: ast.Call, env: Env) -> None:
		"""Something is called of which nothing is known: it may raise, and it may change lists."""
		names: set[str] = set()
		for part in (*node.args, *(keyword.value for keyword in node.keywords)):
			inner = part.value if isinstance(part, ast.Starred) else part
			if isinstance(inner, ast.Name):
				names.add(inner.id)
		for name in names:
			if name in env:
				self.grown(env[name], env)
				if maybe_none(env[name]) is not None:
					self.doubt({name}, env)

	# -- functions of the file ----

	def _made_partial(self, node: ast.Call, arguments: list[Values]) -> Values:
		if any(isinstance(part, ast.Starred) for part in node.args):
			return ANY
		if not all(atom.kind == "function" for atom in arguments[0]):
			return ANY
		given = tuple(keyword.arg or "**" for keyword in node.keywords)
		return frozenset(
			Atom("partial", node, None, tuple(arguments[1:]), None, (atom, given))
			for atom in arguments[0]
		)

	def _partial(
		self,
		atom: Atom,
		node: ast.Call,
		arguments: list[Values],
		keywords: dict[str, Values],
		env: Env,
	) -> Values:
		function, given = atom.detail
		more = dict.fromkeys(given, ANY) | keywords
		return self._local(function, node, [*(atom.parts or ()), *arguments], more, env)

	def _local(
		self,
		atom: Atom,
		node: ast.Call,
		arguments: list[Values],
		keywords: dict[str, Values],
		env: Env,
	) -> Values:
		function = atom.detail
		assert isinstance(function, Function)
		if function.node in self.stack or len(self.stack) > CALLS:
			self._unknown(node, env)
			return ANY
		starred = "**" in keywords
		bound = bind(self, function, [] if starred else arguments, {} if starred else keywords)
		if starred:
			bound = dict.fromkeys(bound, ANY)
			self._unknown(node, env)
		inside = function.scope.parent is self.function.scope
		summary = self.enter(function, bound, env if inside else None)
		self.uses += summary.uses
		for name, part in zip(function.parameters, node.args):  # noqa: B905 - defaults are left
			if isinstance(part, ast.Starred):
				break
			if name in summary.settled and not starred:
				self.survived(part, env)
		if not summary.exits and not function.is_generator:
			self.stopped = True
		value = result(function, summary, node)
		return one("coroutine", node, each=value) if function.is_async else value


def _encodes_text(node: ast.Call) -> bool:
	"""``.encode()`` or with a codec."""
	if any(keyword.arg not in {"encoding", "errors"} for keyword in node.keywords):
		return False
	named = (keyword.value for keyword in node.keywords if keyword.arg == "encoding")
	return all(
		isinstance(codec, ast.Constant) and str(codec.value).lower() in CODECS
		for codec in (*node.args[:1], *named)
	)


def bind(
	frame: Expressions, function: Function, arguments: list[Values], keywords: dict[str, Values]
) -> Env:
	"""The parameters of a call."""
	env: Env = {}
	for name, values in zip(function.parameters, arguments):  # noqa: B905 - both may be longer
		env[name] = plain(values)
	for name, values in keywords.items():
		if name != "**":
			env[name] = plain(values)
	for name, default in function.defaults().items():
		if name not in env:
			constant = isinstance(default, ast.Constant)
			env[name] = plain(frame.value(default, {})) if constant else ANY
	arguments_of = function.node.args
	every = [*arguments_of.posonlyargs, *arguments_of.args, *arguments_of.kwonlyargs]
	for argument in every:
		env.setdefault(argument.arg, ANY)
	taken = len(function.parameters)
	if arguments_of.vararg is not None:
		rest = tuple(plain(values) for values in arguments[taken:])
		env[arguments_of.vararg.arg] = one("tuple", parts=rest)
	if arguments_of.kwarg is not None:
		more = any(name not in {a.arg for a in every} for name in keywords)
		env[arguments_of.kwarg.arg] = ANY if more else one("dict", parts=())
	if function.bound and every:
		env[every[0].arg] = one("object")
	return env


def plain(values: Values) -> Values:
	"""Without what tells calls of one function apart that mean the same to it."""
	if values is ANY:
		return ANY
	return frozenset(
		atom
		if atom.origin is not None or atom.kind in {"function", "symbol", "object", "partial"}
		else Atom(atom.kind, parts=_parts(atom), each=atom.each and plain(atom.each))
		for atom in values
	)


def _parts(atom: Atom) -> tuple[Values, ...] | None:
	return tuple(plain(part) for part in atom.parts) if atom.parts is not None else None


def result(function: Function, summary: Summary, node: ast.Call) -> Values:
	"""What a call gives, as made by the call where it was made inside."""
	if function.is_generator:
		each = joined(way.value for way in summary.exits if way.kind == "yield")
		return one("generator", node, each=each or ANY)
	returns = [way for way in summary.exits if way.kind == "return"]
	ends = [way for way in summary.exits if way.kind == "end"]
	if returns and ends and where_it_ends(function) is None:
		ends = []  # a chain of tests or a loop that is meant to return
	values = joined(way.value for way in (*returns, *ends))
	return values if values or not summary.exits else ANY


# ==== gradio_patterns.flow.containers ====
"""Containers that are written out, and names that are bound to their parts."""

import ast

from gradio_patterns.flow.frame import Env, Frame
from gradio_patterns.flow.values import ANY, Values, element, one


class Displays(Frame):
	"""Evaluates lists, dicts, comprehensions and f-strings, and binds targets."""

	def display(self, node: ast.List | ast.Tuple | ast.Set, env: Env) -> Values:
		parts = [self.value(part, env) for part in node.elts]
		kind = {ast.List: "list", ast.Tuple: "tuple"}.get(type(node), "set")
		if any(isinstance(part, ast.Starred) for part in node.elts):
			return one(kind, node)
		return one(kind, node, parts=tuple(parts))

	def dictionary(self, node: ast.Dict, env: Env) -> Values:
		keys = tuple(self.value(key, env) if key is not None else ANY for key in node.keys)
		parts = tuple(self.value(value, env) for value in node.values)
		return one("dict", node, keys, parts=parts)

	def starred(self, node: ast.Starred, env: Env) -> Values:
		return element(self.fails_on_none("iteration", node, node.value, env))

	def text(self, node: ast.JoinedStr, env: Env) -> Values:
		for part in node.values:
			if isinstance(part, ast.FormattedValue):
				values = self.value(part.value, env)
				if part.format_spec is not None:
					self.use("format", part, values, "", part.value)
		return one("text", node)

	def comprehension(
		self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, env: Env
	) -> Values:
		inner: Env | None = env
		for place, part in enumerate(node.generators):
			if inner is None:
				break
			values = self.fails_on_none("iteration", part.iter, part.iter, inner)
			if place == 0:
				inner = dict(env)
			self.bind(part.target, element(values), inner, part.iter)
			self.branches += 1
			for condition in part.ifs:
				if inner is not None:
					inner, _ = self.test(condition, inner)
			self.branches -= 1
		each = ANY
		if inner is not None:
			self.branches += 1
			if isinstance(node, ast.DictComp):
				self.value(node.key, inner)
				each = self.value(node.value, inner)
			else:
				each = self.value(node.elt, inner)
			self.branches -= 1
		kinds = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dict"}
		return one(kinds.get(type(node), "iterable"), node, each=each)

	def bind(self, target: ast.expr, values: Values, env: Env, at: ast.AST) -> None:
		"""Give a target its value."""
		if isinstance(target, ast.Name):
			if target.id not in self.outside:
				env[target.id] = values
		elif isinstance(target, (ast.Tuple, ast.List)):
			self.use("unpacking", at, values, str(len(target.elts)))
			starred = any(isinstance(part, ast.Starred) for part in target.elts)
			for index, part in enumerate(target.elts):
				inner = part.value if isinstance(part, ast.Starred) else part
				self.bind(inner, ANY if starred else element(values, index), env, at)
		elif isinstance(target, (ast.Attribute, ast.Subscript)):
			base = self.value(target.value, env)
			if isinstance(target, ast.Subscript):
				self.value(target.slice, env)
				self.use("item", target, base, "store", target.value)
			else:
				self.use("attribute", target, base, target.attr, target.value)
			self.survived(target.value, env)
			self.grown(base, env)

	def grown(self, values: Values, env: Env) -> None:
		"""Lists and dicts that were changed: which elements they have is no longer known."""
		changed = {a for a in values if a.kind in {"list", "dict", "set"} and a.parts is not None}
		if not changed:
			return
		for name, held in env.items():
			if held & changed:
				env[name] = frozenset(
					atom._replace(parts=None, each=None) if atom in changed else atom
					for atom in held
				)


# ==== gradio_patterns.flow.expressions ====
"""What expressions give: names, operators, displays, comprehensions."""

import ast
from collections.abc import Callable

from gradio_patterns.app import App, Function, Instance, Literal, LocalClass, Symbol, Value
from gradio_patterns.flow.containers import Displays
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, merged
from gradio_patterns.flow.free_names import bound_outside
from gradio_patterns.flow.library import OF_NONE, TRANSPARENT
from gradio_patterns.flow.values import (
	ANY,
	NONE,
	Atom,
	Values,
	element,
	falsy,
	joined,
	known,
	one,
	truthy,
	without_none,
)  # fmt: skip
from gradio_patterns.neighbours.imported_names import defined, leads_out

_OFTEN = frozenset({"builtins", "gradio", "numpy", "PIL", "pandas", "os", "cv2", "torch", "time"})
"""Roots of names that are no module of a project."""
_CONSTANTS = {str: "text", bytes: "bytes", bool: "bool", int: "number", float: "number"}


class Expressions(Displays):
	"""Evaluates expressions."""

	def value(self, node: ast.expr, env: Env) -> Values:
		self.step()
		way = _WAYS.get(type(node))
		if way is None:
			return ANY
		if self.depth > DEEPEST:
			return ANY
		self.depth += 1
		try:
			return way(self, node, env) or ANY
		finally:
			self.depth -= 1

	# -- names ----

	def name(self, node: ast.Name, env: Env) -> Values:
		found = env.get(node.id)
		if found is not None:
			return found
		if node.id in self.outside:
			return ANY
		if node.id in self.function.scope.bindings:
			return ANY
		found = self.outer.get(node.id)
		if found is not None:
			return found
		found = self.resolved(node)
		return found if known(found) else bound_outside(self.app, node, self.place)

	def resolved(self, node: ast.expr) -> Values:
		return self.meaning(self.app.resolve(node, self.place), node)

	def meaning(self, value: Value | None, node: ast.expr) -> Values:
		if isinstance(value, Symbol):
			return self.from_import(value.path, node)
		if isinstance(value, Function):
			return one("function", node, value) if as_written(self.app, value) else ANY
		if isinstance(value, LocalClass):
			return one("object" if value.instance else "class", node, value)
		if isinstance(value, Instance):
			return one("component", node, value)
		if isinstance(value, Literal):
			shown = value.node
			if isinstance(shown, ast.Constant):
				return self.constant(shown, {})
			if isinstance(shown, ast.Tuple):
				constants = [p for p in shown.elts if isinstance(p, ast.Constant)]
				plain = len(constants) == len(shown.elts)
				parts = tuple(self.constant(p, {}) for p in constants) if plain else None
				return one("tuple", node, parts=parts)
			kind = {ast.List: "list", ast.Set: "set", ast.Dict: "dict"}
			return one(kind.get(type(shown), "unknown"))
		return ANY

	def from_import(self, path: str, node: ast.expr) -> Values:
		"""What is imported: a function of another module of the project is one of ours."""
		library = path.partition(".")[0] in _OFTEN or not leads_out(self.app, node)
		known = None if library else defined(self.app, path)
		if known is None or not isinstance(known.value, Function):
			return one("symbol", node, path)
		function = known.value
		if known.app is not self.machine.app:
			self.machine.homes[function.node] = known.app
		return one("function", node, function) if as_written(known.app, function) else ANY

	def constant(self, node: ast.Constant, env: Env) -> Values:
		if node.value is None:
			return one("none", node)
		kind = _CONSTANTS.get(type(node.value))
		return one(kind, node, node.value) if kind else ANY

	# -- parts of a value ----

	def attribute(self, node: ast.Attribute, env: Env) -> Values:
		return self.attribute_of(node, self.value(node.value, env), env)

	def attribute_of(self, node: ast.Attribute, base: Values, env: Env) -> Values:
		if node.attr not in OF_NONE:
			self.use("attribute", node, base, node.attr, node.value)
			self.survived(node.value, env)
		found: list[Values] = []
		for atom in base:
			if atom.kind == "symbol" and not str(atom.detail).startswith("builtins."):
				found.append(self.from_import(f"{atom.detail}.{node.attr}", node))
			elif atom.kind in {"object", "class"} and len(base) == 1:
				found.append(self.resolved(node))
			elif atom.kind == "path" and node.attr in {"name", "stem", "suffix"}:
				found.append(one("text", node))
			elif atom.kind == "path" and node.attr == "parent":
				found.append(one("path", node))
			elif atom.kind != "none":
				found.append(ANY)
		return joined(found)

	def subscript(self, node: ast.Subscript, env: Env) -> Values:
		base = self.value(node.value, env)
		if isinstance(node.slice, ast.Slice):
			for part in (node.slice.lower, node.slice.upper, node.slice.step):
				if part is not None:
					self.value(part, env)
			self.use("item", node, base, "slice", node.value)
			self.survived(node.value, env)
			return frozenset(_sliced(atom, node) for atom in without_none(base))
		keys = self.value(node.slice, env)
		self.use("key", node, keys, "", node.slice, base)
		index = _index(node.slice)
		self.use("item", node, base, "" if index is None else repr(index), node.value)
		self.survived(node.value, env)
		found: list[Values] = []
		for atom in without_none(base):
			if atom.kind in {"list", "tuple", "text"}:
				plain = index if isinstance(index, int) else None
				found.append(element(frozenset({atom}), plain))
			else:
				found.append(ANY)
		return joined(found)

	# -- operators ----

	def binary(self, node: ast.BinOp, env: Env) -> Values:
		left, right = self.value(node.left, env), self.value(node.right, env)
		name = type(node.op).__name__
		for operand, values, other in ((node.left, left, right), (node.right, right, left)):
			formats = isinstance(node.op, ast.Mod) and operand is node.right
			if not (formats and any(atom.kind in {"text", "unknown"} for atom in left)):
				self.use("arithmetic", node, values, name, operand, other)
				if known(other):
					self.survived(operand, env)
		return combined(node.op, without_none(left), without_none(right), node)

	def unary(self, node: ast.UnaryOp, env: Env) -> Values:
		if isinstance(node.op, ast.Not):
			self.judge(node, env)
			return one("bool", node)
		values = self.fails_on_none("arithmetic", node, node.operand, env, "unary")
		return frozenset(_signed(a, node) for a in values if a.kind != "unknown") or ANY

	def judge(self, node: ast.expr, env: Env) -> None:
		"""A test whose answer is kept for later: what it was asked of is in doubt from then on."""
		self.test(node, dict(env))
		self.doubt(asked_of(node), env)

	def boolean(self, node: ast.BoolOp, env: Env) -> Values:
		"""``a or b``, ``a and b`` as a value."""
		either = isinstance(node.op, ast.Or)
		found: list[Values] = []
		inner: Env | None = dict(env)
		for part in node.values[:-1]:
			if inner is None:
				break
			if isinstance(part, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
				true, false = self.test(part, inner)
				found.append(one("bool", part) if isinstance(part, ast.Compare) else ANY)
				inner = false if either else true
				continue
			values = self.value(part, inner)
			self.use("truth", part, values, "", part)
			found.append(truthy(values) if either else falsy(values))
			if isinstance(part, ast.Name) and part.id in inner:
				inner[part.id] = falsy(values) if either else truthy(values)
		if inner is not None:
			found.append(self.value(node.values[-1], inner))
		tested = {part.id for part in node.values if isinstance(part, ast.Name)}
		self.doubt(asked_of(node) - tested, env)
		for name in tested & env.keys():  # of what kind it is was not asked
			env[name] = without_none(env[name]) or env[name]
		return joined(found)

	def compare(self, node: ast.Compare, env: Env) -> Values:
		self.kept = node
		self.judge(node, env)
		return one("bool", node)

	def either(self, node: ast.IfExp, env: Env) -> Values:
		true, false = self.test(node.test, env)
		self.branches += 1
		found = [
			self.value(part, way)
			for part, way in ((node.body, true), (node.orelse, false))
			if way is not None
		]
		self.branches -= 1
		both = merged(true, false)
		if both is not None:
			env.update(both)
		return joined(found)

	# -- the rest ----

	def call(self, node: ast.Call, env: Env) -> Values:
		raise NotImplementedError

	def called(self, node: ast.Call, env: Env) -> Values:
		return self.call(node, env)

	def walrus(self, node: ast.NamedExpr, env: Env) -> Values:
		values = self.value(node.value, env)
		self.bind(node.target, values, env, node)
		return values

	def awaited(self, node: ast.Await, env: Env) -> Values:
		values = self.value(node.value, env)
		return joined((atom.each or ANY) if atom.kind == "coroutine" else ANY for atom in values)

	def yielded(self, node: ast.Yield, env: Env) -> Values:
		values = self.value(node.value, env) if node.value is not None else NONE
		at = node.value or node
		self.exits.append(Exit("yield", at, values, node.value is None, self.branches > 0))
		return ANY

	def yielded_from(self, node: ast.YieldFrom, env: Env) -> Values:
		values = self.fails_on_none("iteration", node, node.value, env)
		if known(values) and all(a.kind == "generator" and a.each is not None for a in values):
			each = joined(atom.each or ANY for atom in values)
			self.exits.append(Exit("yield", node.value, each, False, self.branches > 0))
		else:
			self.exits.append(Exit("yield", node.value, ANY, False, self.branches > 0))
		return ANY

	def function_made(self, node: ast.Lambda, env: Env) -> Values:
		return self.resolved(node)


def as_written(app: App, function: Function) -> bool:
	"""Whether no decorator changes what a function takes and gives."""
	for decorator in function.decorators:
		target = decorator.func if isinstance(decorator, ast.Call) else decorator
		if app.qualified(target, function.around) not in TRANSPARENT:
			return False
	return True


def combined(op: ast.operator, left: Values, right: Values, node: ast.AST) -> Values:
	"""What an operator makes of two values."""
	kinds = {atom.kind for atom in left} | {atom.kind for atom in right}
	if isinstance(op, ast.Mod) and all(atom.kind == "text" for atom in left) and left:
		return one("text", node)
	if isinstance(op, ast.Div) and all(atom.kind == "path" for atom in left) and left:
		return one("path", node)
	if kinds and kinds <= {"number", "bool"}:
		return one("number", node)
	if "array" in kinds and kinds <= {"array", "number"}:
		return one("array", node)
	if isinstance(op, ast.Add) and len(kinds) == 1 and kinds <= {"text", "list", "bytes"}:
		return one(kinds.pop(), node)
	if isinstance(op, ast.Add) and kinds == {"tuple"} and len(left) == len(right) == 1:
		(one_side,), (other) = left, next(iter(right))
		if one_side.parts is not None and other.parts is not None:
			return one("tuple", node, parts=one_side.parts + other.parts)
		return one("tuple", node)
	return ANY


def asked_of(node: ast.expr) -> set[str]:
	"""Names that a test asks something of: compared, tested, handed to a call; not ``x.y``."""
	found: set[str] = set()
	stack: list[ast.AST] = [node]
	while stack:
		part = stack.pop()
		if isinstance(part, ast.Name):
			found.add(part.id)
		elif isinstance(part, (ast.Attribute, ast.Subscript)):
			if not isinstance(part.value, ast.Name):
				stack.append(part.value)
		elif isinstance(part, ast.Call):
			stack += [*part.args, *(keyword.value for keyword in part.keywords)]
			if isinstance(part.func, ast.Attribute):
				stack.append(part.func)
		else:
			stack += ast.iter_child_nodes(part)
	return found


def _index(node: ast.expr) -> object:
	if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
		inner = _index(node.operand)
		return -inner if isinstance(inner, int) else None
	return node.value if isinstance(node, ast.Constant) else None


def _signed(atom: Atom, node: ast.UnaryOp) -> Atom:
	"""``-5`` is still a number that is written out."""
	written = isinstance(atom.node, ast.Constant) and type(atom.detail) in {int, float}
	minus = written and isinstance(node.op, ast.USub)
	return Atom(atom.kind, node, detail=-atom.detail if minus else None)


def _sliced(atom: Atom, node: ast.AST) -> Atom:
	if atom.kind in {"text", "list", "tuple", "array", "bytes"}:
		each = element(frozenset({atom})) if atom.kind in {"list", "tuple"} else None
		return Atom(atom.kind, node, None, None, each)
	return Atom("unknown")


_WAYS: dict[type, Callable[..., Values]] = {
	ast.Name: Expressions.name,
	ast.Constant: Expressions.constant,
	ast.Attribute: Expressions.attribute,
	ast.Subscript: Expressions.subscript,
	ast.BinOp: Expressions.binary,
	ast.UnaryOp: Expressions.unary,
	ast.BoolOp: Expressions.boolean,
	ast.Compare: Expressions.compare,
	ast.IfExp: Expressions.either,
	ast.List: Expressions.display,
	ast.Tuple: Expressions.display,
	ast.Set: Expressions.display,
	ast.Dict: Expressions.dictionary,
	ast.Starred: Expressions.starred,
	ast.JoinedStr: Expressions.text,
	ast.ListComp: Expressions.comprehension,
	ast.SetComp: Expressions.comprehension,
	ast.DictComp: Expressions.comprehension,
	ast.GeneratorExp: Expressions.comprehension,
	ast.NamedExpr: Expressions.walrus,
	ast.Await: Expressions.awaited,
	ast.Yield: Expressions.yielded,
	ast.YieldFrom: Expressions.yielded_from,
	ast.Lambda: Expressions.function_made,
	ast.Call: Expressions.called,
}


# ==== gradio_patterns.flow.fallthrough ====
"""Where the body of a function is over without a return."""

import ast

from gradio_patterns.app import Function


def where_it_ends(function: Function) -> ast.AST | None:
	"""The statement after which the body is over, where it can hardly be meant never to be.

    A chain of ``if`` that names every case, and a loop that always finds something, end with a
    return in fact.
    """
	body = getattr(function.node, "body", None)
	while isinstance(body, list) and body:
		last = body[-1]
		if isinstance(last, (ast.With, ast.AsyncWith)):
			body = last.body
		elif isinstance(last, ast.Try):
			if last.finalbody and not last.handlers:
				body = last.body
				continue
			return next((h for h in last.handlers if not _leaves(h.body)), None)
		elif isinstance(last, (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign)):
			return last
		else:
			return None
	return None


def _leaves(body: list[ast.stmt]) -> bool:
	"""Whether a block ends by leaving, or in something that may."""
	return not isinstance(body[-1], (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Pass))


# ==== gradio_patterns.flow.frame ====
"""One run of a function in the interpreter: what it is told, and what it writes down."""

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Function
from gradio_patterns.flow.values import ANY, Values, doubted, handed, join, maybe_none, without_none

Env = dict[str, Values]

STEPS = 120_000
"""Expressions and statements looked at for one file; beyond that nothing is known."""
DEEPEST = 90
"""How deep expressions and blocks may nest, over all calls together."""
CALLS = 4
"""How many functions may call each other."""


class Spent(Exception):
	"""The steps of a file are used up."""


class Use(NamedTuple):
	"""Something done with a value that an input handed over.

    ``how``: attribute, item, call, arithmetic, order, compare, membership, iteration, format,
    unpacking, truth (it is tested, or a comparison with it is), dropped (a generator or coroutine
    is made and left). ``name`` is the attribute, the dotted name of what is called, the operator.
    """

	how: str
	node: ast.AST
	value: Values
	name: str = ""
	caught: bool = False
	"""Inside a ``try`` that catches what goes wrong."""
	branch: bool = False
	"""Inside a branch or a loop: it need not happen on every run."""
	operand: ast.expr | None = None
	"""The expression whose value it is."""
	function: Function | None = None
	other: Values = ANY
	"""The other side of an operator."""


class Exit(NamedTuple):
	"""A way out: ``return``, ``yield``, or the ``end`` of the body."""

	kind: str
	node: ast.AST
	value: Values
	bare: bool = False
	"""Nothing is written there: ``return`` alone, or the end of the body."""
	branch: bool = False


class Summary(NamedTuple):
	"""What a run of a function with these arguments came to."""

	exits: tuple[Exit, ...]
	uses: tuple[Use, ...]
	settled: frozenset[str]
	"""Parameters that are not None wherever the function comes to an end."""


class Machine:
	"""What all runs for one file share."""

	__slots__ = ("app", "homes", "loops", "runs", "steps")

	def __init__(self, app: App) -> None:
		self.app = app
		self.steps = 0
		self.runs: dict[object, Summary] = {}
		self.homes: dict[ast.AST, App] = {}
		"""The module of the project that a function stands in, where it is another."""
		self.loops: dict[ast.AST, frozenset[str]] = {}
		"""Names bound in the body of a loop or a ``try``."""


class Frame:
	"""The state of one run; what evaluates and executes is added in the modules above."""

	def __init__(
		self,
		machine: Machine,
		function: Function,
		stack: tuple[ast.AST, ...] = (),
		caught: bool = False,
		depth: int = 0,
		outer: Env | None = None,
	) -> None:
		self.machine = machine
		self.app = machine.homes.get(function.node, machine.app)
		self.function = function
		self.place = function.place
		self.stack = (*stack, function.node)
		self.caught = caught
		self.branches = 0
		self.kept: ast.AST | None = None
		"""A comparison whose answer is kept, not tested: an array of answers is fine there."""
		self.stopped = False
		"""What was called last never comes back."""
		self.depth = depth
		self.outer = outer or {}
		self.exits: list[Exit] = []
		self.uses: list[Use] = []
		self.ends: list[Env] = []
		"""What the names held at each way out."""
		self.breaks: list[list[Env]] = []
		self.nexts: list[list[Env]] = []
		self.outside: set[str] = set(function.scope.globals | function.scope.nonlocals)

	# -- given by the modules above ----

	def value(self, node: ast.expr, env: Env) -> Values:
		raise NotImplementedError

	def test(self, node: ast.expr, env: Env) -> tuple[Env | None, Env | None]:
		raise NotImplementedError

	def enter(self, function: Function, env: Env, outer: Env | None) -> Summary:
		raise NotImplementedError

	# -- written down ----

	def step(self, cost: int = 1) -> None:
		self.machine.steps += cost
		if self.machine.steps > STEPS:
			raise Spent

	def use(
		self,
		how: str,
		node: ast.AST,
		values: Values,
		name: str = "",
		operand: ast.expr | None = None,
		other: Values = ANY,
	) -> None:
		if handed(values) is not None or maybe_none(values) is not None:
			self.uses.append(
				Use(
					how,
					node,
					values,
					name,
					self.caught,
					self.branches > 0,
					operand,
					self.function,
					other,
				)
			)

	def survived(self, operand: ast.expr, env: Env) -> None:
		"""A name that was None would have failed here: from now on it is not."""
		if isinstance(operand, ast.Name) and operand.id in env:
			env[operand.id] = without_none(env[operand.id])

	def fails_on_none(
		self, how: str, node: ast.AST, operand: ast.expr, env: Env, name: str = ""
	) -> Values:
		"""Evaluate an operand and use it in a way that None does not survive."""
		values = self.value(operand, env)
		self.use(how, node, values, name, operand)
		self.survived(operand, env)
		return without_none(values)

	def doubt(self, names: set[str], env: Env) -> None:
		"""These were asked something that is not understood here."""
		for name in names:
			if name in env and (maybe_none(env[name]) or handed(env[name])):
				env[name] = doubted(env[name])


def merged(some: Env | None, more: Env | None) -> Env | None:
	"""What the names hold where two ways meet; a name of one way alone may be anything there."""
	if some is None or more is None:
		return more if some is None else some
	if some is more:
		return some
	env: Env = {}
	for name, values in some.items():
		other = more.get(name)
		env[name] = values if other is values else met(values, other if other else ANY)
	for name, values in more.items():
		if name not in some:
			env[name] = join(values, ANY)
	return env


def met(some: Values, more: Values) -> Values:
	"""What a name may hold where two ways meet.

    If only one of them may still be None, the other was asked: whether the first can be taken
    while it is None may depend on just that, so the None is forgotten. A way on which it is
    nothing else is another matter.
    """
	if some is more:
		return some
	for one_way, other in ((some, more), (more, some)):
		asked = maybe_none(one_way) is not None and maybe_none(other) is None
		if asked and handed(other) is not None and len(one_way) > 1:
			return without_none(join(some, more))
	return join(some, more)


def all_merged(ways: list[Env]) -> Env | None:
	env: Env | None = None
	for way in ways:
		env = merged(env, way)
	return env


# ==== gradio_patterns.flow.free_names ====
"""What a name outside the function stands for, where it is bound once to something plain."""

import ast

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.flow.library import GIVES, METHODS
from gradio_patterns.flow.values import ANY, Values, one

_LASTING = frozenset({"path", "text", "number", "bool", "datetime"})
"""Kinds that nobody changes in place."""


def bound_outside(app: App, node: ast.Name, place: Place) -> Values:
	"""The kind of a name that is bound in one place only."""
	kind = _kind(app, node, place, 0)
	return one(kind, node) if kind in _LASTING else ANY


def _kind(app: App, node: ast.expr, place: Place, depth: int) -> str:
	if depth > 8:
		return ""
	if isinstance(node, ast.Name):
		binding = app.resolver.binding(node.id, place, order_of(node))
		plain = binding is not None and binding.kind == "value"
		if binding is None or not plain or not isinstance(binding.value, ast.expr):
			return ""
		return _kind(app, binding.value, binding.place, depth + 1)
	if isinstance(node, (ast.JoinedStr, ast.Constant)):
		text = isinstance(node, ast.JoinedStr) or isinstance(node.value, str)
		return "text" if text else ""
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
		return "path" if _kind(app, node.left, place, depth + 1) == "path" else ""
	if isinstance(node, ast.Attribute):
		path = node.attr == "parent" and _kind(app, node.value, place, depth + 1) == "path"
		return "path" if path else ""
	if not isinstance(node, ast.Call):
		return ""
	given = GIVES.get(app.qualified(node.func, place) or "")
	if given is not None or not isinstance(node.func, ast.Attribute):
		return given or ""
	owner = _kind(app, node.func.value, place, depth + 1)
	return METHODS.get((owner, node.func.attr), "")


# ==== gradio_patterns.flow.handlers ====
"""What checks ask: the uses of the inputs of an event, and what reaches its outputs."""

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.calls import bind
from gradio_patterns.flow.frame import Env, Exit, Machine, Spent, Summary, Use
from gradio_patterns.flow.inputs_outputs import bound, outputs_of
from gradio_patterns.flow.payload import payload
from gradio_patterns.flow.values import ANY, Atom, Port, Values, one
from gradio_patterns.flow.wrapping import unwrapped

_NOTHING = Summary((), (), frozenset())


class Run(NamedTuple):
	"""One event run through the interpreter."""

	event: Event
	function: Function
	inputs: dict[str, Port]
	summary: Summary


class Result(NamedTuple):
	"""What one way out hands to one output; ``value`` is what it may be."""

	output: Port
	node: ast.AST
	value: Values
	way: Exit
	function: Function
	event: Event


def run_of(app: App, event: Event) -> Run | None:
	"""The handler of an event, run with what its inputs hand over; None where it is not known.

    Several rules ask for the same: it is run once.
    """
	runs: dict[int, Run | None] = app.memo.setdefault("flow", {})
	if id(event) not in runs:
		runs[id(event)] = _run(app, event)
	return runs[id(event)]


def _run(app: App, event: Event) -> Run | None:
	found = bound(app, event)
	if found is None or event.name == "render":
		return None
	function, inputs = found
	machine: Machine = app.memo.setdefault("machine", Machine(app))
	try:
		if event.function is None and function.decorators:
			return _run_wrapped(app, machine, event, function, inputs)
		env = _arguments(app, function, inputs)
		key = (function.node, frozenset(env.items()))
		known = machine.runs.get(key)
		if known is None:
			known = machine.runs[key] = Body(machine, function).run(env)
	except (Spent, RecursionError):
		known = _NOTHING
	return Run(event, function, inputs, known)


def _run_wrapped(
	app: App, machine: Machine, event: Event, function: Function, inputs: dict[str, Port]
) -> Run | None:
	"""The wrapper that a decorator made runs, with what the function inside would be handed."""
	wrapped = unwrapped(app, machine, function)
	if wrapped is None:
		return None
	handed_over = _arguments(app, function, inputs)
	arguments = [handed_over[name] for name in function.parameters if name in handed_over]
	if function.bound:
		arguments.insert(0, one("object"))
	body = Body(machine, wrapped.function, outer=wrapped.outer)
	env = bind(body, wrapped.function, arguments, {})
	return Run(event, wrapped.function, inputs, body.run(env))


def _arguments(app: App, function: Function, inputs: dict[str, Port]) -> Env:
	arguments = function.node.args
	every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
	env: Env = {argument.arg: ANY for argument in every}
	for rest in (arguments.vararg, arguments.kwarg):
		if rest is not None:
			env[rest.arg] = ANY
	if function.bound and every:
		env[every[0].arg] = one("object")
	for name, port in inputs.items():
		env[name] = payload(app, port)
	return env


def uses(app: App, event: Event) -> tuple[Use, ...]:
	"""What the handler of an event does with what its inputs hand over, helpers included."""
	run = run_of(app, event)
	return run.summary.uses if run is not None else ()


def ways_out(app: App, event: Event) -> list[Exit]:
	"""The ways in which a handler hands over something: its returns, or its yields."""
	run = run_of(app, event)
	if run is None:
		return []
	wanted = ("yield",) if run.function.is_generator else ("return", "end")
	return [way for way in run.summary.exits if way.kind in wanted]


def results(app: App, event: Event) -> list[Result]:
	"""What each way out of the handler hands to each output, where the two can be told apart.

    What stands inside ``gr.update(value=...)`` or a component counts as handed over.
    """
	run, outputs = run_of(app, event), outputs_of(app, event)
	if run is None or not outputs:
		return []
	found: list[Result] = []
	for way in ways_out(app, event):
		for output, node, value in _shared_out(way, outputs):
			inner = shown_values(value, output)
			if inner:
				found.append(Result(output, node, inner, way, run.function, event))
	return found


def shown_values(values: Values, output: Port) -> Values:
	"""The values themselves, out of the updates and components that carry them."""
	found: set[Atom] = set()
	for atom in values:
		if atom.kind in {"update", "component"}:
			made = atom.detail.func if isinstance(atom.detail, ast.Call) else None
			name = getattr(made, "attr", getattr(made, "id", output.kind))
			if atom.each is not None and (atom.kind == "update" or name == output.kind):
				found |= atom.each
		else:
			found.add(atom)
	return frozenset(found)


def place_of(result: Result | Exit, atom: Atom) -> ast.AST:
	"""Where to tell of a value: where it stands in the returned expression, else all of that."""
	node, whole = atom.node, result.node
	inside = node is not None and any(part is node for part in ast.walk(whole))
	return node if inside and node is not None else whole


def _shared_out(way: Exit, outputs: tuple[Port | None, ...]) -> list[tuple[Port, ast.AST, Values]]:
	keyed = _by_component(way, outputs)
	plain = frozenset(atom for atom in way.value if atom not in keyed)
	found = [shared for atom in keyed for shared in keyed[atom]]
	if not plain:
		return found
	if len(outputs) == 1:
		only = outputs[0]
		return [*found, (only, way.node, plain)] if only is not None else found
	columns: list[set[Atom]] = [set() for _ in outputs]
	for atom in plain:
		parts = atom.parts if atom.kind in {"tuple", "list"} else None
		if parts is not None and len(parts) == len(outputs):
			for column, part in zip(columns, parts, strict=True):
				column |= part
	shown = way.node.elts if isinstance(way.node, (ast.Tuple, ast.List)) else []
	nodes: list[ast.AST] = list(shown) if len(shown) == len(outputs) else [way.node] * len(outputs)
	return found + [
		(output, node, frozenset(column))
		for output, node, column in zip(outputs, nodes, columns, strict=True)
		if output is not None and column
	]


def _by_component(
	way: Exit, outputs: tuple[Port | None, ...]
) -> dict[Atom, list[tuple[Port, ast.AST, Values]]]:
	"""Dicts with components as keys, and what they hand to which."""
	ports = {port.component.key: port for port in outputs if port is not None and port.component}
	found: dict[Atom, list[tuple[Port, ast.AST, Values]]] = {}
	for atom in way.value:
		if atom.kind != "dict" or not isinstance(atom.node, ast.Dict) or atom.parts is None:
			continue
		keys = [next(iter(key)).detail if len(key) == 1 else None for key in atom.detail or ()]
		known = [key.key if isinstance(key, Instance) else None for key in keys]
		if not any(known):
			continue
		nodes = atom.node.values
		found[atom] = [
			(ports[key], node, part)
			for key, node, part in zip(known, nodes, atom.parts, strict=True)
			if key in ports
		]
	return found


# ==== gradio_patterns.flow.inputs_outputs ====
"""Inputs and outputs of an event: components, and the classes that an Interface names by text."""

import ast
from functools import lru_cache

from gradio_patterns.api.payloads import component_named
from gradio_patterns.app import App, Event, Function, Instance, Literal, Symbol
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import sole_taker
from gradio_patterns.flow.values import Port

_SHORT = {"text": "Textbox", "files": "Files", "list": "List", "numpy": "Numpy"}


def stands_in(app: App, component: Instance | None) -> bool:
	"""Whether a component is made in this file, so that its text can be changed."""
	scope = component.call.place.scope if component is not None else None
	while scope is not None and scope.parent is not None:
		scope = scope.parent
	return scope is app.walked.module


def own_source(app: App, port: Port) -> Instance | None:
	"""The component of a port, where it is made here and one event alone takes its value."""
	component = port.component
	if component is None or not stands_in(app, component) or not sole_taker(app, component):
		return None
	return component


def inputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
	"""What fills the parameters, in order; None where that is not known."""
	if event.inputs_as_set or event.call.keyword("batch") is not None:
		return None
	if event.inputs is None:
		first, _ = _beginning(app, event, event.inputs_node)
		return first or None
	ports = _ports(app, event, event.inputs, event.inputs_node)
	if event.name == "ChatInterface" and is_true(event.call.keyword("multimodal")):
		return (Port("MultimodalTextbox", None), *ports[1:])
	return ports


def _beginning(
	app: App, event: Event, node: ast.expr | None
) -> tuple[tuple[Port | None, ...], bool]:
	"""The first inputs of a list that is put together, and whether these are all."""
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		left, whole = _beginning(app, event, node.left)
		right, both = _beginning(app, event, node.right) if whole else ((), False)
		return left + right, both
	if not isinstance(node, (ast.List, ast.Tuple)):
		return (), False
	found: list[Port | None] = []
	for part in node.elts:
		if isinstance(part, ast.Starred):
			return tuple(found), False
		component = app.component(part, event.call.place)
		found.append(Port(component.kind, component) if component is not None else None)
	return tuple(found), True


def outputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
	given = event.call.keywords
	if event.outputs is None or event.call.open or "batch" in given or "postprocess" in given:
		return None
	return _ports(app, event, event.outputs, event.outputs_node)


def _ports(
	app: App, event: Event, components: tuple[Instance | None, ...], node: ast.expr | None
) -> tuple[Port | None, ...]:
	texts = _texts(app, event, node) if None in components else []
	found: list[Port | None] = []
	for place, component in enumerate(components):
		if component is not None:
			found.append(Port(component.kind, component))
		else:
			kind = _named(texts[place]) if place < len(texts) else ""
			found.append(Port(kind, None) if kind else None)
	return tuple(found)


def _texts(app: App, event: Event, node: ast.expr | None) -> list[str]:
	value = app.resolve(node, event.call.place)
	if event.name != "Interface" or not isinstance(value, Literal):
		return []
	shown = value.node
	parts = shown.elts if isinstance(shown, (ast.List, ast.Tuple)) else [shown]
	return [str(part.value) if isinstance(part, ast.Constant) else "" for part in parts]


@lru_cache(maxsize=8192)
def _named(text: str) -> str:
	"""The class that an Interface means by ``"image"``."""
	if not text:
		return ""
	return _SHORT.get(text) or component_named(text.replace("_", "")) or ""


def bound(app: App, event: Event) -> tuple[Function, dict[str, Port]] | None:
	"""The function an event runs, and which input fills which parameter.

    Parameters that Gradio fills itself, that a ``partial`` has filled, or whose component is not
    known are left out. None where the function is not known.
    """
	function, filled = event.function, 0
	given: frozenset[str] = frozenset()
	if function is None:
		found = _partial(app, event) or _decorated(app, event)
		if found is None:
			return None
		function, filled, given = found
	ports = inputs_of(app, event)
	if ports is None:
		return function, {}
	names = [name for name in function.fed[filled:] if name not in given]
	if function.node.args.vararg is not None and len(ports) > len(names):
		ports = ports[: len(names)]
	return function, {
		name: port._replace(name=name)
		for name, port in zip(names, ports)  # noqa: B905 - defaults may be left
		if port is not None and name not in event.described
	}


def _partial(app: App, event: Event) -> tuple[Function, int, frozenset[str]] | None:
	node = event.fn
	if not isinstance(node, ast.Call) or not node.args:
		return None
	called = app.resolve(node.func, event.call.place)
	if not isinstance(called, Symbol) or called.path != "functools.partial":
		return None
	function = app.resolve(node.args[0], event.call.place)
	plain = isinstance(function, Function) and not function.decorators
	if not plain or any(isinstance(part, ast.Starred) for part in node.args):
		return None
	if any(keyword.arg is None for keyword in node.keywords):
		return None
	assert isinstance(function, Function)
	return function, len(node.args) - 1, frozenset(k.arg or "" for k in node.keywords)


def _decorated(app: App, event: Event) -> tuple[Function, int, frozenset[str]] | None:
	"""A function with decorators that ``wrapping`` may see through."""
	function = app.resolve(event.fn, event.call.place) if event.fn is not None else None
	known = isinstance(function, Function) and bool(function.decorators)
	return (function, 0, frozenset()) if known and isinstance(function, Function) else None


# ==== gradio_patterns.flow.library ====
"""What known calls give, and which of them cannot take None.

Names of Python itself and of libraries that handlers use everywhere; what is not named here is
unknown. The kinds are those of ``values.Atom``.
"""

_GIVES = {
	"text": """builtins.str builtins.repr builtins.format builtins.ascii builtins.chr builtins.hex
        builtins.bin builtins.input os.path.join os.path.basename os.path.dirname os.path.abspath
        os.path.realpath os.path.normpath os.path.expanduser os.getcwd json.dumps tempfile.mktemp
        tempfile.mkdtemp tempfile.gettempdir time.strftime textwrap.dedent textwrap.fill
        html.escape traceback.format_exc uuid.uuid4.hex shutil.copy shutil.copyfile
        shutil.make_archive base64.b64encode.decode""",
	"number": """builtins.int builtins.float builtins.round builtins.abs builtins.len
        builtins.ord builtins.hash builtins.id builtins.pow time.time time.perf_counter
        time.monotonic os.path.getsize os.path.getmtime random.random random.randint
        random.uniform random.randrange math.sqrt math.floor math.ceil math.log math.sin math.cos
        math.pow""",
	"bool": """builtins.bool builtins.isinstance builtins.issubclass builtins.callable
        builtins.hasattr builtins.any builtins.all os.path.exists os.path.isfile os.path.isdir
        math.isnan""",
	"none": """builtins.print time.sleep os.makedirs os.remove os.unlink os.mkdir shutil.rmtree
        gc.collect matplotlib.pyplot.show matplotlib.pyplot.close matplotlib.pyplot.title
        logging.info logging.warning logging.error logging.debug logging.exception""",
	"file": "builtins.open io.open",
	"buffer": "io.BytesIO",
	"text buffer": "io.StringIO",
	"bytes": "builtins.bytes base64.b64encode base64.b64decode",
	"path": """pathlib.Path pathlib.PosixPath pathlib.PurePath pathlib.Path.cwd
        pathlib.Path.home""",
	"picture": """PIL.Image.open PIL.Image.new PIL.Image.fromarray PIL.Image.merge
        PIL.Image.blend PIL.Image.composite PIL.Image.alpha_composite PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.fit PIL.ImageOps.mirror PIL.ImageOps.flip""",
	"array": """numpy.array numpy.asarray numpy.zeros numpy.ones numpy.full numpy.zeros_like
        numpy.ones_like numpy.full_like numpy.empty numpy.empty_like numpy.linspace numpy.arange
        numpy.stack numpy.concatenate numpy.hstack numpy.vstack numpy.flipud numpy.fliplr
        numpy.rot90 cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny cv2.blur
        cv2.medianBlur cv2.bitwise_not cv2.flip cv2.addWeighted""",
	"frame": """pandas.DataFrame pandas.read_csv pandas.read_excel pandas.read_json
        pandas.read_parquet pandas.concat pandas.merge""",
	"datetime": """datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow
        datetime.date.today datetime.datetime datetime.date""",
	"figure": """matplotlib.pyplot.figure matplotlib.pyplot.gcf matplotlib.figure.Figure
        plotly.graph_objects.Figure plotly.graph_objs.Figure plotly.express.line
        plotly.express.bar plotly.express.scatter plotly.express.pie plotly.express.histogram""",
	"dict": "builtins.dict builtins.vars collections.OrderedDict collections.defaultdict",
	"set": "builtins.set builtins.frozenset",
	"error": "builtins.Exception builtins.ValueError builtins.RuntimeError builtins.TypeError",
}  # fmt: skip
GIVES = {name: kind for kind, names in _GIVES.items() for name in names.split()}
"""Dotted name of a call -> the kind of what it gives."""

_KEEPS = {
	"text": {
		"text": """strip lstrip rstrip lower upper title capitalize replace format join zfill
            center ljust rjust removeprefix removesuffix casefold swapcase expandtabs translate""",
		"bool": """startswith endswith isdigit isalpha isalnum isnumeric isspace islower isupper
            isdecimal isidentifier""",
		"number": "count find rfind index rindex",
		"bytes": "encode",
	},
	"picture": {
		"picture": """convert resize copy rotate crop transpose filter point quantize effect_spread
            reduce transform""",
		"none": "save thumbnail paste putpixel putalpha show load close",
		"bytes": "tobytes",
		"tuple": "getbbox getbands",
	},
	"array": {
		"array": """astype copy reshape transpose clip flatten ravel squeeze repeat swapaxes
            cumsum""",
		"list": "tolist",
		"bytes": "tobytes",
	},
	"frame": {
		"frame": """copy head tail dropna fillna reset_index sort_values drop rename merge
            set_index astype sample query assign describe round join drop_duplicates""",
		"text": "to_string to_markdown to_html",
		"array": "to_numpy",
	},
	"path": {
		"path": """with_suffix with_name with_stem resolve absolute joinpath expanduser
            relative_to""",
		"text": "read_text as_posix",
		"bytes": "read_bytes",
		"bool": "exists is_file is_dir",
		"none": "mkdir unlink",
	},
	"bytes": {"text": "decode hex", "bytes": "strip"},
	"buffer": {"bytes": "getvalue read", "number": "write seek tell"},
	"text buffer": {"text": "getvalue read readline"},
	"datetime": {"text": "strftime isoformat", "number": "timestamp"},
	"dict": {"none": "update clear", "dict": "copy"},
	"set": {"none": "add update clear discard remove", "set": "copy union intersection"},
	"list": {
		"none": "append extend insert remove clear sort reverse",
		"number": "index count",
	},
	"tuple": {"number": "index count"},
}  # fmt: skip
METHODS = {
	(owner, name): kind
	for owner, kinds in _KEEPS.items()
	for kind, names in kinds.items()
	for name in names.split()
}
"""Kind and method -> the kind of what the method gives."""

GROWING = frozenset({"append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse"})

_REFUSING = """
builtins.open builtins.len builtins.int builtins.float builtins.round builtins.abs
builtins.sum builtins.range builtins.sorted builtins.list builtins.tuple builtins.set
builtins.enumerate builtins.reversed builtins.iter builtins.next builtins.min builtins.max
builtins.any builtins.all builtins.ord builtins.chr builtins.bytearray builtins.zip
builtins.frozenset io.open PIL.Image.open PIL.Image.fromarray PIL.ImageOps.invert
PIL.ImageOps.grayscale PIL.ImageDraw.Draw os.path.basename os.path.exists os.path.splitext
os.path.getsize os.path.dirname os.path.join os.path.abspath os.path.isfile os.path.isdir
os.path.split os.path.getmtime os.stat os.remove os.unlink os.rename pathlib.Path
soundfile.read soundfile.info librosa.load torchaudio.load wave.open scipy.io.wavfile.read
pydub.AudioSegment.from_file pydub.AudioSegment.from_wav pandas.read_csv pandas.read_excel
pandas.read_json pandas.read_parquet shutil.copy shutil.copyfile shutil.copy2 shutil.move
zipfile.ZipFile json.loads json.load cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny
cv2.medianBlur cv2.imread cv2.VideoCapture pypdf.PdfReader PyPDF2.PdfReader docx.Document
html.escape math.sqrt math.floor math.ceil math.log
"""
REFUSES_NONE = frozenset(_REFUSING.split())
"""Calls that fail when their first argument is None."""

_ENDING_WELL = """
builtins.print builtins.str builtins.repr builtins.type builtins.id builtins.isinstance
builtins.bool builtins.format builtins.callable builtins.hasattr builtins.getattr
builtins.issubclass builtins.dict builtins.map builtins.filter logging.info logging.debug
logging.warning logging.error time.sleep copy.copy copy.deepcopy
"""
HARMLESS = frozenset(_ENDING_WELL.split())
"""Calls that end well whatever they are given."""

CODECS = frozenset({"utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "latin1", "cp1252"})
"""What a text is encoded with; a tokenizer's ``encode(text)`` gives something else."""

OF_NONE = frozenset(
	{"__class__", "__doc__", "__eq__", "__repr__", "__str__", "__hash__", "__bool__"}
)
"""Attributes that None has."""

TRANSPARENT = frozenset(
	{"spaces.GPU", "torch.no_grad", "torch.inference_mode", "functools.lru_cache",
	 "functools.cache", "functools.wraps", "builtins.staticmethod", "builtins.classmethod"}
)  # fmt: skip
"""Decorators that keep what a function takes and gives."""


# ==== gradio_patterns.flow.misuse ====
"""Values used as something they are not: an array asked for ``.convert``, a list opened as a file.

Told only where every value it may be is of a known kind and none of them can do it; None is
another rule's. What a ``try`` catches and what ``isinstance`` ruled out is not told.
"""

from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import uses
from gradio_patterns.flow.shapes import (
	APART,
	BY_NUMBER,
	HAVE,
	NOT_OF_A_FRAME,
	NOT_SUBSCRIPTED,
	SCALARS,
	SIGNS,
	TAKES,
	A,
)  # fmt: skip
from gradio_patterns.flow.values import Atom, Port, without_none

_NAMED = frozenset({"File", "Files", "UploadButton"})
"""Components whose paths have a ``.name``, since they were open files once."""


class Misuse(NamedTuple):
	"""A use that fails; ``trouble`` says why, after "it is a text and"."""

	port: Port
	use: Use
	atom: Atom
	trouble: str
	wanted: str = ""
	"""What the call takes, where it is a call."""


def misuses(app: App, *kinds: str) -> Iterator[Misuse]:
	"""Misuses of what inputs of these classes hand over (of all, if none is named)."""
	found: list[Misuse] | None = app.memo.get("misuses")
	if found is None:
		found = app.memo["misuses"] = list(_misuses(app))
	for one in found:
		if not kinds or one.port.kind in kinds:
			yield one


def _misuses(app: App) -> Iterator[Misuse]:
	seen: set[tuple[int, Port]] = set()
	for event in (*app.events, *app.interfaces):
		for one in _of_event(app, event):
			if (id(one.use.node), one.port) not in seen:
				seen.add((id(one.use.node), one.port))
				yield one


def _of_event(app: App, event: Event) -> Iterator[Misuse]:
	for use in uses(app, event):
		if use.caught:
			continue
		atoms = list(without_none(use.value))
		origin = atoms[0].origin if atoms else None
		if origin is None or any(atom.origin != origin for atom in atoms):
			continue
		troubles = [_trouble(use, atom) for atom in atoms]
		if all(troubles):
			wanted = TAKES[use.name][0] if use.how == "call" and use.name in TAKES else ""
			yield Misuse(origin, use, atoms[0], troubles[0], wanted)


def _trouble(use: Use, atom: Atom) -> str:
	"""Why this use of such a value fails; empty where it does not, or that is not known."""
	if use.how == "attribute":
		return _attribute(use.name, atom)
	if use.how == "call" and use.name in TAKES:
		takes, refused = TAKES[use.name]
		return f"{use.name.rpartition('.')[2]}() takes {takes}" if atom.kind in refused else ""
	if use.how == "item":
		return _item(use.name, atom)
	if use.how in {"arithmetic", "order"}:
		return _operated(use, atom)
	if use.how == "iteration":
		return "cannot be gone through" if atom.kind in SCALARS | {"picture"} else ""
	if use.how == "unpacking":
		return _unpacked(use.name, atom)
	return ""


def _attribute(name: str, atom: Atom) -> str:
	if name.startswith("_"):
		return ""
	if atom.kind == "frame":
		missing = name in NOT_OF_A_FRAME
	else:
		missing = atom.kind in HAVE and name not in HAVE[atom.kind]
	if name == "name" and atom.kind == "text" and atom.origin and atom.origin.kind in _NAMED:
		missing = False
	return f"has no .{name}" if missing else ""


def _operated(use: Use, atom: Atom) -> str:
	"""``text - 1``, ``text > 3``: told where no other side it may have goes with it."""
	others = {other.kind for other in without_none(use.other)}
	said = SIGNS.get(use.name, "")
	if not said or not others or not others <= APART.get((atom.kind, use.name), frozenset()):
		return ""
	return f"cannot be used with {said} and {A[sorted(others)[0]]}"


def _item(name: str, atom: Atom) -> str:
	if atom.kind in NOT_SUBSCRIPTED:
		return "has no elements"
	if name.startswith("'") and atom.kind in BY_NUMBER:
		return f"has no element [{name}]"
	return ""


def _unpacked(count: str, atom: Atom) -> str:
	if atom.kind in NOT_SUBSCRIPTED or (atom.kind == "text" and atom.detail == "path"):
		return "cannot be taken apart"
	if atom.kind == "tuple" and atom.parts is not None and str(len(atom.parts)) != count:
		return f"has {len(atom.parts)} elements, not {count}"
	return ""


# ==== gradio_patterns.flow.narrowing ====
"""What a test tells about the names it asks: the two worlds after ``if``."""

import ast

from gradio_patterns.flow.calls import Calls
from gradio_patterns.flow.expressions import asked_of
from gradio_patterns.flow.frame import Env, merged
from gradio_patterns.flow.values import Values, falsy, known, truthy, without_none

Worlds = tuple[Env | None, Env | None]

_TYPES = {
	"builtins.str": {"text"}, "builtins.int": {"number", "bool"}, "builtins.float": {"number"},
	"builtins.bool": {"bool"}, "builtins.bytes": {"bytes"}, "builtins.list": {"list"},
	"builtins.tuple": {"tuple"}, "builtins.dict": {"dict", "update"}, "builtins.set": {"set"},
	"numpy.ndarray": {"array"}, "pandas.DataFrame": {"frame"}, "PIL.Image.Image": {"picture"},
	"pathlib.Path": {"path"}, "os.PathLike": {"path"}, "numbers.Number": {"number", "bool"},
	"types.NoneType": {"none"},
}  # fmt: skip
"""Types that are asked for, and the kinds of values that are of them."""

_NONE = (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)


class Narrowing(Calls):
	"""Evaluates tests."""

	def test(self, node: ast.expr, env: Env) -> Worlds:
		"""What the names hold where a test came out true, and where false; None: it cannot."""
		self.step(1 + len(env) // 80)  # each world is a copy
		if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
			true, false = self._tested(node.operand, env)
			return false, true
		return self._tested(node, env)

	def _tested(self, node: ast.expr, env: Env) -> Worlds:
		if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
			return self.test(node, env)
		if isinstance(node, ast.BoolOp):
			return self._all(node.values, env, isinstance(node.op, ast.And))
		if isinstance(node, ast.Compare) and len(node.ops) == 1:
			return self._compared(node, node.left, node.ops[0], node.comparators[0], env)
		if isinstance(node, ast.Compare):
			for part in (node.left, *node.comparators):
				self.fails_on_none("order", node, part, env)
			return dict(env), dict(env)
		if isinstance(node, ast.NamedExpr):
			self.bind(node.target, self.value(node.value, env), env, node)
			return self._truth(node.target, env)
		if isinstance(node, ast.Call):
			return self._asked(node, env)
		return self._truth(node, env)

	def _truth(self, node: ast.expr, env: Env) -> Worlds:
		values = self.value(node, env)
		if isinstance(node, ast.Constant):
			return (env, None) if node.value else (None, env)
		self.use("truth", node, values, "", node)
		if isinstance(node, ast.Name) and node.id in env:
			return held(env, node.id, truthy(values)), held(env, node.id, falsy(values))
		self.doubt(asked_of(node), env)
		return dict(env), dict(env)

	def _all(self, parts: list[ast.expr], env: Env, every: bool) -> Worlds:
		"""``and`` (``every``) and ``or``: the rest is asked where the first did not decide."""
		decided: Env | None = None
		going: Env | None = env
		for part in parts:
			if going is None:
				break
			true, false = self.test(part, going)
			going, out = (true, false) if every else (false, true)
			decided = merged(decided, out)
		return (going, decided) if every else (decided, going)

	# -- comparisons ----

	def _compared(
		self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
	) -> Worlds:
		if isinstance(op, _NONE) and _is_none(left):
			left, right = right, left
		if isinstance(op, _NONE) and _is_none(right):
			values = self.value(left, env)
			if isinstance(op, (ast.Eq, ast.NotEq)) and node is not self.kept:
				self.use("truth", node, values, "==", left)
			worlds = self._split(left, env, _only_none(values), without_none(values))
			return worlds if isinstance(op, (ast.Is, ast.Eq)) else worlds[::-1]
		if isinstance(op, (ast.Eq, ast.NotEq)):
			return self._equal(node, left, op, right, env)
		if isinstance(op, (ast.In, ast.NotIn)):
			return self._member(node, left, op, right, env)
		if isinstance(op, (ast.Is, ast.IsNot)):
			self.value(left, env)
			self.value(right, env)
			self.doubt(asked_of(node), env)
			return dict(env), dict(env)
		name = type(op).__name__
		sides = self.value(left, env), self.value(right, env)
		for part, values, other in ((left, *sides), (right, *sides[::-1])):
			self.use("order", node, values, name, part, other)
			self.survived(part, env)
			if node is not self.kept:
				self.use("truth", node, values, name, part)
		self._measured(node, env)
		return dict(env), dict(env)

	def _equal(
		self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
	) -> Worlds:
		values, others = self.value(left, env), self.value(right, env)
		for part, held_by, with_what in ((left, values, right), (right, others, left)):
			self.use("compare", node, held_by, _shown(with_what), part)
			if node is not self.kept:
				self.use("truth", node, held_by, "==", part)
		same, other = dict(env), dict(env)
		for part, opposite in ((left, others), (right, values)):
			if known(opposite) and all(atom.kind != "none" for atom in opposite):
				self.survived(part, same)
			elif not isinstance(part, ast.Constant):
				self.doubt(asked_of(part), same)
				self.doubt(asked_of(part), other)
		return (same, other) if isinstance(op, ast.Eq) else (other, same)

	def _member(
		self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
	) -> Worlds:
		values = self.value(left, env)
		self.fails_on_none("membership", node, right, env)
		among = right.elts if isinstance(right, (ast.Tuple, ast.List, ast.Set)) else None
		inside, outside = dict(env), dict(env)
		if among is not None:
			self.use("truth", node, values, "in", left)
			listed = any(_is_none(part) for part in among)
			plain = all(isinstance(part, ast.Constant) for part in among)
			if _is_none(left):
				for part in among:
					self.survived(part, outside)
			elif not plain:
				self.doubt(asked_of(node), inside)
				self.doubt(asked_of(node), outside)
			elif listed:
				self.survived(left, outside)
			else:
				self.survived(left, inside)
		else:
			self.survived(left, inside)
		return (inside, outside) if isinstance(op, ast.In) else (outside, inside)

	def _measured(self, node: ast.expr, env: Env) -> None:
		"""``len(x) > 0`` on a name: what it holds is no longer sure to be empty or full."""
		self.doubt(asked_of(node), env)

	# -- calls that ask ----

	def _asked(self, node: ast.Call, env: Env) -> Worlds:
		path = self._path(node.func, env)
		first = node.args[0] if node.args else None
		if path == "builtins.isinstance" and len(node.args) == 2 and first is not None:
			return self._instance(first, node.args[1], env)
		if path == "builtins.bool" and first is not None and len(node.args) == 1:
			return self.test(first, env)
		if path in {"builtins.all", "builtins.any"} and _listed(first):
			assert isinstance(first, (ast.List, ast.Tuple))
			return self._all(first.elts, env, path == "builtins.all")
		values = self.value(node, env)
		self.use("truth", node, values, "", node)
		self.doubt(asked_of(node), env)
		return dict(env), dict(env)

	def _path(self, node: ast.expr, env: Env) -> str:
		if isinstance(node, ast.Name) and node.id not in env:
			return self.app.qualified(node, self.place) or ""
		return ""

	def _instance(self, asked: ast.expr, types: ast.expr, env: Env) -> Worlds:
		values = self.value(asked, env)
		kinds: set[str] = set()
		for part in types.elts if isinstance(types, ast.Tuple) else [types]:
			found = _TYPES.get(self.app.qualified(part, self.place) or "")
			if found is None:
				worlds = dict(env), dict(env)
				self.doubt(asked_of(asked), worlds[0])
				self.doubt(asked_of(asked), worlds[1])
				return worlds
			kinds |= found
		are = frozenset(atom for atom in values if atom.kind in kinds or atom.kind == "unknown")
		rest = frozenset(atom for atom in values if atom.kind not in kinds)
		true, false = self._split(asked, env, are, rest)
		return true if are else None, false if rest else None  # pictures[0] has no name to narrow

	def _split(self, node: ast.expr, env: Env, true: Values, false: Values) -> Worlds:
		"""Two worlds in which a name holds one part of its values, or the other."""
		target = node.target if isinstance(node, ast.NamedExpr) else node
		if isinstance(target, ast.Name) and target.id in env:
			return held(env, target.id, true), held(env, target.id, false)
		return dict(env), dict(env)


def held(env: Env, name: str, values: Values) -> Env | None:
	"""The world in which a name holds just this; None where that is nothing."""
	return {**env, name: values} if values else None


def _listed(node: ast.expr | None) -> bool:
	return isinstance(node, (ast.List, ast.Tuple)) and not any(
		isinstance(part, ast.Starred) for part in node.elts
	)


def _only_none(values: Values) -> Values:
	return frozenset(atom for atom in values if atom.kind in {"none", "unknown"})


def _is_none(node: ast.expr) -> bool:
	return isinstance(node, ast.Constant) and node.value is None


def _shown(node: ast.expr) -> str:
	"""What is compared with, where it is written out."""
	return type(node.value).__name__ if isinstance(node, ast.Constant) else ""


# ==== gradio_patterns.flow.payload ====
"""What an input hands over, read from the payload table.

``NumPy array (height, width, 3) uint8``, ``(int, NumPy array (samples) int16)``, ``list of str``:
the words of the table become values. What the table does not say is unknown.
"""

import ast
import re
from functools import lru_cache

from gradio_patterns.api.payloads import handed_over
from gradio_patterns.app import UNKNOWN as NOT_LITERAL
from gradio_patterns.app import App, Instance
from gradio_patterns.flow.values import ANY, Atom, Port, Values

DECIDING = ("type", "file_count", "multiselect", "include_time", "tool", "source")
"""Keywords that change what kind of thing a component hands over."""

_PLAIN = (ast.Constant, ast.Name)
_TYPES = {
	"numpy": """Image Audio Microphone Numpy ImageEditor Sketchpad Paint ImageMask ImageSlider""",
	"pandas": "Dataframe DataFrame",
	"value": "Radio Dropdown CheckboxGroup",
	"filepath": "File Files UploadButton Gallery",
	"text": "Textbox TextArea",
	"timestamp": "DateTime",
}
_DEFAULT_TYPE = {kind: given for given, kinds in _TYPES.items() for kind in kinds.split()}
"""What ``type=`` is where it is left out."""
_WORDS = (
	("NumPy array", "array"), ("PIL image", "picture"), ("pandas.DataFrame", "frame"),
	("polars.DataFrame", "frame"), ("str", "text"), ("bool", "bool"), ("int", "number"),
	("float", "number"), ("bytes", "bytes"), ("dict", "dict"), ("datetime", "datetime"),
	("open file", "file"),
)  # fmt: skip
_UNTOLD = frozenset({"State", "BrowserState", "JSON", "Chatbot", "Dataset", "Label", "Plot"})
"""Whatever was put in comes out: the table saw samples."""

_CHOOSING = frozenset({"Radio", "Dropdown", "CheckboxGroup"})
"""Components that hand over whatever their choices stand for."""

Options = frozenset[tuple[str, object]]


def payload(app: App, port: Port) -> Values:
	"""What the component of an input may hand over; ``ANY`` where that is not known."""
	if port.kind in _UNTOLD or port.kind[:1].islower():
		return ANY
	options = _options(app, port.component)
	if options is None:
		return ANY
	said = _said(port.kind, app.target, options)
	if not said and port.kind == "UploadButton":
		said = _said("File", app.target, options)  # the same, where it could not be measured
	if not said:
		return ANY
	told = frozenset(atom for text in said for atom in _read(text, port))
	if port.kind in _CHOOSING and not _plain_choices(app, port):
		return frozenset(_unsure(atom, port) for atom in told)
	return told


def _unsure(atom: Atom, port: Port) -> Atom:
	"""A chosen value of which only that it is there is known."""
	if atom.kind == "list":
		return atom._replace(each=ANY)
	return atom if atom.kind == "none" else Atom("unknown", None, port)


def _plain_choices(app: App, port: Port) -> bool:
	"""Whether all choices are texts written out, for good; or numbers of their places."""
	if port.component is None:
		return False
	call = port.component.call
	if app.literal(call.keyword("type"), call.place) == "index":
		return True
	choices = call.argument(0, "choices")
	values = app.literal(choices, call.place) if choices is not None else None
	if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
		return False
	return not any(event.may_output(port.component) for event in app.events)


def _options(app: App, component: Instance | None) -> Options | None:
	"""The deciding keywords of a component; None where one cannot be read."""
	if component is None:
		return frozenset()
	call = component.call
	if call.open:
		return None
	found: list[tuple[str, object]] = []
	for name in DECIDING:
		node = call.keyword(name)
		if node is None:
			continue
		value = app.literal(node, call.place) if isinstance(node, _PLAIN) else NOT_LITERAL
		if value is NOT_LITERAL or isinstance(value, (list, dict, set)):
			return None  # what stands in a dict may be another by then
		if name == "file_count" and value == "directory":
			value = "multiple"  # a list as well
		found.append((name, value))
	return frozenset(found)


@lru_cache(maxsize=8192)
def _said(kind: str, version: tuple[int, ...], options: Options) -> tuple[str, ...]:
	"""All that the table says a component with these options hands over; empty where nothing."""
	rows = handed_over(kind, version)
	for wanted in (options, _plain(options, kind, version)):
		for written, ways in rows.items():
			if _keywords(written) == wanted:
				texts = [ways.get(way, "") for way in ("chosen", "cleared")]
				found = tuple(text for text in texts if text and not text.startswith("raises "))
				return () if texts[0].startswith("raises ") else found
	return ()


def _plain(options: Options, kind: str, version: tuple[int, ...]) -> Options:
	"""Without what is the default anyway."""
	default: object = _DEFAULT_TYPE.get(kind)
	if default == "filepath" and version < (4,):
		default = "file"
	return frozenset(
		(name, value)
		for name, value in options
		if not (name == "type" and value == default) and value not in (False, "single")
	)


def _keywords(written: str) -> Options:
	"""``type='pil'`` as the table has it."""
	if not written:
		return frozenset()
	found: list[tuple[str, object]] = []
	for name, value in re.findall(r"(\w+)=('[^']*'|\w+)", written):
		if name in DECIDING:
			found.append((name, ast.literal_eval(value)))
	return frozenset(found)


def _read(text: str, port: Port) -> Values:
	return frozenset(_atom(part.strip(), port) for part in _split(text, "|"))


def _atom(text: str, port: Port) -> Atom:
	if text == "None":
		return Atom("none", None, port)
	if text.startswith("("):
		texts = _split(text[1:-1], ",")
		parts = tuple(_read(part, _of(port, str(place))) for place, part in enumerate(texts))
		return Atom("tuple", None, port, parts)
	if text.startswith("list of"):
		rest = text[len("list of") :].strip()
		inner = rest[1:-1] if rest.startswith("[") else rest
		one_of = _of(port, "...")
		each = frozenset(a for part in inner.split(" or ") for a in _read(part, one_of))
		return Atom("list", None, port, None, each)
	if text.startswith("list"):
		return Atom("list", None, port)
	if text == "str (path of a file)":
		return Atom("text", None, port, detail="path")
	for word, kind in _WORDS:
		if text.startswith(word):
			return Atom(kind, None, port)
	return Atom("unknown", None, port)


def _of(port: Port, place: str) -> Port:
	"""An element, as a name of its own: ``sound[1]``."""
	return port._replace(name=f"{port.name}[{place}]")


def _split(text: str, at: str) -> list[str]:
	"""Parts of a text between marks that stand in no bracket."""
	parts, depth, start = [], 0, 0
	for place, letter in enumerate(text):
		if letter in "([":
			depth += 1
		elif letter in ")]":
			depth -= 1
		elif letter == at and depth == 0:
			parts.append(text[start:place])
			start = place + 1
	return [*parts, text[start:]]


# ==== gradio_patterns.flow.shapes ====
"""What values of each kind have, and what known calls take: the other side of ``library``."""

_ARRAY = """T all any argmax argmin argpartition argsort astype base byteswap choose clip compress
conj conjugate copy ctypes cumprod cumsum data device diagonal dot dtype dump dumps fill flags flat
flatten getfield imag item itemset itemsize mT max mean min nbytes ndim newbyteorder nonzero
partition prod ptp put ravel real repeat reshape resize round searchsorted setfield setflags shape
size sort squeeze std strides sum swapaxes take to_device tobytes tofile tolist tostring trace
transpose var view"""
_PICTURE = """alpha_composite apply_transparency close convert copy crop draft effect_spread entropy
filename filter format format_description frombytes fp get_child_images get_flattened_data getbands
getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection
getxmp has_transparency_data height histogram im info is_animated load mode n_frames palette paste
point putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate save
seek show size split tell thumbnail tobitmap tobytes toqimage toqpixmap transform transpose verify
width text encoderinfo encoderconfig"""
_NOT_OF_A_FRAME = """split rsplit strip lstrip rstrip lower upper startswith endswith splitlines
decode encode append extend read readlines convert save getpixel tolist thumbnail reshape flatten
astimezone"""


def _public(*types: type) -> frozenset[str]:
	return frozenset(name for kind in types for name in dir(kind))


HAVE: dict[str, frozenset[str]] = {
	"text": _public(str),
	"bytes": _public(bytes),
	"number": _public(int, float),
	"bool": _public(bool),
	"list": _public(list),
	"tuple": _public(tuple),
	"dict": _public(dict),
	"array": frozenset(_ARRAY.split()),
	"picture": frozenset(_PICTURE.split()),
}
"""Attributes of each kind; private ones of arrays and pictures are anybody's guess."""

NOT_OF_A_FRAME = frozenset(_NOT_OF_A_FRAME.split())
"""A table has an attribute for each column: these are methods of something else."""

FILE_METHODS = frozenset({"read", "readline", "readlines", "seek", "getvalue", "decode"})

_NO_PATHS = frozenset({"array", "picture", "tuple", "list", "dict", "frame"})
_NO_ARRAYS = frozenset({"text", "tuple", "list", "dict", "number", "bytes", "bool"})
_NO_NUMBERS = frozenset({"list", "tuple", "dict", "picture", "frame"})
_UNMEASURED = frozenset({"number", "bool", "picture"})

_TAKERS = {
	("a path", _NO_PATHS | {"bytes"}): """builtins.open io.open pathlib.Path zipfile.ZipFile
        pandas.read_csv pandas.read_excel pandas.read_parquet soundfile.read soundfile.info
        librosa.load torchaudio.load wave.open scipy.io.wavfile.read
        pydub.AudioSegment.from_file pydub.AudioSegment.from_wav PIL.Image.open shutil.copyfile
        shutil.copy shutil.copy2 shutil.move docx.Document pypdf.PdfReader PyPDF2.PdfReader""",
	("a path", _NO_PATHS | {"number", "bool"}): """os.path.basename os.path.splitext
        os.path.dirname os.path.join os.path.abspath os.path.split cv2.imread""",
	("a path", _NO_PATHS): "os.path.exists os.path.isfile os.path.getsize os.remove os.stat",
	("an array", _NO_ARRAYS): "PIL.Image.fromarray",
	("an array", _NO_ARRAYS | {"picture", "frame"}): """cv2.cvtColor cv2.resize cv2.GaussianBlur
        cv2.Canny cv2.medianBlur""",
	("a PIL image", _NO_ARRAYS | {"array", "frame"}): """PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.mirror PIL.ImageOps.flip PIL.ImageDraw.Draw""",
	("a number", _NO_NUMBERS): "builtins.int builtins.float",
	("a number", _NO_NUMBERS | {"text", "array", "bytes"}): """builtins.range math.sqrt math.floor
        math.ceil math.log""",
	("something with a length", _UNMEASURED): "builtins.len",
	("something to go through", _UNMEASURED): """builtins.enumerate builtins.sorted builtins.list
        builtins.tuple builtins.set builtins.sum builtins.zip str.join""",
	("a text", frozenset({"dict", "list", "tuple", "number", "array", "frame"})): "json.loads",
	("an open file", frozenset({"text", "bytes", "dict", "list"})): "json.load",
}  # fmt: skip
TAKES = {
	name: (takes, refused) for (takes, refused), names in _TAKERS.items() for name in names.split()
}
"""Dotted name of a call -> what its first argument must be, and the kinds that fail there."""

SCALARS = frozenset({"number", "bool"})
NOT_SUBSCRIPTED = frozenset({"number", "bool", "picture"})
BY_NUMBER = frozenset({"text", "list", "tuple", "bytes"})
"""Kinds that take no text between brackets."""

A = {
	"text": "a text", "number": "a number", "bool": "True or False", "list": "a list",
	"tuple": "a tuple", "dict": "a dict", "array": "a numpy array", "picture": "a PIL image",
	"frame": "a table", "bytes": "bytes", "set": "a set", "datetime": "a date",
	"none": "None", "figure": "a figure", "path": "a path",
}  # fmt: skip
"""How a kind is called in a message."""

SIGNS = {
	"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Pow": "**",
	"Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
}  # fmt: skip

_PLAIN = frozenset({"text", "number", "bool", "list", "tuple", "dict", "bytes"})
_ORDERS = ("Lt", "LtE", "Gt", "GtE")


def _apart() -> dict[tuple[str, str], frozenset[str]]:
	table: dict[tuple[str, str], frozenset[str]] = {}
	for kind in ("text", "list", "tuple", "bytes"):
		table[kind, "Add"] = _PLAIN - {kind}
		table[kind, "Mult"] = _PLAIN - SCALARS
		for name in ("Sub", "Div", "FloorDiv", "Pow"):
			table[kind, name] = _PLAIN
		for name in _ORDERS:
			table[kind, name] = _PLAIN - {kind}
	for kind in SCALARS:
		table[kind, "Add"] = _PLAIN - SCALARS
		for name in ("Sub", "Div", "FloorDiv", "Pow", *_ORDERS):
			table[kind, name] = _PLAIN - SCALARS
		table[kind, "Mult"] = frozenset({"dict"})
	for kind in ("dict", "picture"):
		for name in SIGNS:
			table[kind, name] = _PLAIN
	return table


APART = _apart()
"""Kind and operator -> the kinds on the other side with which it raises a TypeError."""


# ==== gradio_patterns.flow.statements ====
"""Small questions about statements."""

import ast

_CATCHING = frozenset(
	{"Exception", "BaseException", "TypeError", "AttributeError", "ValueError", "NameError"}
)


def filled(node: ast.expr) -> bool:
	"""Whether a loop certainly has a turn."""
	return isinstance(node, (ast.List, ast.Tuple)) and bool(node.elts)


def wildcard(pattern: ast.pattern) -> bool:
	return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def catches(handler: ast.ExceptHandler) -> bool:
	"""Whether what a wrong value raises may end up here."""
	if handler.type is None:
		return True
	parts = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
	return any(not isinstance(part, ast.Name) or part.id in _CATCHING for part in parts)


def suppresses(node: ast.expr) -> bool:
	"""``contextlib.suppress(...)``: what is raised inside goes no further."""
	called = node.func if isinstance(node, ast.Call) else None
	name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
	return name == "suppress"


# ==== gradio_patterns.flow.unset_inputs ====
"""Which inputs may still be None when a handler runs: nothing uploaded, nothing chosen yet.

What an untouched component sends was seen in headless pages with one component each, on 3.50.2,
4.44.1, 5.50.0 and 6.31.0 (``scripts/payload_table.py untouched``).
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import Run, run_of
from gradio_patterns.flow.library import REFUSES_NONE
from gradio_patterns.flow.values import Port, maybe_none

UPLOADS = frozenset(
	{"Image", "Audio", "Video", "File", "Files", "Model3D", "Gallery", "UploadButton"}
)
"""Components that hand over None until something is uploaded."""

CHOICES = frozenset({"Radio", "FileExplorer", "ColorPicker", "DateTime"})
"""Components that hand over None until something is chosen."""

_EMPTY_SINCE = {"Gallery": (4,), "FileExplorer": (4,), "ColorPicker": (4,)}
"""Before, these sent an empty list, or black."""

_FAILING = frozenset({"attribute", "item", "unpacking", "iteration", "arithmetic", "order"})
_WITHOUT_NONE = frozenset({"dict", "list", "tuple", "text"})
"""What has no element for None; a dict of somebody else's may have one."""
_FILLED_BY = frozenset(
	{"upload", "select", "stop", "stream", "stop_recording", "start_recording", "play", "pause",
	 "edit", "apply", "delete", "download", "preview_open", "preview_close", "like"}
)  # fmt: skip
"""Events of a component that come only when it holds something."""
_FROM_HANDLERS = frozenset({"State", "BrowserState", "JSON"})
"""What no visitor fills: where one of these is still empty, no other handler has come so far."""
_UNASKED = frozenset({"load", "tick", "unload", "render"})
_CHAINS = frozenset({"then", "success", "failure"})


class Unready(NamedTuple):
	"""A use that fails because an input is None.

    ``when`` is ``start`` where a visitor can get there before anything is in the component, and
    ``cleared`` where it must have held something before: the run comes from the component itself,
    or goes on only with what another handler made.
    """

	port: Port
	use: Use
	when: str


def used_while_empty(app: App, event: Event, kinds: frozenset[str]) -> Iterator[Unready]:
	"""Uses that fail because an input of these classes is None, the first for each input."""
	run = run_of(app, event)
	if run is None or not run.summary.uses:
		return
	ports = {
		port: runs_while_empty(app, event, port)
		for port in run.inputs.values()
		if port.kind in kinds and starts_empty(app, port)
	}
	for use in run.summary.uses:
		atom = maybe_none(use.value)
		if atom is not None and fails_on_none(use) and not use.caught:
			assert atom.origin is not None
			when = ports.pop(atom.origin, "")
			if when == "start" and _awaits_another(run):
				when = "cleared"
			if when:
				yield Unready(atom.origin, use, when)


def _awaits_another(run: Run) -> bool:
	"""Whether the handler goes on only where another one has left something for it."""
	made = {name for name, port in run.inputs.items() if port.kind in _FROM_HANDLERS}
	body = run.function.node.body
	return bool(made) and any(
		isinstance(step, ast.If)
		and isinstance(step.body[-1], (ast.Return, ast.Raise))
		and not made.isdisjoint(_refused_empty(step.test))
		for step in (body if isinstance(body, list) else ())
	)


def _refused_empty(test: ast.expr) -> Iterator[str]:
	"""Names with which a test holds as long as they are None: ``x is None or ...``, ``not x``."""
	either = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or)
	for part in test.values if isinstance(test, ast.BoolOp) and either else [test]:
		match part:
			case ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name)):
				yield name
			case ast.Compare(
				left=ast.Name(id=name), ops=[ast.Is()], comparators=[ast.Constant(value=None)]
			):
				yield name


def fails_on_none(use: Use) -> bool:
	if use.how == "call":
		return use.name in REFUSES_NONE or use.name == "str.join"
	if use.how == "key":
		return {atom.kind for atom in use.other} <= _WITHOUT_NONE
	return use.how in _FAILING or use.how == "membership"


def starts_empty(app: App, port: Port) -> bool:
	"""Whether nothing is in the component until the visitor puts it there."""
	component = port.component
	if app.target < _EMPTY_SINCE.get(port.kind, ()):
		return False
	if component is None:
		return True
	call = component.call
	if call.open or "visible" in call.keywords or _hidden_around(app, component):
		return False
	value = call.keyword("value")
	place = 1 if port.kind in {"Radio", "Dropdown"} else 0
	if value is None and place < len(call.positional):
		value = call.positional[place]
	if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
		return False
	return not any(
		event.name == "load" or (event.name == "on" and not event.triggers)
		for event in app.events
		if event.may_output(component)
	)


def runs_while_empty(app: App, event: Event, port: Port) -> str:
	"""``start`` or ``cleared`` (see ``Unready``); empty where something may keep visitors away."""
	for _ in range(9):
		if event.name in _UNASKED or event.call.open or event.call.keyword("js") is not None:
			return ""
		if event.name not in _CHAINS:
			return _started_early(app, event, port)
		before = _step_before(app, event)
		if before is None or _may_look_at(before, port) or event.name == "failure":
			return ""
		event = before
	return ""


def _started_early(app: App, event: Event, port: Port) -> str:
	if not event.triggers:
		return "" if event.listener else "start"
	own = port.component.key if port.component is not None else None
	found = ""
	for source, name in event.triggers:
		if source is None or name in _UNASKED:
			continue
		if source.key == own:
			found = found if name in _FILLED_BY else "cleared"
			continue
		given = source.call.keywords
		if source.call.open or "visible" in given or "interactive" in given:
			continue
		if not _hidden_around(app, source):
			return "start"
	return found


def _step_before(app: App, event: Event) -> Event | None:
	source = event.source
	if not isinstance(source, Listener):
		return None
	for other in app.events:
		if other.call.node is source.call.node:
			return other
	return None


def _may_look_at(event: Event, port: Port) -> bool:
	"""Whether a step takes the component, and so may refuse, or fills it."""
	component = port.component
	if component is None or event.inputs is None or event.outputs is None:
		return True
	if event.call.keyword("js") is not None or (event.fn is not None and event.function is None):
		return True
	return any(
		part is None or part.key == component.key for part in (*event.inputs, *event.outputs)
	)


def _hidden_around(app: App, component: Instance) -> bool:
	"""Whether something around it may be hidden."""
	return any(
		outer.call.open or "visible" in outer.call.keywords
		for outer, _ in app.enclosing(component.call.place)
	)


# ==== gradio_patterns.flow.values ====
"""What a name may hold: a small set of kinds, each with the place it was made at."""

import ast
from collections.abc import Iterable
from typing import Any, NamedTuple

from gradio_patterns.app.model import Instance


class Port(NamedTuple):
	"""An input or an output: the class of a component, and the component where it is an object.

    ``gr.Interface(f, "image", "text")`` names classes alone. ``name`` is the parameter filled.
    """

	kind: str
	component: Instance | None
	name: str = ""


class Atom(NamedTuple):
	"""One thing a name may hold.

    ``kind`` is one of: unknown, none, text, number, bool, bytes, list, tuple, dict, set, array,
    frame, picture, path, file, buffer, datetime, figure, update, component, error, function,
    symbol, object, generator, coroutine, iterable.
    """

	kind: str
	node: ast.AST | None = None
	"""The expression that made it."""
	origin: Port | None = None
	"""The input that handed it over, where one did."""
	parts: tuple[frozenset[Any], ...] | None = None
	"""The elements, in order, of what was written out or is known from the payload table."""
	each: frozenset[Any] | None = None
	"""What every element is, where there may be any number."""
	detail: Any = None
	"""The constant, the dotted path, the function, the class, the call of an update."""


Values = frozenset[Atom]

ANY: Values = frozenset({Atom("unknown")})
NONE: Values = frozenset({Atom("none")})
_MOST = 16


def one(
	kind: str,
	node: ast.AST | None = None,
	detail: Any = None,
	*,
	parts: tuple[Values, ...] | None = None,
	each: Values | None = None,
) -> Values:
	return frozenset({Atom(kind, node, None, parts, each, detail)})


def join(some: Values, more: Values) -> Values:
	"""Either; what may be too many things is unknown."""
	both = some | more if some and more and some is not more else some or more
	return both if len(both) <= _MOST else ANY


def joined(groups: Iterable[Values]) -> Values:
	found: Values = frozenset()
	for group in groups:
		found = join(found, group)
	return found


def known(values: Values) -> bool:
	"""Whether it is told of every value what it is."""
	return bool(values) and all(atom.kind != "unknown" for atom in values)


def maybe_none(values: Values) -> Atom | None:
	"""The None of an input that had nothing to hand over, if it may be that."""
	for atom in values:
		if atom.origin and atom.kind == "none":
			return atom
	return None


def handed(values: Values) -> Atom | None:
	"""A value, not None, that an input handed over, if it may be one."""
	for atom in values:
		if atom.origin and atom.kind != "none":
			return atom
	return None


def without_none(values: Values) -> Values:
	return frozenset(atom for atom in values if atom.kind != "none")


def doubted(values: Values) -> Values:
	"""What was asked something that is not understood: None may be out of the question."""
	return without_none(values) | ANY


_ALWAYS_TRUE = frozenset(
	{"picture", "path", "file", "buffer", "datetime", "figure", "update", "error", "function",
	 "generator", "coroutine"}
)  # fmt: skip


def truthy(values: Values) -> Values:
	return frozenset(atom for atom in values if not _empty(atom))


def falsy(values: Values) -> Values:
	"""What an array does there is another matter: it raises."""
	return frozenset(atom for atom in values if not _full(atom))


def _empty(atom: Atom) -> bool:
	if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
		return atom.detail != "path" and not atom.detail
	return atom.kind == "none" or (atom.parts == () and atom.node is not None)


def _full(atom: Atom) -> bool:
	if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
		return bool(atom.detail)
	return atom.kind in _ALWAYS_TRUE or atom.kind in {"array", "frame"} or bool(atom.parts)


def element(values: Values, index: int | None = None) -> Values:
	"""What an element may be: of this place, or of any."""
	found: list[Values] = []
	for atom in values:
		if atom.kind == "none":
			continue
		if atom.parts is not None and atom.kind in {"tuple", "list"}:
			if index is None:
				found += atom.parts
			elif -len(atom.parts) <= index < len(atom.parts):
				found.append(atom.parts[index])
			continue
		if atom.kind == "text":
			found.append(one("text"))
		else:
			found.append(atom.each if atom.each is not None else ANY)
	return joined(found) or ANY


# ==== gradio_patterns.flow.wrapping ====
"""Decorated handlers: the wrapper that runs is looked at, and it calls the function inside."""

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Function, Symbol
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.frame import Env, Machine
from gradio_patterns.flow.library import TRANSPARENT
from gradio_patterns.flow.values import ANY, Values, one


class Wrapped(NamedTuple):
	"""The function that runs, and the names around it that are not the module's."""

	function: Function
	outer: Env


def unwrapped(app: App, machine: Machine, function: Function) -> Wrapped | None:
	"""What a function that is decorated with functions of the file has become.

    None where a decorator comes from elsewhere, or gives something that is not a function.
    """
	current: Values = one("function", function.node, Function(function.node, function.scope, False))
	outer: Env = {}
	for decorator in reversed(function.decorators):
		found = _applied(app, machine, decorator, function, current)
		if found is None:
			return None
		current, outer = found
	made = [atom.detail for atom in current if atom.kind == "function"]
	return Wrapped(made[0], outer) if len(made) == 1 else None


def _applied(
	app: App, machine: Machine, decorator: ast.expr, function: Function, current: Values
) -> tuple[Values, Env] | None:
	target = decorator.func if isinstance(decorator, ast.Call) else decorator
	value = app.resolve(target, function.around)
	if isinstance(value, Symbol) and value.path in TRANSPARENT:
		return current, {}
	if not isinstance(value, Function) or value.decorators or not value.parameters:
		return None
	outer: Env = {}
	if isinstance(decorator, ast.Call):  # a function that makes the decorator
		made = _called(machine, value, dict.fromkeys(value.parameters, ANY), {})
		if made is None:
			return None
		value, outer = made
	return _given(machine, value, {value.parameters[0]: current}, outer)


def _called(
	machine: Machine, function: Function, env: Env, outer: Env
) -> tuple[Function, Env] | None:
	found = _given(machine, function, env, outer)
	if found is None:
		return None
	made = [atom.detail for atom in found[0] if atom.kind == "function"]
	return (made[0], found[1]) if len(made) == 1 and made[0].parameters else None


def _given(machine: Machine, function: Function, env: Env, outer: Env) -> tuple[Values, Env] | None:
	"""What a function gives, and its names at the end, for what it defined inside."""
	if function.is_generator or function.is_async:
		return None
	body = Body(machine, function, outer=outer)
	summary = body.run(env)
	if len(summary.exits) != 1 and not all(way.kind == "return" for way in summary.exits):
		return None
	around: Env = {**outer}
	for end in body.ends:
		around.update(end)
	values: Values = frozenset(atom for way in summary.exits for atom in way.value)
	return values, around
