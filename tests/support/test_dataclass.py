"""The light dataclasses, held against the standard ones."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from gradio_patterns.findings.finding import Finding, Position, Report, Target
from gradio_patterns.support import dataclass as light


def make(module: Any) -> Any:
    @module.dataclass(frozen=True, order=True)
    class Base:
        a: int
        b: str = "x"

        def double(self) -> int:
            return self.a * 2

    @module.dataclass(frozen=True)
    class Below(Base):
        c: list[int] = module.field(default_factory=list)

    @module.dataclass
    class Open:
        a: int = 1

        def __repr__(self) -> str:
            return "mine"

    return Base, Below, Open


CALLS: list[tuple[int, tuple[Any, ...], dict[str, Any]]] = [
    (0, (1,), {}),
    (0, (1, "y"), {}),
    (0, (), {"a": 1, "b": "z"}),
    (0, (1,), {"b": "z"}),
    (0, (), {}),
    (0, (1, 2, 3), {}),
    (0, (1,), {"a": 2}),
    (0, (1,), {"d": 2}),
    (1, (1, "y", [3]), {}),
    (1, (1,), {}),
    (2, (), {}),
]


@pytest.mark.parametrize(("kind", "args", "given"), CALLS)
def test_objects_are_made_alike(kind: int, args: tuple[Any, ...], given: dict[str, Any]) -> None:
    ours, theirs = make(light)[kind], make(dataclasses)[kind]
    try:
        expected = theirs(*args, **given)
    except TypeError:
        with pytest.raises(TypeError):
            ours(*args, **given)
        return
    made = ours(*args, **given)
    assert vars(made) == vars(expected)
    assert made == ours(*args, **given)
    assert made != object()
    assert repr(made) == repr(expected)


def test_order_hash_and_frozenness() -> None:
    base, below, loose = make(light)
    assert base(1) < base(2) <= base(2) < base(2, "y")
    assert base(3) > base(2) >= base(2)
    assert len({base(1), base(1), base(2)}) == 2
    for change in (lambda o: setattr(o, "a", 2), lambda o: delattr(o, "a")):
        with pytest.raises(AttributeError):
            change(base(1))
    with pytest.raises(TypeError):
        base(1) < below(1)  # noqa: B015
    with pytest.raises(TypeError):
        hash(loose())
    assert below(1).c is not below(1).c
    made = loose()
    made.a = 5
    assert made.a == 5


def test_replace() -> None:
    base, below, _ = make(light)
    assert light.replace(base(1), b="y") == base(1, "y")
    assert light.replace(below(1), c=[2]).c == [2]
    with pytest.raises(TypeError):
        light.replace(base(1), d=1)


def test_copies() -> None:
    position = Position(1, 2, 3)
    assert copy.deepcopy(position) == copy.copy(position) == position
    assert pickle.loads(pickle.dumps(position)) == position
    match position:
        case Position(line, column, cell):
            assert (line, column, cell) == (1, 2, 3)


def test_the_contract_types() -> None:
    place = Position(1, 1)
    made = Finding("GP101", "a", "b", "error", "high", "m", "p", place, place)
    assert made.with_fingerprint("f").fingerprint == "f"
    report = Report(Target((6,), "6", "test"))
    assert report.complete
    assert report.targets == {}
    assert report.targets is not Report(report.target).targets
