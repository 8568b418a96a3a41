"""Many releases' answers in one table, each row a timeline.

A timeline is a flat list of position and value, as in ``gradio_api.json``: ``[0, 5, 4, 9]`` says
the first text number 5, from the fifth release on number 9; None where the release has no such
row. Texts stand once, in ``texts``, and what a component does the same with all along is one row
of ``takes_back``: the numbers of the values, and their timeline.
"""

from __future__ import annotations

import json
from typing import Any

from api_history.timeline import Pool, encode
from gradio_patterns.api.table import at

Answer = dict[str, Any]
PARTS = ("taking", "giving")


def merged(answers: list[Answer]) -> dict[str, Any]:
    """``answers`` are those of one release each, oldest first."""
    texts = Pool()
    components: dict[str, dict[str, Any]] = {}
    names = {name for answer in answers for part in PARTS for name in answer[part]}
    for component in sorted(names):
        taking, giving = (
            _joined([answer[part].get(component, {}) for answer in answers], texts)
            for part in PARTS
        )
        components[component] = {"hands_over": taking, "takes_back": _alike(giving, texts)}
    return {
        "versions": [answer["gradio"] for answer in answers],
        "events": _joined([answer.get("happening", {}) for answer in answers], texts),
        "texts": texts.items,
        "components": components,
    }


def _joined(rows: list[Any], texts: Pool) -> Any:
    """Dicts of the same shape in one dict, its leaves timelines of numbers of texts."""
    dicts = [row if isinstance(row, dict) else {} for row in rows]
    if not any(isinstance(row, dict) for row in rows):
        return encode([None if row is None else texts.number(row) for row in rows])
    keys = dict.fromkeys(key for row in dicts for key in row)
    return {key: _joined([row.get(key) for row in dicts], texts) for key in keys}


def _alike(lines: dict[str, list[Any]], texts: Pool) -> list[Any]:
    groups: dict[tuple[Any, ...], list[int]] = {}
    for value, line in lines.items():
        groups.setdefault(tuple(line), []).append(texts.number(value))
    return [[values, list(line)] for line, values in groups.items()]


def at_release(table: dict[str, Any], version: str) -> Answer:
    """The answer of one release, read back from the table."""
    rung = table["versions"].index(version)
    texts = table["texts"]
    found: Answer = {"gradio": version, "taking": {}, "giving": {}, "happening": {}}
    found["happening"] = _read(table["events"], rung, texts)
    for component, row in table["components"].items():
        lines = {texts[value]: line for values, line in row["takes_back"] for value in values}
        for part, rows in zip(PARTS, (row["hands_over"], lines), strict=True):
            held = _read(rows, rung, texts)
            if held:
                found[part][component] = held
    return found


def _read(row: Any, rung: int, texts: list[str]) -> Any:
    if isinstance(row, dict):
        parts = {key: _read(value, rung, texts) for key, value in row.items()}
        return {key: value for key, value in parts.items() if value not in (None, {})}
    number = at(row, rung)
    return None if number is None else texts[number]


def text_of(table: dict[str, Any]) -> str:
    """The table as JSON, one component a line, for diffs that can be read."""
    rows = ",\n".join(
        f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'), ensure_ascii=False)}"
        for name, row in table["components"].items()
    )
    texts = ",\n".join(json.dumps(text, ensure_ascii=False) for text in table["texts"])
    head = json.dumps(table["versions"])
    events = json.dumps(table["events"], separators=(",", ":"))
    head = f'"versions":{head},\n"events":{events}'
    return f'{{\n{head},\n"texts":[\n{texts}\n],\n"components":{{\n{rows}\n}}\n}}\n'
