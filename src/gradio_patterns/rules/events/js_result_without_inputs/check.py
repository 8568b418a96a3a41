"""load(fn, js="() => location.search") without inputs: nobody receives what the script returns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_ARROW = r"(?s)\s*(?:async\s*)?(?:\([\w\s,.=]*\)|\w+)\s*=>\s*(.*)"
_FUNCTION = r"(?s)\s*(?:async\s+)?function\s*\w*\s*\([\w\s,.=]*\)\s*(\{.*)"
_LAST = r"(?s)\{.*\breturn\b\s*([^;{}]+?)\s*;?\s*\}\s*;?\s*"
_TEXT = (
    r"(?s)(?:await\s+)?(?:"
    r"'[^'\n]*'|\"[^\"\n]*\"|`[^`]*`"
    r"|(?:window\.)?(?:local|session)Storage\.getItem\([^()]*\)"
    r"|(?:window\.|document\.)?location\.(?:href|search|pathname|hostname|host|hash|origin)"
    r"|(?:window\.)?navigator\.(?:userAgent|language|platform)"
    r"|document\.(?:title|cookie|referrer|URL)"
    r"|(?:window\.)?prompt\([^()]*\)"
    r"|JSON\.stringify\(.*\)|Object\.fromEntries\(.*\)"
    r"|new\s+URLSearchParams\((?:window\.)?location\.search\)\.get\([^()]*\)"
    r"|new\s+Date\(\)\.to\w*String\(\)"
    r"|Intl\.DateTimeFormat\(\)\.resolvedOptions\(\)\.timeZone"
    r"|null"
    r")(?:\s*\|\|\s*(?:'[^'\n]*'|\"[^\"\n]*\"|null))?"
)
"""Results that are a text, an object or null: the request with one of them is refused."""
_LIST = r"(?s)\[\s*[^\]\s].*\]"


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        js = event.call.keyword("js")
        if js is None or event.inputs != () or event.call.open or not _has_function(event):
            continue
        if event.call.keyword_node("inputs_kwargs") is not None:
            continue
        script = app.literal(js, event.call.place)
        result = _result(script) if isinstance(script, str) else None
        if result is None:
            continue
        if re.fullmatch(_TEXT, result):
            yield Hit(
                js,
                "the handler never runs: js= returns a value and the listener has no inputs to"
                " take it; name a component in inputs=",
            )
        elif re.fullmatch(_LIST, result):
            yield Hit(
                js,
                "what js= returns is dropped: the listener has no inputs to take it; name a"
                " component in inputs= for each value",
                severity="warning",
            )


def _has_function(event: Event) -> bool:
    return event.decorated or event.function is not None


def _result(script: str) -> str | None:
    """The expression that a script of one function returns; None where that is not plain."""
    match = re.fullmatch(_ARROW, script) or re.fullmatch(_FUNCTION, script)
    if match is None:
        return None
    body = match[1].strip().rstrip(";").strip()
    if not body.startswith("{"):
        return body[1:-1].strip() if re.fullmatch(r"\([^()]*\)", body) else body
    if len(re.findall(r"\breturn\b", body)) != 1:
        return None
    last = re.fullmatch(_LAST, body)
    return last[1] if last else None
