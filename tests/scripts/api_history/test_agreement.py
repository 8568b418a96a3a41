"""The table against thousands of calls that were really executed, without Gradio installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from api_history import agreement

PROBES = Path(__file__).with_name("api_probes.json.xz")
EVERY = 4
"""One call in so many is predicted here; ``scripts/api_history.py agreement`` does all."""


@pytest.fixture(scope="module")
def executed() -> list[tuple[str, str, list[str]]]:
    return list(agreement.unpack(PROBES))


def test_enough_was_executed(executed: list[tuple[str, str, list[str]]]) -> None:
    assert len({version for version, _, _ in executed}) >= 40
    assert len({call for _, call, _ in executed}) >= 180
    assert PROBES.stat().st_size < 300_000


def test_errors_are_foreseen_and_none_is_invented(
    executed: list[tuple[str, str, list[str]]],
) -> None:
    found = agreement.summary(agreement.cases(executed[::EVERY]))
    assert found["false"] == []
    assert found["found"] / found["api_errors"] >= 0.995
    assert found["warnings_found"] / found["warned"] >= 0.94
