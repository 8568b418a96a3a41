"""The checks of the rules about upgrading.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.upgrading.unknown_name.check ====
# GP901 unknown-name: error, any Gradio
"""A name or method that never existed."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "unknown-name")


# ==== gradio_patterns.rules.upgrading.unknown_parameter.check ====
# GP902 unknown-parameter: error, any Gradio
"""A keyword that never existed, most often a slip of the pen."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "unknown-parameter")


# ==== gradio_patterns.rules.upgrading.removed_name.check ====
# GP903 removed-name: error, Gradio >=4.0
"""A name or method that the target version took out."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "removed-name")


# ==== gradio_patterns.rules.upgrading.removed_parameter.check ====
# GP904 removed-parameter: error, Gradio >=4.0
"""A keyword that the target version took out."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "removed-parameter")


# ==== gradio_patterns.rules.upgrading.not_yet_introduced.check ====
# GP905 not-yet-introduced: error, Gradio <6.27
"""A name, keyword or event that comes with a later release than the target."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "not-yet-introduced")


# ==== gradio_patterns.rules.upgrading.deprecated_api.check ====
# GP906 deprecated-api: info, any Gradio
"""What the target version still takes, with a warning."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "deprecated-api")


# ==== gradio_patterns.rules.upgrading.event_not_supported.check ====
# GP907 event-not-supported: error, any Gradio
"""A listener for an event that the component never had."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "event-not-supported")


# ==== gradio_patterns.rules.upgrading.positional_arguments_dropped.check ====
# GP908 positional-arguments-dropped: error, any Gradio
"""Positional arguments beyond those that a component takes."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	spelled = _after_a_text(app) if app.target >= (6,) else set()
	for hit in hits(app, "positional-arguments-dropped"):
		if id(hit.node) not in spelled:
			yield hit


def _after_a_text(app: App) -> set[int]:
	"""Second arguments after a text in place of choices: that its letters are taken is worse, and
    has a rule of its own."""
	calls = app.calls("Radio", "Dropdown", "CheckboxGroup")
	several = [call for call in calls if len(call.positional) > 1]
	return {
		id(call.positional[1])
		for call in several
		if isinstance(app.literal(call.positional[0], call.place), str)
	}


# ==== gradio_patterns.rules.upgrading.value_not_accepted.check ====
# GP909 value-not-accepted: error, any Gradio
"""A literal value that the parameter refuses or does not know."""

import ast
from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "value-not-accepted")
	for call in app.gradio_calls if app.target >= (3, 50) else ():
		scale = call.keyword_node("scale")
		value = scale.value if scale is not None else None
		if (
			isinstance(value, ast.Constant)
			and isinstance(value.value, float)
			and scale is not None
			and value.value != round(value.value)
		):
			yield Hit(
				scale, f"scale={value.value} is no whole number, as Gradio warns", severity="info"
			)
		if call.name == "Dropdown" and not call.open and call.keyword("max_choices") is not None:
			several = call.argument(3, "multiselect")
			if several is None or (isinstance(several, ast.Constant) and not several.value):
				node = call.keyword_node("max_choices")
				if node is not None:
					yield Hit(
						node, "max_choices= counts only with multiselect=True", severity="info"
					)


# ==== gradio_patterns.rules.upgrading.theme_left_on_blocks.check ====
# GP910 theme-left-on-blocks: warning, Gradio >=6.1
"""theme=, css=, js=, head= on the constructor: Gradio 6 wants them on launch()."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	yield from hits(app, "theme-left-on-blocks")


# ==== gradio_patterns.rules.upgrading.component_class_as_annotation.check ====
# GP911 component-class-as-annotation: error, Gradio >=6.0
"""A handler's parameter annotated with a component class and used as the value."""

from collections.abc import Iterator

from gradio_patterns.api import parameters_ever, symbol_of
from gradio_patterns.api.symbols import lineage
from gradio_patterns.api.table import rungs
from gradio_patterns.app import App
from gradio_patterns.app.uses import used_as_value
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		function = event.function
		for name in sorted(event.described):
			assert function is not None, "its parameters are described"
			annotation = function.annotation(name)
			assert annotation is not None, "it describes the parameter"
			kind = _component(app, app.qualified(annotation, function.around))
			if kind is not None and used_as_value(app, function, name, _properties(kind)):
				yield Hit(
					annotation,
					f'"{name}: gr.{kind}" hands "{function.name}" the properties of the component'
					" since Gradio 6, not its value, and it is used as the value; annotate it"
					" with the type of the value",
				)


def _component(app: App, path: str | None) -> str | None:
	"""The component class that a path means; layouts and other classes are none."""
	symbol = symbol_of(path or "", app.target) or ""
	return symbol if "Component" in lineage(symbol, rungs(app.target)[-1]) else None


def _properties(kind: str) -> frozenset[str]:
	"""What an object of the component's properties may be asked for."""
	return frozenset({"value", *parameters_ever(kind, "")})


# ==== gradio_patterns.rules.upgrading.old_gradio_with_new_dependencies.check ====
# GP951 old-gradio-with-new-dependencies: error, any Gradio
"""Old Gradio pinned, and a package under it that has moved on: left open, or locked too new."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.specifiers import contains, pinned

WORDS = ("launch",)

_LINE = r"([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)"
_ENTRY = r'(?m)^name *= *"([^"]+)"\s*\nversion *= *"([^"]+)"'
_TOML_LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "pylock.toml")
_OTHER_LOCKS = ("Pipfile.lock", "constraints.txt")


@dataclass(frozen=True)
class Trap:
	"""A package whose newest release an old Gradio cannot use."""

	package: str
	gradio: str
	"""The Gradio versions that fail with it."""
	cap: str
	consequence: str
	holders: tuple[str, ...]
	"""Packages that hold it back as well when they are pinned."""
	broken: str = ">=1"
	"""The versions of the package that it fails with."""
	files_only: bool = False
	"""Whether it takes a listener with a component that holds files."""


_HOLDS_FILES = frozenset(
	{
		"Image", "Audio", "Video", "File", "UploadButton", "Gallery", "Chatbot", "ImageEditor",
		"Model3D", "MultimodalTextbox", "AnnotatedImage",
	}
)  # fmt: skip
"""Each was run: with pydantic 2.11 a listener that has it keeps Gradio 4.44 from starting."""

_TRAPS = (
	Trap(
		"huggingface-hub", ">=4.44,<5.35", "huggingface_hub<1",
		"import gradio fails with huggingface_hub 1",
		("transformers", "tokenizers", "diffusers", "datasets", "accelerate", "peft"),
	),
	Trap(
		"starlette", ">=3.50,<5.1", "starlette<1",
		"its page answers 500 with starlette 1",
		("fastapi", "uvicorn-worker"),
	),
	Trap(
		"pydantic", ">=4.37,<5.22", "pydantic<2.11",
		"an app with files, images or a chat does not start with pydantic 2.11",
		(), ">=2.11", files_only=True,
	),
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	lock = app.project_file(*_TOML_LOCKS)
	message = _locked(app, *lock) if lock is not None else _left_open(app)
	node = gradio_import(app)
	if message is not None and node is not None:
		yield Hit(node, message)


def _meets(app: App, trap: Trap) -> bool:
	return not trap.files_only or any(
		one is not None and one.kind in _HOLDS_FILES
		for event in (*app.events, *app.interfaces)
		for one in (*(event.inputs or ()), *(event.outputs or ()))
	)


def _locked(app: App, path: str, text: str) -> str | None:
	"""A lock file fixes everything, the wrong thing too."""
	versions = _lock_versions(text)
	held = [trap for trap in _traps(versions) if _meets(app, trap)]
	if not held:
		return None
	locked = " and ".join(f"{trap.package} {versions[trap.package]}" for trap in held)
	return (
		f"{os.path.basename(path)} locks gradio {versions['gradio']} with {locked}:"
		f" {_consequences(held)}; require {_caps(held)} and lock again, or raise gradio"
	)


def _left_open(app: App) -> str | None:
	# pyproject.toml stands at the root, where the search ends: requirements.txt is never farther.
	found = app.project_file("requirements.txt", "pyproject.toml")
	if found is None or app.project_file(*_OTHER_LOCKS) is not None:
		return None
	name, text = os.path.basename(found[0]), found[1]
	lines = text.splitlines() if name == "requirements.txt" else _project_dependencies(text)
	wanted = _requirements(lines)
	range_ = wanted.get("gradio", "")
	version = pinned(range_) or _newest_of(app, range_)
	if version is None:
		return None
	limited = {package for package, range_ in wanted.items() if re.search(r"<|==|~=", range_)}
	snapped = [
		trap
		for trap in _TRAPS
		if contains(trap.gradio, version)
		and limited.isdisjoint({trap.package, *trap.holders})
		and _meets(app, trap)
	]
	if not snapped:
		return None
	packages = " and ".join(trap.package for trap in snapped)
	asks = f"pins gradio {version}" if pinned(range_) else f"caps gradio at {version} ({range_})"
	return (
		f"{name} {asks} and leaves {packages} open: "
		f"{_consequences(snapped)}; add {_caps(snapped)}, or raise gradio"
	)


def _newest_of(app: App, range_: str) -> str | None:
	"""What a fresh install of a range with an upper end takes.

    That is the release reviewed for, but only where it is the newest of such a range: a Space's
    README, another file or the command line may name an older one.
    """
	allowed = app.target_info.allowed
	if len(allowed) < 2 or app.target != allowed[-1] or not re.search(r"<|~=|==", range_):
		return None
	version = ".".join(map(str, app.target))
	return version if contains(range_, version) else None


def _consequences(traps: list[Trap]) -> str:
	return " and ".join(trap.consequence for trap in traps)


def _caps(traps: list[Trap]) -> str:
	return " and ".join(trap.cap for trap in traps)


def _requirements(lines: list[str]) -> dict[str, str]:
	"""Ranges by package; none where other files, addresses or the Python at hand have a say."""
	wanted: dict[str, str] = {}
	for line in lines:
		stripped = line.partition("#")[0].partition(";")[0].strip()
		if stripped.startswith("-") or "://" in stripped:
			return {}
		match = re.fullmatch(_LINE, stripped)
		if match:
			name = _normal(match[1])
			if name in wanted:
				return {}
			wanted[name] = match[2].strip()
	return wanted


def _project_dependencies(text: str) -> list[str]:
	"""The requirements in ``[project]``; none where the file cannot be read or names none."""
	document = parse_toml(text.encode()) if "gradio" in text else {}
	project = document.get("project") if isinstance(document, dict) else None
	lines = project.get("dependencies") if isinstance(project, dict) else None
	if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
		return []
	return lines


@lru_cache(maxsize=8)
def _lock_versions(text: str) -> dict[str, str]:
	"""Versions by package in a TOML lock file; none for a package locked more than once.

    Lock files are long and seldom wrong: they are parsed only where the lines look like it.
    """
	versions: dict[str, str] = {}
	looks = {_normal(name): version for name, version in re.findall(_ENTRY, text)}
	document = parse_toml(text.encode()) if _traps(looks) else {}
	if not isinstance(document, dict):
		return versions
	for table in ("package", "packages"):
		entries = document.get(table)
		for entry in entries if isinstance(entries, list) else ():
			if isinstance(entry, dict) and isinstance(entry.get("name"), str):
				name = _normal(entry["name"])
				versions[name] = "" if name in versions else str(entry.get("version"))
	return versions


def _traps(versions: dict[str, str]) -> list[Trap]:
	"""The traps into which these versions fall together."""
	return [
		trap
		for trap in _TRAPS
		if contains(trap.gradio, versions.get("gradio", ""))
		and contains(trap.broken, versions.get(trap.package, ""))
	]


def _normal(name: str) -> str:
	return re.sub(r"[-_.]+", "-", name.lower())


# ==== gradio_patterns.rules.upgrading.vulnerable_gradio_version.check ====
# GP952 vulnerable-gradio-version: warning, any Gradio
"""The project fixes Gradio at a version with holes that were seen open."""

import os
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.target.target import fixed_by_file

WORDS = ("launch",)

_ANY_ORIGIN = ((5, 0), "web pages of origin null may call and read the app while it runs locally")
_UPLOADED_PAGES = (
	(4, 41),
	"an uploaded HTML file is served as a page of the app, scripts included",
)


def check(app: App) -> Iterator[Hit]:
	version, told = app.target_info.version, app.target_info
	if not fixed_by_file(told):
		return
	open_holes = [hole for fixed, hole in (_ANY_ORIGIN, _UPLOADED_PAGES) if version < fixed]
	node = gradio_import(app) if open_holes else None
	if node is not None:
		place, holes = os.path.basename(told.source), "; ".join(open_holes)
		yield Hit(node, f"{place} fixes gradio {told.text}: {holes}; raise it to 5.0 or newer")


# ==== gradio_patterns.rules.upgrading.readme_and_requirements_disagree.check ====
# GP953 readme-and-requirements-disagree: error, any Gradio
"""The Space's README and its requirements ask for Gradio versions that exclude each other."""

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.target.specifiers import contains, read, release_of

WORDS = ("gradio",)

_SDK = r"(?m)^sdk\s*:\s*[\"']?gradio[\"']?\s*$"
_VERSION = r"(?m)^sdk_version\s*:\s*[\"']?([\w.]+)[\"']?\s*$"
_REQUIREMENT = r"(?im)^gradio\s*(?:\[[^\]\n]*\])?\s*((?:===|==|!=|<=|>=|~=|<|>)[^;#@\n]*)"


def check(app: App) -> Iterator[Hit]:
	readme, wanted = app.project_file("README.md"), app.project_file("requirements.txt")
	if readme is None or wanted is None or not readme[1].startswith("---"):
		return
	if os.path.dirname(readme[0]) != os.path.dirname(wanted[0]):
		return
	front = readme[1][3:].partition("\n---")[0]
	asked = re.search(_VERSION, front)
	ranges = re.findall(_REQUIREMENT, wanted[1])
	if not re.search(_SDK, front) or asked is None or len(ranges) != 1:
		return
	release, range_ = release_of(asked[1]), ranges[0].strip()
	node = gradio_import(app)
	if release is None or node is None or not read(range_) or contains(range_, asked[1]):
		return
	yield Hit(
		node,
		f"README.md says sdk_version {asked[1]} and requirements.txt says gradio{range_}: a Space "
		"installs both at once and its build fails; name the same version in both",
	)


# ==== gradio_patterns.rules.upgrading.css_path_as_text.check ====
# GP980 css-path-as-text: warning, Gradio >=5.0
"""The path of a file for css=, js= or head=: since 5.0 these take code only."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import launches
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("css", "js", "head")

_FILES = {
	"css": r"(?i)[^{}<>;@\n]*[^{}<>;@\n.]\.s?css",
	"js": r"(?i)[^{}<>();=\n]*[^{}<>();=\n. ]\.m?js",
	"head": r"(?i)[^<>\n]*[^<>\n.]\.html?",
}
"""Texts that are the path of a file and cannot be code of that language."""
_PATH_KEYWORDS = {"css": "css_paths", "head": "head_paths"}
_PATHS = frozenset({"pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "os.path.join"})
_SAME = frozenset({"os.path.abspath", "os.path.realpath", "os.path.normpath", "builtins.str"})
_METHODS = frozenset({"resolve", "absolute", "as_posix", "joinpath", "with_name", "expanduser"})


def check(app: App) -> Iterator[Hit]:
	for call in _pages(app):
		for name, pattern in _FILES.items():
			keyword = call.keyword_node(name)
			if keyword is None:
				continue
			file = _file(app, keyword.value, call.place)
			if file is not None and re.fullmatch(pattern, file):
				yield _hit(app, call, keyword, name)


def _hit(app: App, call: Call, keyword: ast.keyword, name: str) -> Hit:
	other = _PATH_KEYWORDS.get(name)
	fix, advice = None, "pass the text of the file" if other is None else f"use {other}="
	if other is not None and call.keyword(other) is None and not call.open:
		fix = edits.unsafe(advice, edits.rename_keyword(app.source, keyword, other))
	return Hit(
		keyword, f"{name}= takes code since Gradio 5 and does not read the file; {advice}", fix
	)


def _pages(app: App) -> Iterator[Call]:
	"""Where the version under review takes the look of the page."""
	yield from app.calls("Blocks", "Interface", "TabbedInterface")
	if app.target < (6,):
		yield from app.calls("ChatInterface")
	else:
		yield from launches(app)
		yield from app.calls("mount_gradio_app")


def _file(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""What can be read of a path, its end at least; None where that cannot be told."""
	node, place = trace(app, node, place)
	if depth > 8:
		return None
	if isinstance(node, ast.Constant):
		return node.value if isinstance(node.value, str) else None
	if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Add)):
		last = _file(app, node.right, place, depth + 1)
		return None if last is None else (_file(app, node.left, place, depth + 1) or "") + last
	if isinstance(node, ast.JoinedStr):
		return "".join(str(p.value) if isinstance(p, ast.Constant) else "x" for p in node.values)
	if isinstance(node, ast.Call):
		return _of_call(app, node, place, depth + 1)
	return None


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> str | None:
	name = app.qualified(node.func, place)
	if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
		return None
	if name in _PATHS or (name in _SAME and len(node.args) == 1):
		return _file(app, node.args[-1], place, depth) if node.args else None
	if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
		inner = node.args[-1] if node.args else node.func.value
		return _file(app, inner, place, depth)
	return None


# ==== gradio_patterns.rules.upgrading.argument_missing.check ====
# GP981 argument-missing: error, any Gradio
"""gr.Interface(fn, examples=[...]): inputs and outputs have no default."""

from collections.abc import Iterator

from gradio_patterns.api import missing, positional_names, symbol_of
from gradio_patterns.api.version_guards import silenced
from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
	for call in app.gradio_calls:
		left_out = _left_out(app, call)
		if left_out and not silenced(app, call, call.name):
			names = " and ".join(f"{name}=" for name in left_out)
			yield Hit(call.node.func, f"gr.{call.name} needs {names}; this raises a TypeError")


def _left_out(app: App, call: Call) -> tuple[str, ...]:
	"""Parameters without a default that a call certainly does not fill."""
	symbol = symbol_of(app.qualified(call.node.func, call.place) or "", app.target) or ""
	if call.open:
		return ()
	by_position = positional_names(symbol, "", app.target)[: len(call.positional)]
	return missing(symbol, "", (*by_position, *call.keywords), app.target)
