"""A component class that keeps a key under its parameter's name: the page's config holds it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Symbol
from gradio_patterns.app.scopes import Scope
from gradio_patterns.findings.hit import Hit

WORDS = ("self.",)

_SECRET = (
    r"(?i)^(?!show|use|has|is|hide|need|require|with|max|min|num|eos|pad|stop)(\w*_)?"
    r"(api_?key|token|\w+_secret|password|passwd|access_key|credentials)$"
)
"""A bare ``secret`` may be one that the page itself works with, as that of gr.BrowserState."""
_DRAWN = frozenset(
    {
        "Component", "FormComponent", "BlockContext", "Textbox", "TextArea", "Number", "Slider",
        "Checkbox", "CheckboxGroup", "Radio", "Dropdown", "MultimodalTextbox", "Image",
        "ImageEditor", "Video", "Audio", "File", "Dataframe", "DataFrame", "Button",
        "UploadButton", "DownloadButton", "ClearButton", "Chatbot", "HTML", "Markdown", "JSON",
        "Label", "HighlightedText", "Gallery", "Code", "Plot", "Model3D", "AnnotatedImage",
        "State", "Row", "Column", "Group", "Accordion",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for node, scope in app.walked.functions.items():
        owner = scope.parent
        if not isinstance(node, ast.FunctionDef) or node.name != "__init__" or owner is None:
            continue
        if owner.kind != "class" or not _component(app, owner) or _own_config(app, owner):
            continue
        arguments = node.args
        every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        secret = {one.arg for one in every if re.search(_SECRET, one.arg)}
        for store, _, place in app.walked.attribute_stores:
            value = getattr(store.value, "id", "")
            if place.scope is scope and value == every[0].arg and store.attr in secret:
                yield Hit(
                    store,
                    f'"{store.attr}" is a parameter of this component and kept under the same '
                    "name, so the page's configuration sends it to every visitor; keep it as "
                    f"self._{store.attr}",
                )


def _component(app: App, owner: Scope) -> bool:
    """Whether a class derives from a class of Gradio that is drawn on a page."""
    for base in getattr(owner.node, "bases", ()):
        value = app.resolve(base, owner.place.parent or owner.place)
        name = value.gradio if isinstance(value, Symbol) else None
        if name is not None and name.rpartition(".")[2] in _DRAWN:
            return True
    return False


def _own_config(app: App, owner: Scope) -> bool:
    """Whether a class says itself what its configuration holds."""
    return any(
        scope.parent is owner and getattr(node, "name", "") == "get_config"
        for node, scope in app.walked.functions.items()
    )
