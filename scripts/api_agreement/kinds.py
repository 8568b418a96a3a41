"""Disagreements, gathered into kinds that have one cause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from api_agreement.compare import Disagreement

ORDER = ("false alarm", "missed keyword", "missed name", "silent warning")
PATH = re.compile(r" \((?:/|[A-Z]:\\).*")
"""Where a module lies on this machine, at the end of an ImportError."""

QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|\{.*\}|\b\w+(?:\.\w+)*\(\)|\b\w+\.\w[\w.]*")


class Kind(NamedTuple):
    """Disagreements that read alike."""

    kind: str
    place: str
    about: str
    """The rule of a false alarm; else Gradio's text without what is particular."""
    members: tuple[Disagreement, ...]

    @property
    def versions(self) -> list[str]:
        return list(dict.fromkeys(one.version for one in self.members))


def gather(parted: Iterable[Disagreement]) -> list[Kind]:
    """The kinds, the worst first, then those with the most cases."""
    found: dict[tuple[str, str, str], list[Disagreement]] = {}
    for one in parted:
        place = "anywhere" if one.kind == "silent warning" else one.case.place
        found.setdefault((one.kind, place, about(one)), []).append(one)
    kinds = [Kind(*key, tuple(members)) for key, members in found.items()]
    return sorted(kinds, key=lambda kind: (ORDER.index(kind.kind), -len(kind.members)))


def about(one: Disagreement) -> str:
    if one.kind == "false alarm":
        return one.said.partition(":")[0]
    return QUOTED.sub("…", PATH.sub("", one.happened))[:90]


def plain(kinds: Sequence[Kind], errors: Sequence[str], examples: int = 6) -> str:
    """Every kind with some of its cases, for whoever puts them right."""
    lines = [f"crashes: {len(errors)}", *(f"    {text}" for text in errors[:40]), ""]
    for kind in kinds:
        total = len(kind.members)
        lines.append(f"{kind.kind}, {kind.place}, {kind.about}: {total} on {kind.versions}")
        step = max(1, total // examples)
        for one in kind.members[::step][:examples]:
            lines.append(f"    {one.version}  {one.case.code}")
            lines.append(f"        Gradio: {one.happened or 'ran'}")
            lines.append(f"        reviewer: {one.said or 'silent'}")
    return "\n".join(lines) + "\n"
