"""Break a valid record in every way: schema and model must each name the broken field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.knowledge import catalog
from gradio_patterns.publish import records
from gradio_patterns.publish.faults import model_problems, record_problems, schema_problems

SAMPLE = Path(__file__).parent / "sample/events/every_removed/rule.json"
Record = dict[str, Any]
Steps = tuple[str | int, ...]


def sample() -> Record:
    record: Record = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return record


def judgement() -> Record:
    record = sample()
    record["detection"] = {
        "kind": "judgement",
        "question": "Does the handler hold one visitor's data?",
        "when": "A handler writes to a module-level name.",
    }
    return record


def dotted(steps: Steps) -> str:
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(parts).lstrip(".")


def nodes(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every value inside a record with the way to it, the record itself first."""
    yield steps, value
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    if not isinstance(value, str):
        for step, item in inner:
            yield from nodes(item, (*steps, step))


def changed(record: Record, steps: Steps, change: Callable[[Any, Any], None]) -> Record:
    """A copy in which ``change(container, key)`` was applied to what ``steps`` lead to."""
    copy = deepcopy(record)
    container: Any = copy
    for step in steps[:-1]:
        container = container[step]
    change(container, steps[-1])
    return copy


def put(value: Any) -> Callable[[Any, Any], None]:
    return lambda container, key: container.__setitem__(key, value)


def assert_named(record: Record, field: str) -> None:
    """Schema and model each find a fault, both at ``field`` (or inside it), readable in a line."""
    for problems in (schema_problems(record), model_problems(record), record_problems(record)):
        fields = [problem.field for problem in problems]
        assert any(name == field or name.startswith((f"{field}.", f"{field}[")) for name in fields)
        assert all(problem.what and problem.allowed for problem in problems)
        assert all("\n" not in " ".join(problem) for problem in problems)


VALID = {"static": sample(), "judgement": judgement()}
OPTIONAL = {
    *("aliases", "exceptions", "history", "checklists", "origin", "myth", "errors", "related"),
    "references[0].gradio",
}
PARTS = [
    (f"{name}:{dotted(steps)}", record, steps, value)
    for name, record in VALID.items()
    for steps, value in nodes(record)
    if steps and (name == "static" or steps[0] == "detection")
]
WRONG: tuple[Any, ...] = (None, 7, 1.5, True, "text", [], {})


def params(kind: type = object, step: type = object) -> list[Any]:
    """The parts that are of a kind, or reached by such a step, as parameters of a test."""
    return [
        pytest.param(record, steps, value, id=name)
        for name, record, steps, value in PARTS
        if isinstance(value, kind) and isinstance(steps[-1], step)
    ]


@pytest.mark.parametrize("record", VALID.values(), ids=VALID)
def test_the_samples_are_valid(record: Record) -> None:
    assert record_problems(record) == []


@pytest.mark.parametrize(("record", "steps", "value"), params(step=str))
def test_a_missing_part_is_named(record: Record, steps: Steps, value: Any) -> None:
    broken = changed(record, steps, lambda container, key: container.pop(key))
    if dotted(steps) in OPTIONAL:
        assert record_problems(broken) == []
    else:
        assert_named(broken, dotted(steps))


@pytest.mark.parametrize(("record", "steps", "value"), params())
def test_a_part_of_the_wrong_type_is_named(record: Record, steps: Steps, value: Any) -> None:
    for wrong in WRONG:
        if type(wrong) is not type(value):
            assert_named(changed(record, steps, put(wrong)), dotted(steps))


@pytest.mark.parametrize(("record", "steps", "value"), params())
def test_an_empty_part_is_named(record: Record, steps: Steps, value: Any) -> None:
    broken = changed(record, steps, put(type(value)()))
    if dotted(steps) == "gradio" or (isinstance(value, list) and dotted(steps) in OPTIONAL):
        assert record_problems(broken) == []
    else:
        assert_named(broken, dotted(steps))


@pytest.mark.parametrize("corrupt", [" {}", "{} ", "\n{}", "{} \nmore", "{}\x00" * 2000])
@pytest.mark.parametrize(("record", "steps", "value"), params(str))
def test_spaces_and_excess_are_named(
    record: Record, steps: Steps, value: Any, corrupt: str
) -> None:
    assert_named(changed(record, steps, put(corrupt.replace("{}", value))), dotted(steps))


@pytest.mark.parametrize(("record", "steps", "value"), [*params(dict), (sample(), (), {})])
def test_an_unknown_field_is_named(record: Record, steps: Steps, value: Any) -> None:
    way = (*steps, "surplus")
    assert_named(changed(record, way, put("x")), dotted(way))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "GP003"), ("code", "GP8033"), ("code", "gp803"), ("code", "GP8०३"),
        ("name", "every_removed"), ("name", "Every-removed"), ("name", "-every"), ("name", "a--b"),
        ("category", "event"), ("severity", "fatal"), ("confidence", "certain"),
        ("$schema", "rule.schema.json"),
        ("summary", "replace every= by a gr.Timer."), ("summary", "Replace every= by a gr.Timer"),
        ("summary", "Replace every= by a gr.Timer..."),
        ("gradio", ">= 5.0"), ("gradio", "5.0"), ("gradio", ">=5.0 <6"), ("gradio", "^5.0"),
        ("gradio", ">=5.0,"), ("gradio", "all"), ("gradio", "===5.0"),
        ("aliases", ["no-every", "no-every"]), ("aliases", ["NoEvery"]),
        ("errors", ["twice", "twice"]), ("references", []),
        ("status", {"stage": "beta", "since": "0.1.0"}),
        ("status", {"stage": "stable", "since": "v0.1"}),
        ("status", {"stage": "stable", "since": "01.1"}),
        ("detection", {"kind": "guess"}),
        ("detection", {"kind": "judgement", "question": "Is it so, reader?"}),
        ("detection", {"kind": "judgement", "when": "There is a handler."}),
        ("detection", {"kind": "static", "question": "Is it so, reader?"}),
        ("origin", [{"claim": "S34", "verdict": "corrected"}]),
        ("origin", [{"claim": "S00", "verdict": "corrected"}]),
        ("origin", [{"claim": "S29", "verdict": "wrong"}]),
        ("checklists", [{"list": "before-lunch", "item": "The app is done by noon."}]),
        ("references", [{"title": "Docs", "url": "http://www.gradio.app/docs"}]),
        ("references", [{"title": "Docs", "url": "https://localhost"}]),
        ("references", [{"title": "Docs", "url": "https://gradio.app/a b"}]),
    ],
)  # fmt: skip
def test_a_corrupted_part_is_named(field: str, value: Any) -> None:
    assert_named(sample() | {field: value}, field)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("code", "code", "GP203"),
        ("summary", "summary", "Remove it. Then use a gr.Timer."),
        ("gradio", "gradio", ">=5.*"),
        ("gradio", "gradio", "~=5"),
        ("history[0].gradio", "history", [{"gradio": ">5.*", "fact": "Something was so."}]),
        ("aliases", "aliases", ["every-removed"]),
        ("related", "related", ["every-removed"]),
        ("origin[1].claim", "origin", [
            {"claim": "S29", "verdict": "corrected"}, {"claim": "S29", "verdict": "outdated"},
        ]),
        ("checklists[1].list", "checklists", [
            {"list": "spaces", "item": "No listener passes every=."},
            {"list": "spaces", "item": "A timer polls instead."},
        ]),
    ],
)  # fmt: skip
def test_the_model_names_what_only_several_fields_show(field: str, key: str, value: Any) -> None:
    record = sample() | {key: value}
    assert schema_problems(record) == []
    assert [problem.field for problem in model_problems(record)] == [field]
    assert record_problems(record) == model_problems(record)


def test_all_problems_between_fields_are_told_at_once() -> None:
    record = sample() | {"code": "GP103", "gradio": "~=5", "aliases": ["every-removed"]}
    assert {problem.field for problem in model_problems(record)} == {"code", "gradio", "aliases"}


def test_a_fault_is_told_once_though_both_find_it() -> None:
    record = sample() | {"severity": "fatal"}
    assert [tuple(problem) for problem in record_problems(record)] == [
        ("severity", '"fatal" is not a choice', "error, warning, info")
    ]


@pytest.mark.parametrize("value", ["", ">=5.0", ">=4.38,<5.0", "!=5.1.0", "==4.*", "~=5.1"])
def test_ranges_are_pep_440(value: str) -> None:
    assert record_problems(sample() | {"gradio": value}) == []


def test_the_categories_are_those_of_the_catalog() -> None:
    assert records.CATEGORIES == catalog.CATEGORIES
