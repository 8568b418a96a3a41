"""The command line of the prover."""

import argparse
import signal
import sys

from proving.authoring.checking import agrees, disagreement, problems, versions_of
from proving.authoring.picturing import picture_problems, take_pictures
from proving.authoring.pool import prove
from proving.authoring.progress import CLEAR, Progress
from proving.authoring.record import due, write
from proving.authoring.releases import core
from proving.authoring.rules import Rule, digest, find_rules
from proving.authoring.verdicts import Observation


def main(arguments: list[str] | None = None) -> int:
    """Prove rules, or check what is stored; 1 if something is wrong."""
    options = _parser().parse_args(arguments)
    rules = _chosen(options.rule)
    if options.check:
        return _check(rules)
    if options.pictures:
        return take_pictures(rules)
    work: dict[str, list[Rule]] = {}
    for rule in rules:
        wanted = options.gradio or versions_of(rule)
        for version in due(rule, wanted) if options.changed else wanted:
            work.setdefault(version, []).append(rule)
    if not work:
        print("nothing to prove")
        return 0
    return _run(work, options)


def _run(work: dict[str, list[Rule]], options: argparse.Namespace) -> int:
    rules = {rule.name: rule for some in work.values() for rule in some}
    inputs = {name: digest(rule) for name, rule in rules.items()}
    progress = Progress(sum(map(len, work.values())))
    wrong: list[str] = []

    def report(version: str, rule: Rule, seen: Observation) -> None:
        expected = agrees(rule, version, seen.verdict)
        progress.tell(version, rule, seen, notable=not expected)
        if not expected:
            wrong.append(f"{rule.code} {rule.name}: {disagreement(rule, version, seen.verdict)}")
        if not options.no_write:
            write(rule, {version: seen}, inputs[rule.name])

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        prove(work, options.jobs, options.retries, report)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    summary = f"{progress.done} runs, {len(wrong)} disagree with the range of their rule"
    print(CLEAR * progress.terminal, end="")
    print(*wrong, summary, sep="\n")
    return int(bool(wrong))


def _check(rules: list[Rule]) -> int:
    wrong = [f"{rule.code} {rule.name}: {text}" for rule in rules for text in problems(rule)]
    wrong += picture_problems(rules)
    print(*wrong, f"{len(rules)} proofs checked, {len(wrong)} problems", sep="\n")
    return int(bool(wrong))


def _chosen(names: list[str] | None) -> list[Rule]:
    rules = find_rules()
    if not names:
        return rules
    chosen = [rule for rule in rules if {rule.name, rule.code, rule.folder.name} & set(names)]
    known = {handle for rule in chosen for handle in (rule.name, rule.code, rule.folder.name)}
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no rule with a proof is called {', '.join(unknown)}")
    return chosen


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Run the proofs of rules on real Gradio versions.")
    parser.add_argument("--rule", nargs="+", metavar="NAME", help="names or codes; default all")
    parser.add_argument("--gradio", nargs="+", metavar="X", help=f"default {' '.join(core())}")
    parser.add_argument("--changed", action="store_true", help="only what is stale")
    parser.add_argument("--check", action="store_true", help="run nothing; list what is wrong")
    parser.add_argument(
        "--pictures", action="store_true", help="take the pictures of what a visitor sees"
    )
    parser.add_argument("--jobs", type=int, default=2, help="versions side by side; default 2")
    parser.add_argument(
        "--retries", type=int, default=0, metavar="N", help="repeat runs that disagree; default 0"
    )
    parser.add_argument("--no-write", action="store_true", help="leave every proof.json as it is")
    return parser
