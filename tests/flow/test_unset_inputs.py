"""Which inputs may be None when a handler runs."""

import pytest

from flow.flowing import app_of
from gradio_patterns.flow.unset_inputs import UPLOADS, used_while_empty

HEAD = "import gradio as gr\ndef f(x):\n    return x.size\ndef g(x):\n    return 1\n"


def when(tail: str, version: tuple[int, ...] = (6, 31, 0)) -> list[str]:
    app = app_of(HEAD + tail, version)
    events = (*app.events, *app.interfaces)
    return [found.when for event in events for found in used_while_empty(app, event, UPLOADS)]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("i, b = gr.Image(), gr.Button()\nb.click(f, i)\n", ["start"]),
        ("i = gr.Image()\ni.change(f, i)\n", ["cleared"]),
        ("i = gr.Image()\ni.upload(f, i)\n", []),
        ("i, b = gr.Image('a.png'), gr.Button()\nb.click(f, i)\n", []),
        ("i, b = gr.Image(), gr.Button(visible=False)\nb.click(f, i)\n", []),
        ("i, b = gr.Image(), gr.Button()\nb.click(g, b).then(f, i)\n", ["start"]),
        ("i, b = gr.Image(), gr.Button()\nb.click(g, i).then(f, i)\n", []),
        ("i, b = gr.Image(), gr.Button()\nb.click(g, b, i).then(f, i)\n", []),
        ("gr.Interface(f, 'image', 'text')\n", ["start"]),
        ("i, b = gr.Image(), gr.Button()\nb.click(f, i, js='x')\n", []),
        ("i, d = gr.Image(), gr.Blocks()\nd.load(f, i)\n", []),
    ],
)
def test_when_it_is_empty(tail: str, expected: list[str]) -> None:
    assert when(tail) == expected


@pytest.mark.parametrize(
    ("guard", "kind", "expected"),
    [
        ("if made is None or len(made) < 1:\n        return 1", "JSON", ["cleared"]),
        ("if not made:\n        raise gr.Error('Run it first')", "State", ["cleared"]),
        ("if made is None and x:\n        return 1", "State", ["start"]),
        ("if made is None:\n        made = 1", "State", ["start"]),
        ("if made:\n        return 1", "State", ["start"]),
        ("if not made:\n        return 1", "Textbox", ["start"]),
    ],
)
def test_a_handler_that_waits_for_another_one(guard: str, kind: str, expected: list[str]) -> None:
    """What only another handler fills: the visitor has had a picture there before."""
    tail = f"def h(x, made):\n    {guard}\n    return x.size\n"
    tail += f"i, m, b = gr.Image(), gr.{kind}(), gr.Button()\nb.click(h, [i, m])\n"
    assert when(tail) == expected


def test_a_gallery_of_3_sent_an_empty_list() -> None:
    tail = "i, b = gr.Gallery(), gr.Button()\nb.click(f, i)\n"
    assert when(tail) == ["start"]
    assert when(tail, (3, 50, 2)) == []
