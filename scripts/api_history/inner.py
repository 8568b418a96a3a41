"""What inner modules and classes hold, release by release -> ``api/gradio_inner.json``.

Fewer releases than the table of the API has: names of inner modules are seldom met. An answer is
kept under the cache folder, so that a build that was stopped goes on.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from api_history import ladder
from api_history.environment import cache_folder, environment, run_inside
from api_history.timeline import encode
from gradio_patterns.api.symbols import is_class, symbol_at
from gradio_patterns.api.table import at, load_table

ROOT = Path(__file__).resolve().parents[2]
TABLE_FILE = ROOT / "src" / "gradio_patterns" / "api" / "gradio_inner.json"
RELEASES = (
    "3.16.2", "3.23.0", "3.34.0", "3.41.2", "3.50.2", "4.0.2", "4.4.1", "4.19.2", "4.29.0",
    "4.44.1", "5.0.2", "5.50.0", "6.0.2", "6.10.0", "6.18.0", "6.24.0", "6.31.0",
)  # fmt: skip

Names = Mapping[str, "Sequence[str] | None"]


def build() -> None:
    answers = {version: _asked(version) for version in RELEASES}
    TABLE_FILE.write_text(text_of(merged(answers)), encoding="utf-8")
    print(f"{len(answers)} releases, {TABLE_FILE.stat().st_size} bytes")


def check(version: str) -> int:
    """Ask the release itself again, and name every line of the table that it does not bear out."""
    table = json.loads(TABLE_FILE.read_text("utf-8"))
    found = list(disagreements(table, _inspected(version), version))
    for line in found:
        print(line)
    asked = f"{len(table['modules'])} modules and {len(table['classes'])} classes"
    print(f"{version}: {asked}, {len(found)} lines disagree")
    return 1 if found else 0


def disagreements(
    table: Mapping[str, Any], answer: Mapping[str, Any], version: str
) -> Iterator[str]:
    """Modules and classes of which the table and a release say different names."""
    place = table["versions"].index(version)
    alone = merged({version: answer})
    for section in ("modules", "classes", "objects"):
        for key in sorted({*table[section], *alone[section]}):
            said = _names_at(table[section].get(key), place)
            there = _names_at(alone[section].get(key), 0)
            if said != there:
                wrong = sorted((said or set()) ^ (there or set()))
                yield f"{section} {key}: {', '.join(wrong) or 'there or not'}"


def _names_at(held: Mapping[str, Any] | None, place: int) -> set[str] | None:
    """What a line of the table says of one release; None where the module or class was not."""
    if held is None or at(held["life"], place) is None:
        return None
    some = {name for name, line in held["some"].items() if at(line, place) is not None}
    return {*held["always"], *some}


def merged(answers: Mapping[str, Any]) -> dict[str, Any]:
    """One table of all answers: for modules and classes, when they were and what they held.

    ``objects`` holds, under no name, what Gradio's code stores on objects of any kind;
    ``unloaded`` which modules ``import gradio`` leaves alone.
    """
    modules = [answer["modules"] for answer in answers.values()]
    classes = [_by_symbol(answer, version) for version, answer in answers.items()]
    return {
        "versions": list(answers),
        "modules": {
            key: _held(key, modules) for key in sorted({k for one in modules for k in one})
        },
        "classes": {
            key: _held(key, classes) for key in sorted({k for one in classes for k in one})
        },
        "objects": {"": _held("", [{"": answer["stored"]} for answer in answers.values()])},
        "unloaded": {
            key: encode([1 if key in one.get("unloaded", ()) else None for one in answers.values()])
            for key in sorted({key for one in answers.values() for key in one.get("unloaded", ())})
        },
    }


def _by_symbol(answer: Mapping[str, Any], version: str) -> Names:
    """The classes that the table of the API knows, by its names for them."""
    rung = load_table().texts.index(version)
    found: dict[str, Sequence[str] | None] = {}
    for path, names in answer["classes"].items():
        symbol = symbol_at(answer["reached"].get(path, path), rung)
        symbol = symbol or path.removeprefix("gradio.")
        if is_class(symbol):
            found[symbol] = names
    return found


def _held(key: str, releases: Sequence[Names]) -> dict[str, Any]:
    """``life`` and ``some`` are timelines; ``always`` are the names that never came or went."""
    life = [None if one.get(key) is None else 1 for one in releases]
    held = [set(one.get(key) or ()) for one in releases]
    every = set().union(*held)
    there = [names for names, alive in zip(held, life, strict=True) if alive]
    always = set.intersection(*there) if there else set()
    some = {
        name: encode([1 if name in names else None for names in held])
        for name in sorted(every - always)
    }
    return {"life": encode(life), "always": sorted(always), "some": some}


def text_of(table: Mapping[str, Any]) -> str:
    """JSON with a module or class a line, so that a change shows where it is."""
    parts = []
    for section in ("modules", "classes", "objects", "unloaded"):
        lines = [f"{json.dumps(k)}:{_line(v)}" for k, v in table[section].items()]
        parts.append(f"{json.dumps(section)}:{{\n" + ",\n".join(lines) + "\n}")
    return '{\n"versions":' + _line(table["versions"]) + ",\n" + ",\n".join(parts) + "\n}\n"


def _line(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _asked(version: str) -> dict[str, Any]:
    file = cache_folder() / "api-history" / "inner" / f"{version}.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_inspected(version)), encoding="utf-8")
    answer: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return answer


def _inspected(version: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, environment(ladder.ensure(version)) as python:
        file = Path(folder) / "inner.json"
        run_inside(python, "api_history.inspection.inner", str(file))
        answer: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return answer
