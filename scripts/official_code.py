"""Review Gradio's own code, its published code blocks and component demos: a judge of false alarms.

    python scripts/official_code.py                        all, and write the page
    python scripts/official_code.py --newest               only the newest release of Gradio
    python scripts/official_code.py --lock gradio==6.31.0  lock more archives, by name and hash

Downloads once what `scripts/official_code/packages.json` locks, reviews each at its own Gradio.
Exit status 1 where a check crashed, or where a finding is not judged in
`scripts/official_code/judged.json`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem.fetch import Package, candidates, load_lock, save_lock  # noqa: E402
from official_code.corpus import parts  # noqa: E402
from official_code.judging import (  # noqa: E402
    Found,
    Judged,
    Reviewed,
    false_alarms,
    gone,
    load,
    review,
    unjudged,
)
from official_code.page import page  # noqa: E402

FOLDER = ROOT / "scripts" / "official_code"
LOCK = FOLDER / "packages.json"
JUDGED = FOLDER / "judged.json"
PAGE = ROOT / "docs" / "measured-official-code.md"


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def locked() -> list[Package]:
    """Gradio first, by version; components by name."""
    packages = load_lock(LOCK)
    official = [one for one in packages if one.name in {"gradio", "gradio_client"}]
    official.sort(key=lambda one: (one.name, number(one.version)))
    return official + [one for one in packages if one not in official]


def lock(wanted: list[str]) -> int:
    """Add archives, the source where there is one: it carries the documentation."""
    packages = {(one.name, one.version): one for one in load_lock(LOCK)} if LOCK.exists() else {}
    for each in wanted:
        name, _, version = each.partition("==")
        files = {str(file["filename"]): file["hashes"] for file in candidates(name)}
        endings = (".tar.gz", "-py3-none-any.whl")
        for filename in (f"{name}-{version}{ending}" for ending in endings):
            hashes = files.get(filename)
            if isinstance(hashes, dict):
                packages[name, version] = Package(name, version, filename, hashes["sha256"])
                break
        else:
            print(f"{each}: no such archive")
            return 1
    save_lock(LOCK, list(packages.values()))
    return 0


def newest(packages: list[Package]) -> list[Package]:
    releases = [one for one in packages if one.name == "gradio"]
    return [max(releases, key=lambda one: number(one.version))]


def tell(reviewed: list[Reviewed], judged: list[Judged], *, whole: bool) -> int:
    """Print what was found; 1 where something is left to do."""
    found = [one for each in reviewed for one in each.found]
    crashes = [crash for each in reviewed for crash in each.crashes]
    new, wrong = unjudged(found, judged), false_alarms(found, judged)
    for title, ones in (("", found), ("judged false", wrong), ("not judged", new)):
        for one in ones:
            print(f"{title}: {one}" if title else one)
    for crash in crashes:
        print(crash)
    for old in gone(found, judged) if whole else []:
        verdict = "true" if old.verdict else "false"
        print(f"no longer found ({verdict}): {' '.join(map(str, old.place))}")
    print(counts(found))
    print(
        f"{sum(each.files for each in reviewed)} files, {len(found)} findings: "
        f"{len(wrong)} judged false, {len(new)} not judged"
    )
    return int(bool(new or crashes))


def counts(found: list[Found]) -> str:
    """How many findings there are of each category and severity."""
    rows = Counter((one.category, one.severity) for one in found)
    return "\n".join(f"{count:5} {' '.join(key)}" for key, count in sorted(rows.items()))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--newest", action="store_true", help="only the newest release of Gradio")
    parser.add_argument("--lock", nargs="+", metavar="NAME==VERSION", help="lock more archives")
    parser.add_argument("--min-severity", default="warning", choices=["info", "warning", "error"])
    given = parser.parse_args()
    if given.lock:
        return lock(given.lock)
    packages = newest(locked()) if given.newest else locked()
    reviewed = [review(part, given.min_severity) for one in packages for part in parts(one)]
    judged = load(JUDGED) if JUDGED.exists() else []
    status = tell(reviewed, judged, whole=not given.newest)
    if not given.newest and given.min_severity == "warning":
        PAGE.write_text(page(reviewed, judged), encoding="utf-8")
        print(f"wrote {PAGE.relative_to(ROOT)}")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
