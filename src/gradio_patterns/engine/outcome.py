"""From the tally of a review to its report."""

from __future__ import annotations

import os
from collections.abc import Sequence

from gradio_patterns.engine.questions import worst
from gradio_patterns.engine.run import Run, asked_for, shown_path
from gradio_patterns.findings.diagnostics import NOTHING_TO_REVIEW, STALE_BASELINE, Refused
from gradio_patterns.findings.finding import Diagnostic, Report, Target
from gradio_patterns.settings.options import merged
from gradio_patterns.target import target


def report(run: Run, paths: Sequence[str]) -> Report:
    """The report of a review of these paths."""
    findings = [finding for judged in run.tally.judged for finding in judged.findings]
    limit, most = _limits(run, paths)
    questions, unasked = worst((q for judged in run.tally.judged for q in judged.questions), most)
    cut = len(findings) - limit if limit is not None and len(findings) > limit else 0
    kept = findings[: len(findings) - cut]
    main = next(iter(run.tally.file_targets.values()), None) or _main_target(run, paths)
    others = {path: aim for path, aim in run.tally.file_targets.items() if aim != main}
    shown = {found.path for found in kept}
    shown |= {question.path for question in questions}
    notes = [*run.tally.notes]
    notes += [note for note in run.targets.notes if note not in notes]
    notes += [note for judged in run.tally.judged for note in judged.notes]
    notes += _stale(run)
    if not (run.tally.reviewed or run.tally.without or run.tally.failed) and run.changes is None:
        where = ", ".join(paths)
        notes.append(Diagnostic(NOTHING_TO_REVIEW, f"no Python file and no notebook in {where}"))
    return Report(
        target=main,
        findings=tuple(kept),
        questions=tuple(questions),
        unasked=unasked,
        errors=tuple(run.tally.errors),
        reviewed=run.tally.reviewed,
        without_gradio=run.tally.without,
        failed=run.tally.failed,
        suppressed=tuple(finding for judged in run.tally.judged for finding in judged.suppressed),
        cut=cut,
        targets=others,
        failing=run.tally.failing,
        notes=tuple(notes),
        rewrites=tuple(judged.rewrite for judged in run.tally.judged if judged.rewrite is not None),
        texts={
            key: text
            for judged in run.tally.judged
            for key, text in judged.texts.items()
            if judged.path in shown or key in shown
        },
    )


def _limits(run: Run, paths: Sequence[str]) -> tuple[int | None, int | None]:
    """``max-findings`` and ``max-questions``: as asked for, or configured for the first path."""
    try:
        settled = merged(run.configs.closest(_folder(run, paths)), run.options)
    except Refused:
        return None, None
    return settled.max_findings, settled.max_questions


def _folder(run: Run, paths: Sequence[str]) -> str:
    first = os.path.abspath(paths[0]) if paths and paths[0] != "-" else run.base
    return first if os.path.isdir(first) else os.path.dirname(first)


def _main_target(run: Run, paths: Sequence[str]) -> Target:
    """What would be reviewed for, where no file was reviewed."""
    try:
        settled = merged(run.configs.closest(_folder(run, paths)), run.options)
        if settled.gradio_version is not None:
            return asked_for(run, settled.gradio_version, settled.origin or "--gradio-version")
        return run.targets.for_file(_folder(run, paths))
    except Refused:
        return target.newest()


def _stale(run: Run) -> list[Diagnostic]:
    """A note per baseline with entries for reviewed files whose findings are gone."""
    if run.changes is not None:
        return []
    notes = []
    reviewed = {judged.path for judged in run.tally.judged}
    for path, known in run.baselines.items():
        gone = sum(
            where in reviewed and fingerprint not in run.tally.seen_known
            for fingerprint, where in known.items()
        )
        if gone:
            message = f"{gone} of its findings are gone; write it again to keep it true"
            notes.append(Diagnostic(STALE_BASELINE, message, shown_path(run, path)))
    return notes
