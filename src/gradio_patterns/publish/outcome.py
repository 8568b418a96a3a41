"""What the proof saw on both sides, as a terminal shows it, for rules without a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.pictures import TITLES

HEADING = "## What the run shows"
RUN = {"bad": "the bad example", "good": "the good one"}
RAISED = re.compile(r"(?<![\w.])[A-Za-z_.]*(?:Error|Warning|SystemExit)(?=:)")
"""The name of an exception at the head of its message."""


def outcome(entry: Entry) -> str:
    """The newest run on which the trap was there; empty where there was none."""
    held = [row for row in entry["proof"] if row["verdict"] == "holds"]
    if not held:
        return ""
    sides = "".join(_side(side, held[-1]) for side in TITLES)
    return f'<div class="gp-pictures">{sides}</div>'


def _side(side: str, row: Mapping[str, str]) -> str:
    said = escape(" ".join(row[side].split()), quote=False)
    words = RAISED.sub(lambda found: f"<i>{found[0]}</i>", said)
    return (
        f'<figure class="gp-picture gp-picture-{side}">'
        f'<pre class="gp-terminal gp-outcome" tabindex="0" role="region" '
        f'aria-label="{TITLES[side]}"><em># {RUN[side]}, Gradio {row["gradio"]}</em>{words}</pre>'
        f"<figcaption><strong>{TITLES[side]}</strong></figcaption></figure>"
    )
