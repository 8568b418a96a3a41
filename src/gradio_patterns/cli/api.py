"""Say what a name of Gradio's API is at a version: parameters, events, what is gone, what instead.

NAME is a component, function, event or parameter: Chatbot, Blocks.launch, Button.click,
"Textbox(lines)". With --since, what came and went from that version on: of the names, or of all.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``api``."""
    parser.add_argument("name", nargs="*", metavar="NAME", help="e.g. Chatbot, Blocks.launch")
    parser.add_argument("--gradio", metavar="V", help="the version asked about (default: newest)")
    parser.add_argument("--since", metavar="V", help="what is new and gone since this version")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=("text", "json"), default="text"
    )


def run(args: argparse.Namespace) -> int:
    """Print what is known of each name; 1 where one of them is unknown."""
    from gradio_patterns.api import newest
    from gradio_patterns.api.describe import describe, look_up
    from gradio_patterns.api.release_diff import told_news
    from gradio_patterns.findings.diagnostics import Refused
    from gradio_patterns.target.target import asked_for

    try:
        version = asked_for(args.gradio, "--gradio").version if args.gradio else newest()
        since = asked_for(args.since, "--since").version if args.since else None
    except Refused as refused:
        return complain(refused.diagnostic.message)
    if since is None and not args.name:
        return complain("name something of Gradio, or say --since VERSION")
    unknown = any(look_up(name, version)["kind"] == "unknown" for name in args.name)
    if since is not None:
        sys.stdout.write(told_news(since, version, args.name, args.format) + "\n")
        return 1 if unknown else 0
    for name in args.name:
        sys.stdout.write(describe(name, version, args.format) + "\n")
    return 1 if unknown else 0
