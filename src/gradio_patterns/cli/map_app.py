"""Draw the map of an app: pages, listeners, state, shared objects, files, network, launch.

Read it instead of the source. "?" stands for what cannot be read off one file. Nothing is run.
Exit status: 0 a map; 2 a wrong call; 3 a file could not be read, or nothing of Gradio was found.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.appmap.formats import FORMATS

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``map``."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders or - (default: .)")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=FORMATS, default="text"
    )
    parser.add_argument("--gradio-version", metavar="V", help="read the app for this Gradio")


def run(args: argparse.Namespace) -> int:
    """Print the map."""
    from gradio_patterns.appmap.formats import render
    from gradio_patterns.appmap.gather import map_paths
    from gradio_patterns.findings.diagnostics import NOTHING_TO_REVIEW, Refused
    from gradio_patterns.findings.finding import Diagnostic
    from gradio_patterns.report.common import problem
    from gradio_patterns.settings.options import Options

    overrides = {"gradio_version": args.gradio_version} if args.gradio_version else {}
    stdin = sys.stdin.buffer.read() if "-" in args.paths else b""
    try:
        maps, problems = map_paths(args.paths or ["."], Options(overrides, stdin=stdin))
    except Refused as refused:
        print(problem(refused.diagnostic), file=sys.stderr)
        return 2
    if not maps and not problems:
        nothing = "nothing of Gradio was found there"
        problems = [Diagnostic(NOTHING_TO_REVIEW, nothing, " ".join(args.paths or ["."]))]
    sys.stdout.write(render(maps, problems, args.format))
    for one in problems:
        print(problem(one), file=sys.stderr)
    return 3 if problems else 0
