"""The skill's references: a page per category, and pages for migrating, checklists, writing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gradio_patterns.api.replacements import Replacement, all_replacements
from gradio_patterns.knowledge import checklists
from gradio_patterns.knowledge.catalog import CATEGORIES, load_catalog
from gradio_patterns.publish.skill_sources import TEMPLATES

Entry = Mapping[str, Any]

ABOUT = {
    "structure": "Blocks and Interface, inputs and outputs that do not fit, layout",
    "state": "`gr.State`, globals, what visitors share or lose",
    "performance": "queue, concurrency, slow or blocking handlers, caching",
    "files": "uploads, downloads, paths, temporary files",
    "components": "values that components give and take, Chatbot, Dropdown, Image",
    "security": "logins, share links, secrets, paths and HTML from visitors",
    "deployment": "servers, containers, Spaces, proxies, mounting in FastAPI",
    "events": "listeners, chains, timers, cancelling, races",
    "upgrading": "names and parameters that a version does not have",
}
PAGES = {
    "writing": "you write or extend an app: patterns that were run on Gradio 6",
    "migrating": "an app moves to a newer Gradio: every removal with its replacement",
    "checklists": "you are asked for a checklist: before deploying, sharing, on Spaces ...",
}


def table() -> str:
    """The rows of SKILL.md's table of references."""
    rows = {name: f"several `{name}` rules fired: {ABOUT[name]}" for name in CATEGORIES} | PAGES
    return "\n".join(f"| [{name}](references/{name}.md) | {when} |" for name, when in rows.items())


def pages() -> Iterator[tuple[str, str]]:
    """File name and text of every reference."""
    for category in CATEGORIES:
        yield f"{category}.md", category_page(category)
    yield "migrating.md", migrating_page()
    yield "checklists.md", checklists_page()
    yield "writing.md", (TEMPLATES / "references" / "writing.md").read_text(encoding="utf-8")


def category_page(category: str) -> str:
    """What the rules of a category say; examples are left to ``explain``."""
    title = f"# {category.capitalize()}: {ABOUT[category]}"
    about = "`scripts/review.py explain RULE` adds examples and what was seen on which version."
    entries = [entry for entry in _current() if entry["category"] == category]
    body = [_rule(entry) for entry in entries] or ["No rule yet."]
    return "\n\n".join([title, about, *body]) + "\n"


def _rule(entry: Entry) -> str:
    versions = f"Gradio {entry['gradio']}" if entry["gradio"] else "any Gradio"
    asks = entry["detection"]["question"]
    kind = "question" if asks else entry["severity"]
    parts = [f"## {entry['code']} {entry['name']}\n\n{kind}, {versions}. {entry['summary']}"]
    if asks:
        parts.append(f"Question: {asks}")
    parts.append(str(entry["rationale"]))
    parts.append(f"Fix: {entry['fix']}")
    if entry["exceptions"]:
        parts.append(f"Not when: {entry['exceptions']}")
    parts += [f"- {fact['gradio']}: {_line(fact['fact'])}" for fact in entry["history"]]
    return "\n\n".join(parts).replace("\n\n- ", "\n- ")


def migrating_page() -> str:
    """Every name and parameter that went, and what to write instead."""
    head = (
        "# Migrating\n\n"
        "1. `scripts/review.py migrate PATH --to 6` shows the safe rewrites and lists what is\n"
        "   left; `--write` makes them, `--unsafe-fixes` adds those to be looked at each.\n"
        "2. Do the rest by the table; `scripts/review.py api NAME` says since when a name or\n"
        "   parameter exists or is gone. `review.py PATH --gradio-version 6` finds all else.\n"
        "3. Change the requirement (in a Space also `sdk_version`) together with the code.\n"
        "4. Run again until exit 0, then start the app once and read what it warns.\n\n"
        "Each line was run on the newest Gradio: the left fails or warns, the right does not.\n"
    )
    rows: dict[str, dict[str, list[str]]] = {}
    for row in all_replacements():
        if row.symbol.startswith(("inputs.", "outputs.")):
            continue
        place = rows.setdefault(_instead(row), {})
        place.setdefault(_line(row.note), []).append(_gone(row))
    lines = ["- `inputs.X`, `outputs.X` → gr.X(...), the component itself (default= is value=)"]
    lines += [
        f"- {', '.join(gone)} → {text}{f' ({note})' if note else ''}"
        for text, notes in rows.items()
        for note, gone in notes.items()
    ]
    return f"{head}\n" + "\n".join(lines) + "\n"


def _gone(row: Replacement) -> str:
    name = "any component" if row.symbol == "*" else row.symbol
    member = "any event" if row.member == "event" else row.member
    text = f"{name}.{member}" if member else name
    if row.parameter:
        values = "|".join(map(repr, row.values))
        text += f"({row.parameter}={values})"
    return f"`{text}`"


def _instead(row: Replacement) -> str:
    return _line(row.text)


def checklists_page() -> str:
    """All checklists, one after the other."""
    lists = [checklists.checklist(name) for name in checklists.checklist_names()]
    about = "# Checklists\n\nTick only what you saw in the code; say which line.\n\n"
    return about + "\n".join(text.replace("\n# ", "\n## ") for text in map(_deeper, lists))


def _deeper(text: str) -> str:
    """Headings one level down, links to the site without their address."""
    lines = [f"#{line}" if line.startswith("#") else _unlinked(line) for line in text.split("\n")]
    return "\n".join(lines)


def _unlinked(line: str) -> str:
    head, found, rest = line.rpartition(" ([")
    return f"{head} ({rest.partition(']')[0]})" if found else line


def _current() -> list[Entry]:
    entries = load_catalog().values()
    return [entry for entry in entries if entry["status"]["stage"] != "removed"]


def _line(text: object) -> str:
    return " ".join(str(text).split())
