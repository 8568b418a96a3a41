"""What the tools do, without any protocol: text and names in, answers out."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.api.describe import describe
from gradio_patterns.appmap.gather import map_paths
from gradio_patterns.appmap.text import render as as_text
from gradio_patterns.engine import pipeline
from gradio_patterns.engine.invalidate import forget
from gradio_patterns.findings.finding import Report
from gradio_patterns.knowledge import listing
from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.report.common import problem, summary
from gradio_patterns.serve import roots as access
from gradio_patterns.serve.answers import Finding, Fixed, Question, Review, Rule, Rules
from gradio_patterns.settings.options import Options
from gradio_patterns.target import target

MAX_FINDINGS = 50
MAX_CODE = 2_000_000


def review_code(code: str, gradio_version: str | None, roots: Sequence[str]) -> Review:
    """Review one text; without a version, for that of the project of the first root."""
    forget()
    with access.only(roots):
        return answer(_of_text(code, gradio_version, roots))


def fix_code(code: str, gradio_version: str | None, unsafe: bool, roots: Sequence[str]) -> Fixed:
    """Apply the fixes to one text; nothing is written anywhere."""
    with access.only(roots):
        report = _of_text(code, gradio_version, roots, fix=True, unsafe=unsafe)
    if not report.rewrites:
        return Fixed(code, 0, answer(report))
    rewrite = report.rewrites[0]
    return Fixed(rewrite.after, rewrite.applied, answer(report))


def review_files(paths: Sequence[str], gradio_version: str | None, roots: Sequence[str]) -> Review:
    """Review files and folders below the roots, with the project's own settings."""
    allowed = [access.inside(path, roots) for path in paths or ["."]]
    forget()
    with access.only(roots):
        return answer(pipeline.review_paths(allowed, Options(_overrides(gradio_version))))


def map_app(paths: Sequence[str], gradio_version: str | None, roots: Sequence[str]) -> str:
    """The map of files and folders below the roots as text, and what could not be read."""
    allowed = [access.inside(path, roots) for path in paths or ["."]]
    forget()
    with access.only(roots):
        maps, problems = map_paths(allowed, Options(_overrides(gradio_version)))
    text = as_text(maps) + "".join(f"{problem(one)}\n" for one in problems)
    return text or "nothing of Gradio was found there"


def search_rules(query: str, limit: int = 10) -> Rules:
    """The rules whose words fit a question, an error message or a piece of code."""
    words = set(re.findall(r"[a-z0-9_]{3,}", query.lower()))
    scored = []
    for entry in load_catalog().values():
        if entry["status"]["stage"] != "removed":
            score = _score(entry, words, query)
            if score:
                scored.append((-score, str(entry["code"]), entry))
    scored.sort(key=lambda row: row[:2])
    return Rules([_rule(entry) for _, _, entry in scored[: max(0, limit)]])


def gradio_api(name: str, version: str | None = None) -> str:
    """What a name is at a version: parameters, events, what a component hands over and takes
    back, what is gone and what replaced it."""
    asked = target.asked_for(version, "version").version if version else newest()
    return describe(name, asked)


def rule_index() -> str:
    """All rules, a line each."""
    return listing.list_rules()


def answer(report: Report) -> Review:
    """A report as typed data."""
    return Review(
        summary=summary(report),
        gradio=report.target.text,
        gradio_source=report.target.source,
        complete=report.complete,
        findings=[
            Finding(
                one.path, one.start.line, one.start.column, one.severity, one.code, one.rule,
                one.message, one.fix.applicability if one.fix else "", one.start.cell,
            )
            for one in report.findings
        ],
        questions=[
            Question(one.path, one.start.line, one.rule, one.question) for one in report.questions
        ],
        problems=[problem(one) for one in report.errors],
        not_shown=report.cut,
    )  # fmt: skip


def _of_text(
    code: str, version: str | None, roots: Sequence[str], *, fix: bool = False, unsafe: bool = False
) -> Report:
    if len(code) > MAX_CODE:
        raise ValueError(f"more than {MAX_CODE} characters of code")
    options = Options(
        overrides=_overrides(version) | ({"unsafe_fixes": True} if unsafe else {}),
        isolated=True,
        stdin=code.encode("utf-8", "surrogatepass"),
        stdin_name=os.path.join(roots[0], "code.py"),
        fix=fix,
        write=False,
    )
    return pipeline.review_paths(["-"], options)


def _overrides(version: str | None) -> dict[str, object]:
    asked: dict[str, object] = {"max_findings": MAX_FINDINGS}
    return asked | ({"gradio_version": version} if version else {})


def _score(entry: Mapping[str, Any], words: set[str], query: str) -> float:
    if str(entry["code"]).lower() in query.lower() or str(entry["name"]) in query.lower():
        return 1000
    if any(error.lower() in query.lower() for error in entry["errors"] if len(error) > 8):
        return 500
    heavy = _words(entry["name"], entry["title"], *entry["aliases"], *entry["words"])
    light = _words(entry["summary"], entry["rationale"], entry["category"], *entry["errors"])
    return 3 * len(words & heavy) + len(words & light)


def _words(*texts: str) -> set[str]:
    found = set(re.findall(r"[a-z0-9_]{3,}", " ".join(texts).lower()))
    return found - {"gradio", "the", "and", "for", "not", "with", "that", "from", "are"}


def _rule(entry: Mapping[str, Any]) -> Rule:
    keys = ("code", "name", "severity", "category", "gradio", "summary")
    return Rule(*(str(entry[key]) for key in keys))
