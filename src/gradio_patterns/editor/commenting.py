"""What can be written in a comment that silences rules: its kind, and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lsprotocol import types

from gradio_patterns.editor import texts
from gradio_patterns.editor.documents import Document
from gradio_patterns.editor.hover import of_rule
from gradio_patterns.editor.session import checked
from gradio_patterns.knowledge.catalog import load_index

_NAMES = re.compile(r"#\s*gradio-patterns:\s*ignore(?:-file)?\s*\[(?P<names>[^\]#]*)$", re.I)
_KIND = re.compile(r"#\s*gradio-patterns:\s*(?P<word>[\w-]*)$", re.I)
_WORD = re.compile(r"[\w-]*$")


def in_comment(
    document: Document, comment: str, position: types.Position, folders: Sequence[str]
) -> list[types.CompletionItem]:
    """What fits behind the text of a comment up to the cursor."""
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
