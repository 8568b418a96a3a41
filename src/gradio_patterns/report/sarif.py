"""SARIF 2.1.0, for code scanning services: findings, fixes, suppressions, rules."""

from __future__ import annotations

import json
from urllib.parse import quote

from gradio_patterns import __version__
from gradio_patterns.filters.baseline import REASON
from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
PRECISIONS = {"high": "high", "medium": "medium", "low": "low"}
Json = dict[str, object]


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as a SARIF log with one run."""
    every = [*report.findings, *report.suppressed]
    rules = _rules(every)
    index = {rule["id"]: place for place, rule in enumerate(rules)}
    run: Json = {
        "tool": {
            "driver": {
                "name": "gradio-patterns",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": report.complete,
                "toolExecutionNotifications": [
                    *(_notification(error, "error") for error in report.errors),
                    *(_notification(note, "note") for note in report.notes),
                ],
            }
        ],
        "results": [_result(finding, index[finding.code]) for finding in every],
        "properties": {"gradio": report.target.text, "gradioSource": report.target.source},
    }
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rules(findings: list[Finding]) -> list[Json]:
    from gradio_patterns.knowledge.catalog import load_catalog

    records = {record["code"]: record for record in load_catalog().values()}
    rules: list[Json] = []
    for code, finding in sorted({finding.code: finding for finding in findings}.items()):
        rule: Json = {"id": code, "name": finding.rule}
        record = records.get(code)
        if record is not None:
            rule["shortDescription"] = {"text": record["title"]}
            rule["fullDescription"] = {"text": record["summary"]}
            rule["help"] = {"text": record["fix"], "markdown": record["fix"]}
        elif code in DIAGNOSTICS:
            rule["shortDescription"] = {"text": DIAGNOSTICS[code].meaning}
        if finding.url:
            rule["helpUri"] = finding.url
        severity = record["severity"] if record is not None else finding.severity
        rule["defaultConfiguration"] = {"level": LEVELS[severity]}
        rule["properties"] = {
            "tags": ["gradio", finding.category],
            "precision": PRECISIONS[finding.confidence],
        }
        rules.append(rule)
    return rules


def _artifact(path: str) -> Json:
    relative = not path.startswith("/") and ":" not in path[:3]
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/~")
    if not relative:
        return {"uri": "file://" + ("" if path.startswith("/") else "/") + uri}
    return {"uri": uri, "uriBaseId": "SRCROOT"}


def _region(start: Position, end: Position) -> Json:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _location(finding: Finding) -> Json:
    """A notebook's lines are lines of a cell, not of the file: there the cell is named instead."""
    physical: Json = {"artifactLocation": _artifact(finding.path)}
    if not finding.start.cell:
        return {"physicalLocation": {**physical, "region": _region(finding.start, finding.end)}}
    name = f"cell {finding.start.cell}, line {finding.start.line}"
    return {"physicalLocation": physical, "logicalLocations": [{"name": name, "kind": "module"}]}


def _result(finding: Finding, rule_index: int) -> Json:
    made: Json = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
    }
    if finding.fingerprint:
        made["partialFingerprints"] = {"gradioPatterns/v1": finding.fingerprint}
    if finding.kind != "static":
        made["properties"] = {"kind": finding.kind}
    if finding.suppressed is not None:
        kind = "external" if finding.suppressed == REASON else "inSource"
        made["suppressions"] = [{"kind": kind, "justification": finding.suppressed}]
    fix = finding.fix
    if fix is not None and finding.placed_edits and not finding.start.cell:
        replacements = [
            {
                "deletedRegion": _region(edit.start, edit.end),
                "insertedContent": {"text": edit.content},
            }
            for edit in finding.placed_edits
        ]
        change = {"artifactLocation": _artifact(finding.path), "replacements": replacements}
        made["fixes"] = [{"description": {"text": fix.message}, "artifactChanges": [change]}]
    return made


def _notification(diagnostic: Diagnostic, level: str) -> Json:
    made: Json = {
        "descriptor": {"id": diagnostic.code},
        "level": level,
        "message": {"text": diagnostic.message},
    }
    if diagnostic.path:
        physical: Json = {"artifactLocation": _artifact(diagnostic.path)}
        if diagnostic.line and not diagnostic.cell:
            physical["region"] = {"startLine": diagnostic.line}
        made["locations"] = [{"physicalLocation": physical}]
    return made
