"""What the arguments of ``review`` ask for, and which of them do not go together."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.review_arguments import without_llm
from gradio_patterns.findings.diagnostics import USAGE, Refused, refuse
from gradio_patterns.settings import places
from gradio_patterns.settings.options import Options

if TYPE_CHECKING:
    import argparse

LISTS = ("select", "ignore", "exclude")
STATISTICS = ("concise", "full", "json")
SHOWN = ("concise", "json")
ALONE: dict[str, tuple[str, ...]] = {
    "statistics": ("fix", "diff_only", "show_fixes"),
    "show_files": ("fix", "diff_only", "llm"),
    "show_settings": ("fix", "diff_only", "llm"),
    "add_ignores": ("fix", "diff", "staged", "llm"),
    "write_baseline": (),
    "watch": ("llm", "output", "staged"),
}
"""What only one of can be asked for, and which other options do not go with it."""


def asked(args: argparse.Namespace) -> tuple[list[str], Options]:
    """Paths and options as the arguments say; raises ``Refused`` where they do not go together."""
    paths: list[str] = list(args.paths)
    base = args.diff
    if base is not None and base != "HEAD" and os.path.exists(base):
        from gradio_patterns.filters import changes

        if not changes.is_revision(base):
            # ``--diff app.py``: the word is a path that the option took for its base.
            paths.insert(0, base)
            base = "HEAD"
    paths = paths or ["."]
    _check(args, paths)
    overrides: dict[str, object] = {}
    for name in LISTS:
        words = _split(getattr(args, name))
        if words:
            overrides[name] = words
    for name in ("min_severity", "fail_on", "gradio_version", "max_findings", "questions"):
        value = getattr(args, name)
        if value is not None:
            overrides[name] = value
    for name in ("baseline", "unsafe_fixes"):
        if getattr(args, name) is not None:
            overrides[name] = getattr(args, name)
    if args.write_baseline is not None or args.statistics or args.add_ignores:
        overrides["max_findings"] = None
    if args.exit_zero:
        overrides["fail_on"] = "never"
    if args.llm:
        overrides["questions"] = True
    if args.questions or args.llm:
        overrides["max_questions"] = None  # asked for: all of them
    options = Options(
        overrides=overrides,
        config_file=args.config,
        isolated=args.no_config,
        stdin=sys.stdin.buffer.read() if "-" in paths else b"",
        stdin_name=args.stdin_filename or "stdin.py",
        diff=base,
        staged=args.staged,
        fix=args.fix or (args.diff_only and not args.add_ignores),
        write=(args.fix or args.add_ignores) and not args.diff_only,
        use_baseline=args.write_baseline is None,
        jobs=args.jobs,
        cache=cache_of(args, paths),
        add_ignores=(args.reason or "").strip() if args.add_ignores else None,
        force_exclude=args.force_exclude,
    )
    return paths, options


def cache_of(args: argparse.Namespace, paths: list[str]) -> str | None:
    """Where findings are kept; standard input is reviewed each time."""
    if args.no_cache or "-" in paths:
        return None
    return args.cache or places.kept_reviews(os.environ, sys.platform)


def wrong(message: str) -> Refused:
    """What to raise for options that do not go together."""
    return refuse(USAGE, message)


def _check(args: argparse.Namespace, paths: list[str]) -> None:
    if args.cache is not None and args.no_cache:
        raise wrong("--cache and --no-cache exclude each other")
    if args.config is not None and args.no_config:
        raise wrong("--config and --no-config exclude each other")
    if args.staged and args.diff is not None:
        raise wrong("--diff and --staged exclude each other")
    if args.staged and args.fix:
        raise wrong("--fix writes files, --staged reviews what is staged; use --diff")
    if args.llm and args.questions is False:
        raise wrong("--llm answers questions; it does not go with --no-questions")
    if useless := without_llm(args):
        raise wrong(f"{useless} goes with --llm")
    if "-" in paths and len(paths) > 1:
        raise wrong("- stands alone: standard input is one file")
    if "-" in paths and (args.staged or args.diff is not None):
        raise wrong("--diff and --staged are for files, not for standard input")
    if args.stdin_filename and "-" not in paths:
        raise wrong("--stdin-filename goes with - as the path")
    _check_habits(args, paths)
    if args.write_baseline is not None:
        if args.fix or args.diff_only or args.diff is not None or args.staged:
            raise wrong("--write-baseline takes all findings; it goes with no --fix and no --diff")
        if not (args.write_baseline or args.baseline):
            raise wrong("--write-baseline needs a FILE, its own or that of --baseline")


def _check_habits(args: argparse.Namespace, paths: list[str]) -> None:
    """The options that do something else than to review and report."""
    if args.exit_zero and args.fail_on is not None:
        raise wrong("--exit-zero and --fail-on exclude each other")
    if args.reason is not None and not args.add_ignores:
        raise wrong("--reason goes with --add-ignores")
    if args.reason and ("#" in args.reason or not args.reason.isprintable()):
        raise wrong("--reason is one line of text without #")
    alone = [name for name in ALONE if getattr(args, name) not in (None, False)]
    if args.watch and args.statistics:
        alone.remove("statistics")
    if len(alone) > 1:
        first, second = (f"--{name.replace('_', '-')}" for name in alone[:2])
        raise wrong(f"{first} and {second} exclude each other")
    for name in alone:
        barred = [word for word in ALONE[name] if getattr(args, word) not in (None, False)]
        if barred:
            flags = (f"--{word.replace('_', '-')}" for word in (name, barred[0]))
            raise wrong(" does not go with ".join(flags))
    if (args.add_ignores or args.watch) and "-" in paths:
        raise wrong(f"--{'watch' if args.watch else 'add-ignores'} is for files, not for -")
    if args.statistics and args.format not in (None, *STATISTICS):
        raise wrong(f"--statistics goes with --format {' or '.join(STATISTICS)}")
    if (args.show_files or args.show_settings) and args.format not in (None, *SHOWN):
        raise wrong(f"--show-files and --show-settings go with --format {' or '.join(SHOWN)}")


def _split(values: list[str] | None) -> tuple[str, ...]:
    words = [word.strip() for value in values or () for word in value.split(",")]
    return tuple(word for word in words if word)
