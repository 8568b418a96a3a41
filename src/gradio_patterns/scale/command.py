"""What ``gradio-patterns census`` does with its arguments."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.findings.diagnostics import USAGE, refuse
from gradio_patterns.scale import engine, run as census
from gradio_patterns.scale.dataset import Columns
from gradio_patterns.scale.limits import Limits, Settings
from gradio_patterns.scale.run import Plan
from gradio_patterns.scale.summary_text import as_text
from gradio_patterns.target.target import asked_for

if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace) -> int:
    """Take the census; the exit status."""
    plan = planned(args)
    try:
        summary = census.census(plan, _told)
    finally:
        engine.stop()
    sys.stdout.write(as_text(summary))
    return 3 if summary["totals"].get("failed") else 0


def planned(args: argparse.Namespace) -> Plan:
    """The plan that the arguments ask for; refused where they do not go together."""
    if len(args.sources) != 1:
        raise refuse(USAGE, "one SOURCE, please")
    if not args.out:
        raise refuse(USAGE, "--out DIR is needed: that is where the result goes")
    if args.gradio_version is not None:
        asked_for(args.gradio_version, "--gradio-version")
    for name in ("depth", "seconds", "memory", "file_size"):
        if getattr(args, name) < (0 if name == "depth" else 1):
            raise refuse(USAGE, f"--{name.replace('_', '-')} cannot be {getattr(args, name)}")
    limits = Limits(seconds=args.seconds, memory=args.memory, file_megabytes=args.file_size)
    return Plan(
        source=args.sources[0],
        out=args.out,
        settings=Settings(
            args.gradio_version, args.min_severity, not args.no_questions, limits
        ),
        kind=args.kind,
        depth=args.depth,
        resume=args.resume,
        address=args.address,
        workers=args.workers,
        columns=Columns(args.content_column, args.path_column, args.project_column),
    )


def _told(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
