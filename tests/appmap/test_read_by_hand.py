"""What reading maps of real apps against their source brought to light, kind by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.appmap import drawing, text
from gradio_patterns.appmap.gather import map_paths
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.settings.options import Options

PAGE = """\
import gradio as gr
from parts import find

def work(x):
    return x

with gr.Blocks() as demo:
    box = gr.Textbox()
"""


def mapped(folder: Path, code: str) -> FileMap:
    path = folder / "app.py"
    path.write_text(code, encoding="utf-8")
    maps, problems = map_paths([str(path)], Options())
    assert not problems
    return maps[0]


def said(folder: Path, code: str) -> str:
    return text.render([mapped(folder, code)])


@pytest.mark.parametrize(
    "wired", ["find('go').click(work, box, box)", "find('go').click(lambda x: x, [box], [box])"]
)
def test_a_listener_on_what_a_helper_finds(tmp_path: Path, wired: str) -> None:
    (wire,) = mapped(tmp_path, f"{PAGE}    {wired}\n").wires
    assert wire.triggers == ("find('go')?.click",)
    assert wire.inputs == wire.outputs == ("box",)


@pytest.mark.parametrize(
    "other",
    [
        "    table = find('a').select('name', 'age')\n",
        "    find('a').clear(box)\n",
        "find('pool').submit(work, 1, 2)\n",
    ],
)
def test_no_listener_without_a_function_on_a_page(tmp_path: Path, other: str) -> None:
    assert not mapped(tmp_path, PAGE + other).wires


def test_a_render_says_what_it_waits_for(tmp_path: Path) -> None:
    code = """\
    @gr.render(inputs=box, triggers=[box.submit, demo.load])
    def draw(text):
        gr.Markdown(text)
    @gr.render(inputs=box)
    def again(text):
        gr.Markdown(text)
"""
    first, second = mapped(tmp_path, PAGE + code).wires
    assert first.triggers == ("render", "box.submit", "demo.load")
    assert second.triggers == ("render",)


def test_an_endpoint_without_a_page(tmp_path: Path) -> None:
    (tmp_path / "jobs.py").write_text("def run(first, second):\n    return first\n")
    code = f"{PAGE}    gr.api(work)\n    gr.api(run, api_name='run')\n"
    code = code.replace("from parts", "from jobs import run\nfrom parts")
    local, other = mapped(tmp_path, code).wires
    assert (local.triggers, local.handler, local.inputs) == (("api",), "work", ("x",))
    assert (other.handler_path, other.inputs) == ("jobs.py", ("first", "second"))


def test_components_of_packages_stand_on_the_page(tmp_path: Path) -> None:
    code = PAGE.replace("from parts import find", "from gradio_pdf import PDF")
    code = code.replace("    box = ", "    pages = PDF(label='Pages')\n    box = ")
    kinds = [(one.name, one.kind) for one in mapped(tmp_path, code).components]
    assert ("pages", "PDF") in kinds
    client = code.replace("from gradio_pdf import PDF", "from gradio_client import Client as PDF")
    assert len(mapped(tmp_path, client).components) == 1


def test_what_a_helper_of_a_handler_makes_is_no_part_of_the_page(tmp_path: Path) -> None:
    code = """\
import gradio as gr
def choices():
    return gr.Dropdown(choices=["a"])
def refresh():
    return choices()
def column():
    gr.Button("More")
with gr.Blocks() as demo:
    pick = gr.Dropdown()
    column()
    demo.load(refresh, None, pick)
"""
    kinds = [one.kind for one in mapped(tmp_path, code).components]
    assert sorted(kinds) == ["Button", "Dropdown"]


def test_what_each_call_makes_anew_is_not_shared(tmp_path: Path) -> None:
    code = """\
import gradio as gr
kept = []
def download(url):
    seen = []
    def hook(n):
        seen.append(n)
        kept.append(n)
    hook(1)
    return url
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(download, box, box)
"""
    assert [one.name for one in mapped(tmp_path, code).shared] == ["kept"]


def test_looking_for_a_program_touches_no_file(tmp_path: Path) -> None:
    code = PAGE.replace("from parts import find", "import shutil, tempfile")
    code += "shutil.which('ffmpeg')\ntempfile.gettempdir()\nshutil.rmtree('old')\n"
    assert [one.detail for one in mapped(tmp_path, code).touches] == ["shutil.rmtree('old')"]


def test_state_names_a_handler_once_and_a_neighbours_object_no_line(tmp_path: Path) -> None:
    (tmp_path / "parts.py").write_text("kept = []\n")
    code = """\
import gradio as gr
import parts
def work(x):
    parts.kept.append(x)
    return x
with gr.Blocks() as demo:
    seen = gr.State()
    demo.load(work, seen, seen)
    demo.unload(work)
    gr.Button().click(work, seen, seen)
"""
    drawn = said(tmp_path, code)
    assert "seen: State, written by work, read by work\n" in drawn
    assert "\n    parts.kept: changed by work" in drawn


def test_a_drawing_says_in_which_file_a_handler_stands(tmp_path: Path) -> None:
    (tmp_path / "jobs.py").write_text("def run(x):\n    return x\n")
    code = PAGE.replace("from parts import find", "from jobs import run")
    drawn = drawing.render([mapped(tmp_path, f"{code}    demo.load(run, box, box)\n")])
    assert '"run jobs.py:1"' in drawn
    assert '"work :4"' in drawing.render([mapped(tmp_path, f"{code}    demo.load(work)\n")])
