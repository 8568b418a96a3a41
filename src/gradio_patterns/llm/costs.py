"""Tokens and money: counted where the endpoint tells, estimated and called so where it does not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

CHARACTERS = 3.5
"""A token is about so many characters of code and English; a rule of thumb."""


@dataclass(frozen=True)
class Usage:
    """Tokens read and written by a model; ``exact`` where the endpoint counted them."""

    read: int = 0
    written: int = 0
    exact: bool = True

    @property
    def total(self) -> int:
        return self.read + self.written

    def plus(self, other: Usage) -> Usage:
        """Both together."""
        return Usage(
            self.read + other.read, self.written + other.written, self.exact and other.exact
        )


def estimate(messages: Iterable[Mapping[str, Any]]) -> int:
    """About how many tokens some messages are."""
    return sum(tokens(json.dumps(message, ensure_ascii=False)) for message in messages)


def tokens(text: str) -> int:
    """About how many tokens a text is."""
    return int(len(text) / CHARACTERS) + 1


def dollars(usage: Usage, price: tuple[float, float] | None) -> float | None:
    """What it costs, where the price is known."""
    if price is None:
        return None
    return (usage.read * price[0] + usage.written * price[1]) / 1_000_000


def money(usage: Usage, price: tuple[float, float] | None) -> str:
    """The cost in words; prices change, so they are given and not kept here."""
    cost = dollars(usage, price)
    return "cost unknown without --llm-price" if cost is None else f"about ${cost:.4f}"
