"""From a row of ``replacements.json`` to edits: what fixes do to misuses of the API."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from gradio_patterns.api import Replacement, keyword_verdict, name_verdict, symbol_of
from gradio_patterns.api.misuse import Misuse
from gradio_patterns.api.moving import Edits, move_to_launch, row_of
from gradio_patterns.api.scaffold import scaffold
from gradio_patterns.app import UNKNOWN, App, Call, Instance
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.fixing import edits


def fix_for(app: App, misuse: Misuse) -> Fix | None:
    """The machine-made fix of a misuse, where its row knows one and it fits the code."""
    row = misuse.verdict.replacement
    if row is None:
        return scaffold(app, misuse)
    action = row.rewrite.get("action", "")
    make = _ACTIONS.get(action)
    made = make(app, misuse, row) if make is not None and _there(app, misuse, row) else None
    if made is None:
        return scaffold(app, misuse)
    build = edits.safe if row.safe and _keeps(app, action, misuse) else edits.unsafe
    return build(row.text, *made)


def _there(app: App, misuse: Misuse, row: Replacement) -> bool:
    """Whether the target version has what the rewrite leads to: rows are made for the newest."""
    action, to = row.rewrite.get("action"), str(row.rewrite.get("to", ""))
    if action in {"rename", "wrap-in-list", "wrap-in-call", "list-item"}:
        verdict = keyword_verdict(misuse.symbol, misuse.member, to, app.target)
        return verdict.effect == "runs"
    if action == "rename-name":
        return name_verdict(f"gradio.{to}", app.target).effect == "runs"
    return True


def _keeps(app: App, action: str, misuse: Misuse) -> bool:
    """A rewrite is only as safe as the value it moves can be read."""
    if misuse.keyword is None or action in {"rename", "wrap-in-list", "drop", "move-to-launch"}:
        return True
    assert misuse.call is not None
    return app.literal(misuse.keyword.value, misuse.call.place) is not UNKNOWN


def _rename(app: App, misuse: Misuse, row: Replacement) -> Edits:
    keyword, call = misuse.keyword, misuse.call
    to = str(row.rewrite["to"])
    if keyword is None or call is None or call.keyword_node(to) is not None:
        return None
    if "value" in row.rewrite:
        return (
            edits.replace_keyword(app.source, keyword, f"{to}={_written(row.rewrite['value'])}"),
        )
    if row.rewrite.get("first_of_pair") and isinstance(keyword.value, (ast.Tuple, ast.List)):
        first = app.source.segment(keyword.value.elts[0])
        return (edits.replace_keyword(app.source, keyword, f"{to}={first}"),)
    return (edits.rename_keyword(app.source, keyword, to),)


def _drop(app: App, misuse: Misuse, row: Replacement) -> Edits:
    if misuse.keyword is None or misuse.call is None:
        return None
    return (edits.remove_keyword(app.source, misuse.call, misuse.keyword),)


def _wrap_in_list(app: App, misuse: Misuse, row: Replacement) -> Edits:
    keyword, call = misuse.keyword, misuse.call
    to = str(row.rewrite["to"])
    if keyword is None or call is None or call.keyword_node(to) is not None:
        return None
    literal = app.literal(keyword.value, call.place)
    if literal is None:
        return (edits.remove_keyword(app.source, call, keyword),)
    if isinstance(literal, (list, tuple)):
        return None
    text = f"{to}=[{app.source.segment(keyword.value)}]"
    return (edits.replace_keyword(app.source, keyword, text),)


def _wrap_in_call(app: App, misuse: Misuse, row: Replacement) -> Edits:
    keyword, call, alias = misuse.keyword, misuse.call, app.gradio_alias
    to = str(row.rewrite["to"])
    if keyword is None or call is None or alias is None or call.keyword_node(to) is not None:
        return None
    parts: list[ast.keyword] = []
    given: list[str] = []
    for part in call.node.keywords:
        own = row_of(app, misuse, part)
        if own is None or own.rewrite.get("to") != to:
            continue
        parts.append(part)
        given.append(f"{own.rewrite['argument']}={app.source.segment(part.value)}")
    name = str(row.rewrite["call"]).removeprefix("gr.")
    value = f"{to}={alias}.{name}({', '.join(given)})"
    rest = edits.remove_keywords(app.source, call, parts[1:])
    return (edits.replace_keyword(app.source, parts[0], value), *rest)


def _list_item(app: App, misuse: Misuse, row: Replacement) -> Edits:
    """All ``show_*_button`` keywords of one call become one ``buttons=[...]``."""
    call, to = misuse.call, str(row.rewrite["to"])
    if call is None or call.open or call.keyword_node(to) is not None:
        return None
    shown: dict[str, bool] = dict.fromkeys(row.rewrite.get("shown_by_default", ()), True)
    parts: list[ast.keyword] = []
    for keyword in call.node.keywords:
        own = row_of(app, misuse, keyword)
        if own is None or own.rewrite.get("action") != "list-item":
            continue
        value = app.literal(keyword.value, call.place)
        if value not in (True, False, None):
            return None
        parts.append(keyword)
        if value is not None:
            shown[str(own.rewrite["item"])] = bool(value)
    buttons = [name for name, on in shown.items() if on]
    if not parts:
        return None
    if buttons == list(row.rewrite.get("shown_by_default", ())):
        return edits.remove_keywords(app.source, call, parts)
    rest = edits.remove_keywords(app.source, call, parts[1:])
    text = f"{to}=[{', '.join(_quoted(name) for name in buttons)}]"
    return (edits.replace_keyword(app.source, parts[0], text), *rest)


def _written(value: object) -> str:
    """A value as formatters write it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _first_of_pair(app: App, misuse: Misuse, row: Replacement) -> Edits:
    keyword = misuse.keyword
    if keyword is None or not isinstance(keyword.value, (ast.Tuple, ast.List)):
        return None
    first = app.source.segment(keyword.value.elts[0])
    return (edits.replace(app.source, keyword.value, first),)


def _value(app: App, misuse: Misuse, row: Replacement) -> Edits:
    if misuse.keyword is None:
        return None
    return (edits.replace(app.source, misuse.keyword.value, _quoted(str(row.rewrite["to"]))),)


def _rename_name(app: App, misuse: Misuse, row: Replacement) -> Edits:
    node, to = misuse.node, str(row.rewrite["to"])
    if isinstance(node, ast.alias):
        return _rename_import(app, node, to, row)
    alias = app.gradio_alias
    if alias is None or not isinstance(node, ast.Attribute) or misuse.call is None:
        return None
    made: list[Edit | None] = [edits.replace(app.source, node, f"{alias}.{to}")]
    for name, text in row.rewrite.get("add", {}).items():
        if misuse.call.keyword_node(name) is None:
            made.append(edits.add_keyword(app.source, misuse.call, f"{name}={text}"))
    return tuple(made)


def _rename_import(app: App, node: ast.alias, to: str, row: Replacement) -> Edits:
    """``from gradio import Box`` with every ``Box`` of the file, where that is its only meaning."""
    name = node.name
    bindings = app.walked.module.bindings
    if node.asname or "add" in row.rewrite or to in bindings or len(bindings.get(name, ())) != 1:
        return None
    others = (scope for scope in app.walked.functions.values() if name in scope.bindings)
    if next(others, None) is not None or not hasattr(node, "lineno"):
        return None
    uses = [n for n in app.nodes if isinstance(n, ast.Name) and n.id == name]
    return (
        edits.replace(app.source, node, to),
        *(edits.replace(app.source, use, to) for use in uses),
    )


def _rename_member(app: App, misuse: Misuse, row: Replacement) -> Edits:
    node = misuse.node
    if not isinstance(node, ast.Attribute):
        return None
    end = app.source.end(node)
    return (Edit(end - len(node.attr.encode()), end, str(row.rewrite["to"])),)


def _merge_into_constructor(app: App, misuse: Misuse, row: Replacement) -> Edits:
    """``gr.Gallery(...).style(grid=2)`` to ``gr.Gallery(..., columns=2)``, or on a later line."""
    call = misuse.call
    func = call.node.func if call is not None else None
    if call is None or call.open or call.positional or not isinstance(func, ast.Attribute):
        return None
    if not isinstance(call.receiver, Instance) or call.receiver.made_by:
        return None
    made, source = call.receiver.call.node, app.source
    statement = app.statement(call) if func.value is not made else None
    if func.value is made:
        cut: Edit | None = Edit(source.end(made), source.end(call.node), "")
        if "#" in source.slice(source.end(made), source.end(call.node)):
            return None
    elif isinstance(func.value, ast.Name) and statement is not None:
        cut = edits.statement_lines(source, statement)
    else:
        return None
    kept = _styles(app, call, call.receiver, row.rewrite.get("rename", {}))
    if kept is None or cut is None:
        return None
    if not kept:
        return (cut,)
    added = edits.add_keyword(source, made, ", ".join(kept))
    return None if added is None else (added, cut)


def _styles(app: App, call: Call, made: Instance, names: dict[str, str]) -> list[str] | None:
    """What the constructor takes of the arguments; None where one is given already."""
    symbol = symbol_of(f"gradio.{made.kind}", app.target)
    if symbol is None:
        return None
    kept: list[str] = []
    for keyword in call.node.keywords:
        name = names.get(keyword.arg or "", keyword.arg or "")
        value = _style_value(app, call, keyword, name)
        if value is None or made.call.keyword_node(name) is not None:
            return None
        if keyword_verdict(symbol, "", name, app.target).effect == "runs":
            kept.append(f"{name}={value}")
    return kept


def _style_value(app: App, call: Call, keyword: ast.keyword, name: str) -> str | None:
    if name == "scale" and keyword.arg == "full_width":
        literal: Any = app.literal(keyword.value, call.place)
        return {True: "1", False: "0"}.get(literal) if isinstance(literal, bool) else None
    return app.source.segment(keyword.value)


_ACTIONS: dict[str, Callable[[App, Misuse, Replacement], Edits]] = {
    "rename": _rename,
    "drop": _drop,
    "wrap-in-list": _wrap_in_list,
    "wrap-in-call": _wrap_in_call,
    "list-item": _list_item,
    "move-to-launch": move_to_launch,
    "first-of-pair": _first_of_pair,
    "value": _value,
    "rename-name": _rename_name,
    "rename-member": _rename_member,
    "merge-into-constructor": _merge_into_constructor,
}
