"""What can be written at the cursor: keywords of a call of Gradio's, rules in a comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lsprotocol import types

from gradio_patterns.api import Parameter, parameter_lives, parameters, version_text
from gradio_patterns.app import App, Call
from gradio_patterns.editor import texts
from gradio_patterns.editor.commenting import in_comment
from gradio_patterns.editor.documents import Document, before
from gradio_patterns.editor.hover import target_of
from gradio_patterns.editor.name_at import calls, symbol_and_member
from gradio_patterns.editor.reading import byte_at, read_before
from gradio_patterns.editor.scan import keywords_after, standing

TRIGGERS = ("(", ",", "[")


def completions(
    document: Document, position: types.Position, folders: Sequence[str]
) -> list[types.CompletionItem]:
    """What fits at a place, likeliest first."""
    ahead = before(document)
    text, index = ahead + document.text.text, len(ahead) + texts.offset(document.text, position)
    at = standing(text, index)
    if at.inside == "comment":
        return in_comment(document, text[at.start : index], position, folders)
    if at.inside or not at.opened or text[at.opened[-1].index] != "(":
        return []
    inmost = at.opened[-1]
    if not re.fullmatch(r"\s*[^\W\d]?\w*", text[inmost.argument : index]):
        return []
    app = read_before(text, index, document.path, target_of(document, folders))
    call = _call_at(app, byte_at(app, text, inmost.index)) if app is not None else None
    if app is None or call is None:
        return []
    given = {*inmost.keywords, *keywords_after(text, index)}
    filled = inmost.commas - len(inmost.keywords)
    return _keywords(app, call, given, max(0, filled))


def _call_at(app: App, place: int) -> Call | None:
    """The call whose bracket is at a byte, if it is one of Gradio's."""
    source = app.source
    for call in calls(app):
        end = source.end(call.node.func)
        if end <= place and not source.slice(end, place).strip():
            return call
    return None


def _keywords(app: App, call: Call, given: set[str], filled: int) -> list[types.CompletionItem]:
    symbol, member = symbol_and_member(app, call)
    offered = parameters(symbol, member, app.target) or () if symbol else ()
    return [
        types.CompletionItem(
            f"{one.name}=",
            kind=types.CompletionItemKind.Field,
            detail=_detail(one),
            documentation=_since(symbol, member, one.name, app.target),
            sort_text=f"{place:03}",
        )
        for place, one in enumerate(offered)
        if one.kind not in ("*", "**", "/") and one.name not in given
        if not one.name.startswith("_") and (one.kind == "k" or place >= filled)
    ]


def _detail(one: Parameter) -> str:
    values = f"  {' | '.join(map(repr, one.literals))}" if one.literals else ""
    return ("required" if one.required else f"= {one.default}") + values


def _since(symbol: str, member: str, name: str, target: tuple[int, ...]) -> str | None:
    lives = parameter_lives(symbol, member, name)
    since = lives[0].since if lives else ""
    return f"since Gradio {since}; here it is {version_text(target)}" if since else None
