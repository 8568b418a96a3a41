"""When what is open is reviewed: after a pause in typing, after a save, when settings change."""

from __future__ import annotations

import asyncio

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from gradio_patterns.editor import diagnostics, documents, session
from gradio_patterns.editor.documents import Book, Document
from gradio_patterns.editor.session import Session, checked
from gradio_patterns.engine.invalidate import forget

PAUSE = 0.15
"""Seconds without a keystroke before a review."""


def again(server: LanguageServer, state: Session) -> None:
    """Review all that is open anew: files around it have changed."""
    forget()
    for one in {id(one): one for one in map(documents.whole, state.documents.values())}.values():
        one.memo.checked = None
        later(server, state, one, 0)
    refreshes = get_capability(
        server.client_capabilities, "workspace.diagnostics.refresh_support", False
    )
    if state.pulls and refreshes:
        server.workspace_diagnostic_refresh(None)


def later(server: LanguageServer, state: Session, one: Document | Book, pause: float) -> None:
    """Review what belongs together after a pause, unless it is edited or closed before."""
    forget_done(server)
    if one.memo.task is not None:
        one.memo.task.cancel()
    if not state.pulls:
        review = _review(server, state, one, pause)
        one.memo.task = asyncio.get_running_loop().create_task(review)


def forget_done(server: LanguageServer) -> None:
    """Let go of what the library keeps of notifications that were handled: it never does itself.

    Every keystroke is one; an hour of typing was some tens of megabytes.
    """
    futures = getattr(server.protocol, "_request_futures", {})
    for key in [key for key, future in futures.items() if future.done()]:
        futures.pop(key, None)


async def _review(
    server: LanguageServer, state: Session, one: Document | Book, pause: float
) -> None:
    await asyncio.sleep(pause)
    first = next(iter(documents.parts(one)), None)
    if first is None:
        return

    def job(now: Document) -> list[tuple[Document, list[types.Diagnostic]]]:
        parts = documents.parts(documents.whole(now))
        return [(part, diagnostics.of(checked(part, state.folders), part.text)) for part in parts]

    for part, items in await session.ask(state, first.uri, job) or ():
        current = state.documents.get(part.uri)
        if current is not None and current.text is part.text:
            send(server, part, items)


def send(server: LanguageServer, document: Document, items: list[types.Diagnostic]) -> None:
    """Tell of the diagnostics of a document, to an editor that does not ask for them."""
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(document.uri, items, document.version)
    )
