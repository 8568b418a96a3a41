"""From one source text to findings and questions: read the app, run the checks that can apply."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from gradio_patterns.app import App, read_app
from gradio_patterns.app.source import Source
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.engine.imported_handlers import (
    NONE,
    Elsewhere,
    Outside,
    gathered,
    home_of,
    judged_elsewhere,
    own_nodes,
)
from gradio_patterns.findings.diagnostics import CHECK_CRASHED
from gradio_patterns.findings.finding import (
    SEVERITIES,
    Diagnostic,
    Finding,
    PlacedEdit,
    Position,
    Question,
    Target,
)  # fmt: skip
from gradio_patterns.findings.hit import Hit
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.neighbours.imported_names import imports_project
from gradio_patterns.neighbours.modules import asked_by
from gradio_patterns.neighbours.stars import open_stars
from gradio_patterns.neighbours.wiring import wired_elsewhere
from gradio_patterns.support.wording import reaches_gradio, words_said
from gradio_patterns.target.specifiers import contains

Check = Callable[[App], Iterator[Hit]]


LEAST = 20_000
"""Characters of other modules that are read for what handlers call; as many as the file's own
where that is longer, so that a large project costs little more than its Gradio files alone."""


class Reviewed(NamedTuple):
    """What one source text gave, in source order."""

    findings: list[Finding]
    questions: list[Question]
    errors: list[Diagnostic]
    asked: tuple[tuple[str, ...], ...] = ()
    """What the checks asked of the files around the text."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """What the app's wiring shows in other modules of the project."""
    outside: Outside = NONE
    """What was found on the way in modules that handlers only reach."""


def review_source(
    text: str,
    path: str,
    target: Target,
    rules: Iterable[RuleInfo],
    look: Callable[[App], None] | None = None,
) -> Reviewed:
    """Run every rule that applies to ``target`` over one Python text.

    ``look`` is shown the app while it is there, so that nobody has to read it a second time.
    Raises what ``ast.parse`` raises: SyntaxError, ValueError (NUL), RecursionError, MemoryError.
    The text is parsed, never run.
    """
    reviewed = Reviewed([], [], [], outside=[])
    if not reaches_gradio(text):
        ast.parse(text)
        return reviewed
    app = read_app(text, path, target)
    if app.walked.starred_imports:
        open_stars(app)
    running = _running(rules, target.version)
    said = words_said(text, running.words)
    if any(event.function is None for event in (*app.events, *app.interfaces)):
        wired_elsewhere(app)
    app.allowance[0] = max(LEAST, len(text))
    waiting: list[RuleInfo] = []
    for rule in running.rules:
        if not rule.words or said.any_of(rule.words):
            _run(rule, app, reviewed)
        else:
            waiting.append(rule)
    for rule in _said_beyond(app, waiting, running.words):
        _run(rule, app, reviewed)
    if reviewed.outside or any(e.function is None for e in (*app.events, *app.interfaces)):
        reviewed = reviewed._replace(elsewhere=tuple(_elsewhere(app, running, reviewed)))
    if look is not None:
        look(app)
    asked = asked_by(app)
    app.release()
    reviewed.findings.sort(key=lambda finding: (finding.start, finding.code, finding.message))
    reviewed.questions.sort(key=lambda question: (question.start, question.code))
    return reviewed._replace(asked=asked) if asked else reviewed


class Running(NamedTuple):
    """The rules with a check for one Gradio version, and the words they wait for."""

    rules: tuple[RuleInfo, ...]
    words: tuple[str, ...]


_KNOWN: dict[tuple[int, tuple[int, ...]], tuple[Iterable[RuleInfo], Running]] = {}
_KEPT = 64


def _running(rules: Iterable[RuleInfo], version: tuple[int, ...]) -> Running:
    """Worked out once for the files of a review that come with the very same rules."""
    key = (id(rules), version)
    known = _KNOWN.get(key)
    if known is not None:
        return known[1]
    chosen = tuple(rule for rule in rules if rule.has_check and contains(rule.gradio, version))
    words = dict.fromkeys(word for rule in chosen for word in rule.words)
    made = Running(chosen, tuple(words))
    if isinstance(rules, tuple):
        if len(_KNOWN) >= _KEPT:
            _KNOWN.clear()
        # The rules are kept with the answer: an id is only theirs while they live.
        _KNOWN[key] = (rules, made)
    return made


_CHECKS: dict[str, Check] = {}


def load_check(rule: RuleInfo) -> Check:
    """The check function of a rule; imported when first needed."""
    known = _CHECKS.get(rule.name)
    if known is not None:
        return known
    folder = rule.name.replace("-", "_")
    module = import_module(f"gradio_patterns.rules.{rule.category}.{folder}.check")
    check: Check = module.check
    _CHECKS[rule.name] = check
    return check


def _said_beyond(app: App, waiting: list[RuleInfo], words: tuple[str, ...]) -> list[RuleInfo]:
    """Rules whose words are said only in modules that the handlers of this file reach."""
    if not imports_project(app):
        return []
    for handler, _ in app.handlers:
        runs_of(app, handler)
    if not app.neighbours:
        return []
    said = [words_said(other.source.text, words) for other in app.neighbours.values()]
    return [rule for rule in waiting if any(one.any_of(rule.words) for one in said)]


def _elsewhere(app: App, running: Running, reviewed: Reviewed) -> Iterator[Elsewhere]:
    """What the same rules say of functions of other modules that this app wires."""

    def judge(rule: RuleInfo, other: App) -> tuple[list[Finding], list[Question]]:
        found = Reviewed([], [], reviewed.errors, outside=reviewed.outside)
        _run(rule, other, found, elsewhere=True)
        return found.findings, found.questions

    yield from judged_elsewhere(app, running.rules, running.words, judge)
    yield from gathered(app, reviewed.outside)


def _run(rule: RuleInfo, app: App, reviewed: Reviewed, elsewhere: bool = False) -> None:
    """Add what one rule finds; ``elsewhere`` without fixes.

    What stands in a module that the app only reaches is put aside, and what stands in the file
    that wires this one is left to that.
    """
    try:
        hits = list(load_check(rule)(app))
    except Exception as error:
        message = f"the check of {rule.name} failed: {type(error).__name__}: {error}"
        reviewed.errors.append(Diagnostic(CHECK_CRASHED, message, app.path))
        return
    seen = set()
    for hit in hits:
        home: App | None = app
        if (elsewhere or app.neighbours) and id(hit.node) not in own_nodes(app):
            home = home_of(app, hit.node)
        if home is None:
            continue
        if elsewhere or home is not app:
            hit = Hit(hit.node, hit.message, severity=hit.severity)
        start, end = span(home.source, hit.node)
        if (start, end, hit.message) in seen:
            continue
        seen.add((start, end, hit.message))
        if rule.kind == "judgement":
            question = _question(rule, home, hit, start, end)
            if home is app:
                reviewed.questions.append(question)
            else:
                reviewed.outside.append((home, question))
            continue
        finding = _finding(rule, home, hit, start, end)
        if home is app:
            reviewed.findings.append(finding)
        else:
            reviewed.outside.append((home, finding))


def span(source: Source, node: ast.AST) -> tuple[Position, Position]:
    """Where a node stands; a whole file is its first character."""
    if not hasattr(node, "lineno"):
        return Position(1, 1), Position(1, 1)
    return source.position(source.start(node)), source.position(source.end(node))


def _finding(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Finding:
    severity = rule.severity
    if hit.severity is not None and SEVERITIES.index(hit.severity) < SEVERITIES.index(severity):
        severity = hit.severity
    source = app.source
    placed = tuple(
        PlacedEdit(source.position(edit.start), source.position(edit.end), edit.content)
        for edit in (hit.fix.edits if hit.fix is not None else ())
    )
    return Finding(
        rule.code, rule.name, rule.category, severity, rule.confidence, hit.message, app.path,
        start, end, hit.fix, placed, rule.url, snippet=source.line(start.line),
    )  # fmt: skip


def _question(rule: RuleInfo, app: App, hit: Hit, start: Position, end: Position) -> Question:
    asked = hit.message or rule.question
    line = app.source.line(start.line)
    return Question(rule.code, rule.name, asked, app.path, start, end, line)
