"""The scores and the single places, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recall.corpus import Corpus, File
from recall.matching import MISSED, Matched
from recall.scoring import Half, Score, false_by_kind

WIDTH = 26


def half(name: str, one: Half, matched: list[Matched], corpus: Corpus) -> Iterator[str]:
    """The numbers of one half."""
    yield f"== {name}: {one.files} files"
    yield f"{'kind':{WIDTH}} labels  found  asked missed  false"
    wrong = false_by_kind(
        [each for each in matched if each.reviewed.file.half == name], corpus.kinds
    )
    for kind in sorted({*one.kinds, *wrong}):
        yield row(kind, one.kinds.get(kind, Score(0, 0, 0)), wrong[kind])
    for word, score in one.seen.items():
        yield row(word, score) + f"   {score.recall:.1%}"
    true, false, unjudged = one.precision
    yield (
        f"findings at warning or above: {true} true, {false} false, {unjudged} not judged; "
        f"precision {one.precision.share:.1%}"
    )
    yield f"questions: {one.questions}, {one.questions / max(1, one.files):.2f} a file"
    yield f"shown by a review without options: {one.unasked} of {one.seen['all'].labels} labels"


def row(name: str, score: Score, false: int | None = None) -> str:
    numbers = f"{score.labels:6} {score.found:6} {score.asked:6} {score.missed:6}"
    return f"{name:{WIDTH}} {numbers}" + ("" if false is None else f" {false:6}")


def missed(matched: Iterable[Matched]) -> Iterator[str]:
    """Labels that nothing answered, with the line they are on."""
    rows = [
        (label.kind, f"{place(one.reviewed.file)}:{label.line}", label, code(one, label.line))
        for one in matched
        for label, outcome, _ in one.answers
        if outcome == MISSED
    ]
    for kind, where, label, line in sorted(rows):
        yield f"missed: {kind} [{label.seen}] {where} {label.what}\n    > {line}"


def to_judge(matched: Iterable[Matched]) -> Iterator[str]:
    """Findings at warning or above that nobody has judged."""
    for one in matched:
        right = {said: spot.what for said, spot in one.alarms}
        for said in one.open:
            yield (
                f"to judge: {place(one.reviewed.file)}:{said.line} {said.severity} {said.rule}: "
                f"{said.message}\n    > {code(one, said.line)}"
            )
            if said in right:
                yield f"    a reader called this right: {right[said]}"


def place(file: File) -> str:
    return f"{file.package}/{file.path}"


def code(one: Matched, line: int) -> str:
    lines = one.reviewed.lines
    return lines[line - 1].strip()[:120] if line <= len(lines) else ""
