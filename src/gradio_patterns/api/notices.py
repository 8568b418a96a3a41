"""Warnings and refusals that a call is certain to reach, by what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gradio_patterns.api import symbols
from gradio_patterns.api.conditions import UNKNOWN, holds
from gradio_patterns.api.symbols import Notice
from gradio_patterns.api.table import Version, rungs


def call_notices(
    symbol: str, member: str, given: Mapping[str, Any], version: Version
) -> tuple[Notice, ...]:
    """The notices that a call with these values certainly reaches.

    ``given`` are literal values by parameter; use ``conditions.UNKNOWN`` where one is not
    literal, ``conditions.SOMETHING`` where it is at least some object. What is not given counts
    with its default.
    """
    reached: list[tuple[Notice, ...]] = []
    for rung in rungs(version):
        known = symbols.parameters_at(symbol, member, rung)
        if known is None and symbols.signature_number(symbol, member, rung) is None:
            continue
        names = {one.name for one in known or ()}
        reached.append(tuple(
            notice for notice in symbols.notices_at(symbol, member, rung)
            if notice.condition is not None and set(notice.parameters) <= names | set(given)
            and _reached(notice, known or (), {"event_name": member, **given})
        ))  # fmt: skip
    if not reached:
        return ()
    texts = [{notice.message for notice in told} for told in reached]
    return tuple(n for n in reached[-1] if all(n.message in told for told in texts))


def always(notice: Notice) -> bool:
    """Whether a notice waits for no parameter: it comes with the call, or with the event's name."""
    return notice.condition == "" or (notice.condition is not None and not notice.parameters)


def _reached(
    notice: Notice, known: tuple[symbols.Parameter, ...], given: Mapping[str, Any]
) -> bool:
    """A refusal must follow from what is given alone: bodies replace defaults before they check."""
    if not notice.condition:
        return True
    if notice.level == "raise":
        if "None" not in notice.condition:
            # None stands for the default in most places: bodies replace it before they check.
            given = {name: UNKNOWN if value is None else value for name, value in given.items()}
        return bool(holds(notice.condition, given))
    return bool(holds(notice.condition, symbols.default_values(known) | dict(given)))
