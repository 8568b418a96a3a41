"""Bars as SVG, made when a page is: no script, the page's colour, a text for who cannot see."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

SHADES = (1.0, 0.6, 0.35, 0.2)
"""How solid the parts of a bar are, in order."""
_ROW, _BAR, _WIDTH, _VALUE, _LETTER = 24, 15, 720, 60, 7.0


class Bar(NamedTuple):
    """One line of a chart: what it is, its parts in the order of the legend, and its link."""

    label: str
    parts: tuple[float, ...]
    link: str = ""


def bars(title: str, rows: Sequence[Bar], legend: Sequence[str] = ()) -> str:
    """A chart of horizontal bars; with a legend, of parts side by side."""
    left = min(300, 16 + _LETTER * max((len(row.label) for row in rows), default=0))
    most = max((sum(row.parts) for row in rows), default=0) or 1
    top = 26 if legend else 4
    height = top + _ROW * len(rows) + 4
    said = "; ".join(f"{row.label}: {_number(sum(row.parts))}" for row in rows)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}"'
        f' role="img" aria-label="{escape(f"{title}. {said}")}" font-size="13"'
        ' font-family="inherit" fill="currentColor">'
    ]
    x = left
    for name, shade in zip(legend, SHADES, strict=False):
        out.append(f'<rect x="{x:.0f}" y="5" width="12" height="12" opacity="{shade}"/>')
        out.append(f'<text x="{x + 17:.0f}" y="16">{escape(name)}</text>')
        x += 34 + _LETTER * len(name)
    room = _WIDTH - left - _VALUE
    for number, row in enumerate(rows):
        y = top + _ROW * number
        label = (
            f'<text x="{left - 8:.0f}" y="{y + 16}" text-anchor="end">{escape(row.label)}</text>'
        )
        out.append(f'<a href="{escape(row.link)}">{label}</a>' if row.link else label)
        x = left
        for part, shade in zip(row.parts, SHADES, strict=False):
            width = room * part / most
            if width:
                out.append(
                    f'<rect x="{x:.1f}" y="{y + 4}" width="{width:.1f}" height="{_BAR}"'
                    f' opacity="{shade}"/>'
                )
            x += width
        out.append(f'<text x="{x + 6:.1f}" y="{y + 16}">{_number(sum(row.parts))}</text>')
    return "".join((*out, "</svg>"))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"
