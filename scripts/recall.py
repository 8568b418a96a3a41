"""Which faults of real code the review finds: 129 files, each read by two people beforehand.

    python scripts/recall.py              scores, and what is to be judged
    python scripts/recall.py --missed     also every label that nothing answered
    python scripts/recall.py --write      also the snapshot and docs/measured-recall.md
    python scripts/recall.py --check      exit status 1 where the development half got worse

Fetches the packages that ``scripts/ecosystem/packages.json`` locks. The closed half is measured
and not looked at, so that rules are not made for it: of it only numbers are shown, unless --open
is given.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem.fetch import load_lock  # noqa: E402
from recall import corpus, scoring, snapshot, telling  # noqa: E402
from recall.matching import Matched, match  # noqa: E402
from recall.page import page  # noqa: E402
from recall.reviewing import review  # noqa: E402

FOLDER = ROOT / "scripts" / "recall"
LOCK = ROOT / "scripts" / "ecosystem" / "packages.json"
PAGE = ROOT / "docs" / "measured-recall.md"


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="fail where a kind got worse")
    parser.add_argument("--write", action="store_true", help="write the snapshot and the page")
    parser.add_argument("--missed", action="store_true", help="list what nothing answered")
    parser.add_argument("--open", action="store_true", help="list places of the closed half, too")
    given = parser.parse_args(words)
    kept = corpus.load(FOLDER)
    places = corpus.located(kept.files, load_lock(LOCK))
    matched = [match(review(file, path), kept) for file, path in places.items()]
    scores = scoring.halves(matched)
    for name, one in scores.items():
        print(*telling.half(name, one, matched, kept), sep="\n")
    shown = [one for one in matched if given.open or one.reviewed.file.half == corpus.DEVELOPMENT]
    for line in [*(telling.missed(shown) if given.missed else ()), *telling.to_judge(shown)]:
        print(line)
    crashes = crashed(matched)
    if given.check:
        faults = snapshot.worse(FOLDER / "scores.json", scores)
        for fault in faults:
            print(f"worse: {fault}")
        return int(bool(faults or crashes))
    if given.write:
        snapshot.save(FOLDER / "scores.json", scores)
        PAGE.write_text(page(matched, kept), encoding="utf-8")
        print(f"wrote {PAGE.name}")
    return int(crashes)


def crashed(matched: list[Matched]) -> bool:
    """Print what the review could not do."""
    crashes = [crash for one in matched for crash in one.reviewed.crashes]
    for crash in crashes:
        print(crash)
    return bool(crashes)


if __name__ == "__main__":
    raise SystemExit(main())
