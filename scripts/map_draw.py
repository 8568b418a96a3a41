"""Draw real apps whose map is then read by hand against their source.

    python scripts/map_draw.py            the draw: package, file and size, in the order of reading

Among the files of the packages of scripts/ecosystem.py that import Gradio and have at least three
listeners by a count of names (not by the map), at most two of one package, in a fixed order of
chance. What was read is kept in scripts/map_draw/read_by_hand.jsonl.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem.fetch import fetch, load_lock  # noqa: E402

LOCK = ROOT / "scripts" / "ecosystem" / "packages.json"
SEED, APPS, LEAST, OF_ONE = 15, 20, 3, 2
LISTENER = re.compile(
    r"\.(?:click|change|submit|then|success|input|select|upload|load|release|blur|tick)\("
    r"|gr\.(?:on|render|Interface|ChatInterface)\("
)


def candidates() -> list[tuple[str, Path, Path]]:
    """Package, folder and file of all that could be drawn, sorted."""
    found = []
    for package in sorted(load_lock(LOCK), key=lambda each: each.name):
        folder = fetch(package)
        for path in sorted(folder.rglob("*.py")):
            text = path.read_text(encoding="utf-8", errors="replace")
            if re.search(r"^\s*(?:import|from) gradio\b", text, re.M) and (
                len(LISTENER.findall(text)) >= LEAST
            ):
                found.append((package.name, folder, path))
    return found


def draw() -> list[tuple[str, Path, Path]]:
    """The apps in the order they are read."""
    pool = candidates()
    random.Random(SEED).shuffle(pool)
    drawn: list[tuple[str, Path, Path]] = []
    for each in pool:
        if sum(other[0] == each[0] for other in drawn) < OF_ONE:
            drawn.append(each)
    return drawn[:APPS]


if __name__ == "__main__":
    for name, folder, path in draw():
        lines = len(path.read_text(encoding="utf-8", errors="replace").splitlines())
        print(name, path.relative_to(folder), lines)
