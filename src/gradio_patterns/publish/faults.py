"""What is wrong with one record: JSON text, JSON Schema and model, one clear line per fault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError as SchemaError
from pydantic import BaseModel, ValidationError

from gradio_patterns.publish.records import PATTERN_WORDS, Problem, Record
from gradio_patterns.publish.schemas import rule_schema

TYPE_WORDS = {
    "string": "a text",
    "array": "a list",
    "object": "an object",
    "integer": "a whole number",
    "boolean": "true or false",
}


@dataclass(frozen=True)
class Fault:
    """One line about one fault: which file, which field, what is wrong, what is allowed."""

    path: str
    field: str
    what: str
    allowed: str = ""

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.path, self.field, self.what) if part)
        return f"{place}; allowed: {self.allowed}" if self.allowed else place


def record_problems(data: Any) -> list[Problem]:
    """What the schema finds, then what only the model finds; one problem per field."""
    found: dict[str, Problem] = {}
    for problem in (*schema_problems(data), *model_problems(data)):
        if not _covers(found, problem.field):
            found[problem.field] = problem
    return list(found.values())


def schema_problems(data: Any) -> list[Problem]:
    """What JSON Schema finds."""
    errors = sorted(_validator().iter_errors(data), key=lambda error: list(map(str, error.path)))
    problems = (problem for error in errors for problem in _from_schema(error))
    return list(dict.fromkeys(problems))


def model_problems(data: Any, model: type[BaseModel] = Record) -> list[Problem]:
    """What the pydantic model finds, cross-field faults included."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return [problem for detail in details for problem in _from_model(dict(detail))]
    return []


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(rule_schema())


def _covers(known: Iterable[str], field: str) -> bool:
    return any(field == name or field.startswith((f"{name}.", f"{name}[")) for name in known)


def _from_schema(error: SchemaError) -> Iterator[Problem]:
    field, value = dotted(error.absolute_path), cast(Any, error.instance)
    wanted = cast(Any, error.validator_value)
    schema = cast(Any, error.schema)
    match error.validator:
        case "required":
            for name in wanted:
                if name not in value:
                    yield Problem(_join(field, name), "is missing", "a value; it is required")
        case "additionalProperties":
            names = schema.get("properties", {})
            for name in value:
                if name not in names:
                    yield Problem(_join(field, name), "is not a known field", ", ".join(names))
        case "type":
            yield _wrong_type(field, value, wanted)
        case "enum":
            yield Problem(field, f"{_shown(value)} is not a choice", ", ".join(map(str, wanted)))
        case "const":
            yield Problem(field, f"{_shown(value)} is wrong", str(wanted))
        case "pattern":
            yield _wrong_pattern(field, value, wanted)
        case "minLength" | "maxLength" | "minItems" | "maxItems" as bound:
            yield _wrong_length(field, value, at_least=bound.startswith("min"), bound=wanted)
        case "uniqueItems":
            yield Problem(field, "holds the same value twice", "each value once")
        case None:
            yield Problem(field, "is out of place", "only with kind judgement")
        case _:
            yield Problem(field, error.message, str(wanted))


def _from_model(detail: Mapping[str, Any]) -> Iterator[Problem]:
    field, value = dotted(detail["loc"]), detail["input"]
    context: Mapping[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "cross_field":
            for problem in context["problems"]:
                yield Problem(*problem)
        case "missing":
            yield Problem(field, "is missing", "a value; it is required")
        case "extra_forbidden":
            yield Problem(field, "is not a known field", "the fields of the schema")
        case "literal_error":
            allowed = context["expected"].replace("'", "").replace(" or ", ", ")
            yield Problem(field, f"{_shown(value)} is not a choice", allowed)
        case "string_type":
            yield _wrong_type(field, value, "string")
        case "list_type":
            yield _wrong_type(field, value, "array")
        case "dict_type" | "model_type":
            yield _wrong_type(field, value, "object")
        case "string_pattern_mismatch":
            yield _wrong_pattern(field, value, context["pattern"])
        case "string_too_short" | "too_short":
            yield _wrong_length(field, value, at_least=True, bound=context["min_length"])
        case "string_too_long" | "too_long":
            yield _wrong_length(field, value, at_least=False, bound=context["max_length"])
        case "repeated":
            yield Problem(field, "holds the same value twice", "each value once")
        case _:
            yield Problem(field, str(detail["msg"]), "what the schema describes")


def _wrong_type(field: str, value: Any, wanted: str) -> Problem:
    return Problem(field, f"is {kind_of(value)}", TYPE_WORDS.get(wanted, wanted))


def _wrong_pattern(field: str, value: Any, pattern: str) -> Problem:
    what = f"{_shown(value)} does not fit" if value else "is empty"
    return Problem(field, what, PATTERN_WORDS.get(pattern, pattern))


def _wrong_length(field: str, value: Any, *, at_least: bool, bound: int) -> Problem:
    unit = "characters" if isinstance(value, str) else "entries"
    limit = "at least" if at_least else "at most"
    if not value:
        return Problem(field, "is empty", f"{limit} {bound} {unit}")
    return Problem(field, f"has {len(value)} {unit}", f"{limit} {bound} {unit}")


def dotted(path: Iterable[str | int]) -> str:
    field = ""
    for part in path:
        field = f"{field}[{part}]" if isinstance(part, int) else _join(field, part)
    return field


def _join(field: str, name: str) -> str:
    name = name if name.isprintable() else json.dumps(name)
    return f"{field}.{name}" if field else name


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    text = text if text.isprintable() else json.dumps(value, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."


def kind_of(value: Any) -> str:
    if value is None:
        return "null"
    kinds = {str: "string", list: "array", bool: "boolean", int: "integer"}
    if isinstance(value, dict):
        return "an object"
    return TYPE_WORDS.get(kinds.get(type(value), ""), "a number")
