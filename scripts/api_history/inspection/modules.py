"""Which modules are public enough to be read, and what names they hold."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from types import ModuleType
from typing import Any

WITH_OBJECTS = (
    "gradio", "gradio.components", "gradio.components.base", "gradio.layouts", "gradio.blocks",
    "gradio.interface", "gradio.chat_interface", "gradio.themes", "gradio.themes.base",
    "gradio.themes.utils", "gradio.themes.utils.colors", "gradio.themes.utils.sizes",
    "gradio.themes.utils.fonts", "gradio.events", "gradio.flagging", "gradio.inputs",
    "gradio.outputs", "gradio.mix", "gradio.templates", "gradio.helpers", "gradio.external",
    "gradio.exceptions", "gradio.oauth", "gradio.renderable", "gradio.validators",
    "gradio.processing_utils", "gradio_client",
)  # fmt: skip
"""Signatures of what these hold are written down."""

NAMES_ONLY = (
    "gradio.routes", "gradio.utils", "gradio.data_classes", "gradio.mcp", "gradio.server",
    "gradio.caching", "gradio.networking", "gradio.image_utils", "gradio.i18n", "gradio.media",
    "gradio.context", "gradio.pipelines", "gradio.queueing", "gradio.interpretation",
    "gradio.deprecation", "gradio.strings", "gradio.state_holder", "gradio.wasm_utils",
    "gradio.history", "gradio.component_meta", "gradio.documentation", "gradio.http_server",
    "gradio.client", "gradio_client.client", "gradio_client.utils", "gradio_client.exceptions",
)  # fmt: skip
"""Of these it is written down which names can be imported."""

OURS = ("gradio", "gradio_client")


def is_gradios(thing: Any) -> bool:
    module = getattr(thing, "__module__", None)
    return isinstance(module, str) and module.split(".")[0] in OURS


def load() -> dict[str, ModuleType]:
    found = {name: _imported(name) for name in (*WITH_OBJECTS, *NAMES_ONLY)}
    return {name: module for name, module in found.items() if module is not None}


def _imported(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except Exception:  # absent in this release, or its optional dependency is
        return None


def files() -> list[str]:
    """Every importable module, by its file: ``import gradio.x`` works for these."""
    found = []
    for name in OURS:
        try:
            top = Path(importlib.import_module(name).__file__ or "").parent
        except ImportError:  # gradio before 3.24 has no client package
            continue
        for path in top.rglob("*.py"):
            parts = path.relative_to(top.parent).with_suffix("").parts
            parts = parts[:-1] if parts[-1] == "__init__" else parts
            private = any(part.startswith("_") for part in parts)
            if not private and not {"cli", "node", "test_data", "templates"} & set(parts[1:-1]):
                found.append(".".join(parts))
    return sorted(found)


def names_in(module: ModuleType) -> dict[str, Any]:
    """The public names of a module that are Gradio's own, lazily served ones included."""
    found: dict[str, Any] = {}
    for name in dir(module):
        if name.startswith("_"):
            continue
        try:
            value = getattr(module, name)
        except Exception:
            continue
        if inspect.ismodule(value):
            if value.__name__.split(".")[0] in OURS:
                found[name] = value
        elif inspect.isclass(value) or inspect.isroutine(value):
            if is_gradios(value):
                found[name] = value
        elif module.__name__ in ("gradio", "gradio.themes", "gradio.events") or is_gradios(value):
            found[name] = value
    return found


def path_of(thing: Any) -> str:
    return f"{thing.__module__}.{thing.__qualname__}"
