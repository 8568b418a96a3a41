"""What is known of a name of Gradio, in words."""

from __future__ import annotations

from typing import Any

from gradio_patterns.api.payloads import lines_of


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
    held = facts.get("event_data", {})
    lines += ["a handler reads of it:"] if held else []
    lines += [f"  .{name}: {what}" for name, what in held.items()]
    told = facts.get("events_tell", {})
    lines += ["a handler may ask for more, by an annotation:"] if told else []
    lines += [f"  {_asked_for(event, row)}" for event, row in told.items()]
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


def _asked_for(event: str, row: dict[str, Any]) -> str:
    """``.select(): gr.SelectData with .target, .index, .value``."""
    return f".{event}(): gr.{row['class']} with {', '.join(f'.{name}' for name in row['holds'])}"


def _when(row: dict[str, Any]) -> str:
    since = f"since {row['since']}" if "since" in row else ""
    until = f"gone in {row['until']}" if "until" in row else ""
    said = ", ".join(part for part in (since, until) if part)
    return f"  [{said}]" if said else ""


def _instead(row: dict[str, Any]) -> str:
    note = f" ({row['note']})" if row.get("note") else ""
    return f"{row['text']}{note}"
