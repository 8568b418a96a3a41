"""What the proof saw on both sides, as a terminal shows it, for rules without a picture."""

from __future__ import annotations

from html import escape

from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.pictures import TITLES

HEADING = "## What the run shows"


def outcome(entry: Entry) -> str:
    """The newest run on which the trap was there; empty where there was none."""
    held = [row for row in entry["proof"] if row["verdict"] == "holds"]
    if not held:
        return ""
    sides = "".join(_side(side, held[-1][side]) for side in TITLES)
    return (
        f'<div class="gp-pictures">{sides}</div>'
        f'<p class="gp-ran">From the proof on Gradio {held[-1]["gradio"]}.</p>'
    )


def _side(side: str, said: str) -> str:
    words = escape(" ".join(said.split()), quote=False)
    return (
        f'<figure class="gp-picture gp-picture-{side}">'
        f'<pre class="gp-terminal gp-outcome" tabindex="0" role="region" '
        f'aria-label="{TITLES[side]}">{words}</pre>'
        f"<figcaption><strong>{TITLES[side]}</strong></figcaption></figure>"
    )
