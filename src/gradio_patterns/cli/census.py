"""Review very many projects as one job on Ray, and count what is found.

SOURCE is a folder of projects, archives (a folder of them, or a list), or a Parquet or Arrow data
set with a column of file contents; a path, or a URI that pyarrow or fsspec reads. The result are
Parquet tables and a summary in DIR. Needs the extra: gradio-patterns[scale].

Exit status: 0 all was reviewed; 2 a wrong call, or Ray does not start; 3 some files could not be
reviewed (the table of diagnostics says which and why); 4 the extra is missing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.findings.diagnostics import DIAGNOSTICS, Refused
from gradio_patterns.findings.finding import SEVERITIES

if TYPE_CHECKING:
    import argparse

KINDS = ("auto", "tree", "archives", "dataset")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``census``."""
    add = parser.add_argument
    add("sources", nargs="+", metavar="SOURCE", help="what to review (one)")
    add("--out", metavar="DIR", help="where the result goes (needed)")
    add("--kind", choices=KINDS, default="auto", help="what SOURCE is (default: seen by its files)")
    add("--depth", type=int, default=1, metavar="N", help="folders above a project (default: 1)")
    add("--gradio-version", metavar="V", help="rehearse this release: what breaks with it?")
    add("--before", metavar="DIR", help="compare with this earlier census")
    add("--min-severity", choices=SEVERITIES, default="warning", help="(default: warning)")
    add("--no-questions", action="store_true", help="do not collect questions")
    add("--resume", action="store_true", help="go on with what is in DIR; do anew what changed")
    cluster = parser.add_argument_group("engine")
    cluster.add_argument("--address", metavar="A", help="join this Ray cluster")
    cluster.add_argument("--workers", type=int, metavar="N", help="processes (default: all cores)")
    limits = parser.add_argument_group("limits of one file")
    limits.add_argument("--seconds", type=int, default=20, metavar="N", help="CPU (default: 20)")
    limits.add_argument(
        "--memory", type=int, default=1024, metavar="MB", help="memory (default: 1024)"
    )
    limits.add_argument(
        "--file-size", type=int, default=10, metavar="MB", help="its size (default: 10)"
    )
    columns = parser.add_argument_group("columns of a data set")
    columns.add_argument("--content-column", default="content", metavar="C")
    columns.add_argument("--path-column", default="path", metavar="C")
    columns.add_argument("--project-column", default="repo_name", metavar="C")


def run(args: argparse.Namespace) -> int:
    """Take the census and print its summary."""
    from gradio_patterns.report.common import problem
    from gradio_patterns.scale import ray_extra

    try:
        ray_extra.needed()
        from gradio_patterns.scale import command

        return command.run(args)
    except Refused as refused:
        print(problem(refused.diagnostic), file=sys.stderr)
        known = DIAGNOSTICS.get(refused.diagnostic.code)
        return 4 if known is not None and known.exit == 4 else 2
