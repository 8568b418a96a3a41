"""What is said of an open file, and where."""

from __future__ import annotations

import asyncio

import pytest
from client import Editor, at, codes
from lsprotocol import types

pytestmark = pytest.mark.asyncio

FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"
CLEAN = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    gr.Textbox()\n"


async def test_a_finding_has_all_that_an_editor_shows(editor: Editor) -> None:
    (item,) = await editor.opened("app.py", FAULTY)
    assert (item.code, item.source) == ("GP803", "gradio-patterns")
    assert item.severity == types.DiagnosticSeverity.Error
    assert item.code_description is not None
    assert item.code_description.href.endswith("/rules/every-removed/")
    assert list(item.tags or ()) == [types.DiagnosticTag.Deprecated]
    assert item.range == types.Range(at(FAULTY, "every=5"), at(FAULTY, ")\n"))


async def test_columns_are_utf_16(editor: Editor) -> None:
    text = FAULTY.replace("    demo", '    gr.Markdown("😀é"); demo')
    (item,) = await editor.opened("app.py", text)
    assert item.range.start == at(text, "every=5")
    assert item.range.start.character == FAULTY.split("\n")[3].index("every") + 19 + 1


async def test_columns_are_what_was_agreed_on(puller: Editor) -> None:
    text = FAULTY.replace("    demo", '    gr.Markdown("😀é"); demo')
    (item,) = await puller.pulled(puller.open("app.py", text))
    line = text.split("\n")[3]
    assert item.range.start.character == len(line[: line.index("every")].encode())


async def test_the_unsaved_text_counts(editor: Editor) -> None:
    (editor.folder / "app.py").write_text(FAULTY)
    assert await editor.opened("app.py", CLEAN) == []
    assert codes(await editor.replaced(editor.uri("app.py"), FAULTY)) == ["GP803"]


async def test_edits_are_followed(editor: Editor) -> None:
    uri = editor.uri("app.py")
    assert codes(await editor.opened("app.py", FAULTY)) == ["GP803"]
    start = at(FAULTY, ", every=5")
    cut = types.Range(start, types.Position(start.line, start.character + len(", every=5")))
    editor.edit(uri, types.TextDocumentContentChangePartial(cut, ""))
    assert await editor.told(uri) == []
    here = types.Range(start, start)
    editor.edit(uri, types.TextDocumentContentChangePartial(here, ", every=2"))
    assert codes(await editor.told(uri)) == ["GP803"]


async def test_only_the_last_of_many_edits_is_reviewed(editor: Editor) -> None:
    uri = editor.open("app.py", CLEAN)
    await editor.told(uri)
    for number in range(30):
        editor.replace(uri, FAULTY.replace("5", str(number + 1)))
    editor.replace(uri, CLEAN + "# the end\n")
    told = [await editor.told(uri)]
    while told[-1]:  # a busy machine may find time for a few of them
        told.append(await editor.told(uri))
    assert len(told) < 30
    await asyncio.sleep(0.5)
    assert editor.said.empty()


async def test_closing_takes_everything_back(editor: Editor) -> None:
    uri = editor.open("app.py", FAULTY)
    assert codes(await editor.told(uri)) == ["GP803"]
    editor.close(uri)
    assert await editor.told(uri) == []


async def test_a_file_without_gradio_is_silent(editor: Editor) -> None:
    assert await editor.opened("other.py", "def broken(:\n") == []
    assert await editor.opened("words.py", "# gradio\ndef broken(:\n") == []


async def test_broken_syntax_is_told_and_forgotten(editor: Editor) -> None:
    uri = editor.uri("app.py")
    assert codes(await editor.opened("app.py", FAULTY)) == ["GP803"]
    (item,) = await editor.replaced(uri, FAULTY + "    demo.load(\n")
    assert (item.code, item.severity) == ("GP003", types.DiagnosticSeverity.Information)
    assert item.range.start.line == 4
    assert codes(await editor.replaced(uri, FAULTY)) == ["GP803"]


async def test_settings_are_those_of_the_command_line(editor: Editor) -> None:
    (editor.folder / "pyproject.toml").write_text(
        '[tool.gradio-patterns]\nignore = ["every-removed"]\nexclude = ["old/**"]\n'
    )
    uri = editor.uri("app.py")
    assert await editor.opened("app.py", FAULTY) == []
    (editor.folder / "pyproject.toml").write_text('[tool.gradio-patterns]\nignor = ["x"]\n')
    editor.save(uri)
    (item,) = await editor.told(uri)
    assert (item.code, item.severity) == ("GP008", types.DiagnosticSeverity.Error)
    assert item.message == "pyproject.toml: unknown key 'ignor'; did you mean 'ignore'?"
    (editor.folder / "pyproject.toml").unlink()
    (editor.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    editor.save(uri)
    assert await editor.told(uri) == []


async def test_what_a_review_of_the_folder_skips_is_silent(editor: Editor) -> None:
    (editor.folder / "gradio-patterns.toml").write_text('exclude = ["old/**"]\n')
    assert await editor.opened("old/app.py", FAULTY) == []
    assert await editor.opened(".venv/lib/site-packages/x/app.py", FAULTY) == []
    assert codes(await editor.opened("new/app.py", FAULTY)) == ["GP803"]


async def test_questions_are_hints(editor: Editor) -> None:
    text = (
        "import gradio as gr\n\n\ndef show(path):\n    return path\n\n\n"
        "gr.Interface(show, gr.File(), gr.File()).launch()\n"
    )
    items = await editor.opened("app.py", text)
    assert codes(items) == ["GP410"]
    assert items[0].severity == types.DiagnosticSeverity.Hint


async def test_comments_that_silence_nothing_fade(editor: Editor) -> None:
    text = CLEAN.replace("gr.Textbox()", "gr.Textbox()  # gradio-patterns: ignore[every-removed]")
    (item,) = await editor.opened("app.py", text)
    assert (item.code, list(item.tags or ())) == ("GP010", [types.DiagnosticTag.Unnecessary])


async def test_an_editor_may_ask(puller: Editor) -> None:
    uri = puller.open("app.py", FAULTY)
    assert codes(await puller.pulled(uri)) == ["GP803"]
    puller.replace(uri, CLEAN)
    assert await puller.pulled(uri) == []
    assert puller.said.empty()
    assert await puller.pulled(puller.uri("never-opened.py")) == []


async def test_a_question_can_be_withdrawn(puller: Editor) -> None:
    text = FAULTY + "\n".join(f"x{number} = {number}" for number in range(8_000))
    uri = puller.open("app.py", text)
    first = asyncio.ensure_future(puller.pulled(uri))
    second = asyncio.ensure_future(puller.pulled(uri))
    await asyncio.sleep(0.05)
    (last,) = list(puller.client.protocol._request_futures)[-1:]
    puller.client.cancel_request(types.CancelParams(last))
    assert codes(await first) == ["GP803"]
    with pytest.raises(Exception, match="cancel"):
        await second


async def test_changed_files_around_it_are_heard_of(editor: Editor) -> None:
    uri = editor.open("app.py", FAULTY)
    assert codes(await editor.told(uri)) == ["GP803"]
    (wish,) = editor.watched
    assert wish.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    (editor.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    event = types.FileEvent(editor.uri("requirements.txt"), types.FileChangeType.Changed)
    params = types.DidChangeWatchedFilesParams([event])
    editor.client.workspace_did_change_watched_files(params)
    assert await editor.told(uri) == []


async def test_an_editor_that_asks_is_told_to_ask_again(puller: Editor) -> None:
    uri = puller.open("app.py", FAULTY)
    assert codes(await puller.pulled(uri)) == ["GP803"]
    (puller.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    puller.save(uri)
    assert await puller.pulled(uri) == []
