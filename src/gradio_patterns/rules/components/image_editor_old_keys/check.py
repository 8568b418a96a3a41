"""value["image"] and value["mask"] of an ImageEditor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("ImageEditor(", "ImageMask(", "Paint(", "Sketchpad(")

_NEW = {"image": 'value["background"]', "mask": 'value["layers"]'}


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "ImageEditor", "ImageMask", "Paint", "Sketchpad"):
        for node in _old(use):
            key = node.slice.value  # type: ignore[attr-defined]
            kind = use.component.kind
            yield Hit(node, f'the value of {kind} has no "{key}"; read {_NEW[key]} instead')


def _old(use: Handed) -> Iterator[ast.Subscript]:
    """Reads by a key of the old tool, where the function nowhere asks for it first."""
    nodes = use.function.own_nodes
    if any(isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) for node in nodes):
        return
    for node in nodes:
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Load)
            and is_name(node.value, use.name)
            and isinstance(node.slice, ast.Constant)
            and node.slice.value in _NEW
        ):
            yield node
