"""HTML that is put together from rows, records or answers: asked, who wrote them?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("HTML", "datatype")

_ESCAPING = r"escape|bleach|sanitize|quote\(|markupsafe|nh3\b"
_TAG = r"<[a-zA-Z][^>]*$|<[a-zA-Z]"
_WRITTEN = (
    r"(?i)(^|_)(title|name|text|content|description|comment|message|author|user|username|summary|note"
    r"|body|caption|query|question|answer|subject|snippet|abstract|transcript|bio|review|excerpt)s?$"
)
"""Names of what people write; a score, a colour or a date is no danger."""
_OWN = (
    r"(?i)(^|_)(self|config|configs|cfg|settings?|options?|tools?|themes?|styles?|meta|status)(_|$)"
)
"""Names of things that the author or the operator fills."""
_ENOUGH = 2


def check(app: App) -> Iterator[Hit]:
    if not app.calls("HTML") and "markdown" not in app.source.text:
        return
    for visit in visits(app):
        if visit.app is not app or re.search(_ESCAPING, _source(app, visit)):
            continue
        said = 0
        for node in visit.function.own_nodes:
            found = _foreign(visit, node) if isinstance(node, ast.JoinedStr) else None
            if found is not None and said < _ENOUGH:
                said += 1
                yield Hit(
                    node,
                    f'"{visit.function.name}" puts {found} into HTML as it is: can somebody else '
                    "than who looks at it have written that? Then html.escape() it",
                )


def _source(app: App, visit: Visit) -> str:
    return app.source.segment(visit.function.node)


def _foreign(visit: Visit, node: ast.JoinedStr) -> str | None:
    """The first piece of a text with tags that comes out of a row, a record or an object."""
    texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
    if not any(re.search(_TAG, str(text)) for text in texts):
        return None
    for part in node.values:
        if not isinstance(part, ast.FormattedValue) or part.format_spec is not None:
            continue
        value = part.value
        value = (_got(value) if isinstance(value, ast.Call) else None) or value
        key = _key(value)
        made = value is part.value and any(isinstance(one, ast.Call) for one in descend(value))
        if key is not None and not made and re.search(_WRITTEN, key):
            return ast.unparse(part.value)
    return None


def _got(node: ast.Call) -> ast.expr | None:
    """``row.get("title", "")`` as ``row["title"]``."""
    called = node.func
    if isinstance(called, ast.Attribute) and called.attr == "get" and node.args:
        return ast.Subscript(called.value, node.args[0], ast.Load())
    return None


def _key(node: ast.expr) -> str | None:
    owner = getattr(node, "value", None)
    if isinstance(owner, ast.Name) and re.search(_OWN, owner.id):
        return None
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return node.slice.value if isinstance(node.slice.value, str) else None
    if isinstance(node, ast.Attribute):
        return node.attr
    return None
