"""Hold the rules to a regression set: precision and recall per rule, exit 1 on any mismatch.

The set is a folder of Python files whose comments say what a review must find
(`# expect: rule-name`), as in tests/regression of this project. With --llm a model reviews the
same set too, without and with the skill; answers are kept, so a run that ended early goes on.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from gradio_patterns.cli.review_arguments import model_arguments, without_llm
from gradio_patterns.evaluation.evaluation import evaluate
from gradio_patterns.evaluation.scores import Evaluation, Score
from gradio_patterns.knowledge.catalog import load_index


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", default="tests/regression", help="the set (default: %(default)s)"
    )
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument(
        "--rule", action="append", default=[], help="only the snippets of this rule (repeatable)"
    )
    model_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from gradio_patterns.cli import complain

    if useless := without_llm(args):
        return complain(f"{useless} goes with --llm")
    folder = Path(args.folder)
    if not folder.is_dir():
        return complain(f"no such folder: {folder}")
    evaluation = evaluate(folder, list(load_index()), frozenset(args.rule))
    if not evaluation.snippets:
        return complain(f"no snippets in {folder}")
    if args.llm:
        return _compared(args, folder, evaluation)
    print(_json(evaluation) if args.format == "json" else _table(evaluation))
    return 1 if evaluation.mismatches else 0


def _compared(args: argparse.Namespace, folder: Path, static: Evaluation) -> int:
    from gradio_patterns.cli import complain

    try:
        from gradio_patterns.llm import scoreboard, scoring
        from gradio_patterns.llm.command import settled
        from gradio_patterns.llm.settings import UnusableError, require_key
    except ImportError as error:
        return complain(f"{error.name} is not installed: pip install 'gradio-patterns[llm]'")
    try:
        settings = settled(args)
        require_key(settings)
    except UnusableError as error:
        return complain(str(error))
    made = scoring.compare(folder, frozenset(args.rule), static, settings)
    if args.format == "json":
        print(json.dumps(scoreboard.document(made, settings), indent=1))
    else:
        print("\n".join([scoreboard.table(made, settings), *static.mismatches]))
    return 3 if made.stopped or made.failures else 1 if static.mismatches else 0


def _json(evaluation: Evaluation) -> str:
    rules = {name: score.counted for name, score in sorted(evaluation.scores.items())}
    return json.dumps(
        {
            "snippets": evaluation.snippets,
            "rules": rules,
            "mismatches": evaluation.mismatches,
        },
        indent=1,
    )


def _table(evaluation: Evaluation) -> str:
    lines = [f"{'rule':42} {'hits':>5} {'false':>6} {'missed':>7} {'precision':>10} {'recall':>7}"]
    total = Score()
    for name, score in sorted(evaluation.scores.items()):
        lines.append(_line(name, score))
        total.hits += score.hits
        total.false_alarms += score.false_alarms
        total.misses += score.misses
    lines += [_line(f"all, {evaluation.snippets} snippets", total), *evaluation.mismatches]
    return "\n".join(lines)


def _line(name: str, score: Score) -> str:
    return (
        f"{name:42} {score.hits:5} {score.false_alarms:6} {score.misses:7}"
        f" {_percent(score.precision):>10} {_percent(score.recall):>7}"
    )


def _percent(part: float | None) -> str:
    return "-" if part is None else f"{part:.1%}"
