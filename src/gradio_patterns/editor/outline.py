"""The outline of a file: the parts of its pages inside each other, its listeners, what is shared.

It is the map of the app, as an editor lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from gradio_patterns.app import read_app
from gradio_patterns.appmap.build import map_app
from gradio_patterns.appmap.model import Component, FileMap, Wire
from gradio_patterns.editor import texts
from gradio_patterns.editor.checking import harmless
from gradio_patterns.editor.documents import Document
from gradio_patterns.editor.hover import target_of
from gradio_patterns.editor.texts import Text
from gradio_patterns.support.wording import reaches_gradio

Kind = types.SymbolKind


def outline(document: Document, folders: Sequence[str]) -> list[types.DocumentSymbol]:
    """The symbols in the order of the file; the last known ones where it does not parse."""
    text = document.text.text
    if document.book is not None:
        return []  # a cell is short, and its editor lists the cells
    if "gradio" not in text or not reaches_gradio(text):
        return []
    try:
        app = read_app(harmless(text), document.path, target_of(document, folders))
        document.memo.outline = list(_symbols(map_app(app), document.text))
    except Exception:  # while a line is being typed, or by a fault of ours: the last that was good
        return document.memo.outline
    return document.memo.outline


def _symbols(found: FileMap, text: Text) -> Iterator[types.DocumentSymbol]:
    tops = _nested(found.components, text)
    tops += [_wire(wire, text) for wire in found.wires]
    tops += [
        _symbol(f"{one.name} (shared by all visitors)", "", Kind.Variable, one.line, text)
        for one in found.shared
    ]
    tops += [_symbol(call, "", Kind.Function, line, text) for line, call in found.serving]
    yield from sorted(tops, key=lambda one: (one.range.start.line, one.kind != Kind.Class))


def _nested(components: Iterable[Component], text: Text) -> list[types.DocumentSymbol]:
    """Components in the layouts around them; the app itself is the outermost."""
    tops: list[types.DocumentSymbol] = []
    last: dict[str, types.DocumentSymbol] = {}
    for component in components:
        holder = next((last[name] for name in reversed(component.inside) if name in last), None)
        kind = Kind.Field
        own = _symbol(component.name, component.kind, kind, component.line, text)
        last[component.name] = own
        if holder is None:
            tops.append(own)
            continue
        holder.kind = Kind.Class
        holder.children = [*(holder.children or ()), own]
        for name in component.inside:
            if name in last:
                last[name].range = types.Range(last[name].range.start, own.range.end)
    return tops


def _wire(wire: Wire, text: Text) -> types.DocumentSymbol:
    triggers = ", ".join(wire.triggers)
    ends = f"{', '.join(wire.inputs) or 'nothing'} -> {', '.join(wire.outputs) or 'nothing'}"
    return _symbol(f"{triggers} -> {wire.handler}", ends, Kind.Event, wire.line, text)


def _symbol(
    name: str, detail: str, kind: types.SymbolKind, line: int, text: Text
) -> types.DocumentSymbol:
    """A symbol for a line, from its first character to its last."""
    content = text.line(line - 1)
    indent = len(content) - len(content.lstrip())
    start = types.Position(line - 1, texts.units(content[:indent], text.encoding))
    end = types.Position(line - 1, texts.units(content, text.encoding))
    place = types.Range(start, end)
    return types.DocumentSymbol(name or "?", kind, place, place, detail or None)
