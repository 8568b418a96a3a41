"""Gradio's public API by version, and what it is asked.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.api ====
"""Gradio's public API by version: read-only, standard library only.

``name_verdict``, ``member_verdict``, ``keyword_verdict``, ``positional_verdict`` and
``value_verdict`` answer what becomes of a piece of code at a version; ``symbols`` lists what
there is; ``describe`` prints it for people and assistants.
"""

from gradio_patterns.api.conditions import SOMETHING, UNKNOWN
from gradio_patterns.api.replacements import Replacement, all_replacements, replacement_for
from gradio_patterns.api.symbols import (
    Life,
    Notice,
    Parameter,
    all_events,
    events_of,
    is_class,
    member_lives,
    methods_of,
    name_lives,
    parameter_lives,
    parameters,
    parameters_ever,
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
    call_notices,
    fails_in,
    keyword_replacement,
    keyword_verdict,
    member_verdict,
    missing,
    name_verdict,
    positional_names,
    positional_verdict,
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

from gradio_patterns.api import symbols
from gradio_patterns.api.nearest import nearest
from gradio_patterns.api.payloads import facts_of, lines_of, payloads_of
from gradio_patterns.api.replacements import Replacement, all_replacements
from gradio_patterns.api.symbols import Life
from gradio_patterns.api.table import Version, entry, load_table, newest, rungs, version_text
from gradio_patterns.api.verdicts import keyword_verdict, member_verdict, name_verdict

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
        return facts | {"kind": "name"} | _life(symbols.name_lives(dotted))
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
            if not symbols.name_lives(dotted):
                continue
            if not left:
                return dotted, ""
            symbol = _symbol_ever(dotted)
            if symbol and len(left) == 1 and symbols.member_lives(symbol, left[0]):
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
    facts |= _life(symbols.name_lives(dotted)) | {"available": not verdict.fails}
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
    return facts | ({"payloads": facts_of(payloads)} if payloads else {})


def _of_member(symbol: str, member: str, version: Version) -> dict[str, Any]:
    verdict = member_verdict(symbol, member, version)
    event = any(member in symbols.members_at(symbol, "events", rung) for rung in rungs(version))
    facts: dict[str, Any] = {"kind": "event" if event else "method"}
    facts |= _life(symbols.member_lives(symbol, member)) | {"available": not verdict.fails}
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
            row |= _life(symbols.parameter_lives(symbol, member, one.name))
        rows.append(row)
    return rows


def _gone(symbol: str, member: str, version: Version) -> list[dict[str, Any]]:
    """Parameters of other releases that this one does not have."""
    here = {one.name for one in symbols.parameters(symbol, member, version) or ()}
    numbers = [symbols.signature_number(symbol, member, rung) for rung in rungs(version)]
    if all(number is None for number in numbers):
        return []
    names = [n for n in symbols.parameters_ever(symbol, member) if n not in here and n[0] != "_"]
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


def _when(row: dict[str, Any]) -> str:
    since = f"since {row['since']}" if "since" in row else ""
    until = f"gone in {row['until']}" if "until" in row else ""
    said = ", ".join(part for part in (since, until) if part)
    return f"  [{said}]" if said else ""


def _instead(row: dict[str, Any]) -> str:
    note = f" ({row['note']})" if row.get("note") else ""
    return f"{row['text']}{note}"


# ==== gradio_patterns.api.guards ====
"""Code that may be meant for another version, or whose failure is expected."""

import ast
import re

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_after, order_of

_GUARD = r"hasattr|version|getattr|signature|inspect|parse\(|GRADIO|sys\.modules|has_"


def guarded(app: App, place: Place, node: ast.AST | None = None) -> bool:
    """Whether code here may be meant for another version, or its failure be expected."""
    for outer in place.outward():
        if outer.kind in {"try", "except"}:
            return True
        test = getattr(outer.node, "test", None) if outer.kind in {"if", "else", "while"} else None
        if test is not None and re.search(_GUARD, app.source.segment(test)):
            return True
    return node is not None and any(_inside(node, one) for one in _guards(app))


def _guards(app: App) -> list[ast.AST]:
    """``gr.Box() if hasattr(gr, "Box") else gr.Group()``, the same with ``and`` and ``or``."""
    found: list[ast.AST] | None = app.memo.get("api guards")
    if found is None:
        found = app.memo["api guards"] = []
        if re.search(_GUARD, app.source.text):
            for node in app.nodes:
                if isinstance(node, (ast.IfExp, ast.BoolOp)):
                    test = node.test if isinstance(node, ast.IfExp) else node.values[0]
                    if re.search(_GUARD, app.source.segment(test)):
                        found.append(node)
    return found


def _inside(node: ast.AST, outer: ast.AST) -> bool:
    return order_of(outer) <= order_of(node) and order_after(node) <= order_after(outer)


def guarded_read(app: App, node: ast.AST) -> bool:
    """The same for a node whose block is not known: by what stands around it in the file."""
    blocks: list[ast.AST] | None = app.memo.get("api guarding blocks")
    if blocks is None:
        blocks = app.memo["api guarding blocks"] = [
            one
            for one in app.nodes
            if type(one).__name__ in {"Try", "TryStar"}
            or (
                isinstance(one, (ast.If, ast.While))
                and re.search(_GUARD, app.source.segment(one.test))
            )
        ]
    return any(_inside(node, one) for one in (*blocks, *_guards(app)))


# ==== gradio_patterns.api.hits ====
"""What the rules over the API table yield: the misuses that are theirs, message_of and mended."""

from collections.abc import Iterator

from gradio_patterns.api.misuse import message_of, rule_of, severity_of
from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit


def hits(app: App, rule: str) -> Iterator[Hit]:
    """A hit for every misuse that belongs to ``rule``."""
    for misuse in misuses(app):
        if rule_of(misuse) == rule:
            yield Hit(misuse.node, message_of(misuse), fix_for(app, misuse), severity_of(misuse))


# ==== gradio_patterns.api.misuse ====
"""One thing that the target version refuses, ignores or warns of: what it is and what is said."""

import ast
import re
from collections.abc import Callable

from gradio_patterns.api import Verdict, fails_in, version_text
from gradio_patterns.api.table import Version
from gradio_patterns.app import App, Call
from gradio_patterns.app.names import CHAINS, EVENTS
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


# ==== gradio_patterns.api.names ====
"""Names of Gradio that are imported or read, and that the target version does not have."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache

from gradio_patterns.api import Verdict, member_verdict, name_verdict, symbol_of
from gradio_patterns.api.guards import guarded, guarded_read
from gradio_patterns.api.misuse import MEMBER, NAME, Misuse, make_misuse
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import Version, load_table
from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def imports(app: App) -> Iterator[Misuse]:
    """``from gradio import Box``: the import itself fails, as where its module is gone."""
    paths = [path for _, path in app.walked.imports if path.startswith("gradio.")]
    modules = {path.rpartition(".")[0] for path in paths} - {"gradio"}
    wrong = {path for path in (*paths, *modules) if gone(path, name_verdict(path, app.target))}
    if not wrong:
        return
    places = _import_places(app)
    for node in app.nodes:
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
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
    for node in app.nodes:
        if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Load):
            continue
        if node in skipped:
            continue
        path = _dotted(node, modules)
        if path is not None and gone(path, name_verdict(path, app.target)):
            found = make_misuse(app, NAME, _shown(path), node, None, named(path), path=path)
        elif (missing := _missing_member(app, node, modules)) is not None:
            found = missing
        else:
            continue
        if node not in _unevaluated(app) and not guarded_read(app, node):
            yield found


def _missing_member(app: App, node: ast.Attribute, modules: dict[str, str]) -> Misuse | None:
    """``gr.Textbox.update`` or ``gr.Button().submit`` without a call, where no such member is."""
    owner = node.value.func if isinstance(node.value, ast.Call) else node.value
    path = _dotted(owner, modules)
    symbol = symbol_of(path, app.target) if path is not None else None
    if not symbol or not member_verdict(symbol, node.attr, app.target).fails:
        return None
    if node.attr in _stored(app) or hasattr(type, node.attr):
        return None

    def judged(version: Version) -> Verdict:
        return member_verdict(symbol or "", node.attr, version)

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
    found: set[ast.AST] | None = app.memo.get("api annotations")
    if found is None:
        found = app.memo["api annotations"] = set()
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


def gone(path: str, verdict: Verdict) -> bool:
    """Whether a name is missing for certain: of inner modules the table has no constants."""
    module, _, name = path.rpartition(".")
    if module == "gradio":
        # Gradio imports some of Python's own modules under their names.
        return verdict.fails and name not in sys.stdlib_module_names
    if not verdict.fails or verdict.history == "never" or name.isupper():
        return False
    # What an inner module will define may be there already, from another package.
    return verdict.history != "not-yet" or _described(path)


@cache
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


# ==== gradio_patterns.api.news ====
"""What came and what went between two releases: ``gradio-patterns api --since 5.50``."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.table import Version, entry, load_table, rungs, version_text

_KINDS = ("parameters", "events", "methods")


def news(since: Version, until: Version, names: Iterable[str] = ()) -> list[dict[str, Any]]:
    """One row a public name of Gradio that is new, gone, or offers more or less than before.

    ``names`` leaves the others out. A row has ``name``, ``change`` (``new``, ``gone``,
    ``changed``) and, where it changed, lists under ``added`` and ``removed`` by kind. Empty
    where either version is older than the table.
    """
    if not rungs(since) or not rungs(until):
        return []
    wanted = {name.removeprefix("gr.").removeprefix("gradio.") for name in names}
    return [
        row
        for name in sorted(entry("names", "gradio") or {})
        if not wanted or name in wanted
        if (row := _row(name, since, until)) is not None
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
    old, new = _offer(before, since), _offer(after, until)
    added = {kind: _missing(new[kind], old[kind]) for kind in _KINDS}
    removed = {kind: _missing(old[kind], new[kind]) for kind in _KINDS}
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
        "parameters": tuple(one.name for one in known if one.kind not in ("*", "**")),
        "events": symbols.events_of(symbol, version),
        "methods": symbols.methods_of(symbol, version),
    }


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


# ==== gradio_patterns.api.patched ====
"""What of Gradio a project changes: of that, nobody can say what it takes."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache

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
    folder = os.path.dirname(os.path.abspath(path))
    root = _root(folder)
    found: frozenset[str] = frozenset()
    while True:
        if _forked_in(folder):
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
    """Whether Gradio is a package of this folder, or wished for from elsewhere than its index."""
    if os.path.isfile(os.path.join(folder, "gradio", "__init__.py")):
        return True
    try:
        names = [name for name in os.listdir(folder) if re.fullmatch(_WISHES, name)]
    except OSError:
        return False
    return any(_says(os.path.join(folder, name), _FORK) for name in names)


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
from functools import cache
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


@cache
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


def _speaking_for(name: str, version: Version) -> list[Payloads]:
    component = component_named(name)
    places = speaking_for(version, measured_versions()) if component is not None else ()
    found = (_at(_table()["components"][component], place) for place in places)
    return [one for one in found if one.hands_over or one.takes_back]


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
from gradio_patterns.api.usage import row_for
from gradio_patterns.app import UNKNOWN, App, Call, Instance
from gradio_patterns.app.scopes import Place, Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.fixing import edits

Edits = tuple[Edit | None, ...] | None


def fix_for(app: App, misuse: Misuse) -> Fix | None:
    """The machine-made fix of a misuse, where its row knows one and it fits the code."""
    row = misuse.verdict.replacement
    if row is None:
        return None
    action = row.rewrite.get("action", "")
    make = _ACTIONS.get(action)
    made = make(app, misuse, row) if make is not None and _there(app, misuse, row) else None
    if made is None:
        return None
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
        own = _row_of(app, misuse, part)
        if own is None or own.rewrite.get("to") != to:
            continue
        parts.append(part)
        given.append(f"{own.rewrite['argument']}={app.source.segment(part.value)}")
    name = str(row.rewrite["call"]).removeprefix("gr.")
    value = f"{to}={alias}.{name}({', '.join(given)})"
    rest = edits.remove_keywords(app.source, call, parts[1:])
    return (edits.replace_keyword(app.source, parts[0], value), *rest)


def _row_of(app: App, misuse: Misuse, keyword: ast.keyword) -> Replacement | None:
    """The row of another keyword of the same call, or of a base class (``gr.Sketchpad``)."""
    return row_for(misuse.symbol, misuse.member, keyword.arg or "", None, app.target)


def _list_item(app: App, misuse: Misuse, row: Replacement) -> Edits:
    """All ``show_*_button`` keywords of one call become one ``buttons=[...]``."""
    call, to = misuse.call, str(row.rewrite["to"])
    if call is None or call.open or call.keyword_node(to) is not None:
        return None
    shown: dict[str, bool] = dict.fromkeys(row.rewrite.get("shown_by_default", ()), True)
    parts: list[ast.keyword] = []
    for keyword in call.node.keywords:
        own = _row_of(app, misuse, keyword)
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


def _move_to_launch(app: App, misuse: Misuse, row: Replacement) -> Edits:
    call = misuse.call
    if call is None or misuse.keyword is None:
        return None
    launch = sole_launch(app, call)
    if launch is None or launch.open:
        return None
    # All that can move goes together: one place takes one insertion per round.
    moving = [k for k in call.node.keywords if _can_move(app, misuse, call, k, launch)]
    if misuse.keyword not in moving:
        return None
    removed = edits.remove_keywords(app.source, call, moving)
    probe = edits.add_keyword(app.source, launch, "")
    if probe is None:
        return None
    # One argument a line where the call is laid out so.
    lines = probe.content.startswith(("\r", "\n"))
    indent = probe.content.strip("\r\n,") if lines else app.source.indent(launch.node)
    moved = [_shifted(app, k, indent) for k in moving]
    texts = [text for text in moved if text is not None]
    if len(texts) < len(moved):
        return None
    if not lines:
        texts = [", ".join(texts)]
    return (*removed, *(edits.add_keyword(app.source, launch, text) for text in texts))


def _can_move(app: App, misuse: Misuse, call: Call, keyword: ast.keyword, launch: Call) -> bool:
    row = _row_of(app, misuse, keyword)
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


def sole_launch(app: App, call: Call) -> Call | None:
    """The one ``launch()`` of the app that ``call`` constructs, if there is exactly one."""
    launches = [
        launch
        for launch in app.launches
        if isinstance(launch.receiver, Instance) and launch.receiver.call.node is call.node
    ]
    if len(launches) != 1:
        return None
    for mount in app.calls("mount_gradio_app"):
        if any(
            isinstance(value := app.resolve(argument, mount.place), Instance)
            and value.call.node is call.node
            for argument in (*mount.positional, *mount.keywords.values())
        ):
            return None
    return launches[0]


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
    "move-to-launch": _move_to_launch,
    "first-of-pair": _first_of_pair,
    "value": _value,
    "rename-name": _rename_name,
    "rename-member": _rename_member,
    "merge-into-constructor": _merge_into_constructor,
}


# ==== gradio_patterns.api.symbols ====
"""What a class or function offers in one release: parameters, events, methods, notices.

A callable is named by a symbol and a member: ``("Textbox", "")`` is the constructor,
``("Textbox", "change")`` an event, ``("Blocks", "launch")`` a method, ``("load", "")`` a
function. ``Dependency`` is what an event listener returns, with ``then`` and its kin.
"""

import ast
from collections.abc import Iterator
from functools import cache
from typing import Any

from gradio_patterns.api.conditions import UNKNOWN
from gradio_patterns.api.table import Version, at, entry, item, load_table, rungs, version_text
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


@dataclass(frozen=True)
class Life:
    """From ``since`` on, up to but without ``until``; empty texts where the table ends."""

    since: str
    until: str


def symbol_at(dotted: str, rung: int) -> str | None:
    """The symbol that a dotted path leads to; ``""`` for a name without a description."""
    module, _, name = dotted.rpartition(".")
    held = entry("names", module)
    found = at(held.get(name), rung) if held else None
    if found is None and at(load_table().head["modules"].get(dotted), rung):
        return ""
    return "" if found == 1 else found


@cache
def symbol_of(dotted: str, version: Version) -> str | None:
    """``"gradio.components.Textbox"`` -> ``"Textbox"``; None where the version has no such."""
    for rung in reversed(rungs(version)):
        found = symbol_at(dotted, rung)
        if found is not None:
            return found
    return None


@cache
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


@cache
def name_lives(dotted: str) -> tuple[Life, ...]:
    every = range(len(load_table().texts))
    return lives([symbol_at(dotted, rung) is not None for rung in every])


@cache
def member_lives(symbol: str, member: str) -> tuple[Life, ...]:
    every = range(len(load_table().texts))
    return lives([signature_number(symbol, member, rung) is not None for rung in every])


@cache
def parameter_lives(symbol: str, member: str, name: str) -> tuple[Life, ...]:
    """When the signature named this parameter."""
    every = range(len(load_table().texts))
    return lives([
        any(one.name == name and one.kind not in ("*", "**")
            for one in parameters_at(symbol, member, rung) or ())
        for rung in every
    ])  # fmt: skip


@cache
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


# ==== gradio_patterns.api.table ====
"""Reading ``gradio_api.json``: what Gradio's public API was, release by release.

The file is written by ``scripts/api_history.py`` from inspections of the real packages. It holds
one entry a line, and entries are parsed when they are first asked for: a review touches a dozen
of several thousand.
"""

import json
import os.path
from bisect import bisect_left
from functools import cache
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


@cache
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
    value_verdict,
)  # fmt: skip
from gradio_patterns.api.guards import guarded
from gradio_patterns.api.misuse import KEYWORD, MEMBER, NAME, POSITION, VALUE, Misuse, make_misuse
from gradio_patterns.api.names import imports, named, reads
from gradio_patterns.api.patched import EVERYTHING, PATCHED, owner_of, patched
from gradio_patterns.api.symbols import is_event, lineage
from gradio_patterns.api.table import Version, rungs
from gradio_patterns.app import UNKNOWN, App, Call, Instance, Listener
from gradio_patterns.app.names import CHAINS
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
    found: list[Misuse] | None = app.memo.get("api")
    if found is None:
        own = _own_patches(app)
        found = [misuse for misuse in _read(app) if not _silenced(misuse, own, app.target)]
        if any(misuse.verdict.fails for misuse in found):
            app.asked[PATCHED] = None
            far = patched(app.path)
            found = [m for m in found if not (m.verdict.fails and _silenced(m, far, app.target))]
        app.memo["api"] = found
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
from functools import cache, lru_cache
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.conditions import UNKNOWN, holds
from gradio_patterns.api.nearest import nearest
from gradio_patterns.api.replacements import Replacement, replacement_for
from gradio_patterns.api.symbols import Life, Notice
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


@cache
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
    lives = symbols.name_lives(dotted)
    if not lives and (top or not known_module):
        return UNDECIDED
    verdict = _absent(lives, version, raises="AttributeError")
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


@cache
def member_verdict(symbol: str, name: str, version: Version) -> Verdict:
    """Whether instances of a class have an event, method or attribute of this name."""
    here = rungs(version)
    if not here or not symbols.is_class(symbol) or name.startswith("_"):
        return UNDECIDED
    if any(symbols.signature_number(symbol, name, rung) is not None for rung in here):
        told = [one for one in call_notices(symbol, name, {}, version) if one.condition == ""]
        if not told:
            return RUNS
        found = _member_replacement(symbol, name, here[-1])
        return Verdict("warns", "deprecated", message=told[0].message, replacement=found)
    there = [rung for rung in here if symbols.exists(symbol, rung)]
    if not there or any(symbols.is_open(symbol, rung) for rung in there):
        return UNDECIDED
    lives = symbols.member_lives(symbol, name)
    if symbols.is_attribute(symbol, name, there[-1]) and not lives:
        return UNDECIDED
    verdict = _absent(lives, version, raises="AttributeError")
    if verdict.history == "never":
        offered = (*symbols.events_of(symbol, version), *symbols.methods_of(symbol, version))
        verdict = replace(verdict, nearest=nearest(name, offered))
    return replace(verdict, replacement=_member_replacement(symbol, name, there[-1]))


@cache
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
        symbols.parameter_lives(symbol, member, keyword), version, raises="TypeError", effect=effect
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
    return symbols.release_name(rung) if accepted else ""


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
    if text == "error":
        return "fails", ""
    if text.startswith("warn"):
        return "warns", text.partition(": ")[2]
    return ("ignored" if text == "silent" else "unknown"), ""


def _base_takes(symbol: str, keyword: str, rung: int) -> bool:
    """Whether the constructor of a base names the keyword: ``Blocks(visible=True)`` hands it on."""
    return any(
        one.name == keyword and one.kind not in ("*", "**", "/")
        for base in symbols.lineage(symbol, rung)[1:]
        for one in symbols.parameters_at(base, "", rung) or ()
    )


@cache
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


@cache
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


@cache
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
            return Verdict(
                effect, "deprecated" if effect == "warns" else "known", raises=notice.raises,
                message=notice.message, replacement=found,
            )  # fmt: skip
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
            and _reached(notice, known or (), given)
        ))  # fmt: skip
    if not reached:
        return ()
    texts = [{notice.message for notice in told} for told in reached]
    return tuple(n for n in reached[-1] if all(n.message in told for told in texts))


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
    past = [life for life in lives if life.until and parsed(life.until) <= version]
    ahead = [life for life in lives if life.since and parsed(life.since) > version]
    if past and not (ahead and is_beyond(version)):
        return Verdict(effect, "removed", past[0].since, past[-1].until, raises)
    if is_beyond(version):
        return UNDECIDED
    if ahead:
        return Verdict(effect, "not-yet", ahead[0].since, ahead[0].until, raises)
    return Verdict(effect, "never", raises=raises)


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
