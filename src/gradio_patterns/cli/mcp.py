"""Serve the review over MCP: standard input and output, or HTTP on this machine with --http.

Reads files below --root only (default: this folder). Needs the extra: gradio-patterns[mcp].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradio_patterns.cli import MISSING, complain

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
            " pip install 'gradio-patterns[mcp]' 'mcp>=2'",
            MISSING,
        )
    if args.http and (why := _taken(args.port)):
        return complain(f"--port {args.port}: {why}")
    try:
        mcp.serve(args.root or ["."], http=args.http, port=args.port)
    except OutsideError as error:
        return complain(str(error))
    return 0


def _taken(port: int) -> str:
    """Why nothing can listen there; empty where it can."""
    import socket

    with socket.socket() as probe:
        # As the server binds: a port that was left a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OverflowError:
            return "a port is a number up to 65535"
        except OSError as error:
            return error.strerror or str(error)
    return ""
