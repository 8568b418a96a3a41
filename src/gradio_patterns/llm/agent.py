"""Agent mode: the model may look further before it answers, in a bounded number of rounds.

Its tools only read what this run has read already, masked as everything that is sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from gradio_patterns.llm.answers import Answers
from gradio_patterns.llm.connection import Link
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.guide import TOOLS, guide
from gradio_patterns.llm.masking import masked
from gradio_patterns.llm.prompts import Asked, Message, numbered
from gradio_patterns.llm.receive import Call, Reply
from gradio_patterns.llm.repair import repaired
from gradio_patterns.llm.request import say

MOST_CALLS = 6
"""Calls of one round that are answered."""
LONGEST = 12_000
"""Characters of what a tool answers."""


def opening(asked: Asked) -> list[Message]:
    """The first messages of the conversation about one file."""
    first, *rest = asked.messages
    return [{**first, "content": f"{first['content']}\n\n{guide()}"}, *rest]


async def converse(link: Link, asked: Asked) -> tuple[str, Usage]:
    """The model's answer after at most ``steps`` rounds, and the tokens of all of them."""
    messages = opening(asked)
    usage = Usage()
    for _ in range(link.settings.steps):
        reply = await say(link, messages, tools=TOOLS)
        if not reply.calls:
            return await repaired(link, messages, reply, Answers, usage)
        usage = usage.plus(reply.usage or Usage())
        messages += _round(asked, reply)
    messages.append({"role": "user", "content": "Answer now, with the JSON object alone."})
    last = await say(link, messages, shape=Answers)
    return await repaired(link, messages, last, Answers, usage)


def _round(asked: Asked, reply: Reply) -> list[Message]:
    calls = reply.calls[:MOST_CALLS]
    said: Message = {
        "role": "assistant",
        "content": reply.text or None,
        "tool_calls": [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for call in calls
        ],
    }
    results = [
        {"role": "tool", "tool_call_id": call.id, "content": used(asked, call)} for call in calls
    ]
    return [said, *results]


def used(asked: Asked, call: Call) -> str:
    """What a tool answers; a wrong call is told so, and nothing else happens."""
    try:
        given = json.loads(call.arguments or "{}")
        if call.name not in USE or not isinstance(given, dict):
            return f"There is no such tool: use {', '.join(USE)}."
        return USE[call.name](asked, given)[:LONGEST]
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError) as error:
        return f"That call is wrong: {' '.join(str(error).split())[:200]}"


def _review(asked: Asked, given: Mapping[str, Any]) -> str:
    return "\n".join(asked.static) or "nothing found"


def _explain(asked: Asked, given: Mapping[str, Any]) -> str:
    from gradio_patterns.knowledge.explain import explain

    return explain(str(given["rule"]), "markdown")


def _read(asked: Asked, given: Mapping[str, Any]) -> str:
    first = max(1, int(given["first"]))
    last = min(int(given["last"]), first + 199, len(asked.document.lines))
    lines = range(first, last + 1)
    return "\n".join(["CODE", *numbered(asked.document, lines), "END CODE"])


def _masked(use: Callable[[Asked, Mapping[str, Any]], str]) -> Callable[..., str]:
    return lambda asked, given: masked(use(asked, given))


USE: dict[str, Callable[..., str]] = {
    "review": _masked(_review),
    "explain": _explain,
    "read": _read,
}
