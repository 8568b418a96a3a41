"""Check rules under work: examples and regression snippets of the rules named, or of all.

    python scripts/regress.py every-removed session-data-in-global

Reads the rule folders as they are, so no catalog needs to be built first. Exit 1 on any mismatch.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.evaluation.evaluation import evaluate  # noqa: E402
from gradio_patterns.evaluation.examples import example_problems  # noqa: E402
from gradio_patterns.evaluation.rulefolders import rules_from_folders  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rules", nargs="*", help="rule names; default all")
    parser.add_argument("--table", action="store_true", help="precision and recall per rule")
    parser.add_argument(
        "--alone", action="store_true", help="run only the named rules, not all of them together"
    )
    arguments = parser.parse_args()
    only = frozenset(arguments.rules)
    rules = rules_from_folders(ROOT / "src/gradio_patterns/rules")
    named = [rule for rule in rules if not only or rule.name in only]
    running = named if arguments.alone else rules
    problems = [
        problem
        for rule in named
        for problem in example_problems(ROOT / "src/gradio_patterns/rules", rule, running)
    ]
    evaluation = evaluate(ROOT / "tests/regression", running, only)
    for line in (*problems, *evaluation.mismatches):
        print(line)
    if arguments.table:
        for name, score in sorted(evaluation.scores.items()):
            told = f"{score.hits:4} hits {score.false_alarms:3} false {score.misses:3} missed"
            print(f"{name:40} {told}")
    failed = len(problems) + len(evaluation.mismatches)
    print(f"{len(named)} rules, {evaluation.snippets} snippets, {failed} problems")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
