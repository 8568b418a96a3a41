"""What was found out about a log: for a terminal, as Markdown, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.report.common import one_line, where
from gradio_patterns.report.frames import code_frame, fix_diff
from gradio_patterns.symptoms.explained import Explained
from gradio_patterns.symptoms.removed_names import words_of

NOTHING = (
    "No rule knows this message. `gradio-patterns review` reads the code itself;"
    " `gradio-patterns api NAME` says what a name is at a version."
)


def tell(found: Sequence[Explained], fmt: str) -> str:
    """The whole answer in one format: text, markdown or json."""
    if fmt == "json":
        return json.dumps([_facts(one) for one in found], indent=2, ensure_ascii=False) + "\n"
    known = [one for one in found if one.known]
    if not known:
        return NOTHING + "\n"
    blocks = ["\n".join(_lines(one, fmt == "markdown")) for one in known]
    return "\n\n".join(blocks) + "\n"


def _lines(one: Explained, markdown: bool) -> Iterator[str]:
    head = one_line(one.said.text)
    yield f"### `{head}`" if markdown else head
    frame = one.said.place
    if frame is not None:
        yield f"at {one_line(frame.path)}, line {frame.line}"
    if one.place is not None and not one.place.same:
        yield f"{one.place.path} has changed since: that line says something else now"
    if one.fact is not None:
        version = one.place.report.target.version if one.place else newest()
        yield words_of(one.fact, version)
    for entry in one.rules:
        maybe = "" if one.sure else "perhaps "
        yield ""
        yield f"{maybe}{entry['code']} {entry['name']}: {entry['title']}"
        here = [finding for finding in one.findings if finding.rule == entry["name"]]
        for finding in here[:3]:
            assert one.place is not None
            yield f"{where(finding.path, finding.start)}: {one_line(finding.message)}"
            shown = [*code_frame(one.place.report, finding), *fix_diff(one.place.report, finding)]
            yield from _fenced(shown) if markdown else (f"  {line}" for line in shown)
        if not any(finding.fix for finding in here):
            yield entry["fix"]
        yield entry["url"]


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    yield "```diff"
    yield from lines
    yield "```"


def _facts(one: Explained) -> dict[str, Any]:
    frame = one.said.place
    facts: dict[str, Any] = {"message": one.said.text, "sure": one.sure}
    if frame is not None:
        facts["frame"] = {"path": frame.path, "line": frame.line}
    if one.place is not None:
        facts["source"] = {"path": one.place.path, "unchanged": one.place.same}
    if one.fact is not None:
        version = one.place.report.target.version if one.place else newest()
        facts["gradio"] = words_of(one.fact, version)
    facts["rules"] = [
        {key: entry[key] for key in ("code", "name", "title", "fix", "url")} for entry in one.rules
    ]
    facts["findings"] = [
        {
            "rule": finding.rule,
            "path": finding.path,
            "line": finding.start.line,
            "message": finding.message,
            "fix": finding.fix.message if finding.fix else "",
        }
        for finding in one.findings
    ]
    return facts
