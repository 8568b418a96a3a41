"""Names to values: flow-sensitive in a scope, cautious across scopes."""

from __future__ import annotations

import pytest

from app.reading import read
from gradio_patterns.app import UNKNOWN, App, Function, Instance


def last_argument(app: App) -> object:
    """What the argument of the last ``probe(x)`` resolves to."""
    raw = app.walked.calls_by_name["probe"][-1]
    return app.resolve(raw.node.args[0], raw.place)


def kind(code: str) -> str | None:
    value = last_argument(read("import gradio as gr\n" + code))
    return value.kind if isinstance(value, Instance) else None


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("x = gr.Button()\nprobe(x)", "Button"),
        ("x = gr.Button()\nx = gr.Textbox()\nprobe(x)", "Textbox"),
        ("x = gr.Button()\nprobe(x)\nx = gr.Textbox()", "Button"),
        ("with gr.Row():\n    x = gr.Button()\nprobe(x)", "Button"),
        ("with gr.Blocks() as x:\n    pass\nprobe(x)", "Blocks"),
        ("x, y = gr.Button(), gr.Textbox()\nprobe(y)", "Textbox"),
        ("def f():\n    return gr.Button()\nx = f()\nprobe(x)", "Button"),
        ("def f():\n    return gr.Button(), gr.Textbox()\na, b = f()\nprobe(b)", "Textbox"),
        ("d = {'a': gr.Button()}\nprobe(d['a'])", "Button"),
        ("d = {}\nd['a'] = gr.Button()\nprobe(d['a'])", "Button"),
        ("l = [gr.Button(), gr.Textbox()]\nprobe(l[1])", "Textbox"),
        ("x = gr.Button()\ndef f():\n    probe(x)", "Button"),
        ("if __name__ == '__main__':\n    x = gr.Button()\nprobe(x)", "Button"),
        ("probe(x := gr.Button())", "Button"),
        ("def f():\n    with gr.Blocks() as d:\n        pass\n    return d\nprobe(f())", "Blocks"),
        ("x = gr.Blocks().queue()\nprobe(x)", "Blocks"),
        # Unknown, because more than one value may be meant.
        ("if a:\n    x = gr.Button()\nelse:\n    x = gr.Textbox()\nprobe(x)", None),
        ("x = gr.Button()\nif a:\n    x = gr.Textbox()\nprobe(x)", None),
        ("x = gr.Button()\nx = gr.Textbox()\ndef f():\n    probe(x)", None),
        ("x = gr.Button()\nfor i in y:\n    probe(x)\n    x = gr.Textbox()", None),
        ("x = gr.Button()\ndef f():\n    global x\n    x = None\nprobe(x)", None),
        ("x = gr.Button()\ndel x\nprobe(x)", None),
        ("for x in [gr.Button()]:\n    probe(x)", None),
        ("d = {'a': gr.Button()}\nd['a'] = 1\nprobe(d['a'])", None),
        ("def f(x=gr.Button()):\n    probe(x)", None),
        ("def f(a):\n    if a:\n        return gr.Row()\n    return gr.Image()\nprobe(f(1))", None),
        ("@wrap\ndef f():\n    return gr.Button()\nprobe(f())", None),
        ("x = y\ny = x\nprobe(x)", None),
        ("class B(gr.Button): pass\nprobe(B())", None),
    ],
)
def test_component(code: str, expected: str | None) -> None:
    assert kind(code) == expected


def test_attributes_of_self() -> None:
    code = """
    import gradio as gr
    class UI:
        def __init__(self):
            self.box = gr.Textbox()
            self.twice = gr.Button()
            self.twice = gr.Image()
        def use(self):
            probe(self.box)
        def go(self):
            probe(self.twice)
    """
    app = read(code)
    first, second = app.walked.calls_by_name["probe"]
    box = app.resolve(first.node.args[0], first.place)
    assert isinstance(box, Instance)
    assert box.kind == "Textbox"
    assert app.resolve(second.node.args[0], second.place) is None


def test_a_method_reached_through_self_is_bound() -> None:
    app = read(
        """
        class UI:
            def go(self, x): ...
            @staticmethod
            def plain(x): ...
            def build(self):
                probe(self.go)
                probe(self.plain)
        """
    )
    values = [app.resolve(raw.node.args[0], raw.place) for raw in app.walked.calls_by_name["probe"]]
    assert [value.parameters for value in values if isinstance(value, Function)] == [["x"], ["x"]]


@pytest.mark.parametrize(
    "made",
    [
        "a, b = make(), make()",
        "a, b = through(), through()",
        "a, b = pair()",
        "a, _ = pair(); b, _ = pair()",
    ],
)
def test_calls_of_helpers_make_components_of_their_own(made: str) -> None:
    app = read(
        """
        import gradio as gr
        def make():
            return gr.Textbox()
        def through():
            return make()
        def pair():
            return make(), make()
        MADE
        probe(a)
        probe(b)
        """.replace("MADE", made)
    )
    first, second = [
        app.component(raw.node.args[0], raw.place) for raw in app.walked.calls_by_name["probe"]
    ]
    assert first is not None
    assert second is not None
    assert first.key != second.key


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("probe(3)", 3),
        ("N = 3\nprobe(N)", 3),
        ("probe(-1)", -1),
        ("probe(None)", None),
        ("probe(['a', 'b'])", ["a", "b"]),
        ("probe(x)", UNKNOWN),
        ("N = 3\nN = 4\ndef f():\n    probe(N)", UNKNOWN),
        ("probe(f'{x}')", UNKNOWN),
        ("probe([x])", UNKNOWN),
    ],
)
def test_literal(code: str, expected: object) -> None:
    app = read(code)
    raw = app.walked.calls_by_name["probe"][-1]
    assert app.literal(raw.node.args[0], raw.place) == expected
