"""Many releases' answers in one table, each row a timeline.

A timeline is a flat list of position and value, as in ``gradio_api.json``: ``[0, 5, 4, 9]`` says
the first text number 5, from the fifth release on number 9; None where the release has no such
row. Texts stand once, in ``texts``, and what a component does the same with all along is one row
of ``takes_back``: the numbers of the values, and their timeline.
"""

from __future__ import annotations

import json
from typing import Any

Answer = dict[str, Any]
PARTS = ("taking", "giving")


def merged(answers: list[Answer]) -> dict[str, Any]:
    """``answers`` are those of one release each, oldest first."""
    texts: dict[str, int] = {}
    components: dict[str, dict[str, Any]] = {}
    names = {name for answer in answers for part in PARTS for name in answer[part]}
    for component in sorted(names):
        taking, giving = (
            _joined([answer[key].get(component) for answer in answers], texts) for key in PARTS
        )
        components[component] = {"hands_over": taking, "takes_back": _alike(giving, texts)}
    return {
        "versions": [answer["gradio"] for answer in answers],
        "texts": list(texts),
        "components": components,
    }


def _joined(rows: list[Any], texts: dict[str, int]) -> Any:
    """Dicts of the same shape in one dict, its leaves timelines."""
    dicts = [row if isinstance(row, dict) else {} for row in rows]
    if not any(dicts):
        return _timeline(rows, texts) if any(rows) else {}
    keys = dict.fromkeys(key for row in dicts for key in row)
    return {key: _joined([row.get(key) for row in dicts], texts) for key in keys}


def _alike(lines: dict[str, list[int | None]], texts: dict[str, int]) -> list[Any]:
    groups: dict[tuple[int | None, ...], list[int]] = {}
    for value, line in lines.items():
        groups.setdefault(tuple(line), []).append(texts.setdefault(value, len(texts)))
    return [[values, list(line)] for line, values in groups.items()]


def _timeline(values: list[str | None], texts: dict[str, int]) -> list[int | None]:
    line: list[int | None] = []
    before: str | None = None
    for position, value in enumerate(values):
        if value != before:
            line += [position, None if value is None else texts.setdefault(value, len(texts))]
        before = value
    return line


def at_release(table: dict[str, Any], version: str) -> Answer:
    """The answer of one release, read back from the table."""
    rung = table["versions"].index(version)
    texts = table["texts"]
    found: Answer = {"gradio": version, "taking": {}, "giving": {}}
    for component, row in table["components"].items():
        lines = {texts[value]: line for values, line in row["takes_back"] for value in values}
        for key, rows in zip(PARTS, (row["hands_over"], lines), strict=True):
            held = _read(rows, rung, texts)
            if held:
                found[key][component] = held
    return found


def _read(row: Any, rung: int, texts: list[str]) -> Any:
    if isinstance(row, dict):
        parts = {key: _read(value, rung, texts) for key, value in row.items()}
        return {key: value for key, value in parts.items() if value not in (None, {})}
    value = None
    for position, number in zip(row[::2], row[1::2], strict=True):
        if position <= rung:
            value = number
    return None if value is None else texts[value]


def text_of(table: dict[str, Any]) -> str:
    """One component a line, as ``api/payloads.py`` reads it."""
    rows = ",\n".join(
        f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'), ensure_ascii=False)}"
        for name, row in table["components"].items()
    )
    texts = ",\n".join(json.dumps(text, ensure_ascii=False) for text in table["texts"])
    head = json.dumps(table["versions"])
    return f'{{\n"versions":{head},\n"texts":[\n{texts}\n],\n"components":{{\n{rows}\n}}\n}}\n'
