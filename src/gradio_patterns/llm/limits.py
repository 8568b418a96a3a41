"""The HTTP client: it follows no redirect and reads no endless answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

from openai import DefaultAsyncHttpxClient

MOST = 16_000_000
"""Bytes of an answer in one piece."""
MOST_STREAMED = 100_000_000
"""Bytes of a streamed one: each token comes in some hundred, and none is kept."""
PACKED = 16
"""Packed bytes count as so many."""

# The client of ``openai`` is made of httpx, or of what replaced it in the version at hand.
_HTTPX = import_module(DefaultAsyncHttpxClient.__mro__[1].__module__.partition(".")[0])


def http_client(timeout: float) -> Any:
    """A client that sends the code and the key to nobody but the address that was named."""
    hooks = {"response": [_bounded]}
    return DefaultAsyncHttpxClient(timeout=timeout, follow_redirects=False, event_hooks=hooks)


async def _bounded(response: Any) -> None:
    streamed = response.headers.get("content-type", "").startswith("text/event-stream")
    most = MOST_STREAMED if streamed else MOST
    packed = response.headers.get("content-encoding", "identity") != "identity"
    response.stream = _Bounded(response.stream, most // PACKED if packed else most)


class _Bounded(_HTTPX.AsyncByteStream):  # type: ignore[name-defined, misc]
    """The bytes of an answer, up to a limit."""

    def __init__(self, inner: Any, most: int) -> None:
        self._inner = inner
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._inner:
            self._left -= len(part)
            if self._left < 0:
                raise OSError("an endless answer")
            yield part

    async def aclose(self) -> None:
        await self._inner.aclose()
