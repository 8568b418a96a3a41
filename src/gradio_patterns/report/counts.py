"""How often each rule was broken, instead of where: ``review --statistics``."""

from __future__ import annotations

import json
from collections import Counter

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import painted, problem, summary

FORMATS = ("concise", "full", "json")


def render(report: Report, format: str = "concise", *, color: bool = False) -> str:
    """A line for each rule, the most frequent first; or a JSON list."""
    counts = Counter(finding.code for finding in report.findings)
    kinds = {finding.code: finding for finding in report.findings}
    safe = Counter(
        finding.code
        for finding in report.findings
        if finding.fix is not None and finding.fix.applicability == "safe"
    )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if format == "json":
        rows = [
            {
                "code": code,
                "rule": kinds[code].rule,
                "severity": kinds[code].severity,
                "count": count,
                "fixable": safe[code],
            }
            for code, count in ordered
        ]
        return json.dumps(rows, indent=2) + "\n"
    width = max((len(str(count)) for count in counts.values()), default=0)
    lines = []
    for code, count in ordered:
        kind = kinds[code]
        fixable = f" [{safe[code]} fixable]" if safe[code] else ""
        severity = painted(kind.severity, kind.severity, color)
        lines.append(f"{count:>{width}}  {code} {kind.rule} {severity}{fixable}")
    lines += [problem(error, color) for error in report.errors]
    lines.append(summary(report))
    return "\n".join(lines) + "\n"
