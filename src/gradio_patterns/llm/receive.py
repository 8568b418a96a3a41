"""Replies of an endpoint, in one piece or streamed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from gradio_patterns.llm.costs import Usage

LONGEST = 200_000
"""Characters of a reply; an endpoint that sends more is broken or hostile."""


@dataclass(frozen=True)
class Call:
    """A tool the model wants to use."""

    id: str
    name: str
    arguments: str


@dataclass
class Reply:
    """What a model replied; ``usage`` is None where the endpoint does not count."""

    text: str
    calls: tuple[Call, ...] = ()
    refused: str = ""
    cut: bool = False
    """It ended for lack of room."""
    usage: Usage | None = None


@dataclass
class _Parts:
    text: list[str] = field(default_factory=list)
    refusal: list[str] = field(default_factory=list)
    calls: dict[int, list[str]] = field(default_factory=dict)
    size: int = 0


def read_whole(made: Any) -> Reply:
    """A reply that came in one piece."""
    choice = made.choices[0]
    message = choice.message
    calls = tuple(
        Call(call.id or "", call.function.name or "", call.function.arguments or "")
        for call in message.tool_calls or ()
        if getattr(call, "function", None) is not None
    )
    text = message.content
    if text is not None and not isinstance(text, str):
        raise ValueError("the content is not text")
    refused = getattr(message, "refusal", None) or ""
    reason = choice.finish_reason
    refused = refused or ("the endpoint's filter" if reason == "content_filter" else "")
    return Reply((text or "")[:LONGEST], calls, refused, reason == "length", _usage(made))


async def read_stream(chunks: Any) -> Reply:
    """A reply that comes in pieces; one that breaks off raises."""
    parts, reason, usage = _Parts(), None, None
    async for chunk in chunks:
        usage = _usage(chunk) or usage
        if not chunk.choices:
            continue
        choice = chunk.choices[0]
        reason = choice.finish_reason or reason
        if choice.delta is not None:
            _add(parts, choice.delta)
        if parts.size > LONGEST:
            raise ValueError("an endless reply")
    if reason is None:
        raise OSError("the stream broke off")
    calls = tuple(Call(*parts.calls[index]) for index in sorted(parts.calls))
    refused = "".join(parts.refusal)
    refused = refused or ("the endpoint's filter" if reason == "content_filter" else "")
    return Reply("".join(parts.text), calls, refused, reason == "length", usage)


def _add(parts: _Parts, delta: Any) -> None:
    if delta.content:
        parts.text.append(delta.content)
        parts.size += len(delta.content)
    if getattr(delta, "refusal", None):
        parts.refusal.append(delta.refusal)
    for call in delta.tool_calls or ():
        made = parts.calls.setdefault(call.index, ["", "", ""])
        made[0] = call.id or made[0]
        if call.function is not None:
            made[1] += call.function.name or ""
            made[2] += call.function.arguments or ""
            parts.size += len(call.function.arguments or "")


def _usage(made: Any) -> Usage | None:
    counted = getattr(made, "usage", None)
    read, written = (getattr(counted, n, None) for n in ("prompt_tokens", "completion_tokens"))
    if not isinstance(read, int) or not isinstance(written, int) or min(read, written) < 0:
        return None
    return Usage(read, written)
