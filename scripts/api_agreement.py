"""Does the reviewer agree with real Gradio on calls that it did not choose?

    python scripts/api_agreement.py [--releases 3.50.2,6.31.0] [--work DIR] [--sample N] [--seed N]

Installs each release (needs uv), asks it what it offers, builds some 30 000 one-line statements
from what all of them together offer, runs every statement on every release and reviews it for that
release. Writes docs/measured-agreement.md (a sample is called one there; other releases than the
default ones get a section below); results.json and disagreements.txt in the work folder always.
What was run is kept there and not run again, so a changed reviewer is measured within minutes.
Exit status 1 where the reviewer calls something an error that runs, or where one of its checks
crashed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from api_agreement.command import RELEASES, SEED, Asked, measure  # noqa: E402
from api_history.environment import cache_folder  # noqa: E402

PAGE = ROOT / "docs" / "measured-agreement.md"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--releases", default=",".join(RELEASES), help="with commas between them")
    parser.add_argument("--work", type=Path, help="folder for environments and results")
    parser.add_argument("--sample", type=int, default=0, help="that many cases; default all")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--jobs", type=int, default=1, help="releases at a time, and processes that review"
    )
    parser.add_argument("--check", action="store_true", help="do not write the page")
    given = parser.parse_args(arguments)
    releases = tuple(text.strip() for text in given.releases.split(",") if text.strip())
    work = (given.work or cache_folder() / "api-agreement").resolve()
    asked = Asked(releases, work, given.sample, given.seed, given.jobs)
    return measure(asked, None if given.check else PAGE)


if __name__ == "__main__":
    raise SystemExit(main())
