"""How long an editor waits after a keystroke in an app of 300 lines: medians and 95th percentiles.

    python scripts/editor_speed.py [--lines 300] [--keys 200]

In the process: the edit, the settings read anew, the review, the diagnostics. Over pipes: from the
edit sent to the answer of a request for diagnostics, by a real client. The pause in which the
server waits for more keys is not in either. Needs the extra ``lsp``.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from lsprotocol import types  # noqa: E402
from pygls.lsp.client import LanguageClient  # noqa: E402

from gradio_patterns.editor import completion, diagnostics, hover, outline, session  # noqa: E402
from gradio_patterns.editor.session import Session  # noqa: E402


def app_of(lines: int) -> str:
    """The good examples of the rules, one after the other, up to so many lines."""
    text = ""
    for path in sorted((ROOT / "src/gradio_patterns/rules").glob("*/*/good.py")):
        if text.count("\n") >= lines:
            break
        text += path.read_text(encoding="utf-8") + "\n\n"
    return "\n".join(text.split("\n")[:lines]).rpartition("\n\n\n")[0] + "\n"


def shown(what: str, seconds: list[float]) -> str:
    thousandths = sorted(1000 * one for one in seconds)
    high = thousandths[int(0.95 * len(thousandths))]
    middle = statistics.median(thousandths)
    return f"{what:52} median {middle:6.1f} ms   95 % below {high:6.1f} ms"


def key(number: int, end: types.Position) -> types.TextDocumentContentChangePartial:
    """A letter of a comment at the end of the file."""
    start = types.Position(end.line, 2 + number)
    return types.TextDocumentContentChangePartial(types.Range(start, start), "x")


def in_process(text: str, folder: str, keys: int) -> None:
    with ThreadPoolExecutor(1) as worker:
        state = Session(worker, folders=[folder])
        item = types.TextDocumentItem(Path(folder, "app.py").as_uri(), "python", 0, text + "# ")
        document = session.opened(state, item)
        end = types.Position(text.count("\n"), 0)
        took: list[float] = []
        for number in range(keys + 3):
            began = time.perf_counter()
            session.edited(state, document.uri, number, [key(number, end)])
            diagnostics.of(session.checked(document, state.folders), document.text)
            took.append(time.perf_counter() - began)
        print(shown("review after a keystroke, in the process", took[3:]), flush=True)
        place = types.Position(text[: text.index("gr.Blocks")].count("\n"), 0)
        line = document.text.line(place.line)
        place.character = line.index("Blocks") + 7
        questions: dict[str, Callable[[], object]] = {
            "hover": lambda: hover.hover(document, place, [folder]),
            "completion": lambda: completion.completions(document, place, [folder]),
            "outline": lambda: outline.outline(document, [folder]),
        }
        for name, question in questions.items():
            took = []
            for _ in range(min(keys, 50) + 3):
                began = time.perf_counter()
                question()
                took.append(time.perf_counter() - began)
            print(shown(f"{name}, in the process", took[3:]), flush=True)


async def over_pipes(text: str, folder: str, keys: int) -> None:
    client = LanguageClient("speed", "1")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    await client.start_io(sys.executable, "-m", "gradio_patterns", "server", env=environment)
    capabilities = types.ClientCapabilities(
        text_document=types.TextDocumentClientCapabilities(
            diagnostic=types.DiagnosticClientCapabilities()
        )
    )
    root = types.WorkspaceFolder(Path(folder).as_uri(), "app")
    began = time.perf_counter()
    await client.initialize_async(
        types.InitializeParams(capabilities, process_id=os.getpid(), workspace_folders=[root])
    )
    client.initialized(types.InitializedParams())
    uri = Path(folder, "app.py").as_uri()
    item = types.TextDocumentItem(uri, "python", 0, text + "# ")
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    identity = types.TextDocumentIdentifier(uri)
    await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(identity))
    print(
        shown("first diagnostics, from the start of the server on", [time.perf_counter() - began])
    )
    end = types.Position(text.count("\n"), 0)
    took: list[float] = []
    for number in range(keys + 3):
        began = time.perf_counter()
        version = types.VersionedTextDocumentIdentifier(number + 1, uri)
        change = types.DidChangeTextDocumentParams(version, [key(number, end)])
        client.text_document_did_change(change)
        await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(identity))
        took.append(time.perf_counter() - began)
    print(shown("review after a keystroke, over pipes", took[3:]), flush=True)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--keys", type=int, default=200)
    chosen = parser.parse_args()
    text = app_of(chosen.lines)
    print(f"an app of {text.count(chr(10))} lines, {chosen.keys} keystrokes")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "requirements.txt").write_text("gradio==6.31.0\n", encoding="utf-8")
        in_process(text, folder, chosen.keys)
        asyncio.run(over_pipes(text, folder, chosen.keys))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
