"""The checklists: their names, and the items of one."""

from __future__ import annotations

from collections.abc import Mapping

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import (
    CATEGORIES,
    UnknownRuleError,
    rule_url,
)
from gradio_patterns.knowledge.choosing import current, near
from gradio_patterns.knowledge.printing import (
    as_json,
    known_format,
)


def checklist_names() -> dict[str, int]:
    """The checklists and how many items each has, by name."""
    names: dict[str, int] = {}
    for entry in current():
        for item in entry["checklists"]:
            names[item["list"]] = names.get(item["list"], 0) + 1
    return dict(sorted(names.items()))


def list_checklists(fmt: str = "md") -> str:
    """The names of the checklists with the number of their items."""
    names = checklist_names()
    if known_format(fmt, ("md", "github", "json")) == "json":
        return as_json([{"list": name, "items": count} for name, count in names.items()])
    width = max(map(len, names), default=0)
    if fmt == "md":
        return "".join(f"{name:{width}}  {count} items\n" for name, count in names.items())
    return "".join(f"- `{name}` ({count})\n" for name, count in names.items())


def checklist(name: str, fmt: str = "md") -> str:
    """The items of one checklist by category, worst first: md, github (to tick) or json."""
    items = _items(name)
    known_format(fmt, ("md", "github", "json"))
    if fmt == "json":
        return as_json({"list": name, "items": items})
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
        raise UnknownRuleError(name, tuple(near(name, names)), "checklist")
    found = [
        {
            "item": item["item"],
            "rule": entry["name"],
            "code": entry["code"],
            "category": entry["category"],
            "severity": entry["severity"],
            "url": rule_url(entry["name"]),
        }
        for entry in current()
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
