"""What becomes of a visitor's files: typed, reviewed, fixed, undone, downloaded."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from gradio_patterns.ui import pages, session
from gradio_patterns.ui.bundle import bundle
from gradio_patterns.ui.limits import TooMuchError
from gradio_patterns.ui.session import Visit

BAD = 'import gradio as gr\n\nfile = gr.File(type="file")\n'


def test_pasted_code_is_a_file() -> None:
    now = session.typed(Visit(), BAD.rstrip())
    assert now.files == {"app.py": BAD}


def test_line_ends_alone_are_no_edit() -> None:
    now = Visit({"app.py": "\n\na = 1\r\nb = 2\r\n"})
    assert session.typed(now, "\n\na = 1\nb = 2") is now
    assert session.typed(now, "a = 1\nb = 2").files["app.py"] == "a = 1\nb = 2\n"


def test_choosing_another_file_keeps_what_was_typed() -> None:
    now = session.chosen(Visit({"app.py": "a\n", "b.py": "b\n"}), "changed\n", "b.py")
    assert (now.shown, now.files["app.py"], now.text) == ("b.py", "changed\n", "b\n")
    assert session.chosen(now, "b\n", "no.py").shown == "b.py"
    assert session.chosen(now, "changed\n", "b.py") is now


def test_an_upload_shows_what_looks_like_the_app(tmp_path: Path) -> None:
    for name, text in {"a.py": "x = 1\n", "web.py": BAD, "notes.txt": "gradio\n"}.items():
        (tmp_path / name).write_text(text)
    now = session.took(str(path) for path in sorted(tmp_path.iterdir()))
    assert now.shown == "web.py"
    assert list(now.files) == ["a.py", "notes.txt", "web.py"]


def test_fixed_undone_and_nothing_to_fix() -> None:
    now = session.reviewed(Visit({"app.py": BAD}), "", False)
    assert now.fixable == (0, 1)
    none = session.fixed(now, "", False, "safe")
    assert none.files == now.files
    assert none.notes == ["There is nothing that such a fix could change."]
    after = session.fixed(now, "", False, "all")
    assert 'type="filepath"' in after.text
    assert after.notes == ["1 fix applied."]
    back = session.undone(after, "", False)
    assert back.files == now.files
    with pytest.raises(TooMuchError, match="no fixes to take back"):
        session.undone(back, "", False)


def test_nothing_to_review_is_said() -> None:
    for empty in (Visit(), Visit({"app.py": " \n"})):
        with pytest.raises(TooMuchError, match="Paste an app"):
            session.reviewed(empty, "", False)
        with pytest.raises(TooMuchError, match="Paste an app"):
            session.fixed(empty, "", False, "safe")


def test_downloads() -> None:
    assert bundle(Visit({"shop/web.py": BAD})) == ("web.py", BAD.encode())
    name, data = bundle(Visit({"shop/web.py": BAD, "b.txt": "b"}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert name == "app.zip"
        assert {one: archive.read(one).decode() for one in archive.namelist()} == {
            "shop/web.py": BAD,
            "b.txt": "b",
        }


def test_what_the_page_shows_is_escaped_and_counted() -> None:
    text = BAD + 'gr.Box("</pre><script>alert(1)</script>")\n'
    now = session.reviewed(
        Visit({"<b>.py": text, "c.py": "import gradio\n"}, shown="<b>.py"), "", 0
    )
    html = pages.findings(now.answer, now.shown, ["<i>"])
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "<i>" not in html
    assert html.count('<li class="gp-error">') == 2
    assert pages.choices(now.answer, list(now.files)) == [
        ("<b>.py (3)", "<b>.py"),
        ("c.py", "c.py"),
    ]
    assert "Nothing found in c.py" in pages.findings(now.answer, "c.py", [])
    assert "<b>" not in pages.diff("+<b>\n")
    assert pages.diff("+a\n-b\n c").count("<span") == 2
