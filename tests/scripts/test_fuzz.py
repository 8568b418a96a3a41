"""A few thousand damaged inputs for every target, and what earlier millions of them found."""

from __future__ import annotations

from functools import partial

import pytest

from fuzz import command, engines, filtered, promises, targets
from fuzz.names import NAMES
from gradio_patterns.reading import notebooks, sources
from gradio_patterns.reading.source import Source

RUNS = {
    "reader": 1500,
    "config": 1500,
    "baseline": 2000,
    "notebook": 800,
    "report": 400,
    "review": 120,
}


@pytest.mark.parametrize("target", NAMES)
def test_no_input_gets_an_exception_out(target: str) -> None:
    outcome = engines.run_random(target, RUNS.get(target, 60), seed=2026, seconds=6)
    assert outcome.runs
    assert outcome.crashes == {}


def _itself(spec: promises.Spec) -> promises.Spec:
    return spec


def test_the_same_seed_gives_the_same_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[list[bytes]] = []
    for _ in range(2):
        inputs: list[bytes] = []
        taken.append(inputs)
        spec = promises.Spec(inputs.append, [b"abc", b"import gradio"], (b"x", b"yy"))
        monkeypatch.setitem(targets.TARGETS, "reader", partial(_itself, spec))
        assert engines.run_random("reader", 200, seed=5).runs == 200
    assert taken[0] == taken[1]
    assert len(set(taken[0])) > 100


def test_every_distinct_exception_is_told_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fragile(data: bytes) -> None:
        if b"b" not in data:
            raise KeyError("b")

    monkeypatch.setitem(
        targets.TARGETS, "reader", lambda: promises.Spec(fragile, [b"abc"], (b"x",))
    )
    assert command.main(["reader", "--runs", "300"]) == 1
    said = capsys.readouterr().out
    assert "300 inputs" in said
    assert "1 distinct exceptions" in said
    assert said.count("KeyError at ") == 1


@pytest.mark.parametrize(
    "text",
    [
        # A list that names itself: there was no end to following it.
        "with gr.Blocks():\n    b = gr.Textbox()\n    t = [b, t]\n    b.change(print, [b, t], t)\n",
        "b = gr.Textbox()\nx = [y]\ny = [x]\nb.change(print, x, y)\n",
        # Python does not print whole numbers of more than 4300 digits.
        f"demo = gr.Blocks()\nif __name__ == 0x{'f' * 5000}:\n    demo.launch()\nprint(demo)\n",
        f"demo = gr.Blocks()\ndemo.queue(0b{'1' * 20000})\ndemo.launch()\n",
    ],
)
def test_what_fuzzing_found_stays_mended(text: str) -> None:
    data = b"import gradio as gr\n" + text.encode()
    source = sources.from_bytes(data, "app.py")
    assert isinstance(source, Source)
    for version in promises.TARGETS_OF:
        assert promises.judged(source, version).error is None


@pytest.mark.parametrize("space", ["\x0b", "\xa0", "\u3000", " \x0c ", " "])
def test_taking_a_comment_out_takes_odd_spaces_along(space: str) -> None:
    """Outside a comment they are no Python."""
    filtered.suppressed(f"# gradio-patterns: ignore-file[GP801] why{space}# noqa\nx = 1\n".encode())
    filtered.suppressed(f"x = 1  # gradio-patterns: ignore[GP801]{space}# noqa\n".encode())


def test_a_cell_without_a_source_is_refused() -> None:
    data = b'{"cells": [{"cell_type": "code"}]}'
    with pytest.raises(ValueError, match="cell 1 has no source"):
        notebooks.rewritten(data, {1: "import gradio"})


@pytest.mark.parametrize("odd", ["{}", '{"cells": 1}', "3", "null", '{"cells": [1, "x"]}'])
def test_an_old_notebook_with_an_odd_sheet(odd: str) -> None:
    cell = '{"cell_type": "code", "input": ["import gradio as gr"]}'
    data = f'{{"worksheets": [{odd}, {{"cells": [{cell}]}}]}}'.encode()
    source = sources.from_bytes(data, "a.ipynb")
    assert isinstance(source, Source)
    assert source.text == "import gradio as gr\n"
    assert source.notebook is not None
    number = source.notebook.cells[0].number
    after = sources.from_bytes(notebooks.rewritten(data, {number: "import gradio"}), "a.ipynb")
    assert isinstance(after, Source)
    assert after.text == "import gradio\n"
