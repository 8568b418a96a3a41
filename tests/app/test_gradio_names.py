"""Which names are Gradio's, in every way they can be imported."""

from __future__ import annotations

import pytest

from app.reading import read


@pytest.mark.parametrize(
    "code",
    [
        "import gradio as gr\ngr.Textbox()",
        "import gradio\ngradio.Textbox()",
        "from gradio import Textbox\nTextbox()",
        "from gradio import Textbox as T\nT()",
        "from gradio.components import Textbox\nTextbox()",
        "from gradio import components as c\nc.Textbox()",
        "import gradio.components\ngradio.components.Textbox()",
        "import gradio as gr\nBox = gr.Textbox\nBox()",
        "def f():\n    import gradio as gr\n    gr.Textbox()",
        "try:\n    import gradio as gr\nexcept ImportError:\n    gr = None\ngr.Textbox()",
        "if True:\n    import gradio as gr\ngr.Textbox()",
        "import gradio as gr\nx = [gr.Textbox() for _ in range(3)]",
        "import gradio as gr\nclass A:\n    def f(self):\n        return gr.Textbox()",
    ],
)
def test_gradio_is_recognised(code: str) -> None:
    assert [call.name for call in read(code).gradio_calls] == ["Textbox"]


@pytest.mark.parametrize(
    "code",
    [
        "import other as gr\ngr.Textbox()",
        "from project.ui import Textbox\nTextbox()",
        "def f(gr):\n    gr.Textbox()",
        "import gradio as gr\ndef f():\n    gr = make()\n    gr.Textbox()",
        "import gradio as gr\ngr = wrap(gr)\ngr.Textbox()",
        "import gradio_client as gr\ngr.Textbox()",
        "import gradio as gr\nfor gr in things:\n    gr.Textbox()",
        "class Textbox: pass\nfrom gradio import Blocks\nTextbox()",
        "try:\n    import gradio as gr\nexcept ImportError:\n    import fake as gr\ngr.Textbox()",
    ],
)
def test_look_alikes_are_not(code: str) -> None:
    assert [call.name for call in read(code).gradio_calls if call.name == "Textbox"] == []


def test_prefixed_names_keep_their_prefix() -> None:
    app = read("import gradio as gr\ngr.themes.Soft()\ngr.inputs.Textbox()\n")
    assert [call.name for call in app.gradio_calls] == ["themes.Soft", "inputs.Textbox"]
