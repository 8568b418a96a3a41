"""The page on what is found in official code."""

from __future__ import annotations

from collections import Counter

from official_code.judging import SOUND, Judged, Reviewed, false_alarms, gone, unjudged

TEXT = """---
description: What the review finds in Gradio's own code and published examples, each one judged.
---

# Measured: official code

<!-- Written by python scripts/official_code.py; do not edit. -->

Code that is right by definition is a judge of false alarms. {releases} releases of Gradio,
{clients} of gradio_client and the {components} component packages below were reviewed, each at its
own version: the packages, the code blocks of their documentation (pages, README and docstrings;
blocks that mention Gradio and parse, as they stand), and Gradio's own tests of three releases.
{files} files and blocks with Gradio in them have {found} findings at warning or above: **{right}
true, {wrong} false**{unread}. In the packages of Gradio themselves, the categories {sound} have
{inside}.

Every finding is judged, those of one rule on the same line of code together; `ran` tells which code
was run on a real Gradio. Verdicts and reasons are in `scripts/official_code/judged.json`.
Documentation is not always right: code that a release left behind is a true finding (in the
packages, the demos in `themes`), and tests are wrong on purpose. {mended} findings judged false are
no longer found. Gradio's guides and the `demo` folder of its repository are in no package and so
not part of this; components bring demos of their own.

| source | release | Gradio | files | findings | true | false |
|---|---|---|---|---|---|---|
{table}

## What is found

| source | rule | findings | true | false |
|---|---|---|---|---|
{rules}
"""
COMPONENT = "component package"
OFFICIAL = ("package", "documentation", "tests", "gradio_client")


def page(reviewed: list[Reviewed], judged: list[Judged]) -> str:
    """The whole page."""
    found = [one for each in reviewed for one in each.found]
    wrong, unread = false_alarms(found, judged), unjudged(found, judged)
    inside = Counter(
        one in wrong for one in found if one.place.source == "package" and one.category in SOUND
    )
    releases = Counter(each.part.source for each in reviewed)
    return TEXT.format(
        releases=releases["package"], clients=releases["gradio_client"],
        components=sum(source not in OFFICIAL for source in releases),
        files=sum(each.files for each in reviewed), found=len(found), wrong=len(wrong),
        right=len(found) - len(wrong) - len(unread),
        unread=f", {len(unread)} not read" if unread else "",
        sound=", ".join(sorted(SOUND)),
        inside=f"{inside[False]} true and {inside[True]} false",
        mended=sum(not one.verdict for one in gone(found, judged)),
        table="\n".join(row(each, judged) for each in reviewed), rules=by_rule(reviewed, judged),
    )  # fmt: skip


def row(each: Reviewed, judged: list[Judged]) -> str:
    """One part of one release."""
    wrong = len(false_alarms(each.found, judged))
    right = len(each.found) - wrong - len(unjudged(each.found, judged))
    part = each.part
    return (
        f"| {part.source} | {part.release} | {part.gradio or 'its own pin'} | {each.files} "
        f"| {len(each.found)} | {right} | {wrong} |"
    )


def by_rule(reviewed: list[Reviewed], judged: list[Judged]) -> str:
    """How often each rule is right, by kind of source."""
    counts: dict[tuple[str, str], list[int]] = {}
    for each in reviewed:
        kind = each.part.source if each.part.source in OFFICIAL else COMPONENT
        for one in each.found:
            count = counts.setdefault((kind, one.place.rule), [0, 0, 0])
            count[0] += 1
            count[2] += bool(false_alarms([one], judged))
            count[1] += not (unjudged([one], judged) or false_alarms([one], judged))
    return "\n".join(
        f"| {kind} | `{rule}` | {every} | {right} | {wrong} |"
        for (kind, rule), (every, right, wrong) in sorted(counts.items())
    )
