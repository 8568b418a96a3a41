"""Answers that can be read: one that cannot is asked for once more."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from gradio_patterns.llm.answers import UnreadableError, parsed
from gradio_patterns.llm.connection import FailedError, Link
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.prompts import Message
from gradio_patterns.llm.receive import Reply
from gradio_patterns.llm.request import say

REPAIR = (
    "That could not be read: {why}. Answer once more with nothing but the JSON object, in exactly "
    "the form that was asked for."
)


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
