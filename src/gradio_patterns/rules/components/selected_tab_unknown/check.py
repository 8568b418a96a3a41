"""gr.Tabs(selected=...) with an id that none of its tabs has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("selected",)

_TABS = frozenset({"Tab", "TabItem"})


def check(app: App) -> Iterator[Hit]:
    known = _ids(app)
    for made, ids in known.values():
        yield from _judge(app, made, ids)
    for event in app.events:
        if event.function is None:
            continue
        for output, part, place in outputs_of(event, event.function):
            update = app.component(part, place)
            if update is not None and output.call.node in known:
                yield from _judge(app, update.call, known[output.call.node][1])


def _judge(app: App, call: Call, ids: list[object]) -> Iterator[Hit]:
    selected = call.keyword("selected")
    wanted = app.literal(selected, call.place)
    if selected is None or not isinstance(wanted, (str, int)) or wanted in ids:
        return
    yield Hit(selected, f"no tab has the id {wanted!r}, so it cannot be selected; {_remedy(ids)}")


def _remedy(ids: list[object]) -> str:
    if not ids:
        return "give the tabs an id="
    return f"ids are {', '.join(map(repr, ids))}"


def _ids(app: App) -> dict[ast.Call, tuple[Call, list[object]]]:
    """For each gr.Tabs whose tabs all stand in its ``with``: its call and their ids."""
    made = {call.node: call for call in app.calls("Tabs")}
    found: dict[ast.Call, tuple[Call, list[object]]] = {}
    for node in app.nodes_of(ast.With):
        call = made.get(node.items[-1].context_expr)  # type: ignore[call-overload]
        ids = _inside(app, node, call.place) if call is not None else None
        if call is not None and ids is not None:
            found[call.node] = call, ids
    return found


def _inside(app: App, block: ast.With, place: Place) -> list[object] | None:
    """The ids of the tabs in a ``with``; None where something else may add tabs."""
    ids: list[object] = []
    for statement in block.body:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        if not isinstance(statement, ast.With) or len(statement.items) != 1:
            return None
        tab = app.component(statement.items[0].context_expr, place)
        if not isinstance(tab, Instance) or tab.kind not in _TABS or tab.call.open:
            return None
        given = tab.call.keyword("id")
        if given is None:
            continue
        one = app.literal(given, place)
        if not isinstance(one, (str, int)):
            return None
        ids.append(one)
    return ids
