"""What a terminal can show: colours and links, as its variables say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from gradio_patterns.findings.finding import Report

LINKING = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "WarpTerminal")
LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
LINKING_SIGNS = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID")
VTE = 5000
"""The first version of the library behind GNOME's terminal that shows links."""
_RULE = r"(?<= )(GP\d{3}) ([a-z0-9-]+)(?=: )"


class Stream(Protocol):
    """A text stream, as far as it matters here."""

    def isatty(self) -> bool: ...


def colored(stream: Stream, environment: Mapping[str, str]) -> bool:
    """NO_COLOR forbids colours and FORCE_COLOR asks for them; else a terminal has them."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") != "0":
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def linking(stream: Stream, environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to show OSC 8 links; FORCE_HYPERLINK has the last word."""
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    if not stream.isatty() or environment.get("TERM") == "dumb" or environment.get("CI"):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in LINKING
        or environment.get("TERM") in LINKING_TERMS
        or any(environment.get(sign) for sign in LINKING_SIGNS)
        or (vte.isdecimal() and int(vte) >= VTE)
    )


def linked(text: str, report: Report) -> str:
    """The text with the name of every rule a link to its page."""
    pages = {finding.code: finding.url for finding in report.findings if finding.url}

    def link(match: re.Match[str]) -> str:
        url = pages.get(match[1])
        return f"\x1b]8;;{url}\x1b\\{match[0]}\x1b]8;;\x1b\\" if url else match[0]

    return re.sub(_RULE, link, text)
