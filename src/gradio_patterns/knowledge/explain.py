"""What the rules say, for people and programs: one rule, the list of rules, the checklists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent

from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.knowledge.catalog import (
    load_catalog,
    lookup,
    rule_url,
)
from gradio_patterns.knowledge.choosing import Entry, stage
from gradio_patterns.knowledge.printing import (
    aligned,
    as_json,
    code_block,
    fence,
    printer,
    wrapped,
)


def explain(rule: str, fmt: str = "text") -> str:
    """Everything about the rule with this code, name or alias: text, markdown or json.

    The diagnostics of the tool itself (GP0xx) are explained too, in short.
    """
    diagnostic = _diagnostic(rule)
    if diagnostic:
        return printer(fmt, {"text": _said, "markdown": _said, "json": as_json})(diagnostic)
    entry = load_catalog()[lookup(rule).name]
    return printer(fmt, {"text": explain_text, "markdown": explain_markdown, "json": as_json})(
        entry
    )


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
    parts = [head, wrapped(entry["summary"])]
    for heading, body, prose in _sections(entry):
        text = wrapped(body) if prose else body
        parts.append(f"{heading}\n{indent(text, '  ')}")
    for side, name, text in _examples(entry):
        parts.append(f"{side} ({name})\n{code_block(text)}")
    parts.append("References\n" + "\n".join(f"  {_reference(item)}" for item in _references(entry)))
    return "\n\n".join(parts) + "\n"


def explain_markdown(entry: Entry) -> str:
    """One rule as a page."""
    parts = [f"# {entry['name']}", f"**{entry['title']}**", _facts(entry), entry["summary"]]
    for heading, body, prose in _sections(entry):
        parts.append(f"## {heading}\n\n{body if prose else fence(body, 'text')}")
    for side, name, text in _examples(entry):
        language = "python" if name.endswith(".py") else "text"
        parts.append(f"## {side} (`{name}`)\n\n{fence(text.rstrip(), language)}")
    links = (f"- [{item['title']}]({item['url']}){_read_at(item)}" for item in _references(entry))
    parts.append("## References\n\n" + "\n".join(links))
    return "\n\n".join(parts) + "\n"


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
        yield "Versions", aligned(rows), False
    if entry["errors"]:
        yield "Messages", "\n".join(entry["errors"]), False
    yield "Seen on real Gradio", _proof(entry), False
    yield "How to suppress", f"# gradio-patterns: ignore[{entry['name']}] reason", False
    if entry["related"]:
        yield "Related", ", ".join(entry["related"]), True


def _proof(entry: Entry) -> str:
    if not entry["proof"]:
        return "not yet: the rule is a preview" if stage(entry) == "preview" else "not recorded"
    rows = alike(entry["proof"])
    return aligned([[row["gradio"], row["verdict"], row["bad"]] for row in rows])


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
