"""What the rules say, for people and programs: one rule, the list of rules, the checklists."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import fill, indent
from typing import Any

from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import (
    CATEGORIES,
    UnknownRuleError,
    load_catalog,
    lookup,
    rule_url,
)

Entry = Mapping[str, Any]
WIDTH = 88


def explain(rule: str, fmt: str = "text") -> str:
    """Everything about the rule with this code, name or alias: text, markdown or json.

    The diagnostics of the tool itself (GP0xx) are explained too, in short.
    """
    diagnostic = _diagnostic(rule)
    if diagnostic:
        return _format(fmt, {"text": _said, "markdown": _said, "json": _json})(diagnostic)
    entry = load_catalog()[lookup(rule).name]
    return _format(fmt, {"text": explain_text, "markdown": explain_markdown, "json": _json})(entry)


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
    parts = [head, _wrapped(entry["summary"])]
    for heading, body, prose in _sections(entry):
        text = _wrapped(body) if prose else body
        parts.append(f"{heading}\n{indent(text, '  ')}")
    for side, name, text in _examples(entry):
        parts.append(f"{side} ({name})\n{_code(text)}")
    parts.append("References\n" + "\n".join(f"  {_reference(item)}" for item in _references(entry)))
    return "\n\n".join(parts) + "\n"


def explain_markdown(entry: Entry) -> str:
    """One rule as a page."""
    parts = [f"# {entry['name']}", f"**{entry['title']}**", _facts(entry), entry["summary"]]
    for heading, body, prose in _sections(entry):
        parts.append(f"## {heading}\n\n{body if prose else _fence(body, 'text')}")
    for side, name, text in _examples(entry):
        language = "python" if name.endswith(".py") else "text"
        parts.append(f"## {side} (`{name}`)\n\n{_fence(text.rstrip(), language)}")
    links = (f"- [{item['title']}]({item['url']}){_read_at(item)}" for item in _references(entry))
    parts.append("## References\n\n" + "\n".join(links))
    return "\n\n".join(parts) + "\n"


def list_rules(select: Sequence[str] = (), fmt: str = "text") -> str:
    """The selected rules, by code, as text (an aligned table), markdown or json.

    Selectors are categories, severities, confidences, stages, kinds, ``fixable``, beginnings of
    codes (``GP8``), codes, names and aliases. Those of one kind widen the choice, those of
    different kinds narrow it: ``events files error`` means errors about events or files. Removed
    rules are listed only when ``removed`` is asked for.
    """
    entries = _selected(select)
    return _format(fmt, {"text": _table, "markdown": _markdown_table, "json": _json_list})(entries)


def checklist_names() -> dict[str, int]:
    """The checklists and how many items each has, by name."""
    names: dict[str, int] = {}
    for entry in _current():
        for item in entry["checklists"]:
            names[item["list"]] = names.get(item["list"], 0) + 1
    return dict(sorted(names.items()))


def list_checklists(fmt: str = "md") -> str:
    """The names of the checklists with the number of their items."""
    names = checklist_names()
    if _known(fmt, ("md", "github", "json")) == "json":
        return _json([{"list": name, "items": count} for name, count in names.items()])
    width = max(map(len, names), default=0)
    if fmt == "md":
        return "".join(f"{name:{width}}  {count} items\n" for name, count in names.items())
    return "".join(f"- `{name}` ({count})\n" for name, count in names.items())


def checklist(name: str, fmt: str = "md") -> str:
    """The items of one checklist by category, worst first: md, github (to tick) or json."""
    items = _items(name)
    _known(fmt, ("md", "github", "json"))
    if fmt == "json":
        return _json({"list": name, "items": items})
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
        raise UnknownRuleError(name, tuple(_near(name, names)), "checklist")
    found = [
        {
            "item": item["item"],
            "rule": entry["name"],
            "code": entry["code"],
            "category": entry["category"],
            "severity": entry["severity"],
            "url": rule_url(entry["name"]),
        }
        for entry in _current()
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


def _current() -> Iterator[Entry]:
    return (entry for entry in load_catalog().values() if _stage(entry) != "removed")


def _stage(entry: Entry) -> str:
    return str(entry["status"]["stage"])


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
        yield "Versions", _aligned(rows), False
    if entry["errors"]:
        yield "Messages", "\n".join(entry["errors"]), False
    yield "Seen on real Gradio", _proof(entry), False
    yield "How to suppress", f"# gradio-patterns: ignore[{entry['name']}] reason", False
    if entry["related"]:
        yield "Related", ", ".join(entry["related"]), True


def _proof(entry: Entry) -> str:
    if not entry["proof"]:
        return "not yet: the rule is a preview" if _stage(entry) == "preview" else "not recorded"
    rows = alike(entry["proof"])
    return _aligned([[row["gradio"], row["verdict"], row["bad"]] for row in rows])


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


def _selected(select: Sequence[str]) -> list[Entry]:
    wanted: dict[str, set[str]] = {}
    for word in select:
        kind, value = _selector(word)
        wanted.setdefault(kind, set()).add(value)
    entries = load_catalog().values() if "removed" in wanted.get("stage", ()) else _current()
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
        "stage": _stage(entry),
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
    if upper.startswith("GP") and any(e["code"].startswith(upper) for e in _current()):
        return "rule", upper
    try:
        return "rule", lookup(word).name
    except UnknownRuleError as unknown:
        near = _near(plain, [value for values in choices.values() for value in values])
        raise UnknownRuleError(
            word, (*near, *unknown.suggestions)[:3], "rule, category or other selector"
        ) from None


def _near(word: str, names: Sequence[str] | Mapping[str, int]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(word, list(names), n=3)


def _table(entries: Sequence[Entry]) -> str:
    rows = [["code", "rule", "severity", "Gradio", "fix", "title"], *map(_row, entries)]
    return _aligned(rows) + f"\n{len(entries)} rules\n"


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
    if _stage(entry) != "stable":
        return f" [{_stage(entry)}]"
    return "" if entry["default"] else " [on request]"


def _markdown_table(entries: Sequence[Entry]) -> str:
    lines = ["| code | rule | severity | Gradio | fix | title |", "|---|---|---|---|---|---|"]
    for entry in entries:
        code, name, *rest = (cell.replace("|", "\\|") for cell in _row(entry))
        lines.append(f"| {code} | [{name}]({rule_url(entry['name'])}) | {' | '.join(rest)} |")
    return "\n".join(lines) + "\n"


def _json_list(entries: Sequence[Entry]) -> str:
    keys = ("code", "name", "aliases", "category", "severity", "confidence", "gradio", "title")
    return _json(
        [
            {key: entry[key] for key in keys}
            | {"stage": _stage(entry), "kind": entry["detection"]["kind"]}
            | {key: entry[key] for key in ("fixability", "summary", "url")}
            for entry in entries
        ]
    )


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]).rstrip() for row in rows)


def _wrapped(text: str) -> str:
    """Paragraphs filled; lists, code and other lines with a shape of their own left alone."""
    blocks = text.split("\n\n")
    return "\n\n".join(block if _shaped(block) else _filled(block) for block in blocks)


def _filled(text: str) -> str:
    """One paragraph, code in backticks kept on one line."""
    held = re.sub(r"`[^`]*`", lambda code: code[0].replace(" ", "\0"), text)
    filled = fill(held, WIDTH, break_long_words=False, break_on_hyphens=False)
    return filled.replace("\0", " ")


def _code(text: str) -> str:
    return "\n".join(f"  | {line}".rstrip() for line in text.rstrip().split("\n"))


def _shaped(block: str) -> bool:
    marks = ("- ", "* ", "#", "|", "```", "    ", "1. ")
    return any(line.startswith(marks) for line in block.split("\n"))


def _fence(text: str, language: str) -> str:
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}{language}\n{text}\n{ticks}"


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


Printer = Callable[[Any], str]


def _format(fmt: str, printers: Mapping[str, Printer]) -> Printer:
    return printers[_known(fmt, tuple(printers))]


def _known(fmt: str, formats: Sequence[str]) -> str:
    if fmt not in formats:
        raise ValueError(f"there is no format {fmt!r}; choose {', '.join(formats)}")
    return fmt
