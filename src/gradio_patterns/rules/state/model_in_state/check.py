"""gr.State(model): a callable value is called to make the first value, with no arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, LocalClass
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.hits import Hit

WORDS = ("State",)

LOADERS = frozenset(
    {
        "transformers.pipeline", "transformers.pipelines.pipeline", "torch.load", "torch.jit.load",
        "torch.hub.load", "whisper.load_model", "sentence_transformers.SentenceTransformer",
        "sentence_transformers.CrossEncoder", "ultralytics.YOLO", "joblib.load",
        "tensorflow.keras.models.load_model", "keras.models.load_model",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("State"):
        value = call.argument(0, "value")
        if value is None:
            continue
        message = trouble(app, value, call.place)
        if message is not None:
            yield Hit(value, message)


def trouble(app: App, value: ast.expr, place: Place) -> str | None:
    made = app.called(value, place)
    if made in LOADERS or (
        made is not None
        and made.startswith(("transformers.", "diffusers.", "peft."))
        and made.endswith(".from_pretrained")
    ):
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
        needed = required(method_of(known.scope, "__call__"), 1)
        name = getattr(known.scope.node, "name", "object")
        if needed:
            return (
                f"gr.State calls a callable to get its first value: this {name} is called without"
                f' "{needed}" and raises a TypeError; keep it in a module-level variable'
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
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
        if binding is None or binding.kind != "value" or not isinstance(binding.value, ast.Call):
            return None
        node, place = binding.value, binding.place
    called = app.resolve(node.func, place) if isinstance(node, ast.Call) else None
    returns = getattr(called.node, "returns", None) if isinstance(called, Function) else None
    if not isinstance(called, Function) or not isinstance(returns, ast.expr):
        return None
    path = app.qualified(returns, called.scope.place.parent or called.scope.place)
    known = path is not None and (
        path == "torch.nn.Module" or path.startswith(("transformers.", "diffusers."))
    )
    return ast.unparse(returns) if known else None


def method_of(owner: Scope, name: str) -> Scope | None:
    bindings = owner.bindings.get(name, [])
    value = bindings[0].value if len(bindings) == 1 else None
    return value if isinstance(value, Scope) else None


def required(scope: Scope | None, skip: int) -> str | None:
    """The first parameter without a default."""
    arguments = getattr(getattr(scope, "node", None), "args", None)
    if not isinstance(arguments, ast.arguments):
        return None
    names = [*arguments.posonlyargs, *arguments.args]
    without = names[skip : len(names) - len(arguments.defaults)]
    return without[0].arg if without else None
