"""Review real third-party packages that contain Gradio code.

python scripts/ecosystem.py lock NAME...   add the newest archives of projects to the lock
python scripts/ecosystem.py fetch          download and unpack what is locked
python scripts/ecosystem.py files          list the files that mention Gradio
python scripts/ecosystem.py review         review all at their own target and at the newest,
                                           and show what changed against the snapshot
python scripts/ecosystem.py snapshot       the same, and keep the result as the new snapshot
python scripts/ecosystem.py show RULE...   findings of some rules with their source lines
python scripts/ecosystem.py precision      how many of those read by hand are true, as a page
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem import precision  # noqa: E402
from ecosystem.fetch import fetch, load_lock, newest_sdist, save_lock  # noqa: E402
from ecosystem.snapshot import compare, load_snapshot, review_packages, save_snapshot  # noqa: E402

COMMANDS = ("lock", "fetch", "files", "review", "snapshot", "show", "precision")
JUDGED = ROOT / "scripts" / "ecosystem" / "judged.jsonl"
PAGE = ROOT / "docs" / "measured-precision.md"
SNAPSHOT = Path(__file__).resolve().parent / "ecosystem" / "findings.jsonl"
LOCK = Path(__file__).resolve().parent / "ecosystem" / "packages.json"
UNSEEN = LOCK.with_name("unseen.json")
UNSEEN_JUDGED = LOCK.with_name("unseen_judged.jsonl")


def gradio_files(folder: Path) -> list[Path]:
    """Python files and notebooks below a folder that say ``gradio``."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".py", ".ipynb"} and path.is_file() and b"gradio" in path.read_bytes()
    ]


def lock(names: list[str]) -> int:
    packages = {package.name: package for package in load_lock(LOCK)} if LOCK.exists() else {}
    for name in names:
        try:
            package = newest_sdist(name)
        except OSError as error:
            print(f"{name}: {error}")
            continue
        if package is None:
            print(f"{name}: no source archive of a fitting size")
            continue
        count = len(gradio_files(fetch(package)))
        print(f"{name} {package.version}: {count} files with gradio")
        if count:
            packages[name] = package
        save_lock(LOCK, list(packages.values()))
    return 0


def review(*, keep: bool) -> int:
    """Review every package twice; 1 when anything crashed."""
    rows, crashes = review_packages(load_lock(LOCK))
    print(compare(load_snapshot(SNAPSHOT), rows))
    for crash in crashes:
        print(crash)
    if keep:
        save_snapshot(SNAPSHOT, rows)
    return 1 if crashes else 0


def show(rules: frozenset[str]) -> int:
    """Print findings with the lines they are on, for reading by hand."""
    rows, _ = review_packages(load_lock(LOCK), rules)
    for row in rows:
        folder = next(fetch(p) for p in load_lock(LOCK) if p.name == row.package)
        lines = (folder / row.path).read_text(encoding="utf-8", errors="replace").splitlines()
        code = lines[row.line - 1].strip() if row.line <= len(lines) else ""
        print(f"{row.rule} [{row.target}] {row.package}/{row.path}:{row.line}\n    {row.message}")
        print(f"    > {code[:140]}")
    return 0


def measure_precision() -> int:
    """Write the page on what was read by hand; 1 when a rule is too often wrong."""
    rows, judged = load_snapshot(SNAPSHOT), precision.load(JUDGED)
    for one in precision.stale(judged, rows):
        print(f"no longer found: {one.rule} {one.package}/{one.path}:{one.line}")
    bad = 0
    for rule, (right, every) in precision.rates(judged).items():
        bad += right / every < precision.LEAST
        print(f"{rule:40} {right:4} of {every:4} true  {right / every:7.1%}")
    text = precision.page(judged, rows, len(load_lock(LOCK)))
    text += precision.unseen(precision.load(UNSEEN_JUDGED), len(load_lock(UNSEEN)))
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return int(bad > 0 or bool(precision.stale(judged, rows)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if arguments.command == "lock":
        return lock(arguments.names)
    if arguments.command in {"review", "snapshot"}:
        return review(keep=arguments.command == "snapshot")
    if arguments.command == "precision":
        return measure_precision()
    if arguments.command == "show":
        return show(frozenset(arguments.names))
    total = 0
    for package in load_lock(LOCK):
        files = gradio_files(fetch(package))
        total += len(files)
        if arguments.command == "files":
            print(*files, sep="\n")
    print(f"{total} files with gradio", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
