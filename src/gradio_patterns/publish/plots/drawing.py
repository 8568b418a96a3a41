"""Matplotlib's SVG made part of a page: its colours, its font, its width, no ids twice."""

from __future__ import annotations

import io
import re
from html import escape
from importlib import import_module
from typing import Any

COLOURS = {
    "#010101": "currentColor",
    "#020202": "var(--gp-line)",
    "#030303": "var(--gp-muted)",
    "#040404": "var(--gp-red)",
    "#050505": "var(--gp-green)",
    "#060606": "var(--gp-blue)",
    "#070707": "var(--gp-amber)",
    "#080808": "var(--gp-red-bg)",
    "#090909": "var(--md-default-bg-color)",
}
"""What is drawn in a colour on the left is shown in the page's own on the right."""
TEXT, LINE, MUTED, RED, GREEN, BLUE, AMBER, SOFT_RED, GROUND = COLOURS
SETTINGS = {
    "svg.fonttype": "none", "svg.hashsalt": "gradio-patterns", "font.size": 9,
    "axes.edgecolor": LINE, "axes.labelcolor": TEXT, "text.color": TEXT, "xtick.color": MUTED,
    "ytick.color": TEXT, "axes.spines.top": False, "axes.spines.right": False,
    "figure.facecolor": "none", "axes.facecolor": "none", "legend.frameon": False,
}  # fmt: skip
WIDTH = 9.0
"""Inches; 72 of its points an inch."""


def figure(height: float) -> tuple[Any, Any]:
    """A figure of the page's width and its axes."""
    matplotlib = import_module("matplotlib")
    matplotlib.use("svg")
    matplotlib.rcParams.update(SETTINGS)
    pyplot = import_module("matplotlib.pyplot")
    drawn, axes = pyplot.subplots(figsize=(WIDTH, height), layout="constrained")
    return drawn, axes


def svg(drawn: Any, name: str, told: str) -> str:
    """A figure as one block of HTML without blank lines; ``told`` says in words what it shows."""
    held = io.StringIO()
    drawn.savefig(held, format="svg", metadata={"Date": None, "Creator": None})
    import_module("matplotlib.pyplot").close(drawn)
    text = held.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"(?s)<metadata>.*?</metadata>|<!--.*?-->", "", text)
    head = re.search(r'viewBox="([^"]+)"', text)
    assert head is not None
    text = f'<svg viewBox="{head[1]}" {_NAMED}>{text[text.index(">") + 1 :]}'
    text = text.replace('aria-label=""', f'aria-label="{escape(told)}"', 1)
    for drawn_in, shown_in in COLOURS.items():
        text = text.replace(drawn_in, shown_in)
    text = re.sub(r"font-family: [^;\"]*;? ?", "", text)
    text = re.sub(r'id="([^"]+)"', rf'id="{name}-\1"', text)
    text = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", text)
    text = re.sub(r'href="#([^"]+)"', rf'href="#{name}-\1"', text)
    text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    return (
        f'<figure class="gp-plot"><div class="gp-plot-scroll" tabindex="0" role="group" '
        f'aria-label="Plot">\n{text}\n</div></figure>\n'
    )


_NAMED = 'role="img" aria-label="" xmlns:xlink="http://www.w3.org/1999/xlink"'


def marks(releases: list[str]) -> list[int]:
    """Places of the releases that an axis names: the first of a major, every tenth minor."""
    numbers = [tuple(map(int, one.split(".")[:2])) for one in releases]
    firsts = [n for n, one in enumerate(numbers) if not n or one[0] != numbers[n - 1][0]]
    tens = [
        n
        for n, one in enumerate(numbers)
        if one[1] % 10 == 0
        and (not n or one != numbers[n - 1])
        and all(abs(n - first) > APART for first in firsts)
    ]
    return sorted({*firsts, *tens})


APART = 5
"""Releases between two names on an axis, at least."""


def quiet(axes: Any, grid: str = "x") -> None:
    """Lines that help to read and nothing else."""
    axes.grid(axis=grid, color=LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    for spine in ("left", "top", "right"):
        axes.spines[spine].set_visible(False)
