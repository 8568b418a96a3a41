"""The form of a request: what an endpoint does not know is noticed once and not sent again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from openai import APIStatusError
from pydantic import BaseModel

from gradio_patterns.llm.answers import schema
from gradio_patterns.llm.connection import Link
from gradio_patterns.llm.prompts import Message
from gradio_patterns.llm.receive import Reply, read_stream, read_whole

FORMS = ("schema", "json", "plain")
"""How the shape of an answer is asked for, the surest first."""
UNKNOWN = (415, 422, 501)
TOO_LONG = re.compile(r"context|length|too (?:long|large|many)|tokens")
"""What else is wrong with a request that is refused without a word about its form."""


async def send(
    link: Link,
    messages: Sequence[Message],
    tools: Sequence[Message],
    shape: type[BaseModel] | None,
) -> Reply:
    """Send once, in the form the endpoint is known to bear."""
    settings = link.settings
    arguments: dict[str, Any] = {
        "model": settings.model,
        "messages": list(messages),
        "temperature": 0,
        link.limit_name: settings.answer_tokens,
    }
    if tools:
        arguments["tools"] = list(tools)
    form = FORMS[link.form]
    if shape is not None and form == "schema":
        wanted = {"name": shape.__name__.lower(), "strict": True, "schema": schema(shape)}
        arguments["response_format"] = {"type": "json_schema", "json_schema": wanted}
    elif shape is not None and form == "json":
        arguments["response_format"] = {"type": "json_object"}
    if settings.stream:
        arguments |= {"stream": True, "stream_options": {"include_usage": True}}
    for name in link.left_out:
        arguments.pop(name, None)
    made = await link.client.chat.completions.create(**arguments)
    if not settings.stream:
        return read_whole(made)
    try:
        return await read_stream(made)
    finally:
        await made.close()


def bends(
    link: Link, error: APIStatusError, structured: bool, before: tuple[int, str, int]
) -> bool:
    """Whether the request may pass in another form, now taken for all that follow."""
    if error.status_code not in (400, 404, 415, 422, 500, 501):
        return False
    if (link.form, link.limit_name, len(link.left_out)) != before:
        return True  # another request has bent it meanwhile
    said = str(error.message).lower()
    for name in ("temperature", "stream_options"):
        if name in said and name not in link.left_out:
            link.left_out.add(name)
            return True
    if "max_completion_tokens" in said and link.limit_name == "max_completion_tokens":
        link.limit_name = "max_tokens"
        return True
    about_form = re.search(r"response_format|json_schema|structured|schema|grammar", said)
    unsaid = error.status_code == 400 and not link.form_known and not TOO_LONG.search(said)
    if structured and link.form < 2 and (about_form or unsaid or error.status_code in UNKNOWN):
        link.form += 1
        return True
    return False


def told_by(error: APIStatusError, link: Link) -> str:
    """What an endpoint said with an error."""
    text = re.sub(r"^Error code: \d+(?: - |$)", "", str(error.message))
    hint = "is the base URL right?" if error.status_code == 404 else ""
    said = f"status {error.status_code}: {link.quoted(text) or hint}".rstrip(": ")
    if 300 <= error.status_code < 400:
        to = link.quoted(error.response.headers.get("location", "nowhere"))
        said = f"status {error.status_code}: it redirects to {to}; name the right --base-url"
    return said
