"""Rewrite apps for a newer Gradio: every fix that concerns versions, in one go.

Shows the changes as a diff; --write makes them. What nobody but a person can decide is listed.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from gradio_patterns.findings.finding import Report
    from gradio_patterns.settings.options import Options

RULES = (
    "upgrading", "GP301", "GP302", "GP303", "GP304", "GP305", "GP306", "GP307", "GP317", "GP318",
    "GP401", "GP402", "GP403", "GP503", "GP506", "GP507", "GP512", "GP803", "GP805",
)  # fmt: skip
"""The rules about what changed between versions, beside those of the category."""


_BY_HAND = {
    "theme-left-on-blocks": "this file has no single launch() of it that could take it",
    "chat-history-of-pairs": "where the history goes is not plain",
    "old-gradio-with-new-dependencies": "requirements are yours to change",
    "readme-and-requirements-disagree": "requirements are yours to change",
}
"""Why a finding without a fix has none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``migrate``."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders or - (default: this folder)")
    add("--to", metavar="V", help="the Gradio to get to: 6, 5.50.0 (default: the newest)")
    add("--write", action="store_true", help="change the files instead of showing a diff")
    unsafe = "also rewrite where behaviour may change; look at each"
    add("--unsafe-fixes", action="store_true", help=unsafe)
    add("--exclude", action="append", metavar="GLOBS", help="paths to leave alone")
    add("--force-exclude", action="store_true", help="leave out excluded files that are named too")


def run(args: argparse.Namespace) -> int:
    """Migrate, show or write, and tell what is left."""
    from gradio_patterns.engine import pipeline
    from gradio_patterns.findings.diagnostics import Refused, exit_status
    from gradio_patterns.report.common import problem

    paths = list(args.paths) or ["."]
    try:
        report = pipeline.review_paths(paths, _options(args, paths))
    except Refused as refused:
        print(problem(refused.diagnostic), file=sys.stderr)
        return 2
    if "-" in paths:
        rewrites = report.rewrites
        sys.stdout.write(rewrites[0].after if rewrites else _text(args))
    elif not args.write:
        _print_diffs(report)
    told = "".join(f"{line}\n" for line in _told(report, paths, unsafe=args.unsafe_fixes))
    (sys.stderr if "-" in paths or not args.write else sys.stdout).write(told)
    for error in report.errors:
        print(problem(error), file=sys.stderr)
    return exit_status(report.errors, report.failing, report.failed)


def _options(args: argparse.Namespace, paths: list[str]) -> Options:
    from gradio_patterns.settings.options import Options
    from gradio_patterns.target import target

    args.stdin = sys.stdin.buffer.read() if "-" in paths else b""
    overrides: dict[str, object] = {
        "select": RULES,
        "min_severity": "info",
        "questions": False,
        "unsafe_fixes": bool(args.unsafe_fixes),
        "gradio_version": args.to or target.newest().text,
        "max_findings": None,
    }
    excluded = tuple(w.strip() for v in args.exclude or () for w in v.split(",") if w.strip())
    if excluded:
        overrides["exclude"] = excluded
    return Options(
        overrides=overrides,
        stdin=args.stdin,
        fix=True,
        write=args.write,
        use_baseline=False,
        force_exclude=args.force_exclude,
    )


def _text(args: argparse.Namespace) -> str:
    """Standard input as it came, where nothing was changed."""
    data: bytes = args.stdin
    return data.decode("utf-8", "surrogateescape")


def _print_diffs(report: Report) -> None:
    from gradio_patterns.cli.terminal import colored
    from gradio_patterns.report.frames import unified

    color = colored(sys.stdout, os.environ)
    for rewrite in report.rewrites:
        lines = unified(rewrite.before, rewrite.after, rewrite.path, color=color)
        sys.stdout.write("".join(f"{line}\n" for line in lines))


def _told(report: Report, paths: list[str], *, unsafe: bool) -> list[str]:
    """What was changed, what is left, and why."""
    from gradio_patterns.api.patched import places
    from gradio_patterns.report.common import plural

    changed = sum(rewrite.applied for rewrite in report.rewrites)
    written = all(rewrite.written for rewrite in report.rewrites)
    verb = "made" if written else "to make (--write makes them)"
    lines = [f"{plural(changed, 'change')} {verb} in {plural(len(report.rewrites), 'file')}"]
    counts = Counter(rule for rewrite in report.rewrites for rule in rewrite.rules)
    lines += [f"  {number:4}  {rule}" for rule, number in sorted(counts.items())]
    changes = places(paths)
    if report.findings or changes:
        lines.append(f"left for a person: {len(report.findings) + len(changes)}")
    lines += [
        f"  {path}:{line} {what} is changed here, so nothing that uses it is rewritten: see whether"
        f" it is still there, and still needed, in {report.target.text}"
        for path, line, what in changes
    ]
    for finding in report.findings:
        where = f"{finding.path}:{finding.start.line}:{finding.start.column}"
        why = _BY_HAND.get(finding.rule, "no rewrite is known to keep its meaning")
        if finding.fix is not None and finding.fix.applicability == "unsafe" and not unsafe:
            why = f"--unsafe-fixes would {finding.fix.message}"
        elif finding.fix is not None:
            why = finding.fix.message
        lines.append(f"  {where} {finding.rule}: {finding.message} [{why}]")
    lines.append(f"for Gradio {report.target.text}; {plural(report.reviewed, 'file')} read")
    return lines
