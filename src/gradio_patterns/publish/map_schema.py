"""The JSON form of a map as its readers may rely on it, described for its schema.

``?`` in a text stands for what could not be read off the source. Further fields may be added.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from gradio_patterns.publish.report_schema import AnyCode, Place
from gradio_patterns.publish.schemas import finished


class Component(BaseModel):
    """A component or layout."""

    name: str = Field(description="The variable, else the kind with its label.")
    kind: str
    line: Place
    inside: list[str] = Field(description="The layouts around it, outmost first.")


class Listener(BaseModel):
    """What starts it, what runs, what goes in and out."""

    line: Place
    triggers: list[str]
    handler: str
    handler_line: Place | None = Field(description="null where the handler is not known.")
    handler_path: str | None = Field(
        description="The handler's file, seen from this one's folder; null where it is this one."
    )
    handler_package: str | None = Field(
        description="What the handler is imported from, if that is no module of the project."
    )
    inputs: list[str]
    outputs: list[str]
    after: Place | None = Field(description="The line of the listener that it waits for.")
    settings: dict[str, str] = Field(description="Queue settings as they are written.")


class Shared(BaseModel):
    """A module-level name that handlers change: one object for all visitors."""

    name: str
    line: int
    writers: list[str]
    readers: list[str]


class Touch(BaseModel):
    """Something outside the app that it reaches."""

    what: Literal["file", "command", "network", "environment"]
    line: Place
    function: str | None = Field(description="null at module level.")
    detail: str


class Serving(BaseModel):
    """A launch or mount, without who may log in."""

    line: Place
    call: str


class File(BaseModel):
    """One file with Gradio in it."""

    path: str
    gradio: str
    components: list[Component]
    listeners: list[Listener]
    shared: list[Shared]
    touches: list[Touch]
    serving: list[Serving]


class Problem(BaseModel):
    """A file that could not be read."""

    code: AnyCode
    message: str
    path: str


class Map(BaseModel):
    """Apps on one page (gradio-patterns map --format json)."""

    format: Literal["gradio-patterns/map-v1"]
    files: list[File]
    errors: list[Problem]


def map_schema() -> dict[str, Any]:
    """The schema of the map."""
    return finished(Map.model_json_schema(), "map.schema.json", "Gradio Patterns map")
