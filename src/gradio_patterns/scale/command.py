"""What ``gradio-patterns census`` does with its arguments."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from gradio_patterns.findings.diagnostics import USAGE, refuse
from gradio_patterns.scale import engine, places, rehearsal, rehearsal_page
from gradio_patterns.scale import run as census
from gradio_patterns.scale.dataset import Columns
from gradio_patterns.scale.limits import Limits, Settings
from gradio_patterns.scale.run import Plan
from gradio_patterns.scale.summary_text import as_text
from gradio_patterns.support.dataclass import replace
from gradio_patterns.target.target import asked_for

if TYPE_CHECKING:
    import argparse

Row = dict[str, Any]


def run(args: argparse.Namespace) -> int:
    """Take the census; the exit status."""
    plan = planned(args)
    try:
        if plan.settings.gradio_version is None:
            summary = census.census(plan, _told)
            sys.stdout.write(as_text(summary))
        else:
            summary = _rehearsed(plan, args.before)
    finally:
        engine.stop()
    return 3 if summary["totals"].get("failed") else 0


def _rehearsed(plan: Plan, before: str | None) -> Row:
    """Review at the release that is asked for and compare; the summary of that run.

    Without an earlier run to compare with, the projects are first reviewed as they are, in the
    same folder; what is there already and has not changed is not done again.
    """
    version = asked_for(plan.settings.gradio_version or "", "--gradio-version").text
    if before is None:
        before, out = plan.out, places.join(plan.out, f"gradio-{version}")
        own = replace(plan, settings=replace(plan.settings, gradio_version=None))
        census.census(replace(own, resume=plan.resume or census.finished(own)), _told)
        plan = replace(plan, out=out, resume=plan.resume or census.finished(replace(plan, out=out)))
    summary = census.census(plan, _told)
    after = places.open_place(plan.out)
    made = rehearsal.compare(places.open_place(before), after, version)
    page = rehearsal_page.page(made).encode("utf-8", "xmlcharrefreplace")
    places.write((after[0], places.join(after[1], "rehearsal.html")), page)
    sys.stdout.write(rehearsal_page.as_text(made))
    return summary


def planned(args: argparse.Namespace) -> Plan:
    """The plan that the arguments ask for; refused where they do not go together."""
    if len(args.sources) != 1:
        raise refuse(USAGE, "one SOURCE, please")
    if not args.out:
        raise refuse(USAGE, "--out DIR is needed: that is where the result goes")
    if args.gradio_version is not None:
        asked_for(args.gradio_version, "--gradio-version")
    if args.before is not None and args.gradio_version is None:
        raise refuse(USAGE, "--before goes with --gradio-version")
    for name in ("depth", "seconds", "memory", "file_size"):
        if getattr(args, name) < (0 if name == "depth" else 1):
            raise refuse(USAGE, f"--{name.replace('_', '-')} cannot be {getattr(args, name)}")
    limits = Limits(seconds=args.seconds, memory=args.memory, file_megabytes=args.file_size)
    return Plan(
        source=args.sources[0],
        out=args.out,
        settings=Settings(args.gradio_version, args.min_severity, not args.no_questions, limits),
        kind=args.kind,
        depth=args.depth,
        resume=args.resume,
        address=args.address,
        workers=args.workers,
        columns=Columns(args.content_column, args.path_column, args.project_column),
    )


def _told(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
