"""gr.State(model): a callable value is called to make the first value, with no arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)

LOADERS = frozenset(
    {
        "transformers.pipeline", "transformers.pipelines.pipeline", "torch.load", "torch.jit.load",
        "torch.hub.load", "whisper.load_model", "sentence_transformers.SentenceTransformer",
        "sentence_transformers.CrossEncoder", "ultralytics.YOLO", "joblib.load",
        "tensorflow.keras.models.load_model", "keras.models.load_model",
    }
)  # fmt: skip


LIBRARIES = ("transformers.", "diffusers.", "peft.")


def check(app: App) -> Iterator[Hit]:
    for call, value in first_values(app, "State"):
        message = trouble(app, value, call.place)
        if message is not None:
            yield Hit(value, message)


def trouble(app: App, value: ast.expr, place: Place) -> str | None:
    made = app.called(value, place) or ""
    owner, _, method = made.rpartition(".")
    if made in LOADERS or (method == "from_pretrained" and is_model(owner)):
        return (
            f"{made}(...) in gr.State: it is called as a function or copied for every visitor;"
            f" keep the model in a module-level variable"
        )
    annotated = declared(app, value, place)
    if annotated is not None:
        return (
            f"a {annotated} in gr.State is called, without arguments, to get its first value;"
            f" keep the model in a module-level variable"
        )
    known = app.resolve(value, place)
    if isinstance(known, LocalClass) and known.instance:
        methods = known.scope.bindings.get("__call__", [])
        needed = required(methods[0].value, 1) if len(methods) == 1 else None
        if needed:
            return (
                f"gr.State calls a callable to get its first value: this {known.name} is called"
                f' without "{needed}" and raises a TypeError; keep it in a module-level variable'
            )
    if isinstance(known, Function) and not known.decorators:
        needed = required(known.scope, 1 if known.bound else 0)
        if needed:
            return (
                f'gr.State calls "{known.name}" to get its first value, without "{needed}":'
                f" a TypeError; call it in the handler instead"
            )
    return None


def declared(app: App, node: ast.expr, place: Place) -> str | None:
    """The model class that a function of the file says it returns, for ``gr.State(load())``."""
    node, place = trace(app, node, place)
    called = app.function(node.func, place) if isinstance(node, ast.Call) else None
    if called is None:
        return None
    returns: Any = getattr(called.node, "returns", None)
    path = app.qualified(returns, called.around) or ""
    return ast.unparse(returns) if is_model(path) else None


def is_model(path: str) -> bool:
    """Whether a class is a model, a pipeline or a tokenizer; a configuration is plain data."""
    if path.endswith("Config"):
        return False
    return path == "torch.nn.Module" or path.startswith(LIBRARIES)


def required(scope: object, skip: int) -> str | None:
    """The first parameter of a function without a default."""
    arguments = getattr(getattr(scope, "node", None), "args", None)
    if not isinstance(arguments, ast.arguments):
        return None
    names = [*arguments.posonlyargs, *arguments.args]
    without = names[skip : len(names) - len(arguments.defaults)]
    return without[0].arg if without else None
