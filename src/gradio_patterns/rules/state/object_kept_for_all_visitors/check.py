"""One agent, buffer or job that handlers change for whoever asks: asked, it may be meant."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.scopes import order_of
from gradio_patterns.effects.changes import DROP, changes_in, changing
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.shared_objects import thing_of
from gradio_patterns.effects.sharing import sharings
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_KEEPING = (
    r"(?i)(agent|engine|memory|conversation|session|chatbot|chatter|runner|manager|history)s?$"
)
"""What one calls things that remember what was done with them."""
_ENOUGH = 8
"""Attributes of one object that are asked about in one function: the answer is the same."""
_FLAG = r"(?i)interrupt|stop|cancel|abort|running|busy"
_DOING = r"^(run|arun|chat|stream_chat|step|reset|clear|interrupt|stop|switch|set|start)(_|$)"


def check(app: App) -> Iterator[Hit]:
    changing_any = _may_change(app)
    told = {id(sharing.change.node) for sharing in (sharings(app) if changing_any else ())}
    seen: set[str] = set()
    often: Counter[str] = Counter()
    for visit in visits(app) if changing_any else ():
        if visit.function.name in {"__init__", "__enter__", "__exit__"}:
            continue
        for said, node in (*_changed(visit), *_run(visit)):
            key = f"{visit.function.name} {said}"
            root = f"{visit.function.name} {said.partition('.')[0]}"
            if key not in seen and id(node) not in told and often[root] < _ENOUGH:
                seen.add(key)
                often[root] += 1
                yield Hit(
                    node,
                    f'"{visit.function.name}" changes {said}, which is one for all visitors: whose '
                    "is it when two of them are there at the same time?",
                )
    for name, node in _wired(app):
        if not any(key.rpartition(" ")[2].partition(".")[0] == name for key in seen):
            yield Hit(
                node,
                f"the methods of {name} are handlers, and it is made once for all visitors: what "
                "does it remember when two of them are there at the same time?",
            )


def _wired(app: App) -> Iterator[tuple[str, ast.AST]]:
    """Objects of classes of other modules that remember by their name, and answer to listeners."""
    found: dict[str, ast.AST] = {}
    for event in app.events:
        node = event.fn
        if event.function is not None or not isinstance(node, ast.Attribute):
            continue
        owner, place = node.value, event.call.place
        if not isinstance(owner, ast.Name) or within_handler(app, place.scope):
            continue
        binding = app.resolver.binding(owner.id, place, order_of(owner))
        made = binding.value if binding is not None and binding.kind == "value" else None
        if not isinstance(made, ast.Call) or app.component(owner, place) is not None:
            continue
        named = f"{owner.id} {ast.unparse(made.func).rpartition('.')[2]}".split()
        if any(re.search(_KEEPING, one) for one in named):
            found.setdefault(owner.id, made)
    yield from found.items()


def _may_change(app: App) -> bool:
    """Whether any function of the file changes a thing, whoever calls it: that is told sooner."""
    for name, raws in app.walked.calls_by_attribute.items():
        if re.match(_DOING, name) and any(_keeping(raw.node.func) for raw in raws):
            return True
    scopes = [one for one in app.walked.functions.values() if id(one) in changing(app)]
    return any(changes_in(app, function_of_scope(scope), True) for scope in scopes)


def _keeping(called: ast.expr) -> bool:
    """Whether what a method is called on is named after something that remembers."""
    base = called.value if isinstance(called, ast.Attribute) else called
    return re.search(_KEEPING, ast.unparse(base)) is not None


def _changed(visit: Visit) -> Iterator[tuple[str, ast.AST]]:
    """Things that are given what a visitor gave."""
    app, function = visit.app, visit.function
    changes = changes_in(app, function, visit.shared)
    safe = guarded(app, function, visit.shared) - _changing(visit) if changes else set()
    for change in changes:
        if change.how == DROP or id(change.node) in safe or change.keys:
            continue
        flag = re.search(_FLAG, change.said) and isinstance(change.values[0], ast.Constant)
        if flag or any(visit.given(value) for value in change.values):
            yield change.said, change.node


def _changing(visit: Visit) -> set[int]:
    """Nodes under a test whether the visitor asks for another one than is there."""
    return {
        id(inner)
        for node in visit.function.own_nodes
        if isinstance(node, ast.If)
        and isinstance(node.test, ast.Compare)
        and isinstance(node.test.ops[0], ast.NotEq)
        and visit.given(node.test)
        for inner in ast.walk(node)
    }


def _run(visit: Visit) -> Iterator[tuple[str, ast.AST]]:
    """Methods that make a thing go on from where it is."""
    for node, _ in visit.calls:
        called = node.func
        if not isinstance(called, ast.Attribute) or not re.match(_DOING, called.attr):
            continue
        if not _keeping(called):
            continue
        if thing_of(visit.app, visit.function, called.value, visit.shared) is not None:
            yield ast.unparse(called.value), node
