"""Type for an hour, key by key, into the language server over pipes, and tell how its memory goes.

    python scripts/editor_hour.py [--minutes 60] [--keys 6]

Apps are typed letter by letter, so many keys a second, with a slip and its correction now and then;
completion is asked for after a bracket, hover at random. Each app takes the place of the one before
it. Memory is what the server's process occupies (Linux). Needs the extra ``lsp``.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from lsprotocol import types  # noqa: E402
from pygls.lsp.client import LanguageClient  # noqa: E402

from editor_fuzz import occupied, seeds  # noqa: E402

POINTS = 12
"""How often memory is told."""


class Typist:
    """One file in an editor, and where its cursor is."""

    def __init__(self, client: LanguageClient, uri: str) -> None:
        self.client, self.uri = client, uri
        self.line = self.character = self.version = self.keys = 0
        client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", 0, ""))
        )

    def put(self, key: str, back: int = 0) -> None:
        """Type a key, or take so many characters of this line back."""
        self.version += 1
        self.keys += 1
        start = types.Position(self.line, self.character - back)
        place = types.Range(start, types.Position(self.line, self.character))
        change = types.TextDocumentContentChangePartial(place, key)
        version = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
        self.character = (
            0 if key == "\n" else self.character - back + len(key.encode("utf-16-le")) // 2
        )
        self.line += key == "\n"

    def empty(self) -> None:
        """Delete everything: the next app begins."""
        self.version += 1
        whole = types.Range(types.Position(0, 0), types.Position(self.line, self.character))
        change = types.TextDocumentContentChangePartial(whole, "")
        version = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
        self.line = self.character = 0

    @property
    def here(self) -> types.TextDocumentPositionParams:
        place = types.Position(self.line, self.character)
        return types.TextDocumentPositionParams(types.TextDocumentIdentifier(self.uri), place)


def strokes(chance: random.Random) -> Iterator[str]:
    """Keys without end; an empty one means that the next app begins."""
    texts = seeds()
    while True:
        yield from chance.choice(texts)
        yield ""


async def typed(minutes: float, per_second: float, folder: str) -> None:
    client = LanguageClient("hour", "1")
    told = [0, 0]

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(params: types.PublishDiagnosticsParams) -> None:
        told[0] += 1
        told[1] += len(params.diagnostics)

    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    await client.start_io(sys.executable, "-m", "gradio_patterns", "server", env=environment)
    root = types.WorkspaceFolder(Path(folder).as_uri(), "app")
    await client.initialize_async(
        types.InitializeParams(types.ClientCapabilities(), os.getpid(), workspace_folders=[root])
    )
    client.initialized(types.InitializedParams())
    process = client._server
    assert process is not None
    typist = Typist(client, Path(folder, "app.py").as_uri())
    chance = random.Random(11)
    began, points, keys = time.monotonic(), 0, strokes(chance)
    while (now := time.monotonic() - began) < minutes * 60:
        if now >= points * minutes * 60 / POINTS:
            points += 1
            print(_line(now, typist, told, process.pid), flush=True)
        await _press(typist, next(keys), chance)
        await asyncio.sleep(max(0, began + typist.keys / per_second - time.monotonic()))
    print(_line(time.monotonic() - began, typist, told, process.pid), flush=True)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def _press(typist: Typist, key: str, chance: random.Random) -> None:
    if not key:
        typist.empty()
        return
    if typist.character and chance.random() < 0.03:
        typist.put(chance.choice("abc()="))
        typist.put("", back=1)
    typist.put(key)
    at = typist.here
    if key in "(,":
        asked = types.CompletionParams(at.text_document, at.position)
        await typist.client.text_document_completion_async(asked)
    elif chance.random() < 0.01:
        hovered = types.HoverParams(at.text_document, types.Position(0, 8))
        await typist.client.text_document_hover_async(hovered)


def _line(now: float, typist: Typist, told: list[int], process: int) -> str:
    return (
        f"{now / 60:5.1f} min  {typist.keys:6d} keys  {told[0]:6d} times told"
        f"  {told[1]:6d} diagnostics  {occupied(process):6.1f} MB"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--keys", type=float, default=6, help="a second")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "requirements.txt").write_text("gradio==6.31.0\n", encoding="utf-8")
        asyncio.run(typed(chosen.minutes, chosen.keys, folder))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
