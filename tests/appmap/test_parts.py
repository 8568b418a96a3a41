"""Components that a listener names through lists, loops, branches, helpers and parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.app import read_app
from gradio_patterns.appmap.build import map_app
from gradio_patterns.appmap.model import Wire
from gradio_patterns.target.target import newest

HEAD = "import gradio as gr\ndef work(*a): return a\n"
MAKER = "def make():\n    if work(): return gr.Textbox(), 1\n    return gr.Number(), 2\n"


def wires(text: str, path: str = "app.py") -> list[Wire]:
    return list(map_app(read_app(HEAD + text, path, newest())).wires)


@pytest.mark.parametrize(
    ("text", "inputs"),
    [
        ("a = gr.Textbox()\nb = gr.Button()\nrest = [b]\nuse([a] + rest)", ("a", "b")),
        ("use([*[gr.State() for _ in 'ab']])", ("*[gr.State() for _ in 'ab']",)),
        ("rows = []\nfor i in 'ab':\n    rows.append(gr.Textbox())\nuse(rows)", ("*rows",)),
        ("rows = [None] * 2\nfor i in work():\n    rows[i] = gr.Tab()\nuse(rows)", ("*rows",)),
        ("rows = {}\nfor k in 'ab':\n    rows[k] = gr.Tab()\nuse(list(rows.values()))", ("*rows",)),
        ("rows = {}\nfor k in 'ab':\n    rows[k] = gr.Textbox()\nuse([rows['a']])", ("rows['a']",)),
        ("if work():\n    a = gr.Textbox()\nelse:\n    a = gr.Number()\nuse([a])", ("a",)),
        (MAKER + "a, n = make()\nuse(a)", ("a",)),
        ("def wire(box):\n    use([box])\nwire(gr.Textbox())\n", ("box",)),
        ("def wire(box: gr.Textbox):\n    use([box])\n", ("box",)),
    ],
)  # fmt: skip
def test_components_are_named(text: str, inputs: tuple[str, ...]) -> None:
    lines = ["with gr.Blocks():", *(f"    {line}" for line in text.splitlines())]
    said = "\n".join(lines).replace("use(", "gr.Button().click(work, ")
    (wire,) = wires(said)
    assert wire.inputs == inputs


@pytest.mark.parametrize(
    "text",
    [
        "import collections\nrows = collections.OrderedDict()\nuse([rows['a']])",
        "rows = []\nfor one in work():\n    rows.append(one)\nuse(rows)",
        "if work():\n    a = gr.Textbox()\nelse:\n    a = work()\nuse([a])",
        "def wire(box):\n    use([box])\nwire(gr.Textbox())\nwire(work())",
        "def wire(box):\n    use([box])\n",
        "class Plain: pass\na = Plain()\nuse([a])",
        "a = 3\nuse([a])",
        "rows = [work() for _ in range(2)]\nuse(rows)",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    lines = ["with gr.Blocks():", *(f"    {line}" for line in text.splitlines())]
    said = "\n".join(lines).replace("use(", "gr.Button().click(work, ")
    (wire,) = wires(said)
    assert wire.inputs[-1].endswith("?")


def test_a_loop_names_each_trigger() -> None:
    text = "with gr.Blocks():\n a = gr.Textbox()\n b = gr.Number()\n"
    text += " for box in [a, b]:\n  box.change(work, box, None)\n"
    (wire,) = wires(text)
    assert wire.triggers == ("a.change", "b.change")


def test_a_chain_waits_for_a_listener_of_either_branch() -> None:
    text = "with gr.Blocks() as demo:\n"
    text += " if work():\n  done = demo.load(work)\n else:\n  done = demo.load(len)\n"
    text += " done.then(work)\n"
    assert wires(text)[-1].triggers == ("done.then",)


@pytest.mark.parametrize(
    ("handler", "line", "package"),
    [
        ("work if len('') else other", 2, ""),
        ("kept", 2, ""),
        ("ReplyOnPause(work)", 0, "gradio_webrtc.ReplyOnPause"),
        ("picker.on_select", 0, "picker"),
        ("unknown()", 0, ""),
    ],
)
def test_handlers_are_found(handler: str, line: int, package: str) -> None:
    text = "from gradio_webrtc import ReplyOnPause, Picker\nfrom functools import partial\n"
    text += "def other(): pass\nkept = partial(work, 1)\npicker = Picker()\n"
    text += f"with gr.Blocks():\n gr.Button().click({handler})\n"
    (wire,) = wires(text)
    assert (wire.handler_line, wire.handler_package) == (line, package)


def test_components_of_another_module(tmp_path: Path) -> None:
    boxes = "import gradio as gr\nBOXES = [gr.Textbox(label='Name')]\n"
    (tmp_path / "parts.py").write_text(boxes)
    (tmp_path / "pyproject.toml").touch()
    path = tmp_path / "app.py"
    text = "from parts import BOXES\nwith gr.Blocks():\n gr.Button().click(work, BOXES)\n"
    path.write_text(HEAD + text)
    (wire,) = wires(text, str(path))
    assert wire.inputs == ("Textbox 'Name'",)


def wired(code: str) -> list[Wire]:
    return list(map_app(read_app(code, "app.py", newest())).wires)


@pytest.mark.parametrize(
    ("head", "made"),
    [
        ("def make(x) -> gr.Textbox:\n    return find(x)", "make(1)"),
        ("def make(x) -> gr.Textbox | None:\n    return find(x)", "make(1)"),
        ("from typing import cast", "cast(gr.Textbox, find(1))"),
        ("from gradio.components import get_component_instance as made", "made('textbox')"),
        ("kind = gr.Textbox if find(1) else gr.Code", "kind(label='x')"),
    ],
)
def test_calls_that_only_say_they_give_a_component(head: str, made: str) -> None:
    code = f"import gradio as gr\nfrom parts import find\n{head}\nwith gr.Blocks() as demo:\n"
    code += f"    box = {made}\n    other = gr.Button()\n"
    code += "    other.click(lambda x: x, inputs=[box], outputs=box)\n"
    (wire,) = wired(code)
    assert wire.inputs == wire.outputs == ("box",)


@pytest.mark.parametrize(
    ("head", "made"),
    [
        ("def make(x) -> str:\n    return find(x)", "make(1)"),
        ("def make(x) -> list[gr.Textbox]:\n    return find(x)", "make(1)[0]"),
        ("from typing import cast", "cast(str, find(1))"),
        ("kind = gr.Textbox if find(1) else str", "kind(label='x')"),
    ],
)
def test_calls_that_say_something_else(head: str, made: str) -> None:
    code = f"import gradio as gr\nfrom parts import find\n{head}\nwith gr.Blocks() as demo:\n"
    code += f"    box = {made}\n    gr.Button().click(lambda x: x, inputs=[box])\n"
    (wire,) = wired(code)
    assert wire.inputs == ("box?",)


@pytest.mark.parametrize("given", ["'GET', url", "f'{x}'", "[x for x in y]", "{'a': 1}"])
def test_what_nobody_can_call_is_no_handler(given: str) -> None:
    code = "import gradio as gr\nimport httpx\nclient = httpx.Client()\n"
    code += f"with gr.Blocks() as demo:\n    gr.Button()\n    client.stream({given})\n"
    assert not wired(code)


@pytest.mark.parametrize("fn", ["wrap(lambda: 1)", "utils.wrap(work)"])
def test_a_function_that_a_package_wraps(fn: str) -> None:
    code = "import gradio as gr\nfrom tools import utils\nfrom tools.utils import wrap\n"
    code += f"def work():\n    return 1\nwith gr.Blocks() as demo:\n    demo.load({fn})\n"
    (wire,) = wired(code)
    assert wire.handler_line in {4, 7}
