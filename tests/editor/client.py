"""An editor as the tests use it: ``pytest-lsp``'s client, and what is said to the server."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

from gradio_patterns.editor import texts
from gradio_patterns.editor.documents import Document

SRC = Path(__file__).resolve().parents[2] / "src"
COMMAND = [sys.executable, "-m", "gradio_patterns", "server"]
SECONDS = 60


class Editor:
    """One client with one folder open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.version = 0
        self.watched: list[types.Registration] = []
        self.said: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, uri: str = "") -> str:
        """Open a file with a text that need not be what is on the disk."""
        uri = uri or self.uri(name)
        item = types.TextDocumentItem(uri, types.LanguageKind.Python, self._next(), text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def replace(self, uri: str, text: str) -> None:
        """Change the whole text."""
        self.edit(uri, types.TextDocumentContentChangeWholeDocument(text))

    def edit(self, uri: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        identity = types.VersionedTextDocumentIdentifier(self._next(), uri)
        params = types.DidChangeTextDocumentParams(identity, changes)
        self.client.text_document_did_change(params)

    def save(self, uri: str) -> None:
        params = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_save(params)

    def close(self, uri: str) -> None:
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_close(params)

    async def outline(self, uri: str) -> list[types.DocumentSymbol]:
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        found = await self.client.text_document_document_symbol_async(params)
        return [one for one in found or () if isinstance(one, types.DocumentSymbol)]

    async def told(self, uri: str) -> list[types.Diagnostic]:
        """The next diagnostics that come for a document."""
        while True:
            params = await asyncio.wait_for(self.said.get(), SECONDS)
            if params.uri == uri:
                return list(params.diagnostics)

    async def opened(self, name: str, text: str, uri: str = "") -> list[types.Diagnostic]:
        """Open a file, and what is said of it."""
        return await self.told(self.open(name, text, uri))

    async def replaced(self, uri: str, text: str) -> list[types.Diagnostic]:
        self.replace(uri, text)
        return await self.told(uri)

    async def pulled(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics that a document has when asked for."""
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        report = await self.client.text_document_diagnostic_async(params)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return list(report.items)

    async def actions(
        self, uri: str, place: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        """What can be done about a place."""
        context = types.CodeActionContext([], only=list(only) if only is not None else None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = await self.client.text_document_code_action_async(params)
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    async def hover(self, uri: str, place: types.Position) -> str:
        """What is said of a place; empty where nothing is."""
        params = types.HoverParams(types.TextDocumentIdentifier(uri), place)
        found = await self.client.text_document_hover_async(params)
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def complete(self, uri: str, place: types.Position) -> list[types.CompletionItem]:
        params = types.CompletionParams(types.TextDocumentIdentifier(uri), place)
        found = await self.client.text_document_completion_async(params)
        assert not isinstance(found, types.CompletionList)
        return list(found or ())

    def _next(self) -> int:
        self.version += 1
        return self.version


def document(folder: Path, text: str, name: str = "app.py") -> Document:
    """A document as the server holds it, for questions that need no pipes."""
    path = folder / name
    return Document(path.as_uri(), str(path), texts.read(text))


@asynccontextmanager
async def started(folder: Path, like: str) -> AsyncIterator[Editor]:
    """A server with an editor whose abilities are those of another one."""
    client = LanguageClient(converter_factory=default_converter)
    editor = Editor(client, folder)

    def said(_: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
        editor.said.put_nowait(params)

    def wished(_: LanguageClient, params: types.RegistrationParams) -> None:
        editor.watched.extend(params.registrations)

    own = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: said,
        types.CLIENT_REGISTER_CAPABILITY: wished,
    }
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **own})
    await client.start_io(*COMMAND, env={**os.environ, "PYTHONPATH": str(SRC)})
    await client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(like),
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
        )
    )
    try:
        yield editor
        assert client.messages == [], "the server told of an error"
    finally:
        await client.shutdown_session()
        await client.stop()


def at(text: str, part: str, nth: int = 0) -> types.Position:
    """Where a part of a text starts, in UTF-16."""
    index = -1
    for _ in range(nth + 1):
        index = text.index(part, index + 1)
    before = text[:index].split("\n")
    return types.Position(len(before) - 1, len(before[-1].encode("utf-16-le")) // 2)


def codes(items: Sequence[types.Diagnostic]) -> list[str]:
    return [str(item.code) for item in items]


def spot(text: str, part: str, nth: int = 0) -> types.Range:
    """The empty range where a part of a text starts."""
    place = at(text, part, nth)
    return types.Range(place, place)


def applied(text: str, edit: types.WorkspaceEdit | None, uri: str) -> str:
    """A text after an edit."""
    assert edit is not None
    assert edit.changes is not None
    read = texts.read(text)
    spans = [
        (texts.offset(read, one.range.start), texts.offset(read, one.range.end), one.new_text)
        for one in edit.changes[uri]
    ]
    for start, end, content in sorted(spans, reverse=True):
        text = text[:start] + content + text[end:]
    return text
