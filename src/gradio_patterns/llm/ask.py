"""From a request to answers of the right shape: one repair try, then it is given up."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic

from gradio_patterns.llm import cache
from gradio_patterns.llm.agent import converse
from gradio_patterns.llm.answers import Answers, Shape, UnreadableError, parsed
from gradio_patterns.llm.connection import Link
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.prompts import Asked
from gradio_patterns.llm.repair import readable


@dataclass(frozen=True)
class Answered(Generic[Shape]):
    """Answers to one request, and what they took."""

    answers: Shape
    usage: Usage
    seconds: float
    cached: bool


async def answered(link: Link, asked: Asked) -> Answered[Answers]:
    """The answers about one file, from the cache or the model; ``FailedError`` where none."""

    async def conversation() -> tuple[str, Usage]:
        return await converse(link, asked)

    name = cache.name(link.settings, asked)
    if link.settings.mode == "agent":
        asked.sent.update(range(1, len(asked.document.lines) + 1))
        return await remembered(link, name, Answers, conversation)
    return await remembered(link, name, Answers, lambda: readable(link, asked.messages, Answers))


async def remembered(
    link: Link, name: str, shape: type[Shape], ask: Callable[[], Awaitable[tuple[str, Usage]]]
) -> Answered[Shape]:
    """What is kept under a name where it can be read, else asked and kept."""
    folder = link.settings.cache
    kept = cache.get(folder, name)
    if kept is not None:
        try:
            return Answered(parsed(kept.text, shape), kept.usage, kept.seconds, True)
        except UnreadableError:
            pass
    start = time.monotonic()
    text, usage = await ask()
    seconds = round(time.monotonic() - start, 3)
    cache.put(folder, name, cache.Kept(text, usage, seconds))
    return Answered(parsed(text, shape), usage, seconds, False)
