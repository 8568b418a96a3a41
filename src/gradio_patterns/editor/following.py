"""What an editor tells: folders, documents and notebooks that are opened, edited, saved, closed."""

from __future__ import annotations

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from gradio_patterns.editor import documents, notebooks, session
from gradio_patterns.editor.documents import Document
from gradio_patterns.editor.reviewing import PAUSE, again, later, send
from gradio_patterns.editor.session import Session
from gradio_patterns.engine.invalidate import forget

WATCHED = (
    "*.toml", "*requirements*", "*.lock", "setup.cfg", "setup.py", "Pipfile", "environment*.yml",
    "environment*.yaml", "README.md", "Dockerfile",
)  # fmt: skip
"""Files that say how, and for which Gradio, an app is reviewed."""


def follow(server: LanguageServer, state: Session) -> None:
    """Take up what the editor tells: folders, documents, notebooks, files that change."""
    _follow_folders(server, state)
    _follow_documents(server, state)
    _follow_notebooks(server, state)


def _follow_folders(server: LanguageServer, state: Session) -> None:
    def initialize(params: types.InitializeParams) -> None:
        roots = [folder.uri for folder in params.workspace_folders or ()]
        roots = roots or [params.root_uri or ""]
        state.folders = [path for uri in roots if (path := to_fs_path(uri))]
        encoding = server.workspace.position_encoding
        state.encoding = str(getattr(encoding, "value", encoding))
        state.pulls = bool(get_capability(params.capabilities, "text_document.diagnostic"))

    def folders_changed(params: types.DidChangeWorkspaceFoldersParams) -> None:
        left = {to_fs_path(folder.uri) for folder in params.event.removed}
        came = [to_fs_path(folder.uri) for folder in params.event.added]
        kept = [folder for folder in state.folders if folder not in left]
        state.folders = kept + [folder for folder in came if folder]
        again(server, state)

    def initialized(params: types.InitializedParams) -> None:
        where = "workspace.did_change_watched_files.dynamic_registration"
        if get_capability(server.client_capabilities, where, False):
            server.client_register_capability(types.RegistrationParams([_watching()]))

    def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        again(server, state)

    server.feature(types.INITIALIZE)(initialize)
    server.feature(types.INITIALIZED)(initialized)
    server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(folders_changed)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(files_changed)


def _watching() -> types.Registration:
    """The wish to hear of such files."""
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    return types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)


def _follow_documents(server: LanguageServer, state: Session) -> None:
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        forget()
        later(server, state, session.opened(state, params.text_document), 0)

    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        identity = params.text_document
        changes = list(params.content_changes)
        document = session.edited(state, identity.uri, identity.version, changes)
        if document is not None:
            later(server, state, documents.whole(document), PAUSE)

    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        again(server, state)

    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        document = session.closed(state, params.text_document.uri)
        if document is not None and not state.pulls:
            send(server, document, [])

    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(did_save)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)


def _follow_notebooks(server: LanguageServer, state: Session) -> None:
    def did_open(params: types.DidOpenNotebookDocumentParams) -> None:
        forget()
        later(server, state, notebooks.opened(state, params), 0)

    def did_change(params: types.DidChangeNotebookDocumentParams) -> None:
        book = notebooks.edited(state, params)
        take_back(notebooks.gone(state, params))
        if book is not None:
            later(server, state, book, PAUSE)

    def did_save(params: types.DidSaveNotebookDocumentParams) -> None:
        again(server, state)

    def did_close(params: types.DidCloseNotebookDocumentParams) -> None:
        take_back(notebooks.closed(state, params.notebook_document.uri))

    def take_back(cells: list[Document]) -> None:
        for part in cells:
            if not state.pulls:
                send(server, part, [])

    server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_SAVE)(did_save)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)(did_close)
