"""What can be written at the cursor: keywords of a call of Gradio's, rules in a comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lsprotocol import types

from gradio_patterns.api import Parameter, parameter_lives, parameters, version_text
from gradio_patterns.app import App, Call
from gradio_patterns.editor import texts
from gradio_patterns.editor.hover import of_rule, target_of
from gradio_patterns.editor.names import calls, symbol_and_member
from gradio_patterns.editor.reading import byte_at, read_before
from gradio_patterns.editor.scan import keywords_after, standing
from gradio_patterns.editor.session import Document, before, checked
from gradio_patterns.knowledge.catalog import load_index

TRIGGERS = ("(", ",", "[")
_NAMES = re.compile(r"#\s*gradio-patterns:\s*ignore(?:-file)?\s*\[(?P<names>[^\]#]*)$", re.I)
_KIND = re.compile(r"#\s*gradio-patterns:\s*(?P<word>[\w-]*)$", re.I)
_WORD = re.compile(r"[\w-]*$")


def completions(
    document: Document, position: types.Position, folders: Sequence[str]
) -> list[types.CompletionItem]:
    """What fits at a place, likeliest first."""
    ahead = before(document)
    text, index = ahead + document.text.text, len(ahead) + texts.offset(document.text, position)
    at = standing(text, index)
    if at.inside == "comment":
        return _in_comment(document, text[at.start : index], position, folders)
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


def _in_comment(
    document: Document, comment: str, position: types.Position, folders: Sequence[str]
) -> list[types.CompletionItem]:
    inside = _NAMES.search(comment)
    if inside is None:
        if _KIND.search(comment) is None:
            return []
        kinds = (("ignore", "silence a rule here"), ("ignore-file", "silence a rule in the file"))
        return [
            types.CompletionItem(
                kind, detail=said, kind=types.CompletionItemKind.Keyword,
                text_edit=_word_edit(document, comment, position, f"{kind}["),
            )
            for kind, said in kinds
        ]  # fmt: skip
    there = {name.strip() for name in inside["names"].split(",")}
    near = {
        found.rule
        for found in checked(document, folders).found
        if found.start.line - 1 in (position.line, position.line + 1)
    }
    return [
        types.CompletionItem(
            rule.name,
            kind=types.CompletionItemKind.EnumMember,
            detail=rule.code,
            documentation=types.MarkupContent(types.MarkupKind.Markdown, of_rule(rule.code)),
            sort_text=f"{int(rule.name not in near)}{rule.name}",
            text_edit=_word_edit(document, comment, position, rule.name),
        )
        for rule in load_index()
        if rule.stage != "removed" and rule.name not in there
    ]


def _word_edit(
    document: Document, before: str, position: types.Position, content: str
) -> types.TextEdit:
    """In place of the word before the cursor: an editor may end one at a hyphen."""
    word = _WORD.search(before)
    length = len(word[0]) if word else 0
    index = texts.offset(document.text, position)
    start, end = (texts.at_offset(document.text, i) for i in (index - length, index))
    return types.TextEdit(types.Range(start, end), content)


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
