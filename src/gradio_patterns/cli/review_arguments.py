"""The arguments of ``review``, and what they ask for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.findings.diagnostics import USAGE, Refused, refuse
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.report import FORMATS
from gradio_patterns.settings.config import FAIL_ON
from gradio_patterns.settings.options import Options

if TYPE_CHECKING:
    import argparse

LISTS = ("select", "ignore", "exclude")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``review``."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders or - (default: this folder)")
    add("--gradio-version", metavar="V", help="review for this Gradio: 5.50.0, 5, '>=4,<6'")
    add("--select", action="append", metavar="RULES", help="names, codes, prefixes, categories")
    add("--ignore", action="append", metavar="RULES", help="the same, not to be run")
    add("--min-severity", choices=SEVERITIES, help="the weakest to show (default: warning)")
    add("--fail-on", choices=FAIL_ON, help="the weakest for exit status 1 (default: warning)")
    add("--max-findings", type=count, metavar="N", help="show at most N findings")
    add("--questions", action="store_true", default=None, help="ask what only a reader can decide")
    add("--no-questions", action="store_false", dest="questions", default=None, help="do not ask")
    add("--exclude", action="append", metavar="GLOBS", help="paths not to review")
    add("--force-exclude", action="store_true", help="leave out excluded files that are named too")
    add("--config", metavar="FILE", help="use this configuration file only")
    add("--no-config", action="store_true", help="use no configuration file")
    add("--stdin-filename", metavar="NAME", help="the name of the text read from -")
    speed = parser.add_argument_group("speed")
    cores = "review in N processes; 0: one for each core (default: 1)"
    speed.add_argument("--jobs", type=count, default=1, metavar="N", help=cores)
    kept = "keep the findings of unchanged files there; nobody else should write to it"
    speed.add_argument("--cache", metavar="DIR", help=kept)
    out = parser.add_argument_group("output")
    out.add_argument("--format", choices=FORMATS, help="default: full at a terminal, else concise")
    out.add_argument("--output", metavar="FILE", help="write the report to a file")
    fix = parser.add_argument_group("fixes")
    fix.add_argument("--fix", action="store_true", help="apply safe fixes")
    unsafe = "with --fix or --diff-only: also those that may change behaviour"
    fix.add_argument("--unsafe-fixes", action="store_true", default=None, help=unsafe)
    fix.add_argument("--diff-only", action="store_true", help="print what --fix would change")
    fix.add_argument("--show-fixes", action="store_true", help="show the fix of each finding")
    model_arguments(parser)
    judging = parser.add_argument_group("of --llm alone")
    judging.add_argument("--dry-run", action="store_true", help="print what would be sent")
    judging.add_argument("--llm-mode", choices=("targeted", "agent"), help="default: targeted")
    part = parser.add_argument_group("only what is new")
    since = "only lines changed since Git's BASE (default: HEAD)"
    part.add_argument("--diff", nargs="?", const="HEAD", metavar="BASE", help=since)
    part.add_argument("--staged", action="store_true", help="only staged lines, as staged")
    part.add_argument("--baseline", metavar="FILE", help="leave out the findings of this file")
    into = "write today's findings to FILE (default: the one of --baseline)"
    part.add_argument("--write-baseline", nargs="?", const="", metavar="FILE", help=into)


def model_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments about the model to ask."""
    model = parser.add_argument_group("a model that answers the questions (extra llm)")
    model.add_argument("--llm", action="store_true", help="ask a model too")
    model.add_argument("--model", metavar="NAME", help="which (default: OPENAI_MODEL)")
    model.add_argument("--base-url", metavar="URL", help="where (default: OPENAI_BASE_URL)")
    model.add_argument("--llm-concurrency", metavar="N", help="requests at a time (default: 8)")
    model.add_argument("--llm-tokens", metavar="N", help="at most so many tokens in all")
    model.add_argument("--llm-timeout", metavar="S", help="seconds for an answer (default: 90)")
    model.add_argument("--llm-price", metavar="R/W", help="$ for a million tokens read/written")
    model.add_argument("--llm-cache", metavar="DIR", help="where answers are kept, or 'off'")
    model.add_argument("--llm-config", metavar="FILE", help="settings in TOML, e.g. base-url")


OF_A_MODEL = (
    "model", "base_url", "llm_concurrency", "llm_tokens", "llm_timeout", "llm_price", "llm_cache",
    "llm_config", "llm_mode", "dry_run",
)  # fmt: skip
"""What means nothing without ``--llm``."""


def without_llm(args: argparse.Namespace) -> str:
    """An option that was given and has no effect, for lack of ``--llm``."""
    given = (name for name in OF_A_MODEL if getattr(args, name, None))
    return "" if args.llm else "".join(f"--{name.replace('_', '-')}" for name in [*given][:1])


def count(text: str) -> int:
    """A whole number; argparse tells of a wrong one by this function's name."""
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)


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
    if args.write_baseline is not None:
        overrides["max_findings"] = None
    if args.llm:
        overrides["questions"] = True
    options = Options(
        overrides=overrides,
        config_file=args.config,
        isolated=args.no_config,
        stdin=sys.stdin.buffer.read() if "-" in paths else b"",
        stdin_name=args.stdin_filename or "stdin.py",
        diff=base,
        staged=args.staged,
        fix=args.fix or args.diff_only,
        write=args.fix and not args.diff_only,
        use_baseline=args.write_baseline is None,
        jobs=args.jobs,
        cache=args.cache,
        force_exclude=args.force_exclude,
    )
    return paths, options


def _check(args: argparse.Namespace, paths: list[str]) -> None:
    def wrong(message: str) -> Refused:
        return refuse(USAGE, message)

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
    if args.write_baseline is not None:
        if args.fix or args.diff_only or args.diff is not None or args.staged:
            raise wrong("--write-baseline takes all findings; it goes with no --fix and no --diff")
        if not (args.write_baseline or args.baseline):
            raise wrong("--write-baseline needs a FILE, its own or that of --baseline")


def _split(values: list[str] | None) -> tuple[str, ...]:
    words = [word.strip() for value in values or () for word in value.split(",")]
    return tuple(word for word in words if word)
