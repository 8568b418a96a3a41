"""The server: what an editor tells and asks, led to the modules that answer."""

from __future__ import annotations

import asyncio
import sys
import warnings
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from gradio_patterns import __version__
from gradio_patterns.editor import actions, completion, diagnostics, project, session
from gradio_patterns.editor import hover as tooltip
from gradio_patterns.editor.session import Document, Session, checked

PAUSE = 0.15
"""Seconds without a keystroke before a review."""


def make_server() -> LanguageServer:
    """A server for one editor."""
    server = LanguageServer("gradio-patterns", __version__)
    state = Session(ThreadPoolExecutor(1, "review"))
    _follow_documents(server, state)
    _answer(server, state)
    return server


def serve() -> None:
    """Serve on standard input and output until the editor leaves."""
    # Parsing warns about odd escapes in the reviewed code; and what is printed is no message.
    warnings.simplefilter("ignore")
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    make_server().start_io(stdin, stdout)


def _follow_documents(server: LanguageServer, state: Session) -> None:
    def initialize(params: types.InitializeParams) -> None:
        roots = [folder.uri for folder in params.workspace_folders or ()]
        roots = roots or [params.root_uri or ""]
        state.folders = [path for uri in roots if (path := to_fs_path(uri))]
        state.encoding = str(server.workspace.position_encoding)
        state.pulls = bool(get_capability(params.capabilities, "text_document.diagnostic"))

    def folders_changed(params: types.DidChangeWorkspaceFoldersParams) -> None:
        left = {to_fs_path(folder.uri) for folder in params.event.removed}
        came = [to_fs_path(folder.uri) for folder in params.event.added]
        kept = [folder for folder in state.folders if folder not in left]
        state.folders = kept + [folder for folder in came if folder]
        again(server, state)

    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        project.forget()
        later(server, state, session.opened(state, params.text_document), 0)

    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        identity = params.text_document
        changes = list(params.content_changes)
        document = session.edited(state, identity.uri, identity.version, changes)
        if document is not None:
            later(server, state, document, PAUSE)

    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        again(server, state)

    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        document = session.closed(state, params.text_document.uri)
        if document is not None and not state.pulls:
            send(server, document, [])

    async def pull(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        def job(document: Document) -> list[types.Diagnostic]:
            return diagnostics.diagnostics(checked(document, state.folders), document.text)

        found = await session.ask(state, params.text_document.uri, job)
        return types.RelatedFullDocumentDiagnosticReport(items=found or [])

    server.feature(types.INITIALIZE)(initialize)
    server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(folders_changed)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(did_save)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)
    options = types.DiagnosticOptions(
        inter_file_dependencies=True, workspace_diagnostics=False, identifier=diagnostics.SOURCE
    )
    server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(pull)


def _answer(server: LanguageServer, state: Session) -> None:
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

    kinds = types.CodeActionOptions(code_action_kinds=[*actions.KINDS])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(code_action)
    server.feature(types.TEXT_DOCUMENT_HOVER)(hover)
    triggers = types.CompletionOptions(trigger_characters=completion.TRIGGERS)
    server.feature(types.TEXT_DOCUMENT_COMPLETION, triggers)(complete)


def again(server: LanguageServer, state: Session) -> None:
    """Review all that is open anew: files around it have changed."""
    project.forget()
    for document in state.documents.values():
        session.whole(document).memo.checked = None
        later(server, state, document, 0)
    refreshes = get_capability(
        server.client_capabilities, "workspace.diagnostics.refresh_support", False
    )
    if state.pulls and refreshes:
        server.workspace_diagnostic_refresh(None)


def later(server: LanguageServer, state: Session, document: Document, pause: float) -> None:
    """Review a document after a pause, unless it is edited or closed before."""
    if document.memo.task is not None:
        document.memo.task.cancel()
    if not state.pulls:
        review = _review(server, state, document, pause)
        document.memo.task = asyncio.get_running_loop().create_task(review)


async def _review(server: LanguageServer, state: Session, document: Document, pause: float) -> None:
    await asyncio.sleep(pause)

    def job(now: Document) -> tuple[Document, list[types.Diagnostic]]:
        return now, diagnostics.diagnostics(checked(now, state.folders), now.text)

    found = await session.ask(state, document.uri, job)
    if found is not None and state.documents.get(document.uri) is document:
        now, items = found
        if now.text is document.text:
            send(server, now, items)


def send(server: LanguageServer, document: Document, items: Iterable[types.Diagnostic]) -> None:
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(document.uri, list(items), document.version)
    )
