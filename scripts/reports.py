"""Public reports about Gradio apps, and what this project says to each: data, checks and a page.

    python scripts/reports.py            write docs/reports.md
    python scripts/reports.py --check    exit 1 where the page is old or an answer names no rule

`scripts/reports/reports.jsonl` has one report a line: `source` (the address), `kind`, `fact` (what
was reported, in our own words), `gradio` (the release named there, or empty) and `answer`: codes of
rules, `not yet`, or `out: ` and why it is none of ours.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "scripts" / "reports" / "reports.jsonl"
PAGE = ROOT / "docs" / "reports.md"
RULES = ROOT / "src" / "gradio_patterns" / "rules"
NOT_YET, OUT = "not yet", "out: "

HEAD = """# Public reports

What people report of Gradio apps, a line each, and what the review says to it: the rule that
finds it, *not yet*, or why it is not a matter of an app's code. Written by `scripts/reports.py`;
the facts are in our own words, the sources are public.

"""


class Report(NamedTuple):
    """One report; the fields are those of the data file."""

    source: str
    kind: str
    fact: str
    gradio: str
    answer: str

    @property
    def codes(self) -> list[str]:
        """The rules that answer it."""
        return self.answer.split() if self.answer.startswith("GP") else []


def read(path: Path = DATA) -> list[Report]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sorted(Report(**json.loads(line)) for line in lines)


def rule_names() -> dict[str, str]:
    """Names of the rules by code."""
    records = (json.loads(path.read_text(encoding="utf-8")) for path in RULES.glob("*/*/rule.json"))
    return {record["code"]: record["name"] for record in records}


def problems(reports: list[Report], names: dict[str, str]) -> Iterator[str]:
    """What is wrong with the data, a line each."""
    for source, count in Counter(report.source for report in reports).items():
        if count > 1:
            yield f"{source}: {count} times"
    for report in reports:
        unknown = [code for code in report.codes if code not in names]
        if unknown:
            yield f"{report.source}: no rule {', '.join(unknown)}"
        if not report.codes and report.answer != NOT_YET and not report.answer.startswith(OUT):
            yield f"{report.source}: answer {report.answer!r}"
        if not report.source.startswith("https://") or "|" in report.fact or not report.kind:
            yield f"{report.source}: source, kind or fact"


def page(reports: list[Report], names: dict[str, str]) -> str:
    """The page: counts by kind, then the reports of each kind."""
    kinds = sorted({report.kind for report in reports})
    known = sum(bool(report.codes) for report in reports)
    open_ones = sum(report.answer == NOT_YET for report in reports)
    parts = [
        f"{HEAD}{len(reports)} reports: {known} have a rule, {open_ones} have none yet, "
        f"{len(reports) - known - open_ones} are out of scope.\n",
        "\n| kind | reports | a rule | not yet | out of scope |\n|---|--:|--:|--:|--:|\n",
    ]
    for kind in kinds:
        some = [report for report in reports if report.kind == kind]
        told = sum(bool(report.codes) for report in some)
        late = sum(report.answer == NOT_YET for report in some)
        parts.append(f"| {kind} | {len(some)} | {told} | {late} | {len(some) - told - late} |\n")
    for kind in kinds:
        parts.append(f"\n## {kind[0].upper()}{kind[1:]}\n\n")
        parts.append("| source | Gradio | what was reported | answer |\n|---|---|---|---|\n")
        parts += [_row(report, names) for report in reports if report.kind == kind]
    return "".join(parts)


def _row(report: Report, names: dict[str, str]) -> str:
    place = report.source.removeprefix("https://").removeprefix("github.com/")
    short = place.replace("/issues/", "#").replace("/pull/", "#")
    links = [f"[{code} {names[code]}](rules/{names[code]}.md)" for code in report.codes]
    answer = ", ".join(links) or report.answer.replace(OUT, "out of scope: ")
    return f"| [{short}]({report.source}) | {report.gradio} | {report.fact} | {answer} |\n"


def main(arguments: list[str]) -> int:
    reports, names = read(), rule_names()
    wrong = list(problems(reports, names))
    text = page(reports, names) if not wrong else ""
    if "--check" in arguments:
        if not wrong and (not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text):
            wrong = ["docs/reports.md is old: run scripts/reports.py"]
    elif not wrong:
        PAGE.write_text(text, encoding="utf-8")
        print(f"wrote docs/reports.md: {len(reports)} reports")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
