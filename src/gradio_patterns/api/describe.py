"""What ``gradio-patterns api NAME [--gradio X]`` prints.

Made for someone about to write code, person or assistant: what the name is at that version,
every parameter with its default and since when it exists, what was removed and what to write
instead. Unknown names get the nearest known ones.
"""

from __future__ import annotations

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
