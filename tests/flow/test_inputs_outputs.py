"""Which input fills which parameter."""

from __future__ import annotations

from flow.flowing import HEAD, app_of
from gradio_patterns.flow.inputs_outputs import bound, inputs_of, outputs_of

FUNCTIONS = """
from functools import partial
def f(a, b=1, progress=gr.Progress(), *rest): ...
def g(a, request: gr.Request, b): ...
"""


def filled(tail: str) -> dict[str, str] | None:
    app = app_of(HEAD + FUNCTIONS + "x, y, z = gr.Image(), gr.Textbox(), gr.Slider()\n" + tail)
    found = bound(app, [*app.events, *app.interfaces][0])
    return None if found is None else {name: port.kind for name, port in found[1].items()}


def test_parameters_in_order() -> None:
    assert filled("x.change(f, [x, y], z)\n") == {"a": "Image", "b": "Textbox"}
    assert filled("x.change(g, [x, y], z)\n") == {"a": "Image", "b": "Textbox"}


def test_a_partial_has_filled_some() -> None:
    assert filled("x.change(partial(f, 1), [x], z)\n") == {"b": "Image"}
    assert filled("x.change(partial(g, b=1), [x], z)\n") == {"a": "Image"}


def test_an_interface_names_classes() -> None:
    assert filled("gr.Interface(f, ['image', 'text'], 'label')\n") == {"a": "Image", "b": "Textbox"}
    assert filled("gr.Interface(f, 'nonsense', 'label')\n") == {}


def test_the_beginning_of_a_list_that_is_put_together() -> None:
    assert filled("x.change(f, [x, y] + more(), z)\n") == {"a": "Image", "b": "Textbox"}
    assert filled("x.change(f, [x, *more()], z)\n") == {"a": "Image"}
    assert filled("x.change(f, more() + [x], z)\n") == {}


def test_a_set_of_inputs_fills_none() -> None:
    assert filled("x.change(f, {x, y}, z)\n") == {}


def test_what_is_not_known() -> None:
    assert filled("x.change(unknown, x, z)\n") is None


def test_outputs() -> None:
    app = app_of(
        HEAD + "x = gr.Image()\nx.change(print, x, [x, x])\ngr.Interface(print, x, 'text')\n"
    )
    kinds = [[port and port.kind for port in outputs_of(app, event) or ()] for event in app.events]
    assert kinds == [["Image", "Image"]]
    assert [port and port.kind for port in outputs_of(app, app.interfaces[0]) or ()] == ["Textbox"]
    assert [port and port.kind for port in inputs_of(app, app.interfaces[0]) or ()] == ["Image"]
