"""The review as the playground calls it: text in, JSON out. Standard library and core only.

The same file runs in the browser (Pyodide, in a worker) and at build time, where it makes the
first examples. The text is parsed, never run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from gradio_patterns.engine import onefile
from gradio_patterns.findings.finding import Finding, Report, Target
from gradio_patterns.fixing import fixes
from gradio_patterns.knowledge.catalog import RuleInfo, load_index
from gradio_patterns.reading.source import Source
from gradio_patterns.report.json import document
from gradio_patterns.settings.config import Config

PATH = "app.py"
SETTINGS = Config(min_severity="info")
WORD = "gradio"


def review(text: str, gradio: str, rules: Sequence[RuleInfo] | None = None) -> str:
    """The report of one text as JSON, with the line of each error."""
    return json.dumps(_report(text, gradio, rules), ensure_ascii=False)


def fix(text: str, gradio: str, which: str, rules: Sequence[RuleInfo] | None = None) -> str:
    """The text after one fix, by the finding's fingerprint, or after all ``safe`` or ``all`` ones.

    ``{"text": ..., "applied": n, "report": ...}``; the text is as it was where nothing helps.
    """
    before = _judged(text, gradio, rules).findings
    if which in ("safe", "all"):
        fixed = fixes.fix_text(text, _judge(gradio, rules), unsafe=which == "all")
        after, applied = fixed.text, fixed.applied
    else:
        chosen = [finding for finding in before if finding.fingerprint == which]
        after, applied = _one(text, chosen), 1
    shown = _report(after, gradio, rules)
    if not shown["complete"] and before:
        after, shown = text, _report(text, gradio, rules)
    made = {"text": after, "applied": applied if after != text else 0, "report": shown}
    return json.dumps(made, ensure_ascii=False)


def _one(text: str, chosen: Sequence[Finding]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    after = fixes.apply(text, fixes.merged(chosen[:1], newline)) if chosen else None
    return text if after is None else after


def _judge(gradio: str, rules: Sequence[RuleInfo] | None) -> fixes.Judge:
    def judge(text: str) -> Sequence[Finding]:
        judged = _judged(text, gradio, rules)
        if judged.error is not None:
            raise SyntaxError(judged.error.message)
        return judged.findings

    return judge


def _judged(
    text: str, gradio: str, rules: Sequence[RuleInfo] | None, settings: Config = SETTINGS
) -> onefile.Judged:
    return onefile.judge_source(
        Source(PATH, text.encode("utf-8", "surrogatepass"), text),
        target_of(gradio),
        tuple(load_index() if rules is None else rules),
        settings,
        path_from_root=PATH,
        known={},
    )


def report(
    text: str,
    gradio: str,
    rules: Sequence[RuleInfo] | None = None,
    *,
    settings: Config = SETTINGS,
    source: str = "chosen",
) -> Report:
    """The report of one text."""
    if WORD not in text:
        return Report(target_of(gradio, source), without_gradio=1)
    return report_of(_judged(text, gradio, rules, settings), target_of(gradio, source))


def report_of(judged: onefile.Judged, target: Target) -> Report:
    """What one file gave, as a report."""
    return Report(
        target,
        judged.findings,
        judged.questions,
        (*judged.errors, *((judged.error,) if judged.error else ())),
        reviewed=0 if judged.error else 1,
        failed=1 if judged.error else 0,
        suppressed=judged.suppressed,
    )


def _report(text: str, gradio: str, rules: Sequence[RuleInfo] | None) -> dict[str, object]:
    made = report(text, gradio, rules)
    more = {
        "suppressed": len(made.suppressed),
        "error_lines": [error.line for error in made.errors],
    }
    return document(made) | more


def target_of(gradio: str, source: str = "chosen") -> Target:
    return Target(tuple(int(part) for part in gradio.split(".")), gradio, source)
