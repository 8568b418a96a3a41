"""Where the reviewer and real Gradio part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from api_agreement.cases import ARGUMENTS, Case
from api_agreement.judge import Said

RAN, WARNED, KEYWORD, NAME, OTHER = "ran", "warned", "keyword", "name", "other"
"""What may become of a case: ``KEYWORD`` and ``NAME`` raise because Gradio has no such thing."""

NO_KEYWORD = re.compile(r"unexpected keyword argument '?(\w+)'?")
NO_NAME = re.compile(
    r"has no attribute '(\w+)'|cannot import name '(\w+)'|No module named '(?:\w+\.)*(\w+)'"
)
NOT_A_NAME = re.compile(r"^'(NoneType|str|int|list|dict|bool|float|tuple|function)' object")
"""The value was wrong, and code inside Gradio fell over it."""

NOT_ABOUT_NAMES = re.compile(r"outside (of )?a Blocks|Invalid locale code|^x$")
"""Warnings about where or with what a case stands, which is our doing; ``x`` is its own text."""


MADE = re.compile(r"\bgr\.([\w.]+)\(")
"""What a case makes or calls."""

Bare = Mapping[str, frozenset[str]]
"""What Gradio warns of when a class is made of what it cannot do without, by name."""


class Disagreement(NamedTuple):
    """One case on one release."""

    kind: str
    """``false alarm``, ``missed keyword``, ``missed name``, ``silent warning``."""
    version: str
    case: Case
    happened: str
    """What Gradio said."""
    said: str
    """What the reviewer said."""


class Row(NamedTuple):
    """The numbers of one release."""

    version: str
    runs: int
    false_alarms: int
    keywords: int
    keywords_missed: int
    names: int
    names_missed: int
    warnings: int
    warnings_said: int
    others: int
    others_said: int
    crashes: int


def happened(case: Case, outcome: Sequence[str], bare: Bare | None = None) -> str:
    """What became of a case; a name or keyword only where the text is about one it wrote."""
    kind, text, *_ = outcome
    if not kind:
        return WARNED if warnings_of(case, outcome, bare or {}) else RAN
    missing = NO_KEYWORD.search(text)
    if kind == "TypeError" and missing and f"{missing[1]}=" in case.code:
        return KEYWORD
    absent = NO_NAME.search(text)
    if absent and not NOT_A_NAME.match(text):
        name = next(part for part in absent.groups() if part)
        if re.search(rf"\b{name}\b", case.code):
            return NAME
    return OTHER


def warnings_of(case: Case, outcome: Sequence[str], bare: Bare) -> list[str]:
    """What Gradio says of this statement: not what it says of its own defaults as well.

    ``gr.Dataframe()`` of 5.50 warns of the tuple that is its default; there is nothing to mend.
    Where the class itself is deprecated, the bare call is a case of its own and counts.
    """
    texts = [text for text in outcome[2:] if not NOT_ABOUT_NAMES.search(text)]
    names = MADE.findall(case.code)
    if not any(f"gr.{name}({ARGUMENTS.get(name, '')})" == case.code for name in names):
        texts = [text for text in texts if not any(text in bare.get(name, ()) for name in names)]
    return texts


def bare_warnings(cases: Sequence[Case], outcomes: Sequence[Sequence[str]]) -> Bare:
    """The warnings of each class made of what it cannot do without."""
    found: dict[str, frozenset[str]] = {}
    for case, outcome in zip(cases, outcomes, strict=True):
        match = MADE.match(case.code)
        if match and case.code == f"gr.{match[1]}({ARGUMENTS.get(match[1], '')})":
            found[match[1]] = frozenset(outcome[2:])
    return found


def compare(
    version: str,
    cases: Sequence[Case],
    outcomes: Sequence[Sequence[str]],
    said: Mapping[int, Sequence[Said]],
    crashes: int,
) -> tuple[Row, list[Disagreement]]:
    """The numbers of a release, and every case the two sides see differently."""
    parted: list[Disagreement] = []
    count = dict.fromkeys((RAN, WARNED, KEYWORD, NAME, OTHER), 0)
    others_said, bare = 0, bare_warnings(cases, outcomes)
    for number, (case, outcome) in enumerate(zip(cases, outcomes, strict=True)):
        found, became = said.get(number, ()), happened(case, outcome, bare)
        count[became] += 1
        others_said += became == OTHER and bool(found)
        kind = kind_of(became, found)
        if kind:
            words = "; ".join(f"{one.severity} {one.rule}: {one.message}" for one in found)
            told = ": ".join(part for part in outcome[:2] if part) or "; ".join(
                warnings_of(case, outcome, bare)
            )
            parted.append(Disagreement(kind, version, case, told, words))
    lost = Counter(one.kind for one in parted)
    return Row(
        version, count[RAN] + count[WARNED], lost["false alarm"],
        count[KEYWORD], lost["missed keyword"], count[NAME], lost["missed name"],
        count[WARNED], count[WARNED] - lost["silent warning"],
        count[OTHER], others_said, crashes,
    ), parted  # fmt: skip


def kind_of(became: str, found: Sequence[Said]) -> str:
    """How the two sides part; "" where they do not."""
    fails = any(one.severity == "error" for one in found)
    if became in (RAN, WARNED) and fails:
        return "false alarm"
    if became in (KEYWORD, NAME) and not fails:
        return f"missed {became}"
    if became == WARNED and not found:
        return "silent warning"
    return ""
