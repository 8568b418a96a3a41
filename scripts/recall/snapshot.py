"""The scores as they were last written, and what is worse now."""

from __future__ import annotations

import json
from pathlib import Path

from recall.corpus import DEVELOPMENT
from recall.scoring import Half, Precision, Score


def save(path: Path, scores: dict[str, Half]) -> None:
    """Write the snapshot, one group a line."""
    halves = ",\n".join(f"  {json.dumps(name)}: {_half(one)}" for name, one in scores.items())
    path.write_text(f"{{\n{halves}\n}}\n", encoding="utf-8")


def _half(one: Half) -> str:
    kinds, seen = _groups(one.kinds), _groups(one.seen)
    precision = json.dumps(list(one.precision))
    return f'{{\n    "kinds": {kinds},\n    "seen": {seen},\n    "precision": {precision}\n  }}'


def _groups(scores: dict[str, Score]) -> str:
    rows = ",\n".join(f"      {json.dumps(k)}: {json.dumps(list(v))}" for k, v in scores.items())
    return f"{{\n{rows}\n    }}"


def worse(path: Path, scores: dict[str, Half]) -> list[str]:
    """What got worse in the development half since the snapshot was written."""
    before = json.loads(path.read_text(encoding="utf-8"))[DEVELOPMENT]
    now = scores[DEVELOPMENT]
    faults = []
    for kind, row in before["kinds"].items():
        was, score = Score(*row), now.kinds.get(kind, Score(0, 0, 0))
        if score.found + score.asked < was.found + was.asked:
            faults.append(
                f"{kind}: {score.found} found and {score.asked} asked of {score.labels}, "
                f"were {was.found} and {was.asked} of {was.labels}"
            )
    was_precise = Precision(*before["precision"])
    if now.precision.share < was_precise.share:
        faults.append(
            f"precision: {now.precision.true} true, {now.precision.false} false, "
            f"{now.precision.unjudged} not judged, was {was_precise.share:.1%}"
        )
    return faults
