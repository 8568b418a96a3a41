"""A check held to its snippets, as it is and with one condition changed."""

from __future__ import annotations

import ast
import signal
import sys
import types
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from gradio_patterns.app import App, read_app
from gradio_patterns.engine.review import span
from gradio_patterns.evaluation.details import Told, unmet
from gradio_patterns.evaluation.examples import apply_fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.knowledge.catalog import RuleInfo
from mutate_checks.cases import RULES, Case, cases
from mutate_checks.changing import Mutant, mutants

PATIENCE = 5
"""Seconds of the processor after which a mutant does not end: a busy machine kills none."""

Seen = tuple[tuple[object, ...], ...]


@dataclass
class Result:
    """How the mutants of one rule fared."""

    rule: str
    killed: int = 0
    seen: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    """Snippets that do not hold with the check as it is; not used."""

    @property
    def total(self) -> int:
        return self.killed + len(self.seen) + len(self.silent)


def load(rule: RuleInfo, tree: ast.Module) -> Any:
    """The check function of a syntax tree, as a module under the check's own name."""
    name = f"gradio_patterns.rules.{rule.category}.{rule.name.replace('-', '_')}.check"
    module = types.ModuleType(name)
    module.__package__ = name.rpartition(".")[0]
    module.__file__ = str(RULES / rule.folder / "check.py")
    sys.modules[name] = module
    exec(compile(tree, module.__file__, "exec", dont_inherit=True), module.__dict__)
    return module.check


def run(check: Any, app: App) -> list[Hit]:
    """The hits, with nothing left over from earlier runs."""
    app.memo.clear()
    return list(check(app))


def problem(check: Any, case: Case, rule: RuleInfo) -> tuple[str, Seen]:
    """What does not hold, if anything, and all that was seen."""
    hits = run(check, case.app)
    source = case.app.source
    seen = tuple(
        sorted({(*span(source, h.node), h.message, h.severity or "", str(h.fix)) for h in hits})
    )
    lines = frozenset(span(source, hit.node)[0].line for hit in hits)
    if case.wanted is not None:
        if lines != case.wanted:
            return "other lines", seen
        if _too_often(case, hits):
            return "speaks too often of one place", seen
        for detail in case.said:
            told = [
                Told(hit.severity or rule.severity, hit.message, hit.fix)
                for hit in hits
                if span(source, hit.node)[0].line == detail.line
            ]
            for what in unmet(source.text, detail, told):
                return what, seen
        return "", seen
    if not hits:
        return "bad example not found", seen
    return ("" if rule.kind == "judgement" else _unfixed(check, case.app, hits)), seen


def _too_often(case: Case, hits: list[Hit]) -> bool:
    """Whether it speaks of one place more often than the comment there names it."""
    source = case.app.source
    said = {(*span(source, hit.node), hit.message) for hit in hits}
    counted = Counter((start, end) for start, end, _ in said)
    return any(times > case.times.get(start.line, 1) for (start, _), times in counted.items())


def _unfixed(check: Any, app: App, hits: list[Hit]) -> str:
    for hit in hits:
        if hit.fix is None or hit.fix.applicability == "display":
            continue
        try:
            after = read_app(apply_fix(app.source.text, hit.fix), app.path, app.target_info)
        except SyntaxError:
            return "the fix breaks the file"
        if len(run(check, after)) >= len(hits):
            return "the fix does not help"
    return ""


class DoesNotEnd(BaseException):
    """A mutant that ran out of patience."""


def _alarm(*_: object) -> None:
    raise DoesNotEnd


def survive(rule: RuleInfo, mutant: Mutant, held: list[Case], before: list[Seen]) -> str:
    """``killed``, ``seen`` or ``silent``."""
    signal.signal(signal.SIGVTALRM, _alarm)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    changed = False
    try:
        check = load(rule, mutant.tree)
        for case, known in zip(held, before, strict=True):
            wrong, seen = problem(check, case, rule)
            if wrong:
                return "killed"
            changed = changed or seen != known
    except (Exception, DoesNotEnd):
        return "killed"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return "seen" if changed else "silent"


def judge(rule: RuleInfo) -> Result:
    """All mutants of one rule."""
    text = (RULES / rule.folder / "check.py").read_text(encoding="utf-8")
    result = Result(rule.name)
    original = load(rule, ast.parse(text))
    held: list[Case] = []
    before: list[Seen] = []
    for case in cases(rule):
        wrong, seen = problem(original, case, rule)
        if wrong:
            result.unsound.append(f"{case.name}: {wrong}")
        else:
            held.append(case)
            before.append(seen)
    for mutant in mutants(text):
        fate = survive(rule, mutant, held, before)
        said = f"{rule.folder}/check.py:{mutant.line}: {mutant.kind}: {mutant.condition}"
        if fate == "killed":
            result.killed += 1
        else:
            (result.seen if fate == "seen" else result.silent).append(said)
    load(rule, ast.parse(text))
    return result
