"""All safe fixes of a file as one edit, as small as it can be without comparing line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from lsprotocol import types

from gradio_patterns.editor import checking, project, texts
from gradio_patterns.editor.documents import Book, Document, whole, written
from gradio_patterns.editor.session import reviewed
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.findings.finding import Rewrite
from gradio_patterns.reading.notebooks import code_cells
from gradio_patterns.reading.source import Source


def edit(document: Document, folders: Sequence[str]) -> types.WorkspaceEdit | None:
    """The edit; None where there is nothing that is safe to fix."""
    findings = reviewed(document, folders).findings
    if not any(found.fix is not None and found.fix.edits for found in findings):
        return None
    one = whole(document)
    try:
        source = checking.source_of(one.path, written(one))
        if not isinstance(source, Source):
            return None
        judged = project.judge(project.settle(source, folders), source, fix=True)
    except Refused:
        return None
    if judged.rewrite is None:
        return None
    changes = {
        part.uri: [difference(part.text, after)]
        for part, after in _rewritten(one, judged.rewrite)
        if part.text.text != after
    }
    return types.WorkspaceEdit(changes) if changes else None


def _rewritten(one: Document | Book, rewrite: Rewrite) -> Iterator[tuple[Document, str]]:
    """Each document that is part of it, with the text it gets."""
    if isinstance(one, Document):
        yield one, checking.restored(rewrite.after, one.text.text)
        return
    for number, text in code_cells(json.loads(rewrite.data)):
        part = one.cells[number - 1]
        if part is not None:
            yield part, text


def difference(before: texts.Text, after: str) -> types.TextEdit:
    """One edit of the lines from the first that differs to the last."""
    old = before.text.splitlines(keepends=True)
    new = after.splitlines(keepends=True)
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    left = most - head
    tail = next((i for i in range(left) if old[-1 - i] != new[-1 - i]), left)
    start = sum(map(len, old[:head]))
    end = len(before.text) - sum(map(len, old[len(old) - tail :]))
    content = "".join(new[head : len(new) - tail])
    place = types.Range(texts.at_offset(before, start), texts.at_offset(before, end))
    return types.TextEdit(place, content)
