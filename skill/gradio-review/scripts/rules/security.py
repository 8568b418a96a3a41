"""The checks of the rules about security.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.security.hardcoded_auth.check ====
# GP601 hardcoded-auth: warning, any Gradio
"""User and password written into auth=, directly or through a constant of the file."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
	for call, keyword in logins(app):
		passwords = list(_passwords(app, keyword.value, call.place))
		if not passwords:
			continue
		yield Hit(
			keyword,
			f"{call.name}(auth=...) holds a password written in the source; whoever reads the code "
			"can log in. Read it from the environment",
			_fix(app, passwords),
		)


def _passwords(app: App, node: ast.expr, place: Place) -> Iterator[ast.expr]:
	"""Of every (user, password): the password's node where it is a text in the file."""
	whole = _elements(app, node, place)
	accounts = [_elements(app, *element) for element in whole]
	for account in accounts if any(accounts) else [whole]:
		for password, where in account[1:2]:
			value = app.resolve(password, where)
			if isinstance(value, Literal) and _filled(value.node):
				yield value.node


def _elements(app: App, node: ast.expr, place: Place) -> list[tuple[ast.expr, Place]]:
	"""What stands in a list or tuple, nothing where it is none."""
	value = app.resolve(node, place)
	if not isinstance(value, Literal) or not isinstance(value.node, (ast.Tuple, ast.List)):
		return []
	return [(element, value.place) for element in value.node.elts]


def _filled(node: ast.expr) -> bool:
	"""An empty password is a blank to fill in, not a secret."""
	text = getattr(node, "value", None)
	return isinstance(text, str) and text.strip() != ""


def _fix(app: App, passwords: list[ast.expr]) -> Fix | None:
	if len(passwords) != 1:
		return None
	return edits.unsafe(
		"read the password from the environment variable GRADIO_PASSWORD",
		*edits.import_edits(app.source, app.tree, "os"),
		edits.replace(app.source, passwords[0], 'os.environ["GRADIO_PASSWORD"]'),
	)


# ==== gradio_patterns.rules.security.async_auth_lets_everyone_in.check ====
# GP602 async-auth-lets-everyone-in: error, any Gradio
"""An auth callable that answers with a coroutine or generator: always true, everybody gets in."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Function, LocalClass, Value
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import logins
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)

AWAITS = (5, 47, 2)
"""Since this release a function that is plainly ``async def`` is awaited."""


def check(app: App) -> Iterator[Hit]:
	for call, keyword in logins(app):
		found = _answer(app, keyword.value, call.place)
		if found is None:
			continue
		what, fix = found
		yield Hit(
			keyword,
			f"auth= gets {what}, which counts as true: every password is accepted. "
			"Use a plain function that returns True or False",
			fix,
		)


def _answer(app: App, node: ast.expr, place: Place) -> tuple[str, Fix | None] | None:
	"""What the login gets instead of a verdict, or None where it is no trap or unknown."""
	value = app.resolve(node, place) or _of_partial(app, node, place)
	if isinstance(value, Function):
		what = _unanswered(value)
		if what is None:
			return _of_lambda(app, value)
		if value.is_generator:
			return what, None
		since = f"{what} (Gradio awaits it only since 5.47.2)"
		return None if app.target >= AWAITS else (since, None)
	if isinstance(value, LocalClass) and value.instance:
		methods = value.scope.bindings.get("__call__", [])
		what = _unanswered(app.resolver.bound(methods[0])) if len(methods) == 1 else None
		return (f"{what} of an object", None) if what is not None else None
	return None


def _unanswered(value: Value | None) -> str | None:
	"""What a call gives at once, where that is no answer yet; a decorator may wait for it."""
	if not isinstance(value, Function) or value.decorators:
		return None
	if value.is_generator:
		return f'a generator from "{value.name}"'
	return f'a coroutine from "{value.name}"' if value.is_async else None


def _of_partial(app: App, node: ast.expr, place: Place) -> Function | None:
	"""The function that ``functools.partial(function, ...)`` calls."""
	node, place = trace(app, node, place)
	if not isinstance(node, ast.Call) or app.qualified(node.func, place) != "functools.partial":
		return None
	return app.function(Call(node, "partial", place).argument(0, "func"), place)


def _of_lambda(app: App, function: Function) -> tuple[str, Fix | None] | None:
	body = function.node.body
	if not isinstance(body, ast.Call):
		return None
	what = _unanswered(app.resolve(body.func, function.place))
	if what is None:
		return None
	fix = None
	passed = [getattr(argument, "id", None) for argument in body.args]
	plain = passed == function.parameters and not body.keywords
	if plain and what.startswith("a coroutine") and app.target >= AWAITS:
		name = app.source.segment(body.func)
		fix = edits.unsafe(
			"pass the function itself", edits.replace(app.source, function.node, name)
		)
	return f"{what} through a lambda", fix


# ==== gradio_patterns.rules.security.auth_function_without_verdict.check ====
# GP603 auth-function-without-verdict: error, any Gradio
"""An auth function that never answers, or answers with something that is always true."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.serving import logins
from gradio_patterns.app.tree import children
from gradio_patterns.findings.hit import Hit

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
	for call, keyword in logins(app):
		function = app.function(keyword.value, call.place)
		if function is None or function.is_async or function.is_generator or function.decorators:
			continue
		answers = [value for _, value, _ in function.results if value is not None]
		if not answers and _ends(function):
			yield Hit(
				keyword,
				f'"{function.name}" never returns a value, so nobody can log in; '
				"return True for the right password",
			)
		for value in answers:
			if _always_true(value):
				yield Hit(
					value,
					f'"{function.name}" returns {_kind(value)} here, which counts as true and lets '
					"the visitor in; return True or False",
				)


def _ends(function: Function) -> bool:
	"""Whether the function comes to its end, and does not always raise."""
	return not any(isinstance(node, ast.Raise) for node in children(function.node))


def _always_true(value: ast.expr) -> bool:
	"""A filled tuple, list or dict, or a text: an answer meant to say more than yes or no."""
	if isinstance(value, (ast.Tuple, ast.List)):
		return bool(value.elts)
	if isinstance(value, ast.Dict):
		return bool(value.keys)
	if isinstance(value, ast.JoinedStr):
		return any(isinstance(part, ast.Constant) for part in value.values)
	return isinstance(value, ast.Constant) and isinstance(value.value, str) and bool(value.value)


def _kind(value: ast.expr) -> str:
	names = {ast.Tuple: "a tuple", ast.List: "a list", ast.Dict: "a dict"}
	return names.get(type(value), "a text")


# ==== gradio_patterns.rules.security.mounted_app_left_open.check ====
# GP604 mounted-app-left-open: warning, Gradio >=4.22
"""Of several mounted apps one asks for a login and another does not."""

from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.serving import asks_login, mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_MEANT_OPEN = ("login", "signin", "sign-in", "auth", "public", "open", "landing", "welcome", "home")


def check(app: App) -> Iterator[Hit]:
	found = mounts(app)
	guarded = [call for call in found if asks_login(call)]
	if not guarded or any(call.open for call in found):
		return
	for call in found:
		if asks_login(call) or call.place.conditional or _meant_open(app, call):
			continue
		# The OAuth pattern: an open page that only leads to the protected one.
		if "RedirectResponse" in app.source.text or "OAuth" in app.source.text:
			continue
		if call.place.scope is guarded[0].place.scope:
			yield Hit(
				call.node,
				f"this app is open to everybody, while the one on line {guarded[0].node.lineno} "
				"asks for a login; auth= covers one mounted app only",
			)


def _meant_open(app: App, call: Call) -> bool:
	path = app.literal(call.argument(2, "path"), call.place)
	if not isinstance(path, str) or path.strip("/") == "":
		return True
	blocks = call.argument(1, "blocks")
	named = app.source.segment(blocks) if blocks is not None else ""
	return any(word in f"{path} {named}".lower() for word in _MEANT_OPEN)


# ==== gradio_patterns.rules.security.share_relays_login.check ====
# GP605 share-relays-login: info, any Gradio
"""share=True together with a login: the password passes the share server."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_none, is_true, launches
from gradio_patterns.findings.hit import Hit

WORDS = ("share",)


def check(app: App) -> Iterator[Hit]:
	if "GRADIO_SHARE_SERVER_ADDRESS" in app.source.text:
		return
	for call in launches(app):
		share, login = call.keyword_node("share"), call.keyword("auth")
		if share is None or not is_true(share.value) or login is None or is_none(login):
			continue
		if call.keyword("share_server_address") is None and not call.open:
			yield Hit(
				share,
				"share=True sends the login and all traffic through Gradio's share server, where "
				"the encryption ends; for sensitive data use a tunnel or proxy of your own",
			)


# ==== gradio_patterns.rules.security.share_left_on.check ====
# GP606 share-left-on: warning, any Gradio
"""launch(share=True) written out: every start of the program publishes the app."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.defaults import OPTION, PARAMETER, Default, defaults_of
from gradio_patterns.app.serving import (
	asks_login,
	in_notebook,
	is_true,
	launches,
	may_be_skipped,
	on_space,
)  # fmt: skip
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("share",)

WEEK = (5, 25, 1)
"""From here on the link is said to last a week, before it was 72 hours."""


def check(app: App) -> Iterator[Hit]:
	# In a notebook the link is often the only way to see the app; on a Space it does nothing.
	if in_notebook(app) or "google.colab" in app.source.text or on_space(app):
		return
	for call in launches(app):
		keyword = call.keyword_node("share")
		if keyword is None or may_be_skipped(call):
			continue
		guarded = call.open or asks_login(call)
		whom, severity = ("", "info") if guarded else (", to anyone with the link", None)
		lasts = "a week" if app.target >= WEEK else "72 hours"
		default = None if is_true(keyword.value) else _default(app, call, keyword.value)
		if default is not None:
			yield Hit(
				default.at,
				f"share is True unless told otherwise, so a start publishes the app for up to "
				f"{lasts}{whom}; let False be the default",
				severity="info" if asks_login(call) else None,
			)
		if not is_true(keyword.value):
			continue
		yield Hit(
			keyword,
			f"share=True publishes the app on every start, for up to {lasts}{whom}"
			"; leave it out, or make it an option of the program",
			edits.unsafe("drop share=True", edits.remove_keyword(app.source, call, keyword)),
			severity,
		)


def _default(app: App, call: Call, node: ast.expr) -> Default | None:
	"""The default that publishes the app, where a parameter or an option stands for ``share``."""
	found = defaults_of(app, node, call.place)
	if len(found) != 1 or found[0].value is not True:
		return None
	return found[0] if found[0].chosen_by in {OPTION, PARAMETER} else None


# ==== gradio_patterns.rules.security.wide_allowed_paths.check ====
# GP607 wide-allowed-paths: error, Gradio >=4.0
"""allowed_paths= or set_static_paths() with a folder that holds more than what should be served."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Literal
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import TEMPORARY, launches, mounts, wide_folder
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.hit import Hit

WORDS = ("allowed_paths", "set_static_paths")


def check(app: App) -> Iterator[Hit]:
	for call in (*launches(app), *mounts(app)):
		paths = call.keyword("allowed_paths")
		# Blocked paths may take out what matters: not ours to judge.
		if paths is not None and call.keyword("blocked_paths") is None and not call.open:
			yield from _hits(app, call, paths, "allowed_paths=")
	for call, paths in first_values(app, "set_static_paths", "paths"):
		yield from _hits(app, call, paths, "set_static_paths()")


def _hits(app: App, call: Call, paths: ast.expr, where: str) -> Iterator[Hit]:
	value = app.resolve(paths, call.place)
	elements, place = [paths], call.place
	if isinstance(value, Literal) and isinstance(value.node, (ast.List, ast.Tuple)):
		elements, place = value.node.elts, value.place
	elif where == "allowed_paths=":
		return  # a text there raises: another rule
	for element, block in [*((one, place) for one in elements), *_added(app, call, paths)]:
		what = wide_folder(app, element, block)
		if what is None:
			continue
		temporary = what == TEMPORARY
		along = "all that this and other programs leave there" if temporary else ".env and source"
		yield Hit(
			element,
			f"{where} lets every visitor download anything in {what}, with {along}; "
			"allow one folder made for it",
			severity="warning" if temporary else None,
		)


def _added(app: App, call: Call, paths: ast.expr) -> Iterator[tuple[ast.expr, Place]]:
	"""What is put into the list later: ``paths.append(os.getcwd())``."""
	if not isinstance(paths, ast.Name):
		return
	for name in ("append", "insert"):
		for raw in app.walked.calls_by_attribute.get(name, ()):
			func = raw.node.func
			same = raw.place.scope is call.place.scope and raw.node.args
			if same and isinstance(func, ast.Attribute) and is_name(func.value, paths.id):
				yield raw.node.args[-1], raw.place


# ==== gradio_patterns.rules.security.allowed_paths_not_a_list.check ====
# GP608 allowed-paths-not-a-list: error, any Gradio
"""allowed_paths= or blocked_paths= that is one text, path or tuple: launch raises."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Literal
from gradio_patterns.app.serving import launches, mounts, wide_folder
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("allowed_paths", "blocked_paths")

_TEXT_OR_PATH = frozenset(
	{
		"os.getcwd", "os.path.join", "os.path.abspath", "os.path.dirname", "os.path.realpath",
		"pathlib.Path", "pathlib.Path.cwd", "pathlib.Path.home", "builtins.str", "tempfile.mkdtemp",
		"tempfile.gettempdir",
	}
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for call in (*launches(app), *mounts(app)):
		for name in ("allowed_paths", "blocked_paths"):
			keyword = call.keyword_node(name)
			if keyword is None:
				continue
			kind = _kind(app, call, keyword.value)
			if kind is not None:
				yield Hit(
					keyword,
					f"{name}= is {kind}, so {call.name} raises a ValueError; pass a list",
					_fix(app, call, keyword, kind),
				)


def _kind(app: App, call: Call, node: ast.expr) -> str | None:
	value = app.resolve(node, call.place)
	if isinstance(value, Literal):
		if isinstance(value.node, ast.Tuple):
			return "a tuple" if value.node.elts else None  # an empty one counts as not given
		if isinstance(value.node, ast.Constant) and isinstance(value.node.value, str):
			return "a text" if value.node.value else None
		return None
	node, place = trace(app, node, call.place)
	if isinstance(node, ast.Call) and app.qualified(node.func, place) in _TEXT_OR_PATH:
		return "one path"
	if isinstance(node, ast.JoinedStr):
		return "a text"
	return None


def _fix(app: App, call: Call, keyword: ast.keyword, kind: str) -> Fix | None:
	value = app.resolve(keyword.value, call.place)
	elements, place = [keyword.value], call.place
	if isinstance(value, Literal):
		elements, place = getattr(value.node, "elts", [value.node]), value.place
	opened = keyword.arg == "allowed_paths"
	if opened and any(wide_folder(app, element, place) for element in elements):
		return None  # today the app refuses to start; a list would serve all of that folder
	if kind == "a tuple":
		if not isinstance(keyword.value, ast.Tuple):
			wrapped = edits.wrap(app.source, keyword.value, "list(", ")")
			return edits.safe("make it a list", *wrapped)
		inner = app.source.segment(keyword.value)[1:-1].removesuffix(",")
		return edits.safe("make it a list", edits.replace(app.source, keyword.value, f"[{inner}]"))
	return edits.safe("make it a list", *edits.wrap(app.source, keyword.value, "[", "]"))


# ==== gradio_patterns.rules.security.secret_shown_in_component.check ====
# GP609 secret-shown-in-component: error, any Gradio
"""A secret from the environment as the value of a component: it is sent to every visitor."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("environ", "getenv")

SHOWN = (
	"Textbox", "TextArea", "Text", "Code", "Markdown", "HTML", "Label", "JSON", "Dropdown",
	"HighlightedText",
)  # fmt: skip
_SECRET = r"(?i)(^|_)(KEY|APIKEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS)$"
_OPEN = r"(?i)(^|_)(PUBLIC|PUBLISHABLE|SITE|SORT|PRIMARY|FOREIGN|STOP|EOS|PAD)_"


def check(app: App) -> Iterator[Hit]:
	# A State's value was part of the page's configuration before Gradio 5.
	names = SHOWN if app.target >= (5,) else (*SHOWN, "State")
	for call, value in (found for kind in names for found in first_values(app, kind)):
		name = _secret(app, value, call.place)
		if name is not None:
			yield Hit(
				value,
				f"{name} becomes the value of this {call.name} and is sent to every visitor, "
				"hidden or not; read it in the handler instead",
			)


def _secret(app: App, node: ast.expr, place: Place) -> str | None:
	"""The secret variable whose text ends up in the value, as it is or inside a longer text."""
	name = environment_name(app, node, place)
	if name is not None:
		return name if re.search(_SECRET, name) and not re.search(_OPEN, name) else None
	node, place = trace(app, node, place)
	parts: list[ast.expr] = []
	if isinstance(node, ast.JoinedStr):
		parts = node.values
	elif isinstance(node, ast.FormattedValue):
		parts = [node.value]
	elif isinstance(node, ast.BinOp):
		parts = [node.left, node.right]
	elif isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
		parts = list(node.values)
	for part in parts:
		name = _secret(app, part, place)
		if name is not None:
			return name
	return None


# ==== gradio_patterns.rules.security.secret_in_source.check ====
# GP610 secret-in-source: error, any Gradio
"""A text that has the shape of a real API key."""

import ast
import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("sk-", "hf_", "AKIA", "ghp_", "github_pat_", "AIza", "xoxb-", "glpat-", "gsk_", "r8_")

_SHAPES = (
	(
		"an OpenAI, Anthropic or kindred key",
		r"sk-(?:proj-|ant-|svcacct-|or-v1-)?[A-Za-z0-9_-]{32,}",
	),
	("a Hugging Face token", r"hf_[A-Za-z0-9]{30,}"),
	("an AWS access key", r"AKIA[A-Z0-9]{16}"),
	("a GitHub token", r"(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})"),
	("a Google API key", r"AIza[A-Za-z0-9_-]{35}"),
	("a Slack token", r"xox[bp]-[0-9]+-[A-Za-z0-9-]{20,}"),
	("a GitLab token", r"glpat-[A-Za-z0-9_-]{20,}"),
	("a Groq key", r"gsk_[A-Za-z0-9]{40,}"),
	("a Replicate token", r"r8_[A-Za-z0-9]{37,}"),
)
_KEY = r"(?:Bearer )?(?:" + "|".join(f"({shape})" for _, shape in _SHAPES) + ")"
_BEGINS = r"[\"'](?:Bearer )?(?:" + "|".join(WORDS) + ")"
"""A key stands at the start of a literal; the rest of it may follow in the next one."""
_MADE_UP = (
	r"(?i)x{4}|your|example|placeholder|dummy|fake|sample|redacted|insert|replace|change|here|test"
	r"|012345|12345678|abcdef|qwerty|(.)\1{4}"
)


def check(app: App) -> Iterator[Hit]:
	file = os.path.basename(app.path)
	if file.startswith(("test_", "conftest")) or file.endswith("_test.py"):
		return
	if not re.search(_BEGINS, app.source.text):
		return
	for node in app.nodes:
		if isinstance(node, ast.Constant) and isinstance(node.value, str):
			kind = _kind(node.value.strip())
			if kind is not None:
				yield Hit(
					node,
					f"{kind} stands in the source; withdraw it and read a new one from the "
					"environment",
				)


def _kind(text: str) -> str | None:
	"""What key a text looks like, or None. Real keys are random: many different characters."""
	if len(text) > 250:
		return None
	match = re.fullmatch(_KEY, text)
	if match is None or re.search(_MADE_UP, text) or len(set(text)) < 14:
		return None
	body = text.rpartition("-")[2] if text.startswith("sk-") else text
	mixed = any(c.isdigit() for c in body) or any(c.isupper() for c in body[4:])
	index = next(number for number, found in enumerate(match.groups()) if found)
	return _SHAPES[index][0] if mixed else None


# ==== gradio_patterns.rules.security.unescaped_user_html.check ====
# GP611 unescaped-user-html: warning, any Gradio
"""Text from a visitor set into HTML as it is."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("HTML", "sanitize_html")

_TYPED = frozenset({"Textbox", "TextArea", "Text", "Code"})
_SAME_DANGER = frozenset({"strip", "lower", "upper", "title", "capitalize", "lstrip", "rstrip"})
_TESTS = frozenset({"isalnum", "isalpha", "isdigit", "isnumeric", "isidentifier", "fullmatch"})


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		for event in app.events_of(function):
			yield from _of_event(app, event, function)


def _of_event(app: App, event: Event, function: Function) -> Iterator[Hit]:
	for output, part, _ in outputs_of(event, function):
		for text in _texts(function, part) if _raw_html(output) else ():
			names = list(_inside(text, _typed(event, function)))
			if names and (output.kind != "HTML" or _has_tag(text)):
				yield Hit(
					text,
					f'the visitor\'s "{names[0].id}" goes into {output.kind} as it is, so script '
					"in it runs in the browser; put it through html.escape()",
					_fix(app, names),
				)


def _typed(event: Event, function: Function) -> set[str]:
	"""Parameters with what a visitor typed."""
	return {
		name
		for name, source in event.input_parameters()
		if source is not None and source.kind in _TYPED and not _handled(function, name)
	}


def _raw_html(output: Instance) -> bool:
	switch = output.call.keyword("sanitize_html")
	off = isinstance(switch, ast.Constant) and switch.value is False
	return off or output.kind == "HTML"


def _handled(function: Function, name: str) -> bool:
	"""Whether the parameter is replaced or tested before use: not ours to judge."""
	if function.assigns(name):
		return True
	for node in function.own_nodes:
		if isinstance(node, ast.Compare) and _is(node.left, name):
			return True
		if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
			asked = _is(node.func.value, name) or any(_is(a, name) for a in node.args)
			if asked and node.func.attr in _TESTS:
				return True
	return False


def _texts(function: Function, value: ast.expr) -> list[ast.expr]:
	"""The composed texts a returned expression may be: itself, or its variable's values."""
	if not isinstance(value, ast.Name):
		return [value]
	found = []
	for node in function.own_nodes:
		targets = node.targets if isinstance(node, ast.Assign) else []
		if isinstance(node, ast.AugAssign):
			targets = [node.target]
		if any(_is(target, value.id) for target in targets):
			found.append(node.value)  # type: ignore[attr-defined]
	return found


def _inside(node: ast.expr, typed: set[str]) -> Iterator[ast.Name]:
	"""The typed parameters that a composed text takes in unchanged."""
	parts: list[ast.expr] = []
	if isinstance(node, ast.JoinedStr):
		parts = node.values
	elif isinstance(node, ast.FormattedValue):
		parts = [node.value]
	elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		parts = [node.left, node.right]
	elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):  # %
		parts = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
	elif _is_format(node):
		parts = [*node.args, *(keyword.value for keyword in node.keywords)]  # type: ignore[attr-defined]
	for part in parts:
		while (
			isinstance(part, ast.Call)
			and isinstance(part.func, ast.Attribute)
			and part.func.attr in _SAME_DANGER
		):
			part = part.func.value
		if isinstance(part, ast.Name) and part.id in typed:
			yield part
		else:
			yield from _inside(part, typed)


def _is_format(node: ast.expr) -> bool:
	called = node.func if isinstance(node, ast.Call) else None
	return (
		isinstance(called, ast.Attribute)
		and called.attr == "format"
		and isinstance(called.value, ast.Constant)
	)


def _has_tag(node: ast.expr) -> bool:
	return any(
		isinstance(part, ast.Constant) and isinstance(part.value, str) and "<" in part.value
		for part in descend(node)
	)


def _fix(app: App, names: list[ast.Name]) -> Fix | None:
	# Before Python 3.12 positions inside an f-string of several lines are not to be trusted.
	if any(app.source.segment(name) != name.id for name in names):
		return None
	return edits.unsafe(
		"escape the text",
		*edits.import_edits(app.source, app.tree, "html"),
		*(edits.replace(app.source, name, f"html.escape({name.id})") for name in names),
	)


# ==== gradio_patterns.rules.security.errors_shown_to_visitors.check ====
# GP612 errors-shown-to-visitors: info, any Gradio
"""launch(show_error=True): visitors read the text of every exception."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.serving import in_notebook, is_true, launches
from gradio_patterns.app.walked import function_scope
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("show_error",)


def check(app: App) -> Iterator[Hit]:
	if in_notebook(app):
		return
	for call in launches(app):
		keyword = call.keyword_node("show_error")
		default = _default(call, keyword)
		if default is not None:
			yield Hit(
				default,
				"show_error is on unless the caller says otherwise: visitors read the text of "
				"every exception, paths and addresses included",
			)
		if keyword is None or not is_true(keyword.value) or call.place.conditional:
			continue
		yield Hit(
			keyword,
			"show_error=True shows visitors the text of every exception, paths and addresses "
			"included; raise gr.Error where they should read something",
			edits.unsafe("drop show_error", edits.remove_keyword(app.source, call, keyword)),
		)


def _default(call: Call, keyword: ast.keyword | None) -> ast.expr | None:
	"""The default True of the parameter that a launch in a function hands on."""
	scope = function_scope(call.place.scope)
	if keyword is None or scope is None or not isinstance(keyword.value, ast.Name):
		return None
	function = function_of_scope(scope)
	default = function.defaults().get(keyword.value.id)
	return default if is_true(default) and not function.assigns(keyword.value.id) else None


# ==== gradio_patterns.rules.security.hidden_is_not_protected.check ====
# GP613 hidden-is-not-protected: a question, any Gradio
"""A hidden or disabled button whose function does something only some people should do."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.effects.for_all import felt_by_all
from gradio_patterns.findings.hit import Hit

WORDS = ("visible", "interactive")

_PRIVILEGED = (
	r"(?i)admin|delete|wipe|purge|drop_|truncate|shutdown|shut_down|restart|reboot|ban_|_ban\b|approve"
	r"|deploy|retrain|overwrite|revoke|grant|clear|reset|remove|publish|reload|stop|kill|restore"
)


def check(app: App) -> Iterator[Hit]:
	shown = _updated(app)
	if shown is None:
		return
	for event in app.events:
		button, function = event.source, event.function
		if not isinstance(button, Instance) or button.kind != "Button" or function is None:
			continue
		state = _off(button)
		if state is None or button.key in shown or asks_who(function):
			continue
		label = app.literal(button.call.argument(0, "value"), button.call.place)
		doing = felt_by_all(app, function)
		if doing is not None and re.search(_PRIVILEGED, f"{function.name} {label}"):
			yield Hit(
				button.call.node,
				f'The button is {state}, yet anyone can call "{function.name}" through the API, '
				f"and it {doing}: may only some users do this, and does it check who is asking?",
			)


def _updated(app: App) -> set[tuple[int, int]] | None:
	"""Components that some event may change; None where that is unknown."""
	found: set[tuple[int, int]] = set()
	for event in app.events:
		if event.outputs is None:
			return None
		for output in event.outputs:
			if output is None:
				return None
			found.add(output.key)
	return found


def _off(button: Instance) -> str | None:
	for name, word in (("visible", "hidden"), ("interactive", "disabled")):
		value = button.call.keyword(name)
		if isinstance(value, ast.Constant) and value.value is False:
			return word
	return None


# ==== gradio_patterns.rules.security.private_api_is_no_protection.check ====
# GP614 private-api-is-no-protection: a question, any Gradio
"""An endpoint taken out of the API pages whose function only some people should run."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.effects.for_all import felt_by_all
from gradio_patterns.findings.hit import Hit

WORDS = ("api_name", "show_api", "api_visibility")

_PRIVILEGED = (
	r"(?i)admin|delete|wipe|purge|drop_|truncate|shutdown|shut_down|restart|reboot|ban_|approve|deploy"
	r"|retrain|overwrite|revoke|grant|clear|reset|remove|publish|reload|stop|kill|restore"
)


def check(app: App) -> Iterator[Hit]:
	for event in app.events:
		function = event.function
		if function is None or not re.search(_PRIVILEGED, function.name) or asks_who(function):
			continue
		keyword = _private(event)
		doing = felt_by_all(app, function) if keyword is not None else None
		if keyword is not None and doing is not None:
			yield Hit(
				keyword,
				f'{keyword.arg}= keeps "{function.name}" off the API page, but a plain request '
				f"still runs it, and it {doing}: may only some users do this, and does it check "
				"who is asking?",
			)


def _private(event: Event) -> ast.keyword | None:
	for keyword in event.call.node.keywords:
		value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
		if keyword.arg in {"api_name", "show_api"} and value is False:
			return keyword
		if keyword.arg == "api_visibility" and value in {"private", "undocumented"}:
			return keyword
	return None


# ==== gradio_patterns.rules.security.visitor_chooses_file_path.check ====
# GP615 visitor-chooses-file-path: error, any Gradio
"""A path made of what a visitor typed, returned as a file."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import outputs_of, trace
from gradio_patterns.findings.hit import Hit

WORDS = (
	"File", "Image", "Audio", "Video", "DownloadButton", "UploadButton", "Gallery", "Model3D",
)  # fmt: skip

_TYPED = frozenset({"Textbox", "TextArea", "Text"})
_FILES = frozenset({"File", "Image", "Audio", "Video", "DownloadButton", "Model3D", "UploadButton"})
_JOINS = frozenset(
	{
		"os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath", "os.path.realpath",
		"os.path.normpath", "os.path.expanduser",
	}
)  # fmt: skip
_HARMLESS = frozenset({"os.path.exists", "os.path.isfile", "builtins.print", "builtins.len"})
_KEEP = frozenset({"strip", "lower", "upper", "resolve", "absolute", "as_posix", "replace"})


def check(app: App) -> Iterator[Hit]:
	for function, _ in app.handlers:
		for event in app.events_of(function):
			yield from _of_event(app, event, function)


def _of_event(app: App, event: Event, function: Function) -> Iterator[Hit]:
	for output, part, place in outputs_of(event, function):
		if output.kind not in _FILES:
			continue
		typed = {
			name
			for name, source in event.input_parameters()
			if source is not None and _free_text(app, source, name)
		}
		name = _inside(app, part, place, typed)
		if name is not None and not _guarded(app, function, typed):
			yield Hit(
				part,
				f'the visitor\'s "{name}" decides which file {output.kind} sends, "../" '
				"included; accept only names from a list of your own",
			)


def _free_text(app: App, source: Instance, name: str) -> bool:
	"""Whether any text may arrive; an address of a picture is no path."""
	said = [source.call.argument(0, "value"), *map(source.call.keyword, ("label", "placeholder"))]
	words = [name, *(str(app.literal(node, source.call.place)) for node in said)]
	if any(hint in word.lower() for word in words for hint in ("url", "link", "http")):
		return False
	if source.kind == "Dropdown":
		custom = source.call.keyword("allow_custom_value")
		return isinstance(custom, ast.Constant) and custom.value is True
	return source.kind in _TYPED


def _guarded(app: App, function: Function, typed: set[str]) -> bool:
	"""Whether the text is compared, cut down or handed to anything that may check it."""
	typed = typed | _made_of(function, typed)
	for node in function.own_nodes:
		if isinstance(node, (ast.Compare, ast.Subscript)) and mentions(node, typed):
			return True
		if isinstance(node, ast.Call):
			method = node.func if isinstance(node.func, ast.Attribute) else None
			if method is not None and method.attr not in _KEEP and mentions(method.value, typed):
				return True
			if any(mentions(argument, typed) for argument in node.args):
				called = app.qualified(node.func, function.place)
				if called not in _JOINS | _HARMLESS:
					return True
	return any(function.assigns(name) for name in typed & set(function.parameters))


def _made_of(function: Function, typed: set[str]) -> set[str]:
	"""Variables made of what was typed, directly."""
	return {
		target.id
		for node in function.own_nodes
		if isinstance(node, ast.Assign) and mentions(node.value, typed)
		for target in node.targets
		if isinstance(target, ast.Name)
	}


def _inside(app: App, node: ast.expr, place: Place, typed: set[str], depth: int = 0) -> str | None:
	"""The typed parameter that a path expression is made of, or None."""
	if depth > 6:
		return None
	node, place = trace(app, node, place)
	parts: list[ast.expr] = []
	if isinstance(node, ast.Name):
		return node.id if node.id in typed and place.scope.kind != "module" else None
	if isinstance(node, ast.JoinedStr):
		parts = node.values
	elif isinstance(node, ast.FormattedValue):
		parts = [node.value]
	elif isinstance(node, ast.BinOp):  # +, / and %
		parts = [node.left, node.right]
	elif isinstance(node, ast.Call) and app.qualified(node.func, place) in _JOINS:
		parts = list(node.args)
	elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		parts = [node.func.value] if node.func.attr != "replace" else []
	for part in parts:
		name = _inside(app, part, place, typed, depth + 1)
		if name is not None:
			return name
	return None


# ==== gradio_patterns.rules.security.open_to_network_without_login.check ====
# GP616 open-to-network-without-login: info, any Gradio
"""server_name="0.0.0.0" and no login: everybody in the network uses the app."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.defaults import WRITTEN, defaults_of
from gradio_patterns.app.serving import asks_login, launches, may_be_skipped, mounts
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("0.0.0.0", "::", "[::]")

EVERYWHERE = ("0.0.0.0", "::", "[::]")
_SERVERS = frozenset({"uvicorn.run", "uvicorn.Config"})
_SAID = (
	"the app listens on every address{how} and asks for no login; whoever is in the network "
	"can use it"
)


def check(app: App) -> Iterator[Hit]:
	# In a container every address is the container's own, and something else stands before it.
	if app.project_file("Dockerfile", "Containerfile") is not None:
		return
	seen: set[int] = set()
	for node, given, call in [*_launched(app), *_served(app)]:
		found = defaults_of(app, given, call.place)
		if not found or any(one.value not in EVERYWHERE for one in found):
			continue
		written = all(one.chosen_by == WRITTEN for one in found)
		at = node if written else found[0].at
		if id(at) not in seen:
			seen.add(id(at))
			yield Hit(at, _SAID.format(how="" if written else " unless told otherwise"))


def _launched(app: App) -> Iterator[tuple[ast.AST, ast.expr, Call]]:
	found = launches(app)
	for call in found:
		keyword = call.keyword_node("server_name")
		if keyword is None or call.open or asks_login(call):
			continue
		# A launch in a branch may be meant for somebody who asked for it; the only one is not.
		if not may_be_skipped(call) or len(found) == 1:
			yield keyword, keyword.value, call


def _served(app: App) -> Iterator[tuple[ast.AST, ast.expr, Call]]:
	"""``uvicorn.run(app, host=...)`` of an app on which Gradio is mounted, without a login."""
	mounted = mounts(app)
	if any(call.open or asks_login(call) for call in mounted):
		return
	bases = {_named(app, call.argument(0, "app"), call) for call in mounted} - {""}
	bases |= {_target(app, call) for call in mounted} - {""}
	for name in ("run", "Config"):
		for raw in app.walked.calls_by_attribute.get(name, ()):
			call = Call(raw.node, name, raw.place)
			keyword = call.keyword_node("host")
			if keyword is None or app.qualified(raw.node.func, raw.place) not in _SERVERS:
				continue
			if _named(app, call.argument(0, "app"), call) in bases and not _guarded(app):
				yield keyword, keyword.value, call


def _named(app: App, node: ast.expr | None, call: Call) -> str:
	"""The text of what an app is called: ``app``, ``self.api``."""
	if isinstance(node, ast.Name):
		traced, _ = trace(app, node, call.place)
		return traced.id if isinstance(traced, ast.Name) else node.id
	return ast.unparse(node) if isinstance(node, ast.Attribute) else ""


def _target(app: App, call: Call) -> str:
	"""``x`` of ``x = gr.mount_gradio_app(...)``."""
	for node in app.nodes:
		if isinstance(node, ast.Assign) and node.value is call.node:
			return ast.unparse(node.targets[0])
	return ""


def _guarded(app: App) -> bool:
	"""Whether the app around asks who comes: a dependency, a middleware that looks at a login."""
	text = app.source.text
	return any(word in text for word in ("Depends(", "OAuth", "HTTPBasic", "Authenticat"))


# ==== gradio_patterns.rules.security.empty_auth_list.check ====
# GP617 empty-auth-list: error, any Gradio
"""auth=[]: a login page without accounts."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
	for call, keyword in logins(app):
		value = app.resolve(keyword.value, call.place)
		if not isinstance(value, Literal) or not isinstance(value.node, ast.List):
			continue
		written_here = value.node is keyword.value
		# A list under a name may be filled before the launch.
		if value.node.elts or not written_here:
			continue
		yield Hit(
			keyword,
			"auth=[] shows a login page that no account opens; list accounts, or use None for no "
			"login",
			edits.unsafe("no login", edits.replace(app.source, keyword.value, "None")),
		)


# ==== gradio_patterns.rules.security.auth_as_dict.check ====
# GP618 auth-as-dict: error, any Gradio
"""auth= as a dict: Gradio looks for element 0."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.serving import logins
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("auth",)


def check(app: App) -> Iterator[Hit]:
	for call, keyword in logins(app):
		value = app.resolve(keyword.value, call.place)
		if not isinstance(value, Literal):
			continue
		if isinstance(value.node, ast.Dict) and value.node.keys:
			yield Hit(
				keyword,
				f"auth= is a dict, so {call.name}() raises KeyError: 0; pass a list of "
				"(user, password) pairs",
				_fix(app, keyword),
			)


def _fix(app: App, keyword: ast.keyword) -> Fix | None:
	node = keyword.value
	if not isinstance(node, ast.Dict) or None in node.keys or "#" in app.source.segment(node):
		return edits.safe("pass its pairs", *edits.wrap(app.source, node, "list(", ".items())"))
	pairs = [
		f"({app.source.segment(key)}, {app.source.segment(value)})"
		for key, value in zip(node.keys, node.values, strict=True)
		if key is not None
	]
	text = "[" + ", ".join(pairs) + "]"
	return edits.safe("pass pairs", edits.replace(app.source, node, text))


# ==== gradio_patterns.rules.security.static_paths_as_text.check ====
# GP619 static-paths-as-text: error, Gradio >=4.21,<5.10
"""set_static_paths() with one text: each letter counts as a path, and "/" is the whole disk."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("set_static_paths",)

_TEXTS = frozenset(
	{
		"os.getcwd", "os.path.join", "os.path.abspath", "os.path.dirname",
		"os.path.realpath", "os.fspath",
	}
)  # fmt: skip


_WHOLE = (".resolve", ".absolute", ".cwd", ".home")


def check(app: App) -> Iterator[Hit]:
	for call, paths in first_values(app, "set_static_paths", "paths"):
		if _is_text(app, paths, call.place):
			yield Hit(
				paths,
				"set_static_paths() takes each letter of this text as a path, and its / opens the "
				"whole disk to visitors; pass a list",
				edits.safe("make it a list", *edits.wrap(app.source, paths, "[", "]")),
			)


def _is_text(app: App, node: ast.expr, place: Place) -> bool:
	value = app.resolve(node, place)
	if isinstance(value, Literal):
		text = value.node.value if isinstance(value.node, ast.Constant) else None
		return isinstance(text, str) and "/" in text
	node, place = trace(app, node, place)
	if not isinstance(node, ast.Call):
		return False
	called = app.qualified(node.func, place)
	if called == "builtins.str":
		return any(_slashed(trace(app, path, place)[0]) for path in node.args)
	return called in _TEXTS


def _slashed(node: ast.expr) -> bool:
	"""Whether a Path surely has a slash in its text."""
	if isinstance(node, ast.BinOp):
		return isinstance(node.op, ast.Div)
	return isinstance(node, ast.Call) and ast.unparse(node.func).endswith(_WHOLE)


# ==== gradio_patterns.rules.security.cors_for_everybody.check ====
# GP620 cors-for-everybody: warning, any Gradio
"""CORSMiddleware that lets pages of any site call the app with the visitor's cookies."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("CORSMiddleware",)

_EVERYBODY = frozenset({"*", ".*", "^.*$", ".+", "https?://.*", "https?://.+"})


def check(app: App) -> Iterator[Hit]:
	if not app.gradio_calls:
		return
	for node, place in _middleware(app):
		words = {word.arg: word.value for word in node.keywords}
		if not is_true(_value(app, words.get("allow_credentials"), place)):
			continue
		for name in ("allow_origins", "allow_origin_regex"):
			given = words.get(name)
			if given is not None and _anybody(app, given, place):
				yield Hit(
					given,
					f"{name} with allow_credentials=True: a page of any site that a visitor opens "
					"can call this app with the visitor's login; name the sites that may",
				)


def _middleware(app: App) -> Iterator[tuple[ast.Call, Place]]:
	"""Calls that are given the class, or are calls of it."""
	walked = app.walked
	for raw in (
		*walked.calls_by_attribute.get("add_middleware", ()),
		*walked.calls_by_name.get("Middleware", ()),
		*walked.calls_by_name.get("CORSMiddleware", ()),
		*walked.calls_by_attribute.get("CORSMiddleware", ()),
	):
		named = [raw.node.func, *raw.node.args[:1]]
		if any(ast.unparse(one).endswith("CORSMiddleware") for one in named):
			yield raw.node, raw.place


def _value(app: App, node: ast.expr | None, place: Place) -> ast.expr | None:
	return trace(app, node, place)[0] if node is not None else None


def _anybody(app: App, node: ast.expr, place: Place) -> bool:
	value = app.literal(node, place)
	if isinstance(value, str):
		return value in _EVERYBODY
	return isinstance(value, (list, tuple, set)) and "*" in value


# ==== gradio_patterns.rules.security.secret_in_component_config.check ====
# GP621 secret-in-component-config: error, any Gradio
"""A component class that keeps a key under its parameter's name: the page's config holds it."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Symbol
from gradio_patterns.app.scopes import Scope
from gradio_patterns.findings.hit import Hit

WORDS = ("self.",)

_SECRET = (
	r"(?i)^(?!show|use|has|is|hide|need|require|with|max|min|num|eos|pad|stop)(\w*_)?"
	r"(api_?key|token|\w+_secret|password|passwd|access_key|credentials)$"
)
"""A bare ``secret`` may be one that the page itself works with, as that of gr.BrowserState."""
_DRAWN = frozenset(
	{
		"Component", "FormComponent", "BlockContext", "Textbox", "TextArea", "Number", "Slider",
		"Checkbox", "CheckboxGroup", "Radio", "Dropdown", "MultimodalTextbox", "Image",
		"ImageEditor", "Video", "Audio", "File", "Dataframe", "DataFrame", "Button",
		"UploadButton", "DownloadButton", "ClearButton", "Chatbot", "HTML", "Markdown", "JSON",
		"Label", "HighlightedText", "Gallery", "Code", "Plot", "Model3D", "AnnotatedImage",
		"State", "Row", "Column", "Group", "Accordion",
	}
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	for node, scope in app.walked.functions.items():
		owner = scope.parent
		if not isinstance(node, ast.FunctionDef) or node.name != "__init__" or owner is None:
			continue
		if owner.kind != "class" or not _component(app, owner) or _own_config(app, owner):
			continue
		arguments = node.args
		every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
		secret = {one.arg for one in every if re.search(_SECRET, one.arg)}
		for store, _, place in app.walked.attribute_stores:
			value = getattr(store.value, "id", "")
			if place.scope is scope and value == every[0].arg and store.attr in secret:
				yield Hit(
					store,
					f'"{store.attr}" is a parameter of this component and kept under the same '
					"name, so the page's configuration sends it to every visitor; keep it as "
					f"self._{store.attr}",
				)


def _component(app: App, owner: Scope) -> bool:
	"""Whether a class derives from a class of Gradio that is drawn on a page."""
	for base in getattr(owner.node, "bases", ()):
		value = app.resolve(base, owner.place.parent or owner.place)
		name = value.gradio if isinstance(value, Symbol) else None
		if name is not None and name.rpartition(".")[2] in _DRAWN:
			return True
	return False


def _own_config(app: App, owner: Scope) -> bool:
	"""Whether a class says itself what its configuration holds."""
	return any(
		scope.parent is owner and getattr(node, "name", "") == "get_config"
		for node, scope in app.walked.functions.items()
	)


# ==== gradio_patterns.rules.security.html_made_of_foreign_text.check ====
# GP622 html-made-of-foreign-text: a question, any Gradio
"""HTML that is put together from rows, records or answers: asked, who wrote them?"""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("HTML", "datatype")

_ESCAPING = r"escape|bleach|sanitize|quote\(|markupsafe|nh3\b"
_TAG = r"<[a-zA-Z][^>]*$|<[a-zA-Z]"
_WRITTEN = (
	r"(?i)(^|_)(title|name|text|content|description|comment|message|author|user|username|summary|note"
	r"|body|caption|query|question|answer|subject|snippet|abstract|transcript|bio|review|excerpt)s?$"
)
"""Names of what people write; a score, a colour or a date is no danger."""
_OWN = (
	r"(?i)(^|_)(self|config|configs|cfg|settings?|options?|tools?|themes?|styles?|meta|status)(_|$)"
)
"""Names of things that the author or the operator fills."""
_ENOUGH = 2


def check(app: App) -> Iterator[Hit]:
	if not app.calls("HTML") and "markdown" not in app.source.text:
		return
	for visit in visits(app):
		if visit.app is not app or re.search(_ESCAPING, _source(app, visit)):
			continue
		said = 0
		for node in visit.function.own_nodes:
			found = _foreign(visit, node) if isinstance(node, ast.JoinedStr) else None
			if found is not None and said < _ENOUGH:
				said += 1
				yield Hit(
					node,
					f'"{visit.function.name}" puts {found} into HTML as it is: can somebody else '
					"than who looks at it have written that? Then html.escape() it",
				)


def _source(app: App, visit: Visit) -> str:
	return app.source.segment(visit.function.node)


def _foreign(visit: Visit, node: ast.JoinedStr) -> str | None:
	"""The first piece of a text with tags that comes out of a row, a record or an object."""
	texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
	if not any(re.search(_TAG, str(text)) for text in texts):
		return None
	for part in node.values:
		if not isinstance(part, ast.FormattedValue) or part.format_spec is not None:
			continue
		value = part.value
		value = (_got(value) if isinstance(value, ast.Call) else None) or value
		key = _key(value)
		made = value is part.value and any(isinstance(one, ast.Call) for one in descend(value))
		if key is not None and not made and re.search(_WRITTEN, key):
			return ast.unparse(part.value)
	return None


def _got(node: ast.Call) -> ast.expr | None:
	"""``row.get("title", "")`` as ``row["title"]``."""
	called = node.func
	if isinstance(called, ast.Attribute) and called.attr == "get" and node.args:
		return ast.Subscript(called.value, node.args[0], ast.Load())
	return None


def _key(node: ast.expr) -> str | None:
	owner = getattr(node, "value", None)
	if isinstance(owner, ast.Name) and re.search(_OWN, owner.id):
		return None
	if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
		return node.slice.value if isinstance(node.slice.value, str) else None
	if isinstance(node, ast.Attribute):
		return node.attr
	return None


# ==== gradio_patterns.rules.security.identity_kept_in_page.check ====
# GP630 identity-kept-in-page: warning, any Gradio
"""A hidden component that is filled from the request and read by another handler."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.findings.hit import Hit

WORDS = ("visible",)

_WHO = frozenset({"username", "headers", "cookies", "session", "client"})


def check(app: App) -> Iterator[Hit]:
	found: dict[tuple[int, int], Instance] = {}
	for event in app.events:
		if event.function is None or not _knows(event.function):
			continue
		for part in event.outputs or ():
			if part is None or not _hidden(part):
				continue
			if any(_reads(other, part) for other in app.events if other is not event):
				found[part.key] = part
	for part in found.values():
		yield Hit(
			part.call.node,
			"this is filled with who the visitor is, and comes back from the browser with any "
			"value; use gr.State",
		)


def _knows(function: Function) -> bool:
	"""Whether the function reads from the request who is asking."""
	requests = [
		name
		for name in function.parameters
		if "Request" in ast.unparse(function.annotation(name) or ast.Constant(""))
	]
	return any(
		isinstance(node, ast.Attribute)
		and node.attr in _WHO
		and any(is_name(node.value, name) for name in requests)
		for node in function.own_nodes
	)


def _hidden(part: Instance) -> bool:
	visible = part.call.keyword("visible")
	return isinstance(visible, ast.Constant) and visible.value in (False, "hidden")


def _reads(event: Event, part: Instance) -> bool:
	"""Whether a function takes the value; a script alone has it anyway."""
	if event.function is None or event.inputs is None:
		return False
	return any(each is not None and each.key == part.key for each in event.inputs)


# ==== gradio_patterns.rules.security.pickle_of_upload.check ====
# GP631 pickle-of-upload: error, Gradio >=4.0
"""pickle.load() and its like on a file that a visitor uploads, also in helpers."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import is_true
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.effects.visitor_values import FILE, Told, labels_of, parameters
from gradio_patterns.findings.hit import Hit

WORDS = (
	"pickle",
	"joblib",
	"torch",
	"dill",
	"yaml",
	"load_checkpoint",
	"shelve",
	"marshal",
	"allow_pickle",
)

_ALWAYS = frozenset(
	{
		"pickle.load", "pickle.loads", "cloudpickle.load", "cloudpickle.loads", "dill.load",
		"dill.loads", "joblib.load", "pandas.read_pickle", "marshal.load", "marshal.loads",
		"shelve.open", "yaml.unsafe_load", "yaml.full_load", "pickle.Unpickler", "dill.Unpickler",
		"cloudpickle.Unpickler", "jsonpickle.decode",
	}
)  # fmt: skip
_UNSAFE_LOADERS = frozenset({"yaml.UnsafeLoader", "yaml.Loader", "yaml.FullLoader"})


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for handler, _ in app.handlers:
		told = told_in(app, handler)
		own = parameters(app, handler)
		for run in runs_of(app, handler):
			known = told.get(id(run.function.node), {})
			for node, place in app.calls_in(run.function):
				severity = "" if id(node) in seen else _unpickles(app, node, place)
				if not severity:
					continue
				given = [*node.args, *(word.value for word in node.keywords)]
				given = [one for one in given if not _another(one, run.function, own)]
				if any(FILE in labels_of(app, run.function, one, known) for one in given):
					seen.add(id(node))
					yield Hit(
						node,
						"whoever uploads a pickle runs commands on this machine; take a format "
						"that holds data only",
						severity=None if severity == "error" else severity,
					)


def _another(node: ast.expr, function: Function, own: Told) -> bool:
	"""Whether an argument is a parameter that is filled from something else than an upload."""
	return (
		isinstance(node, ast.Name)
		and node.id in function.parameters
		and node.id in own
		and FILE not in own[node.id]
	)


def _unpickles(app: App, node: ast.Call, place: Place) -> str:
	"""How bad it is to read a foreign file so; empty where it is not."""
	path = app.qualified(node.func, place)
	words = {word.arg: word.value for word in node.keywords}
	if None in words:
		return ""
	if path in _ALWAYS:
		return "error"
	if path == "numpy.load":
		return "error" if is_true(words.get("allow_pickle")) else ""
	if path == "yaml.load":
		loader = words.get("Loader", node.args[1] if len(node.args) > 1 else None)
		return "error" if app.qualified(loader, place) in _UNSAFE_LOADERS else ""
	if path == "torch.load":
		only = words.get("weights_only")
		return "error" if isinstance(only, ast.Constant) and only.value is False else ""
	# Coqui's models read a checkpoint by torch.load.
	named = isinstance(node.func, ast.Attribute) and node.func.attr == "load_checkpoint"
	return "warning" if named and "checkpoint_path" in words else ""


# ==== gradio_patterns.rules.security.tar_of_upload_extracted.check ====
# GP634 tar-of-upload-extracted: warning, Gradio >=4.0
"""tarfile.open() of an upload, and extractall() without filter=."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("tarfile",)


def check(app: App) -> Iterator[Hit]:
	for use in handed(app, "File", "UploadButton"):
		if _looks_inside(use):
			continue
		archives = _archives(app, use)
		for node in use.function.own_nodes:
			if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
				continue
			if node.func.attr not in {"extract", "extractall"}:
				continue
			named = isinstance(node.func.value, ast.Name) and node.func.value.id in archives
			told = any(keyword.arg in {"filter", "members", None} for keyword in node.keywords)
			if (named or _opens(app, node.func.value, use)) and not told:
				yield Hit(
					node,
					'an uploaded archive may write anywhere; pass filter="data"',
				)


def _archives(app: App, use: Handed) -> set[str]:
	"""Names of archives that are opened from the upload."""
	names: set[str] = set()
	for node in use.function.own_nodes:
		if isinstance(node, (ast.With, ast.AsyncWith)):
			for item in node.items:
				if item.optional_vars is not None and _opens(app, item.context_expr, use):
					names |= names_in(item.optional_vars)
		elif isinstance(node, ast.Assign) and _opens(app, node.value, use):
			names |= {name for target in node.targets for name in names_in(target)}
	return names


def _looks_inside(use: Handed) -> bool:
	"""Whether the names inside are read beforehand, most likely to refuse some of them."""
	return any(
		isinstance(node, ast.Attribute) and node.attr in {"getmembers", "getnames", "next"}
		for node in use.function.own_nodes
	)


def _opens(app: App, node: ast.expr, use: Handed) -> bool:
	if not isinstance(node, ast.Call) or not mentions(node, {use.name}):
		return False
	path = app.qualified(node.func, use.function.place)
	return path in {"tarfile.open", "tarfile.TarFile", "tarfile.TarFile.open"}


# ==== gradio_patterns.rules.security.shell_command_from_visitor.check ====
# GP660 shell-command-from-visitor: error, any Gradio
"""os.system() or shell=True with text of a visitor in it."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("system(", "popen", "shell", "getoutput", "getstatusoutput")

_ALWAYS = frozenset(
	{
		"os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput",
		"asyncio.create_subprocess_shell",
	}
)  # fmt: skip
_WITH_SHELL = frozenset(
	f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output", "Popen")
)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for body in typed(app):
		for node, place in body.app.calls_in(body.function):
			path = body.app.qualified(node.func, place) or ""
			if path not in _ALWAYS and not (path in _WITH_SHELL and _shell(node)):
				continue
			if not node.args or isinstance(node.args[0], ast.List):
				continue
			name = body.inside(node.args[0], place)
			if name is not None and id(node) not in seen:
				seen.add(id(node))
				yield Hit(
					node,
					f'what a visitor types into "{name}" of "{body.handler.name}" is run by the'
					" shell; pass a list of arguments, without shell=True",
				)


def _shell(node: ast.Call) -> bool:
	return any(
		word.arg == "shell" and isinstance(word.value, ast.Constant) and word.value.value is True
		for word in node.keywords
	)


# ==== gradio_patterns.rules.security.sql_from_visitor.check ====
# GP661 sql-from-visitor: error, any Gradio
"""A statement put together with text of a visitor and executed."""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.effects.typed_text import texts, typed
from gradio_patterns.findings.hit import Hit

WORDS = ("execute", "read_sql", ".query(", ".sql(")

_METHODS = frozenset(
	{"execute", "executescript", "executemany", "read_sql", "read_sql_query", "sql"}
)
_STATEMENT = (
	r"(?is)\b(select\b.*\bfrom|insert\s+into|update\b.*\bset|delete\s+from|create\s+table|drop)\b"
)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for body in typed(app):
		for node, place in body.app.calls_in(body.function):
			called = node.func
			if (
				not isinstance(called, ast.Attribute)
				or called.attr not in _METHODS
				or not node.args
			):
				continue
			statement, where = trace(body.app, node.args[0], place)
			if isinstance(statement, ast.Call) and statement.args and _text(statement.func):
				statement = statement.args[0]
			if not re.search(_STATEMENT, texts(statement)) or id(node) in seen:
				continue
			name = body.inside(statement, where)
			if name is not None:
				seen.add(id(node))
				yield Hit(
					node,
					f'what a visitor types into "{name}" of "{body.handler.name}" becomes part of'
					" the SQL statement; pass it as a parameter",
				)


def _text(called: ast.expr) -> bool:
	"""``text("...")`` of SQLAlchemy."""
	return isinstance(called, ast.Name) and called.id == "text"


# ==== gradio_patterns.rules.security.code_from_visitor.check ====
# GP662 code-from-visitor: warning, any Gradio
"""eval() or exec() of text that a visitor typed."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("eval(", "exec(")

_RUN = {"builtins.eval": "eval", "builtins.exec": "exec"}


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for body in typed(app):
		for node, place in body.app.calls_in(body.function):
			run = _RUN.get(body.app.qualified(node.func, place) or "")
			if run is None or not node.args or id(node) in seen:
				continue
			name = body.inside(node.args[0], place)
			if name is not None:
				seen.add(id(node))
				yield Hit(
					node,
					f'{run}() runs what a visitor types into "{name}" of "{body.handler.name}",'
					" with all that the app may do",
				)


# ==== gradio_patterns.rules.security.address_from_visitor.check ====
# GP663 address-from-visitor: info, any Gradio
"""A request to an address that a visitor typed."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "httpx", "urllib", "aiohttp")

_FETCHING = frozenset(
	{
		*(f"requests.{verb}" for verb in ("get", "post", "head", "put")),
		*(f"httpx.{verb}" for verb in ("get", "post", "head", "put", "stream")),
		"urllib.request.urlopen", "urllib.request.urlretrieve",
	}
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for body in typed(app):
		for node, place in body.app.calls_in(body.function):
			path = body.app.qualified(node.func, place) or ""
			if path not in _FETCHING or not node.args or id(node) in seen:
				continue
			name = _start(node.args[0], body.names)
			if name is not None:
				seen.add(id(node))
				yield Hit(
					node,
					f'the server fetches whatever address a visitor types into "{name}" of'
					f' "{body.handler.name}", those inside your network included',
				)


def _start(node: ast.expr, names: dict[str, str]) -> str | None:
	"""The typed text that the address begins with: a host that is fixed is no choice."""
	if isinstance(node, ast.JoinedStr) and node.values:
		return _start(node.values[0], names)
	if isinstance(node, ast.FormattedValue):
		return _start(node.value, names)
	if isinstance(node, ast.BinOp):
		return _start(node.left, names)
	if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		return _start(node.func.value, names) if node.func.attr == "strip" else None
	return names.get(node.id) if isinstance(node, ast.Name) else None


# ==== gradio_patterns.rules.security.path_from_visitor.check ====
# GP664 path-from-visitor: a question, any Gradio
"""A path that a visitor typed is opened, listed, written or deleted: asked, it may be a tool."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = (
	"open(",
	"listdir",
	"remove(",
	"rmtree",
	"unlink",
	"glob",
	"scandir",
	"walk(",
	"read_",
	"write_",
)

_DOING = {
	"builtins.open": "opens", "os.listdir": "lists", "os.scandir": "lists", "os.walk": "lists",
	"glob.glob": "lists", "os.remove": "deletes", "os.unlink": "deletes", "os.rmdir": "deletes",
	"shutil.rmtree": "deletes", "shutil.copy": "copies", "shutil.move": "moves",
	"shutil.copytree": "copies", "os.makedirs": "makes", "os.rename": "moves",
}  # fmt: skip
_METHODS = {
	"read_text": "reads", "read_bytes": "reads", "write_text": "writes", "write_bytes": "writes",
	"unlink": "deletes", "iterdir": "lists", "glob": "lists", "rglob": "lists", "open": "opens",
}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for body in typed(app):
		for node, place in body.app.calls_in(body.function):
			doing, path = _use(body.app, node, place)
			name = body.inside(path, place) if path is not None else None
			if name is not None and id(body.handler.node) not in seen:
				seen.add(id(body.handler.node))
				yield Hit(
					node,
					f'"{body.handler.name}" {doing} the path that a visitor types into "{name}",'
					" any of the server: do others use this app? Then it must stay in one folder",
				)


def _use(app: App, node: ast.Call, place: Place) -> tuple[str, ast.expr | None]:
	"""What a call does with a path, and the path."""
	doing = _DOING.get(app.qualified(node.func, place) or "")
	if doing is not None:
		return doing, node.args[0] if node.args else None
	called = node.func
	if not isinstance(called, ast.Attribute) or called.attr not in _METHODS:
		return "", None
	made = isinstance(called.value, (ast.Call, ast.BinOp))
	return _METHODS[called.attr], called.value if made else None


# ==== gradio_patterns.rules.security.exception_text_shown.check ====
# GP665 exception-text-shown: info, any Gradio
"""The text of an exception in what a handler returns, or in ``gr.Error`` and its kin."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import function_scope
from gradio_patterns.effects.failures import Saying, catches_foreign, clauses
from gradio_patterns.effects.reachable import results_shown
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("except",)

_BOXES = ("Error", "Warning", "Info")
_SAID = (
	"visitors read the text of the exception{where}, paths and addresses of the server included; "
	"say in your own words what failed, and log the exception"
)


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for function in (*results_shown(app), *_perhaps(app)):
		if id(function.node) in seen:
			continue
		seen.add(id(function.node))
		for clause in clauses(function):
			if catches_foreign(clause):
				saying = Saying(app, function.place, clause)
				yield from _returned(function, clause, saying)
	yield from _boxes(app)


def _perhaps(app: App) -> Iterator[Function]:
	"""Functions that are wired where it cannot be seen, and give back what a visitor sees."""
	for visit in visits(app):
		if visit.handler is visit.function and visit.function.name not in {"preprocess", "flag"}:
			yield visit.function


def _returned(function: Function, clause: ast.ExceptHandler, saying: Saying) -> Iterator[Hit]:
	inside = {id(node) for statement in clause.body for node in descend(statement)}
	for statement, value, _ in function.results:
		within = id(statement) in inside
		after = getattr(statement, "lineno", 0) >= clause.lineno
		# Below the clause, only a name that it filled can hold the text.
		if value is None or not after or not saying.says(value):
			continue
		names = [part.id for part in descend(value) if isinstance(part, ast.Name)]
		filled = [saying.texts[name] for name in names if name in saying.texts]
		if not within and not filled:
			continue
		yield Hit(filled[0] if filled else statement, _SAID.format(where=""))


def _boxes(app: App) -> Iterator[Hit]:
	"""``gr.Error(f"... {error}")``: shown wherever it stands."""
	for call in app.calls(*_BOXES):
		clause = _clause_around(call.place) or _clause_before(app, call)
		if clause is None or not catches_foreign(clause):
			continue
		saying = Saying(app, call.place, clause)
		given = call.argument(0, "message")
		if given is not None and (saying.says(given) or _is(given, clause.name)):
			yield Hit(call.node, _SAID.format(where=f" in gr.{call.name}"))


def _clause_around(place: Place) -> ast.ExceptHandler | None:
	for outer in place.outward_in_scope():
		if isinstance(outer.node, ast.ExceptHandler):
			return outer.node
	return None


def _clause_before(app: App, call: Call) -> ast.ExceptHandler | None:
	"""The clause above that gave a text its words: ``status = str(error)``, ``gr.Info(status)``."""
	given = call.argument(0, "message")
	scope = function_scope(call.place.scope)
	if not isinstance(given, ast.Name) or scope is None:
		return None
	for binding in scope.bindings.get(given.id, ()):
		clause = _clause_around(binding.place)
		if clause is not None and clause.lineno < call.node.lineno:
			return clause
	return None


def _is(node: ast.expr, name: str | None) -> bool:
	return isinstance(node, ast.Name) and node.id == name


# ==== gradio_patterns.rules.security.identity_from_header.check ====
# GP666 identity-from-header: a question, any Gradio
"""Headers that name a user, read from the request."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("headers",)

_NAMES = frozenset(
	{
		"x-forwarded-user", "x-forwarded-email", "x-forwarded-preferred-username", "remote-user",
		"x-remote-user", "x-auth-request-user", "x-auth-request-email", "x-webauth-user",
		"x-authenticated-user", "x-user", "x-user-id", "x-user-email", "x-username",
		"x-cognito-id", "x-amzn-oidc-identity", "x-goog-authenticated-user-email",
		"x-ms-client-principal-name", "x-ms-client-principal-id", "x-authentik-username",
		"cf-access-authenticated-user-email", "tailscale-user-login", "x-forwarded-groups",
	}
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
	seen: set[str] = set()
	known = any(path.partition(".")[0] == "gradio" for _, path in app.walked.imports)
	for node in app.nodes if known else ():
		name, given = _header(node)
		if name in _NAMES and name not in seen:
			seen.add(name)
			yield Hit(
				node,
				f'any client can send "{name}": does a proxy always set it, and can nobody reach '
				"the app around it?",
			)
		elif given is not None:
			yield Hit(
				node,
				"the first entry of x-forwarded-for is what the client wrote: is that known here?",
			)


def _header(node: ast.AST) -> tuple[str, ast.AST | None]:
	"""The header that an expression reads; or what is split, for the first address of a list."""
	if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
		first = node.args[0] if node.args else None
		if node.func.attr == "get" and _is_headers(node.func.value):
			return _text(first), None
	if isinstance(node, ast.Subscript):
		if _is_headers(node.value):
			return _text(node.slice), None
		return "", _first_address(node)
	if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In):
		return (_text(node.left), None) if _is_headers(node.comparators[0]) else ("", None)
	return "", None


def _first_address(node: ast.Subscript) -> ast.AST | None:
	"""``forwarded_for.split(",")[0]``."""
	call = node.value
	if not isinstance(node.slice, ast.Constant) or node.slice.value != 0:
		return None
	if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
		return None
	written = ast.unparse(call.func.value).lower().replace("-", "_")
	return call if call.func.attr == "split" and "forwarded_for" in written else None


def _is_headers(node: ast.expr) -> bool:
	name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
	return name.lower().endswith("headers") and "response" not in ast.unparse(node).lower()


def _text(node: ast.AST | None) -> str:
	value = node.value if isinstance(node, ast.Constant) else ""
	return value.lower() if isinstance(value, str) else ""


# ==== gradio_patterns.rules.security.visitor_ends_server.check ====
# GP668 visitor-ends-server: warning, any Gradio
"""Handlers that end the process they run in."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.app.walked import RawCall
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("os._exit", "os.kill", "os.abort", "raise_signal", "_exit(", "killpg")

_ENDING = frozenset({"SIGINT", "SIGTERM", "SIGKILL", "SIGQUIT", "SIGABRT"})
_ENDS = frozenset({"os._exit", "os.abort"})


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for handler, event in app.handlers:
		if not event.listener or event.name in {"load", "unload", "render"}:
			continue
		if asks_who(handler):
			continue
		for run in runs_of(app, handler):
			for raw in app.calls_in(run.function):
				if id(event.call.node) not in seen and _ends(app, raw):
					seen.add(id(event.call.node))
					yield Hit(
						event.call.node,
						f'"{handler.name}" ends the server by {ast.unparse(raw.node.func)}(), for '
						"all visitors, and any of them can call it",
					)


def _ends(app: App, raw: RawCall) -> bool:
	path = app.qualified(raw.node.func, raw.place)
	if path in _ENDS:
		return True
	if path in {"os.kill", "os.killpg"} and raw.node.args:
		whom = raw.node.args[0]
		own = app.called(whom, raw.place) if isinstance(whom, (ast.Call, ast.Name)) else None
		return own in {"os.getpid", "os.getppid", "os.getpgrp"}
	return path == "signal.raise_signal" and any(
		ast.unparse(one).rpartition(".")[2] in _ENDING for one in raw.node.args
	)


# ==== gradio_patterns.rules.security.resource_named_by_visitor.check ====
# GP670 resource-named-by-visitor: a question, any Gradio
"""A model, an address or a file that a visitor names and the server fetches: any at all?"""

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "httpx", "urlopen", "Client(", "from_pretrained", "load", "handle_file",
		 "Path(", "path")  # fmt: skip

_ADDRESS = r"^(requests|httpx)\.(get|post|put|head|request|stream)$|urlopen$|urlretrieve$"
_CLIENT = r"(^|\.)(Client|InferenceClient|handle_file|snapshot_download|hf_hub_download)$"
_MODEL = r"(^|\.)(from_pretrained|load_checkpoint|load_model|get_pretrained)$|^torch\.load$"


def check(app: App) -> Iterator[Hit]:
	seen: set[tuple[int, str]] = set()
	for visit in visits(app):
		for node, place in visit.calls:
			path = visit.app.qualified(node.func, place) or ast.unparse(node.func)
			doing = _doing(path)
			if not doing or (not node.args and not node.keywords):
				continue
			first = node.args[0] if node.args else node.keywords[0].value
			name = next(
				(n.id for n in ast.walk(first) if isinstance(n, ast.Name) and n.id in visit.free),
				None,
			)
			if name is None or (id(visit.handler.node), path) in seen:
				continue
			seen.add((id(visit.handler.node), path))
			yield Hit(
				node,
				f'"{visit.function.name}" {doing} what "{name}" says, which a visitor gave: '
				"may it be any, also one inside your network or one that runs code?",
			)


def _doing(path: str) -> str:
	if re.search(_ADDRESS, path):
		return "requests"
	if re.search(_CLIENT, path):
		return "sends to or fetches"
	return "loads" if re.search(_MODEL, path) else ""


# ==== gradio_patterns.rules.security.login_from_cookie.check ====
# GP671 login-from-cookie: error, Gradio >=4.20
"""auth_dependency= that hands back a cookie, or a part of the address, as it came."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import mounts
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("auth_dependency",)

_SENT = {"cookies": "a cookie", "query_params": "a part of the address"}


def check(app: App) -> Iterator[Hit]:
	seen: set[int] = set()
	for call in mounts(app):
		function = app.function(call.keyword("auth_dependency"), call.place)
		if function is None or _looks_at_it(function):
			continue
		for statement, value, place in function.results:
			sent = None if value is None else _sent(app, function, value, place)
			if sent is not None and id(statement) not in seen:
				seen.add(id(statement))
				yield Hit(
					statement,
					f"whoever writes {_SENT[sent]} is logged in under that name; keep a token that"
					" nobody can guess, and look the name up by it",
				)


def _looks_at_it(function: Function) -> bool:
	"""Whether the function compares or hands on anything: it may know a true one from a false."""
	compared = (
		node
		for node in function.own_nodes
		if isinstance(node, ast.Compare)
		and not all(isinstance(operator, (ast.Is, ast.IsNot)) for operator in node.ops)
	)
	names = set(function.parameters)
	handed = (
		node
		for node in function.own_nodes
		if isinstance(node, ast.Call)
		and any(mentions(part, names) for part in (*node.args, *(w.value for w in node.keywords)))
	)
	return bool(function.decorators) or any(compared) or any(handed)


def _sent(app: App, function: Function, value: ast.expr, place: Place) -> str | None:
	"""Which part of the request a result is; None where it is anything else, or changed."""
	value, _ = trace(app, value, place)
	if isinstance(value, ast.BoolOp):
		return _sent(app, function, value.values[0], place)
	if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
		owner = value.func.value if value.func.attr == "get" else None
	else:
		owner = value.value if isinstance(value, ast.Subscript) else None
	if not isinstance(owner, ast.Attribute) or not isinstance(owner.value, ast.Name):
		return None
	named = owner.attr in _SENT and owner.value.id in function.parameters
	return owner.attr if named else None
