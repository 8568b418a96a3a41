"""Small pieces of HTML that these pages share."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlencode
from zlib import DEFLATED, compressobj

from gradio_patterns.api import Replacement
from gradio_patterns.publish.markup import inline


def table(label: str, heads: Sequence[str], rows: Iterable[Sequence[str]], look: str = "") -> str:
    """A table that scrolls by itself where the window is narrow; cells are HTML."""
    kind = f"gp-reference {look}".strip()
    head = "".join(f"<th>{name}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr>" for cells in rows)
    return (
        f'<div class="gp-table-wrap" tabindex="0" role="region" aria-label="{escape(label)}">'
        f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def instead(row: Replacement | None) -> str:
    """What to write instead, with what to know of it."""
    if row is None or not row.text:
        return ""
    note = f'<span class="gp-then">{inline(row.note)}</span>' if row.note else ""
    return f"{_words(row.text)}{note}"


def _words(text: str) -> str:
    """Code where it is code: what is written to be left out or explained is a sentence."""
    sentence = " " in text.split("(")[0].strip()
    shown = escape(text, quote=False)
    return inline(text) if sentence else f"<code>{shown}</code>"


def since_words(since: str, first: str) -> str:
    """A release, or that the table does not reach back to where it began."""
    return escape(since) if since else f"{first.rpartition('.')[0]} or earlier"


def shared_address(text: str, gradio: str) -> str:
    """The part of an address after ``#`` with which the playground shows a text."""
    packer = compressobj(9, DEFLATED, -15)
    packed = packer.compress(text.encode()) + packer.flush()
    letters = urlsafe_b64encode(packed).decode().rstrip("=")
    return urlencode({"gradio": gradio, "code": letters})
