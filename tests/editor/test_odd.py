"""What no editor should send, and what files it may send all the same."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from client import SRC, Editor, at, codes
from lsprotocol import types

FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"
LINE = 3


ODD = {
    "UTF-8 mark": ("\ufeff" + FAULTY, LINE),
    "Windows": (FAULTY.replace("\n", "\r\n"), LINE),
    "old Mac": (FAULTY.replace("\n", "\r"), LINE),
    "form feed": ("\f\n" + FAULTY, LINE + 1),
    "ends for others": ("'\f \x0b \x1c \u2028 \x85'\n" + FAULTY, LINE + 1),
    "coding line": ("# -*- coding: latin-1 -*-\n# é 😀\n" + FAULTY, LINE + 2),
    "unknown coding": ("# -*- coding: nonsense -*-\n" + FAULTY, LINE + 1),
    "long line": (FAULTY + "x = '" + "é" * 100_000 + "'\n", LINE),
    "many lines": (FAULTY + "\n" * 50_000, LINE),
}


@pytest.mark.asyncio
async def test_odd_texts_are_reviewed(editor: Editor) -> None:
    for name, (text, line) in ODD.items():
        found = [(one.code, one.range.start.line) for one in await editor.opened("app.py", text)]
        assert (name, found) == (name, [("GP803", line)])


BROKEN = {
    "NUL": FAULTY + "\0",
    "surrogate": FAULTY + "x = '\ud800'\n",
    "brackets": FAULTY + "(" * 500,
    "string": FAULTY + "'''",
    "deep": FAULTY + "-" * 20_000 + "1\n",
    "syntax": "import gradio\ndef f(:\n",
    "backslash": FAULTY + "\\",
}


@pytest.mark.asyncio
async def test_unreadable_texts_are_told_and_harm_nothing(editor: Editor) -> None:
    uri = editor.uri("app.py")
    place = types.Position(LINE, 10)
    for name, text in BROKEN.items():
        found = codes(await editor.opened("app.py", text))
        assert (name, [code[:4] for code in found]) == (name, ["GP00"])
        await editor.hover(uri, place)
        await editor.complete(uri, place)
        await editor.outline(uri)
        assert await editor.actions(uri, types.Range(place, place)) == []
        assert codes(await editor.replaced(uri, FAULTY)) == ["GP803"]


@pytest.mark.asyncio
async def test_a_text_that_is_too_long_is_told_of(editor: Editor) -> None:
    (item,) = await editor.opened("app.py", FAULTY + "# long\n" * 200_000)
    assert item.message.startswith("not reviewed while it is open")
    assert item.severity == types.DiagnosticSeverity.Warning


@pytest.mark.asyncio
async def test_files_that_are_not_there(editor: Editor) -> None:
    path = editor.folder / "app.py"
    path.write_bytes(b"# caf\xe9\nimport gradio\n")
    uri = editor.uri("app.py")
    assert codes(await editor.opened("app.py", FAULTY)) == ["GP803"]
    path.unlink()
    editor.save(uri)
    assert codes(await editor.told(uri)) == ["GP803"]
    assert codes(await editor.opened("gone/far/away.py", FAULTY)) == ["GP803"]


@pytest.mark.asyncio
async def test_addresses_that_are_no_files(editor: Editor) -> None:
    for uri in (
        "untitled:Untitled-1", "git:/app.py?ref=HEAD", "file:///%00/app.py", "x",
        "file:///a%20b%C3%A9.py",
    ):  # fmt: skip
        assert (uri, codes(await editor.opened("", FAULTY, uri))) == (uri, ["GP803"])


@pytest.mark.asyncio
async def test_places_that_do_not_exist(editor: Editor) -> None:
    uri = editor.open("app.py", FAULTY)
    far = types.Position(10**6, 10**6)
    assert await editor.hover(uri, far) == ""
    assert await editor.complete(uri, far) == []
    assert await editor.actions(uri, types.Range(far, far), ["quickfix"]) == []
    edit = types.TextDocumentContentChangePartial(types.Range(far, far), "# end\n")
    await editor.told(uri)
    editor.edit(uri, edit)
    assert codes(await editor.told(uri)) == ["GP803"]


@pytest.mark.asyncio
async def test_an_unknown_document_is_closed(editor: Editor) -> None:
    editor.save(editor.uri("never.py"))
    assert codes(await editor.opened("app.py", FAULTY)) == ["GP803"]
    assert await editor.hover(editor.uri("app.py"), at(FAULTY, "load(")) != ""


def test_the_server_ends_when_its_editor_is_gone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gradio_patterns", "server", "--stdio"]
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    ended = subprocess.run(
        command, env=environment, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (0, b"")


@pytest.mark.asyncio
async def test_nobody_waits_for_a_long_review(editor: Editor) -> None:
    uri = editor.open("long.py", (FAULTY + "\n") * 2000)
    short = editor.open("app.py", FAULTY)
    editor.close(uri)
    assert await editor.told(uri) == []
    editor.close(short)
    began = time.monotonic()
    await editor.client.shutdown_session()
    assert time.monotonic() - began < 30
    editor.client.capabilities = None  # so that the session is not ended again
