"""The connection to an endpoint: what was learned about it, what was used up, what can go wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from openai import AsyncOpenAI

from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.limits import http_client
from gradio_patterns.llm.masking import MASK, masked
from gradio_patterns.llm.settings import NO_KEY, Settings
from gradio_patterns.report.common import one_line


class FailedError(Exception):
    """This request was not answered."""


class GoneError(FailedError):
    """It was not answered however often it was tried: maybe nothing will be."""


class HopelessError(Exception):
    """No request will be answered."""


class SpentError(Exception):
    """The token budget does not suffice for this request."""


@dataclass
class Link:
    """The connection to an endpoint, what was learned about it, and what was used up."""

    client: AsyncOpenAI
    settings: Settings
    form: int = 0
    """Which of ``forms.FORMS`` the endpoint bears."""
    form_known: bool = False
    """Whether an answer has come in that form."""
    limit_name: str = "max_completion_tokens"
    left_out: set[str] = field(default_factory=set)
    resume_at: float = 0.0
    """Nobody sends before: the endpoint asked for a pause."""
    usage: Usage = field(default_factory=Usage)
    reserved: int = 0
    requests: int = 0
    retries: int = 0

    def quoted(self, text: object) -> str:
        """What an endpoint or the client said: one short line, and never the key."""
        line = " ".join(one_line(str(text)).split())
        if self.settings.key not in ("", NO_KEY):
            line = line.replace(self.settings.key, MASK)
        return masked(line)[:160]


def connect(settings: Settings) -> Link:
    """A client for the endpoint; the retries are ours."""
    client = AsyncOpenAI(
        api_key=settings.key or NO_KEY,
        base_url=settings.base_url,
        timeout=settings.timeout,
        max_retries=0,
        http_client=http_client(settings.timeout),
    )
    return Link(client, settings)
