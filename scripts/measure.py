"""Measure again what the pages under docs/measured*.md say, and write them.

    python scripts/measure.py [precision] [recall] [speed] [migration] [robustness]

All of them where none is named. Fuzzing takes hours, so that the page of robustness is made of its
log, which ``scripts/fuzz.py --log`` writes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
PAGES = {
    "precision": ["ecosystem.py", "precision"],
    "recall": ["recall.py", "--write"],
    "speed": ["benchmark.py", "--others", "--write"],
    "migration": ["migration_rate.py"],
    "robustness": ["robustness.py"],
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=", ".join(PAGES))
    chosen = parser.parse_args().pages or list(PAGES)
    if unknown := [name for name in chosen if name not in PAGES]:
        parser.error(f"no page is made for {', '.join(unknown)}; there are {', '.join(PAGES)}")
    failed = [
        name
        for name in chosen
        if subprocess.run(
            [sys.executable, str(SCRIPTS / PAGES[name][0]), *PAGES[name][1:]]
        ).returncode
    ]
    print(f"failed: {', '.join(failed)}" if failed else "all pages written")
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
