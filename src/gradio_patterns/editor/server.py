"""The server: what an editor tells and asks, led to the modules that answer."""

from __future__ import annotations

import os
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from gradio_patterns import __version__
from gradio_patterns.editor import actions, completion, diagnostics, notebooks, outline, session
from gradio_patterns.editor import hover as tooltip
from gradio_patterns.editor.documents import Document
from gradio_patterns.editor.following import follow
from gradio_patterns.editor.session import Session, checked


def make_server() -> LanguageServer:
    """A server for one editor."""
    server = LanguageServer("gradio-patterns", __version__, notebook_document_sync=notebooks.SYNC)
    state = Session(ThreadPoolExecutor(1, "review"))
    follow(server, state)
    answer(server, state)
    return server


def serve() -> None:
    """Serve on standard input and output until the editor leaves."""
    # Parsing warns about odd escapes in the reviewed code; and what is printed is no message.
    warnings.simplefilter("ignore")
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    make_server().start_io(stdin, stdout)
    # Nobody waits for the review that may be running.
    os._exit(0)


def answer(server: LanguageServer, state: Session) -> None:
    """Answer what the editor asks."""

    async def pull(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        def job(document: Document) -> list[types.Diagnostic]:
            return diagnostics.of(checked(document, state.folders), document.text)

        found = await session.ask(state, params.text_document.uri, job)
        return types.RelatedFullDocumentDiagnosticReport(items=found or [])

    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        def job(document: Document) -> list[types.CodeAction]:
            return list(actions.actions(document, params, state.folders))

        return await session.ask(state, params.text_document.uri, job) or []

    async def hover(params: types.HoverParams) -> types.Hover | None:
        def job(document: Document) -> types.Hover | None:
            return tooltip.hover(document, params.position, state.folders)

        return await session.ask(state, params.text_document.uri, job)

    async def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        def job(document: Document) -> list[types.CompletionItem]:
            return completion.completions(document, params.position, state.folders)

        return await session.ask(state, params.text_document.uri, job) or []

    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        def job(document: Document) -> list[types.DocumentSymbol]:
            return outline.outline(document, state.folders)

        return await session.ask(state, params.text_document.uri, job) or []

    kinds = types.CodeActionOptions(code_action_kinds=[*actions.KINDS])
    options = types.DiagnosticOptions(
        inter_file_dependencies=True, workspace_diagnostics=False, identifier=diagnostics.SOURCE
    )
    server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(pull)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(code_action)
    server.feature(types.TEXT_DOCUMENT_HOVER)(hover)
    server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(symbols)
    triggers = types.CompletionOptions(trigger_characters=completion.TRIGGERS)
    server.feature(types.TEXT_DOCUMENT_COMPLETION, triggers)(complete)
