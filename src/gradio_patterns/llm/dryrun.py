"""``--dry-run``: exactly what would be sent, its size and what it would cost, and nothing sent."""

from __future__ import annotations

import json

from gradio_patterns.llm import cache
from gradio_patterns.llm.costs import Usage, estimate, money
from gradio_patterns.llm.masking import masked
from gradio_patterns.llm.prompts import Asked, Message
from gradio_patterns.llm.settings import Settings
from gradio_patterns.report.common import plural

ANSWER = 150
"""Tokens an answer to one question takes, about."""


def rendered(asked: list[Asked], settings: Settings, as_json: bool) -> str:
    """The requests in full, then their sizes and the sum."""
    sent = [_messages(one, settings) for one in asked]
    ready = [cache.get(settings.cache, cache.name(settings, one)) is not None for one in asked]
    new = [messages for messages, is_ready in zip(sent, ready, strict=True) if not is_ready]
    usage = Usage(
        sum(map(estimate, new)),
        ANSWER * sum(len(o.questions) for o, r in zip(asked, ready, strict=True) if not r),
        exact=False,
    )
    if as_json:
        return json.dumps(_document(asked, sent, ready, usage, settings), indent=2) + "\n"
    lines: list[str] = []
    before = ""
    for one, messages, is_ready in zip(asked, sent, ready, strict=True):
        first, *rest = messages
        size = len(json.dumps(messages, ensure_ascii=False).encode())
        kept = ", answer kept from before: not sent again" if is_ready else ""
        lines.append(f"=== {one.path}: {size} bytes, about {estimate(messages)} tokens{kept}")
        same = first["content"] == before
        before = first["content"]
        lines.append("--- system" + (" (the same as above)" if same else f"\n{before}"))
        lines += [f"--- {message['role']}\n{message['content']}" for message in rest]
    lines.append(
        f"{plural(len(new), 'request')} to {settings.model or 'a model'}"
        f" at {masked(settings.base_url)},"
        f" about {usage.read} tokens to read and {usage.written} to write,"
        f" {money(usage, settings.price)}"
    )
    if settings.mode == "agent":
        lines.append(f"in agent mode, up to {settings.steps} more requests a file, each longer")
    return "\n".join([*lines, "nothing was sent"]) + "\n"


def _messages(one: Asked, settings: Settings) -> list[Message]:
    if settings.mode == "agent":
        from gradio_patterns.llm.agent import opening

        return opening(one)
    return list(one.messages)


def _document(
    asked: list[Asked],
    sent: list[list[Message]],
    ready: list[bool],
    usage: Usage,
    settings: Settings,
) -> dict[str, object]:
    from gradio_patterns.llm.costs import dollars

    return {
        "model": settings.model,
        "endpoint": masked(settings.base_url),
        "requests": [
            {"path": one.path, "messages": messages, "tokens": estimate(messages), "kept": is_ready}
            for one, messages, is_ready in zip(asked, sent, ready, strict=True)
        ],
        "estimate": {
            "read": usage.read,
            "written": usage.written,
            "dollars": dollars(usage, settings.price),
        },
    }
