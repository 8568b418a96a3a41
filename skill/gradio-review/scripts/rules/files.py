"""The checks of the rules about files.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.files.file_used_as_other_type.check ====
# GP401 file-used-as-other-type: error, Gradio >=4.0
"""A path that is read like a file, or bytes that are opened like a path."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses

WORDS = ("File", "UploadButton", "file")


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app, "File", "Files", "UploadButton"):
		if misuse.atom.kind == "text":
			yield _path_as_file(misuse)
		elif misuse.atom.kind == "bytes":
			yield _bytes_as_path(app, misuse)


def _path_as_file(misuse: Misuse) -> Hit:
	name = misuse.port.name
	said = f'"{name}" is a path (type="filepath")'
	if misuse.use.how == "attribute":
		trouble = f"so .{misuse.use.name}() raises an AttributeError"
		return Hit(
			misuse.use.node,
			f'{said}, {trouble}; open({name}) it, or set type="binary" to get bytes',
		)
	return Hit(misuse.use.node, f"{said}, but {misuse.trouble}; open({name}) it first")


def _bytes_as_path(app: App, misuse: Misuse) -> Hit:
	said = f'"{misuse.port.name}" holds'
	if misuse.use.how == "attribute":
		return Hit(
			misuse.use.node,
			f'{said} bytes (type="binary"), so .{misuse.use.name} raises an '
			'AttributeError; use the bytes as they are, or set type="filepath"',
		)
	if misuse.wanted != "a path":
		return Hit(misuse.use.node, f'{said} bytes (type="binary"), but {misuse.trouble}')
	called = misuse.use.name.rpartition(".")[2]
	return Hit(
		misuse.use.node,
		f'{said} the content as bytes (type="binary"), which {called}() takes for a path; '
		'set type="filepath"',
		_as_path(app, misuse),
	)


def _as_path(app: App, misuse: Misuse) -> Fix | None:
	"""Hand over a path instead, where no other function gets this component's value."""
	component = own_source(app, misuse.port)
	if component is None:
		return None
	edit = edits.set_keyword(app.source, component.call, "type", '"filepath"')
	return edits.unsafe('hand over a path with type="filepath"', edit)


# ==== gradio_patterns.rules.files.several_files_used_as_one.check ====
# GP402 several-files-used-as-one: error, any Gradio
"""The list of a multi-file upload, opened or asked like one file."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("multiple", "directory", "Files", "files")


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app, "File", "Files", "UploadButton"):
		component = misuse.port.component
		if misuse.atom.kind != "list":
			continue
		count = component.call.keyword("file_count") if component is not None else None
		how = f"file_count={ast.unparse(count)}" if count is not None else "gr.Files"
		joint = "but" if misuse.use.how == "call" else "and"
		yield Hit(
			misuse.use.node,
			f'"{misuse.port.name}" is a list ({how}), even for one file, {joint} {misuse.trouble}; '
			f"loop over it: for path in {misuse.port.name} or []",
		)


# ==== gradio_patterns.rules.files.file_type_removed.check ====
# GP403 file-type-removed: error, Gradio >=4.0
"""type="file" and type="bytes": refused since 4.0."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.uses import FILE_METHODS, handed
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("File", "UploadButton")

_NOW = {"file": "filepath", "bytes": "binary"}


def check(app: App) -> Iterator[Hit]:
	for call in app.calls("File", "UploadButton"):
		keyword = call.keyword_node("type")
		if keyword is None or not isinstance(keyword.value, ast.Constant):
			continue
		old = str(keyword.value.value)
		new = _NOW.get(old)
		if new is not None:
			yield Hit(
				keyword,
				f'type="{old}" of gr.{call.name} raises a ValueError since '
				f'Gradio 4; use type="{new}"',
				_fix(app, call, keyword, new),
			)


def _fix(app: App, call: Call, keyword: ast.keyword, new: str) -> Fix | None:
	edit = edits.replace(app.source, keyword.value, f'"{new}"')
	message = f'use type="{new}"'
	# Bytes stay bytes; a path does what a file object did only where it is asked for .name.
	if new == "binary" or _only_name(app, call):
		return edits.safe(message, edit)
	takers = [use for use in handed(app, call.name) if use.component.call.node is call.node]
	if any(True for use in takers for _ in use.attributes(*FILE_METHODS)):
		return None
	return edits.unsafe(message, edit)


def _only_name(app: App, call: Call) -> bool:
	"""Whether every function that gets this component's value reads only its ``.name``."""
	takers = [use for use in handed(app, call.name) if use.component.call.node is call.node]
	reached = {
		event.call.node
		for event in (*app.events, *app.interfaces)
		if event.inputs is None
		or any(part is None or part.call.node is call.node for part in event.inputs)
	}
	known = {event.call.node for use in takers for event in app.events_of(use.function)}
	if not takers or not reached <= known:
		return False
	for use in takers:
		names = {id(node.value) for node in use.attributes("name")}
		for node in use.function.own_nodes:
			if isinstance(node, ast.Name) and node.id == use.name and id(node) not in names:
				return False
	return True


# ==== gradio_patterns.rules.files.bytes_returned_for_file.check ====
# GP404 bytes-returned-for-file: error, any Gradio
"""Bytes, BytesIO or an open file handed to a component that takes a path."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import place_of, results

WORDS = ("File", "DownloadButton", "file")

_CONTENT = {"bytes": "bytes", "buffer": "a BytesIO"}


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			if result.output.kind not in {"File", "DownloadButton"}:
				continue
			for atom in result.value:
				what = _CONTENT.get(atom.kind)
				if what is not None:
					yield Hit(
						place_of(result, atom),
						f'"{result.function.name}" returns {what} to gr.{result.output.kind}, '
						"which takes a path: the visitor gets an error; write it to a file and "
						"return the path",
					)


# ==== gradio_patterns.rules.files.path_object_returned_for_file.check ====
# GP405 path-object-returned-for-file: error, Gradio >=4.0
"""A pathlib.Path returned to gr.File or gr.UploadButton."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Values, place_of, results

WORDS = ("pathlib",)


def check(app: App) -> Iterator[Hit]:
	for event in (*app.events, *app.interfaces):
		for result in results(app, event):
			if result.output.kind not in {"File", "UploadButton"}:
				continue
			for atom in result.value:
				if atom.kind == "path":
					node = place_of(result, atom)
					yield Hit(
						node,
						f'"{result.function.name}" returns a pathlib.Path to '
						f"gr.{result.output.kind}, which raises an error; return str(path)",
						_fix(app, node, result.value),
					)


def _fix(app: App, node: ast.AST, values: Values) -> Fix | None:
	"""Around what is a path for sure: a text is one anyway, None must stay one."""
	if any(atom.kind not in {"path", "text"} for atom in values):
		return None
	assert isinstance(node, ast.expr), "a path is a value"
	return edits.safe("return str(...)", *edits.wrap(app.source, node, "str(", ")"))


# ==== gradio_patterns.rules.files.temporary_file_already_gone.check ====
# GP406 temporary-file-already-gone: error, any Gradio
"""The path of a temporary file whose with block ends with the function."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("NamedTemporaryFile", "TemporaryDirectory")

_FILES = frozenset(
	{
		"File", "Image", "Audio", "Video", "Gallery", "DownloadButton", "Model3D",
		"UploadButton", "ImageSlider",
	}
)  # fmt: skip
_JOINING = frozenset({"os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath"})


def check(app: App) -> Iterator[Hit]:
	for result in returned(app, *_FILES):
		if result.function.is_generator:
			continue  # what is yielded is served before the block is left
		maker = _deleted(app, result.node, result.place)
		if maker is not None:
			advice = (
				"pass delete=False" if maker == "NamedTemporaryFile" else "use tempfile.mkdtemp()"
			)
			yield Hit(
				result.node,
				f'"{result.function.name}" returns a path that {maker} deletes before Gradio '
				f"serves it to gr.{result.component.kind}; {advice}",
			)


def _deleted(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""The tempfile class that deletes the path ``node`` stands for, where that is plain."""
	node, place = trace(app, node, place)
	if depth > 8:
		return None
	if isinstance(node, ast.BinOp):
		return _deleted(app, node.left, place, depth + 1)
	if isinstance(node, ast.Call) and node.args:
		if app.qualified(node.func, place) in _JOINING:
			return _deleted(app, node.args[0], place, depth + 1)
		return None
	if isinstance(node, ast.JoinedStr):
		first = node.values[0] if node.values else None
		if isinstance(first, ast.FormattedValue):
			return _deleted(app, first.value, place, depth + 1)
		return None
	if isinstance(node, ast.Attribute) and node.attr == "name":
		made = _with(app, node.value, place) or node.value
		return "NamedTemporaryFile" if _makes(app, made, place, "NamedTemporaryFile") else None
	entered = _with(app, node, place)
	if entered is not None and _makes(app, entered, place, "TemporaryDirectory"):
		return "TemporaryDirectory"
	return None


def _with(app: App, node: ast.expr, place: Place) -> ast.expr | None:
	"""What ``with ... as node`` enters."""
	if not isinstance(node, ast.Name):
		return None
	binding = app.resolver.binding(node.id, place, order_of(node))
	if binding is None or binding.kind != "with" or binding.place.scope is not place.scope:
		return None
	assert isinstance(binding.value, ast.expr), "a with has an expression"
	return binding.value


def _makes(app: App, node: ast.expr, place: Place, maker: str) -> bool:
	if not isinstance(node, ast.Call) or app.qualified(node.func, place) != f"tempfile.{maker}":
		return False
	return not any(keyword.arg in {"delete", None} for keyword in node.keywords)


# ==== gradio_patterns.rules.files.max_file_size_malformed.check ====
# GP407 max-file-size-malformed: error, Gradio >=4.28
"""max_file_size="200m": a text or number that launch() cannot read."""

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_file_size",)

_SIZE = r"(?i)\s*\d+\s*(b|kb|mb|gb|tb)\s*"
_ALMOST = r"(?i)\s*(\d+)\s*([kmgt])(i?b?)\s*"


def check(app: App) -> Iterator[Hit]:
	for call in (*app.launches, *app.calls("mount_gradio_app")):
		node = call.keyword("max_file_size")
		value = app.literal(node, call.place)
		if node is None or not isinstance(value, (str, float)) or re.fullmatch(_SIZE, str(value)):
			continue
		meant = _meant(value)
		fix: Fix | None = None
		if meant is not None:
			fix = edits.unsafe(f'write "{meant}"', edits.replace(app.source, node, f'"{meant}"'))
		yield Hit(
			node,
			f"max_file_size={value!r} raises when the app starts; write a whole number with "
			f'b, kb, mb, gb or tb: "{meant or "200mb"}"',
			fix,
		)


def _meant(value: str | float) -> str | None:
	found = re.fullmatch(_ALMOST, value) if isinstance(value, str) else None
	return f"{found[1]}{found[2].lower()}b" if found else None


# ==== gradio_patterns.rules.files.max_file_size_in_bytes.check ====
# GP408 max-file-size-in-bytes: error, Gradio >=4.28
"""max_file_size=200: bytes, where megabytes were meant."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_file_size",)

_TINY = 4096
"""Smaller than any real upload: a number below was meant in kilobytes or megabytes."""


def check(app: App) -> Iterator[Hit]:
	for call in (*app.launches, *app.calls("mount_gradio_app")):
		node = call.keyword("max_file_size")
		value = app.literal(node, call.place)
		if type(value) is not int or not 0 < value <= _TINY:
			continue
		assert node is not None
		yield Hit(
			node,
			f"max_file_size={value} allows {value} bytes, so every real upload is refused; "
			f'write the unit: "{value}mb"',
			edits.unsafe(f'write "{value}mb"', edits.replace(app.source, node, f'"{value}mb"')),
		)


# ==== gradio_patterns.rules.files.no_upload_limit.check ====
# GP409 no-upload-limit: info, Gradio >=4.28
"""An upload component, and a launch() without max_file_size=."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("File", "UploadButton", "Video", "MultimodalTextbox")


def check(app: App) -> Iterator[Hit]:
	uploads = app.calls("File", "UploadButton", "Video", "MultimodalTextbox")
	taken = {
		component.call.node
		for event in (*app.events, *app.interfaces)
		for component in event.inputs or ()
		if component is not None
	}
	kinds = [call.name for call in uploads if call.node in taken]
	if not kinds:
		return
	for call in app.launches:
		if not call.open and call.keyword("max_file_size") is None:
			yield Hit(
				call.node,
				f"uploads to the gr.{kinds[0]} have no size limit; "
				'pass launch(max_file_size="50mb") if strangers may use the app',
			)
			return


# ==== gradio_patterns.rules.files.uploads_kept_forever.check ====
# GP410 uploads-kept-forever: a question, Gradio >=4.20
"""A launched app that takes files and never deletes them: worth a question."""

from collections.abc import Iterator

from gradio_patterns.app import App, Call, Event, Instance
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.pages import page
from gradio_patterns.findings.hit import Hit

WORDS = ("File", "UploadButton", "Video", "Audio")

_MEDIA = frozenset({"File", "UploadButton", "Video", "Audio"})


def check(app: App) -> Iterator[Hit]:
	apps = app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")
	if not app.launches or not apps:
		return
	taken: dict[int, set[str]] = {}
	for event in (*app.events, *app.interfaces):
		kinds = {part.kind for part in event.inputs or () if part and part.kind in _MEDIA}
		if kinds:
			owner = _app_of(app, event, apps)
			if owner is not None:
				taken.setdefault(id(owner.node), set()).update(kinds)
	launched = {
		id(call.receiver.call.node) for call in app.launches if isinstance(call.receiver, Instance)
	}
	kept = [call for call in apps if id(call.node) in taken and not _deletes(call)]
	for call in kept:
		# What is not launched itself is part of another app, whose setting counts.
		if id(call.node) not in launched and any(_deletes(other) for other in apps):
			continue
		names = " and ".join(f"gr.{kind}" for kind in sorted(taken[id(call.node)]))
		yield Hit(
			call.node,
			f"Every upload to {names} stays on the disk: does this app run long enough to "
			"need delete_cache=(frequency, age)?",
		)


def _app_of(app: App, event: Event, apps: list[Call]) -> Call | None:
	"""The app a listener belongs to: where that cannot be told, the first, if all are alike."""
	if not event.listener:
		return event.call
	around = page(app, event.call.place, APPS)
	if around is not None:
		return around[0].call
	return None if any(_deletes(call) for call in apps) else apps[0]


def _deletes(call: Call) -> bool:
	"""Whether an app has delete_cache=, or may have."""
	return call.open or call.keyword("delete_cache") is not None


# ==== gradio_patterns.rules.files.upload_path_kept_while_cache_deleted.check ====
# GP411 upload-path-kept-while-cache-deleted: warning, Gradio >=4.20
"""The path of an upload put into a State or a global, in an app whose cache is deleted."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import Handed, choice, handed, returned
from gradio_patterns.findings.hit import Hit

WORDS = ("delete_cache",)

_DEFAULTS = {"File": "filepath", "UploadButton": "filepath", "Video": "filepath"}
_KINDS = ("File", "UploadButton", "Video", "Image", "Audio")


def check(app: App) -> Iterator[Hit]:
	apps = app.calls("Blocks", "Interface", "ChatInterface")
	if not any(call.keyword("delete_cache") is not None for call in apps):
		return
	kept = list(returned(app, "State"))
	for use in handed(app, *_KINDS):
		kind = use.component.kind
		if choice(use.component, "type", _DEFAULTS.get(kind, "numpy")) != "filepath":
			continue
		for result in kept:
			if result.function.node is use.function.node and _path(result.node, use.name):
				yield _hit(result.node, use, "a gr.State")
		for node in _global_stores(use):
			yield _hit(node, use, "a global")


def _hit(node: ast.AST, use: Handed, where: str) -> Hit:
	return Hit(
		node,
		f'the path in "{use.name}" is kept in {where}, but delete_cache= deletes the file; '
		"copy it to a folder of your own and keep that path",
	)


def _path(node: ast.expr, name: str) -> bool:
	"""``upload`` or ``upload.name``."""
	if isinstance(node, ast.Attribute) and node.attr == "name":
		node = node.value
	return isinstance(node, ast.Name) and node.id == name


def _global_stores(use: Handed) -> Iterator[ast.AST]:
	for node in use.function.own_nodes:
		if isinstance(node, ast.Assign) and _path(node.value, use.name):
			for target in node.targets:
				if isinstance(target, ast.Name) and target.id in use.function.scope.globals:
					yield node


# ==== gradio_patterns.rules.files.output_outside_allowed_paths.check ====
# GP412 output-outside-allowed-paths: warning, Gradio >=5.0
"""A handler returns a file from a folder that cannot be the app's own, and nothing allows it."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("launch",)

_FILES = ("File", "Image", "Audio", "Video", "Gallery", "DownloadButton", "Model3D")
_JOINING = frozenset({"os.path.join", "os.path.expanduser", "pathlib.Path", "builtins.str"})
_ELSEWHERE = (
	r"/(data|mnt|media|nfs|shared|srv|storage|scratch|Volumes|etc|usr|var/(lib|log|data|www))/[^/]"
	r"|[D-Zd-z]:[\\/]|~/\.\w"
)
"""Mounts, system folders, hidden folders at home; not where apps are started (/app, /home)."""


def check(app: App) -> Iterator[Hit]:
	if not app.launches or _allows(app):
		return
	for result in returned(app, *_FILES):
		start = _start(app, result.node, result.place)
		if start is None or not re.match(_ELSEWHERE, start) or _inside(app, start):
			continue
		yield Hit(
			result.node,
			f'"{result.function.name}" returns a file below {_folder(start)}, which Gradio may not '
			"serve (InvalidPathError); add that folder to launch(allowed_paths=[...])",
		)


def _allows(app: App) -> bool:
	"""Whether anything in the file may allow further folders, or cannot be read."""
	if any(word in app.source.text for word in ("GRADIO_ALLOWED_PATHS", "chdir")):
		return True
	calls = (*app.launches, *app.calls("mount_gradio_app"))
	return bool(app.calls("set_static_paths")) or any(
		call.open or call.keyword("allowed_paths") is not None for call in calls
	)


def _start(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
	"""The literal beginning of a path."""
	node, place = trace(app, node, place)
	if depth > 8:
		return None
	if isinstance(node, ast.Constant):
		return str(node.value)
	if isinstance(node, ast.BinOp):
		left = _start(app, node.left, place, depth + 1)
		joint = f"/{_word(node.right)}" if isinstance(node.op, ast.Div) else "x"
		return None if left is None else left + joint
	if isinstance(node, ast.JoinedStr) and node.values:
		first = node.values[0]
		if isinstance(first, ast.FormattedValue):
			left = _start(app, first.value, place, depth + 1)
		else:
			left = _start(app, first, place, depth + 1)
		return None if left is None else left + "x"
	if isinstance(node, ast.Call) and app.qualified(node.func, place) == "pathlib.Path.home":
		return "~"
	if isinstance(node, ast.Call) and node.args and app.qualified(node.func, place) in _JOINING:
		left = _start(app, node.args[0], place, depth + 1)
		return left if left is None or len(node.args) == 1 else f"{left}/{_word(node.args[1])}"
	return None


def _word(node: ast.expr) -> str:
	"""A part of a path as it is written, or something in its place."""
	return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "x"


def _inside(app: App, start: str) -> bool:
	"""Whether the app itself lies there, so that its working folder may too."""
	return app.path.replace("\\", "/").startswith(_folder(start).replace("\\", "/"))


def _folder(start: str) -> str:
	parts = start.replace("\\", "/").split("/")
	return "/".join(parts[:2])


# ==== gradio_patterns.rules.files.audio_used_as_other_type.check ====
# GP413 audio-used-as-other-type: error, any Gradio
"""(rate, array) opened like a path, or a path taken apart like (rate, array)."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Use, uses
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import HAVE
from gradio_patterns.flow.values import Port, handed, without_none

WORDS = ("Audio", "audio")

_IS = {
	"tuple": 'a tuple (rate, array) (type="numpy")',
	"text": 'a path (type="filepath")',
	"array": "a numpy array",
	"number": "a number",
}


def check(app: App) -> Iterator[Hit]:
	for misuse in misuses(app, "Audio"):
		if misuse.atom.kind in _IS:
			wanted, remedy = _remedy(misuse)
			fix = _fix(app, misuse.port, wanted) if wanted else None
			what = f'"{misuse.port.name}" is {_IS[misuse.atom.kind]}'
			trouble = misuse.trouble
			joint = "it " if misuse.use.how != "call" else ""
			yield Hit(misuse.use.node, f"{what}, but {joint}{trouble}; {remedy}", fix)
	yield from _elements_of_paths(app)


def _remedy(misuse: Misuse) -> tuple[str, str]:
	"""The type with which it works, if one does, and what to do."""
	if misuse.atom.kind == "text":
		wanted = "numpy" if misuse.use.how == "unpacking" else ""
	elif misuse.atom.kind == "tuple":
		of_text = misuse.use.how == "attribute" and misuse.use.name in HAVE["text"]
		wanted = "filepath" if misuse.wanted == "a path" or of_text else ""
	else:
		return "", "take what the function needs out of it"
	if wanted:
		return wanted, f'set type="{wanted}" on the gr.Audio'
	return "", "take the array out of it first"


def _elements_of_paths(app: App) -> Iterator[Hit]:
	"""``path[1]``: a letter of the path."""
	for event in (*app.events, *app.interfaces):
		for use in uses(app, event):
			port = _path(use) if use.how == "item" and use.name in {"0", "1"} else None
			if port is not None and port.kind == "Audio" and not use.caught:
				what = f'"{port.name}" is {_IS["text"]}, but it cannot be taken apart'
				remedy = 'set type="numpy" on the gr.Audio'
				yield Hit(use.node, f"{what}; {remedy}", _fix(app, port, "numpy"))


def _path(use: Use) -> Port | None:
	atom = handed(use.value)
	same = all(one.detail == "path" for one in without_none(use.value))
	return atom.origin if atom is not None and same else None


def _fix(app: App, port: Port, wanted: str) -> Fix | None:
	component = own_source(app, port)
	if component is None:
		return None
	edit = edits.set_keyword(app.source, component.call, "type", f'"{wanted}"')
	return edits.unsafe(f'set type="{wanted}"', edit)


# ==== gradio_patterns.rules.files.temporary_file_left.check ====
# GP414 temporary-file-left: info, any Gradio
"""A temporary file that is made with every call and that nothing ever removes."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("tempfile", "NamedTemporaryFile", "mkstemp", "mkdtemp", "gettempdir")

_KEPT = frozenset({"tempfile.mkstemp", "tempfile.mkdtemp"})
_REMOVING = (
	"remove", "unlink", "rmtree", "rmdir", "removedirs", "move", "rename", "replace", "cleanup",
	"clean_up", "delete", "send2trash",
)  # fmt: skip
"""Calls after which a file may be gone; of which file is not asked."""
_TIDYING = ("clean", "purge", "sweep", "delete", "remove", "expire", "ttl")


def check(app: App) -> Iterator[Hit]:
	if _tidies(app):
		return
	for visit in visits(app):
		if visit.function.name.startswith("__") or _cached(visit.function.decorators):
			continue
		for node, place in visit.calls:
			what = _left(visit.app, node, place)
			if what is not None:
				yield Hit(
					node,
					f'every call of "{visit.function.name}" leaves {what} behind: Gradio copies '
					"what it shows and never deletes the original",
				)
				break  # one of a function is enough to look at it


def _tidies(app: App) -> bool:
	"""Whether the file removes or moves anything, or has a function that says it tidies up."""
	walked = app.walked
	if any(walked.is_called(name) for name in _REMOVING):
		return True
	called = (*walked.calls_by_name, *walked.calls_by_attribute)
	return any(word in name.lower() for name in called for word in _TIDYING)


def _cached(decorators: list[ast.expr]) -> bool:
	return any("cache" in ast.unparse(one) for one in decorators)


def _left(app: App, node: ast.Call, place: Place) -> str | None:
	path = app.qualified(node.func, place)
	words = {word.arg: word.value for word in node.keywords}
	if None in words or (words.keys() & {"dir"} and path in _KEPT):
		return None  # in a folder that somebody else may look after
	if path == "tempfile.NamedTemporaryFile":
		delete = words.get("delete")
		off = isinstance(delete, ast.Constant) and delete.value is False
		return "a temporary file" if off and "dir" not in words else None
	if path in _KEPT:
		return "a temporary folder" if path == "tempfile.mkdtemp" else "a temporary file"
	if path == "os.path.join" and len(node.args) == 2 and isinstance(node.args[1], ast.JoinedStr):
		first = node.args[0]
		inside = isinstance(first, ast.Call) and app.qualified(first.func, place)
		return "a file in the temporary folder" if inside == "tempfile.gettempdir" else None
	return None


# ==== gradio_patterns.rules.files.old_file_route.check ====
# GP420 old-file-route: error, Gradio >=5.0
"""/file= in a link of HTML, Markdown or CSS."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("file=",)

_LINK = r"""(?:\b(?:src|href|poster|srcset)\s*=\s*["'\\]*|url\(\s*["'\\]*|\]\()/?file="""

_ROUTE = r"""\.(?:get|head|route|api_route|add_api_route|add_route)\(\s*f?["']/file="""
"""A route of the app's own, or something that asks for one."""


def check(app: App) -> Iterator[Hit]:
	text = app.source.text
	if "gradio_api" in text or not app.gradio_calls or re.search(_ROUTE, text):
		return
	docstrings = {node.value for node in app.nodes_of(ast.Expr)}
	for node in app.nodes_of(ast.Constant):
		if node in docstrings:
			continue
		if isinstance(node.value, str):
			found = re.search(_LINK, node.value)
			if found is not None:
				yield Hit(
					node, "nothing is served under /file= any more; link to /gradio_api/file="
				)


# ==== gradio_patterns.rules.files.upload_moved_away.check ====
# GP421 upload-moved-away: warning, Gradio >=4.0
"""os.rename, shutil.move or os.remove of a path that a component hands over."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.uses import Handed, choice, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("rename", "replace", "move", "unlink")

_MOVING = ("os.rename", "os.replace", "os.renames", "shutil.move", "os.remove", "os.unlink")
_METHODS = frozenset({"rename", "replace", "unlink"})


def check(app: App) -> Iterator[Hit]:
	for use in handed(app, "File", "Audio", "Image", "Video"):
		if not _path(app, use) or not any(
			_stays(event, use) for event in app.events_of(use.function)
		):
			continue
		for node in _moved(app, use):
			yield Hit(
				node,
				f'"{use.name}" is the upload that the page still holds: a second click fails; '
				"copy it",
			)


def _path(app: App, use: Handed) -> bool:
	"""Whether the component hands over one path."""
	component = use.component
	if component.kind == "Image" and app.target < (4, 44):
		return False  # a new copy with every run
	if component.kind in {"Audio", "Image"}:
		return choice(component, "type", "numpy") == "filepath"
	single = choice(component, "file_count", "single") == "single"
	return single and choice(component, "type", "filepath") == "filepath"


def _stays(event: Event, use: Handed) -> bool:
	"""Whether the upload is still there after the run, for another one."""
	if event.may_output(use.component):
		return False
	return not event.listener or any(name in {"click", "submit"} for _, name in event.triggers)


def _moved(app: App, use: Handed) -> Iterator[ast.Call]:
	for moved, _ in use.passed_to(app, *_MOVING):
		yield moved
	for made, _ in use.passed_to(app, "pathlib.Path"):
		for node in use.function.own_nodes:
			if (
				isinstance(node, ast.Call)
				and isinstance(node.func, ast.Attribute)
				and node.func.value is made
				and node.func.attr in _METHODS
			):
				yield node


# ==== gradio_patterns.rules.files.fixed_output_file.check ====
# GP430 fixed-output-file: warning, Gradio >=4.0
"""A result written to one fixed file name and handed to the visitor from there."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.uses import returned
from gradio_patterns.effects.files import Written, fixed_path, written
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = (
	"open(", "write", ".save", "to_csv", "to_excel", "to_json", "export(", "tts_to_file", ".copy",
	"to_parquet", "ZipFile(", ".move(", ".output(", "mimsave", "savefig", "to_html",
)  # fmt: skip

KINDS = (
	"File", "Files", "Image", "Audio", "Video", "DownloadButton", "UploadButton", "Model3D",
	"Gallery",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[str] = set()
	several = _writers(app)
	for result in returned(app, *KINDS):
		path = fixed_path(app, result.node, result.place)
		if path is None or "." not in path or path in seen or not result.function.fed:
			continue
		for run in runs_of(app, result.function):
			for one in written(run.app, run.function):
				if fixed_path(run.app, one.path, one.place) == path and path not in seen:
					seen.add(path)
					yield _hit(app, one, path, result.event, several)


def _writers(app: App) -> dict[str, int]:
	"""How many handlers write each fixed path."""
	found: dict[str, int] = {}
	for function, _ in app.handlers:
		paths = {
			fixed_path(run.app, one.path, one.place)
			for run in runs_of(app, function)
			for one in written(run.app, run.function)
		}
		for path in paths - {None}:
			found[str(path)] = found.get(str(path), 0) + 1
	return found


def _hit(app: App, one: Written, path: str, event: Event, several: dict[str, int]) -> Hit:
	at_once = several.get(path, 0) > 1 or runs_at_once(app, event)
	when = "at the same moment" if at_once else "as soon as two runs overlap"
	return Hit(
		one.node,
		f'every visitor\'s result is written to "{path}": {when}, one is handed what another made;'
		" take a name of its own for each run (tempfile)",
		severity="warning" if at_once else "info",
	)


def runs_at_once(app: App, event: Event) -> bool:
	"""Whether two calls of a handler may run side by side: by default, since 4.0, they do not."""
	limit = event.call.keyword("concurrency_limit")
	if limit is None:
		calls = app.app_calls("queue")
		limit = next(
			(k for call in calls if (k := call.keyword("default_concurrency_limit")) is not None),
			None,
		)
	if isinstance(limit, ast.Constant) and limit.value != "default":
		return limit.value != 1
	queue = event.call.keyword("queue")
	return isinstance(queue, ast.Constant) and queue.value is False


# ==== gradio_patterns.rules.files.file_named_by_second.check ====
# GP431 file-named-by-second: info, Gradio >=4.0
"""A result's file is named by the second in which it was made, and by nothing else."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.effects.files import written
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("strftime", "time()")

_SAME = frozenset({"os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath"})


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for handler, _ in app.handlers:
		for run in runs_of(app, handler) if handler.fed else ():
			for one in written(run.app, run.function):
				if id(one.node) in seen:
					continue
				if _by_second(run.app, one.path, one.place):
					seen.add(id(one.node))
					yield Hit(
						one.node,
						"two visitors who are served in the same second write the same file; add"
						" uuid4() to its name or make it with tempfile",
					)


def _by_second(app: App, node: ast.expr, place: Place, depth: int = 0) -> bool:
	"""Whether the time in seconds is the only part of a path that differs between calls."""
	kinds = _parts(app, node, place, depth)
	return kinds is not None and "second" in kinds


def _parts(app: App, node: ast.expr, place: Place, depth: int) -> set[str] | None:
	"""What a path is made of: fixed texts and seconds; None where anything else may differ."""
	node, place = trace(app, node, place)
	if depth > 6:
		return None
	if isinstance(node, ast.Constant):
		return {"fixed"}
	parts: list[ast.expr] = []
	if isinstance(node, ast.JoinedStr):
		parts = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
	elif isinstance(node, ast.BinOp):
		parts = [node.left, node.right]
	elif isinstance(node, ast.Call):
		if _seconds(app, node, place):
			return {"second"}
		if app.qualified(node.func, place) not in _SAME:
			return None
		parts = list(node.args)
	elif isinstance(node, ast.Name) and node.id.isupper():
		return {"fixed"}
	if not parts:
		return None
	found = [_parts(app, part, place, depth + 1) for part in parts]
	return None if None in found else set().union(*(kinds for kinds in found if kinds))


def _seconds(app: App, node: ast.Call, place: Place) -> bool:
	"""``now().strftime("%H%M%S")``, ``time.strftime(...)``, ``int(time.time())``."""
	called = node.func
	name = app.qualified(called, place)
	if name in {"builtins.int", "builtins.round"} and len(node.args) == 1:
		inner = node.args[0]
		return isinstance(inner, ast.Call) and app.qualified(inner.func, place) == "time.time"
	if isinstance(called, ast.Attribute) and called.attr == "strftime" and node.args:
		form = node.args[0]
		text = form.value if isinstance(form, ast.Constant) else None
		return isinstance(text, str) and "%f" not in text and ("%S" in text or "%d" in text)
	return False


# ==== gradio_patterns.rules.files.file_named_alike_for_all.check ====
# GP432 file-named-alike-for-all: a question, any Gradio
"""A file with a name that two visitors can have in one folder: whose is it, and who deletes it?"""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import returned
from gradio_patterns.effects.files import Written, fixed_path, written
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("open(", "copy", "write", "save", "to_csv", "export", "makedirs", "mkdir", "os.path.join")

_OWN = (
	r"uuid|mkstemp|mkdtemp|NamedTemp|TemporaryDir|session_hash|urandom|token_hex|hash|sha\d|md5"
	r"|nanoid"
)
_NAMED = r"basename|orig_name|sanitize|\.name\b|\.stem\b|splitext"
_TIMED = r"strftime|time_str|timestamp|time\(\)|now\(\)|today\(\)"
_PLACED = (
	r"(?i)(^|_)(out|output|outputs|save|saved|dest|destination|result|results|target|file|export"
	r"|zip|wav|mp3|mp4|audio|video|image|img|pdf|csv|tmp|temp|archive|report|download|new)"
	r"_?(path|file|name|dir|folder|filepath|filename|fn)?$"
)
_FOR_ALL = r"(?i)log|cache|setting|config|leaderboard|feedback|pid|lock|history"

_MANY = 3
_SAID = "as the visitor says"
_PUT = r"join\(|['\"]\s*\.|f['\"]|['\"]/|/ "
"""A name put into a folder or made of parts: a whole path that is handed over is the caller's."""
MEDIA = ("File", "Files", "Image", "Audio", "Video", "DownloadButton", "Model3D", "Gallery")
_FIXED = "the same for every call"


def check(app: App) -> Iterator[Hit]:
	for visit in visits(app):
		lines: set[int] = set()
		for node, how in _places(visit):
			line = getattr(node, "lineno", 0)
			if line in lines or len(lines) == _MANY:
				continue
			lines.add(line)
			yield Hit(
				node,
				f'the file that "{visit.function.name}" makes here is named {how}: can two visitors'
				" get the same one at a time, and who deletes it?",
			)


def _places(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
	for file in written(visit.app, visit.function):
		how = _how(visit, file.path, file.place)
		if how == _FIXED and (_spoken_of(visit) or not _kept(visit, file)):
			continue
		if how:
			yield _origin(visit, file.path) or file.node, how
	for node in visit.function.own_nodes:
		if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
			continue
		if re.search(_PLACED, node.targets[0].id) and _joined(visit, node.value):
			how = _how(visit, node.value, visit.function.place)
			if how and (how != _SAID or _handed_on(visit, node.targets[0].id)):
				yield node, how


_READING = r"^(os\.path\.\w+|print|str|len|isinstance)$|load|read|infer|is_file|open$"


def _handed_on(visit: Visit, name: str) -> bool:
	"""Whether a path goes to a call that may make the file."""
	given = [
		ast.unparse(node.func)
		for node, _ in visit.calls
		for part in (*node.args, *(word.value for word in node.keywords))
		if isinstance(part, ast.Name) and part.id == name
	]
	return bool(given) and not any(re.search(_READING, called) for called in given)


def _spoken_of(visit: Visit) -> bool:
	"""Whether another rule looks at what is written: handlers that give a file back."""
	return any(event.outputs for event in visit.app.events_of(visit.handler)) and bool(
		list(returned(visit.app, *MEDIA))
	)


def _kept(visit: Visit, file: Written) -> bool:
	"""Whether what is written at a fixed place is the visitor's: not a log, not the app's own."""
	return bool(visit.names) and not re.search(_FOR_ALL, _said(visit, file.path, 1))


def _joined(visit: Visit, value: ast.expr) -> bool:
	"""Whether a value puts a name into a folder."""
	if isinstance(value, ast.Call):
		return visit.app.qualified(value.func, visit.function.place) == "os.path.join"
	if isinstance(value, ast.BinOp):
		return isinstance(value.op, ast.Div)
	return isinstance(value, ast.JoinedStr) and "/" in ast.unparse(value)


def _origin(visit: Visit, path: ast.expr) -> ast.AST | None:
	"""The statement that makes the path."""
	for node in visit.function.own_nodes:
		if not isinstance(node, ast.Assign) or not isinstance(path, ast.Name):
			continue
		if any(isinstance(one, ast.Name) and one.id == path.id for one in node.targets):
			return node
	return None


def _how(visit: Visit, path: ast.expr, place: Place) -> str | None:
	said = _said(visit, path, 3)
	if re.search(_OWN, said):
		return None
	if fixed_path(visit.app, path, place) is not None:
		return _FIXED
	given = visit.given(path)
	if given is not None and re.search(_NAMED, said):
		return "as the visitor's own file is"
	if re.search(_TIMED, said):
		return "by the time"
	if given is not None and given in visit.free and re.search(_PUT, said):
		return _SAID
	return None


def _said(visit: Visit, node: ast.AST, depth: int) -> str:
	"""All that a path is made of, names followed."""
	text = ast.unparse(node)
	names = {part.id for part in descend(node) if isinstance(part, ast.Name)}
	if depth:
		for each in visit.function.own_nodes:
			if isinstance(each, ast.Assign) and any(
				isinstance(one, ast.Name) and one.id in names for one in each.targets
			):
				text += " " + _said(visit, each.value, depth - 1)
	return text


# ==== gradio_patterns.rules.files.path_of_one_machine.check ====
# GP433 path-of-one-machine: warning, any Gradio
"""A file in somebody's home folder, written out: it is there on one machine only."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("/Users/", "/home/", ":\\\\Users", ":\\Users", ":/Users")

_HOME = r"(?:/home|/Users|[A-Za-z]:[\\/]+Users)[\\/]+([\w.-]+)[\\/]+\S"
_NOBODY = (
	r"(?i)^(user|users|username|app|appuser|apps|runner|jovyan|vscode|ubuntu|ec2-user|admin|node|work"
	r"|worker|coder|docker|model|models|data|shared|public|default|gradio|python|nobody|name|me|you"
	r"|your.*|my.*|xxx+|foo|bar|test|tests|example|someone|somebody|site|vcap|sagemaker-user|nonroot"
	r"|container|mambauser|micromamba|conda|git|pi|dev|deploy|service|root|project|projects)$"
)
"""Names of accounts that images and services make, and of nobody in particular."""
_SAID = frozenset(
	{
		"placeholder", "label", "info", "help", "description", "title", "examples", "choices",
		"example", "doc", "docs",
	}
)  # fmt: skip
_SHOWING = frozenset(
	{
		"Textbox", "Markdown", "HTML", "Code", "print", "Examples", "Dropdown", "Radio", "info",
		"warning", "error", "debug", "add_argument", "startswith", "replace", "sub", "match",
		"exists", "isfile", "isdir", "is_dir", "is_file", "split", "getenv", "get", "Field",
		"option", "strip", "endswith", "compile",
	}
)  # fmt: skip
"""Calls in which a path is only shown, an example, a first guess, or asked for."""


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	silent: set[int] = set()
	asked: set[str] = set()
	for node in app.nodes:
		if isinstance(node, ast.Call):
			name = last_name(node.func)
			for part in descend(node) if name in _SHOWING else ():
				silent.add(id(part))
				asked |= {part.value} if _text(part) else set()  # type: ignore[attr-defined]
			for word in node.keywords:
				if word.arg in _SAID:
					silent |= {id(part) for part in descend(word.value)}
		elif isinstance(node, (ast.Expr, ast.Compare, ast.JoinedStr, ast.Assert, ast.Try)):
			inside = node.body if isinstance(node, ast.Try) else [node]
			for statement in inside if not isinstance(node, ast.Expr) or _text(node.value) else ():
				silent |= {id(part) for part in ast.walk(statement)}
	for node in app.nodes:
		if _text(node) and id(node) not in silent:
			found = re.match(_HOME, node.value)  # type: ignore[attr-defined]
			if found and not re.match(_NOBODY, found[1]) and node.value not in asked:  # type: ignore[attr-defined]
				yield Hit(
					node,
					f'this path lies in the home folder of "{found[1]}": on every other machine, '
					"also in a container or a Space, it does not exist",
				)


def _text(node: ast.AST) -> bool:
	return isinstance(node, ast.Constant) and isinstance(node.value, str)


# ==== gradio_patterns.rules.files.one_kind_of_file_assumed.check ====
# GP470 one-kind-of-file-assumed: a question, any Gradio
"""Any file may come, and one kind is assumed: ``data:image/jpeg``, the last of several files."""

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("data:", '"files"', "'files'", ".files")

_FIXED = r"data:(image|audio|video)/(\w+);base64,$"
_OPEN = r"data:(image|audio|video)/$"


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	for text in app.nodes_of(ast.JoinedStr):
		yield from _labelled(app, text)
	for joined in app.nodes_of(ast.BinOp):
		if isinstance(joined.op, ast.Add):
			yield from _label(app, joined, joined.left)
	if not any(_one_file(part) for part in app.nodes_of(ast.Subscript)):
		return
	seen: set[int] = set()
	for scope in app.walked.scopes:
		if scope.kind == "function" and not isinstance(scope.node, ast.Lambda):
			for hit in _one_of_many(scope.node):
				if id(hit.node) not in seen:
					seen.add(id(hit.node))
					yield hit


def _labelled(app: App, node: ast.JoinedStr) -> Iterator[Hit]:
	shown = re.search(r"<img|<video|<audio|<source|<a |!\[", ast.unparse(node))
	for part in node.values[:-1] if shown is None else ():
		if isinstance(part, ast.Constant):
			yield from _label(app, node, part)


def _label(app: App, node: ast.expr, part: ast.AST) -> Iterator[Hit]:
	if not isinstance(part, ast.Constant) or not isinstance(part.value, str):
		return
	found = re.search(_FIXED, part.value)
	if found is not None and not _made(app, node, found[2]):
		yield Hit(
			node, f"every upload is labelled {found[1]}/{found[2]}: what of a file of another kind?"
		)
	elif re.search(_OPEN, part.value):
		yield Hit(
			_endings(app) or node,
			'the ending of a file is no media type (.jpg is "image/jpeg", .pdf no image): what is '
			"sent for each ending that may come?",
		)


def _endings(app: App) -> ast.AST | None:
	"""Where the endings are asked for that may come."""
	for node in app.nodes_of(ast.Compare):
		said = ast.unparse(node.comparators[0]) if isinstance(node.ops[0], ast.In) else ""
		if re.search(r"['\"]\.?(jpg|png)['\"]", said):
			return node
	return None


def _made(app: App, node: ast.expr, form: str) -> bool:
	"""Whether the body itself writes the file in that form."""
	around = None
	for scope in app.walked.scopes:
		body = scope.node
		if isinstance(
			body, (ast.FunctionDef, ast.AsyncFunctionDef)
		) and body.lineno <= node.lineno <= (body.end_lineno or 0):
			around = body
	text = ast.unparse(around if around is not None else app.tree)
	known = {"jpeg": "jpe?g", "mpeg": "mp3|mpeg"}.get(form, form)
	written = rf"(?i)(save|write|encode|export|imencode|to_)\w*\(.*['\"][^'\"]*\.?({known})['\"]"
	return re.search(written, text) is not None


def _one_of_many(node: ast.AST) -> Iterator[Hit]:
	"""``message["files"][0]`` in a body that looks at no other."""
	taken: ast.Subscript | None = None
	for part in ast.walk(node):
		if isinstance(part, (ast.For, ast.comprehension)) and _files(part.iter):
			return
		if (
			isinstance(part, ast.Call)
			and any(_files(one) for one in part.args)
			and ast.unparse(part.func) not in {"len", "bool", "print"}
		):
			return
		if isinstance(part, ast.Compare) and re.search(
			r"len\(.*files.*\) (> 1|== 1|!= 1|>= 2)$", ast.unparse(part)
		):
			return
		if _one_file(part):
			taken = taken or part
	if taken is not None:
		yield Hit(taken, "a visitor may attach several files: what becomes of the others?")


def _one_file(node: ast.AST) -> TypeGuard[ast.Subscript]:
	"""``message["files"][0]``."""
	return isinstance(node, ast.Subscript) and _files(node.value) and _number(node.slice)


def _files(node: ast.AST) -> bool:
	if isinstance(node, ast.Subscript):
		return isinstance(node.slice, ast.Constant) and node.slice.value == "files"
	if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		first = node.args[0] if node.args else None
		return (
			node.func.attr == "get" and isinstance(first, ast.Constant) and first.value == "files"
		)
	return isinstance(node, ast.Attribute) and node.attr == "files"


def _number(node: ast.AST) -> bool:
	if isinstance(node, ast.UnaryOp):
		node = node.operand
	return isinstance(node, ast.Constant) and isinstance(node.value, int)
