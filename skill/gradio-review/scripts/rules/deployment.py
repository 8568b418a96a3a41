"""The checks of the rules about deployment.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.deployment.server_settings_set_too_late.check ====
# GP701 server-settings-set-too-late: warning, Gradio <4.23
"""GRADIO_SERVER_NAME or _PORT set after Gradio was imported: before 4.23 nobody reads them."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("GRADIO_SERVER_NAME", "GRADIO_SERVER_PORT")

_KEYWORDS = {"GRADIO_SERVER_NAME": "server_name", "GRADIO_SERVER_PORT": "server_port"}
_OTHER_PROCESSES = ("subprocess", "multiprocessing", "os.exec", "os.spawn", "os.system", "reload(")


def check(app: App) -> Iterator[Hit]:
	imported = gradio_import(app)
	started = launches(app)
	if imported is None or not started:
		return
	# A child process reads the variables anew.
	if any(word in app.source.text for word in _OTHER_PROCESSES):
		return
	for statement, place in _statements(app):
		found = _setting(app, statement, place)
		if found is None or order_of(statement) < order_of(imported):
			continue
		name, value = found
		keyword = _KEYWORDS[name]
		if any(call.open or call.keyword(keyword) is not None for call in started):
			continue
		yield Hit(
			statement,
			f"{name} is read when Gradio is imported, above; set here it does nothing. "
			f"Pass {keyword}= to launch()",
			_fix(app, statement, keyword, value),
		)


def _statements(app: App) -> Iterator[tuple[ast.stmt, Place]]:
	"""Statements that run in order: of the module, of its main guard, of functions that launch."""
	module = app.walked.module.place
	for statement in app.tree.body:
		yield statement, module
		if isinstance(statement, ast.If) and "__name__" in ast.dump(statement.test):
			yield from ((inner, module) for inner in statement.body)
	for call in launches(app):
		node = call.place.scope.node
		if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
			yield from ((inner, Function(node, call.place.scope).place) for inner in node.body)


def _setting(app: App, statement: ast.stmt, place: Place) -> tuple[str, ast.expr] | None:
	"""Name and value of ``os.environ[name] = value``."""
	if isinstance(statement, ast.Assign):
		target = statement.targets[0]
		if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
			name = target.slice.value
			if name in _KEYWORDS and app.qualified(target.value, place) == "os.environ":
				return name, statement.value
	if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
		call = statement.value
		first = call.args[0] if len(call.args) == 2 else None
		name = first.value if isinstance(first, ast.Constant) else None
		setters = {"os.environ.setdefault", "os.putenv"}
		if name in _KEYWORDS and app.qualified(call.func, place) in setters:
			return name, call.args[1]
	return None


def _fix(app: App, statement: ast.stmt, keyword: str, value: ast.expr) -> Fix | None:
	started = launches(app)
	text = value.value if isinstance(value, ast.Constant) else None
	if len(started) != 1 or not isinstance(text, str):
		return None
	if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
		return None  # the setting may stand already, or the value is needed elsewhere
	if keyword == "server_port" and not text.isdigit():
		return None
	given = text if keyword == "server_port" else app.source.segment(value)
	return edits.unsafe(
		f"pass {keyword}= to launch()",
		edits.statement_lines(app.source, statement),
		edits.add_keyword(app.source, started[0], f"{keyword}={given}"),
	)


# ==== gradio_patterns.rules.deployment.container_unreachable.check ====
# GP702 container-unreachable: error, any Gradio
"""A Dockerfile runs the app, and the app listens only inside the container."""

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("launch",)

_SETTING = "GRADIO_SERVER_NAME"
_HOST_NETWORK = r"network_mode:\s*[\"']?host|--net(?:work)?[= ]host"
_OTHER_SERVERS = r"(?i)uvicorn|gunicorn|hypercorn|fastapi|nginx|supervisord"
_AROUND = (
	"docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml", ".env", "Makefile",
	"README.md", "justfile", "start.sh", "run.sh", "entrypoint.sh", "docker-entrypoint.sh",
)  # fmt: skip
"""Files in which the setting may be made when the container is started."""


def check(app: App) -> Iterator[Hit]:
	started = launches(app)
	if _SETTING in app.source.text:
		return
	if any(call.open or call.keyword("server_name") is not None for call in started):
		return
	docker = app.project_file("Dockerfile", "Containerfile")
	if docker is None or not _runs(docker[1], os.path.basename(app.path)):
		return
	for name in _AROUND:
		found = app.project_file(name)
		if found is not None and (_SETTING in found[1] or re.search(_HOST_NETWORK, found[1])):
			return
	for call in started:
		if call.place.conditional:
			continue
		file = os.path.basename(docker[0])
		yield Hit(
			call.node,
			f"{file} runs this app, which listens on 127.0.0.1 only: nothing outside the container "
			'reaches it. Add ENV GRADIO_SERVER_NAME=0.0.0.0, or server_name="0.0.0.0" here',
			edits.unsafe(
				"listen on every address of the container",
				edits.add_keyword(app.source, call, 'server_name="0.0.0.0"'),
			),
		)


def _runs(dockerfile: str, file: str) -> bool:
	"""Whether the container's command is plainly ``python file``, and no variable sets the name."""
	text = re.sub(r"\\\r?\n", " ", dockerfile)
	if _SETTING in text or re.search(_OTHER_SERVERS, text):
		return False
	commands = re.findall(r"^\s*(?:CMD|ENTRYPOINT)\s+(.+)$", text, re.MULTILINE | re.IGNORECASE)
	words = re.split(r"[\s\"',\[\]]+", " ".join(commands).strip())
	python = any(re.fullmatch(r"(.*/)?python[\d.]*", word) for word in words)
	# Options after the file may be a server name that the app reads itself.
	plain = [os.path.basename(word) for word in words if word.endswith(".py")] == [file]
	return python and plain and not any(word.startswith("--") for word in words)


# ==== gradio_patterns.rules.deployment.mounted_and_launched.check ====
# GP703 mounted-and-launched: warning, any Gradio
"""A Blocks is mounted in FastAPI and then launched by itself: the FastAPI app is never served."""

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.serving import mounts, waits
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)


def check(app: App) -> Iterator[Hit]:
	mounted = {
		blocks.key: call
		for call in mounts(app)
		if isinstance(blocks := app.resolve(call.argument(1, "blocks"), call.place), Instance)
	}
	for call in app.launches:
		mount = mounted.get(call.receiver.key)  # type: ignore[union-attr]
		if mount is None or not waits(call):
			continue
		if mount.place.conditional or call.place.conditional:
			continue
		# In different functions nothing says that both run.
		if mount.place.scope is call.place.scope and order_of(mount.node) < order_of(call.node):
			yield Hit(
				call.node,
				"launch() serves this app alone, at /; the FastAPI app it was mounted in is not "
				"started. Run that one: uvicorn.run(app)",
			)


# ==== gradio_patterns.rules.deployment.proxy_prefix_unknown.check ====
# GP704 proxy-prefix-unknown: warning, any Gradio
"""A proxy file beside the app serves it below a path that the app does not know."""

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("launch",)

_SETTING = r"(?i)GRADIO_ROOT_PATH|root_path"
_NGINX = (
	"nginx.conf", "nginx/nginx.conf", "nginx/default.conf", "default.conf", "deploy/nginx.conf",
	"docker/nginx.conf", "conf/nginx.conf",
)  # fmt: skip
_AROUND = (
	"Dockerfile", "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml",
	".env", "start.sh", "run.sh", "entrypoint.sh",
)  # fmt: skip
# ``location /sub/ { ... proxy_pass http://host:7860/; }``: the slash at the end cuts /sub/ off.
_LOCATION = (
	r"location\s+(?:\^~\s+)?(/[\w./-]+?)/?\s*\{[^{}]*proxy_pass\s+https?://[\w.-]+:(\d+)/\s*;"
)
# ``handle_path /sub/* { reverse_proxy host:7860 }``
_HANDLE = r"handle_path\s+(/[\w./-]+?)/?\*\s*\{[^{}]*reverse_proxy\s+\S*?:(\d+)"


def check(app: App) -> Iterator[Hit]:
	started = launches(app)
	if len(started) != 1:
		return
	call = started[0]
	if call.open or call.place.conditional:
		return
	given = call.keyword("server_port")
	port = 7860 if given is None else app.literal(given, call.place)
	found = _prefix(app, str(port))
	if found is None or mounts(app) or re.search(_SETTING, app.source.text):
		return
	for name in _AROUND:
		text = app.project_file(name)
		if text is not None and re.search(_SETTING, text[1]):
			return
	file, prefix = found
	yield Hit(
		call.node,
		f"{file} serves this app at {prefix}, which the app does not know: files and calls go to "
		f'the wrong address. Pass root_path="{prefix}"',
		edits.unsafe(
			"tell the app its path",
			edits.add_keyword(app.source, call, f'root_path="{prefix}"'),
		),
	)


def _prefix(app: App, port: str) -> tuple[str, str] | None:
	"""Name of the proxy's file, and the path below which it serves this port alone."""
	for names, pattern in ((_NGINX, _LOCATION), (("Caddyfile", "caddy/Caddyfile"), _HANDLE)):
		text = app.project_file(*names)
		if text is None:
			continue
		plain = re.sub(r"(?m)#.*$", "", text[1])
		prefixes = {prefix for prefix, seen in re.findall(pattern, plain) if seen == port}
		# The same port at / as well, or a rewritten page: not ours to judge.
		if len(prefixes) == 1 and plain.count(f":{port}") == 1 and "sub_filter" not in plain:
			return names[0].rpartition("/")[2], prefixes.pop()
	return None


# ==== gradio_patterns.rules.deployment.missing_env_var_unnoticed.check ====
# GP705 missing-env-var-unnoticed: a question, any Gradio
"""A variable read without default and check: sent to a service, or all that starts the app."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import is_main_guard
from gradio_patterns.findings.hit import Hit

WORDS = ("getenv", "environ")

_GIVEN = r"^(SPACE_|SYSTEM$|HF_|HUGGING|GRADIO_|PORT$|HOME$|USER$|PATH$|DEBUG)"
_SENT = frozenset({"api_key", "token", "auth_token", "access_token", "api_token", "secret_key"})
_HEADERS = frozenset({"Bearer", "Token", "token", "Basic", "Key"})


def check(app: App) -> Iterator[Hit]:
	yield from _silent_end(app)
	variables = _variables(app)
	if not variables:
		return
	elsewhere = _used_elsewhere(app.tree)
	for name, (value, variable) in variables.items():
		if elsewhere.get(name) is False:
			yield Hit(
				value,
				f'"{name}" is None where {variable} is not set, and is sent to a service all the '
				"same: does the app say clearly, at start, that the variable is missing?",
			)


def _silent_end(app: App) -> Iterator[Hit]:
	"""A program whose only launches stand below ``if os.getenv("X"):`` without an ``else``."""
	launches = [call for call in app.launches if call.place.scope.kind == "module"]
	if not launches or len(launches) != len(app.launches):
		return
	asked: list[tuple[ast.If, str]] = []
	for call in launches:
		around = [place.node for place in call.place.outward_in_scope()]
		test = next((one for one in around if isinstance(one, ast.If) and not one.orelse), None)
		test = None if test is None or is_main_guard(test.test) else test
		name = environment_name(app, test.test, call.place) if test is not None else None
		if test is None or name is None:
			return
		asked.append((test, name))
	test, name = asked[0]
	if not any(isinstance(one, ast.Raise) or _prints(one) for one in app.tree.body[-1:]):
		yield Hit(
			test,
			f'without "{name}" this program ends and starts nothing: does anything tell whoever '
			"starts it that the variable is missing?",
		)


def _prints(node: ast.stmt) -> bool:
	called = (
		node.value.func if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else None
	)
	return isinstance(called, ast.Name) and called.id == "print"


def _variables(app: App) -> dict[str, tuple[ast.Call, str]]:
	"""Module-level names bound once to a variable without a default: the call, the variable."""
	found: dict[str, tuple[ast.Call, str]] = {}
	module = app.walked.module
	for name, bindings in module.bindings.items():
		value = bindings[0].value
		if len(bindings) != 1 or not isinstance(value, ast.Call):
			continue
		if len(value.args) > 1 or value.keywords:
			continue
		variable = environment_name(app, value, module.place)
		if variable is not None and not re.match(_GIVEN, variable):
			found[name] = value, variable
	return found


def _used_elsewhere(tree: ast.Module) -> dict[str, bool]:
	"""Which names are used, and whether in another way than being sent to a service."""
	sent: set[int] = set()
	used: list[ast.Name] = []
	for node in descend(tree):
		if isinstance(node, ast.Name):
			if isinstance(node.ctx, ast.Load):
				used.append(node)
		elif isinstance(node, ast.keyword):
			if node.arg in _SENT:
				sent.add(id(node.value))
		elif isinstance(node, ast.JoinedStr) and _is_header(node):
			sent |= {id(part.value) for part in node.values if isinstance(part, ast.FormattedValue)}
	found: dict[str, bool] = {}
	for node in used:
		found[node.id] = found.get(node.id, False) or id(node) not in sent
	return found


def _is_header(node: ast.JoinedStr) -> bool:
	lead = [part.value for part in node.values[:1] if isinstance(part, ast.Constant)]
	return any(str(text).strip() in _HEADERS for text in lead)


# ==== gradio_patterns.rules.deployment.share_on_space.check ====
# GP706 share-on-space: info, any Gradio
"""share=True in an app whose README says it is a Gradio Space."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_true, launches, on_space
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("share",)


def check(app: App) -> Iterator[Hit]:
	if not on_space(app):
		return
	for call in launches(app):
		keyword = call.keyword_node("share")
		if keyword is None or not is_true(keyword.value) or call.place.conditional:
			continue
		yield Hit(
			keyword,
			"share=True does nothing on a Space, which is public already, and publishes the app "
			"when it is started at home; leave it out",
			edits.unsafe("drop share=True", edits.remove_keyword(app.source, call, keyword)),
		)


# ==== gradio_patterns.rules.deployment.fixed_server_port.check ====
# GP707 fixed-server-port: info, any Gradio
"""A number as server_port=: no other port is tried."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import in_notebook, launches, may_be_skipped
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("server_port",)


def check(app: App) -> Iterator[Hit]:
	# Behind a published port of a container or of a Space the number is fixed from outside.
	if in_notebook(app) or app.project_file("Dockerfile", "Containerfile", "compose.yaml"):
		return
	found = launches(app)
	for call in found:
		keyword = call.keyword_node("server_port")
		if keyword is None or may_be_skipped(call) or (call.place.conditional and len(found) > 1):
			continue  # in a ``try`` another launch may be what is done when the port is taken
		port = app.literal(keyword.value, call.place)
		if type(port) is not int or port == 0:
			continue
		dropped = edits.unsafe("drop server_port", edits.remove_keyword(app.source, call, keyword))
		# Without the keyword the variable would count, which may well be set too late.
		yield Hit(
			keyword,
			f"server_port={port} is the only port tried; if it is taken the app ends with an "
			"OSError. Without it Gradio looks for a free one from 7860 on",
			None if "GRADIO_SERVER_PORT" in app.source.text else dropped,
		)


# ==== gradio_patterns.rules.deployment.launched_when_imported.check ====
# GP708 launched-when-imported: warning, any Gradio
"""An import of a module of the project that launches an app when it is imported."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.serving import in_notebook, launches, waits
from gradio_patterns.findings.hit import Hit
from gradio_patterns.neighbours.modules import Module, module

WORDS = ("import",)


def check(app: App) -> Iterator[Hit]:
	if in_notebook(app):
		return
	imports: list[ast.Import | ast.ImportFrom] = [
		*app.nodes_of(ast.Import),
		*app.nodes_of(ast.ImportFrom),
	]
	used = {
		node.value.id for node in app.nodes_of(ast.Attribute) if isinstance(node.value, ast.Name)
	}
	for node in imports:
		for found in _modules(app, node, used):
			launch = _at_import(found.app)
			if launch is not None and found.path != app.path:
				yield Hit(
					node,
					f"this import runs the launch() in line {launch.node.lineno} of "
					f"{_short(found.path)}, which waits until its server is stopped; put that "
					'launch() below if __name__ == "__main__":',
				)
				break
	launch = _at_import(app)
	relative = any(
		isinstance(node, ast.ImportFrom) and node.level and node in app.tree.body
		for node in imports
	)
	if launch is not None and relative:
		yield Hit(
			launch.node,
			"relative imports make this a module of a package, and whoever imports it starts "
			'this server and waits for its end; put launch() below if __name__ == "__main__":',
			severity="info",
		)


def _modules(app: App, node: ast.Import | ast.ImportFrom, used: set[str]) -> Iterator[Module]:
	"""The modules of the project that an import runs and of which the file uses something.

    Who imports a module for its launch alone means that.
    """
	if isinstance(node, ast.Import):
		for alias in node.names:
			name = alias.asname or alias.name.partition(".")[0]
			if not alias.name.startswith("gradio") and name in used:
				found = module(app, alias.name)
				if found is not None:
					yield found
		return
	base = node.module or ""
	if base.partition(".")[0] == "gradio" and not node.level:
		return
	found = module(app, base, node.level) if base else None
	if found is not None:
		yield found
	for alias in node.names if found is None or found.path.endswith("__init__.py") else ():
		inner = module(app, f"{base}.{alias.name}".strip("."), node.level)
		if inner is not None and (alias.asname or alias.name) in used:
			yield inner


def _at_import(app: App) -> Call | None:
	"""The first launch that surely runs, and waits, when a module is imported."""
	for call in launches(app):
		place = call.place
		inside = any(one.kind == "main" for one in place.outward_in_scope())
		if place.scope.kind == "module" and not place.conditional and not inside:
			return call if waits(call) else None
	return None


def _short(path: str) -> str:
	return path.replace("\\", "/").rpartition("/")[2]


# ==== gradio_patterns.rules.deployment.code_after_launch_waits.check ====
# GP709 code-after-launch-waits: warning, any Gradio
"""Work on an app, or another launch, below a launch() that waits for the server to stop."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.serving import in_notebook, launches, waits
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("launch",)


def check(app: App) -> Iterator[Hit]:
	if in_notebook(app) or "# %%" in app.source.text or "get_ipython" in app.source.text:
		return
	waiting = {id(call.node) for call in launches(app) if waits(call)}
	work = {id(event.call.node): f".{event.name}()" for event in app.events}
	yield from _below(app, app.tree.body, waiting, work)
	# At module level, several launches are more often cells pasted together.
	work.update({id(call.node): ".launch()" for call in app.launches})
	for block in _guarded(app.tree):
		yield from _below(app, block, waiting, work)


def _guarded(tree: ast.Module) -> Iterator[list[ast.stmt]]:
	"""The statements of the main guard."""
	for statement in tree.body:
		if isinstance(statement, ast.If) and "__name__" in ast.dump(statement.test):
			yield statement.body


def _below(
	app: App, block: list[ast.stmt], waiting: set[int], work: dict[int, str]
) -> Iterator[Hit]:
	running: list[object] = []
	for statement in block:
		if running and isinstance(statement, (ast.Expr, ast.With, ast.Assign)):
			inside = {id(node) for node in descend(statement)}
			again = [c for c in launches(app) if id(c.node) in inside and _app_of(c) in running]
			found = [work[key] for key in work if key in inside]
			# The same app launched again: cells pasted together, or a list of examples.
			if found and not again:
				yield Hit(
					statement,
					f"{found[0]} here runs only after the server of the launch() above has "
					"stopped; move it up, or pass prevent_thread_lock=True there",
				)
				return
		value = getattr(statement, "value", None)
		if id(value) in waiting:
			running += [_app_of(call) for call in launches(app) if call.node is value]


def _app_of(call: Call) -> object:
	return call.receiver.key if isinstance(call.receiver, Instance) else None


# ==== gradio_patterns.rules.deployment.theme_from_hub.check ====
# GP711 theme-from-hub: info, any Gradio
"""theme="owner/name": fetched from the Hub at every start."""

import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("theme", "from_hub")

_REPOSITORY = r"[\w.-]+/[\w.-]+(@[\w.*-]+)?"


def check(app: App) -> Iterator[Hit]:
	apps = app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")
	for call in (*apps, *app.launches):
		node = call.keyword("theme")
		value = app.literal(node, call.place) if node is not None else None
		if isinstance(value, str) and re.fullmatch(_REPOSITORY, value):
			yield _hit(call, value)
	for raw in app.walked.calls_by_attribute.get("from_hub", ()):
		path = app.qualified(raw.node.func, raw.place) or ""
		given = app.literal(raw.node.args[0], raw.place) if raw.node.args else None
		if path.startswith("gradio.") and isinstance(given, str):
			yield _hit(Call(raw.node, "from_hub", raw.place), given)


def _hit(call: Call, value: str) -> Hit:
	return Hit(
		call.keyword_node("theme") or call.node,
		f'the theme "{value}" is fetched from the Hub whenever the app starts: without a network '
		"it is another one, and it may change under you; save it beside the app",
	)


# ==== gradio_patterns.rules.deployment.server_port_as_text.check ====
# GP750 server-port-as-text: error, any Gradio
"""launch(server_port=) with a text, mostly from the environment."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("server_port",)

_READS = frozenset({"os.environ.get", "os.getenv"})


def check(app: App) -> Iterator[Hit]:
	for call in app.launches:
		port = call.keyword("server_port")
		if port is None:
			continue
		value = app.literal(port, call.place)
		read = isinstance(port, ast.Call) and app.qualified(port.func, call.place) in _READS
		taken = (
			isinstance(port, ast.Subscript)
			and app.qualified(port.value, call.place) == "os.environ"
		)
		if isinstance(value, str):
			yield Hit(port, "server_port is a text: the app does not start", _number(app, port))
		elif read or taken or isinstance(port, ast.JoinedStr):
			message = "server_port is a text where the variable is set: the app does not start"
			yield Hit(port, f"{message} there; write int(...)", _number(app, port))


def _number(app: App, port: ast.expr) -> Fix | None:
	edit = edits.replace(app.source, port, f"int({app.source.segment(port)})")
	return edits.unsafe("make it a number", edit)


# ==== gradio_patterns.rules.deployment.mount_hides_routes.check ====
# GP760 mount-hides-routes: error, any Gradio
"""Routes added to an app after Gradio was mounted at its root."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.serving import mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_ADDING = frozenset(
	{
		"add_api_route", "add_route", "add_websocket_route", "add_api_websocket_route", "api_route",
		"delete", "get", "head", "include_router", "mount", "options", "patch", "post", "put",
		"route", "websocket", "websocket_route",
	}
)  # fmt: skip
_DECORATING = frozenset({"delete", "get", "head", "options", "patch", "post", "put"})


def check(app: App) -> Iterator[Hit]:
	for call in mounts(app):
		if app.literal(call.argument(2, "path"), call.place) not in {"/", ""}:
			continue
		names = _names(app, call)
		for node in _added_later(app, call, names):
			yield Hit(
				node,
				"Gradio is mounted at / above and takes every address, so this is never asked; "
				"add it before the mount",
			)


def _names(app: App, call: Call) -> set[str]:
	"""What the app is called that Gradio was mounted on."""
	names = set()
	first = call.argument(0, "app")
	if isinstance(first, ast.Name):
		names.add(first.id)
	for name, bindings in call.place.scope.bindings.items():
		if any(binding.value is call.node for binding in bindings):
			names.add(name)
	return names


def _added_later(app: App, call: Call, names: set[str]) -> Iterator[ast.AST]:
	"""Calls after the mount, in the same flow, that add a route to the app."""
	decorators = {id(decoration.node) for decoration in app.walked.decorations}
	for method in _ADDING & app.walked.calls_by_attribute.keys():
		for raw in app.walked.calls_by_attribute[method]:
			owner = raw.node.func.value  # type: ignore[attr-defined]
			if not isinstance(owner, ast.Name) or owner.id not in names:
				continue
			if method in _DECORATING and id(raw.node) not in decorators:
				continue
			later = order_of(raw.node) > order_of(call.node)
			if later and raw.place.scope is call.place.scope and call.place.dominates(raw.place):
				yield raw.node


# ==== gradio_patterns.rules.deployment.mounted_by_create_app.check ====
# GP761 mounted-by-create-app: error, any Gradio
"""App.create_app() handed to mount()."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("create_app",)

_PATHS = frozenset({"gradio.routes.App.create_app", "gradio.App.create_app"})


def check(app: App) -> Iterator[Hit]:
	if "startup_events" in app.source.text:
		return  # it starts what belongs to the app by itself
	for raw in app.walked.calls_by_attribute.get("mount", ()):
		given = [*raw.node.args[1:], *(k.value for k in raw.node.keywords if k.arg == "app")]
		for argument in given:
			node, place = trace(app, argument, raw.place)
			if isinstance(node, ast.Call) and app.qualified(node.func, place) in _PATHS:
				yield Hit(
					argument,
					"mounted like this the app is never started, and events wait for ever; use "
					"gr.mount_gradio_app(app, demo, path=...)",
				)


# ==== gradio_patterns.rules.deployment.several_worker_processes.check ====
# GP762 several-worker-processes: error, any Gradio
"""uvicorn.run(workers=) for an app that Gradio is mounted on, in Python or in a project's start."""

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_FILES = ("Dockerfile", "Procfile")
_COMMAND = (
	r"(?m)^(?!\s*#)[^\n]*?\b(?:gunicorn|uvicorn|hypercorn)\b"
	r"[^\n]*?(?:--workers|-w)\W+([2-9]|[1-9]\d+)\b"
)


def check(app: App) -> Iterator[Hit]:
	mounted = mounts(app)
	if not mounted:
		return
	message = "visitors meet another process with each request, which knows nothing of them"
	for raw in app.walked.calls_by_attribute.get("run", ()):
		if app.qualified(raw.node.func, raw.place) != "uvicorn.run":
			continue
		for keyword in raw.node.keywords:
			count = app.literal(keyword.value, raw.place) if keyword.arg == "workers" else None
			if isinstance(count, int) and count > 1:
				yield Hit(keyword.value, f"{message}; leave workers= out")
	for name in _FILES:
		found = app.project_file(name)
		if found is not None and re.search(_COMMAND, found[1]):
			yield Hit(mounted[0].node, f"{name} starts several workers: {message}; start one")


# ==== gradio_patterns.rules.deployment.library_patched.check ====
# GP763 library-patched: a question, any Gradio
"""A function of a library that the app replaces: for everything that runs in the process."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit
from gradio_patterns.neighbours.modules import holds

WORDS = (" = ", "setattr")

_MEANT = frozenset({"excepthook", "showwarning", "formatwarning", "unraisablehook", "stdout",
					"stderr", "displayhook", "breakpointhook", "_excepthook"})  # fmt: skip
"""Names that modules have in order to be replaced."""


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	told: set[int] = set()
	for place, hit in _hits(app):
		if id(place.scope) not in told:  # of several in a row, the first stands for all
			told.add(id(place.scope))
			yield hit


def _hits(app: App) -> Iterator[tuple[Place, Hit]]:
	for target, statement, place in app.walked.attribute_stores:
		value = getattr(statement, "value", None)
		if value is not None and isinstance(statement, ast.Assign):
			yield from _hit(app, target.value, target.attr, value, place, statement)
	for raw in app.walked.calls_by_name.get("setattr", ()):
		arguments = raw.node.args
		name = arguments[1] if len(arguments) == 3 else None
		if isinstance(name, ast.Constant) and isinstance(name.value, str):
			yield from _hit(app, arguments[0], name.value, arguments[2], raw.place, raw.node)


def _hit(
	app: App, owner: ast.expr, name: str, value: ast.expr, place: Place, node: ast.AST
) -> Iterator[tuple[Place, Hit]]:
	path = _foreign(app, owner, place)
	if path is None or name in _MEANT or not _replacement(app, value, place):
		return
	hit = Hit(
		node,
		f"{path}.{name} is another function from here on, for Gradio and every library in this "
		"process: does it take and give all that the first one did, on every version?",
	)
	yield place, hit


def _foreign(app: App, owner: ast.expr, place: Place) -> str | None:
	"""The dotted name of a module or class of a library, None for things of the project."""
	root: ast.expr = owner
	while isinstance(root, ast.Attribute):
		root = root.value
	if not isinstance(root, ast.Name):
		return None
	value = app.resolve(owner, place)
	if not isinstance(value, Symbol) or value.path.startswith("."):
		return None
	first = value.path.partition(".")[0]
	last = value.path.rpartition(".")[2]
	plain = value.path in {path for _, path in app.walked.imports} or last[:1].isupper()
	module = root.id in app.walked.modules
	return None if holds(app.path, first) or not (plain or module) else value.path


def _replacement(app: App, value: ast.expr, place: Place) -> bool:
	"""Whether a value is a function or class of this file, or one made by a function of it."""
	if isinstance(value, ast.Lambda):
		return True
	known = app.resolve(value, place)
	if isinstance(known, LocalClass):
		return not known.instance
	parts = (value.func, *value.args) if isinstance(value, ast.Call) else (value,)
	made = [found for found in (app.resolve(one, place) for one in parts)
			if isinstance(found, Function)]  # fmt: skip
	return bool(made) and not any(_hands_on(one.node) for one in made)


def _hands_on(node: ast.AST) -> bool:
	"""Whether a function, or one that it makes, takes all there is and gives something back."""
	for inner in ast.walk(node):
		if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)):
			arguments = inner.args
			if arguments.vararg is not None and arguments.kwarg is not None:
				return any(isinstance(one, ast.Return) and one.value for one in ast.walk(inner))
	return False


# ==== gradio_patterns.rules.deployment.keyword_given_twice.check ====
# GP772 keyword-given-twice: info, any Gradio
"""``demo.launch(debug=True, **kwargs)`` with the ``**kwargs`` of the function around."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import FunctionNode, Place
from gradio_patterns.app.serving import launches
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("**",)


def check(app: App) -> Iterator[Hit]:
	for call in [*app.gradio_calls, *launches(app), *_others(app)]:
		function = _function(call.place)
		if function is None or function.args.kwarg is None or call.name == "update":
			continue
		name = function.args.kwarg.arg
		names = {name, *_filled(function, name)}
		if not any(_handed_on(call, one) for one in names) or _looked_at(function, name):
			continue
		arguments = function.args
		own = {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
		# What is computed here is what the wrapper is for: ``fn=fn``.
		fixed = [
			word
			for word in call.node.keywords
			if word.arg and word.arg not in own and isinstance(word.value, ast.Constant)
		]
		if fixed:
			yield Hit(
				call.node,
				f"a caller who passes {fixed[0].arg}= gets a TypeError, as it is given here, too; "
				f'let theirs count: **{{"{fixed[0].arg}": ..., **{name}}}',
			)


def _others(app: App) -> Iterator[Call]:
	"""Components of other packages on a page of the file, and apps that another module made."""
	known = {id(call.node) for call in (*app.gradio_calls, *launches(app))}
	raws = [raw for name, raws in app.walked.calls_by_name.items() if name[:1].isupper()
			for raw in raws if any(True for _ in app.enclosing(raw.place))]  # fmt: skip
	for raw in (*raws, *app.walked.calls_by_attribute.get("launch", ())):
		if id(raw.node) not in known:
			yield Call(raw.node, "", raw.place)


def _filled(function: FunctionNode, name: str) -> set[str]:
	"""Dicts that take the keywords in: ``defaults.update(kwargs)``."""
	return {
		node.func.value.id
		for node in descend(function)
		if isinstance(node, ast.Call)
		and isinstance(node.func, ast.Attribute)
		and node.func.attr == "update"
		and isinstance(node.func.value, ast.Name)
		and len(node.args) == 1
		and is_name(node.args[0], name)
	}


def _function(place: Place) -> FunctionNode | None:
	node = place.scope.node
	return node if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


def _handed_on(call: Call, name: str) -> bool:
	return any(word.arg is None and is_name(word.value, name) for word in call.node.keywords)


def _looked_at(function: FunctionNode, name: str) -> bool:
	"""Whether the function does anything else with its keywords: take one out, say."""
	used = [node for node in descend(function) if is_name(node, name)]
	handed = [
		word.value
		for node in descend(function)
		if isinstance(node, ast.Call)
		for word in node.keywords
		if word.arg is None
	]
	handed += [
		node.args[0]
		for node in descend(function)
		if isinstance(node, ast.Call)
		and isinstance(node.func, ast.Attribute)
		and node.func.attr == "update"
		and len(node.args) == 1
	]
	return any(all(node is not one for one in handed) for node in used)
