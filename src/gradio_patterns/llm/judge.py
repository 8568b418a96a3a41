"""The judgement pass over a report: ask, check, merge, and say how it went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from gradio_patterns.findings.finding import Diagnostic, Finding, Question, Report
from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.llm.answer_checks import checked
from gradio_patterns.llm.answers import Answers
from gradio_patterns.llm.ask import Answered
from gradio_patterns.llm.ask import answered as answered_by
from gradio_patterns.llm.costs import dollars
from gradio_patterns.llm.merge import Folders, finding, merge, message
from gradio_patterns.llm.prompts import Asked, Plan
from gradio_patterns.llm.run import Outcome, run
from gradio_patterns.llm.settings import NOTE, Settings
from gradio_patterns.report.common import one_line, plural
from gradio_patterns.support.dataclass import replace

Judgements = Outcome[Asked, Answered[Answers]]


@dataclass
class Tally:
    """How the questions fared."""

    asked: int = 0
    traps: int = 0
    fine: int = 0
    unsure: int = 0
    unanswered: int = 0
    cached: int = 0
    dropped: Counter[str] = field(default_factory=Counter)


def judged(
    report: Report, planned: list[Plan], settings: Settings, where: Folders
) -> tuple[Report, Judgements]:
    """The report with checked judgements, and the outcome of the requests."""
    outcome = run(planned, settings, answered_by)
    tally = Tally(asked=sum(len(plan.questions) for plan in planned))
    found: list[Finding] = []
    answered: set[Question] = set()
    for _, (one, got) in sorted(outcome.answers.items(), key=lambda item: item[0]):
        tally.cached += got.cached
        held = checked(one, got.answers.answers)
        tally.unsure += held.unsure
        tally.dropped += held.dropped
        for verdict in held.verdicts:
            answered.add(verdict.question)
            if verdict.verdict == "trap":
                title = str(load_catalog()[verdict.question.rule]["title"])
                text = message(verdict, title, settings.model)
                found.append(finding(verdict.question, text))
    tally.traps = len(found)
    tally.fine = len(answered) - len(found)
    tally.unanswered = tally.asked - len(answered) - tally.unsure
    lines = [one_line(text) for text in said(tally, planned, outcome, settings)]
    notes = [Diagnostic(NOTE, line) for line in lines]
    merged = merge(report, found, answered, where)
    told = {**summary(tally, outcome, settings), "notes": lines}
    return replace(merged, notes=(*merged.notes, *notes), judgement=told), outcome


def said(tally: Tally, planned: list[Plan], outcome: Judgements, settings: Settings) -> list[str]:
    """How it went, in a few lines."""
    lines = [
        f"{settings.model} was asked {plural(tally.asked, 'question')} about"
        f" {plural(len(planned), 'file')}: {tally.traps} judged a trap, {tally.fine} fine,"
        f" {tally.unsure} unsure, {tally.unanswered} without an answer that holds"
    ]
    if tally.dropped:
        why = ", ".join(f"{count} {reason}" for reason, count in sorted(tally.dropped.items()))
        lines.append(f"{plural(tally.dropped.total(), 'answer')} dropped: {why}")
    rest = len(planned) - len(outcome.answers) - len(outcome.failures)
    if outcome.stopped and rest:
        lines.append(f"stopped, {plural(rest, 'file')} not asked: {outcome.stopped}")
    reasons = Counter(outcome.failures.values())
    for reason, count in reasons.most_common(3):
        lines.append(f"{plural(count, 'file')} without an answer: {reason}")
    if len(reasons) > 3:
        lines.append(f"and {len(reasons) - 3} other reasons")
    return lines


def summary(tally: Tally, outcome: Judgements, settings: Settings) -> dict[str, object]:
    """How it went, for programs."""
    usage = outcome.usage
    return {
        "model": settings.model,
        "mode": settings.mode,
        "asked": tally.asked,
        "traps": tally.traps,
        "fine": tally.fine,
        "unsure": tally.unsure,
        "unanswered": tally.unanswered,
        "dropped": dict(sorted(tally.dropped.items())),
        "files_without_answer": len(outcome.failures),
        "complete": not outcome.failures and not outcome.stopped,
        "cached": tally.cached,
        "requests": outcome.requests,
        "retries": outcome.retries,
        "tokens": {"read": usage.read, "written": usage.written, "exact": usage.exact},
        "dollars": dollars(usage, settings.price),
        "seconds": round(outcome.seconds, 3),
    }
