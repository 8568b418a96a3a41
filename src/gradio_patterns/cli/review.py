"""Review Gradio apps: files, folders, notebooks, or - for standard input.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 a wrong call or configuration, or a
fault of this tool; 3 nothing found, but something could not be reviewed.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.review_arguments import add_arguments
from gradio_patterns.cli.review_request import asked
from gradio_patterns.cli.terminal import colored
from gradio_patterns.findings.diagnostics import (
    UNUSED_SUPPRESSION,
    USAGE,
    Refused,
    exit_status,
    refuse,
)
from gradio_patterns.findings.finding import Report
from gradio_patterns.report import render
from gradio_patterns.settings.options import Options

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
    """Review, print, and say by the exit status how it went."""
    from gradio_patterns.engine import pipeline

    try:
        paths, options = asked(args)
        if args.show_files or args.show_settings or args.watch:
            return _instead(args, paths, options)
        report = pipeline.review_paths(paths, options, _teller())
        if args.llm:
            return _judged(args, report, options)
        if args.write_baseline is not None:
            return _write_baseline(args, report)
        if args.add_ignores:
            return _tell_ignores(args, report)
        status = _print(args, report, options)
        gc.freeze()  # the process ends here: no last look through all that was imported
        return status
    except Refused as refused:
        from gradio_patterns.report.common import problem

        print(problem(refused.diagnostic), file=sys.stderr)
        return 2


def _teller() -> Callable[[int, int], None] | None:
    """Who tells how far a review is: nobody, where no person looks on."""
    if not sys.stderr.isatty():
        return None
    from gradio_patterns.cli import progress

    return progress.teller(sys.stderr)


def _instead(args: argparse.Namespace, paths: list[str], options: Options) -> int:
    """What is asked for instead of a review."""
    if args.watch:
        from gradio_patterns.cli import watch

        return watch.watch(paths, options, args.words)
    from gradio_patterns.cli import show_settings

    show = show_settings.shown_files if args.show_files else show_settings.shown_settings
    text = show(paths, options, "json" if args.format == "json" else "text")
    if args.output is not None:
        _write(args.output, text)
    else:
        sys.stdout.write(text)
    return 0


def _judged(args: argparse.Namespace, report: Report, options: Options) -> int:
    """The same with the answers of a model; 130 where it was interrupted."""
    from gradio_patterns.llm import command
    from gradio_patterns.llm.settings import UnusableError

    if args.dry_run:
        try:
            sys.stdout.write(command.dry_run(args, report, options))
        except UnusableError as error:
            raise refuse(USAGE, str(error)) from None
        return 0
    report, interrupted = command.with_judgements(args, report, options)
    if args.write_baseline is not None:
        status = _write_baseline(args, report)
    else:
        status = _print(args, report, options)
    return 130 if interrupted else status


def _print(args: argparse.Namespace, report: Report, options: Options) -> int:
    terminal = sys.stdout.isatty() and args.output is None
    color = args.output is None and colored(sys.stdout, os.environ)
    chosen = args.format or ("full" if terminal else "concise")
    if args.statistics:
        from gradio_patterns.report import counts

        text = counts.render(report, chosen, color=color)
    else:
        text = render(report, chosen, color=color, show_fixes=args.show_fixes)
        text = _linked(text, report, chosen) if args.output is None else text
    if args.output is not None:
        _write(args.output, text)
    if args.diff_only:
        _print_diffs(report, color)
        if args.output is None:
            sys.stderr.write(text)
    elif args.fix and "-" in args.paths:
        sys.stdout.buffer.write(_fixed_stdin(report, options))
        if args.output is None:
            sys.stderr.write(text)
    elif args.output is None:
        sys.stdout.write(text)
    return exit_status(report.errors, report.failing, report.failed)


def _linked(text: str, report: Report, chosen: str) -> str:
    """With links to the rules, where people read it and their terminal shows them."""
    from gradio_patterns.cli.terminal import linked, linking

    if chosen not in ("concise", "full") or not linking(sys.stdout, os.environ):
        return text
    return linked(text, report)


def _print_diffs(report: Report, color: bool) -> None:
    from gradio_patterns.report.frames import unified

    for rewrite in report.rewrites:
        lines = unified(rewrite.before, rewrite.after, rewrite.path, color=color)
        sys.stdout.write("".join(f"{line}\n" for line in lines))


def _fixed_stdin(report: Report, options: Options) -> bytes:
    """What standard input becomes; without a fix, its very bytes."""
    if report.rewrites:
        return report.rewrites[0].data
    return options.stdin


def _write(path: str, text: str) -> None:
    from gradio_patterns.fixing import writing

    problem = writing.write(path, text.encode("utf-8", "backslashreplace"), None, path)
    if problem is not None:
        raise Refused(problem)


def _tell_ignores(args: argparse.Namespace, report: Report) -> int:
    """What comments were written, and what they could not silence."""
    from gradio_patterns.report.common import plural, problem

    if args.diff_only:
        _print_diffs(report, colored(sys.stdout, os.environ))
    count = sum(rewrite.applied for rewrite in report.rewrites)
    said = f"{plural(count, 'comment')} {'to write' if args.diff_only else 'written'}"
    out = sys.stderr if args.diff_only else sys.stdout
    for finding in report.findings:
        out.write(f"{finding.path}:{finding.start.line}: {finding.rule} is not silenced\n")
    out.write(f"{said} in {plural(len(report.rewrites), 'file')}\n")
    for error in report.errors:
        print(problem(error), file=sys.stderr)
    return exit_status(report.errors, report.failing, report.failed)


def _write_baseline(args: argparse.Namespace, report: Report) -> int:
    from gradio_patterns.filters import baseline
    from gradio_patterns.report.common import plural, problem

    path = args.write_baseline or args.baseline
    findings = [finding for finding in report.findings if finding.code != UNUSED_SUPPRESSION]
    _write(path, baseline.dump(findings))
    for error in report.errors:
        print(problem(error), file=sys.stderr)
    print(f"{plural(len(findings), 'finding')} written to {path}")
    return exit_status(report.errors, 0, report.failed)
