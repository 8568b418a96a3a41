"""One request to the endpoint, tried until it is answered or there is no hope."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

from openai import APIConnectionError, APIError, APIResponseValidationError, APIStatusError
from pydantic import BaseModel

from gradio_patterns.llm.connection import FailedError, GoneError, HopelessError, Link, SpentError
from gradio_patterns.llm.costs import Usage, estimate, tokens
from gradio_patterns.llm.forms import bends, send, told_by
from gradio_patterns.llm.prompts import Message
from gradio_patterns.llm.receive import OddError, Reply
from gradio_patterns.llm.waiting import growing, server_wait, until_allowed

HOPELESS = (401, 402, 403, 404)
AGAIN = (408, 409, 425, 429)
SILENCES = 2
"""How often a silent endpoint is tried; each time costs the whole timeout."""


async def say(
    link: Link,
    messages: Sequence[Message],
    *,
    tools: Sequence[Message] = (),
    shape: type[BaseModel] | None = None,
) -> Reply:
    """The reply, asked for in a shape.

    ``FailedError``, ``HopelessError`` or ``SpentError`` where there is none.
    """
    settings = link.settings
    guess = estimate(messages) + estimate(tools)
    reserved = guess + settings.answer_tokens
    budget = settings.token_budget
    if budget is not None and link.usage.total + link.reserved + reserved > budget:
        raise SpentError("the token budget is used up")
    link.reserved += reserved
    try:
        reply = await _until_answered(link, messages, tools, shape)
    finally:
        link.reserved -= reserved
    if reply.usage is None:
        written = tokens(reply.text + "".join(call.arguments for call in reply.calls))
        reply.usage = Usage(guess, written, exact=False)
    link.usage = link.usage.plus(reply.usage)
    return reply


async def _until_answered(
    link: Link, messages: Sequence[Message], tools: Sequence[Message], shape: type[BaseModel] | None
) -> Reply:
    tries = silences = 0
    first_form, known = link.form, link.form_known
    while True:
        await until_allowed(link)
        before = link.form, link.limit_name, len(link.left_out)
        try:
            link.requests += 1
            call = send(link, messages, tools, shape)
            reply = await asyncio.wait_for(call, link.settings.timeout)
            link.form_known = link.form_known or shape is not None
            return reply
        except (asyncio.TimeoutError, TimeoutError):
            silences += 1
            wait, said = growing(link, tries), f"no answer within {link.settings.timeout:g} s"
        except APIStatusError as error:
            said = told_by(error, link)
            if bends(link, error, shape is not None, before):
                continue
            if error.status_code == 400 and not known and link.form > first_form:
                # It was not the form: back to the surest, and that is tried no more.
                link.form, link.form_known = first_form, True
            if error.status_code in HOPELESS or error.status_code < 400:
                raise HopelessError(said) from None
            if error.status_code not in AGAIN and error.status_code < 500:
                raise FailedError(said) from None
            wait = server_wait(link, error.response.headers, growing(link, tries))
            if wait > link.settings.longest_pause:
                raise FailedError(f"{said}; it asks to wait {wait:.0f} s") from None
        except (APIConnectionError, APIResponseValidationError, OSError) as error:
            timed_out = "Timeout" in type(error).__name__
            silences += timed_out
            wait, said = growing(link, tries), _cause(error, link)
        except (OddError, APIError) as error:
            wait, said = growing(link, tries), f"not understood: {link.quoted(error)}"
        except ValueError:
            wait, said = growing(link, tries), "not understood: what came is no JSON"
        except Exception as error:
            # What came is not the protocol, or broke off within a stream.
            wait, said = growing(link, tries), f"not understood: {type(error).__name__}"
        tries += 1
        if tries >= link.settings.attempts or silences >= SILENCES:
            raise GoneError(f"{said} ({tries} attempts)")
        link.retries += 1
        await asyncio.sleep(wait * random.uniform(1.0, 1.25))


def _cause(error: BaseException, link: Link) -> str:
    cause = error.__cause__ or error
    text = link.quoted(cause)
    return f"connection lost: {text or type(cause).__name__}"
