"""Print a checklist; without a name, say which there are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``checklist``."""
    parser.add_argument("name", nargs="?", metavar="LIST", help="e.g. before-deploying")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=("md", "github", "json"), default="md"
    )


def run(args: argparse.Namespace) -> int:
    """Print the list, or the names of the lists."""
    from gradio_patterns.knowledge import checklists
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    try:
        if args.name is None:
            sys.stdout.write(checklists.list_checklists(args.format))
        else:
            sys.stdout.write(checklists.checklist(args.name, args.format))
    except UnknownRuleError as error:
        return complain(str(error))
    return 0
