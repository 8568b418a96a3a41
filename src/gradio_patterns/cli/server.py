"""Serve the review to an editor: the Language Server Protocol on standard input and output.

An editor starts it. Needs the extra: gradio-patterns[lsp].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradio_patterns.cli import MISSING, complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``server``: ``--stdio`` is what many editors say, and all there is."""
    parser.add_argument("--stdio", action="store_true", help="standard input and output (always)")


def run(args: argparse.Namespace) -> int:
    """Serve until the editor leaves."""
    try:
        from gradio_patterns.editor import server
    except ImportError as error:
        missing = error.name or str(error)
        return complain(
            f"the language server needs pygls, version 2 ({missing} is missing):"
            " pip install 'gradio-patterns[lsp]'",
            MISSING,
        )
    server.serve()
    return 0
