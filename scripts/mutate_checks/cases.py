"""The snippets that a rule is held to, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from gradio_patterns.app import App, read_app
from gradio_patterns.evaluation.details import Detail, details, without_arrows
from gradio_patterns.evaluation.evaluation import snippets
from gradio_patterns.evaluation.examples import example_target, read_example
from gradio_patterns.evaluation.expected import (
    expectations,
    target_for,
    times_named,
    versions_of,
)
from gradio_patterns.findings.finding import Target
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.support.wording import words_said
from gradio_patterns.target.specifiers import contains

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "src/gradio_patterns/rules"
REGRESSION = ROOT / "tests/regression"


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
