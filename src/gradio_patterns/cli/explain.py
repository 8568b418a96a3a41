"""Say what a rule means, what goes wrong, and how to put it right."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``explain``."""
    parser.add_argument("rule", nargs="+", metavar="RULE", help="a rule's name, alias or code")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print each rule asked for; GP0xx codes are explained from their table."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    for place, word in enumerate(args.rule):
        own = _diagnostic(word)
        try:
            text = own or explain.explain(word, args.format)
        except UnknownRuleError as error:
            return complain(str(error))
        sys.stdout.write(("\n" if place and args.format == "text" else "") + text)
    return 0


def _diagnostic(word: str) -> str:
    from gradio_patterns.findings.diagnostics import DIAGNOSTICS

    for code, known in DIAGNOSTICS.items():
        if word.upper() == code or word.lower().replace("_", "-") == known.name:
            return f"{code} {known.name} (exit {known.exit})\n{known.meaning}\n"
    return ""
