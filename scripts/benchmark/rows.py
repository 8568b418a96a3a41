"""One line of the table."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A measured ratio, and what it was to be."""

    what: str
    measured: float
    goal: float | None = None
    required: float | None = None
    at_least: bool = False
    """Whether more is better."""

    def verdict(self) -> str:
        """The goal and whether it was reached, in words."""
        said = []
        for name, bound in (("goal", self.goal), ("required", self.required)):
            if bound is not None:
                met = self.measured >= bound if self.at_least else self.measured <= bound
                said.append(f"{name} {bound:.2g}: {'met' if met else '**missed**'}")
        return ", ".join(said)


def shown(number: float) -> str:
    """Two significant digits, as far as a noisy machine deserves."""
    if number >= 10:
        return f"{number:.0f}"
    return f"{number:.1f}" if number >= 1 else f"{number:.2g}"
