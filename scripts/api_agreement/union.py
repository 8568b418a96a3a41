"""What several releases offer, taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

Known = dict[str, "str | None"]
"""Keywords and the source of a default; "" and None where there is none to write down."""


class Union(NamedTuple):
    """Everything that any of the releases had."""

    names: set[str]
    calls: dict[str, Known]
    """Classes and functions of ``gr``."""
    methods: dict[str, set[str]]
    listeners: dict[tuple[str, str], Known]
    chained: dict[str, Known]
    app_methods: dict[tuple[str, str], Known]
    """``launch``, ``queue`` and the ``set`` of themes, by class and method."""
    modules: dict[str, set[str]]

    @classmethod
    def of(cls, offers: Iterable[Mapping[str, Any]]) -> Union:
        union = cls(set(), {}, {}, {}, {}, {}, {})
        for offer in offers:
            union.add(offer)
        return union

    def add(self, offer: Mapping[str, Any]) -> None:
        self.names.update(offer["names"])
        for module, held in offer["modules"].items():
            if any(part.startswith("_") for part in module.split(".")):
                continue  # private by its name, and said to be
            self.modules.setdefault(module, set()).update(held)
        for name, known in offer["functions"].items():
            learn(self.calls.setdefault(name, {}), known)
        for event, known in offer["chained"].items():
            learn(self.chained.setdefault(event, {}), known)
        for name, told in offer["classes"].items():
            learn(self.calls.setdefault(name, {}), told["parameters"])
            self.methods.setdefault(name, set()).update(told["methods"])
            for event, known in told.get("listeners", {}).items():
                learn(self.listeners.setdefault((name, event), {}), known)
            for method in ("launch", "queue", "set"):
                if method in told:
                    learn(self.app_methods.setdefault((name, method), {}), told[method])


def learn(known: Known, more: Mapping[str, str | None] | None) -> None:
    """Add keywords; a later default goes before none, and never before another."""
    for keyword, value in (more or {}).items():
        if not known.get(keyword):
            known[keyword] = value
