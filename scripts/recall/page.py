"""The page on what the review finds of the faults that people found by reading."""

from __future__ import annotations

from recall.corpus import CLOSED, DEVELOPMENT, LATER, Corpus, Label
from recall.matching import Matched
from recall.scoring import ALL, SEEN, Half, Score, false_by_kind, halves

TEXT = """---
description: How many faults of real code the review finds, of those that two people found by reading.
---

# Measured: recall

Written by `python scripts/recall.py --write`; do not edit.

{files} files of {packages} packages of the Python package index (web interfaces, tools that have one, demos and code
of components; Gradio 3 to 6) were read line by line by two readers who did not know each other's notes, before the
review was run on them. Every fault they wrote down is a label: file, line, kind, severity, and whether it can be
seen from the code by fixed rules (*static*), with some flow or as a question (*partly*), or only by somebody who
understands what the app is for (*reader*). Here every rule ran, from the lowest severity on and with
questions, on each file alone at the Gradio it was read for. A label counts as found where a finding of a rule that
fits its kind starts in its statement or at most two lines from its line, and as asked where only a question does.

One half of the files, by their hash, is for making rules (*development*). The other is *closed*: it is measured and
not looked at. {changes}

| half | files | labels | found | asked | missed | found or asked |
|---|---|---|---|---|---|---|
{overall}

| what it takes to see | {halves} |
|---|---|---|
{seen}

So {missed} of {labels} faults are missed. A review without options, which shows warnings and errors of the rules that
run unasked, shows {unasked} of them.

Findings at warning or above: in the development half {development}; in the closed half {closed}.
*True* are those that answer a label or were read and found to be true; what answers no label in the closed half is
not read, and counts as false. Questions: {questions} a file on average.

## By kind

Labels, and how many of them were found or asked about; *false* are findings that were read and are not true, under
the kind to which their rule belongs.

| kind | development: labels | found | asked | false | closed: labels | found | asked |
|---|---|---|---|---|---|---|---|
{kinds}

## How far two readers agree

The first reader wrote down {first} faults, the second {second}. {paired} pairs were of one fault; the two gave it the
same kind in {same_kind} cases, the same severity in {same_severity}, the same word for what it takes to see it in
{same_seen}. What only one had seen was looked up in the code, and in doubt run on real Gradio: {dropped} labels were
dropped as taste or as no fault at the version in question. Of the {kept} that are left, both had seen
{by_both} ({both_share:.0%}): a careful reader misses part of what another finds, too. By kind, where there are five or
more:

| kind | labels | seen by both |
|---|---|---|
{agreement}

The readers are language models, told to read as senior developers; the reconciling was done by a third. Labels that
all three have wrong are possible, and so are faults that nobody saw. Labels and clean spots (places that look wrong
and are right) are in `scripts/recall/`, as facts about files that are fetched by hash.
"""


def page(matched: list[Matched], corpus: Corpus) -> str:
    """The whole page."""
    scores = halves(matched)
    every = [one.seen[ALL] for one in scores.values()]
    later = sum(one.later for one in scores.values())
    questions = sum(one.questions for one in scores.values()) / max(1, len(matched))
    facts = corpus.agreement
    return TEXT.format(
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
    return (
        f"{later} {'label was' if later == 1 else 'labels were'} made only after a finding had named "
        f"the place, and {'is' if later == 1 else 'are'} left out of all numbers below; with "
        f"{'it' if later == 1 else 'them'} the development half has {share(with_them)}."
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
