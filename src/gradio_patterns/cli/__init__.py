"""The command line. A command is one line in ``COMMANDS`` and one module.

The module has ``add_arguments(parser)`` and ``run(args) -> int`` and is imported only when its
command is called; its docstring is the command's help.
``parser`` is an ``argparse.ArgumentParser``.
"""

from __future__ import annotations

import errno
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
    "ui": ("gradio_patterns.cli.ui", "start the review as a page in the browser"),
    "config": ("gradio_patterns.cli.config", "list what a configuration file may say"),
    "clean": ("gradio_patterns.cli.clean", "delete what --cache keeps"),
    "completion": ("gradio_patterns.cli.completion", "print a shell's completion script"),
    "version": ("gradio_patterns.cli.version", "say which version this is, --json for programs"),
}
PATHS = (".py", ".pyw", ".ipynb")
"""Ends of words that are paths, also of files that are not there."""
ALIASES = {"check": "review", "rule": "explain"}
"""Words of other linters for the same."""
DEBUG = "GRADIO_PATTERNS_TRACEBACK"
"""The variable with which a fault of this tool shows its traceback."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


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
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
            return complain(f"the output cannot be written: {error.strerror}")
        if os.environ.get(DEBUG):
            raise
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return complain(
            f"{said[:300]}; this is a fault of gradio-patterns, please report it"
            f" ({DEBUG}=1 shows where it is)"
        )


def _flushed(status: int) -> int:
    sys.stdout.flush()
    return status


def _run(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets it escaped, not an exception.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    first = arguments[0] if arguments else ""
    if first == "help" and len(arguments) > 1:
        first, arguments = arguments[1], [arguments[1], "--help"]
    if first in ("", "-h", "--help", "help"):
        print(usage(), file=sys.stdout if first else sys.stderr)
        return 0 if first else 2
    if first in ("-V", "--version"):
        from gradio_patterns import __version__

        print(f"gradio-patterns {__version__}")
        return 0
    if first == "--install-completion":
        first, arguments = "completion", ["completion", "--install", *arguments[1:]]
    name, words = ALIASES.get(first, first), arguments[1:]
    if name not in COMMANDS:
        if not _is_for_review(first):
            return complain(_unknown(first))
        name, words = "review", arguments
    module = import_module(COMMANDS[name][0])
    args = _parsed(name, module, words)
    if isinstance(args, int):
        return args
    args.words = words
    status: int = module.run(args)
    return status


def _is_for_review(word: str) -> bool:
    """Whether a call without a command begins as one of ``review`` does: option or path."""
    separators = (os.sep, "/")
    return (
        word.startswith("-")
        or word.endswith(PATHS)
        or (os.path.exists(word) or any(separator in word for separator in separators))
    )


def _parsed(name: str, module: ModuleType, arguments: list[str]) -> Any:
    """The parsed arguments, or the exit status where argparse ends the call."""
    from gradio_patterns.cli import parsing

    return parsing.parsed(name, module, arguments)


def usage() -> str:
    """The commands."""
    width = max(map(len, COMMANDS))
    also = {command: f" (also: {alias})" for alias, command in ALIASES.items()}
    lines = [
        f"  {name:{width}}  {what}{also.get(name, '')}" for name, (_, what) in COMMANDS.items()
    ]
    return "\n".join(
        (
            "usage: gradio-patterns COMMAND [...]   (COMMAND --help says more)",
            "       gradio-patterns PATH [...]      (the same as review PATH)",
            "",
            "Reviews Gradio apps with rules that were each run on real Gradio.",
            "",
            *lines,
        )
    )


MISSING = 4
"""The exit status of a command that needs an extra which is not installed."""


def complain(message: str, status: int = 2) -> int:
    """One line on standard error, and the exit status, by default that of a wrong call."""
    print(f"gradio-patterns: {message}", file=sys.stderr)
    return status


def _unknown(word: str) -> str:
    from gradio_patterns.findings.diagnostics import nearest

    hint = nearest(word, [*COMMANDS, *ALIASES]) or f"; there are {', '.join(COMMANDS)}"
    return f"unknown command {word!r}{hint}"
