"""The parser, and what it says of mistakes."""

from __future__ import annotations

import argparse
import re
from types import ModuleType
from typing import NoReturn

from gradio_patterns.findings.diagnostics import nearest

_CHOICE = r"invalid choice: '([^']*)' \(choose from (.*)\)"


class Parser(argparse.ArgumentParser):
    """Says what was probably meant, in two lines instead of all the options."""

    def error(self, message: str) -> NoReturn:
        line = f"{self.prog}: error: {message}{_hint(message, list(self._option_string_actions))}"
        self.exit(2, f"{line}\ntry '{self.prog} --help'\n")


def _hint(message: str, options: list[str]) -> str:
    choice = re.search(_CHOICE, message)
    if choice:
        return nearest(choice[1], re.findall(r"[\w.-]+", choice[2]))
    _, unknown, words = message.partition("unrecognized arguments: ")
    flags = [word.partition("=")[0] for word in words.split() if word.startswith("-")]
    return nearest(flags[0], options) if unknown and flags else ""


def parser_of(name: str, module: ModuleType) -> Parser:
    """The parser of one command."""
    parser = Parser(
        prog=f"gradio-patterns {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    return parser


def parsed(name: str, module: ModuleType, arguments: list[str]) -> argparse.Namespace | int:
    """The parsed arguments, or the exit status where the call ends here."""
    parser = parser_of(name, module)
    if not {"-h", "--help"}.isdisjoint(arguments):
        parser.print_help()
        return 0
    try:
        return parser.parse_intermixed_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
