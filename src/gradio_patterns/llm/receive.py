"""Replies of an endpoint, in one piece or streamed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from gradio_patterns.llm.costs import Usage

LONGEST = 200_000
"""Characters of a reply; an endpoint that sends more is broken or hostile."""
MOST_TOKENS = 10**9
"""A count beyond is none."""


class OddError(Exception):
    """What came is not what the protocol says."""


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
    choice = _first_choice(made)
    message = choice.message
    calls = tuple(
        _call(call.id, call.function.name, _arguments(call.function.arguments))
        for call in getattr(message, "tool_calls", None) or ()
        if getattr(call, "function", None) is not None
    )
    text = _text(getattr(message, "content", None))
    refused = getattr(message, "refusal", None) or ""
    reason = choice.finish_reason
    refused = refused or ("the endpoint's filter" if reason == "content_filter" else "")
    return Reply(text[:LONGEST], calls, refused, reason == "length", _usage(made))


def _first_choice(made: Any) -> Any:
    if isinstance(made, str):
        raise OddError("what came is no JSON; is the base URL right?")
    choices = getattr(made, "choices", None)
    if not isinstance(choices, list) or not choices or not hasattr(choices[0], "message"):
        error = getattr(made, "error", None)
        raise OddError(f"an error: {error}" if error else "there are no choices in it")
    return choices[0]


def _text(content: Any) -> str:
    """The content, which some endpoints send in parts."""
    if isinstance(content, list):
        parts = [part for part in content if isinstance(part, dict) and part.get("type") == "text"]
        content = "".join(str(part.get("text", "")) for part in parts)
    if content is not None and not isinstance(content, str):
        raise OddError("the content is not text")
    return _sendable(content or "")


def _call(id: object, name: object, arguments: str) -> Call:
    return Call(_sendable(str(id or "")), _sendable(str(name or "")), _sendable(arguments))


def _arguments(given: Any) -> str:
    """The arguments of a call, which some endpoints send as the object itself."""
    return given if isinstance(given, str) else json.dumps(given) if given else ""


async def read_stream(chunks: Any) -> Reply:
    """A reply that comes in pieces; one that breaks off raises."""
    parts, reason, usage, came = _Parts(), None, None, False
    async for chunk in chunks:
        came = True
        usage = _usage(chunk) or usage
        if not chunk.choices:
            continue
        choice = chunk.choices[0]
        reason = choice.finish_reason or reason
        if choice.delta is not None:
            _add(parts, choice.delta)
        if parts.size > LONGEST:
            raise OddError("an endless reply")
    if not came:
        raise OddError("nothing was streamed; does it work with stream = false?")
    if reason is None:
        raise OSError("the stream broke off")
    calls = tuple(_call(*parts.calls[index]) for index in sorted(parts.calls))
    refused = "".join(parts.refusal)
    refused = refused or ("the endpoint's filter" if reason == "content_filter" else "")
    return Reply(_sendable("".join(parts.text)), calls, refused, reason == "length", usage)


def _add(parts: _Parts, delta: Any) -> None:
    if delta.content:
        parts.text.append(delta.content)
        parts.size += len(delta.content)
    if getattr(delta, "refusal", None):
        parts.refusal.append(delta.refusal)
        parts.size += len(delta.refusal)
    for call in delta.tool_calls or ():
        made = parts.calls.setdefault(call.index or 0, ["", "", ""])
        made[0] = call.id or made[0]
        if call.function is not None:
            given = _arguments(call.function.arguments)
            made[1] += call.function.name or ""
            made[2] += given
            parts.size += len(given) + len(call.function.name or "") + 1


def _usage(made: Any) -> Usage | None:
    counted = getattr(made, "usage", None)
    read, written = (getattr(counted, n, None) for n in ("prompt_tokens", "completion_tokens"))
    if not _is_count(read) or not _is_count(written):
        return None
    return Usage(read, written)


def _is_count(number: object) -> TypeGuard[int]:
    if not isinstance(number, int) or isinstance(number, bool):
        return False
    return 0 <= number <= MOST_TOKENS


def _sendable(text: str) -> str:
    """The text without halves of characters, which JSON may hold and no request can."""
    return text.encode("utf-8", "replace").decode()
