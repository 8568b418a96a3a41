"""The shape of an answer, and reading it from what a model wrote."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ValidationError

Shape = TypeVar("Shape", bound=BaseModel)


class Answer(BaseModel):
    """The answer to one question."""

    id: str
    rule: str
    thought: str
    """Room to think, which helps models; nobody is shown it."""
    verdict: Literal["trap", "fine", "unsure"]
    line: int
    quote: str


class Answers(BaseModel):
    """The answers to the questions about one file."""

    answers: list[Answer]


class UnreadableError(ValueError):
    """What a model wrote is not answers; says why, for the model to read."""


@cache
def schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema, as strict endpoints want it: all fields required, none besides."""
    made = shape.model_json_schema()
    for part in (made, *made.get("$defs", {}).values()):
        part["additionalProperties"] = False
        part.pop("description", None)
        part.pop("title", None)
        for field in part["properties"].values():
            field.pop("title", None)
    return made


def parsed(text: str, shape: type[Shape]) -> Shape:
    """The answers in a text: JSON, maybe in a code fence or after a model's thoughts."""
    text = re.sub(r"(?s)\A\s*<think>.*?</think>", "", text).strip()
    fenced = re.fullmatch(r"(?s)```(?:json)?\s*\n(.*?)\n?```", text)
    text = fenced[1] if fenced else text
    first, last = text.find("{"), text.rfind("}")
    if first < 0 or last < first:
        raise UnreadableError("there is no JSON object in it")
    try:
        return shape.model_validate_json(text[first : last + 1], strict=True)
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False)[:3]
        said = "; ".join(f"{'.'.join(map(str, w['loc']))}: {w['msg']}" for w in wrong)
        raise UnreadableError(said) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableError(str(error)) from None
