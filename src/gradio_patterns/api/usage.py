"""What an app asks of Gradio's API that the target version does not have: one pass for all rules.

Silent where we cannot know: code under ``try`` or a version test, ``**kwargs``, unknown receivers,
files that patch Gradio, versions newer than the table, classes that make up attributes.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

from gradio_patterns.api import (
    Replacement,
    Verdict,
    any_value_runs,
    fails_in,
    keyword_verdict,
    member_verdict,
    name_verdict,
    parameter_lives,
    parse_version,
    positional_names,
    positional_verdict,
    replacement_for,
    symbol_of,
    value_verdict,
    version_text,
)  # fmt: skip
from gradio_patterns.api.patched import PATCHED, patched
from gradio_patterns.api.symbols import is_event, lineage
from gradio_patterns.api.table import Version, rungs
from gradio_patterns.app import UNKNOWN, App, Call, Instance, Listener
from gradio_patterns.app.names import CHAINS, EVENTS
from gradio_patterns.app.scopes import Place, order_after, order_of
from gradio_patterns.dataclass import dataclass, replace

NAME, KEYWORD, MEMBER, POSITION, VALUE = "name", "keyword", "member", "position", "value"

_GUARD = r"hasattr|version|getattr|signature|inspect|parse\(|GRADIO|sys\.modules|has_"

_OWNED = frozenset(
    {
        ("*", "every"), ("queue", "concurrency_count"), ("launch", "max_size"),
        ("launch", "default_concurrency_limit"), ("launch", "max_file_size"), ("*", "update"),
        ("*", "cache_examples"), ("*", "cache_mode"), ("*", "trigger_mode"), ("*", "allowed_paths"),
    }
)  # fmt: skip
"""(member or ``*``, keyword or method) that a rule of its own is about."""

_OWNED_VALUES = frozenset(
    {(symbol, "type", value) for symbol in ("File", "UploadButton") for value in ("file", "bytes")}
)


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


def misuses(app: App) -> list[Misuse]:
    """All misuses of one app, worked out once."""
    found: list[Misuse] | None = app.memo.get("api")
    if found is None:
        found = [] if _patches_gradio(app) else list(_read(app))
        if any(misuse.verdict.fails for misuse in found):
            app.asked[PATCHED] = None
            if patched(app.path):
                found = [misuse for misuse in found if not misuse.verdict.fails]
        app.memo["api"] = found
    return found


def _read(app: App) -> Iterator[Misuse]:
    yield from _imports(app)
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


def _imports(app: App) -> Iterator[Misuse]:
    """``from gradio import Box``: the import itself fails."""
    wrong = {
        path
        for _, path in app.walked.imports
        if path.startswith("gradio.") and _gone(path, name_verdict(path, app.target))
    }
    if not wrong:
        return
    places = _import_places(app)
    for node in app.nodes:
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
            continue
        for alias in node.names:
            path = f"{node.module}.{alias.name}"
            place = places.get((alias.asname or alias.name, path))
            if path in wrong and place is not None and not guarded(app, place):
                yield _misuse(app, NAME, path, alias, None, _named(path))


def _gone(path: str, verdict: Verdict) -> bool:
    """Constants of inner modules are not in the table, so only ``gradio`` itself is complete."""
    return verdict.fails and (verdict.history != "never" or path.count(".") == 1)


def _import_places(app: App) -> dict[tuple[str, str], Place]:
    scopes = (app.walked.module, *app.walked.functions.values())
    return {
        (name, str(binding.value)): binding.place
        for scope in scopes
        for name, bindings in scope.bindings.items()
        for binding in bindings
        if binding.kind == "import"
    }


def _named(dotted: str) -> Callable[[Version], Verdict]:
    return lambda version: name_verdict(dotted, version)


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
        yield _misuse(app, NAME, f"gr.{name}", func, call, _named(dotted))
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
    if verdict.effect in {"fails", "warns"} and ("*", name) not in _OWNED:
        holder, member = symbol, name
        yield _misuse(
            app, MEMBER, f"{label}()", call.node.func, call,
            lambda version: member_verdict(holder, member, version),
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
        if keyword.arg is not None and not {("*", keyword.arg), (member, keyword.arg)} & _OWNED:
            yield from _keyword(app, call, symbol, member, label, keyword)
    if not call.open and call.positional:
        yield from _positional(app, call, symbol, member, label)


def _keyword(
    app: App, call: Call, symbol: str, member: str, label: str, keyword: ast.keyword
) -> Iterator[Misuse]:
    name = keyword.arg or ""
    if any_value_runs(symbol, member, name, app.target):
        return
    literal = _plain(app, keyword, call)

    def judged(version: Version) -> Verdict:
        verdict = keyword_verdict(symbol, member, name, version)
        if verdict.effect == "unknown":
            return _swallowed(symbol, member, name, version) or verdict
        if verdict.effect not in {"fails", "warns"} or literal is UNKNOWN:
            return verdict
        row = _row(symbol, member, name, literal, version)
        return replace(verdict, replacement=row or verdict.replacement)

    def valued(version: Version) -> Verdict:
        return value_verdict(symbol, member, name, literal, version)

    if literal is not UNKNOWN and _owned(symbol, name, literal, app.target):
        return
    # What is taken and ignored may be meant for a template (gr.HTML), so it does not count.
    if judged(app.target).effect in {"fails", "warns"}:
        yield _misuse(
            app, KEYWORD, f"{label}({name}=)", keyword, call, judged, keyword, symbol, member
        )
    elif (
        literal is not UNKNOWN
        and (symbol, name, literal) not in _OWNED_VALUES
        and valued(app.target).effect in {"fails", "warns", "ignored"}
    ):
        at = f"{label}({name}={literal!r})"
        yield _misuse(app, VALUE, at, keyword, call, valued, keyword, symbol, member)


def _owned(symbol: str, name: str, literal: object, target: Version) -> bool:
    """Whether a rule of its own tells of this value."""
    if symbol == "Dataframe" and name == "col_count" and target >= (6,):
        return isinstance(literal, tuple) and literal[1:] == ("fixed",)
    return (symbol, name, literal) in _OWNED_VALUES


def _swallowed(symbol: str, member: str, name: str, version: Version) -> Verdict | None:
    """A parameter that left, where ``**kwargs`` now takes it: refused, if a replacement says so.

    Each replacement was run on the newest release and found to be needed.
    """
    row = _row(symbol, member, name, None, version)
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


def _row(
    symbol: str, member: str, keyword: str, value: object, version: Version
) -> Replacement | None:
    """The replacement made for exactly this value."""
    for rung in reversed(rungs(version)):
        event = bool(member) and is_event(symbol, member, rung)
        for one in (*lineage(symbol, rung), "*"):
            for part in (member, "event") if event else (member,):
                row = replacement_for(one, part, keyword, value)
                if row is not None:
                    return row
    return None


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
            yield _misuse(app, POSITION, f"{label}()", node, call, judged, None, symbol, member)


def _misuse(
    app: App, what: str, label: str, node: ast.AST, call: Call | None,
    judge: Callable[[Version], Verdict], keyword: ast.keyword | None = None,
    symbol: str = "", member: str = "",
) -> Misuse:  # fmt: skip
    verdict = judge(app.target)
    since = None
    if verdict.fails and app.target_info.allowed:
        share, first = fails_in(judge, app.target_info.allowed)
        since = first if share == "some" else None
    return Misuse(what, label, node, call, verdict, since, keyword, symbol, member)


def guarded(app: App, place: Place, node: ast.AST | None = None) -> bool:
    """Whether code here may be meant for another version, or its failure be expected."""
    for outer in place.outward():
        if outer.kind in {"try", "except"}:
            return True
        test = getattr(outer.node, "test", None) if outer.kind in {"if", "else", "while"} else None
        if test is not None and re.search(_GUARD, app.source.segment(test)):
            return True
    return node is not None and any(_inside(node, one) for one in _guards(app))


def _guards(app: App) -> list[ast.expr]:
    """``gr.Box() if hasattr(gr, "Box") else gr.Group()``, and the same with ``and`` and ``or``."""
    found: list[ast.expr] | None = app.memo.get("api guards")
    if found is None:
        found = app.memo["api guards"] = []
        if re.search(_GUARD, app.source.text):
            for node in app.nodes:
                if isinstance(node, (ast.IfExp, ast.BoolOp)):
                    test = node.test if isinstance(node, ast.IfExp) else node.values[0]
                    if re.search(_GUARD, app.source.segment(test)):
                        found.append(node)
    return found


def _inside(node: ast.AST, outer: ast.expr) -> bool:
    return order_of(outer) <= order_of(node) and order_after(node) <= order_after(outer)


def _patches_gradio(app: App) -> bool:
    """``gr.Textbox = Mine`` or ``gr.Image.update = ...``: whatever follows is not Gradio's word."""
    for target, _, place in app.walked.attribute_stores:
        value = app.qualified(target.value, place)
        if value is not None and (value == "gradio" or value.startswith("gradio.")):
            return True
    return bool(app.walked.starred_imports and "gradio" in app.walked.starred_imports)


def told(misuse: Misuse) -> str:
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
