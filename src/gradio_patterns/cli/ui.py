"""Start the review as a page in the browser, for this machine only; also an API and MCP tools.

Paste or upload an app; findings beside the code, the map, fixes, downloads. Nothing of it is run.
Needs the extra: gradio-patterns[ui].
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import MISSING, complain

if TYPE_CHECKING:
    import argparse

HOST = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ui``."""
    add = parser.add_argument
    add("--port", type=int, metavar="N", help="where to listen (default: the first free from 7860)")
    add("--no-browser", action="store_true", help="do not open the page in the browser")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    try:
        from gradio_patterns.ui.app import MOST, build
        from gradio_patterns.ui.pages import CSS
    except ImportError as error:
        missing = error.name or str(error)
        return complain(
            f"the page needs Gradio, version 6.31 or later ({missing} is missing):"
            " pip install 'gradio-patterns[ui]'",
            MISSING,
        )
    try:
        build().launch(
            server_name=HOST,
            server_port=args.port,
            inbrowser=not args.no_browser,
            share=False,
            mcp_server=True,
            max_file_size=MOST,
            css=CSS,
        )
    except OSError as error:
        print(f"gradio-patterns: {error}", file=sys.stderr)
        return 2
    return 0
