"""Say what a name of Gradio's API is at a version: parameters, events, what is gone, what instead.

NAME is a component, function, event or parameter: Chatbot, Blocks.launch, Button.click,
"Textbox(lines)".
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``api``."""
    parser.add_argument("name", nargs="+", metavar="NAME", help="e.g. Chatbot, Blocks.launch")
    parser.add_argument("--gradio", metavar="V", help="the version asked about (default: newest)")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print what is known of each name; 1 where one of them is unknown."""
    from gradio_patterns.api import newest
    from gradio_patterns.api.describe import describe, look_up
    from gradio_patterns.diagnostics import Refused
    from gradio_patterns.target import asked_for

    try:
        version = asked_for(args.gradio, "--gradio").version if args.gradio else newest()
    except Refused as refused:
        return complain(refused.diagnostic.message)
    for name in args.name:
        sys.stdout.write(describe(name, version, args.format) + "\n")
    unknown = any(look_up(name, version)["kind"] == "unknown" for name in args.name)
    return 1 if unknown else 0
