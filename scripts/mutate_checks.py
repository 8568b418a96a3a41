"""Take every condition of every check away in turn, and count how often the examples notice.

    python scripts/mutate_checks.py [RULE ...] [--category NAME ...] [--survivors] [--json FILE]

A condition is the test of an ``if``, ``while`` or conditional expression, a part of ``and`` or
``or``, or an ``if`` of a comprehension. Each is negated and removed; an ``if`` that only returns or
continues early is taken out. What stands last in an ``or`` and is empty (``or ""``) is no condition
but what None is replaced by, and stays; so does an ``assert``, on which nothing may depend.
A mutant is killed where the rule's own examples or regression snippets (its folder and the whole
apps) no longer hold, or where the check crashes or does not end.
A survivor is *seen* where some finding or fix did change, though no snippet says that it must not,
and else *silent*: no snippet reaches the condition, or it makes no difference.
"""

from __future__ import annotations

import argparse
import ast
import copy
import json
import signal
import sys
import types
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from gradio_patterns.app import App, read_app  # noqa: E402
from gradio_patterns.engine.review import span  # noqa: E402
from gradio_patterns.evaluation.details import Detail, Told, details, unmet, without_arrows  # noqa: E402
from gradio_patterns.evaluation.evaluation import snippets  # noqa: E402
from gradio_patterns.evaluation.examples import apply_fix, example_target, read_example  # noqa: E402
from gradio_patterns.evaluation.expected import (  # noqa: E402
    expectations,
    target_for,
    times_named,
    versions_of,
)
from gradio_patterns.evaluation.rulefolders import rules_from_folders  # noqa: E402
from gradio_patterns.findings.finding import Target  # noqa: E402
from gradio_patterns.findings.hit import Hit  # noqa: E402
from gradio_patterns.knowledge.catalog import RuleInfo  # noqa: E402
from gradio_patterns.support.wording import words_said  # noqa: E402
from gradio_patterns.target.specifiers import contains  # noqa: E402

RULES = ROOT / "src/gradio_patterns/rules"
REGRESSION = ROOT / "tests/regression"
PATIENCE = 5
"""Seconds of the processor after which a mutant does not end: a busy machine kills none."""

Seen = tuple[tuple[object, ...], ...]


class Mutant(NamedTuple):
    """One changed condition."""

    line: int
    kind: str
    condition: str
    tree: ast.Module


class Case(NamedTuple):
    """A snippet at one version, read once; ``wanted`` are lines, None for the bad example."""

    name: str
    app: App
    wanted: frozenset[int] | None
    said: tuple[Detail, ...]
    gated: bool
    """None of the rule's words is said in it: the check is not run."""
    times: dict[int, int]
    """Lines whose comment names the rule more than once."""


@dataclass
class Result:
    """How the mutants of one rule fared."""

    rule: str
    killed: int = 0
    seen: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    """Snippets that do not hold with the check as it is; not used."""

    @property
    def total(self) -> int:
        return self.killed + len(self.seen) + len(self.silent)


# -- mutants --------------------------------------------------------------------------------------


def mutants(text: str) -> Iterator[Mutant]:
    """Every condition of a check, negated and removed."""
    tree = ast.parse(text)
    asserts = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    said = {part for node in asserts for part in ast.walk(node)}
    for place, node in enumerate(ast.walk(tree)):
        if node in said:
            continue
        for kind, condition, change in _changes(node):
            copied = copy.deepcopy(tree)
            change(list(ast.walk(copied))[place])
            ast.fix_missing_locations(copied)
            yield Mutant(condition.lineno, kind, ast.unparse(condition)[:90], copied)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.expr, Any]]:
    if isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield "negated", node.test, _negate
        if _is_told(node.test):
            return
        if isinstance(node, ast.If) and _only_leaves(node):
            yield "early exit removed", node.test, _never
        elif isinstance(node, ast.While):
            yield "never", node.test, _never
        else:
            yield "always", node.test, _always
    elif isinstance(node, ast.BoolOp):
        for index, part in enumerate(node.values):
            if (index and _is_empty(part)) or _is_told(part):
                continue
            yield "part removed", part, lambda n, i=index: _without(n, i)
    elif isinstance(node, ast.comprehension):
        for index, part in enumerate(node.ifs):
            yield "filter removed", part, lambda n, i=index: n.ifs.pop(i)
            yield "filter negated", part, lambda n, i=index: _negate_filter(n, i)


def _is_told(node: ast.expr) -> bool:
    """``id(node) in seen``, ``not in told``: each place once, which the reviewer sees to anyway."""
    return (
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], (ast.In, ast.NotIn))
        and isinstance(node.comparators[0], ast.Name)
        and node.comparators[0].id in {"seen", "told"}
        and isinstance(node.left, ast.Call)
        and isinstance(node.left.func, ast.Name)
        and node.left.func.id == "id"
    )


def _is_empty(node: ast.expr) -> bool:
    """``""``, ``()``, ``{}``: the default that makes a type checker content, no condition."""
    if isinstance(node, ast.Constant):
        return node.value == "" or node.value == 0
    return isinstance(node, (ast.Tuple, ast.List)) and not node.elts


def _only_leaves(node: ast.If) -> bool:
    return not node.orelse and isinstance(
        node.body[-1], (ast.Return, ast.Continue, ast.Raise, ast.Break)
    )


def _without(node: Any, index: int) -> None:
    """Of two parts the other then stands there twice: one part alone does not compile."""
    del node.values[index]
    if len(node.values) == 1:
        node.values *= 2


def _negate(node: Any) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _negate_filter(node: Any, index: int) -> None:
    node.ifs[index] = ast.UnaryOp(ast.Not(), node.ifs[index])


def _always(node: Any) -> None:
    node.test = ast.Constant(True)


def _never(node: Any) -> None:
    node.test = ast.Constant(False)


# -- running one ----------------------------------------------------------------------------------


@cache
def _read(path: Path, target: Target, text: str, shown: str) -> App:
    return read_app(text, shown, target)


@cache
def _snippets() -> dict[str, list[Path]]:
    """The regression snippets by the folder they are in: a rule's own, wherever, or ``apps``."""
    found: dict[str, list[Path]] = {}
    for path in snippets(REGRESSION):
        found.setdefault(path.parent.name, []).append(path)
    return found


def cases(rule: RuleInfo) -> list[Case]:
    """The rule's examples and the regression snippets in its range."""
    found: list[Case] = []

    def add(
        name: str, text: str, target: Target, shown: str, wanted: frozenset[int] | None
    ) -> None:
        run = not rule.words or words_said(text, rule.words).any_of(rule.words)
        app = _read(Path(name), target, without_arrows(text), shown)
        said = tuple(p for p in details(text, target.version) if p.rule == rule.name)
        named = {n: times_named(line, rule.name) for n, line in enumerate(text.splitlines(), 1)}
        times = {number: count for number, count in named.items() if count > 1}
        found.append(Case(name, app, wanted, said, not run, times))

    for which in ("bad", "good"):
        example = read_example(RULES / rule.folder, which)
        if example is not None:
            wanted = None if which == "bad" else frozenset[int]()
            name = f"{rule.folder}/{which}"
            add(name, example.text, example_target(rule, example), example.path, wanted)
    known = _snippets()
    for path in [*known.get(rule.name.replace("-", "_"), ()), *known["apps"]]:
        text = path.read_text(encoding="utf-8")
        for version in versions_of(text):
            number = target_for(version).version
            if contains(rule.gradio, number):
                lines = {e.line for e in expectations(text, number) if e.rule == rule.name}
                target = target_for(version)
                add(str(path.relative_to(ROOT)), text, target, str(path), frozenset(lines))
    return [case for case in found if not case.gated]


def load(rule: RuleInfo, tree: ast.Module) -> Any:
    """The check function of a syntax tree, as a module under the check's own name."""
    name = f"gradio_patterns.rules.{rule.category}.{rule.name.replace('-', '_')}.check"
    module = types.ModuleType(name)
    module.__package__ = name.rpartition(".")[0]
    module.__file__ = str(RULES / rule.folder / "check.py")
    sys.modules[name] = module
    exec(compile(tree, module.__file__, "exec", dont_inherit=True), module.__dict__)
    return module.check


def run(check: Any, app: App) -> list[Hit]:
    """The hits, with nothing left over from earlier runs."""
    app.memo.clear()
    return list(check(app))


def problem(check: Any, case: Case, rule: RuleInfo) -> tuple[str, Seen]:
    """What does not hold, if anything, and all that was seen."""
    hits = run(check, case.app)
    source = case.app.source
    seen = tuple(
        sorted({(*span(source, h.node), h.message, h.severity or "", str(h.fix)) for h in hits})
    )
    lines = frozenset(span(source, hit.node)[0].line for hit in hits)
    if case.wanted is not None:
        if lines != case.wanted:
            return "other lines", seen
        if _too_often(case, hits):
            return "speaks too often of one place", seen
        for detail in case.said:
            told = [
                Told(hit.severity or rule.severity, hit.message, hit.fix)
                for hit in hits
                if span(source, hit.node)[0].line == detail.line
            ]
            for what in unmet(source.text, detail, told):
                return what, seen
        return "", seen
    if not hits:
        return "bad example not found", seen
    return ("" if rule.kind == "judgement" else _unfixed(check, case.app, hits)), seen


def _too_often(case: Case, hits: list[Hit]) -> bool:
    """Whether it speaks of one place more often than the comment there names it."""
    source = case.app.source
    said = {(*span(source, hit.node), hit.message) for hit in hits}
    counted = Counter((start, end) for start, end, _ in said)
    return any(times > case.times.get(start.line, 1) for (start, _), times in counted.items())


def _unfixed(check: Any, app: App, hits: list[Hit]) -> str:
    for hit in hits:
        if hit.fix is None or hit.fix.applicability == "display":
            continue
        try:
            after = read_app(apply_fix(app.source.text, hit.fix), app.path, app.target_info)
        except SyntaxError:
            return "the fix breaks the file"
        if len(run(check, after)) >= len(hits):
            return "the fix does not help"
    return ""


class DoesNotEnd(BaseException):
    """A mutant that ran out of patience."""


def _alarm(*_: object) -> None:
    raise DoesNotEnd


def survive(rule: RuleInfo, mutant: Mutant, held: list[Case], before: list[Seen]) -> str:
    """``killed``, ``seen`` or ``silent``."""
    signal.signal(signal.SIGVTALRM, _alarm)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    changed = False
    try:
        check = load(rule, mutant.tree)
        for case, known in zip(held, before, strict=True):
            wrong, seen = problem(check, case, rule)
            if wrong:
                return "killed"
            changed = changed or seen != known
    except (Exception, DoesNotEnd):
        return "killed"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return "seen" if changed else "silent"


def judge(rule: RuleInfo) -> Result:
    """All mutants of one rule."""
    text = (RULES / rule.folder / "check.py").read_text(encoding="utf-8")
    result = Result(rule.name)
    original = load(rule, ast.parse(text))
    held: list[Case] = []
    before: list[Seen] = []
    for case in cases(rule):
        wrong, seen = problem(original, case, rule)
        if wrong:
            result.unsound.append(f"{case.name}: {wrong}")
        else:
            held.append(case)
            before.append(seen)
    for mutant in mutants(text):
        fate = survive(rule, mutant, held, before)
        said = f"{rule.folder}/check.py:{mutant.line}: {mutant.kind}: {mutant.condition}"
        if fate == "killed":
            result.killed += 1
        else:
            (result.seen if fate == "seen" else result.silent).append(said)
    load(rule, ast.parse(text))
    return result


# -- the command ----------------------------------------------------------------------------------


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %" if whole else "     -"


def show(results: list[Result], survivors: bool) -> None:
    """The score per rule, worst first, and in total."""
    for result in sorted(results, key=lambda r: (r.killed / (r.total or 1), r.rule)):
        print(
            f"{percent(result.killed, result.total)}  {result.killed:4}/{result.total:<4}"
            f" {result.rule}"
        )
        for line in result.unsound:
            print(f"        does not hold as it is: {line}")
        for line in result.seen if survivors else ():
            print(f"        seen    {line}")
        for line in result.silent if survivors else ():
            print(f"        silent  {line}")
    killed, total = sum(r.killed for r in results), sum(r.total for r in results)
    seen = sum(len(r.seen) for r in results)
    good = sum(r.killed >= 0.9 * r.total for r in results)
    print(
        f"{percent(killed, total).strip()} killed: {killed} of {total} mutants"
        f" of {len(results)} rules"
    )
    print(
        f"survivors: {seen} changed a finding or fix unnoticed,"
        f" {total - killed - seen} changed nothing"
    )
    print(f"{good} rules at 90 % or more")


def chosen(names: list[str], categories: list[str]) -> list[RuleInfo]:
    """The rules named, those of the categories, or all; only those with a check."""
    rules = [rule for rule in rules_from_folders(RULES) if rule.has_check]
    unknown = set(names) - {rule.name for rule in rules}
    if unknown:
        raise SystemExit(f"no such rule: {', '.join(sorted(unknown))}")
    return [
        rule
        for rule in rules
        if (not names or rule.name in names) and (not categories or rule.category in categories)
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("rules", nargs="*", metavar="RULE")
    parser.add_argument("--category", action="append", default=[])
    parser.add_argument("--without", action="append", default=[], help="a category to leave out")
    parser.add_argument("--survivors", action="store_true", help="list the mutants that survived")
    parser.add_argument("--json", type=Path, help="write the results there too")
    asked = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    results = [
        judge(rule)
        for rule in chosen(asked.rules, asked.category)
        if rule.category not in asked.without
    ]
    show(results, asked.survivors)
    if asked.json is not None:
        asked.json.write_text(json.dumps([vars(result) for result in results], indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
