"""The map of an app: what is wired, shared and touched, and nothing that is not there."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from gradio_patterns.appmap.formats import FORMATS, as_json, render
from gradio_patterns.appmap.gather import map_paths
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.cli import main
from gradio_patterns.publish.map_schema import map_schema
from gradio_patterns.settings.options import Options

APP = """\
import os
import subprocess
import gradio as gr

notes = []
table = {}
KEY = os.getenv("API_KEY")

def keep(text):
    notes.append(text)

def save(text, seen):
    keep(text)
    with open("out.txt", "w") as file:
        file.write(text)
    return text, (seen or 0) + 1

def show(evt: gr.SelectData):
    local = []
    local.append(evt.index)
    return str(table)

def run(text):
    global table
    table = {"said": subprocess.run(["wc"], input=text)}

with gr.Blocks() as demo:
    seen = gr.State(0)
    with gr.Tab("Write"):
        text = gr.Textbox(label="Text")
        send = gr.Button("Send")
    out = gr.Markdown()
    first = send.click(save, [text, seen], [out, seen], concurrency_limit=2)
    first.then(run, text)
    gr.on([text.submit, demo.load], lambda: "hi", outputs=out)
    gr.Gallery(label="Pictures").select(show, None, [out])

demo.launch(auth=("me", "secret"), share=True)
"""


def mapped(tmp_path: Path, text: str = APP) -> FileMap:
    path = tmp_path / "app.py"
    path.write_text(text)
    maps, problems = map_paths([str(path)], Options({"gradio_version": "6.31.0"}))
    assert not problems
    return maps[0]


def test_listeners_have_their_triggers_handlers_and_components(tmp_path: Path) -> None:
    wires = mapped(tmp_path).wires
    told = [(w.triggers, w.handler, w.inputs, w.outputs) for w in wires]
    assert told == [
        (("send.click",), "save", ("text", "seen"), ("out", "seen")),
        (("then",), "run", ("text",), ()),
        (("text.submit", "demo.load"), "lambda: 'hi'", (), ("out",)),
        (("Gallery 'Pictures'.select",), "show", (), ("out",)),
    ]
    assert [w.after for w in wires] == [0, wires[0].line, 0, 0]
    assert wires[0].settings == (("concurrency_limit", "2"),)
    assert APP.splitlines()[wires[0].handler_line - 1] == "def save(text, seen):"


def test_shared_is_what_handlers_change_also_through_helpers(tmp_path: Path) -> None:
    shared = {one.name: (one.writers, one.readers) for one in mapped(tmp_path).shared}
    assert shared == {"notes": (("save",), ("save",)), "table": (("run",), ("show",))}


def test_what_is_touched_outside(tmp_path: Path) -> None:
    touched = [(one.what, one.function) for one in mapped(tmp_path).touches]
    assert touched == [("file", "save"), ("command", "run"), ("environment", "")]


def test_components_stand_in_their_layouts(tmp_path: Path) -> None:
    inside = {one.name: one.inside for one in mapped(tmp_path).components}
    assert inside["send"] == ("demo", "Tab 'Write'")
    assert inside["out"] == ("demo",)


def test_no_form_tells_the_login(tmp_path: Path) -> None:
    one = mapped(tmp_path)
    for form in FORMATS:
        text = render([one], [], form)
        assert "save" in text
        assert "secret" not in text


def test_json_follows_its_schema(tmp_path: Path) -> None:
    jsonschema.validate(json.loads(render([mapped(tmp_path)], [], "json")), map_schema())


def test_markdown_keeps_mermaid_whole_with_odd_labels(tmp_path: Path) -> None:
    odd = "import gradio as gr\nwith gr.Blocks():\n gr.Button('\"]-->x').click(len, None, None)\n"
    text = render([mapped(tmp_path, odd)], [], "mermaid")
    assert "\"Button '#quot;]--#gt;x'\"" in text


def test_a_component_that_a_handler_answers_with_is_no_part_of_the_page(tmp_path: Path) -> None:
    text = "import gradio as gr\ndef show(on):\n    return gr.Plot(visible=on)\n"
    text += "with gr.Blocks():\n    box = gr.Checkbox()\n    plot = gr.Plot()\n"
    text += "    box.change(show, box, plot)\n    box.input(lambda: gr.Plot(), None, plot)\n"
    text += "    @gr.render(inputs=box)\n    def more(on):\n        gr.Textbox()\n"
    text += "    gr.ParamViewer({})\n"
    kinds = [component.kind for component in mapped(tmp_path, text).components]
    assert kinds == ["Checkbox", "Plot", "Textbox", "ParamViewer"]


def test_unknown_is_said_to_be_unknown(tmp_path: Path) -> None:
    text = "import gradio as gr\nfrom ui import box, work\nwith gr.Blocks():\n"
    text += " gr.Button().click(work, box, [box.inner])\n"
    wire = mapped(tmp_path, text).wires[0]
    assert wire.handler == "work"
    assert wire.handler_line == 0
    assert wire.inputs[0].startswith("box")
    assert wire.outputs == ("box.inner?",)


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        ("import gradio as gr\ngr.Button(\n", 3, "GP003"),
        ("print('hello')\n", 3, "GP013"),
        ("import gradio as gr\ngr.Interface(len, 'text', 'text').launch()\n", 0, ""),
    ],
)
def test_exit_statuses(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, status: int, said: str
) -> None:
    path = tmp_path / "app.py"
    path.write_text(text)
    assert main(["map", str(path)]) == status
    assert said in capsys.readouterr().err


def test_a_wrong_call_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["map", str(tmp_path / "none.py")]) in (2, 3)
    assert main(["map", str(tmp_path), "--gradio-version", "banana"]) in (2, 3)
    assert "Traceback" not in capsys.readouterr().err


def test_as_json_of_nothing() -> None:
    assert as_json([]) == {"format": "gradio-patterns/map-v1", "files": [], "errors": []}


def test_a_handler_in_another_module_has_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    package = tmp_path / "tool"
    (package / "inner").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "work.py").write_text("import os\n\ndef draw(text):\n    return text\n")
    (package / "inner" / "__init__.py").write_text("from ..work import draw as paint\n")
    text = "import gradio as gr\nfrom .work import draw\nfrom tool.inner import paint\n"
    text += "from tool import gone\nfrom os.path import join\nwith gr.Blocks():\n"
    text += "".join(f" gr.Button().click({fn})\n" for fn in ("draw", "paint", "gone.x", "join"))
    (package / "app.py").write_text(text)
    maps, _ = map_paths([str(package / "app.py")], Options({"gradio_version": "6.31.0"}))
    told = [(w.handler, w.handler_path, w.handler_line) for w in maps[0].wires]
    assert told == [
        ("draw", "work.py", 3),
        ("paint", "work.py", 3),
        ("gone.x", "", 0),
        ("join", "", 0),
    ]
    assert "draw (work.py:3)" in render(maps, [], "text")


def test_modules_that_import_each_other_end(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "one.py").write_text("from two import work\n")
    (tmp_path / "two.py").write_text("from one import work\n")
    text = "import gradio as gr\nfrom one import work\n"
    wire = mapped(tmp_path, text + "with gr.Blocks():\n gr.Button().click(work)\n").wires[0]
    assert wire.handler_line == 0
