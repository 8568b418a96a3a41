"""The arguments of ``review``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.report import FORMATS
from gradio_patterns.settings.config import FAIL_ON

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``review``."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders or - (default: this folder)")
    add("--gradio-version", metavar="V", help="review for this Gradio: 5.50.0, 5, '>=4,<6'")
    add("--select", action="append", metavar="RULES", help="names, codes, categories, DEFAULT, ALL")
    add("--ignore", action="append", metavar="RULES", help="the same, not to be run")
    add("--min-severity", choices=SEVERITIES, help="the weakest to show (default: warning)")
    add("--fail-on", choices=FAIL_ON, help="the weakest for exit status 1 (default: warning)")
    add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
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
    kept = "where findings of unchanged files are kept (default: this user's cache folder)"
    speed.add_argument("--cache", metavar="DIR", help=kept)
    speed.add_argument("--no-cache", action="store_true", help="keep nothing, review everything")
    _output_arguments(parser)
    _fix_arguments(parser)
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


def _output_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("output").add_argument
    form = "default: full at a terminal, else concise"
    add("--format", "--output-format", dest="format", choices=FORMATS, help=form)
    add("--output", metavar="FILE", help="write the report to a file")
    add("--statistics", action="store_true", help="how often each rule was broken, not where")
    add("--show-files", action="store_true", help="list the files that would be reviewed")
    add("--show-settings", action="store_true", help="print the settings of each path and stop")
    add("--watch", action="store_true", help="review again whenever a file changes")


def _fix_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("fixes").add_argument
    add("--fix", action="store_true", help="apply safe fixes")
    unsafe = "with --fix or --diff-only: also those that may change behaviour"
    add("--unsafe-fixes", action="store_true", default=None, help=unsafe)
    add("--diff-only", action="store_true", help="print what --fix would change")
    add("--show-fixes", action="store_true", help="show the fix of each finding")
    comments = "write comments that silence what is found; with --diff-only, show them"
    add("--add-ignores", action="store_true", help=comments)
    add("--reason", metavar="TEXT", help="of --add-ignores: why, written into each comment")


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
