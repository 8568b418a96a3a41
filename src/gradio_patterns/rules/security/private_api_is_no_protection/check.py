"""An endpoint taken out of the API pages whose function only some people should run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.bodies import asks_who
from gradio_patterns.effects.for_all import felt_by_all
from gradio_patterns.findings.hit import Hit

WORDS = ("api_name", "show_api", "api_visibility")

_PRIVILEGED = (
    r"(?i)admin|delete|wipe|purge|drop_|truncate|shutdown|shut_down|restart|reboot|ban_|approve|deploy"
    r"|retrain|overwrite|revoke|grant|clear|reset|remove|publish|reload|stop|kill|restore"
)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        function = event.function
        if function is None or not re.search(_PRIVILEGED, function.name) or asks_who(function):
            continue
        keyword = _private(event)
        doing = felt_by_all(app, function) if keyword is not None else None
        if keyword is not None and doing is not None:
            yield Hit(
                keyword,
                f'{keyword.arg}= keeps "{function.name}" off the API page, but a plain request '
                f"still runs it, and it {doing}: may only some users do this, and does it check "
                "who is asking?",
            )


def _private(event: Event) -> ast.keyword | None:
    for keyword in event.call.node.keywords:
        value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
        if keyword.arg in {"api_name", "show_api"} and value is False:
            return keyword
        if keyword.arg == "api_visibility" and value in {"private", "undocumented"}:
            return keyword
    return None
