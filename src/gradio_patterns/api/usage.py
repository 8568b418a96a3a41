"""What an app asks of Gradio's API that the target version does not have: one pass for all rules.

Silent where we cannot know: code under ``try`` or a version test, ``**kwargs``, unknown receivers,
files that patch Gradio, versions newer than the table, classes that make up attributes.
"""

from __future__ import annotations

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
