"""The rule record: what ``rule.json`` may say, as pydantic models (authoring side only).

Fields that may be left out have an empty default; nothing is ever ``null``. The JSON Schema in
``schema/rule.schema.json`` is generated from here, descriptions included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

Category = Literal[
    "structure",
    "state",
    "performance",
    "files",
    "components",
    "security",
    "deployment",
    "events",
    "upgrading",
]
Stage = Literal["preview", "stable", "deprecated", "removed"]
Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Verdict = Literal["confirmed", "corrected", "outdated"]
Kind = Literal["static", "judgement"]
Checklist = Literal[
    "before-sharing",
    "before-deploying",
    "spaces",
    "behind-a-proxy",
    "chat-apps",
    "long-running-work",
    "several-visitors",
    "api-and-mcp",
    "file-handling",
    "gpu-inference",
    "auth-and-security",
    "upgrading-to-6",
    "code-review",
]

CATEGORIES: tuple[str, ...] = get_args(Category)

CODE = r"^GP[1-9][0-9][0-9]$"
NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LINE = r"^\S([^\n]*\S)?$"
PROSE = r"^\S([^\n]*\S)?(\n+[^\n]*\S)*$"
SENTENCE = r"^[A-Z][^\n]*[^\s.]\.$"
CLAIM = r"^S(0[1-9]|[12][0-9]|3[0-3])$"
RELEASE = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){1,2}$"
RANGE = (
    r"^((~=|==|!=|<=|>=|<|>)[0-9]+(\.[0-9]+)*(\.\*|(a|b|rc)[0-9]+)?"
    r"(,(~=|==|!=|<=|>=|<|>)[0-9]+(\.[0-9]+)*(\.\*|(a|b|rc)[0-9]+)?)*)?$"
)
HTTPS = r"^https://[^\s/]+\.[^\s]+$"

PATTERN_WORDS = {
    CODE: "GP and three digits, the first not 0, e.g. GP803",
    NAME: "kebab-case of a-z and 0-9, e.g. every-removed",
    LINE: "one line of text, no space before or after it",
    PROSE: "text that is not empty, no space before it or at the end of a line",
    SENTENCE: "one sentence that begins with a capital and ends with a full stop",
    CLAIM: "S01 to S33",
    RELEASE: "a version of two or three numbers, e.g. 6.31.0",
    RANGE: 'a PEP 440 range without spaces, e.g. ">=5.0,<6", or "" for all versions',
    HTTPS: "an https:// address",
}
"""What each pattern allows, in words; shown in faults and, through the schema, in editors."""


class Problem(NamedTuple):
    """One thing wrong inside a record."""

    field: str
    what: str
    allowed: str


Item = TypeVar("Item")


def _distinct(values: list[Item]) -> list[Item]:
    if any(value in values[:index] for index, value in enumerate(values)):
        raise PydanticCustomError("repeated", "holds the same value twice")
    return values


Line = Annotated[str, Field(pattern=LINE, min_length=3, max_length=200)]
Name = Annotated[str, Field(pattern=NAME, min_length=3, max_length=60)]
Range = Annotated[str, Field(pattern=RANGE, max_length=120)]
Release = Annotated[str, Field(pattern=RELEASE)]
Distinct = Annotated[
    list[Item], AfterValidator(_distinct), Field(json_schema_extra={"uniqueItems": True})
]


class Part(BaseModel):
    """Whatever is part of a record: typed strictly, unknown fields refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Status(Part):
    """The stage of a rule and when it began."""

    stage: Stage = Field(
        description="preview: not yet proven; stable: its proof holds on real Gradio; deprecated: "
        "still found, about to go; removed: never found, its code stays taken."
    )
    since: Release = Field(
        description="The gradio-patterns version with which this stage began, e.g. 0.1.0."
    )


class Fact(Part):
    """What was true in one range of Gradio versions."""

    gradio: Range = Field(min_length=2, description="The PEP 440 range, e.g. <4.38.")
    fact: str = Field(
        pattern=PROSE, min_length=10, max_length=400, description="What is true in that range."
    )


class Detection(Part):
    """Who decides: the check alone, or a reader whom the check sends a question."""

    kind: Kind = Field(
        description="static: check.py decides; judgement: check.py finds where the question is "
        "worth asking, a person or a model answers it."
    )
    question: str = Field(
        default="",
        pattern=LINE,
        min_length=15,
        max_length=500,
        description="judgement only: the exact question a reader of the code must answer.",
    )
    when: str = Field(
        default="",
        pattern=LINE,
        min_length=10,
        max_length=300,
        description="judgement only: what in the app makes the question worth asking, in words.",
    )

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                {
                    "if": {"properties": {"kind": {"const": "judgement"}}, "required": ["kind"]},
                    "then": {"required": ["question", "when"]},
                },
                {
                    "if": {"properties": {"kind": {"const": "static"}}, "required": ["kind"]},
                    "then": {"properties": {"question": False, "when": False}},
                },
            ]
        }
    )


class ChecklistItem(Part):
    """One line of one checklist."""

    list: Checklist = Field(description="The checklist it stands in.")
    item: str = Field(
        pattern=LINE,
        min_length=10,
        max_length=160,
        description="What to tick, as a statement that is true of a good app.",
    )


class Origin(Part):
    """The seed claim a rule comes from."""

    claim: str = Field(pattern=CLAIM, description="The id of the seed claim, S01 to S33.")
    verdict: Verdict = Field(
        description="confirmed: true as claimed; corrected: true otherwise than claimed; outdated: "
        "once true, no longer."
    )


class Myth(Part):
    """Repeated advice that a proof refutes."""

    advice: str = Field(
        pattern=PROSE, min_length=10, max_length=300, description="The advice, as it is repeated."
    )
    truth: str = Field(
        pattern=PROSE,
        min_length=10,
        max_length=500,
        description="What is true instead, and since which version.",
    )


class Reference(Part):
    """Where Gradio itself, or a standard, says so."""

    title: Line = Field(max_length=120, description="What the page is called.")
    url: str = Field(pattern=HTTPS, max_length=300, description="Its https address.")
    gradio: Release = Field(
        default="", description="The Gradio version whose documentation or source was read."
    )


class Record(Part):
    """A rule of Gradio Patterns (rule.json). See docs/design.md, "The record"."""

    schema_: Literal["../../../../../schema/rule.schema.json"] = Field(
        alias="$schema", description="The path to this schema, so that editors find it."
    )
    code: str = Field(
        pattern=CODE,
        description="GP and three digits; the first is the category's: 1 structure, 2 state, "
        "3 performance, 4 files, 5 components, 6 security, 7 deployment, 8 events, 9 upgrading. "
        "Never used again, never renumbered.",
    )
    name: Name = Field(
        description="The rule's name in kebab-case; the folder is called the same with _ for -."
    )
    aliases: Distinct[Name] = Field(
        default_factory=list, max_length=8, description="Earlier names, still understood."
    )
    title: Line = Field(min_length=8, max_length=90, description="The heading of the rule's page.")
    category: Category = Field(description="The rule's category; the folder above is called so.")
    status: Status = Field(description="How far the rule has come.")
    severity: Severity = Field(
        description="error: breaks or is unsafe at the target version; warning: a likely fault; "
        "info: advice."
    )
    confidence: Confidence = Field(description="How seldom the check is wrong when it fires.")
    default: bool = Field(
        default=True,
        description="false: runs only where it is selected, until enough of its findings on real "
        "code were judged.",
    )
    summary: str = Field(
        pattern=SENTENCE,
        min_length=15,
        max_length=200,
        description="What to do, as one imperative sentence.",
    )
    rationale: str = Field(
        pattern=PROSE,
        min_length=30,
        max_length=1500,
        description="What goes wrong and why. Markdown, short.",
    )
    fix: str = Field(
        pattern=PROSE, min_length=10, max_length=1200, description="How to put it right. Markdown."
    )
    exceptions: str = Field(
        default="",
        pattern=PROSE,
        min_length=10,
        max_length=800,
        description="When not to follow the rule. Markdown.",
    )
    gradio: Range = Field(
        description='The PEP 440 range in which the trap exists, e.g. ">=5.0,<6"; "" for all '
        "versions. It contains exactly the versions in which the proof holds."
    )
    history: Distinct[Fact] = Field(
        default_factory=list,
        max_length=8,
        description="What was true in which range, oldest first.",
    )
    detection: Detection = Field(description="Who decides that the trap is there.")
    checklists: Distinct[ChecklistItem] = Field(
        default_factory=list, max_length=10, description="The checklists that remind of the rule."
    )
    origin: Distinct[Origin] = Field(
        default_factory=list, max_length=5, description="The seed claims behind the rule."
    )
    myth: Myth | None = Field(
        default=None, description="Repeated advice that the proof of this rule refutes."
    )
    errors: Distinct[Line] = Field(
        default_factory=list,
        max_length=10,
        description="Parts of what Gradio or Python print when the trap snaps, as the proof saw "
        "them.",
    )
    related: Distinct[Name] = Field(
        default_factory=list, max_length=8, description="Names of rules worth reading with it."
    )
    references: Distinct[Reference] = Field(
        min_length=1, max_length=10, description="Official documentation or source."
    )

    @field_validator("myth", mode="before")
    @classmethod
    def _no_null(cls, value: Any) -> Any:
        if value is None:
            raise PydanticCustomError("dict_type", "is null")
        return value

    @model_validator(mode="after")
    def _cross_check(self) -> Record:
        problems = list(cross_problems(self))
        if problems:
            raise PydanticCustomError(
                "cross_field",
                "{text}",
                {"text": "; ".join(map(" ".join, problems)), "problems": problems},
            )
        return self


def cross_problems(record: Record) -> Iterator[Problem]:
    """What is wrong between the fields of a record whose fields are each right."""
    hundreds = CATEGORIES.index(record.category) + 1
    if int(record.code[2]) != hundreds:
        yield Problem(
            "code",
            f"{record.code} is not a {record.category} code",
            f"GP{hundreds}00–GP{hundreds}99",
        )
    yield from _detection_problems(record.detection)
    if re.search(r"[.!?][\"')`]?\s+[A-Z]", record.summary):
        yield Problem("summary", "is more than one sentence", PATTERN_WORDS[SENTENCE])
    yield from _range_problem("gradio", record.gradio)
    for index, fact in enumerate(record.history):
        yield from _range_problem(f"history[{index}].gradio", fact.gradio)
    if record.name in record.aliases:
        yield Problem("aliases", f"{record.name} is the name itself", "earlier names only")
    if record.name in record.related:
        yield Problem("related", f"{record.name} is the rule itself", "names of other rules")
    yield from _repeated("checklists", [entry.list for entry in record.checklists], "list")
    yield from _repeated("origin", [entry.claim for entry in record.origin], "claim")


def _detection_problems(detection: Detection) -> Iterator[Problem]:
    for field in ("question", "when"):
        given = field in detection.model_fields_set
        if detection.kind == "judgement" and not given:
            yield Problem(f"detection.{field}", "is missing", "text; judgement rules need it")
        if detection.kind == "static" and given:
            yield Problem(f"detection.{field}", "is out of place", "only with kind judgement")


def _range_problem(field: str, text: str) -> Iterable[Problem]:
    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        return [Problem(field, f"{text!r} is not a version range", PATTERN_WORDS[RANGE])]
    return []


def _repeated(field: str, values: Sequence[str], key: str) -> Iterator[Problem]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield Problem(f"{field}[{index}].{key}", f"{value} comes twice", "each at most once")
