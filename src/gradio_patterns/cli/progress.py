"""How far a long review is: a bar of ``tqdm`` where that is installed, else a plain counter.

Told on standard error, at a terminal alone, and only of reviews that take longer than a moment.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TextIO

MOMENT = 2.0
"""Seconds in which a review says nothing of how far it is."""
STEP = 0.1
"""Seconds between two words of it."""

Told = Callable[[int, int], None]
"""Called with how many files are done, and how many there are."""


def teller(stream: TextIO, clock: Callable[[], float] = time.monotonic) -> Told:
    """What a review calls after each file."""
    began = last = clock()
    bar: Any = None

    def told(done: int, total: int) -> None:
        nonlocal last, bar
        now = clock()
        if now - began < MOMENT or (now - last < STEP and done < total):
            return
        if last == began:
            bar = _bar(stream, total)
        last = now
        if bar is not None:
            bar.update(done - bar.n)
            if done >= total:
                bar.close()
            return
        text = f"{done} of {total} files reviewed"
        stream.write(f"\r{text}" if done < total else f"\r{' ' * len(text)}\r")
        stream.flush()

    return told


def _bar(stream: TextIO, total: int) -> Any:
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm(total=total, unit=" files", file=stream, leave=False)
