"""What a file's wiring says of handlers that stand in other modules of the project.

The fault stands in the module, what makes it one stands in the file that wires it: such findings
are placed in the module and say where it is wired.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.finding import Finding, Question
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.wiring import wired_elsewhere
from gradio_patterns.support.dataclass import replace
from gradio_patterns.support.wording import words_said

Outside = list[tuple[App, Finding | Question]]
NONE: Outside = []
Judged = tuple[list[Finding], list[Question]]
Judging = Callable[[RuleInfo, App], Judged]


class Elsewhere(NamedTuple):
    """What was found in another module of the project."""

    path: str
    """As reports show it."""
    full: str
    text: str
    findings: list[Finding]
    questions: list[Question]


def judged_elsewhere(
    app: App, rules: Iterable[RuleInfo], words: tuple[str, ...], judge: Judging
) -> Iterator[Elsewhere]:
    """Findings in modules whose functions this app wires, and in none of them without it."""
    own_words = words_said(app.source.text, words)
    for wired in wired_elsewhere(app):
        other = wired.app.wired(wired.events)
        said = words_said(other.source.text, words)
        path = _shown(app.path, other.path)
        found = Elsewhere(path, other.path, other.source.text, [], [])
        for rule in rules:
            if rule.words and not said.any_of(rule.words) and not own_words.any_of(rule.words):
                continue  # the components stand in one file, what is done with them in the other
            findings, questions = judge(rule, other)
            if not findings and not questions:
                continue
            own = {(one.start, one.code) for ones in judge(rule, wired.app) for one in ones}
            for finding in findings:
                if (finding.start, finding.code) not in own:
                    said_too = f"{finding.message} ({_where(app, other, finding.start.line)})"
                    found.findings.append(replace(finding, path=path, message=said_too))
            for question in questions:
                if (question.start, question.code) not in own:
                    said_too = f"{question.question} ({_where(app, other, question.start.line)})"
                    found.questions.append(replace(question, path=path, question=said_too))
        other.forget()
        if found.findings or found.questions:
            yield found


def gathered(app: App, outside: Outside) -> Iterator[Elsewhere]:
    """What was found in modules that handlers reach, module by module."""
    by_module: dict[str, Elsewhere] = {}
    suffix = f"(reached from {os.path.basename(app.path)})"
    for home, found in outside:
        path = _shown(app.path, home.path)
        one = by_module.setdefault(path, Elsewhere(path, home.path, home.source.text, [], []))
        if isinstance(found, Finding):
            one.findings.append(replace(found, path=path, message=f"{found.message} {suffix}"))
        else:
            said = f"{found.question} {suffix}"
            one.questions.append(replace(found, path=path, question=said))
    yield from by_module.values()


def home_of(app: App, node: ast.AST) -> App | None:
    """The module, of those that were read for this file, in which a node stands."""
    waiting, seen = list(app.neighbours.values()), {id(app)}
    while waiting:
        other = waiting.pop()
        if id(other) in seen:
            continue
        seen.add(id(other))
        if id(node) in own_nodes(other):
            return other
        waiting += other.neighbours.values()
    return None


def own_nodes(app: App) -> set[int]:
    """Ids of the nodes of a file: what a check places on others belongs to who wires them."""
    known: set[int] | None = app.facts.get("own nodes")
    if known is None:
        known = app.facts["own nodes"] = set(map(id, app.nodes))
    return known


def _where(app: App, other: App, line: int) -> str:
    """Which event brings a line of the other module to run, in words."""
    events = other.added
    for event in events:
        for run in runs_of(other, event.function) if event.function is not None else ():
            node = run.function.node
            if node.lineno <= line <= (node.end_lineno or node.lineno):
                return _wired(app, event)
    return _wired(app, events[0])


def _wired(app: App, event: Event) -> str:
    line = event.call.node.func.end_lineno or event.call.node.lineno
    return f"wired by .{event.name}() at {os.path.basename(app.path)}:{line}"


def _shown(path: str, other: str) -> str:
    """The other file's path as it would be shown beside the app's."""
    here = os.path.dirname(os.path.abspath(path))
    beside = os.path.join(os.path.dirname(path), os.path.relpath(other, here))
    return os.path.normpath(beside).replace(os.sep, "/")
