"""Nothing is kept of a keystroke once it was handled."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from gradio_patterns.editor.server import make_server

TYPED = 50


def test_the_library_keeps_no_handled_notification() -> None:
    async def typed() -> int:
        server = make_server()
        server.protocol._send_data = lambda data: None
        folder = types.InitializeParams(types.ClientCapabilities())
        server.protocol._handle_request(1, types.INITIALIZE, folder)
        item = types.TextDocumentItem("file:///app.py", "python", 0, "")
        opened = types.DidOpenTextDocumentParams(item)
        server.protocol._handle_notification(types.TEXT_DOCUMENT_DID_OPEN, opened)
        for number in range(TYPED):
            identity = types.VersionedTextDocumentIdentifier(number + 1, item.uri)
            whole = types.TextDocumentContentChangeWholeDocument("x" * number)
            changed = types.DidChangeTextDocumentParams(identity, [whole])
            server.protocol._handle_notification(types.TEXT_DOCUMENT_DID_CHANGE, changed)
            await asyncio.sleep(0)
        return len(server.protocol._request_futures)

    assert asyncio.run(typed()) < 10
