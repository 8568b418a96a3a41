"""A handler sets a Radio or a Dropdown to what is none of its choices."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Port, place_of, results, run_of

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(")

_KINDS = frozenset({"Radio", "Dropdown", "CheckboxGroup"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            choices = _choices(app, result.output)
            for atom in result.value if choices else ():
                wrong = next((one for one in _constants(atom) if one not in choices), None)
                node = place_of(result, atom)
                if wrong is None:
                    continue
                message = f"{wrong!r} is none of the choices of the {result.output.kind}"
                yield Hit(node, f"{message}: the next run that is handed it is refused")


def _constants(atom: Atom) -> list[object]:
    """What is chosen, where it is written out."""
    if atom.kind in {"text", "number"}:
        return [atom.detail] if isinstance(atom.node, ast.Constant) else []
    if atom.kind == "list" and atom.parts is not None:
        return [one for part in atom.parts if len(part) == 1 for a in part for one in _constants(a)]
    return []


def _choices(app: App, port: Port) -> list[object]:
    """All choices, for good; nothing where they may be others, or any text may be given."""
    component = port.component
    if port.kind not in _KINDS or component is None:
        return []
    call = component.call
    if call.open or "allow_custom_value" in call.keywords or _given_others(app, component):
        return []
    given = app.literal(call.argument(0, "choices"), call.place)
    if not isinstance(given, (list, tuple)):
        return []
    values = [one[1] if isinstance(one, (list, tuple)) and len(one) == 2 else one for one in given]
    plain = all(isinstance(value, (str, int, float)) for value in values)
    return values if plain else []


def _given_others(app: App, component: Instance) -> bool:
    """Whether some event may give it other choices."""
    return _given_anew(app) or any(
        run_of(app, event) is None for event in app.events if event.may_output(component)
    )


def _given_anew(app: App) -> bool:
    """Whether anything that runs later names choices: an update, a component in a handler."""
    return any(
        call.open or call.argument(0, "choices") is not None
        for call in app.calls("update", *_KINDS)
        if call.name == "update" or app.is_handler(call.place.scope)
    )
