"""Asks where two handlers use the same module-level model without a common concurrency_id."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.findings.hit import Hit

WORDS = (
    "pipeline(",
    "from_pretrained",
    "torch.load",
    "Transformer(",
    "load_model",
    "Model(",
    "YOLO(",
)

LOADERS = frozenset(
    {
        "transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load",
        "whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
        "sentence_transformers.SentenceTransformer",
    }
)  # fmt: skip
LIBRARIES = ("transformers.", "diffusers.", "peft.")


def check(app: App) -> Iterator[Hit]:
    if "concurrency_id" in app.source.text or "Lock()" in app.source.text:
        return
    for name in models(app):
        users = [
            (function, event)
            for function, event in app.handlers
            if not function.decorators and calls(app, function, name)
        ]
        if len({id(function.node) for function, _ in users}) < 2:
            continue
        first, second = users[0][0].name, users[1][0].name
        yield Hit(
            users[1][1].call.node,
            f'"{first}" and "{second}" both run {name}, and each has a limit of its own: may they'
            f" use it at the same time? If not, give both the same concurrency_id",
        )


def models(app: App) -> Iterator[str]:
    """Module-level names bound once to a loaded model."""
    module = app.walked.module
    for name, bindings in module.bindings.items():
        value = bindings[0].value
        if len(bindings) != 1 or not isinstance(value, ast.Call):
            continue
        path = chain(app, value)
        if path in LOADERS or (path.startswith(LIBRARIES) and path.endswith(".from_pretrained")):
            yield name
            continue
        made = app.resolve(value, bindings[0].place)
        if isinstance(made, LocalClass) and getattr(made.scope.node, "name", "").endswith("Model"):
            yield name


def chain(app: App, node: ast.Call) -> str:
    """The loader under ``.from_pretrained(...).to("cuda")``."""
    inner: ast.expr = node
    while isinstance(inner, ast.Call):
        path = app.qualified(inner.func, app.walked.module.place)
        if path is not None:
            return path
        if not isinstance(inner.func, ast.Attribute):
            return ""
        inner = inner.func.value
    return ""


def calls(app: App, function: Function, name: str) -> bool:
    """Whether the handler runs the model: ``model(x)`` or ``model.generate(x)``."""
    if name in function.scope.bindings:
        return False
    for node, _ in app.calls_in(function):
        func = node.func
        owner = func.value if isinstance(func, ast.Attribute) else func
        if isinstance(owner, ast.Name) and owner.id == name:
            return True
    return False
