"""How long to wait before a request is sent, or sent again."""

from __future__ import annotations

import asyncio
import random
import time
from email.utils import parsedate_to_datetime
from typing import Any

from gradio_patterns.llm.connection import Link


async def until_allowed(link: Link) -> None:
    """Wait while the endpoint wants nobody to send."""
    while (left := link.resume_at - time.monotonic()) > 0:
        await asyncio.sleep(left * random.uniform(1.0, 1.1))


def growing(link: Link, tries: int) -> float:
    """Twice as long with each try."""
    return min(link.settings.pause * 2.0**tries, link.settings.longest_pause)


def server_wait(link: Link, headers: Any, otherwise: float) -> float:
    """How long to wait, as ``Retry-After`` says; then everybody waits."""
    wait: float | None
    try:
        wait = float(headers.get("retry-after-ms", "")) / 1000
    except ValueError:
        wait = _retry_after(headers.get("retry-after", ""))
    if wait is None or wait < 0 or wait != wait:
        return otherwise
    if wait <= link.settings.longest_pause:
        link.resume_at = max(link.resume_at, time.monotonic() + wait)
    return wait


def _retry_after(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).timestamp() - time.time()
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
