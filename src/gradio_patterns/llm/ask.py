"""From a request to answers of the right shape: one repair try, then it is given up."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from pydantic import BaseModel

from gradio_patterns.llm import cache
from gradio_patterns.llm.answers import Answers, Shape, UnreadableError, parsed
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.link import FailedError, Link
from gradio_patterns.llm.prompts import Asked, Message
from gradio_patterns.llm.receive import Reply
from gradio_patterns.llm.talk import say

REPAIR = (
    "That could not be read: {why}. Answer once more with nothing but the JSON object, in exactly "
    "the form that was asked for."
)


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
        from gradio_patterns.llm.agent import converse

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


async def readable(
    link: Link, messages: Sequence[Message], shape: type[BaseModel]
) -> tuple[str, Usage]:
    """What the model wrote, known to parse, and the tokens of all tries."""
    reply = await say(link, messages, shape=shape)
    return await repaired(link, messages, reply, shape)


async def repaired(
    link: Link,
    messages: Sequence[Message],
    reply: Reply,
    shape: type[BaseModel],
    before: Usage | None = None,
) -> tuple[str, Usage]:
    """The text of a reply where it parses, else that of a second one."""
    usage = (before or Usage()).plus(reply.usage or Usage())
    why = _unreadable(reply, shape)
    if not why:
        return reply.text, usage
    again = [
        *messages,
        {"role": "assistant", "content": reply.text[:8000] or "(nothing)"},
        {"role": "user", "content": REPAIR.format(why=why[:400])},
    ]
    second = await say(link, again, shape=shape)
    usage = usage.plus(second.usage or Usage())
    still = _unreadable(second, shape)
    if still:
        raise FailedError(f"the answer cannot be read: {still}")
    return second.text, usage


def _unreadable(reply: Reply, shape: type[BaseModel]) -> str:
    if reply.refused:
        raise FailedError("the model refused to answer")
    try:
        parsed(reply.text, shape)
    except UnreadableError as error:
        return "it was cut off for its length" if reply.cut else str(error)
    return ""
