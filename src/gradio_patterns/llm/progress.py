"""How far a long run is, on standard error."""

from __future__ import annotations

import sys
import time

QUIET = 3.0
"""Seconds in which nothing is said."""
APART = 10.0
"""Seconds between lines where nobody sits at a terminal."""


class Progress:
    """Says ``judged 12 of 200 files`` now and then; at a terminal on one line."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._start = time.monotonic()
        self._last = 0.0
        self._terminal = sys.stderr.isatty()
        self._shown = False

    def __call__(self, done: int, tokens: int) -> None:
        now = time.monotonic()
        apart = 0.2 if self._terminal else APART
        if now - self._start < QUIET or now - self._last < apart:
            return
        self._last = now
        text = f"judged {done} of {self._total} files, {tokens} tokens"
        end = "\r" if self._terminal else "\n"
        print(f"{text:60}" if self._terminal else text, end=end, file=sys.stderr, flush=True)
        self._shown = self._terminal

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            print(file=sys.stderr)
