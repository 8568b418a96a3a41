"""The command line. A command is one line in ``COMMANDS`` and one module.

The module has ``add_arguments(parser)`` and ``run(args) -> int`` and is imported only when its
command is called; its docstring is the command's help.
``parser`` is an ``argparse.ArgumentParser``, or the ``QuickParser`` that is tried first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

COMMANDS = {
    "review": ("gradio_patterns.cli.review", "review apps, and fix them"),
    "migrate": ("gradio_patterns.cli.migrate", "rewrite apps for a newer Gradio"),
    "map": (
        "gradio_patterns.cli.map_app",
        "draw an app on one page: wired, shared, touched",
    ),
    "explain": ("gradio_patterns.cli.explain", "say what a rule means and how to follow it"),
    "rules": ("gradio_patterns.cli.rules", "list the rules"),
    "eval": ("gradio_patterns.cli.eval", "hold the rules to a regression set"),
    "checklist": ("gradio_patterns.cli.checklist", "print a checklist, e.g. before deploying"),
    "api": ("gradio_patterns.cli.api", "say what a name of Gradio's API is at a version"),
    "census": (
        "gradio_patterns.cli.census",
        "review very many projects as one job, and count",
    ),
    "skill": ("gradio_patterns.cli.skill", "give the skill to coding assistants"),
    "mcp": ("gradio_patterns.cli.mcp", "serve the review to assistants over MCP"),
    "server": ("gradio_patterns.cli.server", "serve the review to editors (LSP)"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _flushed(_run(arguments))
    except BrokenPipeError:
        # The reader left (``| head``): say no more, and leave nothing to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


def _flushed(status: int) -> int:
    sys.stdout.flush()
    return status


def _run(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets it escaped, not an exception.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    first = arguments[0] if arguments else ""
    if first in ("", "-h", "--help", "help"):
        print(usage(), file=sys.stdout if first else sys.stderr)
        return 0 if first else 2
    if first in ("-V", "--version"):
        from gradio_patterns import __version__

        print(f"gradio-patterns {__version__}")
        return 0
    if first not in COMMANDS:
        return complain(_unknown(first))
    module = import_module(COMMANDS[first][0])
    args = _parsed(first, module, arguments[1:])
    if isinstance(args, int):
        return args
    status: int = module.run(args)
    return status


def _parsed(name: str, module: ModuleType, arguments: list[str]) -> Any:
    """The parsed arguments, or the exit status where argparse ends the call."""
    from gradio_patterns.cli.quick import QuickParser

    quick = QuickParser()
    module.add_arguments(quick)
    args = quick.parse(arguments)
    if args is not None:
        return args
    import argparse

    parser = argparse.ArgumentParser(
        prog=f"gradio-patterns {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    if not {"-h", "--help"}.isdisjoint(arguments):
        parser.print_help()
        return 0
    try:
        return parser.parse_intermixed_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2


def usage() -> str:
    """The commands."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:{width}}  {what}" for name, (_, what) in COMMANDS.items()]
    return "\n".join(
        (
            "usage: gradio-patterns COMMAND [...]   (COMMAND --help says more)",
            "",
            "Reviews Gradio apps with rules that were each run on real Gradio.",
            "",
            *lines,
        )
    )


def complain(message: str) -> int:
    """One line on standard error, and the exit status for a wrong call."""
    print(f"gradio-patterns: {message}", file=sys.stderr)
    return 2


def _unknown(word: str) -> str:
    if word.startswith("-"):
        return f"unknown option {word!r}; try 'gradio-patterns --help'"
    if os.path.exists(word):
        return f"unknown command {word!r}; did you mean 'gradio-patterns review {word}'?"
    from gradio_patterns.findings.diagnostics import nearest

    hint = nearest(word, list(COMMANDS)) or f"; there are {', '.join(COMMANDS)}"
    return f"unknown command {word!r}{hint}"
