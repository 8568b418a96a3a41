"""Many inspections -> one table of what existed when.

The table is plain JSON. ``versions`` are the rungs; everything that changes is a timeline over
their positions (see ``timeline``). Parameters, signatures, notices and texts are pooled and
referred to by number, since most of them are shared by dozens of components.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from api_history import keys
from api_history.inspection import NEVER_KEYWORD
from api_history.ladder import Rung, version_key
from api_history.timeline import Pool, encode

Inspection = dict[str, Any]
USERS_METHODS = {
    "close", "from_pipeline", "get_api_info", "integrate", "launch", "load", "queue", "render",
    "set", "share", "style", "test_launch", "unload", "unrender", "update", "route",
    "set_event_trigger", "block_thread", "attach_load_event", "startup", "run_startup_events",
}  # fmt: skip
"""Methods of blocks that apps call; of the others the table says only that they exist."""

LINE_BY_LINE = ("names", "symbols", "parameters", "signatures", "notices")

HOISTED_FROM = 0.4
"""What this share of the classes does alike is written once for all of them."""


class Merger:
    """Holds the pools while one table is put together."""

    def __init__(self, inspections: Sequence[Inspection]) -> None:
        self.inspections = inspections
        self.keys = [keys.of_objects(inspection) for inspection in inspections]
        self.objects = [
            {key: _kept(path, inspection, found) for path, key in found.items()}
            for inspection, found in zip(inspections, self.keys, strict=True)
        ]
        self.parameters, self.signatures = Pool(), Pool()
        self.notices, self.texts = Pool(), Pool()
        self.retired = [self._common_keywords(objects) for objects in self.objects]
        self.listener_bodies = [self._common_notices(objects) for objects in self.objects]
        self.listener_notices = [
            [*body, *_trigger_notices(inspection)]
            for body, inspection in zip(self.listener_bodies, inspections, strict=True)
        ]

    # ---- pooled values ---------------------------------------------------------------------
    def signature(self, rows: list[list[Any]] | None) -> int | None:
        if rows is None:
            return None
        return self.signatures.number([self.parameters.number(_trim(row[:4])) for row in rows])

    def notice_numbers(self, found: list[dict[str, Any]]) -> list[int] | None:
        fields = ("level", "parameters", "condition", "message", "raises")
        seen = [self.notices.number([notice[field] for field in fields]) for notice in found]
        return list(dict.fromkeys(seen)) or None

    # ---- what most classes share -----------------------------------------------------------
    @staticmethod
    def _common_keywords(objects: dict[str, Any]) -> dict[str, str]:
        """Keywords that most ``**kwargs`` classes of one release treat alike, unlike others."""
        counted: dict[str, Counter[str]] = {}
        for found in objects.values():
            asked = found.get("keywords", {})
            for word in asked:
                behaviour = _behaviour(asked, word)
                if behaviour != _behaviour(asked, NEVER_KEYWORD):
                    counted.setdefault(word, Counter())[behaviour] += 1
        classes = sum(1 for found in objects.values() if found.get("keywords"))
        common = {word: seen.most_common(1)[0] for word, seen in counted.items()}
        return {w: text for w, (text, n) in common.items() if n >= classes * HOISTED_FROM}

    @staticmethod
    def _common_notices(objects: dict[str, Any]) -> list[dict[str, Any]]:
        """Notices in the body that all event listeners of one release share."""
        bodies = Counter(
            json.dumps(rows)
            for found in objects.values()
            for name, rows in found.get("method_notices", {}).items()
            if name.startswith("@")
        )
        found = json.loads(bodies.most_common(1)[0][0]) if bodies else []
        return found if isinstance(found, list) else []

    # ---- the parts of the table ------------------------------------------------------------
    def table(self, rungs: Sequence[Rung]) -> dict[str, Any]:
        symbols = {
            key: self.symbol(key) for key in sorted({k for found in self.objects for k in found})
        }
        symbols["Dependency"] = self.dependency()
        return {
            "versions": [rung.version for rung in rungs],
            "released": [rung.released for rung in rungs],
            "clients": [inspection["client"] for inspection in self.inspections],
            "modules": self.modules(),
            "names": self.names(),
            "symbols": symbols,
            "listener_notices": encode(
                [self.notice_numbers(found) for found in self.listener_notices]
            ),
            "retired": self.word_timelines(self.retired),
            "parameters": self.parameters.items,
            "signatures": self.signatures.items,
            "notices": self.notices.items,
            "texts": self.texts.items,
        }  # fmt: skip

    def dependency(self) -> dict[str, Any]:
        """What an event listener returns: ``then`` and its kin, which are events themselves."""
        held = [found["listeners"] for found in self.inspections]
        return {
            "kind": "class",
            "life": [0, 1],
            "attributes": [name for name in dir(dict) if not name.startswith("_")],
            "events": {
                name: encode([self.signature(one.get(name)) for one in held])
                for name in sorted(set().union(*held))
            },
        }

    def modules(self) -> dict[str, Any]:
        known = [set(inspection["modules"]) for inspection in self.inspections]
        every = sorted(set().union(*known))
        return {name: encode([1 if name in found else None for found in known]) for name in every}

    def names(self) -> dict[str, dict[str, Any]]:
        """module -> name -> timeline of the symbol it leads to; 1 = something else."""
        table: dict[str, dict[str, Any]] = {}
        for module in sorted({name for found in self.inspections for name in found["names"]}):
            held = [found["names"].get(module, {}) for found in self.inspections]
            table[module] = {
                name: encode([
                    None if name not in found else self.keys[index].get(found[name], 1)
                    for index, found in enumerate(held)
                ])
                for name in sorted(set().union(*held))
            }  # fmt: skip
        return table

    def symbol(self, key: str) -> dict[str, Any]:
        found = [objects.get(key) for objects in self.objects]
        newest = next(item for item in reversed(found) if item)
        described: dict[str, Any] = {
            "kind": newest["kind"],
            "life": encode([1 if item else None for item in found]),
            "signature": encode([item and self.signature(item["signature"]) for item in found]),
        }
        if newest["kind"] == "class":
            described |= self.class_parts(found)
        functions = sorted({
            name for item in found if item
            for name in (*item.get("notices", {}), *item.get("method_notices", {}))
        })  # fmt: skip
        notices = {name: self.notice_timeline(found, name) for name in functions}
        described["notices"] = {name.lstrip("@"): told for name, told in notices.items() if told}
        return {name: value for name, value in described.items() if value not in ([], {}, None)}

    def notice_timeline(self, found: Sequence[Any], name: str) -> list[Any]:
        values: list[Any] = []
        for index, item in enumerate(found):
            rows = item and (
                item.get("notices", {}).get(name) or item.get("method_notices", {}).get(name)
            )
            hoisted = name.startswith("@") and rows == self.listener_bodies[index]
            values.append(None if hoisted or not rows else self.notice_numbers(rows))
        return encode(values)

    def class_parts(self, found: Sequence[Any]) -> dict[str, Any]:
        def each(field: str) -> list[dict[str, Any]]:
            return [item.get(field) or {} if item else {} for item in found]

        def by_name(held: list[dict[str, Any]]) -> dict[str, Any]:
            return {
                name: encode([
                    (self.signature(one[name]) if one[name] is not None else -1)
                    if name in one else None for one in held
                ])
                for name in sorted(set().union(*held))
            }  # fmt: skip

        return {
            "bases": encode([item and item["direct_bases"] for item in found]),
            "open": encode([1 if item and item["open"] else None for item in found]),
            "drops": encode([1 if item and item.get("drops_positionals") else None
                             for item in found]),
            "events": by_name(each("events")),
            "methods": by_name(each("methods")),
            "attributes": sorted({name for item in found if item for name in item["attributes"]}),
            **self.keywords(each("keywords"), each("method_keywords")),
        }  # fmt: skip

    def keywords(self, asked: list[Any], of_methods: list[Any]) -> dict[str, Any]:
        default = [
            self.texts.number(_behaviour(one, NEVER_KEYWORD)) if one else None for one in asked
        ]
        special = []
        for index, one in enumerate(asked):
            usual = _behaviour(one, NEVER_KEYWORD) if one else ""
            special.append({
                word: _behaviour(one, word) for word in one if word != NEVER_KEYWORD
                and _behaviour(one, word) != self.retired[index].get(word, usual)
            })  # fmt: skip
        methods = sorted({name for one in of_methods for name in one})
        return {
            "keywords": encode(default),
            "words": self.word_timelines(special),
            "method_keywords": {
                name: encode([
                    self.texts.number(one[name][NEVER_KEYWORD]) if name in one else None
                    for one in of_methods
                ]) for name in methods
            },
        }  # fmt: skip

    def word_timelines(self, words: Sequence[dict[str, str]]) -> dict[str, Any]:
        every = sorted(set().union(*words))
        return {
            word: encode([
                self.texts.number(one[word]) if word in one else None for one in words
            ])
            for word in every
        }  # fmt: skip


def _trigger_notices(inspection: Inspection) -> list[dict[str, Any]]:
    """Notices of the method that every event listener hands its arguments to."""
    return [
        notice
        for path, found in inspection["objects"].items()
        if path in ("gradio.blocks.BlocksConfig", "gradio.blocks.Blocks")
        for notice in found.get("method_notices", {}).get("set_event_trigger", ())
    ]


def _kept(path: str, inspection: Inspection, keys_of: dict[str, str]) -> dict[str, Any]:
    """One inspected object without what only Gradio itself calls."""
    found = dict(inspection["objects"][path])
    bases = found.get("bases", [])
    found["direct_bases"] = [
        keys_of[base] for base in keys.direct_bases(path, inspection) if base in keys_of
    ]
    if any(base.endswith("blocks.Block") for base in bases):
        for field in ("methods", "method_notices"):
            found[field] = {
                name: rows if name in USERS_METHODS or name.startswith("@") else None
                for name, rows in found[field].items()
            }
    return found


def _trim(row: list[Any]) -> list[Any]:
    """A parameter row without its empty end."""
    row = list(row)
    while len(row) > 1 and row[-1] in (None, ""):
        row.pop()
    return row


def _behaviour(asked: dict[str, str], word: str) -> str:
    """What a constructor does with a keyword, freed from the words that were tried."""
    text = asked[word]
    if "unused kwarg" in text:
        return "warn"
    if text.startswith("unclear"):
        return "unclear"
    return text


def hoist_attributes(table: dict[str, Any]) -> None:
    """Attributes of nearly every block are written once; parameters are no attributes."""
    holders = [found for found in table["symbols"].values() if found.get("attributes")]
    made = [found for found in holders if len(found["attributes"]) > 20]
    counted = Counter(name for found in made for name in found["attributes"])
    common = {name for name, count in counted.items() if count >= len(made) * 0.5}
    table["attributes"] = sorted(common)
    for found in holders:
        found["attributes"] = [name for name in found["attributes"] if name not in common]


def build(folder: Path, rungs: Sequence[Rung]) -> dict[str, Any]:
    """The table of all rungs that were inspected."""
    done = [rung for rung in rungs if (folder / f"{rung.version}.json").exists()]
    done.sort(key=lambda rung: version_key(rung.version))
    read = [json.loads((folder / f"{rung.version}.json").read_text("utf-8")) for rung in done]
    table = Merger(read).table(done)
    hoist_attributes(table)
    return table


def save(table: dict[str, Any], path: Path) -> None:
    """One entry a line, so that a reader can pick single entries without parsing the rest."""

    def text(value: Any) -> str:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)

    parts = []
    for section, held in table.items():
        if section in LINE_BY_LINE and isinstance(held, dict):
            rows = ",\n".join(f"{text(key)}:{text(value)}" for key, value in held.items())
            parts.append(f"{text(section)}:{{\n{rows}\n}}")
        elif section in LINE_BY_LINE:
            rows = ",\n".join(map(text, held))
            parts.append(f"{text(section)}:[\n{rows}\n]")
        else:
            parts.append(f"{text(section)}:{text(held)}")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")
