"""The schema of the configuration, from the table of its keys."""

from __future__ import annotations

from typing import Any

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.publish.schemas import finished
from gradio_patterns.settings.config import FAIL_ON, KEYS

NAMES = {"type": "array", "items": {"type": "string", "minLength": 1}}
KINDS: dict[str, dict[str, Any]] = {
    "names": NAMES,
    "table": {"type": "object", "additionalProperties": NAMES},
    "severity": {"enum": list(SEVERITIES)},
    "fail-on": {"enum": list(FAIL_ON)},
    "text": {"type": "string", "minLength": 1},
    "count": {"type": "integer", "minimum": 0},
    "flag": {"type": "boolean"},
}
"""What the kinds of values in ``KEYS`` admit."""


def config_schema() -> dict[str, Any]:
    """The schema of gradio-patterns.toml and of [tool.gradio-patterns]."""
    schema = {
        "description": "gradio-patterns.toml, or [tool.gradio-patterns] in pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key: {"description": description, **KINDS[kind]}
            for key, (kind, description) in KEYS.items()
        },
    }
    return finished(schema, "config.schema.json", "Gradio Patterns configuration")
