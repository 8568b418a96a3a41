"""Whether what a handler hands back depends on a thing."""

from __future__ import annotations

import pytest

from gradio_patterns.effects.depends_on import Use, use_of
from gradio_patterns.effects.shared_objects import Thing
from reading import read

TAIL = """
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box)
"""


def use(body: str, helpers: str = "") -> Use | None:
    app = read(
        f"import gradio as gr\nkept = []\nitems = []\n{helpers}\ndef f(x):\n    {body}\n{TAIL}"
    )
    ((handler, _),) = app.handlers
    return use_of(app, handler, Thing(id(app.walked.module), "kept"))


@pytest.mark.parametrize(
    "body",
    [
        "return kept",
        "return f'{kept}'",
        "y = kept\n    return y[0]",
        "for y in kept:\n        yield y",
        "if x == kept: return 1\n    return 2",
        "global kept\n    y = kept\n    kept = x\n    return y",
        "if x:\n        global kept\n        kept = x\n    return kept",
        "return g()",
    ],
)
def test_it_does(body: str) -> None:
    found = use(body, "def g():\n    return kept[-1]\n")
    assert found is not None
    assert not found.tool


@pytest.mark.parametrize(
    "body",
    [
        "return len(kept)",
        "return x",
        "kept = [x]\n    return kept",
        "global kept\n    kept = x\n    return kept",
        "if kept is None: return 1\n    return 2",
        "return g",
    ],
)
def test_it_does_not(body: str) -> None:
    assert use(body, "def g():\n    return kept[-1]\n") is None


def test_a_tool_is_run_and_a_position_selects() -> None:
    run, called, position = (
        use("return kept.generate(x)"),
        use("return kept(x)"),
        use("return items[kept]"),
    )
    assert run is not None
    assert run.tool
    assert called is not None
    assert called.tool
    assert position is not None
    assert position.position
