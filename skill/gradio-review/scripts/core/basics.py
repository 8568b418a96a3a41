"""What everything rests on: findings, records, selection, suppressions, edits, fixes.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.support ====
"""Plain helpers that know nothing of Gradio: dataclasses, globs, TOML, words of a text.

In: plain values. Out: plain values. Imports the standard library only.
"""


# ==== gradio_patterns.support.dataclass ====
"""``dataclass``, ``field`` and ``replace`` for modules that every review imports.

The standard ones compile several methods for each class and import ``inspect``; with some dozens
of classes that is most of the time a short review takes. These do what this package needs of them
with methods written once. For a type checker they are the standard ones.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
	from dataclasses import dataclass as dataclass
	from dataclasses import field as field
	from dataclasses import replace as replace

_NOTHING: Any = object()


class _Factory:
	"""A default that is made anew for each object."""

	__slots__ = ("make",)

	def __init__(self, make: Any) -> None:
		self.make = make


def _values(made: Any) -> tuple[Any, ...]:
	values = made.__dict__
	return tuple([values[name] for name in made.__match_args__])


def _init(self: Any, *args: Any, **given: Any) -> None:
	names = self.__match_args__
	values = self.__dict__
	values.update(zip(names, args))  # noqa: B905 - too many are told of below
	if len(args) != len(names):
		kind = type(self).__name__
		if len(args) > len(names):
			raise TypeError(f"{kind} takes {len(names)} values, not {len(args)}")
		for name in names[len(args) :]:
			value = given.pop(name, _NOTHING) if given else _NOTHING
			if value is _NOTHING:
				value = self.__defaults__.get(name, _NOTHING)
				if value is _NOTHING:
					raise TypeError(f"{kind} needs a value for {name!r}")
				if value.__class__ is _Factory:
					value = value.make()
			values[name] = value
	if given:
		raise TypeError(f"{type(self).__name__} does not take {', '.join(map(repr, given))}")


def _eq(self: Any, other: object) -> Any:
	return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _lt(self: Any, other: object) -> Any:
	return _values(self) < _values(other) if other.__class__ is self.__class__ else NotImplemented


def _le(self: Any, other: object) -> Any:
	return _values(self) <= _values(other) if other.__class__ is self.__class__ else NotImplemented


def _gt(self: Any, other: object) -> Any:
	return _values(self) > _values(other) if other.__class__ is self.__class__ else NotImplemented


def _ge(self: Any, other: object) -> Any:
	return _values(self) >= _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
	return hash(_values(self))


def _repr(self: Any) -> str:
	shown = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self.__match_args__)
	return f"{type(self).__qualname__}({shown})"


def _frozen(self: Any, name: str, value: object = None) -> None:
	raise AttributeError(f"cannot change {name!r} of a {type(self).__name__}")


def _dataclass(
	cls: Any = None, *, frozen: bool = False, order: bool = False, eq: bool = True
) -> Any:
	if cls is None:
		return lambda made: _dataclass(made, frozen=frozen, order=order, eq=eq)
	names = list(getattr(cls, "__match_args__", ()))
	defaults = dict(getattr(cls, "__defaults__", {}))
	for name in cls.__annotations__:
		if name not in names:
			names.append(name)
		if name in cls.__dict__:
			defaults[name] = cls.__dict__[name]
			if defaults[name].__class__ is _Factory:
				delattr(cls, name)
	methods: dict[str, Any] = {"__init__": _init, "__repr__": _repr}
	if eq:
		methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
	if order:
		methods |= {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}
	if frozen:
		methods |= {"__setattr__": _frozen, "__delattr__": _frozen}
	for name, method in methods.items():
		if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
			setattr(cls, name, method)
	setattr(cls, "__match_args__", tuple(names))  # noqa: B010 - not for mypy to see
	cls.__defaults__ = defaults
	return cls


def _replace(made: Any, /, **changes: Any) -> Any:
	return type(made)(**{**{name: made.__dict__[name] for name in made.__match_args__}, **changes})


def _field(*, default_factory: Any) -> Any:
	return _Factory(default_factory)


if not TYPE_CHECKING:
	dataclass, field, replace = _dataclass, _field, _replace


# ==== gradio_patterns.support.globs ====
"""Path patterns of the configuration (``exclude``, ``per-file-ignores``).

Without a slash a pattern names a file or folder anywhere; with one it starts at the folder of the
configuration. ``*`` and ``?`` stay within one name, ``**`` spans folders. A pattern that matches a
folder matches everything in it.
"""

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
	text = pattern.strip().replace("\\", "/").rstrip("/")
	while text.startswith("./"):
		text = text[2:]
	anchored = "/" in text
	body = _translate(text.lstrip("/"))
	return re.compile(f"{'' if anchored else '(?:.*/)?'}{body}(?:/.*)?", re.DOTALL)


def _translate(text: str) -> str:
	out, at = "", 0
	while at < len(text):
		if text.startswith("**/", at):
			out, at = out + "(?:.*/)?", at + 3
		elif text.startswith("**", at):
			out, at = out + ".*", at + 2
		elif text[at] == "*":
			out, at = out + "[^/]*", at + 1
		elif text[at] == "?":
			out, at = out + "[^/]", at + 1
		elif text[at] == "[" and (end := text.find("]", at + 2)) > 0:
			inner = text[at + 1 : end].replace("\\", "\\\\").replace("[", "\\[")
			inner = "^" + inner[1:] if inner[0] in "!^" else inner
			out, at = f"{out}[{inner}]", end + 1
		else:
			out, at = out + re.escape(text[at]), at + 1
	return out


def matches(pattern: str, path: str) -> bool:
	"""Whether the pattern names the path, given with slashes from the configuration's folder."""
	try:
		return _compiled(pattern).fullmatch(path) is not None
	except re.error:
		return False


# ==== gradio_patterns.support.packed ====
"""Texts of data that the skill carries packed, since it has little room."""

GZIP = 31
"""What zlib calls the format of gzip, whose own module takes longer to import."""


def read_text(path: str) -> str:
	"""The text of a file, or of the packed file ``path.gz`` where there is no such file."""
	try:
		with open(path, encoding="utf-8") as file:
			return file.read()
	except FileNotFoundError:
		from zlib import decompress

		with open(f"{path}.gz", "rb") as packed:
			return decompress(packed.read(), wbits=GZIP).decode()


# ==== gradio_patterns.support.project_bounds ====
"""Where a project ends, told by who knows: nothing above is looked at.

A review of a folder guesses by marks such as ``.git`` how far up its project reaches. Who reviews
thousands of projects side by side knows it, and must not let one answer for another.
"""

_CEILING: list[str] = []


def put(folder: str) -> None:
	"""From now on, no look at what is above this absolute folder; an empty text takes it away."""
	_CEILING[:] = [folder] if folder else []


def reached(folder: str) -> bool:
	"""Whether a folder is the one above which nothing counts."""
	return folder in _CEILING


# ==== gradio_patterns.support.tomltext ====
"""Reading TOML: configuration, project files and lock files."""


def parse_toml(data: bytes) -> dict[str, object] | str:
	"""The TOML document, or what is wrong with it."""
	import sys

	if sys.version_info >= (3, 11):
		import tomllib
	else:
		import tomli as tomllib
	try:
		document: dict[str, object] = tomllib.loads(data.decode("utf-8-sig"))
		return document
	except (ValueError, RecursionError) as error:
		return " ".join(str(error).split()) or type(error).__name__


# ==== gradio_patterns.support.wording ====
"""Which words stand in a text: the gate that decides which checks are loaded and run.

A word may be part of a name (``auth`` in ``auth_message``) or more than one (``click(``). Looking
for each in the whole text costs half as much as parsing it; the distinct names of a text are a
fraction of it, and whatever is made of letters alone stands within one of them.
"""

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
	from pathlib import Path

_NAME_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_APART = bytes(byte if byte in _NAME_BYTES else 0x20 for byte in range(256))
_NAME = re.compile(r"[A-Za-z0-9_]+")
_TELLING = 3
"""Letters; shorter names stand in half of all others."""
_REMEMBERED = 60_000
"""Names, some 8 MB."""


def reaches_gradio(text: str) -> bool:
	"""Whether a text imports Gradio, launches something or has the keywords of a listener.

    Without any of these it is no part of an app, whatever it says of Gradio. Each ``gradio`` is
    looked at with what stands before it on its line; a line that goes on from the one above counts.
    """
	if "launch" in text or "inputs" in text or "outputs" in text:
		return True
	at = text.find("gradio")
	while at >= 0:
		start = text.rfind("\n", 0, at) + 1
		before = text[start:at]
		if "import" in before or "from" in before or _goes_on(text, start):
			return True
		at = text.find("gradio", at + 1)
	return False


def _goes_on(text: str, start: int) -> bool:
	"""Whether the line before ``start`` ends in a backslash."""
	return text[max(0, start - 3) : start].rstrip("\r\n").endswith("\\")


def words_said(text: str, words: tuple[str, ...]) -> Said:
	"""Which of ``words`` stand in ``text``, as ``word in text`` would say."""
	search = _search_for(words)
	data = text.encode("utf-8", "surrogatepass")
	names = set(data.translate(_APART).decode("ascii").split())
	said: set[str] = set()
	still_open = set(search.short)
	for core in search.cores_in(names):
		words_of = search.words_of[core]
		said.update(word for word in words_of if word == core)
		still_open.update(word for word in words_of if word != core)
	return Said(text, said, still_open)


class Said:
	"""The words of a text that are known to stand in it, and those still to be looked for."""

	__slots__ = ("_open", "_said", "_text")

	def __init__(self, text: str, said: set[str], still_open: set[str]) -> None:
		self._text = text
		self._said = said
		self._open = still_open

	def any_of(self, words: tuple[str, ...]) -> bool:
		"""Whether one of the words, which are among those asked about first, stands in the text."""
		if not self._said.isdisjoint(words):
			return True
		for word in words:
			if word in self._open:
				self._open.discard(word)
				if word in self._text:
					self._said.add(word)
					return True
		return False


class _Search:
	"""How some words are looked for.

    Most names of a file are in the next one too: ``held`` says of names met before which cores
    stand in them, mostly none. Each word with a name in it that tells waits for that name, its
    core; the others (``+=``, ``on(``) are looked for in the whole text.
    """

	__slots__ = ("held", "short", "words_of")

	def __init__(self, words: tuple[str, ...]) -> None:
		cores = [(word, max(_NAME.findall(word), key=len, default="")) for word in words]
		self.words_of: dict[str, list[str]] = {}
		for word, core in cores:
			if len(core) >= _TELLING:
				self.words_of.setdefault(core, []).append(word)
		self.short = tuple(word for word, core in cores if len(core) < _TELLING)
		self.held: dict[str, tuple[str, ...]] = {}

	def cores_in(self, names: set[str]) -> set[str]:
		"""The cores that stand in one of the names."""
		found: set[str] = set()
		new = []
		known = self.held.get
		for name in names:
			held = known(name)
			if held is None:
				new.append(name)
			elif held:
				found.update(held)
		if new:
			if len(self.held) > _REMEMBERED:
				self.held.clear()
			blob = " ".join(new)
			cores = [core for core in self.words_of if core in blob]
			for name in new:
				silent = not any(map(name.__contains__, cores))
				self.held[name] = () if silent else tuple([c for c in cores if c in name])
			found.update(cores)
		return found


_search_for = lru_cache(maxsize=8)(_Search)


def awaited_words(path: Path) -> tuple[str, ...] | None:
	"""The ``WORDS`` of a check, read without importing it; None where it says none."""
	try:
		body = ast.parse(path.read_bytes()).body
	except (OSError, SyntaxError, ValueError):
		return None
	for statement in body:
		match statement:
			case (
				ast.Assign(targets=[ast.Name(id="WORDS")], value=ast.Tuple(elts=items))
				| ast.AnnAssign(target=ast.Name(id="WORDS"), value=ast.Tuple(elts=items))
			):
				words = [item.value for item in items if isinstance(item, ast.Constant)]
				texts = tuple(word for word in words if isinstance(word, str) and word)
				return texts if len(texts) == len(items) else None
	return None


# ==== gradio_patterns.findings ====
"""What a review says: findings, questions, diagnostics, and positions in a text.

In: nothing. Out: the types that every room above speaks in. Imports ``support``.
"""


# ==== gradio_patterns.findings.diagnostics ====
"""What a review can fail at: one code each, GP0xx, never a finding about the reviewed app.

The table is the documentation: code, name, meaning, and the exit status it asks for.
``2``: the call or its configuration is wrong, or a fault of this tool. ``3``: something was not
reviewed. ``0``: worth saying, nothing was left out. ``4``: an extra of this package is missing.
"""

from typing import NamedTuple

from gradio_patterns.findings.finding import Diagnostic

UNREADABLE = "GP001"
UNDECODABLE = "GP002"
SYNTAX = "GP003"
TOO_DEEP = "GP004"
NUL_BYTE = "GP005"
BROKEN_NOTEBOOK = "GP006"
NOTEBOOK_CELL = "GP007"
INVALID_CONFIG = "GP008"
UNKNOWN_RULE = "GP009"
UNUSED_SUPPRESSION = "GP010"
CANNOT_WRITE = "GP011"
FILE_CHANGED = "GP012"
NOTHING_TO_REVIEW = "GP013"
FIX_DROPPED = "GP014"
NO_KNOWN_RELEASE = "GP015"
GIT = "GP016"
BROKEN_BASELINE = "GP017"
STALE_BASELINE = "GP018"
USAGE = "GP019"
JUDGEMENT = "GP020"
MISSING_EXTRA = "GP021"
OVER_LIMIT = "GP022"
REVIEWER_DIED = "GP023"
BROKEN_ARCHIVE = "GP024"
CENSUS_FOLDER = "GP025"
UNUSABLE_PATH = "GP026"
ENGINE = "GP027"
INTERNAL = "GP090"
CHECK_CRASHED = "GP091"


class Known(NamedTuple):
	"""One row of the table."""

	name: str
	meaning: str
	exit: int


DIAGNOSTICS: dict[str, Known] = {
	UNREADABLE: Known("unreadable-file", "The file does not exist or cannot be read.", 3),
	UNDECODABLE: Known(
		"undecodable-file", "The bytes are not text in the encoding the file declares.", 3
	),
	SYNTAX: Known("syntax-error", "The file is not Python this interpreter can parse.", 3),
	TOO_DEEP: Known("too-deep", "The code is nested deeper than the parser can follow.", 3),
	NUL_BYTE: Known("nul-byte", "The file holds a NUL byte, which Python does not accept.", 3),
	BROKEN_NOTEBOOK: Known("broken-notebook", "The notebook is not valid notebook JSON.", 3),
	NOTEBOOK_CELL: Known(
		"notebook-cell", "One cell does not parse; it was left out, the others were reviewed.", 3
	),
	INVALID_CONFIG: Known("invalid-config", "A configuration file or one of its keys is wrong.", 2),
	UNKNOWN_RULE: Known("unknown-rule", "No rule has this name, code or category.", 2),
	UNUSED_SUPPRESSION: Known(
		"unused-suppression",
		"A comment silences nothing. Reported as a finding (warning, safe fix), the only GP0xx"
		" that is one.",
		1,
	),
	CANNOT_WRITE: Known("cannot-write", "A fixed file or an output could not be written.", 3),
	FILE_CHANGED: Known(
		"file-changed", "The file changed while it was being reviewed; no fix was written.", 3
	),
	NOTHING_TO_REVIEW: Known(
		"nothing-to-review", "The paths hold no Python file and no notebook. A note, no failure.", 0
	),
	FIX_DROPPED: Known(
		"fix-dropped", "A fix was not applied: it would not have removed its finding.", 0
	),
	NO_KNOWN_RELEASE: Known(
		"no-known-release", "A requirement admits no Gradio release this version knows.", 0
	),
	GIT: Known("git", "--diff or --staged needs a Git repository and a revision it knows.", 2),
	BROKEN_BASELINE: Known("broken-baseline", "The baseline cannot be read as one.", 2),
	STALE_BASELINE: Known("stale-baseline", "The baseline lists findings that are gone.", 0),
	USAGE: Known("usage", "The command line asks for something that does not go together.", 2),
	JUDGEMENT: Known(
		"judgement-pass", "Something the model pass could not do; the static review stands.", 0
	),
	MISSING_EXTRA: Known(
		"missing-extra", "A command needs packages that its extra of this package installs.", 4
	),
	OVER_LIMIT: Known(
		"over-limit", "One file of a census took more time or memory than a file may take.", 3
	),
	REVIEWER_DIED: Known(
		"reviewer-died", "The process that reviewed a file of a census died of it.", 3
	),
	BROKEN_ARCHIVE: Known(
		"broken-archive", "An archive of a census cannot be unpacked, or not within its limits.", 3
	),
	CENSUS_FOLDER: Known(
		"census-folder", "The folder for a census holds something else, or another census.", 2
	),
	UNUSABLE_PATH: Known(
		"unusable-path", "A path in a data set or an archive is no path a file may have.", 3
	),
	ENGINE: Known("engine", "Ray, which a census runs on, does not start or is not there.", 2),
	INTERNAL: Known("internal-error", "A fault of this tool while it handled one file.", 2),
	CHECK_CRASHED: Known(
		"check-crashed", "A fault in one check of this tool; the other checks were run.", 2
	),
}


class Refused(Exception):
	"""The review cannot start, or not for these files; carries what to tell."""

	def __init__(self, diagnostic: Diagnostic) -> None:
		super().__init__(diagnostic.message)
		self.diagnostic = diagnostic


def refuse(code: str, message: str, path: str = "", line: int = 0) -> Refused:
	"""A ``Refused`` to raise."""
	return Refused(Diagnostic(code, message, path, line))


def internal(path: str, error: BaseException) -> Diagnostic:
	"""The diagnostic for an exception outside the checks."""
	return Diagnostic(
		INTERNAL,
		f"the file could not be reviewed ({_said(error)}); this is a fault of gradio-patterns,"
		" please report it",
		path,
	)


def _said(error: BaseException) -> str:
	text = " ".join(str(error).split())
	return f"{type(error).__name__}: {text}"[:200] if text else type(error).__name__


def nearest(word: str, known: list[str]) -> str:
	"""``"; did you mean 'x'?"`` where one of ``known`` is close to ``word``, else nothing."""
	from difflib import get_close_matches

	close = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
	return f"; did you mean {close[0]!r}?" if close else ""


def exit_status(errors: tuple[Diagnostic, ...], failing: int, failed: int) -> int:
	"""The exit status of a review: 2 before 1 before 3 before 0."""
	wanted = {DIAGNOSTICS[error.code].exit for error in errors if error.code in DIAGNOSTICS}
	if 2 in wanted:
		return 2
	if failing:
		return 1
	return 3 if errors or failed else 0


# ==== gradio_patterns.findings.finding ====
"""What a review finds: positions, fixes, findings, questions, diagnostics, the report.

Lines and columns count from 1; columns count Unicode code points; ``end`` is exclusive.
"""

from gradio_patterns.support.dataclass import dataclass, field, replace

SEVERITIES = ("info", "warning", "error")
"""From advice to breakage, weakest first."""

APPLICABILITIES = ("safe", "unsafe", "display")


@dataclass(frozen=True, order=True)
class Position:
	"""A place in a text, as people count it. ``cell`` is the notebook cell, from 1, else 0."""

	line: int
	column: int
	cell: int = 0


@dataclass(frozen=True)
class Edit:
	"""Replace the UTF-8 bytes ``start`` to ``end`` (exclusive) of a source by ``content``."""

	start: int
	end: int
	content: str


@dataclass(frozen=True)
class Fix:
	"""Edits that remove a finding; they apply together or not at all.

    ``safe`` keeps behaviour and comments, ``unsafe`` may change behaviour, ``display`` is shown
    but never applied.
    """

	applicability: str
	message: str
	edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class PlacedEdit:
	"""An edit whose place is given in lines and columns, as reports show it."""

	start: Position
	end: Position
	content: str


@dataclass(frozen=True)
class Finding:
	"""One rule broken at one place."""

	code: str
	rule: str
	category: str
	severity: str
	confidence: str
	message: str
	path: str
	start: Position
	end: Position
	fix: Fix | None = None
	placed_edits: tuple[PlacedEdit, ...] = ()
	url: str = ""
	fingerprint: str = ""
	snippet: str = ""
	"""The source line of ``start``, for code frames and baselines."""
	suppressed: str | None = None
	"""The reason given where a comment or a baseline silences this finding, else None."""
	kind: str = "static"
	"""``judgement`` where a model answered a question, which code alone could not decide."""

	def with_fingerprint(self, fingerprint: str) -> Finding:
		return replace(self, fingerprint=fingerprint)


@dataclass(frozen=True)
class Question:
	"""What a person or a model must answer, since code alone cannot decide it."""

	code: str
	rule: str
	question: str
	path: str
	start: Position
	end: Position
	snippet: str = ""


@dataclass(frozen=True)
class Diagnostic:
	"""Something the review could not do: its own id, never a finding."""

	code: str
	message: str
	path: str = ""
	line: int = 0
	cell: int = 0


@dataclass(frozen=True)
class Target:
	"""The Gradio version reviewed for, and where that was read.

    ``allowed`` are the known releases the project's own requirement admits, oldest first.
    """

	version: tuple[int, ...]
	text: str
	source: str
	allowed: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True)
class Rewrite:
	"""What the fixes make of one file; ``before`` and ``after`` are the texts people see."""

	path: str
	before: str
	after: str
	applied: int
	data: bytes = b""
	"""The bytes of the fixed file."""
	written: bool = False
	rules: tuple[str, ...] = ()
	"""The rule of each fix."""


@dataclass(frozen=True)
class Report:
	"""The outcome of one review."""

	target: Target
	findings: tuple[Finding, ...] = ()
	questions: tuple[Question, ...] = ()
	errors: tuple[Diagnostic, ...] = ()
	reviewed: int = 0
	without_gradio: int = 0
	failed: int = 0
	suppressed: tuple[Finding, ...] = ()
	cut: int = 0
	"""How many findings ``--max-findings`` left out."""
	unasked: int = 0
	"""How many questions of less harm were left out; ``--questions`` asks all."""
	targets: dict[str, Target] = field(default_factory=dict)
	"""Per path, where files of one review belong to projects with other targets."""

	failing: int = 0
	"""Findings at or above the ``fail-on`` of their file, cut ones included."""
	notes: tuple[Diagnostic, ...] = ()
	"""Worth saying, but nothing was left out because of it."""
	rewrites: tuple[Rewrite, ...] = ()
	texts: dict[str, str] = field(default_factory=dict)
	"""Texts of the files with findings; a notebook cell is found under ``path#cell``."""
	judgement: dict[str, object] | None = None
	"""How the judgement pass went, where there was one."""

	@property
	def complete(self) -> bool:
		return self.failed == 0 and not self.errors


# ==== gradio_patterns.findings.hit ====
"""What a check yields; the engine turns it into a finding or a question."""

import ast

from gradio_patterns.findings.finding import Fix
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Hit:
	"""A rule broken at ``node``.

    ``message`` is one line in the reader's terms. ``severity`` lowers the record's severity where
    this occurrence is milder; it cannot raise it.
    """

	node: ast.AST
	message: str
	fix: Fix | None = None
	severity: str | None = None


# ==== gradio_patterns.findings.positions ====
"""Between UTF-8 byte offsets and lines and columns.

Lines end where Python ends them: at ``\\n``, ``\\r\\n`` or a lone ``\\r``, and nowhere else.
"""

import re
from bisect import bisect_right

from gradio_patterns.findings.finding import Position

_LINE_END = rb"\r\n?|\n"
_TEXT_LINE = r"[^\r\n]*(?:\r\n?|\n|\Z)"


def line_starts(data: bytes) -> list[int]:
	"""The byte offset of each line's first byte."""
	return [0, *(match.end() for match in re.finditer(_LINE_END, data))]


def place(data: bytes, starts: list[int], offset: int) -> Position:
	"""The line and column of a byte offset."""
	offset = max(0, min(offset, len(data)))
	line = bisect_right(starts, offset)
	column = len(data[starts[line - 1] : offset].decode("utf-8", "replace")) + 1
	return Position(line, column)


def split_lines(text: str) -> list[str]:
	"""The lines of a text, ends kept; no empty line after a last line end."""
	lines = re.findall(_TEXT_LINE, text)
	while lines and not lines[-1]:
		lines.pop()
	return lines


def offset(lines: list[str], position: Position) -> int:
	"""The index, in code points, of a position in the text of which these are the lines."""
	before = sum(len(line) for line in lines[: position.line - 1])
	return before + position.column - 1


# ==== gradio_patterns.knowledge ====
"""The rules as records: the catalog, and ``explain``.

In: ``catalog.json`` (generated). Out: ``RuleInfo`` and texts. Imports ``findings``.
"""


# ==== gradio_patterns.knowledge.about ====
"""Rules by a word: those that are about it, where no rule has it as its name."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from gradio_patterns.knowledge import catalog

Entry = Mapping[str, Any]
FIRST = ("name", "aliases", "title", "summary", "category", "errors")
"""Where a word is looked for; in the longer texts only where that finds nothing."""
THEN = ("rationale", "fix", "exceptions")


def about(word: str) -> list[str]:
	"""The names of the rules whose texts have the word, or one that begins with it, by code.

    The beginning of a code stands for all codes that begin so.
    """
	wanted = _plain(word)
	if re.fullmatch(r"gp\d{1,2}", wanted):
		every = catalog.load_catalog().values()
		return [e["name"] for e in every if e["code"].lower().startswith(wanted)]
	if len(wanted) < 3:
		return []
	pattern = rf"(?<![a-z0-9]){re.escape(wanted)}"
	for fields in (FIRST, THEN):
		found = [
			name for name, entry in catalog.load_catalog().items() if _says(entry, fields, pattern)
		]
		if found:
			return found
	return []


def _says(entry: Entry, fields: Iterable[str], pattern: str) -> bool:
	if entry["status"]["stage"] == "removed":
		return False
	texts = [entry.get(field) or "" for field in fields]
	parts = (part for text in texts for part in ([text] if isinstance(text, str) else text))
	return any(re.search(pattern, _plain(part)) for part in parts)


def _plain(text: str) -> str:
	"""Case, - and _ do not matter."""
	return " ".join(re.sub("[-_]", " ", text.lower()).split())


# ==== gradio_patterns.knowledge.catalog ====
"""The rules as this package ships them: a slim index for reviews, the full catalog for explaining.

Both files are generated from the records by ``scripts/build_catalog.py``. Standard library only.
"""

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

DOCS_URL = "https://gradio-patterns.readthedocs.io/rules/"
"""Where the pages of the rules are; a rule's page is ``<name>/`` below it."""

CATEGORIES = (
	"structure",
	"state",
	"performance",
	"files",
	"components",
	"security",
	"deployment",
	"events",
	"upgrading",
)
"""In the order of the codes: the hundreds of a code are the category's number, from 1."""

INDEX_FILE = "catalog_index.json"
CATALOG_FILE = "catalog.json"


@dataclass(frozen=True)
class RuleInfo:
	"""What a review needs to know about a rule."""

	code: str
	name: str
	aliases: tuple[str, ...]
	category: str
	folder: str
	"""Below ``rules/``, e.g. ``events/every_removed``."""
	severity: str
	confidence: str
	gradio: str
	"""The PEP 440 range in which the trap exists; empty for all versions."""
	kind: str
	"""``static`` or ``judgement``."""
	question: str
	"""What a reader must answer, for judgement rules; else empty."""
	words: tuple[str, ...]
	"""Without one of these words in a file, the check is not loaded."""
	has_check: bool
	url: str
	stage: str
	"""``preview``, ``stable``, ``deprecated`` or ``removed``."""
	default: bool = True
	"""Whether it runs where nothing is selected."""


class UnknownRuleError(LookupError):
	"""Nobody is called so; ``suggestions`` are the nearest names."""

	def __init__(self, handle: str, suggestions: tuple[str, ...] = (), what: str = "rule") -> None:
		hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
		super().__init__(f"there is no {what} {handle!r}{hint}")
		self.handle = handle
		self.suggestions = suggestions


def rule_info(entry: Mapping[str, Any]) -> RuleInfo:
	"""A rule from its entry in the index."""
	lists = {"aliases": tuple(entry["aliases"]), "words": tuple(entry["words"])}
	return RuleInfo(**{**entry, **lists})


def rule_url(name: str) -> str:
	"""The address of a rule's page."""
	return f"{DOCS_URL}{name}/"


@cache
def load_index() -> tuple[RuleInfo, ...]:
	"""Every rule, removed ones included, by code."""
	return tuple(map(rule_info, _load(INDEX_FILE)))


@cache
def load_catalog() -> dict[str, dict[str, Any]]:
	"""The full records with examples and proofs, by rule name, in the order of the codes."""
	return {entry["name"]: entry for entry in _load(CATALOG_FILE)}


def find(handle: str) -> RuleInfo | None:
	"""The rule with this code, name or alias, in any case and with _ or -."""
	return _handles().get(_plain(handle))


def lookup(handle: str) -> RuleInfo:
	"""The rule with this code, name or alias; else an error that suggests the nearest names."""
	rule = find(handle)
	if rule is None:
		raise UnknownRuleError(handle, suggest(handle))
	return rule


def suggest(handle: str, limit: int = 3) -> tuple[str, ...]:
	"""The names nearest to one that is not known, best first."""
	from difflib import get_close_matches

	near = get_close_matches(_plain(handle), list(_handles()), n=limit * 2, cutoff=0.6)
	names = (rule.code if word == rule.code.lower() else rule.name for word, rule in _found(near))
	return tuple(dict.fromkeys(names))[:limit]


def _found(words: list[str]) -> list[tuple[str, RuleInfo]]:
	return [(word, _handles()[word]) for word in words]


@cache
def _handles() -> dict[str, RuleInfo]:
	handles: dict[str, RuleInfo] = {}
	for rule in load_index():
		for handle in (rule.code, rule.name, *rule.aliases):
			handles[_plain(handle)] = rule
	return handles


def _plain(handle: str) -> str:
	return handle.strip().lower().replace("_", "-")


def _load(name: str) -> list[dict[str, Any]]:
	text = read_text(os.path.join(os.path.dirname(__file__), name))
	rules: list[dict[str, Any]] = json.loads(text)["rules"]
	return rules


# ==== gradio_patterns.knowledge.checklists ====
"""The checklists: their names, and the items of one."""

from collections.abc import Mapping

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import (
	CATEGORIES,
	UnknownRuleError,
	rule_url,
)
from gradio_patterns.knowledge.choosing import current, near
from gradio_patterns.knowledge.printing import (
	as_json,
	known_format,
)


def checklist_names() -> dict[str, int]:
	"""The checklists and how many items each has, by name."""
	names: dict[str, int] = {}
	for entry in current():
		for item in entry["checklists"]:
			names[item["list"]] = names.get(item["list"], 0) + 1
	return dict(sorted(names.items()))


def list_checklists(fmt: str = "md") -> str:
	"""The names of the checklists with the number of their items."""
	names = checklist_names()
	if known_format(fmt, ("md", "github", "json")) == "json":
		return as_json([{"list": name, "items": count} for name, count in names.items()])
	width = max(map(len, names), default=0)
	if fmt == "md":
		return "".join(f"{name:{width}}  {count} items\n" for name, count in names.items())
	return "".join(f"- `{name}` ({count})\n" for name, count in names.items())


def checklist(name: str, fmt: str = "md") -> str:
	"""The items of one checklist by category, worst first: md, github (to tick) or json."""
	items = _items(name)
	known_format(fmt, ("md", "github", "json"))
	if fmt == "json":
		return as_json({"list": name, "items": items})
	box = "[ ] " if fmt == "github" else ""
	parts = [f"# {name.replace('-', ' ').capitalize()}"]
	for category in CATEGORIES:
		lines = [
			f"- {box}{item['item']} ([{item['rule']}]({item['url']}))"
			for item in items
			if item["category"] == category
		]
		if lines:
			parts.append(f"## {category.capitalize()}\n\n" + "\n".join(lines))
	return "\n\n".join(parts) + "\n"


def _items(name: str) -> list[dict[str, str]]:
	names = checklist_names()
	if name not in names:
		raise UnknownRuleError(name, tuple(near(name, names)), "checklist")
	found = [
		{
			"item": item["item"],
			"rule": entry["name"],
			"code": entry["code"],
			"category": entry["category"],
			"severity": entry["severity"],
			"url": rule_url(entry["name"]),
		}
		for entry in current()
		for item in entry["checklists"]
		if item["list"] == name
	]
	return sorted(found, key=_urgency)


def _urgency(item: Mapping[str, str]) -> tuple[int, int, str]:
	return (
		CATEGORIES.index(item["category"]),
		-SEVERITIES.index(item["severity"]),
		item["code"],
	)


# ==== gradio_patterns.knowledge.choosing ====
"""Which rules words such as a category, a severity or the beginning of a code select."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import (
	CATEGORIES,
	UnknownRuleError,
	load_catalog,
	lookup,
)

Entry = Mapping[str, Any]


def current() -> Iterator[Entry]:
	return (entry for entry in load_catalog().values() if stage(entry) != "removed")


def stage(entry: Entry) -> str:
	return str(entry["status"]["stage"])


def selected(select: Sequence[str]) -> list[Entry]:
	wanted: dict[str, set[str]] = {}
	for word in select:
		kind, value = _selector(word)
		wanted.setdefault(kind, set()).add(value)
	entries = load_catalog().values() if "removed" in wanted.get("stage", ()) else current()
	return [entry for entry in entries if _matches(entry, wanted)]


def _matches(entry: Entry, wanted: Mapping[str, set[str]]) -> bool:
	return all(any(_has(entry, kind, value) for value in values) for kind, values in wanted.items())


def _has(entry: Entry, kind: str, value: str) -> bool:
	if kind == "rule":
		return value == entry["name"] or str(entry["code"]).startswith(value)
	if kind == "fixability":
		return entry["fixability"] in ("safe", "unsafe")
	return value == {
		"category": entry["category"],
		"severity": entry["severity"],
		"confidence": entry["confidence"],
		"stage": stage(entry),
		"selection": "default" if entry["default"] else "on-request",
		"kind": entry["detection"]["kind"],
	}.get(kind)


def _selector(word: str) -> tuple[str, str]:
	choices = {
		"category": CATEGORIES,
		"severity": SEVERITIES,
		"confidence": ("high", "medium", "low"),
		"stage": ("preview", "stable", "deprecated", "removed"),
		"kind": ("static", "judgement"),
		"selection": ("default", "on-request"),
		"fixability": ("fixable",),
	}
	plain = word.strip().lower()
	for kind, values in choices.items():
		if plain in values:
			return kind, plain
	upper = plain.upper()
	if upper.startswith("GP") and any(e["code"].startswith(upper) for e in current()):
		return "rule", upper
	try:
		return "rule", lookup(word).name
	except UnknownRuleError as unknown:
		close = near(plain, [value for values in choices.values() for value in values])
		raise UnknownRuleError(
			word, (*close, *unknown.suggestions)[:3], "rule, category or other selector"
		) from None


def near(word: str, names: Sequence[str] | Mapping[str, int]) -> list[str]:
	from difflib import get_close_matches

	return get_close_matches(word, list(names), n=3)


# ==== gradio_patterns.knowledge.explain ====
"""What the rules say, for people and programs: one rule, the list of rules, the checklists."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent

from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.knowledge.catalog import (
	load_catalog,
	lookup,
	rule_url,
)
from gradio_patterns.knowledge.choosing import Entry, stage
from gradio_patterns.knowledge.printing import (
	aligned,
	as_json,
	code_block,
	fence,
	printer,
	wrapped,
)


def explain(rule: str, fmt: str = "text") -> str:
	"""Everything about the rule with this code, name or alias: text, markdown or json.

    The diagnostics of the tool itself (GP0xx) are explained too, in short.
    """
	diagnostic = _diagnostic(rule)
	if diagnostic:
		return printer(fmt, {"text": _said, "markdown": _said, "json": as_json})(diagnostic)
	entry = load_catalog()[lookup(rule).name]
	return printer(fmt, {"text": explain_text, "markdown": explain_markdown, "json": as_json})(
		entry
	)


def _diagnostic(handle: str) -> dict[str, str | int] | None:
	for code, known in DIAGNOSTICS.items():
		if handle.strip().lower().replace("_", "-") in (code.lower(), known.name):
			return {"code": code, **known._asdict()}
	return None


def _said(diagnostic: Mapping[str, str | int]) -> str:
	return (
		f"{diagnostic['code']} {diagnostic['name']}: {diagnostic['meaning']}\n\n"
		f"A message of gradio-patterns itself, not a rule. Exit status {diagnostic['exit']}.\n"
	)


def explain_text(entry: Entry) -> str:
	"""One rule for a terminal."""
	head = f"{entry['code']} {entry['name']}: {entry['title']}\n{_facts(entry)}"
	parts = [head, wrapped(entry["summary"])]
	for heading, body, prose in _sections(entry):
		text = wrapped(body) if prose else body
		parts.append(f"{heading}\n{indent(text, '  ')}")
	for side, name, text in _examples(entry):
		parts.append(f"{side} ({name})\n{code_block(text)}")
	parts.append("References\n" + "\n".join(f"  {_reference(item)}" for item in _references(entry)))
	return "\n\n".join(parts) + "\n"


def explain_markdown(entry: Entry) -> str:
	"""One rule as a page."""
	parts = [f"# {entry['name']}", f"**{entry['title']}**", _facts(entry), entry["summary"]]
	for heading, body, prose in _sections(entry):
		parts.append(f"## {heading}\n\n{body if prose else fence(body, 'text')}")
	for side, name, text in _examples(entry):
		language = "python" if name.endswith(".py") else "text"
		parts.append(f"## {side} (`{name}`)\n\n{fence(text.rstrip(), language)}")
	links = (f"- [{item['title']}]({item['url']}){_read_at(item)}" for item in _references(entry))
	parts.append("## References\n\n" + "\n".join(links))
	return "\n\n".join(parts) + "\n"


def _facts(entry: Entry) -> str:
	status = entry["status"]
	facts = [
		entry["category"],
		f"{entry['severity']}, confidence {entry['confidence']}",
		f"{status['stage']} since {status['since']}",
		f"Gradio {entry['gradio'] or 'any version'}",
		f"fix: {entry['fixability'] or 'by hand'}",
	]
	if not entry["default"]:
		facts.append("runs where it is selected")
	if entry["detection"]["kind"] == "judgement":
		facts.append("asks a question")
	if entry["aliases"]:
		facts.append(f"also called {', '.join(entry['aliases'])}")
	return " · ".join(facts)


def _sections(entry: Entry) -> Iterator[tuple[str, str, bool]]:
	"""Heading, body, and whether the body is prose to be wrapped."""
	detection, myth = entry["detection"], entry["myth"]
	yield "Why", entry["rationale"], True
	if detection["question"]:
		yield "Question", f"{detection['question']}\n\nAsked when: {detection['when']}", True
	yield "How to fix", entry["fix"], True
	if entry["exceptions"]:
		yield "When not to", entry["exceptions"], True
	if myth:
		yield "Often repeated", f'"{myth["advice"]}"\n\n{myth["truth"]}', True
	if entry["history"]:
		rows = [[fact["gradio"], fact["fact"].replace("\n", " ")] for fact in entry["history"]]
		yield "Versions", aligned(rows), False
	if entry["errors"]:
		yield "Messages", "\n".join(entry["errors"]), False
	yield "Seen on real Gradio", _proof(entry), False
	yield "How to suppress", f"# gradio-patterns: ignore[{entry['name']}] reason", False
	if entry["related"]:
		yield "Related", ", ".join(entry["related"]), True


def _proof(entry: Entry) -> str:
	if not entry["proof"]:
		return "not yet: the rule is a preview" if stage(entry) == "preview" else "not recorded"
	rows = alike(entry["proof"])
	return aligned([[row["gradio"], row["verdict"], row["bad"]] for row in rows])


def alike(proof: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
	"""What was seen, once for all releases that showed the same."""
	seen: dict[tuple[str, str], list[str]] = {}
	for row in proof:
		seen.setdefault((row["verdict"], " ".join(row["bad"].split())), []).append(row["gradio"])
	return [
		{"gradio": ", ".join(releases), "verdict": verdict, "bad": bad}
		for (verdict, bad), releases in seen.items()
	]


def _examples(entry: Entry) -> Iterator[tuple[str, str, str]]:
	for side in ("bad", "good"):
		for name, text in entry["examples"][side].items():
			yield side.capitalize(), name, text


def _references(entry: Entry) -> list[dict[str, str]]:
	own = {"title": "The rule's page", "url": rule_url(entry["name"]), "gradio": ""}
	return [own, *entry["references"]]


def _reference(item: Mapping[str, str]) -> str:
	return f"{item['title']}{_read_at(item)}: {item['url']}"


def _read_at(item: Mapping[str, str]) -> str:
	return f" (Gradio {item['gradio']})" if item["gradio"] else ""


# ==== gradio_patterns.knowledge.listing ====
"""The list of rules, as text, Markdown or JSON."""

from collections.abc import Sequence

from gradio_patterns.knowledge.catalog import (
	rule_url,
)
from gradio_patterns.knowledge.choosing import Entry, selected, stage
from gradio_patterns.knowledge.printing import (
	aligned,
	as_json,
	printer,
)


def list_rules(select: Sequence[str] = (), fmt: str = "text") -> str:
	"""The selected rules, by code, as text (an aligned table), markdown or json.

    Selectors are categories, severities, confidences, stages, kinds, ``fixable``, beginnings of
    codes (``GP8``), codes, names and aliases. Those of one kind widen the choice, those of
    different kinds narrow it: ``events files error`` means errors about events or files. Removed
    rules are listed only when ``removed`` is asked for.
    """
	entries = selected(select)
	return printer(fmt, {"text": _table, "markdown": _markdown_table, "json": _json_list})(entries)


def _table(entries: Sequence[Entry]) -> str:
	rows = [["code", "rule", "severity", "Gradio", "fix", "title"], *map(_row, entries)]
	return aligned(rows) + f"\n{len(entries)} rules\n"


def _row(entry: Entry) -> list[str]:
	return [
		entry["code"],
		entry["name"],
		entry["severity"],
		entry["gradio"] or "any",
		entry["fixability"] or "-",
		entry["title"] + _standing(entry),
	]


def _standing(entry: Entry) -> str:
	if stage(entry) != "stable":
		return f" [{stage(entry)}]"
	return "" if entry["default"] else " [on request]"


def _markdown_table(entries: Sequence[Entry]) -> str:
	lines = ["| code | rule | severity | Gradio | fix | title |", "|---|---|---|---|---|---|"]
	for entry in entries:
		code, name, *rest = (cell.replace("|", "\\|") for cell in _row(entry))
		lines.append(f"| {code} | [{name}]({rule_url(entry['name'])}) | {' | '.join(rest)} |")
	return "\n".join(lines) + "\n"


def _json_list(entries: Sequence[Entry]) -> str:
	keys = ("code", "name", "aliases", "category", "severity", "confidence", "gradio", "title")
	return as_json(
		[
			{key: entry[key] for key in keys}
			| {"stage": stage(entry), "kind": entry["detection"]["kind"]}
			| {key: entry[key] for key in ("fixability", "summary", "url")}
			for entry in entries
		]
	)


# ==== gradio_patterns.knowledge.messages ====
"""The messages that rules explain: those their records name, and those their proofs saw."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Entry = Mapping[str, Any]
_EXCEPTION = r"\b(?:[A-Za-z_]+\.)*[A-Z]\w*(?:Error|Exception|Warning)\b(?:: [^\n]+)?"
_LIMIT = 220


def messages(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
	"""Each rule with each of its messages; long ones are cut, with three dots."""
	for entry in entries:
		if entry["status"]["stage"] == "removed":
			continue
		own = [str(text) for text in entry["errors"]]
		seen = [found for row in entry["proof"] if (found := _exception(row))]
		new = [text for text in dict.fromkeys(seen) if text not in own]
		for text in [*own, *new]:
			yield entry, text


def _exception(row: Mapping[str, str]) -> str:
	if row["verdict"] != "holds":
		return ""
	match = re.search(_EXCEPTION, " ".join(row["bad"].split()), re.ASCII)
	if not match or ": " not in match[0]:
		return ""
	return match[0] if len(match[0]) <= _LIMIT else f"{match[0][:_LIMIT]}…"


# ==== gradio_patterns.knowledge.printing ====
"""Texts for a terminal and a page: filled paragraphs, aligned tables, fences, JSON."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from textwrap import fill
from typing import Any

WIDTH = 88


def aligned(rows: Sequence[Sequence[str]]) -> str:
	widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
	return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]).rstrip() for row in rows)


def wrapped(text: str) -> str:
	"""Paragraphs filled; lists, code and other lines with a shape of their own left alone."""
	blocks = text.split("\n\n")
	return "\n\n".join(block if _shaped(block) else _filled(block) for block in blocks)


def _filled(text: str) -> str:
	"""One paragraph, code in backticks kept on one line."""
	held = re.sub(r"`[^`]*`", lambda code: code[0].replace(" ", "\0"), text)
	filled = fill(held, WIDTH, break_long_words=False, break_on_hyphens=False)
	return filled.replace("\0", " ")


def code_block(text: str) -> str:
	return "\n".join(f"  | {line}".rstrip() for line in text.rstrip().split("\n"))


def _shaped(block: str) -> bool:
	marks = ("- ", "* ", "#", "|", "```", "    ", "1. ")
	return any(line.startswith(marks) for line in block.split("\n"))


def fence(text: str, language: str) -> str:
	ticks = "```"
	while ticks in text:
		ticks += "`"
	return f"{ticks}{language}\n{text}\n{ticks}"


def as_json(value: Any) -> str:
	return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


Printer = Callable[[Any], str]


def printer(fmt: str, printers: Mapping[str, Printer]) -> Printer:
	return printers[known_format(fmt, tuple(printers))]


def known_format(fmt: str, formats: Sequence[str]) -> str:
	if fmt not in formats:
		raise ValueError(f"there is no format {fmt!r}; choose {', '.join(formats)}")
	return fmt


# ==== gradio_patterns.settings ====
"""What the user asked for: configuration files, options, the rules selected.

In: TOML, command line values. Out: ``Config``, ``Options``, the active rules. Imports
``knowledge``.
"""


# ==== gradio_patterns.settings.config ====
"""Settings from ``[tool.gradio-patterns]`` in pyproject.toml or from gradio-patterns.toml.

The file closest to what is reviewed counts, alone. In one folder, gradio-patterns.toml goes before
pyproject.toml. A pyproject.toml without the table is not a configuration.
"""

import os
from collections.abc import Mapping

from gradio_patterns.findings.diagnostics import INVALID_CONFIG, nearest, refuse
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.support.dataclass import dataclass, replace
from gradio_patterns.support.tomltext import parse_toml

FILE = "gradio-patterns.toml"
FAIL_ON = (*SEVERITIES, "never")


@dataclass(frozen=True)
class Config:
	"""The settings of one folder; ``folder`` is where its paths and patterns start."""

	folder: str = ""
	origin: str = ""
	select: tuple[str, ...] = ()
	ignore: tuple[str, ...] = ()
	per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
	min_severity: str | None = None
	fail_on: str = "warning"
	gradio_version: str | None = None
	exclude: tuple[str, ...] = ()
	baseline: str | None = None
	max_findings: int | None = None
	unsafe_fixes: bool = False
	questions: bool = True
	max_questions: int | None = 3


KEYS: dict[str, tuple[str, str]] = {
	"select": ("names", "Rules to run: codes, prefixes (GP8), names, categories, DEFAULT or ALL."),
	"ignore": ("names", "Rules not to run; the more exact of select and ignore wins."),
	"per-file-ignores": ("table", "Rules not to run, per path pattern."),
	"min-severity": ("severity", "The weakest severity to show; warning where not set."),
	"fail-on": ("fail-on", "The weakest severity that makes the exit status 1, or never."),
	"gradio-version": ("text", "The Gradio version to review for."),
	"exclude": ("names", "Path patterns that are not reviewed."),
	"baseline": ("text", "A file of known findings that are not shown."),
	"max-findings": ("count", "How many findings to show at most."),
	"unsafe-fixes": ("flag", "Let --fix apply fixes that may change behaviour."),
	"questions": ("flag", "Ask what only a reader can decide."),
	"max-questions": ("count", "How many questions to ask of a file at most; 3 where not set."),
}


def read(table: Mapping[str, object], origin: str) -> Config:
	"""The settings of one table; wrong keys and values are refused, each in one line."""
	values: dict[str, object] = {}
	for key, value in table.items():
		if key not in KEYS:
			hint = nearest(key.replace("_", "-"), list(KEYS))
			raise refuse(INVALID_CONFIG, f"unknown key {key!r}{hint}", origin)
		kind = KEYS[key][0]
		wrong, checked = _checked(kind, value)
		if wrong:
			raise refuse(INVALID_CONFIG, f"{key} must be {wrong}, not {_shown(value)}", origin)
		values[key.replace("-", "_")] = checked
	return replace(Config(folder=os.path.dirname(origin), origin=origin), **values)  # type: ignore[arg-type]


def _shown(value: object) -> str:
	text = repr(value)
	return text if len(text) <= 60 else text[:57] + "..."


def _names(value: object) -> tuple[str, ...] | None:
	if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
		return tuple(value)
	return None


def _checked(kind: str, value: object) -> tuple[str, object]:
	"""What was expected where the value is wrong, else "" and the value as kept."""
	if kind == "names":
		names = _names(value)
		return ("a list of strings", None) if names is None else ("", names)
	if kind == "table":
		pairs = [(str(k), _names(v)) for k, v in value.items()] if isinstance(value, dict) else None
		if pairs is None or any(names is None for _, names in pairs):
			return "a table of path patterns, each with a list of rules", None
		return "", tuple(pairs)
	if kind in ("severity", "fail-on"):
		words = SEVERITIES if kind == "severity" else FAIL_ON
		return ("" if value in words else "one of " + ", ".join(words)), value
	if kind == "count":
		good = isinstance(value, int) and not isinstance(value, bool) and value >= 0
		return ("" if good else "a whole number, 0 or more"), value
	if kind == "flag":
		return ("" if isinstance(value, bool) else "true or false"), value
	return ("" if isinstance(value, str) and value else "a string in quotes"), value


def load(path: str) -> Config | None:
	"""The configuration in one file; None where the file is not there or has no table."""
	try:
		with open(path, "rb") as file:
			data = file.read()
	except (FileNotFoundError, NotADirectoryError):
		return None
	except OSError as error:
		if os.path.isdir(path):
			return None
		raise refuse(INVALID_CONFIG, f"cannot be read: {error.strerror}", path) from None
	own = os.path.basename(path) != "pyproject.toml"
	if not own and b"gradio-patterns" not in data:
		return None
	table = parse_toml(data)
	if isinstance(table, str):
		raise refuse(INVALID_CONFIG, f"not valid TOML: {table}", path)
	if not own:
		tool = table.get("tool")
		inner = tool.get("gradio-patterns") if isinstance(tool, dict) else None
		if inner is None:
			return None
		if not isinstance(inner, dict):
			raise refuse(INVALID_CONFIG, "tool.gradio-patterns must be a table", path)
		table = inner
	return read(table, path)


class Finder:
	"""Finds the configuration of a folder, each folder once."""

	def __init__(self, fixed: Config | None = None) -> None:
		self._fixed = fixed
		self._known: dict[str, Config | Exception] = {}

	def closest(self, folder: str) -> Config:
		"""The configuration for files in an absolute folder; refused where that file is wrong."""
		if self._fixed is not None:
			return self._fixed
		found = self._known.get(folder)
		if found is None:
			try:
				found = self._look(folder)
			except Exception as error:
				found = error
			self._known[folder] = found
		if isinstance(found, Exception):
			raise found
		return found

	def _look(self, folder: str) -> Config:
		for name in (FILE, "pyproject.toml"):
			config = load(os.path.join(folder, name))
			if config is not None:
				return config
		parent = os.path.dirname(folder)
		return Config() if parent == folder else self.closest(parent)


# ==== gradio_patterns.settings.options ====
"""What one call of the review asks for, beside the configuration files."""

from collections.abc import Mapping

from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import dataclass, field, replace


@dataclass(frozen=True)
class Options:
	"""``overrides`` are configuration values by field name; they go before every file."""

	overrides: Mapping[str, object] = field(default_factory=dict)
	config_file: str | None = None
	isolated: bool = False
	stdin: bytes = b""
	stdin_name: str = "stdin.py"
	diff: str | None = None
	staged: bool = False
	fix: bool = False
	write: bool = True
	"""With ``fix``: False computes the fixed texts and leaves the files as they are."""
	use_baseline: bool = True
	jobs: int = 1
	"""Processes; 0 is one for each core."""
	cache: str | None = None
	"""The folder in which findings of unchanged files are kept."""
	add_ignores: str | None = None
	"""Write comments that silence the findings, with this reason, which may be empty."""
	force_exclude: bool = False
	"""Leave out excluded files even where they are named, as hooks name them."""
	closed: bool = False
	"""The working folder is the whole project: nothing above counts, nor what is installed."""


def merged(config: Config, options: Options) -> Config:
	"""The settings of a folder with what the command line says on top.

    ``select`` replaces both lists of the file; ``ignore`` and ``exclude`` add to theirs.
    """
	values = dict(options.overrides)
	if "select" in values:
		config = replace(config, ignore=())
	for name in ("ignore", "exclude"):
		if name in values:
			added = values[name]
			assert isinstance(added, tuple)
			values[name] = (*getattr(config, name), *added)
	return replace(config, **values)  # type: ignore[arg-type]


# ==== gradio_patterns.settings.places ====
"""Where on a machine something of this tool lies."""

import os
from collections.abc import Mapping

NO_CACHE = "GRADIO_PATTERNS_NO_CACHE"
"""The variable with which nothing is kept unless --cache says where."""


def kept_reviews(environment: Mapping[str, str], platform: str) -> str | None:
	"""The folder of this user in which findings are kept; None where there is none to be had."""
	if environment.get(NO_CACHE):
		return None
	home = os.path.expanduser("~")
	if platform == "win32":
		base = environment.get("LOCALAPPDATA", "")
	elif platform == "darwin":
		base = os.path.join(home, "Library", "Caches")
	else:
		base = environment.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
	if not os.path.isabs(base):
		return None
	return os.path.join(base, "gradio-patterns", "reviews")


# ==== gradio_patterns.settings.selection ====
"""Which rules run on a file: ``select``, ``ignore``, severity; the more exact word wins."""

from collections.abc import Iterable, Sequence

from gradio_patterns.findings.diagnostics import UNKNOWN_RULE, UNUSED_SUPPRESSION, nearest, refuse
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import CATEGORIES, RuleInfo, load_index
from gradio_patterns.settings.config import Config
from gradio_patterns.support import globs

EXACT = 100
ALL = ("all", "gp")
DEFAULT = "default"
"""The rules that run where nothing is selected, as a word to select them and others with."""
SUPPRESSION_NAMES = (UNUSED_SUPPRESSION.lower(), "unused-suppression")


def plain(word: str) -> str:
	"""A name as it is compared: case and ``_`` do not matter."""
	return word.strip().lower().replace("_", "-")


def _is_prefix(word: str) -> bool:
	"""Whether it is the beginning of a code: ``gp8``, ``gp80``."""
	return word.startswith("gp") and word[2:].isdecimal() and len(word) < 5


def strength(rule: RuleInfo, words: Sequence[str]) -> int:
	"""How exactly the most exact of the words names the rule; 0 where none does."""
	if not words:
		return 0
	best = 0
	handles = {plain(handle) for handle in (rule.code, rule.name, *rule.aliases)}
	for word in map(plain, words):
		if word in handles:
			return EXACT
		if word in ALL or (word == DEFAULT and rule.default):
			best = max(best, 1)
		elif word == rule.category or (_is_prefix(word) and rule.code.lower().startswith(word)):
			best = max(best, 3 if word == rule.category else len(word))
	return best


def check_words(words: Iterable[str], origin: str) -> None:
	"""Refuse words that name no rule, prefix or category."""
	known: set[str] | None = None
	for word in words:
		if known is None:
			known = {*ALL, DEFAULT, *CATEGORIES, *SUPPRESSION_NAMES}
			for rule in load_index():
				known.update(plain(handle) for handle in (rule.code, rule.name, *rule.aliases))
		text = plain(word)
		if text not in known and not _is_prefix(text):
			hint = nearest(text, sorted(known))
			raise refuse(UNKNOWN_RULE, f"there is no rule or category {word!r}{hint}", origin)


def file_ignores(config: Config, path: str) -> tuple[str, ...]:
	"""The words of ``per-file-ignores`` for a path below the configuration's folder."""
	words: list[str] = []
	for pattern, ignored in config.per_file_ignores:
		if globs.matches(pattern, path):
			words.extend(ignored)
	return tuple(words)


def active(config: Config, ignored_here: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
	"""The rules to run, by code.

    Where nothing is selected, those that are still to prove themselves on real code stay out.
    """
	floor = SEVERITIES.index(config.min_severity or "warning")
	rules: list[RuleInfo] = []
	for rule in load_index():
		if rule.stage == "removed" or (rule.kind == "judgement" and not config.questions):
			continue
		wanted = strength(rule, config.select or (DEFAULT,))
		if rule.stage in ("deprecated", "preview") and wanted < EXACT:
			continue
		if wanted <= strength(rule, config.ignore) or strength(rule, ignored_here):
			continue
		by_name = wanted == EXACT and config.min_severity is None
		if rule.kind == "judgement" or by_name or SEVERITIES.index(rule.severity) >= floor:
			rules.append(rule)
	return tuple(rules)


def unused_wanted(config: Config, ignored_here: tuple[str, ...] = ()) -> bool:
	"""Whether comments that silence nothing are reported."""
	ignored = {plain(word) for word in (*config.ignore, *ignored_here)}
	return not ignored.intersection(SUPPRESSION_NAMES) and config.min_severity != "error"


# ==== gradio_patterns.filters ====
"""Which findings count: suppressions in the text, a baseline, lines that changed.

In: findings. Out: those that stand and those that do not. Imports ``settings``.
"""


# ==== gradio_patterns.filters.baseline ====
"""Fingerprints that survive moved lines, and the file of findings that are known already.

A fingerprint is made of the rule, the path from the repository's root, the source line without its
indentation, and a number where the same line has the same finding several times.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable

from gradio_patterns.findings.diagnostics import BROKEN_BASELINE, refuse
from gradio_patterns.findings.finding import Finding

FORMAT = "gradio-patterns/baseline-v1"
REASON = "in the baseline"


def with_fingerprints(findings: list[Finding], path: str) -> list[Finding]:
	"""The findings of one file, all of them and in order, each with its fingerprint."""
	if not findings:
		return findings
	try:
		# The same function without loading OpenSSL, which hashlib does first.
		from _blake2 import blake2b
	except ImportError:
		from hashlib import blake2b

	seen: Counter[tuple[str, str]] = Counter()
	made: list[Finding] = []
	for finding in findings:
		line = " ".join(finding.snippet.split())
		seen[finding.code, line] += 1
		number = seen[finding.code, line]
		text = "\0".join((finding.code, path, line, str(number)))
		digest = blake2b(text.encode("utf-8", "surrogateescape"), digest_size=8)
		made.append(finding.with_fingerprint(digest.hexdigest()))
	return made


def load(path: str) -> dict[str, str]:
	"""The path of each known fingerprint."""
	try:
		with open(path, encoding="utf-8") as file:
			document = json.load(file)
		if document["format"] != FORMAT:
			raise ValueError(f"its format is {document['format']!r}, not {FORMAT!r}")
		return {str(entry["fingerprint"]): str(entry["path"]) for entry in document["findings"]}
	except FileNotFoundError:
		hint = "there is no such file; make it with --write-baseline"
		raise refuse(BROKEN_BASELINE, hint, path) from None
	except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
		said = error.strerror if isinstance(error, OSError) else None
		if isinstance(error, (KeyError, TypeError)):
			said = "it is not laid out as a baseline"
		raise refuse(BROKEN_BASELINE, f"cannot be used: {said or error}", path) from None


def dump(findings: Iterable[Finding]) -> str:
	"""The baseline of these findings; the same findings give the same text."""
	entries = [
		{
			"fingerprint": finding.fingerprint,
			"rule": finding.rule,
			"path": finding.path,
			"line": " ".join(finding.snippet.split()),
		}
		for finding in findings
	]
	entries.sort(key=lambda entry: (entry["path"], entry["rule"], entry["fingerprint"]))
	document = {"format": FORMAT, "findings": entries}
	return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


class Roots:
	"""The root of the repository of each folder, looked up once; else ``base``."""

	def __init__(self, base: str) -> None:
		self._base = base
		self._known: dict[str, str] = {}

	def path_from(self, folder: str, name: str) -> str:
		"""A path with slashes from the repository's root, or from ``base`` without one."""
		root = self._root(folder) or self._base
		path = os.path.join(folder, name)
		try:
			shown = os.path.relpath(path, root)
		except ValueError:
			shown = path
		return shown.replace(os.sep, "/")

	def _root(self, folder: str) -> str:
		if folder not in self._known:
			parent = os.path.dirname(folder)
			if os.path.exists(os.path.join(folder, ".git")):
				self._known[folder] = folder
			else:
				self._known[folder] = "" if parent == folder else self._root(parent)
		return self._known[folder]


# ==== gradio_patterns.filters.comments ====
"""Suppression comments as they stand in a text, and how far each reaches."""

import re
from collections.abc import Callable

from gradio_patterns.findings.positions import line_starts, split_lines
from gradio_patterns.settings.selection import plain
from gradio_patterns.support.dataclass import dataclass

_COMMENT = re.compile(
	r"#\s*gradio-patterns:\s*(?P<kind>ignore-file|ignore)(?![\w-])\s*"
	r"(?:\[(?P<names>[^\]#]*)\])?(?P<reason>[^#]*)",
	re.IGNORECASE,
)


@dataclass(frozen=True)
class Comment:
	"""One suppression; ``first`` to ``last`` are the lines whose findings it silences."""

	line: int
	start: int
	end: int
	"""Where the comment is, in UTF-8 bytes."""
	names: tuple[str, ...]
	reason: str
	first: int
	last: int
	alone: bool
	bare: bool
	"""Without names in brackets."""


@dataclass(frozen=True)
class Tokens:
	"""What is read off the tokens of a text: comments, and where its statements are."""

	comments: list[tuple[int, int, str]]
	"""Line, column and text of each."""
	statements: dict[int, tuple[int, int]]
	"""First and last line of the statement that a line belongs to."""
	code: set[int]
	"""The lines with code."""


def _tokens(lines: list[str]) -> Tokens | None:
	"""None where the lines cannot be split into tokens."""
	import tokenize

	comments: list[tuple[int, int, str]] = []
	statements: dict[int, tuple[int, int]] = {}
	code_lines: set[int] = set()
	first = 0
	skipped = (tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.ENDMARKER)
	try:
		for token in tokenize.generate_tokens(_reader(lines)):
			if token.type == tokenize.COMMENT:
				comments.append((*token.start, token.string))
			elif token.type == tokenize.NEWLINE:
				for line in range(first, token.start[0] + 1):
					statements.setdefault(line, (first, token.start[0]))
				first = 0
			elif token.type not in skipped:
				first = first or token.start[0]
				code_lines.update(range(token.start[0], token.end[0] + 1))
	except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
		return None
	return Tokens(comments, statements, code_lines)


def statement(text: str, line: int) -> tuple[int, int]:
	"""The first and the last line of the statement, or of the head of one, on a line."""
	tokens = _tokens(split_lines(text))
	return tokens.statements.get(line, (line, line)) if tokens is not None else (line, line)


def read(text: str) -> list[Comment]:
	"""The suppressions in a Python text, in order; none where it cannot be split into tokens."""
	lines = split_lines(text)
	tokens = None if "\0" in text else _tokens(lines)
	if tokens is None:
		return []
	data = text.encode("utf-8", "surrogatepass")
	starts = line_starts(data)
	found: list[Comment] = []
	for line, column, string in tokens.comments:
		match = _COMMENT.search(string)
		if match is None:
			continue
		head = lines[line - 1][: column + match.start()]
		start = starts[line - 1] + len(head.encode("utf-8", "surrogatepass"))
		end = start + len(match[0].rstrip(" \t\r\n").encode("utf-8", "surrogatepass"))
		alone = not lines[line - 1][:column].strip()
		if match["kind"].lower() == "ignore-file":
			reach = (1, len(lines) + 1)
		else:
			reach = _reach(line, alone, tokens.statements, tokens.code, len(lines))
		names = tuple(n for n in map(plain, (match["names"] or "").split(",")) if n)
		reason = match["reason"].strip()
		found.append(Comment(line, start, end, names, reason, *reach, alone, not names))
	return found


def _reader(lines: list[str]) -> Callable[[], str]:
	"""Gives one line a call, and nothing after the last."""
	left = iter(lines)
	return lambda: next(left, "")


def _reach(
	line: int, alone: bool, statements: dict[int, tuple[int, int]], code: set[int], count: int
) -> tuple[int, int]:
	if not alone:
		first, last = statements.get(line, (line, line))
		return (first, last) if line == last else (line, line)
	below = next((n for n in range(line + 1, count + 1) if n in code), line)
	inside = statements.get(line)
	if inside is not None and inside[0] < line <= inside[1]:
		return below, below
	return statements.get(below, (below, below))


# ==== gradio_patterns.filters.suppressions ====
"""Comments that silence a finding: ``# gradio-patterns: ignore[rule, ...] reason``.

Only real comments count. A comment after code silences findings that start on its line, and those
of the whole statement where it stands on the last line of one. A comment alone on its line is for
the code below it. ``ignore-file[...]``, alone on a line, is for the whole file. Names are rules'
names, aliases or codes. What silences nothing is a finding itself, ``unused-suppression``.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from gradio_patterns.filters.comments import Comment
from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import Edit, Finding, Fix, PlacedEdit, Question
from gradio_patterns.findings.positions import line_starts, place
from gradio_patterns.knowledge.catalog import RuleInfo, find, suggest
from gradio_patterns.settings.selection import SUPPRESSION_NAMES
from gradio_patterns.support.dataclass import replace

Found = TypeVar("Found", Finding, Question)


def silence(
	comments: list[Comment], found: Iterable[Found], used: set[tuple[int, str]]
) -> tuple[list[Found], list[tuple[Found, str]]]:
	"""What stays, and what is silenced with the reason; ``used`` collects (line, name)."""
	kept: list[Found] = []
	silenced: list[tuple[Found, str]] = []
	for item in found:
		reason: str | None = None
		for comment in comments:
			if comment.first <= item.start.line <= comment.last:
				for name in comment.names:
					rule = find(name)
					if rule is not None and rule.code == item.code:
						used.add((comment.line, name))
						reason = comment.reason
		if reason is None:
			kept.append(item)
		else:
			silenced.append((item, reason))
	return kept, silenced


def unused(
	text: str,
	path: str,
	comments: list[Comment],
	used: set[tuple[int, str]],
	ran: Callable[[RuleInfo], bool],
) -> list[Finding]:
	"""A finding for each comment with names that silence nothing; ``ran`` says which rules ran."""
	findings: list[Finding] = []
	data = text.encode("utf-8", "surrogatepass")
	starts = line_starts(data)
	for comment in comments:
		said, idle = _complaints(comment, used, ran)
		if said:
			fix = _fix(data, comment, idle)
			findings.append(_finding(data, starts, path, comment, said, fix))
	return findings


def _complaints(
	comment: Comment, used: set[tuple[int, str]], ran: Callable[[RuleInfo], bool]
) -> tuple[str, list[str]]:
	"""What to say, and the names that can go."""
	if comment.bare:
		return "names no rule, so it silences nothing: write ignore[rule-name] reason", []
	unknown: list[str] = []
	idle: list[str] = []
	for name in comment.names:
		rule = find(name)
		if name in SUPPRESSION_NAMES:
			continue
		if rule is None:
			unknown.append(name)
		elif (comment.line, name) not in used and (rule.stage == "removed" or ran(rule)):
			idle.append(name)
	parts = []
	if unknown:
		near = [f"{name} ({_near(name)})" if _near(name) else name for name in unknown]
		parts.append("names no known rule: " + ", ".join(near))
	if idle:
		parts.append("silences nothing here: " + ", ".join(idle))
	return "; ".join(parts), [*unknown, *idle]


def _near(name: str) -> str:
	close = suggest(name, 1)
	return f"did you mean {close[0]}?" if close else ""


def _fix(data: bytes, comment: Comment, idle: list[str]) -> Fix | None:
	"""Take the idle names out, or the comment where no name is left."""
	if not idle:
		return None
	left = [name for name in comment.names if name not in idle]
	raw = data[comment.start : comment.end]
	if left:
		opened, closed = raw.index(b"["), raw.index(b"]")
		edit = Edit(comment.start + opened + 1, comment.start + closed, ", ".join(left))
		return Fix("safe", "Remove the names that silence nothing", (edit,))
	start, end = comment.start, comment.end
	while end < len(data) and data[end] in b" \t":
		end += 1
	follows = end < len(data) and data[end] not in b"\r\n"
	if not follows:
		while start and data[start - 1] in b" \t":
			start -= 1
		if start == 0 or data[start - 1] in b"\r\n":
			end += 2 if data[end : end + 2] == b"\r\n" else int(end < len(data))
	return Fix("safe", "Remove the comment that silences nothing", (Edit(start, end, ""),))


def _finding(
	data: bytes, starts: list[int], path: str, comment: Comment, said: str, fix: Fix | None
) -> Finding:
	start, end = place(data, starts, comment.start), place(data, starts, comment.end)
	stop = starts[start.line] if start.line < len(starts) else len(data)
	line = data[starts[start.line - 1] : stop].decode("utf-8", "replace").rstrip("\r\n")
	placed = tuple(
		PlacedEdit(place(data, starts, e.start), place(data, starts, e.end), e.content)
		for e in (fix.edits if fix else ())
	)
	return Finding(
		code=UNUSED_SUPPRESSION,
		rule="unused-suppression",
		category="suppressions",
		severity="warning",
		confidence="high",
		message=f"the suppression {said}",
		path=path,
		start=start,
		end=end,
		fix=fix,
		placed_edits=placed,
		snippet=line,
	)


def with_reason(finding: Finding, reason: str) -> Finding:
	"""The finding marked as silenced."""
	return replace(finding, suppressed=reason)


# ==== gradio_patterns.filters.changes ====
"""The skill starts no other program, so it cannot ask Git what changed."""

from typing import NoReturn

from gradio_patterns.findings.diagnostics import GIT, refuse


def since(base: str) -> NoReturn:
	"""Refused."""
	raise refuse(GIT, "--diff needs the gradio-patterns package")


def staged() -> NoReturn:
	"""Refused."""
	raise refuse(GIT, "--staged needs the gradio-patterns package")


def is_revision(text: str) -> bool:
	"""Unknown here."""
	return False


# ==== gradio_patterns.fixing ====
"""Edits of source: made from the app model, merged, written.

In: findings with edits, a ``Source``. Out: new text or bytes. Imports ``app``, ``target``,
``reading``, ``findings``.
"""


# ==== gradio_patterns.fixing.edits ====
"""Small source edits that checks build fixes from; all work in UTF-8 byte offsets.

A helper answers None where the change would lose a comment or cannot be made plainly; a check then
offers no fix.
"""

import ast
import io

from gradio_patterns.app.model import Call
from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Edit, Fix

_SPACE = b" \t\r\n\f\\"


def replace(source: Source, node: ast.AST, text: str) -> Edit:
	"""Put ``text`` in the place of a node."""
	return Edit(source.start(node), source.end(node), text)


def insert_before(source: Source, node: ast.AST, text: str) -> Edit:
	start = source.start(node)
	return Edit(start, start, text)


def insert_after(source: Source, node: ast.AST, text: str) -> Edit:
	end = source.end(node)
	return Edit(end, end, text)


def wrap(source: Source, node: ast.AST, before: str, after: str) -> tuple[Edit, Edit]:
	"""Put text around a node."""
	return insert_before(source, node, before), insert_after(source, node, after)


def rename_keyword(source: Source, keyword: ast.keyword, name: str) -> Edit:
	"""``old=value`` to ``name=value``."""
	start = source.start(keyword)
	return Edit(start, start + len((keyword.arg or "").encode()), name)


def replace_keyword(source: Source, keyword: ast.keyword, text: str) -> Edit:
	"""``old=value`` to any other text, e.g. ``new=[value]``."""
	return Edit(source.start(keyword), source.end(keyword.value), text)


def set_keyword(source: Source, call: Call, name: str, text: str) -> Edit | None:
	"""Give a keyword of a call this value, whether it is there already or not."""
	keyword = call.keyword_node(name)
	if keyword is None:
		return add_keyword(source, call, f"{name}={text}")
	return replace(source, keyword.value, text)


def remove_keyword(source: Source, call: Call | ast.Call, keyword: ast.keyword) -> Edit | None:
	"""Take one keyword out of a call, with its comma; a line it had alone goes as a whole."""
	node = call.node if isinstance(call, Call) else call
	return _remove_argument(source, node, source.start(keyword), source.end(keyword.value))


def remove_keywords(
	source: Source, call: Call | ast.Call, keywords: list[ast.keyword]
) -> tuple[Edit | None, ...]:
	"""Take several keywords out; those that stand side by side go in one edit."""
	node = call.node if isinstance(call, Call) else call
	every = sorted([*node.args, *node.keywords], key=source.start)
	made: list[Edit | None] = []
	run: list[ast.keyword] = []
	for argument in [*every, None]:
		if isinstance(argument, ast.keyword) and argument in keywords:
			run.append(argument)
		elif run:
			start, end = source.start(run[0]), source.end(run[-1].value)
			made.append(_remove_argument(source, node, start, end))
			run = []
	return tuple(made)


def _remove_argument(source: Source, call: ast.Call, start: int, end: int) -> Edit | None:
	data = source.data
	close = source.end(call) - 1
	if _comment(data[start:end]):
		return None
	after = _skip(data, end, close)
	if after < close and data[after] == ord(","):
		stop = after + 1
		line_start = _line_start(data, start)
		rest = _skip_blank(data, stop)
		if not data[line_start:start].strip() and rest < len(data) and data[rest] in b"\r\n":
			# Alone on its line: the whole line goes, line ending included.
			return Edit(line_start, _after_newline(data, rest), "")
		if rest < len(data) and data[rest] in b"\r\n#":
			return Edit(_back_over_blank(data, start), stop, "") if data[rest] != ord("#") else None
		return Edit(start, _skip_blank(data, stop), "")
	if after != close:
		return None  # a comment, or something unforeseen
	before = start
	while before > 0 and data[before - 1] in _SPACE:
		before -= 1
	if before > 0 and data[before - 1] == ord(","):
		line = data[_line_start(data, before - 1) : before - 1]
		if b"#" in line and not _same_line(data, before, start):
			return None
		return Edit(before - 1, end, "")
	if before > 0 and data[before - 1] == ord("("):
		return Edit(start, end, "")
	return None


def _comment(data: bytes) -> bool:
	"""Whether an argument holds a comment, which must not be lost; ``"#fff"`` is none."""
	if b"#" not in data:
		return False
	if b"\n" not in data and b"\r" not in data:
		return False  # the argument ends on this line, so nothing in it is a comment
	import tokenize

	try:
		tokens = list(tokenize.tokenize(io.BytesIO(b"(" + data + b")").readline))
	except (tokenize.TokenError, SyntaxError):
		return True
	return any(token.type == tokenize.COMMENT for token in tokens)


def add_keyword(source: Source, call: Call | ast.Call, text: str) -> Edit | None:
	"""Add ``name=value`` as the last argument, in the layout the call has."""
	node = call.node if isinstance(call, Call) else call
	data = source.data
	close = source.end(node) - 1
	if close < 0 or data[close] != ord(")"):
		return None
	values = [*node.args, *(keyword.value for keyword in node.keywords)]
	if not values:
		inner = data[source.end(node.func) : close]
		if b"#" in inner:
			return None
		return Edit(close, close, text)
	last = max(source.end(value) for value in values)
	cursor = _skip(data, last, close)
	# Brackets around the last value belong to it.
	while cursor < close and data[cursor] == ord(")"):
		last = cursor + 1
		cursor = _skip(data, last, close)
	if cursor < close and data[cursor] == ord(","):
		last_line = data[_line_start(data, last) : last]
		indent = last_line[: len(last_line) - len(last_line.lstrip(b" \t"))].decode()
		if _same_line(data, cursor, close):
			return Edit(cursor + 1, cursor + 1, f" {text},")
		return Edit(cursor + 1, cursor + 1, f"{source.newline}{indent}{text},")
	return Edit(last, last, f", {text}")


def statement_lines(source: Source, statement: ast.stmt) -> Edit | None:
	"""Remove a statement with its whole lines; None where it shares them with anything else."""
	data = source.data
	start, end = source.start(statement), source.end(statement)
	line_start = _line_start(data, start)
	rest = _skip_blank(data, end)
	if data[line_start:start].strip() or (rest < len(data) and data[rest] not in b"\r\n"):
		return None
	if b"#" in data[start:end] and not isinstance(statement, ast.Expr):
		return None
	return Edit(line_start, _after_newline(data, rest), "")


def safe(message: str, *edits: Edit | None) -> Fix | None:
	"""A fix that keeps behaviour and comments; None where one of its edits could not be made."""
	return _fix("safe", message, edits)


def unsafe(message: str, *edits: Edit | None) -> Fix | None:
	"""A fix that may change behaviour; None where one of its edits could not be made."""
	return _fix("unsafe", message, edits)


def display(message: str, *edits: Edit | None) -> Fix | None:
	"""Shown, never applied."""
	return _fix("display", message, edits)


def _fix(applicability: str, message: str, edits: tuple[Edit | None, ...]) -> Fix | None:
	made = [edit for edit in edits if edit is not None]
	if len(made) != len(edits):
		return None
	return Fix(applicability, message, tuple(made))


def _skip(data: bytes, at: int, stop: int) -> int:
	"""Past white space and line ends."""
	while at < stop and data[at] in _SPACE:
		at += 1
	return at


def _skip_blank(data: bytes, at: int) -> int:
	while at < len(data) and data[at] in b" \t":
		at += 1
	return at


def _back_over_blank(data: bytes, at: int) -> int:
	while at > 0 and data[at - 1] in b" \t":
		at -= 1
	return at


def _line_start(data: bytes, at: int) -> int:
	while at > 0 and data[at - 1] not in b"\r\n":
		at -= 1
	return at


def _after_newline(data: bytes, at: int) -> int:
	if data[at : at + 2] == b"\r\n":
		return at + 2
	return min(at + 1, len(data))


def _same_line(data: bytes, start: int, end: int) -> bool:
	return b"\n" not in data[start:end] and b"\r" not in data[start:end]


def import_edits(source: Source, tree: ast.Module, module: str) -> tuple[Edit | None, ...]:
	"""What makes ``import module`` hold at the top of the file: nothing where it stands already.

    ``(None,)`` where the name is taken, or where no import of the module level shows the place.
    """
	first: ast.stmt | None = None
	for statement in tree.body:
		if isinstance(statement, ast.Import) and any(
			alias.name == module and alias.asname is None for alias in statement.names
		):
			return ()
		future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
		if first is None and isinstance(statement, (ast.Import, ast.ImportFrom)) and not future:
			first = statement
	taken = any(isinstance(node, ast.Name) and node.id == module for node in ast.walk(tree))
	if first is None or first.col_offset or taken:
		return (None,)
	return (insert_before(source, first, f"import {module}{source.newline}"),)


# ==== gradio_patterns.fixing.fixes ====
"""Applying the fixes of findings, and keeping only those that do what they promise.

Fixes are applied in rounds. After each, the text is reviewed again: a fix that leaves its finding,
adds another or breaks the syntax is dropped, and so every round has fewer findings than the last.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from gradio_patterns.findings.finding import Edit, Finding
from gradio_patterns.support.dataclass import dataclass

Judge = Callable[[str], Sequence[Finding]]
"""Reviews a text; raises what ``ast.parse`` raises."""

MAX_ROUNDS = 50
_BARE_NEWLINE = re.compile(r"(?<!\r)\n")
BROKEN = (SyntaxError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True)
class Fixed:
	"""A text after its fixes; ``rounds`` are the edits of each round, in order of place."""

	text: str
	rounds: tuple[tuple[Edit, ...], ...] = ()
	applied: int = 0
	dropped: tuple[Finding, ...] = ()
	rules: tuple[str, ...] = ()
	"""The rule of each fix that was applied."""


def fix_text(text: str, judge: Judge, *, unsafe: bool = False, once: bool = False) -> Fixed:
	"""Fix all that can be fixed; ``once`` stops after the first round."""
	allowed = ("safe", "unsafe") if unsafe else ("safe",)
	newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
	rounds: list[tuple[Edit, ...]] = []
	dropped: dict[object, Finding] = {}
	applied: list[str] = []
	try:
		findings = judge(text)
	except BROKEN:
		return Fixed(text)
	for _ in range(1 if once else MAX_ROUNDS):
		open_ones = [f for f in findings if _can(f, allowed) and _key(f) not in dropped]
		chosen = choose(open_ones)
		if not chosen:
			break
		better = _tried(text, findings, chosen, newline, judge)
		if better is None:
			for finding in chosen:
				better = _tried(text, findings, [finding], newline, judge)
				if better is not None:
					chosen = [finding]
					break
				dropped[_key(finding)] = finding
		if better is None:
			continue
		rounds.append(better[2])
		text, findings = better[0], better[1]
		applied += [finding.rule for finding in chosen]
	return Fixed(text, tuple(rounds), len(applied), tuple(dropped.values()), tuple(applied))


def _can(finding: Finding, allowed: tuple[str, ...]) -> bool:
	fix = finding.fix
	return fix is not None and fix.applicability in allowed and bool(fix.edits)


def _key(finding: Finding) -> object:
	fix = finding.fix
	edits = tuple(edit.content for edit in fix.edits) if fix else ()
	return finding.code, finding.message, finding.snippet.strip(), edits


def choose(findings: Iterable[Finding]) -> list[Finding]:
	"""Findings whose fixes do not touch each other; of two that do, the first in the file."""
	taken: list[Edit] = []
	chosen: list[Finding] = []
	for finding in sorted(findings, key=_order):
		edits = finding.fix.edits if finding.fix else ()
		new = [edit for edit in edits if edit not in taken]
		if _apart(new) and not any(_touch(edit, other) for edit in new for other in taken):
			taken.extend(new)
			chosen.append(finding)
	return chosen


def _order(finding: Finding) -> tuple[int, str, str]:
	edits = finding.fix.edits if finding.fix else ()
	return min((edit.start for edit in edits), default=0), finding.code, finding.message


def _apart(edits: list[Edit]) -> bool:
	return not any(
		_touch(edit, other) and edit != other and not _insertions(edit, other)
		for place, edit in enumerate(edits)
		for other in edits[place + 1 :]
	)


def _insertions(one: Edit, other: Edit) -> bool:
	"""Two of one fix's own edits may meet at a point: they apply in the order given."""
	return one.start == one.end or other.start == other.end


def _touch(one: Edit, other: Edit) -> bool:
	if one.start == one.end and other.start == other.end:
		return one.start == other.start
	if one.start == one.end or other.start == other.end:
		return one.start <= other.end and other.start <= one.end
	return one.start < other.end and other.start < one.end


def _tried(
	text: str, findings: Sequence[Finding], chosen: list[Finding], newline: str, judge: Judge
) -> tuple[str, Sequence[Finding], tuple[Edit, ...]] | None:
	"""The text, its findings and the edits where all chosen fixes hold, else None."""
	edits = merged(chosen, newline)
	candidate = apply(text, edits)
	if candidate is None or candidate == text:
		return None
	try:
		after = judge(candidate)
	except BROKEN:
		return None
	before, left = Counter(f.code for f in findings), Counter(f.code for f in after)
	before.subtract(Counter(f.code for f in chosen))
	if any(count > before.get(code, 0) for code, count in left.items()):
		return None
	return candidate, after, edits


def merged(findings: Iterable[Finding], newline: str = "\n") -> tuple[Edit, ...]:
	"""The edits of all fixes in order of place, equal ones once, with the file's line ends."""
	edits: dict[Edit, None] = {}
	for finding in findings:
		for edit in finding.fix.edits if finding.fix else ():
			content = edit.content
			if newline != "\n":
				content = _BARE_NEWLINE.sub(newline, content)
			edits[Edit(edit.start, edit.end, content)] = None
	return tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))


def apply(text: str, edits: Sequence[Edit]) -> str | None:
	"""The text with the edits made; None where they overlap or do not fit the text."""
	data = apply_bytes(text.encode("utf-8", "surrogatepass"), edits)
	try:
		return None if data is None else data.decode("utf-8", "surrogatepass")
	except UnicodeDecodeError:
		return None


def apply_bytes(data: bytes, edits: Sequence[Edit]) -> bytes | None:
	"""The same on UTF-8 bytes; the edits are in order of place."""
	parts: list[bytes] = []
	at = 0
	for edit in edits:
		if not at <= edit.start <= edit.end <= len(data):
			return None
		parts += (data[at : edit.start], edit.content.encode("utf-8", "surrogatepass"))
		at = edit.end
	return b"".join((*parts, data[at:]))


# ==== gradio_patterns.fixing.notebook_fixes ====
"""Carrying the fixes made to a notebook's joined text back into its cells."""

from gradio_patterns.findings.finding import Edit
from gradio_patterns.fixing.fixes import Fixed, apply_bytes
from gradio_patterns.reading.cells import Cell
from gradio_patterns.reading.notebooks import rewritten
from gradio_patterns.reading.source import Source


def rebuilt(source: Source, fixed: Fixed) -> tuple[bytes, tuple[str, str]]:
	"""The notebook's bytes with the fixed cells, and all its code before and after.

    Raises ValueError where an edit spans cells or would displace a cell's magic line.
    """
	assert source.notebook is not None
	cells = source.notebook.cells
	texts = [_original(cell) for cell in cells]
	before = [text.decode("utf-8", "surrogatepass") for text in texts]
	for edits in fixed.rounds:
		texts = _round(texts, edits)
	changed: dict[int, str] = {}
	after: list[str] = []
	for cell, old, data in zip(cells, before, texts, strict=True):
		text = data.decode("utf-8", "surrogatepass")
		after.append(text)
		if text != old:
			changed[cell.number] = text[:-1] if cell.padded and text.endswith("\n") else text
	return rewritten(source.data, changed), ("".join(before), "".join(after))


def _original(cell: Cell) -> bytes:
	"""The cell as it stands in the joined text, magic lines and all."""
	return (cell.text + ("\n" if cell.padded else "")).encode("utf-8", "surrogatepass")


def _round(texts: list[bytes], edits: tuple[Edit, ...]) -> list[bytes]:
	"""One round of edits, each made in the cell that holds it."""
	made: list[bytes] = []
	start = 0
	left = list(edits)
	for place, text in enumerate(texts):
		end = start + len(text)
		last = place == len(texts) - 1
		own = [e for e in left if e.start < end or (last and e.start == end)]
		left = left[len(own) :]
		for edit in own:
			if edit.end > end:
				raise ValueError("a fix spans two cells")
			if edit.start == start and text.lstrip().startswith(b"%%"):
				raise ValueError("a fix would displace the magic line of a cell")
		moved = [Edit(edit.start - start, edit.end - start, edit.content) for edit in own]
		new = apply_bytes(text, moved)
		if new is None:
			raise ValueError("fixes overlap")
		made.append(new)
		start = end
	return made


# ==== gradio_patterns.fixing.writing ====
"""Writing files so that nobody ever sees half of one."""

import contextlib
import os
import stat

from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FILE_CHANGED
from gradio_patterns.findings.finding import Diagnostic


def write(path: str, data: bytes, expected: bytes | None, shown: str) -> Diagnostic | None:
	"""Replace a file at once, its mode kept and links followed; what went wrong, if anything.

    ``expected`` is what the file is believed to hold; with another content it is left alone.
    None: the file may be new.
    """
	real = os.path.realpath(path)
	# Its own name each time: a file left by a killed run, or of another thread, is not ours.
	temporary = f"{real}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
	made = False
	try:
		mode = None
		if expected is not None or os.path.exists(real):
			mode = stat.S_IMODE(os.stat(real).st_mode)
			if not os.access(real, os.W_OK):
				raise PermissionError(13, "Permission denied")
			if not os.path.isfile(real):
				_in_place(real, data)
				return None
		flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
		descriptor = os.open(temporary, flags, 0o666 if mode is None else mode)
		made = True
		with os.fdopen(descriptor, "wb") as file:
			file.write(data)
			file.flush()
			os.fsync(file.fileno())
		if mode is not None:
			os.chmod(temporary, mode)
		if expected is not None:
			with open(real, "rb") as file:
				if file.read() != expected:
					message = "changed while it was reviewed; no fix was written, run again"
					return Diagnostic(FILE_CHANGED, message, shown)
		os.replace(temporary, real)
	except OSError as error:
		return Diagnostic(CANNOT_WRITE, f"cannot be written: {error.strerror or error}", shown)
	finally:
		if made:
			with contextlib.suppress(OSError):
				os.unlink(temporary)
	return None


def _in_place(path: str, data: bytes) -> None:
	"""Devices and pipes are written to, not replaced."""
	with open(path, "wb") as file:
		file.write(data)


# ==== tomli ====
"""Enough TOML for Python 3.10, which has no ``tomllib``: what project files commonly hold.

Tables, arrays of tables, dotted keys, strings, numbers, booleans, arrays, inline tables. Anything
else (dates, multi-line strings with escapes) is refused rather than guessed.
"""

import ast
import re
from typing import Any

TOKEN = re.compile(
	r"(?P<skip>[ \t]+|#[^\n]*)|(?P<newline>\r?\n)"
	r'|(?P<text>"""(?:[^\\]|\\.)*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
	r"|(?P<sign>\[\[|\]\]|[\[\]{},=.])|(?P<word>[A-Za-z0-9_+\-:]+)",
	re.DOTALL,
)
ESCAPED = re.compile(r"\\(?!u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[btnfr\"\\])")


def loads(text: str) -> dict[str, Any]:
	"""The document; ValueError where it holds what is not read here."""
	tokens = _tokens(text.replace("\r\n", "\n"))
	document: dict[str, Any] = {}
	table = document
	while tokens:
		kind, value = tokens[-1]
		if kind == "newline":
			tokens.pop()
		elif value in ("[", "[["):
			tokens.pop()
			path = _key(tokens)
			if not tokens or tokens.pop()[1] != {"[": "]", "[[": "]]"}[value]:
				raise ValueError("a table header that does not end")
			table = _table(document, path, many=value == "[[")
		else:
			_assign(table, tokens)
	return document


def _tokens(text: str) -> list[tuple[str, str]]:
	"""Kind and text, the first one last, to be popped."""
	found, place = [], 0
	while place < len(text):
		match = TOKEN.match(text, place)
		if match is None or match.lastgroup is None:
			raise ValueError(f"cannot read line {text.count(chr(10), 0, place) + 1}")
		if match.lastgroup != "skip":
			found.append((match.lastgroup, match.group()))
		place = match.end()
	return found[::-1]


def _key(tokens: list[tuple[str, str]]) -> list[str]:
	path: list[str] = []
	while tokens:
		kind, value = tokens.pop()
		if kind not in ("word", "text"):
			raise ValueError(f"a key is expected, not {value!r}")
		path.append(_string(value) if kind == "text" else value)
		if not tokens or tokens[-1][1] != ".":
			return path
		tokens.pop()
	raise ValueError("a key is expected")


def _table(root: dict[str, Any], path: list[str], many: bool = False) -> dict[str, Any]:
	for place, name in enumerate(path):
		last = place == len(path) - 1
		inner = root.setdefault(name, [] if last and many else {})
		if last and many:
			inner.append({})
		root = inner[-1] if isinstance(inner, list) and inner else inner
		if not isinstance(root, dict):
			raise ValueError(f"{name} is no table")
	return root


def _assign(table: dict[str, Any], tokens: list[tuple[str, str]]) -> None:
	*path, name = _key(tokens)
	if not tokens or tokens.pop()[1] != "=":
		raise ValueError(f"no value for {name}")
	inner = _table(table, path)
	if name in inner:
		raise ValueError(f"{name} is given twice")
	inner[name] = _value(tokens)


def _value(tokens: list[tuple[str, str]]) -> Any:
	kind, value = tokens.pop() if tokens else ("", "")
	if kind == "text":
		return _string(value)
	if value == "{":
		return _inline(tokens)
	if value in ("[", "[["):
		if value == "[[":
			tokens.append(("sign", "["))
		return _array(tokens)
	if value in ("true", "false"):
		return value == "true"
	if kind == "word":
		if tokens and tokens[-1][1] == ".":
			value += tokens.pop()[1] + tokens.pop()[1]
		if re.fullmatch(r"[+-]?\d[\d_]*", value):
			return int(value.replace("_", ""))
		if re.fullmatch(r"[+-]?\d[\d_]*\.\d+", value):
			return float(value.replace("_", ""))
	raise ValueError(f"a value like {value!r} needs Python 3.11")


def _array(tokens: list[tuple[str, str]]) -> list[Any]:
	items: list[Any] = []
	while tokens:
		if tokens[-1][1] == "]]":
			tokens[-1:] = [("sign", "]"), ("sign", "]")]
		kind, value = tokens[-1]
		if value == "]":
			tokens.pop()
			return items
		if kind == "newline" or value == ",":
			tokens.pop()
		else:
			items.append(_value(tokens))
	raise ValueError("an array does not end")


def _inline(tokens: list[tuple[str, str]]) -> dict[str, Any]:
	table: dict[str, Any] = {}
	while tokens:
		kind, value = tokens[-1]
		if value == "}":
			tokens.pop()
			return table
		if kind == "newline" or value == ",":
			tokens.pop()
		else:
			_assign(table, tokens)
	raise ValueError("an inline table does not end")


def _string(quoted: str) -> str:
	for quotes in ('"""', "'''"):
		if quoted.startswith(quotes):
			body = re.sub(r"^\r?\n", "", quoted[3:-3])
			if quotes == '"""' and "\\" in body:
				raise ValueError("a multi-line string with escapes needs Python 3.11")
			return body
	if quoted.startswith("'"):
		return quoted[1:-1]
	if ESCAPED.search(quoted.replace("\\\\", "")):
		raise ValueError("an escape that is not known")
	text: str = ast.literal_eval(quoted)
	return text
