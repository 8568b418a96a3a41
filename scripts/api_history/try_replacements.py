"""Runs every row of ``replacements.json`` on the installed Gradio.

``python -m api_history.try_replacements ROWS.json``: ``before`` has to fail or warn, ``after``
has to do neither. Prints one JSON list of the rows where that is not so; fails if there are any.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from api_history.probe import outcome


def wrong(row: dict[str, Any]) -> str:
    """What is wrong with a row, or nothing."""
    outside = "app()" in row["before"] or row["symbol"] in (
        "Blocks", "Interface", "ChatInterface", "TabbedInterface", "mount_gradio_app",
    )  # fmt: skip
    before = outcome(row["before"], not outside)
    if before[0] == "ran":
        return f"before runs: {row['before']}"
    inside = row["after"].startswith(("gr.Button", "gr.Timer", "gr.Chatbot", "gr.on"))
    after = outcome(row["after"], inside or not outside)
    return "" if after[0] == "ran" else f"after {after}: {row['after']}"


def main(path: str) -> None:
    rows = json.loads(Path(path).read_text("utf-8"))
    found = [text for text in map(wrong, rows) if text]
    print(json.dumps(found, indent=1), f"{len(rows)} rows run", sep="\n", flush=True)
    os._exit(bool(found))


if __name__ == "__main__":
    main(sys.argv[1])
