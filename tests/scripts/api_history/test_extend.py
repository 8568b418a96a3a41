"""A release that is put into the shipped table says what a table made anew would say."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from inspections import inspection

from api_history import command, extend, known, ladder, merge, words
from gradio_patterns.api.table import TABLE_FILE

WARNS = {
    "level": "warn", "parameters": ["b"], "condition": "b", "message": "b is old", "raises": "",
}  # fmt: skip
CLICK = [["fn", "", None, None, None], ["inputs", "", "None", None, None]]
FIRST = inspection(
    "1.0", ["a"], notices={"__init__": []}, attributes=["value"],
    methods={"render": [["self", "", None, None, None]], "hidden": None},
    keywords={merge.NEVER_KEYWORD: "silent", "b": "warn: b comes"},
)  # fmt: skip
SECOND = inspection(
    "1.1", ["a", "b"], events={"click": CLICK}, notices={"__init__": [WARNS]},
    attributes=["elder", "value"], keywords={merge.NEVER_KEYWORD: "error"}, open=True,
)  # fmt: skip
THIRD = inspection("1.2", ["b"], events={"click": CLICK[:1]}, drops_positionals=True)
FOURTH = inspection("2.0", []) | {"client": "9.9", "modules": ["gradio", "gradio.new"]}
FOURTH["names"] = {"gradio": {"Word": "gradio.text.Word"}, "gradio.new": {"x": "value int"}}
FOURTH["objects"] = {
    "gradio.text.Word": {"kind": "function", "signature": CLICK, "notices": {"__call__": [WARNS]}}
}
ALL = [FIRST, SECOND, THIRD, FOURTH]
RUNGS = [ladder.Rung(one["gradio"], f"2024-01-0{day}") for day, one in enumerate(ALL, 1)]


def table(indexes: list[int]) -> extend.Table:
    made = merge.Merger([ALL[index] for index in indexes]).table([RUNGS[i] for i in indexes])
    merge.hoist_attributes(made)
    return made


def said(table: extend.Table) -> dict[Any, Any]:
    """What a table says, with pooled values spelt out and emptiness left out."""
    found: dict[Any, Any] = {}
    for where, values in extend.expand(table).items():
        spelt = [extend.spelt(table, where, value) for value in values]
        if any(value is not None for value in spelt):
            found[where] = spelt
    for key, symbol in table["symbols"].items():
        found["kind", key] = symbol["kind"]
        found["attributes", key] = {*symbol.get("attributes", ()), *table["attributes"]}
    return found


@pytest.mark.parametrize("late", range(4))
def test_it_does_not_matter_which_release_came_late(late: int) -> None:
    before = [index for index in range(4) if index != late]
    joined = extend.extended(table(before), ALL[late], RUNGS[late])
    assert said(joined) == said(table([0, 1, 2, 3]))


def test_a_release_that_is_inspected_again_is_replaced() -> None:
    wrong = extend.extended(table([0, 1, 2, 3]), inspection("1.1", ["slip"]), RUNGS[1])
    assert said(wrong) != said(table([0, 1, 2, 3]))
    assert said(extend.extended(wrong, SECOND, RUNGS[1])) == said(table([0, 1, 2, 3]))


def test_what_is_pooled_already_keeps_its_number() -> None:
    old = table([0, 1, 2])
    joined = extend.extended(old, FOURTH, RUNGS[3])
    for pool in extend.POOLS:
        assert joined[pool][: len(old[pool])] == old[pool]


def test_the_shipped_table_can_be_taken_apart_and_put_together() -> None:
    shipped = json.loads(Path(TABLE_FILE).read_text("utf-8"))
    facts = {
        key: {"kind": symbol["kind"], "attributes": symbol.get("attributes", [])}
        for key, symbol in shipped["symbols"].items()
    }
    again = shipped | extend.pack(extend.expand(shipped), facts)
    assert said(again) == said(shipped)
    assert set(again) == set(shipped)


def test_the_words_to_try_are_read_from_the_table() -> None:
    read = [FIRST, SECOND, FOURTH]
    assert extend.words_of(table([0, 1, 3]), ["1.0", "1.1", "2.0"]) == words.to_try(read)
    assert extend.words_of(table([0, 1, 3]), ["2.0", "none such"]) == {}


def test_lists_of_releases_keep_their_layout() -> None:
    text = known.VERSIONS_FILE.read_text("utf-8")
    versions = set(json.loads(text))
    assert known.versions_text(versions) == text
    assert known.versions_text({"1.0.0", "1.2.0", "1.0.1"}) == (
        '[\n  "1.0.0", "1.0.1",\n  "1.2.0"\n]\n'
    )
    text = known.RELEASES_FILE.read_text("utf-8")
    released = json.loads(text)["released"]
    version, day = next(iter(released.items()))
    assert known.with_release(text, ladder.Rung(version, day)) == text
    more = known.with_release(text, ladder.Rung("4.37.9", "2030-01-01"))
    assert list(json.loads(more)["released"]).index("4.37.9") == 1 + list(released).index("4.37.2")
    assert len(more.splitlines()) == len(text.splitlines()) + 1


@pytest.fixture
def maintained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies of all files that `add` writes, and no inspection at hand."""
    copies = {
        (command, "TABLE_FILE"): command.TABLE_FILE,
        (ladder, "LADDER_FILE"): ladder.LADDER_FILE,
        (known, "VERSIONS_FILE"): known.VERSIONS_FILE,
        (known, "RELEASES_FILE"): known.RELEASES_FILE,
    }
    for (module, name), path in copies.items():
        (tmp_path / path.name).write_bytes(path.read_bytes())
        monkeypatch.setattr(module, name, tmp_path / path.name)
    monkeypatch.setenv("GRADIO_PATTERNS_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_add_writes_a_new_release_into_every_list(
    maintained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, list[str]] = {}

    @contextmanager
    def environment(_rung: ladder.Rung) -> Iterator[Path]:
        yield Path("python")

    def run_inside(_python: Path, _module: str, out: str, for_words: str) -> None:
        asked.update(json.loads(Path(for_words).read_text("utf-8")))
        Path(out).write_text(json.dumps(inspection("99.0.0", ["glow"])), "utf-8")

    monkeypatch.setattr(command, "environment", environment)
    monkeypatch.setattr(command, "run_inside", run_inside)
    monkeypatch.setattr(ladder, "release_date", lambda _version: "2099-01-01")
    assert command.main(["add", "99.0.0"]) == 0

    assert "show_copy_button" in asked["Textbox"]
    table = json.loads((maintained / "gradio_api.json").read_text("utf-8"))
    assert table["versions"][-1] == "99.0.0"
    assert table["released"][-1] == "2099-01-01"
    assert table["symbols"]["Textbox"]["life"] == [0, 1, len(table["versions"]) - 1, None]
    assert json.loads((maintained / "gradio_versions.json").read_text())[-1] == "99.0.0"
    assert json.loads((maintained / "releases.json").read_text())["released"]["99.0.0"]
    assert ladder.read()[-1] == ladder.Rung("99.0.0", "2099-01-01")


def test_a_part_of_the_inspections_never_becomes_the_table(maintained: Path) -> None:
    before = (maintained / "gradio_api.json").read_bytes()
    with pytest.raises(SystemExit, match="not inspected on this machine"):
        command.write_table(argparse.Namespace())
    assert (maintained / "gradio_api.json").read_bytes() == before
