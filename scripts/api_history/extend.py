"""One release more for a table that is there already, without the inspections it was made from.

The inspection of the new release is made a table of its own, with one release, and the two are
joined value by value. So a maintainer needs the shipped file only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from api_history.ladder import Rung, version_key
from api_history.merge import Merger
from api_history.timeline import Pool, encode
from api_history.words import APP_CLASSES, complete
from gradio_patterns.api.symbols import NO_SIGNATURE
from gradio_patterns.api.table import at

Table = dict[str, Any]
Place = tuple[str, ...]
Values = dict[Place, list[Any]]
"""For each place of the table its value in every release."""

PER_RELEASE = ("versions", "released", "clients")
POOLS = ("parameters", "signatures", "notices", "texts")
PARTS = (
    "life", "signature", "bases", "open", "drops", "events", "methods", "attributes", "keywords",
    "words", "method_keywords", "notices",
)  # fmt: skip
NAMED = ("events", "methods", "words", "method_keywords", "notices")
"""Parts of a symbol with a timeline for each name."""


def extended(table: Table, inspection: dict[str, Any], rung: Rung) -> Table:
    """The table with this release in its place; what it said of the same version is replaced."""
    single = Merger([inspection]).table([rung])
    versions: list[str] = table["versions"]
    known = rung.version in versions
    place = sorted({*versions, rung.version}, key=version_key).index(rung.version)
    pools = {name: _pool(table[name]) for name in POOLS}
    values, new = expand(table), expand(single)
    for where in {*values, *new}:
        added = new.get(where, [None])[0]
        held = values.setdefault(where, [None] * len(versions))
        held[place : place + known] = [_pooled(pools, where, spelt(single, where, added))]
    newer = place >= len(versions) - known
    return {
        **pack(values, _facts(table, single, newer)),
        **{name: pools[name].items for name in POOLS},
        "attributes": table["attributes"],
    }


def expand(table: Table) -> Values:
    """Everything a table says that may differ from release to release."""
    found: Values = {(section,): list(table[section]) for section in PER_RELEASE}
    for where, points in _timelines(table):
        found[where] = [at(points, index) for index in range(len(table["versions"]))]
    return found


def _timelines(table: Table) -> Iterator[tuple[Place, list[Any]]]:
    yield ("listener_notices",), table["listener_notices"]
    for section in ("modules", "retired"):
        for name, points in table[section].items():
            yield (section, name), points
    for module, held in table["names"].items():
        for name, points in held.items():
            yield ("names", module, name), points
    for key, symbol in table["symbols"].items():
        for part in PARTS:
            if part in NAMED:
                for name, points in symbol.get(part, {}).items():
                    yield ("symbols", key, part, name), points
            elif part in symbol and part != "attributes":
                yield ("symbols", key, part), symbol[part]


def _pool_of(where: Place) -> str:
    part = where[2] if where[0] == "symbols" else where[0]
    if part in ("signature", "events", "methods"):
        return "signatures"
    if part in ("keywords", "words", "method_keywords", "retired"):
        return "texts"
    return "notices" if part in ("notices", "listener_notices") else ""


def spelt(table: Table, where: Place, value: Any) -> Any:
    """A value with the numbers of pooled things replaced by the things."""
    pool = _pool_of(where)
    if not pool or value in (None, NO_SIGNATURE):
        return value
    if pool == "texts":
        return table["texts"][value]
    if pool == "notices":
        return [table["notices"][one] for one in value]
    return [table["parameters"][one] for one in table["signatures"][value]]


def _facts(old: Table, new: Table, newer: bool) -> dict[str, dict[str, Any]]:
    """Kind and attributes of each symbol, which have no history; the newest release decides."""
    first, second = (new, old) if newer else (old, new)
    found = {}
    for key in {*old["symbols"], *new["symbols"]}:
        kinds = [held["symbols"][key]["kind"] for held in (first, second) if key in held["symbols"]]
        named = {
            one for held in (old, new) for one in held["symbols"].get(key, {}).get("attributes", ())
        }
        found[key] = {"kind": kinds[0], "attributes": sorted(named - {*old["attributes"]})}
    return found


def pack(values: Values, facts: dict[str, dict[str, Any]]) -> Table:
    """A table of these values, but for its pools."""
    table: Table = {section: values[section,] for section in PER_RELEASE}
    table |= {"modules": {}, "names": {}, "symbols": {}, "listener_notices": [], "retired": {}}
    for key in [*sorted({*facts} - {"Dependency"}), "Dependency"]:
        empty: Table = {part: {} if part in NAMED else [] for part in PARTS}
        table["symbols"][key] = {"kind": facts[key]["kind"]} | empty
        table["symbols"][key]["attributes"] = facts[key]["attributes"]
    for where in sorted(values):
        points = encode(values[where])
        if where[0] not in PER_RELEASE and points:
            holder = table
            for step in where[:-1]:
                holder = holder.setdefault(step, {})
            holder[where[-1]] = points
    for key, symbol in table["symbols"].items():
        table["symbols"][key] = {part: held for part, held in symbol.items() if held}
    return table


def _pooled(pools: dict[str, Pool], where: Place, value: Any) -> Any:
    """The opposite of ``spelt``."""
    pool = _pool_of(where)
    if not pool or value in (None, NO_SIGNATURE):
        return value
    if pool == "texts":
        return pools["texts"].number(value)
    if pool == "notices":
        return [pools["notices"].number(one) for one in value]
    return pools["signatures"].number([pools["parameters"].number(row) for row in value])


def _pool(items: Sequence[Any]) -> Pool:
    pool = Pool()
    for item in items:
        pool.number(item)
    return pool


def words_of(table: Table, versions: Sequence[str]) -> dict[str, list[str]]:
    """The keywords worth trying (see ``words``), by what the table says of these releases."""
    rungs = [table["versions"].index(one) for one in versions if one in table["versions"]]
    words: dict[str, set[str]] = {}
    for key, symbol in table["symbols"].items():
        for rung in rungs:
            if symbol["kind"] == "class" and at(symbol["life"], rung) and key != "Dependency":
                name = key.rpartition(".")[2]
                held = words.setdefault(name, set())
                held.update(_names(table, at(symbol.get("signature"), rung)))
                if name in APP_CLASSES:
                    held.update(_names(table, at(symbol.get("methods", {}).get("launch"), rung)))
    retired = {
        word for word, points in table["retired"].items() if any(at(points, r) for r in rungs)
    }
    return complete(words, retired)


def _names(table: Table, number: int | None) -> Iterator[str]:
    if number is not None and number != NO_SIGNATURE:
        rows = (table["parameters"][one] for one in table["signatures"][number])
        yield from (row[0] for row in rows if row[1:2] not in (["*"], ["**"]))
