"""What inputs hand over, by class, options and release."""

import pytest

from flow.flowing import app_of
from gradio_patterns.flow.payload import payload
from gradio_patterns.flow.values import Port


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        ("Image()", "array none"),
        ("Image(type='pil')", "none picture"),
        ("Image(type='filepath')", "none text"),
        ("Audio()", "none tuple"),
        ("Audio(type='filepath')", "none text"),
        ("File()", "none text"),
        ("File(file_count='multiple')", "list none"),
        ("File(type='binary')", "bytes none"),
        ("Dataframe()", "frame"),
        ("Dataframe(type='array')", "list"),
        ("Dropdown(['a'], multiselect=True)", "list none"),
        ("Radio(['a'], type='index')", "none number"),
        ("Image(**options)", "unknown"),
        ("Image(type=kind)", "unknown"),
        ("State([])", "unknown"),
        ("Checkbox()", "bool none"),
        ("Microphone(type='filepath')", "unknown"),
        ("Image(type='numpy')", "array none"),
        ("File(type='filepath')", "none text"),
        ("Dropdown(['a'], type='value')", "none text"),
        ("Dropdown([1, 2], type='value')", "none unknown"),
    ],
)
def test_kinds(made: str, kinds: str) -> None:
    app = app_of(f"import gradio as gr\nx = gr.{made}\n")
    component = app.component(app.tree.body[1].value, app.walked.module.place)  # type: ignore[attr-defined]
    assert component is not None
    found = payload(app, Port(component.kind, component))
    assert " ".join(sorted({atom.kind for atom in found})) == kinds


def test_a_release_of_its_day() -> None:
    app = app_of("import gradio as gr\n", (3, 50, 2))
    assert {atom.kind for atom in payload(app, Port("File", None))} == {"file", "none"}


def test_the_parts_of_a_recording_are_known() -> None:
    app = app_of("import gradio as gr\n")
    sound = next(a for a in payload(app, Port("Audio", None)) if a.kind == "tuple")
    assert sound.parts is not None
    assert [{atom.kind for atom in part} for part in sound.parts] == [{"number"}, {"array"}]
