"""``import *`` of the project's modules."""

from __future__ import annotations

from pathlib import Path

from gradio_patterns.app import App, read_app
from gradio_patterns.neighbours.stars import open_stars
from gradio_patterns.target.target import newest

PARTS = (
    "import gradio as gr\nimport os\nfrom .more import *\n\ndef work(x):\n    return x\n_own = 1\n"
)
MORE = "from .parts import *\n__all__ = ['shown']\nshown = 1\nhidden = 2\n"
APP = "from parts import *\nfrom elsewhere import *\nwork = print\nbox = gr.Textbox()\n"


def opened(folder: Path) -> App:
    (folder / "pyproject.toml").touch()
    (folder / "parts.py").write_text(PARTS)
    (folder / "more.py").write_text(MORE)
    path = folder / "app.py"
    path.write_text(APP)
    app = read_app(APP, str(path), newest())
    open_stars(app)
    return app


def test_gradio_is_known_by_the_name_that_a_module_gives(tmp_path: Path) -> None:
    assert [call.name for call in opened(tmp_path).gradio_calls] == ["Textbox"]


def test_what_is_brought_and_what_is_not(tmp_path: Path) -> None:
    bound = opened(tmp_path).walked.module.bindings
    assert {"gr", "os", "shown"} <= bound.keys()
    assert "hidden" not in bound
    assert "_own" not in bound
    assert [binding.kind for binding in bound["work"]] == ["value"]


def test_what_is_not_found_stays_a_star_import(tmp_path: Path) -> None:
    assert opened(tmp_path).walked.starred_imports == ["elsewhere"]
