"""Serve the review over MCP: standard input and output, or HTTP on this machine with --http.

Reads files below --root only (default: this folder). Needs the extra: gradio-patterns[mcp].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse

PORT = 8765


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``mcp``."""
    add = parser.add_argument
    add("--root", action="append", metavar="DIR", help="a folder it may read (default: this one)")
    add("--http", action="store_true", help="streamable HTTP on 127.0.0.1, at /mcp")
    add("--port", type=int, default=PORT, metavar="N", help=f"for --http (default: {PORT})")


def run(args: argparse.Namespace) -> int:
    """Serve until the client leaves."""
    try:
        from gradio_patterns.serve import mcp
        from gradio_patterns.serve.roots import OutsideError
    except ImportError as error:
        missing = error.name or str(error)
        return complain(
            f"the server needs the MCP SDK, version 2 ({missing} is missing):"
            " pip install 'gradio-patterns[mcp]' 'mcp>=2'"
        )
    try:
        mcp.serve(args.root or ["."], http=args.http, port=args.port)
    except OutsideError as error:
        return complain(str(error))
    return 0
