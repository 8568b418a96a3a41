"""A summary for people: what was read, what fires most, what nobody has."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
MOST = 15


def as_text(summary: Row) -> str:
    """Some lines for a terminal."""
    totals = summary["totals"]
    lines = [
        f"{totals.get('projects', 0)} projects, {totals.get('files', 0)} files,"
        f" {totals.get('gradio_files', 0)} mention Gradio,"
        f" {totals.get('failed', 0)} could not be reviewed",
        f"{totals.get('findings', 0)} findings, {totals.get('questions', 0)} questions",
        "",
        *_table("rule", summary["rules"]),
    ]
    majors: dict[str, int] = {}
    for version, count in summary["versions"]["projects"].items():
        major = version.partition(".")[0]
        majors[major] = majors.get(major, 0) + count
    said = ", ".join(f"{major}: {count}" for major, count in sorted(majors.items()))
    lines += ["", f"projects by Gradio: {said or 'none'}"]
    if summary["diagnostics"]:
        told = ", ".join(f"{code}: {count}" for code, count in summary["diagnostics"].items())
        lines.append(f"not reviewed, and other diagnostics: {told}")
    lines.append(f"{len(summary['never'])} rules never fired")
    return "\n".join(lines) + "\n"


def _table(head: str, rules: dict[str, Row]) -> list[str]:
    if not rules:
        return []
    most = sorted(rules, key=lambda rule: (-rules[rule]["projects"], rule))
    width = max(map(len, [head, *most[:MOST]]))
    lines = [f"{head:{width}}  projects  places"]
    lines += [
        f"{rule:{width}}  {rules[rule]['projects']:8}  {rules[rule]['places']:6}"
        for rule in most[:MOST]
    ]
    if len(most) > MOST:
        lines.append(f"... and {len(most) - MOST} more rules")
    return lines
