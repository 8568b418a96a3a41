"""A log, explained: for each message the rules, the name that is gone, the place and the fix."""

from __future__ import annotations

from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.findings.finding import Finding
from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.knowledge.messages import messages
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.symptoms.log import Said, read_log
from gradio_patterns.symptoms.removed_names import Fact, fact_of
from gradio_patterns.symptoms.scoring import CONTAINED, LIKELY, scores
from gradio_patterns.symptoms.traceback_file import Place, find, findings_at

MOST = 3
"""Rules that are named for one message."""
LONG = 4
"""Words that a message must have before a share of them counts."""


@dataclass(frozen=True)
class Explained:
    """One message; ``rules`` are entries of the catalog, the likeliest first."""

    said: Said
    rules: tuple[dict[str, Any], ...]
    sure: bool
    """Whether the message itself is known, and not only words of it."""
    fact: Fact | None
    place: Place | None
    findings: tuple[Finding, ...]

    @property
    def known(self) -> bool:
        return bool(self.rules or self.fact or self.findings)


def explain_log(text: str, overrides: dict[str, object] | None = None) -> list[Explained]:
    """Every message of a log, what is known of it; the ones that nothing is known of last."""
    found = [_explained(said, overrides or {}) for said in read_log(text)]
    return sorted(found, key=lambda one: not one.known)


def _explained(said: Said, overrides: dict[str, object]) -> Explained:
    rules, sure = rules_for(said.text)
    place = find(said.place, overrides)
    names = [entry["name"] for entry in rules]
    findings = tuple(findings_at(place, names)) if place else ()
    version = place.report.target.version if place else newest()
    fact = fact_of(said.text, version)
    if findings:
        # What the review found there is what happened, whatever else the message may mean.
        here = {one.rule: None for one in findings}
        catalog = load_catalog()
        rules, sure = tuple(dict(catalog[name]) for name in here), True
    elif fact is not None and not sure:
        rules, sure = (dict(load_catalog()[fact.rule]), *rules), True
    return Explained(said, rules[:MOST], sure, fact, place, findings)


def rules_for(message: str) -> tuple[tuple[dict[str, Any], ...], bool]:
    """The rules that explain a message, and whether the message itself is known."""
    known = list(messages(load_catalog().values()))
    points = scores(message, [text for _, text in known])
    best: dict[str, tuple[float, dict[str, Any]]] = {}
    for (entry, _), score in zip(known, points, strict=True):
        if score > best.get(entry["name"], (0, {}))[0]:
            best[entry["name"]] = (score, dict(entry))
    least = CONTAINED if len(message.split()) <= LONG else LIKELY
    found = sorted((row for row in best.values() if row[0] >= least), key=lambda row: -row[0])
    sure = bool(found) and found[0][0] >= CONTAINED
    # Next to a message that is known, one that shares some words is noise.
    kept = [entry for score, entry in found if not sure or score >= CONTAINED]
    return tuple(kept), sure
