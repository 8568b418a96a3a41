"""The differential checks on a part of the regression set, and that they notice differences."""

from __future__ import annotations

import ast

import pytest

from differential import command, fix_properties, transformations
from differential.files import REGRESSION, Subject, subjects
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source


def subject(text: str, name: str = "app.py") -> Subject:
    source = sources.from_bytes(text.encode(), name)
    assert isinstance(source, Source)
    return Subject(REGRESSION / name, name, source, "6.31.0")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Subject]:
    nothing = tmp_path_factory.mktemp("list") / "files.txt"
    nothing.write_text("")
    return subjects(nothing)[::12]


@pytest.mark.parametrize("transform", [transform.name for transform in transformations.ALL])
def test_the_same_findings_in_every_form(
    transform: str, files: list[Subject], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.same(files, [transform]), capsys.readouterr().out
    assert " 0 differences" in capsys.readouterr().out


KNOWN = {
    # Two texts in one expression are one finding; the fix escapes the one that is named.
    ("unescaped-user-html", "the finding is still there"),
    # What the fix makes right lets another rule see more; ``--fix`` leaves such a fix out.
    ("allowed-paths-not-a-list", "it adds wide-allowed-paths"),
    ("file-type-removed", "it adds file-used-as-other-type"),
}
"""Faults of single fixes that are known; none of them breaks a file."""


def test_every_fix_keeps_its_promises(files: list[Subject]) -> None:
    tally = fix_properties.Tally()
    for file in files:
        fix_properties.check(file, "6.31.0", tally)
    assert tally.made["safe"]
    assert tally.made["unsafe"]
    assert [f for f in tally.failures if (f.rule, f.property) not in KNOWN] == []


def test_the_command_counts_fixes(capsys: pytest.CaptureFixture[str]) -> None:
    text = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    box = gr.Textbox()\n"
    text += "    box.change(print, box, every=None)  # kept\n"
    assert command.fixes([subject(text)], ["6.31.0"])
    said = capsys.readouterr().out
    assert "1 safe fixes made alone, 0 broke a property" in said
    assert "2 files fixed as a whole (2 fixes, 0 left out)" in said


TEXT = """import gradio as gr

with gr.Blocks() as demo:
    a = gr.Textbox(gr="gr.x" if 0 else "")
    if a:
        a.change(print, a, every=1)  # gr stays
demo.launch(share=True)
"""


def test_a_lost_and_a_new_finding_are_told() -> None:
    file = subject(TEXT)
    before = transformations.place(file)
    assert before
    emptied = transformations.Transformed(b"import gradio as gr\nx = 1\ny = 2\n")
    said = transformations.compare(file, emptied, before)
    assert said
    assert all(line.endswith("is lost") for line in said)
    assert all(
        line.endswith("is new")
        for line in transformations.compare(
            file, transformations.Transformed(TEXT.encode()), before - before
        )
    )
    assert transformations.compare(file, transformations.Transformed(b"gradio ("), before) == [
        "app.py: cannot be reviewed any more"
    ]


def test_the_dresses_change_what_they_say() -> None:
    plain = TEXT.replace('gr="gr.x" if 0 else ""', "gr=1")
    assert transformations.renamed(TEXT) is None
    renamed = transformations.renamed(plain)
    assert renamed is not None
    assert "import gradio as gradio_ui" in renamed
    assert "gradio_ui.Textbox(gr=1)" in renamed
    assert "# gr stays" in renamed
    assert "\n\t\ta.change" in transformations.tabbed(TEXT)
    assert ast.dump(ast.parse(transformations.tabbed(TEXT))) == ast.dump(ast.parse(TEXT))
    assert transformations.crlf(TEXT).count("\r\n") == TEXT.count("\n")
    ((_, transformed),) = transformations.cells([subject(TEXT)])
    assert transformed.data.count(b'"cell_type"') == 3
    ((_, transformed),) = transformations.longer([subject(TEXT)])
    assert transformed.data.startswith(transformations.UNUSED.encode())
    assert transformed.added == transformations.UNUSED_COUNT


def test_comments_are_counted() -> None:
    assert fix_properties.comments("x = 1  # a\n# a\n'# b'\n") == {"# a": 2}
    assert not fix_properties.comments("(")
