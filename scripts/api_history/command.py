"""The command line: ``build``, ``add``, ``merge``, ``probe``, ``agreement``, ..."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from api_history import extend, known, ladder, merge, words
from api_history.environment import cache_folder, environment, run_inside
from api_history.ladder import Rung

ROOT = Path(__file__).resolve().parents[2]
TABLE_FILE = ROOT / "src" / "gradio_patterns" / "api" / "gradio_api.json"
REPLACEMENTS_FILE = TABLE_FILE.parent / "replacements.json"
PROBES_FILE = ROOT / "tests" / "scripts" / "api_history" / "api_probes.json.xz"
FIRST = ("3.50.2", "4.44.1", "5.50.0", "6.31.0")
"""Inspected before the others: what they know is tried on the ``**kwargs`` of all."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="api_history", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("ladder", help="refresh the list of releases and their dates")
    for name, told in (
        ("build", "inspect every release that is not yet, then merge"),
        ("probe", "execute the call matrix on releases, then pack the outcomes"),
    ):
        one = commands.add_parser(name, help=told)
        one.add_argument("versions", nargs="*", help="only these")
        if name == "probe":
            one.add_argument("--no-servers", action="store_true", help="leave out launch(...)")
        one.add_argument("--again", action="store_true", help="also what was done before")
    added = commands.add_parser("add", help="inspect one new release and put it into the table")
    added.add_argument("version")
    commands.add_parser("merge", help="write the table from the inspections at hand")
    inside = commands.add_parser("inner", help="what inner modules and classes hold")
    inside.add_argument("--check", metavar="VERSION", help="ask one release again, and compare")
    commands.add_parser("agreement", help="compare the table with the packed outcomes")
    tried = commands.add_parser("replacements", help="run every replacement on a release")
    tried.add_argument("--gradio", default="", help="the newest on the ladder unless given")
    given = parser.parse_args(arguments)
    return int(COMMANDS[given.command](given) or 0)


def folder(name: str) -> Path:
    path = cache_folder() / "api-history" / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def chosen(versions: Sequence[str]) -> list[Rung]:
    known = {rung.version: rung for rung in ladder.read()}
    return [known[version] for version in versions] if versions else list(known.values())


def refresh(_given: argparse.Namespace) -> None:
    rungs = ladder.refresh()
    print(f"{len(rungs)} releases, {rungs[0].version} to {rungs[-1].version}")


def build(given: argparse.Namespace) -> None:
    known = {rung.version: rung for rung in ladder.read()}
    for_words = folder("inspections").parent / "words.json"
    if not for_words.exists():
        inspect([known[version] for version in FIRST], again=False, for_words=None)
        words.write(inspections(FIRST), for_words)
        inspect([known[version] for version in FIRST], again=True, for_words=for_words)
    inspect(chosen(given.versions), again=given.again, for_words=for_words)
    write_table()


def add(given: argparse.Namespace) -> None:
    """A new release, from the table as it is shipped: the words to try are those it knows."""
    started = time.monotonic()
    rung = ladder.ensure(given.version)
    table = json.loads(TABLE_FILE.read_text("utf-8"))
    for_words = folder("inspections").parent / "words-of-table.json"
    for_words.write_text(json.dumps(extend.words_of(table, FIRST)), "utf-8")
    inspect([rung], again=True, for_words=for_words)
    [inspection] = inspections([rung.version])
    save(extend.extended(table, inspection, rung))
    known.note(rung)
    print(f"{rung.version} added in {time.monotonic() - started:.0f} s")


def inspect(rungs: Iterable[Rung], *, again: bool, for_words: Path | None) -> None:
    for rung in rungs:
        out = folder("inspections") / f"{rung.version}.json"
        if out.exists() and not again:
            continue
        started = time.monotonic()
        with environment(rung) as python:
            extra = [str(for_words)] if for_words else []
            run_inside(python, "api_history.inspection", str(out), *extra)
        print(f"{rung.version} inspected in {time.monotonic() - started:.0f} s", flush=True)


def inspections(versions: Iterable[str]) -> list[dict[str, Any]]:
    paths = (folder("inspections") / f"{version}.json" for version in versions)
    return [json.loads(path.read_text("utf-8")) for path in paths]


def write_table(_given: argparse.Namespace | None = None) -> None:
    """The whole table anew, which needs every inspection: a part would lose the rest."""
    rungs = ladder.read()
    missing = [r for r in rungs if not (folder("inspections") / f"{r.version}.json").exists()]
    if missing:
        raise SystemExit(
            f"{len(missing)} of {len(rungs)} releases are not inspected on this machine: `build`"
            " inspects them all, `add VERSION` needs none of them"
        )
    save(merge.build(folder("inspections"), rungs))


def save(table: dict[str, Any]) -> None:
    merge.save(table, TABLE_FILE)
    size = TABLE_FILE.stat().st_size
    print(f"{len(table['versions'])} releases, {len(table['symbols'])} symbols, {size} bytes")


def probe(given: argparse.Namespace) -> None:
    from api_history import agreement

    for rung in chosen(given.versions):
        out = folder("probes") / f"{rung.version}.json"
        if out.exists() and not given.again:
            continue
        with environment(rung) as python:
            options = ["--no-servers"] if given.no_servers else []
            run_inside(python, "api_history.probe", str(out), *options)
        print(f"{rung.version} probed", flush=True)
    agreement.pack(agreement.gather(folder("probes")), PROBES_FILE)


def inner(given: argparse.Namespace) -> int:
    """1 when a release that is asked again says something else than the table."""
    from api_history import inner

    if given.check:
        return inner.check(given.check)
    inner.build()
    return 0


def agree(_given: argparse.Namespace) -> int:
    from api_history import agreement

    found = agreement.summary(agreement.cases(agreement.unpack(PROBES_FILE)))
    print(json.dumps(found, indent=1))
    return 1 if found["false_alarms"] else 0


def try_replacements(given: argparse.Namespace) -> int:
    """0 when every replacement works, 1 when one does not."""
    rung = chosen([given.gradio])[0] if given.gradio else ladder.read()[-1]
    with environment(rung) as python:
        try:
            run_inside(python, "api_history.try_replacements", str(REPLACEMENTS_FILE))
        except subprocess.CalledProcessError as failed:
            return failed.returncode
    return 0


COMMANDS: dict[str, Any] = {
    "ladder": refresh, "build": build, "add": add, "merge": write_table, "probe": probe,
    "inner": inner, "agreement": agree, "replacements": try_replacements,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
