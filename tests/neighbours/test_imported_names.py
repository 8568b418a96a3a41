"""What a name means that another module of the project defines."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.app import read_app
from gradio_patterns.app.model import Function, Instance
from gradio_patterns.neighbours.imported_names import Known, defined
from gradio_patterns.target.target import newest

FILES = {
    "pyproject.toml": "",
    "app.py": "import gradio as gr\n",
    "work.py": (
        "def run(x):\n    return x\n\nclass Page:\n    def show(self, x):\n        return x\n\n"
        "page = Page()\n"
    ),
    "parts/__init__.py": (
        "from .forms import *\nfrom .forms import build as make\nfrom . import forms\n"
    ),
    "parts/forms.py": (
        "import gradio as gr\nfrom work import run as other\nfrom . import rings\n"
        "def build():\n    return gr.Blocks()\n\ndef save(x):\n    return x\n\nbox = gr.Textbox()\n"
    ),
    "parts/rings.py": "from .forms import ring\nfrom .more import *\n",
    "parts/more.py": "from .rings import *\n",
    "twice.py": "def run(x):\n    return x\n\nrun = print\n",
    "broken.py": "def run(:\n",
}


@pytest.fixture
def known(tmp_path: Path) -> object:
    for name, text in FILES.items():
        path = tmp_path / "root" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "outside.py").write_text("def run(x):\n    return x\n")
    path = tmp_path / "root" / "app.py"
    app = read_app(path.read_text(), str(path), newest())

    def look(dotted: str) -> Known | None:
        return defined(app, dotted)

    return look


@pytest.mark.parametrize(
    ("dotted", "name", "file"),
    [
        ("work.run", "run", "work.py"),
        (".work.run", "run", "work.py"),
        ("work.page.show", "show", "work.py"),
        ("parts.save", "save", "forms.py"),
        ("parts.make", "build", "forms.py"),
        ("parts.forms.save", "save", "forms.py"),
        ("parts.forms.other", "run", "work.py"),
        (".parts.other", "run", "work.py"),
    ],
)
def test_functions(known, dotted: str, name: str, file: str) -> None:  # type: ignore[no-untyped-def]
    found = known(dotted)
    assert isinstance(found.value, Function)
    assert found.value.name == name
    assert Path(found.app.path).name == file
    assert found.line == found.value.node.lineno


def test_components(known) -> None:  # type: ignore[no-untyped-def]
    found = known("parts.box")
    assert isinstance(found.value, Instance)
    assert found.value.kind == "Textbox"


@pytest.mark.parametrize(
    "dotted",
    [
        "outside.run", "..outside.run", "nowhere.run", "work.gone", "parts.ring", "twice.run",
        "broken.run", "gradio.Textbox", "builtins.print", "os.path.join", "work",
    ],
)  # fmt: skip
def test_unknown(known, dotted: str) -> None:  # type: ignore[no-untyped-def]
    assert known(dotted) is None
