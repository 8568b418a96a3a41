"""What is said of the word under the cursor: a name of Gradio's, or a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lsprotocol import types

from gradio_patterns.api.describe import look_up
from gradio_patterns.api.wording import in_words
from gradio_patterns.editor import project, texts
from gradio_patterns.editor.checking import source_of
from gradio_patterns.editor.documents import Document, before
from gradio_patterns.editor.name_at import name_at
from gradio_patterns.editor.reading import byte_at, read_before
from gradio_patterns.editor.scan import standing
from gradio_patterns.findings.diagnostics import DIAGNOSTICS, Refused
from gradio_patterns.findings.finding import Target
from gradio_patterns.knowledge.catalog import find, load_catalog
from gradio_patterns.reading.source import Source
from gradio_patterns.target.target import newest

_CODE = re.compile(r"GP\d{3}")
_WORD = re.compile(r"[\w-]+")


def hover(
    document: Document, position: types.Position, folders: Sequence[str]
) -> types.Hover | None:
    """The text for a place; None where there is nothing to say."""
    text, index = document.text.text, texts.offset(document.text, position)
    start = document.text.starts[position.line] if position.line < len(document.text.starts) else 0
    line = document.text.line(position.line)
    word = next((w for w in _WORD.finditer(line) if w.start() <= index - start <= w.end()), None)
    if word is None:
        return None
    place = types.Range(
        texts.at_offset(document.text, start + word.start()),
        texts.at_offset(document.text, start + word.end()),
    )
    comment = standing(text, index).inside == "comment"
    if _CODE.fullmatch(word[0]) or (comment and "gradio-patterns:" in line):
        said = of_rule(word[0])
        return _shown(said, place) if said else None
    ahead = before(document)
    text, index = ahead + text, len(ahead) + index
    if comment or "gradio" not in text:
        return None
    target = target_of(document, folders)
    app = read_before(text, index, document.path, target)
    name = name_at(app, byte_at(app, text, index)) if app is not None else ""
    said = of_name(name, target) if name else ""
    return _shown(said, place) if said else None


def _shown(said: str, place: types.Range) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said), place)


def target_of(document: Document, folders: Sequence[str]) -> Target:
    """The Gradio a document is for; the newest where its settings are wrong."""
    source = source_of(document.path, document.text.text)
    if not isinstance(source, Source):
        source = Source(document.path, b"", document.text.text)
    try:
        return project.settle(source, folders).target
    except Refused:
        return newest()


def of_rule(handle: str) -> str:
    """A rule or a message of the tool in short, with where to read more."""
    known = DIAGNOSTICS.get(handle.upper())
    if known is not None:
        return f"**{handle.upper()} {known.name}**\n\n{known.meaning}"
    rule = find(handle)
    if rule is None:
        return ""
    entry = load_catalog()[rule.name]
    versions = f", Gradio {rule.gradio}" if rule.gradio else ""
    head = f"**{rule.code} {rule.name}** ({rule.severity}{versions})"
    return f"{head}\n\n{entry['title']}\n\n{entry['summary']}\n\n[The rule's page]({rule.url})"


def of_name(name: str, target: Target) -> str:
    """What ``gradio-patterns api`` says of a name at a version, and where that was read."""
    facts = look_up(name, target.version)
    if facts["kind"] == "unknown" and name.count(".") > 1:
        return ""  # of inner modules the table does not have everything
    source = " ".join(target.source.replace("`", "'").split())
    return f"```text\n{in_words(facts)}\n\nGradio {target.text}: {source}\n```"
