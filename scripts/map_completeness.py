"""How many listeners of real code the map knows in full, and what is missing of the rest.

    python scripts/map_completeness.py              the packages of scripts/ecosystem.py
    python scripts/map_completeness.py FOLDER ...   Python files below these
    python scripts/map_completeness.py --list       each listener that is not known in full

A listener is known in full where its trigger, handler, inputs and outputs all are; a name that is
only repeated from the source counts as unknown. ``handler`` also counts where it is imported from
a package outside of the project: the map says which.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem.fetch import fetch, load_lock  # noqa: E402
from gradio_patterns.app import read_app  # noqa: E402
from gradio_patterns.appmap.gather import map_app  # noqa: E402
from gradio_patterns.appmap.model import UNKNOWN, Wire  # noqa: E402
from gradio_patterns.neighbours.stars import open_stars  # noqa: E402
from gradio_patterns.target.target import newest  # noqa: E402

LOCK = ROOT / "scripts" / "ecosystem" / "packages.json"


def missing(wire: Wire) -> Iterator[str]:
    """What of a listener is not known."""
    if any(f"{UNKNOWN}." in trigger for trigger in wire.triggers):
        yield "trigger"
    if not (wire.handler_line or wire.handler_package or wire.handler == "(no function)"):
        yield "handler"
    for name, parts in (("inputs", wire.inputs), ("outputs", wire.outputs)):
        if any(part.endswith(UNKNOWN) for part in parts):
            yield name


def wires(paths: list[Path]) -> Iterator[tuple[Path, Wire]]:
    """The listeners of all files that mention Gradio, files with one text once."""
    seen: set[int] = set()
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if "gradio" not in text or hash(text) in seen:
            continue
        seen.add(hash(text))
        try:
            app = read_app(text, str(path), newest())
        except (SyntaxError, ValueError, RecursionError):
            continue
        open_stars(app)
        yield from ((path, wire) for wire in map_app(app).wires)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    folders = asked.folders or [fetch(package) for package in load_lock(LOCK)]
    every = known = 0
    reasons: Counter[str] = Counter()
    for path, wire in wires([path for each in folders for path in sorted(each.rglob("*.py"))]):
        lacks = list(missing(wire))
        every += 1
        known += not lacks
        reasons.update(lacks)
        if lacks and asked.list:
            print(f"{path}:{wire.line}: {', '.join(lacks)}: {wire.handler}")
    rest = ", ".join(f"{name} {count}" for name, count in reasons.most_common())
    print(
        f"{known} of {every} listeners known in full ({known / max(every, 1):.1%}); unknown: {rest}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
