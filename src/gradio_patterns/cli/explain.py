"""Say what a rule means, what goes wrong, and how to put it right.

RULE is a name, an alias or a code. Another word, such as queue, lists the rules about it.
A - reads a traceback or a log from the standard input, and names the rule, the line and the fix.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse

LONGEST = 2_000_000
"""Bytes of a log that are read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``explain``."""
    add = parser.add_argument
    add(
        "rule",
        nargs="*",
        metavar="RULE",
        help="a rule's name, alias or code, any word, or - for a traceback to read",
    )
    add("--all", action="store_true", help="every rule")
    formats = ("text", "markdown", "json")
    add("--gradio-version", metavar="X", help="with -: the Gradio version of the app")
    add("--format", "--output-format", dest="format", choices=formats, default="text")


def run(args: argparse.Namespace) -> int:
    """Print each rule asked for; GP0xx codes are explained from their table."""
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    if args.all == bool(args.rule):
        return complain("name a rule, or say --all" if not args.rule else "--all takes no names")
    if args.rule == ["-"]:
        return _log(args)
    if args.all:
        sys.stdout.write(_all(args.format))
        return 0
    for place, word in enumerate(args.rule):
        try:
            text = _diagnostic(word) or _told(word, args.format)
        except UnknownRuleError as error:
            return complain(str(error))
        sys.stdout.write(("\n" if place and args.format == "text" else "") + text)
    return 0


def _log(args: argparse.Namespace) -> int:
    """What a traceback means; 1 where nothing is known of it."""
    from gradio_patterns.symptoms.explained import explain_log
    from gradio_patterns.symptoms.printing import tell

    if sys.stdin.isatty():
        print("paste the traceback, then press Ctrl-D", file=sys.stderr)
    text = sys.stdin.buffer.read(LONGEST).decode("utf-8", "replace")
    overrides: dict[str, object] = {}
    if args.gradio_version:
        overrides["gradio_version"] = args.gradio_version
    found = explain_log(text, overrides)
    sys.stdout.write(tell(found, args.format))
    return 0 if any(one.known for one in found) else 1


def _told(word: str, fmt: str) -> str:
    """One rule, or the list of those about the word."""
    from gradio_patterns.knowledge import explain, listing
    from gradio_patterns.knowledge.catalog import find

    if find(word) is None:
        from gradio_patterns.knowledge.about import about

        names = about(word)
        if names:
            return listing.list_rules(names, fmt)
    return explain.explain(word, fmt)


def _all(fmt: str) -> str:
    """Every rule by code: one after the other, or one JSON list."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import load_index

    texts = [explain.explain(rule.code, fmt) for rule in load_index() if rule.stage != "removed"]
    if fmt == "json":
        return "[\n" + ",\n".join(text.rstrip() for text in texts) + "\n]\n"
    return "\n".join(texts)


def _diagnostic(word: str) -> str:
    from gradio_patterns.findings.diagnostics import DIAGNOSTICS

    for code, known in DIAGNOSTICS.items():
        if word.upper() == code or word.lower().replace("_", "-") == known.name:
            return f"{code} {known.name} (exit {known.exit})\n{known.meaning}\n"
    return ""
