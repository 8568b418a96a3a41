"""Advice as people repeat it: the claims the project started from, and what official guides say."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Claim(NamedTuple):
    """One of the 33 claims: as repeated, and what running it showed."""

    id: str
    claim: str
    verdict: str
    found: str


class Guide(NamedTuple):
    """A sentence of official documentation that a run does not bear out."""

    where: str
    gradio: str
    says: str
    seen: str
    rule: str


@cache
def claims() -> tuple[Claim, ...]:
    """S01 to S33, in order."""
    return tuple(Claim(**entry) for entry in _advice()["claims"])


@cache
def guides() -> tuple[Guide, ...]:
    """What guides get wrong today."""
    return tuple(Guide(**entry) for entry in _advice()["guides"])


def _advice() -> dict[str, list[dict[str, str]]]:
    text = Path(__file__).with_name("advice.json").read_bytes()
    advice: dict[str, list[dict[str, str]]] = json.loads(text)
    return advice
