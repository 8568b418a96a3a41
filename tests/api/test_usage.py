"""Misuses of Gradio's API: what is found, what is message_of, where the review keeps silent."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from gradio_patterns.api import all_replacements, misuse, patched
from gradio_patterns.api.misuse import Misuse, message_of, rule_of, severity_of
from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.table import entry
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import read_app
from gradio_patterns.findings.finding import Target


def found(
    text: str, version: str = "6.31.0", allowed: tuple[str, ...] = (), path: str = "app.py"
) -> list[Misuse]:
    numbers = tuple(tuple(map(int, one.split("."))) for one in allowed)
    target = Target(tuple(map(int, version.split("."))), version, "test", numbers)
    return misuses(read_app("import gradio as gr\n" + textwrap.dedent(text), path, target))


def rules(text: str, version: str = "6.31.0", path: str = "app.py") -> list[str]:
    return [rule_of(one) for one in found(text, version, path=path)]


@pytest.mark.parametrize(
    ("text", "version", "rule", "message"),
    [
        (
            'gr.Image(source="upload")', "6.31.0", misuse.REMOVED_PARAMETER,
            'gr.Image(source=) was removed in 4.0; use sources=["upload"], a list',
        ),
        ("gr.Box()", "6.31.0", misuse.REMOVED_NAME, "gr.Box was removed in 4.0; use gr.Group()"),
        ("gr.TextBox()", "6.31.0", misuse.UNKNOWN_NAME,
         "gr.TextBox does not exist in any version; did you mean Textbox?"),
        ("gr.Textbox(labell=1)", "6.31.0", misuse.UNKNOWN_PARAMETER,
         "gr.Textbox(labell=) does not exist in any version; did you mean label?"),
        ("gr.Button().submit(print)", "6.31.0", misuse.NO_SUCH_EVENT,
         "Button.submit() does not exist in any version"),
        ("gr.Timer(1)", "4.26.0", misuse.NOT_YET, "gr.Timer does not exist before 4.38"),
        ("gr.Textbox('a', 'b')", "6.31.0", misuse.TOO_MANY,
         "gr.Textbox() takes fewer positional arguments; this and the rest are dropped unseen"),
        ("gr.Blocks(theme='soft')", "6.31.0", misuse.THEME,
         "gr.Blocks(theme=) left the signature in 6.0 and only warns; use launch(theme=...)"),
    ],
)  # fmt: skip
def test_each_is_told_in_one_line(text: str, version: str, rule: str, message: str) -> None:
    [one] = found(text, version)
    assert rule_of(one) == rule
    assert message_of(one).startswith(message)
    assert "\n" not in message_of(one)


def test_a_value_of_its_own_has_its_own_replacement() -> None:
    [one] = found('gr.Chatbot(type="messages")')
    assert message_of(one).endswith("leave it out; messages are the only format")
    [other] = found("gr.Chatbot(type=kind)")
    assert "role" in message_of(other)


def test_a_removed_name_is_asked_for_its_successors_arguments_too() -> None:
    text = 'gr.inputs.Image(shape=(28, 28), source="canvas")'
    assert rules(text) == ["removed-name", "removed-parameter", "removed-parameter"]


def test_against_a_range_it_is_an_error_only_where_all_versions_fail() -> None:
    allowed = ("5.49.1", "6.0.2", "6.31.0")
    [one] = found("gr.Textbox(show_copy_button=True)", allowed=allowed)
    assert severity_of(one) == "warning"
    assert "breaks from 6.0.2 of the versions this project allows" in message_of(one)
    [always] = found("gr.Textbox(show_copy_button=True)", allowed=allowed[1:])
    assert severity_of(always) == "error"


def test_imports_fail_where_they_stand() -> None:
    one, *rest = found("from gradio import Box\nwith Box():\n    pass\n")
    assert message_of(one) == "gradio.Box was removed in 4.0; use gr.Group()"
    assert not rest
    assert rules("from gradio.blocks import ANYTHING\n") == ["unknown-name"]
    assert rules("from gradio.blocks import Path\nfrom gradio import utils, themes\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    gr.Box()\nexcept AttributeError:\n    gr.Group()",
        "try:\n    from gradio import Box\nexcept ImportError:\n    Box = gr.Group",
        "if hasattr(gr, 'Box'):\n    gr.Box()",
        "if gr.__version__ < '4':\n    gr.Box()\nelse:\n    gr.Box",
        "made = gr.Box() if hasattr(gr, 'Box') else gr.Group()",
        "gr.Box = gr.Group\ngr.Box()",
        "def wire(it):\n    it.click(print, _js='x')",
        "class Mine(gr.Image):\n    pass\nMine(source='upload')",
        "gr.Textbox(**{'labell': 1})",
        "gr.HTML('x', anything=1)",
    ],
)
def test_silent_where_it_cannot_be_known(text: str) -> None:
    assert rules(text) == []


def test_silent_beyond_the_table() -> None:
    assert rules("gr.Sparkle()\ngr.Textbox(glow=1)\ngr.Textbox().shine()", "7.1.0") == []


PATCHES = [
    ("gr.Chatbot.postprocess = fixed", "gr.Textbox(is_list=True)", True),
    ("gr.Chatbot.postprocess = fixed", "gr.Chatbot(is_list=True)", False),
    ("gr.Image.preprocess = fixed", "gr.Sketchpad(is_list=True)", True),
    ("gr.ImageEditor.preprocess = fixed", "gr.Sketchpad(is_list=True)", False),
    ("gr.components.Component.__init__ = fixed", "gr.Textbox(is_list=True)", False),
    ("gr.DragDrop = gr.File", "gr.DragDrop()", False),
    ("gr.DragDrop = gr.File", "gr.DropDrag()", True),
    ("gr.DragDrop = gr.File", "def f(a: gr.DragDrop): ...", False),
    ("gr.utils.colorize = print", "gr.Textbox(is_list=True)", True),
    ("gr.Blocks.launch = fixed", "gr.Interface(print, 'text', 'text').launch(glow=1)", False),
    ("gr.Blocks.launch = fixed", "gr.Textbox().shine()", True),
]


@pytest.mark.parametrize(("patch", "text", "told_of"), PATCHES)
def test_silence_reaches_as_far_as_a_patch(
    patch: str, text: str, told_of: bool, tmp_path: Path
) -> None:
    assert rules(text) != []
    assert (rules(f"{patch}\n{text}") != []) is told_of
    (tmp_path / "pyproject.toml").write_text("")
    app = tmp_path / "app.py"
    app.write_text(text)
    (tmp_path / "other.py").write_text(f"import gradio as gr\n{patch}\n")
    assert (rules(text, path=str(app)) != []) is told_of


@pytest.mark.parametrize(
    "patch",
    [
        "from gradio import Textbox\nTextbox.__init__ = wrapped(Textbox.__init__)\n",
        "import gradio as gr\nsetattr(gr, name, made)\n",
        "import gradio, sys\nsys.modules['gradio'] = made\n",
    ],
)
def test_a_patch_below_the_project_counts(patch: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("")
    app = tmp_path / "app.py"
    text = "gr.Textbox(is_list=True)"
    app.write_text(text)
    assert rules(text, path=str(app)) == ["unknown-parameter"]
    other = tmp_path / "pkg"
    other.mkdir()
    (other / "base.py").write_text(patch)
    patched._patched_in.cache_clear()
    patched._patched_below.cache_clear()
    assert rules(text, path=str(app)) == []


@pytest.mark.parametrize("version", ["3.50.2", "4.44.1", "5.50.0", "6.31.0"])
def test_every_class_takes_every_keyword_of_the_replacements(version: str) -> None:
    """No row may fail on a class it was not written for: templates have the rows of their bases."""
    numbers = tuple(map(int, version.split(".")))
    classes = sorted(name for name in (entry("names", "gradio") or {}) if name[0].isupper())
    keywords = sorted({row.parameter for row in all_replacements() if row.parameter})
    lines = [f"gr.{one}({keyword}=True)" for one in classes for keyword in keywords]
    app = read_app(
        "import gradio as gr\n" + "\n".join(lines), "app.py", Target(numbers, version, "")
    )
    fixes = [fix_for(app, one) for one in misuses(app)]
    assert sum(fix is not None for fix in fixes) > 100


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("gr.LinePlot(width=300)", "was removed in 6.0; put it into a gr.Row or gr.Column; "),
        ("gr.Image(invert_colors=True)", "was removed in 4.0; invert in the function"),
        ('gr.Image(source="upload")', 'was removed in 4.0; use sources=["upload"]'),
    ],
)
def test_a_message_reads_as_a_sentence(text: str, ending: str) -> None:
    [one] = found(text)
    assert f") {ending}" in message_of(one)


WISHES = [
    ("requirements.txt", "gradio @ https://example.com/gradio-4.19.0-py3-none-any.whl", True),
    ("requirements.txt", "gradio[oauth]@ git+https://example.com/someone/gradio", True),
    ("requirements.txt", "numpy\ngit+https://example.com/someone/gradio.git@main", True),
    ("requirements-cpu.txt", "https://example.com/gradio-4.19.2+custom.9-py3-none-any.whl", True),
    ("requirements.txt", "gradio==4.19.2+custom", True),
    ("requirements.txt", "-e ./vendor/gradio", True),
    ("requirements.txt", "-e git+https://example.com/x/ui#egg=gradio", True),
    ("pyproject.toml", '[tool.uv.sources]\ngradio = { git = "https://example.com/x" }', True),
    ("pyproject.toml", '[project]\ndependencies = ["gradio @ file:///wheels/g.whl"]', True),
    ("requirements.txt", "gradio==4.19.2  # not git+https://example.com/gradio", False),
    ("requirements.txt", "# gradio @ https://example.com/gradio-4.19.0-py3-none-any.whl", False),
    ("requirements.txt", "git+https://example.com/x/gradio-tools\ngradio>=4", False),
    ("requirements.txt", "gradio-client @ https://example.com/c.whl\ngradio", False),
    ("requirements.txt", "https://example.com/my-gradio-1.0-py3-none-any.whl\ngradio", False),
    ("pyproject.toml", '[tool.poetry.dependencies]\ngradio = { version = "^5" }', False),
    ("pyproject.toml", '[project.urls]\nhome = "https://example.com/gradio"', False),
]


@pytest.mark.parametrize(("name", "wish", "forked"), WISHES)
def test_a_project_with_a_gradio_of_its_own_is_not_judged(
    name: str, wish: str, forked: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(wish + "\n")
    app = tmp_path / "app.py"
    app.write_text("gr.DragDrop()")
    assert rules("gr.DragDrop()", path=str(app)) == ([] if forked else ["unknown-name"])


def test_a_gradio_that_lies_in_the_project_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("")
    app = tmp_path / "app.py"
    app.write_text("gr.DragDrop()")
    (tmp_path / "gradio").mkdir()
    assert rules("gr.DragDrop()", path=str(app)) == ["unknown-name"]
    (tmp_path / "gradio" / "__init__.py").write_text("")
    patched._forked_in.cache_clear()
    assert rules("gr.DragDrop()", path=str(app)) == []


def test_a_package_called_gradio_further_up_counts_only_where_it_is_gradio(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'shop'\n")
    (tmp_path / "gradio").mkdir()
    (tmp_path / "gradio" / "__init__.py").write_text("")
    (tmp_path / "app").mkdir()
    app = tmp_path / "app" / "main.py"
    app.write_text("gr.DragDrop()")
    assert rules("gr.DragDrop()", path=str(app)) == ["unknown-name"]
    (tmp_path / "gradio" / "blocks.py").write_text("")
    patched._forked_in.cache_clear()
    assert rules("gr.DragDrop()", path=str(app)) == []
