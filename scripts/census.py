"""The census on ourselves.

python scripts/census.py generate DIR --files N [--dataset]   made-up projects, always the same
python scripts/census.py ecosystem                            the locked packages, for the site
python scripts/census.py measure [--write]                    what a census costs, growing files
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from datetime import date
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from census import generate, measure  # noqa: E402

COUNTS = ROOT / "scripts" / "ecosystem" / "census.json"
LOCKS = [ROOT / "scripts" / "ecosystem" / name for name in ("packages.json", "unseen.json")]


def ecosystem() -> int:
    """Count what is found in the packages of the lock; nothing of their names is kept."""
    from ecosystem.fetch import fetch, load_lock
    from gradio_patterns.scale import engine, places, run, tables
    from gradio_patterns.scale.limits import Settings
    from gradio_patterns.settings import selection
    from gradio_patterns.settings.config import Config
    from gradio_patterns.support.dataclass import replace

    settings = Settings(min_severity="info")
    with tempfile.TemporaryDirectory() as folder:
        tree, out = Path(folder) / "tree", Path(folder) / "out"
        tree.mkdir()
        for package in chain.from_iterable(load_lock(lock) for lock in LOCKS):
            copy(fetch(package), tree / package.name)
        try:
            made = run.census(run.Plan(str(tree), str(out), settings), print)
            everything = replace(settings, every=True)
            more = run.census(run.Plan(str(tree), f"{out}-all", everything), print)
        finally:
            engine.stop()
        projects = [
            row
            for path in sorted((out / "manifests").iterdir())
            for table in tables.read(places.open_place(str(out)), "projects", [int(path.stem)])
            for row in table.to_pylist()
        ]
    asked = {rule.name for rule in selection.active(Config(min_severity="info"))}
    all_asked = selection.active(Config(min_severity="info", select=("ALL",)))
    kept = {
        **made,
        "taken": date.today().isoformat(),
        "with_error": sum(row["error"] > 0 for row in projects),
        "asked": sorted(asked),
        "others": {
            "asked": len(all_asked),
            "findings": more["totals"]["findings"],
            "rules": {name: row for name, row in more["rules"].items() if name not in asked},
        },
    }
    COUNTS.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"wrote {COUNTS.relative_to(ROOT)}")
    return 0


def copy(source: Path, target: Path) -> None:
    """A copy of a package, as hard links where that is possible."""
    for path in source.rglob("*"):
        if path.is_file() and path.name != ".complete":
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                place.hardlink_to(path)
            except OSError:
                place.write_bytes(path.read_bytes())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("generate")
    made.add_argument("folder", type=Path)
    made.add_argument("--files", type=int, required=True)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--dataset", action="store_true", help="Parquet instead of folders")
    commands.add_parser("ecosystem")
    measure.add_arguments(commands.add_parser("measure"))
    arguments = parser.parse_args()
    if arguments.command == "ecosystem":
        return ecosystem()
    if arguments.command == "measure":
        return measure.main(arguments)
    started = time.perf_counter()
    write = generate.write_dataset if arguments.dataset else generate.write_tree
    projects, files = write(arguments.folder, arguments.files, arguments.seed)
    took = time.perf_counter() - started
    print(f"{projects} projects with {files} Python files in {took:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
