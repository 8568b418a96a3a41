"""What a component hands to a handler and takes back, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from gradio_patterns.api import newest, version_text
from gradio_patterns.api.payloads import RAISES, Payloads, measured_versions, payloads_of
from gradio_patterns.publish.reference.html import table

WAYS = {"chosen": "Something is there", "cleared": "Nothing is there"}
COMPARED = ((4, 44, 1), (5, 50, 0))
"""Releases that the newest is compared with."""


def payload_parts(name: str) -> Iterator[str]:
    """Headings and tables; nothing for what is no component."""
    now = payloads_of(name, newest())
    if now is None:
        return
    known = [(version, payloads_of(name, version)) for version in measured_versions()]
    if now.hands_over:
        yield "## What a handler gets"
        yield (
            "Seen in a launched app, release by release. *Nothing is there* is what comes when a "
            "visitor has taken the value away again."
        )
        yield table("What a handler gets", ("Set up with", *WAYS.values()), _handed(now, known))
    if now.takes_back:
        yield "## What a handler may return"
        yield table(
            "What a handler may return", ("What becomes of it", "Returned"), _taken(now.takes_back)
        )
        changed = list(_changed(name, now.takes_back))
        if changed:
            heads = ("Returned", *map(version_text, COMPARED), version_text(now.measured))
            made = table("What was different", heads, changed)
            yield f'??? note "Different in earlier releases ({len(changed)})"\n\n    {made}'


Known = Sequence[tuple[tuple[int, ...], Payloads | None]]


def _handed(now: Payloads, known: Known) -> Iterator[list[str]]:
    for options in now.hands_over:
        cells = [f"<code>{escape(options)}</code>" if options else "nothing else"]
        for way in WAYS:
            spans = _spans(known, options, way)
            current = now.hands_over[options].get(way, "")
            cells.append(_value(current) + "".join(_before(spans, current)))
        yield cells


def _spans(known: Known, options: str, way: str) -> list[tuple[str, str]]:
    """(last release, value) of every stretch of releases with the same value, oldest first."""
    spans: list[tuple[str, str]] = []
    for version, found in known:
        value = found.hands_over.get(options, {}).get(way, "") if found else ""
        if spans and spans[-1][1] == value:
            spans.pop()
        spans.append((version_text(version), value))
    return spans


def _before(spans: Sequence[tuple[str, str]], current: str) -> Iterator[str]:
    for last, value in reversed(spans[:-1]):
        if value and value != current:
            yield f'<span class="gp-then">up to {last}: {_value(value)}</span>'


def _value(text: str) -> str:
    if not text:
        return "–"
    shown = escape(text.replace(" | ", " or "), quote=False)
    return f'<span class="gp-fails">{shown}</span>' if text.startswith(RAISES) else shown


def _taken(takes_back: Mapping[str, str]) -> Iterator[list[str]]:
    groups: dict[str, list[str]] = {}
    for value, end in takes_back.items():
        groups.setdefault(end, []).append(value)
    for end in sorted(groups, key=lambda end: (end.startswith(RAISES), -len(groups[end]))):
        values = escape(", ".join(groups[end]), quote=False)
        yield [_end(end), values]


def _end(end: str) -> str:
    if end.startswith(RAISES) or end == "no change":
        return _value(end)
    return f"shows {_value(end)}"


def _changed(name: str, now: Mapping[str, str]) -> Iterator[list[str]]:
    then = [payloads_of(name, version) for version in COMPARED]
    for value, end in now.items():
        ends = [found.takes_back.get(value, "") if found else "" for found in then]
        if any(old and old.startswith(RAISES) != end.startswith(RAISES) for old in ends):
            cells = [_end(old) if old else "–" for old in (*ends, end)]
            yield [escape(value, quote=False), *cells]
