"""What can be done about a finding, and what the text is afterwards."""

from __future__ import annotations

import pytest
from client import Editor, applied, at, codes, spot
from lsprotocol import types

from gradio_patterns.editor import suppress

SAFE = (
    "import gradio as gr\n\n"
    "with gr.Blocks() as demo:\n"
    "    with gr.Row:\n"
    "        gr.Textbox()\n"
    "    with gr.Column:\n"
    "        demo.load(print, every=5)\n"
)


@pytest.mark.asyncio
async def test_one_fix(editor: Editor) -> None:
    uri = editor.open("app.py", SAFE)
    found = await editor.actions(uri, spot(SAFE, "gr.Row"), ["quickfix"])
    fix = found[0]
    assert (fix.kind, fix.is_preferred) == ("quickfix", True)
    assert codes(fix.diagnostics or ()) == ["GP115"]
    assert applied(SAFE, fix.edit, uri) == SAFE.replace("gr.Row:", "gr.Row():")


@pytest.mark.asyncio
async def test_a_fix_that_may_change_the_app_says_so(editor: Editor) -> None:
    uri = editor.open("app.py", SAFE)
    fix, _ = await editor.actions(uri, spot(SAFE, "every="), ["quickfix"])
    assert fix.title.endswith("(may change what the app does)")
    assert fix.is_preferred is None
    assert "gr.Timer" in applied(SAFE, fix.edit, uri)


@pytest.mark.asyncio
async def test_all_safe_fixes(editor: Editor) -> None:
    uri = editor.open("app.py", SAFE)
    for only in (["source.fixAll"], ["source.fixAll.gradio-patterns"], ["source"]):
        (fix,) = await editor.actions(uri, spot(SAFE, "import"), only)
        fixed = applied(SAFE, fix.edit, uri)
        assert fixed == SAFE.replace("gr.Row:", "gr.Row():").replace("gr.Column:", "gr.Column():")
    assert await editor.actions(uri, spot(SAFE, "import"), ["source.organizeImports"]) == []
    await editor.told(uri)
    assert codes(await editor.replaced(uri, fixed)) == ["GP803"]
    assert await editor.actions(uri, spot(fixed, "import"), ["source.fixAll"]) == []


@pytest.mark.asyncio
async def test_line_ends_and_wide_characters_stay(editor: Editor) -> None:
    text = SAFE.replace("    with gr.Row", '    "😀"\n    with gr.Row').replace("\n", "\r\n")
    uri = editor.open("app.py", text)
    (fix,) = await editor.actions(uri, spot(text, "import"), ["source.fixAll"])
    assert applied(text, fix.edit, uri) == text.replace("Row:", "Row():").replace(
        "Column:", "Column():"
    )
    fix = (await editor.actions(uri, spot(text, "every="), ["quickfix"]))[0]
    fixed = applied(text, fix.edit, uri)
    assert fixed.count("\n") == fixed.count("\r\n")


@pytest.mark.asyncio
async def test_a_comment(editor: Editor) -> None:
    uri = editor.open("app.py", SAFE)
    await editor.told(uri)
    found = await editor.actions(uri, spot(SAFE, "every="), ["quickfix"])
    fix = found[-1]
    assert fix.title == "Ignore every-removed here"
    fixed = applied(SAFE, fix.edit, uri)
    assert fixed.endswith("every=5)  # gradio-patterns: ignore[every-removed]\n")
    assert "GP803" not in codes(await editor.replaced(uri, fixed))


@pytest.mark.asyncio
async def test_nothing_is_offered_elsewhere(editor: Editor) -> None:
    uri = editor.open("app.py", SAFE)
    assert await editor.actions(uri, spot(SAFE, "import"), ["quickfix"]) == []
    unknown = types.Range(at(SAFE, "import"), at(SAFE, "every"))
    assert await editor.actions(editor.uri("not-open.py"), unknown) == []


@pytest.mark.parametrize(
    ("text", "line", "after"),
    [
        ("x = 1\n", 1, "x = 1  # gradio-patterns: ignore[a-rule]\n"),
        ("x = 1", 1, "x = 1  # gradio-patterns: ignore[a-rule]"),
        ("x = 1  # noqa\n", 1, "x = 1  # noqa  # gradio-patterns: ignore[a-rule]\n"),
        (
            "x = 1  # gradio-patterns: ignore[other] why\n", 1,
            "x = 1  # gradio-patterns: ignore[other, a-rule] why\n",
        ),
        (
            "if x:\n    y = '''a\nb'''\n", 2,
            "if x:\n    # gradio-patterns: ignore[a-rule]\n    y = '''a\nb'''\n",
        ),
        (
            "if x:\r\n\ty = 1 + \\\r\n\t\t2\r\n", 2,
            "if x:\r\n\t# gradio-patterns: ignore[a-rule]\r\n\ty = 1 + \\\r\n\t\t2\r\n",
        ),
        ("y = '''\né\n'''\n", 2, "# gradio-patterns: ignore[a-rule]\ny = '''\né\n'''\n"),
        (
            "# gradio-patterns: ignore-file[other]\nx = 1\n", 2,
            "# gradio-patterns: ignore-file[other]\nx = 1  # gradio-patterns: ignore[a-rule]\n",
        ),
        ("f(\n 1,\n 2,\n)\n", 2, "f(\n 1,  # gradio-patterns: ignore[a-rule]\n 2,\n)\n"),
    ],
)  # fmt: skip
def test_where_the_comment_goes(text: str, line: int, after: str) -> None:
    change = suppress.change(text, line, "a-rule")
    assert change is not None
    assert text[: change.start] + change.content + text[change.end :] == after


def test_no_comment_where_none_would_do() -> None:
    assert suppress.change("def broken(:\n", 1, "a-rule") is None
