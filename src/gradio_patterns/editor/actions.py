"""What can be done about a finding: its fix, all safe fixes of the file, a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from gradio_patterns.editor import fixall, suppress, texts
from gradio_patterns.editor.checking import harmless
from gradio_patterns.editor.diagnostics import one_diagnostic
from gradio_patterns.editor.documents import Document, cell
from gradio_patterns.editor.session import checked
from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Finding, PlacedEdit, Question

FIX_ALL = "source.fixAll.gradio-patterns"
QUICK = str(types.CodeActionKind.QuickFix.value)
KINDS = (QUICK, FIX_ALL)


def wanted(kind: str, only: Iterable[str] | None) -> bool:
    """Whether an editor asks for a kind: for all, for it, or for one that holds it."""
    kinds = [str(getattr(one, "value", one)) for one in only or ()]
    return not kinds or any(kind == one or kind.startswith(f"{one}.") for one in kinds)


def actions(
    document: Document, asked: types.CodeActionParams, folders: Sequence[str]
) -> Iterator[types.CodeAction]:
    """The actions for a range of a document; of its own review, not of what the editor kept."""
    only = asked.context.only
    if wanted(QUICK, only):
        for found in checked(document, folders).found:
            shown = one_diagnostic(found, document.text)
            if _meet(shown.range, asked.range):
                yield from _for_one(document, found, shown)
    automatic = asked.context.trigger_kind == types.CodeActionTriggerKind.Automatic
    if wanted(FIX_ALL, only) and (only or not automatic):
        edit = fixall.edit(document, folders)
        if edit is not None:
            title = "Fix all that gradio-patterns can safely fix"
            yield types.CodeAction(title, kind=FIX_ALL, edit=edit)


def _for_one(
    document: Document, found: Finding | Question, shown: types.Diagnostic
) -> Iterator[types.CodeAction]:
    quick = types.CodeActionKind.QuickFix
    fix = found.fix if isinstance(found, Finding) else None
    if isinstance(found, Finding) and fix is not None and fix.applicability != "display":
        safe = fix.applicability == "safe"
        title = fix.message[:1].upper() + fix.message[1:]
        title += "" if safe else " (may change what the app does)"
        edit = _placed(document, found.placed_edits)
        yield types.CodeAction(title, quick, [shown], is_preferred=safe or None, edit=edit)
    if found.code not in DIAGNOSTICS:
        text = harmless(document.text.text)
        change = suppress.change(text, found.start.line, found.rule)
        if change is not None:
            place = types.Range(
                texts.at_offset(document.text, change.start),
                texts.at_offset(document.text, change.end),
            )
            edit = types.WorkspaceEdit({document.uri: [types.TextEdit(place, change.content)]})
            yield types.CodeAction(f"Ignore {found.rule} here", quick, [shown], edit=edit)


def _placed(document: Document, edits: Iterable[PlacedEdit]) -> types.WorkspaceEdit:
    changes: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        part = cell(document, edit.start.cell)
        place = texts.at_range(part.text, edit.start, edit.end)
        content = _line_ends(part.text.text, edit.content)
        changes.setdefault(part.uri, []).append(types.TextEdit(place, content))
    return types.WorkspaceEdit(changes)


def _line_ends(text: str, content: str) -> str:
    """The content with the line ends that most of the text has."""
    if text.count("\r\n") * 2 <= text.count("\n"):
        return content
    return re.sub(r"(?<!\r)\n", "\r\n", content)


def _meet(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges share a place; where they only touch they do."""
    return _pair(one.start) <= _pair(other.end) and _pair(other.start) <= _pair(one.end)


def _pair(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
