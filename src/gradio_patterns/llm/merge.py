"""Checked verdicts into the report: a trap becomes a finding, an answered question goes.

Nothing that was found without a model is changed or left out.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.findings.finding import SEVERITIES, Finding, Question, Report
from gradio_patterns.knowledge.catalog import RuleInfo, find
from gradio_patterns.llm.answer_checks import Verdict
from gradio_patterns.settings import config
from gradio_patterns.settings.config import Config
from gradio_patterns.settings.options import Options, merged
from gradio_patterns.support.dataclass import replace

CAP = "warning"
KIND = "judgement"


@dataclass
class Folders:
    """The configuration and the baseline of each file."""

    options: Options
    finder: config.Finder
    roots: baseline.Roots
    base: str

    def settings(self, path: str) -> Config:
        """The settings that hold for a path of the report."""
        folder = os.path.dirname(os.path.join(self.base, path))
        try:
            return merged(self.finder.closest(folder), self.options)
        except Refused:
            return merged(Config(), self.options)

    def known(self, settled: Config) -> dict[str, str]:
        """The findings of the baseline."""
        if not settled.baseline or not self.options.use_baseline:
            return {}
        own = "baseline" not in self.options.overrides
        path = os.path.join(settled.folder if own else self.base, settled.baseline)
        return baseline.load(path)


def folders(options: Options) -> Folders:
    """What ``merge`` needs to know of the settings, found as the review finds it."""
    base = os.getcwd()
    fixed: Config | None = Config(folder=base) if options.isolated else None
    if options.config_file is not None:
        fixed = config.load(os.path.abspath(options.config_file))
    return Folders(options, config.Finder(fixed), baseline.Roots(base), base)


def severity(rule: RuleInfo) -> str:
    """The severity of a judgement: the rule's, but never more than a warning."""
    return min(rule.severity, CAP, key=SEVERITIES.index)


def worth_asking(report: Report, options: Options, where: Folders) -> tuple[Question, ...]:
    """The questions whose answer could be shown: severe enough, and on changed lines if only
    those are reviewed."""
    asked = report.questions
    if options.diff is not None or options.staged:
        from gradio_patterns.filters import changes

        new = changes.staged() if options.staged else changes.since(options.diff or "HEAD")
        asked = tuple(q for q in asked if new.touches(os.path.abspath(q.path), finding(q, "")))
    return tuple(question for question in asked if _shown(question, where))


def _shown(question: Question, where: Folders) -> bool:
    rule = find(question.code)
    floor = where.settings(question.path).min_severity or SEVERITIES[0]
    return rule is not None and SEVERITIES.index(severity(rule)) >= SEVERITIES.index(floor)


def finding(question: Question, message: str) -> Finding:
    """A finding where a question was asked; there is never a fix."""
    rule = find(question.code)
    assert rule is not None
    return Finding(
        rule.code, rule.name, rule.category, severity(rule), "low", message, question.path,
        question.start, question.end, url=rule.url, snippet=question.snippet, kind=KIND,
    )  # fmt: skip


def message(verdict: Verdict, title: str, model: str) -> str:
    """What is said: the rule's title and the code that was quoted, no word of the model's."""
    cell = f"cell {verdict.cell}, " if verdict.cell else ""
    quote = verdict.quote if len(verdict.quote) <= 100 else f"{verdict.quote[:100]} …"
    return f"{title}; judged by {model} from {cell}line {verdict.line}: {quote}"


def merge(
    report: Report, found: Iterable[Finding], answered: set[Question], where: Folders
) -> Report:
    """The report with the findings of the judgement pass and without the answered questions."""
    by_path: dict[str, list[Finding]] = {}
    for one in found:
        by_path.setdefault(one.path, []).append(one)
    new: list[Finding] = []
    silenced: list[Finding] = []
    failing, cut = report.failing, report.cut
    for path, findings in by_path.items():
        settled = where.settings(path)
        folder, name = os.path.split(os.path.join(where.base, path))
        findings.sort(key=lambda one: (one.start, one.code))
        findings = baseline.with_fingerprints(findings, where.roots.path_from(folder, name))
        known = where.known(settled)
        for one in findings:
            if one.fingerprint in known:
                silenced.append(replace(one, suppressed=baseline.REASON))
                continue
            if settled.fail_on != "never":
                failing += SEVERITIES.index(one.severity) >= SEVERITIES.index(settled.fail_on)
            limit = settled.max_findings
            if limit is not None and len(report.findings) + len(new) >= limit:
                cut += 1
            else:
                new.append(one)
    return replace(
        report,
        findings=_in_order(report, [*report.findings, *new]),
        questions=tuple(question for question in report.questions if question not in answered),
        suppressed=(*report.suppressed, *silenced),
        failing=failing,
        cut=cut,
    )


def _in_order(report: Report, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By file, as reviewed, then by place; findings of the static review keep their order."""
    paths = list(dict.fromkeys(one.path for one in report.findings))
    order = {key.rpartition("#")[0] or key: n for n, key in reversed([*enumerate(report.texts)])}
    order |= {key: n for n, key in enumerate(report.texts) if key in paths}
    return tuple(sorted(findings, key=lambda one: (order.get(one.path, -1), one.start, one.code)))
