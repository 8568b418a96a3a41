"""A hidden or disabled button whose function does something only some people should do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.effects.for_all import felt_by_all
from gradio_patterns.findings.hit import Hit

WORDS = ("visible", "interactive")

_PRIVILEGED = (
    r"(?i)admin|delete|wipe|purge|drop_|truncate|shutdown|shut_down|restart|reboot|ban_|_ban\b|approve"
    r"|deploy|retrain|overwrite|revoke|grant|clear|reset|remove|publish|reload|stop|kill|restore"
)


def check(app: App) -> Iterator[Hit]:
    shown = _updated(app)
    if shown is None:
        return
    for event in app.events:
        button, function = event.source, event.function
        if not isinstance(button, Instance) or button.kind != "Button" or function is None:
            continue
        state = _off(button)
        if state is None or button.key in shown or asks_who(function):
            continue
        label = app.literal(button.call.argument(0, "value"), button.call.place)
        doing = felt_by_all(app, function)
        if doing is not None and re.search(_PRIVILEGED, f"{function.name} {label}"):
            yield Hit(
                button.call.node,
                f'The button is {state}, yet anyone can call "{function.name}" through the API, '
                f"and it {doing}: may only some users do this, and does it check who is asking?",
            )


def _updated(app: App) -> set[tuple[int, int]] | None:
    """Components that some event may change; None where that is unknown."""
    found: set[tuple[int, int]] = set()
    for event in app.events:
        if event.outputs is None:
            return None
        for output in event.outputs:
            if output is None:
                return None
            found.add(output.key)
    return found


def _off(button: Instance) -> str | None:
    for name, word in (("visible", "hidden"), ("interactive", "disabled")):
        value = button.call.keyword(name)
        if isinstance(value, ast.Constant) and value.value is False:
            return word
    return None
