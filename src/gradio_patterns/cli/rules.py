"""List the rules, all or by category, severity, code prefix, name, `fixable`, ..."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``rules``."""
    parser.add_argument("select", nargs="*", metavar="WORD", help="e.g. events, error, GP8")
    parser.add_argument(
        "--format",
        "--output-format",
        dest="format",
        choices=("text", "markdown", "json"),
        default="text",
    )


def run(args: argparse.Namespace) -> int:
    """Print the list."""
    from gradio_patterns.knowledge import listing
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    try:
        sys.stdout.write(listing.list_rules(args.select, args.format))
    except UnknownRuleError as error:
        return complain(str(error))
    return 0
