"""Say which version this is; with --json what it knows, for programs and reports of faults."""

from __future__ import annotations

import json
import platform
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``version``."""
    parser.add_argument("--json", action="store_true", help="as JSON, with what it knows")


def run(args: argparse.Namespace) -> int:
    """Print it."""
    from gradio_patterns import __version__

    if not args.json:
        print(f"gradio-patterns {__version__}")
        return 0
    from gradio_patterns.knowledge.catalog import load_index
    from gradio_patterns.report.json import FORMAT
    from gradio_patterns.target.target import newest

    rules = [rule for rule in load_index() if rule.stage != "removed"]
    document = {
        "name": "gradio-patterns",
        "version": __version__,
        "python": platform.python_version(),
        "platform": sys.platform,
        "gradio": {"newest": newest().text},
        "rules": len(rules),
        "format": FORMAT,
    }
    print(json.dumps(document, indent=2))
    return 0
