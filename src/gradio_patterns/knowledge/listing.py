"""The list of rules, as text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Sequence

from gradio_patterns.knowledge.catalog import (
    rule_url,
)
from gradio_patterns.knowledge.choosing import Entry, selected, stage
from gradio_patterns.knowledge.printing import (
    aligned,
    as_json,
    printer,
)


def list_rules(select: Sequence[str] = (), fmt: str = "text") -> str:
    """The selected rules, by code, as text (an aligned table), markdown or json.

    Selectors are categories, severities, confidences, stages, kinds, ``fixable``, beginnings of
    codes (``GP8``), codes, names and aliases. Those of one kind widen the choice, those of
    different kinds narrow it: ``events files error`` means errors about events or files. Removed
    rules are listed only when ``removed`` is asked for.
    """
    entries = selected(select)
    return printer(fmt, {"text": _table, "markdown": _markdown_table, "json": _json_list})(entries)


def _table(entries: Sequence[Entry]) -> str:
    rows = [["code", "rule", "severity", "Gradio", "fix", "title"], *map(_row, entries)]
    return aligned(rows) + f"\n{len(entries)} rules\n"


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
    if stage(entry) != "stable":
        return f" [{stage(entry)}]"
    return "" if entry["default"] else " [on request]"


def _markdown_table(entries: Sequence[Entry]) -> str:
    lines = ["| code | rule | severity | Gradio | fix | title |", "|---|---|---|---|---|---|"]
    for entry in entries:
        code, name, *rest = (cell.replace("|", "\\|") for cell in _row(entry))
        lines.append(f"| {code} | [{name}]({rule_url(entry['name'])}) | {' | '.join(rest)} |")
    return "\n".join(lines) + "\n"


def _json_list(entries: Sequence[Entry]) -> str:
    keys = ("code", "name", "aliases", "category", "severity", "confidence", "gradio", "title")
    return as_json(
        [
            {key: entry[key] for key in keys}
            | {"stage": stage(entry), "kind": entry["detection"]["kind"]}
            | {key: entry[key] for key in ("fixability", "summary", "url")}
            for entry in entries
        ]
    )
