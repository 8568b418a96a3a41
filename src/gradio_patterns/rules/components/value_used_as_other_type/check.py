"""A text used like a number, a list like a text: what an input hands over cannot do that."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import A

WORDS = (
    "Textbox(", "TextArea(", "Number(", "Slider(", "Checkbox(", "CheckboxGroup(", "Radio(",
    "Dropdown(", "Dataframe(", "DataFrame(", "Video(", "Gallery(", "Code(", "ImageEditor(",
    "ImageMask(", "ColorPicker(", "DateTime(", "FileExplorer(", "Model3D(", "ImageSlider(",
    "Interface(",
)  # fmt: skip

_OF_OTHER_RULES = frozenset(
    {"Image", "Audio", "File", "Files", "UploadButton", "MultimodalTextbox"}
)


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app):
        port = misuse.port
        if port.kind in _OF_OTHER_RULES:
            continue
        if port.kind == "Gallery" and "[" in port.name:
            continue  # its pairs have a rule of their own
        yield Hit(
            misuse.use.node,
            f'"{port.name}" is {_what(misuse)}, as {_from(misuse)} hands it over, '
            f"{'but' if misuse.use.how == 'call' else 'and'} {misuse.trouble}: this fails",
        )


def _what(misuse: Misuse) -> str:
    return "a path" if misuse.atom.detail == "path" else A[misuse.atom.kind]


def _from(misuse: Misuse) -> str:
    port = misuse.port
    options = [
        f"{name}={ast.unparse(value)}"
        for name, value in (port.component.call.keywords if port.component else {}).items()
        if name in {"type", "multiselect", "file_count"}
    ]
    return f"gr.{port.kind}({', '.join(options)})" if options else f"gr.{port.kind}"
