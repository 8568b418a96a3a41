"""From paths to a report: files, notebooks, target version, review.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.reading ====
"""Files as they stand on disk, read into text that can be reviewed.

In: paths and bytes. Out: ``Source``, the cells of notebooks, diagnostics. Imports ``findings``.
"""


# ==== gradio_patterns.reading.cells ====
"""The code cells of a notebook, and where a position of their joined text is."""

from bisect import bisect_right

from gradio_patterns.findings.finding import Diagnostic, Position
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Cell:
	"""A code cell that is reviewed; ``number`` counts all cells of the notebook from 1."""

	number: int
	text: str
	line: int
	"""The line of the joined text where it starts, from 1."""
	start: int
	"""The byte of the joined text where it starts."""
	padded: bool
	"""A line end was added when it was joined."""


@dataclass(frozen=True)
class Notebook:
	"""The reviewed cells in order, and the cells that were left out."""

	cells: tuple[Cell, ...]
	problems: tuple[Diagnostic, ...] = ()
	written: tuple[str, ...] = ()
	"""Every code cell as it stands, those in another language (``%%bash``) as well."""

	def place(self, position: Position) -> Position:
		"""Where a position of the joined text is: line and column within a cell."""
		lines = [cell.line for cell in self.cells]
		cell = self.cells[max(0, bisect_right(lines, position.line) - 1)]
		return Position(position.line - cell.line + 1, position.column, cell.number)

	def span(self, start: Position, end: Position) -> tuple[Position, Position]:
		"""Both ends of a range, in the cell in which it starts."""
		placed = self.place(start)
		shift = placed.line - start.line
		return placed, Position(end.line + shift, end.column, placed.cell)


# ==== gradio_patterns.reading.notebook_json ====
"""Replacing the source of notebook cells inside the JSON text, so that all else stays as it is."""

import json
import re
from json.decoder import JSONDecoder

from gradio_patterns.findings.positions import split_lines

_SPACE = re.compile(r"[ \t\r\n]*")
_decode = JSONDecoder(strict=False).raw_decode


def replace_sources(data: bytes, texts: dict[int, str]) -> bytes:
	"""The file with new texts for the cells of these numbers (counting all cells from 1)."""
	bom = data.startswith(b"\xef\xbb\xbf")
	text = data.decode("utf-8-sig")
	ascii_only = text.isascii() and "\\u" in text
	spans = source_spans(text)
	for number in sorted(texts, reverse=True):
		if number not in spans:
			raise ValueError(f"cell {number} has no source")
		start, end = spans[number]
		text = text[:start] + _styled(text[start:end], texts[number], ascii_only) + text[end:]
	encoded = text.encode("utf-8")
	return b"\xef\xbb\xbf" + encoded if bom else encoded


def source_spans(text: str) -> dict[int, tuple[int, int]]:
	"""Where the value of ``source`` (``input`` in old notebooks) of each cell is in the JSON."""
	spans: dict[int, tuple[int, int]] = {}
	members = _members(text, _skip(text, 0))
	lists = [members["cells"]] if "cells" in members else []
	if not lists and "worksheets" in members:
		for start, _ in _items(text, members["worksheets"][0]):
			sheet = _members(text, start) if text[start] == "{" else {}
			if "cells" in sheet and text[sheet["cells"][0]] == "[":
				lists.append(sheet["cells"])
	number = 0
	for start, _ in lists:
		for cell_start, _ in _items(text, start):
			number += 1
			if text[cell_start] != "{":
				continue
			cell = _members(text, cell_start)
			span = cell.get("source") or cell.get("input")
			if span is not None:
				spans[number] = span
	return spans


def _skip(text: str, at: int) -> int:
	match = _SPACE.match(text, at)
	return match.end() if match else at


def _members(text: str, at: int) -> dict[str, tuple[int, int]]:
	"""The span of each value of the object that starts at ``at``; the last of equal keys counts."""
	found: dict[str, tuple[int, int]] = {}
	at = _skip(text, at + 1)
	while text[at] != "}":
		key, at = _decode(text, at)
		at = _skip(text, _skip(text, at) + 1)
		_, end = _decode(text, at)
		found[key] = (at, end)
		at = _skip(text, end)
		at = _skip(text, at + 1) if text[at] == "," else at
	return found


def _items(text: str, at: int) -> list[tuple[int, int]]:
	"""The span of each element of the list that starts at ``at``."""
	found: list[tuple[int, int]] = []
	at = _skip(text, at + 1)
	while text[at] != "]":
		_, end = _decode(text, at)
		found.append((at, end))
		at = _skip(text, end)
		at = _skip(text, at + 1) if text[at] == "," else at
	return found


def _styled(old: str, new: str, ascii_only: bool) -> str:
	"""The new text as JSON, laid out as the old value is."""
	if old.startswith('"'):
		return json.dumps(new, ensure_ascii=ascii_only)
	items = _items(old, 0)
	before = old[1 : items[0][0]] if items else ""
	after = old[items[-1][1] : -1] if items else ""
	between = "," + before if before.strip(" ") or not before else ", "
	if len(items) > 1:
		between = old[items[0][1] : items[1][0]]
	parts = [json.dumps(line, ensure_ascii=ascii_only) for line in split_lines(new)]
	return "[" + before + between.join(parts) + after + "]" if parts else "[]"


# ==== gradio_patterns.reading.notebooks ====
"""Jupyter notebooks: their code cells as one module, and back.

A line or cell that is not Python (``!pip``, ``%cd``, ``x?``) is replaced by a harmless one of the
same length, so that every byte of the joined text stands for one byte of a cell.
"""

import ast
import json
import re

from gradio_patterns.findings.diagnostics import BROKEN_NOTEBOOK, NOTEBOOK_CELL
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.reading.cells import Cell, Notebook
from gradio_patterns.reading.source import Source

PYTHON_CELLS = frozenset(("time", "timeit", "capture", "prun", "blocks", "python", "python3"))
"""Cell magics whose body is Python run in the notebook; ``%%blocks`` is Gradio's own."""

BARE = r"(?:pip3?|conda|mamba|micromamba|uv)[ \t]+[a-z-]"
"""A line of IPython's own installers, which need no ``%``."""


def read(data: bytes, path: str) -> Source | Diagnostic | None:
	"""The Python of a notebook; None where it is written in another language."""
	try:
		document = json.loads(data.decode("utf-8-sig"))
		if not isinstance(document, dict):
			raise ValueError("it is not a JSON object")
		found = code_cells(document)
	except (ValueError, RecursionError) as error:
		why = " ".join(str(error).split())
		return Diagnostic(BROKEN_NOTEBOOK, f"not a notebook: {why}", path)
	if not _is_python(document):
		return None
	cells: list[Cell] = []
	problems: list[Diagnostic] = []
	joined: list[str] = []
	line = start = 0
	for number, text in found:
		code = as_python(text)
		if code is None:
			continue
		if isinstance(code, SyntaxError):
			at = code.lineno or 1
			message = f"cell {number}, line {at} does not parse ({code.msg}); the cell is left out"
			problems.append(Diagnostic(NOTEBOOK_CELL, message, path, at, number))
			continue
		padded = not code.endswith(("\n", "\r"))
		code += "\n" if padded else ""
		cells.append(Cell(number, text, line + 1, start, padded))
		joined.append(code)
		line += len(split_lines(code))
		start += len(code.encode("utf-8", "surrogatepass"))
	text = "".join(joined)
	written = tuple(text for _, text in found)
	if not cells or "gradio" not in text:
		left_out = Notebook((), tuple(problems), written)
		return Source(path, data, "", notebook=left_out) if problems else None
	return Source(path, data, text, notebook=Notebook(tuple(cells), tuple(problems), written))


def code_cells(document: dict[str, object]) -> list[tuple[int, str]]:
	"""Number and text of each code cell; raises ValueError where there are no cells."""
	cells = document.get("cells")
	key = "source"
	if cells is None and isinstance(sheets := document.get("worksheets"), list):
		parts = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
		cells = [cell for part in parts if isinstance(part, list) for cell in part]
		key = "input"
	if not isinstance(cells, list):
		raise ValueError("it has no list of cells")
	found: list[tuple[int, str]] = []
	for number, cell in enumerate(cells, 1):
		if not isinstance(cell, dict) or cell.get("cell_type") != "code":
			continue
		source = cell.get(key, "")
		if isinstance(source, list) and all(isinstance(part, str) for part in source):
			source = "".join(source)
		if not isinstance(source, str):
			raise ValueError(f"the source of cell {number} is not text")
		found.append((number, source))
	return found


def _is_python(document: dict[str, object]) -> bool:
	metadata = document.get("metadata")
	metadata = metadata if isinstance(metadata, dict) else {}
	for key, name in (("language_info", "name"), ("kernelspec", "language")):
		part = metadata.get(key)
		language = part.get(name) if isinstance(part, dict) else None
		if isinstance(language, str) and language:
			return "python" in language.lower()
	return True


def as_python(text: str) -> str | SyntaxError | None:
	"""The cell with what is not Python made harmless, byte for byte; None for other languages."""
	first = text.lstrip()
	if first.startswith("%%"):
		word = first[2:].split(None, 1)[0] if first[2:].split() else ""
		if word not in PYTHON_CELLS:
			return None
	error = _parse(text)
	if error is None:
		return text
	quiet = neutralised(text)
	return quiet if quiet != text and _parse(quiet) is None else error


def _parse(text: str) -> SyntaxError | None:
	try:
		ast.parse(text)
	except SyntaxError as error:
		return error
	except (ValueError, RecursionError, MemoryError) as error:
		return SyntaxError(str(error) or type(error).__name__)
	return None


def neutralised(text: str) -> str:
	"""Magic, shell and help lines turned into the statement ``0`` and a comment."""
	out: list[str] = []
	continued = False
	for line in split_lines(text):
		body = line.rstrip("\r\n")
		stripped = body.strip()
		if continued:
			continued = body.endswith("\\")
			line = _comment(body, "#") + line[len(body) :]
		elif _is_magic(stripped):
			continued = body.endswith("\\")
			line = _comment(body, "0#") + line[len(body) :]
		else:
			line = _assigned(body) + line[len(body) :]
		out.append(line)
	return "".join(out)


def _is_magic(line: str) -> bool:
	if line.startswith(("%", "!", "?")) or (line.endswith("?") and len(line) > 1):
		return True
	return re.match(BARE, line) is not None


def _assigned(body: str) -> str:
	"""``files = !ls`` and ``x = %sql ...`` keep the assignment."""
	name, equals, value = body.partition("=")
	text = value.lstrip()
	names = name.strip().replace(",", "").replace(" ", "")
	if equals and names.isidentifier() and text.startswith(("!", "%")):
		return body[: len(body) - len(text)] + _comment(text, "0#")
	return body


def _comment(body: str, lead: str) -> str:
	"""The line as a comment (or ``0`` and a comment) of as many bytes, indentation kept."""
	text = body.lstrip()
	indent = body[: len(body) - len(text)]
	taken = text[: len(lead)]
	room = len(taken.encode("utf-8", "surrogatepass"))
	return indent + lead[: len(taken)].ljust(room) + text[len(lead) :]


def rewritten(data: bytes, texts: dict[int, str]) -> bytes:
	"""The notebook's bytes with the text of some cells replaced and nothing else changed."""
	from gradio_patterns.reading.notebook_json import replace_sources

	return replace_sources(data, texts)


# ==== gradio_patterns.reading.source ====
"""One file as it was read."""

from gradio_patterns.reading.cells import Notebook
from gradio_patterns.support.dataclass import dataclass

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Source:
	"""One file as read: its bytes, and the text that is reviewed."""

	path: str
	data: bytes
	text: str
	encoding: str = "utf-8"
	bom: bool = False
	notebook: Notebook | None = None

	def encoded(self, text: str) -> bytes:
		"""The bytes of the file with another text, in its own encoding."""
		body = text.encode(self.encoding)
		return BOM + body if self.bom else body


# ==== gradio_patterns.reading.sources ====
"""Finding the files to review and reading them as text, whatever state they are in."""

import os
import re
from collections.abc import Callable, Iterable, Iterator

from gradio_patterns.findings.diagnostics import NUL_BYTE, UNDECODABLE, UNREADABLE
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.reading.source import BOM, Source

SUFFIXES = (".py", ".pyw", ".ipynb")
SKIPPED = frozenset(
	(
		*("__pycache__", "node_modules", "site-packages", "__pypackages__"),
		*("build", "_build", "dist", "buck-out", "venv", ".venv", ".direnv", ".eggs"),
		*(".git", ".hg", ".svn", ".bzr", ".tox", ".nox", ".gradio", ".ipynb_checkpoints"),
		*(".pytype", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
	)
)
"""Folders that are not walked into; one named on the command line is."""

_CODING = rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)"
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff")


def find(
	paths: Iterable[str], excluded: Callable[[str, bool], bool] = lambda path, folder: False
) -> Iterator[str]:
	"""The files to review, each once: files as given, folders walked in sorted order.

    ``excluded(path, is_folder)`` is asked for everything met while walking. Links to folders are
    not followed, so loops of them do no harm.
    """
	seen: set[str] = set()
	for path in paths:
		for file in _walk(path, excluded) if os.path.isdir(path) else (path,):
			key = os.path.normpath(os.path.abspath(file))
			if key not in seen:
				seen.add(key)
				yield file


def _walk(top: str, excluded: Callable[[str, bool], bool]) -> Iterator[str]:
	folders = [top]
	while folders:
		folder = folders.pop()
		try:
			with os.scandir(folder) as scan:
				entries = sorted(scan, key=lambda entry: entry.name)
		except OSError:
			yield folder
			continue
		below: list[str] = []
		if folder != top and any(entry.name == "pyvenv.cfg" for entry in entries):
			continue
		for entry in entries:
			path = entry.name if folder == "." else os.path.join(folder, entry.name)
			try:
				is_folder = entry.is_dir(follow_symlinks=False)
				is_file = entry.is_file() or (entry.is_symlink() and not os.path.exists(path))
			except OSError:
				is_folder, is_file = False, True
			if is_folder:
				if entry.name not in SKIPPED and not excluded(path, True):
					below.append(path)
			elif is_file and entry.name.endswith(SUFFIXES) and not excluded(path, False):
				yield path
		folders.extend(reversed(below))


def read(path: str, shown: str | None = None) -> Source | Diagnostic | None:
	"""One file; None where its bytes never say gradio."""
	shown = path if shown is None else shown
	try:
		with open(path, "rb") as file:
			data = file.read()
	except (OSError, ValueError) as error:
		why = getattr(error, "strerror", None) or str(error)
		return Diagnostic(UNREADABLE, f"cannot be read: {why}", shown)
	return from_bytes(data, shown)


def from_bytes(data: bytes, path: str) -> Source | Diagnostic | None:
	"""The text in the bytes of a file; None where they never say gradio."""
	if data.startswith(_OTHER_BOMS) and path.endswith(SUFFIXES):
		return Diagnostic(UNDECODABLE, "the file is UTF-16; Python reads UTF-8: save it so", path)
	if b"gradio" not in data:
		return None
	if path.endswith(".ipynb"):
		from gradio_patterns.reading import notebooks

		return notebooks.read(data, path)
	if b"\0" in data:
		line = data.count(b"\n", 0, data.index(b"\0")) + 1
		return Diagnostic(NUL_BYTE, f"line {line} holds a NUL byte: not Python source", path, line)
	return _decoded(data, path)


def _decoded(data: bytes, path: str) -> Source | Diagnostic:
	bom = data.startswith(BOM)
	body = data[3:] if bom else data
	declared = declared_encoding(body)
	encoding = declared or "utf-8"
	if bom and declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
		message = f"starts with a UTF-8 mark but declares {declared}"
		return Diagnostic(UNDECODABLE, message, path, 1)
	try:
		return Source(path, data, body.decode(encoding), encoding, bom)
	except UnicodeDecodeError as error:
		line = body.count(b"\n", 0, error.start) + 1
		advice = "" if declared else "; save it as UTF-8 or declare its encoding in the first line"
		message = f"line {line} is not {encoding.upper()} text{advice}"
		return Diagnostic(UNDECODABLE, message, path, line)
	except (LookupError, ValueError, TypeError):
		return Diagnostic(UNDECODABLE, f"declares an unknown encoding: {declared}", path, 1)


def declared_encoding(data: bytes) -> str | None:
	"""The encoding of a coding line, which counts in the first two lines only."""
	start = data[:1000]
	if b"coding" not in start:
		return None
	for number, line in enumerate(re.split(rb"\r\n?|\n", data[:4000])[:2]):
		match = re.match(_CODING, line)
		if match:
			return match[1].decode("ascii", "replace")
		if number == 0 and line.split(b"#", 1)[0].strip(b" \t\f"):
			return None
	return None


# ==== gradio_patterns.target ====
"""Which Gradio a file is written for: pins in project files, specifiers, known releases.

In: a folder and the text of a file. Out: ``Target``. Imports ``findings`` and ``support``.
"""


# ==== gradio_patterns.target.deployment_files ====
"""Files whose names tell what they are: environments in YAML, images, scripts that set up."""

import re
from collections.abc import Iterator

from gradio_patterns.target.pipcommands import of_script
from gradio_patterns.target.requirement import Found, as_text, conda_range, contents

_ITEM = r"\s*-\s+(?P<quote>[\"']?)(?P<item>[^#]*?)(?P=quote)\s*(?:\s#.*)?"
_INLINE = r""""([^"]*)"|'([^']*)'|([^\[\]{},"']+)"""
"""What a list within a line of YAML holds."""
_ENVIRONMENT = r"(?i)(?:.*environment.*|conda.*|env[\w-]*|meta|cog)\.ya?ml"
_IMAGE = r"(?i)(?:dockerfile|containerfile)(?:\..+)?|.+\.(?:dockerfile|containerfile)"
_INSTALLER = (
	r"(?i)[\w-]*(?:install|setup|requirements)[\w-]*\.(?:sh|bat|cmd|ps1)|postBuild"
	r"|(?:gnu)?makefile|justfile"
)
_SCRIPTS = (".sh", ".bat", ".cmd", ".ps1", "postbuild", "makefile", "justfile")


def conda(folder: str, names: list[str]) -> Iterator[Found]:
	"""Gradio in the lists of YAML: a Conda environment, its pip part, a recipe, a cog.yaml."""
	for name in environment_files(names):
		for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
			for item in _items(line[:500]) if "gradio" in line.lower() else ():
				found = conda_range(item)
				if found is not None:
					yield Found(found, name, number)


def environment_files(names: list[str]) -> Iterator[str]:
	for name in sorted(names):
		if name.endswith((".yml", ".yaml")) and re.fullmatch(_ENVIRONMENT, name):
			yield name


def _items(line: str) -> Iterator[str]:
	"""What a line of YAML lists: one item, or those of a list within the line."""
	plain = line.split(" #")[0]
	match = re.fullmatch(_ITEM, line)
	if "[" in plain and "]" in plain and (match is None or match["item"][:1] in ("[", "{")):
		parts = re.findall(_INLINE, plain.partition("[")[2])
		yield from ("".join(part).strip() for part in parts)
	elif match:
		yield match["item"]


def scripts(folder: str, names: list[str]) -> Iterator[Found]:
	"""What a Dockerfile or a script that sets up the project installs; a Space runs neither."""
	for name in script_files(names):
		for found, line in of_script(with_slashes(as_text(contents(folder, name)), name)):
			yield Found(found, name, line)


def script_files(names: list[str]) -> Iterator[str]:
	for name in sorted(names):
		lower = name.lower()
		if ("erfile" in lower and re.fullmatch(_IMAGE, name)) or (
			lower.endswith(_SCRIPTS) and re.fullmatch(_INSTALLER, name)
		):
			yield name


def with_slashes(text: str, name: str) -> str:
	"""A script of Windows with the slashes of others: a backslash quotes nothing there."""
	return text.replace("\\", "/") if name.lower().endswith((".bat", ".cmd", ".ps1")) else text


# ==== gradio_patterns.target.installed ====
"""The Gradio that is installed in an environment beside the project."""

import os
import sys

from gradio_patterns.findings.finding import Target
from gradio_patterns.target import specifiers
from gradio_patterns.target.specifiers import Release, dotted

INSTALLED = "installed"


def installed(folders: list[str]) -> Target | None:
	"""Gradio in the project's virtual environment, or in the one that runs this."""
	for folder in folders:
		for name in (".venv", "venv"):
			library = os.path.join(folder, name, "lib")
			inner = sorted(_listed(library)) if os.path.isdir(library) else []
			sites = [os.path.join(library, python, "site-packages") for python in inner]
			sites.append(os.path.join(folder, name, "Lib", "site-packages"))
			for site in sites:
				version = _installed_in(site)
				if version is not None:
					return Target(version, dotted(version), f"{INSTALLED} in {name}", (version,))
	for site in sys.path:
		version = _installed_in(site) if site.endswith("-packages") else None
		if version is not None:
			return Target(version, dotted(version), INSTALLED, (version,))
	return None


def _listed(folder: str) -> list[str]:
	try:
		return os.listdir(folder)
	except OSError:
		return []


def _installed_in(site: str) -> Release | None:
	for name in _listed(site):
		if name.startswith("gradio-") and name.endswith((".dist-info", ".egg-info")):
			version = specifiers.release_of(name[7:].rsplit(".", 1)[0].split("-")[0])
			if version is not None:
				return version
	return None


# ==== gradio_patterns.target.lockfiles ====
"""The version of Gradio in a lock file, found by its lines: parsing a long one takes too long."""

import re

from gradio_patterns.target.requirement import Found, contents

LOCKS = (
	"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "pixi.lock",
	"conda-lock.yml",
)  # fmt: skip
_NAMED = r"pylock\.[^.]+\.toml"
_NAME = rb'name *= *"gradio"'
_VERSION = rb'version *= *"([^"]+)"'
_PIPFILE = rb'"gradio"\s*:\s*\{[^}]*?"version"\s*:\s*"==([^"]+)"'
_ARCHIVE = rb"/gradio-(\d[\w.]*?)(?:-[\w.-]+\.whl|-\w+\.conda|\.tar\.gz|-\w+\.tar\.bz2)"
_YAML = rb"(?m)^[ -]*name: gradio *\r?\n *version: *[\"']?(\d[\w.]*)"


def locks(names: list[str]) -> list[str]:
	"""The lock files among the names of a folder, what counts most first."""
	named = sorted(name for name in names if name[:7] == "pylock." and re.fullmatch(_NAMED, name))
	return [*(name for name in LOCKS if name in names), *named]


def locked(folder: str, name: str) -> Found | None:
	"""Gradio's version in a lock file; of several, the last."""
	data = contents(folder, name)
	if not data:
		return None
	if name == "Pipfile.lock":
		return _found(re.search(_PIPFILE, data), data, name)
	if name in ("pixi.lock", "conda-lock.yml"):
		known = [*re.finditer(_YAML, data)] or [*re.finditer(_ARCHIVE, data)]
		return _found(known[-1] if known else None, data, name)
	found: Found | None = None
	for match in re.finditer(_NAME, data):
		if data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()].strip():
			continue
		end = data.find(b"[[", match.end())
		version = re.compile(_VERSION).search(data, match.end(), end if end > 0 else len(data))
		found = _found(version, data, name) or found
	return found


def _found(version: re.Match[bytes] | None, data: bytes, name: str) -> Found | None:
	if version is None:
		return None
	line = data.count(b"\n", 0, version.start(1)) + 1
	return Found(version[1].decode("utf-8", "replace"), name, line)


# ==== gradio_patterns.target.notebook ====
"""What the cells of a notebook install: magics, shell cells, files they write, Python."""

import re
from collections.abc import Iterator, Sequence

from gradio_patterns.reading.notebooks import BARE, PYTHON_CELLS, as_python
from gradio_patterns.target.pipcommands import installs, requirement_files
from gradio_patterns.target.requirement import Found, range_of
from gradio_patterns.target.source_text import run_by

_MAGIC = rf"[ \t]*(?:[!%]{{1,2}}[ \t]*|(?={BARE}))"
_SHELLS = frozenset(("bash", "sh", "shell", "script", "cmd", "system", "sx", "!"))
_VALUE = r"""(?m)^[ \t]*(\w+)[ \t]*=[ \t]*["'](\d[\w.]*)["'][ \t]*(?:#.*)?$"""
_USE = r"\{(\w+)\}|\$(\w+)"


def in_cells(cells: Sequence[str], file: str) -> Found | None:
	"""The last version that the cells install; nothing is taken from cells of another language."""
	if not any("install" in cell for cell in cells):
		return None
	values = dict(re.findall(_VALUE, "\n".join(cells)))
	written: dict[str, str] = {}
	stated = ""
	for cell in cells:
		magic, name = _magic_of(cell)
		if magic == "writefile":
			written[name.removeprefix("./")] = cell
		elif not magic or magic in PYTHON_CELLS or magic in _SHELLS:
			found = list(_of_cell(cell, values, written, shell=magic in _SHELLS))
			stated = found[-1] if found else stated
	return Found(stated, file) if stated else None


def _magic_of(cell: str) -> tuple[str, str]:
	"""The cell magic without its marks and the word after it: ``%%writefile a.txt``."""
	words = cell.lstrip().split(None, 2)
	if not words or not words[0].startswith(("%%", "!!")):
		return "", ""
	magic = "!" if words[0].startswith("!") else words[0][2:]
	return magic, words[1] if len(words) > 1 else ""


def _of_cell(
	cell: str, values: dict[str, str], written: dict[str, str], *, shell: bool
) -> Iterator[str]:
	"""The ranges that one cell installs, those of commands before those of its Python."""
	commands = re.sub(
		_USE, lambda use: values.get(use[1] or use[2], use[0]), _commands(cell, shell)
	)
	yield from (part for part, _ in installs(commands) if part)
	for name in requirement_files(commands):
		for line in written.get(name.removeprefix("./"), "").splitlines():
			found = range_of(line)
			if found:
				yield found
	code = None if shell or "install" not in cell or "gradio" not in cell else as_python(cell)
	if isinstance(code, str):
		yield from (part for part, _ in run_by(code) if part)


def _commands(cell: str, shell: bool) -> str:
	"""The commands among the lines of a cell, other lines left empty."""
	joined = re.sub(r"\\\r?\n", " ", cell)
	if shell:
		return re.sub(r"^\s*!!", "", joined)
	found = ((line, re.match(_MAGIC, line)) for line in joined.split("\n"))
	return "\n".join(line[magic.end() :] if magic else "" for line, magic in found)


# ==== gradio_patterns.target.pipcommands ====
"""What commands install: ``pip install "gradio==5.9.1"`` in notebooks, Dockerfiles and scripts.

Commands are taken apart as a shell does, as far as words, quotes and separators go; a version in a
variable is known where the file itself gives the variable a value.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from gradio_patterns.target.requirement import conda_range, range_of, readable

MOST = 50
"""How many installs of one script are looked at."""
_TOKEN = (
	r"(?P<comment>#.*)|(?P<end>&&?|\|\|?|[;()])"
	r"""|(?P<word>(?:"[^"]*"|'[^']*'|\\.|[^\s;&|()])+)"""
)
_LEADING = frozenset((
	"sudo", "then", "do", "else", "time", "exec", "env", "command", "RUN", "{", "call",
))  # fmt: skip
_RUNNERS = frozenset((
	"poetry", "pipenv", "uv", "pdm", "rye", "hatch", "conda", "mamba", "micromamba",
))  # fmt: skip
"""What runs another program after ``run``."""
_SHELLS = frozenset(("sh", "bash", "zsh", "dash"))
_VERBS: Mapping[str, tuple[str, ...]] = {
	"pip": ("install",), "pipenv": ("install",), "uv": ("add",), "conda": ("install", "create"),
	"mamba": ("install", "create"), "micromamba": ("install", "create"),
}  # fmt: skip
_WITH_VALUE = frozenset((
	"-r", "-c", "-e", "-t", "-i", "-f", "-n", "-p", "--requirement", "--constraint", "--editable",
	"--target", "--index-url", "--extra-index-url", "--find-links", "--name", "--prefix",
	"--upgrade-package", "--no-binary", "--only-binary", "--channel",
))  # fmt: skip
_VARIABLE = (
	r"""(?m)^[ \t]*(?:(?:ARG|ENV|export|RUN|set)[ \t]+)?(\w+)(?:[ \t]*[:?]?=[ \t]*|[ \t])"""
	r"""["']?(\d[\w.]*)["']?[ \t\r]*$"""
)
_CONTINUED = r"\\\r?\n"
_USE = r"\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+)|\((\w+)\))|%(\w+)%"
_GIVEN = {"PIP": "pip", "PIP3": "pip", "PYTHON": "python", "PYTHON3": "python", "UV": "uv"}
"""What variables of a Makefile hold by custom."""


def installs(text: str) -> Iterator[tuple[str, int]]:
	"""The range of Gradio in each command of a text that installs it, and the place of it.

    ``""`` is any version; a range that cannot be read is left out.
    """
	joined = re.sub(_CONTINUED, lambda end: " " * len(end[0]), text)
	start = 0
	for line in joined.split("\n"):
		if "gradio" in line.lower() and ("install" in line or " add " in line or "create" in line):
			for words, places in _commands(line):
				for index, found in of_words(words):
					yield found, start + places[index]
				given = _to_shell(words)
				for found, _ in installs(words[given]) if given else ():
					yield found, start + places[given]
		start += len(line) + 1


def requirement_files(text: str) -> Iterator[str]:
	"""The files whose requirements a text installs: ``pip install -r FILE``."""
	for line in re.sub(_CONTINUED, " ", text).split("\n"):
		if "install" in line and re.search(r"\s(?:-\w*r|--requirement)", line):
			for words, _ in _commands(line):
				given = _to_shell(words)
				yield from requirement_files(words[given]) if given else ()
				yield from _files_of(words)


def _files_of(words: Sequence[str]) -> Iterator[str]:
	tool, at = _tool(words)
	if tool != "pip" or "install" not in words[at:]:
		return
	for index in range(at, len(words)):
		name, equals, value = words[index].partition("=")
		if name == "--requirement" or re.fullmatch(r"-[a-zA-Z]*r", name):
			yield value if equals else next(iter(words[index + 1 : index + 2]), "")
		elif words[index].startswith("-r"):
			yield words[index][2:]


def _to_shell(words: Sequence[str]) -> int:
	"""The number of the word that a shell is given to run; 0 where it is given none."""
	if not words or not any(_plain(word) in _SHELLS for word in words[:3]):
		return 0
	ends = (i + 1 for i, word in enumerate(words[:-1]) if re.fullmatch(r"-\w*c", word))
	return next(ends, 0)


def _commands(line: str) -> Iterator[tuple[list[str], list[int]]]:
	words: list[str] = []
	places: list[int] = []
	for token in re.finditer(_TOKEN, line):
		if token["word"] is not None:
			words.append(re.sub(r"\\(.)|[\"']", lambda part: part[1] or "", token["word"]))
			places.append(token.start())
			continue
		yield words, places
		words, places = [], []
		if token["comment"] is not None:
			return
	yield words, places


def of_words(words: Sequence[str]) -> Iterator[tuple[int, str]]:
	"""The ranges of Gradio that one command asks for, each with the number of its word."""
	tool, at = _tool(words)
	at = _past_options(words, at)
	if at >= len(words) or words[at] not in _VERBS.get(tool, ()):
		return
	read = conda_range if "conda" in tool or "mamba" in tool else range_of
	skip = False
	for index in range(at + 1, len(words)):
		word = words[index]
		if skip or word.startswith("-"):
			skip = not skip and word in _WITH_VALUE
			continue
		found = read(word)
		if found is not None and (not found or readable(found)):
			yield index, found


def _tool(words: Sequence[str]) -> tuple[str, int]:
	"""The program that installs and the number of the word after it: ``python -m pip`` is pip."""
	at = 0
	while at < len(words) and (
		words[at] in _LEADING or re.match(r"[A-Za-z_]\w*=|--?\w", words[at])
	):
		at += 1
	name = _plain(words[at]) if at < len(words) else ""
	inner = _past_options(words, at + 1) if name in _RUNNERS else len(words)
	if inner < len(words) and words[inner] == "run":
		inner = _past_options(words, inner + 1, valued=True)
		tool, after = _tool(words[inner:])
		return tool, inner + after
	for option in range(at + 1, min(at + 4, len(words) - 1)):
		if words[option] == "-m":
			return _plain(words[option + 1]), option + 2
	if name == "uv":
		inner = _past_options(words, at + 1)
		if inner < len(words) and words[inner] == "pip":
			return "pip", inner + 1
	return name, at + 1


def _plain(word: str) -> str:
	name = re.split(r"[/\\]", word)[-1].lstrip("@-")
	return "pip" if re.fullmatch(r"pip[\d.]*(?:\.exe)?", name) else name


def _past_options(words: Sequence[str], at: int, *, valued: bool = False) -> int:
	while at < len(words) and words[at].startswith("-"):
		at += 2 if valued and words[at] in _WITH_VALUE else 1
	return at


def of_script(text: str) -> Iterator[tuple[str, int]]:
	"""``installs`` with the line of each, for a Dockerfile, a Makefile or a script."""
	plain = of_shell(text)
	for found, place in islice(installs(plain), MOST):
		yield found, plain.count("\n", 0, place) + 1


def of_shell(text: str) -> str:
	"""A script as a shell would see it, line by line: no comments, variables filled in."""
	blank = re.sub(r"(?m)^[ \t]*#.*\n?", lambda line: " " * len(line[0]), text)
	plain = re.sub(r"(?m)^[ \t]*RUN[ \t]*\[.*\]", lambda run: _spaced(run[0]), blank)
	values = _GIVEN | dict(re.findall(_VARIABLE, plain))

	def filled(use: re.Match[str]) -> str:
		name = use[1] or use[3] or use[4] or use[5]
		return values.get(name) or use[2] or use[0]

	return re.sub(_USE, filled, plain)


def _spaced(run: str) -> str:
	"""``RUN ["pip", "install"]`` as words, every character in its place."""
	before, _, inner = run.partition("[")
	words = inner[:-1].replace('",', '" ')
	return f"{before} {words} "


# ==== gradio_patterns.target.projectfiles ====
"""What the files of a project say about its Gradio version; nothing is run or imported.

Each reader gives ``Found`` entries: the range or version as written, and where it stands. Files are
opened only where the listing of their folder names them.
"""

import re
from collections.abc import Iterator

from gradio_patterns.target.deployment_files import conda
from gradio_patterns.target.projecttoml import hatch, pipfile, pixi, pyproject
from gradio_patterns.target.requirement import Found, as_text, contents, range_of, readable
from gradio_patterns.target.requirementfiles import requirement_files

_SDK = r"[\"']?sdk_version[\"']?\s*:\s*[\"']?([\w.+!-]+)"


def ranges(folder: str, names: list[str]) -> Iterator[Found]:
	"""What the files of a folder require, what counts most first."""
	yield from requirement_files(folder, names)
	if "pyproject.toml" in names:
		yield from pyproject(folder)
	if "Pipfile" in names:
		yield from pipfile(folder)
	if "pixi.toml" in names:
		yield from pixi(folder)
	if "hatch.toml" in names:
		yield from hatch(folder)
	if "setup.cfg" in names:
		yield from setup_cfg(folder)
	if "setup.py" in names:
		yield from setup_py(folder)
	yield from conda(folder, names)
	yield from metadata(folder, names)


def space_version(folder: str) -> Found | None:
	"""``sdk_version`` in the front matter of a Space's README, where its SDK is Gradio."""
	data = contents(folder, "README.md")
	if not data.lstrip(b"\xef\xbb\xbf").startswith(b"---") or b"sdk_version" not in data:
		return None
	lines = as_text(data).splitlines()
	front = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
	head = lines[1:front]
	if not any(re.match(r"[\"']?sdk[\"']?\s*:\s*[\"']?gradio", line) for line in head):
		return None
	for number, line in enumerate(head, 2):
		match = re.match(_SDK, line)
		if match:
			return Found(match[1], "README.md", number)
	return None


def setup_cfg(folder: str) -> Iterator[Found]:
	"""Gradio in the ``install_requires`` and the extras of setup.cfg."""
	for number, line in enumerate(as_text(contents(folder, "setup.cfg")).splitlines(), 1):
		if "gradio" in line.lower():
			stated = re.sub(r"^\s*[\w.-]+\s*=(?!=)\s*", "", line)
			for part in (stated, *stated.split(";")[1:]):
				found = range_of(part)
				if found is not None:
					yield Found(found, "setup.cfg", number)


def setup_py(folder: str) -> Iterator[Found]:
	"""Gradio as a literal requirement in setup.py (which is read, never run)."""
	data = contents(folder, "setup.py")
	if not data or b"\0" in data:
		return
	import ast

	try:
		tree = ast.parse(data)
	except (SyntaxError, ValueError, RecursionError, MemoryError):
		return
	known: dict[object, object] = {
		node.targets[0].id: node.value.value
		for node in tree.body
		if isinstance(node, ast.Assign)
		and isinstance(node.targets[0], ast.Name)
		and isinstance(node.value, ast.Constant)
	}
	for node in ast.walk(tree):
		text = ""
		if isinstance(node, ast.Constant) and isinstance(node.value, str):
			text = node.value
		elif isinstance(node, ast.JoinedStr):
			parts = [getattr(part, "value", None) for part in node.values]
			names = [getattr(part, "id", None) for part in parts]
			text = "".join(str(known.get(n, p)) for n, p in zip(names, parts, strict=True))
		for line in text.splitlines() if "gradio" in text.lower() else ():
			found = range_of(line)
			if found is not None and readable(found):
				yield Found(found, "setup.py", getattr(node, "lineno", 0))


def metadata(folder: str, names: list[str]) -> Iterator[Found]:
	"""Gradio in what a build wrote: METADATA of an unpacked wheel, PKG-INFO of a source archive.

    Among several wheels (site-packages) none says whose code a file is.
    """
	wheels = [name for name in names if name.endswith(".dist-info")]
	files = [f"{wheels[0]}/METADATA"] if len(wheels) == 1 else []
	for name in (*files, "PKG-INFO") if "PKG-INFO" in names else files:
		for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
			if not line.strip():
				break  # the description follows
			if line.lower().startswith("requires-dist:"):
				found = range_of(line.partition(":")[2])
				if found is not None:
					yield Found(found, name, number)


# ==== gradio_patterns.target.projecttoml ====
"""What TOML files of a project say about Gradio: pyproject.toml, Pipfile, pixi.toml, hatch.toml."""

import re
from collections.abc import Iterable, Iterator

from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.requirement import Found, as_text, contents, range_of

Range = tuple[str, bool]
"""A range, and whether it only bounds what others require."""


def pyproject(folder: str) -> Iterator[Found]:
	"""PEP 621, dependency groups and the tables of uv, Poetry, PDM, Hatch, Rye, Flit and pixi."""
	return _stated(folder, "pyproject.toml")


def pipfile(folder: str) -> Iterator[Found]:
	"""The packages of every category of a Pipfile."""
	return _stated(folder, "Pipfile")


def pixi(folder: str) -> Iterator[Found]:
	"""Conda's and PyPI's packages of a pixi workspace and of its features."""
	return _stated(folder, "pixi.toml")


def hatch(folder: str) -> Iterator[Found]:
	"""The environments of a hatch.toml."""
	return _stated(folder, "hatch.toml")


def dynamic_files(data: bytes) -> Iterator[str]:
	"""The files from which setuptools and Hatch take what a pyproject.toml requires."""
	document = parse_toml(data) if b"dynamic" in data else ""
	if isinstance(document, str):
		return
	tool = _table(document, "tool")
	dynamic = _table(tool, "setuptools", "dynamic")
	tables = [_table(dynamic, "dependencies")]
	tables += map(_table, _table(dynamic, "optional-dependencies").values())
	hook = _table(tool, "hatch", "metadata", "hooks", "requirements_txt")
	for value in (*(table.get("file") for table in tables), hook.get("files")):
		files = value if isinstance(value, list) else [value]
		yield from (file for file in files if isinstance(file, str))


def _stated(folder: str, name: str) -> Iterator[Found]:
	data = contents(folder, name)
	document = parse_toml(data) if data else ""
	if isinstance(document, str):
		return
	lines = as_text(data).splitlines()
	for text, bound in _READERS[name](document):
		number = next((n for n, line in enumerate(lines, 1) if _states(line, text)), 0)
		yield Found(text, name, number, bound)


def _states(line: str, text: str) -> bool:
	match = re.search(r"gradio(?![\w-])", line, re.IGNORECASE)
	return match is not None and text.replace(" ", "").lstrip("=") in line.replace(" ", "")


def _table(value: object, *keys: str) -> dict[str, object]:
	for key in keys:
		value = value.get(key) if isinstance(value, dict) else None
	return value if isinstance(value, dict) else {}


def _of_pyproject(document: dict[str, object]) -> Iterator[Range]:
	project, tool = _table(document, "project"), _table(document, "tool")
	uv = _table(tool, "uv")
	# What uv is told to override holds whatever is required, and so does where it is taken from.
	yield from _of_lists([uv.get("override-dependencies")])
	yield from _of_tables([{"gradio": _table(uv, "sources").get("gradio")}])
	lists = [project.get("dependencies"), *_table(project, "optional-dependencies").values()]
	lists += _table(document, "dependency-groups").values()
	lists += [uv.get("dev-dependencies"), _table(tool, "rye").get("dev-dependencies")]
	lists += _table(tool, "pdm", "dev-dependencies").values()
	lists += _of_environments(_table(tool, "hatch"))
	flit = _table(tool, "flit", "metadata")
	lists += [flit.get("requires"), *_table(flit, "requires-extra").values()]
	yield from _of_lists(lists)
	poetry = _table(tool, "poetry")
	tables = [_table(poetry, "dependencies"), _table(poetry, "dev-dependencies")]
	tables += [_table(group, "dependencies") for group in _table(poetry, "group").values()]
	yield from _of_tables(tables)
	yield from _of_pixi(_table(tool, "pixi"))
	for text, _ in _of_lists([uv.get("constraint-dependencies")]):
		yield text, True


def _of_environments(hatch: dict[str, object]) -> Iterator[object]:
	for environment in map(_table, _table(hatch, "envs").values()):
		yield from (environment.get("dependencies"), environment.get("extra-dependencies"))


def _of_hatch(document: dict[str, object]) -> Iterator[Range]:
	return _of_lists(_of_environments(document))


def _of_pipfile(document: dict[str, object]) -> Iterator[Range]:
	# Every other table is a category of packages.
	about = ("source", "requires", "scripts", "pipenv")
	return _of_tables(_table(value) for key, value in document.items() if key not in about)


def _of_pixi(document: dict[str, object]) -> Iterator[Range]:
	"""The workspace's own tables first, then those of its features and of platforms."""
	places = [_table(document), _table(document, "package")]
	places += map(_table, _table(document, "feature").values())
	for place in tuple(places):
		places += map(_table, _table(place, "target").values())
	kinds = ("dependencies", "pypi-dependencies", "run-dependencies")
	yield from _of_tables(_table(place, kind) for place in places for kind in kinds)


def _of_lists(lists: Iterable[object]) -> Iterator[Range]:
	for items in lists:
		for item in items if isinstance(items, list) else ():
			if isinstance(item, str) and (found := range_of(item)) is not None:
				yield found, False


def _of_tables(tables: Iterable[dict[str, object]]) -> Iterator[Range]:
	for table in tables:
		value = table.get("gradio", table.get("Gradio"))
		# Poetry and uv take a list of tables, each for another Python or system.
		for each in value if isinstance(value, list) else [value]:
			stated = _sourced(each) or each.get("version") if isinstance(each, dict) else each
			if isinstance(stated, str):
				yield "" if stated.strip() == "*" else stated, False


def _sourced(table: dict[str, object]) -> str | None:
	"""The release that an address names: of an archive, or of a tag of Gradio's repository."""
	address = table.get("url", table.get("path"))
	if isinstance(table.get("git"), str):
		tags = (table.get(key) for key in ("tag", "rev", "ref", "branch"))
		address = f"git+{table['git']}@{next(filter(None, tags), '')}"
	return range_of(f"gradio @ {address}") if isinstance(address, str) else None


_READERS = {
	"pyproject.toml": _of_pyproject, "Pipfile": _of_pipfile, "pixi.toml": _of_pixi,
	"hatch.toml": _of_hatch,
}  # fmt: skip


# ==== gradio_patterns.target.requirement ====
"""One requirement of Gradio as projects write it, and what a reader of files hands on."""

import os
import re

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.target import specifiers

_HEAD = r"(?i)gradio\s*(?:\[[^\]]*\])?\s*"
_RANGE = r"\(?\s*(?:(?:===|==|!=|<=|>=|~=|<|>)[^()]*)?\)?"
_AFTER = r"\s*(?:[;#]|\s--?[a-zA-Z])"
"""Where a marker, a comment or an option of pip (``--hash=...``) begins."""
_ARCHIVE = r"(?i)(?:^|[/\\@\s])gradio-(\d+(?:\.\w+)+?)(?:-[\w.-]+\.(?:whl|conda)|\.tar\.(?:gz|bz2))"
_TAG = r"(?i)/gradio-app/gradio(?:\.git)?@(?:gradio@|v)(\d+(?:\.\w+)+)"
"""How Gradio's own repository names its releases."""
_CONDA = (
	r"(?i)(?:[\w.-]+::)?gradio\s*(?P<range>"
	r"=[\d.]+\*?(?==|\s|$)|\s\d[\d.]*(?:\.\*)?|(?:[=<>!~]=|[<>])[^=\s][^=]*)?(?:=\S+|\s\S+)?"
)
_LONGEST = 1000
"""Characters; what follows in a line is hashes."""


@dataclass(frozen=True)
class Found:
	"""A range (or one version) of Gradio and the file and line that states it.

    A ``bound`` installs nothing (a constraint of pip or uv): it narrows what is required.
    """

	text: str
	file: str
	line: int = 0
	bound: bool = False

	@property
	def source(self) -> str:
		return f"{self.file}:{self.line}" if self.line else self.file


def range_of(requirement: str) -> str | None:
	"""The range in a requirement of Gradio: ``""`` for any; None where it is another package."""
	text = requirement.strip()[:_LONGEST]
	if "gradio-" in text.lower():
		archive = re.search(_ARCHIVE, text)
		if archive:
			return f"=={archive[1]}"
	if "git+" in text:
		tag = re.search(_TAG, text)
		if tag:
			return f"=={tag[1]}"
	head = re.match(_HEAD, text)
	if head is None:
		return None
	rest = re.split(_AFTER, text[head.end() :], maxsplit=1)[0].strip()
	if not re.fullmatch(_RANGE, rest):
		return None
	return rest.strip("()").strip()


def conda_range(item: str) -> str | None:
	"""``range_of`` as Conda writes it: ``gradio=4.44``, ``gradio 4.44.1``, a build after it."""
	text = item.strip()[:_LONGEST]
	found = range_of(text)
	if found is not None and "=" not in found.lstrip("=<>!~"):
		return found
	match = re.fullmatch(_CONDA, text)
	return None if match is None else (match["range"] or "").strip()


def readable(found: str | None) -> bool:
	"""Whether it says something of the version that can be understood."""
	return bool(found) and bool(specifiers.read(found or ""))


def contents(folder: str, name: str) -> bytes:
	"""The bytes of a file that speaks of Gradio; none where it does not or cannot be read."""
	try:
		with open(os.path.join(folder, name), "rb") as file:
			data = file.read()
	except (OSError, ValueError):
		return b""
	wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
	return data if wide or b"gradio" in data.lower() else b""


def as_text(data: bytes) -> str:
	encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
	return data.decode(encoding, "replace")


# ==== gradio_patterns.target.requirementfiles ====
"""Requirement files, and the files that something else of the project names as such."""

import os
import re
from collections.abc import Iterator
from itertools import islice

from gradio_patterns.target.deployment_files import environment_files, script_files, with_slashes
from gradio_patterns.target.pipcommands import of_shell
from gradio_patterns.target.pipcommands import requirement_files as named_in
from gradio_patterns.target.projecttoml import dynamic_files
from gradio_patterns.target.requirement import Found, as_text, range_of

_INCLUDE = r"(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)"
_REQUIREMENTS = ("requirement", "reqs", "deps", "dependencies")


def requirement_files(folder: str, names: list[str]) -> Iterator[Found]:
	"""Gradio in requirements*.txt (and requirements/*.txt), files they include as well.

    ``requirements.txt`` counts before a Space's ``pre-requirements.txt``, which is installed first;
    files of another name count where something installs them. Constraints come last, whether or
    not a file includes them.
    """
	kinds = (".txt", ".in", ".lock")
	files = [n for n in names if n.endswith(kinds) and any(w in n.lower() for w in _REQUIREMENTS)]
	first = ("requirements.txt", "requirements.lock", "pre-requirements.txt")
	files.sort(key=lambda name: (name not in first, name.endswith(".in"), name))
	files.sort(key=lambda name: first.index(name) if name in first else len(first))
	if "requirements" in names:
		try:
			below = sorted(os.listdir(os.path.join(folder, "requirements")))
		except OSError:
			below = []
		files += [f"requirements/{name}" for name in below if name.endswith(kinds)]
	seen: set[str] = set()
	for name in (*files, *_named_elsewhere(folder, names)):
		yield from _requirements(folder, name, seen)
	for name in names:
		if re.fullmatch(r"(?i)[\w-]*constraints?[\w-]*\.txt", name):
			yield from _requirements(folder, name, seen, bound=True)


def _named_elsewhere(folder: str, names: list[str]) -> Iterator[str]:
	"""Files whose requirements a pyproject.toml, an environment, an image or a script takes."""
	named: list[str] = []
	if "pyproject.toml" in names:
		named += dynamic_files(_data(folder, "pyproject.toml"))
	for name in environment_files(names):
		lines = as_text(_data(folder, name)).splitlines()
		found = (re.match(r"\s*-\s+[\"']?" + _INCLUDE, line) for line in lines if "-" in line)
		named += [match[1].rstrip("\"'") for match in found if match]
	for name in script_files(names):
		named += named_in(of_shell(with_slashes(as_text(_data(folder, name)), name)))
	for name in named:
		# In an image the file may lie in another folder than beside the Dockerfile.
		inside = os.path.normpath(name.replace("\\", "/").lstrip("/")).replace(os.sep, "/")
		places = () if inside.startswith("..") else (inside, os.path.basename(inside))
		there = (place for place in places if os.path.isfile(os.path.join(folder, place)))
		yield from islice(there, 1)


def _requirements(folder: str, name: str, seen: set[str], bound: bool = False) -> Iterator[Found]:
	if name in seen or len(seen) > 50:
		return
	seen.add(name)
	# Files that do not name Gradio may include one that does.
	for number, line in _logical_lines(as_text(_data(folder, name))):
		text = line.split(" #", 1)[0].strip()
		match = re.match(_INCLUDE, text) if text[:1] == "-" else None
		if match:
			other = os.path.normpath(os.path.join(os.path.dirname(name), match[1]))
			only_bounds = bound or text.startswith(("-c", "--c"))
			yield from _requirements(folder, other.replace(os.sep, "/"), seen, only_bounds)
		elif "gradio" in text.lower() and (found := range_of(text)) is not None:
			yield Found(found, name, number, bound)


def _data(folder: str, name: str) -> bytes:
	try:
		with open(os.path.join(folder, name), "rb") as file:
			return file.read()
	except (OSError, ValueError):
		return b""


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
	"""Lines with what a backslash continues them by, and the number of their first."""
	start, whole = 0, ""
	for number, line in enumerate(text.splitlines(), 1):
		start = start or number
		if line.endswith("\\") and not line.lstrip().startswith("#"):
			whole += line[:-1] + " "
			continue
		yield start, whole + line
		start, whole = 0, ""
	if whole:
		yield start, whole


# ==== gradio_patterns.target.source_text ====
"""What the text of an app or notebook says itself about the Gradio it runs with."""

import re
from collections.abc import Iterator

from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.pipcommands import installs, of_words
from gradio_patterns.target.requirement import Found, range_of, readable

_SCRIPT = r"(?m)^# /// script\s*$\n(?P<body>(?:^#(?: .*)?$\n)+?)^# ///\s*$"
_COMMENTED = r"(?m)^[ \t]*#[ \t]*[!%]{1,2}[ \t]*(?P<command>.*)$"
_REQUIRED = r"(?i)gradio\s*(?:\[[\w, -]*\])?\s*(?:[=<>~!]=|[<>])\s*\d"
_CALLS = frozenset((
	"system", "run", "call", "check_call", "check_output", "Popen", "getoutput",
	"run_line_magic", "pip_install", "uv_pip_install",
))  # fmt: skip


def in_text(text: str, file: str) -> Found | None:
	"""What a file fixes for itself: of several installs the last that names a version counts.

    A script's metadata (PEP 723); the commands that an app runs while it is imported, and the image
    it describes for Modal. ``target.notebook`` reads notebooks.
    """
	found = _metadata(text, file) if "# /// script" in text else None
	if found is not None or "install" not in text:
		return found
	if "pip" not in text or not re.search(_REQUIRED, text):
		return None
	if not any(name in text for name in _CALLS):
		return None
	for part, line in run_by(text):
		found = Found(part, file, line) if part else found
	return found


def in_comments(text: str, file: str) -> Found | None:
	"""``# !pip install gradio==3.50.2``: how exports of notebooks keep what they installed.

    The mark of a notebook is what tells it from a remark; it says less than any project file.
    """
	if "install" not in text or file.endswith(".ipynb"):
		return None
	last: tuple[str, int] | None = None
	for comment in re.finditer(_COMMENTED, text):
		for part, _ in installs(comment["command"]):
			last = (part, comment.start("command")) if part else last
	return last and Found(last[0], file, text.count("\n", 0, last[1]) + 1)


def _metadata(text: str, file: str) -> Found | None:
	match = re.search(_SCRIPT, text)
	if match is None:
		return None
	body = "\n".join(line[2:] for line in match["body"].splitlines())
	document = parse_toml(body.encode("utf-8", "replace"))
	if not isinstance(document, dict):
		return None
	tool = document.get("tool")
	uv = tool.get("uv") if isinstance(tool, dict) else None
	uv = uv if isinstance(uv, dict) else {}
	over = _first(uv.get("override-dependencies"))
	bound = _first(uv.get("constraint-dependencies"))
	own = _first(document.get("dependencies"))
	stated = over or ",".join(part for part in (own, bound) if part)
	if not stated:
		return None
	at = text.find("gradio", match.start())
	return Found(stated, file, text.count("\n", 0, at) + 1)


def _first(items: object) -> str:
	"""The first range of Gradio in a list of requirements; "" where none says one."""
	texts = (item for item in (items if isinstance(items, list) else ()) if isinstance(item, str))
	return next(filter(None, map(range_of, texts)), "")


def run_by(text: str) -> Iterator[tuple[str, int]]:
	"""What an app installs while it is imported: a function may never be called."""
	import ast

	try:
		tree = ast.parse(text)
	except (SyntaxError, ValueError, RecursionError, MemoryError):
		return
	ahead: list[ast.AST] = [tree]
	while ahead:
		node = ahead.pop()
		if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
			continue
		if isinstance(node, ast.Call):
			for found in _called(node):
				if not found or readable(found):
					yield found, node.lineno
		ahead.extend(reversed(list(ast.iter_child_nodes(node))))


def _called(call: object) -> Iterator[str]:
	import ast

	assert isinstance(call, ast.Call)
	function = call.func
	name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
	if name not in _CALLS or not call.args:
		return
	values = [_value(argument) for argument in call.args]
	if name == "run_line_magic":
		values = [" ".join(value for value in values if isinstance(value, str))]
	if name.endswith("pip_install"):
		flat = [part for one in values for part in (one if isinstance(one, list) else [one])]
		words = ["pip", "install", *filter(None, flat)]
	elif isinstance(values[0], list):
		words = values[0]
	else:
		yield from (found for found, _ in installs(values[0] or ""))
		return
	yield from (found for _, found in of_words(words))


def _value(node: object) -> str | list[str] | None:
	"""A text or a list of texts; what is not known in a list is ``?``, as ``sys.executable``."""
	import ast

	if isinstance(node, (ast.List, ast.Tuple)):
		return [_literal(part) or "?" for part in node.elts]
	function = node.func if isinstance(node, ast.Call) else None
	if isinstance(function, ast.Attribute) and function.attr == "split":
		# "pip install x".split() and shlex.split("pip install x")
		assert isinstance(node, ast.Call)
		return _literal(node.args[0] if node.args else function.value).split()
	return _literal(node) or None


def _literal(node: object) -> str:
	value = getattr(node, "value", None) if type(node).__name__ == "Constant" else None
	return value if isinstance(value, str) else ""


# ==== gradio_patterns.target.specifiers ====
"""Version ranges as requirements and records write them (PEP 440), and Poetry's ``^`` and ``~``.

Only what comparing Gradio's releases needs; the tests compare every answer with ``packaging``.
A range or version that cannot be read is ``None`` (unknown), never an exception.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

Release = tuple[int, ...]
Key = tuple[object, ...]

_VERSION = (
	r"(?ia)v?(?:(?P<epoch>\d+)!)?(?P<release>\d+(?:\.\d+)*)"
	r"(?:[-_.]?(?P<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<pre_n>\d*))?"
	r"(?:-(?P<post_dash>\d+)|[-_.]?(?P<post>post|rev|r)[-_.]?(?P<post_n>\d*))?"
	r"(?:[-_.]?(?P<dev>dev)[-_.]?(?P<dev_n>\d*))?"
	r"(?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?"
)
_CLAUSE = r"\s*(===|==|!=|<=|>=|~=|<|>)\s*([^\s,]+)\s*"
_POETRY = r"\s*(\^|~(?!=)|)\s*(\d+(?:\.\d+)*)\s*"
_PRE = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}
_LATEST = 1 << 60


class Clause:
	"""One comparison, its version already read."""

	__slots__ = ("operator", "parts", "text", "wildcard")

	def __init__(self, operator: str, text: str, parts: Parts | None, wildcard: bool) -> None:
		self.operator, self.text, self.parts, self.wildcard = operator, text, parts, wildcard


class Parts:
	"""A version taken apart; ``key`` orders versions as PEP 440 does."""

	__slots__ = ("dev", "epoch", "local", "post", "pre", "release")

	def __init__(
		self,
		release: Release,
		epoch: int = 0,
		pre: tuple[str, int] | None = None,
		post: int | None = None,
		dev: int | None = None,
		local: str = "",
	) -> None:
		self.release, self.epoch = release, epoch
		self.pre, self.post, self.dev, self.local = pre, post, dev, local

	def key(self, *, local: bool = True) -> Key:
		trimmed = self.release
		while len(trimmed) > 1 and trimmed[-1] == 0:
			trimmed = trimmed[:-1]
		pre: tuple[str, int]
		if self.pre is not None:
			pre = self.pre
		elif self.post is None and self.dev is not None:
			pre = ("", 0)
		else:
			pre = ("z", 0)
		return (
			self.epoch,
			trimmed,
			pre,
			-1 if self.post is None else self.post,
			_LATEST if self.dev is None else self.dev,
			_local_key(self.local) if local else (),
		)


def _local_key(local: str) -> tuple[tuple[int, str], ...]:
	if not local:
		return ()
	parts = re.split(r"[-_.]", local.lower())
	return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


@lru_cache(maxsize=1024)
def read_version(text: str) -> Parts | None:
	"""A version, or None where the text is none."""
	numbers = text.split(".")
	if text.isascii() and all(map(str.isdigit, numbers)):
		return Parts(tuple(map(int, numbers)))
	match = re.fullmatch(_VERSION, text.strip())
	if match is None:
		return None
	pre = post = dev = None
	if match["pre"]:
		word = match["pre"].lower()
		pre = (_PRE.get(word, word), int(match["pre_n"] or 0))
	if match["post"] or match["post_dash"]:
		post = int(match["post_dash"] or match["post_n"] or 0)
	if match["dev"]:
		dev = int(match["dev_n"] or 0)
	release = tuple(int(part) for part in match["release"].split("."))
	return Parts(release, int(match["epoch"] or 0), pre, post, dev, match["local"] or "")


def release_of(text: str) -> Release | None:
	"""The release numbers of a version, at least three: ``"5.1"`` is ``(5, 1, 0)``."""
	parts = read_version(text)
	return None if parts is None else padded(parts.release)


def padded(release: Release) -> Release:
	"""With zeros added up to three numbers."""
	return release + (0,) * (3 - len(release))


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Clause, ...] | None:
	"""The clauses of a range; ``()`` admits everything, None is unreadable."""
	clauses: list[Clause] = []
	for part in text.strip().strip("()").split(","):
		if not part.strip() or part.strip() == "*":
			continue
		simple = part.strip()
		if simple[:2] in (">=", "<=", "==", "!=") and simple[2:].replace(".", "").isdigit():
			read_part = _clause(simple[:2], simple[2:])
		elif simple[:1] in "<>" and simple[1:].replace(".", "").isdigit():
			read_part = _clause(simple[:1], simple[1:])
		else:
			match = re.fullmatch(_CLAUSE, part)
			read_part = _poetry(part) if match is None else _clause(match[1], match[2])
		if read_part is None:
			return None
		clauses.extend(read_part)
	return tuple(clauses)


def _clause(operator: str, text: str) -> list[Clause] | None:
	if operator == "===":
		return [Clause(operator, text, read_version(text), False)]
	wildcard = text.endswith(".*")
	if wildcard and operator not in ("==", "!="):
		return None
	parts = read_version(text[:-2] if wildcard else text)
	if parts is None or (wildcard and (parts.dev is not None or parts.local)):
		return None
	if parts.local and operator not in ("==", "!="):
		return None
	if operator == "~=":
		if len(parts.release) < 2:
			return None
		prefix = Parts(parts.release[:-1], parts.epoch)
		return [Clause(">=", text, parts, False), Clause("==", text, prefix, True)]
	return [Clause(operator, text, parts, wildcard)]


def _poetry(part: str) -> list[Clause] | None:
	"""``^1.2``, ``~1.2``, ``1.2`` and ``1.*`` as Poetry and Conda write them."""
	text = part.strip()
	if text.endswith(".*"):
		return _clause("==", text)
	if text.startswith("=") and not text.startswith("=="):
		return _clause("==", text[1:].strip() + ("" if text.count(".") > 1 else ".*"))
	match = re.fullmatch(_POETRY, part)
	if match is None:
		return None if read_version(text) is None else _clause("==", text)
	release = tuple(int(number) for number in match[2].split("."))
	if not match[1]:
		return _clause("==", match[2])
	if match[1] == "~":
		at = min(1, len(release) - 1)
	else:
		at = next((i for i, number in enumerate(release) if number), len(release) - 1)
	upper = (*release[:at], release[at] + 1)
	return [Clause(">=", text, Parts(release), False), Clause("<", text, Parts(upper), False)]


@lru_cache(maxsize=4096)
def contains(text: str, version: Release | str) -> bool:
	"""Whether the range admits the version; False where either cannot be read."""
	clauses = read(text)
	parts = read_version(version) if isinstance(version, str) else Parts(version)
	if clauses is None or parts is None:
		return False
	said = version if isinstance(version, str) else ".".join(map(str, version))
	return all(_admits(clause, parts, said) for clause in clauses)


def newest(text: str, releases: Iterable[Release]) -> Release | None:
	"""The newest of the releases that the range admits."""
	return max(allowed(text, releases), default=None)


def allowed(text: str, releases: Iterable[Release]) -> tuple[Release, ...]:
	"""The releases the range admits, in the order given; none where it cannot be read."""
	return tuple(release for release in releases if contains(text, release))


def pinned(text: str) -> str | None:
	"""The one version a range admits (``==5.1.0``), or None where it admits several."""
	clauses = read(text)
	for clause in clauses or ():
		if clause.operator in ("==", "===") and not clause.wildcard and clause.parts is not None:
			return clause.text
	return None


def _admits(clause: Clause, version: Parts, said: str) -> bool:
	operator, wanted = clause.operator, clause.parts
	if operator == "===":
		return said.lower() == clause.text.lower()
	assert wanted is not None
	if operator in ("==", "!="):
		same = _under(wanted, version) if clause.wildcard else _equal(wanted, version)
		return same is (operator == "==")
	have, bound = version.key(local=False), wanted.key(local=False)
	if operator == "<=":
		return have <= bound
	if operator == ">=":
		return have >= bound
	base = Parts(version.release, version.epoch).key() == Parts(wanted.release, wanted.epoch).key()
	if operator == "<":
		early = version.pre is not None or version.dev is not None
		bound_early = wanted.pre is not None or wanted.dev is not None
		of_bound = base and (
			wanted.post is None or (wanted.post, None) == (version.post, version.pre)
		)
		return have < bound and not (of_bound and early and not bound_early)
	if base and version.pre == wanted.pre:
		later_post = version.post is not None and wanted.post is None and wanted.dev is None
		of_bound = (version.post, version.dev) == (wanted.post, wanted.dev)
		if later_post or (version.local and of_bound):
			return False
	return have > bound


def _equal(wanted: Parts, version: Parts) -> bool:
	local = bool(wanted.local)
	return wanted.key(local=local) == version.key(local=local)


def _under(prefix: Parts, version: Parts) -> bool:
	"""``==1.2.*``: the version starts with the numbers (and the pre-release part) given."""
	if prefix.epoch != version.epoch:
		return False
	count = len(prefix.release)
	numbers = version.release + (0,) * (count - len(version.release))
	if numbers[:count] != prefix.release:
		return False
	if prefix.pre is None and prefix.post is None:
		return True
	same_release = not any(numbers[count:])
	post = prefix.post is None or prefix.post == version.post
	return same_release and prefix.pre == version.pre and post


def dotted(release: Release) -> str:
	"""``(5, 1, 0)`` as ``5.1.0``."""
	return ".".join(map(str, release))


# ==== gradio_patterns.target.target ====
"""Which Gradio version to review for, and who says so.

In this order: the command line; the configuration; what the file itself installs; a lock file or a
pinned requirement; the ``sdk_version`` of a Space; the newest known release in the project's range;
what an export of a notebook keeps in comments; an installed Gradio (found by the name of its
folder, never imported); the newest known release, which is a guess. The folder closest to the file
that says anything counts; a lock file further up refines a range it lies in.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from gradio_patterns.findings.diagnostics import INVALID_CONFIG, NO_KNOWN_RELEASE, refuse
from gradio_patterns.findings.finding import Diagnostic, Target
from gradio_patterns.support.dataclass import replace
from gradio_patterns.target import (
	deployment_files,
	lockfiles,
	projectfiles,
	source_text,
	specifiers,
)
from gradio_patterns.target.installed import INSTALLED, installed
from gradio_patterns.target.notebook import in_cells
from gradio_patterns.target.requirement import Found
from gradio_patterns.target.specifiers import Release, dotted

MAX_CLIMB = 5
"""How many folders up to look where no repository says where the project ends."""

GUESSED = "newest known, a guess: nothing pins Gradio"


@lru_cache(maxsize=1)
def known_releases() -> tuple[Release, ...]:
	"""Gradio's releases since 3.0, oldest first."""
	import json

	path = os.path.join(os.path.dirname(__file__), "gradio_versions.json")
	with open(path, encoding="utf-8") as file:
		texts: list[str] = json.load(file)
	return tuple(tuple(map(int, text.split("."))) for text in texts)


def asked_for(text: str, source: str) -> Target:
	"""The target somebody names: ``5.4.0``, ``5`` (its newest) or a range (its newest)."""
	known = known_releases()
	version = specifiers.release_of(text)
	if version is not None and text.strip().lstrip("v").count(".") < 2:
		version = specifiers.newest(f"=={text.strip().lstrip('v')}.*", known) or version
	if version is None and specifiers.read(text):
		version = specifiers.newest(text, known)
		if version is None:
			raise refuse(INVALID_CONFIG, f"no known Gradio release is in {text!r}", source)
	if version is None:
		message = f"{text!r} is no Gradio version; give one such as {dotted(known[-1])}"
		raise refuse(INVALID_CONFIG, message, source)
	return Target(version, dotted(version), source)


def fixed_by_file(told: Target) -> bool:
	"""Whether a file of the project names this one version: it is not asked for, nor installed."""
	return told.allowed == (told.version,) and not told.source.startswith(INSTALLED)


def newest() -> Target:
	"""The newest release this version of the tool knows: what is left where nothing says more."""
	version = known_releases()[-1]
	return Target(version, dotted(version), GUESSED)


class Finder:
	"""Finds the target of a folder's files, each folder once.

    ``closed``: the base is the whole project, so nothing above it counts, nor what is installed.
    """

	def __init__(self, base: str | None = None, *, closed: bool = False) -> None:
		self._base = os.getcwd() if base is None else base
		self._closed = closed
		self._said: dict[str, Target | None] = {}
		self._left: dict[str, Target] = {}
		self._answers: dict[str, tuple[Found | None, Found | None, Found | None]] = {}
		self.notes: list[Diagnostic] = []

	def for_file(
		self, folder: str, text: str = "", name: str = "", cells: tuple[str, ...] = ()
	) -> Target:
		"""The target for a file in an absolute folder; what the file itself says goes first.

        A notebook says it in its ``cells``, as they were written.
        """
		own = in_cells(cells, name) if cells else source_text.in_text(text, name)
		if "# /// script" in text and _exists(folder, f"{name}.lock"):
			own = lockfiles.locked(folder, f"{name}.lock") or own
		target = self._from_range(own) if own is not None else None
		if target is not None:
			return target
		if folder not in self._said:
			self._said[folder] = self._look(folder)
		said = self._said[folder]
		if said is not None:
			return said
		kept = source_text.in_comments(text, name)
		target = self._from_range(kept) if kept is not None else None
		if target is not None:
			return target
		if folder not in self._left:
			found = None if self._closed else installed(list(self._project(folder)))
			self._left[folder] = found or newest()
		return self._left[folder]

	def _look(self, folder: str) -> Target | None:
		"""What the files of the project say; None where they say nothing."""
		folders = list(self._project(folder))
		for place, here in enumerate(folders):
			exact, space, loose = self._answer(here)
			target = self._from_exact(exact, loose) or self._from_exact(space, loose)
			if target is None and loose is not None:
				refined = self._refined(loose, folders[place + 1 :])
				if refined is not None:
					return refined
				target = self._from_range(loose)
			if target is not None:
				return replace(target, source=self._shown(here, target.source))
		return None

	def _project(self, folder: str) -> Iterator[str]:
		"""The folder and those above it, up to where its project ends."""
		above = [folder]
		while (parent := os.path.dirname(above[-1])) != above[-1]:
			above.append(parent)
		if self._closed and self._base in above:
			yield from above[: above.index(self._base) + 1]
			return
		root = next((i for i, path in enumerate(above) if _exists(path, ".git")), None)
		if root is None and self._base in above:
			root = above.index(self._base)
		yield from above[: MAX_CLIMB + 1 if root is None else root + 1]

	def _answer(self, folder: str) -> tuple[Found | None, Found | None, Found | None]:
		"""What one folder says: an exact version, a Space's version, a range."""
		if folder not in self._answers:
			self._answers[folder] = _read(folder)
		return self._answers[folder]

	def _from_exact(self, found: Found | None, loose: Found | None) -> Target | None:
		version = specifiers.release_of(found.text) if found is not None else None
		if found is None or version is None:
			return None
		allowed = specifiers.allowed(loose.text, known_releases()) if loose else ()
		return Target(version, dotted(version), found.source, allowed or (version,))

	def _from_range(self, found: Found) -> Target | None:
		if not found.text:
			return None
		pin = specifiers.pinned(found.text)
		if pin is not None:
			return self._from_exact(replace(found, text=pin), None)
		allowed = specifiers.allowed(found.text, known_releases())
		if not allowed:
			message = f"no known Gradio release is in {found.text!r}"
			self.notes.append(Diagnostic(NO_KNOWN_RELEASE, message, found.file, found.line))
			return None
		return Target(allowed[-1], dotted(allowed[-1]), found.source, allowed)

	def _refined(self, loose: Found, above: list[str]) -> Target | None:
		"""A range made exact by a lock file of a folder above."""
		for folder in above:
			exact = self._answer(folder)[0]
			if exact is not None and specifiers.contains(loose.text, exact.text):
				target = self._from_exact(exact, loose)
				return target and replace(target, source=self._shown(folder, target.source))
		return None

	def _shown(self, folder: str, source: str) -> str:
		path = os.path.join(folder, source)
		try:
			shown = os.path.relpath(path, self._base)
		except ValueError:
			return path
		return (path if shown.startswith("..") else shown).replace(os.sep, "/")


def _exists(folder: str, name: str) -> bool:
	return os.path.exists(os.path.join(folder, name))


def _read(folder: str) -> tuple[Found | None, Found | None, Found | None]:
	try:
		names = os.listdir(folder)
	except OSError:
		return None, None, None
	exact: Found | None = None
	for name in lockfiles.locks(names):
		if exact is None:
			exact = lockfiles.locked(folder, name)
	loose: Found | None = None
	bounds: list[Found] = []
	space = projectfiles.space_version(folder) if "README.md" in names else None
	scripts = deployment_files.scripts(folder, names) if space is None else ()
	for found in chain(projectfiles.ranges(folder, names), scripts):
		pin = specifiers.pinned(found.text)
		if pin is not None and exact is None:
			exact = replace(found, text=pin)
		elif pin is None and found.text and specifiers.read(found.text):
			if found.bound:
				bounds.append(found)
			loose = loose or (None if found.bound else found)
	return exact, space, _bounded(loose, bounds)


def _bounded(loose: Found | None, bounds: list[Found]) -> Found | None:
	"""A range with the constraints that leave something of it."""
	for bound in bounds:
		text = bound.text if loose is None else f"{loose.text},{bound.text}"
		if loose is None or specifiers.newest(text, known_releases()) is not None:
			loose = replace(loose or bound, text=text)
	return loose


# ==== gradio_patterns.engine ====
"""The review: of one text (``review``), of one file (``onefile``), of many (``pipeline``).

In: paths and options. Out: ``Report``. Imports every room below, and rules by name.
"""


# ==== gradio_patterns.engine.files ====
"""Files one after the other: whatever is wrong with one becomes a diagnostic, the others go on."""

import gc
import os
import warnings
from collections.abc import Iterable, Sequence

from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.engine.run import Baselines, Run, Settings, Tally, asked_for, shown_path
from gradio_patterns.engine.setup import below, changed, settings_of, started
from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import (
	CANNOT_WRITE,
	Refused,
	internal,
)
from gradio_patterns.findings.finding import SEVERITIES, Diagnostic, Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.modules import let_go
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import replace

BETWEEN_COLLECTIONS = 64
"""Files after which the youngest objects are looked through."""


def review_share(options: Options, paths: Sequence[str]) -> tuple[Tally, Baselines]:
	"""What some of the files give, and the baselines that were read for them."""
	run = started(options)
	each(run, paths)
	run.tally.notes += run.targets.notes
	return run.tally, run.baselines


def each(run: Run, paths: Iterable[str]) -> None:
	"""Review one file after the other.

    Garbage collection waits: a syntax tree is many objects and no garbage, and looking through
    them took a quarter of the time. What a crash may leave behind is looked for now and then.
    """
	collecting = gc.isenabled()
	gc.disable()
	try:
		with warnings.catch_warnings():
			# Parsing warns about odd escapes in the reviewed code; that is not ours to print.
			warnings.simplefilter("ignore")
			for number, path in enumerate(paths, 1):
				_one(run, path)
				let_go()
				run.told(number)
				if number % BETWEEN_COLLECTIONS == 0:
					gc.collect(1)
	finally:
		if collecting:
			gc.enable()


def _one(run: Run, path: str) -> None:
	"""Review one file, whatever happens."""
	from_stdin = path == "-"
	name = run.options.stdin_name if from_stdin else path
	shown = shown_path(run, name)
	try:
		if from_stdin:
			source = sources.from_bytes(run.options.stdin, shown)
		elif not changed(run, path):
			return
		elif run.changes is not None and run.changes.staged:
			data = run.changes.content(path)
			source = sources.read(path, shown) if data is None else sources.from_bytes(data, shown)
		else:
			source = sources.read(path, shown)
		if source is None:
			run.tally.without += 1
		elif isinstance(source, Diagnostic):
			_fail(run, source)
		else:
			_review(run, source, os.path.abspath(name), write=not from_stdin)
	except Refused as refused:
		if refused.diagnostic not in run.tally.errors:
			run.tally.errors.append(refused.diagnostic)
		run.tally.failed += 1
	except Exception as error:
		_fail(run, internal(shown, error))


def _fail(run: Run, diagnostic: Diagnostic) -> None:
	run.tally.errors.append(diagnostic)
	run.tally.failed += 1


def _review(run: Run, source: Source, full: str, *, write: bool) -> None:
	settings = settings_of(run, os.path.dirname(full))
	settled = settings.config
	aim = aim_of(run, source, full, settled)
	ignored = selection.file_ignores(settled, below(full, settled.folder or run.base))
	key = (settled, ignored)
	if key not in run.rules:
		run.rules[key] = selection.active(settled, ignored)
	judged = _judged(run, source, aim, run.rules[key], settings, full, ignored)
	run.tally.file_targets[source.path] = aim
	if judged.error is not None:
		run.tally.errors.extend(judged.errors)
		_fail(run, judged.error)
		return
	if judged.rewrite is not None and run.options.write and write:
		judged = _written(source, full, judged)
	run.tally.errors.extend(judged.errors)
	run.tally.reviewed += 1
	run.tally.judged.append(judged)
	if settled.fail_on != "never":
		run.tally.floors[judged.path] = SEVERITIES.index(settled.fail_on)
	for finding in judged.suppressed:
		if finding.suppressed == baseline.REASON:
			run.tally.seen_known.add(finding.fingerprint)


def aim_of(run: Run, source: Source, full: str, settled: Config) -> Target:
	"""The Gradio that one file is read for, by the settings that hold in its folder."""
	version = settled.gradio_version
	if version is None:
		folder, name = os.path.split(full)
		cells = source.notebook.written if source.notebook is not None else ()
		return run.targets.for_file(folder, source.text, name, cells)
	own = "gradio_version" not in run.options.overrides
	return asked_for(run, version, settled.origin if own else "--gradio-version")


def _judged(
	run: Run,
	source: Source,
	aim: Target,
	rules: tuple[RuleInfo, ...],
	settings: Settings,
	full: str,
	ignored: tuple[str, ...],
) -> Judged:
	"""Review one source, or take what is kept of an earlier review of the same."""
	changes, config = run.changes, settings.config
	root_path = run.roots.path_from(*os.path.split(full))
	unused = selection.unused_wanted(config, ignored)

	def review() -> Judged:
		return judge_source(
			source,
			aim,
			rules,
			config,
			path_from_root=root_path,
			known=settings.known,
			unused=unused,
			touches=None if changes is None else changes.touches,
			full=full,
			fix=run.options.fix,
			ignores=run.options.add_ignores,
		)

	rewriting = run.options.fix or run.options.add_ignores is not None
	if run.options.cache is None or rewriting or changes is not None:
		return review()
	from gradio_patterns.engine import cache

	depends = (root_path, unused, sorted(settings.known))
	return cache.kept(run.options.cache, source, aim, config, depends, review)


def _written(source: Source, full: str, judged: Judged) -> Judged:
	"""Write the fixed file; where that fails, the findings stand as they were."""
	from gradio_patterns.fixing import writing

	assert judged.rewrite is not None
	problem = None
	try:
		problem = writing.write(full, judged.rewrite.data, source.data, source.path)
	except UnicodeError as error:
		problem = Diagnostic(CANNOT_WRITE, f"cannot be written: {error}", source.path)
	if problem is None:
		return replace(judged, rewrite=replace(judged.rewrite, written=True))
	unfixed = judged.unfixed or judged
	return replace(unfixed, errors=(*unfixed.errors, problem), rewrite=None)


# ==== gradio_patterns.engine.imported_handlers ====
"""What a file's wiring says of handlers that stand in other modules of the project.

The fault stands in the module, what makes it one stands in the file that wires it: such findings
are placed in the module and say where it is wired.
"""

import ast
import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.finding import Finding, Question
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.wiring import wired_elsewhere
from gradio_patterns.support.dataclass import replace
from gradio_patterns.support.wording import words_said

Outside = list[tuple[App, Finding | Question]]
NONE: Outside = []
Judged = tuple[list[Finding], list[Question]]
Judging = Callable[[RuleInfo, App], Judged]


class Elsewhere(NamedTuple):
	"""What was found in another module of the project."""

	path: str
	"""As reports show it."""
	full: str
	text: str
	findings: list[Finding]
	questions: list[Question]


def judged_elsewhere(
	app: App, rules: Iterable[RuleInfo], words: tuple[str, ...], judge: Judging
) -> Iterator[Elsewhere]:
	"""Findings in modules whose functions this app wires, and in none of them without it."""
	own_words = words_said(app.source.text, words)
	for wired in wired_elsewhere(app):
		other = wired.app.wired(wired.events)
		said = words_said(other.source.text, words)
		path = _shown(app.path, other.path)
		found = Elsewhere(path, other.path, other.source.text, [], [])
		for rule in rules:
			if rule.words and not said.any_of(rule.words) and not own_words.any_of(rule.words):
				continue  # the components stand in one file, what is done with them in the other
			findings, questions = judge(rule, other)
			if not findings and not questions:
				continue
			own = {(one.start, one.code) for ones in judge(rule, wired.app) for one in ones}
			for finding in findings:
				if (finding.start, finding.code) not in own:
					said_too = f"{finding.message} ({_where(app, other, finding.start.line)})"
					found.findings.append(replace(finding, path=path, message=said_too))
			for question in questions:
				if (question.start, question.code) not in own:
					said_too = f"{question.question} ({_where(app, other, question.start.line)})"
					found.questions.append(replace(question, path=path, question=said_too))
		other.forget()
		if found.findings or found.questions:
			yield found


def gathered(app: App, outside: Outside) -> Iterator[Elsewhere]:
	"""What was found in modules that handlers reach, module by module."""
	by_module: dict[str, Elsewhere] = {}
	suffix = f"(reached from {os.path.basename(app.path)})"
	for home, found in outside:
		path = _shown(app.path, home.path)
		one = by_module.setdefault(path, Elsewhere(path, home.path, home.source.text, [], []))
		if isinstance(found, Finding):
			one.findings.append(replace(found, path=path, message=f"{found.message} {suffix}"))
		else:
			said = f"{found.question} {suffix}"
			one.questions.append(replace(found, path=path, question=said))
	yield from by_module.values()


def home_of(app: App, node: ast.AST) -> App | None:
	"""The module, of those that were read for this file, in which a node stands."""
	waiting, seen = list(app.neighbours.values()), {id(app)}
	while waiting:
		other = waiting.pop()
		if id(other) in seen:
			continue
		seen.add(id(other))
		if id(node) in own_nodes(other):
			return other
		waiting += other.neighbours.values()
	return None


def own_nodes(app: App) -> set[int]:
	"""Ids of the nodes of a file: what a check places on others belongs to who wires them."""
	known: set[int] | None = app.facts.get("own nodes")
	if known is None:
		known = app.facts["own nodes"] = set(map(id, app.nodes))
	return known


def _where(app: App, other: App, line: int) -> str:
	"""Which event brings a line of the other module to run, in words."""
	events = other.added
	for event in events:
		for run in runs_of(other, event.function) if event.function is not None else ():
			node = run.function.node
			if node.lineno <= line <= (node.end_lineno or node.lineno):
				return _wired(app, event)
	return _wired(app, events[0])


def _wired(app: App, event: Event) -> str:
	line = event.call.node.func.end_lineno or event.call.node.lineno
	return f"wired by .{event.name}() at {os.path.basename(app.path)}:{line}"


def _shown(path: str, other: str) -> str:
	"""The other file's path as it would be shown beside the app's."""
	here = os.path.dirname(os.path.abspath(path))
	beside = os.path.join(os.path.dirname(path), os.path.relpath(other, here))
	return os.path.normpath(beside).replace(os.sep, "/")


# ==== gradio_patterns.engine.onefile ====
"""One source to its findings: the engine, the suppressions, the baseline, the fixes."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FIX_DROPPED, SYNTAX, TOO_DEEP
from gradio_patterns.findings.finding import (
	SEVERITIES,
	Diagnostic,
	Finding,
	PlacedEdit,
	Question,
	Rewrite,
	Target,
)
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.reading.source import Source
from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import dataclass, field, replace

if TYPE_CHECKING:
	from gradio_patterns.app import App
	from gradio_patterns.engine.imported_handlers import Elsewhere
	from gradio_patterns.engine.review import Reviewed
	from gradio_patterns.fixing.fixes import Fixed

MARKER = b"gradio-patterns:"
"""Without it a text holds no comment that silences anything."""

_PYTHON_2 = (
	r"(?m)^[ \t]*(?:print[ \t]+[^\s(=.\[]|exec[ \t]+[\"'\w]|raise[ \t]+[\w.]+[ \t]*,"
	r"|except[ \t]+[\w.]+[ \t]*,[ \t]*\w+[ \t]*:)"
)


@dataclass(frozen=True)
class Judged:
	"""What one file gave; ``error`` is why it could not be reviewed."""

	path: str
	findings: tuple[Finding, ...] = ()
	questions: tuple[Question, ...] = ()
	suppressed: tuple[Finding, ...] = ()
	errors: tuple[Diagnostic, ...] = ()
	notes: tuple[Diagnostic, ...] = ()
	error: Diagnostic | None = None
	texts: dict[str, str] = field(default_factory=dict)
	asked: tuple[tuple[str, ...], ...] = ()
	"""What the checks asked of the files around this one."""
	used: tuple[tuple[str, int], ...] = ()
	"""Path and line of comments in other modules that silenced what this file's wiring shows."""
	rewrite: Rewrite | None = None
	unfixed: Judged | None = None


@dataclass(frozen=True)
class Judge:
	"""How the texts of one file are judged."""

	source: Source
	target: Target
	rules: tuple[RuleInfo, ...]
	config: Config
	path_from_root: str
	known: dict[str, str]
	unused: bool
	touches: Callable[[str, Finding], bool] | None
	full: str = ""
	"""The file's own path, where changed lines are asked for."""
	look: Callable[[App], None] | None = None

	def __call__(self, source: Source) -> Judged:
		"""Raises what ``ast.parse`` raises."""
		from gradio_patterns.engine.review import review_source

		text, path = source.text, source.path
		look = () if self.look is None else (self.look,)
		reviewed = review_source(text, path, self.target, self.rules, *look)
		findings, questions = reviewed.findings, reviewed.questions
		if MARKER in text.encode("utf-8", "surrogatepass").lower():
			findings, questions = self._silenced(text, path, reviewed)
		every = [finding for finding in findings if self._severe(finding)]
		every.sort(key=lambda finding: (finding.start, finding.code, finding.message))
		every = [_in_notebook(finding, source) for finding in every]
		every = baseline.with_fingerprints(every, self.path_from_root)
		if self.touches is not None:
			every = [finding for finding in every if self.touches(self.full or path, finding)]
		used: set[tuple[str, int]] = set()
		for other in reviewed.elsewhere:
			more, asked = self._elsewhere(other, used)
			every += more
			questions = [*questions, *asked]
		every = [self._against_baseline(finding) for finding in every]
		kept = tuple(finding for finding in every if finding.suppressed is None)
		return Judged(
			path,
			kept,
			tuple(_question_in_notebook(question, source) for question in questions),
			tuple(finding for finding in every if finding.suppressed is not None),
			(*reviewed.errors, *(source.notebook.problems if source.notebook else ())),
			texts=self._texts(source, reviewed, kept, questions),
			asked=reviewed.asked,
			used=tuple(sorted(used)),
		)

	def _texts(
		self,
		source: Source,
		reviewed: Reviewed,
		kept: Sequence[Finding],
		questions: Sequence[Question],
	) -> dict[str, str]:
		"""The texts of what was found, those of other modules included."""
		if not kept and not questions:
			return {}
		return texts(source) | {other.path: other.text for other in reviewed.elsewhere}

	def _elsewhere(
		self, other: Elsewhere, used: set[tuple[str, int]]
	) -> tuple[list[Finding], list[Question]]:
		"""What is left of findings in another module: its own comments silence them."""
		from gradio_patterns.filters import suppressions
		from gradio_patterns.filters.comments import read as read_comments

		findings, questions = other.findings, other.questions
		if MARKER in other.text.encode("utf-8", "surrogatepass").lower():
			comments = read_comments(other.text)
			silencing: set[tuple[int, str]] = set()
			findings, _ = suppressions.silence(comments, findings, silencing)
			questions, _ = suppressions.silence(comments, questions, silencing)
			used |= {(other.path, line) for line, _ in silencing}
		every = [finding for finding in findings if self._severe(finding)]
		beside = os.path.relpath(other.path, os.path.dirname(self.source.path) or ".")
		root_path = os.path.join(os.path.dirname(self.path_from_root), beside)
		every = baseline.with_fingerprints(every, os.path.normpath(root_path).replace(os.sep, "/"))
		if self.touches is not None:
			every = [finding for finding in every if self.touches(other.full, finding)]
		return every, list(questions)

	def _silenced(
		self, text: str, path: str, reviewed: Reviewed
	) -> tuple[list[Finding], list[Question]]:
		"""All findings, those that comments silence marked, and the questions left to ask."""
		from gradio_patterns.filters import suppressions
		from gradio_patterns.filters.comments import read as read_comments
		from gradio_patterns.target.specifiers import contains

		comments = read_comments(text)
		used: set[tuple[int, str]] = set()
		findings, silenced = suppressions.silence(comments, reviewed.findings, used)
		questions, _ = suppressions.silence(comments, reviewed.questions, used)
		if comments and self.unused:
			version = self.target.version
			ran = {r.code for r in self.rules if r.has_check and contains(r.gradio, version)}
			findings += suppressions.unused(text, path, comments, used, lambda r: r.code in ran)
		findings += (suppressions.with_reason(finding, why) for finding, why in silenced)
		return findings, questions

	def _severe(self, finding: Finding) -> bool:
		if self.config.min_severity is None:
			return finding.severity != "info" or self._by_name(finding)
		floor = SEVERITIES.index(self.config.min_severity)
		return SEVERITIES.index(finding.severity) >= floor

	def _by_name(self, finding: Finding) -> bool:
		"""Without a severity asked for, an info rule that runs was selected by its name."""
		rule = next((rule for rule in self.rules if rule.code == finding.code), None)
		return rule is not None and rule.severity == "info"

	def _against_baseline(self, finding: Finding) -> Finding:
		if finding.suppressed is None and finding.fingerprint in self.known:
			return replace(finding, suppressed=baseline.REASON)
		return finding


def judge_source(
	source: Source,
	target: Target,
	rules: tuple[RuleInfo, ...],
	config: Config,
	*,
	path_from_root: str,
	known: dict[str, str],
	unused: bool = True,
	touches: Callable[[str, Finding], bool] | None = None,
	full: str = "",
	fix: bool = False,
	ignores: str | None = None,
	look: Callable[[App], None] | None = None,
) -> Judged:
	"""Review one source; with ``fix`` or ``ignores`` compute what fixes or comments make of it."""
	judge = Judge(source, target, rules, config, path_from_root, known, unused, touches, full, look)
	try:
		judged = judge(source)
	except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
		problems = source.notebook.problems if source.notebook else ()
		return Judged(source.path, errors=problems, error=not_parsed(source, error))
	if ignores is not None:
		return _with_ignores(source, judged, judge, ignores)
	return _fixed(source, judged, judge) if fix else judged


def not_parsed(source: Source, error: Exception) -> Diagnostic:
	"""The diagnostic for a text that could not be parsed, with what may be behind it."""
	if isinstance(error, (RecursionError, MemoryError)):
		message = "nested too deep for the parser of this Python"
		return Diagnostic(TOO_DEEP, message, source.path)
	line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
	said = error.msg if isinstance(error, SyntaxError) else str(error)
	if "too many nested" in said or "too many levels" in said:
		return Diagnostic(TOO_DEEP, f"line {line}: {said}", source.path, line)
	where = f"line {line}: " if line else ""
	hint = _hint(source.text, said, line)
	return Diagnostic(SYNTAX, f"{where}{said}{hint}", source.path, line)


def _hint(text: str, said: str, line: int) -> str:
	if "Missing parentheses in call to" in said or re.search(_PYTHON_2, text):
		return " (this looks like Python 2)"
	here = "\n".join(text.split("\n")[max(0, line - 1) : line])
	newer = (
		((3, 11), "except*" in here or re.search(r"\[[^\]]*\*\w", here)),
		((3, 12), "f-string" in said or re.match(r"\s*(type \w+.*=|(def|class) \w+\[)", here)),
		((3, 14), re.search(r"\bt[\"']", here) or re.match(r"\s*except [\w.]+(, [\w.]+)+:", here)),
	)
	for version, sign in newer:
		if sign and sys.version_info < version:
			needed, running = (".".join(map(str, v)) for v in (version, sys.version_info[:2]))
			return f" (may need Python {needed} or newer; this is {running})"
	return ""


def texts(source: Source) -> dict[str, str]:
	"""The text, or those of a notebook's cells, as reports ask for them."""
	if source.notebook is None:
		return {source.path: source.text}
	return {f"{source.path}#{cell.number}": cell.text for cell in source.notebook.cells}


def _in_notebook(finding: Finding, source: Source) -> Finding:
	if source.notebook is None:
		return finding
	start, end = source.notebook.span(finding.start, finding.end)
	placed = tuple(
		PlacedEdit(*source.notebook.span(edit.start, edit.end), edit.content)
		for edit in finding.placed_edits
	)
	return replace(finding, start=start, end=end, placed_edits=placed)


def _question_in_notebook(question: Question, source: Source) -> Question:
	if source.notebook is None:
		return question
	start, end = source.notebook.span(question.start, question.end)
	return replace(question, start=start, end=end)


def _fixed(source: Source, judged: Judged, judge: Judge) -> Judged:
	from gradio_patterns.fixing import fixes

	def findings(text: str) -> Sequence[Finding]:
		# Positions in a notebook's cells shift with each round; fixes need the bytes only.
		return judge(replace(source, text=text, notebook=None)).findings

	once = judge.touches is not None
	fixed = fixes.fix_text(source.text, findings, unsafe=judge.config.unsafe_fixes, once=once)
	notes = tuple(_dropped(finding) for finding in fixed.dropped)
	return _rewritten(source, replace(judged, notes=(*judged.notes, *notes)), judge, fixed)


def _with_ignores(source: Source, judged: Judged, judge: Judge, reason: str) -> Judged:
	"""With comments that silence every finding of the file."""
	from gradio_patterns.filters import adding

	try:
		found = judge(replace(source, notebook=None)).findings
		fixed = adding.silenced(source.text, found, reason)
	except ValueError as error:
		problem = Diagnostic(CANNOT_WRITE, f"no comments were written: {error}", source.path)
		return replace(judged, errors=(*judged.errors, problem))
	return _rewritten(source, judged, judge, fixed)


def _rewritten(source: Source, judged: Judged, judge: Judge, fixed: Fixed) -> Judged:
	"""What the file gives when its text is as it was made."""
	if not fixed.rounds:
		return judged
	try:
		data, after, shown = _rebuilt(source, fixed)
	except (UnicodeError, ValueError) as error:
		problem = Diagnostic(CANNOT_WRITE, f"cannot be fixed: {error}", source.path)
		return replace(judged, errors=(*judged.errors, problem))
	final = judge(after)
	rewrite = Rewrite(source.path, shown[0], shown[1], fixed.applied, data, rules=fixed.rules)
	return replace(final, notes=judged.notes, rewrite=rewrite, unfixed=judged)


def _dropped(finding: Finding) -> Diagnostic:
	message = f"the fix for {finding.rule} was not applied: it would not have helped here"
	return Diagnostic(FIX_DROPPED, message, finding.path, finding.start.line)


def _rebuilt(source: Source, fixed: Fixed) -> tuple[bytes, Source, tuple[str, str]]:
	"""The fixed file's bytes, read again as a check, and both texts as people see them."""
	from gradio_patterns.fixing import notebook_fixes
	from gradio_patterns.reading import sources

	if source.notebook is not None:
		data, shown = notebook_fixes.rebuilt(source, fixed)
	else:
		if source.encoded(source.text) != source.data:
			raise ValueError(f"its {source.encoding} bytes cannot be written back unchanged")
		data, shown = source.encoded(fixed.text), (source.text, fixed.text)
	after = sources.from_bytes(data, source.path)
	if after is None:
		after = replace(source, data=data, text=fixed.text)
	if not isinstance(after, Source) or after.text != fixed.text:
		raise ValueError("the fixed file would not read back as it was fixed")
	return data, after, shown


# ==== gradio_patterns.engine.outcome ====
"""From the tally of a review to its report."""

import os
from collections.abc import Sequence

from gradio_patterns.engine.questions import worst
from gradio_patterns.engine.run import Run, asked_for, shown_path
from gradio_patterns.findings.diagnostics import NOTHING_TO_REVIEW, STALE_BASELINE, Refused
from gradio_patterns.findings.finding import Diagnostic, Report, Target
from gradio_patterns.settings.options import merged
from gradio_patterns.target import target


def report(run: Run, paths: Sequence[str]) -> Report:
	"""The report of a review of these paths."""
	findings = [finding for judged in run.tally.judged for finding in judged.findings]
	limit, most = _limits(run, paths)
	questions, unasked = worst((q for judged in run.tally.judged for q in judged.questions), most)
	cut = len(findings) - limit if limit is not None and len(findings) > limit else 0
	kept = findings[: len(findings) - cut]
	main = next(iter(run.tally.file_targets.values()), None) or _main_target(run, paths)
	others = {path: aim for path, aim in run.tally.file_targets.items() if aim != main}
	shown = {found.path for found in kept}
	shown |= {question.path for question in questions}
	notes = [*run.tally.notes]
	notes += [note for note in run.targets.notes if note not in notes]
	notes += [note for judged in run.tally.judged for note in judged.notes]
	notes += _stale(run)
	if not (run.tally.reviewed or run.tally.without or run.tally.failed) and run.changes is None:
		where = ", ".join(paths)
		notes.append(Diagnostic(NOTHING_TO_REVIEW, f"no Python file and no notebook in {where}"))
	return Report(
		target=main,
		findings=tuple(kept),
		questions=tuple(questions),
		unasked=unasked,
		errors=tuple(run.tally.errors),
		reviewed=run.tally.reviewed,
		without_gradio=run.tally.without,
		failed=run.tally.failed,
		suppressed=tuple(finding for judged in run.tally.judged for finding in judged.suppressed),
		cut=cut,
		targets=others,
		failing=run.tally.failing,
		notes=tuple(notes),
		rewrites=tuple(judged.rewrite for judged in run.tally.judged if judged.rewrite is not None),
		texts={
			key: text
			for judged in run.tally.judged
			for key, text in judged.texts.items()
			if judged.path in shown or key in shown
		},
	)


def _limits(run: Run, paths: Sequence[str]) -> tuple[int | None, int | None]:
	"""``max-findings`` and ``max-questions``: as asked for, or configured for the first path."""
	try:
		settled = merged(run.configs.closest(_folder(run, paths)), run.options)
	except Refused:
		return None, None
	return settled.max_findings, settled.max_questions


def _folder(run: Run, paths: Sequence[str]) -> str:
	first = os.path.abspath(paths[0]) if paths and paths[0] != "-" else run.base
	return first if os.path.isdir(first) else os.path.dirname(first)


def _main_target(run: Run, paths: Sequence[str]) -> Target:
	"""What would be reviewed for, where no file was reviewed."""
	try:
		settled = merged(run.configs.closest(_folder(run, paths)), run.options)
		if settled.gradio_version is not None:
			return asked_for(run, settled.gradio_version, settled.origin or "--gradio-version")
		return run.targets.for_file(_folder(run, paths))
	except Refused:
		return target.newest()


def _stale(run: Run) -> list[Diagnostic]:
	"""A note per baseline with entries for reviewed files whose findings are gone."""
	if run.changes is not None:
		return []
	notes = []
	reviewed = {judged.path for judged in run.tally.judged}
	for path, known in run.baselines.items():
		gone = sum(
			where in reviewed and fingerprint not in run.tally.seen_known
			for fingerprint, where in known.items()
		)
		if gone:
			message = f"{gone} of its findings are gone; write it again to keep it true"
			notes.append(Diagnostic(STALE_BASELINE, message, shown_path(run, path)))
	return notes


# ==== gradio_patterns.engine.pipeline ====
"""From paths to a report."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from gradio_patterns.engine import outcome
from gradio_patterns.engine.files import each
from gradio_patterns.engine.run import Run
from gradio_patterns.engine.setup import excluded, started
from gradio_patterns.engine.shared_modules import settle
from gradio_patterns.findings.finding import Report
from gradio_patterns.reading import sources
from gradio_patterns.settings.options import Options


def review_paths(
	paths: Sequence[str],
	options: Options | None = None,
	told: Callable[[int, int], None] | None = None,
) -> Report:
	"""Review files and folders; ``-`` is the text given as ``options.stdin``.

    ``told`` is called while it lasts with the number of files done, and of all.
    Raises ``Refused`` where nothing can be reviewed at all.
    """
	run = started(options or Options())
	found: Iterable[str] = files(run, paths)
	if told is not None:
		found = list(found)
		total, teller = len(found), told
		run.told = lambda done: teller(done, total)
	if run.options.jobs == 1 or "-" in paths:
		each(run, found)
	else:
		from gradio_patterns.engine import workers

		workers.review(run, list(found))
	settle(run.tally)
	return outcome.report(run, paths)


def files(run: Run, paths: Sequence[str]) -> Iterator[str]:
	"""The files that a review of these paths reads, in their order."""
	named = [path for path in paths if not _left_out(run, path)]
	return sources.find(named, lambda path, folder: excluded(run, path))


def _left_out(run: Run, path: str) -> bool:
	"""Whether a path that was named is to be left out all the same."""
	name = run.options.stdin_name if path == "-" else path
	return run.options.force_exclude and not os.path.isdir(name) and excluded(run, name)


# ==== gradio_patterns.engine.questions ====
"""Which questions a reader is asked: of each file those with the most harm at stake, in order."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from gradio_patterns.findings.finding import SEVERITIES, Question
from gradio_patterns.knowledge.catalog import load_index

_SURE = ("low", "medium", "high")


def worst(questions: Iterable[Question], limit: int | None) -> tuple[list[Question], int]:
	"""At most ``limit`` questions of each file, and how many are left out.

    What would harm most is asked first; of equal harm, each rule asks once before one asks twice.
    """
	by_path: dict[str, list[Question]] = {}
	for question in questions:
		by_path.setdefault(question.path, []).append(question)
	kept: list[Question] = []
	left = 0
	for asked in by_path.values():
		ordered = _ordered(asked)
		kept += ordered[:limit]
		left += len(ordered) - len(ordered[:limit])
	return kept, left


def _ordered(questions: list[Question]) -> list[Question]:
	"""The questions of one file by harm."""
	times: Counter[str] = Counter()
	ranked = []
	for question in sorted(questions, key=lambda one: (one.start, one.code)):
		harm, sure = _weights().get(question.code, (0, 0))
		ranked.append((-harm, times[question.code], -sure, question.start, question))
		times[question.code] += 1
	return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:-1])]


@cache
def _weights() -> dict[str, tuple[int, int]]:
	"""By code: the harm of a rule, and how often its place is well chosen."""
	return {
		rule.code: (SEVERITIES.index(rule.severity), _SURE.index(rule.confidence))
		for rule in load_index()
	}


# ==== gradio_patterns.engine.review ====
"""From one source text to findings and questions: read the app, run the checks that can apply."""

import ast
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from gradio_patterns.app import App, read_app
from gradio_patterns.app.source import Source
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.engine.imported_handlers import (
	NONE,
	Elsewhere,
	Outside,
	gathered,
	home_of,
	judged_elsewhere,
	own_nodes,
)
from gradio_patterns.findings.diagnostics import CHECK_CRASHED
from gradio_patterns.findings.finding import (
	SEVERITIES,
	Diagnostic,
	Finding,
	PlacedEdit,
	Position,
	Question,
	Target,
)  # fmt: skip
from gradio_patterns.findings.hit import Hit
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.imported_names import imports_project
from gradio_patterns.neighbours.modules import asked_by
from gradio_patterns.neighbours.stars import open_stars
from gradio_patterns.neighbours.wiring import wired_elsewhere
from gradio_patterns.support.wording import reaches_gradio, words_said
from gradio_patterns.target.specifiers import contains

Check = Callable[[App], Iterator[Hit]]


LEAST = 20_000
"""Characters of other modules that are read for what handlers call; as many as the file's own
where that is longer, so that a large project costs little more than its Gradio files alone."""


class Reviewed(NamedTuple):
	"""What one source text gave, in source order."""

	findings: list[Finding]
	questions: list[Question]
	errors: list[Diagnostic]
	asked: tuple[tuple[str, ...], ...] = ()
	"""What the checks asked of the files around the text."""
	elsewhere: tuple[Elsewhere, ...] = ()
	"""What the app's wiring shows in other modules of the project."""
	outside: Outside = NONE
	"""What was found on the way in modules that handlers only reach."""


def review_source(
	text: str,
	path: str,
	target: Target,
	rules: Iterable[RuleInfo],
	look: Callable[[App], None] | None = None,
) -> Reviewed:
	"""Run every rule that applies to ``target`` over one Python text.

    ``look`` is shown the app while it is there, so that nobody has to read it a second time.
    Raises what ``ast.parse`` raises: SyntaxError, ValueError (NUL), RecursionError, MemoryError.
    The text is parsed, never run.
    """
	reviewed = Reviewed([], [], [], outside=[])
	if not reaches_gradio(text):
		ast.parse(text)
		return reviewed
	app = read_app(text, path, target)
	if app.walked.starred_imports:
		open_stars(app)
	running = _running(rules, target.version)
	said = words_said(text, running.words)
	if any(event.function is None for event in (*app.events, *app.interfaces)):
		wired_elsewhere(app)
	app.allowance[0] = max(LEAST, len(text))
	waiting: list[RuleInfo] = []
	for rule in running.rules:
		if not rule.words or said.any_of(rule.words):
			_run(rule, app, reviewed)
		else:
			waiting.append(rule)
	for rule in _said_beyond(app, waiting, running.words):
		_run(rule, app, reviewed)
	if reviewed.outside or any(e.function is None for e in (*app.events, *app.interfaces)):
		reviewed = reviewed._replace(elsewhere=tuple(_elsewhere(app, running, reviewed)))
	if look is not None:
		look(app)
	asked = asked_by(app)
	app.release()
	reviewed.findings.sort(key=lambda finding: (finding.start, finding.code, finding.message))
	reviewed.questions.sort(key=lambda question: (question.start, question.code))
	return reviewed._replace(asked=asked) if asked else reviewed


class Running(NamedTuple):
	"""The rules with a check for one Gradio version, and the words they wait for."""

	rules: tuple[RuleInfo, ...]
	words: tuple[str, ...]


_KNOWN: dict[tuple[int, tuple[int, ...]], tuple[Iterable[RuleInfo], Running]] = {}
_KEPT = 64


def _running(rules: Iterable[RuleInfo], version: tuple[int, ...]) -> Running:
	"""Worked out once for the files of a review that come with the very same rules."""
	key = (id(rules), version)
	known = _KNOWN.get(key)
	if known is not None:
		return known[1]
	chosen = tuple(rule for rule in rules if rule.has_check and contains(rule.gradio, version))
	words = dict.fromkeys(word for rule in chosen for word in rule.words)
	made = Running(chosen, tuple(words))
	if isinstance(rules, tuple):
		if len(_KNOWN) >= _KEPT:
			_KNOWN.clear()
		# The rules are kept with the answer: an id is only theirs while they live.
		_KNOWN[key] = (rules, made)
	return made


_CHECKS: dict[str, Check] = {}


def load_check(rule: RuleInfo) -> Check:
	"""The check function of a rule; imported when first needed."""
	known = _CHECKS.get(rule.name)
	if known is not None:
		return known
	folder = rule.name.replace("-", "_")
	module = import_module(f"gradio_patterns.rules.{rule.category}.{folder}.check")
	check: Check = module.check
	_CHECKS[rule.name] = check
	return check


def _said_beyond(app: App, waiting: list[RuleInfo], words: tuple[str, ...]) -> list[RuleInfo]:
	"""Rules whose words are said only in modules that the handlers of this file reach."""
	if not imports_project(app):
		return []
	for handler, _ in app.handlers:
		runs_of(app, handler)
	if not app.neighbours:
		return []
	said = [words_said(other.source.text, words) for other in app.neighbours.values()]
	return [rule for rule in waiting if any(one.any_of(rule.words) for one in said)]


def _elsewhere(app: App, running: Running, reviewed: Reviewed) -> Iterator[Elsewhere]:
	"""What the same rules say of functions of other modules that this app wires."""

	def judge(rule: RuleInfo, other: App) -> tuple[list[Finding], list[Question]]:
		found = Reviewed([], [], reviewed.errors, outside=reviewed.outside)
		_run(rule, other, found, elsewhere=True)
		return found.findings, found.questions

	yield from judged_elsewhere(app, running.rules, running.words, judge)
	yield from gathered(app, reviewed.outside)


def _run(rule: RuleInfo, app: App, reviewed: Reviewed, elsewhere: bool = False) -> None:
	"""Add what one rule finds; ``elsewhere`` without fixes.

    What stands in a module that the app only reaches is put aside, and what stands in the file
    that wires this one is left to that.
    """
	try:
		hits = list(load_check(rule)(app))
	except Exception as error:
		message = f"the check of {rule.name} failed: {type(error).__name__}: {error}"
		reviewed.errors.append(Diagnostic(CHECK_CRASHED, message, app.path))
		return
	seen = set()
	for hit in hits:
		home: App | None = app
		if (elsewhere or app.neighbours) and id(hit.node) not in own_nodes(app):
			home = home_of(app, hit.node)
		if home is None:
			continue
		if elsewhere or home is not app:
			hit = Hit(hit.node, hit.message, severity=hit.severity)
		start, end = span(home.source, hit.node)
		if (start, end, hit.message) in seen:
			continue
		seen.add((start, end, hit.message))
		if rule.kind == "judgement":
			question = _question(rule, home, hit, start, end)
			if home is app:
				reviewed.questions.append(question)
			else:
				reviewed.outside.append((home, question))
			continue
		finding = _finding(rule, home, hit, start, end)
		if home is app:
			reviewed.findings.append(finding)
		else:
			reviewed.outside.append((home, finding))


def span(source: Source, node: ast.AST) -> tuple[Position, Position]:
	"""Where a node stands; a whole file is its first character."""
	if not hasattr(node, "lineno"):
		return Position(1, 1), Position(1, 1)
	return source.position(source.start(node)), source.position(source.end(node))


def _finding(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Finding:
	severity = rule.severity
	if hit.severity is not None and SEVERITIES.index(hit.severity) < SEVERITIES.index(severity):
		severity = hit.severity
	source = app.source
	placed = tuple(
		PlacedEdit(source.position(edit.start), source.position(edit.end), edit.content)
		for edit in (hit.fix.edits if hit.fix is not None else ())
	)
	return Finding(
		rule.code, rule.name, rule.category, severity, rule.confidence, hit.message, app.path,
		start, end, hit.fix, placed, rule.url, snippet=source.line(start.line),
	)  # fmt: skip


def _question(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Question:
	asked = hit.message or rule.question
	line = app.source.line(start.line)
	return Question(rule.code, rule.name, asked, app.path, start, end, line)


# ==== gradio_patterns.engine.run ====
"""What one review knows and has found so far: its settings, and the tally of its files."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from gradio_patterns.engine.onefile import Judged
from gradio_patterns.filters import baseline
from gradio_patterns.findings.finding import Diagnostic, Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.settings import config
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass, field
from gradio_patterns.target import target

if TYPE_CHECKING:
	from gradio_patterns.filters.changes import Changes

Baselines = dict[str, dict[str, str]]
"""By the baseline's path: the path of each finding, by its fingerprint."""


@dataclass(frozen=True)
class Settings:
	"""The configuration of one folder, ready to use."""

	config: Config
	known: dict[str, str]
	"""The baseline: path by fingerprint."""


@dataclass
class Tally:
	"""What the files gave so far."""

	judged: list[Judged] = field(default_factory=list)
	file_targets: dict[str, Target] = field(default_factory=dict)
	errors: list[Diagnostic] = field(default_factory=list)
	notes: list[Diagnostic] = field(default_factory=list)
	seen_known: set[str] = field(default_factory=set)
	floors: dict[str, int] = field(default_factory=dict)
	"""By path: from which severity on a finding there fails the review."""
	failing: int = 0
	reviewed: int = 0
	without: int = 0
	failed: int = 0


def nobody(done: int) -> None:
	"""Nobody wants to know how far a review is."""


@dataclass
class Run:
	"""What a review knows, and its tally."""

	options: Options
	base: str
	configs: config.Finder
	targets: target.Finder
	roots: baseline.Roots
	changes: Changes | None = None
	settings: dict[str, Settings] = field(default_factory=dict)
	excluding: dict[str, Config | None] = field(default_factory=dict)
	"""By folder: the configuration that may leave out files in it."""
	baselines: Baselines = field(default_factory=dict)
	rules: dict[tuple[Config, tuple[str, ...]], tuple[RuleInfo, ...]] = field(default_factory=dict)
	asked: dict[str, Target] = field(default_factory=dict)
	tally: Tally = field(default_factory=Tally)
	told: Callable[[int], None] = nobody
	"""Called with the number of files that are done."""


def asked_for(run: Run, version: str, source: str) -> Target:
	"""The target that options or a configuration ask for, read once."""
	if version not in run.asked:
		run.asked[version] = target.asked_for(version, source)
	return run.asked[version]


def shown_path(run: Run, path: str) -> str:
	"""The path as reports print it: from the working folder where it is inside, with slashes."""
	full = os.path.abspath(path)
	inside = full.startswith(os.path.join(run.base, ""))
	return (full[len(os.path.join(run.base, "")) :] if inside else path).replace(os.sep, "/")


# ==== gradio_patterns.engine.setup ====
"""What holds for a whole run and for each folder: options, configuration, baselines."""

import os

from gradio_patterns.engine.run import Run, Settings, asked_for
from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import (
	INVALID_CONFIG,
	Refused,
	refuse,
)
from gradio_patterns.settings import config, selection
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options, merged
from gradio_patterns.support import globs
from gradio_patterns.target import target


def started(options: Options) -> Run:
	base = os.getcwd()
	fixed: Config | None = Config(folder=base) if options.isolated else None
	if options.config_file is not None:
		path = os.path.abspath(options.config_file)
		fixed = config.load(path)
		if fixed is None:
			missing = "it has no [tool.gradio-patterns]" if os.path.exists(path) else "no such file"
			raise refuse(INVALID_CONFIG, missing, options.config_file)
	for name in ("select", "ignore"):
		words = options.overrides.get(name, ())
		assert isinstance(words, tuple)
		selection.check_words(words, f"--{name}")
	targets = target.Finder(base, closed=options.closed)
	run = Run(options, base, config.Finder(fixed), targets, baseline.Roots(base))
	known = options.overrides.get("baseline")
	if isinstance(known, str) and options.use_baseline:
		run.baselines[os.path.join(base, known)] = baseline.load(os.path.join(base, known))
	version = options.overrides.get("gradio_version")
	if isinstance(version, str):
		asked_for(run, version, "--gradio-version")
	if options.staged or options.diff is not None:
		from gradio_patterns.filters import changes

		run.changes = changes.staged() if options.staged else changes.since(options.diff or "HEAD")
	return run


def settings_of(run: Run, folder: str) -> Settings:
	"""The settings for files of an absolute folder; refused where their file is wrong."""
	if folder not in run.settings:
		settled = merged(run.configs.closest(folder), run.options)
		if settled.origin:
			words = [*settled.select, *settled.ignore]
			for _, ignored in settled.per_file_ignores:
				words += ignored
			selection.check_words(words, settled.origin)
		known: dict[str, str] = {}
		if settled.baseline and run.options.use_baseline:
			own = "baseline" not in run.options.overrides
			path = os.path.join(settled.folder if own else run.base, settled.baseline)
			if path not in run.baselines:
				run.baselines[path] = baseline.load(path)
			known = run.baselines[path]
		run.settings[folder] = Settings(settled, known)
	return run.settings[folder]


def excluded(run: Run, path: str) -> bool:
	"""Whether the configuration leaves a path out; a wrong one leaves out nothing."""
	full = os.path.abspath(path)
	if run.changes is not None and os.path.isfile(full) and not changed(run, full):
		return True
	folder = os.path.dirname(full)
	if folder not in run.excluding:
		run.excluding[folder] = _excluding(run, folder)
	settled = run.excluding[folder]
	if settled is None:
		return False
	named = below(full, settled.folder or run.base)
	return any(globs.matches(pattern, named) for pattern in settled.exclude)


def changed(run: Run, path: str) -> bool:
	"""Whether a file changed, or may wire what a changed module of the project defines."""
	changes = run.changes
	return changes is None or changes.has(path) or (path.endswith(".py") and changes.near(path))


def _excluding(run: Run, folder: str) -> Config | None:
	"""The configuration of a folder, where it is right and leaves something out."""
	try:
		settled = merged(run.configs.closest(folder), run.options)
	except Refused:
		return None
	return settled if settled.exclude else None


def below(path: str, folder: str) -> str:
	try:
		return os.path.relpath(path, folder).replace(os.sep, "/")
	except ValueError:
		return path.replace(os.sep, "/")


# ==== gradio_patterns.engine.shared_modules ====
"""What can be said only when all files were reviewed: modules that several of them wire."""

from gradio_patterns.engine.onefile import Judged
from gradio_patterns.engine.run import Tally
from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import SEVERITIES, Finding, Question
from gradio_patterns.support.dataclass import replace

Said = set[tuple[str, object, str]]


def settle(tally: Tally) -> None:
	"""Say once what several files show of a module, and count what fails the review."""
	used = {(path, line) for judged in tally.judged for path, line in judged.used}
	said: Said = set()
	for judged in tally.judged:
		every: list[Finding | Question] = [*judged.findings, *judged.questions]
		said |= {(one.path, one.start, one.code) for one in every if one.path == judged.path}
	tally.judged[:] = [_settled(judged, used, said) for judged in tally.judged]
	tally.failing = 0
	for judged in tally.judged:
		floor = tally.floors.get(judged.path)
		if floor is not None:
			severities = (SEVERITIES.index(finding.severity) for finding in judged.findings)
			tally.failing += sum(severity >= floor for severity in severities)


def _settled(judged: Judged, used: set[tuple[str, int]], said: Said) -> Judged:
	findings = [f for f in judged.findings if not _needless(f, used) and _new(judged, f, said)]
	questions = [question for question in judged.questions if _new(judged, question, said)]
	if len(findings) == len(judged.findings) and len(questions) == len(judged.questions):
		return judged
	return replace(judged, findings=tuple(findings), questions=tuple(questions))


def _needless(finding: Finding, used: set[tuple[str, int]]) -> bool:
	"""A comment that seems to silence nothing, but does where another file wires its function."""
	return finding.code == UNUSED_SUPPRESSION and (finding.path, finding.start.line) in used


def _new(judged: Judged, found: Finding | Question, said: Said) -> bool:
	if found.path == judged.path or "#" in found.path:
		return True
	key = (found.path, found.start, found.code)
	new = key not in said
	said.add(key)
	return new
