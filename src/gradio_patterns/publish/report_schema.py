"""The JSON report as its readers may rely on it, described for its schema.

Fields with a default may be left out. Further fields may be added, so they are not refused.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field
from pydantic.json_schema import SkipJsonSchema

from gradio_patterns.publish.records import Confidence, Severity
from gradio_patterns.publish.schemas import finished

Count = Annotated[int, Field(ge=0)]
Place = Annotated[int, Field(ge=1)]
Cell = Annotated[
    int, Field(ge=1, description="The notebook cell, counted from 1; left out elsewhere.")
]
AnyCode = Annotated[str, Field(pattern=r"^GP[0-9]{3}$")]


class Position(BaseModel):
    """A place, counted from 1, columns in Unicode code points."""

    line: Place
    column: Place
    cell: Cell = 1


class Edit(BaseModel):
    """Replace the text from start to end (exclusive) by content."""

    start: Position
    end: Position
    content: str


class Fix(BaseModel):
    """Edits that remove the finding; they apply together or not at all."""

    applicability: Literal["safe", "unsafe", "display"] = Field(
        description="safe keeps behaviour and comments; unsafe may change behaviour; display is "
        "shown, never applied."
    )
    message: str
    edits: list[Edit]


class Finding(BaseModel):
    """One rule broken at one place; end is exclusive."""

    code: AnyCode
    rule: str = Field(description="The rule's name.")
    category: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str = Field(description="As reviewed, with / between folders.")
    start: Position
    end: Position
    fix: Annotated[Fix | None, Field(description="null where there is none.")]
    url: str = Field(description="The rule's page.")
    fingerprint: str = Field(description="Stays the same when lines above change.")
    kind: Literal["static", "judgement"] = Field(
        default="static", description="Who decided: a check, or a model that was asked."
    )


class Question(BaseModel):
    """What a person or a model must answer; code alone cannot decide it."""

    code: AnyCode = ""
    rule: str
    question: str
    path: str
    line: Place
    cell: Cell = 1


class Diagnostic(BaseModel):
    """Something the review could not do; never a finding."""

    code: AnyCode
    message: str
    path: str = Field(description="Empty where it concerns no file.")
    line: Place = Field(default=1, description="Left out where it concerns no line.")
    cell: Cell = 1


class Tool(BaseModel):
    """Which program wrote the report."""

    name: Literal["gradio-patterns"]
    version: str


class Target(BaseModel):
    """The Gradio version reviewed for, and where that was read."""

    gradio: str
    source: str


class Files(BaseModel):
    """How many files were looked at."""

    reviewed: Count
    without_gradio: Count
    failed: Count


class Tokens(BaseModel):
    """What a model read and wrote in this run; not exact where its endpoint does not count."""

    read: Count
    written: Count
    exact: bool


class Judgement(BaseModel):
    """How the questions fared that a model was asked (--llm)."""

    model: str
    mode: Literal["targeted", "agent"]
    asked: Count = Field(description="Questions.")
    traps: Count = Field(description="Answers that became findings of kind judgement.")
    fine: Count = Field(description="Answers that took a question away.")
    unsure: Count
    unanswered: Count = Field(description="Questions without an answer that holds.")
    dropped: dict[str, Count] = Field(description="Answers that did not hold, by the reason.")
    files_without_answer: Count
    complete: bool = Field(description="Whether every file was answered.")
    cached: Count = Field(description="Files whose answer was kept from before.")
    requests: Count
    retries: Count
    tokens: Tokens
    dollars: Annotated[float | None, Field(description="null where no price was given.")]
    seconds: Annotated[float, Field(ge=0)]
    notes: list[str] = Field(description="The same in words, with what went wrong.")


class Report(BaseModel):
    """One review by Gradio Patterns (--format json)."""

    format: Literal["gradio-patterns/report-v1"]
    tool: Tool
    target: Target
    complete: bool = Field(description="False when a file could not be read or parsed.")
    files: Files
    findings: list[Finding]
    questions: list[Question]
    errors: list[Diagnostic]
    targets: dict[str, Target] = Field(
        default_factory=dict, description="By path, where files have another target."
    )
    suppressed: Count = Field(
        default=0, description="How many findings comments or a baseline silence."
    )
    cut: Count = Field(default=0, description="How many findings --max-findings left out.")
    unasked: Count = Field(
        default=0, description="How many questions of less harm --questions would ask, too."
    )
    judgement: Judgement | SkipJsonSchema[None] = Field(
        default=None, description="Left out where no model was asked."
    )


def report_schema() -> dict[str, Any]:
    """The schema of the JSON report."""
    schema = Report.model_json_schema()
    return finished(schema, "report.schema.json", "Gradio Patterns report")
