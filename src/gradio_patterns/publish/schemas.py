"""The JSON Schemas, generated from the models (draft 2020-12)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from gradio_patterns.publish.records import PATTERN_WORDS, Record

SCHEMA_URL = "https://gradio-patterns.readthedocs.io/schema/"
"""Where the schemas are published; ``$id`` begins with it."""


class Generator(GenerateJsonSchema):
    """Optional means left out, never null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


@cache
def rule_schema() -> dict[str, Any]:
    """The schema of ``rule.json``."""
    schema = Record.model_json_schema(schema_generator=Generator)
    return finished(schema, "rule.schema.json", "Gradio Patterns rule")


def finished(schema: dict[str, Any], name: str, title: str) -> dict[str, Any]:
    """A generated schema with its heading, without generated noise, patterns put in words."""
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": SCHEMA_URL + name,
        "title": title,
    }
    return {**head, **_tidy(schema)}


def schema_text(schema: dict[str, Any]) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _tidy(node: Any) -> Any:
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidy(value) for key, value in node.items() if not _noise(key, value)}
    if isinstance(tidy.get("pattern"), str) and tidy["pattern"] in PATTERN_WORDS:
        tidy["patternErrorMessage"] = "Allowed: " + PATTERN_WORDS[tidy["pattern"]]
    return tidy


def _noise(key: str, value: Any) -> bool:
    return key in ("title", "default") and not isinstance(value, dict)
