"""The page on what the review finds of the faults that people found by reading."""

from __future__ import annotations

from pathlib import Path

from recall.corpus import CLOSED, DEVELOPMENT, LATER, Corpus, Label
from recall.matching import Matched
from recall.scoring import ALL, SEEN, Half, Score, false_by_kind, halves

TEMPLATE = Path(__file__).with_name("page.md")


def page(matched: list[Matched], corpus: Corpus) -> str:
    """The whole page."""
    scores = halves(matched)
    every = [one.seen[ALL] for one in scores.values()]
    later = sum(one.later for one in scores.values())
    questions = sum(one.questions for one in scores.values()) / max(1, len(matched))
    facts = corpus.agreement
    return TEMPLATE.read_text(encoding="utf-8").format(
        files=len(corpus.files), packages=len({file.package for file in corpus.files}),
        changes=changes(later, matched),
        overall="\n".join(overall(name, one) for name, one in scores.items()),
        halves=" | ".join(scores),
        seen="\n".join(
            f"| {word} | " + " | ".join(share(one.seen[word]) for one in scores.values()) + " |"
            for word in SEEN
        ),
        missed=sum(one.missed for one in every), labels=sum(one.labels for one in every),
        unasked=sum(one.unasked for one in scores.values()),
        development=precision(scores[DEVELOPMENT]), closed=precision(scores[CLOSED]),
        questions=f"{questions:.1f}",
        spots=len(corpus.clean), alarms=sum(len(one.alarms) for one in matched),
        kinds="\n".join(kind_rows(scores, matched, corpus)),
        first=facts["labels"][0], second=facts["labels"][1],
        both_share=facts["by_both"] / facts["kept"],
        agreement="\n".join(agreement(corpus.labels)),
        **{
            key: facts[key]
            for key in (
                "paired", "same_kind", "same_severity", "same_seen", "dropped", "kept", "by_both"
            )
        },
    )  # fmt: skip


def changes(later: int, matched: list[Matched]) -> str:
    """What finding-made labels would change."""
    if not later:
        return "No label was made after a finding named the place."
    with_them = halves(matched, later=True)[DEVELOPMENT].seen[ALL]
    were, are, them = ("was", "is", "it") if later == 1 else ("were", "are", "them")
    return (
        f"{later} {'label' if later == 1 else 'labels'} {were} made only after a finding had "
        f"named the place, and {are} left out of all numbers below; with {them} the development "
        f"half has {share(with_them)}."
    )


def overall(name: str, one: Half) -> str:
    score = one.seen[ALL]
    return (
        f"| {name} | {one.files} | {score.labels} | {score.found} | {score.asked} | {score.missed} "
        f"| {score.recall:.1%} |"
    )


def share(score: Score) -> str:
    return f"{score.found + score.asked} of {score.labels} ({score.recall:.1%})"


def precision(one: Half) -> str:
    true, false, unjudged = one.precision
    return (
        f"{true} true, {false} false and {unjudged} not judged "
        f"(precision {one.precision.share:.1%})"
    )


def kind_rows(scores: dict[str, Half], matched: list[Matched], corpus: Corpus) -> list[str]:
    """The table of kinds, the most frequent first."""
    mine, closed = scores[DEVELOPMENT].kinds, scores[CLOSED].kinds
    opened = [one for one in matched if one.reviewed.file.half == DEVELOPMENT]
    wrong = false_by_kind(opened, corpus.kinds)
    none = Score(0, 0, 0)
    rows = [
        (kind, mine.get(kind, none), closed.get(kind, none))
        for kind in sorted({*mine, *closed, *wrong})
    ]
    rows.sort(key=lambda row: -row[1].labels - row[2].labels)
    return [
        f"| {kind} | {a.labels} | {a.found} | {a.asked} | {wrong[kind]} "
        f"| {b.labels} | {b.found} | {b.asked} |"
        for kind, a, b in rows
    ]


def agreement(labels: list[Label], least: int = 5) -> list[str]:
    """How many labels of a kind both readers had."""
    counts: dict[str, list[int]] = {}
    for label in labels:
        if label.by != LATER:
            count = counts.setdefault(label.kind, [0, 0])
            count[0] += 1
            count[1] += label.by == "both"
    return [
        f"| {kind} | {every} | {both} |"
        for kind, (every, both) in sorted(counts.items(), key=lambda item: -item[1][0])
        if every >= least
    ]
