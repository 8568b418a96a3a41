"""The command line.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.cli ====
"""The command line. A command is one line in ``COMMANDS`` and one module.

The module has ``add_arguments(parser)`` and ``run(args) -> int`` and is imported only when its
command is called; its docstring is the command's help.
``parser`` is an ``argparse.ArgumentParser``, or the ``QuickParser`` that is tried first.
"""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

COMMANDS = {
    "review": ("gradio_patterns.cli.review", "review apps, and fix them"),
    "migrate": ("gradio_patterns.cli.migrate", "rewrite apps for a newer Gradio"),
    "map": (
        "gradio_patterns.cli.map_app",
        "draw an app on one page: wired, shared, touched",
    ),
    "explain": ("gradio_patterns.cli.explain", "say what a rule means and how to follow it"),
    "rules": ("gradio_patterns.cli.rules", "list the rules"),
    "eval": ("gradio_patterns.cli.eval", "hold the rules to a regression set"),
    "checklist": ("gradio_patterns.cli.checklist", "print a checklist, e.g. before deploying"),
    "api": ("gradio_patterns.cli.api", "say what a name of Gradio's API is at a version"),
    "census": (
        "gradio_patterns.cli.census",
        "review very many projects as one job, and count",
    ),
    "skill": ("gradio_patterns.cli.skill", "give the skill to coding assistants"),
    "mcp": ("gradio_patterns.cli.mcp", "serve the review to assistants over MCP"),
    "server": ("gradio_patterns.cli.server", "serve the review to editors (LSP)"),
    "config": ("gradio_patterns.cli.config", "list what a configuration file may say"),
    "clean": ("gradio_patterns.cli.clean", "delete what --cache keeps"),
    "completion": ("gradio_patterns.cli.completion", "print a shell's completion script"),
    "version": ("gradio_patterns.cli.version", "say which version this is, --json for programs"),
}
PATHS = (".py", ".pyw", ".ipynb")
"""Ends of words that are paths, also of files that are not there."""
ALIASES = {"check": "review", "rule": "explain"}
"""Words of other linters for the same."""
DEBUG = "GRADIO_PATTERNS_TRACEBACK"
"""The variable with which a fault of this tool shows its traceback."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _flushed(_run(arguments))
    except BrokenPipeError:
        # The reader left (``| head``): say no more, and leave nothing to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
            return complain(f"the output cannot be written: {error.strerror}")
        if os.environ.get(DEBUG):
            raise
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return complain(
            f"{said[:300]}; this is a fault of gradio-patterns, please report it"
            f" ({DEBUG}=1 shows where it is)"
        )


def _flushed(status: int) -> int:
    sys.stdout.flush()
    return status


def _run(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets it escaped, not an exception.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    first = arguments[0] if arguments else ""
    if first == "help" and len(arguments) > 1:
        first, arguments = arguments[1], [arguments[1], "--help"]
    if first in ("", "-h", "--help", "help"):
        print(usage(), file=sys.stdout if first else sys.stderr)
        return 0 if first else 2
    if first in ("-V", "--version"):
        from gradio_patterns import __version__

        print(f"gradio-patterns {__version__}")
        return 0
    name, words = ALIASES.get(first, first), arguments[1:]
    if name not in COMMANDS:
        if not _is_for_review(first):
            return complain(_unknown(first))
        name, words = "review", arguments
    module = import_module(COMMANDS[name][0])
    args = _parsed(name, module, words)
    if isinstance(args, int):
        return args
    args.words = words
    status: int = module.run(args)
    return status


def _is_for_review(word: str) -> bool:
    """Whether a call without a command begins as one of ``review`` does: option or path."""
    separators = (os.sep, "/")
    return (
        word.startswith("-")
        or word.endswith(PATHS)
        or (os.path.exists(word) or any(separator in word for separator in separators))
    )


def _parsed(name: str, module: ModuleType, arguments: list[str]) -> Any:
    """The parsed arguments, or the exit status where argparse ends the call."""
    from gradio_patterns.cli.quick import QuickParser

    quick = QuickParser()
    module.add_arguments(quick)
    args = quick.parse(arguments)
    if args is not None:
        return args
    from gradio_patterns.cli import parsing

    return parsing.parsed(name, module, arguments)


def usage() -> str:
    """The commands."""
    width = max(map(len, COMMANDS))
    also = {command: f" (also: {alias})" for alias, command in ALIASES.items()}
    lines = [
        f"  {name:{width}}  {what}{also.get(name, '')}" for name, (_, what) in COMMANDS.items()
    ]
    return "\n".join(
        (
            "usage: gradio-patterns COMMAND [...]   (COMMAND --help says more)",
            "       gradio-patterns PATH [...]      (the same as review PATH)",
            "",
            "Reviews Gradio apps with rules that were each run on real Gradio.",
            "",
            *lines,
        )
    )


def complain(message: str) -> int:
    """One line on standard error, and the exit status for a wrong call."""
    print(f"gradio-patterns: {message}", file=sys.stderr)
    return 2


def _unknown(word: str) -> str:
    from gradio_patterns.findings.diagnostics import nearest

    hint = nearest(word, [*COMMANDS, *ALIASES]) or f"; there are {', '.join(COMMANDS)}"
    return f"unknown command {word!r}{hint}"


# ==== gradio_patterns.cli.api ====
"""Say what a name of Gradio's API is at a version: parameters, events, what is gone, what instead.

NAME is a component, function, event or parameter: Chatbot, Blocks.launch, Button.click,
"Textbox(lines)". With --since, what came and went from that version on: of the names, or of all.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``api``."""
    parser.add_argument("name", nargs="*", metavar="NAME", help="e.g. Chatbot, Blocks.launch")
    parser.add_argument("--gradio", metavar="V", help="the version asked about (default: newest)")
    parser.add_argument("--since", metavar="V", help="what is new and gone since this version")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=("text", "json"), default="text"
    )


def run(args: argparse.Namespace) -> int:
    """Print what is known of each name; 1 where one of them is unknown."""
    from gradio_patterns.api import newest
    from gradio_patterns.api.describe import describe, look_up
    from gradio_patterns.api.news import told_news
    from gradio_patterns.findings.diagnostics import Refused
    from gradio_patterns.target.target import asked_for

    try:
        version = asked_for(args.gradio, "--gradio").version if args.gradio else newest()
        since = asked_for(args.since, "--since").version if args.since else None
    except Refused as refused:
        return complain(refused.diagnostic.message)
    if since is None and not args.name:
        return complain("name something of Gradio, or say --since VERSION")
    unknown = any(look_up(name, version)["kind"] == "unknown" for name in args.name)
    if since is not None:
        sys.stdout.write(told_news(since, version, args.name, args.format) + "\n")
        return 1 if unknown else 0
    for name in args.name:
        sys.stdout.write(describe(name, version, args.format) + "\n")
    return 1 if unknown else 0


# ==== gradio_patterns.cli.asked ====
"""What the arguments of ``review`` ask for, and which of them do not go together."""

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.review_arguments import without_llm
from gradio_patterns.findings.diagnostics import USAGE, Refused, refuse
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
        cache=args.cache,
        add_ignores=(args.reason or "").strip() if args.add_ignores else None,
        force_exclude=args.force_exclude,
    )
    return paths, options


def wrong(message: str) -> Refused:
    """What to raise for options that do not go together."""
    return refuse(USAGE, message)


def _check(args: argparse.Namespace, paths: list[str]) -> None:
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


# ==== gradio_patterns.cli.checklist ====
"""Print a checklist; without a name, say which there are."""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``checklist``."""
    parser.add_argument("name", nargs="?", metavar="LIST", help="e.g. before-deploying")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=("md", "github", "json"), default="md"
    )


def run(args: argparse.Namespace) -> int:
    """Print the list, or the names of the lists."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    try:
        if args.name is None:
            sys.stdout.write(explain.list_checklists(args.format))
        else:
            sys.stdout.write(explain.checklist(args.name, args.format))
    except UnknownRuleError as error:
        return complain(str(error))
    return 0


# ==== gradio_patterns.cli.explain ====
"""Say what a rule means, what goes wrong, and how to put it right.

RULE is a name, an alias or a code. Another word, such as queue, lists the rules about it.
A - reads a traceback or a log from the standard input, and names the rule, the line and the fix.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse

LONGEST = 2_000_000
"""Bytes of a log that are read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``explain``."""
    add = parser.add_argument
    add(
        "rule",
        nargs="*",
        metavar="RULE",
        help="a rule's name, alias or code, any word, or - for a traceback to read",
    )
    add("--all", action="store_true", help="every rule")
    formats = ("text", "markdown", "json")
    add("--gradio-version", metavar="X", help="with -: the Gradio version of the app")
    add("--format", "--output-format", dest="format", choices=formats, default="text")


def run(args: argparse.Namespace) -> int:
    """Print each rule asked for; GP0xx codes are explained from their table."""
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    if args.all == bool(args.rule):
        return complain("name a rule, or say --all" if not args.rule else "--all takes no names")
    if args.rule == ["-"]:
        return _log(args)
    if args.all:
        sys.stdout.write(_all(args.format))
        return 0
    for place, word in enumerate(args.rule):
        try:
            text = _diagnostic(word) or _told(word, args.format)
        except UnknownRuleError as error:
            return complain(str(error))
        sys.stdout.write(("\n" if place and args.format == "text" else "") + text)
    return 0


def _log(args: argparse.Namespace) -> int:
    """What a traceback means; 1 where nothing is known of it."""
    from gradio_patterns.symptoms.explained import explain_log
    from gradio_patterns.symptoms.tell import tell

    if sys.stdin.isatty():
        print("paste the traceback, then press Ctrl-D", file=sys.stderr)
    text = sys.stdin.buffer.read(LONGEST).decode("utf-8", "replace")
    overrides: dict[str, object] = {}
    if args.gradio_version:
        overrides["gradio_version"] = args.gradio_version
    found = explain_log(text, overrides)
    sys.stdout.write(tell(found, args.format))
    return 0 if any(one.known for one in found) else 1


def _told(word: str, fmt: str) -> str:
    """One rule, or the list of those about the word."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import find

    if find(word) is None:
        from gradio_patterns.knowledge.about import about

        names = about(word)
        if names:
            return explain.list_rules(names, fmt)
    return explain.explain(word, fmt)


def _all(fmt: str) -> str:
    """Every rule by code: one after the other, or one JSON list."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import load_index

    texts = [explain.explain(rule.code, fmt) for rule in load_index() if rule.stage != "removed"]
    if fmt == "json":
        return "[\n" + ",\n".join(text.rstrip() for text in texts) + "\n]\n"
    return "\n".join(texts)


def _diagnostic(word: str) -> str:
    from gradio_patterns.findings.diagnostics import DIAGNOSTICS

    for code, known in DIAGNOSTICS.items():
        if word.upper() == code or word.lower().replace("_", "-") == known.name:
            return f"{code} {known.name} (exit {known.exit})\n{known.meaning}\n"
    return ""


# ==== gradio_patterns.cli.map_app ====
"""Draw the map of an app: pages, listeners, state, shared objects, files, network, launch.

Read it instead of the source. "?" stands for what cannot be read off one file. Nothing is run.
Exit status: 0 a map; 2 a wrong call; 3 a file could not be read, or nothing of Gradio was found.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.appmap.formats import FORMATS

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``map``."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders or - (default: .)")
    parser.add_argument(
        "--format", "--output-format", dest="format", choices=FORMATS, default="text"
    )
    parser.add_argument("--gradio-version", metavar="V", help="read the app for this Gradio")


def run(args: argparse.Namespace) -> int:
    """Print the map."""
    from gradio_patterns.appmap.formats import render
    from gradio_patterns.appmap.gather import map_paths
    from gradio_patterns.findings.diagnostics import NOTHING_TO_REVIEW, Refused
    from gradio_patterns.findings.finding import Diagnostic
    from gradio_patterns.report.common import problem
    from gradio_patterns.settings.options import Options

    overrides = {"gradio_version": args.gradio_version} if args.gradio_version else {}
    stdin = sys.stdin.buffer.read() if "-" in args.paths else b""
    try:
        maps, problems = map_paths(args.paths or ["."], Options(overrides, stdin=stdin))
    except Refused as refused:
        print(problem(refused.diagnostic), file=sys.stderr)
        return 2
    if not maps and not problems:
        nothing = "nothing of Gradio was found there"
        problems = [Diagnostic(NOTHING_TO_REVIEW, nothing, " ".join(args.paths or ["."]))]
    sys.stdout.write(render(maps, problems, args.format))
    for one in problems:
        print(problem(one), file=sys.stderr)
    return 3 if problems else 0


# ==== gradio_patterns.cli.migrate ====
"""Rewrite apps for a newer Gradio: every fix that concerns versions, in one go.

Shows the changes as a diff; --write makes them. What nobody but a person can decide is listed.
"""

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
    told = "".join(f"{line}\n" for line in _told(report, unsafe=args.unsafe_fixes))
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


def _told(report: Report, *, unsafe: bool) -> list[str]:
    """What was changed, what is left, and why."""
    from gradio_patterns.report.common import plural

    changed = sum(rewrite.applied for rewrite in report.rewrites)
    written = all(rewrite.written for rewrite in report.rewrites)
    verb = "made" if written else "to make (--write makes them)"
    lines = [f"{plural(changed, 'change')} {verb} in {plural(len(report.rewrites), 'file')}"]
    counts = Counter(rule for rewrite in report.rewrites for rule in rewrite.rules)
    lines += [f"  {number:4}  {rule}" for rule, number in sorted(counts.items())]
    if report.findings:
        lines.append(f"left for a person: {len(report.findings)}")
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


# ==== gradio_patterns.cli.parsing ====
"""The parser that explains: what ``quick`` does not expect comes here, mistakes and --help."""

import argparse
import re
from types import ModuleType
from typing import NoReturn

from gradio_patterns.findings.diagnostics import nearest

_CHOICE = r"invalid choice: '([^']*)' \(choose from (.*)\)"


class Parser(argparse.ArgumentParser):
    """Says what was probably meant, in two lines instead of all the options."""

    def error(self, message: str) -> NoReturn:
        line = f"{self.prog}: error: {message}{_hint(message, list(self._option_string_actions))}"
        self.exit(2, f"{line}\ntry '{self.prog} --help'\n")


def _hint(message: str, options: list[str]) -> str:
    choice = re.search(_CHOICE, message)
    if choice:
        return nearest(choice[1], re.findall(r"[\w.-]+", choice[2]))
    _, unknown, words = message.partition("unrecognized arguments: ")
    flags = [word.partition("=")[0] for word in words.split() if word.startswith("-")]
    return nearest(flags[0], options) if unknown and flags else ""


def parser_of(name: str, module: ModuleType) -> Parser:
    """The parser of one command."""
    parser = Parser(
        prog=f"gradio-patterns {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    return parser


def parsed(name: str, module: ModuleType, arguments: list[str]) -> argparse.Namespace | int:
    """The parsed arguments, or the exit status where the call ends here."""
    parser = parser_of(name, module)
    if not {"-h", "--help"}.isdisjoint(arguments):
        parser.print_help()
        return 0
    try:
        return parser.parse_intermixed_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2


# ==== gradio_patterns.cli.quick ====
"""A parser for calls that are right, many times quicker to import than ``argparse``.

It takes the same ``add_argument`` calls as ``argparse``, as far as the commands use them. Whatever
it does not expect, it leaves to ``argparse``, which explains, and knows ``--help``.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any


class QuickParser:
    """Options with one value, flags, and at most one positional that takes many words."""

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._defaults: dict[str, Any] = {}
        self._many: dict[str, Any] | None = None
        self._unfit = False

    def add_argument_group(self, *_: Any, **__: Any) -> QuickParser:
        """Groups are for the help."""
        return self

    def add_argument(self, *names: str, **spec: Any) -> None:
        """As in ``argparse``."""
        name = spec.get("dest") or names[-1].lstrip("-").replace("-", "_")
        spec = {**spec, "dest": name}
        if names[0].startswith("-"):
            self._options.update(dict.fromkeys(names, spec))
        elif spec.get("nargs") in ("*", "+") and self._many is None:
            self._many = spec
        else:
            self._unfit = True
        default = {"store_true": False, "store_false": True}.get(spec.get("action", ""))
        self._defaults.setdefault(name, spec.get("default", default))

    def parse(self, arguments: Sequence[str]) -> Any:
        """The values by name, or None where ``argparse`` must look."""
        values = dict(self._defaults)
        words: list[str] = []
        left = list(reversed(arguments))
        while left:
            word = left.pop()
            if word == "-" or not word.startswith("-"):
                words.append(word)
                continue
            name, equals, text = word.partition("=")
            spec = self._options.get(name)
            if spec is None or not self._take(spec, values, text if equals else None, left):
                return None
        if self._unfit or (words and self._many is None):
            return None
        if self._many is not None:
            if not words and self._many["nargs"] == "+":
                return None
            values[self._many["dest"]] = words
        return SimpleNamespace(**values)

    def _take(
        self, spec: dict[str, Any], values: dict[str, Any], text: str | None, left: list[str]
    ) -> bool:
        """Set what one option says; False where it is not as expected."""
        action, name = spec.get("action", "store"), spec["dest"]
        if action in ("store_true", "store_false"):
            values[name] = action == "store_true"
            return text is None
        if action not in ("store", "append") or spec.get("nargs") not in (None, "?"):
            return False
        if text is None and left and (left[-1] == "-" or not left[-1].startswith("-")):
            text = left.pop()
        value: Any = text
        if text is None:
            if spec.get("nargs") != "?":
                return False
            value = spec["const"]
        elif "type" in spec:
            try:
                value = spec["type"](text)
            except ValueError:
                return False
        if "choices" in spec and value not in spec["choices"]:
            return False
        values[name] = [*(values[name] or ()), value] if action == "append" else value
        return True


# ==== gradio_patterns.cli.review ====
"""Review Gradio apps: files, folders, notebooks, or - for standard input.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 a wrong call or configuration, or a
fault of this tool; 3 nothing found, but something could not be reviewed.
"""

import gc
import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.asked import asked
from gradio_patterns.cli.review_arguments import add_arguments
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

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
    """Review, print, and say by the exit status how it went."""
    from gradio_patterns.engine import pipeline

    try:
        paths, options = asked(args)
        if args.show_files or args.show_settings or args.watch:
            return _instead(args, paths, options)
        report = pipeline.review_paths(paths, options)
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


def _instead(args: argparse.Namespace, paths: list[str], options: Options) -> int:
    """What is asked for instead of a review."""
    if args.watch:
        from gradio_patterns.cli import watch

        return watch.watch(paths, options, args.words)
    from gradio_patterns.cli import shown

    show = shown.shown_files if args.show_files else shown.shown_settings
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


# ==== gradio_patterns.cli.review_arguments ====
"""The arguments of ``review``."""

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
    kept = "keep the findings of unchanged files there; nobody else should write to it"
    speed.add_argument("--cache", metavar="DIR", help=kept)
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


# ==== gradio_patterns.cli.rules ====
"""List the rules, all or by category, severity, code prefix, name, `fixable`, ..."""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``rules``."""
    parser.add_argument("select", nargs="*", metavar="WORD", help="e.g. events, error, GP8")
    parser.add_argument(
        "--format",
        "--output-format",
        dest="format",
        choices=("text", "markdown", "json"),
        default="text",
    )


def run(args: argparse.Namespace) -> int:
    """Print the list."""
    from gradio_patterns.knowledge import explain
    from gradio_patterns.knowledge.catalog import UnknownRuleError

    try:
        sys.stdout.write(explain.list_rules(args.select, args.format))
    except UnknownRuleError as error:
        return complain(str(error))
    return 0


# ==== gradio_patterns.cli.terminal ====
"""What a terminal can show: colours and links, as its variables say."""

import re
from collections.abc import Mapping
from typing import Protocol

from gradio_patterns.findings.finding import Report

LINKING = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "WarpTerminal")
LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
LINKING_SIGNS = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID")
VTE = 5000
"""The first version of the library behind GNOME's terminal that shows links."""
_RULE = r"(?<= )(GP\d{3}) ([a-z0-9-]+)(?=: )"


class Stream(Protocol):
    """A text stream, as far as it matters here."""

    def isatty(self) -> bool: ...


def colored(stream: Stream, environment: Mapping[str, str]) -> bool:
    """NO_COLOR forbids colours and FORCE_COLOR asks for them; else a terminal has them."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") != "0":
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def linking(stream: Stream, environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to show OSC 8 links; FORCE_HYPERLINK has the last word."""
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    if not stream.isatty() or environment.get("TERM") == "dumb" or environment.get("CI"):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in LINKING
        or environment.get("TERM") in LINKING_TERMS
        or any(environment.get(sign) for sign in LINKING_SIGNS)
        or (vte.isdecimal() and int(vte) >= VTE)
    )


def linked(text: str, report: Report) -> str:
    """The text with the name of every rule a link to its page."""
    pages = {finding.code: finding.url for finding in report.findings if finding.url}

    def link(match: re.Match[str]) -> str:
        url = pages.get(match[1])
        return f"\x1b]8;;{url}\x1b\\{match[0]}\x1b]8;;\x1b\\" if url else match[0]

    return re.sub(_RULE, link, text)


# ==== gradio_patterns ====
"""Reviews Gradio apps with rules that were each run on real Gradio, version by version."""

__version__ = "0.1.0"
